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
    {"id": "ferris", "name": "Nadia Ferris", "sourcing": "named", "titles": ["HOST"], "aliases": ["NADIA FERRIS", "FERRIS", "Nadia"]},
    {"id": "tennant", "name": "Orla Tennant", "sourcing": "named", "titles": ["a hydrologist"], "aliases": ["ORLA TENNANT", "TENNANT", "Orla", "Tennant", "she"]},
    {"id": "delaney", "name": "Frank Delaney", "sourcing": "named", "titles": ["My old boss"], "aliases": ["He"]},
    {"id": "report", "name": None, "description": "A city report", "sourcing": "documentary", "aliases": ["A city report last month"]},
    {"id": "council", "name": "Amberley council", "sourcing": "institutional", "aliases": ["the council", "it"]},
    {"id": "dev", "name": "Dev", "sourcing": "named", "aliases": ["DEV"]},
    {"id": "insurers", "name": None, "description": "The insurance people", "sourcing": "anonymous", "aliases": []},
    {"id": "harte", "name": "Giles Harte", "sourcing": "named", "titles": ["a spokesman for Amberley council"], "affiliation": "Amberley council", "aliases": ["he", "He"]},
    {"id": "institute", "name": "the Institute of Water Engineers", "sourcing": "institutional", "aliases": ["Institute of Water Engineers"]},
]

ATTRIBUTIONS = [
    a("intro", "NADIA FERRIS", "NADIA FERRIS, HOST", None,
      ["Good morning. Under the streets of Port Amberley run eleven rivers that nobody has seen for a century. A city report last month said three of them are rising. With us is Orla Tennant, a hydrologist who has spent nine years mapping them. Orla, welcome."],
      "ferris", "direct", "statement", "named"),
    a("report", "A city report", "A city report", "said", ["three of them are rising"], "report", "indirect", "statement", "documentary", required=False),
    a("above-ground", "ORLA TENNANT:", "ORLA TENNANT", None, ["Thank you, Nadia. It's nice to be above ground. [laughs]"], "tennant", "direct", "statement", "named",
      insertions=["[laughs]"], kind_alt=["attitude"]),
    a("disappear", "FERRIS: [laughs]", "FERRIS", None, ["[laughs] I can imagine. How does a river just disappear?"], "ferris", "direct", "question", "named",
      required=False, insertions=["[laughs]"], kind_alt=["statement"]),
    a("paperwork", "TENNANT: Slowly", "TENNANT", None,
      ["Slowly, and with a lot of paperwork. The Victorians roofed them over one parish at a time, and they thought they were doing everyone a favour. My old boss, Frank Delaney, used to say, \"Nobody votes for a drain.\" He was right."],
      "tennant", "direct", "statement", "named"),
    a("drain", "My old boss", "My old boss, Frank Delaney,", "used to say", ["Nobody votes for a drain."], "delaney", "direct", "statement", "named", required=False),
    a("in-danger", "FERRIS: So", "FERRIS", None, ["So are people living above them in danger?"], "ferris", "direct", "question", "named", required=False),
    a("two-hundred", "TENNANT: Most", "TENNANT", None,
      ["Most of them aren't. I'd say two hundred houses are at real risk, perhaps a few more if next winter is as wet as the last one.",
       "The trouble is that nobody has told them. I wrote to the council in January, and I'm still waiting."],
      "tennant", "direct", "statement", "named"),
    a("put-to-council", "FERRIS: We did", "FERRIS", None,
      ["We did put that to the council. In a statement, it said it takes flood risk \"extremely seriously\" and that letters will go out this summer."],
      "ferris", "direct", "statement", "named"),
    a("council-statement", "In a statement, it", ("it", "In a statement, "), "said",
      ["it takes flood risk \"extremely seriously\" and that letters will go out this summer"], "council", "mixed", "statement", "institutional",
      required=False, setting="In a statement"),
    a("which-summer", "TENNANT: [sighs]", "TENNANT", None, ["[sighs] Which summer?"], "tennant", "direct", "question", "named", required=False,
      insertions=["[sighs]"], kind_alt=["statement"]),
    a("caller", "FERRIS: Let's", "FERRIS", None, ["Let's bring in a caller. Dev is on the line from Cooper's Row. Go ahead, Dev."], "ferris", "direct", "statement", "named",
      required=False, kind_alt=["directive"]),
    a("dev", "DEV: Yeah", "DEV", None,
      ["Yeah, hi. My cellar's flooded four times since Christmas. The insurance people told me it was a burst pipe. It isn't a burst pipe, is it?"],
      "dev", "direct", "statement", "named", kind_alt=["question"], sourcing_alt=["anonymous"]),
    a("insurers", "The insurance", "The insurance people", "told", ["it was a burst pipe"], "insurers", "indirect", "statement", "anonymous", required=False,
      addressee="me", sourcing_alt=["institutional", "collective"]),
    a("diagnose", "TENNANT: Dev", "TENNANT", None, ["Dev, I can't diagnose a cellar over the phone, but no, I very much doubt it."], "tennant", "direct", "statement", "named",
      kind_alt=["denial"]),
    a("recorded", "FERRIS: That's", "FERRIS", None, ["That's what you recorded last week. What are we hearing?"], "ferris", "direct", "question", "named",
      required=False, kind_alt=["statement"]),
    a("lode", "TENNANT: That's", "TENNANT", None, ["That's the Lode, under the bus station. It's the fastest of the eleven."], "tennant", "direct", "statement", "named"),
    a("thanks", "FERRIS: Orla", "FERRIS", None, ["Orla Tennant, thank you very much."], "ferris", "direct", "statement", "named", required=False, kind_alt=["attitude"]),
    a("pleasure", "TENNANT: Pleasure", "TENNANT", None, ["Pleasure."], "tennant", "direct", "statement", "named", required=False, kind_alt=["attitude"]),
    a("received", "After the programme", "Giles Harte, a spokesman for Amberley council,", "told",
      ["that Tennant's letter had been received in January"], "harte", "indirect", "statement", "named", addressee="Radio Estuary"),
    a("inbox", "\"It sat", "he", "said", ["It sat in the wrong inbox,"], "harte", "direct", "statement", "named"),
    a("hiding", "He denied", "He", "denied", ["that the council was hiding anything"], "harte", "indirect", "denial", "named"),
    a("flood-map", "He denied", "He", "promised", ["to put a flood map online by September"], "harte", "indirect", "commitment", "named"),
    a("believe-it", "Told of", "Tennant", "said", ["she would believe it when she saw it"], "tennant", "indirect", "statement", "named"),
    a("cities", "According to", "the Institute of Water Engineers", "According to", ["four other cities are now surveying their buried rivers"],
      "institute", "indirect", "statement", "institutional"),
]

NOT_QUOTES = [
    {**span("\"Morning Tide\""), "why": "title of a programme"},
    {**span("\"The Drowned Parish\""), "why": "title of a book"},
]
CLAIMS = [
    {**span("The Victorians roofed them over one parish at a time"), "attribution": "paperwork"},
    {**span("nobody has told them"), "attribution": "two-hundred"},
    {**span("My cellar's flooded four times since Christmas"), "attribution": "dev"},
    {**span("It's the fastest of the eleven"), "attribution": "lode"},
    {**span("Tennant's letter had been received in January"), "attribution": "received"},
    {**span("four other cities are now surveying their buried rivers"), "attribution": "cities"},
    {**span("two hundred houses are at real risk, perhaps a few more if next winter is as wet as the last one"), "attribution": "two-hundred", "hedged": True},
    {**span("Tennant's book, \"The Drowned Parish\", will be published in June"), "attribution": None},
]
