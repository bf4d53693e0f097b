"""Quotation marks paired within each block: `pair_marks`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from newsclaims.lexicon import Lexicon, default_lexicon
from newsclaims.marks.assign import Pair, Unclosed, assign
from newsclaims.marks.edits import INSERTION, OMISSION
from newsclaims.marks.readings import reading_of
from newsclaims.marks.runs import MarkedRun
from newsclaims.marks.scan import Family, Mark, marks_of
from newsclaims.models import Block

# Blocks that may stand between the paragraphs of one quotation.
_BETWEEN = frozenset({"caption", "image", "promo", "note", "section", "crosshead", "byline", "dateline"})


class _Read(NamedTuple):
    """The marks of one block, paired."""

    block: int
    kind: str
    prose: str
    starts: list[int]  # where each stretch of prose begins in `prose`
    offsets: list[int]  # and in the article
    end: int  # where the prose ends, white space apart
    marks: list[Mark]

    def at(self, i: int) -> int:
        """The article's offset of character `i` of the prose."""
        k = bisect_right(self.starts, i) - 1
        return self.offsets[k] + i - self.starts[k]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Article offsets of the characters `start` to `end` (exclusive, not empty)."""
        return self.at(start), self.at(end - 1) + 1


class _Run(NamedTuple):
    """A run in the making; offsets into the prose of its block."""

    read: _Read
    start: int
    end: int
    open: Mark | None
    close: Mark | None
    family: Family
    ends_block: bool  # unclosed to the block's end

    @property
    def edges(self) -> tuple[int, int]:
        """The run with its marks."""
        return self.open.at if self.open else self.start, self.close.at + self.close.length if self.close else self.end


def pair_marks(text: str, blocks: Sequence[Block], lexicon: Lexicon | None = None) -> tuple[MarkedRun, ...]:
    """The quoted runs of the article, in the order of the text.

    Marks are paired within a block and only where they stand in its prose. A run that is open at its
    block's end goes on in the next paragraph if that begins with a mark of the same kind.

    Args:
        text: the article's text.
        blocks: its blocks, as `read_layout` gives them.
        lexicon: words with apostrophes and words that show a title; the one that ships by default.
    """
    lexicon = lexicon or default_lexicon()
    reads = [_read(i, block, lexicon) for i, block in enumerate(blocks) if block.prose]
    runs: list[MarkedRun] = []
    pending: tuple[int, Family] | None = None
    for n, read in enumerate(reads):
        follower = next((r for r in reads[n + 1 : n + 4] if r.kind not in _BETWEEN), None)
        found = _found(read, follower, pending[1] if pending else None)
        first = len(runs)
        runs.extend(_numbered(found, first, lexicon))
        if read.kind in _BETWEEN:
            continue
        if pending and found and _begins(found[0], pending[1]):
            runs[first] = replace(runs[first], continues=pending[0], reading="speech")
        pending = next(((first + i, f.family) for i, f in reversed(list(enumerate(found))) if f.ends_block), None)
    return tuple(_escaped(text, run) for run in runs)


def _read(index: int, block: Block, lexicon: Lexicon) -> _Read:
    starts: list[int] = []
    at = 0
    for span in block.prose:
        starts.append(at)
        at += len(span.text)
    prose = "".join(span.text for span in block.prose)
    marks = marks_of(prose, lexicon)
    return _Read(index, block.kind, prose, starts, [s.start for s in block.prose], len(prose.rstrip()), marks)


def _begins(run: _Run, family: Family) -> bool:
    """Whether the run is of this family and stands at its block's head."""
    return run.family == family and run.edges[0] <= _lead(run.read.prose)


def _lead(prose: str) -> int:
    """Where the words of the prose begin."""
    return len(prose) - len(prose.lstrip())


