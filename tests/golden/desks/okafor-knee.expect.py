def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search at the sentence's first words, a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id, "source": at_(source) if source else None, "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content], "speaker": speaker, "type": type, "kind": kind,
        "sourcing": sourcing, "required": required, **more,
    }


def s(id, name, sourcing, aliases, **more):
    return {"id": id, "name": name, "sourcing": sourcing, "aliases": aliases, **more}


SPEAKERS = [
    s("bison", "Bison", "institutional", ["the Bison", "the team", "The Bison"]),
    s("fenner", "Dale Fenner", "named", ["Fenner", "he", "Dale"], titles=["Bison coach"]),
    s("okafor", "Marcus Okafor", "named", ["Okafor", "he"], titles=["quarterback"]),
    s("scan", None, "documentary", ["an MRI"], description="The scan"),
    s("source", None, "anonymous", ["a source"], description="a league source", count=1),
    s("second-source", None, "anonymous", [], description="A second source", count=1),
    s("teammates", None, "collective", [], description="Teammates"),
    s("paulk", "Jim Paulk", "named", ["I"], titles=["center"]),
    s("wes", "Wes Tolbert", "named", ["Tolbert", "he"], titles=["a sixth-round rookie"]),
    s("ron", "Ron Tolbert", "named", ["His father", "he"], titles=["former Voyagers safety"]),
    s("voyagers", "the Lake County Voyagers", "institutional", ["The Voyagers", "Voyagers", "they"]),
    s("whitlow", "Dre Whitlow", "named", [], titles=["linebacker"]),
    s("sandifer", "Pete Sandifer", "named", ["His coach", "Sandifer"]),
    s("ledger", "ProGrid Ledger", "institutional", []),
    s("vance", "Lou Vance", "named", [], titles=["General manager"]),
    s("delvecchio", "Rich Delvecchio", "named", [], titles=["agent"]),
    s("pointline", "PointLine", "institutional", []),
    s("people", None, "collective", [], description="People"),
]

