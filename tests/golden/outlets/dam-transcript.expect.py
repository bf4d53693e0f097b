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


def c(text, at, attribution, **more):
    return {**span(text, at), "attribution": attribution, **more}


ON_AIR = ["author", "institutional"]  # the correspondent is also the byline


def host(id, at, content, kind="question", source="SELWYN", **more):
    return a(id, at, source, None, content, "selwyn", "direct", kind, "named", required=False, sourcing_alt=ON_AIR, **more)


def rep(id, at, content, source="OYELARAN", **more):
    return a(id, at, source, None, content, "oyelaran", "direct", "statement", "named", sourcing_alt=ON_AIR, **more)


def turn(id, at, source, content, speaker, **more):
    return a(id, at, source, None, content, speaker, "direct", "statement", "named", **more)


def n(id, at, source, cue, content, speaker, type, kind, sourcing, **more):
    """Inside a turn, so a fair annotator might skip it."""
    return a(id, at, source, cue, content, speaker, type, kind, sourcing, required=False, **more)


SPEAKERS = [
    s("town", None, "collective", [], description="a river town"),
    s("selwyn", "Margit Selwyn", "named", ["MARGIT SELWYN, HOST", "MARGIT SELWYN", "SELWYN", "Margit"], titles=["HOST"]),
    s("oyelaran", "Darrell Oyelaran", "named", ["DARRELL OYELARAN", "OYELARAN", "Darrell", "Reporter Darrell Oyelaran of member station WKTF", "I", "he"],
      titles=["Reporter"], affiliation="member station WKTF"),
    s("engineers", None, "anonymous", [], description="engineers"),
    s("safety-office", "The state dam safety office", "institutional", ["the dam safety office", "They", "the department", "The state"]),
    s("engineer", None, "anonymous", ["she", "She", "an engineer"], description="an engineer who inspected the site on Sunday", count=1,
      basis="who inspected the site on Sunday", anonymity_reason="because she still has a contract with the state"),
    s("brandywine", "Lucille Brandywine", "named", ["LUCILLE BRANDYWINE", "BRANDYWINE", "Brandywine", "she", "I", "Lucille"]),
    s("neighbor", None, "anonymous", ["He"], description="a neighbor", count=1),
    s("abt", "Terrence Abt", "named", ["TERRENCE ABT", "ABT", "He", "I", "The county's emergency manager, Terrence Abt"],
      titles=["The county's emergency manager"]),
    s("heckler", None, "anonymous", ["Sir"], description="UNIDENTIFIED PERSON", count=1),
    s("report", None, "documentary", ["An inspection report"], description="An inspection report from March"),
    s("state", "The state", "institutional", []),
    s("etchevarria", "Paula Etchevarria", "named", ["PAULA ETCHEVARRIA", "State Senator Paula Etchevarria", "she", "I"], titles=["State Senator", "a Democrat"]),
    s("statement", None, "documentary", ["It"], description="a statement"),
    s("governor", "The governor's office", "institutional", []),
    s("army", None, "anonymous", ["They", "they", "the Army engineers"], description="the Army engineers who are working at the site"),
]