def _found(read: _Read, follower: _Read | None, pending: Family | None) -> list[_Run]:
    """The runs of one block in order, outer before inner."""
    reopens = None
    if follower and follower.marks and follower.marks[0].at <= _lead(follower.prose) and follower.marks[0].opens:
        reopens = follower.marks[0].family
    pairs, unclosed, stray = assign(read.prose, read.marks, reopens)
    runs = [_paired(read, p) for p in pairs] + [_open(read, u) for u in unclosed]
    if stray is not None and _opened_before(read, stray, pending):
        mark = read.marks[stray]
        runs.append(_Run(read, _lead(read.prose), mark.at, None, mark, mark.family, ends_block=False))
    runs.sort(key=lambda r: (r.edges[0], -r.edges[1]))
    return runs


def _paired(read: _Read, pair: Pair) -> _Run:
    opening, closing = read.marks[pair.open], read.marks[pair.close]
    return _Run(read, opening.at + opening.length, closing.at, opening, closing, opening.family, ends_block=False)


def _open(read: _Read, unclosed: Unclosed) -> _Run:
    mark = read.marks[unclosed.open]
    start = mark.at + mark.length
    end = read.end if unclosed.until is None else read.marks[unclosed.until].at
    while end > start and read.prose[end - 1].isspace():
        end -= 1
    return _Run(read, start, max(start, end), mark, None, mark.family, ends_block=unclosed.until is None)


def _opened_before(read: _Read, stray: int, pending: Family | None) -> bool:
    """Whether a closing mark without an opening one ends words that began at the paragraph's head or before it.

    They did if a quotation was left open, or if a comma, ? or ! stands before the mark, as before a cue.
    """
    mark = read.marks[stray]
    if stray > 0 and any(m.opens == 2 for m in read.marks[:stray]):
        return False
    if pending == mark.family:
        return True
    return mark.family == "double" and mark.style == "double" and read.prose[mark.at - 1 : mark.at] in {",", "?", "!"}


def _numbered(found: Sequence[_Run], first: int, lexicon: Lexicon) -> list[MarkedRun]:
    """The runs of one block with parents, insertions and omissions."""
    if not found:
        return []
    read = found[0].read
    insertions = [m.span() for m in INSERTION.finditer(read.prose)]
    omissions = [m.span() for m in OMISSION.finditer(read.prose)]
    runs: list[MarkedRun] = []
    stack: list[int] = []
    for i, run in enumerate(found):
        while stack and found[stack[-1]].edges[1] <= run.edges[0]:
            stack.pop()
        opening = read.span(run.open.at, run.open.at + run.open.length) if run.open else None
        closing = read.span(run.close.at, run.close.at + run.close.length) if run.close else None
        start = opening[1] if opening else read.at(run.start)
        end = closing[0] if closing else read.at(run.end - 1) + 1 if run.end > run.start else start
        runs.append(
            MarkedRun(
                number=first + i,
                block=read.block,
                start=start,
                end=end,
                open=opening,
                close=closing,
                style=(run.open or run.close or _NO_MARK).style,
                depth=len(stack),
                parent=first + stack[-1] if stack else None,
                continues=None,
                reading=reading_of(read.prose, run.open, run.close, read.kind, lexicon),
                insertions=_inside(read, insertions, run),
                omissions=_inside(read, omissions, run),
            )
        )
        stack.append(i)
    return runs


def _inside(read: _Read, spans: Sequence[tuple[int, int]], run: _Run) -> tuple[tuple[int, int], ...]:
    first = bisect_right(spans, (run.start - 1, len(read.prose)))
    last = bisect_right(spans, (run.end - 1, len(read.prose)))
    return tuple(read.span(s, e) for s, e in spans[first:last] if e <= run.end)


def _escaped(text: str, run: MarkedRun) -> MarkedRun:
    """The run with the backslashes before its marks counted as part of them."""
    if run.open and text[run.open[0] - 1 : run.open[0]] == "\\":
        run = replace(run, open=(run.open[0] - 1, run.open[1]))
    if run.close and text[run.close[0] - 1 : run.close[0]] == "\\" and run.end < run.close[1] and run.end > run.start:
        run = replace(run, close=(run.close[0] - 1, run.close[1]), end=run.close[0] - 1)
    return run


_NO_MARK = Mark(0, 0, "double", "double", 0, 0)
