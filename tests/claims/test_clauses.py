"""Claims where the parser goes astray, and clauses that are easily lost: whole sentences, attributions given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.models import Article, Block, Span
from tests.claimed import claims, said, shown, stated

if TYPE_CHECKING:
    from spacy.language import Language

    from newsclaims.extractor import Extractor


SAID = [
    # objects set against each other
    (
        "the piper had little to fear from rain but a great deal to fear from wind",
        [
            "the piper had little to fear from rain",
            "a great deal to fear from wind = the piper had a great deal to fear from wind",
        ],
    ),
    (
        "the firm gave the town 13 percent of its land but 40 percent of its debts to the bank",
        [
            "the firm gave the town 13 percent of its land",
            "40 percent of its debts to the bank = the firm gave the town 40 percent of its debts to the bank",
        ],
    ),
    # 'that' behind a comma, and a predicate that the parser hangs on 'said' itself
    (
        "the plane had been serviced on Monday, that both engines were new and that the pilot was well",
        ["the plane had been serviced on Monday", "both engines were new", "the pilot was well"],
    ),
    (
        "they heard two bangs, saw smoke and ran",
        ["they heard two bangs", "saw smoke = they saw smoke", "ran = they ran"],
    ),
    ("the law bans not only guns but all kinds of knives", ["the law bans not only guns but all kinds of knives"]),
    # a participle that the parser takes for the verb, and the verb left bare
    (
        "that dogs washed after May had fewer fleas than dogs washed before",
        ["dogs washed after May had fewer fleas than dogs washed before"],
    ),
    ("that people jailed after May had poorer health", ["people jailed after May had poorer health"]),
    # a second and a third predicate that the parser hangs beside the first one
    (
        "the bridge had been built in 1931, was widened in 1978 and now carries 40,000 cars a day",
        [
            "the bridge had been built in 1931",
            "was widened in 1978 = the bridge was widened in 1978",
            "now carries 40,000 cars a day = the bridge now carries 40,000 cars a day",
        ],
    ),
    # a part of what the relative word stands for
    (
        "the firm runs 60 hotels, most of which are in Tarsia",
        ["the firm runs 60 hotels", "most of which are in Tarsia = most of 60 hotels are in Tarsia"],
    ),
    # what came of it
    (
        "the ferry sank within minutes, killing 14 people and injuring dozens",
        [
            "the ferry sank within minutes",
            "killing 14 people = the ferry sank within minutes, killing 14 people",
            "injuring dozens = the ferry sank within minutes, injuring dozens",
        ],
    ),
    # what is by the way is none of it
    ("the two men, wearing masks, entered the bank", ["the two men, wearing masks, entered the bank"]),
    # what only says when the first clause holds is no claim
    (
        "the comet could be visible, but only if skies are clear",
        ["the comet could be visible, but only if skies are clear"],
    ),
]


@pytest.mark.parametrize(("content", "expected"), SAID)
def test_what_was_said(nlp: Language, content: str, expected: list[str]) -> None:
    text = f"He said {content}."
    owner = said(text, content, source="He")
    assert [shown(c) for c in claims(nlp, text, owner) if c.attribution] == expected


TOLD = [
    # a name before its verb that the parser takes for an adverb
    (
        "Norland shipped 40,000 crates of Harlow apples last year.",
        ["Norland shipped 40,000 crates of Harlow apples last year"],
    ),
    # passives behind a copula, actives behind one
    ("He was ill and taken to hospital.", ["He was ill", "taken to hospital = He was taken to hospital"]),
    (
        "The firm had been due to report on Monday but delayed it.",
        ["The firm had been due to report on Monday", "delayed it = The firm delayed it"],
    ),
    # a plural's present that looks like an infinitive, but not behind one
    (
        "The sisters left Karsk in May and now run a bakery in Tarn.",
        ["The sisters left Karsk in May", "now run a bakery in Tarn = The sisters now run a bakery in Tarn"],
    ),
    ("They made him swear and weep.", ["They made him swear and weep"]),
    # a subject taken for a second object of 'In', and one that is none
    (
        'In 2019 a flood from Lake Tarn, nicknamed "the Widow", killed 17 people.',
        ['In 2019 a flood from Lake Tarn, nicknamed "the Widow", killed 17 people'],
    ),
    (
        "In 2019 and 2020 storms from the east killed 17 people.",
        ["In 2019 and 2020 storms from the east killed 17 people"],
    ),
    # of all of a clause, and of no percentage but one that is bought
    ("Catches fell 8%, which the guild blamed on warm water off Norland.", ["Catches fell 8%"]),
    (
        "The firm bought 12%, which it sold in May.",
        ["The firm bought 12%", "it sold in May = it sold 12% in May"],
    ),
    # a contracted auxiliary that is written out again
    (
        "They don't hammer a boy and then expect thanks.",
        ["They don't hammer a boy", "then expect thanks = They don't then expect thanks"],
    ),
    # two participles of one agent, and one with its own
    ("All rooms were seen and approved by the guild.", ["All rooms were seen and approved by the guild"]),
    (
        "He was held on Monday and charged by prosecutors.",
        ["He was held on Monday", "charged by prosecutors = He was charged by prosecutors"],
    ),
    (
        "The land was owned by farmers and had been drained by the state.",
        ["The land was owned by farmers", "had been drained by the state = The land had been drained by the state"],
    ),
    # one word with a hyphen, of which the parser makes several verbs
    (
        "The judge had no power to change a law that had been re-enacted by a parliament.",
        ["The judge had no power to change a law that had been re-enacted by a parliament"],
    ),
    # the full stop of an abbreviation
    (
        "They met at 10 p.m. on Sunday and left at 3 a.m.",
        ["They met at 10 p.m. on Sunday", "left at 3 a.m. = They left at 3 a.m."],
    ),
    # an aside stays out of a subject that is written out
    (
        "The painting, long thought lost, was found in a cellar and will be sold in June.",
        [
            "The painting, long thought lost, was found in a cellar",
            "will be sold in June = The painting will be sold in June",
        ],
    ),
    # what happened at a time named
    ("The school shut on Friday, when 40 pupils were ill.", ["The school shut on Friday", "40 pupils were ill"]),
    # two objects, each with a place of its own, however the parser joins them
    (
        "They found a knife in the car and two guns in the house.",
        ["They found a knife in the car", "two guns in the house = They found two guns in the house"],
    ),
    (
        "The council offers free meals to children and cheap loans to parents.",
        [
            "The council offers free meals to children",
            "cheap loans to parents = The council offers cheap loans to parents",
        ],
    ),
    # one object in two parts
    (
        "He met people in the town and the village in the north.",
        ["He met people in the town and the village in the north"],
    ),
    ("He bought bread and a pint of milk.", ["He bought bread and a pint of milk"]),
    # the verb hung on its subject
    (
        "The ferry, carrying 212 people, capsized late on Tuesday off the coast of Norland, killing at least two people.",
        [
            "The ferry, carrying 212 people, capsized late on Tuesday off the coast of Norland",
            "killing at least two people = The ferry, carrying 212 people, capsized late on Tuesday off the coast of Norland, killing at least two people",
        ],
    ),
    # 'who' behind the subject asks nothing
    (
        "Teachers are leaving, and those who stay are paid less than before.",
        ["Teachers are leaving", "those who stay are paid less than before"],
    ),
    ("Why rents keep rising", []),
    ("How the fire started is unclear.", ["How the fire started is unclear"]),
    # no sentence
    ("A house built in 1931.", []),
    # a question that is the subject stays whole; one that is a title claims nothing
    ("Whether the plan will work is unclear.", ["Whether the plan will work is unclear"]),
    ("What you can do now", []),
    # the subject hung on an auxiliary that is itself below another
    ("That song has not been radio edited.", ["That song has not been radio edited"]),
    # a participle behind a comma, in no list that ends with 'and': 'the choir had taken ill' would be wrong
    (
        "By May the choir had lost Bob Roe, taken ill with what the doctor called a chill.",
        ["By May the choir had lost Bob Roe, taken ill with what the doctor called a chill"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_the_reporter_tells(nlp: Language, text: str, expected: list[str]) -> None:
    assert [shown(c) for c in claims(nlp, text)] == expected


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Few people came.", "negative"),
        ("A few people came.", "positive"),
        ("The firm had little reason to settle.", "negative"),
        ("The union failed to reach a deal.", "negative"),
        ("The brakes failed.", "positive"),
        ("No fewer than six ministers have quit.", "positive"),
        ("He rarely speaks.", "negative"),
    ],
)
def test_what_is_as_good_as_negated(nlp: Language, text: str, polarity: str) -> None:
    assert [c.polarity for c in claims(nlp, text)] == [polarity]


@pytest.mark.parametrize(
    ("text", "kind", "tense"),
    [
        # 'had' and not 'would'
        ("She'd never been there.", "fact", "past"),
        ("She'd never go there.", "forecast", "future"),
        # what was impossible is past
        ("We couldn't get out of the house.", "fact", "past"),
    ],
)
def test_contracted_auxiliaries(nlp: Language, text: str, kind: str, tense: str) -> None:
    assert [(c.kind, c.tense) for c in claims(nlp, text)] == [(kind, tense)]


@pytest.mark.parametrize(
    ("cue", "owner", "content", "expected"),
    [
        ("expect", "belief", "the bank to cut rates", ["forecast"]),
        ("want", "commitment", "the bank to cut rates and lend more", ["demand", "demand"]),
        ("want", "commitment", "to cut rates", ["plan"]),
    ],
)
def test_what_is_wanted_or_expected_of_others(
    nlp: Language, cue: str, owner: str, content: str, expected: list[str]
) -> None:
    text = f"Analysts {cue} {content}."
    attribution = said(text, content, cue=cue, source="Analysts", kind=owner)
    assert [c.kind for c in claims(nlp, text, attribution) if c.attribution] == expected


@pytest.mark.parametrize(
    ("source", "cue", "kind", "expected"),
    [
        ("Nothing", "suggests", "statement", [("Nothing suggests that the fire was set", None, "negative")]),
        ("No witness", "said", "statement", [("No witness said that the fire was set", None, "negative")]),
        ("Nobody", "believes", "belief", [("the fire was set", "a1", "negative")]),
    ],
)
def test_what_nobody_says(
    nlp: Language, source: str, cue: str, kind: str, expected: list[tuple[str, str | None, str]]
) -> None:
    text = f"{source} {cue} that the fire was set."
    owner = said(text, "that the fire was set", cue=cue, source=source, kind=kind)
    assert [(c.span.text, c.attribution_id, c.polarity) for c in claims(nlp, text, owner)] == expected


@pytest.mark.parametrize(
    ("text", "hedges", "kind"),
    [
        ("Lee is suspected of selling secrets.", ["suspected"], "fact"),
        ("The minister is to visit Karsk on Monday.", [], "plan"),
        ("The work is hard to do.", [], "fact"),
    ],
)
def test_suspicions_and_arrangements(nlp: Language, text: str, hedges: list[str], kind: str) -> None:
    (claim,) = claims(nlp, text)
    assert ([h.text for h in claim.hedges], claim.kind) == (hedges, kind)


def test_a_hedge_is_given_once(nlp: Language) -> None:
    text = "The suspect is thought to have fled."
    (claim,) = claims(nlp, text, said(text, "The suspect", "to have fled", cue="is thought", kind="belief"))
    assert [h.text for h in claim.hedges] == ["is thought"]


def test_seeming_hedges(nlp: Language) -> None:
    text = "It appears the pilot slept."
    (claim,) = claims(nlp, text, said(text, "the pilot slept", cue="appears"))
    assert [h.text for h in claim.hedges] == ["appears"]


def test_a_question_among_statements(nlp: Language) -> None:
    """A turn that ends in a question is one, and what is stated before it is stated."""
    text = "Dev: The pipe is dry. It has no leak. Is that so?"
    owner = said(text, text[5:], cue=None, kind="question", quote_type="direct")
    assert [shown(c) for c in claims(nlp, text, owner)] == ["The pipe is dry", "It has no leak"]


def test_a_second_object_is_read_by_itself(nlp: Language) -> None:
    """Polarity, tense and parts: the verb that is left out is the first one's, a negation is not."""
    one, two = claims(nlp, "The piper may have little to fear from rain but a great deal to fear from wind.")
    assert (one.polarity, two.polarity) == ("negative", "positive")
    assert [h.text for h in two.hedges] == ["may"]
    assert [p and p.text for p in (two.subject, two.predicate, two.object)] == [
        "The piper",
        "may have",
        "a great deal to fear from wind",
    ]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Mother of three killed in crash", [("Mother of three killed in crash", "fact", "past")]),
        (
            "Three hurt after bakery van overturned near mill",
            [("Three hurt after bakery van overturned near mill", "fact", "past")],
        ),
        ("Rail strike called off after late deal", [("Rail strike called off after late deal", "fact", "past")]),
        ("Theatre to hire 40 actors by June", [("Theatre to hire 40 actors by June", "plan", "future")]),
        ("Parr wins election", [("Parr wins election", "fact", "present")]),
        ("A new start", []),
        ("The house that Jack built", []),
        ("How to cook rice", []),
        ("Things to do in Norland this weekend", []),
    ],
)
def test_headlines(nlp: Language, headline: str, expected: list[tuple[str, str, str]]) -> None:
    """Headlines leave auxiliaries out, and claim all the same."""
    span = Span.of(headline, 0, len(headline))
    article = Article(text=headline, blocks=(Block(span=span, kind="headline", prose=(span,)),))
    assert [(c.span.text, c.kind, c.tense) for c in stated(nlp, article, ())] == expected


