def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search; a role given as a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id,
        "source": at_(source) if source else None,
        "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content],
        "speaker": speaker, "type": type, "kind": kind, "sourcing": sourcing, "required": required, **more,
    }


SPEAKERS = [
    {"id": "varga", "name": "Isolde Varga", "sourcing": "named", "titles": ["The actor"], "aliases": ["Varga", "she", "She", "the actor", "Isolde"]},
    {"id": "agent", "name": None, "description": "My agent", "sourcing": "anonymous", "count": 1, "aliases": []},
    {"id": "reyes", "name": "Paolo Reyes-Lund", "sourcing": "named", "titles": ["Director"], "aliases": ["he"]},
    {"id": "courier", "name": "The Northern Courier", "sourcing": "institutional", "aliases": []},
    {"id": "pike", "name": "Dana Pike", "sourcing": "named", "titles": [], "affiliation": "Screen Weekly", "aliases": ["Pike"]},
    {"id": "magazine", "name": "Velour magazine", "sourcing": "institutional", "aliases": ["The magazine", "the magazine", "Velour"]},
    {"id": "insider", "name": None, "description": "A source close to the couple", "sourcing": "anonymous", "count": 1, "aliases": ["the insider"],
     "basis": "close to the couple"},
    {"id": "doyle", "name": "Fran Doyle", "sourcing": "named", "titles": ["Aldane’s publicist"], "aliases": ["Doyle"]},
    {"id": "reps", "name": None, "description": "Varga’s representatives", "sourcing": "institutional", "aliases": []},
    {"id": "aldane", "name": "Teddy Aldane", "sourcing": "named", "titles": ["her co-star"], "aliases": ["Aldane", "Teddy"]},
    {"id": "fans", "name": None, "description": "Fans", "sourcing": "collective", "aliases": []},
    {"id": "one-fan", "name": None, "description": "one", "sourcing": "anonymous", "count": 1, "aliases": ["one of Fans"], "member_of": "fans"},
    {"id": "two-people", "name": None, "description": "two people with knowledge of the studio’s plans", "sourcing": "anonymous", "count": 2,
     "aliases": ["two people"], "basis": "with knowledge of the studio’s plans"},
    {"id": "studio", "name": "Golden Quay", "sourcing": "institutional", "aliases": ["The studio", "it"]},
]

