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
    s("wimberly", "Tasha Wimberly", "named", ["Wimberly", "she"], titles=["a mother of three"]),
    s("prewett", "Alan Prewett", "named", ["Prewett", "Dr. Alan Prewett"], titles=["Superintendent", "Dr."]),
    s("presentation", None, "documentary", ["a presentation"], description="a presentation posted on the district's website"),
    s("parents", None, "collective", [], description="Some parents"),
    s("delacorte", "Marcus Delacorte", "named", ["Delacorte"]),
    s("kplv", "KPLV 9", "institutional", ["KPLV", "us"]),
    s("koval", "Jenna Koval", "named", ["Koval"], titles=["district spokesperson"]),
    s("strayhorn", "Linda Strayhorn", "named", ["She", "she"], titles=["Board member"]),
    s("haverly", "Curt Haverly", "named", ["Haverly", "He", "he"], titles=["Board President"]),
    s("police", "Ransom Fork Police", "institutional", []),
    s("report", None, "documentary", ["A police report"], description="A police report obtained by KPLV 9"),
    s("teacher", None, "anonymous", ["A third-grade teacher", "she"], description="A third-grade teacher at Dillard", count=1,
      anonymity_reason="because she's worried about losing her job", on_condition_of_anonymity=True),
    s("oberholt", "Rich Oberholt", "named", ["he"]),
    s("union", "The teachers union", "institutional", ["teachers union"]),
    s("sawicki", "Deb Sawicki", "named", ["Its president"], titles=["president"]),
]

