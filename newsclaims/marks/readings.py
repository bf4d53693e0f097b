"""What the characters of a run and its neighbours say it is: speech, a title, a word as a word, a heading."""

from __future__ import annotations

from functools import lru_cache

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.marks.runs import Reading
from newsclaims.marks.scan import Mark

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&-]*")
_BY = regex.compile(r"[,]?\s+by\s+\p{Lu}")

#: Most words of a title, and of a word as a word without and with a word before it that says so.
TITLE, WORD, NAMED = 14, 3, 6
#: How far before a run its neighbours are looked at, in characters.
NEAR = 40


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
    if not found or inner[-1] in ".!?…:;":
        return "speech"
    before = prose[max(0, opening.at - NEAR) : opening.at]
    after = prose[closing.at + closing.length : closing.at + closing.length + NEAR]
    comma = inner[-1] == ","
    if len(found) <= TITLE and _is_named(found) and _is_title(before, after, found, lexicon, comma=comma):
        return "title"
    if _matches(before, lexicon, "word") and len(found) <= NAMED:
        return "word"
    framed = comma and (after.lstrip()[:1].isupper() or _next(lexicon, "speaker").match(after) is not None)
    short = len(found) <= WORD and not framed and found[0][0].islower()
    return "word" if short and _matches(before, lexicon, "maybe") else "speech"


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
    keys = _keys(lexicon, reading)
    return regex.compile(rf"\s+(?:{'|'.join(map(regex.escape, keys)) or '(?!)'})\s", regex.IGNORECASE)


@lru_cache(maxsize=48)
def _before(lexicon: Lexicon, reading: str) -> regex.Pattern[str]:
    keys = _keys(lexicon, reading)
    words = "|".join(regex.escape(k, literal_spaces=True).replace(" ", r"\s+") for k in keys) or "(?!)"
    comma = r",?" if reading != "maybe" else ""
    return regex.compile(rf"(?<!\w)(?:{words}){comma}\s+[(\[]?\Z", regex.IGNORECASE)


def _keys(lexicon: Lexicon, reading: str) -> list[str]:
    rows = lexicon.table("marks_readings").rows
    return sorted((k for k, row in rows.items() if reading in row["reading"].split()), key=lambda k: (-len(k), k))
