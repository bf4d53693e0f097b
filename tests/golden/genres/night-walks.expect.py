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
    s("study", None, "documentary", ["study", "The study", "the research"],
      description="a study published on Tuesday in the Journal of Occupational Cardiology"),
    s("calloway", "Ines Calloway", "named", ["Dr. Ines Calloway"], titles=["Dr.", "the lead author"]),
    s("zaleski", "Piotr Zaleski", "named", ["Her co-author", "he"], titles=["co-author"]),
    s("abara", "Helen Abara", "named", ["Abara", "She"], titles=["Dr.", "a cardiologist at St. Brannoc’s Hospital"]),
    s("agency", "the National Health Standards Agency", "institutional", ["it"]),
    s("group", "Night Shift Hearts", "institutional", ["a patient group"]),
    s("tan", "Moses Tan", "named", ["its director"], titles=["director"]),
    s("nurse", None, "anonymous", ["A nurse", "she"], description="A nurse at Lowmere General Hospital", count=1,
      anonymity_reason="because she feared losing her job", on_condition_of_anonymity=True),
    s("hospital", "Lowmere General Hospital", "institutional", ["The hospital"]),
    s("spokeswoman", None, "institutional", [], description="a spokeswoman"),
    s("doctors", None, "collective", [], description="Many doctors"),
    s("survey", None, "documentary", [], description="a 2021 government survey"),
]

ATTRIBUTIONS = [
    a("headline", "", "study", "finds", ["Walking may protect night workers’ hearts"], "study", "indirect", "statement", "documentary", kind_alt=["belief"]),
    a("pressure", "People who work", "a study published on Tuesday in the Journal of Occupational Cardiology", "according to",
      ["People who work nights and walk briskly before a shift may reduce their risk of high blood pressure"],
      "study", "indirect", "statement", "documentary"),
    a("found", "The study found", "The study", "found",
      ["that those who walked at least five times a week were 19% less likely to develop hypertension"],
      "study", "indirect", "statement", "documentary", kind_alt=["belief"]),
    a("surprised", "“We were", "Dr. Ines Calloway, the lead author", "said",
      ["We were surprised by the size of the effect,", "It does not replace medication, and nobody should stop taking theirs."],
      "calloway", "direct", "statement", "named"),
    a("cautioned", "Her co-author", "Her co-author, Piotr Zaleski", "cautioned", ["that the research could not prove cause and effect"],
      "zaleski", "indirect", "statement", "named"),
    a("smoke", "Walkers, he", "he", "noted", ["Walkers", "also tended to smoke less"], "zaleski", "indirect", "statement", "named"),
    a("encouraging", "Dr. Helen", "Dr. Helen Abara, a cardiologist at St. Brannoc’s Hospital", "called", ["the findings “encouraging but preliminary.”"],
      "abara", "mixed", "statement", "named", kind_alt=["attitude", "belief"]),
    a("older", "She questioned", "She", "questioned", ["whether they would hold for older workers"],
      "abara", "indirect", "question", "named", kind_alt=["belief", "attitude", "statement"]),
    a("average", "“The average", "Abara", "said", ["The average participant was 36,", "I would like to see this repeated in people over 55."],
      "abara", "direct", "statement", "named", setting="in an email"),
    a("review", "In a statement", "the National Health Standards Agency", "said", ["it would review the evidence"],
      "agency", "indirect", "statement", "institutional", kind_alt=["commitment"], setting="In a statement"),
    a("welcomed", "Night Shift", "Night Shift Hearts, a patient group", "welcomed", ["the study"],
      "group", "indirect", "attitude", "institutional", required=False, kind_alt=["statement"]),
    a("employers", "Night Shift", "Night Shift Hearts, a patient group", "said", ["employers must do their part"],
      "group", "indirect", "statement", "institutional", kind_alt=["directive"]),
    a("break", "“You can’t", "its director, Moses Tan", "said", ["You can’t walk if you don’t get a break,"],
      "tan", "direct", "statement", "named"),
    a("withheld", "A nurse", "A nurse at Lowmere General Hospital", "asked", ["that her name be withheld"],
      "nurse", "indirect", "directive", "anonymous", required=False, count=1),
    a("feared", "she feared", "she", "feared", ["losing her job"], "nurse", "indirect", "attitude", "anonymous", required=False, kind_alt=["belief"]),
    a("canceled", "A nurse", "A nurse at Lowmere General Hospital", "said", ["breaks were routinely canceled"],
      "nurse", "indirect", "statement", "anonymous", count=1),
    a("laugh", "“A walk?", "she", "said", ["A walk? We laugh about it,"], "nurse", "direct", "statement", "anonymous", count=1),
    a("denied", "The hospital denied", "The hospital", "denied", ["that"], "hospital", "indirect", "denial", "institutional"),
    a("report", "a spokeswoman", "a spokeswoman", "said", ["staff could report missed breaks anonymously"],
      "spokeswoman", "indirect", "statement", "institutional"),
    a("sleep", "Many doctors", "Many doctors", "believe", ["that sleep matters more than exercise"],
      "doctors", "indirect", "belief", "collective"),
    a("one-in-six", "About one", "a 2021 government survey", "showed", ["About one in six workers has a night schedule"],
      "survey", "indirect", "statement", "documentary"),
]

NOT_QUOTES = [{**span("“moving medicine”"), "why": "scare quotes around a term"}]

CLAIMS = [
    {**span("People who work nights and walk briskly before a shift may reduce their risk of high blood pressure"), "attribution": "pressure", "hedged": True},
    {**span("those who walked at least five times a week were 19% less likely to develop hypertension"), "attribution": "found"},
    {**span("breaks were routinely canceled"), "attribution": "canceled"},
    {**span("sleep matters more than exercise"), "attribution": "sleep", "hedged": True},
    {**span("About one in six workers has a night schedule"), "attribution": "one-in-six"},
    {**span("The Dunlin Trust paid for the study"), "attribution": None},
]