ATTRIBUTIONS = [
    a("bus", '"I\'ve got', "Tasha Wimberly, a mother of three", "said",
      ["I've got a kindergartner who'd be on a bus at 6:10 in the morning,", "You tell me how that's good for kids."],
      "wimberly", "direct", "statement", "named"),
    a("neighbor", "Wimberly told", "Wimberly", "told", ["she found out about the plan from a neighbor's Facebook post, not from the district"],
      "wimberly", "indirect", "statement", "named", addressee="KPLV 9"),
    a("enrollment", "Superintendent Dr.", "Superintendent Dr. Alan Prewett", "said",
      ["Dillard has lost 30 percent of its enrollment since 2017 and needs a new roof that would cost $4.3 million"],
      "prewett", "indirect", "statement", "named"),
    a("savings", "Closing it", "a presentation posted on the district's website", "according to",
      ["Closing it would save the district about $1.1 million a year"], "presentation", "indirect", "statement", "documentary"),
    a("nobody", '"Nobody on', "Prewett", "told", ["Nobody on this staff wants to close a school,", "But I can't spend money we don't have."],
      "prewett", "direct", "statement", "named", addressee="the crowd"),
    a("not-buying", "Some parents", "Some parents", "aren't buying", ["it"], "parents", "indirect", "belief", "collective", required=False,
      negated=True, kind_alt=["attitude", "denial"], sourcing_alt=["anonymous"]),
    a("accused", "Marcus Delacorte", "Marcus Delacorte", "accused", ["the board of making up its mind before the first public hearing"],
      "delacorte", "indirect", "statement", "named", kind_alt=["attitude"]),
    a("movers", '"They had', "Delacorte", "said",
      ["They had the moving company picked out,", "That's not a rumor. I've seen the invoice."], "delacorte", "direct", "statement", "named"),
    a("asked", "KPLV 9 asked", "KPLV 9", "asked", ["about the invoice"], "kplv", "indirect", "question", "institutional",
      addressee="the district", sourcing_alt=["author", "named"]),
    a("furniture", "In an email", "district spokesperson Jenna Koval", "said",
      ['it was for "routine furniture storage" and had nothing to do with Dillard'], "koval", "mixed", "statement", "named",
      setting="In an email", kind_alt=["denial"]),
    a("vote-against", "Board member Linda", "Board member Linda Strayhorn", "plans", ["to vote against the closure"], "strayhorn", "indirect",
      "commitment", "named", kind_alt=["decision", "attitude", "belief"]),
    a("emails", "Board member Linda", "Board member Linda Strayhorn", "said", ['she\'d had "maybe 300 emails" in a week'], "strayhorn", "mixed",
      "statement", "named"),
    a("old-building", "She said she wants", "She", "said",
      ["she wants the district to look at selling the old administration building first"], "strayhorn", "indirect", "statement", "named",
      kind_alt=["attitude", "directive"]),
    a("wants", "She said she wants", "she", "wants", ["the district to look at selling the old administration building first"], "strayhorn",
      "indirect", "attitude", "named", required=False, kind_alt=["directive", "commitment"]),
    a("that-way", "Haverly didn't", "Haverly", "didn't see", ["it that way"], "haverly", "indirect", "belief", "named", required=False,
      negated=True, kind_alt=["attitude", "denial"]),
    a("state-law", "He said state", "He", "said", ["state law doesn't let the district use proceeds from a building sale to pay teachers"],
      "haverly", "indirect", "statement", "named"),
    a("blamed", "he blamed", "he", "blamed", ['"a handful of folks from outside the district" for the shouting'], "haverly", "mixed",
      "statement", "named", kind_alt=["attitude", "belief"]),
    a("escorted", "Ransom Fork Police", "Ransom Fork Police", "said",
      ["two people were escorted out of the meeting but no one was arrested"], "police", "indirect", "statement", "institutional"),
    a("bottle", "A police report", "A police report obtained by KPLV 9", "says",
      ["one of them, a 44-year-old man, threw a water bottle at the stage"], "report", "indirect", "statement", "documentary"),
    a("asked-name", "A third-grade", "A third-grade teacher at Dillard", "asked",
      ["not to use her name because she's worried about losing her job"], "teacher", "indirect", "directive", "anonymous", required=False,
      count=1, addressee="us"),
    a("worried", "she's worried", "she", "'s worried", ["about losing her job"], "teacher", "indirect", "attitude", "anonymous",
      required=False, kind_alt=["belief"]),
    a("staff-told", "A third-grade", "A third-grade teacher at Dillard", "said",
      ["staff were told in December not to talk to parents about the plan"], "teacher", "indirect", "statement", "anonymous", count=1),
    a("were-told", "staff were told", None, "were told", ["not to talk to parents about the plan"], None, "indirect", "directive", "other",
      required=False, addressee="staff"),
    a("pickup", '"We\'ve been', "she", "said", ["We've been lying to people in the pickup line for two months,"], "teacher", "direct",
      "statement", "anonymous", count=1),
    a("denied", "Koval denied", "Koval", "denied", ["that employees had been told to stay quiet"], "koval", "indirect", "denial", "named"),
    a("had-been-told", "Koval denied", None, "had been told", ["to stay quiet"], None, "indirect", "directive", "other", required=False,
      addressee="employees"),
    a("taxes", "Rich Oberholt", "Rich Oberholt", "said", ["his taxes have gone up three years in a row"], "oberholt", "indirect",
      "statement", "named"),
    a("grown-ups", '"At some point', "he", "said", ["At some point you've got to be grown-ups about this,"], "oberholt", "direct",
      "statement", "named", kind_alt=["directive"]),
    a("no-position", "The teachers union", "The teachers union", "has not taken", ["a position"], "union", "indirect", "nonresponse",
      "institutional", required=False, negated=True, kind_alt=["attitude", "decision", "belief", "statement"]),
    a("no-return", "Its president", "Its president, Deb Sawicki,", "did not return", ["a call from KPLV 9"], "sawicki", "indirect",
      "nonresponse", "named"),
    a("expected", "The board is", None, "is expected", ["The board", "to take up the plan again on March 4"], None, "indirect", "belief",
      "other", required=False),
    a("gym", "Haverly says", "Haverly", "says",
      ["that meeting will be held in the gym, with metal detectors and a two-minute limit for each speaker"], "haverly", "indirect",
      "statement", "named", kind_alt=["commitment"]),
]

NOT_QUOTES = []

CLAIMS = [
    {**span("More than 200 people packed the cafeteria at Ransom Fork High School"), "attribution": None},
    {**span("Dillard has lost 30 percent of its enrollment since 2017"), "attribution": "enrollment"},
    {**span("Closing it would save the district about $1.1 million a year"), "attribution": "savings"},
    {**span("They had the moving company picked out"), "attribution": "movers"},
    {**span("state law doesn't let the district use proceeds from a building sale to pay teachers"), "attribution": "state-law"},
    {**span("no one was arrested"), "attribution": "escorted"},
    {**span("staff were told in December not to talk to parents about the plan"), "attribution": "staff-told"},
    {**span("employees had been told to stay quiet"), "attribution": "denied"},
    {**span("his taxes have gone up three years in a row"), "attribution": "taxes"},
]
