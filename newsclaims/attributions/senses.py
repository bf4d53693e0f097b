"""Cues in a sense in which they report nothing: 'claimed nine lives', 'went according to plan', 'Sentencing him,'."""

from __future__ import annotations

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context
from newsclaims.attributions.source import is_passive
from newsclaims.attributions.standing import is_time
from newsclaims.attributions.voices import PEOPLE, is_among
from newsclaims.lexicon import Row
from newsclaims.syntax import SUBJECTS, Token

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
    """'went according to plan', 'sorted according to the size of the nut': no source; not 'according to the plan'."""
    head = context.parse.tokens[candidate.source_head] if candidate.source_head is not None else None
    row = context.lexicon.table("measures").get(head.lemma) if head is not None else None
    if head is None or row is None or head.pos == "PROPN":
        return False
    behind = [c.lower for c in context.parse.children(head) if c.i > head.i]
    if row["bare"] in {"", "of"}:
        return behind == ["of"] or (not behind and not row["bare"])  # 'the size of the boat'
    if head.right > head.i + 1:
        return False
    bare = head.left == head.i and head.tag == "NN"
    return bare or (row["bare"] == "plain" and _follows_plainly(context, candidate))


def _follows_plainly(context: Context, candidate: Candidate) -> bool:
    """'The game is played according to the rules': no comma parts it off."""
    if candidate.cue is None or candidate.content[-1][1] > candidate.cue[0]:
        return False
    i, _ = context.parse.within(*candidate.cue)
    return context.parse.tokens[i - 1].pos != "PUNCT"


def _takes_a_thing(context: Context, cue: Token) -> bool:
    """'claimed nine lives', 'read the script', 'told a joke', 'The book was published'."""
    row = context.lexicon.table("other_senses").get(cue.lemma)
    if row is None:
        return False
    children = list(context.parse.children(cue, "dobj", "nsubjpass", *_TELLS))
    things = [c for c in children if c.dep not in _TELLS and (c.dep == "nsubjpass" or c.i > cue.i)]
    if any(c.dep in _TELLS and c.dep != "advcl" for c in children):
        return False
    objects = row["objects"].split()
    taken = [t for t in things if t.lemma.lower() in objects or (row["names"] and _is_name(context, t))]
    if not taken or any(context.outer[i] >= 0 for t in things for i in range(t.left, t.right)):
        return False
    if any(_happens(context, cue, t) for t in things):
        return False
    return not any(_is_judged_for(context, row, p) for t in (cue, *things) for p in context.parse.children(t, "prep"))


def _is_name(context: Context, thing: Token) -> bool:
    """'admitted Norland', 'released him'; not 'released them', which may be papers."""
    row = context.lexicon.table("speakers_pronouns").get(thing.lower)
    return thing.pos == "PROPN" or (row is not None and row["gender"] in {"masculine", "feminine"})


def _happens(context: Context, cue: Token, thing: Token) -> bool:
    """'maintained its position that it was right', 'recalled a vehicle hitting the wall', '... that hit it'."""
    parse = context.parse
    told = any(c.lower == "that" for a in parse.children(thing, "acl") for c in parse.children(a, "mark"))
    if told or "g" not in context.frames(cue):
        return told
    if any(c.tag == "VBG" for c in parse.children(thing, "acl")):
        return True
    who = parse.child(cue, "nsubj")
    if who is None or who.lower == "it" or not parse.has_child(thing, "relcl"):
        return False
    return who.tag == "PRP" or who.ent_type == "PERSON" or is_among(context.lexicon, who, PEOPLE)


def _is_judged_for(context: Context, row: Row, prep: Token) -> bool:
    """'attacked the airport over its fees', 'defended the city against claims of waste'; not '... for two hours'."""
    noun = context.parse.child(prep, "pobj", "pcomp", "amod")
    if prep.lower not in row["unless"].split() or noun is None or is_time(noun):
        return False
    return prep.lower != "against" or noun.lemma in context.lexicon.keys("reporting_nouns")


def _goes_somewhere(context: Context, candidate: Candidate, cue: Token) -> bool:
    """'must report to work', 'patients admitted to hospital', 'is known for its cheese'; not 'is said to have left'."""
    row = context.lexicon.table("other_senses").get(cue.lemma)
    behind = context.parse.tokens[cue.i + 1] if cue.i + 1 < len(context.parse.tokens) else None
    if row is None or behind is None:
        return False
    if _is_reduced(context, candidate, cue) or is_passive(context, cue):
        theirs = any(context.parse.has_child(c, "poss") for c in context.parse.children(behind))
        blamed = theirs and bool(row["unless"])  # 'were charged for their part in it'
        return behind.lower in row["passive"].split() and not blamed
    asks = behind.tag == "TO" and "t" not in context.frames(cue)  # 'called to end the strike', not 'report to work'
    if asks or behind.lower not in row["opens"].split():
        return False
    return candidate.content[0][0] in {behind.start, behind.end + 1}


def _is_reduced(context: Context, candidate: Candidate, cue: Token) -> bool:
    """'patients admitted to hospital', 'The patients admitted to hospital are stable', as the parser may read it."""
    first = context.parse.at(candidate.content[0][0])
    if first is not None and first.i > cue.i + 1 and is_finite(first):
        return True
    hangs = cue.dep in {"acl", "relcl"} or (cue.dep == "advcl" and cue.tag == "VBN")
    return hangs and not context.parse.has_child(cue, *SUBJECTS, "dobj")


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
