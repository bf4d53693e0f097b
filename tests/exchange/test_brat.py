"""brat's standoff: out, in, and round with a corpus."""

from __future__ import annotations

import pytest

from newsclaims import Article, Extraction
from newsclaims.evaluation import Marked, marked, read_brat
from newsclaims.exchange import from_brat, to_brat
from tests import hostile, made, places

DEV = places.SHARED / "corpora" / "polnear" / "dev"


def test_an_attribution_is_an_event_with_three_roles() -> None:
    said, silent = made.extraction().attributions[0], made.extraction().attributions[2]
    extraction = made.extraction().model_copy(update={"attributions": (said, silent)})
    cue, source = said.cue, said.source
    assert to_brat(extraction).splitlines()[:6] == [
        f"T1\tAttribution {cue.start} {cue.end}\tsaid",
        f"T2\tSource {source.start} {source.end}\ttwo people with knowledge of the matter",
        f"T3\tCue {cue.start} {cue.end}\tsaid",
        f"T4\tContent {said.content[0].start} {said.content[0].end}\tThe Quay Line will buy 12 boats",
        "E1\tAttribution:T1 Source:T2 Cue:T3 Content:T4",
        "#1\tAnnotatorNotes E1\ttwo people with knowledge of the matter; anonymous; indirect statement; 0.91",
    ]
    assert "E3\t" in to_brat(extraction)  # the number of the attribution, a3


def test_a_discontinuous_content_is_one_mark() -> None:
    a2 = made.extraction().attributions[1]
    first, second = a2.content
    assert f"Content {first.start} {first.end};{second.start} {second.end}\tWe need them, All of them.\n" in to_brat(
        made.extraction()
    )


@pytest.mark.parametrize("extraction", [made.extraction()])
def test_what_is_written_reads_back(extraction: Extraction) -> None:
    read = from_brat(extraction.article.text, to_brat(extraction))
    expected = [marked(a)._replace(id=f"E{n}") for n, a in enumerate(extraction.attributions, start=1)]
    assert list(read.gold) == expected


def test_a_span_over_line_ends_is_cut_there_and_stays_the_same_words() -> None:
    """Hostile text: no line of the file is anything but a mark, an event or a note, and no word is lost."""
    standoff = to_brat(hostile.extraction())
    assert {line.split("\t")[0][0] for line in standoff.splitlines()} == {"T", "E", "#"}
    assert all(len(line.split("\t")) == 3 for line in standoff.splitlines() if line[0] == "T")
    first, second = from_brat(hostile.TEXT, standoff).gold
    [content] = hostile.extraction().attributions[0].content
    fragments = [hostile.TEXT[start:end] for start, end in first.content]
    assert len(fragments) == 3
    assert "".join("".join(fragments).split()) == "".join(content.text.split())
    assert (second.source, second.cue, len(second.content)) == ((), (), 3)


def test_the_words_beside_a_mark_are_as_long_as_its_offsets_say() -> None:
    """Brat checks that."""
    for line in to_brat(hostile.extraction()).splitlines():
        if line.startswith("T"):
            _, mark, words = line.split("\t")
            fragments = [tuple(map(int, part.split())) for part in mark.split(" ", 1)[1].split(";")]
            assert len(words) == sum(end - start for start, end in fragments) + len(fragments) - 1


def test_no_source_has_an_event_of_its_own_and_nothing_marked_is_left_out() -> None:
    one, none = Marked("x", (), (), ((0, 2),)), Marked("y", (), (), ())
    document = from_brat("No.", "")._replace(gold=(one, none))
    assert (
        to_brat(document)
        == "T1\tAttribution-no-source 0 2\tNo\nT2\tContent 0 2\tNo\nE1\tAttribution-no-source:T1 Content:T2\n"
    )


def test_nothing_found_is_an_empty_file() -> None:
    assert to_brat(Extraction(model="m", article=Article(text="It rained."))) == ""
    assert from_brat("It rained.", "").gold == ()


def test_other_marks_and_notes_are_left_out() -> None:
    standoff = (
        "T1\tDiscard 0 2\tIt\nT2\tCue 3 9\trained\nE1\tAttribution:T2 Cue:T2\nA1\tSure E1\n#1\tAnnotatorNotes E1\tno\n"
    )
    assert from_brat("It rained.", standoff, "x") == ("x", "It rained.", (Marked("E1", (), ((3, 9),), ()),))


