"""`Extractor`: the model loaded once, then article after article."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import count, islice, tee
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from newsclaims.adapters.prose import proses_of
from newsclaims.adapters.quick import QuickReader
from newsclaims.adapters.spacy_doc import analyse_doc
from newsclaims.adapters.spacy_model import check_model, load_model, model_label
from newsclaims.adapters.spacy_parse import to_parse
from newsclaims.arguments import at_least_one, of_type
from newsclaims.encodable import check_encodable
from newsclaims.errors import ArgumentError, ArgumentTypeError, NewsclaimsError, TextError
from newsclaims.layout import read_layout
from newsclaims.lexicon import Lexicon, lexicon_or_default
from newsclaims.models import Article, Extraction
from newsclaims.options import ClaimScope, Options, Scope
from newsclaims.pipeline import analyse
from newsclaims.speakers import Coreference

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Context = TypeVar("Context")
T = TypeVar("T")


class Extractor:
    """Reads articles with one spaCy pipeline, which is loaded when the extractor is made.

    An extractor does not change once it is made: threads may share it.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        nlp: Language | None = None,
        lexicon: Lexicon | None = None,
        threshold: float | None = None,
        scope: Scope = "all",
        claims: ClaimScope = "all",
        coreference: Coreference | None = None,
    ) -> None:
        """Make an extractor.

        Args:
            model: name of the spaCy pipeline; the first installed of `newsclaims.adapters.spacy_model.MODELS` if None.
            nlp: a pipeline already loaded, instead of `model`.
            lexicon: the words that the rules go by; those that ship with newsclaims if None.
            threshold: attributions whose confidence lies below are left out with their claims: higher is surer and
                finds less. 0 to 1. If None, each sort of attribution has the minimum that gives the best balance.
            scope: `speech` keeps to what was said, written, asked, denied or left without an answer; `all` has
                beliefs, attitudes, plans and decisions, and what is claimed in them, too.
            claims: `attributed` states what the sources claim only; `all` has the propositions of the reporter's own
                sentences too, and takes longer.
            coreference: your own coreference, as further evidence of whom a pronoun or a role means; see the protocol.

        Raises:
            ModelNotFoundError: no usable pipeline is installed; the message shows the command that installs one.
            ModelError: the pipeline lacks a component.
            ArgumentTypeError: an argument is of a type that cannot be used.
            ArgumentError: an argument is out of its range, or both `model` and `nlp` are given.
        """
        if model is not None and nlp is not None:
            raise ArgumentError("give a model's name or a loaded nlp, not both")
        self.options = Options(
            threshold=threshold,
            scope=scope,
            claims=claims,
            lexicon=lexicon_or_default(lexicon),
            coreference=coreference,
        )
        self.nlp = load_model(model) if nlp is None else check_model(nlp)
        self.model = model_label(self.nlp)
        self._reader = QuickReader(self.nlp)

    @property
    def lexicon(self) -> Lexicon:
        """The words that the rules go by."""
        return self.options.lexicon

    def extract(self, text: str | Article) -> Extraction:
        """Read one article.

        Args:
            text: the article's text, or an `Article` that also has a title, an outlet, a date of publication, ...

        Raises:
            TextError: the text, or a field of the article, holds a lone surrogate, which no UTF-8 text can.
            ArgumentTypeError: it is neither of the two.
        """
        return next(self._read([_article(text)]))

    def from_doc(self, doc: Doc, article: Article | None = None) -> Extraction:
        """Read an article that a spaCy pipeline, this extractor's or another, has parsed; the doc is not changed.

        The layout is read from the doc's text, and sentences that run over the edge of a block are cut there. `extract`
        parses block by block and finds a little more: take this where the doc is there already.

        Args:
            doc: tagged, parsed and lemmatised, with entities, in English.
            article: title, outlet, date of publication, ...; its text must be the doc's.

        Raises:
            ModelError: the doc lacks annotations; the message names the component that sets them.
            ArgumentError: the article's text is not the doc's.
            ArgumentTypeError: it is no doc, or no article.
        """
        from spacy.tokens import Doc

        of_type("doc", doc, Doc, hint="extract takes the text itself")
        ours = doc.vocab is self.nlp.vocab
        model = self.model if ours else f"{doc.lang_} (a doc parsed elsewhere)"
        return analyse_doc(doc, self.options, model=model, article=article)

    @overload
    def pipe(
        self,
        texts: Iterable[str | Article],
        *,
        as_tuples: Literal[False] = False,
        batch_size: int = 64,
        n_process: int = 1,
    ) -> Iterator[Extraction]: ...

    @overload
    def pipe(
        self,
        texts: Iterable[tuple[str | Article, Context]],
        *,
        as_tuples: Literal[True],
        batch_size: int = 64,
        n_process: int = 1,
    ) -> Iterator[tuple[Extraction, Context]]: ...

    def pipe(
        self, texts: Iterable[Any], *, as_tuples: bool = False, batch_size: int = 64, n_process: int = 1
    ) -> Iterator[Any]:
        """Read many articles, in their order, as they are asked for; the results are those of `extract`.

        Args:
            texts: texts or articles; pairs of (text, context) with `as_tuples`.
            as_tuples: whether to hand on a context of the caller's with each extraction, as pairs.
            batch_size: how many articles go through the model together.
            n_process: how many processes share the work.

        Raises:
            TextError: a text holds a lone surrogate. The results of those before it have been given by then; the
                message and the error's `index` say which text it is, as they do of the next error.
            ArgumentTypeError: a text is neither a string nor an article, or no pair with `as_tuples`; or `texts` is
                one text.
            ArgumentError: `batch_size` or `n_process` is below 1.
        """
        at_least_one(batch_size=batch_size, n_process=n_process)
        if isinstance(texts, str | bytes | Article) or not isinstance(texts, Iterable):
            raise ArgumentTypeError(
                f"texts is of type {type(texts).__name__}; expected many texts: give a list of them, or call extract"
            )
        if as_tuples:
            pairs, again = tee(map(_pair, count(), texts))
            contexts = (context for _, context in again)
            return zip(self._pipe((text for text, _ in pairs), batch_size, n_process), contexts, strict=True)
        return self._pipe(texts, batch_size, n_process)

    def _pipe(self, texts: Iterable[str | Article], batch_size: int, n_process: int) -> Iterator[Extraction]:
        batches = _batches(map(_numbered, count(), texts), batch_size)
        if n_process == 1:
            for batch in batches:
                yield from self._read(batch)
        else:
            from newsclaims.processes import ordered_map

            for extractions in ordered_map(self._read_all, batches, n_process):
                yield from extractions

    def _read_all(self, articles: Sequence[Article]) -> list[Extraction]:
        return list(self._read(articles))

    def _read(self, articles: Sequence[Article]) -> Iterator[Extraction]:
        """Read articles, the running text of all their blocks in one pass of the model."""
        laid_out = [read_layout(article, self.lexicon) for article in articles]
        proses = [proses_of(article, self.lexicon) for article in laid_out]
        docs = self._reader.pipe(prose.text for of_article in proses for prose in of_article)
        for article, of_article in zip(laid_out, proses, strict=True):
            parse = to_parse(article, list(zip(islice(docs, len(of_article)), of_article, strict=True)))
            yield analyse(article, parse, self.options, model=self.model)


