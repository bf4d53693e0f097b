"""What a source does by what its verb governs, silences, and what attributes nothing; rows as in `test_attributions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.extractor import Extractor
from tests.test_attributions import rows

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def extractor(nlp: Language) -> Extractor:
    return Extractor(nlp=nlp)


KINDS = [
    ("The county wants the mill to pay.", "attitude"),
    ("He wants to buy the mill.", "commitment"),
    ("She hopes the jury will listen.", "attitude"),
    ("She hopes to win the seat.", "commitment"),
    ("They sought no more than five years.", "directive"),
    ("They sought to stop the sale.", "commitment"),
    ("Jane Doe pleaded guilty in January to two counts of fraud.", "statement"),
    ("The lawyers pleaded for help.", "directive"),
    ("Prosecutors asked for 14 years.", "directive"),
    ("Jane Doe asked whether the road was shut.", "question"),
    ("Some researchers are not convinced that the trick works.", "belief"),
    ("The study challenges the long-held view that bats hunt alone.", "attitude"),
    ("The firm raised its forecast, betting that demand will recover.", "belief"),
    ("She worries about the next move.", "attitude"),
    ("She worries that the mill will close.", "belief"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds_by_what_a_verb_governs(extractor: Extractor, text: str, kind: str) -> None:
    assert [a.kind for a in extractor.extract(text).attributions if a.parent_id is None] == [kind]


CASES = [
    # a question
    (
        "An independent member, Nora Venn, who did not join, wanted to know why the house was shut.",
        "An independent member, Nora Venn | wanted to know | why the house was shut | indirect | question",
    ),
    (
        "Asked by the coroner, Nora Venn, why no one had answered Mrs Poe, he replied that the letters had been lost.",
        "the coroner, Nora Venn | Asked | why no one had answered Mrs Poe | indirect | question",
        "he | replied | that the letters had been lost | indirect | statement",
    ),
    ("She wanted to know him better.", "She | wanted | to know him better | indirect | commitment"),
    # a silence
    (
        "State officials referred questions to the county.",
        "State officials | referred | questions to the county | indirect | nonresponse",
    ),
    (
        "Through a spokesman, he declined to be interviewed.",
        "he | declined | to be interviewed | indirect | nonresponse",
    ),
    (
        "The mayor's office declined to make her available for an interview.",
        "The mayor's office | declined | to make her available for an interview | indirect | nonresponse",
    ),
    # ... and none
    (
        "State officials referred the case to the county.",
        "State officials | referred | the case to the county | indirect | statement",
    ),
    (
        "The council referred the questions to a panel.",
        "The council | referred | the questions to a panel | indirect | statement",
    ),
    (
        "The council refused to make the hall available for a wedding.",
        "The council | refused | to make the hall available for a wedding | indirect | commitment",
    ),
    (
        "The minister would not be drawn on the date.",
        "The minister | would not be drawn | on the date | indirect | nonresponse",
    ),
    ("The man was not interviewed in May, and the police left.",),
    # who is heard to speak speaks
    (
        "“My boy is not on it,” one man was heard to say. “Maybe they spelled it wrong.”",
        "one man | was heard to say | My boy is not on it, / Maybe they spelled it wrong. | direct | statement",
    ),
    (
        "The mayor is expected to say that the road is shut.",
        "- | is expected | The mayor / to say that the road is shut | indirect | belief",
    ),
    (
        "One man is seen speaking of a stand at the refuge.",
        "- | is seen | One man / speaking of a stand at the refuge | indirect | belief",
    ),
    # how it is seen, unlike by whom
    (
        "The merger is seen by critics as a rescue.",
        "by critics | is seen | The merger / as a rescue | indirect | belief",
    ),
    # a turn that ends in a question of no moment
    (
        "Q: Were you afraid of the dark?\n\nA: No. I had a lamp, and who could blame me?\n\nQ: Who lit it?\n\nA: My aunt did.",
        "Q | - | Were you afraid of the dark? | direct | question",
        "A | - | No. I had a lamp, and who could blame me? | direct | statement",
        "Q | - | Who lit it? | direct | question",
        "A | - | My aunt did. | direct | statement",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:60])
def test_questions_silences_and_hearing(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


#: Nobody is said to say, think or refuse anything.
IDLE = [
    "The inquiry has not previously been reported.",
    "The papers can't be discussed in public.",
    "The people declined to be named because the talks are private.",
    "The letter, which was seen by The Ledger, is dated June 2.",
    "The mayor resigned.\n\nYou can unsubscribe at any time. By signing up you agree to our Privacy Policy.",
]


@pytest.mark.parametrize("text", IDLE, ids=lambda text: text[:60])
def test_what_attributes_nothing(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text).attributions == ()


def test_a_turn_stands_around_the_refusals_that_it_tells_of(extractor: Extractor) -> None:
    turn = "We asked the dam office for an interview. They declined to discuss it on tape, but they sent a statement."
    text = f"HOST: What did they say to you?\n\nDOE: {turn}\n\nHOST: Thank you for that."
    found = extractor.extract(text).attributions
    assert [a.content[0].text for a in found if a.rule == "transcript-turn"][1] == turn
