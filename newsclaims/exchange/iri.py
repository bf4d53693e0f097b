"""Names for the article, its text and what stands in it, where a format of the web asks for IRIs."""

from __future__ import annotations

import base64
import hashlib
import uuid
from functools import lru_cache

import regex

from newsclaims.models import Article

# An absolute IRI that a page may safely link to, without what RFC 3987 leaves out of one.
_IRI = regex.compile(r"(?:https?://|urn:|ni:)[^\x00-\x20<>\"{}|\\^`\x7f-\x9f\s]++", regex.IGNORECASE)


def text_iri(article: Article) -> str:
    """The name of the text itself, by its SHA-256 (RFC 6920): the same text has the same name, wherever it stands."""
    return _hashed(article.text)


def article_iri(article: Article) -> str:
    """The article's URL, if it has one that is an IRI; else the name of its text."""
    return article.url if article.url and _IRI.fullmatch(article.url) else text_iri(article)


@lru_cache(maxsize=8)  # an article's text is named once for every span
def _hashed(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


def item_iri(article: Article, key: str) -> str:
    """The name of an attribution, a quote, a speaker, ... of an article: the same each time it is read."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{article_iri(article)} {text_iri(article)} {key}')}"
