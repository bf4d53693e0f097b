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
    {"id": "ellery", "name": "Marcus Ellery", "sourcing": "named", "titles": ["the center"],
     "aliases": ["Ellery", "Tugboat", "I", "He", "the man they call Tugboat", "Marcus “Tugboat” Ellery"]},
    {"id": "delacroix", "name": "Ron Delacroix", "sourcing": "named", "titles": ["Coach"], "aliases": ["Delacroix", "the coach"],
     "affiliation": "Ironclads"},
    {"id": "mance", "name": "Tyrell Mance", "sourcing": "named", "titles": ["Herons guard"], "aliases": ["Mance", "he"]},
    {"id": "sandoval", "name": "Phil Sandoval", "sourcing": "named", "titles": ["Herons coach"], "aliases": ["Sandoval"]},
    {"id": "gloria", "name": "Gloria Ellery", "sourcing": "named", "titles": ["His mother"], "aliases": []},
    {"id": "spokesperson", "name": None, "description": "an Ironclads spokesperson", "sourcing": "institutional",
     "aliases": ["The team", "the Ironclads"], "affiliation": "Ironclads"},
    {"id": "doctors", "name": None, "description": "Team doctors", "sourcing": "institutional", "aliases": []},
    {"id": "person", "name": None, "description": "a person with knowledge of the injury", "sourcing": "anonymous", "count": 1, "aliases": [],
     "basis": "with knowledge of the injury"},
    {"id": "teammates", "name": None, "description": "Teammates", "sourcing": "collective", "aliases": []},
    {"id": "pruitt", "name": "DeShawn Pruitt", "sourcing": "named", "titles": ["guard"], "aliases": []},
    {"id": "oddsmakers", "name": None, "description": "Oddsmakers", "sourcing": "collective", "aliases": []},
]

ATTRIBUTIONS = [
    a("asked-ball", "Marcus “Tugboat”", "Marcus “Tugboat” Ellery", "asked", ["the ball"], "ellery", "indirect", "directive", "named", required=False),
    a("told-coach", "“I told Coach", "Ellery", "said", ["I told Coach, ‘Don’t draw anything up, just give it to me,’"],
      "ellery", "direct", "statement", "named"),
    a("give-it", "“I told Coach", "I", "told", ["Don’t draw anything up, just give it to me,"], "ellery", "direct", "directive", "named",
      required=False, kind_alt=["statement"], addressee="Coach"),
    a("deadpanned", "“He said", "Delacroix", "deadpanned", ["He said, ‘Please,’", "First time in six years I’ve heard that word."],
      "delacroix", "direct", "statement", "named"),
    a("please", "“He said", "He", "said", ["Please,"], "ellery", "direct", "statement", "named", required=False, kind_alt=["directive"]),
    a("want-it", "The 7-footer", "Herons guard Tyrell Mance", "told", ["that the Ironclads “don’t want it bad enough.”"],
      "mance", "mixed", "statement", "named", addressee="SportsLine One"),
    a("according", "According to Ellery", "Ellery", "According to",
      ["Mance also leaned over during warmups and said, “Enjoy your vacation, big man.”"], "ellery", "mixed", "statement", "named",
      type_alt=["indirect"]),
    a("vacation", "Mance also", "Mance", "said", ["Enjoy your vacation, big man."], "mance", "direct", "statement", "named",
      required=False, kind_alt=["directive"]),
    a("denied", "Mance denied", "Mance", "denied", ["it"], "mance", "indirect", "denial", "named"),
    a("beat", "“I don’t talk", "he", "said", ["I don’t talk to people I’m about to beat,", "Well. You know what I mean."],
      "mance", "direct", "statement", "named"),
    a("refused", "Herons coach Phil", "Herons coach Phil Sandoval", "refused", ["to blame the officials, who whistled his team for 31 fouls"],
      "sandoval", "indirect", "nonresponse", "named", required=False, kind_alt=["denial", "attitude", "commitment", "statement", "decision"]),
    a("by-one", "“We lost", "Sandoval", "said", ["We lost by one,", "Find me that one and I’ll sleep."], "sandoval", "direct", "statement", "named"),
    a("asked-eye", "Asked about", None, "Asked", ["about his eye"], None, "indirect", "question", "other", required=False),
    a("eye", "Asked about", "Ellery", "said", ["it looked worse than it felt"], "ellery", "indirect", "statement", "named"),
    a("ice-pack", "“That’s my baby", "Gloria Ellery", "tweeted", ["That’s my baby. Somebody owes me an ice pack,"],
      "gloria", "direct", "statement", "named"),
    a("cleared-said", "Team doctors", "an Ironclads spokesperson", "said", ["Team doctors have cleared the center for Game 7"],
      "spokesperson", "indirect", "statement", "institutional"),
    a("cleared", "Team doctors", "Team doctors", "have cleared", ["the center for Game 7"], "doctors", "indirect", "decision", "institutional",
      required=False, sourcing_alt=["anonymous", "collective"]),
    a("cracked-rib", "But a person", "a person with knowledge of the injury", "told", ["that Ellery had also played with a cracked rib"],
      "person", "indirect", "statement", "anonymous", count=1, addressee="the Danley Ledger"),
    a("not-confirm", "The team would", "The team", "would not confirm", ["that"], "spokesperson", "indirect", "nonresponse", "institutional"),
    a("quietest", "Teammates insist", "Teammates", "insist", ["Ellery is the quietest man in the building"],
      "teammates", "indirect", "statement", "collective", sourcing_alt=["anonymous"]),
    a("nine-words", "“He said maybe", "guard DeShawn Pruitt", ("said", "guard DeShawn"), ["He said maybe nine words all of November,", "Eight of them were ‘screen.’"],
      "pruitt", "direct", "statement", "named"),
    a("helped", "Delacroix believes", "Delacroix", "believes", ["the injury helped"], "delacroix", "indirect", "belief", "named"),
    a("scoreboard", "“You take", "the coach", "said", ["You take away one eye, he stops looking at the scoreboard,"],
      "delacroix", "direct", "statement", "named"),
    a("favor", "Oddsmakers", "Oddsmakers", "favor", ["the Herons by 6½ points"], "oddsmakers", "indirect", "belief", "collective",
      required=False, kind_alt=["attitude"]),
    a("early", "“I’ll be there", "the man they call Tugboat", "said", ["I’ll be there early,"], "ellery", "direct", "statement", "named",
      kind_alt=["commitment"]),
    a("same", "Mance, reached", "Mance", "answered", ["Same."], "mance", "direct", "statement", "named"),
]

NOT_QUOTES = [
    {**span("‘Tugboat’"), "why": "nickname in the headline"},
    {**span("“Tugboat”"), "why": "nickname"},
]
CLAIMS = [
    {**span("Ellery scored 38 points"), "attribution": None},
    {**span("it looked worse than it felt"), "attribution": "eye"},
    {**span("Team doctors have cleared the center for Game 7"), "attribution": "cleared-said"},
    {**span("Ellery had also played with a cracked rib"), "attribution": "cracked-rib"},
    {**span("Ellery is the quietest man in the building"), "attribution": "quietest"},
    {**span("the injury helped"), "attribution": "helped", "hedged": True},
    {**span("Game 7 is Wednesday at Harbor Arena"), "attribution": None},
    {**span("We lost by one"), "attribution": "by-one"},
]
