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


HOST = ["author", "unattributed", "institutional"]  # the host is also the writer in the byline


def h(id, at, content, kind="question", source="WHITLOCK", **more):
    """A turn of the host."""
    return a(id, at, source, None, content, "whitlock", "direct", kind, "named", required=False, sourcing_alt=HOST,
             kind_alt=["statement", "question"], **more)


def g(id, at, content, **more):
    """A turn of the guest."""
    return a(id, at, "ETCHEVERRY", None, content, "etcheverry", "direct", "statement", "named", **more)


SPEAKERS = [
    s("whitlock", "Dana Whitlock", "named", ["DANA WHITLOCK", "WHITLOCK", "DANA WHITLOCK, HOST"], titles=["HOST"]),
    s("etcheverry", "Marisol Etcheverry", "named",
      ["MARISOL ETCHEVERRY", "ETCHEVERRY", "Dr. Marisol Etcheverry", "Dr. Etcheverry", "she", "I", "You"],
      titles=["Dr.", "a family physician in Harlan Creek"]),
    s("prairie", "Prairie Crest Health", "institutional", ["Prairie Crest", "The hospital's owner", "the company", "it"]),
    s("people", None, "collective", ["they"], description="people"),
    s("person-1", None, "anonymous", [], description="UNIDENTIFIED PERSON #1", count=1),
    s("brandt", "Kaylee Brandt", "named", ["KAYLEE BRANDT"]),
    s("lindqvist", "Todd Lindqvist", "named", ["TODD LINDQVIST", "Mr. Lindqvist", "Todd", "He", "he"],
      titles=["Prairie Crest's regional president"], affiliation="Prairie Crest"),
    s("report", None, "documentary", [], description="A state health department report out this month"),
    s("sorensen", "Hattie Sorensen", "named", ["the nurse", "she"], titles=["the nurse"]),
    s("email", None, "documentary", ["It"], description="an email"),
    s("er-doctor", None, "anonymous", [], description="Our ER doctor", count=1),
    s("some", None, "anonymous", [], description="some of them"),
    s("mom", None, "anonymous", [], description="Her mom", count=1),
    s("amundsen", "Gil Amundsen", "named", ["State Senator Gil Amundsen", "he"], titles=["State Senator"]),
    s("pohl", "Erin Pohl", "named", ["A spokeswoman for the governor"], titles=["A spokeswoman for the governor"]),
]

