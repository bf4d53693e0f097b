"""Words and distances in the article's text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from newsclaims.models import Attribution, Span

_WORD = regex.compile(r"\w+(?:['’.\-]\w+)*")

Offsets = tuple[int, int]


class Words:
    """The words of a text by where they begin."""

    def __init__(self, text: str) -> None:
        self.starts = [m.start() for m in _WORD.finditer(text)]

    def count(self, start: int, end: int) -> int:
        """How many words begin between two offsets."""
        return max(0, bisect_left(self.starts, end) - bisect_left(self.starts, start))

    def within(self, ranges: Iterable[Offsets]) -> int:
        """How many words begin in ranges that do not overlap."""
        return sum(self.count(*r) for r in ranges)


def merged(spans: Iterable[Span]) -> list[Offsets]:
    """Spans as ranges in the order of the text, those that overlap or touch made one."""
    out: list[Offsets] = []
    for start, end in sorted((s.start, s.end) for s in spans):
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(out[-1][1], end)
        else:
            out.append((start, end))
    return out


def common(one: list[Offsets], other: list[Offsets]) -> Iterator[Offsets]:
    """What two merged lists of ranges share."""
    i = j = 0
    while i < len(one) and j < len(other):
        start, end = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if start < end:
            yield start, end
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1


class Reach(NamedTuple):
    """How far an attribution's content lies from the words that attribute it."""

    gap: Offsets
    """The text between the content and the nearer of source and cue; empty where they adjoin."""
    before: int
    """How many words of the content are read before source or cue."""


def reach(attribution: Attribution, words: Words) -> Reach | None:
    """The distance between content and attribution; None where the layout alone attributes.

    Measured from edge to edge between the nearest two of the contents and of source and cue.
    """
    frame = [s for s in (attribution.source, attribution.cue) if s is not None]
    if not frame or not attribution.content:
        return None
    gaps = [_between(c, f) for c in attribution.content for f in frame]
    first = min(f.start for f in frame)
    before = sum(words.count(c.start, min(c.end, first)) for c in attribution.content if c.start < first)
    return Reach(min(gaps, key=lambda g: g[1] - g[0]), before)


def _between(one: Span, other: Span) -> Offsets:
    first, second = sorted((one, other), key=lambda s: (s.start, s.end))
    return first.end, max(first.end, second.start)
