"""What the shape of a line says: title case, sentence end, headline, crosshead, byline, date."""

from __future__ import annotations

import regex

_WORD = regex.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_CLOSERS = "\"'”’»›)]*_ "
_OPEN_MARKS = "\"“”„«»‘'`"
_SPEECH_COMMA = regex.compile(r"[,.!?…—–-][\"”»’']\s+\S|[\"”»]\s*[—–-]|[:,]\s[\"“„«‘]")
_BYLINE = regex.compile(
    r"(?:by|words by|story by|report by|from)\s+(?P<who>(?!the\s)(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|der|del|da|di|la|le|bin|al|el)"
    r"(?:[,\s]+(?:and\s+|&\s*|with\s+)?(?:\p{Lu}[\p{L}\p{M}.'’&-]*|in|for|of|the|at|de|van|von|der|del|da|di|la|le|bin|al|el|\|)){0,20})[.,;]?\Z"
)
_BYLINE_LEAD = regex.compile(r"(?:by|words by|story by|report by|from)\s", regex.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.?"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DATE = (
    rf"(?:{_DAY},?\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH})(?:,?\s+\d{{4}})?"
)
_TIME = r"\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:[A-Z]{2,4}|\(.{1,10}\)))?"
_STAMP = regex.compile(
    rf"(?:(?:last\s+)?(?:published|updated|posted|modified)(?:\s+(?:on|at))?:?\s*)?"
    rf"(?:{_DATE}(?:,?\s*(?:at|\||-|–|—|·)?\s*{_TIME})?|{_TIME}(?:,?\s*(?:on|\||-|–|—|·)?\s*{_DATE})"
    rf"|\d{{1,2}}[:.]\d{{2}}\s*[ap]\.?m\.?|\d{{1,2}}\s*[ap]\.?m\.?|\d{{4}}-\d{{2}}-\d{{2}}\S*)(?:\s*(?:[A-Z]{{2,4}}|\(.{{1,10}}\)))?\.?",
    regex.IGNORECASE,
)

#: Longest headline, crosshead and standfirst, in characters; from the style books of English-language papers, with room.
HEADLINE, CROSSHEAD, STANDFIRST = 180, 70, 300
#: Most words of a crosshead.
CROSSHEAD_WORDS = 10


def words(line: str) -> list[str]:
    """The words of a short line."""
    return _WORD.findall(line)


def is_upper(line: str) -> bool:
    """Whether the line is set in capitals (two words or more)."""
    return line.isupper() and len(words(line)) > 1


def is_title_case(line: str) -> bool:
    """Whether most words of four letters and more begin with a capital."""
    long = [w for w in words(line) if len(w) > 3]  # noqa: PLR2004 - style books capitalise from four letters
    return len(long) > 1 and sum(not w[0].islower() for w in long) >= 0.75 * len(long)


def ends_sentence(line: str) -> bool:
    """Whether the line ends like a sentence, closing marks and brackets apart."""
    return line.rstrip(_CLOSERS)[-1:] in {".", "!", "?", "…", ":", ";", ","}


def has_speech(line: str) -> bool:
    """Whether the line has a quotation with its frame (`“No,” he`), or leads in to one (`: “`)."""
    return _SPEECH_COMMA.search(line) is not None


def is_whole_quotation(line: str) -> bool:
    """Whether the line begins and ends with a quotation mark."""
    return len(line) > 1 and line[0] in _OPEN_MARKS and line[-1] in _OPEN_MARKS


def is_headline(line: str) -> bool:
    """Whether the first line of a text looks like a headline.

    A final full stop does not rule one out (some archives set one), if the line is short or in title case.
    """
    if len(line) > HEADLINE or not words(line) or line[-1] in ":,":
        return False
    if not ends_sentence(line) or line[-1] in "?!;":
        return not (has_speech(line) and line[0] in '"“„«”' and line[-1] in '."”')
    single = line.rstrip(_CLOSERS)[:-1].count(". ") == 0
    return (is_title_case(line) or (single and len(line) <= HEADLINE // 2)) and not has_speech(line)


def is_crosshead(line: str) -> bool:
    """Whether the line looks like a heading between paragraphs. Doubt keeps it a paragraph."""
    found = words(line)
    if not found or len(line) > CROSSHEAD or len(found) > CROSSHEAD_WORDS or has_speech(line):
        return False
    if any(c in line for c in "@#|") or line[0].islower():
        return False
    if is_whole_quotation(line):
        inner = line.strip(_OPEN_MARKS)
        return not ends_sentence(inner) and (is_upper(inner) or (is_title_case(inner) and len(found) > 2))  # noqa: PLR2004
    return is_upper(line.rstrip(".")) if ends_sentence(line) else line[-1] not in '"”'


def byline_of(line: str) -> str | None:
    """The writers named by a byline ('By Jane Roe and John Doe'), or None."""
    if len(line) > 150 or not _BYLINE_LEAD.match(line):  # noqa: PLR2004 - four long names
        return None
    m = _BYLINE.match(line[:1].lower() + line[1:2].lower() + line[2:])
    return line[m.start("who") : m.end("who")] if m else None


def is_stamp(line: str) -> bool:
    """Whether the line is nothing but a date or time ('Published May 3, 2024', '5:30 p.m.')."""
    return len(line) < 80 and _STAMP.fullmatch(line) is not None  # noqa: PLR2004


def normal(line: str) -> str:
    """The words of a line for comparison, case and punctuation apart."""
    return " ".join(w.casefold().replace("’", "'") for w in words(line))