ATTRIBUTIONS = [
    a("headline", "", "a river town", "asks", ["who knew what"], "town", "indirect", "question", "collective", required=False,
      sourcing_alt=["institutional", "anonymous"]),
    host("intro", "MARGIT SELWYN, HOST:",
         ["About 6,000 people are back home this morning in Tolland Ferry, a river town below the Bascombe Dam. They were told to leave on Sunday night after engineers found water seeping through the earthen wall. The dam held, but the questions have not gone away. Reporter Darrell Oyelaran of member station WKTF has been talking to people there, and he joins us now from the county fairgrounds, which served as a shelter. Good morning, Darrell."],
         kind="statement", source="MARGIT SELWYN, HOST"),
    n("told-leave", "They were told to leave", None, "were told", ["to leave on Sunday night after engineers found water seeping through the earthen wall"],
      None, "indirect", "directive", "other", addressee="They"),
    n("found", "after engineers found", "engineers", "found", ["water seeping through the earthen wall"], "engineers", "indirect", "belief", "anonymous",
      sourcing_alt=["collective", "institutional"], kind_alt=["statement"]),
    a("morning", "DARRELL OYELARAN, BYLINE", "DARRELL OYELARAN", None, ["Good morning, Margit."], "oyelaran", "direct", "statement", "named", required=False,
      sourcing_alt=ON_AIR),
    host("how-close", "SELWYN: So how", ["So how close did the town come?"]),
    rep("depends", "OYELARAN: Well",
        ["Well, it depends who you talk to. The state dam safety office says the wall was never in danger of failing. But I spoke to an engineer who inspected the site on Sunday, and she told me she'd never seen seepage like it. She asked us not to use her name because she still has a contract with the state. She said the flow was roughly four times what the alarms are set for."]),
    n("never-danger", "The state dam safety office", "The state dam safety office", "says", ["the wall was never in danger of failing"], "safety-office",
      "indirect", "statement", "institutional", kind_alt=["denial"]),
    n("seepage", "and she told me", "she", "told", ["she'd never seen seepage like it"], "engineer", "indirect", "statement", "anonymous", count=1,
      addressee="me"),
    n("no-name", "She asked us", "She", "asked", ["not to use her name because she still has a contract with the state"], "engineer", "indirect", "directive",
      "anonymous", count=1, addressee="us"),
    n("four-times", "She said the flow", "She", "said", ["the flow was roughly four times what the alarms are set for"], "engineer", "indirect", "statement",
      "anonymous", count=1),
    host("get-out", "SELWYN: Four times", ["Four times. And what about the people who had to get out?"]),
    rep("angry", "OYELARAN: They're angry",
        ["They're angry, mostly about the timing. The order to evacuate went out at 9:40 at night. I met Lucille Brandywine, who's 74. She runs a bait shop two blocks from the river, and she says the first she heard of it was a neighbor banging on her door."]),
    n("order", "The order to evacuate", None, "order", ["to evacuate"], None, "indirect", "directive", "other"),
    n("first-heard", "and she says the first", "she", "says", ["the first she heard of it was a neighbor banging on her door"], "brandywine", "indirect",
      "statement", "named"),
    turn("shoes-turn", "LUCILLE BRANDYWINE:", "LUCILLE BRANDYWINE", ["He said, Lucille, get your shoes on, we're going. And I thought he'd been drinking."],
         "brandywine"),
    n("shoes", "He said, Lucille", "He", "said", ["Lucille, get your shoes on, we're going"], "neighbor", "direct", "directive", "anonymous", count=1,
      type_alt=["indirect"], kind_alt=["statement"]),
    n("drinking", "And I thought he'd", "I", "thought", ["he'd been drinking"], "brandywine", "indirect", "belief", "named"),
    turn("cat", "BRANDYWINE: I grabbed", "BRANDYWINE", ["I grabbed the cat and my [inaudible], and that was it. Nobody from the county called. Nobody."],
         "brandywine", insertions=["[inaudible]"]),
    rep("alert-turn", "OYELARAN: The county's",
        ["The county's emergency manager, Terrence Abt, acknowledges that the phone alert reached only about half of the households on the list. He blames an outage at a cell tower. He told commissioners last night that it won't happen again, but it was a rough meeting."]),
    n("half", "The county's emergency manager", "The county's emergency manager, Terrence Abt,", "acknowledges",
      ["that the phone alert reached only about half of the households on the list"], "abt", "indirect", "statement", "named"),
    n("blames", "He blames", "He", "blames", ["an outage at a cell tower"], "abt", "indirect", "statement", "named", kind_alt=["attitude", "belief"]),
    n("wont", "He told commissioners", "He", "told", ["that it won't happen again"], "abt", "indirect", "commitment", "named", addressee="commissioners",
      setting="last night", kind_alt=["statement"]),
    turn("own-this", "TERRENCE ABT:", "TERRENCE ABT",
         ["I own this. We should have had deputies knocking on doors an hour sooner, and we didn't."], "abt"),
    a("try-three", "UNIDENTIFIED PERSON:", "UNIDENTIFIED PERSON", None, ["An hour? Try three."], "heckler", "direct", "statement", "anonymous", count=1,
      kind_alt=["question", "directive"]),
    turn("hear-you", "ABT: Sir", "ABT", ["Sir, I hear you. I do."], "abt", kind_alt=["attitude"]),
    host("did-state", "SELWYN: Did the state", ["Did the state know there was a problem before Sunday?"]),
    n("state-know", "SELWYN: Did the state", "the state", "know", ["there was a problem before Sunday"], "state", "indirect", "belief", "institutional"),
    rep("big-question", "OYELARAN: That's the big",
        ["That's the big question, Margit. An inspection report from March, which we got through a public records request, described a wet spot on the downstream side and recommended that sensors be installed within 90 days. They weren't. The state says the parts were on back order. State Senator Paula Etchevarria, a Democrat who represents the valley, doesn't buy that. Here she is outside the fairgrounds yesterday."]),
    n("wet-spot", "An inspection report", "An inspection report from March", "described", ["a wet spot on the downstream side"], "report", "indirect",
      "statement", "documentary"),
    n("sensors", "An inspection report", "An inspection report from March", "recommended", ["that sensors be installed within 90 days"], "report", "indirect",
      "directive", "documentary", kind_alt=["statement"]),
    n("back-order", "The state says", "The state", "says", ["the parts were on back order"], "state", "indirect", "statement", "institutional"),
    n("doesnt-buy", "State Senator", "State Senator Paula Etchevarria, a Democrat", "doesn't buy", ["that"], "etchevarria", "indirect", "belief", "named",
      kind_alt=["attitude", "denial"]),
    turn("gasket", "PAULA ETCHEVARRIA:", "PAULA ETCHEVARRIA",
         ["You can't tell a family that their house was one gasket away from the river and then say, well, it was on back order. I want the emails, I want the invoices, and I want them by Friday."],
         "etchevarria", kind_alt=["directive"]),
    n("tell-family", "You can't tell", "You", "can't tell", ["that their house was one gasket away from the river"], None, "indirect", "statement", "other",
      addressee="a family"),
    n("then-say", "and then say", ("You", "You can't tell"), "say", ["well, it was on back order"], None, "direct", "statement", "other", type_alt=["indirect"]),
    n("emails", "I want the emails", "I", "want", ["the emails"], "etchevarria", "indirect", "directive", "named", kind_alt=["attitude"]),
    rep("asked-turn", "OYELARAN: I should say",
        ['I should say we asked the dam safety office for an interview. They declined to discuss it on tape, but they did send a statement. It says, quote, "the department acted promptly on the information available to it," unquote. The governor\'s office did not answer our questions.']),
    n("i-should-say", "I should say we", "I", "should say", ["we asked the dam safety office for an interview"], "oyelaran", "indirect", "statement", "named",
      sourcing_alt=ON_AIR),
    n("asked-interview", "we asked the dam", "we", "asked", ["an interview"], "oyelaran", "indirect", "directive", "named", sourcing_alt=ON_AIR,
      addressee="the dam safety office"),
    n("declined", "They declined", "They", "declined to discuss", ["it on tape"], "safety-office", "indirect", "nonresponse", "institutional",
      cue_alt=["declined"]),
    n("promptly", "It says, quote", "It", "says", ["the department acted promptly on the information available to it,"], "statement", "direct", "statement",
      "documentary", sourcing_alt=["institutional"], type_alt=["mixed"]),
    n("no-answer", "The governor's office", "The governor's office", "did not answer", ["our questions"], "governor", "indirect", "nonresponse",
      "institutional"),
    host("next", "SELWYN: What happens", ["What happens next? I mean, is it safe to be there?"]),
    rep("for-now", "OYELARAN: For now",
        ["For now, yes, according to the Army engineers who are working at the site. They're lowering the lake by about a foot a day, and they expect to finish the repair by Thanksgiving if the rain stays away. Some folks aren't waiting to find out. Brandywine says she may not reopen."]),
    n("yes", "For now, yes", "the Army engineers who are working at the site", "according to", ["For now, yes"], "army", "indirect", "statement", "anonymous",
      sourcing_alt=["institutional", "collective"]),
    n("expect", "and they expect", "they", "expect", ["to finish the repair by Thanksgiving if the rain stays away"], "army", "indirect", "belief", "anonymous",
      sourcing_alt=["institutional", "collective"], kind_alt=["commitment"]),
    n("reopen", "Brandywine says", "Brandywine", "says", ["she may not reopen"], "brandywine", "indirect", "statement", "named"),
    turn("dog", "BRANDYWINE: I've lived", "BRANDYWINE",
         ["I've lived under that thing for 40 years. I used to say it was like a big old dog lying there - you forget it's got teeth."], "brandywine"),
    n("used-to-say", "I used to say", "I", "used to say", ["it was like a big old dog lying there - you forget it's got teeth"], "brandywine", "indirect",
      "statement", "named"),
    host("thanks", "SELWYN: That's reporter", ["That's reporter Darrell Oyelaran in Tolland Ferry. Darrell, thanks very much."], kind="statement",
         kind_alt=["attitude"]),
    a("welcome", "OYELARAN: You're", "OYELARAN", None, ["You're welcome."], "oyelaran", "direct", "statement", "named", required=False,
      sourcing_alt=ON_AIR),
]

NOT_QUOTES = [{**span('"LOW WATER MARK"'), "why": "title of a piece of music in a sound credit"}]

CLAIMS = [
    c("About 6,000 people are back home this morning", "", "intro"),
    c("the wall was never in danger of failing", "", "never-danger"),
    c("the flow was roughly four times what the alarms are set for", "", "four-times"),
    c("The order to evacuate went out at 9:40 at night", "", "angry"),
    c("the first she heard of it was a neighbor banging on her door", "", "first-heard"),
    c("Nobody from the county called", "", "cat"),
    c("the phone alert reached only about half of the households on the list", "", "half"),
    c("it won't happen again", "", "wont"),
    c("sensors be installed within 90 days", "", "sensors"),
    c("the parts were on back order", "", "back-order"),
    c("the department acted promptly on the information available to it", "", "promptly"),
    c("They're lowering the lake by about a foot a day", "", "for-now"),
    c("she may not reopen", "", "reopen", hedged=True),
]
