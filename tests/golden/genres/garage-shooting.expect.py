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
    {"id": "police", "name": None, "description": "Police", "sourcing": "institutional", "aliases": ["Police", "Maple Fork police"]},
    {"id": "affidavit", "name": None, "description": "an arrest affidavit filed Wednesday in Tolliver County District Court",
     "sourcing": "documentary", "aliases": ["an arrest affidavit", "The affidavit", "It"]},
    {"id": "orlando", "name": "Denise Orlando", "sourcing": "named", "titles": ["Police Chief"], "aliases": ["Orlando"]},
    {"id": "voigt", "name": "Carla Voigt", "sourcing": "named", "titles": ["Judge"], "aliases": []},
    {"id": "pell", "name": "Curtis Wayne Pell", "sourcing": "named", "titles": [], "aliases": ["Pell", "Snake"]},
    {"id": "teague", "name": "Lorna Teague", "sourcing": "named", "titles": [], "aliases": ["she"]},
    {"id": "customer", "name": None, "description": "A customer", "sourcing": "anonymous", "count": 1, "aliases": [],
     "anonymity_reason": "because she fears retaliation", "on_condition_of_anonymity": True},
    {"id": "tom", "name": "Tom Laskow", "sourcing": "named", "titles": ["the victim's brother and business partner"], "aliases": ["he"]},
    {"id": "sheriffs-office", "name": "the Tolliver County Sheriff's Office", "sourcing": "institutional", "aliases": []},
    {"id": "post", "name": None, "description": "the post", "sourcing": "documentary", "aliases": ["a Facebook post"],
     "affiliation": "the Tolliver County Sheriff's Office"},
    {"id": "broyles", "name": "Hank Broyles", "sourcing": "named", "titles": ["Sheriff"], "aliases": ["he"]},
    {"id": "records", "name": None, "description": "Jail records", "sourcing": "documentary", "aliases": []},
    {"id": "neighbors", "name": None, "description": "Neighbors in Harmon", "sourcing": "anonymous", "aliases": ["Neighbors"]},
    {"id": "munn", "name": "Alicia Munn", "sourcing": "named", "titles": ["His attorney", "public defender"], "aliases": []},
]

