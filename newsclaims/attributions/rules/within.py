"""Quotations within quotations: '“My boss told me, ‘Go home,’ and I went,” said Doe.'"""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import run_offsets
from newsclaims.attributions.context import Context
from newsclaims.attributions.kinds import kind_of
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.marks import MarkedRun
from newsclaims.syntax import TENSED, Token

#: Tokens between a cue and the mark ('told us all, ‘...’'), and between the mark and a cue behind it.
_BEFORE, _BEHIND = 4, 8
#: What may stand between a cue and its quotation beside marks.
_BETWEEN = frozenset({"PRON", "ADV", "PUNCT", "SPACE"})
_STOPS = frozenset({".", "!", "?"})
_ENDS = (",", "?", "!", "…", "—", "–")


def quotations_within(context: Context) -> Iterator[Candidate]:
    """A candidate for each quotation within a quotation that has a cue and a source beside it there."""
    for run in context.inner_runs.values():
        if run.depth != 1 or run.reading != "speech" or run.open is None or run.close is None:
            continue
        verb = _cue_before(context, run) or _cue_behind(context, run)
        subject = context.parse.child(verb, "nsubj") if verb is not None else None
        if verb is None or subject is None or context.outer[subject.i] != context.outer[verb.i]:
            continue
        yield Candidate(
            rule="verb-quotation",
            content=(run_offsets(context, run),),
            cue=context.parse.offsets(*context.verb_group(verb)),
            source=context.parse.offsets(*noun_phrase(context, subject)),
            cue_head=verb.i,
            source_head=subject.i,
            quote_type="direct",
            kind=kind_of(context, verb),
            score=0.85,
            reasons=(f"cue:{verb.lemma}", "rule:verb-quotation", "source:subject"),
        )


def _cue_before(context: Context, run: MarkedRun) -> Token | None:
    """'he said, ‘...’', 'my boss told me: ‘...’'."""
    tokens = context.parse.tokens
    first = context.parse.within(0, run.open[0])[1] if run.open else 0
    for i in range(first - 1, max(first - 2 - _BEFORE, -1), -1):
        t = tokens[i]
        if context.outer[i] != context.outer[min(first, len(tokens) - 1)] or t.block != run.block:
            return None
        if _speaks(context, t):
            return t
        if t.pos not in _BETWEEN or t.lower in _STOPS:
            return None
    return None


def _cue_behind(context: Context, run: MarkedRun) -> Token | None:
    """'‘...,’ the man shouted'."""
    tokens = context.parse.tokens
    if run.close is None or not context.article.text[run.start : run.end].rstrip().endswith(_ENDS):
        return None
    first = context.parse.within(0, run.close[1])[1]
    for t in tokens[first : first + _BEHIND]:
        if t.block != run.block or t.pos in {"PUNCT", "CCONJ", "SCONJ"} or context.outer[t.i] != context.outer[first]:
            return None
        if _speaks(context, t):
            return t
    return None


def _speaks(context: Context, t: Token) -> bool:
    return (t.tag in TENSED or t.tag == "VBN") and "q" in context.frames(t)
