def a(id, para, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `para` anchors the search; a role given as a pair (text, anchor) has an anchor of its own."""

    def at(role):
        return span(*role) if isinstance(role, tuple) else span(role, para)

    return {
        "id": id,
        "source": at(source) if source else None,
        "cue": at(cue) if cue else None,
        "content": [at(c) for c in content],
        "speaker": speaker,
        "type": type,
        "kind": kind,
        "sourcing": sourcing,
        "required": required,
        **more,
    }


SPEAKERS = [
    {"id": "fenwick", "name": "Dorothea Fenwick", "sourcing": "named", "titles": ["Ms.", "Miss"],
     "aliases": ["Ms. Fenwick", "Miss Fenwick", "Dorothea", "Dot", "she", "She"]},
    {"id": "ruth", "name": "Ruth Fenwick-Osei", "sourcing": "named", "titles": ["her daughter", "Ms."], "aliases": ["Ms. Fenwick-Osei"]},
    {"id": "bell", "name": "Marguerite Bell", "sourcing": "named", "titles": ["The program's host", "the actress", "Ms."],
     "aliases": ["Ms. Bell", "she"]},
    {"id": "walter", "name": "Walter", "sourcing": "named", "titles": ["Her brother"], "aliases": ["Her brother Walter"]},
    {"id": "supervisor", "name": None, "description": "A supervisor", "sourcing": "anonymous", "count": 1, "aliases": []},
    {"id": "colleagues", "name": None, "description": "Colleagues", "sourcing": "collective", "aliases": []},
    {"id": "tull", "name": "Amos Tull", "sourcing": "named", "titles": ["an engineer"], "aliases": ["He", "his"]},
    {"id": "critics", "name": None, "description": "Critics", "sourcing": "collective", "aliases": []},
]

ATTRIBUTIONS = [
    a("confirmed", "Her death", "her daughter, Ruth Fenwick-Osei", "was confirmed", ["Her death"], "ruth", "indirect", "statement", "named",
      cue_alt=span("confirmed", "Her death")),
    a("cause", "Her death", "her daughter, Ruth Fenwick-Osei", "said", ["the cause was pneumonia"], "ruth", "indirect", "statement", "named"),
    a("mime", '"I have a face', "she", "told", ["I have a face for radio and a voice for mime,"], "fenwick", "direct", "statement", "named",
      addressee="an interviewer"),
    a("remembered", "The program's host", "The program's host, the actress Marguerite Bell", "remembered", ["her first day at the studio"],
      "bell", "indirect", "statement", "named", required=False, kind_alt=["belief", "attitude"]),
    a("soup", '"Dot handed', "Ms. Bell", "recalled", ["Dot handed me a bowl of soup and said, 'Eat. Nobody lies with a full mouth,'"], "bell",
      "direct", "statement", "named"),
    a("eat", '"Dot handed', "Dot", "said", ["Eat. Nobody lies with a full mouth,"], "fenwick", "direct", "statement", "named",
      required=False, kind_alt=["directive"]),
    a("terrified", "She was terrified", "Ms. Bell", "said", ["She was terrified of her", "for about a year"], "bell", "indirect", "statement",
      "named"),
    a("sea", "after that, she", "she", "added", ["after that", ("she would have walked into the sea for her", "she would have")], "bell",
      "indirect", "statement", "named"),
    a("finest", "an interview with a senator", "Ms. Bell", "considered", ["an interview with a senator", "her finest"], "bell", "indirect",
      "belief", "named", required=False, kind_alt=["attitude", "statement"]),
    a("pompous", "In her memoir", "Ms. Fenwick", "wrote", ['that she had been wrong "and, worse, pompous."'], "fenwick", "mixed", "statement",
      "named", sourcing_alt=["documentary"], setting='In her memoir, "Crumbs,"'),
    a("pie", '"She sent', "she", "said", ["She sent me a pie every Friday until I answered the door,"], "bell", "direct", "statement", "named"),
    a("chemistry", "Her brother", "Her brother Walter", "believes", ["that she set fire to the chemistry room"], "walter", "indirect",
      "belief", "named", sourcing_alt=["anonymous"]),
    a("burning", "she always", "she", "maintained", ["that it was already burning"], "fenwick", "indirect", "statement", "named",
      kind_alt=["denial", "belief"]),
    a("insolent", "A supervisor noted", "A supervisor", "noted", ['that Miss Fenwick was "quick, insolent and probably indispensable."'],
      "supervisor", "mixed", "statement", "anonymous", count=1, sourcing_alt=["documentary"], setting="in a report that year"),
    a("exacting", "Colleagues described", "Colleagues", "described", ["an exacting editor who cut tape with her teeth"], "colleagues",
      "indirect", "statement", "collective", kind_alt=["belief", "attitude"], sourcing_alt=["anonymous"]),
    a("breath", '"She\'d say', "Amos Tull, an engineer who worked with her for 20 years", "said",
      ["She'd say, 'Where's the breath?'", "If you couldn't find the breath, you started over."], "tull", "direct", "statement", "named"),
    a("where", '"She\'d say', ("She", '"She\'d say'), ("say", '"She\'d say'), ["Where's the breath?"], "fenwick", "direct", "question",
      "named", required=False, kind_alt=["statement"]),
    a("fired", "He was, by", "his", "account", ["He was", "fired four times"], "tull", "indirect", "statement", "named",
      cue_alt=span("by his own account", "He was, by")),
    a("gentle", "Critics sometimes", "Critics", "complained", ["that the program was too gentle on the powerful"], "critics", "indirect",
      "statement", "collective", kind_alt=["attitude"]),
    a("dessert", "Power, she", "she", "liked to say", ["Power", '"always forgets the microphone by dessert."'], "fenwick", "mixed",
      "statement", "named", cue_alt=span("say", "Power, she")),
    a("silence", "In 2009", "she", "asked", ["to sit in silence for one minute"], "fenwick", "indirect", "directive", "named",
      addressee="the audience"),
    a("best-thing", '"That was the', "she", "told", ["That was the best thing I ever produced,"], "fenwick", "direct", "statement", "named",
      addressee="her daughter"),
    a("according", '"That was the', "Ms. Fenwick-Osei", "according to",
      ['"That was the best thing I ever produced," she told her daughter afterward'], "ruth", "mixed", "statement", "named",
      type_alt=["indirect", "direct"]),
    a("funeral", "Ms. Fenwick had left", "Ms. Fenwick-Osei", "said",
      ["Ms. Fenwick had left instructions for the funeral", "no speeches, and plenty of soup"], "ruth", "indirect", "statement", "named"),
]

NOT_QUOTES = [
    {**span('"The Long Table"'), "why": "title of a radio program"},
    {**span('"Crumbs,"'), "why": "title of a memoir"},
]

CLAIMS = [
    {**span("the cause was pneumonia"), "attribution": "cause"},
    {**span("Ms. Fenwick produced some 1,400 episodes over 31 years"), "attribution": None},
    {**span("she set fire to the chemistry room"), "attribution": "chemistry", "hedged": True},
    {**span("it was already burning"), "attribution": "burning"},
    {**span('Miss Fenwick was "quick, insolent and probably indispensable."'), "attribution": "insolent", "hedged": True},
    {**span("the program was too gentle on the powerful"), "attribution": "gentle"},
    {**span("Ms. Fenwick had left instructions for the funeral"), "attribution": "funeral"},
    {**span("She talked her way into a job as a typist at WKLO in 1958"), "attribution": None},
]
