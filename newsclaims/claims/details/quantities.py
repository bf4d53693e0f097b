"""Numbers with their unit and bound: 'more than $70 billion', 'two thirds of voters', 'about 52,000 tulips'."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.models import Bound, Quantity
from newsclaims.syntax import Parse, Token

_MUCH = 2  # how many times as large the end of a change is at least
_LARGEST_WHOLE = 1000  # of a share told as so many out of so many
_LOOK_AROUND = 24  # characters before and after a number in which its bound is looked for
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_COUNTED = frozenset({"NOUN", "PROPN"})
_TO_NOUN = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "npadvmod"})


class _Joined(NamedTuple):
    """Two numbers that make one quantity: a range, or a share (which has no upper end)."""

    start: int  # character offset
    value: float
    upper: float | None


class QuantityWords:
    """The words and patterns that quantities are read by, out of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.spans = lexicon.keys("claims_times", role="duration") | lexicon.keys("claims_times", role="period")
        self.months = lexicon.keys("claims_times", role="month")
        self.lasting = lexicon.keys("prepositions", uses="lasting")
        rows = lexicon.table("claims_numbers").rows.items()
        self.values = {k: (float(r["value"]), r["role"]) for k, r in rows if r["role"] != "percent"}
        units, scales, suffixes, fractions = (
            lexicon.any_of("claims_numbers", role=role) for role in ("unit", "scale", "suffix", "fraction")
        )
        word = rf"(?:{units}|{scales})"
        sign = r"(?:(?:US|A|C|NZ|HK)?\$|[£€¥₹₽₩₴])"
        number = (
            rf"(?:(?P<low>{_FIGURES})(?P<low_suffix>{suffixes})?%?[-–]{sign}?)?"
            rf"(?P<figures>{_FIGURES})(?:\s?(?P<suffix>{suffixes})\b|[\s-]+(?P<scale>{scales})\b)?"
            rf"|(?P<fraction>{fractions}\b)"
            rf"|(?P<words>\b{word}(?:[\s-]+(?:and\s+)?{word})*\b)"
        )
        percent = rf"\s*(?:%|{lexicon.any_of('claims_numbers', role='percent')}\b)"
        currency = r"(?P<currency>(?:US|A|C|NZ|HK)?\$|[£€¥₹₽₩₴]|(?:USD|EUR|GBP)\s)"
        self.number = regex.compile(
            rf"(?<![\w.,$£€-])(?:{currency}\s?)?(?:{number})(?P<percent>{percent})?(?![\w-]|[.,:/]\d)",
            regex.IGNORECASE,
        )
        bounds = lexicon.table("claims_bounds").rows
        before, after = (lexicon.any_of("claims_bounds", place=place) for place in ("before", "after"))
        self.before = regex.compile(rf"\b(?P<phrase>{before})\s+(?:the\s+|another\s+|an?\s+)?\Z", regex.IGNORECASE)
        self.after = regex.compile(rf"\s+(?P<phrase>{after})\b", regex.IGNORECASE)
        self.link = regex.compile(r"\s+(?:to|(?P<and>and))\s+", regex.IGNORECASE)
        self.share = regex.compile(r"\s+(?:in|out\s+of)(?:\s+every)?\s+", regex.IGNORECASE)
        self.pronouns = frozenset(k for k, (v, role) in self.values.items() if v in (0, 1) and role == "unit")
        self.bounds: dict[str, Bound] = {k: r["bound"] for k, r in bounds.items()}  # type: ignore[misc]


@lru_cache(maxsize=16)
def quantity_words(lexicon: Lexicon) -> QuantityWords:
    """The words of a lexicon, made once."""
    return QuantityWords(lexicon)


