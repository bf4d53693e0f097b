"""Words of a text with their offsets, made comparable: marks, case, hyphens and kinds of space set aside."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

Offsets = tuple[int, int]

#: Characters within a word that nobody sees: soft hyphen, zero-width characters, byte-order mark.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LETTER = rf"[\p{{L}}\p{{M}}\p{{N}}{_UNSEEN}]"
# A number keeps its currency sign, its decimals and its thousands; a word its apostrophes; a hyphen parts words.
_WORD = regex.compile(
    rf"[$€£¥₹]?\p{{N}}++(?:[.,]\p{{N}}++)*+{_LETTER}*+|[\p{{L}}\p{{M}}]{_LETTER}*+(?:['’‘ʼ＇´`]{_LETTER}++)*+|[%‰]"
)
#: The first letter of a word in brackets: its case was changed, and nothing else.
_FIRST_LETTER = regex.compile(r"\[\p{L}\]\p{L}")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ＇´`", "'") | dict.fromkeys(_UNSEEN))
_THOUSANDS = regex.compile(r"(?<=\d),(?=\d{3}(?!\d))")


class Words(NamedTuple):
    """The words of a text in order."""

    keys: tuple[str, ...]  # what is compared
    spans: tuple[Offsets, ...]  # where each word stands

    def __len__(self) -> int:
        return len(self.keys)


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words between two offsets of a text."""
    found = [m.span() for m in _WORD.finditer(text, start, len(text) if end is None else end)]
    return Words(tuple(key_of(text[s:e]) for s, e in found), tuple(found))


def key_of(word: str) -> str:
    """A word as it is compared: 'Don’t' and 'don't', '1,000' and '1000' are the same."""
    key = word if word.isascii() else unicodedata.normalize("NFKC", word.translate(_APOSTROPHES))
    key = key.casefold()
    return _THOUSANDS.sub("", key) if "," in key else key


def within(words: Words, start: int, end: int) -> tuple[int, int]:
    """The range of words that begin between two offsets."""
    return bisect_left(words.spans, (start, -1)), bisect_left(words.spans, (end, -1))


class Wording(NamedTuple):
    """A quotation as it is looked for: the speaker's words, and where the writer says that they were edited.

    `omitted[i]` and `inserted[i]` tell of the place before word `i` (the last: behind all words).
    """

    words: Words
    omitted: frozenset[int]  # places of ellipses
    inserted: dict[int, tuple[Offsets, ...]]  # places of bracketed words -> where those stand

    def pieces(self) -> list[tuple[int, int]]:
        """The ranges of words between edits, the empty ones left out."""
        cuts = sorted({0, len(self.words), *self.omitted, *self.inserted})
        return [(a, b) for a, b in pairwise(cuts) if a < b]


def wording(
    text: str, parts: Sequence[Offsets], omissions: Sequence[Offsets] = (), insertions: Sequence[Offsets] = ()
) -> Wording:
    """The wording of a quotation.

    Args:
        text: the text that it stands in.
        parts: the stretches inside the marks, in order.
        omissions: ellipses in them.
        insertions: bracketed words in them, brackets included.
    """
    keys: list[str] = []
    spans: list[Offsets] = []
    omitted: set[int] = set()
    inserted: dict[int, list[Offsets]] = {}
    letter: Offsets | None = None  # of '[t]he'
    for kind, start, end in _stretches(parts, omissions, insertions):
        if kind == "omitted":
            omitted.add(len(keys))
        elif kind == "inserted" and _FIRST_LETTER.fullmatch(text, start, min(end + 1, len(text))):
            letter = start, end
        elif kind == "inserted":
            inserted.setdefault(len(keys), []).append((start, end))
        else:
            found = words_of(text, start, end)
            if letter is not None and found.spans and found.spans[0][0] == letter[1]:
                whole = found.spans[0][1]
                keys.append(key_of(text[letter[0] + 1] + text[letter[1] : whole]))
                spans.append((letter[0], whole))
                found = Words(found.keys[1:], found.spans[1:])
            letter = None
            keys += found.keys
            spans += found.spans
    return Wording(
        Words(tuple(keys), tuple(spans)), frozenset(omitted), {i: tuple(found) for i, found in inserted.items()}
    )


def _stretches(
    parts: Sequence[Offsets], omissions: Sequence[Offsets], insertions: Sequence[Offsets]
) -> Iterator[tuple[str, int, int]]:
    """The parts cut at the edits."""
    edits = sorted([*((s, e, "omitted") for s, e in omissions), *((s, e, "inserted") for s, e in insertions)])
    n = 0
    for start, end in parts:
        at = start
        while n < len(edits) and edits[n][0] < start:
            n += 1
        while n < len(edits) and edits[n][1] <= end:
            edit_start, edit_end, kind = edits[n]
            n += 1
            if edit_start < at:  # an ellipsis within brackets is the brackets' own
                continue
            yield "words", at, edit_start
            yield kind, edit_start, edit_end
            at = edit_end
        yield "words", at, end
