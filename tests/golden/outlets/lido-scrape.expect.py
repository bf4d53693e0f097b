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


SPEAKERS = [
    s("papers", None, "documentary", ["council papers", "papers seen by\nthe Herald", "papers seen by the Herald"], description="council papers"),
    s("campaigners", None, "collective", [], description="Campaigners"),
    s("pethick", "Graham Pethick", "named", ["leader", "Wexcombe District Council leader Graham Pethick", "the leader", "Mr Pethick", "him", "he", "I"],
      titles=["Wexcombe District Council leader", "leader", "Mr"], affiliation="Wexcombe District Council"),
    s("report", None, "documentary", ["It", "a report", "The report"], description="a report to councillors"),
    s("opposition", None, "collective", [], description="opposition councillors"),
    s("rao", "Sunita Rao", "named", ["Independent group leader Sunita Rao", "she"], titles=["Independent group leader"]),
    s("friends", "Friends of Wexcombe Lido", "institutional", []),
    s("ballard", "Ken Ballard", "named", ["Its chair, retired surveyor Ken Ballard, 71", "He", "retired surveyor Ken Ballard"],
      titles=["Its chair", "retired surveyor"], affiliation="Friends of Wexcombe Lido"),
    s("spokeswoman", None, "institutional", ["She"], description="A council spokeswoman", count=1),
    s("trust", "The Open Pools Trust", "institutional", ["a national charity"]),
    s("source", None, "anonymous", ["they"], description="One council source", count=1),
    s("moffat", "Dilys Moffat", "named", ["Baker Dilys Moffat", "she"], titles=["Baker"]),
    s("others", None, "collective", [], description="Others"),
    s("reale", "Tommaso Reale", "named", ["café owner Tommaso Reale"], titles=["café owner"]),
    s("patient", None, "anonymous", [], description="I", count=1),
]