ATTRIBUTIONS = [
    a("revealed", "Isolde Varga almost", "she", "has revealed", ["Isolde Varga almost walked away from the role that made her famous"],
      "varga", "indirect", "statement", "named"),
    a("packed", "The actor, 34", "The actor, 34,", "told", ["that she packed her bags twice during the filming of “The Salt House” last winter"],
      "varga", "indirect", "statement", "named", addressee="Velour magazine"),
    a("caravan", "“I was crying", "she", "says", ["I was crying in a caravan in the rain,", "My agent said, ‘Darling, that is the film.’"],
      "varga", "direct", "statement", "named"),
    a("agent", "“My agent", "My agent", "said", ["Darling, that is the film."], "agent", "direct", "statement", "anonymous", required=False, count=1),
    a("smiled", "“I smiled", "she", "tells", ["I smiled at everyone and I remember none of it,"], "varga", "direct", "statement", "named",
      addressee="the magazine"),
    a("regards", "She regards", "She", "regards", ["the Larch Award she won for the part as “his, really.”"], "varga", "mixed", "belief", "named",
      kind_alt=["attitude", "statement"]),
    a("rewrote", "Director Paolo", "Director Paolo Reyes-Lund", "has said", ["he rewrote the ending for her"], "reyes", "indirect", "statement", "named"),
    a("argued", "“She argued", "he", "told", ["She argued with me on every page, and she was right on most of them,"],
      "reyes", "direct", "statement", "named", addressee="an audience"),
    a("shiver", "The Northern Courier", "The Northern Courier", "called", ["the film “a slow, gorgeous shiver,”"],
      "courier", "mixed", "statement", "institutional", kind_alt=["attitude", "belief"]),
    a("fog", "while Dana", "Dana Pike of Screen Weekly", "wrote", ["that it “mistakes fog for feeling.”"], "pike", "mixed", "statement", "named"),
    a("phone-book", "“Varga, though", "Pike", "added", ["Varga, though, could turn a phone book into a tragedy,"], "pike", "direct", "statement", "named"),
    a("magazine-says", "The magazine says", "The magazine", "says", ["the actor would not discuss her co-star, Teddy Aldane"],
      "magazine", "indirect", "statement", "institutional", sourcing_alt=["documentary"]),
    a("not-discuss", "the actor would", "the actor", "would not discuss", ["her co-star, Teddy Aldane"], "varga", "indirect", "nonresponse", "named",
      required=False),
    a("split", "A source close", "A source close to the couple", "claimed", ["the pair had split in the spring"],
      "insider", "indirect", "statement", "anonymous", count=1),
    a("amicable", "“It was amicable", "the insider", "said", ["It was amicable but sad,"], "insider", "direct", "statement", "anonymous", count=1),
    a("dismissed", "Aldane’s publicist", "Aldane’s publicist, Fran Doyle,", "dismissed", ["the report"], "doyle", "indirect", "denial", "named",
      kind_alt=["attitude", "statement"]),
    a("happy", "“Teddy and Isolde", "Doyle", "said", ["Teddy and Isolde are happy and would like to be left alone,"],
      "doyle", "direct", "statement", "named", setting="in a statement"),
    a("no-response", "Varga’s representatives", "Varga’s representatives", "did not respond", ["a request for comment"],
      "reps", "indirect", "nonresponse", "institutional", sourcing_alt=["anonymous"]),
    a("still-here", "“Still here", "Aldane", "wrote", ["Still here,"], "aldane", "direct", "statement", "named"),
    a("proof", "Fans took", "Fans", "took", ["the post as proof"], "fans", "indirect", "belief", "collective", required=False,
      kind_alt=["attitude", "statement"]),
    a("knew-it", "“I KNEW", "one", "replied", ["I KNEW IT,"], "one-fan", "direct", "statement", "anonymous", count=1, sourcing_alt=["collective"]),
    a("sequel", "A sequel", "two people with knowledge of the studio’s plans", "according to",
      ["A sequel, “The Salt House: Low Water,” is in development", "and could start shooting next year"],
      "two-people", "indirect", "statement", "anonymous", count=2),
    a("rumors", "The studio, Golden", "The studio, Golden Quay,", "said", ["it does not comment on rumors"],
      "studio", "indirect", "statement", "institutional", kind_alt=["nonresponse"]),
    a("expected", "Varga is expected", None, "is expected", ["Varga", "to return"], None, "indirect", "belief", "other", required=False),
    a("hints", "though she hints", "she", "hints", ["that she may not"], "varga", "indirect", "statement", "named", setting="in the interview"),
    a("slept", "“Ask me when", "she", "says", ["Ask me when I’ve slept,"], "varga", "direct", "statement", "named", kind_alt=["directive", "nonresponse"]),
]

NOT_QUOTES = [
    {**span("‘The Salt House’"), "why": "film title in the headline"},
    {**span("“The Salt House”"), "why": "film title"},
    {**span("“Low Tide”"), "why": "film title"},
    {**span("“Nine Bells,”"), "why": "film title"},
    {**span("“The Salt House: Low Water,”"), "why": "film title"},
]
CLAIMS = [
    {**span("she packed her bags twice during the filming of “The Salt House” last winter"), "attribution": "packed"},
    {**span("Her father died a week before the premiere"), "attribution": None},
    {**span("he rewrote the ending for her"), "attribution": "rewrote"},
    {**span("the pair had split in the spring"), "attribution": "split"},
    {**span("A sequel, “The Salt House: Low Water,” is in development"), "attribution": "sequel"},
    {**span("could start shooting next year"), "attribution": "sequel", "hedged": True},
    {**span("she may not", "though she hints"), "attribution": "hints", "hedged": True},
]
