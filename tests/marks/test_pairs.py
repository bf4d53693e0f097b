"""Quotation marks: which pairs, what they are, and what lies between them."""

from __future__ import annotations

import itertools
import random

import pytest

from newsclaims.layout import read_layout
from newsclaims.marks import pair_marks
from newsclaims.models import Article
from tests.paired import inside, runs_of
from tests.timed import seconds

PAIRS = [
    # styles
    ('"We won," he said.', ["We won,"]),
    ("“We won,” he said.", ["We won,"]),
    ("„We won“, he said. „We won”, she said.", ["We won", "We won"]),
    ("«We won», he said. »We won«, she said. « We won », they said.", ["We won", "We won", " We won "]),
    ("‹We won›, he said.", ["We won"]),
    ("''We won,'' he said. ``We won,'' she said.", ["We won,", "We won,"]),
    ("‘We won,’ he said. 'We won,' she said.", ["We won,", "We won,"]),
    # a mark opened in one style and closed in another
    ('He did “not want to know".', ["not want to know"]),
    # apostrophes are no marks: possessives, decades, contractions, names, clipped words
    ("“We won it all,” the players’ union said.", ["We won it all,"]),
    ("“We won in the ’90s,” Jane Doe said.", ["We won in the ’90s,"]),
    ("It is O’Brien's 'n' the dogs’ rock ’n’ roll in the '90s.", []),
    ("‘The dogs’ collars were tight,’ said O’Brien. ‘They howled.’", ["The dogs’ collars were tight,", "They howled."]),
    ("'It's the players' fault,' she said. 'They don't train.'", ["It's the players' fault,", "They don't train."]),
    ("She dismissed as ‘nonsense’ a plea by the players’ choir.", ["nonsense"]),
    ("The ‘smart meters’ in the players’ lounge", ["smart meters"]),
    ("‘Go get ’em,’ he said. ’Twas goin’ well.", ["Go get ’em,"]),
    ("'Tis the season,' he said.", ["Tis the season,"]),
    # feet and inches
    ('The 6" pipe broke, and “it flooded the hall,” he said.', ["it flooded the hall,"]),
    ('"We laid a 6" pipe under it," he said. "It broke."', ['We laid a 6" pipe under it,', "It broke."]),
    ("At 5'10\" he said \"I was short,\" and 6'2'' was \"the rule\".", ["I was short,", "the rule"]),
    ('"He was born in 1990" and "she in 1991," he said.', ["He was born in 1990", "she in 1991,"]),
    # nested runs
    ("“He told me ‘never again’ and left,” Doe said.", ["He told me ‘never again’ and left,", "> never again"]),
    ("‘The answer was “next year, Gwen”. It’s small.’", ["The answer was “next year, Gwen”. It’s small.", "> next year, Gwen"]),
    ("He said: “‘Yes’ is what I said: ‘Yes.’”", ["‘Yes’ is what I said: ‘Yes.’", "> Yes", "> Yes."]),
    ("''I 'quit'''", ["I 'quit'", "> quit"]),
    ("“A “B” C,” he said.", ["A “B” C,", "> B"]),
    # a closing mark left out: the run ends at the next opening mark, or at the block's end
    ("“A, he said. “B,” he added.", ["A, he said.…", "B,"]),
    ('"Safety comes first, he said.', ["Safety comes first, he said.…"]),
    # an opening mark left out: the run begins with the paragraph, if a comma before the mark shows speech
    ("I do not know,” he said. “Really.”", ["I do not know,", "Really."]),
    ("He does not know.” She left.", []),
    # marks turned the wrong way
    ("”Wrong way,“ he said. ”Again,” she said.", ["Wrong way,", "Again,"]),
    ("’Never,’ he said. He said ‘never again‘ twice.", ["Never,", "never again"]),
    # dashes, brackets, missing spaces, an ellipsis or a sign at the head
    ('"I—" he said. "Well"—he paused—"maybe." ("No.")', ["I—", "Well", "maybe.", "No."]),
    ('He said:"Hello,"and left."Bye."', ["Hello,", "Bye."]),
    ('"...and then," she said, "$5 was all."', ["...and then,", "$5 was all."]),
    # escaped marks
    (r"It was \"fine\" so far.", ["fine"]),
    # nothing but marks
    ('"', ["…"]),
    ("'’", []),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "expected"), PAIRS, ids=range(len(PAIRS)))
def test_pairs(paragraph: str, expected: list[str]) -> None:
    assert inside(paragraph) == expected


STYLES = [("“a b”", "double"), ('"a b"', "double"), ("‘a b’ c", "single"), ("„a b“", "low_high"), ("«a b»", "guillemet"), ("''a b''", "doubled_single")]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "style"), STYLES)
def test_styles(paragraph: str, style: str) -> None:
    assert [r.style for r in runs_of(paragraph)[1]] == [style]


CONTINUED = [
    # not closed, and opened again in the next paragraph, twice
    (["He said, “We came.", "“We saw.", "“We won,” he said."], [None, 0, 1]),
    (['She said, "We came.', '"We saw," she said.'], [None, 0]),
    (["‘We came. The dogs’ howls were loud.", "‘We saw,’ he said."], [None, 0]),
    # closed: the next quotation is a new one
    (["“We came,” he said.", "“We saw,” she said."], [None, None]),
    # not opened again: not continued
    (["He said, “We came.", "Nobody laughed. “We did,” she said."], [None, None]),
    # opened again in another style: not continued
    (["He said, “We came.", "‘We saw,’ she said."], [None, None]),
    # closed in the next paragraph without having been opened again
    (["He said, “We came.", "We saw.” And he left."], [None, 0]),
]


