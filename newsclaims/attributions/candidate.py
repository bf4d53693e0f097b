"""`Candidate`: a possible attribution, as the stages hand it on. Offsets are characters, heads are token indices."""

from __future__ import annotations

from newsclaims.models import AttributionKind, QuoteType
from newsclaims.record import record

Offsets = tuple[int, int]


@record
class Candidate:
    """A source, a cue and a content that may belong together, and why."""

    rule: str  # which rule proposed it
    content: tuple[Offsets, ...]
    cue: Offsets | None
    source: Offsets | None
    cue_head: int | None  # the token that carries the cue; None where the layout attributes
    source_head: (
        int | None
    )  # the token that heads the source; None where there is none or it lies outside the prose (a label)
    quote_type: QuoteType
    kind: AttributionKind
    negated: bool = False
    addressee: Offsets | None = None
    setting: Offsets | None = None
    score: float = 0.5  # probability that it is right
    reasons: tuple[str, ...] = ()
    parent: int | None = None  # place in the chosen list of the candidate in whose content it lies
