"""Compare articles: corroboration, disputes, quotations that drifted, sources named here and not there."""

from newsclaims.comparison.compare import compare
from newsclaims.comparison.models import (
    ClaimRef,
    Comparison,
    Dispute,
    IndependentSource,
    NamedElsewhere,
    QuoteRef,
    SharedClaim,
    SharedQuote,
)

__all__ = [
    "ClaimRef",
    "Comparison",
    "Dispute",
    "IndependentSource",
    "NamedElsewhere",
    "QuoteRef",
    "SharedClaim",
    "SharedQuote",
    "compare",
]
