"""Headlines and decks, whose words are left out where a sentence has them; rows as in `test_attributions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.extractor import Extractor
from tests.test_attributions import rows

if TYPE_CHECKING:
    from spacy.language import Language

BODY = "By Jane Roe\n\nThe bridge was shut on Monday, a year after the crash that killed a rider."


@pytest.fixture(scope="module")
def extractor(nlp: Language) -> Extractor:
    return Extractor(nlp=nlp)


CASES = [
    # a second verb behind a comma
    (
        "Opposition party calls deal ‘rotten’, demands probe by House committee",
        "Opposition party | demands | probe by House committee | indirect | directive",
    ),
    (
        "Acme Agrees to Buy Corva for $6 Billion, Sees Profit Rising",
        "Acme | Agrees | to Buy Corva for $6 Billion | indirect | commitment",
        "Acme | Sees | Profit Rising | indirect | belief",
    ),
    # ... unless who says it follows, or nothing is said
    ("Bridge is unsafe, warns engineer", "engineer | warns | Bridge is unsafe | indirect | statement"),
    ("Bridge is ‘rotten’, says mayor of Dunmore", "mayor of Dunmore | says | Bridge is ‘rotten’ | mixed | statement"),
    ("Storm hits coast, floods town hall",),
    # a quotation and whose it is
    (
        "‘He only popped out for milk’: Family’s tribute as lorry driver is jailed",
        "Family | - | He only popped out for milk | direct | statement",
    ),
    ("‘It’s a disgrace’ – nurses hit out at pay offer", "nurses | - | It’s a disgrace | direct | statement"),
    (
        "‘We were blind for minutes’: SkyWest’s operations chief on the outage",
        "SkyWest’s operations chief | - | We were blind for minutes | direct | statement",
    ),
    ("‘Hamlet’: a play for our time",),
    ("‘Lost in the woods’: a film about hunger",),
    # an audience hears
    (
        "Driver is jailed over crash\n\nInquest hears council was warned about ‘lethal’ junction before Jim Poe, 71, was struck",
        "- | hears | council was warned about ‘lethal’ junction before Jim Poe, 71, was struck | mixed | statement",
    ),
    ("Murder trial hears victim was ‘shot twice’", "- | hears | victim was ‘shot twice’ | mixed | statement"),
    ("Court hears appeal over bridge",),
    # a label
    (
        "Exclusive: Watchdog probes Acme Bank over payments, sources say",
        "sources | say | Watchdog probes Acme Bank over payments | indirect | statement",
    ),
    # what happens beside, in a deck without a full stop
    (
        (
            "Lido plan shelved as talks fail\n\nCampaigners say they were “kept in the dark” as leader insists no decision"
            " has been made"
        ),
        "Campaigners | say | they were “kept in the dark” | mixed | statement",
        "leader | insists | no decision has been made | indirect | statement",
    ),
    (
        "Bridge is shut\n\nThe council says the bridge fell as the river rose.",
        "The council | says | the bridge fell as the river rose | indirect | statement",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:60])
def test_headlines_and_decks(extractor: Extractor, case: tuple[str, ...]) -> None:
    head, *expected = case
    assert rows(extractor.extract(f"{head}\n\n{BODY}")) == expected
