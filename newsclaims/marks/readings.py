"""What the characters of a run and its neighbours say it is: speech, a title, a word as a word, a heading."""

from __future__ import annotations

from functools import lru_cache

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.marks.runs import Reading
from newsclaims.marks.scan import Mark

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&-]*")
_NAME_BEFORE = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}.'’-]*[^\S\n]\Z")
_NAME_AFTER = regex.compile(r"[^\S\n]\p{Lu}\p{L}")
_NOUN_AFTER = regex.compile(r"[^\S\n]\p{Ll}")
_CLAUSE_END = regex.compile(r"[.;:,\n]")
_BY = regex.compile(r"[,]?\s+by\s+\p{Lu}")

#: Most words of a title, and of a word as a word without and with a word before it that says so.
TITLE, WORD, NAMED = 14, 3, 6
#: Most words that an ellipsis in a key of `marks_readings` stands for.
GAP = 4
_GAP_WORD = r"[\"“‘']?[\p{L}\p{N}][\p{L}\p{N}'’-]*[\"”’']?"
_GAP = rf"{_GAP_WORD}(?:\s+{_GAP_WORD}){{0,{GAP - 1}}}"
#: How far before a run its neighbours are looked at, in characters.
NEAR = 40
#: How far behind a run the verb of its frame may stand, in characters.
FRAME = 90


def reading_of(prose: str, opening: Mark | None, closing: Mark | None, kind: str, lexicon: Lexicon) -> Reading:
    """The reading of the run between two marks of a block's prose; `kind` is the block's."""
    if opening is None or closing is None or closing.at - opening.at > NEAR * TITLE:
        return "speech"
    start, end = opening.at + opening.length, closing.at
    if kind == "headline":
        whole = not prose[: opening.at].strip() and not prose[closing.at + closing.length :].strip()
        return "heading" if whole else "speech"
    inner = prose[start:end].strip()
    found = _WORD.findall(inner)
    before = prose[max(0, opening.at - NEAR) : opening.at]
    few = 0 < len(found) <= NAMED
    if few and inner[0].islower() and inner[-1] == "." and _matches(before, lexicon, "called"):
        return "word"  # 'a habit known as “night bathing.”'
    if 0 < len(found) <= TITLE and found[0][0].isupper() and _matches(before, lexicon, "headed"):
        return "title"  # 'a song titled “Rain on the Mill”'
    if not found or inner[-1] in ".!?…:;":
        return "title" if _is_stopped_title(before, inner, found, lexicon) else "speech"
    after = prose[closing.at + closing.length : closing.at + closing.length + NEAR]
    comma = inner[-1] == ","
    if len(found) <= TITLE and _is_named(found) and _is_title(before, after, found, lexicon, comma=comma):
        return "title"
    if len(found) <= TITLE and found[0][0].isupper() and not comma and _next(lexicon, "out").match(after):
        return "title"
    if few and _matches(before, lexicon, "word"):
        return "word"
    if _is_nickname(before, after, found, lexicon):
        return "word"
    behind = prose[closing.at + closing.length : closing.at + closing.length + FRAME]
    framed = comma and _is_framed(behind, lexicon)
    short = len(found) <= WORD and not framed and found[0][0].islower()
    return "word" if short and _matches(before, lexicon, "maybe") else "speech"


def _is_stopped_title(before: str, inner: str, found: list[str], lexicon: Lexicon) -> bool:
    """'in her memoir, “The Open Door.”': American papers put the full stop of the sentence inside the marks."""
    plain = inner[-1:] == "." and not any(mark in inner[:-1] for mark in ".!?…:;,")
    capitals = sum(w[0].isupper() for w in found)
    named = capitals > 1 and len(found) <= TITLE and _is_named(found) and found[-1][0].isupper()
    return plain and named and _matches(before, lexicon, "title")


def _is_nickname(before: str, after: str, found: list[str], lexicon: Lexicon) -> bool:
    """'Ray “Ace” Doe', 'whom some call “Snake”', 'its “Harbour Plus” app': what one or something goes by."""
    if len(found) > WORD or not all(w[0].isupper() for w in found):
        return False
    between = _NAME_BEFORE.search(before) is not None and _NAME_AFTER.match(after) is not None
    product = _matches(before, lexicon, "maybe") and _NOUN_AFTER.match(after) is not None  # 'its “Harbour Plus” app'
    return between or product or _matches(before, lexicon, "name")


def _is_framed(after: str, lexicon: Lexicon) -> bool:
    """Whether who says it stands behind the mark: a name, a pronoun, or a noun phrase with a verb of saying."""
    if after.lstrip()[:1].isupper() or _next(lexicon, "speaker").match(after):
        return True
    clause = _CLAUSE_END.split(after, maxsplit=1)[0] + " "
    return _next(lexicon, "maybe").match(after) is not None and _next(lexicon, "saying").search(clause) is not None


def _is_named(found: list[str]) -> bool:
    """Whether the words are capitalised as in a title."""
    long = [w for w in found if len(w) > 3]
    return not found[0][0].islower() and all(not w[0].islower() for w in long)


def _is_title(before: str, after: str, found: list[str], lexicon: Lexicon, *, comma: bool) -> bool:
    if _matches(before, lexicon, "title") or _BY.match(after):
        return True
    capitals = sum(w[0].isupper() for w in found)
    if comma and capitals > 1 and _next(lexicon, "after").match(after):
        return True
    return not comma and capitals > 1 and before[-1:] not in {"", "\n"} and before.rstrip()[-1:] not in {":", ","}


def _matches(before: str, lexicon: Lexicon, reading: str) -> bool:
    return _before(lexicon, reading).search(before) is not None


@lru_cache(maxsize=32)
def _next(lexicon: Lexicon, reading: str) -> regex.Pattern[str]:
    return regex.compile(rf"\s+{_any(lexicon, reading)}\s", regex.IGNORECASE)


@lru_cache(maxsize=48)
def _before(lexicon: Lexicon, reading: str) -> regex.Pattern[str]:
    comma = r",?" if reading != "maybe" else ""
    return regex.compile(rf"(?<!\w){_any(lexicon, reading)}{comma}\s+[(\[]?\Z", regex.IGNORECASE)


def _any(lexicon: Lexicon, reading: str) -> str:
    """Any of the words with this reading; an ellipsis in a key stands for some words."""
    return lexicon.any_of("marks_readings", reading=reading).replace("…", _GAP)
