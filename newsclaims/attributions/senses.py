"""Cues in a sense in which they report nothing: 'claimed nine lives', 'went according to plan', 'Sentencing him,'."""

from __future__ import annotations

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context
from newsclaims.attributions.source import is_passive
from newsclaims.syntax import Token

#: Heads of a content that make more of it than a thing: a clause or a predicate.
_TELLS = frozenset({"ccomp", "xcomp", "oprd", "advcl"})


def has_another_sense(context: Context, candidate: Candidate) -> bool:
    """Whether the cue of a candidate is a word of reporting by its form only."""
    cue = context.cue(candidate)
    if cue is None or candidate.quote_type != "indirect":
        return False
    if cue.lower == "according":
        return _by_measure(context, candidate)
    if cue.pos != "VERB":
        return False
    return (
        _denies_before(context, candidate, cue)
        or _takes_a_thing(context, cue)
        or _goes_somewhere(context, candidate, cue)
        or _only_named(context, candidate, cue)
        or _opens_with_a_judgment(context, cue)
        or _is_shown(context, candidate, cue)
    )


def _by_measure(context: Context, candidate: Candidate) -> bool:
    """'went according to plan', 'sorted according to size': no source; not 'according to the plan'."""
    head = context.parse.tokens[candidate.source_head] if candidate.source_head is not None else None
    row = context.lexicon.table("measures").get(head.lemma) if head is not None else None
    if head is None or row is None or head.pos == "PROPN":
        return False
    bare = head.left == head.i and head.tag == "NN"
    return head.right == head.i + 1 and (bare or not row["bare"])


def _takes_a_thing(context: Context, cue: Token) -> bool:
    """'claimed nine lives', 'read the script', 'told a joke', 'The book was published'."""
    row = context.lexicon.table("other_senses").get(cue.lemma)
    if row is None:
        return False
    children = list(context.parse.children(cue, "dobj", "nsubjpass", *_TELLS))
    things = [c for c in children if c.dep not in _TELLS and (c.dep == "nsubjpass" or c.i > cue.i)]
    if any(c.dep in _TELLS and c.dep != "advcl" for c in children):
        return False
    gerunds = (c for t in things for c in context.parse.children(t, "acl"))
    if "g" in context.frames(cue) and any(c.tag == "VBG" for c in gerunds):
        return False  # 'recalled a vehicle hitting the wall'
    objects = row["objects"].split()
    quoted = any(context.outer[i] >= 0 for t in things for i in range(t.left, t.right))
    return not quoted and any(t.lemma.lower() in objects for t in things)


def _goes_somewhere(context: Context, candidate: Candidate, cue: Token) -> bool:
    """'must report to work', 'were called to the scene', 'is known for its cheese'; not 'is reported to have left'."""
    row = context.lexicon.table("other_senses").get(cue.lemma)
    behind = context.parse.tokens[cue.i + 1] if cue.i + 1 < len(context.parse.tokens) else None
    if row is None or behind is None:
        return False
    if is_passive(context, cue):
        return behind.lower in row["passive"].split()
    if behind.lower not in row["opens"].split():
        return False
    return candidate.content[0][0] in {behind.start, behind.end + 1}


def _only_named(context: Context, candidate: Candidate, cue: Token) -> bool:
    """'The dog was called Biscuit', 'a town called Selby': a name tells nothing about anything."""
    if candidate.source is not None or not is_passive(context, cue) or context.frames(cue) != {"x"}:
        return False
    i, j = context.parse.within(*candidate.content[-1])
    words = [t for t in context.parse.tokens[i:j] if t.pos != "DET"]
    return i > cue.i and bool(words) and all(t.pos == "PROPN" and context.outer[t.i] < 0 for t in words)


def _opens_with_a_judgment(context: Context, cue: Token) -> bool:
    """'Sentencing him, the judge said': what the judge does besides is told by no words."""
    if context.kind(cue) != "decision" or cue.tag != "VBG" or cue.i != context.parse.sentences[cue.sentence].start:
        return False
    return not context.parse.has_child(cue, "ccomp", "xcomp", "prep")


def _denies_before(context: Context, candidate: Candidate, cue: Token) -> bool:
    """'90 died, a toll aid groups dispute': no clause stands before the verb that denies it."""
    if context.kind(cue) != "denial" or candidate.cue is None or candidate.source is None:
        return False
    said = context.parse.tokens[slice(*context.parse.within(*candidate.content[-1]))]
    if candidate.rule == "verb-relative" or not any(is_finite(t) or t.tag == "WDT" for t in said):
        return False  # 'The charges, which Lee denies, carry ten years'
    return candidate.content[-1][1] <= candidate.source[0] < candidate.cue[0] and not is_passive(context, cue)


def _is_shown(context: Context, candidate: Candidate, cue: Token) -> bool:
    """'Jurors were shown footage of the crash': who sees something and what, but nothing that is said."""
    if context.kind(cue) != "statement" or not is_passive(context, cue):
        return False
    if "ot" in context.frames(cue):
        return False  # 'were told the news'
    things = [c for c in context.parse.children(cue, "dobj", *_TELLS) if c.i > cue.i]
    subject = context.parse.child(cue, "nsubjpass")
    if subject is None or candidate.source_head not in {None, subject.i}:
        return False
    return bool(things) and all(c.dep == "dobj" for c in things)
