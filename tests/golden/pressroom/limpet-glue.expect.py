def a(id, at, source, cue, content, speaker, type, kind, sourcing, required=True, **more):
    """One attribution; `at` anchors the search; a role given as a pair (text, anchor) has an anchor of its own."""

    def at_(x):
        return span(*x) if isinstance(x, tuple) else span(x, at)

    return {
        "id": id, "source": at_(source) if source else None, "cue": at_(cue) if cue else None,
        "content": [at_(c) for c in content],
        "speaker": speaker, "type": type, "kind": kind, "sourcing": sourcing, "required": required, **more,
    }


def s(id, name, sourcing, aliases, **more):
    return {"id": id, "name": name, "sourcing": sourcing, "aliases": aliases, **more}


def c(text, attribution, after="", **more):
    return {**span(text, after), "attribution": attribution, **more}




SPEAKERS = [
    s("study", None, "documentary", ["The research", "the paper's discussion section"],
      description="a study published today in Interface Biology"),
    s("authors", None, "named", ["the authors", "they", "Tennant and her colleagues", "The team", "the researchers", "They", "The authors"],
      description="the authors"),
    s("tennant", "Saoirse Tennant", "named", ["Tennant", "she", "I", "marine biologist Saoirse Tennant", "Saoirse"],
      titles=["marine biologist", "a senior lecturer in the School of Ocean Sciences"], affiliation="Ardmuir University"),
    s("everybody", None, "collective", [], description="Everybody"),
    s("aristotle", "Aristotle", "named", ["his"]),
    s("naturalists", None, "collective", [], description="Victorian naturalists"),
    s("paper82", None, "documentary", [], description="A 1982 paper"),
    s("others", None, "collective", [], description="others"),
    s("okonedo", "Bram Okonedo", "named", ["Okonedo", "I", "co-author Bram Okonedo"], titles=["co-author"], affiliation="Harwick Institute"),
    s("surgeons", None, "collective", [], description="Dentists and surgeons"),
    s("abara", "Leontyne Abara", "named", ["She", "I"], titles=["a cardiac surgeon at St. Brannoc's Hospital"], affiliation="St. Brannoc's Hospital"),
    s("halloran", "Viktor Halloran", "named", ["he", "I"], titles=["a polymer chemist at the Delmar College of Technology"],
      affiliation="Delmar College of Technology"),
    s("reviewers", None, "anonymous", [], description="Reviewers of the manuscript"),
    s("spokesperson", None, "institutional", [], description="A university spokesperson", count=1),
    s("students", None, "collective", [], description="students"),
    s("limpets", None, "collective", ["they"], description="They"),
]

TEAM = ["documentary", "collective", "anonymous", "institutional"]

