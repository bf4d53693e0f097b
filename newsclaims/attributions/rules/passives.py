"""Passive cues: 'The bank is believed to be preparing a bid', 'She was told that', 'He was accused by critics of'.

PolNeAR (Newell et al. 2018) takes subject and complement together for the content; who is told or asked is addressed.
"""

from __future__ import annotations

from newsclaims.attributions.context import Context, FrameCode
from newsclaims.attributions.frame import Frame
from newsclaims.attributions.rules.complement import Complement
from newsclaims.lexicon import Row
from newsclaims.syntax import Token


def passive(context: Context, frame: Frame, row: Row, frames: frozenset[FrameCode]) -> Complement | None:
    """The content of a passive cue, or None."""
    verb, parse = frame.verb, context.parse
    if frame.negated and row["kind"] == "decision":
        return None  # 'they were not authorised to discuss it' says why they are not named
    subject = parse.child(verb, "nsubjpass")
    tail = _tail(context, frame, row)
    if frames & {"ot", "oi"}:
        if tail is None:
            return None
        told = ((_first(context, frame, tail), tail.right),)
        infinitive = _is_infinitive(context, tail)
        return Complement("verb-told-infinitive" if infinitive else "verb-clause", told, 0.85)
    if subject is None or subject.i > verb.i:
        return None
    before = (subject.left, parse.unbroken_end(subject))
    if subject.dep == "expl" or (subject.lower == "it" and tail is not None and tail.dep in {"ccomp", "advcl"}):
        return Complement("verb-clause", ((tail.left, tail.right),), 0.9) if tail else None
    if tail is not None:
        agent = frame.source
        inside = agent is not None and tail.left < agent.start < tail.right
        end = agent.start - 1 if agent is not None and inside else tail.right  # 'as “a farce” by parents'
        return Complement("verb-passive", (before, (tail.left, end)), 0.7)
    if "n" in frames and subject.pos != "PRON":
        return Complement("verb-passive", (before,), 0.6 if frame.source is not None else 0.4)
    return None


def _tail(context: Context, frame: Frame, row: Row) -> Token | None:
    """What stands behind the passive verb and completes it."""
    wanted = {"as", *row["prepositions"].split()}
    for child in context.parse.children(frame.verb, "ccomp", "xcomp", "oprd", "prep", "advcl"):
        if child.left < frame.verb.i:
            continue  # 'what he was accused of'
        clause = child.dep in {"ccomp", "xcomp", "oprd"}
        wh = (
            context.parse.tokens[child.left].lower in context.lexicon.keys("wh_words")
            or context.parse.tokens[child.left].lower == "that"
        )
        if clause or (child.dep == "prep" and child.lower in wanted) or (child.dep == "advcl" and wh):
            return child
    return None


def _first(context: Context, frame: Frame, clause: Token) -> int:
    """Where a clause begins whose subject the parser took for what is told: 'was told the road would be shut'."""
    finite = clause.dep == "ccomp" and any(c.tag == "MD" for c in context.parse.children(clause, "aux"))
    own = context.parse.has_child(clause, "nsubj", "nsubjpass", "expl", "mark")
    subject = next((o for o in context.parse.children(frame.verb, "dobj") if o.right == clause.left), None)
    return subject.left if finite and not own and subject is not None else clause.left


def _is_infinitive(context: Context, token: Token) -> bool:
    return any(c.tag == "TO" for c in context.parse.children(token, "aux"))
