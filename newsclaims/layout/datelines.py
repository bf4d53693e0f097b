"""The dateline at the head of a paragraph: '(Reuters) –', 'KYIV, Ukraine (AP) —', 'COLUMBIA, S.C. -'."""

from __future__ import annotations

from typing import NamedTuple

import regex

from newsclaims.layout.words import LayoutWords

_OUTLET = r"\((?P<outlet>\p{Lu}[\p{L}\p{N}&.'’/]*(?:[ \xa0][\p{L}\p{N}&.'’/]+){0,4})\)"
_UPPER = r"\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ \xa0]\p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}"
_PLACE = r"\p{Lu}[\p{L}\p{M}.'’-]*(?:[ \xa0](?:\p{Lu}|de|la|of|the|and|el|al|on|upon|sur)[\p{L}\p{M}.'’-]*){0,4}"
_DATE = r"\p{Lu}[\p{Ll}]{2,8}\.?[ \xa0]\d{1,2}|\d{1,2}[ \xa0]\p{Lu}[\p{Ll}]{2,8}"
_DASH = r"[ \xa0]*(?:--?|[–—―‒])(?=\s|\p{Lu}|[\"“‘'])[ \xa0]*"
_MORE = rf"(?:,?[ \xa0](?:{_DATE})|,[ \xa0]{_PLACE}|[ \xa0]?/[ \xa0]?{_UPPER}){{0,3}},?"

_OUTLET_DASH = regex.compile(rf"(?:{_PLACE}{_MORE}[ \xa0]+)?{_OUTLET}{_DASH}")
_OUTLET_ONLY = regex.compile(
    rf"(?:{_PLACE}{_MORE}[ \xa0]+)?{_OUTLET}[ \xa0]*(?:--?|[:–—―‒])?[ \xa0]+(?=\p{{Lu}}|[\"“‘'])"
)
_UPPER_DASH = regex.compile(rf"{_UPPER}{_MORE}(?:[ \xa0]+(?:--?|[–—―‒])[ \xa0]*|[—―](?=\p{{Lu}}))")

#: How far into a paragraph a dateline may reach, in characters.
REACH = 100


class Dateline(NamedTuple):
    """A dateline of `length` characters, spaces after it included, and the outlet that it names."""

    length: int
    outlet: str | None


def dateline_of(line: str, words: LayoutWords, *, first: bool) -> Dateline | None:
    """The dateline that the paragraph begins with, or None.

    Args:
        line: the paragraph's text.
        words: the lexicon's words for the layout.
        first: whether it is one of the first paragraphs, where a place in capitals and a dash are enough.
    """
    head = line[:REACH]
    if m := _OUTLET_DASH.match(head):
        return Dateline(m.end(), m.group("outlet"))
    if (m := _OUTLET_ONLY.match(head)) and m.group("outlet").lower() in words.outlets:
        return Dateline(m.end(), m.group("outlet"))
    if first and (m := _UPPER_DASH.match(head)) and m.end() < len(line):
        return Dateline(m.end(), None)
    return None
