def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search at the sentence's first words, a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id, "source": at_(source) if source else None, "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content], "speaker": speaker, "type": type, "kind": kind,
        "sourcing": sourcing, "required": required, **more,
    }


NB = "\u00a0"

SPEAKERS = [
    {"id": "families", "name": None, "description": "Families in Westmarsh", "sourcing": "collective", "aliases": ["Families", "Quayside families"]},
    {"id": "council", "name": "Westmarsh Council", "sourcing": "institutional", "aliases": ["the council", "@WestmarshCouncil"]},
    {"id": "croft", "name": "Leanne Croft", "sourcing": "named", "titles": ["Mum-of-three"], "aliases": ["She", "Mum-of-three Leanne Croft"]},
    {"id": "farthing", "name": "Bob Farthing", "sourcing": "named", "titles": ["Cllr"], "aliases": ["Cllr Farthing", f"Cllr{NB}Farthing", "he", "He"]},
    {"id": "driver", "name": None, "description": "a driver at the depot", "sourcing": "anonymous", "count": 1, "aliases": ["a driver", "he"],
     "anonymity_reason": "for fear of losing his job"},
    {"id": "figures", "name": None, "description": "council figures", "sourcing": "documentary", "aliases": []},
    {"id": "union", "name": "The GTW union", "sourcing": "institutional", "aliases": ["GTW", "GTW union"]},
    {"id": "petition", "name": None, "description": "A petition", "sourcing": "documentary", "aliases": []},
    {"id": "post", "name": "Quayside Residents", "sourcing": "institutional", "aliases": ["@QuaysideRes"]},
    {"id": "speight", "name": "Joan Speight", "sourcing": "named", "titles": ["opposition leader"], "aliases": ["she"]},
    {"id": "zielak", "name": "Piotr Zielak", "sourcing": "named", "titles": ["Veolar's regional manager"], "affiliation": "Veolar", "aliases": []},
    {"id": "officers", "name": None, "description": "Environmental health officers", "sourcing": "anonymous", "aliases": []},
]

ATTRIBUTIONS = [
    a("headline", "'Living with", "Quayside families", None, ["'Living with rats'"], "families", "mixed", "statement", "collective", required=False,
      type_alt=["direct"], sourcing_alt=["anonymous"]),
    a("rats", "Families in", "Families in Westmarsh", "say",
      [f'they are "living with rats" after bins went uncollected for a fifth{NB}week in a{NB}row'], "families", "mixed", "statement", "collective",
      sourcing_alt=["anonymous"]),
    a("shortage", "Westmarsh Council", "Westmarsh Council", "has blamed", ["a shortage of drivers for the missed rounds"], "council", "indirect", "statement", "institutional",
      kind_alt=["attitude", "belief"]),
    a("full-service", "Westmarsh Council", "Westmarsh Council", "promised", [f"that a full service will be back by 14{NB}October"],
      "council", "indirect", "commitment", "institutional"),
    a("nine-rats", "Mum-of-three", "Mum-of-three Leanne Croft, 36,", "told", ["I counted nine rats on Tuesday. My youngest thinks they’re pets."],
      "croft", "direct", "statement", "named", addressee="the Echo"),
    a("helpline", "She said", "She", "said", ['she had rung the helpline “more times than my own mother” and had been told to "be patient"'],
      "croft", "mixed", "statement", "named"),
    a("be-patient", "She said", None, "had been told", ['to "be patient"'], None, "mixed", "directive", "other", required=False),
    a("backlog", f"Cllr{NB}Bob", f"Cllr{NB}Bob Farthing", "said", ['the backlog was "unacceptable and I won\'t pretend otherwise"'],
      "farthing", "mixed", "statement", "named"),
    a("eleven-drivers", "“We had", "he", "said",
      ["We had eleven drivers off sick in one week,", "No council plans for that.", "I'd ask people to bag it, tie it and give us ten days."],
      "farthing", "direct", "statement", "named"),
    a("since-june", "But a driver", "a driver at the depot", "claimed", ["managers had known about the shortage since June"],
      "driver", "indirect", "statement", "anonymous", count=1),
    a("not-named", "But a driver", "a driver at the depot", "did not want", ["to be named for fear of losing his job"], "driver", "indirect", "attitude", "anonymous",
      required=False, kind_alt=["directive", "commitment"]),
    a("laughed", '"They were told', ("he", "laughed"), ("said", "laughed"), ["They were told. They just laughed"], "driver", "direct", "statement", "anonymous", count=1),
    a("figures", "• 4,200", "council figures", "according to", [f"4,200{NB}homes have missed at least one collection"], "figures", "indirect", "statement", "documentary",
      sourcing_alt=["institutional"]),
    a("union", "• The GTW", "The GTW union", "says", ["drivers are paid £2 an hour less than in nearby Fordbridge"], "union", "indirect", "statement", "institutional"),
    a("petition", "• A petition", "A petition", "calling", ["refunds"], "petition", "indirect", "directive", "documentary", required=False),
    a("post", "Quayside Residents (", "Quayside Residents (@QuaysideRes)", None,
      ["Week FIVE. Still no lorry. @WestmarshCouncil where are you?? #binfail"], "post", "direct", "statement", "institutional",
      kind_alt=["question", "attitude"], sourcing_alt=["named", "anonymous", "collective"]),
    a("sacked", "The row", "opposition leader Joan Speight", "called", ["the contractor, Veolar, to be sacked"], "speight", "indirect", "directive", "named"),
    a("cake", "“You don't", "she", "said", ["You don't pay for a cake that never turns up,"], "speight", "direct", "statement", "named"),
    a("catch-up", "Veolar's regional", "Veolar's regional manager, Piotr Zielak,", None, ["New drivers start Monday, and we'll catch up."],
      "zielak", "direct", "statement", "named", kind_alt=["commitment"]),
    a("asked", "Asked if", None, "Asked", ["if households would get money off their council tax"], None, "indirect", "question", "other", required=False),
    a("too-early", "Asked if", f"Cllr{NB}Farthing", "said", ['it was "too early to say"'], "farthing", "mixed", "statement", "named", kind_alt=["nonresponse"]),
    a("rule-out", "He wouldn't", "He", "wouldn't rule", ["it"], "farthing", "indirect", "nonresponse", "named", required=False,
      kind_alt=["statement", "denial", "commitment", "belief", "decision"]),
    a("tannery", "Environmental health", "Environmental health officers", "believe", ["the rats are coming from the old tannery, not the bins"],
      "officers", "indirect", "belief", "anonymous", sourcing_alt=["institutional", "collective"]),
]

NOT_QUOTES = [
    {**span("'It stinks'", "Read more"), "why": "headline of another article in a promo"},
    {**span("'Clean Streets'"), "why": "name of a pledge"},
    {**span('"I found a fox in my recycling"'), "why": "headline of another article in a promo"},
]
CLAIMS = [
    {**span(f"a full service will be back by 14{NB}October"), "attribution": "full-service"},
    {**span("she had rung the helpline “more times than my own mother”"), "attribution": "helpline"},
    {**span("managers had known about the shortage since June"), "attribution": "since-june"},
    {**span(f"4,200{NB}homes have missed at least one collection"), "attribution": "figures"},
    {**span("drivers are paid £2 an hour less than in nearby Fordbridge"), "attribution": "union"},
    {**span("the rats are coming from the old tannery, not the bins"), "attribution": "tannery", "hedged": True},
    {**span("New drivers start Monday"), "attribution": "catch-up"},
    {**span(f"Westmarsh has 31,000{NB}homes"), "attribution": None},
]
