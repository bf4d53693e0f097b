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
    {"id": "agnes", "name": "Agnes Moull", "sourcing": "named", "aliases": ["Agnes", "she", "She"]},
    {"id": "telegram", "name": None, "description": "the telegram", "sourcing": "documentary", "aliases": ["It", "telegram"]},
    {"id": "ewan", "name": "Ewan Moull", "sourcing": "named", "aliases": ["Ewan", "he"]},
    {"id": "mother", "name": None, "description": "his mother", "sourcing": "anonymous", "aliases": ["My mother"]},
    {"id": "strand", "name": "Iver Strand", "sourcing": "named", "titles": ["Her neighbor"], "aliases": ["Strand", "he", "He"]},
    {"id": "records", "name": None, "description": "The shipping company’s records", "sourcing": "documentary", "aliases": ["records"]},
    {"id": "clerk", "name": None, "description": "a clerk", "sourcing": "anonymous", "count": 1, "aliases": []},
    {"id": "company", "name": None, "description": "The company", "sourcing": "institutional", "aliases": ["The shipping company"]},
    {"id": "voss", "name": "Lena Voss", "sourcing": "named", "titles": ["A curator"], "aliases": ["Voss"]},
    {"id": "author", "name": None, "description": "I", "sourcing": "author", "aliases": ["author", "the author", "me"]},
]

ATTRIBUTIONS = [
    a("scales", "“I dusted", "she", "told", ["I dusted the scales,", "because a scale ought to be ready."], "agnes", "direct", "statement", "named", addressee="me"),
    a("recalls", "She is eighty-four", ("she", "and she recalls"), "recalls",
      ["the morning the telegram arrived as if it lay on the table between us"], "agnes", "indirect", "belief", "named", required=False,
      kind_alt=["statement", "attitude"]),
    a("telegram", "It said", "It", "said", ["the service would be “suspended until further notice.”"], "telegram", "mixed", "statement", "documentary"),
    a("wanted", "She wanted", "She", "wanted", ["to talk about her brother"], "agnes", "indirect", "attitude", "named", required=False, kind_alt=["commitment"]),
    a("clever", "“Ewan was", "she", "said",
      ["Ewan was the clever one,", "He read everything on the island twice, including the seed catalogs.",
       "When he was fifteen he walked into the kitchen and said he was going to sea. My father put down his fork. He didn’t say anything. He just looked at the window, as if the sea had asked for him by name.",
       "That was the last supper we had as five."], "agnes", "direct", "statement", "named"),
    a("going-to-sea", "“When he", "he", "said", ["he was going to sea"], "ewan", "indirect", "statement", "named", required=False, kind_alt=["commitment"]),
    a("weather", "The letters, as", "his mother", "put it", ["The letters", "were “mostly weather.”"], "mother", "mixed", "statement", "anonymous",
      sourcing_alt=["named"], kind_alt=["attitude", "belief"]),
    a("hid", "But Agnes", "Agnes", "believes", ["they hid something"], "agnes", "indirect", "belief", "named"),
    a("homesick", "She thinks", "She", "thinks", ["he was homesick and too proud to say so"], "agnes", "indirect", "belief", "named"),
    a("otherwise", "Her neighbor", "Her neighbor Iver Strand", "remembers", ["it otherwise"], "strand", "indirect", "belief", "named", required=False,
      kind_alt=["statement", "attitude", "denial"]),
    a("gull", "“Homesick?”", "he", "said", ["Homesick?", "That man was happy as a gull."], "strand", "direct", "statement", "named", kind_alt=["question", "denial"]),
    a("settle", "Strand insisted", "Strand", "insisted", ["that his friend had planned to settle in Port Hale"], "strand", "indirect", "statement", "named"),
    a("not-tell", "He would not", "He", "would not tell", ["why the plan fell through"], "strand", "indirect", "nonresponse", "named", addressee="me"),
    a("ask-woman", "“Ask the woman", ("he", "was all he"), "offered", ["Ask the woman,"], "strand", "direct", "statement", "named",
      kind_alt=["directive", "nonresponse"]),
    a("i-asked", "I asked", "I", "asked", ["about the woman"], "author", "indirect", "question", "author", required=False, addressee="Agnes"),
    a("which-woman", "“Which woman", "she", "said", ["Which woman?"], "agnes", "direct", "question", "named", kind_alt=["statement"]),
    a("port-hale", "“The one", None, None, ["The one in Port Hale."], "author", "direct", "statement", "author", required=False,
      sourcing_alt=["unattributed", "other"]),
    a("wasnt-one", "“There wasn’t", "she", "said", ["There wasn’t one,"], "agnes", "direct", "statement", "named", kind_alt=["denial"]),
    a("signed-off", "The shipping company", "The shipping company’s records", "show", ["that Ewan signed off the Corrigan on March 3, 1968"],
      "records", "indirect", "statement", "documentary"),
    a("reason", "“Reason given", "a clerk", "had written", ["Reason given: family,"], "clerk", "direct", "statement", "anonymous", sourcing_alt=["documentary"]),
    a("no-answer", "The company, now", "The company", "did not answer", ["my letters"], "company", "indirect", "nonresponse", "institutional"),
    a("ending", "“People want", "Agnes", ("told", "an ending,”"),
      ["People want an ending,", "My mother used to say that an ending is only where you get tired."], "agnes", "direct", "statement", "named",
      addressee="me", setting="on my last evening"),
    a("mother-used", "“My mother", "My mother", "used to say", ["that an ending is only where you get tired"], "mother", "indirect", "statement", "anonymous",
      required=False, sourcing_alt=["named"]),
    a("agreed", "She has agreed", "She", "has agreed", ["to leave the letters to the county archive"], "agnes", "indirect", "commitment", "named",
      required=False, kind_alt=["decision"]),
    a("no-one-read", "She has agreed", ("she", "though she"), "suspects", ["no one will read them"], "agnes", "indirect", "belief", "named"),
    a("assured", "A curator", "A curator there, Lena Voss,", "assured", ["that somebody would"], "voss", "indirect", "statement", "named",
      addressee="me", kind_alt=["commitment"]),
    a("answering", "“We read", "Voss", "said", ["We read everything,", "It’s the answering we’re slow at."], "voss", "direct", "statement", "named"),
    a("hopes", "Agnes hopes", "Agnes", "hopes", ["that the boat comes back"], "agnes", "indirect", "attitude", "named", kind_alt=["belief", "commitment"]),
    a("i-think", "I do not think", "I", "do not think", ["it will"], "author", "indirect", "belief", "author", negated=True),
]

NOT_QUOTES = [
    {**span("“ghost school,”"), "why": "scare quotes"},
    {**span("“The Salt Year.”"), "why": "title of a novel"},
]
CLAIMS = [
    {**span("they hid something"), "attribution": "hid", "hedged": True},
    {**span("he was homesick and too proud to say so"), "attribution": "homesick", "hedged": True},
    {**span("his friend had planned to settle in Port Hale"), "attribution": "settle"},
    {**span("Ewan signed off the Corrigan on March 3, 1968"), "attribution": "signed-off"},
    {**span("Ewan Moull wrote home every month for eleven years"), "attribution": None},
    {**span("no one will read them"), "attribution": "no-one-read", "hedged": True},
    {**span("That was the last supper we had as five"), "attribution": "clever"},
]
