"""Lists that a sentence leads into: 'The report found:' and what it found, an item a line."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import quote_type, trimmed
from newsclaims.attributions.context import Context, FrameCode, frames_of
from newsclaims.attributions.frame import frame_of
from newsclaims.syntax import TENSED, Token

#: Fewest items of a list.
_FEWEST = 2
#: Kinds of cues that lead into no list of their words behind a question word: 'What we know:'.
_MINDS = frozenset({"belief", "attitude"})
#: Longest way from the verb to the colon, in tokens.
_LONGEST = 10


def lists(context: Context) -> Iterator[Candidate]:
    """A candidate for each verb of reporting that ends its paragraph with a colon above a list."""
    parse, blocks = context.parse, context.article.blocks
    for block, (first, last) in context.block_tokens.items():
        end = next((i for i in range(last - 1, first, -1) if parse.tokens[i].pos != "SPACE"), first)
        if blocks[block].kind != "paragraph" or parse.tokens[end].lower != ":":
            continue
        verb, items = verb_before(context, first, end), _items_below(context, block)
        if len(items) >= _FEWEST and (source := _according_to(context, first, end)):
            yield _listed(context, items, source)
            continue
        row = context.verb(verb) if verb is not None else None
        if verb is None or row is None or len(items) < _FEWEST:
            continue
        asked = not context.lexicon.keys("wh_words").isdisjoint(t.lower for t in parse.tokens[first:end])
        if asked and row["kind"] in _MINDS:
            continue
        frame = frame_of(context, verb, frames_of(row))
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


def _according_to(context: Context, first: int, colon: int) -> tuple[int, int] | None:
    """The source of 'According to the ministry:', where that is all of the paragraph."""
    tokens = context.parse.tokens
    plain = all(t.pos not in {"VERB", "AUX", "PUNCT"} for t in tokens[first + 2 : colon])
    return (first + 2, colon) if [t.lower for t in tokens[first : first + 2]] == ["according", "to"] and plain else None


def _listed(context: Context, items: list[Offsets], source: tuple[int, int]) -> Candidate:
    tokens = context.parse.tokens[slice(*source)]
    nouns = [t.i for t in tokens if t.pos in {"NOUN", "PROPN"} and (t.head < source[0] or t.head >= source[1])]
    return Candidate(
        rule="verb-list",
        content=tuple(items),
        cue=context.parse.offsets(source[0] - 2, source[0]),
        source=context.parse.offsets(*source),
        cue_head=source[0] - 2,
        source_head=next(iter(nouns), source[1] - 1),
        quote_type=quote_type(context, tuple(items)),
        kind="statement",
        score=0.8,
        reasons=("cue:according to", "rule:verb-list", "source:object"),
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


def verb_before(context: Context, first: int, colon: int, frame: FrameCode = "t") -> Token | None:
    """The verb that takes a clause (or by `frame` something else), nothing but when and where up to the colon."""
    for t in reversed(context.parse.tokens[max(first, colon - _LONGEST) : colon]):
        if t.pos == "VERB" and t.tag in TENSED:
            row = context.verb(t)
            return t if row is not None and frame in frames_of(row) and context.outer[t.i] < 0 else None
        if t.pos in {"PUNCT", "CCONJ"}:
            return None
    return None
