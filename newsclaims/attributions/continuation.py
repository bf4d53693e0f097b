"""Quotations that go on: over paragraphs without closing marks, and free-standing ones of the last speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from newsclaims.attributions.candidate import Candidate, RuleName
from newsclaims.attributions.content import run_offsets
from newsclaims.attributions.context import Context

#: The rule of the quotations that stand free.
FREE: RuleName = "free-quotation"
#: The rules that leave it to whoever spoke last.
_LAST_SPEAKERS: frozenset[RuleName] = frozenset({FREE, "topic-label"})


def continued(context: Context, chosen: list[Candidate]) -> list[Candidate]:
    """The candidates with reopened runs added to their contents and sources given to free quotations."""
    owner = _owners(context, chosen)
    out = list(chosen)
    for run in context.runs:
        if run.continues is None or run.depth != 0:
            continue
        before = owner.get(run.continues)
        if before is None:
            continue
        if run.number not in owner:
            owner[run.number] = before
            out[before] = replace(out[before], content=(*out[before].content, run_offsets(context, run)))
    return [_with_source(c, out, i) for i, c in enumerate(out)]


def _owners(context: Context, chosen: list[Candidate]) -> dict[int, int]:
    """Number of each outermost run that lies in a content -> place of its candidate."""
    outermost = [run for run in context.runs if run.depth == 0]
    starts = [run.start for run in outermost]
    found: dict[int, int] = {}
    for i, candidate in enumerate(chosen):
        for start, end in candidate.content:
            for run in outermost[bisect_left(starts, start) : bisect_right(starts, end)]:
                if run.end <= end:
                    found.setdefault(run.number, i)
    return found


def _with_source(candidate: Candidate, chosen: list[Candidate], i: int) -> Candidate:
    """A free quotation goes to the last source before it, of direct words or indirect, that did not keep silent."""
    if candidate.rule not in _LAST_SPEAKERS:
        return candidate
    for other in reversed(chosen[:i]):
        if other.source is not None and other.parent is None and other.kind != "nonresponse":
            return replace(candidate, source=other.source, source_head=other.source_head)
    return candidate


def with_last_speakers(proposed: Sequence[Candidate]) -> list[Candidate]:
    """Proposed candidates, the free quotations with the source of the last quotation before that has one.

    The choice looks at sources; once it is made, `continued` goes by what was chosen.
    """
    spoken = sorted((c.content[0][0], n) for n, c in enumerate(proposed) if c.quote_type != "indirect" and c.source)
    starts = [start for start, _ in spoken]
    out = []
    for candidate in proposed:
        at = bisect_left(starts, candidate.content[0][0]) - 1
        if candidate.rule in _LAST_SPEAKERS and candidate.source is None and at >= 0:
            last = proposed[spoken[at][1]]
            out.append(replace(candidate, source=last.source, source_head=last.source_head))
        else:
            out.append(candidate)
    return out
