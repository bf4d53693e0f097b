"""schema.org: quotations as `Quotation` and claims as `Claim`, in JSON-LD for a page's head or a knowledge graph.

Nothing is rated: newsclaims says who claims what and how the article sources it, never whether it is true, so there is
no `ClaimReview`, no `Rating`, and no confidence that could be taken for one.
"""

from __future__ import annotations

from typing import Any

from newsclaims.arguments import of_type
from newsclaims.exchange.iri import article_iri, item_iri, text_iri
from newsclaims.models import Article, Claim, Extraction, Quote, Span, Speaker

Json = dict[str, Any]

#: The context of schema.org.
CONTEXT = "https://schema.org"

# A group of people who are no organisation has no type of its own.
_TYPES = {
    "person": "Person",
    "author": "Person",
    "group": "Organization",
    "organization": "Organization",
    "document": "CreativeWork",
}


def to_jsonld(extraction: Extraction) -> Json:
    """The article, its speakers, its quotations and its claims as one graph.

    Every stretch of the text has its offsets in its name: `ni:///sha-256;...#char=12,34` is the characters from 12 to
    34 of the text with that hash (RFC 6920; the fragment as in RFC 5147, a CR LF counted as two, as Python does).

    Raises:
        ArgumentTypeError: it is no extraction.
    """
    of_type("extraction", extraction, Extraction)
    article = extraction.article
    return {
        "@context": CONTEXT,
        "@graph": [
            _article(article),
            *(_speaker(article, s) for s in extraction.speakers),
            *(_quotation(article, q) for q in extraction.quotes),
            *(_claim(article, c) for c in extraction.claims),
        ],
    }


def _article(article: Article) -> Json:
    return _known(
        {
            "@type": "NewsArticle",
            "@id": article_iri(article),
            "headline": article.title,
            "creditText": article.byline,
            "datePublished": article.published.isoformat() if article.published else None,
            "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
        }
    )


def _speaker(article: Article, s: Speaker) -> Json:
    kind = _TYPES[s.kind]
    affiliation = {"@type": "Organization", "name": s.affiliation} if s.affiliation and kind == "Person" else None
    return _known(
        {
            "@type": kind,
            "@id": item_iri(article, s.id),
            "name": s.name,
            "description": s.description,
            "alternateName": list(s.aliases) if s.name else None,
            "jobTitle": list(s.titles) if kind == "Person" else None,
            "affiliation": affiliation,
            "memberOf": {"@id": item_iri(article, s.member_of)} if s.member_of and kind != "CreativeWork" else None,
        }
    )


def _quotation(article: Article, q: Quote) -> Json:
    return _known(
        {
            "@type": "Quotation",
            "@id": item_iri(article, q.id),
            "text": q.text,
            **_by(article, q.speaker, "spokenByCharacter"),
            "isPartOf": {"@id": article_iri(article)},
            "hasPart": [_stretch(article, span) for span in q.spans],
            "keywords": [f"sourcing: {q.attribution.sourcing.tag}"] if q.attribution else None,
        }
    )


def _claim(article: Article, c: Claim) -> Json:
    return _known(
        {
            "@type": "Claim",
            "@id": item_iri(article, c.id),
            "text": c.text,
            **_by(article, c.speaker, "author"),
            "appearance": _stretch(article, c.span),
            "keywords": [f"sourcing: {c.sourcing.tag}", f"kind: {c.kind}", f"polarity: {c.polarity}"],
        }
    )


def _by(article: Article, speaker: Speaker | None, role: str) -> Json:
    """Who it is from: a document is cited, because only persons and organisations can be authors or speak."""
    if speaker is None:
        return {}
    return {"citation" if speaker.kind == "document" else role: {"@id": item_iri(article, speaker.id)}}


def _stretch(article: Article, span: Span) -> Json:
    return {
        "@type": "CreativeWork",
        "@id": f"{text_iri(article)}#char={span.start},{span.end}",
        "text": span.text,
        "isPartOf": {"@id": article_iri(article)},
    }


def _known(fields: Json) -> Json:
    return {key: value for key, value in fields.items() if value not in (None, [])}
