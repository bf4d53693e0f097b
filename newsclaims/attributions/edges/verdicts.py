"""Deeds of whoever judges: 'said Roe had abused her trust and sentenced him to five years' has two of the judge."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.attributions.context import Context
from newsclaims.attributions.voices import PERSONS, is_among
from newsclaims.syntax import Token

_OBJECTS = ("dobj", "dative")


def punishes(context: Context, verb: Token, judge: Token | None, judged: Token | None, *, denied: bool = False) -> bool:
    """Whether a verb tells what the source, `judge`, did to whom its content tells of, `judged`: not the other way.

    It punishes 'him' or 'her'; the source is a court, or a body, and who is punished has a name or is a pronoun: in
    'The union said the dean had lied and sacked her' the dean may have sacked her. 'It' may be either of two bodies,
    unless one has `denied` what is told in between.
    """
    row = context.lexicon.table("verdict_verbs").get(verb.lower)
    objects = [o for o in context.parse.children(verb, *_OBJECTS) if o.i > verb.i]
    if row is None or judge is None or judged is None or not objects or objects[0].tag != "PRP":
        return False
    who = context.lexicon.table("speakers_pronouns").get(objects[0].lower)
    if who is not None and who["gender"] == "neuter":
        return denied and _is_body(context, judge) and _is_body(context, judged)
    if who is None or objects[0].lower.endswith(("self", "selves")):
        return False
    by = row["by"].split()
    if "court" in by and _is_court(context, judge):
        return not _is_court(context, judged) and (judged.tag != "PRP" or judged.lemma == objects[0].lemma)
    named = judged.lemma == objects[0].lemma or (judged.pos == "PROPN" and judged.ent_type == "PERSON")
    return "body" in by and _is_body(context, judge) and named and not _another(context, judged, verb, objects[0])


def _is_body(context: Context, head: Token) -> bool:
    """Not somebody, by name or by a noun."""
    plain = head.pos in {"NOUN", "PROPN"} and head.ent_type != "PERSON"
    return plain and not is_among(context.lexicon, head, PERSONS)


def _is_court(context: Context, head: Token) -> bool:
    """'the judge', 'Judge Ann Roe', 'a tribunal'."""
    lexicon = context.lexicon
    courts = lexicon.keys("speakers_role_groups", group="judge") | lexicon.keys("speakers_bodies", **{"class": "court"})
    words = (head, *context.parse.children(head, "compound"))
    return any(t.lemma in courts or t.lower in courts for t in words)


def _another(context: Context, judged: Token, verb: Token, pronoun: Token) -> bool:
    """'said Roe had bullied her and sacked her': whether the pronoun stands for somebody else who was told of."""
    words = context.parse.tokens[judged.i + 1 : verb.i]
    return any(t.tag in {"PRP", "PRP$"} and t.lemma == pronoun.lemma for t in words)


def is_done_to(context: Context, verb: Token, subject: Token, told: Sequence[Token]) -> bool:
    """Whether the object of a verb is the subject of the clause before it, which has nobody and nothing else for it.

    'He was lying, ... and sent him to prison', 'The road was icy, ... and closed it'; not 'met the boy ... and sent
    him'.
    """
    objects = [o for o in context.parse.children(verb, "dobj", "dative") if o.i > verb.i and o.tag == "PRP"]
    if not objects:
        return False
    named = context.lexicon.table("speakers_pronouns").get(objects[0].lower)
    if subject.tag == "PRP":
        same = subject.lemma == objects[0].lemma
    else:  # of persons nobody knows whether they are 'him' or 'her'
        thing = subject.pos == "NOUN" and not is_among(context.lexicon, subject, PERSONS)
        same = thing and named is not None and named["gender"] == "neuter" and subject.tag == "NN"
    several = named is not None and named["number"] == "plural"
    plain = (t for t in told if t.i != subject.i and t.pos in {"NOUN", "PROPN"} and t.dep not in {"attr", "compound"})
    return same and not any(several == (t.tag in {"NNS", "NNPS"}) for t in plain)
