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


ANON = ["anonymous", "author", "institutional", "unattributed"]  # a reporter behind 'Q.', named in the turn or in the one before it


def q(id, at, content, speaker, **more):
    return a(id, at, "Q", None, content, speaker, "direct", "question",
             "anonymous" if speaker == "reporter" else "named", required=False, sourcing_alt=[*ANON, "named"], **more)


def m(id, at, content, **more):
    return a(id, at, "THE MODERATOR", None, content, "moderator", "direct", "statement", "anonymous", required=False,
             sourcing_alt=["institutional", "unattributed", "author"], **more)


def t(id, at, content, **more):
    return a(id, at, "COACH TORVALD", None, content, "torvald", "direct", "statement", "named", **more)


SPEAKERS = [
    s("torvald", "Nadine Torvald", "named", ["COACH TORVALD", "Coach Torvald", "TORVALD", "Torvald", "Coach", "She", "she", "I", "you", "Coach Nadine Torvald"],
      titles=["Coach"], affiliation="Corran Bay Herons"),
    s("abruzzo", "Len Abruzzo", "named", ["Len", "he", "Melrick coach Len Abruzzo"], titles=["Melrick coach"], affiliation="Melrick Steelers"),
    s("moderator", None, "anonymous", ["MODERATOR", "The moderator"], description="THE MODERATOR", count=1),
    s("arkwright", "Simone Arkwright", "named", ["Simone", "Q"], affiliation="Corran Bay Courier"),
    s("reyes", "Dom Reyes-Whitlock", "named", ["Q"], affiliation="Melrick Star"),
    s("reporter", None, "anonymous", ["Q.", "Simone Arkwright", "Dom Reyes-Whitlock", "Ibrahim Solano"], description="Q", count=1),
    s("lund", "Greta Lund", "named", ["Q"], affiliation="Associated Wire"),
    s("solano", "Ibrahim Solano", "named", ["Q"], affiliation="Radio Costa"),
    s("castellanos", "Prue Castellanos", "named", ["Prue", "She", "she", "forward Prue Castellanos", "Castellanos", "P"], titles=["forward"]),
    s("doctors", None, "anonymous", ["they"], description="The doctors"),
    s("film", None, "documentary", ["it"], description="The film"),
    s("official", None, "anonymous", ["He", "he"], description="the official", count=1),
    s("wife", None, "anonymous", [], description="my wife", count=1),
    s("fans", None, "collective", ["fans", "they", "Some fans"], description="Some fans online"),
    s("scientists", None, "anonymous", ["sports science people"], description="Our sports science people"),
    s("report", None, "documentary", ["a report in the Ledger tonight", "the Ledger"], description="a report in the Ledger"),
    s("owners", None, "anonymous", [], description="the owners"),
    s("nobody", None, "collective", [], description="Nobody"),
    s("agent", None, "anonymous", [], description="My agent", count=1),
    s("mother", None, "anonymous", [], description="my mother", count=1),
    s("herons", "The Herons", "institutional", ["The Corran Bay Herons", "Corran Bay Herons", "Herons"]),
    s("person", None, "anonymous", ["A person"], description="A person with knowledge of the injury", count=1, basis="with knowledge of the injury"),
    s("team", None, "institutional", ["The Herons", "The Corran Bay Herons"], description="the team"),
    s("spokeswoman", None, "institutional", ["The league", "the league"], description="A league spokeswoman", count=1),
]

