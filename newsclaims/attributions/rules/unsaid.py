"""Frames that name nobody: 'Rovers, it is thought, will bid again', 'It is the last issue, the Post has been told'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import piece, quote_type
from newsclaims.attributions.context import Context, frames_of, kind_in
from newsclaims.attributions.rules.asides import Aside, clause_around, clause_before, goes_on
from newsclaims.attributions.source import is_passive
from newsclaims.attributions.standing import is_time
from newsclaims.syntax import Token

#: Longest subject of such a frame, and longest time behind its verb, in tokens.
_LONGEST, _LONGEST_TIME = 8, 6
_ENDS = frozenset({".", ",", "—", "–", "--"})


def unsaid(context: Context) -> Iterator[Candidate]:
    """A candidate for each passive between commas, or behind the last one, that says what is told and not by whom."""
    for verb in context.parse.tokens:
        row = context.verb(verb) if verb.tag == "VBN" and context.outer[verb.i] < 0 else None
        if row is None or row["kind"] == "denial" or frames_of(row).isdisjoint({"t", "q", "ot"}):
            continue
        frame = _frame(context, verb, tells="ot" in frames_of(row)) if is_passive(context, verb) else None
        if frame is None:
            continue
        if frame.right + 1 < context.parse.sentences[verb.sentence].end and goes_on(context, frame.right + 1):
            spans = clause_around(context, verb, frame)
        else:
            first = clause_before(context, verb, frame.left)
            span = piece(context, first, frame.left) if first < frame.left else None
            spans = (span,) if span is not None else ()
        if not spans:
            continue
        told = None if context.parse.tokens[frame.source[0]].lower == "it" else context.parse.offsets(*frame.source)
        yield Candidate(
            rule="verb-aside",
            content=spans,
            cue=context.parse.offsets(*context.verb_group(verb)),
            source=None,
            cue_head=verb.i,
            source_head=None,
            quote_type=quote_type(context, spans),
            kind=kind_in(row),
            addressee=told,
            score=0.9,
            reasons=(f"cue:{verb.lemma}", "rule:verb-aside", "source:unsaid"),
        )


def _frame(context: Context, verb: Token, *, tells: bool) -> Aside | None:
    """The frame of 'it' and a passive, or of who is told and a passive that tells; nothing but a time behind it."""
    tokens, sentence = context.parse.tokens, context.parse.sentences[verb.sentence]
    start, end = context.verb_group(verb)
    subject = context.parse.child(verb, "nsubjpass")
    if verb.dep == "relcl" or subject is None or subject.right != start or subject.left <= sentence.start + 1:
        return None
    dummy = subject.lower == "it"
    if not (dummy or (tells and start - subject.left <= _LONGEST)):
        return None
    right = end
    while right < sentence.end and right - end <= _LONGEST_TIME and tokens[right].lower not in _ENDS:
        right += 1
    behind = [t for t in tokens[end:right] if t.pos not in {"ADP", "DET"}]
    if right >= sentence.end or tokens[right].lower not in _ENDS or not all(is_time(t) for t in behind):
        return None
    left = subject.left - 1
    return Aside(left, right, (subject.left, start), (end, right)) if tokens[left].lower in _ENDS - {"."} else None