ATTRIBUTIONS = [
    a("stickier", "A film just", "a study published today in Interface Biology", "according to",
      ["A film just four micrometers thick that limpets leave behind on rocks is up to nine times stickier than the best commercial marine adhesive"],
      "study", "indirect", "statement", "documentary"),
    a("suggests", "The research, led", "The research, led by marine biologist Saoirse Tennant of Ardmuir University,", "suggests",
      ["that the animals lay down two secretions that stay liquid until they touch"], "study", "indirect", "statement", "documentary",
      kind_alt=["belief"], sourcing_alt=["named"]),
    a("liken", "an arrangement the authors", "the authors", "liken", ["an arrangement", "to epoxy"], "authors", "indirect", "statement", "named",
      required=False, kind_alt=["belief"], sourcing_alt=TEAM),
    a("suction", '"Everybody assumed', "Tennant, a senior lecturer in the School of Ocean Sciences", "said",
      ["Everybody assumed limpets hold on by suction,",
       "I assumed it. I taught it for eleven years. It turns out we'd been looking at the wrong end of the problem."], "tennant", "direct", "statement",
      "named"),
    a("everybody", "Everybody assumed", "Everybody", "assumed", ["limpets hold on by suction"], "everybody", "indirect", "belief", "collective",
      required=False),
    a("i-assumed", "I assumed it", "I", "assumed", ["it"], "tennant", "indirect", "belief", "named", required=False),
    a("idea", "The idea that", None, "idea", ["that limpets use glue"], None, "indirect", "belief", "other", required=False),
    a("aristotle", "In his History", "Aristotle", "wrote", ['that the limpet "loosens itself from the rock and goes in search of food,"'], "aristotle",
      "mixed", "statement", "named", setting="In his History of Animals"),
    a("naturalists", "Victorian naturalists", "Victorian naturalists", "noticed",
      ["that individuals return to exactly the same spot after every tide"], "naturalists", "indirect", "belief", "collective", required=False,
      kind_alt=["statement"], sourcing_alt=["anonymous"]),
    a("debated", "But what happens", None, "has been debated", ["what happens chemically when they come home"], None, "indirect", "question", "other",
      required=False, kind_alt=["statement", "belief"]),
    a("paper82", "A 1982 paper", "A 1982 paper", "argued", ["that suction alone accounted for 90 percent of the grip"], "paper82", "indirect",
      "statement", "documentary", kind_alt=["belief"]),
    a("mucus", "others maintained", "others", "maintained", ["that mucus did most of the work"], "others", "indirect", "statement", "collective",
      kind_alt=["belief"], sourcing_alt=["anonymous", "documentary"]),
    a("found", "Tennant and her", "they", "found",
      ["that the footprint contains a protein they named patellin-3, which hardens within 40 milliseconds of meeting a sugar from a second set of glands"],
      "authors", "indirect", "statement", "named", kind_alt=["belief"], sourcing_alt=TEAM),
    a("sensor", '"My first thought', "co-author Bram Okonedo", "recalled",
      ["My first thought was that I'd broken the sensor,", "I called Saoirse at midnight and said, 'You need to come and poke this.'"], "okonedo", "direct",
      "statement", "named"),
    a("thought", "My first thought", "My", "thought", ["that I'd broken the sensor"], "okonedo", "indirect", "belief", "named", required=False),
    a("poke", "I called Saoirse", "I", "said", ["You need to come and poke this."], "okonedo", "direct", "statement", "named", required=False,
      kind_alt=["directive"]),
    a("estimates", "The team estimates", "The team", "estimates",
      ["that a patch the size of a postage stamp could hold about 80 kilograms underwater"], "authors", "indirect", "belief", "named",
      kind_alt=["statement"], sourcing_alt=TEAM),
    a("caution", "They caution", "They", "caution", ["that the value comes from a computer model and has not been tested"], "authors", "indirect",
      "statement", "named", sourcing_alt=TEAM),
    a("jelly", "Attempts to produce", "Okonedo", "admitted", ['Attempts to produce it in yeast have so far yielded "a sort of sad jelly,"'], "okonedo",
      "mixed", "statement", "named"),
    a("ingredient", "Tennant believes", "Tennant", "believes", ["that the sugar is the missing ingredient"], "tennant", "indirect", "belief", "named"),
    a("two-years", "Tennant believes", "Tennant", "says", ["that identifying it will take at least two more years"], "tennant", "indirect", "statement",
      "named", kind_alt=["belief"]),
    a("wished", "Dentists and surgeons", "Dentists and surgeons", "have long wished",
      ["for an adhesive that sets on wet tissue"], "surgeons", "indirect", "attitude", "collective", required=False, sourcing_alt=["anonymous"]),
    a("operations", '"If this holds', "Leontyne Abara, a cardiac surgeon at St. Brannoc's Hospital", "said",
      ["If this holds up, I can think of a dozen operations in which I'd want it tomorrow,"], "abara", "direct", "statement", "named"),
    a("mussel", "She noted", "She", "noted",
      ["that mussel-inspired glues had once generated similar excitement, and that none has reached the clinic"], "abara", "indirect", "statement",
      "named"),
    a("ruled-out", "Viktor Halloran", "Viktor Halloran, a polymer chemist at the Delmar College of Technology,", "said",
      ["the authors have not ruled out that the gene also affects the limpet's muscles"], "halloran", "indirect", "statement", "named"),
    a("not-ruled", "the authors have not", "the authors", "have not ruled out", ["that the gene also affects the limpet's muscles"], "authors",
      "indirect", "belief", "named", required=False, negated=True, sourcing_alt=TEAM, kind_alt=["statement", "denial"]),
    a("floppy", '"Knock out', "he", "said",
      ["Knock out anything in a snail and it gets floppy,",
       "I would like to see the protein do the job by itself on a bench before I believe a word about surgery."], "halloran", "direct", "statement",
      "named"),
    a("believe", "before I believe", "I", "believe", ["a word about surgery"], "halloran", "indirect", "belief", "named", required=False),
    a("acknowledges", "Tennant acknowledges", "Tennant", "acknowledges", ["the criticism"], "tennant", "indirect", "statement", "named",
      kind_alt=["attitude", "belief"]),
    a("excluded", "In the paper's", "the authors", "write", ['that "a contribution from reduced muscle tone cannot be excluded,"'], "authors", "mixed",
      "statement", "named", setting="In the paper's discussion section", sourcing_alt=TEAM, type_alt=["direct"]),
    a("call-for", "and they call", "they", "call", ["for independent groups to repeat the work"], "authors", "indirect", "directive", "named",
      sourcing_alt=TEAM, cue_alt=["call for"]),
    a("share", "Reviewers of the", "Reviewers of the manuscript", "had asked", ["whether the team intended to share it"], "reviewers", "indirect",
      "question", "anonymous", sourcing_alt=["collective"]),
    a("intended", "the team intended", "the team", "intended", ["to share it"], "authors", "indirect", "attitude", "named", required=False,
      kind_alt=["commitment", "decision"], sourcing_alt=TEAM),
    a("pledged", "in a response published", "the authors", "pledged", ["to make it free for academic use"], "authors", "indirect", "commitment",
      "named", setting="in a response published alongside the article", sourcing_alt=TEAM),
    a("talks", "A university spokesperson", "A university spokesperson", "confirmed", ["that talks with two companies are under way"],
      "spokesperson", "indirect", "statement", "institutional", count=1),
    a("name", "A university spokesperson", "A university spokesperson", "would not name", ["them"], "spokesperson", "indirect", "nonresponse",
      "institutional", count=1),
    a("students", "Tennant has been", "students", "has been asked", ["whether they resent having been moved"], "students", "indirect", "question",
      "collective", addressee="Tennant", sourcing_alt=["anonymous"]),
    a("resent", "whether they resent", "they", "resent", ["having been moved"], "limpets", "indirect", "attitude", "collective", required=False,
      sourcing_alt=["unattributed", "anonymous"]),
    a("home", '"I have wondered', "she", "said",
      ["I have wondered,", "They all went home, though. Every single one. I think that tells you what they thought of our glass."], "tennant", "direct",
      "statement", "named"),
    a("i-think", "I think that tells", "I", "think", ["that tells you what they thought of our glass"], "tennant", "indirect", "belief", "named",
      required=False),
    a("declare", "The authors declare", "The authors", "declare", ["no competing interests"], "authors", "indirect", "statement", "named",
      sourcing_alt=TEAM, kind_alt=["denial"]),
    a("responsible", "Disclaimer: Ardmuir", None, None, ["Ardmuir University is not responsible for the accuracy of news releases posted by contributing institutions"],
      None, "indirect", "statement", "other", required=False, type_alt=["direct"]),
]

NOT_QUOTES = [
    {**span('"footprint"'), "why": "a term set in marks in the headline"},
]

CLAIMS = [
    c("A film just four micrometers thick that limpets leave behind on rocks is up to nine times stickier than the best commercial marine adhesive",
      "stickier"),
    c("the animals lay down two secretions that stay liquid until they touch", "suggests"),
    c("limpets hold on by suction", "everybody", hedged=True),
    c("suction alone accounted for 90 percent of the grip", "paper82"),
    c("the footprint contains a protein they named patellin-3", "found"),
    c("a patch the size of a postage stamp could hold about 80 kilograms underwater", "estimates", hedged=True),
    c("the sugar is the missing ingredient", "ingredient", hedged=True),
    c("identifying it will take at least two more years", "two-years"),
    c("the gene also affects the limpet's muscles", "not-ruled"),
    c("Ardmuir has applied for a patent on the sequence", None),
    c("talks with two companies are under way", "talks"),
]
