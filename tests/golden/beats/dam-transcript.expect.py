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


def q(id, at, content, label="TULLY", kind="question", **more):
    """A turn of the interviewer."""
    return a(id, at, label, None, content, "tully", "direct", kind, "named", required=False, sourcing_alt=["author", "institutional"], **more)


def c(id, at, content, label="COLE", **more):
    return a(id, at, label, None, content, "cole", "direct", "statement", "named", **more)


SPEAKERS = [
    s("cole", "Delphine Cole", "named", ["MAYOR DELPHINE COLE", "COLE", "Cole", "Mayor Cole", "Mayor Delphine Cole", "she", "the mayor", "I"],
      titles=["Mayor"], affiliation="Port Hallam"),
    s("tully", "Graham Tully", "named", ["GRAHAM TULLY", "TULLY", "Graham", "I"]),
    s("ibe", "Ansel Ibe", "named", ["DR. ANSEL IBE", "IBE", "Dr. Ibe", "Ibe", "the hydrologist Ansel Ibe", "He", "he", "I"],
      titles=["the hydrologist", "Dr."]),
    s("roche", "Alden Roche", "named", ["PREMIER ALDEN ROCHE", "Premier Alden Roche", "Roche", "the premier", "he", "I"], titles=["Premier"]),
    s("norvane", "Norvane Hydro", "institutional", ["the operator", "The company", "It", "it", "They"]),
    s("email", None, "documentary", ["It", "the Sept. 2 email"], description="an email"),
    s("young-man", None, "anonymous", ["He"], description="a young man", count=1),
    s("report", None, "documentary", [], description="Our 2021 report"),
    s("others", None, "anonymous", ["the council of the day"], description="the others"),
    s("spokesman", None, "institutional", ["Roche"], description="A spokesman for Roche", count=1),
    s("officials", None, "anonymous", ["Two provincial officials", "them"], description="Two provincial officials with knowledge of the call", count=2,
      basis="with knowledge of the call", anonymity_reason="because the logs have not been released"),
    s("one-official", None, "anonymous", ["one of Two provincial officials"], description="one of them", count=1, member_of="officials"),
    s("marshal", "The fire marshal's office", "institutional", ["fire marshal's office"]),
]

