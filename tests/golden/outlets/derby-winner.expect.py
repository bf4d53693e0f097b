def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search; a role given as a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id, "source": at_(source) if source else None, "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content],
        "speaker": speaker, "type": type, "kind": kind, "sourcing": sourcing, "required": required, **more,
    }


def o(*args, **more):
    """An attribution that a fair annotator might skip."""
    return a(*args, required=False, **more)


def s(id, name, sourcing, aliases, **more):
    return {"id": id, "name": name, "sourcing": sourcing, "aliases": aliases, **more}


SPEAKERS = [
    s("dunmore", "Kit Dunmore", "named",
      ["Dunmore", "Furious Kit Dunmore", "Penhallow City manager Kit Dunmore", "Kit", "he", "He", "I", "the former City striker", "his opposite number"],
      titles=["manager"], affiliation="Penhallow City"),
    s("threlfall", "Alan Threlfall", "named", ["Threlfall", "he", "He", "referee Alan Threlfall"], titles=["referee"]),
    s("estevane", "Marco Estevane", "named", ["Estevane", "Marco", "he", "I", "the Spaniard", "their manager", "Rovers boss Marco Estevane"],
      titles=["Rovers boss"], affiliation="Arden Rovers"),
    s("wainscott", "Jed Wainscott", "named", ["Wainscott", "he", "the 31-year-old", "Rovers captain Jed Wainscott"], titles=["Rovers captain"],
      affiliation="Arden Rovers"),
    s("officials", None, "institutional", ["Match Officials United", "it"], description="A spokesman for Match Officials United", count=1,
      affiliation="Match Officials United"),
    s("post", "Post Sport", "institutional", []),
    s("staff-member", None, "anonymous", [], description="one member of his staff", count=1),
    s("owner", "Priya Vance-Harrow", "named", ["Owner Priya Vance-Harrow", "Vance-Harrow"], titles=["Owner"]),
    s("board-sources", None, "anonymous", ["sources"], description="sources close to the board", basis="close to the board"),
    s("club", "Penhallow City", "institutional", ["the club", "City"]),
    s("supporters", None, "collective", [], description="Supporters"),
    s("marr", "Dougie Marr", "named", ["Dougie Marr, 58, a season-ticket holder for four decades"]),
    s("beth", "Beth", "named", ["His daughter, Beth", "His daughter", "she"]),
]

