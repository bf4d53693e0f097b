"""An article with its marks as static HTML, the same in a notebook and in a report that runs no script."""

from __future__ import annotations

from newsclaims.html.looks import Looks
from newsclaims.html.marks import marks_of
from newsclaims.html.pieces import Paragraph, paragraphs_of
from newsclaims.html.safe import element, escaped
from newsclaims.models import Extraction


def article_html(extraction: Extraction) -> str:
    """The article's text, every paragraph a paragraph, sources, cues, contents and quotations marked."""
    marks = marks_of(extraction, roles=("source", "cue", "content", "quote"))
    looks, text = Looks(extraction, marks), extraction.article.text
    paragraphs = (_paragraph(p, looks, text) for p in paragraphs_of(extraction.article, marks))
    return element("div", *paragraphs, class_="nc-text")


def _paragraph(paragraph: Paragraph, looks: Looks, text: str) -> str:
    content = []
    for piece in paragraph.pieces:
        classes, words = looks.classes(piece), escaped(text[piece.start : piece.end])
        content.append(element("span", words, class_=classes) if classes else words)
    return element("p", *content, class_=paragraph.kind, dir="auto")
