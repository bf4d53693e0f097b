"""Names in headlines, without the words before them that are no part of any name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from newsclaims.speakers.names import Name, words_between
from newsclaims.syntax import Parse


def in_headlines(parse: Parse, names: Sequence[Name], headlines: Collection[int]) -> list[Name]:
    """The names, those in headlines without what stands before a full name that the article has elsewhere.

    'Furious Jane Doe blasts referee' is of Jane Doe. `headlines` are the numbers of their blocks.
    """
    elsewhere = [n for n in names if parse.tokens[n.first].block not in headlines]
    known = {n.words for n in elsewhere if len(n.words) > 1 and n.label in {"", "PERSON"}}
    return [
        n if parse.tokens[n.first].block not in headlines or n.words in known else _cut(parse, n, known) for n in names
    ]


def _cut(parse: Parse, name: Name, known: Collection[tuple[str, ...]]) -> Name:
    starts = (i for i in range(name.first + 1, name.last - 1) if words_between(parse, i, name.last) in known)
    first = next(starts, name.first)
    if first == name.first:
        return name
    return replace(name, first=first, title_first=first, words=words_between(parse, first, name.last))
