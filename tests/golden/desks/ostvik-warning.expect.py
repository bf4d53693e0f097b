def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search at the sentence's first words, a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id, "source": at_(source) if source else None, "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content],
        "speaker": speaker, "type": type, "kind": kind, "sourcing": sourcing, "required": required, **more,
    }


def s(id, name, sourcing, aliases, **more):
    return {"id": id, "name": name, "sourcing": sourcing, "aliases": aliases, **more}


SPEAKERS = [
    s("ostvik", "Ostvik Marine", "institutional", ["Ostvik", "Ship engine maker Ostvik Marine", "it", "The company", "the company"]),
    s("person", None, "anonymous", ["source", "The person"], description="a person familiar with the discussions", count=1,
      basis="familiar with the discussions", anonymity_reason="because the talks are confidential", on_condition_of_anonymity=True),
    s("poll", None, "collective", ["Analysts"], description="Analysts polled by Brightline"),
    s("ellegren", "Mads Ellegren", "named", ["Ellegren", "He", "he"], titles=["Chief Executive"]),
    s("spokesperson", None, "institutional", ["Ostvik", "Ostvik Marine"], description="An Ostvik spokesperson", affiliation="Ostvik Marine"),
    s("karsk", "Karsk Bank", "institutional", ["its biggest lender"]),
    s("roth", "Pernille Roth", "named", ["Roth"], titles=["finance chief"]),
    s("sandmo", "Ylva Sandmo", "named", ["She"], titles=["an analyst at Fjellgruppen"], affiliation="Fjellgruppen"),
    s("corbett-analysts", None, "institutional", ["Corbett Lyle", "Analysts"], description="Analysts at Corbett Lyle", affiliation="Corbett Lyle"),
    s("corbett", "Corbett Lyle", "institutional", ["The brokerage"]),
    s("kursbladet", "Kursbladet", "institutional", ["the business daily Kursbladet"]),
    s("norstat", "Norstat Pension", "institutional", ["Norstat"]),
    s("aakre", "Jens Aakre", "named", [], titles=["Norstat's head of equities"]),
    s("investors", None, "collective", ["investors"], description="Some investors"),
    s("annual-report", None, "documentary", ["annual report"], description="its annual report"),
]

