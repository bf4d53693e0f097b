"""Quotation marks at the edges: marks that touch, nest, stand alone, point the wrong way, or are no marks."""

from __future__ import annotations

import pytest

from tests.paired import inside, runs_of

EDGES = [
    # apostrophes at the head and at the tail of words
    ("Rock 'n' roll 'won,' he said.", ["won,"]),
    ("Rock ‘n’ roll ‘won,’ he said.", ["won,"]),
    ("Fish 'n chips 'won,' he said.", ["won,"]),
    ("The '90s 'won,' he said.", ["won,"]),
    ("'90s hits 'won,' he said.", ["won,"]),
    ("'Em all, he said. 'We won.'", ["We won."]),
    ("’em and ‘us’", ["us"]),
    ("The boys' 'win' was fun.", ["win"]),
    ("'goin' home' he said.", ["goin' home"]),
    ("Goin' to 'win' it", ["win"]),
    ("a‘b’c", []),
    # numbers behind a mark are quoted, too
    ("'20 people came,' he said.", ["20 people came,"]),
    ("'2020 came,' he said.", ["2020 came,"]),
    ("‘20 people came,’ he said.", ["20 people came,"]),
    # measures
    ("6' tall and 'thin' he was", ["thin"]),
    ("The 6' 'thin' man", ["thin"]),
    ("'We won by 20' he said.", ["We won by 20"]),
    ("'We won', he said, 'by 20'.", ["We won", "by 20"]),
    ("“We” ran 5'10\" “fast”", ["We", "fast"]),
    # two single marks that stand for no double one
    ("It's the dogs'' bowl and 'theirs,' he said.", ["theirs,"]),
    # doubled marks, a single one inside at the end
    ("``We won'' and ''We lost''", ["We won", "We lost"]),
    ("''He said 'no''' she said.", ["He said 'no'", "> no"]),
    ("''He said 'no', '' she said.", ["He said 'no', ", "> no"]),
    # runs that touch
    ("“He said ‘no’”“She said ‘yes’”", ["He said ‘no’", "> no", "She said ‘yes’", "> yes"]),
    ("‘He said “no”’‘She said “yes”’", ["He said “no”", "> no", "She said “yes”", "> yes"]),
    ("He said “no”.“Yes,” she said.", ["no", "Yes,"]),
    ("(‘We won’) he said: ‘no’, and—‘yes’—too", ["We won", "no", "yes"]),
    ("He said:‘We won’", ["We won"]),
    ("He said,‘We won’ twice", ["We won"]),
    # guillemets of both sorts, one inside the other
    ("‹We›, «he» said.", ["We", "he"]),
    ("‹We «won» it›, he said.", ["We «won» it", "> won"]),
    ("«We ‹won› it», he said.", ["We ‹won› it", "> won"]),
    # accents for marks
    ("´We won´, he said.", ["We won"]),
    ("`We won', he said.", ["We won"]),
    # nothing between the marks; marks twice
    ('"" he said "no"', ["no"]),
    ('""We won,"" he said.', ["We won,"]),
    # closed by an opening mark
    ("“We won,“ he said. “No,“ he said.", ["We won,", "No,"]),
    ("„We won,“ he said. „No,“ he said.", ["We won,", "No,"]),
    ("„We said ‘no“ he said. „Yes“", ["We said ‘no", "Yes"]),
    # opened by a closing mark: at the head, behind a space, a comma or a colon, if the next one closes
    ("”We won,” he said.", ["We won,"]),
    ("He said ”we won” twice", ["we won"]),
    ("He said:”We won” twice", ["We won"]),
    ("He said,”We won” twice", ["We won"]),
    ("He left.” She said “no” too.", ["no"]),
    # what is left open inside a run ends with it
    ("“We saw the «Guide,” he said.", ["We saw the «Guide,", "> Guide,…"]),
    ("‘He said „no“ and left,’ she said.", ["He said „no“ and left,", "> no"]),
    ("“He said ‘no, and left.", ["He said ‘no, and left.…"]),
    ("“We «won it.", ["We «won it.…", "> won it.…"]),
    # a closing mark too many
    ("“No,” he said. It is,” she said.", ["No,"]),
    ("“No, he said.” It is,” she said.", ["No, he said."]),
    ("We won it.» He left, “so", ["so…"]),
    ("‘We came,” he said.", ["We came,” he said.…"]),
    # an apostrophe inside a run of single marks
    ("'We love rock 'n' roll,' he said.", ["We love rock 'n' roll,"]),
    ("'the 6' pipe broke,' he said.", ["the 6' pipe broke,"]),
    ("Roe’s ‘’90s hits’ won", ["’90s hits"]),
    ("‘’Tis done,’ he said.", ["’Tis done,"]),
    ("'Til then,' he said.", ["Til then,"]),
    # an ellipsis at the head
    ("“... and won,” he said.", ["... and won,"]),
    ("“…and won,” he said.", ["…and won,"]),
    # a single mark that nothing closes: at the head, or behind a colon or comma before a capital
    ("‘We won", ["We won…"]),
    ("‘we won", ["we won…"]),
    ("'We won", ["We won…"]),
    ("'we won", []),
    ("He said: ‘We won", ["We won…"]),
    ("He said, 'We won", ["We won…"]),
    ("He said, 'we won", []),
    ("He said ‘We won", []),
    # the first mark of a paragraph left out
    ("Is it so?” he said.", ["Is it so?"]),
    ("It is!” he said.", ["It is!"]),
    ("It is” he said.", []),
    ("It is,’ he said.", []),
]


