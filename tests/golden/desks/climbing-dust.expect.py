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


GROUP = ["anonymous", "collective", "institutional"]  # the team: one member is named, the group itself is not

SPEAKERS = [
    s("solheim", "Marit Solheim", "named", ["Solheim", "she", "She", "Solheim and her colleagues", "they"],
      titles=["an aerosol chemist at the University of Tarnmouth"], affiliation="the University of Tarnmouth"),
    s("preprint", None, "documentary", ["New study", "The results", "a preprint", "the new work", "the study"],
      description="a preprint on the server OpenAir"),
    s("team", None, "named", ["the team", "The team", "Solheim's group", "Solheim and her colleagues"], description="the team"),
    s("wren", "Tobias Wren", "named", ["Wren", "who"], titles=["co-author", "a toxicologist"]),
    s("study-2019", None, "documentary", ["A small 2019 study"], description="A small 2019 study of 14 gym employees"),
    s("outside", None, "collective", ["Researchers"], description="Researchers who weren't involved in the new work"),
    s("adebayo", "Grace Adebayo-Lund", "named", ["she", "She"], affiliation="Norhaven Medical School"),
    s("kinnear", "Rafe Kinnear", "named", ["He", "he"], titles=["an epidemiologist at the Holm Institute"], affiliation="the Holm Institute"),
    s("alliance", "The Indoor Climbing Alliance", "institutional", ["Indoor Climbing Alliance", "It"]),
    s("pruett", "Dale Pruett", "named", [], titles=["spokesperson"], affiliation="The Indoor Climbing Alliance"),
    s("gravity", "Gravity Works", "institutional", ["the largest chain in the sample"]),
    s("trial", None, "documentary", ["an earlier trial"], description="an earlier trial at a Tarnmouth gym"),
    s("climbers", None, "collective", ["serious climbers", "Many serious climbers"], description="Many"),
    s("daughter", None, "anonymous", ["She", "Her daughter, who is 9"], description="Her daughter", count=1),
]

