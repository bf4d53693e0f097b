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
    {"id": "memo", "name": None, "description": "an internal memo seen by The Meridian Post", "sourcing": "documentary",
     "aliases": ["memo", "The memo", "The memo, dated August 3"]},
    {"id": "ostrow", "name": "Ostrow Parcel", "sourcing": "institutional", "aliases": ["Ostrow", "The company", "the company"]},
    {"id": "quillan", "name": "Rosa Quillan", "sourcing": "named", "titles": ["president of Carriers Local 88"],
     "affiliation": "Carriers Local 88", "aliases": ["Quillan", "She"]},
    {"id": "bachmann", "name": "Neil Bachmann", "sourcing": "named", "titles": ["An Ostrow spokesperson"], "affiliation": "Ostrow",
     "aliases": ["he"]},
    {"id": "sorter", "name": None, "description": "One sorter", "sourcing": "anonymous", "count": 1, "aliases": ["she"],
     "anonymity_reason": "for fear of losing her job"},
    {"id": "two-employees", "name": None, "description": "Two other employees", "sourcing": "anonymous", "count": 2, "aliases": []},
    {"id": "third", "name": None, "description": "A third", "sourcing": "anonymous", "count": 1, "aliases": []},
    {"id": "voll", "name": "Dana Voll", "sourcing": "named", "titles": ["chief executive"], "aliases": ["She"]},
    {"id": "economists", "name": None, "description": "Labor economists", "sourcing": "collective", "aliases": []},
    {"id": "study", "name": None, "description": "A 2022 study by the Halden Institute", "sourcing": "documentary", "aliases": ["A 2022 study"]},
    {"id": "ammer", "name": "Piet Ammer", "sourcing": "named", "titles": ["its lead author"], "aliases": []},
    {"id": "frain", "name": "Lucille Frain", "sourcing": "named", "titles": ["The mayor of Tarnby"], "aliases": ["she"]},
]

ATTRIBUTIONS = [
    a("headline", "", "memo", "shows", ["Parcel giant to replace night crews with robots"], "memo", "indirect", "statement", "documentary"),
    a("lede", "Ostrow Parcel told", "an internal memo seen by The Meridian Post", "according to",
      ["Ostrow Parcel told managers last month to prepare for the closing of every night shift at its Tarnby hub by October"], "memo",
      "indirect", "statement", "documentary"),
    a("told-managers", "Ostrow Parcel told", "Ostrow Parcel", "told",
      ["to prepare for the closing of every night shift at its Tarnby hub by October"], "ostrow", "indirect", "directive", "institutional",
      required=False, addressee="managers"),
    a("positions", "The memo, dated", "The memo", "says", ['automated sorters would "remove roughly 640 positions"'], "memo", "mixed",
      "statement", "documentary"),
    a("discuss", "The memo, dated", "The memo", "asks", ["not to discuss the plan with staff"], "memo", "indirect", "directive", "documentary",
      addressee="supervisors"),
    a("lying", '"We sat', "Rosa Quillan, president of Carriers Local 88", ("said", "said Rosa"),
      ["We sat across the table from these people in July and they said there were no plans,",
       "I don't know what you call that. My mother called it lying."], "quillan", "direct", "statement", "named"),
    a("no-plans", "they said there", "they", "said", ["there were no plans"], "ostrow", "indirect", "statement", "institutional",
      required=False, sourcing_alt=["anonymous", "collective"]),
    a("strike", "Quillan said", "Quillan", "said",
      ["members would vote on strike action by September 20 unless the company withdrew the plan"], "quillan", "indirect", "statement",
      "named", kind_alt=["commitment"]),
    a("cancel", "She urged", "She", "urged", ["not to cancel orders yet"], "quillan", "indirect", "directive", "named", addressee="customers"),
    a("declined", "An Ostrow spokesperson", "An Ostrow spokesperson, Neil Bachmann", "declined", ["to comment on the memo"], "bachmann",
      "indirect", "nonresponse", "named", sourcing_alt=["institutional"]),
    a("decisions", '"No decisions', "he", "said", ["No decisions have been made,", "We value every member of the Ostrow family."], "bachmann",
      "direct", "statement", "named", sourcing_alt=["institutional"], setting="in an email"),
    a("creates", "The company has", "The company", "has repeatedly said", ["that automation creates more jobs than it destroys"], "ostrow",
      "indirect", "statement", "institutional", cue_alt=span("said", "The company has")),
    a("not-named", "One sorter", "One sorter", "asked", ["not to be named for fear of losing her job"], "sorter", "indirect", "directive",
      "anonymous", required=False, count=1, kind_alt=["nonresponse", "attitude"]),
    a("supervisors", "One sorter", "One sorter", "said", ["supervisors had stopped answering questions"], "sorter", "indirect", "statement",
      "anonymous", count=1),
    a("floor", '"They look', "she", "said", ["They look at the floor,", "That's how we know."], "sorter", "direct", "statement", "anonymous",
      count=1),
    a("confirmed", "Two other", "Two other employees", "confirmed", ["her account"], "two-employees", "indirect", "statement", "anonymous",
      count=2),
    a("calmer", "A third said", "A third", "said", ["the mood was calmer on the day shift"], "third", "indirect", "statement", "anonymous",
      count=1),
    a("change", "In a video", "chief executive Dana Voll", "said", ['that "some of the ways we work will change."'], "voll", "mixed",
      "statement", "named", setting="In a video message to staff on Monday"),
    a("promised", "She promised", "She", "promised", ['that no one would learn about their future "from a newspaper."'], "voll", "mixed",
      "commitment", "named"),
    a("doubt", "Labor economists", "Labor economists", "doubt", ["that the savings will be as large as the memo suggests"], "economists",
      "indirect", "belief", "collective", kind_alt=["attitude", "denial"], sourcing_alt=["anonymous"]),
    a("found", "A 2022 study", "A 2022 study by the Halden Institute", "found", ["that similar sorters were likely to cut costs by at most 4%"],
      "study", "indirect", "statement", "documentary"),
    a("brochure", '"The brochure', "its lead author, Piet Ammer", "said", ["The brochure is always better than the machine,"], "ammer",
      "direct", "statement", "named"),
    a("talks", "The mayor of", "The mayor of Tarnby, Lucille Frain", "is demanding", ["talks"], "frain", "indirect", "directive", "named"),
    a("land", '"This town', "she", "told", ["This town gave them the land,"], "frain", "direct", "statement", "named", addressee="a rally"),
    a("no-answer", "The company, which", "The company", "did not answer", ["questions about a city tax break worth $14 million"], "ostrow",
      "indirect", "nonresponse", "institutional"),
]

NOT_QUOTES = [
    {**span('"Gate of Opportunity"'), "why": "a name in quotation marks"},
]

CLAIMS = [
    {**span("members would vote on strike action by September 20 unless the company withdrew the plan"), "attribution": "strike"},
    {**span("No decisions have been made"), "attribution": "decisions"},
    {**span("automation creates more jobs than it destroys"), "attribution": "creates"},
    {**span("supervisors had stopped answering questions"), "attribution": "supervisors"},
    {**span("the mood was calmer on the day shift"), "attribution": "calmer"},
    {**span("similar sorters were likely to cut costs by at most 4%"), "attribution": "found", "hedged": True},
    {**span("Ostrow shares fell 3% on Tuesday"), "attribution": None},
]