def test_what_goes_on_to_a_saying_is_its_frame(nlp: Language) -> None:
    text = "She went on to say that the mill would close."
    owner = said(text, "that the mill would close", cue="say", source="She")
    assert [c.span.text for c in claims(nlp, text, owner)] == ["the mill would close"]


def test_negation_below_an_auxiliary(nlp: Language) -> None:
    (claim,) = claims(nlp, "That song has not been radio edited.")
    assert (claim.polarity, claim.tense) == ("negative", "past")


@pytest.mark.parametrize(
    ("cue", "content", "kind", "expected"),
    [
        # who is to do the one thing is to do the other
        (
            "ordered",
            "the firm to pay $2 million and to publish an apology",
            "directive",
            ["the firm to pay $2 million", "to publish an apology = the firm to publish an apology"],
        ),
        ("urged", "people to boil water and avoid the river", "directive", ["people to boil water", "avoid the river = people to avoid the river"]),
        # but not whom it was promised
        ("promised", "to cut taxes and build homes", "commitment", ["to cut taxes = Lee to cut taxes", "build homes = Lee to build homes"]),
    ],
)  # fmt: skip
def test_who_is_to_do_it(nlp: Language, cue: str, content: str, kind: str, expected: list[str]) -> None:
    whom = "voters " if cue == "promised" else ""
    text = f"Lee {cue} {whom}{content}."
    owner = said(text, content, cue=cue, source="Lee", kind=kind)
    assert [shown(c) for c in claims(nlp, text, owner) if c.attribution] == expected