ATTRIBUTIONS = [
    a("headline", "", "Furious Kit Dunmore", None, ["He told me he'd seen nothing"], "dunmore", "direct", "statement", "named"),
    o("headline-told", "", "He", "told", ["he'd seen nothing"], "threlfall", "indirect", "statement", "named", addressee="me", kind_alt=["denial"],
      sourcing_alt=["anonymous"]),
    o("blasts", "", "Furious Kit Dunmore", "blasts", ["referee"], "dunmore", "indirect", "attitude", "named", kind_alt=["statement"]),
    a("claimed", "Kit Dunmore claimed", "Kit Dunmore", "claimed", ["Sami Oyelaran was fouled in the build-up to the winner"], "dunmore", "indirect",
      "statement", "named"),
    a("insisted", "Rovers boss", "Rovers boss Marco Estevane", "insisted", ["his side deserved it after a 'monstrous' second half"], "estevane", "mixed",
      "statement", "named", kind_alt=["belief"]),
    a("accused", "Penhallow City manager", "Penhallow City manager Kit Dunmore", "accused", ["referee Alan Threlfall of losing control of the derby"],
      "dunmore", "indirect", "statement", "named", kind_alt=["attitude"]),
    a("simple-question", "'I asked him a simple", "Dunmore", "said",
      ["I asked him a simple question,",
       "I asked him, \"Did you see the push on Sami?\" and he told me he'd seen nothing. Well, 21,000 people saw it. My mum saw it, and she's at home with the cat on her lap.",
       "I'm not one for excuses. We gave the ball away too cheaply all night and I've told the lads that in there. But you can't have your holding midfielder flattened 30 yards from goal in the last minute of a derby and hear, \"Play on\"."],
      "dunmore", "direct", "statement", "named"),
    o("asked-simple", "I asked him a simple", "I", "asked", ["a simple question"], "dunmore", "indirect", "question", "named", addressee="him"),
    o("push", "I asked him, \"Did", "I", "asked", ["Did you see the push on Sami?"], "dunmore", "direct", "question", "named", addressee="him"),
    o("seen-nothing", "and he told me he'd", "he", "told", ["he'd seen nothing"], "threlfall", "indirect", "statement", "named", addressee="me",
      kind_alt=["denial"], sourcing_alt=["anonymous"]),
    o("told-lads", "and I've told", "I", "'ve told", ["that"], "dunmore", "indirect", "statement", "named", addressee="the lads"),
    o("play-on", "hear, \"Play", None, "hear", ["Play on"], "threlfall", "direct", "directive", "other", sourcing_alt=["named"],
      kind_alt=["statement", "decision"]),
    o("appeals", "Threlfall waved", "Threlfall", "waved away", ["the appeals"], "threlfall", "indirect", "decision", "named", kind_alt=["denial", "attitude"]),
    a("nothing-in-it", "Wainscott, a boyhood", "Wainscott, a boyhood City fan,", "maintained", ["there had been nothing in it"], "wainscott", "indirect",
      "statement", "named", kind_alt=["denial", "belief"]),
    a("toe", "'I got a toe", "the 31-year-old", "told",
      ["I got a toe on the ball, he's gone over it,", "If that's a free-kick, we may as well all go home."],
      "wainscott", "direct", "statement", "named", addressee="Northstar Sport"),
    o("asked-apologised", "Asked whether", None, "Asked", ["whether he had apologised to Oyelaran"], None, "indirect", "question", "other", addressee="he"),
    o("apologised", "he had apologised", "he", "had apologised", ["Oyelaran"], "wainscott", "indirect", "statement", "named", kind_alt=["attitude"]),
    a("what-for", "Oyelaran, he replied", "he", "replied", ["What for?"], "wainscott", "direct", "question", "named",
      kind_alt=["statement", "nonresponse", "denial"]),
    a("officials", "A spokesman for", "A spokesman for Match Officials United", "said", ["it would not comment on individual decisions"], "officials",
      "indirect", "statement", "institutional", kind_alt=["nonresponse"]),
    o("no-comment", "it would not comment", "it", "would not comment", ["on individual decisions"], "officials", "indirect", "nonresponse",
      "institutional"),
    a("reviewed", "Post Sport understands", "Post Sport", "understands", ["the footage will be reviewed on Monday"], "post", "indirect", "belief",
      "institutional", kind_alt=["statement"], sourcing_alt=["author", "unattributed"]),
    a("admitted", "Estevane admitted", "Estevane", "admitted", ["that he had feared the worst"], "estevane", "indirect", "statement", "named",
      setting="afterwards"),
    o("feared", "he had feared", "he", "had feared", ["the worst"], "estevane", "indirect", "attitude", "named", kind_alt=["belief"]),
    a("volcanic", "one member of his", "one member of his staff", "described", ["the half-time team talk as 'volcanic'"], "staff-member", "mixed",
      "statement", "anonymous", count=1, kind_alt=["attitude", "belief"]),
    a("monstrous", "'We were asleep", "Estevane", "said",
      ["We were asleep for 45 minutes and then we were monstrous,",
       "I said to them, you have the best seats in the house, so stop watching and play. The reaction, the character - that was theirs, not mine."],
      "estevane", "direct", "statement", "named"),
    o("best-seats", "I said to them", "I", "said", ["you have the best seats in the house, so stop watching and play"], "estevane", "direct", "directive",
      "named", addressee="them", kind_alt=["statement"], type_alt=["indirect"]),
    a("other-side", "'I was looking", "he", "said",
      ["I was looking at the other side,", "Kit is a friend. He'll see it again tomorrow and I think he'll see it differently."],
      "estevane", "direct", "statement", "named", kind_alt=["nonresponse"]),
    o("differently", "I think he'll", "I", "think", ["he'll see it differently"], "estevane", "indirect", "belief", "named"),
    o("told-of", "Told of his", None, "Told", ["of his opposite number's remarks"], None, "indirect", "statement", "other", addressee="Dunmore"),
    a("glasses", "Dunmore shot back", "Dunmore", "shot back", ["Did Marco say that? He'd better send me his glasses."], "dunmore", "direct", "statement",
      "named", kind_alt=["question"]),
    o("marco-say", "Did Marco", "Marco", "say", ["that"], "estevane", "indirect", "statement", "named"),
    a("promised", "Owner Priya", "Owner Priya Vance-Harrow", "promised", ["that the former City striker would be given the season, whatever happened"],
      "owner", "indirect", "commitment", "named", setting="in October", kind_alt=["statement"]),
    a("patience", "sources close", "sources close to the board", "say",
      ["patience is wearing thin and that at least two managers have been sounded out"], "board-sources", "indirect", "statement", "anonymous"),
    a("not-reached", "Vance-Harrow, who", "Vance-Harrow", "could not be reached", ["for comment"], "owner", "indirect", "nonresponse", "named"),
    o("brushed", "Dunmore brushed", "Dunmore", "brushed aside", ["talk of his future"], "dunmore", "indirect", "nonresponse", "named",
      kind_alt=["attitude", "denial", "statement"]),
    a("ask-me", "'Ask me about Clewes", "he", "urged",
      ["Ask me about Clewes,", "Ask me about a 19-year-old who's come in and run himself into the ground. Nobody wants to ask me that, do they?"],
      "dunmore", "direct", "directive", "named", addressee="reporters", kind_alt=["statement", "question"]),
    a("believes", "He believes Clewes", "He", "believes",
      ["Clewes, who limped off with what the club suspect is a hamstring strain, will be fit for Saturday's trip to Stanmoor"],
      "dunmore", "indirect", "belief", "named"),
    o("suspect", "the club suspect", "the club", "suspect", ["is a hamstring strain"], "club", "indirect", "belief", "institutional"),
    o("asked-ok", "when asked if", None, "asked", ["if he was OK"], None, "indirect", "question", "other", addressee="The midfielder"),
    a("chants", "Supporters made", "Supporters", "Chants", ["You don't know what you're doing"], "supporters", "direct", "statement", "collective",
      addressee="Threlfall", kind_alt=["attitude"], sourcing_alt=["other", "unattributed"]),
    a("legend", "'Kit's a legend", "Dougie Marr, 58, a season-ticket holder for four decades", "said",
      ["Kit's a legend here but legends don't keep you up,"], "marr", "direct", "statement", "named"),
    a("sack", "'Sack him", "she", "said", ["Sack him and then who? There's nobody,"], "beth", "direct", "statement", "named", kind_alt=["question"]),
    a("forty", "'Forty points", "he", "warned", ["Forty points first,", "Then we can look for our passports."], "estevane", "direct", "statement", "named"),
]

NOT_QUOTES = []

CLAIMS = [
    {**span("Sami Oyelaran was fouled in the build-up to the winner"), "attribution": "claimed"},
    {**span("his side deserved it"), "attribution": "insisted"},
    {**span("Dunmore was booked for marching on to the pitch to confront Threlfall"), "attribution": None},
    {**span("We gave the ball away too cheaply all night"), "attribution": "simple-question"},
    {**span("there had been nothing in it"), "attribution": "nothing-in-it"},
    {**span("he had feared the worst"), "attribution": "admitted"},
    {**span("Reiner levelled within two minutes of coming on"), "attribution": None},
    {**span("We were asleep for 45 minutes"), "attribution": "monstrous"},
    {**span("the former City striker would be given the season"), "attribution": "promised"},
    {**span("patience is wearing thin"), "attribution": "patience"},
    {**span("at least two managers have been sounded out"), "attribution": "patience"},
    {**span("Clewes, who limped off with what the club suspect is a hamstring strain, will be fit for Saturday's trip to Stanmoor"),
     "attribution": "believes", "hedged": True},
    {**span("legends don't keep you up"), "attribution": "legend"},
]
