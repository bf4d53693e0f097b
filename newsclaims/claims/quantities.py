"""Numbers with their unit and bound: 'more than $65 billion', 'two thirds of voters', 'about 41,000 tickets'."""

from __future__ import annotations

import math
from collections.abc import Sequence

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.models import Bound, Quantity
from newsclaims.syntax import Parse, Token

_LOOK_AROUND = 24  # characters before and after a number in which its bound is looked for
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_PERCENT = r"\s*(?:%|(?:percent|per\s+cent|pct|percentage\s+points?)\b)"
_COUNTED = frozenset({"NOUN", "PROPN"})
_TO_NOUN = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "npadvmod"})


class QuantityReader:
    """Reads the quantities of one article."""

    def __init__(self, lexicon: Lexicon, parse: Parse) -> None:
        self.parse, self.text = parse, parse.text
        self.months = lexicon.keys("claims_times", role="month")
        self.values = {k: (float(r["value"]), r["role"]) for k, r in lexicon.table("claims_numbers").rows.items()}
        units, scales, suffixes, fractions = (
            _words(self.values, role) for role in ("unit", "scale", "suffix", "fraction")
        )
        word = rf"(?:{units}|{scales})"
        number = (
            rf"(?P<figures>{_FIGURES})(?:\s?(?P<suffix>{suffixes})\b|[\s-]+(?P<scale>{scales})\b)?"
            rf"|(?P<fraction>(?:{fractions})\b)"
            rf"|(?P<words>\b{word}(?:[\s-]+(?:and\s+)?{word})*\b)"
        )
        currency = r"(?P<currency>(?:US|A|C|NZ|HK)?\$|[£€¥₹₽₩₴]|(?:USD|EUR|GBP)\s)"
        self.number = regex.compile(
            rf"(?<![\w.,$£€-])(?:{currency}\s?)?(?:{number})(?P<percent>{_PERCENT})?(?![\w-]|[.,:/]\d)",
            regex.IGNORECASE,
        )
        bounds = lexicon.table("claims_bounds").rows
        self.before = _bound_pattern([k for k, r in bounds.items() if r["place"] == "before"], before=True)
        self.after = _bound_pattern([k for k, r in bounds.items() if r["place"] == "after"], before=False)
        self.bounds: dict[str, Bound] = {k: r["bound"] for k, r in bounds.items()}  # type: ignore[misc]

    def read(self, start: int, end: int, taken: Sequence[tuple[int, int]]) -> tuple[Quantity, ...]:
        """The quantities between two character offsets, none that touches a range in `taken`."""
        free = (
            m
            for m in self.number.finditer(self.text, start, end)
            if not any(m.start() < e and s < m.end() for s, e in taken)
        )
        return tuple(q for m in free if (q := self._quantity(m, start, end)))

    def _quantity(self, m: regex.Match[str], low: int, high: int) -> Quantity | None:
        start, end = m.start(), m.end()
        bound: Bound = "exact"
        if b := self.before.search(self.text, max(low, start - _LOOK_AROUND), start):
            start, bound = b.start(), self._bound(b)
        elif b := self.after.match(self.text, end, min(high, end + _LOOK_AROUND)):
            end, bound = b.end(), self._bound(b)
        unit = "percent" if m["percent"] else m["currency"].strip() if m["currency"] else None
        if unit is None:
            noun = self._counted(m.start(), m.end())
            if noun is None and m["words"] and m["words"].lower() in ("one", "zero"):
                return None  # 'one of them', 'no one'
            if _is_calendar(m, noun, self.months):
                return None
            unit = noun.text if noun else None
            if noun is not None and noun.end <= high and noun.start <= end + 1:
                end = max(end, noun.end)
        text = self.text[start:end]
        return Quantity(start=start, end=end, text=text, value=self._value(m), unit=unit, bound=bound)

    def _bound(self, m: regex.Match[str]) -> Bound:
        return self.bounds.get(" ".join(m["phrase"].lower().split()), "exact")

    def _value(self, m: regex.Match[str]) -> float | None:
        if m["figures"]:
            value = float(m["figures"].replace(",", ""))
            scale = m["suffix"] or m["scale"]
            value *= self.values[scale.lower()][0] if scale else 1.0
        elif m["fraction"]:
            value = self.values[" ".join(m["fraction"].lower().split())][0]
        else:
            value = self._spelled(m["words"])
        return round(value, 6) if math.isfinite(value) else None

    def _spelled(self, words: str) -> float:
        """'two hundred and fifty thousand' is 250000."""
        total = group = 0.0
        for word in regex.findall(r"[^\W\d_]+", words.lower()):
            if word not in self.values:
                continue
            value, role = self.values[word]
            if role == "unit":
                group += value
            elif value >= 1000:
                total += (group or 1.0) * value
                group = 0.0
            else:
                group = (group or 1.0) * value
        return total + group

    def _counted(self, start: int, end: int) -> Token | None:
        """The noun that is counted."""
        first, last = self.parse.within(start, end)
        if first == last:
            return None
        t = self.parse.tokens[last - 1]
        for _ in range(4):
            if t.dep not in _TO_NOUN or t.head == t.i:
                break
            t = self.parse.tokens[t.head]
            if t.i >= last and t.pos in _COUNTED and t.dep != "compound":
                return t
        following = self.parse.tokens[last] if last < len(self.parse.tokens) else None
        return following if following and following.pos in _COUNTED and following.start <= end + 1 else None


def _is_calendar(m: regex.Match[str], noun: Token | None, months: frozenset[str]) -> bool:
    """'12 December', or a year that the parser did not take for a date; 'one large one' is no count either."""
    if noun is not None and (noun.lower in months or noun.lower == "one"):
        return True
    return noun is None and m["percent"] is None and regex.fullmatch(r"(?:1[5-9]|20)\d\d", m.group()) is not None


def _words(values: dict[str, tuple[float, str]], wanted: str) -> str:
    keys = sorted((k for k, (_, role) in values.items() if role == wanted), key=lambda k: (-len(k), k))
    return "|".join(regex.escape(k, literal_spaces=True).replace(" ", r"\s+") for k in keys)


def _bound_pattern(phrases: Sequence[str], *, before: bool) -> regex.Pattern[str]:
    keys = sorted(phrases, key=lambda k: (-len(k), k))
    words = "|".join(regex.escape(k, literal_spaces=True).replace(" ", r"\s+") for k in keys)
    body = rf"\b(?P<phrase>{words})\s+(?:the\s+|another\s+|an?\s+)?$" if before else rf"\s+(?P<phrase>{words})\b"
    return regex.compile(body.replace("$", r"\Z"), regex.IGNORECASE)
