def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search; a role given as a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id,
        "source": at_(source) if source else None,
        "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content],
        "speaker": speaker, "type": type, "kind": kind, "sourcing": sourcing, "required": required, **more,
    }


SPEAKERS = [
    {"id": "study", "name": None, "description": "a study led by researchers at the University of Carrow", "sourcing": "documentary",
     "aliases": ["trial", "The trial", "the study", "The paper"]},
    {"id": "whitcombe", "name": "Hana Whitcombe", "sourcing": "named", "titles": ["Professor"], "aliases": ["Whitcombe"],
     "affiliation": "the University of Carrow"},
    {"id": "oyelle", "name": "Samuel Oyelle", "sourcing": "named", "titles": ["Dr", "Co-author", "a statistician at the Tarn Institute"],
     "aliases": ["he"], "affiliation": "the Tarn Institute"},
    {"id": "researchers", "name": None, "description": "The researchers", "sourcing": "named", "aliases": ["they", "researchers at the University of Carrow"]},
    {"id": "editorial", "name": None, "description": "An accompanying editorial", "sourcing": "documentary", "aliases": []},
    {"id": "arquette", "name": "Luis Arquette", "sourcing": "named", "titles": ["Professor", "a kidney specialist at St Brannoc’s Hospital"],
     "aliases": ["he"], "affiliation": "St Brannoc’s Hospital"},
    {"id": "drury", "name": "Meg Drury", "sourcing": "named", "titles": ["the trust’s head of research"], "aliases": [],
     "affiliation": "the Haldane Trust"},
    {"id": "trust", "name": "the Haldane Trust", "sourcing": "institutional", "aliases": ["The trust", "the trust"]},
    {"id": "groups", "name": None, "description": "Patients’ groups", "sourcing": "collective", "aliases": []},
    {"id": "corvex", "name": "Corvex", "sourcing": "institutional", "aliases": ["The drug’s maker", "it"]},
]

ATTRIBUTIONS = [
    a("headline", "", "trial", "suggests", ["Old blood-pressure pill may slow rare kidney disease"], "study", "indirect", "statement", "documentary",
      kind_alt=["belief"]),
    a("study", "A decades-old", "a study led by researchers at the University of Carrow", "according to",
      ["A decades-old blood-pressure drug may slow the loss of kidney function in people with a rare inherited disease"],
      "study", "indirect", "statement", "documentary"),
    a("found", "The trial, published", "The trial", "found",
      ["that patients who took the pill, amlorin, lost kidney function 31% more slowly over two years than those given a placebo"],
      "study", "indirect", "statement", "documentary", kind_alt=["belief"]),
    a("families", "‘For years", "Professor Hana Whitcombe", "says",
      ["For years these families have been told there is nothing to be done,", "This is a modest result, but it is the first real one."],
      "whitcombe", "direct", "statement", "named"),
    a("cautions", "Whitcombe cautions", "Whitcombe", "cautions",
      ["that the benefit was seen mainly in patients under 50 and may not hold for more advanced disease"], "whitcombe", "indirect", "statement", "named"),
    a("adjusting", "Co-author", "Co-author Dr Samuel Oyelle, a statistician at the Tarn Institute,", "says",
      ["the effect remained after adjusting for age, diet and other medicines"], "oyelle", "indirect", "statement", "named"),
    a("go-away", "‘We tried", "he", "adds", ["We tried quite hard to make it go away,"], "oyelle", "direct", "statement", "named"),
    a("side-effects", "The paper", "The paper", "reports",
      ["that side effects were mild, although 9% of patients stopped taking the drug because of dizziness"],
      "study", "indirect", "statement", "documentary"),
    a("relaxes", "The researchers believe", "The researchers", "believe", ["amlorin relaxes the small vessels that feed the kidney"],
      "researchers", "indirect", "belief", "named", sourcing_alt=["anonymous", "collective", "institutional"]),
    a("stress", "but they stress", "they", "stress", ["that this is still a hypothesis"],
      "researchers", "indirect", "statement", "named", sourcing_alt=["anonymous", "collective", "institutional"]),
    a("encouraging", "An accompanying", "An accompanying editorial", "calls", ["the findings ‘encouraging but preliminary’"],
      "editorial", "mixed", "statement", "documentary", kind_alt=["attitude", "belief"]),
    a("warns", "An accompanying", "An accompanying editorial", "warns",
      ["that two years is a short time in a disease that unfolds over decades"], "editorial", "indirect", "statement", "documentary"),
    a("careful", "Professor Luis", "Professor Luis Arquette, a kidney specialist at St Brannoc’s Hospital", "describes", ["the trial as ‘careful’"],
      "arquette", "mixed", "statement", "named", kind_alt=["attitude", "belief"]),
    a("monday", "‘I would not", "he", "says",
      ["I would not change my prescribing on Monday morning,", "But I would certainly enrol my patients in the next study."],
      "arquette", "direct", "statement", "named"),
    a("nobody-else", "‘We backed", "Meg Drury, the trust’s head of research", "says", ["We backed this because nobody else would,"],
      "drury", "direct", "statement", "named"),
    a("pledged", "The trust has", "The trust", "has pledged", ["£3.2 million for a larger trial"],
      "trust", "indirect", "commitment", "institutional"),
    a("hopes", "Whitcombe hopes", "Whitcombe", "hopes", ["to begin in the spring"], "whitcombe", "indirect", "commitment", "named",
      kind_alt=["attitude"]),
    a("urged", "Patients’ groups", "Patients’ groups", "have urged", ["to act quickly"], "groups", "indirect", "directive", "collective",
      sourcing_alt=["institutional"], addressee="regulators"),
    a("no-plans", "The drug’s maker", "The drug’s maker, Corvex,", "says", ["it has no plans to seek a licence for the new use"],
      "corvex", "indirect", "statement", "institutional"),
    a("plans", "it has no plans", "it", "has no plans", ["to seek a licence for the new use"], "corvex", "indirect", "commitment", "institutional",
      required=False),
]

NOT_QUOTES = [{**span("‘Amlorin and renal decline in Lassen syndrome’"), "why": "title of the paper"}]
CLAIMS = [
    {**span("A decades-old blood-pressure drug may slow the loss of kidney function"), "attribution": "study", "hedged": True},
    {**span("patients who took the pill, amlorin, lost kidney function 31% more slowly over two years"), "attribution": "found"},
    {**span("The team recruited 412 adults with Lassen syndrome at 19 hospitals in six countries"), "attribution": None},
    {**span("the benefit was seen mainly in patients under 50"), "attribution": "cautions"},
    {**span("may not hold for more advanced disease"), "attribution": "cautions", "hedged": True},
    {**span("the effect remained after adjusting for age, diet and other medicines"), "attribution": "adjusting"},
    {**span("amlorin relaxes the small vessels that feed the kidney"), "attribution": "relaxes", "hedged": True},
    {**span("The work was funded by the Haldane Trust"), "attribution": None},
]
