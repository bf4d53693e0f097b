"""The words and patterns that quantities are read by."""

from __future__ import annotations

from functools import lru_cache

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.models import Bound

_NO_NUMBERS = frozenset({"percent", "measure", "vague", "some"})  # roles of words that are worth nothing by themselves
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


class QuantityWords:
    """The words and patterns that quantities are read by, out of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.spans = lexicon.keys("claims_times", role="duration") | lexicon.keys("claims_times", role="period")
        self.months = lexicon.keys("claims_times", role="month")
        self.lasting = lexicon.keys("prepositions", uses="lasting")
        rows = lexicon.table("claims_numbers").rows.items()
        self.values = {k: (float(r["value"]), r["role"]) for k, r in rows if r["role"] not in _NO_NUMBERS}
        units, scales, suffixes, fractions, measures, vague, some = (
            lexicon.any_of("claims_numbers", role=role)
            for role in ("unit", "scale", "suffix", "fraction", "measure", "vague", "some")
        )
        word = rf"(?:{units}|{scales})"
        sign = r"(?:(?:US|A|C|NZ|HK)?\$|[£€¥₹₽₩₴])"
        number = (
            rf"(?:(?P<low>{_FIGURES})(?P<low_suffix>{suffixes})?%?[-–]{sign}?)?"
            rf"(?P<figures>{_FIGURES})(?:\s?(?P<suffix>{suffixes})\b|[\s-]+(?P<scale>{scales})\b"
            rf"|(?P<measure>{measures})\b)?"
            rf"|(?P<fraction>{fractions}\b)(?:\s+of\s+an?\s+(?P<part>{scales})\b)?"
            rf"|(?P<words>(?<!\b{some}\s)\b(?:an?\s+(?={scales}\b))?{word}(?:[\s-]+(?:and\s+)?{word})*\b)"
        )
        percent = rf"\s*(?:%|{lexicon.any_of('claims_numbers', role='percent')}\b)"
        currency = r"(?P<currency>(?:US|A|C|NZ|HK)?\$|[£€¥₹₽₩₴]|(?:USD|EUR|GBP)\s)"
        self.number = regex.compile(
            rf"(?<![\w.,$£€-])(?:{currency}\s?)?(?:{number})(?P<percent>{percent})?(?![\w-]|[.,:/]\d)",
            regex.IGNORECASE,
        )
        self.vague = regex.compile(rf"\b(?:{vague}|(?P<some>(?:a\s+)?{some}\s+{scales}))\b", regex.IGNORECASE)
        bounds = lexicon.table("claims_bounds").rows
        before, after = (lexicon.any_of("claims_bounds", place=place) for place in ("before", "after"))
        self.before = regex.compile(rf"\b(?P<phrase>{before})\s+(?:the\s+|another\s+|an?\s+)?\Z", regex.IGNORECASE)
        self.after = regex.compile(rf"\s+(?P<phrase>{after})\b", regex.IGNORECASE)
        self.link = regex.compile(r"\s+(?:to|(?P<and>and))\s+", regex.IGNORECASE)
        self.share = regex.compile(r"\s+(?:in|out\s+of)(?:\s+every)?\s+", regex.IGNORECASE)
        self.pronouns = frozenset(k for k, (v, role) in self.values.items() if v in (0, 1) and role == "unit")
        self.bounds: dict[str, Bound] = {k: r["bound"] for k, r in bounds.items()}  # type: ignore[misc] # the head allows no other


@lru_cache(maxsize=16)
def quantity_words(lexicon: Lexicon) -> QuantityWords:
    """The words of a lexicon, made once."""
    return QuantityWords(lexicon)
