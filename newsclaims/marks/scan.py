"""Find the quotation marks of one block and what their neighbours say: does a mark open, close, or neither?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.marks.runs import Style

Family = Literal["double", "single", "guillemet", "single_guillemet"]

#: How sure a mark opens or closes: not at all, possibly, by its neighbours.
NO, MAYBE, YES = 0, 1, 2

_MARK = regex.compile(
    r"(?P<doubled>''|``|‘‘|’’|´´)|(?P<double>\"{1,3}|“{1,2}|”{1,2}|„|‟|＂)"
    r"|(?P<guillemet>[«»])|(?P<single_guillemet>[‹›])|(?P<single>['‘’‚‛`´])"
)
# 5'10", 6' 2'', 5’10”: feet and inches.
_HEIGHT = regex.compile(r"(?<!\d)\d{1,2}['’′]\s?\d{1,2}(?:\.\d+|½)?(?:\"|''|”|’’|″)(?!\w)")
# Before a word two dots are an ellipsis, too, unlike where something may have been left out (`marks.edits`).
_ELLIPSIS_WORD = regex.compile(r"(?:…|\.{2,4}|(?:\.\s){2,3}\.?)\s?\w")
_DECADE = regex.compile(r"\d0s(?!\w)")
_YEAR = regex.compile(r"\d\d(?!\d|[.,]\d)")

_BEFORE = frozenset("([{—–-―‐/|¿¡")
_AFTER = frozenset(".,;:!?…)]}—–-―‐/|")
_STOPS = frozenset(".,;:!?…)]}—–")
_OPENING = frozenset("“„‟«‹‘‚‛`")
_CLOSING = frozenset("”»›’´")


class Mark(NamedTuple):
    """One quotation mark: `at` and `length` count characters of the block's prose."""

    at: int
    length: int
    family: Family
    style: Style
    opens: int
    closes: int
    inch: bool = False  # a digit stands before it: it may mean inches or feet
    typed: str = ""  # the first character of the mark


def marks_of(prose: str, lexicon: Lexicon) -> list[Mark]:
    """The quotation marks of a block's prose in order; apostrophes and measures that show themselves left out."""
    raw = list(_raw(prose, _elision(lexicon, "head")))
    left = _left(prose, raw)
    right = _right(prose, raw)
    return [m for mark, p, n in zip(raw, left, right, strict=True) if (m := _judged(prose, mark, p, n, lexicon))]


@lru_cache(maxsize=16)
def _elision(lexicon: Lexicon, place: str) -> regex.Pattern[str]:
    return regex.compile(rf"{lexicon.any_of('marks_elisions', place=place)}(?!\w)", regex.IGNORECASE)


@lru_cache(maxsize=16)
def _clipped(lexicon: Lexicon) -> regex.Pattern[str]:
    """Words that end in an apostrophe ('goin’', 'players’'): its mark may be no quotation mark."""
    words = lexicon.any_of("marks_elisions", place="tail")
    return regex.compile(rf"(?:(?<!\w){words}|\w[sz]|\win)\Z", regex.IGNORECASE)


def _raw(prose: str, elision: regex.Pattern[str]) -> Iterator[Mark]:
    """All marks, doubled single ones as one mark where the block uses them so."""
    heights = {i for m in _HEIGHT.finditer(prose) for i in range(*m.span())}
    doubled = _uses_doubled(prose)
    skip = -1
    for m in _MARK.finditer(prose):
        if m.start() in heights or m.start() < skip:
            continue
        name, typed = m.lastgroup, m.group()
        if name == "doubled" and not doubled:
            yield Mark(m.start(), 1, "single", "single", NO, NO, typed=typed[0])
            yield Mark(m.start() + 1, 1, "single", "single", NO, NO, typed=typed[0])
        elif name == "doubled":
            found = _doubled(prose, m.start(), typed)
            yield from found
            skip = found[-1].at + 2
        elif name == "double":
            style: Style = "low_high" if typed == "„" else "double"
            yield Mark(m.start(), len(typed), "double", style, NO, NO, typed=typed[0])
        elif name == "guillemet":
            yield Mark(m.start(), 1, "guillemet", "guillemet", NO, NO, typed=typed)
        elif name == "single_guillemet":
            yield Mark(m.start(), 1, "single_guillemet", "guillemet", NO, NO, typed=typed)
        elif _is_clip(prose, m.start(), elision):
            skip = _clip_end(prose, m.start())
        else:
            yield Mark(m.start(), 1, "single", "single", NO, NO, typed=typed)


def _doubled(prose: str, at: int, typed: str) -> list[Mark]:
    """A doubled mark; of the last three single ones in a row at a run's end the first is the inner mark."""
    mark = Mark(at, 2, "double", "doubled_single", NO, NO, typed=typed[0])
    three = prose[at + 2 : at + 3] == typed[0] != prose[at + 3 : at + 4]
    if three and at and not prose[at - 1].isspace():
        return [Mark(at, 1, "single", "single", NO, NO, typed=typed[0]), mark._replace(at=at + 1)]
    return [mark]