def extract(text: str | Article) -> Extraction:
    """Read one article with the default `Extractor`, which is made at the first call and kept.

    Args:
        text: the article's text, or an `Article` that also has a title, an outlet, a date of publication, ...

    Raises:
        TextError: the text holds a lone surrogate, which no UTF-8 text can.
        ArgumentTypeError: it is neither of the two.
        ModelNotFoundError: no spaCy pipeline is installed; the message shows the command that installs one.
    """
    article = _article(text)
    with _loading:
        extractor = default_extractor()
    return extractor.extract(article)


_loading = threading.Lock()


@cache
def default_extractor() -> Extractor:
    """The extractor behind `extract`, made at the first call; `cache_clear()` lets go of its model."""
    return Extractor()


def _article(text: str | Article) -> Article:
    if isinstance(text, Article):
        for field in ("text", "title", "outlet", "url", "byline", "dateline"):
            check_encodable(field, getattr(text, field) or "")
        return text
    if not isinstance(text, str):
        raise ArgumentTypeError(f"expected a str or a newsclaims.Article, not {type(text).__name__}")
    check_encodable("the text", text)
    return Article(text=text)


def _numbered(number: int, text: str | Article) -> Article:
    """One of many texts; an error says which."""
    try:
        return _article(text)
    except (TextError, ArgumentTypeError) as e:
        raise _of(number, e) from None


def _pair(number: int, item: Any) -> tuple[Any, Any]:
    """A text with its context; an error says which."""
    pair: Any = () if isinstance(item, str) else item  # a string of two letters is no pair
    try:
        text, context = pair
    except (TypeError, ValueError):
        what = f"expected a pair of (text, context) because of as_tuples, not {type(item).__name__}"
        raise _of(number, ArgumentTypeError(what)) from None
    return text, context


def _of(number: int, error: NewsclaimsError) -> NewsclaimsError:
    found = type(error)(f"texts[{number}]: {error}")
    found.index = number
    return found


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists; where one cannot be had, those before it come first."""
    items, batch, failure = iter(items), list[T](), None
    while failure is None:
        try:
            batch.append(next(items))
        except StopIteration:
            break
        except Exception as e:  # noqa: BLE001 # raised below
            failure = e
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
    if failure is not None:
        raise failure
