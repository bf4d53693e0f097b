"""Lists that a sentence leads into: 'The report found:' and what it found, an item a line."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import quote_type, trimmed
from newsclaims.attributions.context import Context
from newsclaims.attributions.frame import frame_of
from newsclaims.syntax import TENSED, Token

#: Fewest items of a list.
_FEWEST = 2
#: Longest way from the verb to the colon, in tokens.
_LONGEST = 6


def lists(context: Context) -> Iterator[Candidate]:
    """A candidate for each verb of reporting that ends its paragraph with a colon above a list."""
    parse, blocks = context.parse, context.article.blocks
    for block, (first, last) in context.block_tokens.items():
        end = next((i for i in range(last - 1, first, -1) if parse.tokens[i].pos != "SPACE"), first)
        if blocks[block].kind != "paragraph" or parse.tokens[end].lower != ":":
            continue
        verb, items = _verb_before(context, first, end), _items_below(context, block)
        row = context.verb(verb) if verb is not None else None
        if verb is None or row is None or len(items) < _FEWEST:
            continue
        frame = frame_of(context, verb, frozenset(row["frames"].split()))
        if frame.source is None or frame.passive:
            continue
        yield Candidate(
            rule="verb-list",
            content=tuple(items),
            cue=parse.offsets(*frame.cue),
            source=parse.offsets(frame.source.start, frame.source.end),
            cue_head=verb.i,
            source_head=frame.source.head,
            quote_type=quote_type(context, tuple(items)),
            kind="statement",
            score=0.8,
            reasons=(f"cue:{verb.lemma}", "rule:verb-list", f"source:{frame.source.how}"),
        )


def _items_below(context: Context, block: int) -> list[Offsets]:
    """The items of the list right below a block."""
    found: list[Offsets] = []
    for below in range(block + 1, len(context.article.blocks)):
        if context.article.blocks[below].kind != "list_item":
            break
        if below in context.block_tokens and (
            item := trimmed(context, *context.parse.offsets(*context.block_tokens[below]))
        ):
            found.append(item)
    return found


def _verb_before(context: Context, first: int, colon: int) -> Token | None:
    """The verb that takes a clause, with nothing between it and the colon but when and where."""
    for t in reversed(context.parse.tokens[max(first, colon - _LONGEST) : colon]):
        if t.pos == "VERB" and t.tag in TENSED:
            row = context.verb(t)
            return t if row is not None and "t" in row["frames"].split() and context.outer[t.i] < 0 else None
        if t.pos in {"PUNCT", "CCONJ"}:
            return None
    return None