class QuantityReader:
    """Reads the quantities of one article."""

    def __init__(self, lexicon: Lexicon, parse: Parse) -> None:
        self.parse, self.text, self.words = parse, parse.text, quantity_words(lexicon)

    def read(self, start: int, end: int, taken: Sequence[tuple[int, int]]) -> tuple[Quantity, ...]:
        """The quantities between two character offsets, none that touches a range in `taken`."""
        free = [
            m
            for m in self.words.number.finditer(self.text, start, end)
            if not any(m.start() < e and s < m.end() for s, e in taken)
        ]
        found: list[Quantity] = []
        n = 0
        while n < len(free):
            joined = self._joined(free[n], free[n + 1]) if n + 1 < len(free) else None
            if joined is not None:
                n += 1
            q = self._quantity(free[n], start, end, joined)
            if q is not None:
                found.append(q)
            n += 1
        return tuple(found)

    def _joined(self, one: regex.Match[str], other: regex.Match[str]) -> _Joined | None:
        return self._share(one, other) or self._range(one, other)

    def _range(self, one: regex.Match[str], other: regex.Match[str]) -> _Joined | None:
        """'between 3 and 5 percent', '160 million to 170 million', but not 'rose from 4 to 6', 'fell 5 to 4'."""
        link = self.words.link.fullmatch(self.text, one.end(), other.start())
        before = self.text[max(0, one.start() - _LOOK_AROUND) : one.start()].rstrip()
        opener = before.split()[-1].lower() if before else ""
        if link is None or opener == "from" or (link["and"] is not None) != (opener == "between"):
            return None
        if link["and"] is None and self._changes(one, other):
            return None
        low, high = self._value(one), self._value(other)
        if low is None or high is None or not self._same_unit(one, other):
            return None
        scale = self._scale(other)
        if self._scale(one) == 1.0 < scale and low * scale < high:
            low *= scale
        if low >= high:
            return None
        start = one.start()
        if link["and"]:  # however much white space there is behind the opener
            start = max(0, start - _LOOK_AROUND) + len(before) - len(opener)
        return _Joined(start, low, high)

    def _scale(self, m: regex.Match[str]) -> float:
        """What the number's last word multiplies by: of 'three thousand' and '3bn'."""
        last = (m["suffix"] or m["scale"] or (m["words"] or "").replace("-", " ")).lower().split()[-1:]
        value, role = self.words.values.get(last[0] if last else "", (1.0, ""))
        return value if role in ("scale", "suffix") else 1.0

    def _changes(self, one: regex.Match[str], other: regex.Match[str]) -> bool:
        """Whether the second number is where a change ends: 'profit rose 12 million to 160 million'.

        So it is where 'to' hangs on the verb, or the first number follows a verb and is much smaller, shares left out.
        """
        to = self.parse.at(max(other.start() - 2, 0))
        if to is not None and to.dep == "prep" and self.parse.head(to).pos in ("VERB", "AUX"):
            return True
        before = self.parse.at(max(one.start() - 2, 0))
        low, high = self._value(one), self._value(other)
        much = (
            low is not None and high is not None and high > _MUCH * low * max(self._scale(other) / self._scale(one), 1)
        )
        return bool(before and before.pos == "VERB" and not other["percent"] and much)

    def _same_unit(self, one: regex.Match[str], other: regex.Match[str]) -> bool:
        if one["percent"] and not other["percent"]:
            return False
        return one["currency"] is None or other["currency"] in (None, one["currency"])

    def _share(self, one: regex.Match[str], other: regex.Match[str]) -> _Joined | None:
        """'one in five', 'seven out of ten'."""
        if self.words.share.fullmatch(self.text, one.end(), other.start()) is None:
            return None
        part, whole = self._value(one), self._value(other)
        if not part or not whole or part >= whole or whole > _LARGEST_WHOLE or other["percent"] or other["currency"]:
            return None
        return _Joined(one.start(), round(part / whole, 4), None)

    def _quantity(self, m: regex.Match[str], low: int, high: int, joined: _Joined | None) -> Quantity | None:
        """The quantity that a number makes, the last of two that are joined."""
        start, end, value, upper = m.start(), m.end(), self._value(m), None
        if joined is not None:
            start, value, upper = joined
            if upper is None:
                return self._bounded(start, end, low, high, value=value)
        elif m["low"]:
            value, upper = self._low(m), value
            if value is None or upper is None or value >= upper:
                return None
        unit = "percent" if m["percent"] else m["currency"].strip() if m["currency"] else None
        counted = end
        if unit is None:
            noun = self._counted(m.start(), m.end())
            if self._is_none(m, noun, upper):
                return None
            unit = noun.text if noun else None
            if noun is not None and noun.end <= high and noun.start <= end + 1:
                counted = max(end, noun.end)
        return self._bounded(start, end, low, high, counted=counted, value=value, unit=unit, upper=upper)

    def _is_none(self, m: regex.Match[str], noun: Token | None, upper: float | None) -> bool:
        """'one of them', 'no one', a year, a score."""
        if _is_calendar(m, noun, self.words.months):
            return True
        if noun is None and m["words"] and m["words"].lower() in self.words.pronouns and upper is None:
            return True
        return noun is None and m["low"] is not None and not m["scale"]

    def _bounded(self, start: int, end: int, low: int, high: int, *, counted: int = 0, **fields: Any) -> Quantity:
        """The quantity with what bounds it, before the number, behind it, or behind what is counted."""
        bound: Bound = "exact"
        last = max(end, counted)
        if fields.get("upper") is not None:
            bound = "between"
        elif b := self.words.before.search(self.text, max(low, start - _LOOK_AROUND), start):
            start, bound = (b.start(), self._bound(b)) if not self._lasts(b, fields.get("unit")) else (start, bound)
        else:
            for place in dict.fromkeys((end, last)):
                if b := self.words.after.match(self.text, place, min(high, place + _LOOK_AROUND)):
                    last, bound = max(last, b.end()), self._bound(b)
                    break
        return Quantity(start=start, end=last, text=self.text[start:last], bound=bound, **fields)

    def _lasts(self, before: regex.Match[str], unit: str | None) -> bool:
        """'added $2 million over 10 years' tells how long, 'for over 10 years' at least how long."""
        if unit is None or unit.lower() not in self.words.spans or before["phrase"].lower() not in self.words.lasting:
            return False
        t = self.parse.at(before.start("phrase"))
        return t is not None and t.dep == "prep" and self.parse.head(t).pos in ("VERB", "NOUN", "AUX")

    def _low(self, m: regex.Match[str]) -> float | None:
        """The first figure of '$3-5 million', in the scale of the second."""
        value = float(m["low"].replace(",", ""))
        scale = m["low_suffix"] or m["suffix"] or m["scale"]
        value *= self.words.values[scale.lower()][0] if scale else 1.0
        return round(value, 6) if math.isfinite(value) else None

    def _bound(self, m: regex.Match[str]) -> Bound:
        return self.words.bounds.get(" ".join(m["phrase"].lower().split()), "exact")

    def _value(self, m: regex.Match[str]) -> float | None:
        if m["figures"]:
            value = float(m["figures"].replace(",", ""))
            scale = m["suffix"] or m["scale"]
            value *= self.words.values[scale.lower()][0] if scale else 1.0
        elif m["fraction"]:
            value = self.words.values[" ".join(m["fraction"].lower().split())][0]
        else:
            value = self._spelled(m["words"])
        return round(value, 6) if math.isfinite(value) else None

    def _spelled(self, words: str) -> float:
        """'two hundred and fifty thousand' is 250000."""
        total = group = 0.0
        for word in regex.findall(r"[^\W\d_]+", words.lower()):
            if word not in self.words.values:
                continue
            value, role = self.words.values[word]
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
