"""The running text of a piece: Markdown syntax, HTML tags and invisible characters left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from newsclaims.layout.pieces import Offsets, Piece

_URL = r"\((?:[^()\s]|\([^()\s]*+\))*+(?:[ \t]++\"[^\"\n]{0,300}\")?+\)"
_LABEL = r"\[[^\[\]]{0,1000}+\]"
_MASK = regex.compile(
    rf"(?P<image>!{_LABEL}{_URL}|\[!{_LABEL}{_URL}\]{_URL})"
    rf"|\[(?P<link>[^\[\]]{{1,1000}}+)\]{_URL}"
    r"|(?P<tag></?[a-zA-Z][^<>]{0,3000}+>|<!--[^<>]{0,3000}+-->)"
    r"|(?P<unseen>[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]++)"
    r"|(?P<escape>\\(?=[\"＂'“”„‟‘’‚‛´«»‹›*_\[\]()#>~`-]))"
)
_EMPHASIS = regex.compile(r"\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~")
_IMAGE = regex.compile(rf"(?:!{_LABEL}{_URL}|\[!{_LABEL}{_URL}\]{_URL}|<img\b[^<>]{{0,1000}}+>)\Z")


def is_image(text: str, piece: Piece) -> bool:
    """Whether the piece is nothing but an image."""
    return _IMAGE.match(text, piece.lines[0].body, piece.end) is not None


def running_text(text: str, piece: Piece) -> tuple[Offsets, ...]:
    """The stretches of the piece that are read as its text, in order.

    Lines that were joined keep one character of the line break between them, so that words stay apart.
    """
    kept: list[Offsets] = []
    for n, line in enumerate(piece.lines):
        start = line.body
        if n:
            gap = text[piece.lines[n - 1].end : line.start]
            space = piece.lines[n - 1].end + max(i for i, c in enumerate(gap) if c.isspace())
            kept.append((space, space + 1))
        masks = sorted({*_masks(text, start, line.end), *_emphasis(text, start, line.end)})
        kept.extend(_between(start, line.end, masks))
    return tuple(_merged(kept))


def _masks(text: str, start: int, end: int) -> Iterator[Offsets]:
    for m in _MASK.finditer(text, start, end):
        if m.lastgroup == "link":
            yield m.start(), m.start("link")
            yield m.end("link"), m.end()
        else:
            yield m.span()


def _emphasis(text: str, start: int, end: int) -> Iterator[Offsets]:
    """Pairs of `*`, `_` and `~~` around words."""
    opened: dict[str, Offsets] = {}
    for m in _EMPHASIS.finditer(text, start, end):
        before = text[m.start() - 1] if m.start() > start else " "
        after = text[m.end()] if m.end() < end else " "
        mark = m.group()
        if mark in opened and not before.isspace() and not after.isalnum():
            yield opened.pop(mark)
            yield m.span()
        elif not after.isspace() and not before.isalnum():
            opened[mark] = m.span()


def _between(start: int, end: int, masks: Sequence[Offsets]) -> Iterator[Offsets]:
    for lo, hi in masks:
        if lo > start:
            yield start, lo
        start = max(start, hi)
    if start < end:
        yield start, end


def _merged(kept: Sequence[Offsets]) -> Iterator[Offsets]:
    last: Offsets | None = None
    for span in kept:
        if last and last[1] == span[0]:
            last = (last[0], span[1])
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
