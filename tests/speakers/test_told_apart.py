"""Who is told apart and who is one: holders of an office, who is told of, bodies of a state, groups, papers and firms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor
from tests.spoken import speakers

if TYPE_CHECKING:
    from spacy.language import Language

# (what it shows, headline and article, whose mentions the headline's first words are: a name, or None for nobody's)
HEADLINES = [
    ("who held it and who holds it", "Former headteacher jailed for theft\n\nDora Kell stole £80. The current headteacher, Paul Ade, said it was late.", None),
    ("with a hyphen", "Ex-headteacher jailed for theft\n\nDora Kell stole £80. Headteacher Paul Ade said it was late.", None),
    ("nor without the word", "Headteacher jailed for theft\n\nDora Kell stole £80. The current headteacher, Paul Ade, said it was late.", None),
    ("but whoever held it", "Ex-mayor warns of flood\n\nIt will rise. Former mayor Ann Marsh said it was late.", "Ann Marsh"),
    ("on the other side", "Council leader quits\n\nThe leader of Dunmore Council left. Opposition leader Giles Frost said it was late.", None),
    ("but on the same", "Leader of the opposition warns of flood\n\nIt will rise. Opposition leader Ann Marsh said it was late.", "Ann Marsh"),
    ("a deputy", "Deputy mayor quits\n\nThe deputy mayor has left. Mayor Ann Marsh said it was late.", None),
    ("but an office for short", "Mayor warns of flood\n\nIt will rise. Acting mayor Ann Marsh said it was late.", "Ann Marsh"),
    ("of a town", "Mayor warns of flood\n\nIt will rise. Dunmore Mayor Ann Marsh said it was late.", "Ann Marsh"),
    ("in a lead", "A former teacher has been jailed.\n\nIt took years. Teacher Ann Marsh said it was late.", None),
    ("but named in it", "A former teacher has been jailed.\n\nIt took years. The former teacher, Ann Marsh, said she was sorry.", "Ann Marsh"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "name"), HEADLINES, ids=[row[0] for row in HEADLINES])
def test_whose_the_headlines_office_is(nlp: Language, what: str, text: str, name: str | None) -> None:
    found = Extractor(nlp=nlp).extract(text).speakers
    assert next((s.name for s in found if any(m.start == 0 for m in s.mentions)), None) == name, what
    assert found[-1].name, what


OFFICES = [
    ("a deputy is not the mayor", "{Mayor Ann Marsh} said no. {The deputy mayor} said why.", ["Ann Marsh", "The deputy mayor"]),
    ("but the deputy is", "{Deputy Mayor Ann Marsh} said no. {The deputy mayor} said why.", ["Ann Marsh"] * 2),
    ("by a predicate", "{Ann Marsh} is deputy mayor of Dunmore. {The deputy mayor} said why.", ["Ann Marsh"] * 2),
    ("the opposition's is not the council's", "{Council leader Ann Marsh} said no. {The opposition leader} said why.", ["Ann Marsh", "The opposition leader"]),
    ("who has quit was it", "{Mayor Ann Marsh} quit on Monday. {The former mayor} said why.", ["Ann Marsh"] * 2),
    ("of an owner in the sentence", "Tom Hill, 51, lost his home in the flood. {The plumber from Dunmore} said he wept.", ["Tom Hill"]),
    ("of a state", "Tom Hill, 51, is delighted. {The plumber from Dunmore} said he wept.", ["Tom Hill"]),
    ("to whom it was done", "Tom Hill, 51, was trapped in his car. {The plumber from Dunmore} said he wept.", ["Tom Hill"]),
    ("as one of many", "One of those hit is Anna Price, 19. {The student from Leeds} said she wept.", ["Anna Price"]),
    ("but not of the dead", "Mark Dunn, 45, drowned on Sunday. {The plumber from Hull} said he had tried to help.", ["The plumber from Hull"]),
    ("nor of the missing", "Anna Price, 29, was found dead. {The care worker from Hull} said it was sad.", ["The care worker from Hull"]),
    ("nor at a counter", "Mark Dunn, 45, robbed a bank in Hull. {The teller from York} said it was loud.", ["The teller from York"]),
    ("nor who did it", "Tom Hill, 51, was hit by a van. {The bus driver from Hull} said he was sorry.", ["The bus driver from Hull"]),
    ("nor with another at hand", "Tom Hill, 51, sued his builder. {The joiner from Hull} said he was sorry.", ["The joiner from Hull"]),
    ("nor of another gender", "Mr Mark Dunn, 45, left. {The joiner from Hull} said she was sorry.", ["The joiner from Hull"]),
    ("nor are brothers prosecutors", "{Prosecutors} said no. {The brothers} said why.", ["Prosecutors", "The brothers"]),
    ("but women may be employees", "{Two former employees} said no. {The women} said why.", ["Two former employees"] * 2),
]  # fmt: skip

BODIES = [
    ("with its state", "{The U.S. State Department} said no. {The State Department} said why.", ["The U.S. State Department"] * 2),
    ("by an adjective", "{The British Foreign Office} said no. {The Foreign Office} said why.", ["The British Foreign Office"] * 2),
    ("by field and state", "{The US Department of Ports} said no. {The Ports Department} said why. {The Department of Ports} left.", ["The US Department of Ports"] * 3),
    ("but not of two", "{The German Ports Ministry} said no. {The French Ports Ministry} left. {The Ports Ministry} said why.", ["The German Ports Ministry", "The French Ports Ministry", "The Ports Ministry"]),
    ("nor another's", "{Ukraine's Ports Ministry} said no. {The Russian Ports Ministry} said why.", ["Ports Ministry", "The Russian Ports Ministry"]),
    ("nor a party", "{The American Reform Party} said no. {The Reform Party} said why.", ["The American Reform Party", "The Reform Party"]),
    ("nor of a part", "{The Scottish Bees Council} said no. {The Bees Council} said why.", ["The Scottish Bees Council", "The Bees Council"]),
    ("with its form", "{The Acme Group, Inc.} said no. {The Acme Group} said why.", ["The Acme Group, Inc."] * 2),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"),
    [*OFFICES, *BODIES],
    ids=lambda x: x if isinstance(x, str) and "{" not in x else "",
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what


KINDS = [
    ("{The Guardian} reported that it was late.", "organization", "The Guardian"),
    ("{The Observer} reported that it was late.", "organization", "The Observer"),
    ("It was late, {the Economist} reported.", "organization", "the Economist"),
    ("{The guardian} said it was late.", "person", None),
    ("A guardian left. {The Guardian} said it was late.", "person", None),
    ("{The Chief Economist} said it was late.", "person", None),
    ("{Ann Guardian, 33,} said it was late.", "person", "Ann Guardian"),
    ("It was late, {market researcher Kanto} said.", "organization", "Kanto"),
    ("{Estate agent Homes4U} said it was late.", "organization", "Homes4U"),
    ("{Estate agent Sally Brown} said it was late.", "person", "Sally Brown"),
    ("Aiko Kanto left. {Market researcher Kanto} said it was late.", "person", "Aiko Kanto"),
    ("{Developer Bryce Homes} said it was late.", "organization", "Bryce Homes"),
    ("{Regulator Ofcom} said it was late.", "organization", "Ofcom"),
    ("{Jane Shelter, 40,} said it was late.", "person", "Jane Shelter"),
    ("{The team} said it was late.", "organization", None),
    ("{Her company} said it was late.", "organization", None),
    ("{The government} said it was late.", "organization", "The government"),
    ("{The Norland embassy} said it was late.", "organization", "The Norland embassy"),
    ("{Tolva's board} said it was late.", "organization", "Tolva's board"),
]


@pytest.mark.parametrize("who", ["the men", "the brothers"])
def test_who_tells_of_men_is_not_the_men(nlp: Language, who: str) -> None:
    found = Extractor(nlp=nlp).extract(f"Detectives believe {who} acted alone.").attributions[0].speaker
    assert found is not None
    assert [m.text for m in found.mentions] == ["Detectives"]


@pytest.mark.parametrize(("marked", "kind", "name"), KINDS)
def test_kind_and_name(nlp: Language, marked: str, kind: str, name: str | None) -> None:
    [found] = speakers(nlp, marked)
    assert found is not None
    assert (found.kind, found.name) == (kind, name)


TITLES = [
    ("Late Okoro strike stuns fans\n\nEmeka Okoro scored on Saturday. Okoro said he was glad.", ()),
    ("He leaves his wife, Marit; a son, Jonas; and a cat. “We weep,” Marit said.", ("his wife",)),
    ("“We weep,” said Alhaji Musa Bello.", ("Alhaji",)),
    ("“We weep,” said Councillor Marsh.", ("Councillor",)),
]


@pytest.mark.parametrize(("text", "titles"), TITLES)
def test_titles_are_those_of_the_person(nlp: Language, text: str, titles: tuple[str, ...]) -> None:
    [found] = Extractor(nlp=nlp).extract(text).speakers
    assert found.titles == titles


TOGETHER = [
    ("The river stinks, said Ruth Okafor and Tom Hale. They left.", ["Ruth Okafor and Tom Hale", "They"]),
    ("Ruth Okafor, a cook, and Tom Hale said it was late.", ["Ruth Okafor, a cook, and Tom Hale"]),
    ("Ruth Okafor left. Tom Hale stayed. Ruth Okafor and Tom Hale said no.", ["Ruth Okafor and Tom Hale"]),
]


def test_a_group_of_the_headline_is_that_of_the_article(nlp: Language) -> None:
    text = "Firm misled us, say current and former staff\n\nEleven current and former employees of Tolva said no."
    assert len(Extractor(nlp=nlp).extract(text.replace("staff", "employees")).speakers) == 1


@pytest.mark.parametrize(("text", "mentions"), TOGETHER)
def test_several_people_are_mentioned_where_they_are_named_together(
    nlp: Language, text: str, mentions: list[str]
) -> None:
    found = Extractor(nlp=nlp).extract(text).speakers
    assert [m.text for s in found if s.kind == "group" for m in s.mentions] == mentions


def test_several_people_come_in_the_order_of_their_own_mention(nlp: Language) -> None:
    found = Extractor(nlp=nlp).extract("Ruth Okafor left. Tom Hale said no. Ruth Okafor and Tom Hale said why.")
    assert [s.label for s in found.speakers] == ["Tom Hale", "Ruth Okafor and Tom Hale"]
