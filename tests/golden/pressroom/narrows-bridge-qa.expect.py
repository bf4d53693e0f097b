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


def c(text, attribution, after="", **more):
    return {**span(text, after), "attribution": attribution, **more}

ASKER = ["other", "unattributed", "named", "anonymous", "institutional"]


def q(id, at, content, **more):
    return a(id, at, None, None, content, "asker", "direct", "question", "author", required=False, sourcing_alt=ASKER, **more)


def m(id, at, content, **more):
    return a(id, at, None, None, content, "marchbank", "direct", "statement", "named", **more)


def n(id, at, source, cue, content, speaker, type, kind, sourcing, **more):
    """Inside a turn, so a fair annotator might skip it."""
    return a(id, at, source, cue, content, speaker, type, kind, sourcing, required=False, **more)


SPEAKERS = [
    s("marchbank", "Sade Marchbank", "named", ["Marchbank", "she", "She", "I", "Marchbank, 58"], titles=["director of maintenance"],
      affiliation="Narrows Bridge Board"),
    s("asker", "Ned Farraday", "named", ["author", "We", "we", "interviewer"]),
    s("chief", None, "anonymous", [], description="the chief engineer of the day", count=1),
    s("colleagues", None, "anonymous", ["they"], description="colleagues"),
    s("lobby", None, "institutional", [], description="The haulage lobby"),
    s("review", None, "documentary", ["The review"], description="An independent review"),
    s("board-spokesperson", None, "institutional", [], description="A spokesperson for the board", count=1),
    s("everybody", None, "collective", [], description="Everybody"),
    s("boss", None, "anonymous", [], description="My first boss", count=1),
    s("answer", None, "documentary", [], description="The answer"),
    s("they", None, "anonymous", ["They"], description="they"),
    s("one", None, "anonymous", ["him"], description="One of them", count=1, member_of="they"),
    s("frith", "Callum Frith", "named", ["The inspector", "Frith", "He", "he"], titles=["The inspector"]),
    s("minister", "Gerald Loxley", "named", ["The transport minister", "the former minister", "He"], titles=["The transport minister", "the former minister"]),
    s("freight", "Freight Council", "institutional", ["The Freight Council", "they"]),
    s("board", None, "institutional", ["Narrows Bridge Board", "the board"], description="The board"),
    s("husband", None, "anonymous", ["He", "My husband"], description="My husband", count=1),
    s("department", "Department for Transport", "institutional", ["the Department for Transport"]),
]