ATTRIBUTIONS = [
    a("bullet-says", "* Says", ("Ostvik Marine", ""), "Says", ["two shipyards have postponed orders"], "ostvik", "indirect", "statement",
      "institutional", required=False),
    a("bullet-source", "* Bank debt", "source", None, ["Bank debt talks under way"], "person", "indirect", "statement", "anonymous", count=1),
    a("blaming", "VESTERHAVN", "Ship engine maker Ostvik Marine", "blaming", ["delayed orders and higher nickel costs"], "ostvik", "indirect",
      "statement", "institutional", kind_alt=["belief", "attitude"]),
    a("dividend", "VESTERHAVN", "Ship engine maker Ostvik Marine", "said", ["it was reviewing its dividend"], "ostvik", "indirect",
      "statement", "institutional"),
    a("expects", "Ostvik now expects", "Ostvik", "expects",
      ["earnings before interest, tax, depreciation and amortisation of between 1.9 billion and 2.1 billion crowns ($180 million-$199 million) in 2025, compared with a July forecast of 2.5 billion"],
      "ostvik", "indirect", "belief", "institutional", kind_alt=["statement", "commitment"]),
    a("consensus", "Analysts polled", "Analysts polled by Brightline", "forecast", ["2.46 billion"], "poll", "indirect", "belief",
      "collective", kind_alt=["statement"], sourcing_alt=["anonymous", "documentary"]),
    a("not-satisfied", '"We are not', "Chief Executive Mads Ellegren", "said",
      ["We are not satisfied with these numbers and we are not going to pretend otherwise,", "The demand is there. The timing is not."],
      "ellegren", "direct", "statement", "named", setting="in a statement published on the company's website"),
    a("pushed", "Two Asian", "it", "said", ["Two Asian shipyards, which Ostvik did not name, have pushed deliveries into 2027"], "ostvik",
      "indirect", "statement", "institutional"),
    a("cancelled", "Two Asian", "it", "adding", ["that no orders had been cancelled"], "ostvik", "indirect", "statement", "institutional",
      kind_alt=["denial"]),
    a("resigning", "Ellegren told", "Ellegren", "told",
      ["that he had no intention of resigning and that a plan to cut 300 jobs at its Brandsund foundry would go ahead"], "ellegren",
      "indirect", "statement", "named", addressee="Norwire", setting="by telephone", kind_alt=["denial", "commitment"]),
    a("intention", "Ellegren told", "he", "had no intention", ["of resigning"], "ellegren", "indirect", "commitment", "named",
      required=False, negated=True, kind_alt=["denial", "attitude", "belief"]),
    a("equity", "He declined", "He", "declined to say", ["whether the company would need to raise new equity"], "ellegren", "indirect",
      "nonresponse", "named"),
    a("covenant-talks", "The company is", "a person familiar with the discussions", "said",
      ["The company is in talks with its lenders about relaxing a debt covenant"], "person", "indirect", "statement", "anonymous", count=1),
    a("agreement", "The person, who", "The person", "said",
      ["an agreement could be reached before third-quarter results on Nov. 6"], "person", "indirect", "statement", "anonymous", count=1),
    a("speculation", "An Ostvik", "An Ostvik spokesperson", "said", ['the company did not comment on "speculation about financing"'],
      "spokesperson", "mixed", "statement", "institutional", kind_alt=["nonresponse"]),
    a("not-comment", "An Ostvik", "the company", "did not comment", ['on "speculation about financing"'], "ostvik", "mixed", "nonresponse",
      "institutional", required=False, type_alt=["indirect"]),
    a("karsk", "Karsk Bank", "Karsk Bank, its biggest lender,", "declined", ["to comment"], "karsk", "indirect", "nonresponse",
      "institutional"),
    a("disclosed", "In a filing", "Ostvik", "disclosed",
      ["that its finance chief, Pernille Roth, had sold 40,000 shares in August"], "ostvik", "indirect", "statement", "institutional",
      setting="In a filing with the Vesterhavn exchange", sourcing_alt=["documentary"]),
    a("roth", "Roth did not", "Roth", "did not immediately reply", ["a message sent through a networking site"], "roth", "indirect",
      "nonresponse", "named"),
    a("forgive", '"The market', "Ylva Sandmo, an analyst at Fjellgruppen,", "wrote",
      ["The market can forgive one warning, but not two in four months,"], "sandmo", "direct", "statement", "named", setting="in a note"),
    a("rating", "She cut", "She", "cut", ['her rating on the stock to "sell" from "hold"'], "sandmo", "indirect", "decision", "named",
      required=False, type_alt=["mixed"], kind_alt=["statement", "belief", "attitude"]),
    a("tight", "Analysts at Corbett", "Analysts at Corbett Lyle", "said", ['the covenant looked "uncomfortably tight"'], "corbett-analysts",
      "mixed", "statement", "institutional", sourcing_alt=["anonymous", "collective"]),
    a("net-debt", "Analysts at Corbett", "Analysts at Corbett Lyle", "estimated",
      ["that Ostvik's net debt would reach 3.4 times core profit by year-end"], "corbett-analysts", "indirect", "statement",
      "institutional", kind_alt=["belief"], sourcing_alt=["anonymous", "collective"]),
    a("attractive", "The brokerage", "The brokerage", "sees", ['the engine business as "structurally attractive"'], "corbett", "mixed",
      "belief", "institutional", kind_alt=["attitude", "statement"]),
    a("reported", "Norstat Pension, which", "the business daily Kursbladet", "reported",
      ["Norstat Pension, which holds 6.2% of the company, has called for an extraordinary meeting"], "kursbladet", "indirect", "statement",
      "institutional", setting="on Monday", sourcing_alt=["named"]),
    a("called-for", "Norstat Pension, which", "Norstat Pension", "has called", ["an extraordinary meeting"], "norstat", "indirect",
      "directive", "institutional", required=False),
    a("confirmed", "Norstat's head", "Norstat's head of equities, Jens Aakre,", "confirmed", ["the request"], "aakre", "indirect",
      "statement", "named", setting="in an email"),
    a("further", "Norstat's head", "Norstat's head of equities, Jens Aakre,", "would not comment", ["further"], "aakre", "indirect",
      "nonresponse", "named"),
    a("fear", "Some investors", "Some investors", "fear", ["Ostvik may be forced into a rights issue"], "investors", "indirect", "attitude",
      "collective", kind_alt=["belief"], sourcing_alt=["anonymous"]),
    a("worst", "Ellegren, who", "Ellegren", "had promised", ['that "the worst is behind us"'], "ellegren", "mixed", "commitment", "named",
      addressee="shareholders", setting="in April", kind_alt=["statement"]),
    a("annual-report", "Ostvik, founded", "its annual report", "according to",
      ["Ostvik, founded in 1921, employs 5,400 people and makes about one in eight of the world's large marine engines"], "annual-report",
      "indirect", "statement", "documentary"),
]

NOT_QUOTES = [
    {**span('"sell"'), "why": "name of an investment rating"},
    {**span('"hold"'), "why": "name of an investment rating"},
]

CLAIMS = [
    {**span("They were down 19% by 1130 GMT"), "attribution": None},
    {**span("no orders had been cancelled"), "attribution": "cancelled"},
    {**span("a plan to cut 300 jobs at its Brandsund foundry would go ahead"), "attribution": "resigning"},
    {**span("The company is in talks with its lenders about relaxing a debt covenant"), "attribution": "covenant-talks"},
    {**span("an agreement could be reached before third-quarter results on Nov. 6"), "attribution": "agreement", "hedged": True},
    {**span("its finance chief, Pernille Roth, had sold 40,000 shares in August"), "attribution": "disclosed"},
    {**span('the covenant looked "uncomfortably tight"'), "attribution": "tight"},
    {**span("Ostvik may be forced into a rights issue"), "attribution": "fear", "hedged": True},
]
