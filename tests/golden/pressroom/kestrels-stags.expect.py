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
    s("carrow", "Josh Carrow", "named", ["the Hexley fly-half", "Carrow", "He", "I"]),
    s("trevanion", "Mal Trevanion", "named", ["Tavistock’s director of rugby, Mal Trevanion,", "Trevanion", "he", "He", "I", "Mal"],
      titles=["director of rugby"], affiliation="Tavistock"),
    s("club", "Tavistock Kestrels", "institutional", ["the club", "Tavistock", "Kestrels"]),
    s("du-preez", "Anneke du Preez", "named", ["Du Preez", "the Stags’ head coach", "His opposite number", "who", "I", "her"],
      titles=["the Stags’ head coach"], affiliation="Stags"),
    s("announcer", None, "anonymous", [], description="the stadium announcer", count=1),
    s("team", None, "collective", ["They", "they"], description="They"),
    s("prosser", "Daf Prosser", "named", ["Prosser", "he", "I", "replacement hooker"]),
    s("olver", "Ben Olver", "named", ["Olver", "the captain", "he", "I"], titles=["the captain"]),
    s("tommo", "Tommo", "named", []),
    s("sources", None, "anonymous", [], description="club sources"),
    s("spokesperson", None, "institutional", [], description="A Kestrels spokesperson", count=1, affiliation="Kestrels"),
    s("england", None, "institutional", [], description="the England management"),
    s("sandiford", "Lee Sandiford", "named", ["Sandiford", "the attack coach", "he"], titles=["the attack coach"]),
    s("marlowe", "Debs Marlowe", "named", ["The former England scrum-half Debs Marlowe", "I"], titles=["The former England scrum-half"]),
    s("fan", None, "anonymous", [], description="one fan", count=1),
    s("another", None, "anonymous", [], description="another", count=1),
    s("league", None, "institutional", ["it", "the league", "National Premiership"], description="The league"),
    s("report", None, "documentary", [], description="The official report"),
    s("hexley", "Hexley Stags", "institutional", ["Hexley", "Stags"]),
]

