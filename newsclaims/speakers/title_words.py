"""Titles that are ordinary names and words, too: where they are split off a name, where they are one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.name_parts import WITH_FULL_NAME, capital, ends
from newsclaims.speakers.name_runs import NameWords
from newsclaims.syntax import Token


@lru_cache(maxsize=4)
def titles_behind(lexicon: Lexicon) -> Mapping[str, str]:
    """The words behind which alone each of some words is a title: 'datuk' and 'tan' of 'sri'."""
    table = lexicon.table("speakers_titles")
    rows = ((word, table.get(word)) for word in lexicon.keys("speakers_titles"))
    return {word: row["behind"] for word, row in rows if row and row["behind"]}


def surnames_in_full(tokens: Sequence[Token], given: frozenset[str]) -> frozenset[str]:
    """Words that stand behind a first name somewhere in the article."""
    return frozenset(b.lower for a, b in pairwise(tokens) if a.lower in given and capital(a) and capital(b))


def initials(tokens: Sequence[Token], bodies: frozenset[str]) -> frozenset[str]:
    """Initials that the name of a body begins with somewhere in the article: 'TD' of 'TD Bank'."""
    pairs = ((a, b) for a, b in pairwise(tokens) if a.text.isupper() and capital(b) and a.sentence == b.sentence)
    return frozenset(a.lower for a, b in pairs if b.lower in bodies or b.tag == "NNPS")


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


def stands_alone(tokens: Sequence[Token], first: int, last: int, words: NameWords) -> bool:
    """Whether a title is the whole name, as nothing stands before or behind it: 'Canon said'."""
    t = tokens[first]
    named = t.lower in words.title_names and t.lower not in words.nouns and t.lower not in words.occupations
    if last - first > 1 or t.tag != "NNP" or not (named or (t.text.isupper() and t.lower in words.initials)):
        return False
    before = tokens[first - 1] if first and tokens[first - 1].sentence == t.sentence else None
    return ends(tokens, last) and (before is None or not (before.tag in {"DT", "PRP$"} or capital(before)))
