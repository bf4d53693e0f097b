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


ASKER = ["author", "institutional", "unattributed", "named"]  # the interviewer: 'our presenter' is nowhere named


def q(id, at, content, **more):
    return a(id, at, "INTERVIEWER", None, content, "interviewer", "direct", "question", "anonymous", required=False, sourcing_alt=ASKER, **more)


def d(id, at, content, **more):
    return a(id, at, "DASSO", None, content, "dasso", "direct", "statement", "named", **more)


SPEAKERS = [
    s("dasso", "Renata Dasso", "named", ["DASSO", "Dasso", "She", "she", "SkyNorth’s operations chief", "its director of operations", "I"],
      titles=["director of operations", "operations chief"], affiliation="SkyNorth"),
    s("interviewer", None, "anonymous", ["interviewer"], description="INTERVIEWER", count=1),
    s("ministers", None, "collective", [], description="Ministers"),
    s("skynorth", "SkyNorth", "institutional", ["the agency that guides planes over Velmark", "the agency", "it"]),
    s("unions", None, "collective", ["The pilots’ union"], description="Pilots’ unions"),
    s("union", None, "institutional", ["Pilots’ unions"], description="The pilots’ union"),
    s("somebody", None, "anonymous", ["she"], description="Somebody", count=1),
    s("board", "The accident board", "institutional", ["they", "accident board"]),
    s("someone", None, "anonymous", [], description="someone", count=1),
    s("anneke", "Anneke", "named", ["A listener", "a listener", "Anneke in Port Lisle"]),
    s("minister", None, "anonymous", ["he"], description="The minister", count=1),
    s("chair", None, "anonymous", [], description="The chair", count=1),
    s("staff", None, "collective", [], description="My staff"),
    s("spokesperson", None, "institutional", ["the transport ministry"], description="a spokesperson for the transport ministry", count=1),
    s("controllers", None, "anonymous", ["Two controllers", "they"], description="Two controllers who were on shift on Tuesday", count=2,
      basis="who were on shift on Tuesday", anonymity_reason="because they aren’t allowed to talk to the press"),
]

