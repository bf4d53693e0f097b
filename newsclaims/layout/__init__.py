"""Read the layout of the text, before any language processing: `read_layout`."""

import regex

from newsclaims.models import Article, Block, Span

__all__ = ["read_layout"]


def read_layout(article: Article) -> Article:
    """The article with its blocks. (First version: every non-blank line is a paragraph.)"""
    blocks = []
    for m in regex.finditer(r"[^\r\n]*\S[^\r\n]*", article.text):
        line = m.group()
        start = m.start() + len(line) - len(line.lstrip())
        span = Span.of(article.text, start, m.start() + len(line.rstrip()))
        blocks.append(Block(span=span, kind="paragraph", prose=(span,)))
    return article.model_copy(update={"blocks": tuple(blocks)})
