"""Articles read together, each with its result or with the reason why it has none."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.errors import NewsclaimsError

if TYPE_CHECKING:
    from newsclaims.extractor import Extractor
    from newsclaims.models import Article, Extraction
    from newsclaims.options import ClaimScope, Options, Scope

#: How many articles go through the model together. More gives no more speed, and costs memory.
BATCH_SIZE = 32


class Settings(NamedTuple):
    """What the results depend on."""

    model: str | None = None
    """Name of the spaCy pipeline; the first installed if None."""
    threshold: float | None = None
    """Attributions less probable than this are left out, 0 to 1; if None, each sort of attribution has a tuned minimum
    of its own."""
    scope: Scope = "all"
    """`speech` leaves out beliefs, attitudes, plans and decisions."""
    json: bool = True
    """Whether tables also have the whole extraction as JSON, without loss, in a column of its own."""
    claims: ClaimScope = "all"
    """`attributed` leaves out claims in the reporter's own voice, and takes less time."""
    lexicon: tuple[str, ...] = ()
    """Paths of table files, or of folders of them, to lay over the lexicon that ships; every process reads them."""

    def options(self) -> Options:
        """The same for those who read; the tables of the lexicon are read here.

        Raises:
            ValueError: a setting is out of its range.
            LexiconError: a lexicon file is not there or not well-formed.
        """
        from newsclaims.lexicon import lexicon_of
        from newsclaims.options import Options

        return Options(threshold=self.threshold, scope=self.scope, claims=self.claims, lexicon=lexicon_of(self.lexicon))


class Outcome(NamedTuple):
    """What became of an article: one of the two is there."""

    extraction: Extraction | None
    error: str | None
    """On one line: the exception and its message."""


def extractor_for(settings: Settings) -> Extractor:
    """The extractor for these settings, made at the first call in a process and kept: its model is loaded once."""
    with _loading:  # what tables hold is nothing to the extractor
        return _extractor(settings._replace(json=True, lexicon=tuple(settings.lexicon)))


def new_extractor(settings: Settings) -> Extractor:
    """An extractor for these settings."""
    from newsclaims.extractor import Extractor

    options = settings.options()
    return Extractor(
        settings.model,
        threshold=options.threshold,
        scope=options.scope,
        claims=options.claims,
        lexicon=options.lexicon,
    )


def read_articles(extractor: Extractor, articles: Sequence[Article]) -> Iterator[Outcome]:
    """Read articles together, results in their order; where one fails, those beside it still have theirs."""
    for start in range(0, len(articles), BATCH_SIZE):
        batch = articles[start : start + BATCH_SIZE]
        try:
            # whole batches, so that a failure half way cannot give an article's result twice
            outcomes = [Outcome(extraction, None) for extraction in extractor.pipe(batch, batch_size=BATCH_SIZE)]
        except Exception:  # noqa: BLE001 # whichever article it was, it must not take the others with it
            outcomes = [_outcome(extractor, article) for article in batch]
        yield from outcomes


def reason(error: BaseException) -> str:
    """An exception on one line: its message, and what it is where it is none of our own."""
    message = " ".join(str(error).split())
    return message if isinstance(error, NewsclaimsError) else f"{type(error).__name__}: {message}".rstrip(": ")


def _outcome(extractor: Extractor, article: Article) -> Outcome:
    try:
        return Outcome(extractor.extract(article), None)
    except Exception as e:  # noqa: BLE001 # as above
        return Outcome(None, reason(e))


_loading = threading.Lock()


@cache
def _extractor(settings: Settings) -> Extractor:
    return new_extractor(settings)
