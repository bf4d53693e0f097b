def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search at the sentence's first words, a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id, "source": at_(source) if source else None, "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content], "speaker": speaker, "type": type, "kind": kind,
        "sourcing": sourcing, "required": required, **more,
    }


SPEAKERS = [
    {"id": "hartley", "name": "Bev Hartley", "sourcing": "named", "titles": ["the Moor Town manager"], "aliases": ["Hartley", "the Moor Town manager", "she"]},
    {"id": "dyer", "name": "Colin Dyer", "sourcing": "named", "titles": ["the referee"], "aliases": []},
    {"id": "marek", "name": "Stefan Marek", "sourcing": "named", "aliases": ["Marek", "the Professor", "He", "Her opposite number"]},
    {"id": "fenwick", "name": "Josh Fenwick", "sourcing": "named", "aliases": ["Fenwick", "The striker", "Tractor", "the big lad", "he", "He"]},
    {"id": "oakes", "name": "Niall Oakes", "sourcing": "named", "titles": ["the captain"], "aliases": []},
    {"id": "town", "name": "Moor Town", "sourcing": "institutional", "aliases": ["Town", "they"]},
    {"id": "sherwood", "name": "Anita Sherwood", "sourcing": "named", "titles": ["The club doctor"], "aliases": []},
    {"id": "banner", "name": None, "description": "a banner", "sourcing": "documentary", "aliases": ["One Castlebrook supporter"]},
    {"id": "others", "name": None, "description": "Others", "sourcing": "collective", "aliases": ["Castlebrook supporters", "supporters"]},
    {"id": "grange", "name": "Leopold Grange", "sourcing": "named", "titles": ["The visitors' chairman"], "aliases": ["Grange", "he"]},
    {"id": "argus", "name": "the Castlebrook Argus", "sourcing": "institutional", "aliases": ["Castlebrook Argus"]},
    {"id": "fans", "name": None, "description": "Town fans", "sourcing": "collective", "aliases": ["fans"]},
]

