"""What a source does by what its verb governs, silences, and what attributes nothing; rows as in `attributed.py`."""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import rows

KINDS = [
    ("The county wants the mill to pay.", "attitude"),
    ("He wants to buy the mill.", "commitment"),
    ("She hopes the jury will listen.", "attitude"),
    ("She hopes to win the seat.", "commitment"),
    ("The captains sought no less than a full refund.", "directive"),
    ("They sought to stop the sale.", "commitment"),
    ("Ivo Trask pleaded guilty on Friday to a string of thefts.", "statement"),
    ("The lawyers pleaded for help.", "directive"),
    ("Tenants asked for new boilers.", "directive"),
    ("Jane Doe asked whether the road was shut.", "question"),
    ("Many bakers are not convinced that the yeast is fresh.", "belief"),
    ("The exhibition challenges the popular belief that Vikings wore horns.", "attitude"),
    ("The brewery doubled its order, betting that hops will be scarce.", "belief"),
    ("The piper worries about his knees.", "attitude"),
    ("She worries that the mill will close.", "belief"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds_by_what_a_verb_governs(extractor: Extractor, text: str, kind: str) -> None:
    assert [a.kind for a in extractor.extract(text).attributions if a.parent_id is None] == [kind]


CASES = [
    # a question
    (
        "A retired pilot, Nora Venn, who had come late, wanted to know why the kitchen was cold.",
        "A retired pilot, Nora Venn | wanted to know | why the kitchen was cold | indirect | question",
    ),
    (
        "Asked by the bishop, Nora Venn, why nobody had tuned the organ, he answered that the pipes had been stolen.",
        "the bishop, Nora Venn | Asked | why nobody had tuned the organ | indirect | question",
        "he | answered | that the pipes had been stolen | indirect | statement",
    ),
    ("She wanted to know him better.", "She | wanted | to know him better | indirect | commitment"),
    # a silence
    (
        "Palace staff referred queries to an embassy.",
        "Palace staff | referred | queries to an embassy | indirect | nonresponse",
    ),
    (
        "Through his agent, he declined to be quoted.",
        "he | declined | to be quoted | indirect | nonresponse",
    ),
    (
        "The singer's agent declined to make the band available for an interview.",
        "The singer's agent | declined | to make the band available for an interview | indirect | nonresponse",
    ),
    # ... and none
    (
        "Palace staff referred the case to a vet.",
        "Palace staff | referred | the case to a vet | indirect | statement",
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
        "The pianist would not be drawn about her fee.",
        "The pianist | would not be drawn | about her fee | indirect | nonresponse",
    ),
    ("The man was not interviewed in May, and the police left.",),
    # who is heard to speak speaks
    (
        "“My ring is not in it,” an old woman was heard to say. “Perhaps someone swept it out.”",
        "an old woman | was heard to say | My ring is not in it, / Perhaps someone swept it out. | direct | statement",
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
        "critics | is seen | The merger / as a rescue | indirect | belief",
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
    "The theft has never before been reported.",
    "The recipe can't be discussed at dinner.",
    "Both dancers declined to be named because their rehearsals are secret.",
    "The contract, which was seen by Hill Radio, is 40 pages long.",
    "The hens escaped.\n\nUnsubscribe whenever you like. By joining our list you accept the Terms of Use.",
]


@pytest.mark.parametrize("text", IDLE, ids=lambda text: text[:60])
def test_what_attributes_nothing(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text).attributions == ()


def test_a_turn_stands_around_the_refusals_that_it_tells_of(extractor: Extractor) -> None:
    turn = "We begged the museum for a meeting. They refused to comment on air, but they mailed us a brochure."
    text = f"HOST: What did they say to you?\n\nDOE: {turn}\n\nHOST: Thank you for that."
    found = extractor.extract(text).attributions
    assert [a.content[0].text for a in found if a.rule == "transcript-turn"][1] == turn


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("The mayor urged residents to boil their water.", "residents"),
        ("Roe told bakers not to use the flour.", "bakers"),
        ("Unions called on the minister to step in.", "the minister"),
        ("Roe asked the council, which owns the mill, to act.", "the council, which owns the mill"),
        ("The judge ordered the mill to be shut.", None),  # no one is told
        ("Doe warned that the oven had to go.", None),
        ("The mayor ordered flour to bake with.", None),
    ],
)
def test_who_is_asked_is_the_addressee(extractor: Extractor, text: str, addressee: str | None) -> None:
    found = [a for a in extractor.extract(text).attributions if a.parent_id is None]
    assert [a.addressee.text if a.addressee else None for a in found] == [addressee][: len(found)]
    assert found or addressee is None


@pytest.mark.parametrize(
    ("text", "content", "asked"),
    [
        ("The mayor urged residents to boil their water.", "to boil their water", "residents to boil their water"),
        ("Roe told bakers not to use the flour.", "not to use the flour", "bakers not to use the flour"),
        ("The judge ordered the mill to be shut.", "the mill to be shut", "the mill to be shut"),
        ("Roe wants ministers to act.", "ministers to act", "ministers to act"),  # they need not hear it
    ],
)
def test_who_is_asked_is_no_part_of_the_content(extractor: Extractor, text: str, content: str, asked: str) -> None:
    found = extractor.extract(text)
    assert [[c.text for c in a.content] for a in found.attributions] == [[content]]
    assert [c.text for c in found.claims] == [asked]


@pytest.mark.parametrize(
    ("text", "claim", "quantities"),
    [
        ("Officials ordered 40,000 people to leave.", "40,000 people to leave", ["40,000 people"]),
        ("The judge ordered three men to pay $500.", "three men to pay $500", ["three men", "$500"]),
        ("The boss asked them to leave.", "them to leave", []),
    ],
)
def test_who_is_asked_stands_in_the_claim(extractor: Extractor, text: str, claim: str, quantities: list[str]) -> None:
    [found] = extractor.extract(text).claims
    assert found.text == claim
    assert [q.text for q in found.quantities] == quantities
