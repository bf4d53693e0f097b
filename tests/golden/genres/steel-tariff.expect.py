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
    s("memo", None, "documentary", ["leaked memo", "The memo"], description="a trade ministry memo seen by Continental Wire"),
    s("officials", None, "anonymous", ["They", "the officials"], description="Two Tarvian officials involved in drafting the measure", count=2,
      basis="involved in drafting the measure", anonymity_reason="because the plan has not been approved by the cabinet", on_condition_of_anonymity=True),
    s("one-official", None, "anonymous", [], description="one of the officials", count=1, member_of="officials"),
    s("ministry", "The ministry", "institutional", ["it", "trade ministry"]),
    s("dorval", "Hanne Dorval", "named", ["Its spokeswoman"], titles=["spokeswoman"]),
    s("lanz", "Pietro Lanz", "named", ["Lanz", "He"], titles=["Ossen's trade minister"]),
    s("diplomat", None, "anonymous", ["The diplomat"], description="A senior Ossen diplomat", count=1,
      anonymity_reason="citing the sensitivity of the negotiations", on_condition_of_anonymity=True),
    s("government", "the government", "institutional", []),
    s("steelmakers", None, "collective", [], description="Steelmakers in Tarvia"),
    s("data", None, "documentary", [], description="customs data"),
    s("economists", None, "collective", [], description="Economists"),
    s("ebel", "Ruta Ebel", "named", [], titles=["chief economist at Nordbank in Lirden"]),
    s("brandis", "Olaf Brandis", "named", [], titles=["Prime Minister"]),
]

ATTRIBUTIONS = [
    a("headline", "", "leaked memo", "shows", ["Tarvia to hit Ossen steel with 25% duty"], "memo", "indirect", "statement", "documentary"),
    a("plan", "Tarvia plans", "a trade ministry memo seen by Continental Wire", "according to",
      ["Tarvia plans to impose a 25% duty on Ossen steel next month"], "memo", "indirect", "statement", "documentary"),
    a("restore", "The memo, dated", "The memo", "says", ['the tariff would "restore fair conditions for domestic mills"'],
      "memo", "mixed", "statement", "documentary"),
    a("warns", "The memo, dated", "The memo", "warns", ["that Ossen could respond with curbs on lithium exports"],
      "memo", "indirect", "statement", "documentary"),
    a("confirmed", "Two Tarvian", "Two Tarvian officials involved in drafting the measure", "confirmed", ["its contents"],
      "officials", "indirect", "statement", "anonymous", count=2),
    a("made", '"The decision', "one of the officials", "said", ["The decision is basically made,", "What is missing is a signature."],
      "one-official", "direct", "statement", "anonymous", count=1),
    a("no-comment", "The ministry said", "The ministry", "said", ["that it did not comment on leaked documents"],
      "ministry", "indirect", "statement", "institutional", kind_alt=["nonresponse"], setting="in a statement"),
    a("not-decided", "Its spokeswoman", "Its spokeswoman, Hanne Dorval", "told", ["that no tariff had been decided"],
      "dorval", "indirect", "statement", "named", kind_alt=["denial"], addressee="reporters"),
    a("accused", "Its spokeswoman", "Its spokeswoman, Hanne Dorval", "accused", ['Ossen of "playing the victim"'],
      "dorval", "mixed", "statement", "named", kind_alt=["attitude"]),
    a("below-cost", "Ossen's trade minister", "Ossen's trade minister, Pietro Lanz", "denied", ["that his country sells steel below cost"],
      "lanz", "indirect", "denial", "named"),
    a("books", '"We have opened', "Lanz", "said",
      ["We have opened our books twice,", "If they close the border to our steel, we will answer within the hour."],
      "lanz", "direct", "statement", "named", setting="in an interview with state radio on Tuesday"),
    a("form", "He declined", "He", "declined to say", ["what form retaliation might take"], "lanz", "indirect", "nonresponse", "named"),
    a("lithium", "A senior Ossen", "A senior Ossen diplomat", "said",
      ["the government was considering restrictions on lithium but would probably wait until after talks on March 18"],
      "diplomat", "indirect", "statement", "anonymous", count=1),
    a("considering", "the government was", "the government", "was considering", ["restrictions on lithium"],
      "government", "indirect", "belief", "institutional", required=False, kind_alt=["commitment", "decision"]),
    a("not-identified", "The diplomat asked", "The diplomat", "asked", ["not to be identified"],
      "diplomat", "indirect", "directive", "anonymous", required=False),
    a("citing", "The diplomat asked", "The diplomat", "citing", ["the sensitivity of the negotiations"],
      "diplomat", "indirect", "statement", "anonymous", required=False),
    a("complained", "Steelmakers", "Steelmakers in Tarvia", "have complained", ["about cheap imports"],
      "steelmakers", "indirect", "statement", "collective", kind_alt=["attitude"], sourcing_alt=["anonymous"]),
    a("customs", "Shipments from", "customs data", "show", ["Shipments from Ossen rose 31% last year"],
      "data", "indirect", "statement", "documentary"),
    a("doubt", "Economists doubt", "Economists", "doubt", ["that a tariff would save many jobs"],
      "economists", "indirect", "belief", "collective", kind_alt=["attitude"]),
    a("pain", '"It moves', "Ruta Ebel, chief economist at Nordbank in Lirden", "said", ["It moves the pain from the mills to the carmakers,"],
      "ebel", "direct", "statement", "named"),
    a("calm", "Asked about", "Prime Minister Olaf Brandis", "urged", ["both sides to remain calm"], "brandis", "indirect", "directive", "named"),
]

NOT_QUOTES = [{**span('"Good Neighbour Pact"'), "why": "the name of an accord"}]

CLAIMS = [
    {**span("Tarvia plans to impose a 25% duty on Ossen steel next month"), "attribution": "plan"},
    {**span("Ossen could respond with curbs on lithium exports"), "attribution": "warns", "hedged": True},
    {**span("no tariff had been decided"), "attribution": "not-decided"},
    {**span("would probably wait until after talks on March 18"), "attribution": "lithium", "hedged": True},
    {**span("Shipments from Ossen rose 31% last year"), "attribution": "customs"},
    {**span("Tarvia bought 4.2 million tonnes of Ossen steel last year"), "attribution": None},
]