_TWICE = ("''", "``", "‘‘", "’’")


def _uses_doubled(prose: str) -> bool:
    """Whether two single marks in a row stand for a double one: some pair must open something."""
    if not any(twice in prose for twice in _TWICE):
        return False
    return regex.search(r"(?:\A|[\s(\[—–-])(?:''|``|‘‘|’’)(?=[\w'‘$£€\[(….])|(?<=[.,!?])''(?=\s|\Z)", prose) is not None


def _is_clip(prose: str, at: int, elision: regex.Pattern[str]) -> bool:
    """Whether the single mark at `at` is an apostrophe for certain: within a word, ’90s, ’em, rock ’n’ roll."""
    before, after = prose[at - 1 : at] if at else "", prose[at + 1 : at + 2]
    if before.isalnum() and after.isalnum():
        return True
    if before.isalnum() or not after:
        return False
    return bool(_DECADE.match(prose, at + 1)) or (
        elision.match(prose, at + 1) is not None and (prose[at] == "’" or not after.isupper())
    )


def _clip_end(prose: str, at: int) -> int:
    """Where the word that begins with an apostrophe ends, with its second one (’n’)."""
    return at + 3 if prose[at + 1 : at + 2] in {"n", "N"} and prose[at + 2 : at + 3] in {"'", "’", "‘"} else at


def _left(prose: str, raw: list[Mark]) -> list[str]:
    """The character before each mark, marks that stand right before it skipped ('' at the block's edge)."""
    found: list[str] = []
    for i, mark in enumerate(raw):
        chained = i > 0 and raw[i - 1].at + raw[i - 1].length == mark.at
        if chained and raw[i - 1].typed in _CLOSING and mark.typed in _OPENING:
            found.append("")  # ’“: one run ends and another begins
        else:
            found.append(found[-1] if chained else prose[mark.at - 1 : mark.at] if mark.at else "")
    return found


def _right(prose: str, raw: list[Mark]) -> list[str]:
    """The character after each mark, marks that stand right after it skipped; 'w' where an ellipsis begins a word."""
    found: list[str] = []
    for i in range(len(raw) - 1, -1, -1):
        end = raw[i].at + raw[i].length
        if i + 1 < len(raw) and raw[i + 1].at == end:
            parted = raw[i].typed in _CLOSING and raw[i + 1].typed in _OPENING
            found.append("" if parted else found[-1])
        elif _ELLIPSIS_WORD.match(prose, end):
            found.append("w")
        else:
            found.append(prose[end : end + 1])
    return found[::-1]


def _judged(prose: str, mark: Mark, p: str, n: str, lexicon: Lexicon) -> Mark | None:
    before = not p or p.isspace() or p in _BEFORE
    after = not n or n.isspace() or n in _AFTER
    if mark.family == "single":
        return _single(prose, mark, p, n, lexicon)
    if mark.length > 1 and mark.style == "double" and before and after:
        return None  # an empty quotation
    if mark.typed in _OPENING or mark.typed == "´":
        if after and not before:
            return mark._replace(opens=NO, closes=YES)
        return mark._replace(opens=YES, closes=MAYBE if p in _STOPS and not before else NO)
    if mark.typed in _CLOSING and mark.style != "doubled_single":
        wrong_way = before and (not after or not p)
        return mark._replace(opens=MAYBE if wrong_way else NO, closes=MAYBE if wrong_way else YES)
    if p.isdigit() and mark.typed in "\"'":
        return mark._replace(closes=MAYBE, inch=True)
    if before == after:
        return mark._replace(opens=MAYBE, closes=MAYBE)
    return mark._replace(opens=YES) if before else mark._replace(closes=YES)


def _single(prose: str, mark: Mark, p: str, n: str, lexicon: Lexicon) -> Mark | None:
    before = not p or p.isspace() or p in _BEFORE or (p in ":," and mark.typed in "‘`")
    after = not n or n.isspace() or n in _AFTER
    if before and not after:
        if mark.typed in "’´":
            return mark._replace(opens=MAYBE)
        doubtful = _YEAR.match(prose, mark.at + 1) or any(
            _elision(lexicon, place).match(prose, mark.at + 1) for place in ("word", "head")
        )
        return mark._replace(opens=MAYBE if doubtful else YES)
    if before or not after:
        return None
    inch = p.isdigit()
    if p in _STOPS:
        return mark._replace(closes=YES)
    clipped = _clipped(lexicon).search(prose, max(0, mark.at - 12), mark.at) is not None
    free = not n or n in _STOPS or not prose[mark.at + 1 : mark.at + 2].isspace()
    sure = free or not (clipped or inch)
    return mark._replace(closes=YES if sure else MAYBE, inch=inch)
