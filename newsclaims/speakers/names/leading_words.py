"""Names without the words before them that are no part of any name: in headlines, at the head of a sentence."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import regex

from newsclaims.speakers.names.find import Name, words_between
from newsclaims.syntax import Parse

#: Words of 'Packager Acme'.
_MADE = 2


def in_headlines(
    parse: Parse, names: Sequence[Name], headlines: Collection[int], maker: regex.Pattern[str]
) -> list[Name]:
    """The names, those in headlines without what stands before a full name that the article has elsewhere.

    'Furious Jane Doe blasts referee' is of Jane Doe, 'Deal for Packager Acme' of what is 'Acme Paper' below, where the
    pattern `maker` finds the word before it. `headlines` are the numbers of their blocks.
    """
    elsewhere = [n for n in names if parse.tokens[n.first].block not in headlines]
    known = {n.words for n in elsewhere if len(n.words) > 1 and n.label in {"", "PERSON"}}
    firms = {n.words[:1] for n in elsewhere if n.label == "ORG"} - {words[-1:] for words in known}
    opening = {n.words[0] for n in elsewhere}

    def cut(n: Name) -> Name:
        if parse.tokens[n.first].block not in headlines or n.words in known:
            return n
        made = len(n.words) == _MADE and n.words[1:] in firms and n.words[0] not in opening
        if made and n.title_first == n.first and maker.search(n.words[0]):
            return _behind(parse, n)
        return _cut(parse, n, known)

    return [cut(n) for n in names]


def _cut(parse: Parse, name: Name, known: Collection[tuple[str, ...]]) -> Name:
    starts = (i for i in range(name.first + 1, name.last - 1) if words_between(parse, i, name.last) in known)
    first = next(starts, name.first)
    if first == name.first:
        return name
    return replace(name, first=first, title_first=first, words=words_between(parse, first, name.last))


def without_adjectives(parse: Parse, names: Sequence[Name], bodies: Collection[str]) -> list[Name]:
    """The names, without an adjective that a sentence opens with: 'Neighbouring Norland', 'Furious Rovers boss Roe'.

    It is one where the name has no such word elsewhere. 'Central Bank' is a name, as 'bank' is a kind of body.
    """
    inner = {n.words for n in names if not _opens(parse, n)}
    return [_behind(parse, n) if _has_adjective(parse, n, inner, bodies) else n for n in names]


def without_verbs(parse: Parse, names: Sequence[Name], said: Collection[str]) -> list[Name]:
    """The names, without the verb before them ('Said Roe: “No.”') where Roe has another first name elsewhere."""
    firsts = {(n.words[0], n.words[-1]) for n in names if len(n.words) > 1}
    surnames = {last for first, last in firsts if first not in said}
    inverted = [n.words[0] in said and len(n.words) > 1 and _opens(parse, n) for n in names]
    return [
        _behind(parse, n) if verb and n.words[-1] in surnames and n.title_first == n.first else n
        for n, verb in zip(names, inverted, strict=True)
    ]


def _has_adjective(parse: Parse, name: Name, inner: Collection[tuple[str, ...]], bodies: Collection[str]) -> bool:
    rest, first = name.words[1:], parse.tokens[name.first]
    if not rest or name.titled or name.title_first != name.first or not _opens(parse, name):
        return False
    adjective = first.dep == "amod" or first.tag in {"JJ", "VBG", "VBN"} or first.lower.endswith("ing")
    return adjective and rest in inner and name.words not in inner and rest[0] not in bodies


def _opens(parse: Parse, name: Name) -> bool:
    """Whether it opens its sentence, or what stands behind a colon."""
    before = parse.tokens[name.first - 1] if name.first else None
    return before is None or before.sentence != parse.tokens[name.first].sentence or before.text == ":"


def _behind(parse: Parse, name: Name) -> Name:
    first = name.first + 1
    return replace(name, first=first, title_first=first, words=words_between(parse, first, name.last))
