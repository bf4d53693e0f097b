"""From article and parse to `Extraction`: the stages in their order. (Stub: the layout only.)"""

from __future__ import annotations

from typing import Literal

from newsclaims.lexicon import Lexicon
from newsclaims.models import Article, Extraction
from newsclaims.syntax import Parse

Scope = Literal["all", "speech"]


def analyse(
    article: Article,
    parse: Parse,
    *,
    lexicon: Lexicon,
    model: str = "",
    threshold: float = 0.5,
    scope: Scope = "all",
) -> Extraction:
    """Read the article (its layout read before) by its parse."""
    del parse, lexicon, threshold, scope
    return Extraction(model=model, article=article)
