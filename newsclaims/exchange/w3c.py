"""W3C Web Annotations (Recommendation of 23 February 2017): one for every source, cue, content, quote and claim.

Each target has a TextPositionSelector and a TextQuoteSelector, so that it is still found where the page's text differs
a little. Both count Unicode code points, as the Recommendation demands (section 4.2.4) and as Python does; JavaScript
counts UTF-16 units and has to convert (docs/how-to/exchange.md shows how).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsclaims.arguments import of_type
from newsclaims.exchange.iri import article_iri, item_iri
from newsclaims.models import Article, Attribution, Claim, Extraction, Quote, Span

Json = dict[str, Any]

#: The context of the Web Annotation vocabulary.
CONTEXT = "http://www.w3.org/ns/anno.jsonld"

#: Characters of prefix and suffix, at most.
AROUND = 32


def to_w3c(extraction: Extraction, *, source: str | None = None) -> Json:
    """The extraction as an `AnnotationCollection` with one embedded page.

    An attribution is one annotation on its content; those on its source and its cue, and those of quotes and claims,
    link to it. Tags say what each is; a `describing` body names the speaker.

    Args:
        extraction: what was read out of one article.
        source: IRI of what is annotated; the article's URL, or where it has none the text's hash (`ni:///sha-256;...`).
            The positions are those of the text as given to newsclaims, not of the page's HTML.

    Raises:
        ArgumentTypeError: it is no extraction.
    """
    of_type("extraction", extraction, Extraction)
    page = _Page(extraction.article, source or article_iri(extraction.article))
    items = list(page.annotations(extraction))
    first = {
        "id": item_iri(extraction.article, "page"),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    return {
        "@context": CONTEXT,
        "id": item_iri(extraction.article, "collection"),
        "type": "AnnotationCollection",
        "label": "Attributions, quotes and claims found by newsclaims",
        "total": len(items),
        "first": first,
    }


class _Page:
    """Makes the annotations of one article."""

    def __init__(self, article: Article, source: str) -> None:
        self.article = article
        self.source = source

    def annotations(self, extraction: Extraction) -> Iterator[Json]:
        for a in extraction.attributions:
            yield from self.attribution(a)
        for q in extraction.quotes:
            yield self.quote(q)
        for c in extraction.claims:
            yield self.claim(c)

    def attribution(self, a: Attribution) -> Iterator[Json]:
        about = [] if a.speaker is None else [_textual(a.speaker.label, "describing")]
        tags = ["content", a.quote_type, a.kind, a.sourcing.tag, *(["negated"] if a.negated else [])]
        if a.content:
            yield self.annotation(a.id, a.content, tags, about)
        for role, span in (("source", a.source), ("cue", a.cue)):
            if span is not None:
                linked = [self.link(a.id)] if a.content else about
                yield self.annotation(f"{a.id} {role}", [span], [role], linked)

    def quote(self, q: Quote) -> Json:
        return self.annotation(q.id, q.spans, ["quote"], [self.link(q.attribution.id)] if q.attribution else [])

    def claim(self, c: Claim) -> Json:
        tags = ["claim", c.kind, c.polarity, *(["hedged"] if c.hedges else [])]
        return self.annotation(c.id, [c.span], tags, [self.link(c.attribution.id)] if c.attribution else [])

    def annotation(self, key: str, spans: Iterable[Span], tags: Iterable[str], more: Iterable[Json]) -> Json:
        return {
            "id": item_iri(self.article, key),
            "type": "Annotation",
            "motivation": "classifying",
            "body": [*(_textual(tag, "tagging") for tag in tags), *more],
            "target": [self.target(span) for span in spans],
        }

    def link(self, key: str) -> Json:
        return {"type": "SpecificResource", "purpose": "linking", "source": item_iri(self.article, key)}

    def target(self, span: Span) -> Json:
        text = self.article.text
        quote = {
            "type": "TextQuoteSelector",
            "exact": span.text,
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        }
        position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
        return {"type": "SpecificResource", "source": self.source, "selector": [position, quote]}


def _textual(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
