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
    {"id": "fire", "name": "the city fire service", "sourcing": "institutional", "aliases": ["city fire service"]},
    {"id": "dahl", "name": "Inge Dahl", "sourcing": "named", "titles": ["rescue coordinator"], "aliases": []},
    {"id": "ekberg", "name": "Jonas Ekberg", "sourcing": "named", "titles": ["Mayor"], "aliases": ["He"]},
    {"id": "moe", "name": "Tilda Moe", "sourcing": "named", "titles": ["our reporter"], "aliases": []},
    {"id": "operator", "name": "Halvard Transit", "sourcing": "institutional", "titles": ["the operator"],
     "aliases": ["the operator", "the operator, Halvard Transit"]},
    {"id": "police", "name": "Police", "sourcing": "institutional", "aliases": []},
    {"id": "ministry", "name": "the transport ministry", "sourcing": "institutional", "aliases": ["The ministry", "transport ministry"]},
    {"id": "aasland", "name": "Signe Aasland", "sourcing": "named", "titles": ["Prime Minister"], "aliases": []},
    {"id": "holm", "name": "Per Holm", "sourcing": "named", "affiliation": "transport workers’ union", "aliases": []},
    {"id": "krag", "name": "Lise Krag", "sourcing": "named", "titles": ["opposition leader"], "aliases": []},
    {"id": "nordbau", "name": "Nordbau", "sourcing": "institutional", "aliases": ["the tunnel’s builder"]},
    {"id": "fjordnille", "name": None, "description": "@fjordnille", "sourcing": "anonymous", "aliases": ["fjordnille"]},
    {"id": "metro-moan", "name": None, "description": "@metro_moan", "sourcing": "anonymous",
     "aliases": ["metro_moan", "@metro_moan, an account that tracks delays", "an account that tracks delays"]},
    {"id": "lind", "name": "Oskar Lind", "sourcing": "named", "titles": ["Passenger"], "aliases": ["he"]},
    {"id": "engineer", "name": None, "description": "An engineer who worked on the 2016 extension", "sourcing": "anonymous", "count": 1,
     "aliases": ["An engineer", "She", "she"], "basis": "who worked on the 2016 extension",
     "anonymity_reason": "because she signed a confidentiality agreement"},
    {"id": "tv4", "name": "TV-4", "sourcing": "institutional", "titles": ["the broadcaster"], "aliases": ["the broadcaster TV-4"]},
]

