"""The dateline at the head of a paragraph: '(Reuters) –', 'KYIV, Ukraine (AP) —', 'COLUMBIA, S.C. -'."""

from __future__ import annotations

from typing import NamedTuple

import regex

from newsclaims.layout.words import LayoutWords

#: How far into a paragraph a dateline may reach, in characters.
REACH = 100
#: Most words of a dateline without an outlet, its dash counted: more are a heading run in to the paragraph.
WORDS = 6


_CLOCK = regex.compile(
    r"\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?\s*[:–—|-]\s+(?=[\p{Lu}\"“‘])"
)


class Dateline(NamedTuple):
    """A dateline of `length` characters, spaces after it included, and the outlet that it names."""

    length: int
    outlet: str | None
    clock: bool = False  # whether it is the time of an entry of a live page: '14:32 GMT – '


def has_clock(line: str) -> bool:
    """Whether a paragraph begins with a time of day, as the entries of a live page do."""
    return _CLOCK.match(line[:REACH]) is not None


def dateline_of(
    line: str, words: LayoutWords, *, first: bool, lead: bool = False, live: bool = False
) -> Dateline | None:
    """The dateline that the paragraph begins with, or None.

    Args:
        line: the paragraph's text.
        words: the lexicon's words for the layout.
        first: whether it is one of the first paragraphs, where a place in capitals and a dash are enough.
        lead: whether it is the first below a headline, where a colon does for a dash if the paragraph is long.
        live: whether other paragraphs begin with a time of day, too.
    """
    head = line[:REACH]
    dashed, bare, upper, colon = words.datelines
    if live and (m := _CLOCK.match(head)):
        return Dateline(m.end(), None, clock=True)
    if m := dashed.match(head):
        return Dateline(m.end(), m.group("outlet"))
    if (m := bare.match(head)) and m.group("outlet").lower() in words.outlets:
        return Dateline(m.end(), m.group("outlet"))
    if first and (m := upper.match(head)) and m.end() < len(line.rstrip()) and len(m.group().split()) <= WORDS:
        return Dateline(m.end(), None)
    if lead and len(line) > REACH and (m := colon.match(head)) and m.group("place").lower() not in words.labels:
        return Dateline(m.end(), None)
    return None
