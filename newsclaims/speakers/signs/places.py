"""What shows a name to be a place's, or a side's in a match: 'rain in Dunmore', 'a baker from Dunmore', a score."""

from __future__ import annotations

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.names.find import Name
from newsclaims.syntax import Parse

#: A line that gives no more than the score of a match, and how long it is at most.
_SCORE = regex.compile(r"\p{Lu}[\p{L}’'. &-]{2,30}\s\d{1,3}\s?[-–—:]\s?\d{1,3}\s\p{Lu}[\p{L}’'. &-]{2,30}")
_SCORE_LINE = 80


def is_site(parse: Parse, name: Name, lexicon: Lexicon) -> bool:
    """Whether something happens in it: 'rain in Dunmore', but not 'in Roe's view'."""
    if len(name.words) > 1 or name.titled or name.title_first != name.first or name.last >= len(parse.tokens):
        return False
    prep = parse.head(parse.tokens[name.first])
    if prep.i != name.first - 1 or parse.tokens[name.last].tag == "POS":
        return False
    return prep.lower in lexicon.keys("prepositions", uses="site") or (
        prep.lower == "of" and parse.head(prep).lower in lexicon.keys("speakers_place_signs", link="of")
    )


def is_home(parse: Parse, name: Name, lexicon: Lexicon) -> bool:
    """Whether somebody comes from there: 'a baker from Dunmore'."""
    if len(name.words) > 1 or name.titled:
        return False
    of = parse.head(parse.tokens[name.first])
    who = parse.head(of)
    home = of.lower in lexicon.keys("prepositions", uses="home")
    return home and who.pos == "NOUN" and who.lemma in lexicon.table("speakers_people")


def is_side(parse: Parse, name: Name) -> bool:
    """Whether it stands beside the score in a line that is nothing else: 'Norland Rovers 2-1 Acme'."""
    tokens = parse.tokens
    start = tokens[name.first].start
    line_start, line_end = parse.text.rfind("\n", 0, start) + 1, parse.text.find("\n", start)
    line = parse.text[line_start : line_end if line_end >= 0 else len(parse.text)]
    return len(line) < _SCORE_LINE and _SCORE.fullmatch(line.strip()) is not None