ATTRIBUTIONS = [
    a("walking", "“I told the lads", "the Hexley fly-half", "said", ["I told the lads before I kicked it, ‘If this misses I’m walking home,’"], "carrow",
      "direct", "statement", "named"),
    a("told-lads", "I told the lads", "I", "told", ["If this misses I’m walking home,"], "carrow", "direct", "statement", "named", required=False,
      addressee="the lads"),
    a("nothing-kind", "was awarded for", "Trevanion", "insisted", ["a high tackle that", "was nothing of the kind"], "trevanion", "indirect",
      "statement", "named", kind_alt=["denial"]),
    a("six-times", "“I’ve watched it", "he", "said",
      ["I’ve watched it six times and I still can’t find it,",
       "I’m not going to say what I think of the officials because I’d like to be here next week. But people pay good money."], "trevanion", "direct",
      "statement", "named"),
    a("not-say", "I’m not going", "I", "say", ["what I think of the officials"], "trevanion", "indirect", "nonresponse", "named", required=False),
    a("explanation", "He did, however", "He", "confirm", ["that the club would be asking the league for an explanation"], "trevanion", "indirect",
      "statement", "named", cue_alt=["did, however, confirm"]),
    a("asking", "that the club", "the club", "would be asking", ["for an explanation"], "club", "indirect", "directive", "institutional",
      required=False, addressee="the league", kind_alt=["question"]),
    a("contact", "“Head contact", "Anneke du Preez, the Stags’ head coach", "said",
      ["Head contact is head contact,", "If Mal wants to talk about decisions I’ve got a list."], "du-preez", "direct", "statement", "named"),
    a("denied-pen", "said Anneke", "Anneke du Preez, the Stags’ head coach", "believes",
      ["her side were denied an even clearer penalty in the first half"], "du-preez", "indirect", "belief", "named"),
    a("talk", "it had looked", None, "talk", ["a Hexley revival"], None, "indirect", "statement", "other", required=False, kind_alt=["belief"]),
    a("smell", "the stadium announcer", "the stadium announcer", "asked", ["Is that a bonus point I can smell?"], "announcer", "direct", "question",
      "anonymous", addressee="the crowd", sourcing_alt=["institutional"]),
    a("panicked", "“Nobody in our", "Du Preez", "said",
      ["Nobody in our changing room panicked,",
       "At half-time I just asked them whether they thought they were 13 points worse than that team. They said no. So I said: ‘Well, then.’"],
      "du-preez", "direct", "statement", "named"),
    a("asked-them", "I just asked", "I", "asked", ["whether they thought they were 13 points worse than that team"], "du-preez", "indirect",
      "question", "named", required=False, addressee="them"),
    a("said-no", "They said no", "They", "said", ["no"], "team", "indirect", "statement", "collective", required=False, type_alt=["direct"],
      kind_alt=["denial"], sourcing_alt=["anonymous"]),
    a("well-then", "So I said", "I", "said", ["Well, then."], "du-preez", "direct", "statement", "named", required=False),
    a("expected", "Prosser admitted", "Prosser", "admitted", ["he had not expected to play"], "prosser", "indirect", "statement", "named"),
    a("not-expected", "he had not", "he", "had not expected", ["to play"], "prosser", "indirect", "belief", "named", required=False, negated=True),
    a("water", "“I thought I’d", "he", "said", ["I thought I’d be carrying the water,", "My mum’s going to be unbearable."], "prosser", "direct",
      "statement", "named"),
    a("wonder", "Tavistock will wonder", "Tavistock", "will wonder", ["how they let it slip"], "club", "indirect", "question", "institutional",
      required=False, kind_alt=["belief", "attitude"], sourcing_alt=["collective"]),
    a("conceded", "They missed two", "Olver", "conceded",
      ["that the leadership group, himself included, had got it wrong in turning down three points with nine minutes left"], "olver", "indirect",
      "statement", "named"),
    a("on-me", "“That’s on me", "he", "said", ["That’s on me,", "Tommo wanted to go for the sticks and I overruled him."], "olver", "direct",
      "statement", "named"),
    a("wanted", "Tommo wanted", "Tommo", "wanted", ["to go for the sticks"], "tommo", "indirect", "attitude", "named", required=False),
    a("not-great", "Trevanion described", "Trevanion", "described", ["the injury as “not great”"], "trevanion", "mixed", "statement", "named",
      kind_alt=["attitude", "belief"]),
    a("fear", "while club sources", "club sources", "fear", ["that the Tonga centre could be out for the rest of the season"], "sources", "indirect",
      "belief", "anonymous", kind_alt=["attitude"]),
    a("speculate", "A Kestrels", "A Kestrels spokesperson", "declined", ["to speculate"], "spokesperson",
      "indirect", "nonresponse", "institutional", cue_alt=["declined to speculate"]),
    a("footage", "It is understood", None, "is understood", ["that the England management have asked for footage of his last five games"], None,
      "indirect", "belief", "other", kind_alt=["statement"], sourcing_alt=["anonymous", "unattributed"]),
    a("have-asked", "that the England", "the England management", "have asked", ["footage of his last five games"], "england", "indirect",
      "directive", "institutional", required=False, cue_alt=["have asked for"]),
    a("pies", "Sandiford would", "Sandiford", "would say", ["that he was “here for the pies”"], "sandiford", "mixed", "statement", "named",
      kind_alt=["nonresponse"]),
    a("squad-q", "Du Preez, asked", None, "asked", ["whether her No 10 should be in the squad for the Six Nations"], None, "indirect", "question",
      "other", required=False, addressee="Du Preez"),
    a("yes", "“You’re asking", None, None, ["You’re asking his coach. Yes. Obviously yes."], "du-preez", "direct", "statement", "named"),
    a("marlowe", "The former England", "The former England scrum-half Debs Marlowe", "called",
      ["the final kick “the best I’ve seen under pressure at this level”"], "marlowe", "mixed", "statement", "named",
      setting="commentating for RugbyOne", kind_alt=["attitude", "belief"]),
    a("fortnight", "on the Kestrels’", "one fan", "complained", ["that Carrow had taken “about a fortnight” over it"], "fan", "mixed", "statement",
      "anonymous", setting="on the Kestrels’ supporters’ forum", kind_alt=["attitude"], count=1),
    a("shot-clock", "and another", "another", "demanded", ["a shot clock"], "another", "indirect", "directive", "anonymous", count=1),
    a("no-comment", "The league said", "The league", "said", ["it would not comment on individual decisions"], "league", "indirect", "nonresponse",
      "institutional", kind_alt=["statement"]),
    a("angles", "The league said", "The league", "pointed out",
      ["that the television match official had reviewed the tackle from four angles"], "league", "indirect", "statement", "institutional"),
    a("dangerous", "The official report", "The official report", "lists", ["the offence as “dangerous play”"], "report", "mixed", "statement",
      "documentary"),
    a("vow", "Hexley travel", "Hexley", "vow", ["to take nothing for granted"], "hexley", "indirect", "commitment", "institutional",
      sourcing_alt=["collective"]),
    a("rubbish", "“We’ve been rubbish", "Carrow", "said", ["We’ve been rubbish there for years,"], "carrow", "direct", "statement", "named"),
    a("tee", "He promised", "He", "promised", ["to bring his own tee"], "carrow", "indirect", "commitment", "named"),
]

NOT_QUOTES = []

CLAIMS = [
    c("the Kestrels’ unbeaten home record, which had stretched back to last February, was gone", None),
    c("the club would be asking the league for an explanation", "explanation"),
    c("her side were denied an even clearer penalty in the first half", "denied-pen", hedged=True),
    c("Nobody in our changing room panicked", "panicked"),
    c("the leadership group, himself included, had got it wrong in turning down three points with nine minutes left", "conceded"),
    c("the Tonga centre could be out for the rest of the season", "fear", hedged=True),
    c("the England management have asked for footage of his last five games", "footage", hedged=True),
    c("Carrow had taken “about a fortnight” over it", "fortnight"),
    c("the television match official had reviewed the tackle from four angles", "angles"),
    c("We’ve been rubbish there for years", "rubbish"),
]
