"""Transcript turns: the layout alone attributes."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.context import Context
from newsclaims.models import Span


def transcript_turns(context: Context) -> Iterator[Candidate]:
    """A candidate for each turn: direct words without marks, its label the source; one span a paragraph."""
    label: Span | None = None
    words: list[Offsets] = []
    for block in context.article.blocks:
        if block.kind != "transcript_turn" or not block.prose:
            continue
        if block.label is not None:
            if label is not None and words:
                yield _candidate(context, label, words)
            label, words = block.label, []
        start, end = block.prose[0].start, block.prose[-1].end
        inside = context.article.text[start:end]
        start, end = start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
        if start < end:
            words.append((start, end))
    if label is not None and words:
        yield _candidate(context, label, words)


def _candidate(context: Context, label: Span, words: list[Offsets]) -> Candidate:
    text, answers = context.article.text, context.lexicon.keys("speakers_turn_labels", turn="answer")
    asks = text[words[-1][1] - 1] == "?" and label.text.lower() not in answers  # 'A: ... and who could blame them?'
    return Candidate(
        rule="transcript-turn",
        content=tuple(words),
        cue=None,
        source=(label.start, label.end),
        cue_head=None,
        source_head=None,
        quote_type="direct",
        kind="question" if asks else "statement",
        score=0.97,
        reasons=("layout:transcript", "source:label"),
    )
