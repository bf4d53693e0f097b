"""How much of a content stands between marks: its quote type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsclaims.attributions.candidate import Offsets
from newsclaims.marks import MarkedRun
from newsclaims.models import QuoteType

#: Readings of a run that is no part of what is told in somebody's own words.
_TITLES = frozenset({"title", "heading"})


def type_by_runs(text: str, content: Sequence[Offsets], runs: Iterable[MarkedRun]) -> QuoteType:
    """Direct where all words stand between marks, mixed where some do and are no title, else indirect.

    'She loved a song titled “Rain on the Mill”' is indirect. A word in marks among what is told counts as told in that
    word: the characters alone do not show whether 'a “disgrace”' is.

    Args:
        text: the article's.
        content: the offsets of its stretches.
        runs: marked runs that do not overlap.
    """
    ordered = sorted(runs, key=lambda r: r.start)
    spoken = outside = inside = False
    for start, end in content:
        at = start
        for run in ordered:
            if run.start < end and at < run.end:
                outside = outside or _has_words(text, at, run.start)
                if _has_words(text, max(at, run.start), min(end, run.end)):
                    inside, spoken = True, spoken or run.reading not in _TITLES
                at = min(end, run.end)
        outside = outside or _has_words(text, at, end)
    if inside and not outside:
        return "direct"
    return "mixed" if spoken else "indirect"


def _has_words(text: str, start: int, end: int) -> bool:
    return any(c.isalnum() for c in text[start:end])