ATTRIBUTIONS = [
    a("headline", "", "Nadine Torvald", None, ["Ask me tomorrow"], "torvald", "direct", "statement", "named", kind_alt=["directive", "nonresponse"]),
    a("scan", "She said forward", "She", "said", ["forward Prue Castellanos would have a scan on her left knee Monday"], "torvald", "indirect", "statement",
      "named"),
    a("defended", "She said forward", "She", "defended", ["her decision to rest her starters early in the fourth quarter"], "torvald", "indirect",
      "statement", "named", required=False, kind_alt=["attitude", "belief"]),
    a("decision", "defended her decision", "her", "decision", ["to rest her starters early in the fourth quarter"], "torvald", "indirect", "decision",
      "named", required=False),
    a("refused", "She said forward", "She", "refused to criticize", ["the officials"], "torvald", "indirect", "nonresponse", "named",
      kind_alt=["denial", "attitude", "decision", "commitment"]),
    a("borderline", "Melrick coach", "Melrick coach Len Abruzzo", "had earlier called", ["the Herons' defense \"borderline dirty.\""], "abruzzo", "mixed",
      "statement", "named", kind_alt=["attitude", "belief"]),
    m("opening", "THE MODERATOR: We'll",
      ["We'll get started. Coach Torvald has a plane to catch, so please keep it brief and give your name and outlet. Coach, an opening statement?"],
      kind_alt=["directive", "question"]),
    t("legs", "COACH TORVALD: Sure",
      ["Sure. Credit to Melrick, they made shots down the stretch and we didn't. I told the group in there that I'm proud of them, and I am. We ran out of legs, we didn't run out of heart."]),
    a("told-group", "I told the group", "I", "told", ["that I'm proud of them"], "torvald", "indirect", "statement", "named", required=False,
      addressee="the group in there", kind_alt=["attitude"]),
    a("proud", "that I'm proud", "I", "'m proud", ["of them"], "torvald", "indirect", "attitude", "named", required=False),
    m("simone", "THE MODERATOR: Questions", ["Questions. Go ahead, Simone."], kind_alt=["directive"]),
    q("prue", "Q. Simone", ["Simone Arkwright, Corran Bay Courier. What can you tell us about Prue?"], "arkwright"),
    t("knee", "COACH TORVALD: Not much",
      ["Not much, I'm afraid. She felt something in the left knee when she landed. The doctors say it's stable, and she'll get a scan in the morning. She says she's playing Tuesday. I said, \"Let's wait for the pictures, P.\""]),
    a("stable", "The doctors say", "The doctors", "say", ["it's stable, and she'll get a scan in the morning"], "doctors", "indirect", "statement",
      "anonymous", required=False, sourcing_alt=["institutional", "collective"]),
    a("playing", "She says she's", "She", "says", ["she's playing Tuesday"], "castellanos", "indirect", "statement", "named", required=False,
      kind_alt=["commitment"]),
    a("pictures", "I said, \"Let's", "I", "said", ["Let's wait for the pictures, P."], "torvald", "direct", "directive", "named", required=False,
      kind_alt=["statement"]),
    q("play", "Q. Do you think", ["Do you think she'll play?"], "reporter"),
    a("you-think", "Q. Do you think", "you", "think", ["she'll play"], "torvald", "indirect", "belief", "named", required=False, kind_alt=["question"]),
    t("try", "COACH TORVALD: I think", ["I think she'll try to. I'm not a doctor. I'd be surprised if they let her, honestly."], kind_alt=["belief"]),
    a("i-think", "COACH TORVALD: I think", "I", "think", ["she'll try to"], "torvald", "indirect", "belief", "named", required=False),
    a("be-surprised", "I'd be surprised", "I", "'d be surprised", ["if they let her"], "torvald", "indirect", "attitude", "named", required=False,
      kind_alt=["belief"]),
    q("response", "Q. Dom",
      ["Dom Reyes-Whitlock, Melrick Star. Len was in here ten minutes ago and he said your defense was \"borderline dirty.\" He mentioned Kessler by name. Your response?"],
      "reyes", kind_alt=["statement"]),
    a("len-said", "Len was in here", "he", "said", ["your defense was \"borderline dirty.\""], "abruzzo", "mixed", "statement", "named", required=False),
    a("mentioned", "He mentioned", "He", "mentioned", ["Kessler"], "abruzzo", "indirect", "statement", "named", required=False),
    t("film", "COACH TORVALD: Len said",
      ["Len said that? [laughs] No, look, I don't think it's dirty. We were called for 14 fouls. The film will show whatever it shows, and I'm happy for anybody to watch it.",
       "Ana Kessler is the most honest player in this league, and I told Len so in the hallway."], insertions=["[laughs]"],
      kind_alt=["denial", "question"]),
    a("len-that", "COACH TORVALD: Len said", "Len", "said", ["that"], "abruzzo", "indirect", "statement", "named", required=False),
    a("dont-think", "No, look, I", "I", "don't think", ["it's dirty"], "torvald", "indirect", "belief", "named", required=False, kind_alt=["denial"]),
    a("film-show", "The film will", "The film", "will show", ["whatever it shows"], "film", "indirect", "statement", "documentary", required=False),
    a("happy", "and I'm happy", "I", "'m happy", ["for anybody to watch it"], "torvald", "indirect", "attitude", "named", required=False),
    a("told-len", "and I told Len", "I", "told", ["so"], "torvald", "indirect", "statement", "named", required=False, addressee="Len",
      setting="in the hallway"),
    q("technical", "Q. What did", ["What did the official tell you when you got the technical?"], "reporter"),
    a("official-tell", "What did the official", "the official", "tell", ["What"], "official", "indirect", "statement", "anonymous", required=False,
      addressee="you", kind_alt=["question"]),
    t("not-into", "COACH TORVALD: I'm not going",
      ["I'm not going to get into that. He has a job to do. He said he'd heard enough, basically, and my wife says that all the time, so I can't argue. [Laughter.]"],
      insertions=["[Laughter.]"], kind_alt=["nonresponse"]),
    a("get-into", "COACH TORVALD: I'm not going", "I", "'m not going to get into", ["that"], "torvald", "indirect", "nonresponse", "named", required=False),
    a("heard-enough", "He said he'd", "He", "said", ["he'd heard enough"], "official", "indirect", "statement", "anonymous", required=False, count=1),
    a("wife", "and my wife", "my wife", "says", ["that"], "wife", "indirect", "statement", "anonymous", required=False, count=1),
    q("cost", "Q. Follow-up", ["Follow-up, if I may. Do you believe it cost you the game?"], "reporter"),
    a("you-believe", "Do you believe", "you", "believe", ["it cost you the game"], "torvald", "indirect", "belief", "named", required=False,
      kind_alt=["question"]),
    t("turnovers", "COACH TORVALD: No. It", ["No. It cost us one point. Eleven turnovers cost us the game."], kind_alt=["denial"]),
    q("starters", "Q. Greta",
      ["Greta Lund, Associated Wire. You sat all five starters to begin the fourth. Some fans online are already asking for your job over that."], "lund",
      kind_alt=["statement"]),
    a("fans-job", "Some fans online", "Some fans online", "are already asking", ["your job"], "fans", "indirect", "directive", "collective", required=False),
    t("minutes", "COACH TORVALD: Well",
      ["Well, fans pay for the ticket, they can ask for what they want. Our sports science people told us Friday that if we played that group more than 38 minutes, we'd have nobody left by Tuesday. So we had a plan and we stuck to it. Would I do it again? Probably. Would I do it for three minutes and not four? Ask me tomorrow."]),
    a("can-ask", "they can ask for", "they", "can ask", ["what they want"], "fans", "indirect", "directive", "collective", required=False),
    a("science", "Our sports science", "Our sports science people", "told",
      ["that if we played that group more than 38 minutes, we'd have nobody left by Tuesday"], "scientists", "indirect", "statement", "anonymous",
      required=False, addressee="us", sourcing_alt=["institutional", "collective"]),
    m("two-more", "THE MODERATOR: Time", ["Time for two more. In the back."], kind_alt=["directive"]),
    q("extension", "Q. Ibrahim",
      ["Ibrahim Solano, Radio Costa. There's a report in the Ledger tonight that the owners have promised you an extension whatever happens. Is that true?"],
      "solano"),
    a("report", "a report in the Ledger", None, "report", ["that the owners have promised you an extension whatever happens"], "report", "indirect",
      "statement", "other", required=False, sourcing_alt=["documentary", "institutional", "unattributed"]),
    a("promised", "that the owners have", "the owners", "have promised", ["an extension whatever happens"], "owners", "indirect", "commitment", "anonymous",
      required=False, addressee="you", sourcing_alt=["institutional", "collective"]),
    t("promise", "COACH TORVALD: I haven't",
      ["I haven't read it. Nobody's promised me anything. My agent tells me to say I'm focused on Tuesday, so, I'm focused on Tuesday."], kind_alt=["denial"]),
    a("nobody", "Nobody's promised", "Nobody", "'s promised", ["anything"], "nobody", "indirect", "commitment", "collective", required=False, addressee="me",
      sourcing_alt=["other", "unattributed", "anonymous"]),
    a("agent", "My agent tells", "My agent", "tells", ["to say I'm focused on Tuesday"], "agent", "indirect", "directive", "anonymous", required=False,
      addressee="me", count=1),
    a("to-say", "My agent tells", "me", "to say", ["I'm focused on Tuesday"], "torvald", "indirect", "statement", "named", required=False),
    q("tonight", "Q. What do you say", ["What do you say to them tonight, being one game from going home?"], "reporter"),
    a("you-say", "Q. What do you say", "you", "say", ["What"], "torvald", "indirect", "statement", "named", required=False, addressee="them",
      kind_alt=["question"]),
    t("supper", "COACH TORVALD: I tell",
      ["I tell them what my mother told me when I got cut in ninth grade. \"You can cry till supper.\" That's it. Then you eat and you get on with it. I expect us to come out swinging. We've won in that building before, and we'll win there again."]),
    a("tell-them", "COACH TORVALD: I tell", "I", "tell", ["what my mother told me when I got cut in ninth grade"], "torvald", "indirect", "statement", "named",
      required=False, addressee="them"),
    a("mother", "what my mother", "my mother", "told", ["You can cry till supper."], "mother", "direct", "statement", "anonymous", required=False,
      addressee="me", count=1, type_alt=["indirect"]),
    a("expect", "I expect us", "I", "expect", ["us to come out swinging"], "torvald", "indirect", "belief", "named", required=False,
      kind_alt=["attitude", "directive"]),
    m("thanks", "THE MODERATOR: Thank", ["Thank you, everybody. Players will be available in the mixed zone."]),
    a("crutches", "The Herons said later", "The Herons", "said", ["that Castellanos had left the arena on crutches"], "herons", "indirect", "statement",
      "institutional", setting="later Sunday"),
    a("person", "A person with", "A person with knowledge of the injury", "said", ["the team feared ligament damage but was waiting for the scan"], "person",
      "indirect", "statement", "anonymous", count=1),
    a("feared", "the team feared", "the team", "feared", ["ligament damage"], "team", "indirect", "belief", "institutional", required=False,
      kind_alt=["attitude"]),
    a("review", "A league spokeswoman", "A league spokeswoman", "said", ["the technical foul was under review"], "spokeswoman", "indirect", "statement",
      "institutional", count=1),
]

NOT_QUOTES = []

CLAIMS = [
    {**span("The Corran Bay Herons lost 88-81 to the Melrick Steelers on Sunday night"), "attribution": None},
    {**span("forward Prue Castellanos would have a scan on her left knee Monday"), "attribution": "scan"},
    {**span("We ran out of legs"), "attribution": "legs"},
    {**span("She felt something in the left knee when she landed"), "attribution": "knee"},
    {**span("she'll try to"), "attribution": "i-think", "hedged": True},
    {**span("We were called for 14 fouls"), "attribution": "film"},
    {**span("Ana Kessler is the most honest player in this league"), "attribution": "film"},
    {**span("Eleven turnovers cost us the game"), "attribution": "turnovers"},
    {**span("we'd have nobody left by Tuesday"), "attribution": "science"},
    {**span("Nobody's promised me anything"), "attribution": "promise"},
    {**span("we'll win there again"), "attribution": "supper"},
    {**span("Castellanos had left the arena on crutches"), "attribution": "crutches"},
    {**span("the technical foul was under review"), "attribution": "review"},
]