ATTRIBUTIONS = [
    a("headline", "", "New study", "finds", ["dust levels that rival a busy road"], "preprint", "indirect", "statement", "documentary",
      kind_alt=["belief"]),
    a("wondered", "before she wondered", "she", "wondered", ["what she was breathing"], "solheim", "indirect", "question", "named",
      kind_alt=["belief", "attitude"]),
    a("coffee", '"You come home', "Solheim, an aerosol chemist at the University of Tarnmouth", "says",
      ["You come home and it's in your hair, it's in your coffee,",
       "I measure air for a living, and it had simply never occurred to me to bring the instrument along."],
      "solheim", "direct", "statement", "named"),
    a("preprint", "The results, posted", "The results", "suggest",
      ["that concentrations of fine particles in busy bouldering halls can reach those found beside a six-lane road"],
      "preprint", "indirect", "statement", "documentary", kind_alt=["belief"]),
    a("report", "On peak evenings", "they", "report",
      ["On peak evenings", "levels of particles smaller than 10 micrometres averaged 480 micrograms per cubic metre, roughly ten times the national limit for outdoor air"],
      "solheim", "indirect", "statement", "named", sourcing_alt=GROUP),
    a("rubber", "But the team", "the team", "found", ["traces of rubber additives from the soles of climbing shoes"], "team", "indirect",
      "statement", "named", required=False, kind_alt=["belief"], sourcing_alt=GROUP),
    a("lungs", '"We have shown', "co-author Tobias Wren, a toxicologist", "says",
      ["We have shown what is in the air. We have not shown what is in people's lungs,"], "wren", "direct", "statement", "named"),
    a("stresses", '"We have shown', "co-author Tobias Wren, a toxicologist", "stresses",
      ["that the measurements were taken on the busiest nights of the week and may overstate what a casual climber inhales"],
      "wren", "indirect", "statement", "named"),
    a("dips", "A small 2019", "A small 2019 study of 14 gym employees", "found", ["slight dips in lung function after a shift"],
      "study-2019", "indirect", "statement", "documentary", kind_alt=["belief"]),
    a("impressed", "Researchers who", "Researchers", "were impressed", ["by the chemistry"], "outside", "indirect", "attitude", "collective",
      required=False, sourcing_alt=["anonymous"]),
    a("wary", "Researchers who", "Researchers", "wary", ["of the headlines"], "outside", "indirect", "attitude", "collective",
      required=False, sourcing_alt=["anonymous"]),
    a("detective", "Grace Adebayo-Lund", "Grace Adebayo-Lund", "called", ['it "a lovely piece of detective work."'], "adebayo", "mixed",
      "statement", "named", kind_alt=["attitude", "belief"]),
    a("staff", "She'd worry", ("she", "staff, she said"), "said",
      ["She'd worry first about staff", "because they spend forty hours a week in the haze and have no say in the ventilation"],
      "adebayo", "indirect", "statement", "named", kind_alt=["attitude"]),
    a("saturday", '"If I were', "she", "told",
      ["If I were a Saturday climber I'd keep climbing,", "The exercise almost certainly does you more good than the dust does you harm. Almost."],
      "adebayo", "direct", "statement", "named", addressee="me", setting="by phone"),
    a("slow", "He thinks", "He", "thinks", ["regulators have been slow to treat gyms as workplaces"], "kinnear", "indirect", "belief", "named"),
    a("bakeries", "and he points", "he", "points",
      ["to bakeries, where flour was considered a nuisance for decades before it was recognized as a cause of asthma"],
      "kinnear", "indirect", "statement", "named", required=False),
    a("nuisance", "where flour was", None, "was considered", ["flour", "a nuisance"], None, "indirect", "belief", "other", required=False),
    a("imperfect", "The comparison", "he", "concedes",
      ["The comparison is imperfect", "because flour provokes allergies and chalk, as far as anyone knows, does not"],
      "kinnear", "indirect", "statement", "named"),
    a("seriously", "The Indoor Climbing", "The Indoor Climbing Alliance", "said",
      ['that its members "take air quality seriously" and have been installing filters since 2021'], "alliance", "mixed", "statement",
      "institutional", setting="in an emailed statement"),
    a("venues", "It disputed", "It", "disputed", ["the study's choice of venues"], "alliance", "indirect", "denial", "institutional",
      kind_alt=["statement", "attitude"]),
    a("nine-gyms", '"Nine gyms', "spokesperson Dale Pruett", "said", ["Nine gyms, none of which we recommended, is not a picture of the industry,"],
      "pruett", "direct", "statement", "named"),
    a("no-response", "Gravity Works, the", "Gravity Works, the largest chain in the sample", "didn't respond", ["requests for comment"],
      "gravity", "indirect", "nonresponse", "institutional"),
    a("reckons", "Solheim's group", "Solheim's group", "reckons", ["that a switch to liquid chalk would cut the dust by more than half"],
      "team", "indirect", "belief", "named", kind_alt=["statement"], sourcing_alt=GROUP),
    a("hinted", "an earlier trial", "an earlier trial at a Tarnmouth gym", "hinted", ["at something similar"], "trial", "indirect",
      "statement", "documentary", required=False, kind_alt=["belief"]),
    a("grip", "Many insist", "Many", "insist", ["that it doesn't grip"], "climbers", "indirect", "statement", "collective",
      sourcing_alt=["anonymous"], kind_alt=["belief"]),
    a("plans", "The team plans", "The team", "plans", ["to recruit 60 gym workers this autumn"], "team", "indirect", "commitment", "named",
      sourcing_alt=GROUP),
    a("hopes", "The team plans", "The team", "hopes", ["to have results within a year"], "team", "indirect", "commitment", "named",
      kind_alt=["attitude", "belief"], sourcing_alt=GROUP),
    a("funding", "although Wren", "Wren", "admits", ["funding isn't settled"], "wren", "indirect", "statement", "named"),
    a("chalk-bag", "Her daughter", None, "has been told", ["to keep her chalk bag closed"], None, "indirect", "directive", "other",
      required=False, addressee="Her daughter, who is 9"),
    a("ruined", '"She says', "Solheim", ("says", "Solheim says. \"I tell"), ["She says I've ruined it,", "I tell her that's what scientists are for."],
      "solheim", "direct", "statement", "named"),
    a("daughter-says", '"She says', "She", "says", ["I've ruined it"], "daughter", "indirect", "statement", "anonymous", required=False, count=1,
      sourcing_alt=["named"]),
    a("tell-her", '"I tell her', "I", "tell", ["that's what scientists are for"], "solheim", "indirect", "statement", "named", required=False,
      addressee="her"),
]

NOT_QUOTES = []
CLAIMS = [
    {**span("levels of particles smaller than 10 micrometres averaged 480 micrograms per cubic metre"), "attribution": "report"},
    {**span("Solheim and her colleagues sampled the air at nine gyms in four cities"), "attribution": None},
    {**span("the measurements were taken on the busiest nights of the week"), "attribution": "stresses"},
    {**span("may overstate what a casual climber inhales"), "attribution": "stresses", "hedged": True},
    {**span("regulators have been slow to treat gyms as workplaces"), "attribution": "slow", "hedged": True},
    {**span("a switch to liquid chalk would cut the dust by more than half"), "attribution": "reckons", "hedged": True},
    {**span("We have not shown what is in people's lungs"), "attribution": "lungs"},
    {**span("funding isn't settled"), "attribution": "funding"},
    {**span("The exercise almost certainly does you more good than the dust does you harm"), "attribution": "saturday", "hedged": True},
]
