"""Bodies that go by the number of their house: 'No 10 says', 'Number 11', which the parser takes for 'not any'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from newsclaims.attributions.misparsed.tree import Changes
from newsclaims.attributions.voices import SOURCES, is_among
from newsclaims.lexicon import Lexicon
from newsclaims.syntax import Parse, Token


class Numbered(NamedTuple):
    """The word before a number, and the number: token indices; a full stop may stand between them."""

    word: int
    number: int


def numbered_bodies(parse: Parse, lexicon: Lexicon) -> Iterator[Numbered]:
    """Such bodies, as the table of bodies has them, with a capital; no player ('the No 10') or rank ('world No 10')."""
    bodies = lexicon.table("speakers_bodies")
    for number in parse.tokens:
        if not number.text.isdecimal() or not number.i:
            continue
        first = number.i - 1 - (number.i > 1 and parse.tokens[number.i - 1].text == ".")
        word = parse.tokens[first]
        if (
            f"{word.lower} {number.text}" in bodies
            and word.text[0].isupper()
            and _is_body(parse, word, number, lexicon)
        ):
            yield Numbered(first, number.i)


def _is_body(parse: Parse, word: Token, number: Token, lexicon: Lexicon) -> bool:
    before = parse.tokens[word.i - 1] if word.i and parse.tokens[word.i - 1].sentence == word.sentence else None
    behind = parse.tokens[number.i + 1] if number.i + 1 < len(parse.tokens) else None
    counted = behind is not None and behind.pos in {"NOUN", "PROPN"} and behind.i == number.head
    if behind is not None and (behind.pos == "PROPN" or (counted and not is_among(lexicon, behind, SOURCES))):
        return False  # 'No 10 Elm Road', 'No 10 bus'
    return (
        before is None or before.pos not in {"NOUN", "PROPN", "ADJ", "DET", "PRON"} or (counted and before.tag == "DT")
    )


def named_bodies(parse: Parse, lexicon: Lexicon) -> Changes:
    """Word and number as a name."""
    new: dict[int, Token] = {}
    heads: dict[int, int] = {}
    for first, at in numbered_bodies(parse, lexicon):
        number, word = parse.tokens[at], parse.tokens[first]
        above = number if word.head == at or number.head != first else word
        counts = number.dep in {"nummod", "det"} and number.head != first
        new[at] = replace(number, pos="PROPN", tag="NNP", dep="compound" if counts else above.dep)
        new[first] = replace(word, pos="PROPN", tag="NNP", dep="compound")
        heads |= {first: at, at: above.head if above.head != above.i else at}
        heads |= dict.fromkeys((c for c in word.children if c != at), at)
        if at - first > 1:
            new[first + 1] = replace(parse.tokens[first + 1], pos="PUNCT", tag=".", dep="punct")
            heads[first + 1] = at
    return Changes(new, heads)
