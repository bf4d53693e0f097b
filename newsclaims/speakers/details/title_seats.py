"""Of what body or place somebody is, as a title says: 'Dunmore' of 'Dunmore mayor', 'FA' of 'Football Association'."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise

from newsclaims.lexicon import Lexicon
from newsclaims.record import record
from newsclaims.speakers.names.find import plain_words
from newsclaims.syntax import Parse, Token

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ENTITIES = _PLACES | {"ORG"}
#: Tags of capitalised words that are no name: 'Interim', 'Beleaguered', 'Party'.
_NO_NAME = frozenset({"JJ", "JJR", "JJS", "VBG", "VBN", "RB", "NN", "IN", "DT", "CC", "CD", "PRP$"})
#: Letters of a short word for a body, at least: 'Fed'.
_SHORT = 3


@record
class TitleSeat:
    """The body or place in one title."""

    words: frozenset[str]  # lower case, without offices and portfolios
    initials: str
    place: bool  # whether the tagger takes it for a place
    nation: bool  # whether it is a state, by its name or its letters ('U.S.')

    def is_called(self, word: str) -> bool:
        """Whether a word stands for it: 'who' for 'World Health Organization', 'fed' for 'Federal Reserve'."""
        return word == self.initials or (len(word) >= _SHORT and any(w.startswith(word) for w in self.words))


def title_seat(parse: Parse, first: int, last: int, lexicon: Lexicon) -> TitleSeat | None:
    """What the title between two tokens says somebody is of: none in 'Finance Minister', 'French striker'."""
    compounds = lexicon.table("speakers_role_groups")
    tokens = parse.tokens[first:last]
    whole = {i for a, b in pairwise(tokens) if f"{a.lower} {b.lower}" in compounds for i in (a.i, b.i)}
    capitals = [t for t in tokens if t.text[:1].isupper() and t.i not in whole]  # not those of 'Prime Minister'
    named = [t for t in capitals if _is_seat(t, lexicon)]
    words = frozenset(w for t in named for w in plain_words(t.text))
    if not words:
        return None
    offices = lexicon.keys("speakers_titles") | lexicon.keys("speakers_people")
    letters = "".join(t.lower[0] for t in capitals if t.ent_type != "NORP" and t.lower.rstrip(".") not in offices)
    states = lexicon.keys("speakers_capitals")
    place = any(t.ent_type in _PLACES for t in named)
    nation = any(t.lower in states or (t.ent_type in _PLACES and t.text.isupper()) for t in named)
    return TitleSeat(words, letters, place, nation)


def _is_seat(t: Token, lexicon: Lexicon) -> bool:
    if t.ent_type in {"NORP", "PERSON"} or t.lower.rstrip(".") in _no_seats(lexicon):
        return False
    return t.ent_type in _ENTITIES or not (t.tag in _NO_NAME or t.lower.endswith("ing"))  # 'Outgoing Mayor'


def _no_seats(lexicon: Lexicon) -> frozenset[str]:
    """Words of titles that say what somebody does, and not of what: offices, fields, trades."""
    kinds = ("titles", "people", "portfolios", "occupations", "bodies")
    return lexicon.union(*(f"speakers_{kind}" for kind in kinds))


@lru_cache(maxsize=4)
def parties(lexicon: Lexicon) -> frozenset[str]:
    """The adjectives of parties."""
    rows = lexicon.table("speakers_seats").rows.values()
    return frozenset(w for row in rows if row["party"] for w in row["words"].split())


def same_sort(seat: TitleSeat, places: Collection[str], lexicon: Lexicon) -> bool:
    """Whether the seat is a party's where the words are one's, and anything else where they are not."""
    partisan = parties(lexicon)
    return bool(seat.words & partisan) if not partisan.isdisjoint(places) else not seat.words <= partisan
