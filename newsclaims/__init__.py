"""Who said what in a news article, in whose words, and how well it is sourced.

    import newsclaims

    extraction = newsclaims.extract(text)
    for attribution in extraction.attributions:
        print(attribution.source, attribution.quote_type, attribution.sourcing.tag)

Names are loaded when they are first used, so that `import newsclaims` costs next to nothing: it loads neither
spaCy nor anything else that is heavy.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclaims.assessment import Profile, Response, Weight, ledger, profile, weigh_claim, weigh_claims
    from newsclaims.comparison import Comparison, compare
    from newsclaims.errors import (
        AnnotationError,
        ArgumentError,
        ArgumentTypeError,
        CoreferenceError,
        LexiconError,
        MissingExtraError,
        ModelError,
        ModelNotFoundError,
        NewsclaimsError,
        PageError,
        RunError,
        SchemaVersionError,
        TextError,
        UnknownCodeError,
    )
    from newsclaims.explanation import Explanation, explain
    from newsclaims.extractor import Extractor, extract
    from newsclaims.lexicon import Lexicon, default_lexicon
    from newsclaims.linting import Finding, lint
    from newsclaims.models import (
        Article,
        Attribution,
        Block,
        Claim,
        Confidence,
        Entity,
        Extraction,
        Page,
        Quantity,
        Quote,
        Sourcing,
        Span,
        Speaker,
        StanceMarker,
        Stretch,
        TimeExpression,
    )
    from newsclaims.pages import read_html
    from newsclaims.quotecheck import verify
    from newsclaims.speakers import Coreference
    from newsclaims.verification import Verification

    __version__: str

__all__ = [
    "AnnotationError",
    "ArgumentError",
    "ArgumentTypeError",
    "Article",
    "Attribution",
    "Block",
    "Claim",
    "Comparison",
    "Confidence",
    "Coreference",
    "CoreferenceError",
    "Entity",
    "Explanation",
    "Extraction",
    "Extractor",
    "Finding",
    "Lexicon",
    "LexiconError",
    "MissingExtraError",
    "ModelError",
    "ModelNotFoundError",
    "NewsclaimsError",
    "Page",
    "PageError",
    "Profile",
    "Quantity",
    "Quote",
    "Response",
    "RunError",
    "SchemaVersionError",
    "Sourcing",
    "Span",
    "Speaker",
    "StanceMarker",
    "Stretch",
    "TextError",
    "TimeExpression",
    "UnknownCodeError",
    "Verification",
    "Weight",
    "__version__",
    "compare",
    "default_lexicon",
    "explain",
    "extract",
    "ledger",
    "lint",
    "profile",
    "read_html",
    "verify",
    "weigh_claim",
    "weigh_claims",
]

_HOME = {
    "Comparison": "comparison",
    "Coreference": "speakers",
    "Explanation": "explanation",
    "Extractor": "extractor",
    "Finding": "linting",
    "Lexicon": "lexicon",
    "Profile": "assessment",
    "Response": "assessment",
    "Verification": "verification",
    "Weight": "assessment",
    "compare": "comparison",
    "default_lexicon": "lexicon",
    "explain": "explanation",
    "extract": "extractor",
    "ledger": "assessment",
    "lint": "linting",
    "profile": "assessment",
    "read_html": "pages",
    "verify": "quotecheck",
    "weigh_claim": "assessment",
    "weigh_claims": "assessment",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: Any
    if name == "__version__":
        from importlib.metadata import version

        value = version(__name__)
    else:
        home = _HOME.get(name, "errors" if name.endswith("Error") else "models")
        value = getattr(importlib.import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
