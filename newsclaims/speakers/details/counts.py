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
#: Tokens of 'three-quarters of' behind its number.
_BEHIND = 5
#: Tokens of 'out of 10' and 'in ten', at most.
_RATIO = 3


def count_of(reader: Reader, mention: Mention) -> int | None:
    """How many people a description says it is: 'two dozen officials' is 24, 'a source' 1, 'several' unknown."""
    if mention.animacy not in {"person", "people", "unknown"}:
        return None
    told = told_numbers(reader.parse, mention, reader.lexicon)
    if not told.numbers:
        tokens = reader.parse.tokens[max(mention.first, mention.head - _REACH) : mention.head + 1]
        crowd = mention.key in reader.lexicon.keys("sourcing_crowds")
        crowd = crowd or any(share_word(reader.parse, t, reader.lexicon) for t in tokens)
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
    tokens = parse.tokens[max(mention.first, mention.head - _REACH) : counted_at(parse, mention, lexicon) + 1]
    for t in tokens:
        if share_word(parse, t, lexicon) is not None:
            return Told((), added=False, between=False)  # 'two thirds of drivers'
        if t.i + 1 < len(parse.tokens) and parse.tokens[t.i + 1].lower in lexicon.keys("sourcing_shares", fraction=""):
            continue  # 'two 51% shareholders'
        row = numbers.get(t.lower) if t.dep != "preconj" else None
        figure = t.lower.isdecimal() and len(t.lower) <= _DIGITS and mention.number == "plural"
        if row and t.lemma == "dozen" and (at or any(b.lower == "half" for b in tokens[: t.i - tokens[0].i])):
            found[-1:] = [found[-1] * int(row["count"])] if at else [int(row["count"]) // 2]
            at[-1:] = [t]
        elif row or (figure and (t.dep == "nummod" or at)):
            found.append(int(row["count"]) if row else int(t.lower))
            at.append(t)
    joint = {t.lower for t in parse.tokens[at[0].i + 1 : at[1].i]} if len(at) > 1 else set[str]()
    if len(found) < 2 or mention.number != "plural":
        return Told(tuple(found[:1]), added=False, between=False)
    opened = mention.first < at[0].i and tokens[0].lower in lexicon.keys("prepositions", uses="opens_range")
    between = bool(joint & {"-", "–"} or joint & lexicon.keys("function_words", uses="range")) or opened
    added = not between and "and" in joint and len(joint) > 1 and at[1].i < mention.head
    return Told(tuple(found[: 2 if added or between else 1]), added=added, between=between)


def counted_at(parse: Parse, mention: Mention, lexicon: Lexicon) -> int:
    """The noun that a number stands before: 'lawmakers' of 'a group of five lawmakers', else the mention's own."""
    head = parse.tokens[mention.head]
    if head.pos != "NOUN" or head.lemma not in lexicon.keys("speakers_partitives"):
        return mention.head
    of = (p for p in parse.children(head, "prep") if p.lower == "of" and p.i == head.i + 1)
    return next((noun.i for p in of for noun in parse.children(p, "pobj")), mention.head)


def share_word(parse: Parse, t: Token, lexicon: Lexicon) -> str | None:
    """The word that makes a number a share of a class: '%' of '60% of drivers', 'in' of 'nine in 10', 'thirds'."""
    if t.tag != "CD" and t.lower not in {"a", "an"}:
        return None
    shares, after = lexicon.table("sourcing_shares"), parse.tokens[t.i + 1 : t.i + _BEHIND]
    words = [a.lower for a in after if a.text != "-" and a.sentence == t.sentence]
    if words[:1] and words[0] in lexicon.keys("function_words", uses="ratio"):
        number = next((a for a in after if a.tag == "CD"), None)
        if number is None or t.tag != "CD" or number.lower not in words[:_RATIO]:
            return None
        year = number.lower.isdecimal() and len(number.lower) > _DIGITS  # 'one in 2019'
        return None if year else words[0]
    for n in (2, 1):  # 'per cent'
        row = shares.get(" ".join(words[:n]))
        if row is not None and words[n : n + 1] == ["of"] and (row["fraction"] or t.tag == "CD"):
            return words[n - 1]
    return None
