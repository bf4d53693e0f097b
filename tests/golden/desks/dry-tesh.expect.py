def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search at the sentence's first words, a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id, "source": at_(source) if source else None, "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content], "speaker": speaker, "type": type, "kind": kind,
        "sourcing": sourcing, "required": required, **more,
    }


def s(id, name, sourcing, aliases, **more):
    return {"id": id, "name": name, "sourcing": sourcing, "aliases": aliases, **more}


SPEAKERS = [
    s("old-men", None, "collective", [], description="The old men of Kharmal"),
    s("dastan", "Dastan", "named", ["he", "the village’s water warden"], titles=["the village’s water warden"]),
    s("grandfather", None, "anonymous", ["He"], description="my grandfather"),
    s("images", None, "documentary", ["Satellite images"], description="Satellite images compiled by Fieldline"),
    s("fieldline", "Fieldline", "institutional", ["the agency", "an aid agency"]),
    s("government", "The government", "institutional", []),
    s("beleg", "Rustam Beleg", "named", ["He", "he", "the minister"], titles=["The irrigation minister"]),
    s("villagers", None, "collective", [], description="Villagers"),
    s("gulnara", "Gulnara", "named", ["She", "she"]),
    s("saule", "Saule", "named", ["she", "a nurse called Saule", "a nurse"], titles=["a nurse"]),
    s("colleague", None, "anonymous", ["She"], description="A colleague", count=1),
    s("translator", None, "anonymous", ["he"], description="the translator", count=1),
    s("not-everyone", None, "collective", [], description="Not everyone"),
    s("yerlan", "Yerlan", "named", ["he"]),
    s("official", None, "anonymous", ["he", "the official", "A district official"], description="A district official who agreed to meet me in a parked car",
      count=1, on_condition_of_anonymity=True),
    s("ministry", None, "institutional", ["the irrigation ministry"], description="The ministry"),
    s("board", "The State Cotton Board", "institutional", []),
    s("holt", "Amira Holt", "named", ["she", "I"], titles=["Its local coordinator"], affiliation="Fieldline"),
    s("they", None, "collective", ["people"], description="They"),
]

