"""How much sourcing stands behind a claim: an ordinal score with its reasons. It is no probability of truth."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from newsclaims.arguments import of_type
from newsclaims.assessment.sources import Sources, check_member
from newsclaims.models import Attribution, Claim, Extraction, Model, Sourcing, Span, Tag

# The order is that of the project's contract (named and verbatim > named and paraphrased > several anonymous with a
# stated basis > one anonymous without one) and of the newsroom rules that it follows: Reuters Handbook of Journalism,
# 'The Essentials of Reuters sourcing' (a named source is always preferable to an unnamed one, anonymous sources are
# the weakest, two or more are better than one); BBC Editorial Guidelines 3.3.4 (reluctance to rely on one source;
# named and on the record is preferable); AP, News Values and Principles (more than one source; the attribution has
# to establish how the source can know). The points only have to keep that order: no points that a source can earn
# inside its step lift it over the next one.
_BASE: dict[Tag, int] = {
    "named": 60,
    "institutional": 50,
    "documentary": 50,
    "author": 40,
    "anonymous": 10,
    "collective": 8,
    "unattributed": 0,
}
_VERBATIM: dict[Tag, int] = {"named": 20, "institutional": 8, "documentary": 8, "anonymous": 3, "collective": 3}
_PARTLY: dict[Tag, int] = {"named": 10, "institutional": 4, "documentary": 4, "anonymous": 1, "collective": 1}
_SEVERAL_NAMED, _SEVERAL_UNNAMED, _UNCOUNTED, _BASIS = 5, 10, 8, 15
_AGREEMENT, _AGREEMENT_LIMIT = 4, 3

Points = tuple[int, str]


class Weight(Model):
    """How much sourcing the article shows for one claim."""

    claim_id: str
    """Id of the claim."""
    score: float = Field(ge=0.0, le=1.0)
    """0 (nobody stands behind it) to 1; only the order of two scores means anything. Not a probability of truth."""
    reasons: tuple[str, ...]
    """Its parts, in hundredths: `+60 named`, `+20 verbatim`; what counts nothing has no number."""


def weigh_claim(extraction: Extraction, claim: Claim) -> Weight:
    """The weight of one claim of an extraction.

    The sources of the whole extraction are gathered for it anew: for several claims take `weigh_claims`.

    Args:
        extraction: the extraction that the claim belongs to.
        claim: the claim.

    Raises:
        ArgumentTypeError: these are no extraction and no claim, in this order.
        ArgumentError: the claim is another extraction's.
    """
    of_type("extraction", extraction, Extraction, hint="it comes first, the claim behind it")
    of_type("claim", claim, Claim)
    check_member(extraction, claim)
    return _weigh(Sources(extraction), claim)


def weigh_claims(extraction: Extraction) -> tuple[Weight, ...]:
    """The weight of every claim, in the order of the claims.

    Raises:
        ArgumentTypeError: it is no extraction.
    """
    of_type("extraction", extraction, Extraction)
    sources = Sources(extraction)
    return tuple(_weigh(sources, claim) for claim in extraction.claims)


def _weigh(sources: Sources, claim: Claim) -> Weight:
    agreeing = sources.agreeing(claim)
    own = _alone(sources, claim)
    if agreeing and not _total(own):
        # nobody is given here, but the article gives the same to somebody elsewhere
        best = max(agreeing, key=lambda c: _total(_alone(sources, c)))
        own = [*_alone(sources, best), (0, f"attributed elsewhere: {best.id}")]
        agreeing = tuple(c for c in agreeing if c is not best)
    points = [*own, *_agreement(agreeing), *((0, f"disputed: {other}") for other in claim.disputes)]
    return Weight(
        claim_id=claim.id,
        score=round(_total(points) / 100, 2),
        reasons=tuple(f"{n:+d} {reason}" if n else reason for n, reason in points),
    )


def _total(points: list[Points]) -> int:
    return sum(n for n, _ in points)


def _agreement(agreeing: tuple[Claim, ...]) -> Iterator[Points]:
    for number, other in enumerate(agreeing):
        yield (_AGREEMENT if number < _AGREEMENT_LIMIT else 0), f"agrees: {other.id}"


def _alone(sources: Sources, claim: Claim) -> list[Points]:
    """The points that a claim has by itself: those of the weakest link between the article and whoever claims it."""
    chain = sources.chain(claim.attribution)
    if not chain:
        return _of_sourcing(claim.sourcing, claim.sourcing.basis)
    links = [[*_of_sourcing(a.sourcing, sources.basis(a)), *_directness(sources, claim, a)] for a in chain]
    weakest = min(range(len(links)), key=lambda i: _total(links[i]))
    return links[weakest] if weakest == 0 else [*links[weakest], (0, f"known only through: {chain[weakest].id}")]


def _of_sourcing(sourcing: Sourcing, basis: Span | None) -> list[Points]:
    """The points of the tag, the number of sources and what they go by."""
    points: list[Points] = [(_BASE[sourcing.tag], sourcing.tag)]
    several = sourcing.source_count is not None and sourcing.source_count > 1
    if sourcing.tag == "named" and several:
        points.append((_SEVERAL_NAMED, f"{sourcing.source_count} people"))
    elif sourcing.tag == "anonymous":
        if several:
            points.append((_SEVERAL_UNNAMED, f"{sourcing.source_count} people"))
        elif sourcing.source_count is None:
            points.append((_UNCOUNTED, "several, not counted"))
        else:
            points.append((0, "one person"))
        points.append((_BASIS, f"basis: {basis.text}") if basis else (0, "no basis given"))
    return points


def _directness(sources: Sources, claim: Claim, attribution: Attribution) -> Iterator[Points]:
    tag = attribution.sourcing.tag
    quoted = _quoted_share(sources, claim) if attribution.quote_type == "mixed" else None
    if attribution.quote_type == "direct" or (quoted is not None and quoted >= 1):
        yield _VERBATIM.get(tag, 0), "verbatim"
    elif quoted:
        yield _PARTLY.get(tag, 0), "partly verbatim"
    else:
        yield 0, "paraphrased"


def _quoted_share(sources: Sources, claim: Claim) -> float:
    """The share of a claim's characters that stand between quotation marks."""
    covered = 0
    for quote in sources.quotes_of(claim.attribution):
        for span in quote.spans:
            covered += max(0, min(span.end, claim.span.end) - max(span.start, claim.span.start))
    return covered / max(1, len(claim.span))
