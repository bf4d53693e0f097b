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
    {"id": "study", "name": None, "description": "a study published on Wednesday in the Annals of Community Immunity", "sourcing": "documentary",
     "aliases": ["study", "a study", "the study"]},
    {"id": "researchers", "name": None, "description": "The researchers", "sourcing": "collective", "aliases": ["researchers"]},
    {"id": "nystrand", "name": "Helga Nystrand", "sourcing": "named", "titles": ["Professor"], "affiliation": "Vantor University Hospital",
     "aliases": ["Nystrand", "she"]},
    {"id": "authors", "name": None, "description": "Nystrand and her co-author, Peter Amadi", "sourcing": "named",
     "aliases": ["Helga Nystrand", "Nystrand", "Peter Amadi", "they", "Nystrand and her co-author"]},
    {"id": "amadi", "name": "Peter Amadi", "sourcing": "named", "titles": ["co-author"], "aliases": ["Amadi", "he"]},
    {"id": "perrin", "name": "Yusuf Perrin", "sourcing": "named", "titles": ["Dr"], "affiliation": "the Lake Institute", "aliases": ["Dr Yusuf Perrin", "he"]},
    {"id": "preprint", "name": None, "description": "A preprint posted in March by a group in Tarsia", "sourcing": "documentary",
     "aliases": ["A preprint", "A preprint posted in March", "That paper"]},
    {"id": "theory", "name": None, "description": "One theory", "sourcing": "documentary", "aliases": []},
    {"id": "agency", "name": "The World Health Agency", "sourcing": "institutional", "aliases": ["World Health Agency", "it", "the agency"]},
    {"id": "official", "name": None, "description": "an official at the agency", "sourcing": "anonymous", "count": 1, "affiliation": "The World Health Agency",
     "aliases": ["an official"], "anonymity_reason": "because the review has not been announced"},
    {"id": "health-officials", "name": None, "description": "Health officials in Vantor", "sourcing": "anonymous", "aliases": ["Health officials"]},
    {"id": "obi", "name": "Ruth Obi", "sourcing": "named", "titles": ["the city’s health commissioner"], "aliases": []},
    {"id": "doctors", "name": None, "description": "Some family doctors", "sourcing": "collective", "aliases": ["family doctors"]},
    {"id": "survey", "name": None, "description": "A survey of 400 practices", "sourcing": "documentary", "aliases": ["A survey", "A survey of 400 practices last year"]},
    {"id": "journal", "name": None, "description": "the journal", "sourcing": "institutional", "aliases": ["the Annals of Community Immunity", "Annals of Community Immunity"]},
]

