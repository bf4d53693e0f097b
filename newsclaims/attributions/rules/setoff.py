"""Words set off without quotation marks: 'Doe said in a statement:' and a block below it, a block and '— Doe'."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.context import Context, frames_of
from newsclaims.attributions.frame import frame_of
from newsclaims.attributions.rules.lists import verb_before
from newsclaims.models import Block

#: Longest text set off, in paragraphs, and longest credit below one, in characters.
_LONGEST, _CREDIT = 8, 120
#: '— Jane Doe, weaver' as the last line of a block quotation.
_NAME = r"\p{Lu}[\p{L}\p{M}.'’-]*"
_NAMED = regex.compile(rf"(?:[—–―]|--?)[ \xa0]?(?P<who>{_NAME}(?:[ \xa0](?:\p{{L}}{{1,3}}[ \xa0])?{_NAME}){{1,4}})")


def set_off(context: Context) -> Iterator[Candidate]:
    """A candidate for each text set off that a verb and a colon lead into, or that a name below claims."""
    blocks = context.article.blocks
    for n, (first, last) in context.block_tokens.items():
        if blocks[n].kind not in {"paragraph", "standfirst"}:
            continue
        if (who := _credit(context, n)) and (words := _above(context, n)):
            yield _credited(words, who)
            continue
        end = next((i for i in range(last - 1, first, -1) if context.parse.tokens[i].pos != "SPACE"), first)
        if context.parse.tokens[end].lower == ":" and (words := _below(context, n)):
            yield from _led_into(context, first, end, words)


def _led_into(context: Context, first: int, colon: int, words: list[Offsets]) -> Iterator[Candidate]:
    parse, verb = context.parse, verb_before(context, first, colon, "q")
    row = context.verb(verb) if verb is not None else None
    if verb is None or row is None:
        return
    frame = frame_of(context, verb, frames_of(row))
    if frame.source is None or frame.passive or frame.negated:
        return
    yield Candidate(
        rule="verb-block",
        content=tuple(words),
        cue=parse.offsets(*frame.cue),
        source=parse.offsets(frame.source.start, frame.source.end),
        cue_head=verb.i,
        source_head=frame.source.head,
        quote_type="direct",
        kind="statement",
        addressee=parse.offsets(*frame.addressee) if frame.addressee else None,
        setting=parse.offsets(*frame.setting) if frame.setting else None,
        score=0.85,
        reasons=(f"cue:{verb.lemma}", "rule:verb-block", f"source:{frame.source.how}"),
    )


def speaks_of_self(context: Context, block: int) -> bool:
    """Whether a block has a word of the first person; 'US' is a country."""
    first, last = context.block_tokens[block]
    words = (t.lower for t in context.parse.tokens[first:last] if t.text != "US")
    return not context.lexicon.keys("first_person").isdisjoint(words)


def _is_quoted(context: Context, block: Block) -> bool:
    """Whether the block is a block quotation ('> ...')."""
    return context.article.text.startswith(">", block.span.start)


def _words(block: Block) -> Offsets:
    start, end = block.prose[0].start, block.prose[-1].end
    inside = "".join(p.text for p in block.prose)
    return start + len(inside) - len(inside.lstrip()), end - (len(inside) - len(inside.rstrip()))


def _is_plain(context: Context, n: int) -> bool:
    """Whether a block is running text without quotation marks around what it says."""
    block = context.article.blocks[n]
    return block.kind == "paragraph" and n in context.block_tokens and not context.runs_of_block.get(n)


def _below(context: Context, n: int) -> list[Offsets]:
    """The block quotation below a lead-in, or one paragraph in which somebody speaks of 'us' or 'me'."""
    blocks, found = context.article.blocks, list[Offsets]()
    for below in range(n + 1, min(n + 1 + _LONGEST, len(blocks))):
        if blocks[below].kind == "note" and _is_quoted(context, blocks[below]):
            continue  # the '>' of an empty line
        if not _is_quoted(context, blocks[below]) or not _is_plain(context, below) or _credit(context, below):
            break
        found.append(_words(blocks[below]))
    if found or n + 1 >= len(blocks) or not _is_plain(context, n + 1):
        return found
    return [_words(blocks[n + 1])] if speaks_of_self(context, n + 1) else []


def _credit(context: Context, n: int) -> Offsets | None:
    """The name in the last line of a block quotation."""
    block = context.article.blocks[n]
    if not _is_quoted(context, block) or not block.prose or block.span.end - block.span.start > _CREDIT:
        return None
    match = _NAMED.match(context.article.text, block.prose[0].start)
    return match.span("who") if match else None


def _above(context: Context, n: int) -> list[Offsets]:
    """The paragraphs of a block quotation above its last line."""
    blocks, found = context.article.blocks, list[Offsets]()
    for above in range(n - 1, max(-1, n - 1 - _LONGEST), -1):
        if blocks[above].kind == "note" and _is_quoted(context, blocks[above]):
            continue
        if not _is_quoted(context, blocks[above]) or not _is_plain(context, above):
            break
        found.append(_words(blocks[above]))
    return found[::-1]


def _credited(words: list[Offsets], who: Offsets) -> Candidate:
    return Candidate(
        rule="block-credit",
        content=tuple(words),
        cue=None,
        source=who,
        cue_head=None,
        source_head=None,
        quote_type="direct",
        kind="statement",
        score=0.9,
        reasons=("rule:block-credit", "source:label"),
    )
