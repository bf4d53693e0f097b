"""What a line is by itself: picture, caption, promo, note, section name, byline, date, rule."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from newsclaims.layout.markup import is_image
from newsclaims.layout.pieces import Offsets, Piece
from newsclaims.layout.shapes import byline_of, is_stamp
from newsclaims.layout.words import LayoutWords
from newsclaims.models import BlockKind

Found = tuple[BlockKind | None, tuple[Offsets, ...]]

_MARKS = "\"'“”‘’„«»‹›`"
_RULE = regex.compile(rf"[^\w{_MARKS}]*_*[^\w{_MARKS}]*")
_TRAIL = regex.compile(r"[^>|/]{1,25}(?:\s[>|›»/]\s[^>|/]{1,25}){1,5}")

#: Longest promo, note and section line, in characters.
PROMO, NOTE, SECTION = 220, 700, 60
#: How far before its end a caption's credit may begin, in characters.
CREDIT = 160


def furniture_of(text: str, piece: Piece, plain: str, prose: tuple[Offsets, ...], words: LayoutWords) -> Found:
    """The kind of a line that is no sentence of the article, with what remains of its prose; None where it may be one."""
    line = plain.strip().replace("’", "'")
    if is_image(text, piece):
        return "image", ()
    if not line or (len(line) < PROMO and _RULE.fullmatch(line)):
        return "note", ()
    if len(line) <= SECTION and line.rstrip(".:").lower() in words.section:
        return "section", ()
    if len(line) <= PROMO and words.promo.match(line):
        return "promo", ()
    if len(line) <= NOTE and (words.note.match(line) or words.note_end.search(line[-CREDIT:])):
        return "note", ()
    if byline_of(line):
        return "byline", ()
    if is_stamp(line):
        return "note", ()
    return _caption(plain, prose, words)


def _caption(plain: str, prose: tuple[Offsets, ...], words: LayoutWords) -> Found:
    at = _credit(plain, words)
    if at is None:
        return None, prose
    return "caption", _first(prose, at)


def _first(prose: Sequence[Offsets], length: int) -> tuple[Offsets, ...]:
    kept: list[Offsets] = []
    for start, end in prose:
        if length <= 0:
            break
        kept.append((start, min(end, start + length)))
        length -= end - start
    return tuple(kept)


def _credit(plain: str, words: LayoutWords) -> int | None:
    """Where the credit of a caption begins: '(AP Photo/Jane Roe)', 'Photo: Jane Roe', 'REUTERS/Jane Roe'."""
    lead, agency = words.credit_lead.pattern, words.agency.pattern
    name = r"[^.!?\"“”()\n]{1,80}"
    bracket = rf"[(\[](?:(?:{lead})(?:\s+by)?(?:\s*[:/|]\s*|\s+){name}|(?:{agency})\s*[/|]\s*{name}|{name}/\s?(?:{agency}))[)\]]"
    bare = (
        rf"(?:(?:{lead})(?:\s+by\s+|\s*[:/|]\s*){name}|(?:{agency})\s*[/|]\s*{name}"
        rf"|\p{{Lu}}[^.!?\"“”()\n]{{1,60}}\s?/\s?(?:{agency}))"
    )
    base = max(0, len(plain) - CREDIT)
    tail = plain[base:].rstrip()
    pattern = rf"{bracket}\.?\Z|(?:\A|(?<=[.!?\"”)|]\s))(?:{bare}|(?:{agency}))\.?\Z"
    if base:
        pattern = rf"{bracket}\.?\Z|(?<=[.!?\"”)|]\s){bare}\.?\Z"
    m = regex.search(pattern, tail, regex.IGNORECASE)
    return base + m.start() if m else None
