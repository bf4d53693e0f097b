"""Quotations that no attribution took: within a paragraph they go on from the one before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import quote_type, run_offsets
from newsclaims.attributions.context import Context
from newsclaims.attributions.rules.quoted import has_own_frame
from newsclaims.marks import MarkedRun

#: Fewest words of such a quotation: fewer are rather a word in marks.
_LEAST = 4
#: What is told in words, and may go on in others.
_TOLD = frozenset({"statement", "denial", "question", "directive", "commitment"})


def with_left_over(context: Context, chosen: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with the quotations that nothing attributes added to the contents before them.

    '“A,” said Roe, who lives in Doe, Minn. “B.”', 'Roe said the road was closed. “B.”'
    """
    out = list(chosen)
    for block, runs in context.runs_of_block.items():
        for run in runs:
            last = _attribution_before(context, out, block, run) if _is_speech(context, run) else None
            if last is not None:
                content = (*out[last].content, run_offsets(context, run))
                out[last] = replace(out[last], content=content, quote_type=quote_type(context, content))
    return out


def _is_speech(context: Context, run: MarkedRun) -> bool:
    words = context.article.text[run.start : run.end].split()
    whole = run.open is not None and run.close is not None
    return whole and run.reading == "speech" and len(words) >= _LEAST and not has_own_frame(context, run)


def _attribution_before(context: Context, chosen: Sequence[Candidate], block: int, run: MarkedRun) -> int | None:
    """The place of the attribution that the quotation goes on from; None if it is taken, or leads on from nothing."""
    start = context.parse.tokens[context.block_tokens[block][0]].start if block in context.block_tokens else run.start
    if any(a < run.end and run.start < b for c in chosen for a, b in c.content):
        return None
    before = [
        (max(c.cue[1], c.content[-1][1]), n)
        for n, c in enumerate(chosen)
        if c.parent is None and c.cue is not None and start <= c.cue[0] < run.start
    ]
    if not before or run.open is None:
        return None
    end, last = max(before)
    return last if end <= run.open[0] and _leads_on(context, chosen[last], end, run.open[0]) else None


def _leads_on(context: Context, candidate: Candidate, start: int, end: int) -> bool:
    """Whether the words between an attribution and the quotation behind it leave the word to its source."""
    tokens = context.parse.tokens
    i, j = context.parse.within(start, end)
    if j >= len(tokens) or candidate.cue is None or candidate.kind not in _TOLD:
        return False
    sentence = context.parse.sentences[tokens[j].sentence]
    opens = not any(t.pos not in {"PUNCT", "SPACE"} for t in tokens[sentence.start : j])
    if candidate.content[-1][1] <= candidate.cue[0]:  # '“A,” said Roe, who lives in Doe, “B”'
        words = [t.lower for t in tokens[i:j] if not context.is_mark(t)]
        return opens or (words[-1:] == [","] and tokens[i].sentence == tokens[j].sentence)
    return opens and candidate.rule.removeprefix("learned+") == "verb-clause"
