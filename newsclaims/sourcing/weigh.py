"""How well each attribution is sourced: `weigh_sourcing`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.models import Confidence, Sourcing, Speaker
from newsclaims.sourcing.anonymity import find_basis, find_reason, granted, near_mentions
from newsclaims.sourcing.tags import described, tag_source
from newsclaims.sourcing.unnamed import classify_reason, count_range, specificity
from newsclaims.speakers import EntityRecord, Resolution
from newsclaims.syntax import Parse

#: How often one is picked out of some who were picked out ('one of them' after 'two of the people').
_PICKED = 3


def weigh_sourcing(
    parse: Parse,
    candidate: Candidate,
    speaker: Speaker | None,
    resolution: Resolution,
    lexicon: Lexicon,
) -> Sourcing:
    """The sourcing of one attribution.

    Args:
        parse: the parse of the article.
        candidate: the attribution.
        speaker: who it is given to, by `resolution`.
        resolution: the article's speakers.
        lexicon: the word tables (`sourcing_*`, `speakers_*`).
    """
    if speaker is None:
        score = 0.9 if candidate.source is None else 0.5
        return Sourcing(tag="unattributed", confidence=Confidence.of(score, ("no_source",)))
    record = resolution.records[speaker.id]
    tagged = tag_source(parse, candidate, speaker, record, lexicon)
    if tagged.tag != "anonymous":
        count = speaker.count if tagged.tag == "named" else None
        return Sourcing(
            tag=tagged.tag,
            confidence=Confidence.of(tagged.score, tagged.reasons),
            source_count=count,
            affiliation=speaker.affiliation,
        )
    condition = granted(parse, record, candidate, lexicon)
    reason = find_reason(parse, record, candidate, lexicon, condition)
    near = near_mentions(record, candidate)
    bases = (find_basis(parse, r, candidate, lexicon) for r in chain([record], _groups(speaker, resolution)))
    basis = next((b for b in bases if b is not None), None)  # 'two of the people' know what all of them do
    counts = count_range(parse, described(record, candidate), candidate, speaker.count, lexicon)
    return Sourcing(
        tag="anonymous",
        confidence=Confidence.of(tagged.score, tagged.reasons),
        source_count=_within(speaker.count, counts),
        basis=basis,
        anonymity_reason=reason,
        on_condition_of_anonymity=condition is not None or record.pseudonym,
        affiliation=speaker.affiliation,
        count_range=counts,
        reason_class=classify_reason(reason, lexicon),
        specificity=specificity(parse, near, basis, lexicon),
        merely_unnamed=condition is None and reason is None and not record.pseudonym,
    )


def _within(count: int | None, counts: tuple[int, int | None] | None) -> int | None:
    """The number itself, of a bounded one the nearest that can be: 'more than a dozen' is 13."""
    if count is None or counts is None:
        return count
    low, high = counts
    return max(low, count if high is None else min(count, high))


def _groups(speaker: Speaker, resolution: Resolution) -> Iterator[EntityRecord]:
    """The group that a speaker was picked out of, and the one that this was picked out of."""
    for _ in range(_PICKED):
        if speaker.member_of is None:
            return
        speaker = resolution.by_id(speaker.member_of)
        yield resolution.records[speaker.id]


def own_voice() -> Sourcing:
    """The sourcing of what the reporter says in their own voice."""
    return Sourcing(tag="unattributed", confidence=Confidence.of(0.9, ("own_voice",)))
