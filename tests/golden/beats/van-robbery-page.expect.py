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


NB = "\u00a0"  # the page is full of no-break spaces

HANDLE = ["named", "author", "unattributed", "other"]  # a reader's screen name

SPEAKERS = [
    s("police", "Larkin" + NB + "Constabulary", "institutional", ["police", "Larkin Constabulary", "The force", "We", "Police"]),
    s("teale", "Moira Teale", "named", ["Detective Inspector" + NB + "Moira Teale", "she", "We"], titles=["Detective Inspector"]),
    s("witnesses", None, "anonymous", [], description="Witnesses"),
    s("woman", None, "anonymous", ["she", "I", "One woman"], description="One woman, who lives opposite the depot", count=1),
    s("traders", None, "collective", ["We"], description="Quarry Lane traders"),
    s("babbage", "Col" + NB + "Babbage", "named", ["Neighbour Col" + NB + "Babbage", "He", "he"]),
    s("swiftcare", "Swiftcare Logistics", "institutional", ["the company", "We"]),
    s("spokesman", None, "institutional", ["A spokesman", "He"], description="A spokesman for the company", count=1, affiliation="Swiftcare Logistics"),
    s("source", None, "anonymous", ["A source"], description="A source close to the inquiry", count=1, basis="close to the inquiry"),
    s("rattray", "Joyce Rattray", "named", ["Cllr" + NB + "Joyce Rattray", "she"], titles=["Cllr"]),
    s("figures", None, "documentary", [], description="police figures"),
    s("whitcombe", "Dale Whitcombe", "named", ["Commissioner Dale Whitcombe"], titles=["Commissioner"]),
    s("office", None, "institutional", [], description="His office", affiliation="Dale Whitcombe"),
    s("laner", "quarrylaner88", "anonymous", ["I"]),
    s("deb", "Deb M.", "named", ["My"]),
    s("nephew", None, "anonymous", ["He"], description="My nephew", count=1),
    s("lad", "Larkin_Lad", "anonymous", []),
]

