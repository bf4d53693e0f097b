"""Names behind offices and their fields, in headlines, of two entities; who is introduced once more; the writer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor
from tests.spoken import speakers
from tests.timed import seconds

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
    ("of a firm before a name", "{Lindera Chairman Bruno Kettle} said no. {Lindera NV} said yes.", ["Bruno Kettle", "Lindera NV"]),
    ("a party and a place", "Sen. Vera Lunn is sure. {The Ohio Republican} told her staff that she would resign.", ["Vera Lunn"]),
    ("nor a place with a first name in it", "{Bishop of San Diego Heights} said the chapel would stay.", ["Bishop of San Diego Heights"]),
    ("nor a body with one", "{Chair of the Royal Charlotte Trust} said it would close.", ["Chair of the Royal Charlotte Trust"]),
    ("but not of somebody without an office", "Jane Doe sells cakes. {The Ohio Republican} said that the road was shut.", ["The Ohio Republican"]),
]  # fmt: skip

NAMES = [
    ("a firm of two lengths", "Lowick Milling sees a rise. {Lowick Milling Plc} said it would grow. {Lowick} said no.", ["Lowick Milling Plc"] * 2),
    ("but not a union's beside the firm's", "{Hill Foods} said no. {Hill Foods Workers Union} said yes. {Hill} said he drank milk.", ["Hill Foods", "Hill Foods Workers Union", "Hill"]),
    ("an initial is no platform", "{Historian Malcolm X. Shabaz} said so.", ["Malcolm X. Shabaz"]),
    ("a first name of two syllables", "Its lead author, {Su-bin Choi of the Ondo Institute,} said no. {Choi} left.", ["Su-bin Choi"] * 2),
    ("a body's name with 'and'", "{The Dock and Crane Drivers Guild} said it would strike.", ["The Dock and Crane Drivers Guild"]),
    ("but not two bodies", "{The Treasury and Justice Department} said it would wait.", ["Justice Department"]),
    ("a subject behind a date", "Rates fell in May, {Mercata} reported.", ["Mercata"]),
    ("X at a sentence's end", "The film was posted on X. {Police} said it was fake.", ["Police"]),
    ("whose head a league's is", "“No,” said {Edgar Fennick, president of the Ashby Women Cyclists League}, who left.", ["Edgar Fennick"]),
]  # fmt: skip

INTRODUCED = [
    ("the surveyor named later", "{An outside surveyor} warned that the dome was weak. “No,” the abbot wrote to the surveyor, Mira Falk. {Falk} left.", ["Mira Falk"] * 2),
    ("the brewery named later", "{A local brewery} said it was sorry. Roe, 29, drinks often. By Monday {the brewery, Tollgate Ales,} said so.", ["Tollgate Ales"] * 2),
    ("another judge is another", "{A judge} said no. {Another judge, Ann Poe,} said yes.", ["A judge", "Ann Poe"]),
    ("whom a clerk told", "Lotte Amsel, 31, has two sons. She reads. When she came, a clerk told her to wait. “I left,” {she} said.", ["Lotte Amsel"]),
    ("but a new cook speaks", "Lotte Amsel wept. {Another cook} laughed. “No,” {she} said.", ["Another cook"] * 2),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"),
    [*OFFICES, *NAMES, *INTRODUCED],
    ids=lambda v: "" if not isinstance(v, str) or "{" in v else v,
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what


HEADLINES = [
    ("an adjective", "Weary Bram Oxley slams jury after contest\n\nBallet director Bram Oxley said the jury had ignored the best dance of the night. Oxley left.", "Bram Oxley"),
    ("an infinitive", "Lowick Milling Agrees to Lease Lindera for 20 Years\n\nLindera NV said in May that it had welcomed the deal. Lindera refused an earlier one, saying it was vague.", "Lindera NV"),
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
        ("The River at Night\n\nInterview by Hugo Amsel", "Hugo Amsel"),
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
    text = "Harvest is set to fail as prime minister tells farmers to wait\n\nGrainco said barns were empty. The prime minister, Eda Lunn, said the rain would come."
    labels = {s.label for s in Extractor(nlp=nlp).extract(text).speakers}
    assert {"Grainco", "Eda Lunn"} <= labels
    assert "prime minister" not in labels


def test_many_descriptions_beside_names_take_no_square_time(nlp: Language) -> None:
    extractor = Extractor(nlp=nlp)
    told = [f"An auditor said no. The auditor, Ann Q{chr(97 + n % 26) * (1 + n // 26)}, left." for n in range(400)]
    few, many = (seconds(extractor.extract, " ".join(told[:n]), runs=2) for n in (100, 400))
    assert many < 3 * 4 * few
