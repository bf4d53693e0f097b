"""Titles that are ordinary names and words, too: where they are split off a name, where they are one."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.speakers.names.parts import WITH_FULL_NAME, capital, ends
from newsclaims.speakers.names.words import NameWords
from newsclaims.syntax import Parse, Token

#: Tokens back to an office from the last of its fields: 'Minister for Trade, Industry and Energy Jane Doe'.
_FIELDS = 9


def with_stop(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """The offsets of a title with the full stop that it is shortened by, which may be no token: 'Sgt.'."""
    start, end = parse.offsets(first, last)
    return start, end + (parse.text[end : end + 1] == ".")


def parted(tokens: Sequence[Token], first: int, start: int, last: int, label: str, words: NameWords) -> int:
    """Where the name begins, given where it would behind its titles: the last of them may belong to it.

    So does 'MP' to 'MP Materials' and 'Sri' to 'Sri Lanka', but not to 'MP Jane Doe' and 'Datuk Sri Doe'.
    """
    if start == first:
        return start
    word, before = tokens[start - 1].lower.rstrip("."), tokens[start - 2].lower if start > 1 else ""
    if word in words.title_behind:
        return start if before in words.title_behind[word].split() else first
    if word not in words.title_names | words.title_words or (start - 1 > first and before in words.titles):
        return start
    rest = tokens[start:last]
    thing = any(t.lower in words.bodies or t.lemma in words.nouns or t.ent_type in {"GPE", "LOC"} for t in rest)
    if thing or (label != "PERSON" and rest[-1].tag == "NNPS"):
        return first
    told = rest[0].lower in words.given or rest[-1].lower in words.surnames or rest[0].ent_type == "PERSON"
    told = told or (label == "" and len(rest) == WITH_FULL_NAME)
    return start if told or word in words.title_words else first


def after_field(tokens: Sequence[Token], first: int, last: int, words: NameWords) -> int:
    """Where the name proper begins behind the field of an office: 'Minister of Health Jane Doe'.

    So it does where a first name stands behind any other field, and the tagger sees no place or body in it ('Mayor
    of Dunmore Jane Doe', but not 'Mayor of Port Jane').
    """
    if not _behind_office(tokens, first, words):
        return first
    start = first
    while start < last - 1 and tokens[start].lower in words.portfolios:
        start += 1
    if start > first or tokens[last - 1].lower in words.bodies:
        return start
    return next((i for i in range(first + 1, last - 1) if _given(tokens[i], words)), first)


def _behind_office(tokens: Sequence[Token], first: int, words: NameWords) -> bool:
    """Whether an office and 'of' or 'for' stand before, with no more than other fields between."""
    linked = False
    for t in reversed(tokens[max(0, first - _FIELDS) : first]):
        if linked and (t.lower in words.titles or t.lower in words.offices):
            return capital(t) and t.sentence == tokens[first].sentence
        link = t.lower == "of" or t.lower in words.of_office
        if not (link or t.lower == "the" or t.pos in {"CCONJ", "PUNCT"} or t.lower in words.portfolios):
            return False
        linked |= link
    return False


def _given(t: Token, words: NameWords) -> bool:
    return t.lower in words.given and t.lower not in words.bodies and t.ent_type in {"", "PERSON"}


def stands_alone(tokens: Sequence[Token], first: int, last: int, words: NameWords) -> bool:
    """Whether a title is the whole name, as nothing stands before or behind it: 'Canon said'."""
    t = tokens[first]
    named = t.lower in words.title_names and t.lower not in words.nouns and t.lower not in words.occupations
    if last - first > 1 or t.tag != "NNP" or not (named or (t.text.isupper() and t.lower in words.initials)):
        return False
    before = tokens[first - 1] if first and tokens[first - 1].sentence == t.sentence else None
    return ends(tokens, last) and (before is None or not (before.tag in {"DT", "PRP$"} or capital(before)))
