"""Attributions whose verbs are joined, passed on or refused: who says what where a sentence has several predicates.

Rows as in `attributed.py`, of the outermost attributions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.adapters.spacy_parse import parse as parse_article
from newsclaims.attributions import repaired
from newsclaims.extractor import Extractor
from newsclaims.layout import read_layout
from newsclaims.lexicon import default_lexicon
from newsclaims.marks import pair_marks
from newsclaims.models import Article
from tests.attributed import row, rows
from tests.timed import seconds

if TYPE_CHECKING:
    from spacy.language import Language

    from newsclaims.syntax import Parse


JOINED = [
    # the clause has a subject that cannot speak
    (
        "Doe wondered whether the pumps were safe and blamed the firm for hiding a leak.",
        [
            "Doe | wondered | whether the pumps were safe | indirect | question",
            "Doe | blamed | the firm for hiding a leak | indirect | attitude",
        ],
    ),
    # a quotation that closes before
    (
        "The manager tells a colleague he is “not ready to sell” and asks for the price to be doubled.",
        [
            "The manager | tells | he is “not ready to sell” | mixed | statement",
            "The manager | asks for | the price to be doubled | indirect | directive",
        ],
    ),
    # the clause in between has the speaker
    (
        "The shares fell on Monday after the company kept its prices and indicated that more cuts were to come.",
        ["the company | indicated | that more cuts were to come | indirect | statement"],
    ),
    # a finite verb is not joined to an infinitive
    (
        "Norland told two envoys to leave the city on Friday and accused its neighbour of spying.",
        [
            "Norland | told | two envoys to leave the city on Friday | indirect | directive",
            "Norland | accused | its neighbour of spying | indirect | attitude",
        ],
    ),
    # what somebody else says
    (
        "Acme says it has tested every pump, while Jane Doe says none of them works.",
        [
            "Acme | says | it has tested every pump | indirect | statement",
            "Jane Doe | says | none of them works | indirect | statement",
        ],
    ),
    # who did the one thing asked the other
    (
        "Last week the town sent the firm a letter and asked whether it would pay.",
        ["the town | asked | whether it would pay | indirect | question"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_a_second_verb_belongs_to_the_speaker(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert rows(extractor.extract(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Doe said he laughed and called it a joke.",
        "Prosecutors said Tom Dale shut the door and ordered two guests to sit down.",
        "Villagers said soldiers burned the barn and warned them not to return.",
        "Nurses said the hospital cut shifts and threatened to sack them.",
    ],
)
def test_where_it_may_be_either_the_parse_stands(nlp: Language, text: str) -> None:
    parse, moved = read(nlp, text)
    assert moved is parse


def test_a_long_chain_of_verbs_takes_no_square_time(nlp: Language) -> None:
    text = "He" + " said and" * 3000 + " said it was over."
    article = read_layout(Article(text=text))
    parse = parse_article(nlp, article)
    assert seconds(repaired, parse, (), default_lexicon()) < 2


def test_a_moved_verb_takes_its_clause_along(nlp: Language) -> None:
    parse, moved = read(nlp, "Doe wondered whether the pumps were safe and blamed the firm for hiding a leak.")
    verb = next(t for t in moved.tokens if t.text == "blamed")
    above = moved.tokens[verb.head]
    assert (above.text, parse.tokens[verb.i].head == verb.head) == ("wondered", False)
    assert verb.i in above.children
    assert above.left <= verb.left < verb.right <= above.right
    for token in moved.tokens:
        within = [t for t in moved.tokens if t.i == token.i or token in moved.ancestors(t)]
        assert (token.left, token.right) == (min(t.i for t in within), max(t.i for t in within) + 1)


def read(nlp: Language, text: str) -> tuple[Parse, Parse]:
    article = read_layout(Article(text=text))
    parse = parse_article(nlp, article)
    return parse, repaired(parse, pair_marks(text, article.blocks), default_lexicon())


RELAYED = [
    (
        "“It is over,” the agency quoted him as saying. “We won.”",
        ["him | saying | It is over, / We won. | direct | statement"],
    ),
    (
        "The agency quoted Jane Doe as saying that the bridge was closed.",
        ["Jane Doe | saying | that the bridge was closed | indirect | statement"],
    ),
]


NOT_RELAYED = [
    ("He described the road as saying goodbye to the village.", "He"),
    ("Critics attacked the plan as telling voters nothing.", "Critics"),
]


@pytest.mark.parametrize(("text", "source"), NOT_RELAYED)
def test_what_is_described_as_saying_says_nothing(extractor: Extractor, text: str, source: str) -> None:
    assert [a.source.text for a in extractor.extract(text).attributions if a.source] == [source]


@pytest.mark.parametrize(("text", "expected"), RELAYED)
def test_who_is_quoted_is_the_source(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert rows(extractor.extract(text)) == expected


def test_who_is_faulted_for_saying_it_said_it(extractor: Extractor) -> None:
    found = extractor.extract("Helen Roe criticized Mayor Tom Doe for saying that the harbour was safe.").attributions
    told = "Mayor Tom Doe for saying that the harbour was safe"
    assert [row(a) for a in found] == [
        f"Helen Roe | criticized | {told} | indirect | attitude",
        "Mayor Tom Doe | saying | that the harbour was safe | indirect | statement",
    ]


REFUSED = [
    ("Jane Doe refused to discuss the fire when asked by a viewer.", "refused to discuss", "the fire"),
    ("The ministry refused to rule out closing the port.", "refused to rule out", "closing the port"),
    ("The minister would not commit to paying for the wall.", "would not commit", "to paying for the wall"),
    ("The firm would not rule out a strike.", "would not rule out", "a strike"),
]


@pytest.mark.parametrize(("text", "cue", "content"), REFUSED)
def test_a_silence_has_what_was_asked_for_its_content(extractor: Extractor, text: str, cue: str, content: str) -> None:
    (found,) = extractor.extract(text).attributions
    assert (found.cue and found.cue.text, [c.text for c in found.content], found.kind) == (
        cue,
        [content],
        "nonresponse",
    )


@pytest.mark.parametrize("text", ["She will not return to Dunmore.", "He would not commit the crime."])
def test_what_somebody_will_not_do_is_no_silence(extractor: Extractor, text: str) -> None:
    assert "nonresponse" not in [a.kind for a in extractor.extract(text).attributions]


def test_who_is_asked_not_to_discuss_it_keeps_no_silence(extractor: Extractor) -> None:
    found = extractor.extract("The memo asks the staff not to discuss the sale with anybody.").attributions
    assert "nonresponse" not in [a.kind for a in found]


ANONYMITY = [
    ("Doe said that the police had identified the driver.", ["that the police had identified the driver"]),
    ("Doe promised to name the town.", ["to name the town"]),
    ("Doe asked that her name not be printed.", []),
    ("Doe asked not to be named.", []),
    ("Doe asked that the street be named after her father.", ["that the street be named after her father"]),
    ("Doe demanded that the donors be named.", ["that the donors be named"]),
    ("Doe does not want to be identified.", []),
]


@pytest.mark.parametrize(("text", "contents"), ANONYMITY)
def test_only_a_wish_to_stay_unnamed_is_no_content(extractor: Extractor, text: str, contents: list[str]) -> None:
    assert [c.text for a in extractor.extract(text).attributions for c in a.content] == contents


CONTENTS = [
    ("Doe’s guess is that the pump froze.", "Doe’s | guess | that the pump froze | indirect | belief"),
    ("By his own account, the pump froze.", "his | account | the pump froze | indirect | statement"),
    (
        "The firm admits, too, having moved the fence.",
        "The firm | admits | having moved the fence | indirect | statement",
    ),
    (
        "The bridge is closed, as the Dunmore Gazette first reported.",
        "the Dunmore Gazette | reported | The bridge is closed | indirect | statement",
    ),
    ("Police put the crowd at 5,000.", "Police | put | the crowd at 5,000 | indirect | statement"),
    (
        "The agency valued the firm at $3 billion.",
        "The agency | valued | the firm at $3 billion | indirect | statement",
    ),
    (
        "Gil Roe argued that the goal was offside, while conceding that nobody had seen it.",
        "Gil Roe | argued | that the goal was offside | indirect | statement",
    ),
    (
        "Doe was no friendlier: “Ask me later,” her lawyer, Bea Roe, said.",
        "her lawyer, Bea Roe | said | Ask me later, | direct | statement",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONTENTS)
def test_where_a_content_begins_and_ends(extractor: Extractor, text: str, expected: str) -> None:
    assert rows(extractor.extract(text))[0] == expected


@pytest.mark.parametrize("text", ["She put the cup at the edge of one table.", "She put two guards at the door."])
def test_what_is_put_somewhere_is_no_estimate(extractor: Extractor, text: str) -> None:
    assert rows(extractor.extract(text)) == []


def test_a_sentence_with_a_colon_leads_into_a_list(extractor: Extractor) -> None:
    text = (
        "Depot was ‘a mess’\n\nThe council published a report on the depot on Monday. The report found:\n\n"
        "• Nobody had tested the brakes since May\n• The gates were left open at night\n\nThe depot reopens in June."
    )
    expected = "Nobody had tested the brakes since May / The gates were left open at night"
    assert f"The report | found | {expected} | indirect | statement" in rows(extractor.extract(text))


def test_a_headline_goes_on_with_what_happens_beside(extractor: Extractor) -> None:
    text = "Acme says profit will fall as union denies rift\n\nAcme expects a bad year. Its union met on Monday."
    assert "Acme | says | profit will fall | indirect | statement" in rows(extractor.extract(text))


def test_what_is_said_besides_a_belief_is_a_quotation_of_its_own(extractor: Extractor) -> None:
    text = "Jane Doe doubts that the wall will hold. “It was built for another river, and for another century.”"
    assert rows(extractor.extract(text)) == [
        "Jane Doe | doubts | that the wall will hold | indirect | belief",
        "Jane Doe | - | It was built for another river, and for another century. | direct | statement",
    ]


def test_asked_that_is_no_question(extractor: Extractor) -> None:
    (found,) = extractor.extract("Doe asked that the road be closed.").attributions
    assert found.kind == "directive"


def test_a_single_mark_stays_open_where_the_next_paragraph_has_one(extractor: Extractor) -> None:
    text = "‘It was no storm,’ said Jane Doe. ‘It was the sea taking back its own.\n\n‘We saw it come.’"
    assert rows(extractor.extract(text)) == [
        "Jane Doe | said | It was no storm, / It was the sea taking back its own. / We saw it come. | direct | statement"
    ]


ANOTHERS = [
    ("“The road is shut,” Doe said. “Where will we go?” Ann Poe, a farmer, asked.", "Ann Poe, a farmer | asked | Where will we go?"),
    ("“The road is shut,” Doe said. “It is a scandal!” Poe cried. “Absurd.”", "Poe | cried | It is a scandal! / Absurd."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ANOTHERS)
def test_a_verb_behind_a_quotation_keeps_it_from_the_speaker_before(
    extractor: Extractor, text: str, expected: str
) -> None:
    first, second = rows(extractor.extract(text))
    assert first.startswith("Doe | said | The road is shut, | direct")
    assert second.startswith(expected)


def test_the_next_sentence_takes_no_quotation_that_it_does_not_report(extractor: Extractor) -> None:
    found = rows(extractor.extract("“The road is shut,” Doe said. “It is a pity!” The crowd wept for an hour."))
    assert found == ["Doe | said | The road is shut, / It is a pity! | direct | statement"]


THEIRS = [
    "Cole said the gang had beaten him and stole his car.",
    "The nurse said the surgeon would lose his temper and threw a tray at her.",
    "The union said managers had sent letters to staff, threatening that pay would be cut.",
]


@pytest.mark.parametrize("text", THEIRS)
def test_what_those_told_of_may_have_done_stays_told(extractor: Extractor, text: str) -> None:
    first = rows(extractor.extract(text))[0]
    assert text[:-1].split(" said ")[1] in first


@pytest.mark.parametrize(
    "text", ["The court referred questions of law to judges.", "The chair referred requests for money to the board."]
)
def test_what_is_put_to_a_court_is_no_reporters_question(extractor: Extractor, text: str) -> None:
    assert all(a.kind != "nonresponse" for a in extractor.extract(text).attributions)


def test_a_question_sent_elsewhere_is_no_answer(extractor: Extractor) -> None:
    (found,) = extractor.extract("The hospital referred questions to the county.").attributions
    assert found.kind == "nonresponse"
