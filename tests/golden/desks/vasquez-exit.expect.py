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


SPEAKERS = [
    s("strand", "Ewan Strand", "named", ["Strand", "he", "Aldermoor’s manager", "I"], titles=["manager"], affiliation="Aldermoor"),
    s("vasquez", "Teo Vasquez", "named", ["Vasquez", "Vasquez himself", "he", "the striker", "the forward", "the player"]),
    s("obi", "Dario Obi", "named", [], titles=["his former teammate"]),
    s("dad", None, "anonymous", [], description="my dad", count=1),
    s("hosts", None, "collective", ["Aldermoor"], description="The hosts"),
    s("replays", None, "documentary", [], description="replays"),
    s("olander", "Birgit Olander", "named", ["Olander", "she"], titles=["The Port Sable head coach"], affiliation="Port Sable"),
    s("banner", None, "documentary", ["A banner"], description="A banner in the Kiln Stand"),
    s("penn", "Judith Penn", "named", [], titles=["The chief executive"]),
    s("trust", "the Aldermoor Supporters’ Trust", "institutional", ["Aldermoor Supporters’ Trust", "it"]),
    s("bairstow", "Keith Bairstow", "named", ["he"], titles=["the former Aldermoor captain"]),
    s("leckie", "Shona Leckie", "named", [], titles=["His fellow pundit", "pundit"]),
    s("gazette", "The Castell Gazette", "institutional", ["Castell Gazette"]),
    s("source", None, "anonymous", ["A source"], description="A source close to Vasquez", count=1, basis="close to Vasquez"),
    s("castell", "Castell Rovers", "institutional", ["Castell"]),
    s("renk", "Paulo Renk", "named", ["he"], titles=["their manager"], affiliation="Castell Rovers"),
]

