"""`Article` and its `Block`s: the text given, and how it is laid out."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from newsclaims.models.page import Page
from newsclaims.models.span import Model, Span, brief

BlockKind = Literal[
    "headline",
    "standfirst",
    "dateline",
    "byline",
    "paragraph",
    "crosshead",
    "caption",
    "image",
    "list_item",
    "section",
    "promo",
    "transcript_turn",
    "note",
]


class Block(Model):
    """One piece of the layout: a paragraph, a headline, a caption, ..."""

    span: Span
    """Where the block lies, without the white space around it."""
    kind: BlockKind
    """What the block is."""
    label: Span | None = None
    """The speaker's label of a transcript turn ('JANE DOE'), without its colon."""
    prose: tuple[Span, ...] = ()
    """The running text of the block, without labels, bullets and Markdown syntax; empty where there is none to read."""


class Article(Model):
    """A news article as the caller gave it, and what its layout says about it."""

    text: str
    """The text; every offset of the extraction counts its characters."""
    title: str | None = None
    """The headline: as given, else as found in the text."""
    outlet: str | None = None
    """Who published it: as given, else as found in the dateline ('Reuters')."""
    url: str | None = None
    """Where it was published, if the caller said so."""
    published: dt.datetime | None = None
    """When it was published, if the caller said so; times in claims are anchored to it."""
    byline: str | None = None
    """Who wrote it: as given, else the byline found in the text, without 'By'."""
    dateline: str | None = None
    """The dateline found in the text ('KYIV, Ukraine (AP) —'), or as given."""
    blocks: tuple[Block, ...] = ()
    """The blocks in the order of the text; they do not overlap."""
    page: Page | None = None
    """Where the text stands in the web page that it was extracted from; None where it was given as text."""

    def __repr__(self) -> str:
        return f"<Article {brief(self.title or self.text)}: {len(self.text.split()):,} words>"

    __str__ = __repr__
