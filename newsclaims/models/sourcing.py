"""`Sourcing`: how well an attribution or a claim is sourced."""

from __future__ import annotations

from typing import Literal

from newsclaims.models.confidence import Confidence
from newsclaims.models.span import Model, Span

Tag = Literal["named", "institutional", "anonymous", "collective", "documentary", "author", "unattributed"]


class Sourcing(Model):
    """Who stands behind it: the tag, and for unnamed sources what the article says of them."""

    tag: Tag
    """The kind of source; `docs` explains the seven tags."""
    confidence: Confidence
    """How sure the tag is, and why."""
    source_count: int | None = None
    """How many distinct people ('two people' is 2); None where the article gives no number."""
    basis: Span | None = None
    """How the source knows, in the article's words ('with knowledge of the matter')."""
    anonymity_reason: Span | None = None
    """Why the source is not named ('because they were not authorized to speak publicly')."""
    on_condition_of_anonymity: bool = False
    """Whether the article says that anonymity was asked for or granted."""
    affiliation: str | None = None
    """The body that the source belongs to, as the article words it ('government')."""
