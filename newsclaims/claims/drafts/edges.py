"""The exact edges of a claim: no loose punctuation, quotation marks whole or not at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from newsclaims.marks import MarkedRun

_LOOSE = " \t\r\n\u00a0\u202f\u2007.,;:!?…–—-"
_MOST_LOOSE = 8  # characters of punctuation between a claim's last word and a closing mark


class Edges:
    """Trims claims of one article; knows its quotation marks."""

    def __init__(self, text: str, runs: Sequence[MarkedRun], stops: Collection[int] = frozenset()) -> None:
        self.text = text
        self.stops = stops  # where abbreviations end: the full stop of 'p.m.' is theirs
        marked = sorted((r for r in runs if r.open and r.close), key=lambda r: r.open or (0, 0))
        self.opened = [r.open[0] for r in marked if r.open]
        self.marked = marked
        self.by_inside = {r.start: r for r in marked}
        self.by_open = {r.open[0]: r for r in marked if r.open}
        self.by_close = {r.close[1]: r for r in marked if r.close}

    def trim(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """The range without punctuation at its ends, grown to whole quotation marks within `low` to `high`."""
        start, end = self._bracketed(*self._strip(start, end), high)
        run = self._last_opened(start, end)
        if run is not None and run.close and end <= run.close[1] <= high and self._only_loose(end, run.close[0]):
            end = run.close[1]
        run = self.by_inside.get(start)
        if run is not None and run.open and run.close and run.open[0] >= low and run.close[1] <= end:
            start = run.open[0]
        return start, end

    def _bracketed(self, start: int, end: int, high: int) -> tuple[int, int]:
        """The range with a round bracket that it opens closed, or without what stands in it."""
        opened = self.text.rfind("(", start, end)
        if opened < 0 or self.text.find(")", opened, end) >= 0:
            return start, end
        if end < high and self.text[end] == ")":
            return start, end + 1
        closed = self.text.find(")", end, high) >= 0  # else it is left open, as in 'Roe (45 was held.'
        return self._strip(start, opened) if closed and opened > start else (start, end)

    def _strip(self, start: int, end: int) -> tuple[int, int]:
        while True:
            before = start, end
            while start < end and self.text[start] in _LOOSE:
                start += 1
            while start < end and self.text[end - 1] in _LOOSE and end not in self.stops:
                end -= 1
            run = self.by_open.get(start)
            if run is not None and run.open and run.close and run.close[1] > end:
                start = run.open[1]
            run = self.by_close.get(end)
            if run is not None and run.open and run.close and run.open[0] < start:
                end = run.close[0]
            if (start, end) == before or start >= end:
                return start, max(start, end)

    def _last_opened(self, start: int, end: int) -> MarkedRun | None:
        """The last run that opens within the range."""
        i = bisect_left(self.opened, end) - 1
        return self.marked[i] if i >= 0 and self.opened[i] >= start else None

    def _only_loose(self, start: int, end: int) -> bool:
        return end - start <= _MOST_LOOSE and not self.text[start:end].strip(_LOOSE)
