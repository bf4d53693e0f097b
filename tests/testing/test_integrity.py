"""What every extraction promises, and that each broken promise is told."""

from __future__ import annotations

from typing import Any

import pytest

from newsclaims.models import Block, Extraction, Span
from newsclaims.testing import assert_integrity, check_integrity
from tests.made import TEXT, extraction


def changed(kind: str, number: int, **fields: Any) -> Extraction:
    """The article read by hand, with fields of one object changed."""
    made = extraction()
    items = list(getattr(made, kind))
    items[number] = items[number].model_copy(update=fields)
    return made.model_copy(update={kind: tuple(items)})


def span(start: int, end: int, text: str | None = None) -> Span:
    return Span(start=start, end=end, text=TEXT[start:end] if text is None else text)


def test_a_good_extraction_breaks_none() -> None:
    assert check_integrity(extraction(), TEXT) == []
    assert_integrity(extraction())


BROKEN: list[tuple[str, Extraction, str]] = [
    ("words of another place", changed("attributions", 0, cue=span(0, 4, "said")), "extraction.attributions[0].cue is"),
    ("an id that does not count", changed("claims", 0, id="c7"), "the ids c7 do not count c1, c2, ..."),
    ("two of the same id", changed("speakers", 1, id="s1"), "the ids s1, s1, s3 do not count"),
    ("another order", changed("attributions", 1, content=(span(0, 5),)), "the attributions are not in the order"),
    ("nothing said", changed("attributions", 0, content=()), "a1: no content"),
    ("blank words", changed("attributions", 1, content=(span(36, 38, "\n\n"),)), "a span has no words"),
    ("overlap", changed("attributions", 0, content=(span(38, 50), span(45, 60))), "content of a1: the spans overlap"),
    ("a space behind", changed("attributions", 0, setting=span(36, 40)), "the setting of a1 has white space around it"),
    (
        "a source in the cue",
        changed("attributions", 0, cue=span(0, 60), source=span(0, 5)),
        "source and cue of a1 overlap",
    ),
    (
        "a source over the edge of what it says",
        changed("attributions", 0, content=(span(3, 20),), source=span(0, 5)),
        "the source of a1 runs into its content",
    ),
    ("its own parent", changed("attributions", 0, parent_id="a1"), "a1 lies in a1, which is no other attribution"),
    ("a parent elsewhere", changed("attributions", 1, parent_id="a1"), "a2 does not lie in the content of its parent"),
    (
        "a stranger speaks",
        changed("attributions", 1, speaker=extraction().speakers[1].model_copy()),
        "speaker of a2 is",
    ),
    ("another speaks", changed("quotes", 0, speaker=extraction().speakers[2]), "not that of its attribution a2"),
    ("goes on with itself", changed("quotes", 0, continues="q1"), "q1 continues q1, which is no quote before it"),
    ("inside a quote that is not", changed("quotes", 0, nested=("q9",)), "q1 has q9 inside it"),
    ("an ellipsis outside", changed("quotes", 0, omissions=(span(0, 5),)), "an omission of q1 lies outside it"),
    ("a quote without a span", changed("quotes", 0, spans=()), "one has no span"),
    ("agrees with itself", changed("claims", 0, supports=("c1",)), "c1 supports c1, which is no other claim"),
    ("an entity outside", changed("claims", 0, times=(span(0, 5),)), "a time of c1 lies outside it"),
    ("no words", changed("claims", 0, text=" "), "c1 has no words"),
    ("a member of nothing", changed("speakers", 0, member_of="s9"), "s1 is a member of s9"),
    ("mentions out of order", changed("speakers", 0, mentions=(span(200, 204), span(0, 5))), "the mentions of s1 are"),
    ("no label", changed("speakers", 0, label=""), "s1 has no label"),
]


@pytest.mark.parametrize(("broken", "message"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_each_broken_promise_is_told(broken: Extraction, message: str) -> None:
    told = check_integrity(broken)
    assert any(message in sentence for sentence in told), told
    with pytest.raises(AssertionError, match="breaks what every extraction promises"):
        assert_integrity(broken)


BLOCKS = [
    ((Block(span=span(0, 10), kind="headline"), Block(span=span(5, 12), kind="paragraph")), "block 1 begins before"),
    ((Block(span=span(36, 40), kind="paragraph"),), "block 0 has white space around it"),
    ((Block(span=span(0, 10), kind="paragraph", prose=(span(5, 20),)),), "prose of block 0 lies outside it"),
    ((Block(span=span(0, 10), kind="paragraph", label=span(20, 25)),), "label of block 0 lies outside it"),
]


@pytest.mark.parametrize(("blocks", "message"), BLOCKS)
def test_blocks(blocks: tuple[Block, ...], message: str) -> None:
    made = extraction()
    broken = made.model_copy(update={"article": made.article.model_copy(update={"blocks": blocks})})
    assert any(message in sentence for sentence in check_integrity(broken))


def test_the_text_that_was_read() -> None:
    assert check_integrity(extraction(), TEXT + " ") == ["article.text is not the text that was read"]
