"""Names behind offices and their fields, in headlines, of two entities; who is introduced once more; the writer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_speakers import speakers

from newsclaims import Extractor

if TYPE_CHECKING:
    from spacy.language import Language

OFFICES = [
    ("of a field", "{Minister of Health Jane Rowe} said the budget was weak.", ["Jane Rowe"]),
    ("of the House", "{Leader of the House Jane Rowe} said the budget was weak.", ["Jane Rowe"]),
    ("of the Opposition, taken up", "{Leader of the Opposition Jane Rowe} said no. {Ms Rowe} left.", ["Jane Rowe"] * 2),
    ("of several fields", "{Minister for Trade, Industry and Energy Jane Rowe} said no.", ["Jane Rowe"]),
    ("of a field behind another", "{Secretary of State for Health Jane Rowe} said no.", ["Jane Rowe"]),
    ("of a field whatever the name", "{Minister for Works Tavi Ombrel} said the road was safe.", ["Tavi Ombrel"]),
    ("of a place", "{Mayor of Dunmore Jane Rowe} said the budget was weak.", ["Jane Rowe"]),
    ("which is no title", "{Head of Water Jane Rowe}, 44, said no.", ["Jane Rowe"]),
    ("without a name", "{Agriculture Minister} says money was paid. {Agriculture Minister Sunil Patter} said so. Later {the Minister} left.", ["Sunil Patter"] * 3),
    ("but not a school's head", "{Principal of St Osric's, Jane Rowe,} told Bay Radio that few had come.", ["Jane Rowe"]),
    ("nor the fans of somebody", "{Fans of Jane Rowe} said the film was late.", ["Fans of Jane Rowe"]),
    ("nor a body that begins with a field", "{Directors of Works Holdings} said the road was safe.", ["Directors of Works Holdings"]),
    ("of a firm before a name", "{Corvane Chairman Pieter Rusk} said no. {Corvane NV} said yes.", ["Pieter Rusk", "Corvane NV"]),
    ("a party and a place", "Sen. Dana Whitlow is sure. {The Maine Democrat} told her colleagues that she would run.", ["Dana Whitlow"]),
    ("nor a place with a first name in it", "{Bishop of San Diego Heights} said the chapel would stay.", ["Bishop of San Diego Heights"]),
    ("nor a body with one", "{Chair of the Royal Charlotte Trust} said it would close.", ["Chair of the Royal Charlotte Trust"]),
    ("but not of somebody without an office", "Jane Doe sells cakes. {The Maine Democrat} said that the road was shut.", ["The Maine Democrat"]),
]  # fmt: skip

NAMES = [
    ("a firm of two lengths", "Tarn Packing sees a rise. {Tarn Packing Plc} said it would grow. {Tarn} said no.", ["Tarn Packing Plc"] * 2),
    ("but not a union's beside the firm's", "{Hill Foods} said no. {Hill Foods Workers Union} said yes. {Hill} said he drank milk.", ["Hill Foods", "Hill Foods Workers Union", "Hill"]),
    ("an initial is no platform", "{Historian Malcolm X. Shabaz} said so.", ["Malcolm X. Shabaz"]),
    ("a first name of two syllables", "Its lead author, {Min-seo Baek of the Kosan Institute,} said no. {Baek} left.", ["Min-seo Baek"] * 2),
    ("a body's name with 'and'", "{The Cabin and Gate Workers Union} said it would strike.", ["The Cabin and Gate Workers Union"]),
    ("but not two bodies", "{The Treasury and Justice Department} said it would wait.", ["Justice Department"]),
    ("a subject behind a date", "Rates fell in May, {Mercata} reported.", ["Mercata"]),
    ("X at a sentence's end", "The film was posted on X. {Police} said it was fake.", ["Police"]),
    ("whose head a league's is", "“No,” said {Keith Rowlin, president of the Dunmore Police Benevolent League}, who left.", ["Keith Rowlin"]),
]  # fmt: skip

INTRODUCED = [
    ("the auditor named later", "{An internal auditor} warned that the force was late. “No,” the deputy wrote to the auditor, Priya Senn. {Senn} left.", ["Priya Senn"] * 2),
    ("the airline named later", "{A regional airline} said it was sorry. Roe, 29, flies often. By Monday {the airline, Crestline Air,} said so.", ["Crestline Air"] * 2),
    ("another judge is another", "{A judge} said no. {Another judge, Ann Poe,} said yes.", ["A judge", "Ann Poe"]),
    ("whom a clerk told", "Tasha Dole, 31, has two sons. She reads. When she came, a clerk told her to wait. “I left,” {she} said.", ["Tasha Dole"]),
    ("but a new cook speaks", "Tasha Dole wept. {Another cook} laughed. “No,” {she} said.", ["Another cook"] * 2),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"),
    [*OFFICES, *NAMES, *INTRODUCED],
    ids=lambda v: "" if not isinstance(v, str) or "{" in v else v,
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what


HEADLINES = [
    ("an adjective", "Furious Kit Dunmoor blasts referee after derby\n\nRovers manager Kit Dunmoor said the referee had lost control of the game on Sunday. Dunmoor left.", "Kit Dunmoor"),
    ("an infinitive", "Tarn Packing Agrees to Buy Corvane for $6 Billion\n\nCorvane NV said on Monday that it had accepted the offer. Corvane rejected an earlier one, saying it was low.", "Corvane NV"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), [h[1:] for h in HEADLINES], ids=[h[0] for h in HEADLINES])
def test_a_headline_adds_nothing_to_a_name(nlp: Language, text: str, name: str) -> None:
    found = {s.name for s in Extractor(nlp=nlp).extract(text).speakers if s.name}
    assert name in found
    assert not any(name != other and name in other for other in found)


BODY = "\n\nThe river rose all night, and I think that it will rise again. The bridge has been shut since May, and few came."


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("The River at Night\n\nBy Julian Abbot-Rees", "Julian Abbot-Rees"),
        ("The River at Night\n\nInterview by Theo Castell", "Theo Castell"),
        ("The River at Night\n\nMore than 900 homes are wet. Some have been so for years\n\nOrla Fenn-Hart", "Orla Fenn-Hart"),
        ("The River at Night\n\nBy Julian Abbot and Jane Doe", None),
        ("The River at Night", None),
    ],
)  # fmt: skip
def test_the_writer_is_named_by_the_byline(nlp: Language, lines: str, name: str | None) -> None:
    writers = [s for s in Extractor(nlp=nlp).extract(lines + BODY).speakers if s.kind == "author"]
    assert [(s.name, s.label) for s in writers] == [(name, "AUTHOR")]


def test_the_women_are_those_who_spoke(nlp: Language) -> None:
    text = "Two former cooks said they had complained. One, a baker, said she was tired. The women said they would sue."
    labels = [a.speaker and a.speaker.label for a in Extractor(nlp=nlp).extract(text).attributions]
    assert labels == ["Two former cooks", "a baker", "Two former cooks"]


def test_the_men_of_another_clause_are_others(nlp: Language) -> None:
    text = "Two former cooks said they had complained. The men who led the firm said that the kitchen was clean."
    labels = [a.speaker and a.speaker.label for a in Extractor(nlp=nlp).extract(text).attributions]
    assert labels == ["Two former cooks", "The men"]


BRIEFING = """MS. OKRA: Good afternoon. The port is open, and the ship is safe.