ATTRIBUTIONS = [
    a("headline", "‘Everybody", None, None, ["Everybody thinks the cables are the bridge"], "marchbank", "direct", "statement", "other", required=False,
      sourcing_alt=["named"]),
    a("headline-thinks", "‘Everybody", "Everybody", "thinks", ["the cables are the bridge"], "everybody", "indirect", "belief", "collective",
      required=False),
    a("talks", "As she retires", "she", "talks", ["about rust, peregrines and the night she shut it down"], "marchbank", "indirect", "statement", "named",
      required=False, sourcing_alt=["unattributed"]),
    a("by-christmas", "the chief engineer", "the chief engineer of the day", "told", ["she would be “gone by Christmas”"], "chief", "mixed", "statement",
      "anonymous", count=1, addressee="her"),
    a("joint", "colleagues say", "colleagues", "say",
      ["they have hidden a piece of the old expansion joint in her office as a leaving present"], "colleagues", "indirect", "statement", "anonymous",
      sourcing_alt=["collective"]),
    a("claims", "She claims", "She", "claims", ["not to have noticed"], "marchbank", "indirect", "statement", "named", kind_alt=["denial"]),
    a("ordered", "when she ordered", "she", "ordered", ["the bridge closed for 16 days"], "marchbank", "indirect", "directive", "named",
      kind_alt=["decision"]),
    a("hysteria", "The haulage lobby", "The haulage lobby", "called", ["it “hysteria”"], "lobby", "mixed", "statement", "institutional",
      kind_alt=["attitude", "belief"], sourcing_alt=["collective"]),
    a("concluded", "An independent review", "An independent review", "concluded", ["that she had “in all probability prevented a collapse”"], "review",
      "mixed", "statement", "documentary", kind_alt=["belief"]),
    a("cost", "A spokesperson for", "A spokesperson for the board", "said", ["that the repair had cost £9m"], "board-spokesperson", "indirect",
      "statement", "institutional", setting="this week"),
    a("denied", "A spokesperson for", "A spokesperson for the board", "denied", ["reports that traffic would be restricted again this summer"],
      "board-spokesperson", "indirect", "denial", "institutional"),
    a("reports", "and denied", None, "reports", ["that traffic would be restricted again this summer"], None, "indirect", "statement", "other",
      required=False),
    a("doris", "which she insists", "she", "insists", ["on calling by its name, Doris"], "marchbank", "indirect", "attitude", "named", required=False,
      kind_alt=["statement", "commitment"]),
    q("q-wrong", "What do people", ["What do people get wrong about the bridge?"]),
    m("cables", "Everybody thinks the cables are the bridge. ",
      ["Everybody thinks the cables are the bridge. The cables are fine. It’s the bits you can’t see, the pins and the bearings, that keep me awake. My first boss used to say that a bridge is a thousand small hinges pretending to be one big thing."]),
    n("thinks", "Everybody thinks the cables are the bridge. ", "Everybody", "thinks", ["the cables are the bridge"], "everybody", "indirect", "belief",
      "collective"),
    n("hinges", "My first boss", "My first boss", "used to say", ["that a bridge is a thousand small hinges pretending to be one big thing"], "boss",
      "indirect", "statement", "anonymous", count=1, cue_alt=span("say", "My first boss")),
    q("q-last", "You were told", ["You were told you wouldn’t last. Did you believe it?"]),
    n("were-told", "You were told", None, "were told", ["you wouldn’t last"], None, "indirect", "statement", "other", addressee="You"),
    n("did-believe", "Did you believe", "you", "believe", ["it"], "marchbank", "indirect", "belief", "named"),
    m("drain", "For about a week",
      ["For about a week. Then I found a drain they’d all been walking past for 20 years. It was blocked, and the water was going straight into the anchorage. I wrote a memo. The answer came back with one word on it: “Noted.” I’ve still got it."]),
    n("noted", "The answer came", "The answer", None, ["Noted."], "answer", "direct", "statement", "documentary", sourcing_alt=["anonymous", "other", "unattributed"]),
    q("q-woman", "Was it because", ["Was it because you were a woman?"]),
    m("wicked", "I’d love to tell",
      ["I’d love to tell you it wasn’t.",
       "I don’t think they were wicked. I think they couldn’t imagine it. One of them asked me, in all seriousness, whether I’d be all right with heights at “certain times of the month”. I asked him if he’d be all right with them after lunch."]),
    n("not-think", "I don’t think", "I", "don’t think", ["they were wicked"], "marchbank", "indirect", "belief", "named", negated=True),
    n("think", "I think they couldn’t", "I", "think", ["they couldn’t imagine it"], "marchbank", "indirect", "belief", "named"),
    n("heights", "One of them", "One of them", "asked", ["whether I’d be all right with heights at “certain times of the month”"], "one", "mixed",
      "question", "anonymous", count=1, addressee="me"),
    n("lunch", "I asked him", "I", "asked", ["if he’d be all right with them after lunch"], "marchbank", "indirect", "question", "named",
      addressee="him"),
    q("q-see", "Let’s talk", ["Let’s talk about 2019. What did you see?"]),
    m("line", "A line. It was",
      ["A line. It was about as long as my hand. The inspector, Callum Frith, rang me at ten to six and said, “I think you’d better come and look at this.” He wasn’t sure. I was sure in about four seconds."]),
    n("come-look", "The inspector, Callum", "The inspector, Callum Frith,", "said", ["I think you’d better come and look at this."], "frith", "direct",
      "statement", "named", kind_alt=["directive"]),
    n("better", "“I think you’d", "I", "think", ["you’d better come and look at this"], "frith", "indirect", "belief", "named"),
    q("q-night", "And you closed", ["And you closed the bridge that night?"]),
    m("half-past", "By half past",
      ["By half past seven. The transport minister phoned and demanded to know who had authorised it. I said I had. He said I’d be hearing from him."]),
    n("demanded", "The transport minister", "The transport minister", "demanded", ["to know who had authorised it"], "minister", "indirect", "directive",
      "named", kind_alt=["question"], sourcing_alt=["anonymous"]),
    n("said-i-had", "I said I had", "I", "said", [("I had", "said I had")], "marchbank", "indirect", "statement", "named"),
    n("hearing", "He said I’d", "He", "said", ["I’d be hearing from him"], "minister", "indirect", "statement", "named", kind_alt=["commitment"],
      sourcing_alt=["anonymous"]),
    q("q-did-you", "Did you?", ["Did you?"]),
    m("reshuffled", "No. [Laughs]", ["No. [Laughs] He was reshuffled."], kind_alt=["denial"]),
    q("q-freight", "The Freight Council still", ["The Freight Council still says there was no need for a full closure. What would you say to them?"]),
    n("freight", "The Freight Council still", "The Freight Council", "says", ["there was no need for a full closure"], "freight", "indirect", "statement",
      "institutional"),
    m("photographs", "That they’re entitled",
      ["That they’re entitled to their opinion and I’m entitled to mine, and mine comes with photographs. The review found there were maybe six weeks in it. I’m told the real number may have been lower, but I can’t go into that."]),
    n("six-weeks", "The review found", "The review", "found", ["there were maybe six weeks in it"], "review", "indirect", "statement", "documentary"),
    n("im-told", "I’m told the real", None, "’m told", ["the real number may have been lower"], None, "indirect", "statement", "unattributed",
      addressee="I"),
    n("go-into", "but I can’t", "I", "can’t go into", ["that"], "marchbank", "indirect", "nonresponse", "named"),
    q("q-worry", "Do you worry", ["Do you worry about what happens when you’ve gone?"]),
    m("chain", "Honestly? Yes",
      ["Honestly? Yes. There’s talk that the maintenance team could be merged with highways. Nobody has confirmed it. If they do it I’ll come back and chain myself to Doris."]),
    n("talk", "There’s talk", None, "talk", ["that the maintenance team could be merged with highways"], None, "indirect", "statement", "unattributed",
      kind_alt=["belief"]),
    n("nobody", "Nobody has confirmed", "Nobody", "has confirmed", ["it"], None, "indirect", "statement", "collective", negated=True,
      sourcing_alt=["unattributed", "anonymous"]),
    q("q-decision", "The board says", ["The board says no decision has been taken."], kind_alt=["statement"]),
    n("decision", "The board says", "The board", "says", ["no decision has been taken"], "board", "indirect", "statement", "institutional"),
    m("sentence", "Then no decision’s", ["Then no decision’s been taken. I’ve heard that sentence a lot."]),
    q("q-miss", "What will you miss", ["What will you miss?"]),
    m("peregrines", "The peregrines. They",
      ["The peregrines. They nest on the north tower and they don’t like me at all. And the quiet, up there, at five in the morning. My husband reckons I’ll be up a ladder within a month. He’s promised to hide it."]),
    n("reckons", "My husband reckons", "My husband", "reckons", ["I’ll be up a ladder within a month"], "husband", "indirect", "belief", "anonymous",
      kind_alt=["statement"], count=1),
    n("hide", "He’s promised", "He", "’s promised", ["to hide it"], "husband", "indirect", "commitment", "anonymous", count=1),
    a("paint", "Frith, who succeeds", "Frith", "said", ["that she had taught him “to distrust fresh paint”"], "frith", "mixed", "statement", "named",
      setting="by email"),
    a("no-response", "The Freight Council did", "The Freight Council", "did not respond", ["a request for comment"], "freight", "indirect",
      "nonresponse", "institutional"),
    a("recall", "According to the Department", "the Department for Transport", "According to",
      ["the former minister, Gerald Loxley, “does not recall” the telephone call"], "department", "mixed", "statement", "institutional"),
    a("not-recall", "the former minister", "the former minister, Gerald Loxley,", "does not recall", ["the telephone call"], "minister", "indirect",
      "belief", "named", required=False, negated=True, kind_alt=["statement", "denial", "nonresponse"], type_alt=["mixed"]),
]

NOT_QUOTES = []

CLAIMS = [
    c("she would be “gone by Christmas”", "by-christmas"),
    c("they have hidden a piece of the old expansion joint in her office as a leaving present", "joint"),
    c("she had “in all probability prevented a collapse”", "concluded", hedged=True),
    c("the repair had cost £9m", "cost"),
    c("traffic would be restricted again this summer", "denied"),
    c("The cables are fine", "cables"),
    c("It was about as long as my hand", "line"),
    c("They nest on the north tower", "peregrines"),
    c("she had taught him “to distrust fresh paint”", "paint"),
    c("She outlasted him and four of his successors", None),
]