ATTRIBUTIONS = [
    a("headline", "", "Bison", "won’t say", ["who starts Sunday"], "bison", "indirect", "nonresponse", "institutional"),
    a("hopeful", "", "Bison", "hopeful", ["on Okafor’s knee"], "bison", "indirect", "attitude", "institutional", required=False,
      kind_alt=["belief"]),
    a("day-to-day", "“Let’s get", "Fenner", "said",
      ["Let’s get the knee out of the way,", "He’s day to day. I’m day to day. We’re all day to day."], "fenner", "direct", "statement", "named"),
    a("sprain", "The scan showed", "a league source", "per", ["The scan showed a Grade 1 sprain of the medial collateral ligament"],
      "source", "indirect", "statement", "anonymous", count=1),
    a("scan", "The scan showed", "The scan", "showed", ["a Grade 1 sprain of the medial collateral ligament"],
      "scan", "indirect", "statement", "documentary", required=False),
    a("practice", "A second source", "A second source", "told", ["that the team expects Okafor to practice on a limited basis Friday"],
      "second-source", "indirect", "statement", "anonymous", count=1, addressee="SportsWire"),
    a("expects", "the team expects", "the team", "expects", ["Okafor to practice on a limited basis Friday"],
      "bison", "indirect", "belief", "institutional", required=False, kind_alt=["commitment"]),
    a("not-confirm", "Fenner wouldn’t", "Fenner", "wouldn’t confirm", ["any of it"], "fenner", "indirect", "nonresponse", "named"),
    a("asked", "Asked whether", None, "Asked",
      ["whether Okafor would be listed as questionable or doubtful for Sunday’s game against the Lake County Voyagers"],
      None, "indirect", "question", "other", required=False),
    a("form", "“Whatever the form", "he", "said", ["Whatever the form has room for,"], "fenner", "direct", "statement", "named",
      kind_alt=["nonresponse"]),
    a("feel-good", "“I feel good", "he", "told",
      ["I feel good. Knee feels good,", "If you’re asking me if I’m playing, yeah, I’m playing. Now go ask the guy who signs off on it."],
      "okafor", "direct", "statement", "named", addressee="reporters", setting="at his locker"),
    a("blinked", "Teammates say", "Teammates", "say", ["he hasn’t blinked"], "teammates", "indirect", "statement", "collective", sourcing_alt=["anonymous"]),
    a("audible", "“Kid called", "center Jim Paulk", "said",
      ["Kid called an audible on me in a walk-through,", "A walk-through! I said, ‘Son, there’s no defense out here.’"],
      "paulk", "direct", "statement", "named"),
    a("son", "A walk-through! I", "I", "said", ["Son, there’s no defense out here."], "paulk", "direct", "statement", "named", required=False),
    a("preparing", "Tolbert said", "Tolbert", "said", ["he has been preparing “like it’s mine” since training camp"], "wes", "mixed", "statement", "named"),
    a("own", "“Never thought", "he", "wrote", ["Never thought I’d own one of these,", "#FamilyFirst"], "ron", "direct", "statement", "named"),
    a("insist", "The Voyagers (5-1)", "The Voyagers (5-1)", "insist", ["they don’t care who lines up under center"],
      "voyagers", "indirect", "statement", "institutional", kind_alt=["attitude"], sourcing_alt=["collective"]),
    a("dont-care", "they don’t care", "they", "don’t care", ["who lines up under center"], "voyagers", "indirect", "attitude", "institutional",
      required=False, negated=True, sourcing_alt=["collective"]),
    a("name-on-back", "“We prepare", "linebacker Dre Whitlow", "said", ["We prepare for the offense, not the name on the back,"],
      "whitlow", "direct", "statement", "named", setting="on a conference call"),
    a("call-sheet", "Okafor’s mobility", "Pete Sandifer", "said", ["Okafor’s mobility “changes your whole call sheet,”"],
      "sandifer", "mixed", "statement", "named"),
    a("game-plans", "Okafor’s mobility", "Pete Sandifer", "adding", ["that his staff had put in two game plans"],
      "sandifer", "indirect", "statement", "named"),
    a("dog", "“I don’t believe", "Sandifer", "said",
      ["I don’t believe a word of it, by the way,", "Dale would list his dog as questionable."], "sandifer", "direct", "statement", "named"),
    a("ruled-out-said", "Left tackle", "Fenner", "said", ["Left tackle Corey Banner (concussion) has been ruled out"],
      "fenner", "indirect", "statement", "named"),
    a("reported", "ProGrid Ledger", "ProGrid Ledger", "reported", ["Banner’s injury"], "ledger", "indirect", "statement", "institutional"),
    a("eames", "Running back", None, "is expected", ["Running back T.J. Eames (hamstring)", "to play"], None, "indirect", "belief", "other", required=False),
    a("looked-at", "General manager", "General manager Lou Vance", "told",
      ["that the team had looked at “three or four” veteran quarterbacks but had no plans to sign one"], "vance", "mixed", "statement", "named",
      addressee="KRDC Radio"),
    a("no-plans", "General manager", "the team", "had no plans", ["to sign one"], "bison", "indirect", "commitment", "institutional", required=False,
      negated=True, kind_alt=["decision", "belief"]),
    a("phone", "However, agent", "agent Rich Delvecchio", "said", ["one of his clients, 36-year-old Cam Rourke, had been told to keep his phone on"],
      "delvecchio", "indirect", "statement", "named"),
    a("been-told", "one of his clients", None, "had been told", ["to keep his phone on"], None, "indirect", "directive", "other", required=False,
      addressee="one of his clients, 36-year-old Cam Rourke,"),
    a("pointline", "By Wednesday", "PointLine", "according to", ["By Wednesday night it was 6"], "pointline", "indirect", "statement", "institutional"),
    a("bet-house", "“People think", "he", "said", ["People think I’m hurt worse than I am,", "Good. Bet the house."], "okafor", "direct", "statement", "named"),
    a("people-think", "“People think", "People", "think", ["I’m hurt worse than I am"], "people", "indirect", "belief", "collective", required=False),
    a("either", "Fenner believes", "Fenner", "believes", ["his team can win with either man"], "fenner", "indirect", "belief", "named"),
]

NOT_QUOTES = [{**span("“Snowmageddon”"), "why": "nickname of a storm"}]
CLAIMS = [
    {**span("The scan showed a Grade 1 sprain of the medial collateral ligament"), "attribution": "sprain"},
    {**span("the team expects Okafor to practice on a limited basis Friday"), "attribution": "practice"},
    {**span("he hasn’t blinked"), "attribution": "blinked"},
    {**span("he has been preparing “like it’s mine” since training camp"), "attribution": "preparing"},
    {**span("his staff had put in two game plans"), "attribution": "game-plans"},
    {**span("Left tackle Corey Banner (concussion) has been ruled out"), "attribution": "ruled-out-said"},
    {**span("one of his clients, 36-year-old Cam Rourke, had been told to keep his phone on"), "attribution": "phone"},
    {**span("The Voyagers opened as 3-point favorites"), "attribution": None},
    {**span("his team can win with either man"), "attribution": "either", "hedged": True},
]
