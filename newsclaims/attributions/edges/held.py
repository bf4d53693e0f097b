"""What others hold beside a content, behind it: ', and talks are understood to go on'."""

from __future__ import annotations

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.context import Context, frames_of
from newsclaims.syntax import Token


def is_held(context: Context, start: int, end: int) -> bool:
    """Whether words behind 'X, according to Y, and' are what others hold: 'one in three is believed to be shut'."""
    i, j = context.parse.within(start, end)
    behind = (t for t in context.parse.tokens[i:j] if t.dep == "conj" and _is_raised(context, t))
    return any(subject.left <= i + 1 for t in behind for subject in context.parse.children(t, "nsubjpass"))


def tells_which(context: Context, candidate: Candidate, start: int) -> bool:
    """Whether words behind 'according to letters' say which ones: 'that the journal prints'."""
    first = context.parse.at(start)
    behind = candidate.cue is not None and start > candidate.cue[1]
    return behind and first is not None and first.lower == "that" and context.parse.tokens[first.i - 1].pos == "NOUN"


def _is_raised(context: Context, verb: Token) -> bool:
    """'are understood to be weighing', in the present."""
    row = context.verb(verb) if verb.tag == "VBN" and context.outer[verb.i] < 0 else None
    if row is None or "oi" in frames_of(row):
        return False
    now = any(c.tag in {"VBZ", "VBP"} for c in context.parse.children(verb, "auxpass"))
    clauses = context.parse.children(verb, "xcomp")
    return now and any(c.tag == "TO" for clause in clauses for c in context.parse.children(clause, "aux"))


def held(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before ', and officials are understood to be weighing it': what nobody in particular holds."""
    parse = context.parse
    for verb in parse.tokens[start + 4 : end] if cue.tag == "VBD" else ():
        subject = parse.child(verb, "nsubjpass") if _is_raised(context, verb) else None
        at = subject.left - 1 if subject is not None and subject.i < verb.i else 0
        if at - 1 > start and parse.tokens[at].pos == "CCONJ" and parse.tokens[at - 1].lower == ",":
            return at - 1
    return end