ATTRIBUTIONS = [
    a("headline", "", "study", "suggests", ["Evening flu jabs may work better for older people"], "study", "indirect", "statement", "documentary"),
    a("late-day", "Older adults", "a study published on Wednesday in the Annals of Community Immunity", "according to",
      ["Older adults who have their flu vaccination late in the day may build stronger protection than those who have it at breakfast time"],
      "study", "indirect", "statement", "documentary"),
    a("antibody", "The researchers", "The researchers", "found",
      ["that people vaccinated after 4pm had antibody levels 27 per cent higher a month later than people vaccinated before 11am"],
      "researchers", "indirect", "statement", "collective", kind_alt=["belief"], sourcing_alt=["anonymous", "named", "institutional"]),
    a("clock", "“It’s a small", "Professor Helga Nystrand, an immunologist at Vantor University Hospital", "said",
      ["It’s a small change that costs nothing,", "You don’t need a new drug. You need a clock."], "nystrand", "direct", "statement", "named"),
    a("cautioned", "Nystrand and her", "Nystrand and her co-author, Peter Amadi,", "cautioned",
      ["that higher antibody counts do not necessarily mean fewer infections"], "authors", "indirect", "statement", "named"),
    a("larger-trial", "A larger trial", ("they", "overdue”"), "write", ["A larger trial “is now warranted, and overdue”"], "authors", "mixed", "statement", "named"),
    a("tantalising", "Dr Yusuf", "Dr Yusuf Perrin, a geriatrician at the Lake Institute", "described", ["the results as “tantalising”"],
      "perrin", "mixed", "statement", "named", kind_alt=["attitude", "belief"]),
    a("sample", "Dr Yusuf", "Dr Yusuf Perrin, a geriatrician at the Lake Institute", "said",
      ["the sample of 612 people was too small to change practice"], "perrin", "indirect", "statement", "named"),
    a("admissions", "“I’d want", "he", "said",
      ["I’d want to see hospital admissions, not test tubes,", "Until then I’d tell my patients to come whenever they can get a lift."],
      "perrin", "direct", "statement", "named"),
    a("preprint", "A preprint", "A preprint posted in March by a group in Tarsia", "reported", ["a similar effect in night-shift nurses"],
      "preprint", "indirect", "statement", "documentary"),
    a("theory", "One theory", "One theory", "holds",
      ["that immune cells are more active when levels of cortisol, the so-called “stress hormone”, are low"],
      "theory", "indirect", "belief", "documentary", required=False, kind_alt=["statement"], sourcing_alt=["collective", "unattributed"], type_alt=["mixed"]),
    a("sleep", "Amadi suspects", "Amadi", "suspects", ["that sleep plays a part"], "amadi", "indirect", "belief", "named"),
    a("mattress", "“Honestly", "he", "told", ["Honestly, we don’t know,", "Anyone who says they know is selling a mattress."],
      "amadi", "direct", "statement", "named", addressee="a press briefing"),
    a("aware", "The World Health", "The World Health Agency", "said",
      ["that it was “aware of the data” and would review its advice in the autumn"], "agency", "mixed", "statement", "institutional",
      setting="in a statement", kind_alt=["commitment"]),
    a("no-plans", "It has no plans", "an official at the agency", "according to", ["It has no plans to change the guidance before then"],
      "official", "indirect", "statement", "anonymous", count=1),
    a("not-named", "It has no plans", "an official at the agency", "asked", ["not to be named because the review has not been announced"],
      "official", "indirect", "directive", "anonymous", required=False, kind_alt=["attitude", "statement", "question"]),
    a("urged", "Health officials", "Health officials in Vantor", "urged", ["not to delay their vaccinations"], "health-officials", "indirect", "directive", "anonymous",
      addressee="people", sourcing_alt=["institutional"]),
    a("best-time", "“The best time", "the city’s health commissioner, Ruth Obi,", "wrote", ["The best time of day is the one you turn up for,"],
      "obi", "direct", "statement", "named", setting="on the social network Bluepage"),
    a("doubt", "Some family", "Some family doctors", "doubt", ["that their clinics could cope with evening queues"],
      "doctors", "indirect", "belief", "collective", kind_alt=["attitude"], sourcing_alt=["anonymous"]),
    a("survey", "A survey", "A survey of 400 practices", "showed", ["that only one in five opens after 6pm"], "survey", "indirect", "statement", "documentary"),
    a("editorial", "In an editorial", "the journal", "asked", ["whether the benefit would survive a bad winter"], "journal", "indirect", "question", "institutional",
      setting="In an editorial", sourcing_alt=["documentary"]),
    a("single-season", "Nystrand acknowledged", "Nystrand", "acknowledged", ["that the trial had covered a single mild season"],
      "nystrand", "indirect", "statement", "named"),
    a("repeat", "Nystrand acknowledged", "Nystrand", "said", ["that her team would probably repeat it next year"], "nystrand", "indirect", "statement", "named",
      kind_alt=["commitment"]),
    a("supper", "Nystrand said", "Nystrand", "said", ["she has her own jab “after supper, naturally”"], "nystrand", "mixed", "statement", "named"),
]

NOT_QUOTES = [
    {**span("“stress hormone”"), "why": "a so-called term"},
]
CLAIMS = [
    {**span("people vaccinated after 4pm had antibody levels 27 per cent higher a month later than people vaccinated before 11am"), "attribution": "antibody"},
    {**span("the sample of 612 people was too small to change practice"), "attribution": "sample"},
    {**span("sleep plays a part"), "attribution": "sleep", "hedged": True},
    {**span("It has no plans to change the guidance before then"), "attribution": "no-plans"},
    {**span("only one in five opens after 6pm"), "attribution": "survey"},
    {**span("the trial had covered a single mild season"), "attribution": "single-season"},
    {**span("her team would probably repeat it next year"), "attribution": "repeat", "hedged": True},
    {**span("That paper has not been peer reviewed"), "attribution": None},
]
