"""Posts set apart: '@janedoe: The road is closed.', and embedded ones with a line for their author."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from newsclaims.attributions.candidate import Candidate, Offsets, stripped
from newsclaims.attributions.context import Context
from newsclaims.models import Block

_AT = r"[(\[]?@\w[\w.@-]{0,50}(?<=\w)[)\]]?"
_WHO = rf"(?P<who>(?:[\p{{Lu}}\p{{N}}][\p{{L}}\p{{M}}\p{{N}}.'’&-]*[ \xa0](?:\p{{Ll}}{{1,3}}[ \xa0])?){{0,5}}{_AT})"
#: '@janedoe: ...', 'RT @janedoe: ...'.
_LABEL = regex.compile(rf"\s*(?:RT\s+)?{_WHO}\s?:\s+(?=\S)(?![\"“‘'«])")
#: The author's line of an embedded post stands above its words: 'Jane Doe (@janedoe)', '@janedoe · 3h'.
_ABOVE = regex.compile(rf"\s*{_WHO}(?:\s*[·•|-]\s*[^\n]{{1,24}})?\s*\Z")
#: Or behind them, with the date: '— Jane Doe (@janedoe) October 2, 2024'.
_DATE = r"(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\p{L}{3,9}\.?,?\s\d{4})"
_TIME = r"(?:,?\s(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?)?"
_BEHIND = regex.compile(rf"(?<!\w)(?:[—–]|--)\s?{_WHO}(?:\s+{_DATE}{_TIME})?\s*\Z")
#: Longest post that goes on over paragraphs, in paragraphs.
_LONGEST = 4
_PROSE = frozenset({"paragraph", "list_item"})
#: A handle that is all of its line, the name above it, and line breaks between the two that are too many.
_HANDLE, _GAP = regex.compile(r"@\w[\w.@-]{0,50}(?:\s*[·•|-]\s*[^\n]{1,24})?"), 3
_NAME = regex.compile(r"[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’&-]*(?:[ \xa0][\p{L}\p{M}\p{N}.'’&-]+){0,5}")
#: What a line with no more than a name or a handle may be taken for.
_LINES = frozenset({"paragraph", "section", "byline", "crosshead", "standfirst"})
#: What the words of a post may be taken for.
_ABOVE_CREDIT = frozenset({"paragraph", "list_item", "headline", "standfirst"})


def posts(context: Context) -> Iterator[Candidate]:
    """A candidate for each post: its author's name or handle is the source, its words the content."""
    text, blocks = context.article.text, context.article.blocks
    for n, block in enumerate(blocks):
        if _is_writers(context, n):
            continue
        if (who := _stacked(context, n)) and (words := _below(text, blocks[n + 1 : n + 2 + _LONGEST])):
            yield _candidate(text, who, words)
            continue
        if block.kind not in _ABOVE_CREDIT - {"headline"} or not block.prose:
            continue
        start, end = _inside(text, block)
        if m := _LABEL.match(text, start, end):
            yield _candidate(text, m.span("who"), [(m.end(), end)])
        elif m := _ABOVE.match(text, start, end):
            if words := _below(text, blocks[n + 1 : n + 2 + _LONGEST]):
                yield _candidate(text, m.span("who"), words)
        elif m := _BEHIND.search(text, start, end):
            words = [stripped(text, start, m.start())] if m.start() > start else _above(text, blocks[:n])
            if words and not context.runs_between(*words[-1]):  # words in marks have a credit, not a post's line
                yield _candidate(text, m.span("who"), words)


def _stacked(context: Context, n: int) -> Offsets | None:
    """Who posts where a line has the handle alone below a line with the name; without one it may end the post above."""
    text, blocks = context.article.text, context.article.blocks
    if blocks[n].kind not in _LINES or not _HANDLE.fullmatch(blocks[n].span.text):
        return None
    above = blocks[n - 1].span if n and blocks[n - 1].kind in _LINES else None
    if above is not None and _NAME.fullmatch(above.text) and text[above.end : blocks[n].span.start].count("\n") < _GAP:
        return above.start, above.end
    return None


def _is_writers(context: Context, n: int) -> bool:
    """Whether a handle stands below a byline, or below a name right under the headline."""
    text, blocks = context.article.text, context.article.blocks
    above = blocks[n - 1] if n else None
    under_headline = n > 1 and blocks[n - 2].kind in {"headline", "standfirst"}
    if above is None or not (_HANDLE.fullmatch(blocks[n].span.text) or _ABOVE.match(text, *_ends(blocks[n]))):
        return False
    return above.kind == "byline" or (under_headline and _NAME.fullmatch(above.span.text) is not None)


def _ends(block: Block) -> Offsets:
    return block.span.start, block.span.end


def _inside(text: str, block: Block) -> Offsets:
    """The block's words without white space around them."""
    return stripped(text, block.prose[0].start, block.prose[-1].end)


def _below(text: str, blocks: Sequence[Block]) -> list[Offsets]:
    """The paragraphs up to the line with the time; where no such line comes soon, the first alone."""
    words: list[Offsets] = []
    for block in blocks:
        if block.kind == "note" and words:
            return words
        if block.kind not in _PROSE or not block.prose or _ABOVE.match(text, *_inside(text, block)):
            break
        words.append(_inside(text, block))
    return words[:1]


def _above(text: str, blocks: Sequence[Block]) -> list[Offsets]:
    return [_inside(text, b) for b in blocks[-1:] if b.kind in _ABOVE_CREDIT and b.prose]


def _candidate(text: str, who: Offsets, words: Sequence[Offsets]) -> Candidate:
    return Candidate(
        rule="post-label",
        content=tuple(words),
        cue=None,
        source=who,
        cue_head=None,
        source_head=None,
        quote_type="direct",
        kind="question" if text[words[-1][1] - 1] == "?" else "statement",
        score=0.97,
        reasons=("rule:post-label", "source:label"),
    )
