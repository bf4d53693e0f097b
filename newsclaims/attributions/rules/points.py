"""Points of a list with a dash and a name: '* Rates to stay high - Mayor Doe' is news, '* Hey you - Ann Doe' a song."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context
from newsclaims.attributions.voices import PEOPLE, is_among
from newsclaims.syntax import DASHES, Token

#: Who never speaks in what a point tells without marks: 'I will wait for you' is a title.
_SPOKEN = frozenset({"1", "2"})


def is_loose(context: Context, divider: Token) -> bool:
    """Whether white space follows, and stands before a dash: 'ten-man' is one word."""
    around = (
        context.article.text[divider.start - 1 : divider.start],
        context.article.text[divider.end : divider.end + 1],
    )
    return context.outer[divider.i] < 0 and around[1].isspace() and (divider.lower == ":" or around[0].isspace())


class Lists(NamedTuple):
    """What the lists of an article are held against."""

    mixed: frozenset[int]
    """The points of lists some of whose points have no dash with a name behind it: no list of songs or events."""
    told: frozenset[str]
    """The words of the article's paragraphs."""


def is_credit(context: Context, lists: Lists, label: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether a label behind a dash may be the maker of what stands before it: 'I will wait for you - Jane Doe'.

    A common noun says that somebody speaks ('Fed minutes', 'a minister'), a government does ('Finance Ministry'), and
    so do names behind a clause where they have an office or an owner ('Mayor Doe', 'Ford CEO'), where the article names
    them elsewhere, or where other points of the list have no such label.
    """
    if not _is_only_named(context, label):
        return False
    if not _tells(context, rest):
        return True
    told = label[0].block in lists.mixed or label[-1].text in lists.told
    return not (told or _holds_office(context, label))


def _is_only_named(context: Context, label: Sequence[Token]) -> bool:
    public = context.lexicon.keys("speakers_bodies", **{"class": "government"})
    named = any(t.pos == "PROPN" for t in label)
    return named and not any(t.pos == "NOUN" and t.text.islower() for t in label) and label[-1].lower not in public


def _tells(context: Context, words: Sequence[Token]) -> bool:
    """Whether the words are a clause of a third person, finite or as headlines foretell it ('Rates to stay high')."""
    pronouns = context.lexicon.table("speakers_pronouns")
    if any((pronouns.get(t.lower) or {}).get("person") in _SPOKEN for t in words):
        return False
    return any(is_finite(t) or (t.tag == "TO" and n) for n, t in enumerate(words))


def _holds_office(context: Context, label: Sequence[Token]) -> bool:
    """'Mayor Doe', 'Ford CEO', 'Fed's Powell'."""
    return (
        is_titled(context, label)
        or is_among(context.lexicon, label[-1], PEOPLE)
        or any(t.tag == "POS" for t in label[:-1])
    )


def is_titled(context: Context, label: Sequence[Token]) -> bool:
    """'Mayor Doe'."""
    titles = context.lexicon.keys("speakers_titles")
    return len(label) > 1 and label[0].lower in titles and label[-1].pos == "PROPN"


def lists_of(context: Context) -> Lists:
    """The article's lists with a point that has no name behind a dash, and the words of its paragraphs."""
    blocks = context.article.blocks
    points = [n for n in context.block_tokens if blocks[n].kind == "list_item"]
    if not points:
        return Lists(frozenset(), frozenset())
    lists = (list(run) for _, run in groupby(enumerate(points), key=lambda p: p[1] - p[0]))
    mixed = frozenset(n for run in lists if _is_mixed(context, [n for _, n in run]) for _, n in run)
    return Lists(mixed, frozenset(t.text for t in context.parse.tokens if blocks[t.block].kind == "paragraph"))


def _is_mixed(context: Context, points: Sequence[int]) -> bool:
    return any(not any(_labels(context, n)) for n in points)


def _labels(context: Context, block: int) -> Iterator[bool]:
    """For each dash of a point whether a name stands behind it."""
    first, last = context.block_tokens[block]
    for t in context.parse.tokens[first : last - 1]:
        if t.lower in DASHES and is_loose(context, t):
            yield context.parse.tokens[t.i + 1].text[:1].isupper()
