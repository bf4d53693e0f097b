"""Assign to each opening mark of a block its closing mark: one pass with a stack and a look ahead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from newsclaims.marks.scan import MAYBE, NO, YES, Family, Mark
from newsclaims.record import record

#: Deepest nesting that is followed; marks below are read as text.
DEEPEST = 4
# How far back white space before a mark is looked through, in characters.
_NEAR = 8

_FINAL = {".", "!", "?", "…"}
_SENTENCE_END = regex.compile(r"[.!?…][\"”’']?\s")


@record
class Pair:
    """Opening and closing mark, as places in the list of marks."""

    open: int
    close: int


class Unclosed(NamedTuple):
    """An opening mark without a closing one; the run ends at mark `until`, or at the block's end."""

    open: int
    until: int | None


class Ahead(NamedTuple):
    """For each mark, the place of the next one after it of the same family that ... (the number of marks if none)."""

    opener: list[int]  # surely opens
    closer: list[int]  # surely closes
    either: list[int]  # may close
    any: list[int]  # is there at all


def assign(prose: str, marks: Sequence[Mark], reopens: Family | None) -> tuple[list[Pair], list[Unclosed], int | None]:
    """Pair the marks of one block.

    Args:
        prose: the block's running text.
        marks: its marks, as `marks_of` gives them.
        reopens: the kind of mark that the next paragraph begins with, if it begins with one.

    Returns:
        the pairs, the opening marks that nothing closes, and the first mark that closes what nothing opened.
    """
    state = _State(prose, marks, reopens)
    for i, mark in enumerate(marks):
        if mark.family == "single":
            state.single(i)
        else:
            state.double(i)
    state.finish()
    return state.pairs, state.unclosed, state.stray


