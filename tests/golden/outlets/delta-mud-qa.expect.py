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


ASKER = ["author", "institutional", "unattributed", "anonymous"]  # the byline, asking


def q(id, at, content, **more):
    return a(id, at, "Q", None, content, "castellane", "direct", "question", "named", required=False, sourcing_alt=ASKER, **more)


def l(id, at, content, **more):
    return a(id, at, "A", None, content, "lindgren", "direct", "statement", "named", **more)


def n(id, at, source, cue, content, speaker, type, kind, sourcing, **more):
    """Inside a turn, so a fair annotator might skip it."""
    return a(id, at, source, cue, content, speaker, type, kind, sourcing, required=False, **more)


SPEAKERS = [
    s("lindgren", "Adaeze Lindgren", "named", ["the Woman", "the Woman Who Wants to Give a River Its Mud Back", "the 52-year-old geomorphologist", "Lindgren",
      "A", "You", "you", "I", "We", "we", "She"], titles=["geomorphologist"], affiliation="Port Amity College"),
    s("castellane", "Theo Castellane", "named", ["Q", "interviewer", "Tidewater"]),
    s("not-everyone", None, "collective", [], description="Not everyone"),
    s("alliance", "The Caddow Farm Alliance", "institutional", ["The farm alliance", "Caddow Farm Alliance"]),
    s("state-senator", None, "anonymous", [], description="a state senator", count=1),
    s("engineers", None, "collective", ["they"], description="engineers"),
    s("tapscott", "Orrin Tapscott", "named", ["he", "a man named Orrin Tapscott"], affiliation="the river commission"),
    s("boss", None, "anonymous", [], description="His boss", count=1),
    s("man", None, "anonymous", ["He", "he", "him"], description="a man", count=1),
    s("governor", "Reyes-Whitlock", "named", ["Governor Reyes-Whitlock"], titles=["Governor"]),
    s("her-people", None, "anonymous", [], description="Her people"),
    s("someone", None, "anonymous", ["Someone"], description="Someone close to the process", count=1, basis="close to the process"),
    s("study", None, "documentary", ["A study", "the study"], description="A study in the Journal of Delta Systems"),
    s("vance", "Pieter Vance", "named", ["Vance", "he", "He", "the lead author"], titles=["the lead author"]),
    s("daughter", None, "anonymous", ["she"], description="My daughter", count=1),
    s("people", None, "collective", ["they"], description="people"),
    s("spokesman", None, "institutional", [], description="A spokesman for Reyes-Whitlock", count=1),
]

