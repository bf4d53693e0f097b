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
    {"id": "letter", "name": None, "description": "a letter leaked to The Courant", "sourcing": "documentary",
     "aliases": ["leaked letter", "The letter", "The letter, signed by the Treasury’s then second secretary"]},
    {"id": "s-ardley", "name": "Simon Ardley", "sourcing": "named", "titles": ["The floods minister", "Mr"],
     "aliases": ["Mr Ardley", "Ardley", "he", "Minister"]},
    {"id": "m-ardley", "name": "Margaret Ardley", "sourcing": "named", "titles": ["Mrs", "His wife"], "aliases": ["Mrs Ardley", "she", "She"]},
    {"id": "petherick", "name": "Joan Petherick", "sourcing": "named", "titles": ["the committee’s chair"], "aliases": ["Petherick"]},
    {"id": "raman", "name": "Dev Raman", "sourcing": "named", "titles": ["Another member of the committee"], "aliases": []},
    {"id": "canning", "name": None, "description": "A source at Canning House", "sourcing": "anonymous", "count": 1, "aliases": [],
     "affiliation": "Canning House"},
    {"id": "backbencher", "name": None, "description": "One backbencher", "sourcing": "anonymous", "count": 1, "aliases": [],
     "anonymity_reason": "because he hopes for a job in the next reshuffle"},
    {"id": "firm", "name": None, "description": "A spokesman for the firm", "sourcing": "institutional", "count": 1,
     "aliases": ["the firm", "Margaret Ardley’s company"]},
    {"id": "treasury", "name": "The Treasury", "sourcing": "institutional", "aliases": []},
    {"id": "environment", "name": "The Environment Department", "sourcing": "institutional", "aliases": []},
    {"id": "orchard", "name": "Bill Orchard", "sourcing": "named", "aliases": ["He"]},
    {"id": "committee", "name": "The committee", "sourcing": "institutional", "aliases": ["the public accounts committee", "the committee"]},
]

ATTRIBUTIONS = [
    a("headline", "", "leaked letter", "suggests", ["Minister misled MPs over flood money"], "letter", "indirect", "statement", "documentary",
      kind_alt=["belief"]),
    a("lede", "The floods minister", "a letter leaked to The Courant", "according to",
      ["The floods minister knew that money for river defences was running out six months before he told parliament the fund was ‘in rude health’"],
      "letter", "mixed", "statement", "documentary", type_alt=["indirect"]),
    a("parliament", "he told parliament", "he", "told", ["the fund was ‘in rude health’"], "s-ardley", "mixed", "statement", "named",
      required=False, addressee="parliament"),
    a("warns", "The letter, signed", "The letter", "warns", ["that the Rivers Fund would be ‘empty by Michaelmas’"], "letter", "mixed",
      "statement", "documentary"),
    a("urges", "The letter, signed", "The letter", "urges", ["to tell the Commons ‘without delay’"], "letter", "mixed", "directive",
      "documentary", addressee="ministers"),
    a("not-read", "Simon Ardley", "Simon Ardley", "told", ["that he had not read it"], "s-ardley", "indirect", "statement", "named",
      kind_alt=["denial"], addressee="the public accounts committee"),
    a("documents", "‘I get four", "he", "said",
      ["I get four hundred documents a week,", "I can’t swear that I opened every one of them."], "s-ardley", "direct", "statement", "named"),
    a("home", "Mrs Ardley said", "Mrs Ardley", "said", ["that she and her husband had never discussed the contracts at home"], "m-ardley",
      "indirect", "statement", "named", kind_alt=["denial"]),
    a("dog", "‘We talk", "she", "told", ["We talk about the dog,"], "m-ardley", "direct", "statement", "named", addressee="the committee"),
    a("resign", "Mr Ardley was asked", "Joan Petherick, the committee’s chair", "was asked", ["whether he would resign"], "petherick",
      "indirect", "question", "named", addressee="Mr Ardley", cue_alt=span("asked", "Mr Ardley was asked")),
    a("no", "‘No,’", "he", "replied", ["No,"], "s-ardley", "direct", "statement", "named", kind_alt=["denial"]),
    a("gruel", "Petherick later", "Petherick", "described", ["his evidence as ‘the thinnest gruel I’ve been served in twenty years’"],
      "petherick", "mixed", "statement", "named", kind_alt=["belief", "attitude"]),
    a("kept", "Another member", "Another member of the committee, Dev Raman", "suggested",
      ["that officials might have kept the letter from him"], "raman", "indirect", "statement", "named", kind_alt=["belief"]),
    a("confidence", "A source at", "A source at Canning House", "said", ["the prime minister still had full confidence in Ardley"], "canning",
      "indirect", "statement", "anonymous", count=1),
    a("conceded", "A source at", "A source at Canning House", "conceded", ["that the letter was ‘not helpful’"], "canning", "mixed",
      "statement", "anonymous", count=1),
    a("not-identified", "One backbencher", "One backbencher", "asked", ["not to be identified because he hopes for a job in the next reshuffle"],
      "backbencher", "indirect", "directive", "anonymous", required=False, count=1, kind_alt=["nonresponse", "attitude"]),
    a("done-for", "One backbencher", "One backbencher", "said", ["If he says “I didn’t read it” once more, he’s done for."], "backbencher",
      "direct", "statement", "anonymous", count=1),
    a("wrongdoing", "She denies", "She", "denies", ["any wrongdoing"], "m-ardley", "indirect", "denial", "named"),
    a("tender", "A spokesman for", "A spokesman for the firm", "said", ["that every contract had been put out to tender"], "firm", "indirect",
      "statement", "institutional"),
    a("copies", "The Treasury declined", "The Treasury", "declined to say", ["who had received copies of the letter"], "treasury", "indirect",
      "nonresponse", "institutional"),
    a("schemes", "The Environment", "The Environment Department", "insisted", ["no scheme had been cancelled"], "environment", "indirect",
      "statement", "institutional", kind_alt=["denial"]),
    a("all-knew", "‘They all", "Bill Orchard", "said", ["They all knew,", "Nobody told us owt."], "orchard", "direct", "statement", "named"),
    a("again", "He believes", "He", "believes", ["the village will probably flood again this winter"], "orchard", "indirect", "belief",
      "named"),
    a("hand-over", "The committee has", "The committee", "has asked", ["to hand over its correspondence"], "committee", "indirect",
      "directive", "institutional", addressee="the Treasury"),
]

NOT_QUOTES = [
    {**span("‘High Water’"), "why": "title of a memoir"},
]

CLAIMS = [
    {**span("the Rivers Fund would be ‘empty by Michaelmas’"), "attribution": "warns"},
    {**span("she and her husband had never discussed the contracts at home"), "attribution": "home"},
    {**span("officials might have kept the letter from him"), "attribution": "kept", "hedged": True},
    {**span("the letter was ‘not helpful’"), "attribution": "conceded"},
    {**span("Margaret Ardley’s company won £3.2 million of work from the fund in 2023"), "attribution": None},
    {**span("every contract had been put out to tender"), "attribution": "tender"},
    {**span("no scheme had been cancelled"), "attribution": "schemes"},
    {**span("the village will probably flood again this winter"), "attribution": "again", "hedged": True},
]
