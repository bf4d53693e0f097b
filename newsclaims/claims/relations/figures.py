"""`agree`: whether two figures may both be right, by the numbers that their bounds allow."""

from __future__ import annotations

from math import inf

from newsclaims.models import Quantity

#: Share of the larger of two figures by which they may differ and be the same.
_ALIKE = 0.01
#: Share of a figure by which what is called approximate may be off.
_ABOUT = 0.1


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether some number is allowed by both ('about 100' and 'more than 50'); their units are not looked at."""
    if one.value is None or other.value is None:
        return True
    a, b = one.value, other.value
    if abs(a - b) <= _ALIKE * max(abs(a), abs(b)):
        return True
    (low, high), (from_, to) = _ends(one), _ends(other)
    return low <= to and from_ <= high


def _ends(figure: Quantity) -> tuple[float, float]:
    """The smallest and the largest number that a figure allows."""
    value = figure.value or 0.0
    if figure.bound in ("at_least", "more_than"):
        return value, inf
    if figure.bound in ("at_most", "less_than"):
        return -inf, value
    if figure.bound == "approximate":
        return value - _ABOUT * abs(value), value + _ABOUT * abs(value)
    return value, figure.upper if figure.upper is not None else value