ATTRIBUTIONS = [
    a("not-warned", "Cole, whose city", "Cole", "said", ["she had not been warned"], "cole", "indirect", "statement", "named", kind_alt=["denial"]),
    a("accused", "Cole, whose city", "Cole", "accused", ['the operator, Norvane Hydro, of "managing the press release and not the river."'],
      "cole", "mixed", "statement", "named", kind_alt=["attitude"]),
    a("denies", "The company denies", "The company", "denies", ["that"], "norvane", "indirect", "denial", "institutional"),
    a("office-told", "It says her office", "It", "says", ["her office was told of the works on Sept. 2"], "norvane", "indirect", "statement", "institutional"),
    a("was-told", "her office was told", None, "was told", ["of the works on Sept. 2"], None, "indirect", "statement", "other", required=False,
      addressee="her office"),
    q("end-in-sight", "GRAHAM TULLY:", ["Mayor Cole, good morning. Thirty-one days without drinking water. Is there an end in sight?"], label="GRAHAM TULLY"),
    c("pipeline", "MAYOR DELPHINE COLE:",
      ['Good morning, Graham. There is. The pipeline from Lake Oriel will be finished by the end of the month, and I\'d be surprised if it slipped. I know we\'ve said "two weeks" before. People laugh when I say it now.'],
      label="MAYOR DELPHINE COLE", kind_alt=["commitment"]),
    a("surprised", "I'd be surprised", "I", "'d be surprised", ["if it slipped"], "cole", "indirect", "attitude", "named", required=False, kind_alt=["belief"]),
    a("i-know", "I know we've", "I", "know", ['we\'ve said "two weeks" before'], "cole", "mixed", "belief", "named", required=False, type_alt=["indirect"]),
    a("two-weeks", "we've said", "we", "'ve said", ['"two weeks"'], "cole", "mixed", "statement", "named", required=False,
      type_alt=["direct", "indirect"], sourcing_alt=["institutional", "anonymous"]),
    a("say-it", "I say it now", "I", "say", ["it"], "cole", "indirect", "statement", "named", required=False),
    q("notice", "TULLY: Norvane", ["Norvane Hydro insists it gave you notice."], kind_alt=["statement"]),
    a("insists", "Norvane Hydro insists", "Norvane Hydro", "insists", ["it gave you notice"], "norvane", "indirect", "statement", "institutional",
      required=False),
    c("mailbox", "COLE: They sent",
      ['They sent an email to a mailbox nobody has opened since 2019. I\'ve got it here. It says, "Reservoir levels may vary during scheduled works." May vary! That isn\'t a warning, Graham, that\'s a horoscope.'],
      kind_alt=["denial"]),
    a("may-vary", "It says, \"Reservoir", "It", "says", ["Reservoir levels may vary during scheduled works."], "email", "direct", "statement", "documentary",
      required=False, sourcing_alt=["institutional"]),
    q("did-get", "TULLY: So you", ["So you did get it."], kind_alt=["statement"]),
    c("got-it", "COLE: The mailbox", ["The mailbox got it."]),
    q("play", "TULLY: I want", ["I want to play you something. This is Premier Alden Roche, speaking on Wednesday."], kind="statement", kind_alt=["question"]),
    a("want-to-play", "I want to play", "I", "want", ["to play you something"], "tully", "indirect", "attitude", "named", required=False,
      kind_alt=["commitment"], sourcing_alt=["author"]),
    a("nobody-asked", "PREMIER ALDEN ROCHE:", "PREMIER ALDEN ROCHE", None,
      ["Nobody in this government was asked for help until the twelfth. When we were asked, the trucks were on the road in four hours. I think the mayor should look at her own phone records."],
      "roche", "direct", "statement", "named", setting="on Wednesday", kind_alt=["denial"]),
    a("asked-for-help", "Nobody in this", None, "was asked", ["for help until the twelfth"], None, "indirect", "directive", "other", required=False,
      addressee="Nobody in this government", kind_alt=["question"]),
    a("phone-records", "I think the mayor", "I", "think", ["the mayor should look at her own phone records"], "roche", "indirect", "belief", "named",
      required=False, kind_alt=["directive"]),
    q("too-long", "TULLY: Did you", ["Did you wait too long?"]),
    c("ninth", "COLE: No.",
      ["No. I called the emergency line on the ninth, and a young man told me, \"Ma'am, we don't do water.\" I wrote it down because I couldn't believe it. He suggested I try the fire marshal.",
       "So when the premier says nobody asked, what he means is that nobody asked him."], kind_alt=["denial"]),
    a("no-water", "a young man told", "a young man", "told", ["Ma'am, we don't do water."], "young-man", "direct", "statement", "anonymous",
      required=False, count=1, addressee="me"),
    a("not-believe", "because I couldn't", "I", "couldn't believe", ["it"], "cole", "indirect", "belief", "named", required=False, negated=True,
      kind_alt=["attitude"]),
    a("suggested", "He suggested", "He", "suggested", ["I try the fire marshal"], "young-man", "indirect", "directive", "anonymous", required=False, count=1,
      kind_alt=["statement"]),
    a("premier-says", "the premier says nobody", "the premier", "says", ["nobody asked"], "roche", "indirect", "statement", "named", required=False),
    a("he-means", "what he means", "he", "means", ["that nobody asked him"], "roche", "indirect", "statement", "named", required=False, kind_alt=["belief"]),
    q("seen-coming", "TULLY: Dr. Ibe", ["Dr. Ibe, you've studied this river for 20 years. Could anyone have seen it coming?"]),
    a("it-was-seen", "DR. ANSEL IBE:", "DR. ANSEL IBE", None,
      ["It was seen. Our 2021 report recommended a second intake, and the council of the day voted it down, seven to two. In fairness to the mayor, she was one of the two."],
      "ibe", "direct", "statement", "named"),
    a("recommended", "Our 2021 report", "Our 2021 report", "recommended", ["a second intake"], "report", "indirect", "directive", "documentary",
      required=False, kind_alt=["statement"]),
    q("crosstalk", "TULLY: [crosstalk]", ["[crosstalk] She voted for it?"], insertions=["[crosstalk]"]),
    a("she-did", "IBE: She did", "IBE", None, ["She did. I suspect the others thought the money looked better as a hockey rink."], "ibe", "direct", "statement",
      "named"),
    a("suspect", "I suspect the", "I", "suspect", ["the others thought the money looked better as a hockey rink"], "ibe", "indirect", "belief", "named",
      required=False),
    a("others-thought", "the others thought", "the others", "thought", ["the money looked better as a hockey rink"], "others", "indirect", "belief",
      "anonymous", required=False, sourcing_alt=["collective", "institutional"]),
    q("sue", "TULLY: Mayor, will", ["Mayor, will you sue?"]),
    c("eleven-million", "COLE: I'm not",
      ["I'm not going to discuss that on television. [laughs] My lawyers would have a fit. What I will say is that somebody owes this city eleven million dollars, and it isn't the people who live in it."],
      insertions=["[laughs]"], kind_alt=["nonresponse"]),
    a("not-discuss", "I'm not going", "I", "'m not going to discuss", ["that"], "cole", "indirect", "nonresponse", "named", required=False),
    a("will-say", "What I will", "I", "will say", ["that somebody owes this city eleven million dollars, and it isn't the people who live in it"],
      "cole", "indirect", "statement", "named", required=False),
    q("thanks", "TULLY: Mayor Delphine", ["Mayor Delphine Cole, Dr. Ansel Ibe, thank you both."], kind="statement", kind_alt=["question", "attitude"]),
    a("complied", "EDITOR'S NOTE", "Norvane Hydro", "said",
      ['that the Sept. 2 email "complied with every condition of our license" and that it had already apologized to residents "for any inconvenience."'],
      "norvane", "mixed", "statement", "institutional", setting="in a statement"),
    a("apologized", "that it had already", "it", "had already apologized", ['"for any inconvenience."'], "norvane", "mixed", "statement", "institutional",
      required=False, addressee="residents", kind_alt=["attitude"], type_alt=["direct", "indirect"]),
    a("spokesman", "A spokesman", "A spokesman for Roche", "said", ["the premier stood by his remarks"], "spokesman", "indirect", "statement", "institutional",
      sourcing_alt=["anonymous"]),
    a("stood-by", "the premier stood", "the premier", "stood by", ["his remarks"], "roche", "indirect", "attitude", "named", required=False,
      kind_alt=["statement", "belief"]),
    a("not-identified", "Two provincial", "Two provincial officials with knowledge of the call", "asked",
      ["not to be identified because the logs have not been released"], "officials", "indirect", "directive", "anonymous", required=False, count=2,
      kind_alt=["attitude", "nonresponse", "commitment"]),
    a("confirmed", "Two provincial", "Two provincial officials with knowledge of the call", "confirmed",
      ["that the mayor phoned the emergency line on Sept. 9"], "officials", "indirect", "statement", "anonymous", count=2),
    a("embarrassing", "one of them described", "one of them", "described", ['the answer she was given as "a bit embarrassing."'], "one-official", "mixed",
      "statement", "anonymous", count=1, kind_alt=["attitude", "belief"]),
    a("no-return", "The fire marshal's office", "The fire marshal's office", "did not return", ["messages"], "marshal", "indirect", "nonresponse",
      "institutional"),
    a("not-mention", "Ibe, who is a paid", "Ibe", "did not mention", [("that", "did not mention")], "ibe", "indirect", "nonresponse", "named", required=False,
      negated=True, setting="on the program", kind_alt=["statement"]),
    a("assumed", "He said on Saturday", "He", "said", ["that he had assumed viewers knew"], "ibe", "indirect", "statement", "named", setting="on Saturday"),
    a("had-assumed", "he had assumed", "he", "had assumed", ["viewers knew"], "ibe", "indirect", "belief", "named", required=False),
]

NOT_QUOTES = [
    {**span('"Sunday Bulletin,"'), "why": "title of a programme"},
    {**span('"Sunday Bulletin"', "The following is"), "why": "title of a programme"},
]

CLAIMS = [
    {**span("the reservoir behind Tarrow Dam was drained last month"), "attribution": None},
    {**span("she had not been warned"), "attribution": "not-warned"},
    {**span("her office was told of the works on Sept. 2"), "attribution": "office-told"},
    {**span("The pipeline from Lake Oriel will be finished by the end of the month"), "attribution": "pipeline"},
    {**span("The mailbox got it"), "attribution": "got-it"},
    {**span("the trucks were on the road in four hours"), "attribution": "nobody-asked"},
    {**span("the council of the day voted it down"), "attribution": "it-was-seen"},
    {**span("the premier stood by his remarks"), "attribution": "spokesman"},
    {**span("the mayor phoned the emergency line on Sept. 9"), "attribution": "confirmed"},
]