ATTRIBUTIONS = [
    a("hailed", "Bev Hartley hailed", "Bev Hartley", "hailed", ["the 'lungs and stubbornness' of her players"], "hartley", "mixed", "attitude", "named",
      kind_alt=["statement"]),
    a("ten-years", "'I've aged", "the Moor Town manager", "said",
      ["I've aged ten years and I'm not sure I can spare them,", "We couldn't get out of our own box, and then the big lad does that."],
      "hartley", "direct", "statement", "named"),
    a("deemed", "By then", "the referee, Colin Dyer,", "deemed", ["a reckless lunge"], "dyer", "indirect", "decision", "named", required=False,
      kind_alt=["belief", "statement", "attitude"]),
    a("harsh", "Hartley felt", "Hartley", "felt", ["the red card was harsh"], "hartley", "indirect", "belief", "named", kind_alt=["attitude"]),
    a("wins-ball", "'He wins", "she", "said", ["He wins the ball,", "I told the fourth official as much."], "hartley", "direct", "statement", "named"),
    a("sat-down", "She added", "She", "added", ["He told me to sit down, so I sat down. For about a minute."], "hartley", "direct", "statement", "named"),
    a("differently", "Her opposite", "Her opposite number", "saw", ["it differently"], "marek", "indirect", "belief", "named", required=False,
      kind_alt=["attitude", "denial"]),
    a("every-league", "'It is a red", "Stefan Marek", "insisted", ["It is a red in every league in the world,"], "marek", "direct", "statement", "named"),
    a("bath", "Marek, known", "Marek", "accused", ["his defenders of 'falling asleep in the bath'"], "marek", "mixed", "statement", "named",
      kind_alt=["attitude"]),
    a("learn", "Marek, known", "Marek", "said", ["Castlebrook must 'learn or go down'"], "marek", "mixed", "statement", "named"),
    a("wind", "He refused", "He", "refused", ["to blame the wind"], "marek", "indirect", "nonresponse", "named", required=False,
      kind_alt=["denial", "commitment", "attitude", "statement"]),
    a("thanked", "Fenwick, 34", "Fenwick, 34,", "thanked", ["the fans"], "fenwick", "indirect", "attitude", "named", required=False, kind_alt=["statement"]),
    a("bus-driver", "'Not bad", "he", "wrote", ["Not bad for a bus driver's son,", "See you all Tuesday."], "fenwick", "direct", "statement", "named"),
    a("barely", "He admitted", "He", "admitted", ["he had barely seen the cross"], "fenwick", "indirect", "statement", "named"),
    a("shut-eyes", "'I shut", "he", "said", ["I shut my eyes and hoped,", "and when I opened them everybody was on top of me."],
      "fenwick", "direct", "statement", "named"),
    a("unplayable", "'Tractor's unplayable", "the captain, Niall Oakes", "said",
      ["Tractor's unplayable in the air,", "He'll want a statue now, mind."], "oakes", "direct", "statement", "named"),
    a("appeal", "Town confirmed", "Town", "confirmed", ["that they would appeal against the dismissal"], "town", "indirect", "statement", "institutional",
      kind_alt=["commitment", "decision"]),
    a("ankle", "The club doctor", "The club doctor, Anita Sherwood,", "said", ["Sorrel had a bruised ankle and could miss Tuesday's trip to Penhale"],
      "sherwood", "indirect", "statement", "named"),
    a("banner", "One Castlebrook", "a banner", "read", ["Teach them to mark, Professor"], "banner", "direct", "directive", "documentary", required=False,
      kind_alt=["statement"], sourcing_alt=["anonymous"]),
    a("others", "Others called", "Others", "called", ["Marek to go"], "others", "indirect", "directive", "collective", sourcing_alt=["anonymous"]),
    a("not-sack", "The visitors' chairman", "The visitors' chairman, Leopold Grange,", "has said", ["he will not sack a manager before Christmas"],
      "grange", "indirect", "statement", "named", kind_alt=["commitment", "denial"]),
    a("argus", "The visitors' chairman", "the Castlebrook Argus", "reported", ["that he had already sounded out two replacements"],
      "argus", "indirect", "statement", "institutional", sourcing_alt=["named"]),
    a("denied", "Grange denied", "Grange", "denied", ["the report"], "grange", "indirect", "denial", "named"),
    a("fiction", "'Fiction", "he", "said", ["Fiction,"], "grange", "direct", "statement", "named", kind_alt=["denial"]),
    a("play-off", "Town fans", "Town fans", "believe", ["a play-off place is within reach"], "fans", "indirect", "belief", "collective"),
    a("not-drawn", "Hartley would", "Hartley", "would not be drawn", ["on that"], "hartley", "indirect", "nonresponse", "named"),
    a("may", "'Ask me", "she", "said", ["Ask me in May,", "No, actually, don't."], "hartley", "direct", "statement", "named",
      kind_alt=["directive", "nonresponse"]),
]

NOT_QUOTES = [
    {**span("'the Professor'"), "why": "a nickname"},
    {**span("'Tractor'"), "why": "a nickname"},
]
CLAIMS = [
    {**span("Femi Ladd doubled the lead before the break"), "attribution": None},
    {**span("the red card was harsh"), "attribution": "harsh", "hedged": True},
    {**span("he had barely seen the cross"), "attribution": "barely"},
    {**span("Sorrel had a bruised ankle"), "attribution": "ankle"},
    {**span("could miss Tuesday's trip to Penhale"), "attribution": "ankle", "hedged": True},
    {**span("he had already sounded out two replacements"), "attribution": "argus"},
    {**span("a play-off place is within reach"), "attribution": "play-off", "hedged": True},
    {**span("They are two points off sixth with eleven games left"), "attribution": None},
]
