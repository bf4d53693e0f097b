"""Pair quotation marks on characters, block by block: `pair_marks`."""

from newsclaims.marks.pairs import pair_marks
from newsclaims.marks.runs import MarkedRun, Reading, RunIndex, Style

__all__ = ["MarkedRun", "Reading", "RunIndex", "Style", "pair_marks"]
