"""What a line is by itself: picture, caption, promo, note, section name, byline, date, rule."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from newsclaims.layout.markup import is_image
from newsclaims.layout.pieces import Offsets, Piece
from newsclaims.layout.words import LayoutWords
from newsclaims.models import BlockKind

Found = tuple[BlockKind | None, tuple[Offsets, ...]]

_MARKS = "\"'“”‘’„«»‹›`"
_RULE = regex.compile(rf"[^\w{_MARKS}]*_*[^\w{_MARKS}]*")
_STEP = r"\p{Lu}[^>|/.]{1,25}"
#: 'Home > News', 'Home / News / Transport'; two names with a stroke between them may be a headline.
_TRAIL = regex.compile(rf"{_STEP}(?:(?:\s[>|›»]\s{_STEP}){{1,5}}|(?:\s/\s{_STEP}){{2,5}})")
_MARKED = frozenset('"“”«»')
_ASIDE = regex.compile(r"[(\[](?:\p{Lu}[\p{Lu}\p{N}\s,'-]{2,60}|\p{L}{3,20}(?:\s\p{L}{3,20})?)\.?[)\]]\.?")

#: Longest promo, note, section name, byline (four long names) and date line, in characters.
PROMO, NOTE, SECTION, BYLINE, STAMP = 220, 700, 60, 150, 80
#: How far before its end a caption's credit may begin, in characters.
CREDIT = 160


def furniture_of(text: str, piece: Piece, plain: str, prose: tuple[Offsets, ...], words: LayoutWords) -> Found:
    """The kind of a line that is no sentence of the article, with the prose left; None where it may be one."""
    if is_image(text, piece):
        return "image", ()
    line = plain.strip() if len(plain) <= NOTE else ""
    line = line.replace("’", "'")
    if (not line and not plain.strip()) or (line and len(line) <= PROMO and _RULE.fullmatch(line)):
        return "note", ()
    kind = _kind(line, words) if line else None
    return (kind, ()) if kind else _caption(plain, prose, words)


def byline_of(line: str, words: LayoutWords) -> str | None:
    """The writers named by a byline ('By Jane Roe and John Doe'), or None."""
    m = words.byline.match(line) if len(line) <= BYLINE else None
    return m.group("who") if m else None


def _kind(line: str, words: LayoutWords) -> BlockKind | None:
    if len(line) <= SECTION and (_is_section(line, words) or _TRAIL.fullmatch(line)):
        return "section"
    if byline_of(line, words):
        return "byline"
    brief = len(line) <= PROMO and not _tells(line, words)
    if (len(line) <= PROMO and words.promo.match(line)) or (brief and words.brief_promo.match(line)):
        return "promo"
    if words.note.match(line) or words.note_end.search(line[-CREDIT:]) or (brief and words.brief_note.match(line)):
        return "note"
    if (len(line) <= STAMP and words.stamp.fullmatch(line)) or _ASIDE.fullmatch(line):
        return "note"
    return None


def _is_section(line: str, words: LayoutWords) -> bool:
    """Whether a line is the name of a section, or several with strokes between them: 'News / Sport'."""
    return all(part.rstrip(".:") in words.sections for part in line.lower().split(" / "))


def _tells(line: str, words: LayoutWords) -> bool:
    """Whether a line is a sentence of the article about what somebody says: quotation marks, 'said', ', police say'."""
    framed = any(words.speech.search(part) for part in line.split(", ")[1:])
    return not _MARKED.isdisjoint(line) or framed or words.past_speech.search(line) is not None


def _caption(plain: str, prose: tuple[Offsets, ...], words: LayoutWords) -> Found:
    if m := words.caption.match(plain):
        return "caption", _behind(prose, m.end())
    base = max(0, len(plain) - CREDIT)
    m = (words.credit_end if base else words.credit).search(plain[base:].rstrip())
    if m is None:
        return None, prose
    return "caption", _first(prose, len(plain[: base + m.start()].rstrip()))


def _behind(prose: Sequence[Offsets], length: int) -> tuple[Offsets, ...]:
    """The prose without its first `length` characters."""
    kept: list[Offsets] = []
    for start, end in prose:
        cut = min(length, end - start)
        length -= cut
        if start + cut < end:
            kept.append((start + cut, end))
    return tuple(kept)


def _first(prose: Sequence[Offsets], length: int) -> tuple[Offsets, ...]:
    """The first `length` characters of the prose."""
    kept: list[Offsets] = []
    for start, end in prose:
        if length <= 0:
            break
        kept.append((start, min(end, start + length)))
        length -= end - start
    return tuple(kept)
