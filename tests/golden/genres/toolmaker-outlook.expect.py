def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search at the sentence's first words, a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id, "source": at_(source) if source else None, "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content], "speaker": speaker, "type": type, "kind": kind,
        "sourcing": sourcing, "required": required, **more,
    }


SPEAKERS = [
    {"id": "corvane", "name": "Corvane Tools Inc.", "sourcing": "institutional", "aliases": ["Corvane", "Corvane Tools", "The company", "It", "the company"]},
    {"id": "whitlock", "name": "Dana Whitlock", "sourcing": "named", "titles": ["Chief Executive Officer"], "aliases": ["Whitlock", "she"]},
    {"id": "tesfaye", "name": "Omar Tesfaye", "sourcing": "named", "titles": ["Finance chief"], "aliases": ["Tesfaye", "he"]},
    {"id": "finmetric", "name": None, "description": "data compiled by FinMetric", "sourcing": "documentary", "aliases": ["FinMetric", "data"]},
    {"id": "analysts", "name": None, "description": "Analysts", "sourcing": "collective", "aliases": []},
    {"id": "haines", "name": "Rutger Haines", "sourcing": "named", "titles": ["an analyst at Bell Lowry"], "affiliation": "Bell Lowry", "aliases": ["He"]},
    {"id": "prewitt", "name": "Imani Prewitt", "sourcing": "named", "affiliation": "Castleford Capital", "aliases": ["her"]},
    {"id": "wire-daily", "name": "the Wire Daily", "sourcing": "institutional", "aliases": ["Wire Daily", "the newspaper"]},
    {"id": "people", "name": None, "description": "people familiar with the matter", "sourcing": "anonymous", "aliases": ["the people", "they"],
     "basis": "familiar with the matter", "anonymity_reason": "because the talks are private"},
    {"id": "spokesperson", "name": None, "description": "A Corvane spokesperson", "sourcing": "institutional", "affiliation": "Corvane",
     "aliases": ["Corvane", "Corvane Tools Inc."]},
    {"id": "larkspur", "name": None, "description": "Representatives for Larkspur Group", "sourcing": "institutional", "affiliation": "Larkspur Group",
     "aliases": ["Representatives", "Larkspur Group"]},
    {"id": "investors", "name": None, "description": "Some investors", "sourcing": "collective", "aliases": ["investors"]},
    {"id": "stell", "name": "Stell Ratings", "sourcing": "institutional", "aliases": ["the agency"]},
]

