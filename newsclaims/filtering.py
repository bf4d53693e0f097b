"""Leave attributions out of a finished extraction, and all that hangs on them: `without_others`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsclaims.models import Attribution, Claim, Extraction, Quote, Speaker


def without_others(extraction: Extraction, is_kept: Callable[[Attribution], bool]) -> Extraction:
    """The extraction with those attributions alone that are to be kept.

    What is left out is still somebody's: its claims go with it and are nobody else's, least of all the reporter's. Its
    quotations stay, with the kept attribution that it lies in or with none. An attribution that lies in one left out
    moves up to the kept one around that. Speakers to whom nothing is left are left out. All ids are counted anew.

    Args:
        extraction: everything that was read.
        is_kept: whether an attribution is to stay; it decides for each by itself.
    """
    kept = [a for a in extraction.attributions if is_kept(a)]
    if len(kept) == len(extraction.attributions):
        return extraction
    speakers = _speakers(extraction, kept)
    ids = {a.id: f"a{n}" for n, a in enumerate(kept, start=1)}
    above = _above(extraction, ids)
    made = {
        a.id: a.model_copy(
            update={
                "id": ids[a.id],
                "speaker": None if a.speaker is None else speakers[a.speaker.id],
                "parent_id": ids.get(above[a.id] or ""),
            }
        )
        for a in kept
    }
    return Extraction(
        model=extraction.model,
        article=extraction.article,
        speakers=tuple(speakers.values()),
        attributions=tuple(made.values()),
        quotes=tuple(_quote(q, made, above) for q in extraction.quotes),
        claims=_claims(extraction, made, speakers),
    )


def _above(extraction: Extraction, kept: Mapping[str, str]) -> dict[str, str | None]:
    """For each attribution the nearest one around it that is kept."""
    parents = {a.id: a.parent_id for a in extraction.attributions}
    out: dict[str, str | None] = {}
    for own, around in parents.items():
        parent = around
        while parent is not None and parent not in kept:
            parent = parents[parent]
        out[own] = parent
    return out


def _speakers(extraction: Extraction, kept: list[Attribution]) -> dict[str, Speaker]:
    """The speakers of what is kept and the groups that they belong to, by their old ids."""
    by_id = {s.id: s for s in extraction.speakers}
    heard: set[str] = set()
    for attribution in kept:
        own = attribution.speaker.id if attribution.speaker is not None else None
        while own is not None and own not in heard:
            heard.add(own)
            own = by_id[own].member_of
    ids = {own: f"s{n}" for n, own in enumerate((s.id for s in extraction.speakers if s.id in heard), start=1)}
    return {
        own: by_id[own].model_copy(update={"id": new, "member_of": ids.get(by_id[own].member_of or "")})
        for own, new in ids.items()
    }


def _quote(quote: Quote, made: Mapping[str, Attribution], above: Mapping[str, str | None]) -> Quote:
    """The quotation with what is kept of its attribution: itself, the one around it, or nothing."""
    if quote.attribution is None:
        return quote
    own = quote.attribution.id
    attribution = made.get(own) or made.get(above[own] or "")
    speaker = attribution.speaker if attribution is not None else None
    return quote.model_copy(update={"attribution": attribution, "speaker": speaker})


def _claims(
    extraction: Extraction, made: Mapping[str, Attribution], speakers: Mapping[str, Speaker]
) -> tuple[Claim, ...]:
    """The reporter's claims, and those of the attributions that are kept."""
    kept = [c for c in extraction.claims if c.attribution is None or c.attribution.id in made]
    ids = {c.id: f"c{n}" for n, c in enumerate(kept, start=1)}

    def changes(claim: Claim) -> dict[str, Any]:
        attribution = None if claim.attribution is None else made[claim.attribution.id]
        subject = speakers.get(claim.subject_id or "")
        return {
            "id": ids[claim.id],
            "attribution": attribution,
            "speaker": None if attribution is None else attribution.speaker,
            "subject_id": None if subject is None else subject.id,
            "supports": tuple(ids[i] for i in claim.supports if i in ids),
            "disputes": tuple(ids[i] for i in claim.disputes if i in ids),
        }

    return tuple(c.model_copy(update=changes(c)) for c in kept)
