"""Cut the text into pieces - lines, or hard-wrapped lines joined - and their running text without markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import regex

Offsets = tuple[int, int]
Marker = Literal["", "heading", "quote", "bullet", "number"]

#: White space and invisible characters that may stand around a line; `str.strip` knows only the first kind.
EDGE = (
    "".join(
        chr(c)
        for lo, hi in ((0x09, 0x0D), (0x1C, 0x20), (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F))
        for c in range(lo, hi + 1)
    )
    + "\x85\xa0\xad\u1680\u3000\ufeff"
)

# Where a line ends; block-level HTML that was left in the text ends one, too.
_BREAK = regex.compile(
    r"\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]|<br\s{0,5}/?>"
    r"|</?(?:p|div|li|ul|ol|h[1-6]|blockquote|section|article|table|tr|td)(?:\s[^<>]{0,500})?>",
    regex.IGNORECASE,
)
_QUOTED = regex.compile(r"(?:>[ \t]?)++(?=\S)")
_HEADING = regex.compile(r"#{1,6}[ \t]++(?=\S)")
_BULLET = regex.compile(r"[*+•‣◦▪●○■·∙][ \t\xa0]++(?=\S)")
_DASH = regex.compile(r"[-–—―~][ \t\xa0]++(?=\S)")
_NUMBER = regex.compile(r"(?:\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\))[ \t\xa0]++(?=\S)")
_BROKEN = regex.compile(r"\p{Ll}[-\u2010]\Z")  # a word broken at the end of its line
_FINAL = frozenset(".!?:;…\"'”’»)")

#: Longest line of hard-wrapped text, and the shortest that is still no verse or table, in characters.
WIDEST, NARROWEST = 100, 45


class Line(NamedTuple):
    """One line: `start` to `end` without the white space around it, `body` where its text begins."""

    start: int
    end: int
    body: int  # after '>', '#', bullet or number
    marker: Marker
    gap: bool  # whether a blank line (or the text's edge) stands before it
    indent: int = 0  # how much white space stands before it on the line


class Piece(NamedTuple):
    """One line, or several that hard wrapping cut apart."""

    start: int
    end: int
    lines: tuple[Line, ...]

    @property
    def marker(self) -> Marker:
        """What the first line begins with."""
        return self.lines[0].marker

    @property
    def gap(self) -> bool:
        """Whether a blank line stands before."""
        return self.lines[0].gap


def cut(text: str) -> list[Piece]:
    """The pieces of `text` in order; blank lines belong to none."""
    lines = _marked(text, list(_lines(text)))
    joined = _joins(text, lines)
    pieces: list[Piece] = []
    first = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or not joined[i]:
            pieces.append(Piece(lines[first].start, lines[i - 1].end, tuple(lines[first:i])))
            first = i
    return pieces


def _lines(text: str) -> Iterator[Line]:
    at, gap = 0, True
    for end, after in [*(m.span() for m in _BREAK.finditer(text)), (len(text), len(text))]:
        line = text[at:end]
        start = at + len(line) - len(line.lstrip(EDGE))
        stop = at + len(line.rstrip(EDGE))
        if start < stop:
            yield Line(start, stop, start, "", gap, start - at)
            gap = False
        elif start >= end and after > at:
            gap = True
        at = after


def _marked(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines with what they begin with. A dash is a bullet only beside another: alone it is a credit or a break."""
    marked: list[Line] = []
    dashes = [text[n.start] if _DASH.match(text, n.start, n.end) else "" for n in lines]
    for i, line in enumerate(lines):
        dash = dashes[i] and dashes[i] in (dashes[i - 1] if i else "", dashes[i + 1] if i + 1 < len(lines) else "")
        marked.append(_mark(text, line, dash=bool(dash)))
    return marked


def _mark(text: str, line: Line, *, dash: bool) -> Line:
    at, marker = line.start, line.marker
    if m := _QUOTED.match(text, at, line.end):
        at, marker = m.end(), "quote"
    patterns: list[tuple[Marker, regex.Pattern[str]]] = [
        ("heading", _HEADING),
        ("bullet", _BULLET),
        ("number", _NUMBER),
    ]
    if dash:
        patterns.append(("bullet", _DASH))
    for name, pattern in patterns:
        if m := pattern.match(text, at, line.end):
            return line._replace(body=m.end(), marker=name)
    return line._replace(body=at, marker=marker)


def _joins(text: str, lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it goes on with the paragraph of the line before.

    Text is hard-wrapped where most line ends are full - the next word would not have fitted - and fall
    within sentences; else a line goes on only where the one before stops within a sentence.
    """
    joined = [False] * len(lines)
    near = [i for i in range(1, len(lines)) if _may_join(text, lines[i - 1], lines[i])]
    lengths = [lines[i - 1].end - lines[i - 1].start for i in near]
    width = max((n for n in lengths if n <= WIDEST), default=0)
    full = {
        i: n <= width < n + 1 + len(text[lines[i].body : lines[i].end][:WIDEST].split(None, 1)[0])
        for i, n in zip(near, lengths, strict=True)
    }
    within = {i: text[lines[i - 1].end - 1] not in _FINAL for i in near}
    wrapped = (
        len(near) > 2
        and width >= NARROWEST
        and sum(full.values()) >= 0.6 * len(near)
        and sum(within[i] for i in near if full[i]) >= 0.6 * sum(full.values())
    )
    for i, n in zip(near, lengths, strict=True):
        open_end = n > NARROWEST or text[lines[i - 1].end - 1] == ","
        cut_short = within[i] and open_end and text[lines[i].body].islower()
        broken = _BROKEN.search(text, max(0, lines[i - 1].end - 3), lines[i - 1].end) and text[lines[i].body].islower()
        joined[i] = bool(broken) or cut_short or (wrapped and full[i])
    return joined


def _may_join(text: str, before: Line, line: Line) -> bool:
    if line.gap or line.indent > before.indent or before.marker == "heading":
        return False
    if not any(c.isspace() for c in text[before.end : line.start]):
        return False
    return line.marker == "" or (line.marker == "quote" and before.marker == "quote")
