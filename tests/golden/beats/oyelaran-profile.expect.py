def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search; a role given as a pair (text, anchor) has an anchor of its own."""

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
    s("oyelaran", "Bettina Oyelaran", "named", ["Oyelaran", "She", "she", "I", "the actress", "Ms. Oyelaran", "Oyelaran’s"], titles=["the actress"]),
    s("cast", None, "anonymous", ["members of the cast"], description="two members of the cast", count=2),
    s("kowal", "Ines Kowal", "named", ["Kowal", "she", "Kowal’s", "a 29-year-old", "this tiny voice"]),
    s("agent", None, "anonymous", [], description="My agent", count=1),
    s("people", None, "anonymous", ["People"], description="People who have worked with her"),
    s("achterberg", "Desmond Achterberg", "named", ["he"]),
    s("designer", None, "anonymous", ["A costume designer"], description="A costume designer from the “Kingmaker” days", count=1,
      anonymity_reason="because she still works in the theater"),
    s("hatcher", "Lyle Hatcher", "named", ["Hatcher", "he"]),
    s("courier", "The Fennick Courier", "institutional", ["its"]),
    s("strand", "Paula Strand", "named", ["its critic"], titles=["critic"], affiliation="The Fennick Courier"),
    s("close", None, "anonymous", ["A person"], description="A person close to the production", count=1, basis="close to the production"),
    s("simone", "Simone Reyes", "named", ["Her daughter"]),
    s("palisade", "The Palisade", "institutional", ["the Palisade Theater", "Palisade Theater"]),
]

ATTRIBUTIONS = [
    a("insists", "She isn’t looking", ("she", "forgiveness, she insists"), "insists", ["She isn’t looking for forgiveness"], "oyelaran", "indirect",
      "statement", "named", kind_alt=["denial"]),
    a("lamp", "Bettina Oyelaran would", "Bettina Oyelaran", "would like it known", ["that she did not throw the lamp"], "oyelaran", "indirect",
      "denial", "named", required=False, kind_alt=["statement", "attitude"]),
    a("placed", "“I placed it", ("she", "she says, folding"), "says",
      ["I placed it, firmly, in the direction of a man,", "There’s a difference. Ask the insurance company."], "oyelaran", "direct", "statement", "named"),
    a("cast", "According to two", "two members of the cast", "According to",
      ["Oyelaran left the next morning without clearing out her dressing room and told anyone who called that she was finished"], "cast", "indirect",
      "statement", "anonymous", count=2),
    a("finished", "Oyelaran left the next", "Oyelaran", "told", ["that she was finished"], "oyelaran", "indirect", "statement", "named",
      required=False, addressee="anyone who called"),
    a("embarrassment", "Kowal says", "Kowal", "says",
      ["she wrote the part for Oyelaran and mailed it to her without a return address, out of pure embarrassment"], "kowal", "indirect", "statement", "named"),
    a("pope", "“My agent told", ("she", "she recalls"), "recalls", ["My agent told me I had a better chance of getting the pope,"], "kowal", "direct",
      "statement", "named"),
    a("agent", "My agent told", "My agent", "told", ["I had a better chance of getting the pope"], "agent", "indirect", "statement", "anonymous",
      required=False, count=1, addressee="me"),
    a("who-else", "“I said, ‘Who", ("she", "she says. “And this"), ("says", "she says. “And this"),
      ["I said, ‘Who else has seen this?’", "And this tiny voice said, ‘Nobody.’ I told her to keep it that way."], "oyelaran", "direct",
      "statement", "named"),
    a("asked-who", "I said, ‘Who", "I", "said", ["Who else has seen this?"], "oyelaran", "direct", "question", "named", required=False,
      kind_alt=["statement"]),
    a("nobody", "this tiny voice", "this tiny voice", "said", ["Nobody."], "kowal", "direct", "statement", "named", required=False,
      sourcing_alt=["anonymous"]),
    a("keep", "I told her", "I", "told", ["to keep it that way"], "oyelaran", "indirect", "directive", "named", required=False, addressee="her"),
    a("ferocious", "People who have", "People who have worked with her", "describe", ["a performer of ferocious preparation and very little small talk"],
      "people", "indirect", "statement", "anonymous", sourcing_alt=["collective"], kind_alt=["attitude", "belief"]),
    a("notes", "Desmond Achterberg", "Desmond Achterberg", "remembers", ["being handed 11 pages of notes on his first day"], "achterberg", "indirect",
      "statement", "named", kind_alt=["belief"]),
    a("shoes", "“Nine of them", ("he", "he says"), "says", ["Nine of them were about my shoes,", "She was right about the shoes."], "achterberg",
      "direct", "statement", "named"),
    a("designer", "A costume designer", "A costume designer from the “Kingmaker” days", "calls",
      ["her “terrifying until about four o’clock, and then the kindest person in the building.”"], "designer", "mixed", "statement", "anonymous",
      count=1, kind_alt=["attitude", "belief"]),
    a("not-identified", "A costume designer", "A costume designer from the “Kingmaker” days", "asked",
      ["not to be identified because she still works in the theater"], "designer", "indirect", "directive", "anonymous", required=False, count=1,
      kind_alt=["nonresponse", "attitude"]),
    a("declined", "Hatcher, who has not", "Hatcher", "declined", ["to be interviewed"], "hatcher", "indirect", "nonresponse", "named"),
    a("full-houses", "Through a publicist", ("he", "he said that"), "said", ["that he wished Ms. Oyelaran “nothing but full houses.”"], "hatcher",
      "mixed", "statement", "named", kind_alt=["attitude"]),
    a("wished", "he wished", "he", "wished", ["Ms. Oyelaran “nothing but full houses.”"], "hatcher", "mixed", "attitude", "named", required=False,
      kind_alt=["statement"]),
    a("suspects", "She suspects", "She", "suspects", ["the publicist wrote it"], "oyelaran", "indirect", "belief", "named"),
    a("theory", "Kowal’s theory", "Kowal’s", "theory", ["that the part frightened her, and that nothing had in years"], "kowal", "indirect", "belief",
      "named", kind_alt=["statement"]),
    a("rent", "Oyelaran’s own answer", "Oyelaran’s", "answer", ["Rent."], "oyelaran", "direct", "statement", "named"),
    a("courier", "Reviewing a tryout", "The Fennick Courier", "complained", ["that the play “mistakes silence for depth,”"], "courier", "mixed",
      "statement", "institutional", sourcing_alt=["documentary", "named"], kind_alt=["attitude", "belief"]),
    a("cardigan", "its critic, Paula", "its critic, Paula Strand,", "conceded",
      ["that Oyelaran was “doing more with a cardigan than most actors do with a sword.”"], "strand", "mixed", "statement", "named"),
    a("no", "“No,” she says", "she", "says", ["No,"], "oyelaran", "direct", "statement", "named", kind_alt=["denial"]),
    a("that-one", "Then, after a long look", None, None, ["I read that one. It was a good line about the cardigan."], "oyelaran", "direct", "statement",
      "named", sourcing_alt=["other", "unattributed"]),
    a("money", "What she will not", "she", "will not discuss", ["money"], "oyelaran", "indirect", "nonresponse", "named"),
    a("fee", "A person close", "A person close to the production", "puts", ["her fee at less than a tenth of what “Kingmaker” paid"], "close",
      "indirect", "statement", "anonymous", count=1, kind_alt=["belief"]),
    a("retreat", "The years away", ("she", "she says, a retreat"), "says", ["The years away were not", "a retreat"], "oyelaran", "indirect", "statement",
      "named", kind_alt=["denial"]),
    a("grief", "In a memoir", ("she", "she wrote that"), "wrote", ["that grief had made her “too honest to act and too tired to do anything else.”"],
      "oyelaran", "mixed", "statement", "named", setting="In a memoir published two years later", sourcing_alt=["documentary"]),
    a("meant", "“I meant every", ("she", "she says now"), "says",
      ["I meant every word,", "I don’t mean it anymore.",
       "Acting isn’t lying, it only sounds that way when you’re 30 and being clever in a bar. It’s the reverse — you stop lying for two hours, and then you get in a cab."],
      "oyelaran", "direct", "statement", "named"),
    a("worries", "Her daughter", "Her daughter, Simone Reyes,", "worries", ["about eight shows a week"], "simone", "indirect", "attitude", "named",
      required=False),
    a("understudy", "The Palisade confirms", "The Palisade", "confirms", ["that an understudy, Greta Malone, will go on at some matinees"], "palisade",
      "indirect", "statement", "institutional"),
    a("stairs", "and Oyelaran, who has", "Oyelaran", "has promised", ["to take the stairs slowly"], "oyelaran", "indirect", "commitment", "named"),
    a("aim", "“It works perfectly", ("she", "she says. “I only"), "says", ["It works perfectly,", "I only regret the aim."], "oyelaran", "direct",
      "statement", "named", kind_alt=["attitude"]),
]

NOT_QUOTES = [
    {**span("“Kingmaker,”"), "why": "title of a show"},
    {**span("“The Salt Year,”"), "why": "title of a play"},
    {**span("“Kingmaker”", "A costume designer"), "why": "title of a show"},
    {**span("“Kingmaker”", "A person close"), "why": "title of a show"},
    {**span("“Small Exits,”"), "why": "title of a book"},
]

CLAIMS = [
    {**span("she did not throw the lamp"), "attribution": "lamp"},
    {**span("Oyelaran left the next morning without clearing out her dressing room"), "attribution": "cast"},
    {**span("It opens at the Palisade Theater on Oct. 9"), "attribution": None},
    {**span("she wrote the part for Oyelaran"), "attribution": "embarrassment"},
    {**span("the publicist wrote it"), "attribution": "suspects", "hedged": True},
    {**span("the part frightened her"), "attribution": "theory"},
    {**span("the play “mistakes silence for depth,”"), "attribution": "courier"},
    {**span("She taught at a women’s prison"), "attribution": None},
    {**span("an understudy, Greta Malone, will go on at some matinees"), "attribution": "understudy"},
]
