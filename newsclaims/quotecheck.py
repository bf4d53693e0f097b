"""`verify`: texts in, the quote check out; the only place where checking quotations meets the reading of texts."""

from __future__ import annotations

from newsclaims.arguments import of_type
from newsclaims.extractor import Extractor, extract
from newsclaims.models import Article, Extraction
from newsclaims.verification import Verification, check_quotations


def verify(
    summary: str | Article, article: str | Article | Extraction, *, extractor: Extractor | None = None
) -> Verification:
    """Check each quotation of a summary, a rewrite or a digest against the article that it is made from.

    Args:
        summary: the text whose quotations are checked.
        article: the article, or its extraction where there is one already.
        extractor: what reads the texts; the default extractor if None.

    Returns:
        A check for each quotation of the summary, with offsets into both texts; `ok` tells whether all stand.

    Raises:
        TextError: a text holds a lone surrogate.
        ModelNotFoundError: no spaCy pipeline is installed.
        ArgumentTypeError: an argument is of a type that cannot be used.
    """
    if extractor is not None:
        of_type("extractor", extractor, Extractor)
    read = extract if extractor is None else extractor.extract
    source = article if isinstance(article, Extraction) else read(article)
    lexicon = None if extractor is None else extractor.lexicon
    return check_quotations(read(summary), source, lexicon)
