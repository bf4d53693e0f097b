"""Numbers with their unit and bound: 'more than $70 billion', 'two thirds of voters', 'about 52,000 tulips'."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import regex

from newsclaims.claims.details.quantity_words import quantity_words
from newsclaims.lexicon import Lexicon
from newsclaims.models import Bound, Quantity
from newsclaims.numerals import spelled
from newsclaims.syntax import SUBJECTS, Parse, Token

_MUCH = 2  # how many times as large the end of a change is at least
_LARGEST_WHOLE = 1000  # of a share told as so many out of so many
_LOOK_AROUND = 24  # characters before and after a number in which its bound is looked for
#: '0800 555 111', '020 7946 0018': whom to call.
_TELEPHONE = regex.compile(r"(?<![\d.,])0\d{2,}(?:[ -]\d{2,})*(?![\d.,]*\d)")
_COUNTED = frozenset({"NOUN", "PROPN"})
_NAMED_BY = frozenset({"DET", "ADJ", "PRON", "NUM"})  # before a word like 'hundreds' that is no number there
_PART = 6  # tokens of 'of all the adults'
_TO_NOUN = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "npadvmod"})


class _Joined(NamedTuple):
    """Two numbers that make one quantity: a range, or a share (which has no upper end)."""

    start: int  # character offset
    value: float
    upper: float | None


class QuantityReader:
    """Reads the quantities of one article."""

    def __init__(self, lexicon: Lexicon, parse: Parse) -> None:
        self.parse, self.text, self.words = parse, parse.text, quantity_words(lexicon)

    def read(self, start: int, end: int, taken: Sequence[tuple[int, int]]) -> tuple[Quantity, ...]:
        """The quantities between two character offsets, none that touches a range in `taken`."""
        taken = [*taken, *(m.span() for m in _TELEPHONE.finditer(self.text, start, end))]
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
        found += self._vague(start, end, [*taken, *((q.start, q.end) for q in found)])
        return tuple(sorted(found, key=lambda q: q.start))

    def is_amount(self, start: int, end: int) -> bool:
        """Whether what is taken for a time is none: '0.1C per decade', 'About a quarter' of adults."""
        for m in self.words.number.finditer(self.text, start, end + _LOOK_AROUND):
            if m.start() >= end:
                break
            if m["measure"] or m["percent"] or m["part"]:
                return True
            if m["fraction"] and m.end() == end:
                of = self.parse.within(end, end)[0]
                part = self.parse.tokens[of : of + _PART]
                noun = next((t for t in part[1:] if t.pos in _COUNTED), None)
                if part and part[0].lower == "of" and noun is not None and noun.lower not in self.words.spans:
                    return True
        return False

    def _vague(self, start: int, end: int, taken: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
        """'Thousands of people', 'Dozens were hurt'; not 'the dozens', and no scores of a game."""
        for m in self.words.vague.finditer(self.text, start, end):
            first, last = self.parse.within(*m.span())
            if first == last or any(m.start() < e and s < m.end() for s, e in taken):
                continue
            of = self.parse.tokens[last] if last < len(self.parse.tokens) else None
            parted = of is not None and of.lower == "of"
            noun = next(self.parse.children(of, "pobj"), None) if parted and of is not None else None
            if m["some"] and not parted:
                noun = self._counted(*m.span())
            told = parted or m["some"] is not None or self.parse.tokens[first].dep in SUBJECTS
            before = self.parse.tokens[first - 1] if first else None
            named = before is not None and before.end + 1 >= m.start() and before.pos in _NAMED_BY
            if not told or named:
                continue
            unit = noun.text if noun is not None else None
            yield Quantity(start=m.start(), end=m.end(), text=m.group(), unit=unit, bound="approximate")

    def _joined(self, one: regex.Match[str], other: regex.Match[str]) -> _Joined | None:
        return self._share(one, other) or self._range(one, other)

    def _range(self, one: regex.Match[str], other: regex.Match[str]) -> _Joined | None:
        """'between 3 and 5 percent', '160 million to 170 million', but not 'rose from 4 to 6', 'fell 5 to 4'."""
        link = self.words.link.fullmatch(self.text, self._end_of_unit(one, other), other.start())
        before = self.text[max(0, one.start() - _LOOK_AROUND) : one.start()].rstrip()
        opener = before.split()[-1].lower() if before else ""
        if link is None or opener == "from" or (link["and"] is not None) != (opener == "between"):
            return None
        if link["and"] is None and self._changes(one, other):
            return None
        low, high = self._value(one), self._value(other)
        if low is None or high is None or not self._same_unit(one, other) or (low < 1 <= high and not one["figures"]):
            return None  # 'cut by half to 2 pence'
        scale = self._scale(other)
        if self._scale(one) == 1.0 < scale and low * scale < high:
            low *= scale
        if low >= high:
            return None
        start = one.start()
        if link["and"]:  # however much white space there is behind the opener
            start = max(0, start - _LOOK_AROUND) + len(before) - len(opener)
        return _Joined(start, low, high)

    def _end_of_unit(self, one: regex.Match[str], other: regex.Match[str]) -> int:
        """Where the first of 'between 3 million pounds and 5 million pounds' ends, its unit taken in."""
        noun, last = self._counted(*one.span()), self._counted(*other.span())
        same = noun is not None and last is not None and noun.lower == last.lower
        return noun.end if same and noun is not None and one.end() < noun.end <= other.start() else one.end()

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
        unit = "percent" if m["percent"] else m["currency"].strip() if m["currency"] else m["measure"]
        counted = end
        if unit is None:
            noun = self._counted(m.start(), m.end())
            if self._is_none(m, noun, upper):
                return None
            if noun is not None and not m["figures"] and value is not None and value < 1 and noun.start > end + 1:
                noun = None  # 'cut by half to 2 pence'
            unit = noun.text if noun else None
            if noun is not None and noun.end <= high and noun.start <= end + 1:
                counted = max(end, noun.end)
        return self._bounded(start, end, low, high, counted=counted, value=value, unit=unit, upper=upper)

    def _is_none(self, m: regex.Match[str], noun: Token | None, upper: float | None) -> bool:
        """'one of them', 'no one', a year, a score."""
        if _is_calendar(m, noun, self.words.months) or (noun is None and self._is_label(m)):
            return True
        if noun is None and m["words"] and m["words"].lower() in self.words.pronouns and upper is None:
            return True
        return noun is None and m["low"] is not None and not m["scale"]

    def _is_label(self, m: regex.Match[str]) -> bool:
        """'incident 73', 'Route 66': which one it is, not how many."""
        t = self.parse.at(m.start())
        if t is None or not m["figures"] or m["suffix"] or m["scale"] or not t.i:
            return False
        before = self.parse.tokens[t.i - 1]
        return t.head == before.i and t.dep in _TO_NOUN and before.tag in ("NN", "NNP") and before.end + 1 == m.start()

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
            value *= self.words.values[m["part"].lower()][0] if m["part"] else 1.0
        else:
            value = self._spelled(m["words"])
        return round(value, 6) if math.isfinite(value) else None

    def _spelled(self, words: str) -> float:
        known = (self.words.values.get(word) for word in regex.findall(r"[^\W\d_]+", words.lower()))
        return spelled(pair for pair in known if pair is not None)

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
                return None if any(b.pos == "VERB" for b in self.parse.tokens[last : t.left]) else t
        following = self.parse.tokens[last] if last < len(self.parse.tokens) else None
        return following if following and following.pos in _COUNTED and following.start <= end + 1 else None


def _is_calendar(m: regex.Match[str], noun: Token | None, months: frozenset[str]) -> bool:
    """'12 December', or a year that the parser did not take for a date; 'one large one' is no count either."""
    if noun is not None and (noun.lower in months or noun.lower == "one"):
        return True
    return noun is None and m["percent"] is None and regex.fullmatch(r"(?:1[5-9]|20)\d\d", m.group()) is not None
