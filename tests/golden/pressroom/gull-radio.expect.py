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




HOST = ["institutional", "author", "unattributed"]


def m(id, at, content, kind="question", source="MULCAHY", **more):
    """A turn of the host."""
    more = {"kind_alt": ["statement", "question", "directive"], **more}
    return a(id, at, source, None, content, "mulcahy", "direct", kind, "named", required=False, sourcing_alt=HOST, **more)


def t(id, at, content, kind="statement", source="TREACY", **more):
    return a(id, at, source, None, content, "treacy", "direct", kind, "named", **more)


def f(id, at, content, kind="statement", source="FARRELL", **more):
    return a(id, at, source, None, content, "farrell", "direct", kind, "named", **more)


SPEAKERS = [
    s("mulcahy", "Aoife Mulcahy", "named", ["AOIFE MULCAHY", "MULCAHY", "Aoife", "I", "We", "us"]),
    s("treacy", "Donal Treacy", "named", ["DONAL TREACY", "TREACY", "Donal", "Councillor Donal Treacy", "Councillor", "I", "me", "you"],
      titles=["Councillor"]),
    s("farrell", "Ximena Farrell", "named", ["XIMENA FARRELL", "FARRELL", "Dr Ximena Farrell", "Dr Farrell", "I", "you"], titles=["Dr"]),
    s("council", None, "institutional", [], description="The county council"),
    s("groups", None, "collective", ["who"], description="animal welfare groups"),
    s("wife", None, "anonymous", [], description="my wife", count=1),
    s("father", None, "anonymous", ["he"], description="Her father", count=1),
    s("evidence", None, "documentary", [], description="the evidence from other towns"),
    s("scarness", "Scarness Borough Council", "institutional", ["their own council", "it"]),
    s("people", None, "anonymous", ["They", "they"], description="the people in Scarness"),
    s("martin", "Martin", "named", ["Martin in Cloonagh"]),
    s("texter", None, "anonymous", ["I"], description="Another one here", count=1),
    s("brid", "Bríd", "named", []),
    s("union", None, "institutional", ["its"], description="The union that represents the wardens"),
    s("officials", None, "anonymous", [], description="the officials"),
    s("paper", None, "documentary", ["which"], description="a paper last year"),
    s("students", None, "collective", [], description="My students"),
    s("ce", None, "institutional", ["she"], description="The chief executive", count=1),
    s("man", None, "anonymous", ["he"], description="a man there", count=1),
    s("members", None, "collective", [], description="the members"),
    s("trust", "National Gull Trust", "institutional", ["The National Gull Trust"]),
]

