"""What the shape of a line says: title case, sentence end, headline, crosshead."""

from __future__ import annotations

import regex

from newsclaims.layout.words import LayoutWords

_WORD = regex.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_CLOSERS = "\"'”’»›)]*_ "
_MARKS = "\"“”„«»‘’'`"
_WITHIN = regex.compile(r"\p{Ll}{2}[.!?][\"”’)]?\s|://|\w\.(?:com|org|net)\b")  # a sentence ends within, or an address
_SPEECH = regex.compile(r"[,.!?…—–-][\"”»’']\s+\S|[\"”»]\s*[—–-]|[:,]\s[\"“„«‘]|:\s'")

#: Longest headline, crosshead and standfirst, in characters; as papers set them, with room.
HEADLINE, CROSSHEAD, STANDFIRST = 180, 70, 300
#: Longest headline with a final full stop that is not in title case, in characters.
STOPPED = 100
#: Articles by which a line with a full stop is a sentence: headlines leave them out.
ARTICLES = 2
#: Most words of a crosshead.
CROSSHEAD_WORDS = 10


def words_in(line: str) -> list[str]:
    """The words of a short line."""
    return _WORD.findall(line)


def is_upper(line: str) -> bool:
    """Whether the line is set in capitals (two words or more)."""
    return line.isupper() and len(words_in(line)) > 1


def is_title_case(line: str) -> bool:
    """Whether most words of four letters and more begin with a capital."""
    long = [w for w in words_in(line) if len(w) > 3]
    return len(long) > 1 and sum(not w[0].islower() for w in long) >= 0.75 * len(long)


def ends_sentence(line: str) -> bool:
    """Whether the line ends like a sentence, closing marks and brackets apart."""
    return line.rstrip(_CLOSERS)[-1:] in {".", "!", "?", "…", ":", ";", ","}


def has_speech(line: str) -> bool:
    """Whether the line has a quotation with its frame (`“No,” he`), or leads in to one (`: “`)."""
    return _SPEECH.search(line) is not None


def is_headline(line: str, known: LayoutWords) -> bool:
    """Whether the first line of a text looks like a headline.

    A final full stop does not rule one out (some archives set one) if the line is in title case, or is
    short, leaves out articles as headlines do, and is not in the past tense of a report.
    """
    if len(line) > HEADLINE or not words_in(line) or line[-1] in ":,":
        return False
    if not ends_sentence(line) or line[-1] in "?!;":
        return not (has_speech(line) and line[0] in '"“„«”' and line[-1] in '."”')
    if has_speech(line):
        return False
    single = ". " not in line.rstrip(_CLOSERS)[:-1]
    articles = sum(w.casefold() in known.articles for w in words_in(line))
    brief = single and len(line) <= STOPPED and articles < ARTICLES
    return is_title_case(line) or (brief and not known.past_speech.search(line))


def is_crosshead(line: str, known: LayoutWords) -> bool:
    """Whether the line looks like a heading between paragraphs. Doubt keeps it a paragraph."""
    found = words_in(line[: 2 * CROSSHEAD])
    if not found or len(line) > CROSSHEAD or len(found) > CROSSHEAD_WORDS or has_speech(line):
        return False
    if (
        any(c in line for c in "@#|{}=")
        or _WITHIN.search(line)
        or line[0].islower()
        or line[0] in "-–—―~"
        or known.speech.search(line)
    ):
        return False
    if is_quotation(line):
        inner = line.strip(_MARKS)
        return not ends_sentence(inner) and (is_upper(inner) or (is_title_case(inner) and len(found) > 2))
    return is_upper(line.rstrip(".")) if ends_sentence(line) else line[-1] not in '"”'


def is_quotation(line: str) -> bool:
    """Whether the line begins and ends with a quotation mark."""
    return len(line) > 1 and line[0] in _MARKS and line[-1] in _MARKS


def normal(line: str) -> str:
    """The words of a line for comparison, case and punctuation apart."""
    return " ".join(w.casefold().replace("’", "'") for w in words_in(line))
