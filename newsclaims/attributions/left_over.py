"""Quotations that no attribution took: within a paragraph they go on from the one before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsclaims.attributions.candidate import Candidate, Offsets
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
    taken = {run.number for c in chosen for span in c.content for run in context.runs_between(*span)}
    cues = sorted((c.cue[0], n) for n, c in enumerate(chosen) if c.cue is not None and c.parent is None)
    more: dict[int, list[Offsets]] = {}
    at, last, reach = 0, -1, 0  # the attribution that reaches farthest so far, and where it ends
    for run in sorted((r for r in context.runs if r.depth == 0), key=lambda r: r.start):
        while at < len(cues) and cues[at][0] < run.start:
            if (end := _end(chosen[cues[at][1]])) >= reach:
                last, reach = cues[at][1], end
            at += 1
        if last >= 0 and run.number not in taken and _goes_on(context, chosen[last], reach, run):
            more.setdefault(last, []).append(run_offsets(context, run))
            reach = run.end
    out = list(chosen)
    for n, runs in more.items():
        content = (*chosen[n].content, *runs)
        out[n] = replace(chosen[n], content=content, quote_type=quote_type(context, content))
    return out


def _end(candidate: Candidate) -> int:
    return max(candidate.content[-1][1], candidate.cue[1] if candidate.cue else 0)


def _goes_on(context: Context, candidate: Candidate, end: int, run: MarkedRun) -> bool:
    """Whether the words between an attribution, which ends at `end`, and a quotation leave the word to its source."""
    if candidate.cue is None or candidate.kind not in _TOLD or run.open is None or end > run.open[0]:
        return False
    if not _is_speech(context, run):
        return False
    tokens = context.parse.tokens
    i, _ = context.parse.within(*candidate.cue)
    j, _ = context.parse.within(run.open[0], run.end)
    if j >= len(tokens) or tokens[i].block != run.block or tokens[j].block != run.block:
        return False
    opens = _opens_sentence(context, j)
    if candidate.content[0][1] <= candidate.cue[0]:  # '“A,” said Roe, who lives in Doe, “B”'
        return opens or (tokens[j - 1].lower == "," and tokens[i].sentence == tokens[j].sentence)
    return opens and candidate.rule.removeprefix("learned+") == "verb-clause"


def _is_speech(context: Context, run: MarkedRun) -> bool:
    whole = run.open is not None and run.close is not None and run.reading == "speech"
    return (
        whole and len(context.article.text[run.start : run.end].split()) >= _LEAST and not has_own_frame(context, run)
    )


def _opens_sentence(context: Context, i: int) -> bool:
    """Whether nothing but punctuation stands before the token in its sentence."""
    tokens = context.parse.tokens
    start = context.parse.sentences[tokens[i].sentence].start
    while i > start and tokens[i - 1].pos in {"PUNCT", "SPACE"}:
        i -= 1
    return i == start
