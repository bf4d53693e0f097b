"""`Complement`: what a reporting verb governs."""

from __future__ import annotations

from typing import NamedTuple


class Complement(NamedTuple):
    """Token ranges of a content, what sort of complement it is, and how far the rule is trusted."""

    kind: str
    ranges: tuple[tuple[int, int], ...]
    score: float
