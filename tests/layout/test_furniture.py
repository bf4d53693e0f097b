"""What pages put between paragraphs - consent, subscriptions, sharing, corrections - and the lines of live pages and recordings."""

from __future__ import annotations

import pytest

from tests.laid_out import LEAD, MORE, kind_of, read

FURNITURE = [
    ("We use cookies to improve your experience on our site.", "promo"),
    ("Accept all cookies", "promo"),
    ("You have reached your limit of free articles.", "promo"),
    ("Already a subscriber? Log in", "promo"),
    ("Please enable JavaScript to view this page.", "promo"),
    ("Get the Tern in your inbox every morning.", "promo"),
    ("Follow her on X @janeroe", "promo"),
    ("Got a tip? Email us at tips@tern.example", "promo"),
    ("A post shared by Jane Roe (@janeroe)", "promo"),
    ("View this post on Instagram", "promo"),
    ("Skip past newsletter promotion", "promo"),
    ("We may earn commission from links on this page.", "promo"),
    ("list 1 of 3", "promo"),
    ("View image in fullscreen", "promo"),
    ("An earlier version of this article misspelled a name.", "note"),
    ("This article first appeared in the Tern.", "note"),
    ("This interview has been edited for length and clarity.", "note"),
    ("The headline of this article was changed after publication.", "note"),
    ("If you have been affected by this story, call 0800 123 456.", "note"),
    ("Reach Jane Roe at jroe@tern.example", "note"),
    ("Jane Roe can be reached at jroe@tern.example.", "note"),
    ("Our Standards: The Tern Principles.", "note"),
    ("Disclosure: The Tern rents an office from the council.", "note"),
    ("Image source, Jane Roe", "note"),
    ("Home / News / Transport", "section"),
    # ... but sentences that begin with the same words are sentences
    ("The hut can be reached at dawn, guides said.", "paragraph"),
    ("Filed under seal, the motion asks for a new trial.", "paragraph"),
    ("Sign up for free health checks by May, officials told residents.", "paragraph"),
    ("Share prices rose, and cookies were served.", "paragraph"),
    ("Video by a neighbour shows the guard falling twice, firefighters said.", "paragraph"),
    (
        f"Video by a neighbour shows the guard falling twice. {'The yard was wet and the wind was strong. ' * 5}",
        "paragraph",
    ),
    ("If you have been affected by the strike you can claim by June, the minister said.", "paragraph"),
    ("This story is part of a pattern, said Ada Quist, a weaver.", "paragraph"),
    ("Already a member of the union, Ostland said it would stop the plan.", "paragraph"),
    ("Already registered voters may stay at home, the clerk said.", "paragraph"),
    ("We may earn less than nurses, said Ada Quist, a weaver.", "paragraph"),
    ("Become a member and you can vote, Ada Quist told the crowd.", "paragraph"),
    ("Follow him on the path and you will fall, guides say.", "paragraph"),
    ("Thank you for reading to my son, she said.", "paragraph"),
    ("Disclosure: a word that bankers fear, Ada Quist said.", "paragraph"),
    ("An earlier version of this bill failed in May.", "paragraph"),
]


@pytest.mark.parametrize(("line", "kind"), FURNITURE, ids=range(len(FURNITURE)))
def test_furniture(line: str, kind: str) -> None:
    assert kind_of(line)[0] == kind


def test_a_caption_with_its_label_before_it() -> None:
    assert kind_of("Image caption, Jane Roe said the bridge shook") == ("caption", "Jane Roe said the bridge shook")


@pytest.mark.parametrize("clock", ["14:32 GMT – ", "9:40 a.m. — ", "12.07: ", "16:05 | "])
def test_the_time_of_an_entry_is_no_part_of_it(clock: str) -> None:
    assert read(f"{LEAD}\n\n{clock}{MORE}\n\n{clock}{LEAD}")[1:3] == [("note", ""), ("paragraph", MORE)]
    assert read(f"{LEAD}\n\n{clock}{MORE}")[1] == ("paragraph", f"{clock}{MORE}")  # no live page


def test_a_word_broken_at_the_end_of_its_line() -> None:
    assert read("The council has called the bridge un-\nsafe for nine years.\n\nIt will close.")[0] == (
        "paragraph",
        "The council has called the bridge un-\nsafe for nine years.",
    )


TURNS = [
    # as recordings are written down
    (
        "Jane Roe 00:04\nIs it so?\n\nTom Poe 00:09\nIt is.\n\nJane Roe 01:10\nWhy?",
        ["Jane Roe| Is it so?", "Tom Poe| It is.", "Jane Roe| Why?"],
    ),
    (
        "Jane Roe (0:04):\nIs it so?\n\nTom Poe (0:09):\nIt is.\n\nAda Quist (0:12):\nI think so.",
        ["Jane Roe| Is it so?", "Tom Poe| It is.", "Ada Quist| I think so."],
    ),
    # a name in small letters answers a label in capitals
    (
        "REPORTER: Is it so?\nMs. Poe: It is.\nREPORTER: Why?\nMs. Poe: It just is.",
        ["REPORTER| Is it so?", "Ms. Poe| It is.", "REPORTER| Why?", "Ms. Poe| It just is."],
    ),
    # calls with investors
    (
        (
            "Operator: Welcome.\n\nJane Roe -- Chief Executive: Sales rose.\n\nTom Poe -- Analyst: Why?\n\n"
            "Jane Roe -- Chief Executive: It was cold.\n\nOperator: Next."
        ),
        [
            "Operator| Welcome.",
            "Jane Roe -- Chief Executive| Sales rose.",
            "Tom Poe -- Analyst| Why?",
            "Jane Roe -- Chief Executive| It was cold.",
            "Operator| Next.",
        ],
    ),
]


@pytest.mark.parametrize(("text", "turns"), TURNS, ids=range(len(TURNS)))
def test_turns(text: str, turns: list[str]) -> None:
    found = read(f"A talk with the mayor\n\n{LEAD}\n\n{text}")
    assert [(k, " ".join(p.split())) for k, p in found[2:]] == [("transcript_turn", p) for p in turns]


def test_a_live_page_names_its_writers_with_the_time_of_day() -> None:
    text = f"Jane Roe 14:05\n\n{LEAD}\n\nTom Poe 14:20\n\n{MORE}"
    assert "transcript_turn" not in {k for k, _ in read(f"Bridge closes\n\n{MORE}\n\n{text}")}


TABLES = [
    "Dunmore 0:45\nThe night bus leaves for the hill.\n\nOstland 1:15\nThe early bus leaves for the port.\n\nDunmore 2:45\nIt is back.",
    "Jane Roe 3:45\nThe runner won the mile.\n\nTom Poe 3:50\nWe saw her fall.\n\nAda Quist 3:55\nShe came third.",
    "Jane Roe 0:45\nThe swimmer won.\n\nTom Poe 0:43\nWe saw her dive.\n\nAda Quist 0:41\nShe came third.",
]


@pytest.mark.parametrize("table", TABLES, ids=range(len(TABLES)))
def test_timetables_and_results_are_no_recordings(table: str) -> None:
    assert "transcript_turn" not in {k for k, _ in read(f"A day out\n\n{LEAD}\n\n{table}")}


@pytest.mark.parametrize("head", ["Storms / Floods", "Jane Roe / Tom Poe"])
def test_a_headline_with_a_stroke_is_no_section(head: str) -> None:
    assert read(f"{head}\n\n{LEAD}\n\n{MORE}")[0] == ("headline", head)
