"""Headlines and decks, whose words are left out where a sentence has them; rows as in `attributed.py`."""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import BODY, rows

CASES = [
    # a second verb behind a comma
    (
        "Teachers’ union calls timetable ‘absurd’, demands talks with minister",
        "Teachers’ union | calls | timetable ‘absurd’ | mixed | statement",
        "Teachers’ union | demands | talks with minister | indirect | directive",
    ),
    (
        "Brill Agrees to Restore Pier for $9 Million, Sees Tourism Growing",
        "Brill | Agrees | to Restore Pier for $9 Million | indirect | commitment",
        "Brill | Sees | Tourism Growing | indirect | belief",
    ),
    # ... unless who says it follows, or nothing is said
    ("Bridge is unsafe, warns engineer", "engineer | warns | Bridge is unsafe | indirect | statement"),
    ("Bridge is ‘rotten’, says mayor of Dunmore", "mayor of Dunmore | says | Bridge is ‘rotten’ | mixed | statement"),
    ("Storm hits coast, floods town hall",),
    # a quotation and whose it is
    (
        "‘She always sang for strangers’: Choir’s farewell as village organist is buried",
        "Choir | - | She always sang for strangers | direct | statement",
    ),
    ("‘It’s a disgrace’ – nurses hit out at pay offer", "nurses | - | It’s a disgrace | direct | statement"),
    (
        "‘We were stranded for hours’: Nordair’s cabin chief on the strike",
        "Nordair’s cabin chief | - | We were stranded for hours | direct | statement",
    ),
    ("‘Hamlet’: a play for our time",),
    ("‘Lost in the woods’: a film about hunger",),
    # an audience hears
    (
        "Ride owner is fined over fall\n\nTribunal hears firm was told of ‘rusty’ bolts before Amy Sorrel, 24, was thrown",
        "- | hears | firm was told of ‘rusty’ bolts before Amy Sorrel, 24, was thrown | mixed | statement",
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
            "Skate ramp axed as cash dries up\n\nTeenagers claim they were “never even asked” as mayor insists other sites"
            " are being studied"
        ),
        "Teenagers | claim | they were “never even asked” | mixed | statement",
        "mayor | insists | other sites are being studied | indirect | statement",
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