MR. HALL: The crew is at home.

Q: Is the river clean?

MR. HALL: It is.

Q: And the beach?

MS. OKRA: We are testing it."""


def test_anybody_asks_at_a_briefing(nlp: Language) -> None:
    extraction = Extractor(nlp=nlp).extract(BRIEFING)
    asked = [a for a in extraction.attributions if a.source and a.source.text == "Q"]
    assert {(a.speaker and a.speaker.label, a.sourcing.tag) for a in asked} == {("Q", "anonymous")}


def test_the_writer_asks_in_an_interview(nlp: Language) -> None:
    text = BRIEFING.replace("MS. OKRA", "A").replace("MR. HALL", "A")
    asked = [a for a in Extractor(nlp=nlp).extract(text).attributions if a.source and a.source.text == "Q"]
    assert {a.speaker and a.speaker.kind for a in asked} == {"author"}


def test_a_minister_of_the_headline_is_nobody_elses(nlp: Language) -> None:
    text = "Worst is yet to come as first minister urges people to stay\n\nSeaway said boats were late. The first minister, Ann Torr, said the storm would pass."
    labels = {s.label for s in Extractor(nlp=nlp).extract(text).speakers}
    assert {"Seaway", "Ann Torr"} <= labels
    assert "first minister" not in labels