ATTRIBUTIONS = [
    m("intro", "AOIFE MULCAHY",
      ["Now, it's the row that has divided Port Lannon. From next month anyone caught feeding a gull on the promenade could be hit with a fine of €150. The county council says the birds have become, quote, \"a danger to the public\". Not so, say animal welfare groups, who are calling it a stealth tax on chips. With me in studio is Councillor Donal Treacy, who proposed the by-law, and on the line from Galway is Dr Ximena Farrell, who has studied urban gulls for two decades. Good morning to you both."],
      kind="statement", source="AOIFE MULCAHY"),
    a("danger", "The county council", "The county council", "says", ['the birds have become, quote, "a danger to the public"'], "council", "mixed",
      "statement", "institutional"),
    a("not-so", "Not so", "animal welfare groups", "say", ["Not so"], "groups", "indirect", "denial", "collective", required=False,
      kind_alt=["statement"], sourcing_alt=["anonymous", "institutional"], type_alt=["direct"]),
    a("stealth", "animal welfare groups", "animal welfare groups", "are calling", ["it a stealth tax on chips"], "groups", "indirect", "statement",
      "collective", kind_alt=["attitude", "belief"], sourcing_alt=["anonymous", "institutional"]),
    t("morning", "DONAL TREACY", ["Morning, Aoife."], source="DONAL TREACY", required=False),
    f("good-morning", "XIMENA FARRELL", ["Good morning."], source="XIMENA FARRELL", required=False),
    m("lost", "MULCAHY: Donal Treacy, €150", ["Donal Treacy, €150 for throwing a chip to a bird. Have you lost the run of yourselves?"]),
    t("wife-turn", "TREACY: Well, that's",
      ["Well, that's what my wife said. Look, we had 61 complaints last summer. A little girl was cut on the lip. Her father rang me that night and he said, \"Donal, what are ye going to do about it?\" I promised him we'd do something and this is it."]),
    a("wife", "that's what my wife", "my wife", "said", ["what"], "wife", "indirect", "statement", "anonymous", required=False),
    a("father", "Her father", "he", "said", ["Donal, what are ye going to do about it?"], "father", "direct", "question", "anonymous", required=False),
    a("promised", "I promised him", "I", "promised", ["we'd do something"], "treacy", "indirect", "commitment", "named", required=False, addressee="him"),
    m("how-many", "MULCAHY: How many", ["How many complaints the year before?"]),
    t("figure", "TREACY: I don't have", ["I don't have that figure in front of me."], kind_alt=["nonresponse"]),
    m("58", "MULCAHY: I do", ["I do. It was 58."], kind="statement"),
    t("bother", "TREACY: Right", ["Right. Well, I'd say a lot of people don't bother complaining."], kind_alt=["belief"]),
    a("id-say", "I'd say a lot", "I", "say", ["a lot of people don't bother complaining"], "treacy", "indirect", "statement", "named", required=False,
      kind_alt=["belief"], cue_alt=["'d say"]),
    m("shaking", "MULCAHY: Dr Farrell, you're", ["Dr Farrell, you're shaking your head, I can hear it."], kind="statement"),
    f("fines", "FARRELL: (LAUGHS)",
      ["I am. I have great sympathy for the child. But the evidence from other towns shows that fines don't work. In Scarness in England they brought in a fine in 2017 and, according to their own council, they issued four in six years. Four. Meanwhile the gulls went from the promenade to the school."]),
    a("evidence", "But the evidence", "the evidence from other towns", "shows", ["that fines don't work"], "evidence", "indirect", "statement",
      "documentary", required=False, sourcing_alt=["unattributed"]),
    a("four", "according to their", "their own council", "according to", ["they issued four in six years"], "scarness", "indirect", "statement",
      "institutional", required=False),
    t("come-in", "TREACY: Can I", ["Can I come in there?"], kind="question", required=False),
    m("go-ahead", "MULCAHY: Go ahead", ["Go ahead."], kind="directive"),
    t("scarness", "TREACY: I spoke",
      ["I spoke to the people in Scarness. They told me the fine was never meant to raise money, it was the sign that did the work. Once the sign went up, they reckon feeding dropped by half."]),
    a("sign", "They told me", "They", "told", ["the fine was never meant to raise money, it was the sign that did the work"], "people", "indirect",
      "statement", "anonymous", required=False, addressee="me", sourcing_alt=["institutional", "collective"]),
    a("half", "Once the sign", "they", "reckon", ["Once the sign went up", "feeding dropped by half"],
      "people", "indirect", "belief", "anonymous", required=False, sourcing_alt=["institutional", "collective"]),
    f("count", "FARRELL: They reckon", ["They reckon. Did they count it?"], kind="question", kind_alt=["statement"]),
    t("ask-them", "TREACY: You'd have", ["You'd have to ask them."], kind_alt=["nonresponse", "directive"]),
    m("email-turn", "MULCAHY: We did ask",
      ["We did ask them, as it happens. In an email to this programme, Scarness Borough Council said it \"does not hold data on feeding\" but remained of the view that the order was a proportionate measure. What do you say to that, Councillor?"]),
    a("no-data", "In an email", "Scarness Borough Council", "said", ['it "does not hold data on feeding"'], "scarness", "mixed", "statement",
      "institutional", setting="In an email to this programme", sourcing_alt=["documentary"]),
    a("view", "In an email", "Scarness Borough Council", "view", ["that the order was a proportionate measure"], "scarness", "indirect", "belief",
      "institutional", required=False, cue_alt=["remained of the view"], kind_alt=["statement"]),
    t("publican", "TREACY: I'd say I'm", ["I'd say I'm not a scientist, I'm a publican. I know what I see from the door."]),
    m("texts", "MULCAHY: Some texts",
      ["Some texts coming in. \"Bring in the hawks,\" says Martin in Cloonagh. Another one here, no name: \"I was robbed of a ninety-nine in broad daylight, and by God I'd have paid the fine to see him prosecuted.\" And Bríd wants to know who's going to catch them. Who is going to catch them, Donal Treacy?"]),
    a("hawks", '"Bring in', "Martin in Cloonagh", "says", ["Bring in the hawks,"], "martin", "direct", "directive", "named",
      kind_alt=["statement"]),
    a("ninety-nine", "Another one here", "Another one here", None,
      ["I was robbed of a ninety-nine in broad daylight, and by God I'd have paid the fine to see him prosecuted."], "texter", "direct", "statement",
      "anonymous", sourcing_alt=["unattributed"]),
    a("brid", "And Bríd", "Bríd", "wants to know", ["who's going to catch them"], "brid", "indirect", "question", "named"),
    t("wardens", "TREACY: The litter", ["The litter wardens. We've two of them."]),
    m("union-turn", "MULCAHY: Two.",
      ["Two. The union that represents the wardens told us last night that its members had not been consulted, and that they've been advised not to approach anybody holding food. Did you know that?"]),
    a("union", "The union that", "The union that represents the wardens", "told",
      ["that its members had not been consulted, and that they've been advised not to approach anybody holding food"], "union", "indirect", "statement",
      "institutional", addressee="us", setting="last night"),
    a("advised", "they've been advised", None, "been advised", ["not to approach anybody holding food"], None, "indirect", "directive", "other",
      required=False, addressee="they", cue_alt=["'ve been advised"]),
    t("news", "TREACY: No. That's", ["No. That's news to me. I understood from the officials that it was all agreed. I was told as much in March."]),
    a("understood", "I understood from", "I", "understood", ["that it was all agreed"], "treacy", "indirect", "belief", "named", required=False),
    a("told-much", "I was told", None, "was told", ["as much"], None, "indirect", "statement", "other", required=False, addressee="I",
      setting="in March"),
    m("who-told", "MULCAHY: Who told", ["Who told you?"]),
    t("naming", "TREACY: I won't", ["I won't be naming anyone on the radio, Aoife."], kind="nonresponse", kind_alt=["statement"]),
    m("instead", "MULCAHY: Dr Farrell, what", ["Dr Farrell, what would you do instead?"]),
    f("bins", "FARRELL: Bins",
      ["Bins. I know it sounds boring. My own group published a paper last year which found that gulls follow the bin lorries, not the tourists. When Inishmurray switched to lidded bins the number of snatches fell by 70 per cent in one season. My students tell me I should have it printed on a T-shirt."]),
    a("paper", "a paper last year", "a paper last year", "found", ["that gulls follow the bin lorries, not the tourists"], "paper", "indirect",
      "statement", "documentary", required=False),
    a("t-shirt", "My students", "My students", "tell", ["I should have it printed on a T-shirt"], "students", "indirect", "statement", "collective",
      required=False, addressee="me", sourcing_alt=["anonymous"], kind_alt=["directive"]),
    t("ce-turn", "TREACY: We looked",
      ["We looked at the bins. The chief executive told the March meeting that they'd cost €90,000, and she was very clear the money isn't there."]),
    a("ce", "The chief executive", "The chief executive", "told", ["that they'd cost €90,000"], "ce", "indirect", "statement", "institutional",
      required=False, addressee="the March meeting", sourcing_alt=["anonymous"]),
    a("clear", "and she was very", "she", "was very clear", ["the money isn't there"], "ce", "indirect", "statement", "institutional",
      required=False, cue_alt=["clear"], kind_alt=["belief"], sourcing_alt=["anonymous"]),
    f("gold", "FARRELL: Well, I would", ["Well, I would question that. Nobody is asking for gold ones."]),
    m("accept", "MULCAHY: Would you accept",
      ["Would you accept, Dr Farrell, that there are people in Port Lannon who are frightened to eat outdoors?"]),
    f("man-turn", "FARRELL: I would, absolutely",
      ["I would, absolutely. I met a man there who believes one particular bird is waiting for him. And I think he may be right, they do recognise faces."]),
    a("man", "I met a man", "a man there", "believes", ["one particular bird is waiting for him"], "man", "indirect", "belief", "anonymous",
      required=False),
    a("may-be", "And I think", "I", "think", ["he may be right"], "farrell", "indirect", "belief", "named", required=False),
    m("last-word", "MULCAHY: Donal Treacy, last", ["Donal Treacy, last word. Will you look at it again?"]),
    t("turning", "TREACY: I will if",
      ["I will if the members want it. But I'm not for turning. I said at the time that if it saves one child it's worth it, and I stand over that."]),
    a("said-time", "I said at", "I", "said", ["that if it saves one child it's worth it"], "treacy", "indirect", "statement", "named", required=False,
      setting="at the time"),
    m("thanks", "MULCAHY: Councillor Donal",
      ["Councillor Donal Treacy and Dr Ximena Farrell, thank you both. The National Gull Trust declined to put anybody forward. It's 8.26."],
      kind="statement"),
    a("trust", "The National Gull", "The National Gull Trust", "declined", ["to put anybody forward"], "trust", "indirect", "nonresponse",
      "institutional", cue_alt=["declined to put"], kind_alt=["decision"]),
]

NOT_QUOTES = []

CLAIMS = [
    c("the birds have become, quote, \"a danger to the public\"", "danger"),
    c("we had 61 complaints last summer", "wife-turn"),
    c("A little girl was cut on the lip", "wife-turn"),
    c("fines don't work", "evidence"),
    c("they issued four in six years", "four"),
    c("feeding dropped by half", "half", hedged=True),
    c("the order was a proportionate measure", "view", hedged=True),
    c("its members had not been consulted", "union"),
    c("gulls follow the bin lorries, not the tourists", "paper"),
    c("one particular bird is waiting for him", "man", hedged=True),
]