ATTRIBUTIONS = [
    a("headline", "Lido could be", "council papers", "reveal", ["Lido could be filled in after £3m repair bill"], "papers", "indirect", "statement",
      "documentary"),
    a("kept-dark", "Campaigners say", "Campaigners", "say", ['they were "kept in the dark"'], "campaigners", "mixed", "statement", "collective",
      sourcing_alt=["anonymous", "institutional"]),
    a("leader-insists", "Campaigners say", "leader", "insists", ["no decision has been made"], "pethick", "indirect", "statement", "named",
      sourcing_alt=["anonymous", "institutional"], kind_alt=["denial"]),
    a("filled-in", "A much-loved", "papers seen by\nthe Herald", "according to",
      ["A much-loved 1930s lido could be filled in and turned into a car park"], "papers", "indirect", "statement", "documentary"),
    a("repairs", "The outdoor pool", "a report to councillors", "says",
      ["The outdoor pool in Wexcombe, which has been closed since September, needs repairs costing more\nthan £3 million"], "report", "indirect", "statement",
      "documentary"),
    a("justified", "It warns that", "It", "warns", ['that the bill "cannot be justified in the current climate”'], "report", "mixed", "statement",
      "documentary"),
    a("options", "It warns that", "It", "sets out", ["four options, one of which is to infill the site"], "report", "indirect", "statement", "documentary",
      required=False),
    a("absolutely-clear", "Wexcombe District Council leader", "Wexcombe District Council leader Graham Pethick", "said",
      ["I want to be absolutely clear that no decision has been made.",
       "We've got a duty to look at every option, and that includes the ones nobody likes.  It would be irresponsible of me not to."],
      "pethick", "direct", "statement", "named", kind_alt=["denial"]),
    a("bury", "But opposition", "opposition councillors", "accused", ["him of trying to bury the news"], "opposition", "indirect", "statement", "collective",
      sourcing_alt=["anonymous", "institutional"], kind_alt=["attitude"]),
    a("pink", "Independent group leader", "Independent group leader Sunita Rao", "said",
      ["the papers had been printed on pink paper,  which means they can't be discussed in public"], "rao", "indirect", "statement", "named"),
    a("promo-dead", "Wexcombe bus station", None, None, ["Wexcombe bus station plans 'dead in the water'"], None, "mixed", "statement", "other",
      required=False, type_alt=["direct"], sourcing_alt=["anonymous", "author"]),
    a("secret", "“If they've got", "she", "asked",
      ["If they've got nothing to hide then why's it secret?",
       "People in this town learned to swim in that pool.  My mum did, and I did, and my kids ought to."],
      "rao", "direct", "question", "named", kind_alt=["statement"]),
    a("half-price", "Friends of Wexcombe Lido", "Friends of Wexcombe Lido", "believes", ["the repairs could be done for half the price"], "friends",
      "indirect", "belief", "institutional"),
    a("ignored", "Its chair, retired", "Its chair, retired surveyor Ken Ballard, 71,", "said", ["a quote from a local firm had been ignored"], "ballard",
      "indirect", "statement", "named"),
    a("handed-over", "He told the Herald", "He", "told",
      ["We handed it over in January and we've not had so much as an email back. It's shabby, frankly."], "ballard", "direct", "statement", "named",
      addressee="the Herald"),
    a("caption-shabby", "'Shabby': Ken", "Ken Ballard", None, ["Shabby"], "ballard", "direct", "statement", "named", required=False,
      type_alt=["mixed"]),
    a("received", "A council spokeswoman", "A council spokeswoman", "confirmed", ["that a quote had been received"], "spokeswoman", "indirect", "statement",
      "institutional"),
    a("plant-room", "A council spokeswoman", "A council spokeswoman", "said",
      ['it “did not cover the plant\nroom or the listed diving stage"'], "spokeswoman", "mixed", "statement", "institutional"),
    a("happy-meet", "She added that", "She", "added", ["that officers would be happy to meet the group"], "spokeswoman", "indirect", "statement",
      "institutional", kind_alt=["commitment", "attitude"]),
    a("urged", "The Open Pools Trust", "The Open Pools Trust, a national charity,", "urged", ["to think again"], "trust", "indirect", "directive",
      "institutional", addressee="the council"),
    a("vandalism", "The Open Pools Trust", "The Open Pools Trust, a national charity,", "warning",
      ["that infilling it would be ‘an act of vandalism'"], "trust", "mixed", "statement", "institutional"),
    a("not-named", "One council source", "One council source", "did not want", ["to be named"], "source", "indirect", "attitude", "anonymous",
      required=False, count=1, kind_alt=["directive", "nonresponse"]),
    a("mind-up", "One council source", "One council source", "told", ['the leader had "already made his mind up"'], "source", "mixed", "statement",
      "anonymous", count=1, addressee="the Herald"),
    a("after-car-park", "“It's the car park", "they", "said", ["It's the car park he's after, it always has been,"], "source", "direct", "statement",
      "anonymous", count=1),
    a("nonsense", "Mr Pethick dismissed", "Mr Pethick", "dismissed", ['that as "nonsense"'], "pethick", "mixed", "denial", "named",
      kind_alt=["attitude", "statement", "belief"]),
    a("shoppers", "Baker Dilys", "Baker Dilys Moffat", "thinks", ["more parking might bring shoppers back"], "moffat", "indirect", "belief", "named"),
    a("dead-saturday", "“I know it's not", "she", "said", ["I know it's not popular but the place is dead on a Saturday"], "moffat", "direct", "statement",
      "named"),
    a("i-know", "“I know it's not", "I", "know", ["it's not popular"], "moffat", "indirect", "belief", "named", required=False),
    a("others-fear", "Others fear", "Others", "fear", ["the opposite"], "others", "indirect", "attitude", "collective", required=False,
      kind_alt=["belief"]),
    a("come-for", '"What are they going', "café owner Tommaso Reale", "said", ["What are they going to come for? To look at a car park?"], "reale",
      "direct", "question", "named", kind_alt=["statement"]),
    a("advised", "Councillors have been advised", None, "have been advised", ["to pick a preferred option by the autumn"], None, "indirect", "directive",
      "other", required=False, addressee="Councillors", sourcing_alt=["documentary"]),
    a("expected", "which is expected", None, "is expected", ["to run until the end of July"], None, "indirect", "belief", "other", required=False),
    a("promo-hip", "'I waited nine", None, None, ["I waited nine hours with a broken hip"], "patient", "direct", "statement", "other", required=False,
      sourcing_alt=["anonymous"]),
]

NOT_QUOTES = []

CLAIMS = [
    c("Lido could be filled in after £3m repair bill", "", "headline", hedged=True),
    c('they were "kept in the dark"', "", "kept-dark"),
    c("no decision has been made", "", "leader-insists"),
    c('the bill "cannot be justified in the current climate”', "", "justified"),
    c("the papers had been printed on pink paper", "", "pink"),
    c("the repairs could be done for half the price", "", "half-price", hedged=True),
    c("a quote from a local firm had been ignored", "", "ignored"),
    c("officers would be happy to meet the group", "", "happy-meet"),
    c("The pool was built in 1936", "", None),
    c('the leader had "already made his mind up"', "", "mind-up"),
    c("more parking might bring shoppers back", "", "shoppers", hedged=True),
    c("the place is dead on a Saturday", "", "dead-saturday"),
    c("The report is due to go before the cabinet on June 27", "", None),
]
