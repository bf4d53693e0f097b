"""Who passes on another's words, what is set beside them, who could not be asked; rows as in `attributed.py`.

Here all rows are given, those within another's content too.
"""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import BODY, row

CASES = [
    # who passes on what another said, at the end
    (
        "The transport ministry said the ferry had lost both engines, the Norland news agency reported.",
        (
            "the Norland news agency | reported | The transport ministry said the ferry had lost both engines |"
            " indirect | statement"
        ),
        "The transport ministry | said | the ferry had lost both engines | indirect | statement",
    ),
    (
        "The envoy told the panel he had never read the letter, court papers show.",
        "court papers | show | The envoy told the panel he had never read the letter | indirect | statement",
        "The envoy | told | he had never read the letter | indirect | statement",
    ),
    (
        "The health service said the outbreak had been contained, the Daily Courier reported on Tuesday.",
        (
            "the Daily Courier | reported | The health service said the outbreak had been contained | indirect |"
            " statement"
        ),
        "The health service | said | the outbreak had been contained | indirect | statement",
    ),
    (
        "The minister said two barges had been turned back, according to the state news agency.",
        (
            "the state news agency | according to | The minister said two barges had been turned back | indirect"
            " | statement"
        ),
        "The minister | said | two barges had been turned back | indirect | statement",
    ),
    # not: two who say something, a frame within
    (
        "The bridge, engineers reported on Monday, is unsafe.",
        "engineers | reported | The bridge / is unsafe | indirect | statement",
    ),
    (
        "Asha Rao said the well was dry, and her neighbour said it was not.",
        "Asha Rao | said | the well was dry | indirect | statement",
        "her neighbour | said | it was not | indirect | statement",
    ),
    # what has come of it, and what the writer knows against it
    (
        "Jonas Wiik said he would run again, ending months of speculation.",
        "Jonas Wiik | said | he would run again | indirect | statement",
    ),
    (
        "The mayor announced that the pool would close, sparking protests.",
        "The mayor | announced | that the pool would close | indirect | statement",
    ),
    (
        "The grain board said exports rose 4 percent, beating forecasts.",
        "The grain board | said | exports rose 4 percent | indirect | statement",
    ),
    (
        "Ines Faro said the border post would stay shut, despite pleas from traders.",
        "Ines Faro | said | the border post would stay shut | indirect | statement",
    ),
    (
        "The dairy said its director would leave in June, three months after it issued a profit warning.",
        "The dairy | said | its director would leave in June | indirect | statement",
        "it | issued | a profit warning | indirect | statement",
    ),
    (
        "Moyo said the mine was safe, even though three workers have died there since January.",
        "Moyo | said | the mine was safe | indirect | statement",
    ),
    (
        "Rebels said they had shot down a helicopter, a claim that could not be independently verified.",
        "Rebels | said | they had shot down a helicopter | indirect | statement",
    ),
    (
        "The rebels had taken the fort, a spokesman said, a claim that could not be verified.",
        "a spokesman | said | The rebels had taken the fort | indirect | statement",
    ),
    # not: what is told itself
    (
        "The mayor said the blast tore through the market, sparking a fire.",
        "The mayor | said | the blast tore through the market, sparking a fire | indirect | statement",
    ),
    (
        "The clerk said the roof had leaked despite warnings from the builder.",
        "The clerk | said | the roof had leaked despite warnings from the builder | indirect | statement",
    ),
    (
        "The coach said he would stay, adding that he loved the town.",
        "The coach | said | he would stay | indirect | statement",
        "The coach | adding | that he loved the town | indirect | statement",
    ),
    # nobody is told to be who fears or alleges it
    (
        "There are growing concerns that the virus has spread to poultry farms.",
        "- | concerns | that the virus has spread to poultry farms | indirect | attitude",
    ),
    (
        "Shares in the mill rose on hopes that the two firms would merge.",
        "- | hopes | that the two firms would merge | indirect | attitude",
    ),
    (
        "Allegations that the votes were bought have dogged the guild for years.",
        "- | Allegations | that the votes were bought | indirect | statement",
    ),
    # not: facts, relative clauses, contents of a verb
    ("The signs that the roof is weak have worried nobody.",),
    (
        "The harbour master denied reports that the pier had moved.",
        "The harbour master | denied | reports that the pier had moved | indirect | denial",
    ),
    # who could not be reached
    (
        "Attempts to reach Mr. Oduya for comment were unsuccessful.",
        "Mr. Oduya | were unsuccessful | Attempts to reach | indirect | nonresponse",
    ),
    (
        "A message left with the foundry was not returned.",
        "the foundry | was not returned | A message | indirect | nonresponse",
    ),
    (
        "Calls to the embassy went unanswered.",
        "the embassy | went unanswered | Calls | indirect | nonresponse",
    ),
    (
        "Calls to Ms. Vidal's office were not immediately returned on Sunday.",
        "Ms. Vidal's office | were not immediately returned | Calls | indirect | nonresponse",
    ),
    # not: calls for something, attempts at something
    ("Calls for a new election went unanswered.",),
    ("Attempts to end the strike failed.",),
    ("Many questions remain unanswered.",),
    # silences
    (
        "Neither the bank nor its auditor would say how much was missing.",
        "Neither the bank nor its auditor | would say | how much was missing | indirect | nonresponse",
    ),
    (
        "The Vatican neither confirmed nor denied the report.",
        "The Vatican | neither confirmed nor denied | the report | indirect | nonresponse",
    ),
    # who is summoned is called nothing
    ("The governor called an early election on Monday.",),
    ("The neighbours called the police.",),
    ("The union has called a two-day strike over pay.",),
    (
        "She called the verdict “a stain on the town”.",
        "She | called | the verdict “a stain on the town” | mixed | statement",
    ),
    (
        "The council called for an independent inquiry into the fall.",
        "The council | called for | an independent inquiry into the fall | indirect | directive",
    ),
    # who describes
    (
        "Castellan was described by friends as a quiet man.",
        "friends | was described | Castellan / as a quiet man | indirect | statement",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:60])
