"""Source, cue, content and what is said of the frame, kept apart: the last repair of a candidate."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from newsclaims.attributions.candidate import Candidate, Offsets, stripped
from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.syntax import SUBJECTS

#: What no source begins or ends with where it was cut.
_LOOSE = " \t\r\n\"'“”‘’,;:.—–"


class _Source(NamedTuple):
    span: Offsets
    head: int | None


def apart(context: Context, candidate: Candidate) -> Candidate:
    """The candidate with its source cut where it runs into cue or content, and without white space around its spans.

    A source may lie in the content, which it is then understood from ('the holdouts' of 'the town believes the holdouts
    will fold'). One that begins or ends in it, or in the cue, took in too much: the sentence in 'Her mother, Lorna,
    could be heard / shouting', 'The clerk is of / the view'.
    """
    text = context.article.text
    source = _Source(candidate.source, candidate.source_head) if candidate.source is not None else None
    if source is not None and _runs_into(candidate, source.span):
        source = _cut(context, candidate, source)
    return replace(
        candidate,
        source=_trimmed(text, source.span) if source else None,
        source_head=source.head if source else None if candidate.source else candidate.source_head,
        cue=_trimmed(text, candidate.cue),
        addressee=_trimmed(text, candidate.addressee),
        setting=_trimmed(text, candidate.setting),
    )


def _runs_into(candidate: Candidate, span: Offsets) -> bool:
    """Whether a source shares characters with the cue, or with a content that does not contain it."""
    if candidate.cue is not None and _meet(span, candidate.cue):
        return True
    return any(_meet(span, c) and not (c[0] <= span[0] and span[1] <= c[1]) for c in candidate.content)


def _cut(context: Context, candidate: Candidate, source: _Source) -> _Source | None:
    """What is left of a source: the subject where it is a clause, else the longest part outside cue and content."""
    if source.head is not None:
        head = context.parse.tokens[source.head]
        subject = context.parse.child(head, *SUBJECTS) if head.pos in {"VERB", "AUX"} else None
        noun = subject or head
        phrase = _Source(context.parse.offsets(*noun_phrase(context, noun)), noun.i)
        over_the_cue = candidate.cue is not None and _meet(source.span, candidate.cue)
        if (subject is not None or over_the_cue) and not _runs_into(candidate, phrase.span):
            return phrase
    parts = [source.span]
    for other in (*candidate.content, *((candidate.cue,) if candidate.cue else ())):
        parts = [p for start, end in parts for p in ((start, min(end, other[0])), (max(start, other[1]), end))]
    parts = [(start, end) for start, end in parts if start < end]
    shorn = [_shorn(context.article.text, *part) for part in parts]
    start, end = max(shorn, key=lambda p: p[1] - p[0], default=(0, 0))
    if start >= end:
        return None
    tokens = context.parse.tokens[slice(*context.parse.within(start, end))]
    within = {t.i for t in tokens}
    kept = source.head if source.head in within else next((t.i for t in tokens if t.head not in within), None)
    return _Source((start, end), kept)


def _shorn(text: str, start: int, end: int) -> Offsets:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip(_LOOSE)), start + len(inner.rstrip(_LOOSE))


def _trimmed(text: str, span: Offsets | None) -> Offsets | None:
    if span is None:
        return None
    found = stripped(text, *span)
    return found if found[0] < found[1] else None


def _meet(a: Offsets, b: Offsets) -> bool:
    return a[0] < b[1] and b[0] < a[1]
