"""Claims of one article that say the same, or the opposite: few, but right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import permutations
from typing import Literal, NamedTuple

from newsclaims.claims.relations.figures import agree
from newsclaims.claims.relations.verdicts import verdicts
from newsclaims.claims.words import Words
from newsclaims.models import Claim, Quantity, Span, TimeExpression
from newsclaims.syntax import Parse, Token

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "PRON", "ADP"})
_LINKING = frozenset({"ADP"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
_PLURAL = frozenset({"NNS", "NNPS"})
#: Claims of one wording that are compared with each other: more is boilerplate, and would not be linear.
_GROUP_LIMIT = 20
#: Prefix of adjectives that turns them round, and how many letters must be left.
_UN, _LEAST = "un", 3

Rest = tuple[str, ...]


class Subject(NamedTuple):
    """A subject as it is compared."""

    who: str | tuple[str, ...]  # the id of a speaker, or content lemmas
    plural: bool | None  # None where it may be either


class _Read(NamedTuple):
    """A claim as it is compared."""

    claim: Claim
    negative: bool  # polarity, 'unsafe' counted as 'not safe'
    modal: bool  # whether it is only what may be


def related(parse: Parse, claims: Sequence[Claim], words: Words) -> tuple[Claim, ...]:
    """The claims with `supports` and `disputes` filled in.

    Two claims are taken for the same only if they have the same subject (one speaker of the article, or the same
    content lemmas; a pronoun is the last subject of which the same was said) and the same content lemmas besides,
    hedges, boosters, times and numbers left out; and if they do not differ in tense, modality, times, conditions or in
    being a demand. Then the same from another speaker supports; opposite polarity or another figure disputes, whoever
    says so: a denial, a contradiction, a correction. So does 'That is false' the claim right before it.
    """
    supports: defaultdict[str, list[str]] = defaultdict(list)
    disputes: defaultdict[str, list[str]] = defaultdict(list)
    for group in _groups(parse, claims, words):
        for one, other in permutations(group[:_GROUP_LIMIT], 2):
            found = _relation(one, other)
            if found is not None:
                (supports if found == "supports" else disputes)[one.claim.id].append(other.claim.id)
    for verdict in verdicts(parse, claims, words):
        (supports if verdict.agrees else disputes)[verdict.claim].append(verdict.on)
        (supports if verdict.agrees else disputes)[verdict.on].append(verdict.claim)
    return tuple(
        c.model_copy(update={"supports": tuple(supports[c.id]), "disputes": tuple(disputes[c.id])})
        if c.id in supports or c.id in disputes
        else c
        for c in claims
    )


def _groups(parse: Parse, claims: Sequence[Claim], words: Words) -> Iterable[Sequence[_Read]]:
    """The claims that say the same of the same subject, so far as their words tell."""
    groups: defaultdict[tuple[Subject, Rest], list[_Read]] = defaultdict(list)
    last: dict[Rest, list[Subject]] = {}  # the subjects of which something was said, the last one at the end
    for claim in claims:
        said = _rest(parse, claim, words)
        if said is None:
            continue
        rest, turned = said
        subject = _subject(parse, claim)
        if subject is None:
            subject = next(
                (s for s in reversed(last.get(rest, [])[-_GROUP_LIMIT:]) if _stands_for(parse, claim, s, words)), None
            )
        else:
            last.setdefault(rest, []).append(subject)
        if subject is not None:
            negative = (claim.polarity == "negative") != turned
            groups[subject, rest].append(_Read(claim, negative, _is_modal(parse, claim)))
    return groups.values()


def _subject(parse: Parse, claim: Claim) -> Subject | None:
    """The subject as a speaker or as its content lemmas; None for a pronoun that is nobody's."""
    if claim.subject is None:
        return None
    if claim.subject_id is not None:
        return Subject(claim.subject_id, plural=None)
    tokens = _tokens(parse, claim.subject)
    lemmas = tuple(sorted(t.lemma for t in tokens if t.pos in _NAMING))
    return Subject(lemmas, plural=any(t.tag in _PLURAL for t in tokens)) if lemmas else None


def _stands_for(parse: Parse, claim: Claim, subject: Subject, words: Words) -> bool:
    """Whether the pronoun that is the claim's subject may stand for one of which the same was said before."""
    if claim.subject is None:
        return False
    token = parse.at(claim.subject.start)
    if token is None or token.tag not in ("PRP", "DT") or token.end != claim.subject.end:
        return False
    row = words.pronouns.get(token.lower)
    number = row["number"] if row else "any"
    if token.tag == "PRP" and number == "any":
        number = "plural"  # 'they' of one thing is somebody, not the thing
    return subject.plural is None or number == "any" or subject.plural == (number == "plural")


