"""Words that the layout sets off: blocks, interviews, posts, credits, lists, labels of headlines; rows as in `attributed.py`."""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import rows

TALK = "Goalkeeper Samir Aziz talked about his return.\n\n"
MILL = "The mill closed in May.\n\n"
END = "\n\nIt rained all day."

CASES = [
    # a block quotation below a verb and a colon
    (
        f"In an email to parents, principal Joan Reyes wrote:\n\n> Our school is safe. We work with the police.{END}",
        "principal Joan Reyes | wrote | Our school is safe. We work with the police. | direct | statement",
    ),
    (
        f"The club said in a statement on Friday:\n\n> The player has left.\n>\n> He will not be replaced.{END}",
        "The club | said | The player has left. / He will not be replaced. | direct | statement",
    ),
    # a paragraph below, in the first person
    (
        f"The company said in a statement:\n\nWe have to close the plant in May. We are sorry.{END}",
        "The company | said | We have to close the plant in May. We are sorry. | direct | statement",
    ),
    # a name in the last line of a block quotation
    (
        f"{MILL}> We gave it our whole lives.\n> — Ada Quist, weaver{END}",
        "Ada Quist | - | We gave it our whole lives. | direct | statement",
    ),
    # questions in bold, in HTML, as headings
    (
        f"{TALK}__Are you fit again?__\n\nI am. The knee holds.\n\n__Will you play on Saturday?__\n\nMy coach decides that.",
        "- | - | I am. The knee holds. | direct | statement",
    ),
    (
        f"{TALK}**Are you fit again?**\n\nI am. The knee holds.\n\nIt was a long year.\n\n**Will you play?**\n\nMy coach decides.",
        "- | - | I am. The knee holds. / It was a long year. | direct | statement",
    ),
    (
        f"{TALK}### Are you fit again?\n\nI am. The knee holds.\n\n### Will you play?\n\nMy coach decides.",
        "- | - | My coach decides. | direct | statement",
    ),
    # embedded posts: addresses of other networks, dates in other orders, no space before the dash, name above handle
    (
        f"{MILL}The gates are open.\n\n— Dana Weiss (@danaweiss.bsky.social) 2 October 2024 at 14:32",
        "Dana Weiss (@danaweiss.bsky.social) | - | The gates are open. | direct | statement",
    ),
    (
        f"{MILL}The gates are open.\n\n— Dana Weiss (@dana@norland.example) Oct 2, 2024",
        "Dana Weiss (@dana@norland.example) | - | The gates are open. | direct | statement",
    ),
    (
        f"{MILL}The gates are open.— Ministry of Transport (@NorlandTransport) October 2, 2024",
        "Ministry of Transport (@NorlandTransport) | - | The gates are open. | direct | statement",
    ),
    (
        f"{MILL}Dana Weiss\n@danaweiss\nThe gates are open.\n9:14 AM · Oct 2, 2024{END}",
        "Dana Weiss | - | The gates are open. | direct | statement",
    ),
    # a name below a quotation, or above it
    (
        f"{MILL}“We gave it our whole lives.”\nAda Quist, weaver{END}",
        "Ada Quist | - | We gave it our whole lives. | direct | statement",
    ),
    (
        f"{MILL}Everybody had a view of it that day.\n\nJean Morel, economist, Nord Bank, Oslo:\n\n“Rates will stay where they are.”{END}",
        "Jean Morel | - | Rates will stay where they are. | direct | statement",
    ),
    (
        f"{MILL}Everybody had a view of it that day.\n\nOlena Bondar, 44, nurse\n“I came for my children.”{END}",
        "Olena Bondar | - | I came for my children. | direct | statement",
    ),
    # lists that more than a verb leads into
    (
        "According to the ministry:\n\n1. exports fell by 4%\n2. imports rose by 2%",
        "the ministry | According to | exports fell by 4% / imports rose by 2% | indirect | statement",
    ),
    (
        "Geologists believe:\n\n- the ice will melt\n- the sea will rise",
        "Geologists | believe | the ice will melt / the sea will rise | indirect | statement",
    ),
    # labels of headlines
    (
        f"Study: One in four wells is polluted\n\n{MILL}",
        "Study | - | One in four wells is polluted | indirect | statement",
    ),
    (f"Fire chief: No survivors found\n\n{MILL}", "Fire chief | - | No survivors found | indirect | statement"),
    (
        f"Mill to shut in May: report\n\n{MILL}",
        "report | - | Mill to shut in May | indirect | statement",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=range(len(CASES)))
def test_words_set_off(extractor: Extractor, text: str, expected: str) -> None:
    assert expected in rows(extractor.extract(text))


NOBODY = [
    # below a colon the reporter goes on; a block quotation that nobody leads into
    f"The mayor said goodbye to the town:\n\nThe mill had been sold in May.{END}",
    f"The mill was sold.\n\n> It had stood there since 1844.{END}",
    # an explainer, in the reporter's words
    "The new tax starts in May.\n\n**Who has to pay?**\n\nOwners of two houses.\n\n**What if you do not pay?**\n\nA fine follows.",
    # what kind of article it is; a title
    f"Analysis: Mill closure hits town\n\n{MILL}",
    f"Transcript: The woman who maps wells\n\n{MILL}",
    # readers' questions to a colleague; one of two answers in the first person
    f"{MILL}Meet Ada Quist, who writes our money column.\n\n**Should you save?**\n\nI do.\n\n**How do you start?**\n\nI started small.",
    f"{TALK}**Are you fit again?**\n\nThe knee holds.\n\n**Will you play on Saturday?**\n\nMy coach decides that.",
    # the writer's own handle
    f"Road is shut\n\nBy Dana Weiss\n\n@danaweiss\n\nThe road was shut on Monday after the storm.\n\n{MILL}",
    f"Road is shut\n\nDana Weiss\n@danaweiss\n\nThe road was shut on Monday after the storm.\n\n{MILL}",
    # what it is about
    f"Valley poll: The clerks who count the votes say they are tired\n\n{MILL}",
    # where it was
    f"{MILL}“Open the gates and let us in.”\nPort Alder, Norland{END}",
]


@pytest.mark.parametrize("text", NOBODY, ids=range(len(NOBODY)))
def test_words_that_nobody_is_given(extractor: Extractor, text: str) -> None:
    found = [a for a in extractor.extract(text).attributions if a.cue is None and a.source is not None]
    assert found == []


def test_answers_with_frames_are_no_turns(extractor: Extractor) -> None:
    text = "**Do you regret it?**\n\n“I do,” says Carla Renz. “Every day.”\n\n**Would you do it again?**\n\n“Never,” she says."
    found = [
        (a.speaker.label if a.speaker else "", a.cue.text if a.cue else "")
        for a in extractor.extract(text).attributions
    ]
    assert found == [("Carla Renz", "says"), ("Carla Renz", "says")]


def test_numbered_and_lettered_speakers_keep_their_labels(extractor: Extractor) -> None:
    for first, second in (("SPEAKER 1", "SPEAKER 2"), ("Speaker A", "Speaker B")):
        text = f"{first}: The line is down.\n{second}: It fell at noon.\n{first}: Then call somebody.\n{second}: They are here."
        labels = [a.speaker.label if a.speaker else "" for a in extractor.extract(text).attributions if a.cue is None]
        assert labels == [first, second, first, second]


LAMPS = "Lamplighter climbs down\n\nJasper Thorne lit lamps for 40 years. The new ones need nobody."
ASKED = (
    "Do you remember your first night?",
    "Were you ever afraid?",
    "What did you tell the council?",
    "Will you go out?",
)
ANSWERED = (
    "Rain. My uncle walked beside me. “Miss one and they talk,” he told me.",
    "Once.\n\nThe wind took the ladder and I hung on.\n\nPeople say the new lamps are safer.\n\nI have walked under them.",
    "That it could keep its medal. I meant it.",
    "Where else? I sleep badly.\n\nThorne leaves in May.",
)


def test_answers_below_questions_that_nothing_marks(extractor: Extractor) -> None:
    talk = [LAMPS, *(p for both in zip(ASKED, ANSWERED, strict=True) for p in both)]
    found = [a for a in extractor.extract("\n\n".join(talk)).attributions if a.cue is None]
    assert {(a.source, a.speaker and a.speaker.label) for a in found} == {(None, "Jasper Thorne")}
    assert [[c.text for c in a.content] for a in found] == [
        [ANSWERED[0]],
        ["Once.", "The wind took the ladder and I hung on."],
        ["I have walked under them."],  # a statement was put to him
        [ANSWERED[2]],
        ["Where else? I sleep badly."],
    ]


@pytest.mark.parametrize(
    "answers",
    [
        [a.replace("I ", "Thorne and I ") for a in ANSWERED],  # the writer's own, of somebody else
        ["The card comes by post.", "It costs £5.", "The driver takes it.", "In May."],  # an explainer's
        [a + "\n\nThe road was long." * 8 for a in ANSWERED],  # questions here and there
    ],
)
def test_questions_that_no_interview_asks(extractor: Extractor, answers: list[str]) -> None:
    text = "\n\n".join([LAMPS, *(p for both in zip(ASKED, answers, strict=True) for p in both)])
    assert not [a for a in extractor.extract(text).attributions if a.cue is None]


NAMED = [
    "Israel will respond - Netanyahu",
    "Rates to stay high - Mayor Doe",
    "Cases are rising - World Health Organization",
]
SONGS = ["I will wait for you - Ida Moss", "The river is wide - Ann Lee", "Rain keeps falling - Norland Boys Choir"]


@pytest.mark.parametrize(
    ("points", "found"),
    [
        ([*NAMED, "Shares fell"], ["Netanyahu", "Mayor Doe", "World Health Organization"]),
        (["Ferries will stop - Harbour CEO", "Boats sank - Ida Moss"], ["Harbour CEO"]),
        (SONGS, []),
        (["Jazz trio plays at noon - National Arts Center", "The choir sings carols - Town Hall"], []),
        ([SONGS[0], "Shares fell"], []),
    ],
)
def test_points_with_a_name_behind_a_dash(extractor: Extractor, points: list[str], found: list[str]) -> None:
    """A list of songs has a name behind every dash; what a point tells has no 'I'."""
    text = "\n".join(["Franc slides", "", *(f"* {p}" for p in points)])
    assert [a.source and a.source.text for a in extractor.extract(text).attributions if a.cue is None] == found


def test_a_point_without_a_verb_and_quotations_with_credits(extractor: Extractor) -> None:
    text = "Storm live\n\n* Around 45,000 homes without power, Norland Grid says\n* “We need homes, not headlines” – developer Ida Moss"
    assert rows(extractor.extract(text)) == [
        "Norland Grid | says | Around 45,000 homes without power | indirect | statement",
        "developer Ida Moss | - | We need homes, not headlines | direct | statement",
    ]


POINTS = "Franc slides\n\n* Two members dissented - minutes\n\n* Krone to weaken — analysts\n\n* Rates kept - for now\n\n* Cutters - two pairs"


def test_points_of_a_list_with_a_label_behind_a_dash(extractor: Extractor) -> None:
    found = [r for r in rows(extractor.extract(f"{POINTS}\n\n{MILL}")) if " | - | " in r]
    assert found == [
        "minutes | - | Two members dissented | indirect | statement",
        "analysts | - | Krone to weaken | indirect | statement",
    ]