@pytest.mark.parametrize(
    ("standoff", "message"),
    [
        ("E1\tAttribution:T1 Cue:T1\n", "names the mark T1"),
        ("T1\tCue 3 90\trained\nE1\tAttribution:T1 Cue:T1\n", "marks 3 to 90"),
        ("T1\tCue 5 5\t\nE1\tAttribution:T1 Cue:T1\n", "marks 5 to 5"),
        ("T1\tCue 9 3\trained\n", "T1 marks 9 to 3, which is no stretch of text"),
        ("T1\tCue 11 12\tx\n", "marks 11 to 12, beyond the end of a text of 10 characters"),
        ("T1\tCue -1 2\tIt\n", "'-1 2' are no two offsets"),
        ("T1\tCue 4 10\trained\n", "T1 marks 'ained.', but says 'rained'; is it the same text?"),  # all one off
        ("T1\tCue 3 9\tsnowed\n", "T1 marks 'rained', but says 'snowed'"),
        ("T1\tCue 0 5;3 9\tIt ra rained\n", "T1 marks 0 to 5 and 3 to 9, which overlap"),
        ("T1\tCue 3 9\trained\nT1\tCue 0 2\tIt\n", "line 2: the id T1 is there already"),
        ("T1\tCue 3 9\trained\nE1\tA:T1 Cue:T1\nE1\tA:T1\n", "line 3: the id E1 is there already"),
        ("T1 Cue 3 9 rained\nE1 Attribution:T1 Cue:T1\n", "line 1: 'T1 Cue 3 9 rained' is no id with a tab behind it"),
        ("T1\tCue 3 9 rained\n", "line 1: .* has not the type, offsets and words, parted by tabs"),
        (
            "T1\tCue 3 9\trained\nE1\tAttribution:T1 Quote:T1\n",
            "E1 has the role 'Quote' and no Content; there are Source, Cue and Content",
        ),
        ("hello", "line 1: 'hello' is no id with a tab behind it"),
        ("\n\nhello", "line 3: 'hello' is no id"),
    ],
)
def test_broken_standoff_says_so(standoff: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_brat("It rained.", standoff)


@pytest.mark.parametrize(
    ("text", "standoff"),
    [
        ("It rained,\nhe said.", "T1\tContent 0 18\tIt rained, he said\n"),  # as brat writes a line end
        ("It rained,\n\nhe said.", "T1\tContent 0 19\tIt rained,\n\nhe said\n"),  # as PolNeAR has it three times
        ("It rained,\r\nhe said.", "T1\tContent 0 19\tIt rained, he said\r\n"),
        ("It rained a lot.", "T1\tContent 10 15;0 2\ta lot It\n"),  # fragments in no order
        ("It rained.", "\ufeffT1\tContent 0 2\tIt\n"),
        ("It rained.", "\n\nT1\tContent 0 2\tIt\n\n"),
    ],
)
def test_words_beside_a_mark_are_compared_but_for_white_space(text: str, standoff: str) -> None:
    [one] = from_brat(text, f"{standoff}E1\tAttribution:T1 Content2:T1\n").gold
    assert len(one.content) == standoff.count(";") + 1


@pytest.mark.skipif(not DEV.exists(), reason="the corpus lies beside the checkout in ../shared only")
def test_round_trip_with_the_corpus() -> None:
    """Read, write, read: the same marks, but for two events that mark nothing."""
    assert sum(1 for _ in read_brat(DEV.with_name("train"))) == 840  # none is refused
    documents = list(read_brat(DEV))
    empty = 0
    for document in documents:
        there = tuple(one for one in document.gold if one.source or one.cue or one.content)
        empty += len(document.gold) - len(there)
        assert from_brat(document.text, to_brat(document), document.name) == document._replace(gold=there)
    assert len(documents) == 84
    assert empty <= 2


def test_roles_of_a_corpus_s_own_are_left_aside() -> None:
    standoff = "T1\tSource 0 2\tIt\nT2\tContent 3 9\trained\nE1\tAttribution:T1 Source:T1 Content:T2 Addressee:T1\n"
    [gold] = from_brat("It rained.", standoff).gold
    assert (gold.source, gold.content) == (((0, 2),), ((3, 9),))
