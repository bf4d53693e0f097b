"""Transcript turns: the layout alone attributes."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.context import Context
from newsclaims.models import Span


def transcript_turns(context: Context) -> Iterator[Candidate]:
    """A candidate for each turn: direct words without marks, its label the source."""
    label: Span | None = None
    for block in context.article.blocks:
        if block.kind != "transcript_turn":
            continue
        label = block.label or label  # a turn without a label goes on with the last speaker
        if label is None or not block.prose:
            continue
        start, end = block.prose[0].start, block.prose[-1].end
        inside = context.article.text[start:end]
        start, end = start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
        if start >= end:
            continue
        question = inside.rstrip().endswith("?")
        yield Candidate(
            rule="transcript-turn",
            content=((start, end),),
            cue=None,
            source=(label.start, label.end),
            cue_head=None,
            source_head=None,
            quote_type="direct",
            kind="question" if question else "statement",
            score=0.97,
            reasons=("layout:transcript", "source:label"),
        )
