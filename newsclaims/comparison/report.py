"""A `Comparison` in words, for `str()`."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.comparison.models import ClaimRef, Comparison, QuoteRef
from newsclaims.wording import harmless


def in_words(comparison: Comparison) -> str:
    """Articles, shared claims, disputes, drifted quotations, sources named elsewhere; a line or a few each."""
    lines = [f"[{i}] {label}" for i, label in enumerate(comparison.articles)]
    lines += [line for part in (_claims, _disputes, _drifts, _given_to_another, _named) for line in part(comparison)]
    return "\n".join(map(harmless, lines))


def _ref(ref: ClaimRef | QuoteRef) -> str:
    return f"  [{ref.article}] {ref.id} {ref.speaker or 'the article itself'}: {' '.join(ref.text.split())}"


def _claims(comparison: Comparison) -> Iterator[str]:
    for claim in comparison.claims:
        sources = (
            "1 independent source"
            if claim.independent_sources == 1
            else f"{claim.independent_sources} independent sources"
        )
        named = f"{claim.identified_sources} identified"
        yield f"{claim.id} the same claim, {sources} ({named}), likeness {claim.score:.2f}"
        yield from map(_ref, claim.claims)
        for source in claim.sources:
            if source.collapsed:
                yield f"  {' and '.join(source.claims)} count as one, {source.label}: {', '.join(source.collapsed)}"


def _disputes(comparison: Comparison) -> Iterator[str]:
    for dispute in comparison.disputes:
        yield f"dispute ({dispute.kind}), likeness {dispute.score:.2f}"
        yield from map(_ref, (dispute.one, dispute.other))


def _drifts(comparison: Comparison) -> Iterator[str]:
    for quote in comparison.drifts:
        words = "1 word differs" if quote.changed_words == 1 else f"{quote.changed_words} words differ"
        yield f"quotation drifted, {words} (speaker: {quote.speaker_match})"
        yield from map(_ref, (quote.one, quote.other))
        yield f"  words: {quote.diff}"


def _given_to_another(comparison: Comparison) -> Iterator[str]:
    for quote in comparison.quotes:
        if quote.speaker_match == "different" and not quote.drifted:
            yield "the same quotation is given to two speakers"
            yield from map(_ref, (quote.one, quote.other))


def _named(comparison: Comparison) -> Iterator[str]:
    for pair in comparison.named_elsewhere:
        yield (
            f"{pair.named} is named in [{pair.named_article}]; [{pair.unnamed_article}] has the same {pair.via} "
            f"from “{pair.unnamed}” ({' and '.join(pair.evidence)})"
        )
