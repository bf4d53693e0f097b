"""The article cut up for display: paragraphs of pieces, each piece under the same marks from end to end.

Marks overlap freely (a quotation inside a content inside a claim, a claim that begins before a quotation and ends in
it), elements of a page only nest: so the text is cut at every edge of a mark, and a piece knows all its marks.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclaims.html.marks import Mark, outer_first
from newsclaims.models import Article, BlockKind

_HEADINGS: tuple[BlockKind, ...] = ("headline", "crosshead")


class Piece(NamedTuple):
    """Words with the same marks from end to end."""

    start: int
    """Offset of the first character in the article's text."""
    end: int
    """Offset one past the last."""
    marks: tuple[int, ...]
    """Places of its marks in the sequence given, the outermost first."""


class Paragraph(NamedTuple):
    """What stands in one paragraph of the page."""

    kind: BlockKind
    """The layout's kind; `paragraph` for text outside all blocks."""
    pieces: tuple[Piece, ...]
    """Its text, without gaps."""


def paragraphs_of(article: Article, marks: Sequence[Mark]) -> Iterator[Paragraph]:
    """The article's text as paragraphs, all of it but the white space between them and the `#` of headings.

    Args:
        article: the article.
        marks: sorted as `marks_of` sorts them.
    """
    cutter = _Cutter(marks)
    for kind, start, end in _stretches(article):
        yield Paragraph(kind, tuple(cutter.pieces(start, end)))


def _stretches(article: Article) -> Iterator[tuple[BlockKind, int, int]]:
    """Blocks, and what lies between them; a dateline goes with the paragraph that it opens."""
    text, at = article.text, 0
    opened: int | None = None
    for block in article.blocks:
        start, end = block.span.start, block.span.end
        gap = text[at:start]
        if gap.strip():
            yield "paragraph", _begin(opened, at + len(gap) - len(gap.lstrip())), at + len(gap.rstrip())
            opened = None
        elif opened is not None and "\n" in gap:
            yield "dateline", opened, at
            opened = None
        if block.kind == "dateline":
            opened = start if opened is None else opened
        elif block.kind in _HEADINGS:
            yield block.kind, _begin(opened, start + _unmarked(block.span.text)), end
            opened = None
        else:
            yield block.kind, _begin(opened, start), end
            opened = None
        at = end
    rest = text[at:]
    if rest.strip():
        yield "paragraph", _begin(opened, at + len(rest) - len(rest.lstrip())), at + len(rest.rstrip())
    elif opened is not None:
        yield "dateline", opened, at


def _unmarked(heading: str) -> int:
    """How many characters of Markdown stand before a heading: they say what it is, and its look says that too."""
    rest = heading.lstrip("#")
    return len(heading) - len(rest.lstrip()) if rest and rest != heading and rest[0].isspace() else 0


def _begin(opened: int | None, start: int) -> int:
    return start if opened is None else opened


class _Cutter:
    """Cuts stretches, asked for in the order of the text; linear in the text and the marks that cover each piece."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self.next = 0  # the first mark that has not begun
        self.edges = sorted({edge for m in marks for edge in (m.start, m.end)})
        self.edge = 0
        self.open: list[tuple[tuple[int, int, int], int]] = []  # marks that have begun, the outermost first

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        at = start
        while at < end:
            self._go(at)
            upto = min(self.edges[self.edge] if self.edge < len(self.edges) else end, end)
            yield Piece(at, upto, tuple(i for _, i in self.open))
            at = upto

    def _go(self, at: int) -> None:
        """Open the marks that begin by `at`, close those that end there, and find the next edge."""
        while self.next < len(self.marks) and self.marks[self.next].start <= at:
            insort(self.open, (outer_first(self.marks[self.next]), self.next))
            self.next += 1
        self.open = [(key, i) for key, i in self.open if self.marks[i].end > at]
        while self.edge < len(self.edges) and self.edges[self.edge] <= at:
            self.edge += 1
