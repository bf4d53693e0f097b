"""`MarkedRun`, and `RunIndex`, which tells the run that covers an offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from newsclaims.record import record

Style = Literal["double", "single", "low_high", "guillemet", "doubled_single"]
Reading = Literal["speech", "heading", "title", "word"]


@record
class MarkedRun:
    """A stretch between quotation marks; offsets are characters of the article."""

    number: int  # its own place in the result
    block: int  # index into Article.blocks
    start: int  # first character inside the marks
    end: int  # one past the last character inside the marks
    open: tuple[int, int] | None  # the opening mark; None where the mark was left out
    close: tuple[int, int] | None  # the closing mark; None where it runs open to the block's end
    style: Style
    depth: int  # 0 for the outermost
    parent: int | None  # number of the run that this one lies in
    continues: int | None  # number of the run (an earlier paragraph's, unclosed) that this one goes on with
    reading: Reading  # what the characters alone say it is; "speech" unless something speaks against it
    insertions: tuple[tuple[int, int], ...]  # bracketed insertions, brackets included
    omissions: tuple[tuple[int, int], ...]  # ellipses, brackets around them included

    @property
    def outer(self) -> tuple[int, int]:
        """The run with its marks."""
        return self.open[0] if self.open else self.start, self.close[1] if self.close else self.end


class RunIndex:
    """Which run covers an offset of the article; each answer takes logarithmic time."""

    def __init__(self, runs: Sequence[MarkedRun]) -> None:
        self.runs = tuple(runs)
        self._edges: list[int] = []
        self._inside: list[int | None] = []
        stack: list[MarkedRun] = []
        for run in self.runs:
            while stack and stack[-1].outer[1] <= run.outer[0]:
                self._edge(stack.pop().outer[1], stack[-1] if stack else None)
            stack.append(run)
            self._edge(run.outer[0], run)
        while stack:
            self._edge(stack.pop().outer[1], stack[-1] if stack else None)

    def innermost(self, offset: int) -> MarkedRun | None:
        """The smallest run that covers the character at `offset`, its marks included; None outside all runs."""
        i = bisect_right(self._edges, offset) - 1
        number = self._inside[i] if i >= 0 else None
        return None if number is None else self.runs[number]

    def outermost(self, offset: int) -> MarkedRun | None:
        """The largest run that covers the character at `offset`, its marks included; None outside all runs."""
        run = self.innermost(offset)
        while run and run.parent is not None:
            run = self.runs[run.parent]
        return run

    def covering(self, start: int, end: int) -> MarkedRun | None:
        """The smallest run that covers all characters from `start` to `end` (exclusive), or None."""
        run = self.innermost(start)
        while run and run.outer[1] < end:
            run = self.runs[run.parent] if run.parent is not None else None
        return run

    def _edge(self, at: int, run: MarkedRun | None) -> None:
        self._edges.append(at)
        self._inside.append(run.number if run else None)