@pytest.mark.parametrize(("paragraph", "expected"), EDGES, ids=range(len(EDGES)))
def test_edges(paragraph: str, expected: list[str]) -> None:
    assert inside(paragraph) == expected


STYLES = [
    ("‹a b›", ["guillemet"]),
    ("''He said 'no'''", ["doubled_single", "single"]),
    ("``a b''", ["doubled_single"]),
    ("`a b`", ["single"]),
    ("I do not know,” he said.", ["double"]),
]


@pytest.mark.parametrize(("paragraph", "styles"), STYLES)
def test_styles_at_the_edges(paragraph: str, styles: list[str]) -> None:
    assert [r.style for r in runs_of(paragraph)[1]] == styles


def test_nothing_is_nested_more_than_four_deep() -> None:
    _, runs = runs_of("“A ‘b “c ‘d “e ‘f’ e” d’ c” b’ a,” he said.")
    assert max(r.depth for r in runs) == 3


def test_backslashes_belong_to_the_marks() -> None:
    text, runs = runs_of(r"It was \"fine\" so far, \“as ever\”.")
    assert [(text[slice(*r.open)], text[r.start : r.end], text[slice(*r.close)]) for r in runs] == [
        (r"\"", "fine", r"\""),
        (r"\“", "as ever", r"\”"),
    ]


def test_runs_know_their_block() -> None:
    _, runs = runs_of("He left.", "“We won,” he said.", "“We ‘lost’,” she said.")
    assert [(r.number, r.block, r.parent) for r in runs] == [(0, 1, None), (1, 2, None), (2, 2, 1)]


def test_runs_with_what_they_lie_in() -> None:
    text, runs = runs_of("“a ‘b’”“c” d ‘e “f” g’ h")
    assert [(text[slice(*r.outer)], r.parent) for r in runs] == [
        ("“a ‘b’”", None),
        ("‘b’", 0),
        ("“c”", None),
        ("‘e “f” g’", None),
        ("“f”", 3),
    ]


READINGS = [
    # a title has several capitals and stands within a sentence
    ("He was on “Live” twice.", "speech"),
    ("He saw “Saturday Night” twice.", "title"),
    ("He said: “Saturday Night” twice.", "speech"),
    ("He said, “Saturday Night” twice.", "speech"),
    ("“Saturday Night” ran twice.", "speech"),
    # also with the full stop of its sentence inside the marks
    ("He wrote it in his memoir, “The Open Door.”", "title"),
    ("He saw Ann Lee, author of “The Open Door.”", "title"),
    ("He wrote in his memoir, “The door is open.”", "speech"),
    ("He wrote in his memoir, “Ann Lee ran.”", "speech"),
    # long words within are capitalised
    ("He saw “Saturday night long” twice.", "speech"),
    # a word as a word has three words at most, named ones six
    ("The “big old drink” has come.", "word"),
    ("The “big old cold drink” has come.", "speech"),
    ("The so-called “big old cold glass fort here” opened.", "word"),
    ("The so-called “big old cold glass fort here now” opened.", "speech"),
    # who says it stands behind
    ("It is the “big drink,” Roe said.", "speech"),
    ("It is the “big drink,” he said.", "speech"),
]


@pytest.mark.parametrize(("paragraph", "reading"), READINGS)
def test_readings_at_the_edges(paragraph: str, reading: str) -> None:
    assert [r.reading for r in runs_of(paragraph)[1]] == [reading]