ATTRIBUTIONS = [
    a("guidance", "The company now", "The company", "expects",
      ["adjusted earnings of $3.10 to $3.30 a share, down from an earlier range of $3.60 to $3.80"],
      "corvane", "indirect", "belief", "institutional", kind_alt=["statement", "commitment"]),
    a("softened", "It said", "It", "said",
      ["that demand for cordless drills had “softened materially” since April and that it would close a plant in Elmgate"],
      "corvane", "mixed", "statement", "institutional", setting="in a statement"),
    a("misread", "“We misread", "Chief Executive Officer Dana Whitlock", "said",
      ["We misread the housing market, plain and simple,", "That’s on me, not on our dealers."], "whitlock", "direct", "statement", "named",
      setting="on a conference call with analysts"),
    a("job-cuts", "Whitlock said she", "Whitlock", "said", ["she didn’t anticipate further job cuts"], "whitlock", "indirect", "statement", "named",
      kind_alt=["belief", "denial"]),
    a("anticipate", "Whitlock said she", "she", "didn’t anticipate", ["further job cuts"], "whitlock", "indirect", "belief", "named", required=False, negated=True),
    a("means", "Whitlock said she", "Whitlock", "adding", ["that the company would “live inside its means.”"], "whitlock", "mixed", "statement", "named",
      kind_alt=["commitment"]),
    a("asked", "Asked about", None, "Asked", ["about tariffs"], None, "indirect", "question", "other", required=False),
    a("tariffs", "Asked about", "she", "said", ["they would cost Corvane about $40 million this year"], "whitlock", "indirect", "statement", "named"),
    a("inventories", "Finance chief", "Finance chief Omar Tesfaye", "told", ["that inventories would likely normalize by the third quarter"],
      "tesfaye", "indirect", "statement", "named", addressee="the call"),
    a("finmetric", "Analysts had", "data compiled by FinMetric", "according to", ["Analysts had expected 88 cents"],
      "finmetric", "indirect", "statement", "documentary", sourcing_alt=["institutional"]),
    a("had-expected", "Analysts had", "Analysts", "had expected", ["88 cents"], "analysts", "indirect", "belief", "collective", required=False,
      sourcing_alt=["anonymous"]),
    a("generous", "“The guidance", "Rutger Haines, an analyst at Bell Lowry,", "wrote", ["The guidance still looks generous to us,"],
      "haines", "direct", "statement", "named", setting="in a note to clients"),
    a("cut-again", "He predicted", "He", "predicted", ["that Corvane would cut again before Christmas"], "haines", "indirect", "statement", "named",
      kind_alt=["belief"]),
    a("overdone", "Imani Prewitt", "Imani Prewitt of Castleford Capital", "argued", ["that the sell-off was overdone"],
      "prewitt", "indirect", "statement", "named", kind_alt=["belief"]),
    a("bad-year", "In her view", "her", "view", ["Corvane “is a good business having a bad year.”"], "prewitt", "mixed", "belief", "named",
      kind_alt=["statement", "attitude"]),
    a("sale", "Corvane is exploring", "the Wire Daily", "reported", ["Corvane is exploring a sale of its garden unit"],
      "wire-daily", "indirect", "statement", "institutional", sourcing_alt=["named"], setting="earlier on Thursday"),
    a("citing", "Corvane is exploring", "people familiar with the matter", "citing", ["Corvane is exploring a sale of its garden unit"],
      "people", "indirect", "statement", "anonymous", required=False),
    a("fetch", "The unit could", "the people", "told", ["The unit could fetch as much as $600 million"], "people", "indirect", "statement", "anonymous",
      addressee="the newspaper"),
    a("not-named", "The unit could", "the people", "asking", ["not to be named because the talks are private"],
      "people", "indirect", "directive", "anonymous", required=False, kind_alt=["attitude", "statement", "question"]),
    a("no-decision", "No final decision", "they", "said",
      ["No final decision has been made, and Corvane may still opt to keep the business"], "people", "indirect", "statement", "anonymous"),
    a("declined", "A Corvane spokesperson", "A Corvane spokesperson", "declined", ["to comment on the report"],
      "spokesperson", "indirect", "nonresponse", "institutional"),
    a("not-for-sale", "Whitlock insisted", "Whitlock", "insisted", ["that nothing was for sale “as of this morning.”"],
      "whitlock", "mixed", "statement", "named", setting="on the call", kind_alt=["denial"]),
    a("no-response", "Representatives for", "Representatives for Larkspur Group", "did not immediately respond", ["emailed questions"],
      "larkspur", "indirect", "nonresponse", "institutional", sourcing_alt=["anonymous"]),
    a("dads", "Sales rose", "Whitlock", "described", ["“an army of new dads.”"], "whitlock", "mixed", "statement", "named", type_alt=["direct"],
      kind_alt=["attitude", "belief"]),
    a("dividend", "Some investors", "Some investors", "worry", ["that the dividend is at risk"], "investors", "indirect", "attitude", "collective",
      kind_alt=["belief"], sourcing_alt=["anonymous"]),
    a("downgrade", "Stell Ratings", "Stell Ratings", "warned", ["that it might downgrade Corvane’s debt if cash flow did not improve"],
      "stell", "indirect", "statement", "institutional", setting="in May"),
    a("cushion", "“The cushion", "the agency", "said", ["The cushion is thinner than it was,"], "stell", "direct", "statement", "institutional"),
    a("payout", "Tesfaye, for", "Tesfaye", "promised", ["that the payout would be maintained"], "tesfaye", "indirect", "commitment", "named"),
    a("recessions", "“We have paid", "he", "said", ["We have paid it through three recessions and a flood,"], "tesfaye", "direct", "statement", "named"),
]

NOT_QUOTES = [
    {**span("“Weekend Hero”"), "why": "name of a product range"},
]
CLAIMS = [
    {**span("demand for cordless drills had “softened materially” since April"), "attribution": "softened"},
    {**span("it would close a plant in Elmgate"), "attribution": "softened"},
    {**span("they would cost Corvane about $40 million this year"), "attribution": "tariffs"},
    {**span("inventories would likely normalize by the third quarter"), "attribution": "inventories", "hedged": True},
    {**span("Net income fell to $84 million, or 71 cents a share, in the quarter ended June 30"), "attribution": None},
    {**span("The unit could fetch as much as $600 million"), "attribution": "fetch", "hedged": True},
    {**span("Corvane may still opt to keep the business"), "attribution": "no-decision", "hedged": True},
    {**span("the sell-off was overdone"), "attribution": "overdone"},
]
