"""What a number in words is worth, for whoever reads one: how many people speak, how much is claimed."""

from __future__ import annotations

from collections.abc import Iterable

_HUNDRED, _THOUSAND = 100, 1000


def spelled(words: Iterable[tuple[float, str]]) -> float:
    """'two hundred and fifty thousand' is 250000.

    Args:
        words: the value and the role (`unit`, else a scale) of each word that has one, as in `claims_numbers`.
    """
    total = group = 0.0
    for value, role in words:
        if role == "unit":
            group += value
        elif value >= _THOUSAND:
            total += (group or 1.0) * value
            group = 0.0
        else:
            group = (group or 1.0) * value
    return total + group
