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
    s("halloran", "Noor Halloran", "named", ["Halloran", "CEO"], titles=["chief executive"]),
    s("employees", None, "anonymous", ["Both"], description="Two employees", count=2,
      anonymity_reason="because they had signed severance agreements that bar them from speaking to the press", on_condition_of_anonymity=True),
    s("one-employee", None, "anonymous", [], description="one of them", count=1, member_of="employees"),
    s("other-employee", None, "anonymous", [], description="The other", count=1, member_of="employees"),
    s("vance", "Eli Vance", "named", ["He"], titles=["Brightloom spokesperson"]),
    s("union", "The Allied Software Workers", "institutional", ["it"]),
    s("menke", "Gloria Menke", "named", ["Menke", "its president"], titles=["president"]),
    s("filing", None, "documentary", [], description="a regulatory filing"),
    s("brightloom", "Brightloom", "institutional", ["It", "the company"]),
    s("analysts", None, "collective", [], description="Some analysts"),
    s("kohl", "Samir Kohl", "named", [], titles=["an analyst at Redfern Securities"]),
    s("person", None, "anonymous", ["A person", "the person"], description="A person familiar with the board's thinking", count=1,
      basis="familiar with the board's thinking"),
    s("directors", None, "collective", [], description="directors"),
]

ATTRIBUTIONS = [
    a("headline", "", "CEO", "tells", ["Brightloom to cut 1,400 jobs"], "halloran", "indirect", "statement", "named", addressee="staff"),
    a("eliminate", "Cloud software", "chief executive Noor Halloran", "told",
      ["Cloud software maker Brightloom will eliminate about 1,400 jobs"],
      "halloran", "indirect", "statement", "named", addressee="employees"),
    a("own", '"I own', "Halloran", "wrote",
      ["I own the decisions that led us here,", "We hired for a market that did not arrive.", "We will not do this twice."],
      "halloran", "direct", "statement", "named"),
    a("twelve-weeks", "In the memo", "Halloran", "said", ["affected staff would receive 12 weeks of pay"],
      "halloran", "indirect", "statement", "named"),
    a("coverage", "In the memo", "Halloran", "promised", ["to extend health coverage until June"],
      "halloran", "indirect", "commitment", "named"),
    a("learned", "Two employees", "Two employees", "said", ["managers had learned of the cuts less than an hour before the email went out"],
      "employees", "indirect", "statement", "anonymous", count=2),
    a("not-named", "Both asked", "Both", "asked", ["not to be named"], "employees", "indirect", "directive", "anonymous", required=False),
    a("laptop", '"My laptop', "one of them", "said", ["My laptop locked in the middle of a customer call,"],
      "one-employee", "direct", "statement", "anonymous", count=1),
    a("teams", "The other said", "The other", "said", ["entire teams in the Porthaven office appeared to have been cut"],
      "other-employee", "indirect", "statement", "anonymous", count=1),
    a("disputed", "Brightloom spokesperson", "Brightloom spokesperson Eli Vance", "disputed", ["that account"],
      "vance", "indirect", "denial", "named"),
    a("third", "Brightloom spokesperson", "Brightloom spokesperson Eli Vance", "saying", ["no office had lost more than a third of its staff"],
      "vance", "indirect", "statement", "named", kind_alt=["denial"]),
    a("breakdown", "He declined", "He", "declined to provide", ["a breakdown by location"], "vance", "indirect", "nonresponse", "named"),
    a("notice", "The Allied", "The Allied Software Workers, a union that represents some 300 of the company's support engineers", "said",
      ["it had received no notice and would file a complaint with the labor board"],
      "union", "indirect", "statement", "institutional"),
    a("buyback", '"They found', "its president, Gloria Menke", "said", ["They found money for a buyback in May and none for people in October,"],
      "menke", "direct", "statement", "named"),
    a("buyouts", "Menke urged", "Menke", "urged", ["Brightloom to reopen voluntary buyouts"], "menke", "indirect", "directive", "named"),
    a("charges", "Brightloom expects", "a regulatory filing", "according to", ["Brightloom expects restructuring charges of up to $120 million"],
      "filing", "indirect", "statement", "documentary"),
    a("expects", "Brightloom expects", "Brightloom", "expects", ["restructuring charges of up to $120 million"],
      "brightloom", "indirect", "belief", "institutional", required=False),
    a("predicted", "Some analysts", "Some analysts", "had predicted", ["cuts"],
      "analysts", "indirect", "statement", "collective", kind_alt=["belief"], sourcing_alt=["anonymous"]),
    a("last-round", '"This probably', "Samir Kohl, an analyst at Redfern Securities", "said", ["This probably isn't the last round,"],
      "kohl", "direct", "statement", "named"),
    a("sale", "A person familiar", "A person familiar with the board's thinking", "said",
      ["directors were weighing a sale of the payments unit"], "person", "indirect", "statement", "anonymous", count=1),
    a("weighing", "directors were", "directors", "were weighing", ["a sale of the payments unit"],
      "directors", "indirect", "belief", "collective", required=False, kind_alt=["commitment", "decision"], sourcing_alt=["anonymous"]),
    a("no-decision", "No decision", "the person", "said", ["No decision has been made"], "person", "indirect", "statement", "anonymous", count=1),
]

NOT_QUOTES = [{**span('"Everdesk"'), "why": "a product name"}]

CLAIMS = [
    {**span("managers had learned of the cuts less than an hour before the email went out"), "attribution": "learned"},
    {**span("entire teams in the Porthaven office appeared to have been cut"), "attribution": "teams", "hedged": True},
    {**span("no office had lost more than a third of its staff"), "attribution": "third"},
    {**span("This probably isn't the last round"), "attribution": "last-round", "hedged": True},
    {**span("directors were weighing a sale of the payments unit"), "attribution": "sale"},
    {**span("It lost $88 million in the second quarter"), "attribution": None},
    {**span("Halloran founded the company in 2011"), "attribution": None},
]
