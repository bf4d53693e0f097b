"""Changes to a parse: tokens that are read otherwise, and the trees that follow from other heads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from newsclaims.syntax import Parse, Token


class Changes(NamedTuple):
    """What a repair changes; where it changes a token, it changes a head in its sentence."""

    tokens: Mapping[int, Token]  # the tokens that are read otherwise, by index; their own heads do not count
    heads: Mapping[int, int]  # the heads that change


def changed(parse: Parse, changes: Changes) -> Parse:
    """The parse with these changes; the same object where there are none."""
    if not changes.heads:
        return parse
    if changes.tokens:
        parse = replace(parse, tokens=tuple(changes.tokens.get(t.i, t) for t in parse.tokens))
    return _moved(parse, changes.heads)


def _moved(parse: Parse, moves: Mapping[int, int]) -> Parse:
    """The parse with other heads for some tokens; a sentence that would be no tree then stays as it is."""
    tokens = list(parse.tokens)
    for sentence in sorted({tokens[i].sentence for i in moves}):
        places = range(parse.sentences[sentence].start, parse.sentences[sentence].end)
        heads = {i: moves.get(i, tokens[i].head) for i in places}
        for token in _hung(tokens, places, heads):
            tokens[token.i] = token
    return replace(parse, tokens=tuple(tokens))


def _hung(tokens: Sequence[Token], places: range, heads: Mapping[int, int]) -> Iterator[Token]:
    """The tokens of a sentence with these heads, and the children and edges that follow from them; none in a circle."""
    children: dict[int, list[int]] = {i: [] for i in places}
    left, right = {i: i for i in places}, {i: i + 1 for i in places}
    for i in places:
        if heads[i] != i:
            children[heads[i]].append(i)
    downwards = [i for i in places if heads[i] == i]
    for i in downwards:  # grows while it is gone through
        downwards.extend(children[i])
    if len(downwards) < len(places):
        return
    for i in reversed(downwards):
        if (head := heads[i]) != i:
            left[head], right[head] = min(left[head], left[i]), max(right[head], right[i])
    for i in places:
        yield replace(tokens[i], head=heads[i], children=tuple(children[i]), left=left[i], right=right[i])