@pytest.mark.parametrize(("paragraphs", "continues"), CONTINUED)
def test_quotations_over_paragraphs(paragraphs: list[str], continues: list[int | None]) -> None:
    _, runs = runs_of(*paragraphs)
    assert [r.continues for r in runs] == continues
    assert [r.number for r in runs] == list(range(len(runs)))


def test_a_picture_between_does_not_end_a_quotation() -> None:
    text = "Headline here\n\nHe said, “We came.\n\n![x](y.jpg)\n\n“We saw,” he said.\n"
    assert [r.continues for r in pair_marks(text, read_layout(Article(text=text)).blocks)] == [None, 0]


def test_insertions_and_omissions_have_offsets() -> None:
    text, runs = runs_of("[Not this] “We [the team] won . . . it … [...] all ... of ‘it [all]’,” he said … [now].")
    outer, inner = runs
    assert [text[s:e] for s, e in outer.insertions] == ["[the team]", "[all]"]
    assert [text[s:e] for s, e in outer.omissions] == [". . .", "…", "[...]", "..."]
    assert [text[s:e] for s, e in inner.insertions] == ["[all]"]
    assert (inner.parent, inner.depth) == (outer.number, 1)


READINGS = [
    # speech, also where it is short
    ("“No,” he said.", "speech"),
    ("He said he was “very happy” with it.", "speech"),
    ("The council called it “a bet on cheap money.”", "speech"),
    ("“Salt. Bread. Rain,” Oxley wrote.", "speech"),
    # names of works: after a word for one, before its author, or in title case
    ("In a 2009 novel, “The Slow Orchard,” he foresaw it.", "title"),
    ("The fire inspired an opera, ‘The Burning Loft’, in the park.", "title"),
    ("She read “The Long Road Home” by Jane Roe.", "title"),
    ("He was on “Saturday Night Live” twice.", "title"),
    ("He hums the chorus of “Lantern,” twice.", "title"),
    ("His coat, green on the cover of “Lantern,” is now patched.", "title"),
    ("He spoke of the cover of “a friend we trusted,” and left.", "speech"),
    ("He admired “Crossing the Line,” a film about a border.", "title"),
    # words as words, nicknames, scare quotes
    ("The so-called “paper bridge” collapsed.", "word"),
    ("The dance, known as “salt hopping,” was slow.", "word"),
    ("A dance known inside the school as “salt hopping.”", "word"),
    ("He changed his rating on the bond to “hold”.", "word"),
    ("The firm was known to be “a fool.”", "speech"),
    ("Roe, who is known for tact, dismissed it as “a lie from start to end”.", "speech"),
    ("The rating drew anger from “parents and staff”.", "speech"),
    ("She ended with the words “we will rebuild it together.”", "speech"),
    ("Oxley, nicknamed “the Kettle,” was late.", "word"),
    ("The “sleepy audits” became a habit.", "word"),
    ("The autumn wind, the “long broom,” is late.", "word"),
    ("It was a “long broom,” the mayor said.", "speech"),
    ("She saw its “paper church,” the tin hut that rusted.", "word"),
    ("Ray “Buddy” Lask ran the shop.", "word"),
    ("Oxley, whom some call “Snake,” lives there.", "word"),
    ("The firm left a flaw in its “Key” app.", "word"),
    # a paper's name in sentence case, by what is said of it
    ("‘Rain and its measures in the north’ is available from the journal.", "title"),
]


@pytest.mark.parametrize(("paragraph", "reading"), READINGS)
def test_readings(paragraph: str, reading: str) -> None:
    assert [r.reading for r in runs_of(paragraph)[1]] == [reading]


def test_a_headline_in_marks_is_a_heading() -> None:
    assert [r.reading for r in runs_of("‘It was never inspected’", kind="headline")[1]] == ["heading"]
    assert [r.reading for r in runs_of("Wall ‘Was Never Inspected’", kind="headline")[1]] == ["speech"]


def test_only_marks_in_the_prose_count() -> None:
    text = 'Headline here\n\nHe “saw [the report](https://a.org "A title") and **left**,” she said.\n\nRead more: “Ten things”\n'
    runs = pair_marks(text, read_layout(Article(text=text)).blocks)
    assert [text[r.start : r.end] for r in runs] == ['saw [the report](https://a.org "A title") and **left**,']


def test_any_text_has_well_formed_runs() -> None:
    rng = random.Random(11)  # noqa: S311 - fixed, so that a failure repeats
    signs = "\"“”‘’'«»„` ab.,s!?[]()\n1:-—…\\"
    for _ in range(800):
        text = "".join(rng.choices(signs, k=rng.randrange(60)))
        runs = pair_marks(text, read_layout(Article(text=text)).blocks)
        for i, run in enumerate(runs):
            assert run.number == i
            assert 0 <= run.start <= run.end <= len(text)
            assert run.open is None or run.open[1] == run.start
            assert run.close is None or run.close[0] >= run.end
            assert run.continues is None or run.continues < i
            if run.parent is not None:
                parent = runs[run.parent]
                assert parent.outer[0] <= run.outer[0] <= run.outer[1] <= parent.outer[1]
        for before, after in itertools.pairwise(runs):
            assert before.outer[0] <= after.outer[0]
            assert after.depth > before.depth or after.outer[0] >= before.outer[1] or after.depth > 0


HUGE = [
    '"' * 50_000,
    "“a” " * 25_000,
    "'a' " * 25_000,
    "s’ t " * 50_000,
    "“‘" * 25_000,
    " ‘a" * 50_000,
    '"' + "[x] ... " * 20_000 + '"',
]


@pytest.mark.parametrize("line", HUGE, ids=range(len(HUGE)))
def test_time_grows_with_length_only(line: str) -> None:
    assert seconds(runs_of, line, runs=1) < 10
