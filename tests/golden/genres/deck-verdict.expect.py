def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search at the sentence's first words, a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id, "source": at_(source) if source else None, "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content],
        "speaker": speaker, "type": type, "kind": kind, "sourcing": sourcing, "required": required, **more,
    }


def s(id, name, sourcing, aliases, **more):
    return {"id": id, "name": name, "sourcing": sourcing, "aliases": aliases, **more}


SPEAKERS = [
    s("jury", None, "collective", ["jurors"], description="A Pell County jury"),
    s("whitcomb", "Lena Whitcomb", "named", ["Whitcomb"], titles=["Prosecutor"]),
    s("bohannon", "Curtis Bohannon", "named", ["Bohannon", "He"], titles=["Defense attorney"]),
    s("teague", "Raymond Teague", "named", ["Teague", "He", "his client"]),
    s("juror", None, "anonymous", ["the juror"], description="One juror", count=1,
      anonymity_reason="because she fears harassment", on_condition_of_anonymity=True),
    s("inez", "Inez Castellano", "named", ["Mara’s mother", "she"]),
    s("tomas", "Tomas Castellano", "named", ["Mara’s brother"]),
    s("records", None, "documentary", [], description="court records"),
    s("ostrander", "Paul Ostrander", "named", [], titles=["Judge"]),
    s("office", "Whitcomb’s office", "institutional", []),
    s("owner", None, "anonymous", [], description="The owner of the house", count=1),
]

ATTRIBUTIONS = [
    a("convicted", "A Pell County", "A Pell County jury", "convicted", ["contractor Raymond Teague, 54, of reckless homicide in the 2022 collapse of a second-story deck that killed a 19-year-old college student at a graduation party"],
      "jury", "indirect", "decision", "collective", required=False, sourcing_alt=["institutional", "anonymous"]),
    a("screws", "Prosecutor Lena", "Prosecutor Lena Whitcomb", "told",
      ["that Teague had used drywall screws where the building code requires bolts"],
      "whitcomb", "indirect", "statement", "named", addressee="jurors"),
    a("saved", "“He saved", "Whitcomb", "said", ["He saved $212,", "That is what Mara Castellano’s life was worth to him."],
      "whitcomb", "direct", "statement", "named", setting="in her closing argument"),
    a("appeal", "Defense attorney", "Defense attorney Curtis Bohannon", "said", ["he would appeal"],
      "bohannon", "indirect", "statement", "named", kind_alt=["commitment"]),
    a("inherited", "He argued", "He", "argued",
      ["that his client had inherited the faulty work from an earlier builder and that more than 40 people were standing on the deck when it fell"],
      "bohannon", "indirect", "statement", "named"),
    a("tragedy", "“This was", "Bohannon", "told", ["This was a tragedy, but not every tragedy is a crime,"],
      "bohannon", "direct", "statement", "named", addressee="reporters"),
    a("wrongdoing", "Teague, who did", "Teague", "has denied", ["wrongdoing"], "teague", "indirect", "denial", "named"),
    a("harassment", "she fears", "she", "fears", ["harassment"], "juror", "indirect", "attitude", "anonymous", required=False, kind_alt=["belief"]),
    a("split", "One juror", "One juror", "said", ["the panel was split 8-4 on Wednesday night"],
      "juror", "indirect", "statement", "anonymous", count=1),
    a("emails", "“The emails", "the juror", "said", ["The emails changed it,", "He knew. I kept reading that one line, and he knew."],
      "juror", "direct", "statement", "anonymous", count=1),
    a("good-enough", "In a 2019 email", "Teague", "wrote", ["that the deck was “good enough for a rental.”"],
      "teague", "mixed", "statement", "named"),
    a("no-relief", "Mara’s mother", "Mara’s mother, Inez Castellano", "said", ["the verdict brought no relief"],
      "inez", "indirect", "statement", "named"),
    a("her-name", "“I wanted", "she", "said", ["I wanted to hear him say her name,", "and he never did."],
      "inez", "direct", "statement", "named"),
    a("inspections", "Mara’s brother", "Mara’s brother, Tomas Castellano", "called",
      ["mandatory inspections of rental properties statewide"], "tomas", "indirect", "directive", "named"),
    a("sued", "According to", "court records", "According to", ["Teague was sued over another deck in 2016"],
      "records", "indirect", "statement", "documentary"),
    a("bond", "Judge Paul", "Judge Paul Ostrander", "ordered", ["Teague held without bond"],
      "ostrander", "indirect", "directive", "named", kind_alt=["decision"]),
    a("six-years", "Teague could face", "Whitcomb’s office", "said", ["Teague could face up to six years in prison"],
      "office", "indirect", "statement", "institutional"),
    a("no-return", "The owner", "The owner of the house", "did not return", ["a phone message"],
      "owner", "indirect", "nonresponse", "anonymous"),
]

NOT_QUOTES = [{**span("“the Castle,”"), "why": "a nickname of a house"}]

CLAIMS = [
    {**span("Teague had used drywall screws where the building code requires bolts"), "attribution": "screws"},
    {**span("more than 40 people were standing on the deck when it fell"), "attribution": "inherited"},
    {**span("the panel was split 8-4 on Wednesday night"), "attribution": "split"},
    {**span("Teague was sued over another deck in 2016"), "attribution": "sued"},
    {**span("Teague could face up to six years in prison"), "attribution": "six-years", "hedged": True},
    {**span("Sentencing is set for May 9"), "attribution": None},
]