ATTRIBUTIONS = [
    a("title-wants", "", "the Woman", "Wants", ["to Give a River Its Mud Back"], "lindgren", "indirect", "attitude", "named", required=False,
      sourcing_alt=["anonymous"]),
    a("mistake", "Adaeze Lindgren thinks", "Adaeze Lindgren", "thinks", ["that was a mistake"], "lindgren", "indirect", "belief", "named"),
    a("argues", "In her new book", "the 52-year-old geomorphologist", "argues",
      ["that the levees have starved the delta of the sediment it needs, and that unless some of them come down, a third of it will probably be gone by 2060"],
      "lindgren", "indirect", "statement", "named", setting="In her new book, “Slow Water,”", sourcing_alt=["documentary"], kind_alt=["belief"]),
    a("welcomes", "Not everyone", "Not everyone", "welcomes", ["the message"], "not-everyone", "indirect", "attitude", "collective", required=False),
    a("death-sentence", "The Caddow Farm", "The Caddow Farm Alliance", "has called", ["the book “a death sentence in hardcover,”"], "alliance", "mixed",
      "statement", "institutional", kind_alt=["attitude", "belief"]),
    a("shrimpers", "a state senator", "a state senator", "told", ["that Lindgren should “come and tell it to my shrimpers.”"], "state-senator", "mixed",
      "statement", "anonymous", count=1, addressee="a radio host", setting="in May", kind_alt=["directive"]),
    q("q-mud", "Q: Let’s", ["Let’s start with mud. Why should anybody care about it?"]),
    l("mud", "A: Because",
      ["Because it’s what you’re standing on. The whole delta is mud that a river carried down from somewhere else and dropped. When we built the levees, we told the river it couldn’t drop anything anymore, and then we were surprised that the land started to sink."]),
    n("told-river", "we told the river", "we", "told", ["it couldn’t drop anything anymore"], "lindgren", "indirect", "statement", "named",
      addressee="the river", sourcing_alt=["collective"], kind_alt=["directive"]),
    n("surprised", "then we were surprised", "we", "were surprised", ["that the land started to sink"], "lindgren", "indirect", "attitude", "named",
      sourcing_alt=["collective"]),
    q("q-fair", "Q: You write", ["You write that engineers knew this as early as the 1920s. Is that really fair?"]),
    n("you-write", "Q: You write", "You", "write", ["that engineers knew this as early as the 1920s"], "lindgren", "indirect", "statement", "named",
      sourcing_alt=["documentary"]),
    n("engineers-knew", "that engineers knew", "engineers", "knew", ["this"], "engineers", "indirect", "belief", "collective",
      sourcing_alt=["anonymous"]),
    l("memo-turn", "A: I think it is",
      ["I think it is. There’s a memo from 1927 by a man named Orrin Tapscott, who worked for the river commission, and he says in plain English that the marsh will “waste away within the lifetime of our grandchildren.” His boss wrote in the margin, “Not our department.” I’ve got a photocopy over my desk. I don’t believe they were villains, though. They’d just come through a flood that killed 300 people."]),
    n("i-think", "A: I think it is", "I", "think", ["it is"], "lindgren", "indirect", "belief", "named"),
    n("waste-away", "and he says in plain", "he", "says", ["that the marsh will “waste away within the lifetime of our grandchildren.”"], "tapscott", "mixed",
      "statement", "named", sourcing_alt=["documentary"]),
    n("department", "His boss wrote", "His boss", "wrote", ["Not our department."], "boss", "direct", "statement", "anonymous", count=1,
      setting="in the margin"),
    n("villains", "I don’t believe", "I", "don’t believe", ["they were villains"], "lindgren", "indirect", "belief", "named", kind_alt=["denial"]),
    q("q-acres", "Q: The farm", ["The farm alliance says your plan would put 40,000 acres under water. What do you say to them?"]),
    n("alliance-acres", "Q: The farm", "The farm alliance", "says", ["your plan would put 40,000 acres under water"], "alliance", "indirect", "statement",
      "institutional"),
    l("number-wrong", "A: That the number",
      ["That the number is wrong, for one thing. It’s closer to 11,000, and most of that is already too salty to plant. But I understand why they’re frightened. I sat in a church hall in Bayou Tissot with about 200 of them, and a man stood up and said, “Lady, my father’s buried behind that levee.” What do you say to that? I told him I was sorry, and I told him the truth, which is that the water’s going to get there either way."],
      kind_alt=["denial"]),
    n("understand", "But I understand", "I", "understand", ["why they’re frightened"], "lindgren", "indirect", "belief", "named", kind_alt=["attitude"]),
    n("lady", "and a man stood up", "a man", "said", ["Lady, my father’s buried behind that levee."], "man", "direct", "statement", "anonymous", count=1),
    n("told-sorry", "I told him I was", "I", "told", ["I was sorry"], "lindgren", "indirect", "statement", "named", addressee="him",
      kind_alt=["attitude"]),
    n("told-truth", "and I told him the truth", "I", "told", ["the truth, which is that the water’s going to get there either way"], "lindgren", "indirect",
      "statement", "named", addressee="him"),
    q("q-take", "Q: How did", ["How did he take it?"]),
    l("pie-turn", "A: [Laughs.]",
      ["[Laughs.] He asked if I wanted some pie.",
       "People down there know more about water than I ever will. They can see the trees dying. What they don’t trust is the state, and honestly, who could blame them?"],
      insertions=["[Laughs.]"]),
    n("pie", "He asked if", "He", "asked", ["if I wanted some pie"], "man", "indirect", "question", "anonymous", count=1),
    n("trees", "They can see", "They", "can see", ["the trees dying"], "people", "indirect", "belief", "collective", kind_alt=["attitude"]),
    q("q-promise", "Q: Governor", ["Governor Reyes-Whitlock promised last fall to breach the first levee by spring. It’s now July."],
      kind_alt=["statement"]),
    n("promised", "Q: Governor", "Governor Reyes-Whitlock", "promised", ["to breach the first levee by spring"], "governor", "indirect", "commitment",
      "named", setting="last fall"),
    l("permit-turn", "A: It is. Her",
      ["It is. Her people tell me that it’s a permitting issue. Someone close to the process told me it’s the election. I’d guess it’s a bit of both."]),
    n("permitting", "Her people tell", "Her people", "tell", ["that it’s a permitting issue"], "her-people", "indirect", "statement", "anonymous",
      addressee="me", sourcing_alt=["institutional", "collective"]),
    n("election", "Someone close", "Someone close to the process", "told", ["it’s the election"], "someone", "indirect", "statement", "anonymous", count=1,
      addressee="me"),
    n("guess", "I’d guess", "I", "’d guess", ["it’s a bit of both"], "lindgren", "indirect", "belief", "named"),
    q("q-exaggerating", "Q: You’ve been",
      ["You’ve been accused of exaggerating. A study in the Journal of Delta Systems — by people you used to work with — found that the land loss has slowed since 2015."],
      kind_alt=["statement"]),
    n("accused", "Q: You’ve been", None, "’ve been accused", ["of exaggerating"], None, "indirect", "statement", "other", addressee="You",
      kind_alt=["attitude"]),
    n("study-found", "A study in the", "A study in the Journal of Delta Systems", "found", ["that the land loss has slowed since 2015"], "study",
      "indirect", "statement", "documentary", kind_alt=["belief"]),
    l("slow-turn", "A: It did slow",
      ["It did slow. We say so in the book, on page 88. What the study doesn’t say is that we had five years without a big storm. I called the lead author, Pieter Vance, and he agreed with me on the phone that the trend may not last. He might not thank me for repeating that."]),
    n("say-so", "We say so", "We", "say", ["so"], "lindgren", "indirect", "statement", "named", setting="in the book, on page 88",
      sourcing_alt=["documentary", "collective"]),
    n("study-not-say", "What the study", "the study", "doesn’t say", ["that we had five years without a big storm"], "study", "indirect", "statement",
      "documentary", kind_alt=["nonresponse"]),
    n("agreed", "and he agreed", "he", "agreed", ["that the trend may not last"], "vance", "indirect", "statement", "named", addressee="me",
      setting="on the phone", kind_alt=["belief"]),
    n("not-thank", "He might not thank", "He", "might not thank", ["me for repeating that"], "vance", "indirect", "attitude", "named"),
    q("q-hopeful", "Q: Are you", ["Are you hopeful?"]),
    l("stubborn-turn", "A: Hopeful’s",
      ["Hopeful’s a strong word. My daughter says I’m the most cheerful doomsayer she’s ever met. I’d say I’m stubborn. If we open that one levee at Sauvage Bend and the marsh starts growing, people will believe what they see. If not, well, I’ve been wrong before."]),
    n("doomsayer", "My daughter says", "My daughter", "says", ["I’m the most cheerful doomsayer she’s ever met"], "daughter", "indirect", "statement",
      "anonymous", count=1),
    n("id-say", "I’d say I’m", "I", "’d say", ["I’m stubborn"], "lindgren", "indirect", "statement", "named", kind_alt=["belief"]),
    n("people-believe", "people will believe", "people", "will believe", ["what they see"], "people", "indirect", "belief", "collective"),
    a("confirmed", "Vance confirmed", "Vance", "confirmed", ["the call"], "vance", "indirect", "statement", "named", setting="in an email"),
    a("cautious", "Vance confirmed", "Vance", "said", ["his words had been “more cautious than that.”"], "vance", "mixed", "statement", "named",
      setting="in an email"),
    a("final-stages", "A spokesman for", "A spokesman for Reyes-Whitlock", "said", ["the permit was “in its final stages,”"], "spokesman", "mixed", "statement",
      "institutional"),
    a("politics", "A spokesman for", "A spokesman for Reyes-Whitlock", "denied", ["that politics had played any part"], "spokesman", "indirect", "denial",
      "institutional"),
    a("stood-by", "The Caddow Farm Alliance stood", "The Caddow Farm Alliance", "stood by", ["its figure"], "alliance", "indirect", "statement",
      "institutional", required=False, kind_alt=["attitude", "belief"]),
]

NOT_QUOTES = [{**span("“Slow Water,”"), "why": "title of a book"}]

CLAIMS = [
    c("the levees have starved the delta of the sediment it needs", "", "argues"),
    c("a third of it will probably be gone by 2060", "", "argues", hedged=True),
    c("Lindgren should “come and tell it to my shrimpers.”", "", "shrimpers"),
    c("The conversation has been edited for length and clarity", "", None),
    c("The whole delta is mud that a river carried down from somewhere else and dropped", "", "mud"),
    c("engineers knew this as early as the 1920s", "", "you-write"),
    c("most of that is already too salty to plant", "", "number-wrong"),
    c("it’s the election", "", "election"),
    c("it’s a bit of both", "", "guess", hedged=True),
    c("the land loss has slowed since 2015", "", "study-found"),
    c("the trend may not last", "", "agreed", hedged=True),
    c("his words had been “more cautious than that.”", "", "cautious"),
    c("the permit was “in its final stages,”", "", "final-stages"),
    c("politics had played any part", "", "politics"),
]
