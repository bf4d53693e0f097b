"""Claims of one article that say the same, or the opposite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newsclaims.models import Claim, Span
from newsclaims.syntax import Parse

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_GROUP_LIMIT = (
    20  # claims of one wording that are compared with each other: more is boilerplate, and would not be linear
)

Key = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def related(parse: Parse, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with `supports` and `disputes` filled in.

    Two claims are taken for the same only if subject, predicate and object have the same content lemmas: few, but
    right. The same of opposite polarity disputes; the same from another speaker supports.
    """
    groups: defaultdict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        if (key := _key(parse, claim)) is not None:
            groups[key].append(claim)
    supports: defaultdict[str, list[str]] = defaultdict(list)
    disputes: defaultdict[str, list[str]] = defaultdict(list)
    for group in groups.values():
        for one in group[:_GROUP_LIMIT]:
            for other in group[:_GROUP_LIMIT]:
                if one is other or not _comparable(one, other):
                    continue
                if one.polarity != other.polarity:
                    disputes[one.id].append(other.id)
                elif (one.speaker and one.speaker.id) != (other.speaker and other.speaker.id):
                    supports[one.id].append(other.id)
    return tuple(
        c.model_copy(update={"supports": tuple(supports[c.id]), "disputes": tuple(disputes[c.id])})
        if c.id in supports or c.id in disputes
        else c
        for c in claims
    )


def _comparable(one: Claim, other: Claim) -> bool:
    """Whether the two stand in different words, or one attribution denies what the other says in the same ones."""
    if not one.span.overlaps(other.span):
        return True
    return one.polarity != other.polarity and one.attribution is not other.attribution


def _key(parse: Parse, claim: Claim) -> Key | None:
    """Content lemmas of subject, predicate and object; None where that is too little to go by."""
    subject, predicate, complement = (_lemmas(parse, s) for s in (claim.subject, claim.predicate, claim.object))
    if not subject or not (predicate or complement) or not complement:
        return None
    return subject, predicate, complement


def _lemmas(parse: Parse, span: Span | None) -> tuple[str, ...]:
    if span is None:
        return ()
    first, last = parse.within(span.start, span.end)
    return tuple(sorted({t.lemma for t in parse.tokens[first:last] if t.pos in _CONTENT and t.dep != "neg"}))
