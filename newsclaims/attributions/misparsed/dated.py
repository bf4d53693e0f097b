"""Passives that a date parts: 'The court was on Monday told how deeds were forged'.

Indian, Nigerian and some British papers put the day there; the parser takes the participle for an active verb, and who
is told, charged or asked for who tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from newsclaims.attributions.misparsed.tree import Changes
from newsclaims.syntax import NOUN_SUBJECTS, TENSED, TIMES, Parse, Token

_PARTICIPLES = frozenset({"VBN", "VBD"})
#: Longest date between the two verbs, in tokens.
_LONGEST = 4


class Passive(NamedTuple):
    """A participle with its 'was', and what hung on that: token indices."""

    participle: int
    being: int
    subject: int


def dated_passives(parse: Parse) -> Iterator[Passive]:
    """The passives whose 'was' and participle have a date between them and nothing else."""
    for verb in parse.tokens:
        if verb.tag not in _PARTICIPLES or verb.pos != "VERB":
            continue
        being = _being(parse, verb)
        if being is None or (being.head not in {being.i, verb.i, verb.head} and verb.head != being.i):
            continue
        subjects = (c for t in (being, verb) for c in parse.children(t, *NOUN_SUBJECTS))
        subject = next((c for c in subjects if c.i < being.i), None)
        if subject is not None:
            yield Passive(verb.i, being.i, subject.i)


def _being(parse: Parse, verb: Token) -> Token | None:
    """The finite form of 'be' before the date."""
    i = verb.i - 1
    while i > 0 and verb.i - i <= _LONGEST and parse.tokens[i].ent_type in TIMES:
        i -= 1
    if i == verb.i - 1:
        return None
    if parse.tokens[i].pos == "ADP":
        i -= 1
    being = parse.tokens[max(i, 0)]
    finite = being.lemma == "be" and being.tag in TENSED
    return being if finite and being.sentence == verb.sentence else None


def joined_passives(parse: Parse) -> Changes:
    """Such passives with participle and 'was' joined."""
    new: dict[int, Token] = {}
    heads: dict[int, int] = {}
    for passive in dated_passives(parse):
        verb, being, subject = (parse.tokens[i] for i in passive)
        above = being if being.i in {verb.head, being.head} else verb  # a 'was' at the root has the verb beneath it
        root = above.head in {above.i, verb.i}
        new[verb.i] = replace(verb, tag="VBN", dep="ROOT" if root else above.dep)
        new[being.i] = replace(being, pos="AUX", dep="auxpass")
        new[subject.i] = replace(subject, dep="nsubjpass")
        heads |= {c: verb.i for c in being.children if c != verb.i}
        heads |= {being.i: verb.i, subject.i: verb.i, verb.i: verb.i if root else above.head}
    return Changes(new, heads)
