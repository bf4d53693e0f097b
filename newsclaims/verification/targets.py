"""The quotations of a summary that are to be checked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun, pair_marks
from newsclaims.models import Attribution, Extraction, Quote, Span, Speaker

T = TypeVar("T")

#: Fewest words in marks that count as a quotation although nobody is given them; fewer are scare quotes.
LEAST_WORDS = 4


class Target(NamedTuple):
    """A quotation to be checked."""

    run: MarkedRun
    quote: Quote | None
    attribution: Attribution | None

    @property
    def speaker(self) -> Speaker | None:
        """Who is given the words."""
        if self.quote is not None and self.quote.speaker is not None:
            return self.quote.speaker
        return self.attribution.speaker if self.attribution else None


def targets_of(summary: Extraction, lexicon: Lexicon) -> Iterator[Target]:
    """The outermost quoted runs, titles, headings and scare quotes left out."""
    text = summary.article.text
    inner = {i for q in summary.quotes for i in q.nested}
    quotes = _Cover([(s, q) for q in summary.quotes if q.id not in inner for s in q.spans])
    given = _Cover([(s, a) for a in summary.attributions if a.kind != "nonresponse" for s in a.content])
    for run in pair_marks(text, summary.article.blocks, lexicon):
        if run.depth or run.end <= run.start:
            continue
        quote, attribution = quotes.at(run.start, run.end), given.at(run.start, run.end)
        if quote is None and (run.reading != "speech" or not _is_quotation(text, run, attribution)):
            continue
        yield Target(run, quote, quote.attribution if quote and quote.attribution else attribution)


def _is_quotation(text: str, run: MarkedRun, attribution: Attribution | None) -> bool:
    """Whether words in marks that are no quotation of the extraction are one all the same."""
    return (attribution is not None and attribution.kind != "belief") or len(
        text[run.start : run.end].split(None, LEAST_WORDS)
    ) >= LEAST_WORDS


class _Cover(Generic[T]):
    """Which of some things with spans covers a stretch; the outermost where they lie in each other."""

    def __init__(self, items: Sequence[tuple[Span, T]]) -> None:
        self._items: list[tuple[Span, T]] = []
        for span, item in sorted(items, key=lambda i: (i[0].start, -i[0].end)):
            if not self._items or span.end > self._items[-1][0].end:
                self._items.append((span, item))
        self._starts = [span.start for span, _ in self._items]

    def at(self, start: int, end: int) -> T | None:
        """The thing whose span has most of the stretch, or None."""
        i = bisect_right(self._starts, start) - 1
        if i >= 0 and self._items[i][0].end >= end:
            return self._items[i][1]
        # an attribution's content may begin behind the run's first mark
        i += 1
        if i < len(self._items) and self._items[i][0].start < end and self._items[i][0].start - start <= end - start:
            return self._items[i][1]
        return None
