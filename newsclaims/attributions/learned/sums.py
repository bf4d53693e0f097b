"""Sums of learned weights, remembered by what they depend on.

Building the names of indicators ('lk=say|ccomp') and looking each of them up is most of the work of a sparse model. So
indicators that depend on the same few attributes form a group: a function of these attributes that gives their names.
Evidence is a group with its attributes, and the weights of a group are summed only when these attributes are met for
the first time: news repeats itself. Training takes the names, reading the sums; both come from the same functions.

A weight has sixteen bits, so sums of some dozens of them are exact, in whatever order they are added.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

T = TypeVar("T")

#: A group and its attributes: `evidence[0](*evidence[1:])` are the names of its indicators.
Evidence = tuple[Any, ...]

#: Sums kept at most; with more of them everything is forgotten, so that memory does not grow for ever.
KEPT = 50_000


class Sums(dict[Evidence, T]):
    """`sums[evidence]` is the sum of the weights of its indicators."""

    def __init__(self, total: Callable[[Iterable[str]], T]) -> None:
        """With `total` to add up the weights of indicators by name."""
        super().__init__()
        self._total = total

    def __missing__(self, evidence: Evidence) -> T:
        group, *attributes = evidence
        found = self._total(group(*attributes))
        if len(self) >= KEPT:
            self.clear()
        self[evidence] = found
        return found


def names_of(found: Iterable[Evidence]) -> list[str]:
    """The names of all indicators."""
    return [name for group, *attributes in found for name in group(*attributes)]
