def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search at the sentence's first words, a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id, "source": at_(source) if source else None, "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content],
        "speaker": speaker, "type": type, "kind": kind, "sourcing": sourcing, "required": required, **more,
    }


def s(id, name, sourcing, aliases, **more):
    return {"id": id, "name": name, "sourcing": sourcing, "aliases": aliases, **more}


SPEAKERS = [
    s("rudd", "Steve Rudd", "named", ["Rudd", "he", "Calder Athletic's manager"], titles=["manager"]),
    s("okoro", "Danny Okoro", "named", ["Okoro", "the 20-year-old"]),
    s("moxley", "Alan Moxley", "named", [], titles=["referee"]),
    s("thorne", "Maggie Thorne", "named", ["Thorne", "she", "The Wexcombe manager"], titles=["manager"]),
    s("club", "Wexcombe Town", "institutional", ["The club", "Wexcombe"]),
    s("family-source", None, "anonymous", ["A source"], description="A source close to the player's family", count=1,
      basis="close to the player's family"),
    s("echo", "the Calder Echo", "institutional", ["Calder Echo"]),
    s("supporters", None, "collective", [], description="Supporters"),
    s("lowther", "Ted Lowther", "named", []),
]

ATTRIBUTIONS = [
    a("joke", "Calder Athletic's", "Calder Athletic's manager, Steve Rudd", "described", ["the penalty that had brought the hosts level as 'a joke'"],
      "rudd", "mixed", "statement", "named", kind_alt=["attitude", "belief"]),
    a("dreamt", "'I've dreamt", "the 20-year-old", "said",
      ["I've dreamt about that goal since I was six,",
       "My nan was in the stand. She's missed three games in fifty years, and she'd have killed me if I'd missed."],
      "okoro", "direct", "statement", "named"),
    a("handled", "referee Alan", "referee Alan Moxley", "ruled", ["that Ben Sharrow had handled"],
      "moxley", "indirect", "decision", "named", kind_alt=["statement"]),
    a("chest", "Rudd insisted", "Rudd", "insisted", ["the ball had struck his defender's chest"], "rudd", "indirect", "statement", "named"),
    a("everyone", "'Everyone", "he", "told", ["Everyone in the ground saw it,", "The lads' heads dropped, and I can't blame them."],
      "rudd", "direct", "statement", "named", addressee="Radio Calder"),
    a("penalty", "'It's a penalty", "she", "said", ["It's a penalty,", "Was it soft? Maybe."], "thorne", "direct", "statement", "named"),
    a("second-best", "Thorne admitted", "Thorne", "admitted", ["that her side had been 'second best for an hour'"],
      "thorne", "mixed", "statement", "named"),
    a("scan", "Thorne admitted", "Thorne", "said", ["Frayne, who limped off at the end, might need a scan on his knee"],
      "thorne", "indirect", "statement", "named"),
    a("denied", "The club denied", "The club", "denied", ["that Okoro is to be sold this month"],
      "club", "indirect", "denial", "institutional"),
    a("inquiries", "A source close", "A source close to the player's family", "said", ["two clubs had made inquiries"],
      "family-source", "indirect", "statement", "anonymous", count=1),
    a("echo", "According to", "the Calder Echo", "According to", ["one of them is Rudd's"], "echo", "indirect", "statement", "institutional"),
    a("transfers", "Rudd refused", "Rudd", "refused to discuss", ["transfers"], "rudd", "indirect", "nonresponse", "named", kind_alt=["commitment"]),
    a("worst-over", "Supporters believe", "Supporters", "believe", ["the worst is over"], "supporters", "indirect", "belief", "collective"),
    a("going-down", "'We're not", "Ted Lowther", "said", ["We're not going down,"], "lowther", "direct", "statement", "named"),
    a("dunmore", "when Thorne", "Thorne", "hopes", ["to have captain Craig Dunmore back from suspension"],
      "thorne", "indirect", "commitment", "named", kind_alt=["attitude", "belief"]),
]

NOT_QUOTES = [{**span("'the Weavers'"), "why": "a nickname"}]

CLAIMS = [
    {**span("the ball had struck his defender's chest"), "attribution": "chest"},
    {**span("Frayne, who limped off at the end, might need a scan on his knee"), "attribution": "scan", "hedged": True},
    {**span("two clubs had made inquiries"), "attribution": "inquiries"},
    {**span("the worst is over"), "attribution": "worst-over", "hedged": True},
    {**span("Calder led through Jonas Piet after half an hour"), "attribution": None},
    {**span("The victory takes Wexcombe up to 17th"), "attribution": None},
]
