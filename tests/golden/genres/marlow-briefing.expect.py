def a(id, para, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `para` anchors the search; a role given as a pair (text, anchor) has an anchor of its own."""

    def at(role):
        return span(*role) if isinstance(role, tuple) else span(role, para)

    return {
        "id": id,
        "source": at(source) if source else None,
        "cue": at(cue) if cue else None,
        "content": [at(c) for c in content],
        "speaker": speaker,
        "type": type,
        "kind": kind,
        "sourcing": sourcing,
        "required": required,
        **more,
    }


SPEAKERS = [
    {"id": "marlow", "name": "Adaeze Marlow", "sourcing": "named", "titles": ["Prime Minister"],
     "aliases": ["Marlow", "PM", "she", "She", "her"]},
    {"id": "voloden", "name": "Kasimir Voloden", "sourcing": "named", "titles": ["the visiting president of Ruthovia"],
     "aliases": ["Voloden", "he"]},
    {"id": "renn", "name": "Tobias Renn", "sourcing": "named", "titles": ["Finance Minister"], "aliases": ["Renn", "The minister", "He", "Tobias"]},
    {"id": "islander", "name": None, "description": "A reporter from The Islander", "sourcing": "anonymous", "count": 1, "aliases": [],
     "affiliation": "The Islander"},
    {"id": "back", "name": None, "description": "a reporter at the back", "sourcing": "anonymous", "count": 1, "aliases": ["a reporter"]},
    {"id": "sandoval", "name": "Greta Sandoval", "sourcing": "named", "titles": ["Opposition leader"], "aliases": ["Sandoval", "She", "her"]},
    {"id": "aides", "name": None, "description": "Aides to Marlow", "sourcing": "anonymous", "aliases": []},
    {"id": "palace", "name": None, "description": "A palace spokesman", "sourcing": "institutional", "count": 1, "aliases": ["palace"]},
]

ATTRIBUTIONS = [
    a("headline", "", "PM", "will not be drawn", ["on date of early vote"], "marlow", "indirect", "nonresponse", "named"),
    a("asked", "Asked whether", None, "Asked", ["whether she would call a vote before the summer"], None, "indirect", "question", "other",
      required=False),
    a("ruled-out", "Asked whether", "Marlow", "said", ["nothing had been ruled out"], "marlow", "indirect", "statement", "named"),
    a("may", "Did that", None, None, ["Did that mean May?"], None, "indirect", "question", "other", required=False, type_alt=["direct"]),
    a("swallows", '"Ask me', "she", "replied", ["Ask me when the swallows come back,"], "marlow", "direct", "statement", "named",
      kind_alt=["nonresponse", "directive"]),
    a("governor", "She would not", "She", "would not say", ["whether she had discussed a date with the Governor-General"], "marlow",
      "indirect", "nonresponse", "named"),
    a("no-comment", '"No comment', "she", "said", ["No comment, and no comment on the no comment,"], "marlow", "direct", "nonresponse",
      "named", kind_alt=["statement"]),
    a("partner", "Standing beside", "Kasimir Voloden, the visiting president of Ruthovia", "said", ["that his country wanted a stable partner"],
      "voloden", "indirect", "statement", "named", setting="through an interpreter"),
    a("treaties", '"We sign', "he", "said", ["We sign treaties with states, not with parties,"], "voloden", "direct", "statement", "named"),
    a("journalists", "Voloden declined", "Voloden", "declined to take", ["questions on the arrest of two journalists last week"], "voloden",
      "indirect", "nonresponse", "named", cue_alt=span("declined", "Voloden declined")),
    a("warning", "The minister's warning", "The minister's", "warning", ["that reserves might run dry by August"], "renn", "indirect",
      "statement", "named"),
    a("gloomy", "Renn's figures", "her", "view", ["Renn's figures were", "too gloomy"], "marlow", "indirect", "belief", "named",
      kind_alt=["statement"], cue_alt=span("in her view", "Renn's figures")),
    a("tobias", '"Tobias is', "Marlow", "said", ["Tobias is paid to worry,"], "marlow", "direct", "statement", "named"),
    a("subsidy", "When pressed", "Renn", "conceded", ['that the fuel subsidy was "under review"'], "renn", "mixed", "statement", "named"),
    a("households", "A reporter from", "A reporter from The Islander", "asked", ["how many households received it"], "islander", "indirect",
      "question", "anonymous", count=1, sourcing_alt=["institutional"]),
    a("410", '"About 410', "Renn", "answered", ["About 410,000,"], "renn", "direct", "statement", "named"),
    a("list", "He promised", "He", "promised", ["to publish the full list of beneficiaries next week"], "renn", "indirect", "commitment",
      "named"),
    a("bluffing", '"Are you', "a reporter at the back", "shouted", ["Are you bluffing, Prime Minister?"], "back", "direct", "question",
      "anonymous", count=1),
    a("hand", "Marlow turned", "Marlow", None, ["You'd have to pay to see my hand."], "marlow", "direct", "statement", "named",
      cue_alt=span("smiled", "Marlow turned")),
    a("theatre", "Opposition leader", "Opposition leader Greta Sandoval", "dismissed", ['the event as "theatre"'], "sandoval", "mixed",
      "statement", "named", kind_alt=["attitude", "denial", "belief"]),
    a("seats", "She predicted", "She", "predicted", ["that her party would win at least 60 of the 91 seats"], "sandoval", "indirect",
      "statement", "named", kind_alt=["belief"]),
    a("tourist", "Told that", "Marlow", "had described", ['her as "a tourist in her own constituency"'], "marlow", "mixed", "statement",
      "named", kind_alt=["belief", "attitude"]),
    a("postcard", "Sandoval said:", "Sandoval", "said", ["I'll send her a postcard."], "sandoval", "direct", "statement", "named",
      kind_alt=["commitment"]),
    a("may-17", "Aides to", "Aides to Marlow", "suggested", ["that the vote could be held on May 17"], "aides", "indirect", "statement",
      "anonymous", kind_alt=["belief"]),
    a("palace", "A palace", "A palace spokesman", "had", ["no comment"], "palace", "indirect", "nonresponse", "institutional",
      cue_alt=span("had no comment", "A palace")),
]

NOT_QUOTES = [
    {**span('"winter budget"'), "why": "scare quotes after 'so-called'"},
]

CLAIMS = [
    {**span("nothing had been ruled out"), "attribution": "ruled-out"},
    {**span("his country wanted a stable partner"), "attribution": "partner"},
    {**span("reserves might run dry by August"), "attribution": "warning", "hedged": True},
    {**span("The subsidy cost the treasury 96 million crowns last year"), "attribution": None},
    {**span("her party would win at least 60 of the 91 seats"), "attribution": "seats"},
    {**span("the vote could be held on May 17"), "attribution": "may-17", "hedged": True},
    {**span("Tobias is paid to worry"), "attribution": "tobias"},
]