def test_a_complementiser_taken_for_a_relative_word(nlp: Language) -> None:
    text = "We have been told for thirty years that faster is better."
    owner = said(text, "that faster is better", cue="have been told")
    assert [c.span.text for c in claims(nlp, text, owner) if c.attribution] == ["faster is better"]


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        # who is told, and how it was said
        ("told", "clubmen that the sale had been a farce", ["the sale had been a farce"]),
        ("told", "an unseen stranger that he had been paid", ["he had been paid"]),
        ("said", "by voice memo that the work was lawful", ["the work was lawful"]),
        # not every noun with a clause, nor every preposition
        ("praised", "the stranger that had paid him", []),
        ("said", "the fact that it rained was no excuse", ["the fact that it rained was no excuse"]),
        ("said", "in the hope that it would rain they waited", ["in the hope that it would rain they waited"]),
        ("said", "in May that mill would shut", ["in May that mill would shut"]),
        ("said", "by law the work had to stop", ["by law the work had to stop"]),
    ],
)
def test_what_stands_before_that(nlp: Language, cue: str, content: str, expected: list[str]) -> None:
    text = f"Roe {cue} {content}."
    owner = said(text, content, cue=cue, source="Roe")
    assert [c.span.text for c in claims(nlp, text, owner) if c.attribution] == expected


