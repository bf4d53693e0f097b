"""Claims out of sentences, for the tests of the claims stage: attributions are given, not looked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import regex

from newsclaims.adapters.spacy_parse import parse
from newsclaims.claims import state_claims
from newsclaims.lexicon import default_lexicon
from newsclaims.marks import pair_marks
from newsclaims.models import Article, Attribution, Block, Claim, Confidence, Sourcing, Span

if TYPE_CHECKING:
    from spacy.language import Language

SURE = Confidence.of(0.9)
NAMED = Sourcing(tag="named", confidence=SURE)
THURSDAY = dt.datetime(2025, 2, 13, 9, 0, tzinfo=dt.UTC)


def at(text: str, words: str | None, after: int = 0) -> Span | None:
    if words is None:
        return None
    start = text.index(words, after)
    return Span.of(text, start, start + len(words))


def said(text: str, *content: str, cue: str | None = "said", source: str | None = None, **more: Any) -> Attribution:
    """An attribution of `content` (its spans) in `text`."""
    spans = tuple(s for c in content if (s := at(text, c)))
    fields: dict[str, Any] = {
        "id": "a1",
        "quote_type": "indirect",
        "kind": "statement",
        "sourcing": NAMED,
        "confidence": SURE,
    }
    return Attribution(content=spans, cue=at(text, cue), source=at(text, source), **{**fields, **more})


def paragraphs(text: str, **more: Any) -> Article:
    """An article whose every line is a paragraph."""
    spans = [Span.of(text, *m.span()) for m in regex.finditer(r"\S[^\n]*(?<=\S)", text)]
    return Article(text=text, blocks=tuple(Block(span=s, kind="paragraph", prose=(s,)) for s in spans), **more)


def claims(
    nlp: Language, text: str, *attributions: Attribution, published: dt.datetime | None = None
) -> tuple[Claim, ...]:
    article = paragraphs(text, published=published)
    return stated(nlp, article, attributions)


def stated(nlp: Language, article: Article, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    runs = pair_marks(article.text, article.blocks)
    return state_claims(article, parse(nlp, article), runs, attributions, default_lexicon())


def shown(claim: Claim) -> str:
    """The claim's span, and its words where they differ."""
    plain = " ".join(claim.span.text.split())
    return plain if claim.text == plain else f"{plain} = {claim.text}"
