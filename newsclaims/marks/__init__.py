"""Pair quotation marks on characters, block by block: `pair_marks`."""

from newsclaims.marks.pairs import MarkedRun, pair_marks

__all__ = ["MarkedRun", "pair_marks"]
