"""`Sourcing`: how well an attribution or a claim is sourced."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsclaims.models.confidence import Confidence
from newsclaims.models.span import Model, Span

ReasonClass = Literal[
    "not_authorised", "sensitive_talks", "fear_of_retaliation", "privacy", "legal", "candour", "other", "none_given"
]
Tag = Literal["named", "institutional", "anonymous", "collective", "documentary", "author", "unattributed"]


class Sourcing(Model):
    """Who stands behind it: the tag, and for unnamed sources what the article says of them."""

    tag: Tag
    """The kind of source; `docs` explains the seven tags."""
    confidence: Confidence
    """How sure the tag is, and why."""
    source_count: int | None = None
    """How many distinct people ('two people' is 2), of a bounded number of unnamed ones the nearest that can be ('more
    than a dozen' is 13); None where the article gives no number."""
    basis: Span | None = None
    """How the source knows, in the article's words ('with knowledge of the matter')."""
    anonymity_reason: Span | None = None
    """Why the source is not named ('because they were not authorized to speak publicly')."""
    on_condition_of_anonymity: bool = False
    """Whether the article says that anonymity was asked for or granted."""
    affiliation: str | None = None
    """The body that the source belongs to, as the article words it ('government')."""
    count_range: tuple[int, int | None] | None = None
    """The least and the most people it can be, for anonymous sources: 'two people' (2, 2), 'several' (3, None), 'more
    than a dozen' (13, None), 'officials' (2, None); None where not anonymous or unknown."""
    reason_class: ReasonClass | None = None
    """The sort of reason that `anonymity_reason` is, `none_given` without one; None where not anonymous."""
    specificity: int | None = Field(default=None, ge=0, le=3)
    """How closely an anonymous source is described: 0 'a source', 1 'officials', 2 'a State Department official', 3 'a
    senior Treasury official involved in the talks'; None where not anonymous."""
    merely_unnamed: bool = False
    """Whether an anonymous source is left without a name and the article says neither that anonymity was asked for or
    granted nor why."""
