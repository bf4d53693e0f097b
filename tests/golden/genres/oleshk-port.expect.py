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


REASON = "because they were discussing intelligence assessments"
SPEAKERS = [
    {"id": "vostrany", "name": "Vostrany", "sourcing": "institutional", "aliases": []},
    {"id": "defence", "name": "The defence ministry in Karsia", "sourcing": "institutional", "aliases": ["the ministry"]},
    {"id": "state-tv", "name": "Karsian state television", "sourcing": "institutional", "aliases": ["it"]},
    {"id": "dorosh", "name": "Ilena Dorosh", "sourcing": "named", "titles": ["Foreign Minister"], "aliases": ["Dorosh"]},
    {"id": "hretsak", "name": "Pavlo Hretsak", "sourcing": "named", "titles": ["The regional governor"], "aliases": []},
    {"id": "maks", "name": "Maks", "sourcing": "named", "titles": ["a crane operator"], "aliases": []},
    {"id": "agency", "name": "The International Relief Agency", "sourcing": "institutional", "aliases": ["It"]},
    {"id": "officials", "name": None, "description": "Two western officials", "sourcing": "anonymous", "count": 2,
     "aliases": ["them"], "anonymity_reason": REASON, "on_condition_of_anonymity": True},
    {"id": "one-official", "name": None, "description": "One of them", "sourcing": "anonymous", "count": 1,
     "aliases": ["One of Two western officials"], "member_of": "officials"},
    {"id": "diplomat", "name": None, "description": "A European diplomat briefed on the talks", "sourcing": "anonymous", "count": 1,
     "aliases": ["A European diplomat", "the diplomat"], "basis": "briefed on the talks"},
    {"id": "foreign", "name": "The Karsian Foreign Ministry", "sourcing": "institutional", "aliases": []},
    {"id": "velimir", "name": "Anka Velimir", "sourcing": "named", "titles": ["Its spokeswoman"],
     "affiliation": "The Karsian Foreign Ministry", "aliases": []},
    {"id": "karsia", "name": "Karsia", "sourcing": "institutional", "aliases": []},
    {"id": "office", "name": None, "description": "his office", "sourcing": "institutional", "aliases": [],
     "affiliation": "Tomas Kubelin"},
    {"id": "port-data", "name": None, "description": "port data", "sourcing": "documentary", "aliases": []},
]

ATTRIBUTIONS = [
    a("headline", "", "Vostrany", "says", ["Karsian missiles hit grain port, killing at least seven"], "vostrany", "indirect", "statement",
      "institutional"),
    a("lede", "VOSTRANY, March", ("Vostrany", "on fire, Vostrany"), "said",
      ["Karsia fired at least eleven missiles at the grain port of Oleshk overnight, killing at least seven people and setting two silos on fire"],
      "vostrany", "indirect", "statement", "institutional"),
    a("denied", "The defence ministry", "The defence ministry in Karsia", "denied", ["that it had targeted the port"], "defence", "indirect",
      "denial", "institutional"),
    a("depots", '"All strikes', "the ministry", "said", ["All strikes were directed at ammunition depots,"], "defence", "direct", "statement",
      "institutional", setting="in a statement on its messaging channel"),
    a("drones", "Karsian state", "Karsian state television", "reported",
      ["that air defences had shot down 34 drones over the border region of Teln"], "state-tv", "indirect", "statement", "institutional"),
    a("workshop", "of what it called", "it", "called", ['a "terrorist workshop"'], "state-tv", "mixed", "statement", "institutional",
      required=False, kind_alt=["belief", "attitude"], type_alt=["direct"]),
    a("bread", '"They are burning', "Foreign Minister Ilena Dorosh", "wrote",
      ["They are burning the world's bread,", "Those who still trade with Karsia should look at these pictures."], "dorosh", "direct",
      "statement", "named", setting="on X"),
    a("called-on", "Dorosh also", "Dorosh", "called on", ["to speed up deliveries of air-defence batteries"], "dorosh", "indirect", "directive",
      "named", addressee="allies", cue_alt=span("called", "Dorosh also")),
    a("rubble", "The regional governor", "The regional governor, Pavlo Hretsak", "said",
      ["rescuers had pulled 19 people from the rubble and that the death toll could rise"], "hretsak", "indirect", "statement", "named"),
    a("whistle", '"We heard', "Maks, a crane operator", "said", ["We heard a whistle, then nothing,"], "maks", "direct", "statement", "named",
      sourcing_alt=["anonymous"]),
    a("fled", "The International Relief", "The International Relief Agency", "estimated",
      ["that more than 40,000 people had fled Oleshk since January"], "agency", "indirect", "statement", "institutional", kind_alt=["belief"]),
    a("undercount", "It warned", "It", "warned", ['that the figure was probably an undercount, "because roads in the east are cut"'], "agency",
      "mixed", "statement", "institutional"),
    a("campaign", "Two western", "Two western officials", "said", ["Karsia was unlikely to halt its campaign before the summer"], "officials",
      "indirect", "statement", "anonymous", count=2),
    a("stocks", "One of them", "One of them", "added",
      ['that Karsian stocks of long-range missiles had fallen "to perhaps a third" of pre-war levels'], "one-official", "mixed", "statement",
      "anonymous", count=1),
    a("waste", '"They would not', "the diplomat", "said", ["They would not be sending the deputy minister if they wanted to waste a day,"],
      "diplomat", "direct", "statement", "anonymous", count=1),
    a("no-response", "The Karsian Foreign", "The Karsian Foreign Ministry", "did not immediately respond", ["a request for comment"], "foreign",
      "indirect", "nonresponse", "institutional"),
    a("accused", "Its spokeswoman", "Its spokeswoman, Anka Velimir", "has previously accused", ["Vostrany of staging attacks on its own cities"],
      "velimir", "indirect", "statement", "named", kind_alt=["attitude"], cue_alt=span("accused", "Its spokeswoman")),
    a("insists", "Vostrany insists", "Vostrany", "insists", ["that no territory will be conceded"], "vostrany", "indirect", "statement",
      "institutional", kind_alt=["commitment", "attitude", "denial"]),
    a("security", "Karsia, which occupies", "Karsia", "says", ["its security interests must be recognised first"], "karsia", "indirect",
      "statement", "institutional", kind_alt=["directive"]),
    a("address", "President Tomas", "his office", "said", ["President Tomas Kubelin was to address the nation on Sunday evening"], "office",
      "indirect", "statement", "institutional"),
    a("port-data", "Oleshk, the end", "port data", "according to",
      ['Oleshk, the end of the so-called "bread road" to the coast, handled about 6 million tonnes of grain last year'], "port-data", "indirect",
      "statement", "documentary"),
]

NOT_QUOTES = [
    {**span('"bread road"'), "why": "scare quotes after 'so-called'"},
]

CLAIMS = [
    {**span("Karsia fired at least eleven missiles at the grain port of Oleshk overnight"), "attribution": "lede"},
    {**span("All strikes were directed at ammunition depots"), "attribution": "depots"},
    {**span("air defences had shot down 34 drones over the border region of Teln"), "attribution": "drones"},
    {**span("the death toll could rise"), "attribution": "rubble", "hedged": True},
    {**span("the figure was probably an undercount"), "attribution": "undercount", "hedged": True},
    {**span("Karsia was unlikely to halt its campaign before the summer"), "attribution": "campaign", "hedged": True},
    {**span("no territory will be conceded"), "attribution": "insists"},
    {**span("The two countries have been at war since 2021"), "attribution": None},
]