ATTRIBUTIONS = [
    a("saying", "The old men", "The old men of Kharmal", "saying", ["A guest brings water."], "old-men", "direct", "statement", "collective",
      sourcing_alt=["anonymous"], cue_alt=span("have a saying", "The old men")),
    a("well", "“You have come", "Dastan, the village’s water warden", "said",
      ["You have come to see the well,", "Everyone comes to see the well. Last year it was engineers. They took photographs of the bottom.",
       "When I was a boy my grandfather could hear the river from his bed. He used to say it was talking in its sleep, and we children would lie awake trying to learn the words. Then they built the canal for the cotton, and it talked less.",
       "Now I am the one who talks in his sleep."],
      "dastan", "direct", "statement", "named", sourcing_alt=["anonymous"], setting="through a translator"),
    a("used-to-say", "He used to say", "He", "used to say", ["it was talking in its sleep"], "grandfather", "indirect", "statement", "anonymous",
      required=False, count=1),
    a("images", "Satellite images", "Satellite images compiled by Fieldline, an aid agency,", "show",
      ["that the riverbed below the Orsk barrage has been dry for all but nine days since then"], "images", "indirect", "statement", "documentary"),
    a("estimated", "In a report", "the agency", "estimated", ["that 70,000 people in the lower valley depend on water brought by truck"],
      "fieldline", "indirect", "statement", "institutional", setting="In a report published in April", kind_alt=["belief"],
      sourcing_alt=["documentary"]),
    a("warned", "It warned", "It", "warned", ["that a third of them could be forced to leave within two years"],
      "fieldline", "indirect", "statement", "institutional", sourcing_alt=["documentary"]),
    a("disputes", "The government disputes", "The government", "disputes", ["those numbers"], "government", "indirect", "denial", "institutional",
      kind_alt=["attitude", "statement", "belief"]),
    a("hotel", "The irrigation minister", "The irrigation minister, Rustam Beleg,", "told", ["that the report had been “written in a hotel.”"],
      "beleg", "mixed", "statement", "named", addressee="me", setting="in the capital"),
    a("blamed", "He blamed", "He", "blamed", ["upstream farmers for the shortage"], "beleg", "indirect", "statement", "named", kind_alt=["attitude", "belief"]),
    a("promised", "He blamed", "He", "promised", ["that a new reservoir would be finished in two years"], "beleg", "indirect", "commitment", "named"),
    a("point-out", "Villagers point", "Villagers", "point out", ["that he said the same thing in 2019"], "villagers", "indirect", "statement", "collective",
      sourcing_alt=["anonymous"]),
    a("same-thing", "Villagers point", "he", "said", ["the same thing"], "beleg", "indirect", "statement", "named", required=False, kind_alt=["commitment"]),
    a("number", "“Two years is", "Gulnara", "said", ["Two years is always the number,", "My pupils can do the sum."], "gulnara", "direct", "statement", "named",
      sourcing_alt=["anonymous"]),
    a("not-print", "She asked me", "She", "asked", ["not to print her family name"], "gulnara", "indirect", "directive", "named",
      required=False, addressee="me", sourcing_alt=["anonymous"]),
    a("unlocked", "The families who", "she", "told", ["The families who go", "leave their doors unlocked so nobody will need to break them"],
      "gulnara", "indirect", "statement", "named", addressee="me", sourcing_alt=["anonymous"]),
    a("never-return", "She believes", "She", "believes", ["most will never return"], "gulnara", "indirect", "belief", "named", sourcing_alt=["anonymous"]),
    a("thirsty", "“We are thirsty", "she", "said", ["We are thirsty, but we are not dying,"], "saule", "direct", "statement", "named",
      sourcing_alt=["anonymous"]),
    a("she-says", "“She says", "he", "told", ["She says, ‘Write that they are,’"], "translator", "direct", "statement", "anonymous", count=1, addressee="me"),
    a("write-that", "“She says", "She", "says", ["Write that they are,"], "colleague", "direct", "directive", "anonymous", required=False, count=1,
      kind_alt=["statement"]),
    a("not-everyone", "Not everyone", "Not everyone", "blames", ["the minister"], "not-everyone", "indirect", "attitude", "collective", required=False,
      kind_alt=["belief", "statement"]),
    a("punished", "Yerlan, who", "Yerlan", "thinks", ["the valley is being punished for old quarrels"], "yerlan", "indirect", "belief", "named",
      sourcing_alt=["anonymous"]),
    a("bucket", "“My father would", "he", "said", ["My father would not sell his neighbor a bucket,", "You think God forgot?"],
      "yerlan", "direct", "statement", "named", sourcing_alt=["anonymous"]),
    a("meet", "A district official", "A district official", "agreed", ["to meet me in a parked car"], "official", "indirect", "commitment", "anonymous",
      required=False, count=1, kind_alt=["decision"]),
    a("story", "A district official", "A district official", "told", ["a different story"], "official", "indirect", "statement", "anonymous", required=False,
      count=1),
    a("sold", "Water is sold", "he", "said", ["Water is sold", "a few hours at a time, to whichever farm pays the barrage keepers"],
      "official", "indirect", "statement", "anonymous", count=1),
    a("price", "“Everybody knows", "the official", "said", ["Everybody knows the price,", "Even the minister’s cousin knows it, because he pays it."],
      "official", "direct", "statement", "anonymous", count=1),
    a("baseless", "The ministry, in", "The ministry", "called", ["the allegation “baseless.”"], "ministry", "mixed", "statement", "institutional",
      setting="in a written reply", kind_alt=["denial", "attitude", "belief"]),
    a("no-answer", "The State Cotton", "The State Cotton Board", "did not answer", ["repeated messages"], "board", "indirect", "nonresponse", "institutional"),
    a("plans", "Fieldline plans", "Fieldline", "plans", ["to drill three deep wells by autumn"], "fieldline", "indirect", "commitment", "institutional",
      kind_alt=["decision"]),
    a("doubts", "Its local", "Its local coordinator, Amira Holt,", "doubts", ["that they will be enough"], "holt", "indirect", "belief", "named",
      kind_alt=["attitude"]),
    a("truth", "“I tell people", "she", "said",
      ["I tell people the truth, which is that I don’t know,", "They tell me, ‘Then you are the first.’"], "holt", "direct", "statement", "named"),
    a("first", "“They tell me", "They", "tell", ["Then you are the first."], "they", "direct", "statement", "collective", required=False,
      addressee="me", sourcing_alt=["anonymous"]),
    a("thinking", "“You see", "he", "said", ["You see?", "It is thinking about it."], "dastan", "direct", "statement", "named",
      sourcing_alt=["anonymous"], kind_alt=["question"]),
]

NOT_QUOTES = []
CLAIMS = [
    {**span("The Tesh stopped reaching Kharmal in 2016"), "attribution": None},
    {**span("the riverbed below the Orsk barrage has been dry for all but nine days since then"), "attribution": "images"},
    {**span("70,000 people in the lower valley depend on water brought by truck"), "attribution": "estimated"},
    {**span("a third of them could be forced to leave within two years"), "attribution": "warned", "hedged": True},
    {**span("a new reservoir would be finished in two years"), "attribution": "promised"},
    {**span("most will never return"), "attribution": "never-return", "hedged": True},
    {**span("the valley is being punished for old quarrels"), "attribution": "punished", "hedged": True},
    {**span("they will be enough"), "attribution": "doubts", "hedged": True},
]
