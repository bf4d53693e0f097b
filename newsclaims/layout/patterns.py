"""The shapes of bylines, datelines, speakers' labels, credits and dates, words of the lexicon put in.

The arguments are alternatives of a regular expression ('van|von|de').
"""

from __future__ import annotations

import regex

_S = r"[ \xa0\t]"
_DASH = rf"{_S}*(?:--?|[–—―‒])(?=\s|\p{{Lu}}|[\"“‘']){_S}*"


def byline(leads: str, particles: str, joins: str, months: str) -> str:
    """'By Jane Roe and John Doe', 'By Jane Roe, Associated Press', 'By JANE ROE MAY 3, 2024'; group `who`."""
    name = r"\p{Lu}[\p{L}\p{M}.'’&-]*"
    small = rf"(?:{particles}|{joins}|&|\|)"
    return (
        rf"(?i:{leads})\s+(?P<who>(?!(?i:the)\s)(?:{name}|(?:{particles})\s+{name})"
        rf"(?:(?:,?\s+|\s?,\s?)(?:{small}(?=\s)|{name})){{0,20}})"
        rf"(?:\s?[,|·–-]?\s?(?i:{months})\.?\s+\d{{1,2}},?\s+\d{{4}})?[.,;]?\Z"
    )


def label(particles: str, joins: str) -> str:
    """'JANE ROE:', 'Mr. Roe (voice-over):', 'Q.', '[00:12:03] Roe:'; groups `stamp`, `label`, `qa`."""
    name = r"\p{Lu}[\p{L}\p{M}\p{N}.'’-]*"
    return (
        rf"[\"“]?(?P<stamp>[\[(]?\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:[.,]\d{{1,3}})?[\])]?{_S}*[-–—]?{_S}*)?"
        rf"(?P<label>(?P<qa>[QA])(?=[.:])|{name}(?:[ \xa0](?:{name}|{particles}|{joins}|&|\d{{1,2}})){{0,5}}"
        rf"(?:(?:,|[ \xa0](?:--?|[–—]))[ \xa0]{name}(?:,?[ \xa0][\p{{L}}&.'’-]+){{0,5}})?)"
        rf"(?:[ \xa0][(\[][^()\[\]]{{1,60}}[)\]])?"
        rf"(?::|(?<=\b[QA])\.)(?=\s|\Z|[\p{{L}}\"“‘\[(]){_S}*"
    )


def datelines(particles: str, joins: str, months: str) -> tuple[regex.Pattern[str], ...]:
    """'KYIV, Ukraine (AP) —', 'May 3 (Reuters) -'; 'Washington (CNN)'; 'COLUMBIA, S.C. -'; 'ROME:'; group `outlet`."""
    bracketed = r"\((?P<outlet>\p{Lu}[\p{L}\p{N}&.'’/]*(?:[ \xa0][\p{L}\p{N}&.'’/]+){0,4})\)"
    outlet = rf"(?:{bracketed}|/(?P<outlet>\p{{Lu}}[\p{{L}} -]{{2,24}})/)"
    upper = r"\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ \xa0]\p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}"
    place = rf"\p{{Lu}}[\p{{L}}\p{{M}}.'’-]*(?:[ \xa0](?:\p{{Lu}}[\p{{L}}\p{{M}}.'’-]*|{particles}|{joins})){{0,4}}"
    date = r"\p{Lu}\p{Ll}{2,8}\.?[ \xa0]\d{1,2}(?:,[ \xa0]\d{4})?|\d{1,2}[ \xa0]\p{Lu}\p{Ll}{2,8}"
    day = rf"(?:{months})\.?[ \xa0]\d{{1,2}}(?:,[ \xa0]\d{{4}})?|\d{{1,2}}[ \xa0](?:{months})"
    more = rf"(?:,?[ \xa0](?:{date})|,[ \xa0]{place}|[ \xa0]?/[ \xa0]?{upper}){{0,3}},?"
    return (
        regex.compile(rf"(?:(?:{place}{more}|(?i:{day})){_S}+)?{outlet}{_DASH}"),
        regex.compile(rf"(?:(?:{place}{more}|(?i:{day})){_S}+)?{outlet}{_S}*(?:--?|[:–—―‒])?{_S}+(?=\p{{Lu}}|[\"“‘'])"),
        regex.compile(rf"{upper}{more}(?:{_S}+(?:--?|[–—―‒]){_S}*|[—―](?=\p{{Lu}}))"),
        regex.compile(rf"(?P<place>{upper}{more}):{_S}+(?=\p{{Lu}})"),
    )


def credit(leads: str, agencies: str) -> tuple[str, str]:
    """'(AP Photo/Jane Roe)', 'Photo: Jane Roe', 'REUTERS/Jane Roe': alone or after a sentence; at a long text's end."""
    name = r"[^.!?\"“”()\n]{1,80}"
    bracket = (
        rf"[(\[](?:(?:{leads})(?:\s+by)?(?:\s*[:/|]\s*|\s+){name}|(?:{agencies})\s*[/|]\s*{name}"
        rf"|{name}/\s?(?:{agencies}))[)\]]"
    )
    bare = (
        rf"(?:(?:{leads})(?:\s+by\s+|\s*[:/|]\s*){name}|(?:{agencies})\s*[/|]\s*{name}"
        rf"|\w[^.!?\"“”()\n]{{1,60}}\s?/\s?(?:{agencies}))"
    )
    after = r"(?<=[.!?\"”)|]\s)"
    return rf"{bracket}\.?\Z|(?:\A|{after})(?:{bare}|(?:{agencies}))\.?\Z", rf"{bracket}\.?\Z|{after}{bare}\.?\Z"


def stamp(months: str, days: str, leads: str) -> str:
    """'Published May 3, 2024', 'Updated 3:45 p.m. ET, May 3, 2024', '5:30 p.m.', '2024-05-03'."""
    date = (
        rf"(?:(?:{days})\.?,?\s+)?"
        rf"(?:(?:{months})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{months})\.?)(?:,?\s+\d{{4}})?"
    )
    zone = r"(?:\s*(?:[a-z]{2,4}|\([^()]{1,10}\)))?"
    time = rf"\d{{1,2}}(?:[:.]\d{{2}})?\s*(?:[ap]\.?m\.?)?{zone}"
    clock = r"\d{1,2}[:.]\d{2}\s*[ap]\.?m\.?|\d{1,2}\s*[ap]\.?m\.?"
    return (
        rf"(?:(?:{leads})(?:\s+(?:on|at))?:?\s*)?"
        rf"(?:{date}(?:,?\s*(?:at\s|\||-|–|—|·)?\s*{time})?|{time}(?:,?\s*(?:on\s|\||-|–|—|·)?\s*{date})"
        rf"|{clock}{zone}|\d{{4}}-\d{{2}}-\d{{2}}\S{{0,30}})\.?"
    )