def test_ordinary_wordings(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert [row(a) for a in extractor.extract(text).attributions] == expected


HEADLINES = [
    (
        "Drivers warned to avoid coast road",
        "- | warned | Drivers / to avoid coast road | indirect | directive",
    ),
    (
        "Ex-bishop accused of hiding letters",
        "- | accused | Ex-bishop / of hiding letters | indirect | attitude",
    ),
    (
        "Council accused of ‘cover-up’ over tower fire",
        "- | accused | Council / of ‘cover-up’ over tower fire | mixed | attitude",
    ),
    (
        "Oil price expected to fall further",
        "- | expected | Oil price / to fall further | indirect | belief",
    ),
    (
        "Police told mother to stay at home",
        "Police | told | mother to stay at home | indirect | directive",
    ),
    (
        "Mayor to commuters: Leave the car at home",
        "Mayor | - | Leave the car at home | indirect | statement",
    ),
    (
        "Judge to jury: Ignore what you read online",
        "Judge | - | Ignore what you read online | indirect | statement",
    ),
    ("Road to ruin: how a small bank fell",),
    ("Minister to resign: party picks a new leader",),
]


#: Headlines whose passive is no report of its own: a source behind it, a verb behind it.
NO_PASSIVES = [
    ("Walkers urged to stay at home as storm nears, police say", "police"),
    ("Nurses told to work unpaid, union leader says", "union leader"),
    ("Villagers told to boil water after leak, council says", "council"),
    ("Union told to call off strike or face fines: minister", "minister"),
    ("Man accused of murder told police he was asleep", "Man accused of murder"),
    ("Pianist accused of assault says he is innocent", "Pianist accused of assault"),
    ("Former guard accused of theft elected mayor", None),
    ("Mayor blamed for flood resigns", None),
    ("Coach accused of bullying steps down", None),
]


@pytest.mark.parametrize(("head", "source"), NO_PASSIVES, ids=range(len(NO_PASSIVES)))
def test_headlines_that_go_on(extractor: Extractor, head: str, source: str | None) -> None:
    found = extractor.extract(f"{head}\n\n{BODY}").attributions
    assert not [a for a in found if a.source is None]
    assert source is None or source in [a.source.text for a in found if a.source]


@pytest.mark.parametrize("case", HEADLINES, ids=lambda case: case[0][:60])
def test_headlines(extractor: Extractor, case: tuple[str, ...]) -> None:
    head, *expected = case
    assert [row(a) for a in extractor.extract(f"{head}\n\n{BODY}").attributions] == expected