def test_a_subject_before_the_content(nlp: Language) -> None:
    text = "The songs, as he put it, are “chiefly rain.”"
    owner = said(text, "are “chiefly rain.”", cue="put it", source="he", quote_type="mixed")
    assert [c.text for c in claims(nlp, text, owner) if c.attribution] == ["The songs are “chiefly rain.”"]


QUOTED = [
    # clauses that the parser hangs on the last one
    (
        "It was raining and the road was wet, so I slowed down,",
        ["It was raining", "the road was wet", "so I slowed down"],
    ),
    ("We had eleven chances and scored once,", ["We had eleven chances", "scored once = We scored once"]),
    # courtesy, and what is left of a clause
    ("Thank you all for coming. The plant will not close,", ["The plant will not close"]),
    ("Let me be clear: the plant will not close,", ["the plant will not close"]),
    ("We pay for it. Always have,", ["We pay for it"]),
    # a contraction of 'has'
    ("My piano’s cracked four times since May,", ["My piano’s cracked four times since May"]),
    # nothing is said but the clause
    ("The snag is that nobody can play them,", ["nobody can play them"]),
    ("The thing is, people don’t trust it,", ["people don’t trust it"]),
    ("The fact is not that he lied,", ["The fact is not that he lied"]),
    # one order after the other
    ("Go home and stay there,", ["Go home", "stay there"]),
    (
        "Stay indoors, keep the windows shut and wait for the text,",
        ["Stay indoors", "keep the windows shut", "wait for the text"],
    ),
]


@pytest.mark.parametrize(("content", "expected"), QUOTED)
def test_what_was_quoted(nlp: Language, content: str, expected: list[str]) -> None:
    text = f"“{content}” she said."
    owner = said(text, content, source="she", quote_type="direct")
    assert [shown(c) for c in claims(nlp, text, owner)] == expected


def test_what_somebody_will_do_is_no_deed(nlp: Language, extractor: Extractor) -> None:
    """The tagger takes 'cut' for a past; it is promised, and not told by the reporter."""
    text = "The airline said it would drop the route and cut 300 jobs."
    owner = said(text, "it would drop the route", source="The airline")
    promised = ["it would drop the route", "it would cut 300 jobs"]
    assert [c.text for c in claims(nlp, text, owner)] == promised
    assert [(c.text, c.attribution_id) for c in extractor.extract(text).claims] == [(p, "a1") for p in promised]