ATTRIBUTIONS = [
    # the narrated introduction
    h("intro", "DANA WHITLOCK, HOST",
      ["The last baby born at Harlan Creek Memorial Hospital arrived at 3:12 in the morning on October 31. A girl - 7 pounds, 4 ounces. Her parents named her Hattie, after the nurse who had worked on the maternity ward for 38 years. By noon, the ward was locked. The next closest delivery room is now 94 miles away. The hospital's owner, Prairie Crest Health, says it was losing $2 million a year on births. Last week, at a public meeting in the high school gym, people came to say what they thought of that."],
      kind="statement", source="DANA WHITLOCK"),
    a("losing", "The hospital's owner", "The hospital's owner, Prairie Crest Health,", "says", ["it was losing $2 million a year on births"],
      "prairie", "indirect", "statement", "institutional"),
    a("came-to-say", "Last week, at a public", "people", "say", ["what they thought of that"], "people", "indirect", "statement", "collective",
      required=False, sourcing_alt=["anonymous"], setting="at a public meeting in the high school gym"),
    # sound bites
    a("halloween", "UNIDENTIFIED PERSON #1", "UNIDENTIFIED PERSON #1", None, ["You closed it on Halloween. I mean, who does that?"],
      "person-1", "direct", "statement", "anonymous", count=1, kind_alt=["question", "attitude"]),
    a("brandt", "KAYLEE BRANDT", "KAYLEE BRANDT", None,
      ["I'm 31 weeks. I drove here tonight on that road, and I counted three deer and one truck in the ditch. Which one of you is going to be in the car with me?"],
      "brandt", "direct", "statement", "named", kind_alt=["question"]),
    h("throw", "WHITLOCK: Prairie Crest's regional",
      ["Prairie Crest's regional president, Todd Lindqvist, told the crowd he understood the anger but that the company had run out of options."],
      kind="statement"),
    a("out-of-options", "Prairie Crest's regional", "Prairie Crest's regional president, Todd Lindqvist,", "told",
      ["he understood the anger but that the company had run out of options"], "lindqvist", "indirect", "statement", "named", addressee="the crowd"),
    a("understood", "he understood", "he", "understood", ["the anger"], "lindqvist", "indirect", "attitude", "named", required=False,
      kind_alt=["belief", "statement"]),
    a("lindqvist", "TODD LINDQVIST", "TODD LINDQVIST", None,
      ["Nobody up here wanted this. We advertised for an obstetrician for 26 months. We had two applicants, and neither one of them came back for a second visit."],
      "lindqvist", "direct", "statement", "named"),
    a("nobody-wanted", "Nobody up here", "Nobody up here", "wanted", ["this"], None, "indirect", "attitude", "collective", required=False, negated=True,
      sourcing_alt=["institutional", "anonymous"]),
    # the interview
    h("welcome", "WHITLOCK: A state",
      ["A state health department report out this month found that nine counties have lost delivery services since 2019. Dr. Marisol Etcheverry has been a family physician in Harlan Creek since 2003, and by her own count, she's delivered about 1,100 babies there. She joins me now. Dr. Etcheverry, welcome."],
      kind="statement"),
    a("report", "A state health", "A state health department report out this month", "found",
      ["that nine counties have lost delivery services since 2019"], "report", "indirect", "statement", "documentary", sourcing_alt=["institutional"],
      kind_alt=["belief"]),
    a("own-count", "and by her own", "her own", "count", ["she's delivered about 1,100 babies there"], "etcheverry", "indirect", "statement", "named",
      required=False, kind_alt=["belief"]),
    a("thanks", "MARISOL ETCHEVERRY:", "MARISOL ETCHEVERRY", None, ["Thank you for having me."], "etcheverry", "direct", "statement", "named",
      required=False, kind_alt=["attitude"]),
    h("that-night", "WHITLOCK: So you", ["So you were there that night. What was it like?"]),
    g("quiet", "ETCHEVERRY: It was quiet",
      ["It was quiet. You know, usually there's somebody laughing. I remember Hattie Sorensen - that's the nurse - she said to me, Doctor, I guess we ought to clean up. And we just stood there, and neither of us moved."]),
    a("clean-up", "she said to me", "she", "said", ["Doctor, I guess we ought to clean up."], "sorensen", "direct", "statement", "named", required=False,
      addressee="me", type_alt=["indirect"], kind_alt=["directive", "belief"]),
    a("i-guess", "I guess we", "I", "guess", ["we ought to clean up"], "sorensen", "indirect", "belief", "named", required=False),
    h("find-out", "WHITLOCK: When did", ["When did you find out it was closing?"]),
    a("you-find-out", "did you find out", "you", "find out", ["it was closing"], "etcheverry", "indirect", "belief", "named", required=False),
    g("same", "ETCHEVERRY: Same",
      ['Same as everybody. We got an email on a Thursday afternoon. It said the ward would be, quote, "transitioned," and I had to read it twice.']),
    a("transitioned", "It said the ward", "It", "said", ['the ward would be, quote, "transitioned,"'], "email", "mixed", "statement", "documentary",
      required=False),
    h("tried", "WHITLOCK: Mr. Lindqvist", ["Mr. Lindqvist says they tried for more than two years to hire. You don't buy that?"]),
    a("says-tried", "Mr. Lindqvist says", "Mr. Lindqvist", "says", ["they tried for more than two years to hire"], "lindqvist", "indirect", "statement",
      "named", required=False),
    a("dont-buy", "You don't buy", "You", "don't buy", ["that"], "etcheverry", "indirect", "belief", "named", required=False, negated=True,
      kind_alt=["attitude", "question", "denial"]),
    g("ran-an-ad", "ETCHEVERRY: (Laughter)",
      ["(Laughter) I believe they ran an ad. What I told Todd - and I've told him this to his face - is that there were three of us family doctors already delivering, and nobody asked us what we needed to keep going. They wanted an OB because the insurance is cleaner. That's my opinion. He would say it's about safety."]),
    a("i-believe", "I believe they", "I", "believe", ["they ran an ad"], "etcheverry", "indirect", "belief", "named", required=False),
    a("told-todd", "What I told Todd", "I", "told",
      ["that there were three of us family doctors already delivering, and nobody asked us what we needed to keep going"],
      "etcheverry", "indirect", "statement", "named", required=False, addressee="Todd"),
    a("told-this", "I've told him", "I", "'ve told", ["this"], "etcheverry", "indirect", "statement", "named", required=False, addressee="him"),
    a("nobody-asked", "nobody asked", "nobody", "asked", ["what we needed to keep going"], None, "indirect", "question", "collective", required=False,
      addressee="us", negated=True, sourcing_alt=["anonymous", "institutional", "unattributed"]),
    a("wanted-ob", "They wanted an OB", "They", "wanted", ["an OB"], "prairie", "indirect", "attitude", "institutional", required=False,
      sourcing_alt=["collective", "anonymous"]),
    a("would-say", "He would say", "He", "would say", ["it's about safety"], "lindqvist", "indirect", "statement", "named", required=False),
    h("statement-to-us", "WHITLOCK: He has said",
      ['He has said that, actually. In a statement to us, Prairie Crest wrote that units with fewer than 100 births a year, quote, "struggle to maintain the skills that emergencies demand." Is that wrong?']),
    a("has-said", "He has said that", "He", "has said", ["that"], "lindqvist", "indirect", "statement", "named", required=False),
    a("struggle", "In a statement to us", "Prairie Crest", "wrote",
      ['that units with fewer than 100 births a year, quote, "struggle to maintain the skills that emergencies demand."'],
      "prairie", "mixed", "statement", "institutional", setting="In a statement to us", sourcing_alt=["documentary"]),
    g("not-wrong", "ETCHEVERRY: No, it's",
      ["No, it's not wrong. I worry about that, too. We did 84 last year. But the emergencies don't stop because you took the sign down. Two Saturdays ago, a woman came in fully dilated. Our ER doctor - great guy, trained in sports medicine - called me at home and said, I've got a head. So I ran. I live six blocks away. The baby's fine. I don't think the next one necessarily will be."],
      kind_alt=["denial"]),
    a("worry", "I worry about", "I", "worry", ["about that"], "etcheverry", "indirect", "attitude", "named", required=False),
    a("a-head", "Our ER doctor", "Our ER doctor", "said", ["I've got a head."], "er-doctor", "direct", "statement", "anonymous", required=False, count=1,
      type_alt=["indirect"], addressee="me"),
    a("dont-think", "I don't think the", "I", "don't think", ["the next one necessarily will be"], "etcheverry", "indirect", "belief", "named",
      required=False, negated=True),
    h("patients", "WHITLOCK: What are", ["What are you telling your patients now?"]),
    a("telling", "What are you", "you", "telling", ["What"], "etcheverry", "indirect", "statement", "named", required=False, addressee="your patients",
      kind_alt=["question", "directive"]),
    g("leave-early", "ETCHEVERRY: I tell",
      ["I tell them to leave early. If it's snowing, I tell them to go the day before and get a motel. And some of them look at me like, with what money?"]),
    a("tell-early", "I tell them to leave", "I", "tell", ["to leave early"], "etcheverry", "indirect", "directive", "named", required=False,
      addressee="them"),
    a("tell-motel", "I tell them to go", "I", "tell", ["to go the day before and get a motel"], "etcheverry", "indirect", "directive", "named",
      required=False, addressee="them"),
    a("what-money", "And some of them", "some of them", "look at me like", ["with what money?"], "some", "direct", "question", "anonymous",
      required=False, sourcing_alt=["collective"], type_alt=["indirect"], kind_alt=["attitude", "statement"]),
    h("van", "WHITLOCK: We should", ["We should say that the company has promised a van service starting in January. Will that help?"]),
    a("should-say", "We should say", "We", "should say", ["that the company has promised a van service starting in January"], "whitlock", "indirect",
      "statement", "named", required=False, sourcing_alt=HOST),
    a("promised", "the company has promised", "the company", "has promised", ["a van service starting in January"], "prairie", "indirect", "commitment",
      "institutional", required=False),
    g("might", "ETCHEVERRY: It might",
      ["It might. I hope so. I've asked who's going to be riding in the back of it, and I haven't gotten an answer."]),
    a("hope", "I hope so", "I", "hope", ["so"], "etcheverry", "indirect", "attitude", "named", required=False, kind_alt=["belief"]),
    a("asked-who", "I've asked who", "I", "'ve asked", ["who's going to be riding in the back of it"], "etcheverry", "indirect", "question", "named",
      required=False),
    h("seen-her", "WHITLOCK: Before I", ["Before I let you go - that last baby, Hattie. Have you seen her?"]),
    g("i-have", "ETCHEVERRY: I have",
      ["I have. She came in Monday for her checkup, and she's gained a pound. Her mom says she never sleeps. I said that's about right for a Halloween baby."]),
    a("mom", "Her mom says", "Her mom", "says", ["she never sleeps"], "mom", "indirect", "statement", "anonymous", required=False, count=1),
    a("about-right", "I said that's", "I", "said", ["that's about right for a Halloween baby"], "etcheverry", "indirect", "statement", "named",
      required=False, type_alt=["direct"]),
    h("goodbye", "WHITLOCK: That's", ["That's Dr. Marisol Etcheverry, a family physician in Harlan Creek. Thank you so much."], kind="statement"),
    g("thank-you", "ETCHEVERRY: Thank you.", ["Thank you."], required=False, kind_alt=["attitude"]),
    # the postscript
    h("postscript", "WHITLOCK: And a postscript",
      ["And a postscript. After we spoke, State Senator Gil Amundsen announced that he'll introduce a bill to pay rural hospitals $500 for every delivery. A spokeswoman for the governor, Erin Pohl, declined to comment on the proposal. Prairie Crest says it would not be enough to reopen the ward."],
      kind="statement"),
    a("bill", "After we spoke", "State Senator Gil Amundsen", "announced",
      ["that he'll introduce a bill to pay rural hospitals $500 for every delivery"], "amundsen", "indirect", "statement", "named",
      kind_alt=["commitment", "decision"]),
    a("pohl", "A spokeswoman for", "A spokeswoman for the governor, Erin Pohl,", "declined to comment", ["on the proposal"], "pohl", "indirect",
      "nonresponse", "named", sourcing_alt=["institutional"]),
    a("not-enough", "Prairie Crest says it would", "Prairie Crest", "says", ["it would not be enough to reopen the ward"], "prairie", "indirect",
      "statement", "institutional", kind_alt=["belief"]),
]

NOT_QUOTES = [
    {**span('"WINTER WHEAT"'), "why": "title of a piece of music in a stage direction"},
]

CLAIMS = [
    {**span("A small-town hospital delivered its last baby"), "attribution": None},
    {**span("it was losing $2 million a year on births"), "attribution": "losing"},
    {**span("the company had run out of options"), "attribution": "out-of-options"},
    {**span("We advertised for an obstetrician for 26 months"), "attribution": "lindqvist"},
    {**span("neither one of them came back for a second visit"), "attribution": "lindqvist"},
    {**span("nine counties have lost delivery services since 2019"), "attribution": "report"},
    {**span("We did 84 last year"), "attribution": "not-wrong"},
    {**span("the emergencies don't stop because you took the sign down"), "attribution": "not-wrong"},
    {**span("the next one necessarily will be"), "attribution": "dont-think", "hedged": True},
    {**span("he'll introduce a bill to pay rural hospitals $500 for every delivery"), "attribution": "bill"},
    {**span("it would not be enough to reopen the ward"), "attribution": "not-enough"},
]
