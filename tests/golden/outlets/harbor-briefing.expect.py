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


ASKER = ["author", "institutional", "unattributed", "named"]  # the reporters in the room: named at most by the press secretary


def q(id, at, content, speaker="q", sourcing="anonymous", **more):
    """A reporter's turn."""
    return a(id, at, "Q", None, content, speaker, "direct", "question", sourcing, required=False, sourcing_alt=ASKER + ["anonymous"], **more)


def o(id, at, content, required=True, **more):
    return a(id, at, "MS. OKAFOR", None, content, "okafor", "direct", "statement", "named", required=required, **more)


def h(id, at, content, **more):
    return a(id, at, "MR. HALE", None, content, "hale", "direct", "statement", "named", **more)


def v(id, at, content, **more):
    return a(id, at, "DR. VARMA", None, content, "varma", "direct", "statement", "named", **more)


def n(id, at, source, cue, content, speaker, kind, sourcing, type="indirect", **more):
    """An attribution within a turn."""
    return a(id, at, source, cue, content, speaker, type, kind, sourcing, required=False, **more)


SPEAKERS = [
    s("okafor", "Lena Okafor", "named", ["MS. OKAFOR", "Lena", "I", "We", "Okafor"], titles=["Press Secretary"]),
    s("hale", "Martin Hale", "named", ["MR. HALE", "Director Hale", "Director", "I", "We", "we", "you", "Hale"],
      titles=["Director", "Director, Marine Response Service"], affiliation="Marine Response Service"),
    s("varma", "Sunita Varma", "named", ["DR. VARMA", "Dr. Varma", "I", "We", "Varma"], titles=["Dr.", "Deputy Chief Medical Officer"]),
    s("q", None, "anonymous", ["Paul", "Miriam", "Miriam Tolland", "Q"], description="Q"),
    s("tolland", "Miriam Tolland", "named", ["Q", "Miriam"], affiliation="Harbor Wire"),
    s("harbormaster", None, "anonymous", [], description="The harbormaster", count=1),
    s("doctors", None, "anonymous", [], description="The doctors there"),
    s("owner", None, "institutional", ["the owner"], description="the tanker’s owner"),
    s("crew", None, "collective", [], description="its crew"),
    s("accident-board", "the Accident Board", "institutional", ["Accident Board"]),
    s("mayor", None, "anonymous", ["The mayor", "the mayor", "she"], description="the mayor", count=1),
    s("email", None, "documentary", ["internal health department email"], description="an internal health department email"),
    s("secretary", None, "anonymous", ["The secretary", "she", "the secretary"], description="the secretary", count=1),
    s("sources", None, "anonymous", ["two sources"], description="two sources on the port commission", count=2, basis="on the port commission"),
    s("fishing", None, "collective", ["fishing crews", "Some of fishing crews"], description="Some of them"),
    s("law", None, "documentary", [], description="The law"),
    s("police", None, "institutional", ["they"], description="the police"),
]

