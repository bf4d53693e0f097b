"""What is marked in an article's text: sources, cues, contents, quotations, claims, mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from newsclaims.models import Attribution, Extraction, Span

Role = Literal["source", "cue", "content", "basis", "reason", "quote", "claim", "hedge", "mention"]

# Of two marks over the same words the later one in this order is the inner one: what a reader points at.
_INWARD: tuple[Role, ...] = ("claim", "content", "quote", "reason", "basis", "mention", "hedge", "source", "cue")
_DEPTH = {role: depth for depth, role in enumerate(_INWARD)}


class Mark(NamedTuple):
    """A stretch of the text and what it is to which object."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset one past the last."""
    role: Role
    """What the words are."""
    ref: str
    """Id of the attribution, quotation, claim or speaker; the n-th mention of s3 is `s3.n`."""


def marks_of(extraction: Extraction, *, roles: Iterable[Role] | None = None) -> tuple[Mark, ...]:
    """All marks of an extraction, the outer before the inner.

    Args:
        extraction: what was read out of the article.
        roles: only these; all if None.
    """
    wanted = frozenset(_DEPTH if roles is None else roles)
    found = [m for m in _all(extraction) if m.role in wanted and m.start < m.end]
    return tuple(sorted(found, key=outer_first))


def outer_first(mark: Mark) -> tuple[int, int, int]:
    """Sorts marks so that what contains comes before what is contained."""
    return mark.start, -mark.end, _DEPTH[mark.role]


def _all(extraction: Extraction) -> Iterator[Mark]:
    for a in extraction.attributions:
        yield from (_mark(span, role, a.id) for role, span in _spans(a))
    for quote in extraction.quotes:
        yield from (_mark(span, "quote", quote.id) for span in quote.spans)
    for claim in extraction.claims:
        yield _mark(claim.span, "claim", claim.id)
        yield from (_mark(span, "hedge", claim.id) for span in claim.hedges)
    for speaker in extraction.speakers:
        yield from (_mark(span, "mention", f"{speaker.id}.{n}") for n, span in enumerate(speaker.mentions, start=1))


def _spans(attribution: Attribution) -> Iterator[tuple[Role, Span]]:
    for span in attribution.content:
        yield "content", span
    sourcing = attribution.sourcing
    single: tuple[tuple[Role, Span | None], ...] = (
        ("source", attribution.source),
        ("cue", attribution.cue),
        ("basis", sourcing.basis),
        ("reason", sourcing.anonymity_reason),
    )
    yield from ((role, span) for role, span in single if span is not None)


def _mark(span: Span, role: Role, ref: str) -> Mark:
    return Mark(span.start, span.end, role, ref)
