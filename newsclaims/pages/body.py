"""The article's text out of the tree that trafilatura gives: a block for each paragraph, heading, item, quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from newsclaims.pages.source import Offsets

#: Elements of trafilatura's tree that are a block each; what stands between them is one too.
_BLOCKS = frozenset({"p", "head", "item", "quote", "cell", "code", "list", "row", "table", "fw", "ab", "div", "body"})
#: What stands before a block, as the layout reads it; no white space of the page is kept.
_MARKS = {"head": "## ", "item": "- ", "quote": "> "}

#: Stands for `<br>`: a character that no tree of lxml's can hold.
_BREAK = "\0"


class Piece(NamedTuple):
    """A block before it has its place in the text."""

    mark: str
    words: str


class Body(NamedTuple):
    """The text, and where its blocks lie in it without their marks."""

    text: str
    blocks: tuple[Offsets, ...]


def body_of(tree: Any, title: str | None) -> Body:
    """The text of the tree, its blocks parted by an empty line.

    Args:
        tree: trafilatura's `body`, an element of lxml's.
        title: the headline, which is put on top where the tree does not have it.
    """
    pieces = list(_pieces(tree))
    # the headline has no mark: the layout knows it by the title
    top = next((n for n, p in enumerate(pieces[:3]) if p.words == title), None)
    if top is not None:
        pieces[top] = Piece("", pieces[top].words)
    elif title:
        pieces.insert(0, Piece("", title))
    return _body(pieces)


def _body(pieces: Sequence[Piece]) -> Body:
    parts: list[str] = []
    blocks: list[Offsets] = []
    at = 0
    for n, piece in enumerate(pieces):
        # items of a list, lines of a quotation stand together
        between = "" if not n else "\n" if piece.mark in ("- ", "> ") and pieces[n - 1].mark == piece.mark else "\n\n"
        parts += [between, piece.mark, piece.words]
        at += len(between) + len(piece.mark)
        blocks.append((at, at + len(piece.words)))
        at += len(piece.words)
    return Body("".join(parts), tuple(blocks))


def _pieces(tree: Any) -> Iterator[Piece]:
    """The blocks in the order of the page; a walk without recursion, because pages may nest without end."""
    words: list[str] = []
    marks = [""]
    # (element, whether it ends here)
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        element, ends = stack.pop()
        name = element.tag if isinstance(element.tag, str) else ""
        block = name in _BLOCKS
        if block:
            yield from _flushed(words, marks[-1])
        if not ends:
            if name == "lb":
                words.append(_BREAK)
            if block:
                marks.append(_MARKS.get(name, "") or marks[-1])
            words.append(element.text or "")
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
        else:
            if block:
                marks.pop()
            if element is not tree:
                words.append(element.tail or "")
    yield from _flushed(words, "")


def _flushed(words: list[str], mark: str) -> Iterator[Piece]:
    """What was gathered: a block for each line that the page has broken by itself."""
    lines = [" ".join(line.split()) for line in "".join(words).split(_BREAK)]
    words.clear()
    yield from (Piece(mark, line) for line in lines if line)
