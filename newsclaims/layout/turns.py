"""Transcript turns: paragraphs that begin with a speaker's label ('JANE ROE:', 'Q.', '[00:12:03] Roe:')."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import regex

from newsclaims.layout.words import LayoutWords

_NAME = r"\p{Lu}[\p{L}\p{M}\p{N}.'’-]*"
_LABEL = regex.compile(
    r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?[ \t\xa0]*[-–—]?[ \t\xa0]*)?"
    r"(?P<label>(?P<qa>[QA])(?=[.:])"
    rf"|{_NAME}(?:[ \xa0](?:{_NAME}|de|van|von|der|del|da|di|la|le|bin|al|el|of|the|and|for|&)){{0,5}}"
    rf"(?:,[ \xa0]{_NAME}(?:[ \xa0][\p{{L}}.'’-]+){{0,5}})?)"
    r"(?:[ \xa0][(\[][^()\[\]]{1,60}[)\]])?"
    r"(?::|(?<=\b[QA])\.)(?=\s|\Z|[\p{L}\"“‘\[(])[ \t\xa0]*"
)
_OPENING = "\"“„«‘'"

#: Longest label with its colon, in characters.
LONGEST = 120

Shape = Literal["qa", "upper", "title"]


class Label(NamedTuple):
    """A label that may name the speaker of a turn; offsets into the paragraph's plain text."""

    start: int
    end: int
    text_at: int  # where the words of the turn begin
    shape: Shape
    quoted: bool  # whether they begin with a quotation mark


def label_of(line: str, words: LayoutWords) -> Label | None:
    """The label at the head of a paragraph, or None."""
    m = _LABEL.match(line[:LONGEST])
    if m is None or normal_label(m.group("label")) in words.labels:
        return None
    label = m.group("label")
    shape: Shape = "qa" if m.group("qa") else "upper" if label.isupper() and len(label) > 1 else "title"
    return Label(m.start("label"), m.end("label"), m.end(), shape, line[m.end() : m.end() + 1] in _OPENING)


def normal_label(label: str) -> str:
    """A label for comparison."""
    return " ".join(label.lower().replace("’", "'").split())


def turns(labels: Mapping[int, Label], lines: Sequence[str]) -> frozenset[int]:
    """Which of the labelled paragraphs are turns of a transcript.

    A colon alone proves nothing: labels count where they recur, or where several in the same
    unmistakable shape (capitals, Q and A) stand in one text. Where most introduce words in quotation
    marks the text is a collection of quotations, not a transcript.
    """
    kept: set[int] = set()
    for shape in ("qa", "upper", "title"):
        found = [i for i, label in labels.items() if label.shape == shape]
        names = Counter(normal_label(lines[i][labels[i].start : labels[i].end]) for i in found)
        quoted = sum(labels[i].quoted for i in found)
        if 2 * quoted >= len(found):
            continue
        if _recurs(shape, names, found):
            kept.update(found)
    return frozenset(kept)


def _recurs(shape: str, names: Counter[str], found: Sequence[int]) -> bool:
    repeated = sum(n > 1 for n in names.values())
    near = sum(b - a <= 2 for a, b in zip(found, found[1:], strict=False))  # noqa: PLR2004 - question and answer
    if shape == "title":
        return repeated > 1 or (repeated == 1 and len(found) > 2 and len(names) > 1)  # noqa: PLR2004
    return repeated > 0 or (len(names) > 1 and near > 0)
