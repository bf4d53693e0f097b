"""The words that the layout is read by, compiled from the lexicon once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from newsclaims.layout.patterns import byline, credit, datelines, label, stamp
from newsclaims.lexicon import Lexicon

Pattern = regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """Patterns over the plain text of a line, curly apostrophes written straight."""

    promo: Pattern
    note: Pattern
    brief_promo: Pattern  # those of a line that tells of nobody who says anything
    brief_note: Pattern
    note_end: Pattern
    caption: Pattern  # what stands before a caption: 'Image caption, '
    credit: Pattern  # a caption's credit that is all of its tail
    credit_end: Pattern  # one that ends a longer caption
    byline: Pattern
    stamp: Pattern
    label: Pattern  # a speaker's label
    datelines: tuple[Pattern, ...]  # with outlet and dash; with outlet; place in capitals and dash; with a colon
    outlets: frozenset[str]
    sections: frozenset[str]
    labels: frozenset[str]  # what stands before a colon and names no speaker
    speech: Pattern
    past_speech: Pattern
    articles: frozenset[str]
    prepositions: frozenset[str]
    pronouns: frozenset[str]  # and 'what', 'where'
    given: frozenset[str]  # first names
    first_person: frozenset[str]


@lru_cache(maxsize=16)
def words_of(lexicon: Lexicon) -> LayoutWords:
    """The layout's patterns for this lexicon."""
    small = _any(lexicon, "layout_names", role="particle")
    joins = _any(lexicon, "layout_names", role="joins")
    photo = (_any(lexicon, "layout_credits", role=r) for r in ("lead", "agency"))
    months, days, stamps = (_any(lexicon, "layout_calendar", kind=k) for k in ("month", "day", "stamp"))
    whole_credit, end_credit = credit(*photo)
    return LayoutWords(
        promo=_pattern(_heads(lexicon, "layout_promos")),
        note=_pattern(rf"(?:[(\[*]|[-–—]+\s*)*(?:{_heads(lexicon, 'layout_notes')})"),
        brief_promo=_pattern(rf"{_any(lexicon, 'layout_promos', match='brief')}(?!\w)"),
        brief_note=_pattern(rf"(?:[(\[*]|[-–—]+\s*)*{_any(lexicon, 'layout_notes', match='brief')}(?!\w)"),
        note_end=_pattern(rf"(?<!\w){_any(lexicon, 'layout_notes', match='end')}[.)]*\Z"),
        caption=_pattern(rf"\s*{_any(lexicon, 'layout_credits', role='caption')}\s?[,:]\s+"),
        credit=_pattern(whole_credit),
        credit_end=_pattern(end_credit),
        byline=regex.compile(byline(_any(lexicon, "layout_names", role="lead"), small, joins, months)),
        stamp=_pattern(stamp(months, days, stamps)),
        label=regex.compile(label(small, joins)),
        datelines=datelines(small, joins, months),
        outlets=lexicon.keys("layout_outlets"),
        sections=lexicon.keys("layout_sections"),
        labels=lexicon.keys("layout_labels"),
        speech=lexicon.pattern("layout_speech"),
        past_speech=lexicon.pattern("layout_speech", tense="past"),
        articles=lexicon.keys("claims_openers", role="article"),
        prepositions=lexicon.keys("prepositions") - lexicon.keys("prepositions", uses="agent"),
        pronouns=lexicon.keys("speakers_pronouns") | lexicon.keys("wh_words"),
        given=lexicon.keys("speakers_given_names"),
        first_person=lexicon.keys("first_person"),
    )


def _heads(lexicon: Lexicon, table: str) -> str:
    whole, colon, start = (_any(lexicon, table, match=m) for m in ("whole", "colon", "start"))
    return rf"{whole}[\s.:!»>→]*\Z|{colon}\s?(?::|\s[-–—|])|{start}(?!\w)"


def _any(lexicon: Lexicon, table: str, **wanted: str) -> str:
    """Any key of a table; an asterisk in one stands for some words of the line."""
    return lexicon.any_of(table, **wanted).replace(r"\*", ".{0,80}")


def _pattern(source: str) -> Pattern:
    return regex.compile(source, regex.IGNORECASE)
