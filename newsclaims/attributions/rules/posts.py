"""Posts set as paragraphs of their own: '@janedoe: The road is closed.', 'RT @janedoe: ...'."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.context import Context

_POST = regex.compile(
    r"\s*(?:RT\s+)?(?P<who>(?:\p{Lu}[\p{L}\p{M}.'’-]*[ \xa0]){0,5}[(\[]?@\w{1,30}[)\]]?)\s?:\s+(?=\S)(?![\"“‘'«])"
)


def posts(context: Context) -> Iterator[Candidate]:
    """A candidate for each paragraph that a handle and a colon open: the handle is the source, the rest its words."""
    text = context.article.text
    for block in context.article.blocks:
        if block.kind not in {"paragraph", "list_item"} or not block.prose:
            continue
        start, end = block.prose[0].start, block.prose[-1].end
        m = _POST.match(text, start, end)
        if m is None:
            continue
        stop = m.end() + len(text[m.end() : end].rstrip())
        yield Candidate(
            rule="post-label",
            content=((m.end(), stop),),
            cue=None,
            source=m.span("who"),
            cue_head=None,
            source_head=None,
            quote_type="direct",
            kind="question" if text[stop - 1] == "?" else "statement",
            score=0.97,
            reasons=("rule:post-label", "source:label"),
        )