ATTRIBUTIONS = [
    a("headline", "", "Police", None, ["Gunman waited outside Maple Fork garage for an hour before shooting"],
      "police", "indirect", "statement", "institutional"),
    a("pickup", "MAPLE FORK", "an arrest affidavit filed Wednesday in Tolliver County District Court", "according to",
      ["The man accused of killing a popular mechanic sat in a parked pickup for nearly an hour before opening fire"],
      "affidavit", "indirect", "statement", "documentary"),
    a("shot", 'Raymond "Buddy"', "Police Chief Denise Orlando", "said",
      ['Raymond "Buddy" Laskow, 52, was shot twice Monday night outside Laskow Brothers Auto on Route 9'],
      "orlando", "indirect", "statement", "named"),
    a("not-random", '"This was not', "Orlando", "told",
      ["This was not random,", "We believe these two men knew each other, and we believe this was about money."],
      "orlando", "direct", "statement", "named", addressee="reporters"),
    a("held", "Judge Carla", "Judge Carla Voigt", "ordered", ["him held without bail"], "voigt", "indirect", "decision", "named", kind_alt=["directive"]),
    a("owed", "The affidavit says", "The affidavit", "says", ["Pell owed the shop $4,200 for repairs to a truck"],
      "affidavit", "indirect", "statement", "documentary"),
    a("quotes", "It quotes", "It", "quotes",
      ['a text message, sent hours before the shooting, in which Pell allegedly wrote, "You\'ll get yours."'],
      "affidavit", "mixed", "statement", "documentary", required=False, type_alt=["direct", "indirect"]),
    a("get-yours", "It quotes", "Pell", "wrote", ["You'll get yours."], "pell", "direct", "statement", "named", sourcing_alt=["documentary"]),
    a("heard", "Lorna Teague", "Lorna Teague", "said", ["she heard shouting and then two pops"], "teague", "indirect", "statement", "named"),
    a("heard-perception", "she heard", "she", "heard", ["shouting and then two pops"], "teague", "indirect", "belief", "named", required=False,
      kind_alt=["statement", "attitude"]),
    a("fireworks", '"I thought', "she", "said", ["I thought it was fireworks, honest to God,", "Then I saw Buddy on the ground."],
      "teague", "direct", "statement", "named"),
    a("asked-name", "A customer, who", "A customer", "asked", ["that her name not be used"], "customer", "indirect", "directive", "anonymous",
      required=False, count=1),
    a("drove-off", "A customer, who", "A customer", "said", ['the shooter "just drove off like nothing happened."'],
      "customer", "mixed", "statement", "anonymous", count=1),
    a("denied-debt", "Tom Laskow, the", "Tom Laskow, the victim's brother and business partner,", "denied", ["that anyone owed the shop money"],
      "tom", "indirect", "denial", "named"),
    a("for-free", '"My brother', "he", "said", ["My brother fixed half this town's cars for free,", "They've got that part wrong."],
      "tom", "direct", "statement", "named"),
    a("tip-line", "In a Facebook", "the Tolliver County Sheriff's Office", "asked", ["to call its tip line"],
      "sheriffs-office", "indirect", "directive", "institutional", addressee="anyone with video from the area", setting="In a Facebook post late Tuesday"),
    a("too-small", '"No piece', "the post", "read", ["No piece of information is too small,"], "post", "direct", "statement", "documentary",
      sourcing_alt=["institutional"]),
    a("handgun", "Sheriff Hank", "Sheriff Hank Broyles", "wrote",
      ['that deputies had pulled a handgun from a creek "about a mile down the road."'], "broyles", "mixed", "statement", "named",
      setting="on the same page"),
    a("murder-weapon", "It may be", "he", "said", ["It may be the murder weapon"], "broyles", "indirect", "statement", "named"),
    a("jail-records", "Jail records", "Jail records", "show", ["Pell was arrested twice in 2019, both times on assault charges"],
      "records", "indirect", "statement", "documentary"),
    a("loner", "Neighbors in Harmon", "Neighbors in Harmon", "described", ['Pell, whom some call "Snake," as a loner'],
      "neighbors", "indirect", "statement", "anonymous", sourcing_alt=["collective"], kind_alt=["belief", "attitude"], type_alt=["mixed"]),
    a("munn", "His attorney", "His attorney, public defender Alicia Munn,", "did not return", ["a call seeking comment"],
      "munn", "indirect", "nonresponse", "named"),
    a("vigil", "A vigil", "Tom Laskow", "said", ["A vigil is planned for 7 p.m. Friday at the garage"], "tom", "indirect", "statement", "named"),
    a("fuss", '"Buddy would', "he", "said", ["Buddy would hate the fuss,", "But he's getting it."], "tom", "direct", "statement", "named"),
]

NOT_QUOTES = [
    {**span('"Buddy"'), "why": "nickname"},
    {**span('"Snake,"'), "why": "nickname"},
]
CLAIMS = [
    {**span("He died at Mercy Regional Hospital"), "attribution": None},
    {**span("Officers arrested Curtis Wayne Pell, 38, of nearby Harmon on Tuesday"), "attribution": None},
    {**span("these two men knew each other"), "attribution": "not-random", "hedged": True},
    {**span("Pell owed the shop $4,200 for repairs to a truck"), "attribution": "owed"},
    {**span("anyone owed the shop money"), "attribution": "denied-debt"},
    {**span("deputies had pulled a handgun from a creek"), "attribution": "handgun"},
    {**span("It may be the murder weapon"), "attribution": "murder-weapon", "hedged": True},
    {**span("Pell was arrested twice in 2019"), "attribution": "jail-records"},
]