ATTRIBUTIONS = [
    a("last-ball", "Aldermoor’s manager", "Aldermoor’s manager, Ewan Strand,", "insisted",
      ["that Teo Vasquez had not kicked his last ball for the club"], "strand", "indirect", "statement", "named"),
    a("told", "Vasquez, who", None, "was told", ["that he would not be involved"], None, "indirect", "statement", "other", required=False,
      kind_alt=["decision", "directive"], setting="on the morning of the game", addressee="Vasquez"),
    a("understood", "Castell Rovers are", None, "are understood", ["Castell Rovers", "to have made an improved offer of about £21m, with a further £4m in add-ons"],
      None, "indirect", "belief", "other", required=False, kind_alt=["statement"]),
    a("sulking", "“Teo isn’t", "Strand", ("said", "sulking,” Strand"),
      ["Teo isn’t injured and he isn’t sulking,",
       "He came to see me and we decided together it was best. Is he for sale? Everyone’s for sale, my dad used to say, bar your mother."],
      "strand", "direct", "statement", "named"),
    a("decided", "and we decided", "we", "decided", ["it was best"], "strand", "indirect", "decision", "named", required=False),
    a("dad", "Everyone’s for", "my dad", "used to say", ["Everyone’s for sale", "bar your mother"], "dad", "indirect", "statement", "anonymous",
      required=False, count=1, type_alt=["direct"]),
    a("pressed", "Pressed on", None, "Pressed", ["on whether a deal could be done before Thursday’s deadline"], None, "indirect", "question",
      "other", required=False),
    a("when-i-know", "Pressed on", "he", "shrugged", ["You’ll know when I know."], "strand", "direct", "statement", "named",
      kind_alt=["nonresponse"]),
    a("never-my-choice", "An hour after", "he", None, ["Never my choice. Love this club. Truth will come out ❤️"], "vasquez", "direct",
      "statement", "named", cue_alt=span("posted", "An hour after"), kind_alt=["attitude"]),
    a("tell-em", "but not before", "his former teammate Dario Obi", "had replied", ["Tell em bro."], "obi", "direct", "statement", "named",
      kind_alt=["directive"]),
    a("not-seen", "Strand said he", "Strand", "said", ["he hadn’t seen it"], "strand", "indirect", "statement", "named", kind_alt=["denial"]),
    a("apps", "“I’m 54", "he", "said", ["I’m 54, I don’t have the apps,"], "strand", "direct", "statement", "named"),
    a("asked", "Asked if", None, "Asked", ["if the player would be fined"], None, "indirect", "question", "other", required=False),
    a("in-house", "Asked if", "he", "said", ["it would be dealt with “in the house”"], "strand", "mixed", "statement", "named",
      kind_alt=["commitment", "nonresponse"]),
    a("corner", "The hosts thought", "The hosts", "thought", ["the corner that led to Santoro’s first should never have been given"], "hosts",
      "indirect", "belief", "collective", sourcing_alt=["institutional", "anonymous"]),
    a("replays", "and replays", "replays", "suggested", ["they had a point"], "replays", "indirect", "statement", "documentary", required=False,
      kind_alt=["belief"]),
    a("praised", "The Port Sable head", "The Port Sable head coach, Birgit Olander,", "praised", ["her side’s patience"], "olander", "indirect",
      "attitude", "named", required=False, kind_alt=["statement", "belief"]),
    a("full-backs", "“We’d watched", "she", "said",
      ["We’d watched them a lot and we felt the space would be behind the full-backs,", "And Luca, well, he’s a thief, in the nicest way."],
      "olander", "direct", "statement", "named"),
    a("felt", "we felt", "we", "felt", ["the space would be behind the full-backs"], "olander", "indirect", "belief", "named", required=False),
    a("target", "Olander, whose", "Olander", "refused", ["to set a target for the season"], "olander", "indirect", "nonresponse", "named",
      kind_alt=["decision", "commitment", "denial", "attitude"]),
    a("banner", "A banner in", "A banner in the Kiln Stand", "asked", ["Where’s the money gone?"], "banner", "direct", "question", "documentary",
      addressee="the owners", sourcing_alt=["collective"]),
    a("meet-fans", "The chief executive", "The chief executive, Judith Penn,", "has promised", ["to meet fan groups next week"], "penn", "indirect",
      "commitment", "named"),
    a("heard-before", "the Aldermoor Supporters", "the Aldermoor Supporters’ Trust", "says", ["it has heard that before"], "trust", "indirect",
      "statement", "institutional"),
    a("white-flag", "“You can’t sell", "he", "said",
      ["You can’t sell your only goalscorer in January and tell people you’re not giving up,",
       "It’s a white flag. I feel for Ewan, I do, but he’s picked the wrong fight."],
      "bairstow", "direct", "statement", "named"),
    a("bank", "His fellow", "His fellow pundit Shona Leckie", "arguing", ["that £25m for a 29-year-old was “money you drive to the bank yourself”"],
      "leckie", "mixed", "statement", "named"),
    a("gazette", "The Castell Gazette", "The Castell Gazette", "reported", ["that personal terms had been agreed"], "gazette", "indirect",
      "statement", "institutional", sourcing_alt=["documentary"]),
    a("denied", "A source close", "A source close to Vasquez", "denied", ["that"], "source", "indirect", "denial", "anonymous", count=1),
    a("not-spoken", "A source close", "A source close to Vasquez", "saying",
      ["the forward had not spoken to any other club and would probably prefer to wait until the summer"],
      "source", "indirect", "statement", "anonymous", count=1, kind_alt=["denial"]),
    a("prefer", "the forward had", "the forward", "would probably prefer", ["to wait until the summer"], "vasquez", "indirect", "attitude", "named",
      required=False),
    a("declined", "Castell declined", "Castell", "declined", ["to comment"], "castell", "indirect", "nonresponse", "institutional"),
    a("admiration", "though their manager", "their manager, Paulo Renk,", "has made no secret", ["of his admiration"], "renk", "indirect",
      "attitude", "named", required=False, kind_alt=["statement"], cue_alt=span("admiration")),
    a("shut-up", "“Who wouldn’t", "he", "told", ["Who wouldn’t want Teo?", "But he’s somebody else’s player, so I’ll shut up."], "renk", "direct",
      "statement", "named", addressee="reporters", setting="on Friday", kind_alt=["question", "attitude"]),
    a("fifty-fifty", "Whether Vasquez", "Strand", "according to", ["Whether Vasquez travels is", "“fifty-fifty, like everything”"], "strand",
      "mixed", "statement", "named"),
]

NOT_QUOTES = [{**span("“Matchday Live”"), "why": "title of a programme"}]
CLAIMS = [
    {**span("Santoro struck either side of half-time"), "attribution": None},
    {**span("Imre Halasz added a third late on"), "attribution": None},
    {**span("Teo Vasquez had not kicked his last ball for the club"), "attribution": "last-ball"},
    {**span("Teo isn’t injured"), "attribution": "sulking"},
    {**span("the corner that led to Santoro’s first should never have been given"), "attribution": "corner", "hedged": True},
    {**span("personal terms had been agreed"), "attribution": "gazette"},
    {**span("the forward had not spoken to any other club"), "attribution": "not-spoken"},
    {**span("would probably prefer to wait until the summer"), "attribution": "not-spoken", "hedged": True},
    {**span("it has heard that before"), "attribution": "heard-before"},
]