ATTRIBUTIONS = [
    o("good-afternoon", "MS. OKAFOR: Good", ["Good afternoon, everybody. Sorry for the wait. Before I take your questions, Director Hale and Dr. Varma are going to give you an update. I’d remind you that they have about 20 minutes. Director, over to you."]),
    n("remind", "I’d remind", "I", "’d remind", ["that they have about 20 minutes"], "okafor", "statement", "named", addressee="you"),
    h("recovered", "MR. HALE: Thank you, Lena",
      ["Thank you, Lena. As of noon today, our crews have recovered roughly 70 percent of the solvent that was released when the tanker Corrine Bay struck Pier 9 on Monday night. We believe the remainder is contained behind three booms. The harbormaster has told us the main channel can reopen tonight, and we expect the first ships to move at about nine.",
       "I want to be clear about one thing. There is no sign that any of this has reached the river. Our people have taken more than 200 samples, and every single one has come back clean."],
      kind_alt=["denial"]),
    n("contained", "We believe the", "We", "believe", ["the remainder is contained behind three booms"], "hale", "belief", "named",
      sourcing_alt=["institutional"]),
    n("channel", "The harbormaster has", "The harbormaster", "has told", ["the main channel can reopen tonight"], "harbormaster", "statement",
      "anonymous", addressee="us", count=1, sourcing_alt=["institutional"]),
    n("first-ships", "we expect the", "we", "expect", ["the first ships to move at about nine"], "hale", "belief", "named",
      sourcing_alt=["institutional"]),
    v("fourteen", "DR. VARMA: Thanks. Fourteen",
      ["Thanks. Fourteen people have now been treated at Selwyn General, most of them for headaches and irritation of the eyes. Twelve have been sent home. The doctors there tell me the other two are doing well. We are still advising residents within half a mile of the pier to keep their windows shut until tomorrow morning."],
      kind_alt=["directive"]),
    n("doing-well", "The doctors there", "The doctors there", "tell", ["the other two are doing well"], "doctors", "statement", "anonymous",
      addressee="me", sourcing_alt=["collective", "institutional"]),
    n("windows", "We are still", "We", "are still advising", ["to keep their windows shut until tomorrow morning"], "varma", "directive", "named",
      addressee="residents within half a mile of the pier", sourcing_alt=["institutional"]),
    o("go-ahead", "MS. OKAFOR: Thank you both", ["Thank you both. Okay. Paul, go ahead."], required=False, kind_alt=["directive"]),
    q("steering", "Q: Thank you. Director",
      ["Thank you. Director, the tanker’s owner said this morning that its crew reported a steering problem two hours before the collision. When did your agency learn about that?"],
      kind_alt=["statement"]),
    n("owner-said", "the tanker’s owner", "the tanker’s owner", "said",
      ["that its crew reported a steering problem two hours before the collision"], "owner", "statement", "institutional", setting="this morning",
      sourcing_alt=["anonymous"]),
    n("crew-reported", "its crew reported", "its crew", "reported", ["a steering problem two hours before the collision"], "crew", "statement",
      "collective", sourcing_alt=["anonymous"]),
    h("logged", "MR. HALE: I’ve seen",
      ["I’ve seen that statement. What I can tell you is that our operations center logged a call from the ship at 9:52. I’m not going to characterize what was said in it, because the Accident Board has asked us not to."],
      kind_alt=["nonresponse"]),
    n("can-tell", "What I can tell", "I", "can tell", ["that our operations center logged a call from the ship at 9:52"], "hale", "statement", "named",
      addressee="you"),
    n("characterize", "I’m not going to characterize", "I", "’m not going to characterize", ["what was said in it"], "hale", "nonresponse", "named"),
    n("asked-not", "the Accident Board has", "the Accident Board", "has asked", ["not to"], "accident-board", "directive", "institutional",
      addressee="us"),
    q("but-mayor", "Q: But the mayor", ["But the mayor says you knew and didn’t —"], kind_alt=["statement"]),
    n("mayor-says", "But the mayor says", "the mayor", "says", ["you knew and didn’t"], "mayor", "statement", "anonymous", count=1,
      sourcing_alt=["institutional"]),
    h("not-on-call", "MR. HALE: The mayor wasn’t", ["The mayor wasn’t on the call."], kind_alt=["denial"]),
    o("one-at-a-time", "MS. OKAFOR: One at", ["One at a time, please. Paul, finish up, and then I’ll come to Miriam."], required=False,
      kind_alt=["directive"]),
    q("sat-on-it", "Q: The mayor told", ["The mayor told us that you, quote, “sat on it for an hour.” Is she wrong?"], kind_alt=["statement"]),
    n("mayor-told", "The mayor told us", "The mayor", "told", ["that you, quote, “sat on it for an hour.”"], "mayor", "statement", "anonymous",
      type="mixed", type_alt=["direct"], addressee="us", count=1, sourcing_alt=["institutional"]),
    h("shes-wrong", "MR. HALE: She’s wrong",
      ["She’s wrong. I like the mayor, and I understand why people are angry. But nobody sat on anything. The call came in at 9:52, and we had a tug moving at 10:05."],
      kind_alt=["denial"]),
    n("understand", "I understand why", "I", "understand", ["why people are angry"], "hale", "belief", "named", kind_alt=["attitude"]),
    o("miriam", "MS. OKAFOR: Miriam.", ["Miriam."], required=False, kind_alt=["directive"]),
    q("monitors", "Q: Thanks, Lena. Miriam",
      ["Thanks, Lena. Miriam Tolland, Harbor Wire. For Dr. Varma, there’s an internal health department email, which we published last night, that says the air monitors at Pier 9 had been out of service since March. Is that accurate?"],
      speaker="tolland", sourcing="named", kind_alt=["statement"]),
    n("email-says", "an internal health", "an internal health department email", "says",
      ["the air monitors at Pier 9 had been out of service since March"], "email", "statement", "documentary"),
    v("two-of-five", "DR. VARMA: Two of",
      ["Two of the five were out of service. That’s correct. We brought in mobile units within about three hours, and those readings never went above the level that we consider safe. I think residents can be confident in the numbers, but I’d rather the fixed monitors had been working."]),
    n("confident", "I think residents", "I", "think", ["residents can be confident in the numbers"], "varma", "belief", "named"),
    q("who-decided", "Q: So who", ["So who decided not to repair them?"]),
    v("dont-know", "DR. VARMA: I don’t know", ["I don’t know. I’ve asked, and I don’t have an answer for you yet."], kind_alt=["nonresponse"]),
    q("budget", "Q: Can you say", ["Can you say whether it was a budget decision?"]),
    o("jump-in", "MS. OKAFOR: I’m going to jump",
      ["I’m going to jump in there. We’re not going to get ahead of the review. The secretary ordered it yesterday, and she has said that it will be made public. Yes, in the back."],
      kind_alt=["nonresponse"]),
    n("ordered", "The secretary ordered", "The secretary", "ordered", ["it"], "secretary", "directive", "anonymous", count=1,
      kind_alt=["decision"], sourcing_alt=["institutional"]),
    n("made-public", "she has said that", "she", "has said", ["that it will be made public"], "secretary", "statement", "anonymous", count=1,
      kind_alt=["commitment"], sourcing_alt=["institutional"]),
    q("may-meeting", "Q: Lena, two sources",
      ["Lena, two sources on the port commission tell us the secretary was warned about Pier 9 at a meeting in May. Does she dispute that?"],
      kind_alt=["statement"]),
    n("sources-tell", "two sources on", "two sources on the port commission", "tell", ["the secretary was warned about Pier 9 at a meeting in May"],
      "sources", "statement", "anonymous", addressee="us", count=2),
    n("was-warned", "the secretary was warned", None, "was warned", ["about Pier 9"], None, "statement", "other", addressee="the secretary",
      setting="at a meeting in May", sourcing_alt=["anonymous"]),
    o("not-aware", "MS. OKAFOR: I’m not aware", ["I’m not aware of any such warning. I checked with her this morning, and she doesn’t recall it coming up."],
      kind_alt=["denial", "nonresponse"]),
    n("recall", "she doesn’t recall", "she", "doesn’t recall", ["it coming up"], "secretary", "belief", "anonymous", count=1, negated=True,
      kind_alt=["denial", "nonresponse", "statement"], sourcing_alt=["institutional"]),
    q("or-didnt", "Q: Doesn’t recall", ["Doesn’t recall, or it didn’t happen?"]),
    o("refer", "MS. OKAFOR: I’d refer", ["I’d refer you to what I just said. (Laughter.) Next question."], kind_alt=["nonresponse", "directive"]),
    q("compensated", "Q: Will fishing", ["Will fishing crews be compensated? Some of them say they’ve lost the whole season."],
      kind_alt=["statement"]),
    n("season", "Some of them", "Some of them", "say", ["they’ve lost the whole season"], "fishing", "statement", "collective",
      sourcing_alt=["anonymous"]),
    h("union-hall", "MR. HALE: I met",
      ["I met with the crews last night at the union hall. They’re hurting. The law says the polluter pays, and we intend to hold the owner to that. Could it take a while? It could. I promised them we’d open a claims office by Friday, and we will."],
      kind_alt=["commitment"]),
    n("law-says", "The law says", "The law", "says", ["the polluter pays"], "law", "statement", "documentary", kind_alt=["directive"]),
    n("intend", "we intend to", "we", "intend", ["to hold the owner to that"], "hale", "commitment", "named", sourcing_alt=["institutional"]),
    n("promised", "I promised them", "I", "promised", ["we’d open a claims office by Friday"], "hale", "commitment", "named", addressee="them"),
    q("arrested", "Q: Has anybody", ["Has anybody been arrested?"]),
    o("police-question", "MS. OKAFOR: That would",
      ["That would be a question for the police, and they’ve said they won’t comment on an active inquiry. Okay, thanks, everyone. We’ll put out a written update at six."],
      kind_alt=["nonresponse"]),
    n("police-said", "they’ve said they", "they", "’ve said", ["they won’t comment on an active inquiry"], "police", "statement", "institutional",
      kind_alt=["nonresponse"]),
    n("wont-comment", "they won’t comment", "they", "won’t comment", ["on an active inquiry"], "police", "nonresponse", "institutional"),
    q("resign", "Q: Lena, is the", ["Lena, is the secretary going to resign?"]),
    o("thanks-everyone", "MS. OKAFOR: Thanks, everyone", ["Thanks, everyone."], kind_alt=["nonresponse", "attitude"]),
]

NOT_QUOTES = []

CLAIMS = [
    {**span("our crews have recovered roughly 70 percent of the solvent"), "attribution": "recovered"},
    {**span("There is no sign that any of this has reached the river"), "attribution": "recovered"},
    {**span("every single one has come back clean"), "attribution": "recovered"},
    {**span("Fourteen people have now been treated at Selwyn General"), "attribution": "fourteen"},
    {**span("Twelve have been sent home"), "attribution": "fourteen"},
    {**span("The mayor wasn’t on the call"), "attribution": "not-on-call"},
    {**span("nobody sat on anything"), "attribution": "shes-wrong"},
    {**span("we had a tug moving at 10:05"), "attribution": "shes-wrong"},
    {**span("Two of the five were out of service"), "attribution": "two-of-five"},
    {**span("We brought in mobile units within about three hours"), "attribution": "two-of-five"},
    {**span("The secretary ordered it yesterday"), "attribution": "jump-in"},
    {**span("We’ll put out a written update at six"), "attribution": "police-question"},
]
