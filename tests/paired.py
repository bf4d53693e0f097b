"""Runs in quotation marks, for the tests of the marks stage."""

from __future__ import annotations

from newsclaims.marks import MarkedRun, pair_marks
from newsclaims.models import Block, Span


def runs_of(*paragraphs: str, kind: str = "paragraph") -> tuple[str, tuple[MarkedRun, ...]]:
    """The text of these paragraphs and its runs."""
    text = "\n".join(paragraphs)
    blocks, at = [], 0
    for paragraph in paragraphs:
        span = Span.of(text, at, at + len(paragraph))
        blocks.append(Block.model_validate({"span": span, "kind": kind, "prose": (span,)}))
        at += len(paragraph) + 1
    return text, pair_marks(text, blocks)


def inside(*paragraphs: str) -> list[str]:
    """What lies between the marks; '> ' in front of nested runs, '…' where the closing mark is missing."""
    text, runs = runs_of(*paragraphs)
    return ["> " * r.depth + text[r.start : r.end] + ("" if r.close else "…") for r in runs]
