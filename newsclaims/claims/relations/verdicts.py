"""'That is false', 'the claim is true': what one claim says of the claim of somebody else right before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclaims.claims.words import Words
from newsclaims.models import Claim
from newsclaims.syntax import Parse

#: Sentences back to the claim that is judged.
_BACK = 4
#: Words of 'that', 'the claim', 'those allegations'.
_LONGEST = 3


class Verdict(NamedTuple):
    """One claim on another."""

    claim: str
    on: str
    agrees: bool


def verdicts(parse: Parse, claims: Sequence[Claim], words: Words) -> Iterator[Verdict]:
    """What claims say of the nearest claim of another speaker before them, where that is all that they say."""
    before: list[Claim] = []
    for claim in claims:
        agrees = _judges(parse, claim, words)
        if agrees is None:
            before.append(claim)
            continue
        found = next((c for c in reversed(before) if _other(parse, claim, c)), None)
        if found is not None:
            yield Verdict(claim.id, found.id, agrees)


def _judges(parse: Parse, claim: Claim, words: Words) -> bool | None:
    """Whether a claim calls what was said before true, or false; None where it does neither."""
    if claim.subject is None or claim.subject_id or claim.predicate is None or claim.object is None:
        return None
    subject = parse.tokens[slice(*parse.within(claim.subject.start, claim.subject.end))]
    complement = parse.tokens[slice(*parse.within(claim.object.start, claim.object.end))]
    if not subject or not complement or len(subject) > _LONGEST or len(complement) > _LONGEST:
        return None
    head = subject[-1]
    taken_up = len(subject) == 1 and head.tag in ("DT", "PRP") and head.lower not in words.first_person
    named = head.lemma in words.propositions and subject[0].tag == "DT"
    if not (taken_up or named) or claim.span.end > claim.object.end + 1:
        return None
    row = words.verdicts.get(complement[-1].lemma)
    if row is None:
        return None
    return (row == "true") != (claim.polarity == "negative")


def _other(parse: Parse, claim: Claim, earlier: Claim) -> bool:
    """Whether the earlier claim is somebody else's, and near."""
    speaker = claim.speaker.id if claim.speaker else None
    if earlier.speaker is None or earlier.speaker.id == speaker or earlier.kind == "demand":
        return False
    here, there = parse.at(claim.span.start), parse.at(earlier.span.start)
    return here is not None and there is not None and here.sentence - there.sentence <= _BACK