def _relation(one: _Read, other: _Read) -> Literal["supports", "disputes"] | None:
    """What one claim is to the other."""
    if not _comparable(one, other):
        return None
    alike = _same_figures(one.claim.quantities, other.claim.quantities)
    if alike is None and any(_denies(r.claim) and not r.claim.quantities for r in (one, other)):
        alike = True  # who denies that jobs will go denies that 900 will
    if alike is None:
        return None
    if one.negative != other.negative:
        return "disputes" if alike else None
    if not alike:  # that not 12 but 15 died; that not 12 died and that not 15 died go together
        return None if one.negative else "disputes"
    return "supports" if _speaker(one.claim) != _speaker(other.claim) else None


def _speaker(claim: Claim) -> str | None:
    return claim.speaker.id if claim.speaker else None


def _comparable(one: _Read, other: _Read) -> bool:
    """Whether the two are about the same moment, in the same mood, and are not one wording told by two attributions."""
    a, b = one.claim, other.claim
    if a.span.overlaps(b.span) and (a.polarity == b.polarity or a.attribution is b.attribution):
        return False
    denied = _denies(a) or _denies(b)
    if (one.modal != other.modal and not denied) or (a.kind == "demand") != (b.kind == "demand"):
        return False
    if a.tense != b.tense and None not in (a.tense, b.tense):
        return False
    if _conditions(a) != _conditions(b) and not denied:
        return False
    return _same_times(a.times, b.times)


def _conditions(claim: Claim) -> list[str]:
    """The conditions as they are compared."""
    return [" ".join(c.text.lower().split()) for c in claim.conditions]


def _denies(claim: Claim) -> bool:
    """Whether it is what somebody denies."""
    return claim.attribution is not None and claim.attribution.kind == "denial" and claim.polarity == "negative"


def _same_times(one: Sequence[TimeExpression], other: Sequence[TimeExpression]) -> bool:
    """Whether the times may be the same: one claim gives none, or all that both give overlap."""
    if not one or not other:
        return True
    return all(any(_may_be(a, b) for b in other) for a in one)


def _may_be(a: TimeExpression, b: TimeExpression) -> bool:
    if a.first_day and a.last_day and b.first_day and b.last_day:
        return a.first_day <= b.last_day and b.first_day <= a.last_day
    return " ".join(a.text.lower().split()) == " ".join(b.text.lower().split())


def _same_figures(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool | None:
    """Whether the figures of two claims are the same; None where they cannot be set against each other."""
    if len(one) != len(other) or any(q.value is None for q in (*one, *other)):
        return None
    different = 0
    for a, b in zip(one, other, strict=True):
        if (a.unit or "").lower() != (b.unit or "").lower():
            return None
        different += not agree(a, b)
    return True if not different else False if different == 1 else None


def _is_modal(parse: Parse, claim: Claim) -> bool:
    """'may close' and 'closes' are not the same."""
    return any((t := parse.at(h.start)) is not None and t.tag == "MD" for h in claim.hedges)


def _rest(parse: Parse, claim: Claim, words: Words) -> tuple[Rest, bool] | None:
    """The content lemmas of a claim besides its subject, and whether an 'unsafe' among them turns it round.

    Prepositions count ('moved to Leeds', 'moved from Leeds'), but those before a time do not, and alone they are too
    little.
    """
    if claim.subject is None or claim.predicate is None:
        return None
    parts = (claim.subject, *claim.hedges, *claim.boosters, *claim.times, *claim.quantities, *claim.conditions)
    left_out = {t.i for part in parts for t in _tokens(parse, part)}
    units = frozenset((q.unit or "").lower() for q in claim.quantities)
    count: Counter[str] = Counter()
    turned, told = 0, bool(claim.quantities)
    said = (*(_tokens(parse, claim.frame) if claim.frame else ()), *_tokens(parse, claim.span))
    for t in said:
        if t.pos not in _CONTENT or t.dep in ("neg", "mark") or t.lower in words.negators:
            continue
        if t.i in left_out and t.lower not in units:
            continue
        lemma = t.lemma
        if t.pos == "ADJ" and lemma.startswith(_UN) and len(lemma) >= len(_UN) + _LEAST:
            lemma, turned = lemma.removeprefix(_UN), turned + 1
        count[lemma] += 1
        told = told or t.pos not in _LINKING
    for time in claim.times:
        before = parse.at(time.start - 2) if time.start >= 2 else None
        if before is not None and before.pos in _LINKING and before.start >= (claim.frame or claim.span).start:
            count[before.lemma] -= 1
    return (tuple(sorted((+count).elements())), turned % 2 == 1) if told else None


def _tokens(parse: Parse, span: Span) -> Sequence[Token]:
    return parse.tokens[slice(*parse.within(span.start, span.end))]
