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
    {"id": "panel", "name": "Alpine Hazards Panel", "description": "a panel of scientists", "sourcing": "institutional",
     "aliases": ["panel", "the Alpine Hazards Panel", "a panel of scientists", "the panel"]},
    {"id": "report", "name": None, "description": "The 210-page report, the first by the Alpine Hazards Panel since 2018",
     "sourcing": "documentary", "aliases": ["The 210-page report", "It", "a report"]},
    {"id": "salvesen", "name": "Ingrid Salvesen", "sourcing": "named", "titles": ["the panel's co-chair"], "aliases": []},
    {"id": "roche", "name": "Anselm Roche", "sourcing": "named", "aliases": ["he"]},
    {"id": "vannier", "name": "Colette Vannier", "sourcing": "named", "titles": ["His neighbour"], "aliases": ["she"]},
    {"id": "thaw", "name": "Thaw", "sourcing": "institutional", "titles": ["The campaign group"],
     "aliases": ["The campaign group Thaw", "the group"]},
    {"id": "agency", "name": "Sarrant Environment Agency", "sourcing": "institutional",
     "aliases": ["the Sarrant Environment Agency", "it", "the agency", "The agency"]},
    {"id": "odent", "name": "Karel Odent", "sourcing": "named", "titles": ["Environment Minister"], "aliases": ["he"]},
    {"id": "tanabe", "name": "Mei Tanabe", "sourcing": "named", "titles": ["a hydrologist at Corvenne University"],
     "affiliation": "Corvenne University", "aliases": ["she", "her"]},
    {"id": "weather", "name": "the weather service", "sourcing": "institutional", "aliases": []},
    {"id": "insurers", "name": None, "description": "Insurers", "sourcing": "collective", "aliases": []},
]

ATTRIBUTIONS = [
    a("headline", "", "panel", "warns", ["Mountain lakes could burst within a decade"], "panel", "indirect", "statement", "institutional",
      sourcing_alt=["collective", "anonymous"]),
    a("lede", "At least 30", "a panel of scientists", "said",
      ["At least 30 glacial lakes in the Sarrant range are likely to breach their banks by 2035 unless warming slows"], "panel", "indirect",
      "statement", "institutional", sourcing_alt=["collective", "documentary", "anonymous"], setting="in a report published on Thursday"),
    a("grown", "The 210-page", "The 210-page report, the first by the Alpine Hazards Panel since 2018", "found",
      ["that the lakes had grown by between 40 and 55 percent in two decades"], "report", "indirect", "statement", "documentary"),
    a("puts", "It puts", "It", "puts", ["the number of people at risk at up to 90,000"], "report", "indirect", "statement", "documentary",
      kind_alt=["belief"]),
    a("concludes", "It puts", "It", "concludes",
      ['with "high confidence" that most of the growth was caused by burning fossil fuels'], "report", "mixed", "statement", "documentary",
      kind_alt=["belief"], type_alt=["indirect"]),
    a("below-them", '"We are not', "the panel's co-chair, Ingrid Salvesen", "told",
      ["We are not saying every lake will go,", "We are saying nobody should be building below them."], "salvesen", "direct", "statement",
      "named", addressee="a news briefing in Corvenne"),
    a("sheep", "Anselm Roche", "Anselm Roche", "said", ["he had moved his sheep twice this spring"], "roche", "indirect", "statement", "named"),
    a("ice", '"You lie', "he", "said", ["You lie there at night and listen to the ice,"], "roche", "direct", "statement", "named"),
    a("grandfather", '"They told', "she", "said", ["They told my grandfather the same,", "The lake is still up there and so am I."], "vannier",
      "direct", "statement", "named"),
    a("accused", "The campaign group", "The campaign group Thaw", "accused", ["the regional government of sitting on the findings"], "thaw",
      "indirect", "statement", "institutional", kind_alt=["attitude"], sourcing_alt=["collective"]),
    a("draft", '"They had the', "the group", "posted", ["They had the draft in March. Eight months! #DrainTheLakes,"], "thaw", "direct",
      "statement", "institutional", sourcing_alt=["collective"], setting="on X"),
    a("version", "In an e-mail", "the Sarrant Environment Agency", "said", ['it had received "an early and incomplete version" in June'],
      "agency", "mixed", "statement", "institutional", setting="In an e-mail"),
    a("rejected", "In an e-mail", "the Sarrant Environment Agency", "rejected", ["the suggestion that publication had been delayed"], "agency",
      "indirect", "denial", "institutional"),
    a("suggestion", "the suggestion that", None, "suggestion", ["that publication had been delayed"], None, "indirect", "statement", "other",
      required=False, kind_alt=["belief"]),
    a("safety", '"Safety is', "the agency", "added", ["Safety is our first concern,"], "agency", "direct", "statement", "institutional"),
    a("cost", "The agency estimates", "The agency", "estimates",
      ["that draining the six most dangerous lakes would cost about €420 million, or roughly 1.3 percent of the region's budget"], "agency",
      "indirect", "statement", "institutional", kind_alt=["belief"]),
    a("sirens", "It plans", "It", "plans", ["to install sirens in 14 villages by next summer"], "agency", "indirect", "commitment",
      "institutional", kind_alt=["decision"]),
    a("ban", "Environment Minister", "Environment Minister Karel Odent", "stopped short of backing", ["a building ban"], "odent", "indirect",
      "nonresponse", "named", required=False, kind_alt=["attitude", "statement", "denial"]),
    a("understood", "It is understood", None, "is understood", ["that he favours voluntary guidelines"], None, "indirect", "belief", "other",
      kind_alt=["statement"]),
    a("models", "Mei Tanabe", "Mei Tanabe, a hydrologist at Corvenne University", "said",
      ["the models might overstate the risk by 10 to 15 percent"], "tanabe", "indirect", "statement", "named"),
    a("direction", "But in her", "her", "view", ["the direction was clear"], "tanabe", "indirect", "belief", "named", kind_alt=["statement"],
      cue_alt=span("in her view", "But in her")),
    a("nobody", '"Nobody I know', "she", "said", ["Nobody I know is arguing about that,"], "tanabe", "direct", "statement", "named"),
    a("summers", "Summer temperatures", "the weather service", "according to",
      ["Summer temperatures in the range have risen by 2.1 degrees Celsius since 1960"], "weather", "indirect", "statement", "institutional"),
    a("premiums", "Insurers believe", "Insurers", "believe", ["that premiums will triple"], "insurers", "indirect", "belief", "collective",
      sourcing_alt=["anonymous"]),
]

NOT_QUOTES = [
    {**span('"the Blue Widow"'), "why": "a nickname"},
]

CLAIMS = [
    {**span("At least 30 glacial lakes in the Sarrant range are likely to breach their banks by 2035 unless warming slows"),
     "attribution": "lede", "hedged": True},
    {**span("the lakes had grown by between 40 and 55 percent in two decades"), "attribution": "grown"},
    {**span("he had moved his sheep twice this spring"), "attribution": "sheep"},
    {**span('it had received "an early and incomplete version" in June'), "attribution": "version"},
    {**span("the models might overstate the risk by 10 to 15 percent"), "attribution": "models", "hedged": True},
    {**span("Summer temperatures in the range have risen by 2.1 degrees Celsius since 1960"), "attribution": "summers"},
    {**span("premiums will triple"), "attribution": "premiums", "hedged": True},
    {**span('In 2019 a flood from Lake Berthe, nicknamed "the Blue Widow", killed 17 people'), "attribution": None},
]