class _State:
    """The marks open so far, and what has been decided."""

    def __init__(self, prose: str, marks: Sequence[Mark], reopens: Family | None) -> None:
        self.prose, self.marks, self.reopens = prose, marks, reopens
        self.ahead = {f: _ahead(marks, f) for f in {m.family for m in marks}}
        self.pairs: list[Pair] = []
        self.unclosed: list[Unclosed] = []
        self.stray: int | None = None
        self.stack: list[int] = []
        self.ends: dict[int, int] = {}

    def single(self, i: int) -> None:
        """A single mark closes the run on top, opens one, or is an apostrophe."""
        mark = self.marks[i]
        top = self.stack[-1] if self.stack and self.marks[self.stack[-1]].family == "single" else None
        if mark.closes and top is not None:
            if mark.closes == YES or self._ends_here(i, top):
                self.stack.pop()
                self.pairs.append(Pair(top, i))
            return
        if not mark.opens or len(self.stack) >= DEEPEST:
            return
        if not self._has_closer(i):
            if self._may_stay_open(i):
                self.stack.append(i)
            return
        if top is not None and not self._nests(i):
            self._drop(self.stack.pop(), until=i)
        self.stack.append(i)

    def double(self, i: int) -> None:
        """A double mark or guillemet closes the nearest open one of its family, or opens one."""
        mark = self.marks[i]
        depth = next((d for d in range(len(self.stack) - 1, -1, -1) if self._family(d) == mark.family), None)
        if mark.closes and depth is not None and not self._is_measure(i):
            for left in self.stack[depth + 1 :]:
                self._drop(left, until=i)
            self.pairs.append(Pair(self.stack[depth], i))
            del self.stack[depth:]
        elif mark.opens and self._closes_low(i, depth):
            self.pairs.append(Pair(self.stack[depth or 0], i))
            del self.stack[depth or 0 :]
        elif mark.opens or (depth is None and self._is_wrong_way(i)):
            if depth is not None and not self._nests(i):
                for left in self.stack[depth:]:
                    self._drop(left, until=i)
                del self.stack[depth:]
            if len(self.stack) < DEEPEST:
                self.stack.append(i)
        elif mark.closes and not mark.inch and not (self.stack or self.pairs or self.unclosed) and self.stray is None:
            self.stray = i

    def finish(self) -> None:
        """What is still open runs to the block's end."""
        for i in self.stack:
            if self.marks[i].family != "single" or self._may_stay_open(i):
                self.unclosed.append(Unclosed(i, None))

    def _family(self, depth: int) -> Family:
        return self.marks[self.stack[depth]].family

    def _drop(self, i: int, until: int) -> None:
        """An opening mark whose closing one was left out; a single one may have been an apostrophe."""
        if self.marks[i].family != "single":
            self.unclosed.append(Unclosed(i, until))

    def _limit(self) -> int:
        """Where the innermost double run ends, as far as can be seen."""
        for i in reversed(self.stack):
            if self.marks[i].family != "single":
                return self._next_closer(i)
        return len(self.marks)

    def _next_closer(self, i: int) -> int:
        return self.ahead[self.marks[i].family].closer[max(i, self._now)]

    @property
    def _now(self) -> int:
        return self.stack[-1] if self.stack else 0

    def _ends_here(self, i: int, top: int) -> bool:
        """Whether a mark that may be an apostrophe (players’) ends the run: not if a sure end comes first."""
        ahead = self.ahead["single"]
        if ahead.closer[i] < min(ahead.opener[i], self._limit()):
            return False
        opened = self.marks[top]
        if self.reopens == "single" and not self.prose[max(0, opened.at - _NEAR) : opened.at].strip():
            return self._sentence_end(top) >= self.marks[i].at
        return not self.marks[i].inch or ahead.either[i] >= ahead.opener[i]

    def _sentence_end(self, top: int) -> int:
        """Where the first sentence after an opening mark ends."""
        if top not in self.ends:
            m = _SENTENCE_END.search(self.prose, self.marks[top].at)
            self.ends[top] = m.start() if m else len(self.prose)
        return self.ends[top]

    def _has_closer(self, i: int) -> bool:
        ahead, limit = self.ahead["single"], self._limit()
        if self.marks[i].opens == MAYBE:
            return ahead.closer[i] < min(ahead.opener[i], limit)
        return ahead.either[i] < limit

    def _may_stay_open(self, i: int) -> bool:
        """Whether a single mark that nothing closes may open words that run on over the block's end."""
        mark = self.marks[i]
        before = self.prose[max(0, mark.at - _NEAR) : mark.at].rstrip()[-1:]
        after = self.prose[mark.at + 1 : mark.at + 2]
        leads = {":", ","} | (_FINAL if self.reopens == "single" else set())
        return mark.opens == YES and (
            (not before and (mark.typed == "‘" or after.isupper())) or (before in leads and after.isupper())
        )

    def _nests(self, i: int) -> bool:
        """Whether a mark opens a run within an open one of its own family: two closing marks must follow it."""
        ahead = self.ahead[self.marks[i].family]
        n = len(self.marks)
        first = ahead.closer[i]
        return first < min(n, ahead.opener[i]) and ahead.closer[first] < min(n, ahead.opener[first])

    def _closes_low(self, i: int, depth: int | None) -> bool:
        """Whether “ closes what „ opened, as in German and its neighbours."""
        if depth is None or self.marks[i].typed != "“":
            return False
        return self.marks[self.stack[depth]].typed == "„"

    def _is_wrong_way(self, i: int) -> bool:
        """Whether a closing mark stands for an opening one: nothing is open, and the next mark closes, too."""
        mark = self.marks[i]
        before = self.prose[mark.at - 1 : mark.at] if mark.at else ""
        follows = self.ahead[mark.family].any[i]
        if mark.inch or not (before in {"", ",", ":"} or before.isspace()) or follows >= len(self.marks):
            return False
        return self.marks[follows].closes == YES and not self.marks[follows].opens

    def _is_measure(self, i: int) -> bool:
        """Whether a mark after a digit means inches: the next mark closes, and a lower-case word goes on."""
        mark = self.marks[i]
        if not mark.inch:
            return False
        follows = self.ahead[mark.family].any[i]
        after = self.prose[mark.at + mark.length : mark.at + mark.length + 2]
        goes_on = after[:1] in {"-", " ", "\xa0"} and after[1:].islower()
        return goes_on and follows < len(self.marks) and self.marks[follows].closes == YES


def _ahead(marks: Sequence[Mark], family: Family) -> Ahead:
    n = len(marks)
    found = Ahead([n] * n, [n] * n, [n] * n, [n] * n)
    opener = closer = either = anything = n
    for i in range(n - 1, -1, -1):
        found.opener[i], found.closer[i], found.either[i], found.any[i] = opener, closer, either, anything
        mark = marks[i]
        if mark.family == family:
            anything = i
            opener = i if mark.opens == YES else opener
            closer = i if mark.closes == YES else closer
            either = i if mark.closes != NO else either
    return found
