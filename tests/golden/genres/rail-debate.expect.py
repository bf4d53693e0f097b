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
    {"id": "two-whitfields", "name": None, "description": "two senators who share a last name", "sourcing": "named", "count": 2, "aliases": ["Whitfields"]},
    {"id": "laura", "name": "Laura Whitfield", "sourcing": "named", "titles": ["Sen."], "aliases": ["she", "The senator from Ohio"]},
    {"id": "grant", "name": "Grant Whitfield", "sourcing": "named", "titles": ["Sen."],
     "aliases": ["he", "The Texas senator", "the Texas senator", "the gentleman from Texas", "Grant"]},
    {"id": "abbey", "name": "Ruth Abbey", "sourcing": "named", "titles": ["Sen."], "aliases": ["Abbey"]},
    {"id": "study", "name": None, "description": "a study paid for by the rail industry", "sourcing": "documentary", "aliases": ["The study, by Lockridge Partners", "The study"]},
    {"id": "castellane", "name": "Owen Castellane", "sourcing": "named", "titles": ["Minority Leader"], "aliases": ["the minority leader"]},
    {"id": "spokesman", "name": None, "description": "A spokesman for Majority Leader Dale Prewitt (R-Utah)", "sourcing": "institutional", "aliases": []},
    {"id": "osei", "name": "Nina Osei", "sourcing": "named", "titles": ["Rep."], "aliases": [], "group": "Twelve members of the House"},
    {"id": "letter", "name": None, "description": "the letter", "sourcing": "documentary", "aliases": ["a letter"]},
    {"id": "carl", "name": "Carl Whitfield", "sourcing": "named", "titles": ["Rep."], "aliases": ["He", "a cousin of the Texas senator"]},
    {"id": "white-house", "name": "The White House", "sourcing": "institutional", "aliases": []},
    {"id": "aides", "name": None, "description": "Two Republican aides", "sourcing": "anonymous", "count": 2, "aliases": [],
     "anonymity_reason": "to discuss internal deliberations", "on_condition_of_anonymity": True},
    {"id": "one-aide", "name": None, "description": "One of them", "sourcing": "anonymous", "count": 1, "aliases": ["One of Two Republican aides"],
     "member_of": "aides"},
]

ATTRIBUTIONS = [
    a("accused-each-other", "WASHINGTON", "two senators who share a last name", "accused", ["each other of putting donors ahead of crash victims"],
      "two-whitfields", "indirect", "statement", "named", count=2, sourcing_alt=["anonymous", "collective"], kind_alt=["attitude"]),
    a("brakes", "Sen. Laura", "Sen. Laura Whitfield (D-Ohio)", "said",
      ["the measure would force railroads to replace aging brakes within five years"], "laura", "indirect", "statement", "named"),
    a("buried", '"We have buried', "she", "said", ["We have buried eleven people,", "How many more does the gentleman from Texas need?"],
      "laura", "direct", "statement", "named", kind_alt=["question"]),
    a("press-release", '"The senator from', "he", "said", ["The senator from Ohio is reading from a press release,"],
      "grant", "direct", "statement", "named"),
    a("autopsy", '"I am reading', "Laura Whitfield", "interjected", ["I am reading from an autopsy,"], "laura", "direct", "statement", "named"),
    a("regular-order", '"Regular', "Sen. Ruth Abbey (R-Idaho)", "called", ["Regular order,"], "abbey", "direct", "statement", "named",
      kind_alt=["directive"]),
    a("freight", "The Texas senator argued", "The Texas senator", "argued", ["that the mandates would raise freight costs by 14 percent"],
      "grant", "indirect", "statement", "named"),
    a("citing", "The Texas senator argued", "The Texas senator", "citing", ["a study paid for by the rail industry"],
      "grant", "indirect", "statement", "named", required=False),
    a("estimates", "The study", "The study, by Lockridge Partners,", "estimates", ["that some smaller lines could be forced to close"],
      "study", "indirect", "statement", "documentary", kind_alt=["belief"]),
    a("stalling", "Minority Leader", "Minority Leader Owen Castellane (D-Oregon)", "accused", ["Republicans of stalling"],
      "castellane", "indirect", "statement", "named", kind_alt=["attitude"]),
    a("no-bill", '"They don\'t', "the minority leader", "said", ["They don't want a better bill. They want no bill,"],
      "castellane", "direct", "statement", "named"),
    a("when-ready", "A spokesman", "A spokesman for Majority Leader Dale Prewitt (R-Utah)", "said",
      ['a vote would be held "when it is ready, and not a minute before."'], "spokesman", "mixed", "statement", "institutional",
      sourcing_alt=["anonymous"]),
    a("urged", "Twelve members", "Twelve members of the House, including Rep. Nina Osei (R-Indiana),", "urged",
      ["to pass the bill before the August recess"], "osei", "indirect", "directive", "named", addressee="the Senate",
      setting="in a letter on Tuesday"),
    a("headline-wait", '"Our constituents', "the letter", "said", ["Our constituents cannot wait for another headline,"],
      "letter", "direct", "statement", "documentary"),
    a("thanksgiving", "He told", "He", "told", ['that Grant would "come around, or Thanksgiving will be interesting."'],
      "carl", "mixed", "statement", "named", addressee="the Capitol Dispatch"),
    a("would-sign", "The White House", "The White House", "said", ["the president would sign the bill"],
      "white-house", "indirect", "statement", "institutional", kind_alt=["commitment"]),
    a("five-votes", "Two Republican", "Two Republican aides", "said", ["at least five members of the caucus are likely to vote yes"],
      "aides", "indirect", "statement", "anonymous", count=2),
    a("predicted", "One of them", "One of them", "predicted", ["that the number could reach eight"], "one-aide", "indirect", "statement", "anonymous",
      count=1, kind_alt=["belief"]),
    a("gossip", "Grant Whitfield dismissed", "Grant Whitfield", "dismissed", ['that count as "gossip."'], "grant", "mixed", "denial", "named",
      kind_alt=["statement", "attitude"]),
    a("ordered", "Abbey eventually", "Abbey", "ordered", ["to take their seats"], "abbey", "indirect", "directive", "named", addressee="both senators",
      kind_alt=["decision"]),
    a("sit", '"I will sit', "Laura Whitfield", "said", ["I will sit,", "I will not stop."], "laura", "direct", "statement", "named",
      kind_alt=["commitment"]),
]

NOT_QUOTES = [{**span('"Brakes Act,"'), "why": "nickname of the bill"}]
CLAIMS = [
    {**span("the measure would force railroads to replace aging brakes within five years"), "attribution": "brakes"},
    {**span("the mandates would raise freight costs by 14 percent"), "attribution": "freight"},
    {**span("some smaller lines could be forced to close"), "attribution": "estimates", "hedged": True},
    {**span("the president would sign the bill"), "attribution": "would-sign"},
    {**span("at least five members of the caucus are likely to vote yes"), "attribution": "five-votes", "hedged": True},
    {**span("the number could reach eight"), "attribution": "predicted", "hedged": True},
    {**span('The bill, nicknamed the "Brakes Act," cleared committee by a vote of 14-9 in May'), "attribution": None},
]