ATTRIBUTIONS = [
    a("headline", "", "SkyNorth’s operations chief", None, ["We were blind for eleven minutes"], "dasso", "direct", "statement", "named"),
    a("demanded", "Ministers demanded", "Ministers", "demanded", ["answers"], "ministers", "indirect", "directive", "collective", required=False,
      sourcing_alt=["institutional", "anonymous"]),
    a("gave-none", "and SkyNorth", "SkyNorth, the agency that guides planes over Velmark", "gave", ["none"], "skynorth", "indirect", "nonresponse",
      "institutional", required=False),
    a("technical", "and SkyNorth", "SkyNorth, the agency that guides planes over Velmark", "saying", ["that it was “aware of a technical matter”"],
      "skynorth", "mixed", "statement", "institutional"),
    a("admitted", "She admitted", "She", "admitted", ["that a backup had been switched off for maintenance"], "dasso", "indirect", "statement", "named"),
    a("resign", "She admitted", "She", "said", ["that she had offered to resign"], "dasso", "indirect", "statement", "named"),
    a("offered", "that she had offered", "she", "had offered", ["to resign"], "dasso", "indirect", "commitment", "named", required=False),
    a("accused", "Pilots’ unions", "Pilots’ unions", "have accused", ["the agency of playing down the danger"], "unions", "indirect", "statement",
      "collective", sourcing_alt=["institutional"], kind_alt=["attitude"]),
    q("where", "INTERVIEWER: Let", ["Let’s begin at 9.42 on Tuesday morning. Where were you?"]),
    d("canteen", "DASSO: In the", ["In the canteen, if you want the truth. Somebody ran in and said, “We’ve lost the picture.” I thought she meant the television."]),
    a("picture", "Somebody ran", "Somebody", "said", ["We’ve lost the picture."], "somebody", "direct", "statement", "anonymous", required=False, count=1),
    a("television", "I thought she", "I", "thought", ["she meant the television"], "dasso", "indirect", "belief", "named", required=False),
    q("how-long", "INTERVIEWER: And how", ["And how long before you realised it was serious?"]),
    a("realised", "before you realised", "you", "realised", ["it was serious"], "dasso", "indirect", "belief", "named", required=False),
    d("stairs", "DASSO: About", ["About as long as it takes to climb two flights of stairs. I walked in and it was silent. Controllers don’t go silent."]),
    q("flying-blind", "INTERVIEWER: The pilots", ["The pilots’ union says planes were flying blind."], kind_alt=["statement"]),
    a("union", "The pilots’ union says", "The pilots’ union", "says", ["planes were flying blind"], "union", "indirect", "statement", "institutional",
      required=False),
    d("blind", "DASSO: No.",
      ["No. The pilots could see, the planes could see each other, and every controller had a telephone and a pencil. We were blind for eleven minutes, I’d put it that way. I don’t want to play that down, it was the worst eleven minutes of my working life.",
       "But nobody came within five miles of anybody else. The accident board has looked at the tapes and they’ve told us the same."],
      kind_alt=["denial"]),
    a("same", "The accident board has", "they", "’ve told", ["the same"], "board", "indirect", "statement", "institutional", required=False, addressee="us"),
    q("backup", "INTERVIEWER: You said", ["You said there was a backup."], kind_alt=["statement"]),
    a("you-said", "INTERVIEWER: You said", "You", "said", ["there was a backup"], "dasso", "indirect", "statement", "named", required=False),
    d("off", "DASSO: There is.", ["There is. It was off."]),
    q("off-question", "INTERVIEWER: Off", ["Off?"]),
    d("maintenance", "DASSO: For",
      ["For maintenance. It was supposed to be back at six, the contractor found a fault, and someone decided it could wait until lunchtime. I’m not going to say who, because it’s a process that failed and not a person. And frankly it was probably a reasonable decision on any other Tuesday."],
      kind_alt=["nonresponse"]),
    a("decided", "someone decided", "someone", "decided", ["it could wait until lunchtime"], "someone", "indirect", "decision", "anonymous", required=False, count=1),
    a("not-say-who", "I’m not going", "I", "’m not going to say", ["who"], "dasso", "indirect", "nonresponse", "named", required=False),
    q("listener-turn", "INTERVIEWER: A listener",
      ["A listener has just texted in. “My father missed his own brother’s funeral. Who is going to say sorry for that?” That’s from Anneke in Port Lisle."],
      kind_alt=["statement"]),
    a("funeral", "A listener has", "A listener", "has just texted", ["My father missed his own brother’s funeral. Who is going to say sorry for that?"],
      "anneke", "direct", "statement", "named", required=False, kind_alt=["question"], sourcing_alt=["anonymous"]),
    d("sorry", "DASSO: Anneke", ["Anneke, I’m sorry. I mean it. [pauses] There isn’t a sentence that fixes that."], insertions=["[pauses]"],
      kind_alt=["attitude"]),
    q("offer-to-go", "INTERVIEWER: The minister", ["The minister told parliament yesterday that he’d lost confidence in your board. Did you offer to go?"]),
    a("confidence", "The minister told", "The minister", "told", ["that he’d lost confidence in your board"], "minister", "indirect", "statement", "anonymous",
      required=False, addressee="parliament", setting="yesterday", sourcing_alt=["institutional"]),
    d("i-did", "DASSO: I did", ["I did, on Wednesday morning. The chair asked me to stay until the report is finished, and I will. After that it’s up to them."],
      kind_alt=["commitment"]),
    a("stay", "The chair asked", "The chair", "asked", ["to stay until the report is finished"], "chair", "indirect", "directive", "anonymous", required=False,
      addressee="me", count=1, sourcing_alt=["institutional"]),
    q("again", "INTERVIEWER: Could", ["Could it happen again tomorrow?"]),
    d("it-could", "DASSO: It could",
      ["It could. I’d be lying if I told you otherwise. It’s very unlikely, the backup’s on, and there’s a second one we’ve borrowed from the air force. We think the new system will be running by 2027. My staff would say 2028."]),
    a("we-think", "We think the", "We", "think", ["the new system will be running by 2027"], "dasso", "indirect", "belief", "named", required=False,
      sourcing_alt=["institutional"]),
    a("staff", "My staff", "My staff", "would say", ["2028"], "staff", "indirect", "statement", "collective", required=False, sourcing_alt=["anonymous"]),
    q("fly", "INTERVIEWER: Would", ["Would you fly this weekend?"]),
    d("window", "DASSO: I am flying", ["I am flying this weekend. [laughs] In a window seat."], insertions=["[laughs]"]),
    a("no-decision", "After the recording", "a spokesperson for the transport ministry", "told", ["that no decision had been taken on the board’s future"],
      "spokesperson", "indirect", "statement", "institutional", addressee="Coast FM"),
    a("names", "Two controllers", "Two controllers who were on shift on Tuesday", "didn’t want",
      ["their names used because they aren’t allowed to talk to the press"], "controllers", "indirect", "attitude", "anonymous", required=False, count=2,
      kind_alt=["directive", "nonresponse", "commitment"]),
    a("disputed", "Two controllers", "Two controllers who were on shift on Tuesday", "disputed", ["part of Dasso’s account"], "controllers", "indirect",
      "denial", "anonymous", count=2, kind_alt=["statement", "attitude"]),
    a("telephones", "the telephones, they", "they", "said", ["the telephones", "had also been down for several minutes"], "controllers", "indirect",
      "statement", "anonymous", count=2),
    a("looking-into", "SkyNorth said", "SkyNorth", "said", ["it was looking into the claim"], "skynorth", "indirect", "statement", "institutional"),
    a("expects", "The accident board expects", "The accident board", "expects", ["to publish its first findings next month"], "board", "indirect",
      "commitment", "institutional", kind_alt=["belief"]),
]

NOT_QUOTES = [{**span("“The Long Hour”"), "why": "title of a programme"}]
CLAIMS = [
    {**span("340 flights were in the air"), "attribution": None},
    {**span("a backup had been switched off for maintenance"), "attribution": "admitted"},
    {**span("every controller had a telephone and a pencil"), "attribution": "blind"},
    {**span("nobody came within five miles of anybody else"), "attribution": "blind"},
    {**span("it was probably a reasonable decision on any other Tuesday"), "attribution": "maintenance", "hedged": True},
    {**span("no decision had been taken on the board’s future"), "attribution": "no-decision"},
    {**span("it was looking into the claim"), "attribution": "looking-into"},
]
