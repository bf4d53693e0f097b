"""The objects that newsclaims returns: frozen pydantic models, documented field by field."""

from newsclaims.models.article import Article, Block, BlockKind
from newsclaims.models.attribution import Attribution, AttributionKind, QuoteType
from newsclaims.models.claim import (
    Bound,
    Claim,
    ClaimKind,
    Entity,
    Polarity,
    Quantity,
    StanceMarker,
    Tense,
    TimeExpression,
)
from newsclaims.models.confidence import Confidence, Level
from newsclaims.models.extraction import SCHEMA_VERSION, Extraction
from newsclaims.models.page import Page, Stretch
from newsclaims.models.quote import Quote
from newsclaims.models.sourcing import ReasonClass, Sourcing, Tag
from newsclaims.models.span import Model, Span
from newsclaims.models.speaker import Speaker, SpeakerKind

__all__ = [
    "SCHEMA_VERSION",
    "Article",
    "Attribution",
    "AttributionKind",
    "Block",
    "BlockKind",
    "Bound",
    "Claim",
    "ClaimKind",
    "Confidence",
    "Entity",
    "Extraction",
    "Level",
    "Model",
    "Page",
    "Polarity",
    "Quantity",
    "Quote",
    "QuoteType",
    "ReasonClass",
    "Sourcing",
    "Span",
    "Speaker",
    "SpeakerKind",
    "StanceMarker",
    "Stretch",
    "Tag",
    "Tense",
    "TimeExpression",
]
