"""The words that the layout is read by, compiled from the lexicon once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from newsclaims.lexicon import Lexicon

Pattern = regex.Pattern[str]

_NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """Patterns over the plain text of a line, curly apostrophes written straight."""

    promo: Pattern
    note: Pattern
    note_end: Pattern
    section: frozenset[str]
    credit_lead: Pattern
    agency: Pattern
    outlets: frozenset[str]
    labels: frozenset[str]
    speech: Pattern


@lru_cache(maxsize=16)
def words_of(lexicon: Lexicon) -> LayoutWords:
    """The layout's patterns for this lexicon."""
    leads = _any(sorted(lexicon.keys("layout_credits", role="lead")))
    agencies = _any(sorted(lexicon.keys("layout_credits", role="agency")))
    return LayoutWords(
        promo=_pattern(_heads(lexicon, "layout_promos")),
        note=_pattern(rf"\(?(?:{_heads(lexicon, 'layout_notes')})"),
        note_end=_pattern(rf"(?<!\w)(?:{_any(_matching(lexicon, 'layout_notes', 'end'))})[.)]*\Z"),
        section=lexicon.keys("layout_sections"),
        credit_lead=_pattern(rf"(?:{leads})"),
        agency=_pattern(rf"(?:{agencies})"),
        outlets=lexicon.keys("layout_outlets"),
        labels=lexicon.keys("layout_labels"),
        speech=lexicon.pattern("layout_speech"),
    )


def _heads(lexicon: Lexicon, table: str) -> str:
    whole = _any(_matching(lexicon, table, "whole"))
    colon = _any(_matching(lexicon, table, "colon"))
    start = _any(_matching(lexicon, table, "start"))
    return rf"(?:{whole})[\s.:!»>→]*\Z|(?:{colon})\s?(?::|\s[-–—|])|(?:{start})(?!\w)"


def _matching(lexicon: Lexicon, table: str, match: str) -> list[str]:
    return [key for key, row in lexicon.table(table).rows.items() if match in row["match"].split()]


def _any(keys: list[str]) -> str:
    parts = (regex.escape(k, literal_spaces=True) for k in sorted(keys, key=lambda k: (-len(k), k)))
    return "|".join(p.replace(r"\*", ".{0,80}").replace(" ", r"\s+") for p in parts) or _NEVER


def _pattern(source: str) -> Pattern:
    return regex.compile(source, regex.IGNORECASE)
