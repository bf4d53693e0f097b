"""How many people a description says it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.records import Mention
from newsclaims.syntax import Parse, Token

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Most digits of a number of people: longer ones are years, or of something else.
_DIGITS = 3
#: Tokens before the noun of a description in which its numbers are looked for.
_REACH = 30


def count_of(reader: Reader, mention: Mention) -> int | None:
    """How many people a description says it is: 'two dozen officials' is 24, 'a source' 1, 'several' unknown."""
    if mention.animacy not in {"person", "people", "unknown"}:
        return None
    told = told_numbers(reader.parse, mention, reader.lexicon)
    if not told.numbers:
        crowd = mention.key in reader.lexicon.keys("sourcing_crowds")
        return 1 if mention.number == "singular" and not crowd else None
    return sum(told.numbers) if told.added else told.numbers[0] if not told.between else None


class Told(NamedTuple):
    """The numbers of a description, and how they go together."""

    numbers: tuple[int, ...]
    added: bool  # 'two current and three former officials'
    between: bool  # 'between five and ten', 'five or six'


def told_numbers(parse: Parse, mention: Mention, lexicon: Lexicon) -> Told:
    """The numbers that say how many people a description means, in figures or words, at most two."""
    numbers = lexicon.table("speakers_numbers")
    found: list[int] = []
    at: list[Token] = []
    tokens = parse.tokens[max(mention.first, mention.head - _REACH) : mention.head + 1]
    for t in tokens:
        row = numbers.get(t.lower) if t.dep != "preconj" else None
        figure = t.lower.isdecimal() and len(t.lower) <= _DIGITS and mention.number == "plural"
        if row and t.lemma == "dozen" and (at or any(b.lower == "half" for b in tokens[: t.i - tokens[0].i])):
            found[-1:] = [found[-1] * int(row["count"])] if at else [int(row["count"]) // 2]
            at[-1:] = [t]
        elif row or (figure and (t.dep == "nummod" or at)):
            found.append(int(row["count"]) if row else int(t.lower))
            at.append(t)
    if len(found) < 2 or mention.number != "plural":
        return Told(tuple(found[:1]), added=False, between=False)
    joint = {t.lower for t in parse.tokens[at[0].i + 1 : at[1].i]}
    if joint & lexicon.keys("function_words", uses="ratio"):
        return Told((), added=False, between=False)  # 'nine in 10 nurses'
    opened = mention.first < at[0].i and tokens[0].lower in lexicon.keys("prepositions", uses="opens_range")
    between = bool(joint & {"-", "–"} or joint & lexicon.keys("function_words", uses="range")) or opened
    added = not between and "and" in joint and len(joint) > 1 and at[1].i < mention.head
    return Told(tuple(found[: 2 if added or between else 1]), added=added, between=between)
