"""Which earlier referent a pronoun takes up: the most salient one that agrees with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from newsclaims.speakers.pronouns.cataphora import acted_on
from newsclaims.speakers.pronouns.salience import Pronoun, agreement, block_of, salience
from newsclaims.speakers.records import Mention, Referent, Seen
from newsclaims.syntax import NOUN_SUBJECTS, Parse

#: How far back an antecedent may lie, in mentions and in sentences.
WINDOW, SENTENCES = 60, 8
#: How many mentions back somebody may lie whom the pronoun's own content speaks of.
_BARRING = 12
#: The score that an only candidate is measured against.
_ALONE = -3.0


class Link(NamedTuple):
    """An antecedent, how well it fits, and what speaks for it."""

    referent: Referent
    score: float
    margin: float  # by how much it is better than the next
    reasons: tuple[str, ...]


def best_antecedent(pronoun: Pronoun, history: Sequence[Seen]) -> Link | None:
    """The likeliest antecedent of a third-person pronoun among the mentions read so far, or None."""
    near = history[-WINDOW:]
    barred = _barred(pronoun, near)
    topic = _has_topic(pronoun, near)
    best_of: dict[int, Link] = {}
    for back, earlier in enumerate(reversed(near)):
        mention, referent = earlier.mention, earlier.referent
        distance = pronoun.mention.sentence - mention.sentence
        if pronoun.mention.sentence >= 0 and mention.sentence >= 0 and distance > SENTENCES:
            break
        agrees = None if pronoun.several and referent.number == "singular" else agreement(pronoun.mention, referent)
        guess = pronoun.quoting and mention.kind == "pronoun" and pronoun.speaks_of(mention)
        if agrees is None or referent is pronoun.own or _points(pronoun, mention):
            continue
        if guess or _same_clause(pronoun.parse, pronoun.mention, mention):
            continue
        score, reasons = salience(pronoun, near, back, agrees, barred=id(referent) in barred, topic=topic)
        known = best_of.get(id(referent))
        if known is None or score > known.score:
            best_of[id(referent)] = Link(referent, score, 0.0, reasons)
    ranked = sorted(best_of.values(), key=lambda link: -link.score)
    if not ranked:
        return None
    runner_up = ranked[1].score if len(ranked) > 1 else _ALONE
    return ranked[0]._replace(margin=ranked[0].score - runner_up)


def _barred(pronoun: Pronoun, near: Sequence[Seen]) -> Collection[int]:
    """Whom (by id) the pronoun's own content speaks of as nobody speaks of themselves; nobody if there is no other."""
    barred = set(pronoun.others)
    for seen in near[-_BARRING:]:
        mention = seen.mention
        other = mention.kind == "name" or (pronoun.quoting and _third_person(mention)) or _parted(pronoun, mention)
        if other and pronoun.speaks_of(mention):
            barred.add(id(seen.referent))
    if not pronoun.quoting and not any(_may_speak(pronoun, s) and id(s.referent) not in barred for s in near):
        return ()  # 'Doe nearly left, she has revealed' before anybody else is there
    return barred


def _parted(pronoun: Pronoun, mention: Mention) -> bool:
    """Whether the pronoun's clause parts a subject from its verb: 'The lift, it said, was safe'."""
    own = pronoun.mention
    near = mention.kind == "nominal" and mention.sentence == own.sentence and mention.end < own.start
    return near and pronoun.parse.text[mention.end : own.start].strip() == ","


def _points(pronoun: Pronoun, mention: Mention) -> bool:
    """Whether 'it' of a quotation ('It is a disgrace') would mean what only the writer mentions."""
    return pronoun.mention.gender == "neuter" and pronoun.mention.run >= 0 > mention.run


def _third_person(mention: Mention) -> bool:
    """Whether it speaks of somebody as nobody speaks of themselves: 'the senator'."""
    return mention.kind == "nominal" and mention.animacy == "person"


def _may_speak(pronoun: Pronoun, seen: Seen) -> bool:
    return seen.referent.animacy == "person" and agreement(pronoun.mention, seen.referent) is not None


def _has_topic(pronoun: Pronoun, near: Sequence[Seen]) -> bool:
    """Whether a sentence before in the pronoun's paragraph has somebody who fits for its subject, by name."""
    for seen in reversed(near):
        m = seen.mention
        if m.head < 0 or block_of(pronoun.parse, m) != pronoun.block:
            return False
        subject = m.kind == "name" and m.run < 0 and pronoun.parse.tokens[m.head].dep in NOUN_SUBJECTS
        if subject and m.sentence < pronoun.mention.sentence and _may_speak(pronoun, seen):
            return True
    return False


def _same_clause(parse: Parse, pronoun: Mention, earlier: Mention) -> bool:
    """Whether both are arguments of one verb, so that a plain pronoun cannot take the other up."""
    if pronoun.head < 0 or earlier.head < 0:
        return False
    a, b = parse.tokens[pronoun.head], parse.tokens[earlier.head]
    if a.dep == "poss" or b.dep in {"poss", "compound"}:
        return False
    if earlier.animacy == "document" and a.dep == "nsubj" and b.dep == "pobj" and parse.head(b).head == a.head:
        return True  # 'In a statement, it said'
    if acted_on(parse, a, b):
        return True
    return a.head == b.head and {a.dep, b.dep} & NOUN_SUBJECTS != set() and a.dep != b.dep
