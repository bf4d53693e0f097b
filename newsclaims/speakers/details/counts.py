"""How many people a description says it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsclaims.lexicon import Lexicon, Row
from newsclaims.numerals import spelled
from newsclaims.speakers.records import Mention
from newsclaims.syntax import DASHES, Parse, Token

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
_GROUPED = regex.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_TEN, _HUNDRED, _TENS, _HYPHEN = 10, 100, range(20, 100, 10), frozenset("-")


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
    dash = next((n for n in range(len(tokens) - 1, 0, -1) if _is_dash(parse, tokens[n])), -1)
    tokens = tokens[dash + 1 :]  # 'Floods kill 12 - officials'
    spelled = _numerals(tokens, lexicon)
    for t in tokens:
        if t.i in spelled:
            if (value := spelled[t.i]) is not None:
                found.append(value)
                at.append(t)
            continue
        if share_word(parse, t, lexicon) is not None:
            return Told((), added=False, between=False)  # 'two thirds of drivers'
        if t.i + 1 < len(parse.tokens) and parse.tokens[t.i + 1].lower in lexicon.keys("sourcing_shares", fraction=""):
            continue  # 'two 51% shareholders'
        row = numbers.get(t.lower) if t.dep != "preconj" else None
        figure = _is_figure(t.lower) and mention.number == "plural"
        if row and t.lemma == "dozen" and (at or any(b.lower == "half" for b in tokens[: t.i - tokens[0].i])):
            found[-1:] = [found[-1] * int(row["count"])] if at else [int(row["count"]) // 2]
            at[-1:] = [t]
        elif row or (figure and (t.dep == "nummod" or at)):
            found.append(int(row["count"]) if row else int(t.lower.replace(",", "")))
            at.append(t)
    joint = {t.lower for t in parse.tokens[at[0].i + 1 : at[1].i]} if len(at) > 1 else set[str]()
    if len(found) < 2 or mention.number != "plural":
        return Told(tuple(found[:1]), added=False, between=False)
    opened = mention.first < at[0].i and tokens[0].lower in lexicon.keys("prepositions", uses="opens_range")
    between = bool(joint & {"-", "–"} or joint & lexicon.keys("function_words", uses="range")) or opened
    added = not between and "and" in joint and len(joint) > 1 and at[1].i < mention.head
    return Told(tuple(found[: 2 if added or between else 1]), added=added, between=between)


def _is_dash(parse: Parse, t: Token) -> bool:
    return t.lower in DASHES and parse.text[t.start - 1].isspace() and parse.text[t.end : t.end + 1].isspace()


def _is_figure(word: str) -> bool:
    """'12' and '1,200'; '2019' is a year."""
    return word.replace(",", "").isdecimal() and (len(word) <= _DIGITS or _GROUPED.fullmatch(word) is not None)


def _numerals(tokens: Sequence[Token], lexicon: Lexicon) -> dict[int, int | None]:
    """Numerals of several words by their last token, None at the others: 'twenty-five', 'two hundred and ten'."""
    rows = lexicon.table("claims_numbers").rows
    out: dict[int, int | None] = {}
    n = 0
    while n < len(tokens):
        end, value = _numeral(tokens, n, rows)
        if end > n + 1:
            out |= dict.fromkeys((t.i for t in tokens[n:end]), None)
            out[tokens[end - 1].i] = value
        n = max(end, n + 1)
    return out


def _numeral(tokens: Sequence[Token], start: int, rows: Mapping[str, Row]) -> tuple[int, int]:
    """Behind which token the numeral that begins at one ends, and what it is."""
    words: list[tuple[float, str]] = []
    end = start
    for n in range(start, len(tokens)):
        last = int(words[-1][0]) if words else 0
        row = rows.get(tokens[n].lower)
        if row is None or not _joins(row, last):
            links = _HYPHEN if last in _TENS else {"and"} if last >= _HUNDRED else frozenset[str]()
            if n == end and tokens[n].lower in links:
                continue
            break
        words.append((float(row["value"]), row["role"]))
        end = n + 1
    return end, int(spelled(words))


def _joins(row: Row, last: int) -> bool:
    """Whether a word goes on with a numeral behind one of that value, nought at its head: not 'dozen', not 'half'."""
    if not row["value"].isdecimal():
        return False
    value = int(row["value"])
    if row["role"] == "scale":
        return last > 0 and value >= _HUNDRED
    return row["role"] == "unit" and (not last or last >= _HUNDRED or (last in _TENS and value < _TEN))


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
