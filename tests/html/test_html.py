"""Shared HTML building: text made safe, marks that overlap, a palette that everybody can read."""

from __future__ import annotations

import json
import random
from itertools import combinations, pairwise

import pytest

from newsclaims.html import PALETTE, Mark, element, embedded_json, escaped, marks_of, paragraphs_of, visible
from newsclaims.html.looks import Looks
from newsclaims.html.marks import outer_first
from newsclaims.html.safe import line
from newsclaims.models import Article, Block, Span
from tests.made import TEXT, extraction


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “text”", "plain “text”"),  # nothing to do
        ("a\tb\nc", "a\tb\nc"),  # white space stays
        ("a\r\nb\rc", "a\nb\nc"),  # line ends of other systems
        ("\x00\x1b[31m\x7f", "␀␛[31m␡"),  # controls are seen, not obeyed
        ("\x85\x9b", "��"),  # C1 controls have no pictures
        ("\u202eevil\u202c \u2066x\u2069", "�evil� �x�"),  # overrides and isolates do not reorder
        ("a\u2028b\u2029c", "a␤b␤c"),  # separators that end lines for some readers only
        ("\ud800", "�"),  # a lone surrogate cannot be written as UTF-8
        ("שלום é 🚢", "שלום é 🚢"),  # other scripts stay as they are
    ],
)
def test_control_characters_are_seen(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_escaped_text_is_no_markup() -> None:
    assert escaped("<b a=\"1\" c='2'>&") == "&lt;b a=&quot;1&quot; c=&#x27;2&#x27;&gt;&amp;"


def test_attributes_are_escaped_and_can_be_left_out() -> None:
    made = element("p", "x", class_='a"b', data_ref=None, hidden=True, open=False)
    assert made == '<p class="a&quot;b" hidden>x</p>'


def test_lines_are_cut_at_a_space() -> None:
    assert line(" one\n two\tthree four ", 14) == "one two three …"
    assert line("x" * 30, 10) == "xxxxxxxxxx …"


def test_json_cannot_leave_its_script_element() -> None:
    value = {"a": "</script><!--&\u2028\u2029"}
    written = embedded_json(value)
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == value


def test_pieces_know_all_their_marks() -> None:
    """Random overlapping marks, against counting character by character."""
    rng = random.Random(5)  # noqa: S311 # a test's own numbers
    text = "".join(rng.choice("ab \n") for _ in range(300))
    places = [sorted(rng.sample(range(301), 2)) for _ in range(80)]
    marks = sorted((Mark(a, b, "claim", f"c{n}") for n, (a, b) in enumerate(places)), key=outer_first)
    pieces = [p for paragraph in paragraphs_of(Article(text=text), marks) for p in paragraph.pieces]
    assert "".join(text[p.start : p.end] for p in pieces) == text.strip()
    for piece in pieces:
        for at in range(piece.start, piece.end):
            assert set(piece.marks) == {i for i, m in enumerate(marks) if m.start <= at < m.end}
        assert list(piece.marks) == sorted(piece.marks)  # outer before inner
    assert all(a.end <= b.start for a, b in pairwise(pieces))


def test_all_text_is_shown_once_whatever_the_layout_left_out() -> None:
    text = "Head\n\nBERN (X) — It rained.\nbetween blocks\n\nEnd."
    blocks = tuple(
        Block(span=Span.of(text, text.index(w), text.index(w) + len(w)), kind=kind)  # type: ignore[arg-type]
        for w, kind in (("Head", "headline"), ("BERN (X) —", "dateline"), ("It rained.", "paragraph"))
    )
    shown = [
        (p.kind, text[p.pieces[0].start : p.pieces[-1].end])
        for p in paragraphs_of(Article(text=text, blocks=blocks), ())
    ]
    assert shown == [
        ("headline", "Head"),
        ("paragraph", "BERN (X) — It rained."),  # the dateline runs into its paragraph
        ("paragraph", "between blocks\n\nEnd."),
    ]


def test_looks_show_ink_underline_and_ground() -> None:
    made = extraction()
    marks = marks_of(made)
    looks = Looks(made, marks)
    shown = {
        TEXT[p.start : p.end]: looks.classes(p)
        for paragraph in paragraphs_of(made.article, marks)
        for p in paragraph.pieces
    }
    assert shown["The Quay Line will buy 12 boats"] == "u-anonymous"  # reported words
    assert shown["We need them,"] == "u-named q-named"  # quoted words
    assert shown["Ada Quill"] == "source first i-named"
    assert shown["two people "] == "source first i-anonymous"
    assert shown["with knowledge of the matter"] == "source i-anonymous"  # goes on: no second glyph
    assert shown["did not respond"] == "cue i-institutional"
    assert shown[" to "] == ""


def _channels(color: str) -> list[float]:
    rgb = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]


def _contrast(one: str, other: str) -> float:
    lights = sorted(
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), _channels(x), strict=True)) for x in (one, other)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_has_contrast_aa(scheme: int) -> None:
    paper = {name: pair[scheme] for name, pair in PALETTE.paper.items()}
    grounds = [paper["ground"], paper["raised"], paper["lit"]]
    pairs = [(paper["text"], g) for g in grounds] + [(paper["quiet"], g) for g in grounds]
    for look in PALETTE.tag.values():
        # a source of one tag may be named in the words of another
        pairs += [(look.ink[scheme], g) for g in [*grounds, *(other.tint[scheme] for other in PALETTE.tag.values())]]
        pairs += [(paper["text"], look.tint[scheme])]
    assert [pair for pair in pairs if _contrast(*pair) < 4.5] == []
    assert _contrast(paper["focus"], paper["ground"]) >= 3


# Viénot, Brettel and Mollon (1999): what is left of linear RGB without red or without green cones
_BLIND = {
    "protan": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deutan": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
}


@pytest.mark.parametrize("kind", _BLIND)
def test_areas_differ_for_the_colour_blind(kind: str) -> None:
    seen = {
        tag: [
            max(0.0, sum(w * c for w, c in zip(row, _channels(look.plot), strict=True))) ** (1 / 2.2)
            for row in _BLIND[kind]
        ]
        for tag, look in PALETTE.tag.items()
    }
    distances = {
        (a, b): sum((x - y) ** 2 for x, y in zip(seen[a], seen[b], strict=True)) ** 0.5
        for a, b in combinations(seen, 2)
    }
    assert min(distances.values()) > 0.1, min(distances, key=distances.__getitem__)


def test_shapes_differ_too() -> None:
    for field in ("glyph", "line", "hatch"):
        assert len({getattr(look, field) for look in PALETTE.tag.values()}) == len(PALETTE.tag)