ATTRIBUTIONS = [
    a("carriage", "Rescuers have", "the city fire service", "says",
      ["Rescuers have reached the second of three carriages trapped in the Halvard metro tunnel"], "fire", "indirect", "statement",
      "institutional"),
    a("knocking", "“We can hear", "Inge Dahl, rescue coordinator", None, ["We can hear them knocking."], "dahl", "direct", "statement",
      "named"),
    a("sleep", "He has promised", "He", "has promised", ["that “nobody will sleep until everybody is out”"], "ekberg", "mixed", "commitment",
      "named", addressee="families"),
    a("moe", "He has promised", "our reporter Tilda Moe", "writes",
      ["He has promised families that “nobody will sleep until everybody is out”"], "moe", "mixed", "statement", "named",
      type_alt=["indirect"], sourcing_alt=["author"]),
    a("roof", "The roof", "the operator, Halvard Transit", "according to", ["The roof fell at 14.20 on Tuesday"], "operator", "indirect",
      "statement", "institutional"),
    a("died", "Police say", "Police", "say", ["at least four people have died"], "police", "indirect", "statement", "institutional"),
    a("shut", "The line will", "the transport ministry", "has announced", ["The line will stay shut until Friday at the earliest"], "ministry",
      "indirect", "statement", "institutional", kind_alt=["decision", "commitment"]),
    a("suspected", "A burst", None, "is suspected", ["A burst water main"], None, "indirect", "belief", "other", required=False),
    a("statement", "Halvard Transit has released", "Halvard Transit", None,
      ["We are heartbroken. Our thoughts are with everyone affected, and our engineers are working with the emergency services.",
       "We will publish the inspection records in full."], "operator", "direct", "statement", "institutional",
      kind_alt=["commitment", "attitude"], cue_alt=span("statement", "Halvard Transit has released")),
    a("dark-day", "Prime Minister Signe", "Prime Minister Signe Aasland", None, ["A dark day for our capital."], "aasland", "direct",
      "statement", "named", kind_alt=["attitude"]),
    a("supports", "Per Holm", "Per Holm, transport workers’ union", None, ["We asked for new supports in 2019."], "holm", "direct",
      "statement", "named"),
    a("explain", "Lise Krag", "Lise Krag, opposition leader", None, ["The minister must explain himself."], "krag", "direct", "statement",
      "named", kind_alt=["directive"]),
    a("builder", "Nordbau, the", "Nordbau, the tunnel’s builder", None, ["No comment at this time."], "nordbau", "direct", "nonresponse",
      "institutional", kind_alt=["statement"]),
    a("sofas", "“Two sofas", "@fjordnille", "wrote", ["Two sofas in Østby, cat included,"], "fjordnille", "direct", "statement", "anonymous",
      sourcing_alt=["named", "unattributed"], kind_alt=["commitment"]),
    a("cracks", "@metro_moan", "@metro_moan, an account that tracks delays", "says", ["cracks were photographed in May"], "metro-moan",
      "indirect", "statement", "anonymous", sourcing_alt=["named", "institutional", "unattributed"], type_alt=["mixed"]),
    a("they-were-told", "@metro_moan", "@metro_moan, an account that tracks delays", None,
      ["They were told. They were told. They were told."], "metro-moan", "direct", "statement", "anonymous",
      sourcing_alt=["named", "institutional", "unattributed"], type_alt=["mixed"], cue_alt=span("says", "@metro_moan")),
    a("lights", "Passenger Oskar", "Passenger Oskar Lind, 34", "tells", ["that the lights “just went”"], "lind", "mixed", "statement", "named",
      addressee="our reporter"),
    a("train", "“It sounded", "he", "says", ["It sounded like a train hitting a train,"], "lind", "direct", "statement", "named"),
    a("seeping", "An engineer who", "An engineer who worked on the 2016 extension", "says",
      ["water had probably been seeping through for years"], "engineer", "indirect", "statement", "anonymous", count=1),
    a("not-identified", "She does not want", "She", "does not want", ["to be identified because she signed a confidentiality agreement"],
      "engineer", "indirect", "attitude", "anonymous", required=False, count=1, kind_alt=["directive", "nonresponse", "commitment"]),
    a("boots", "“Everyone had", "she", "tells", ["Everyone had wet boots,"], "engineer", "direct", "statement", "anonymous", count=1,
      addressee="us", setting="in a message"),
    a("denies", "The ministry denies", "The ministry", "denies", ["that it delayed repairs"], "ministry", "indirect", "denial",
      "institutional"),
    a("step-down", "Asked by", "the broadcaster TV-4", "Asked", ["if he would step down"], "tv4", "indirect", "question", "institutional",
      addressee="the transport minister, Aksel Brandt"),
]

NOT_QUOTES = [
    {**span("“Like a train hitting a train”"), "why": "crosshead in quotation marks"},
]

CLAIMS = [
    {**span("Rescuers have reached the second of three carriages trapped in the Halvard metro tunnel"), "attribution": "carriage"},
    {**span("Nineteen people have been brought out so far"), "attribution": None},
    {**span("The roof fell at 14.20 on Tuesday"), "attribution": "roof"},
    {**span("at least four people have died"), "attribution": "died"},
    {**span("We asked for new supports in 2019"), "attribution": "supports"},
    {**span("cracks were photographed in May"), "attribution": "cracks"},
    {**span("water had probably been seeping through for years"), "attribution": "seeping", "hedged": True},
    {**span("it delayed repairs"), "attribution": "denies"},
]