ATTRIBUTIONS = [
    a("lead", "Two men have been", ("police", "police said."), "said",
      ["Two men have been arrested after a van carrying prescription drugs was held up at knifepoint outside a depot in Dunmoor"], "police", "indirect",
      "statement", "institutional"),
    a("condition", "His condition", None, "is not thought", ["His condition", "to be serious"], None, "indirect", "belief", "other", required=False,
      negated=True),
    a("called", "Detective Inspector", "Detective Inspector" + NB + "Moira Teale", "said",
      ["officers were called to Quarry Lane shortly before 5.30" + NB + "am on Tuesday"], "teale", "indirect", "statement", "named"),
    a("ordeal", "“This was a", ("she", "she told reporters"), "told",
      ["This was a frightening ordeal for a man who was simply doing his job,", "We believe it was planned."], "teale", "direct", "statement", "named",
      addressee="reporters", setting="at the scene"),
    a("planned", "We believe it", "We", "believe", ["it was planned"], "teale", "indirect", "belief", "named", required=False,
      sourcing_alt=["institutional"]),
    a("witnesses", "Witnesses described", "Witnesses", "described", ["hearing shouts and breaking glass"], "witnesses", "indirect", "statement",
      "anonymous", sourcing_alt=["collective"]),
    a("named", "One woman", "One woman", "did not want", ["to be named"], "woman", "indirect", "attitude", "anonymous", required=False, count=1,
      kind_alt=["directive", "nonresponse", "commitment"]),
    a("canal", "One woman", "One woman", "said", ["she saw a man in a hi-vis jacket run towards the canal"], "woman", "indirect", "statement",
      "anonymous", count=1),
    a("saw", "she saw a man", "she", "saw", ["a man in a hi-vis jacket run towards the canal"], "woman", "indirect", "belief", "anonymous",
      required=False, count=1, kind_alt=["statement", "attitude"]),
    a("looked", "“He looked", ("she", "she said. “He even"), "said",
      ["He looked like staff to me,", "He even said good morning to me, cool as you like."], "woman", "direct", "statement", "anonymous", count=1),
    a("not-safe", "READ MORE", "Quarry Lane traders", None, ["We’re not safe here"], "traders", "direct", "statement", "collective", required=False,
      sourcing_alt=["anonymous"]),
    a("patrols", "READ MORE", "Quarry Lane traders", "demand", ["patrols"], "traders", "indirect", "directive", "collective", required=False,
      sourcing_alt=["anonymous"]),
    a("gates", "Neighbour Col", "Neighbour Col" + NB + "Babbage, a retired roofer,", "said", ["the depot's gates had been broken for weeks"], "babbage",
      "indirect", "statement", "named"),
    a("fobbed", "He had complained", ("he", "he claimed"), "claimed",
      ["He had complained to the owners twice", "and was “fobbed off both times\""], "babbage", "mixed", "statement", "named"),
    a("denied", "Swiftcare Logistics, which", "Swiftcare Logistics", "denied", ["this"], "swiftcare", "indirect", "denial", "institutional"),
    a("order", "A spokesman for", "A spokesman for the company", "said",
      ["All gates were in working order and are inspected daily. We are co-operating fully with police."], "spokesman", "direct", "statement",
      "institutional", kind_alt=["denial"]),
    a("carrying", "He refused", "He", "refused to say", ["what the van had been carrying"], "spokesman", "indirect", "nonresponse", "institutional"),
    a("release", "In a statement issued", "Larkin" + NB + "Constabulary", "said",
      ["We are appealing for witnesses following a robbery in Dunmoor.",
       "At approximately 5.25" + NB + "am on Tuesday 14" + NB + "March, two males approached a stationary vehicle and threatened the driver with a bladed article. A quantity of medication was taken.",
       "A 26-year-old man from Eastry and a 31-year-old man of no fixed address have been arrested on suspicion of robbery. Both remain in custody.",
       "Anyone with dashcam footage is asked to call 101, quoting reference 4471/LC."], "police", "direct", "statement", "institutional",
      setting="In a statement issued on Wednesday", sourcing_alt=["documentary"]),
    a("appealing", "We are appealing", "We", "are appealing", ["witnesses following a robbery in Dunmoor"], "police", "indirect", "directive",
      "institutional", required=False),
    a("dashcam", "Anyone with", None, "is asked", ["to call 101, quoting reference 4471/LC"], None, "indirect", "directive", "other",
      required=False, addressee="Anyone with dashcam footage", sourcing_alt=["institutional", "unattributed"]),
    a("opioid", "It is understood", None, "is understood", ["that the drugs included opioid painkillers"], None, "indirect", "belief", "other",
      kind_alt=["statement"]),
    a("inside-help", "A source close", "A source close to the inquiry", "told", ["the gang may have had inside help"], "source", "indirect", "statement",
      "anonymous", count=1, addressee="the Herald"),
    a("not-drawn", "although police", "police", "would not be drawn", ["that"], "police", "indirect", "nonresponse", "institutional"),
    a("raise", "Cllr", "Cllr" + NB + "Joyce Rattray", "said", ["she would raise the matter with the county’s police commissioner"], "rattray",
      "indirect", "statement", "named", kind_alt=["commitment"]),
    a("abandoned", "“This part of", "she", "wrote", ["This part of town has been abandoned,"], "rattray", "direct", "statement", "named",
      setting="in a post online"),
    a("rose", "According to police", "police figures", "According to", ["robberies in the county rose 12" + NB + "per" + NB + "cent last year"], "figures",
      "indirect", "statement", "documentary", sourcing_alt=["institutional"]),
    a("blamed", "The force has", "The force", "has blamed", ["the closure of two stations"], "police", "indirect", "statement", "institutional",
      kind_alt=["attitude", "belief"]),
    a("response-times", "Commissioner Dale", "Commissioner Dale Whitcombe", "insists", ["that response times have improved"], "whitcombe", "indirect",
      "statement", "named"),
    a("office", "His office", "His office", "did not respond", ["a request for comment"], "office", "indirect", "nonresponse", "institutional"),
    a("comment-1", "quarrylaner88", "quarrylaner88", None, ["Gates have been broken since Xmas, I told them. Nobody listens!!"], "laner", "direct",
      "statement", "anonymous", required=False, sourcing_alt=HANDLE),
    a("told-them", "Gates have been", "I", "told", ["Gates have been broken since Xmas"], "laner", "indirect", "statement", "anonymous",
      required=False, addressee="them", sourcing_alt=HANDLE),
    a("comment-2", "Deb M.", "Deb M.", None,
      ["My nephew drives for Swiftcare. He says they aren't even allowed to lock the back doors. \"Too slow\" apparently"], "deb", "direct", "statement",
      "named", required=False, sourcing_alt=["anonymous", "author", "unattributed", "other"]),
    a("nephew", "He says they", "He", "says", ["they aren't even allowed to lock the back doors"], "nephew", "indirect", "statement", "anonymous",
      required=False, count=1),
    a("too-slow", '"Too slow"', None, None, ["Too slow"], None, "direct", "statement", "other", required=False, type_alt=["mixed"]),
    a("comment-3", "Larkin_Lad", "Larkin_Lad", None, ["Police said there'd be patrols after the last one. Were there? Nope"], "lad", "direct",
      "statement", "anonymous", required=False, sourcing_alt=HANDLE),
    a("patrols-said", "Police said there", "Police", "said", ["there'd be patrols after the last one"], "police", "indirect", "statement",
      "institutional", required=False, kind_alt=["commitment"]),
    a("bin-strike", "Bin strike", None, None, ["until summer"], None, "direct", "statement", "other", required=False, type_alt=["mixed"]),
]

NOT_QUOTES = [
    {**span("‘Morning Beat’"), "why": "title of a newsletter, in a promotion"},
]

CLAIMS = [
    {**span("The driver, who is 34, was treated for cuts to his hand at Larkin General Hospital"), "attribution": None},
    {**span("officers were called to Quarry Lane shortly before 5.30" + NB + "am on Tuesday"), "attribution": "called"},
    {**span("He had complained to the owners twice"), "attribution": "fobbed"},
    {**span("the depot's gates had been broken for weeks"), "attribution": "gates"},
    {**span("All gates were in working order"), "attribution": "order"},
    {**span("A quantity of medication was taken"), "attribution": "release"},
    {**span("the drugs included opioid painkillers"), "attribution": "opioid", "hedged": True},
    {**span("the gang may have had inside help"), "attribution": "inside-help", "hedged": True},
    {**span("robberies in the county rose 12" + NB + "per" + NB + "cent last year"), "attribution": "rose"},
]
