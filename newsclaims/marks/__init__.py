"""Pair quotation marks on characters, block by block: `pair_marks`."""

from newsclaims.marks.pairs import pair_marks
from newsclaims.marks.runs import MarkedRun, Reading, Style

__all__ = ["MarkedRun", "Reading", "Style", "pair_marks"]
