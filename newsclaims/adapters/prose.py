"""The running text of an article's blocks as a spaCy pipeline reads it best, with the way back to its offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex

from newsclaims.lexicon import Lexicon, default_lexicon
from newsclaims.models import Article, Block

# One character for one character, so that offsets stay: what the English pipelines were trained on.
_NORMAL = {
    0x09: " ",
    0x0A: " ",
    0x0D: " ",
    0x85: " ",
    0x2028: " ",
    0x2029: " ",
    0x00A0: " ",
    0x202F: " ",
    0x2007: " ",
    0x2018: "'",
    0x2019: "'",
    0x201C: '"',
    0x201D: '"',
    0x201E: '"',
}

#: Longest text, in characters, that is parsed in one piece.
_LONGEST_PIECE = 50_000


#: Marks in a row, without a space or a letter, from which every so many gives way to a space.
_TIGHT = regex.compile(r"[^\w\s]{200,}")
_STRIDE = 100


#: Where a space was left out beside a quotation mark ('bridge,”Quill said', 'said:“We'): the tokenizer of the pipelines
#: would take all of it for one word. A straight double mark closes or opens, see `_touching`.
_TOUCHING = regex.compile(
    r"""(?: (?P<closing>[”»] | ’(?=\p{Lu})(?!S\b)) | (?P<straight>") ) (?<=[\p{L}\p{N}][,.?!…:].)(?=\p{L})
    | [“„«](?<=\p{L}[:,].)(?=\p{L})""",
    regex.VERBOSE,
)
#: The platform X at the end of a sentence ('posted on X. Police said'): the tokenizer takes 'X.' for an initial, so
#: that the sentence would go on. A short small word stands before it, but a first name before an initial.
_PLATFORM = regex.compile(r"(?<=(?<!\p{L})\p{Ll}{2,4}\s)X(?=\.\s+[\"'“‘]?\p{Lu})")

#: A unit of one letter at the end of a sentence ('cost £4.6m. The mayor said'): the tokenizer takes 'm.' for an
#: abbreviation, so that the sentence would go on.
_UNIT = regex.compile(r"(?<=\d)\p{L}(?=\.(?:[\"'”’»)]|\s|\Z))")

#: A hyphen that stands for a dash ('Jane Doe - a weaver - said', 'Girl found - police'), which the pipelines would take
#: for one of a compound; not one in a score or a range ('2 - 1', '£20 - £40'), nor in 'a Norland - based analyst',
#: where it stands alone in its sentence and before a participle.
_FOR_A_DASH = regex.compile(
    r"""(?<=\S[ ])-(?=[ ]\S)
    (?<!\d[ ]-(?=[ ][\p{Sc}\d])) (?![ ]\p{Ll}++(?<=ed)[ ][^-–—.!?]{0,200}(?:[.!?]|\Z))""",
    regex.VERBOSE,
)


class Prose(NamedTuple):
    """The running text of one block, markup left out, with the way back to the article's offsets."""

    block: int
    text: str
    starts: tuple[int, ...]  # where each piece begins in `text`
    shifts: tuple[int, ...]  # what to add to get the article's offset

    def offset(self, i: int) -> int:
        """The article's offset of character `i` of `text`."""
        return i + self.shifts[bisect_right(self.starts, i) - 1]


def prose_of(block: Block, index: int, *, spaced: bool = False, lexicon: Lexicon | None = None) -> Prose | None:
    """The block's running text, or None where it has none.

    Args:
        block: the block.
        index: its place in the article.
        spaced: whether a space that was left out beside a quotation mark is put in, and one behind an 'X' or a
            unit of one letter ('£4.6m') that ends its sentence; whether a shortened title loses its full stop and
            'e-mailed' its hyphen, and a hyphen between spaces is a dash.
        lexicon: the shortened titles and the words with a hyphen; those that ship where it is None.
    """
    pieces, starts, shifts, at = [], [], [], 0
    for span in block.prose:
        pieces.append(span.text)
        starts.append(at)
        shifts.append(span.start - at)
        at += len(span.text)
    text = "".join(pieces)
    if not text.strip():
        return None
    prose = Prose(index, text, tuple(starts), tuple(shifts))
    if spaced:
        ends = (m.end() for pattern in (_PLATFORM, _UNIT) for m in pattern.finditer(text))
        prose = _spaced(prose, sorted({*_touching(text), *ends}))
        lexicon = lexicon or default_lexicon()
        stops = (m.end() - 1 for m in _shortened(lexicon).finditer(prose.text))
        hyphens = (m.end() for m in _hyphenated(lexicon).finditer(prose.text)) if "-" in prose.text else ()
        prose = _without(prose, sorted({*stops, *hyphens}))
    normal = prose.text.translate(_NORMAL)
    return prose._replace(text=_loosened(_FOR_A_DASH.sub("–", normal) if spaced else normal))


def _touching(text: str) -> Iterator[int]:
    """Where a space is missing: behind a mark that closes, before one that opens."""
    marks = counted = 0  # straight marks up to a place
    for m in _TOUCHING.finditer(text):
        marks += text.count('"', counted, m.start())
        counted = m.start()
        closing = m["closing"] or (m["straight"] and marks % 2 == 1)
        yield m.end() if closing else m.start()


def _spaced(prose: Prose, places: Sequence[int]) -> Prose:
    """The prose with a space put in at these places of its text."""
    if not places:
        return prose
    edges = [0, *places, len(prose.text)]
    text = " ".join(prose.text[start:end] for start, end in pairwise(edges))
    starts, shifts = [], []
    for at in sorted({*prose.starts, *places}):
        before = bisect_right(places, at)  # spaces that were put in up to here
        starts.append(at + before)
        shifts.append(prose.offset(at) - at - before)
    return Prose(prose.block, text, tuple(starts), tuple(shifts))


@lru_cache(maxsize=4)
def _shortened(lexicon: Lexicon) -> regex.Pattern[str]:
    """A shortened title and its full stop, before a name.

    The tokenizer takes the stop of 'Sgt. Jane Doe' for the end of a sentence; without it the pipelines read the name.
    """
    titles = "|".join(sorted(title.capitalize() for title in lexicon.keys("title_abbreviations")))
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}.])(?:{titles})\.(?=\s\p{{Lu}})")


@lru_cache(maxsize=4)
def _hyphenated(lexicon: Lexicon) -> regex.Pattern[str]:
    """What stands before the hyphen of a word that the tokenizer would take apart ('e-mailed')."""
    words = (beginning.partition("-")[::2] for beginning in sorted(lexicon.keys("joined_spellings")))
    either = "|".join(rf"{regex.escape(before)}(?=-{regex.escape(behind)})" for before, behind in words)
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}]|\p{{L}}-)(?:{either or '(?!)'})", regex.IGNORECASE)


def _without(prose: Prose, places: Sequence[int]) -> Prose:
    """The prose with the characters at these places of its text left out."""
    if not places:
        return prose
    edges = [-1, *places, len(prose.text)]
    text = "".join(prose.text[start + 1 : end] for start, end in pairwise(edges))
    starts, shifts = [], []
    for at in sorted({*prose.starts, *(place + 1 for place in places)}):
        gone = bisect_left(places, at)  # characters that were left out before it
        starts.append(at - gone)
        shifts.append(prose.offset(at) - at + gone)
    return Prose(prose.block, text, tuple(starts), tuple(shifts))


def _loosened(text: str) -> str:
    """The text with spaces in very long runs of marks: spaCy's tokenizer takes one off at a time, in square time."""
    return _TIGHT.sub(lambda m: "".join(" " if i % _STRIDE == 0 else c for i, c in enumerate(m.group(), 1)), text)


def proses_of(article: Article, lexicon: Lexicon | None = None) -> list[Prose]:
    """What is to be parsed of an article: the running text of its blocks, in pieces where a block is very long."""
    blocks = enumerate(article.blocks)
    whole = (prose for i, block in blocks if (prose := prose_of(block, i, spaced=True, lexicon=lexicon)))
    return [piece for prose in whole for piece in _pieces(prose)]


def _pieces(prose: Prose) -> Iterator[Prose]:
    """The prose cut behind sentences, else at spaces: no spaCy pipeline takes a million characters at once."""
    start = 0
    while start < len(prose.text):
        end = _end_of_piece(prose.text, start)
        first, last = bisect_right(prose.starts, start) - 1, bisect_left(prose.starts, end)
        yield Prose(
            prose.block,
            prose.text[start:end],
            (0, *(at - start for at in prose.starts[first + 1 : last])),
            tuple(shift + start for shift in prose.shifts[first:last]),
        )
        start = end


def _end_of_piece(text: str, start: int) -> int:
    end = start + _LONGEST_PIECE
    if end >= len(text):
        return len(text)
    middle = start + _LONGEST_PIECE // 2
    places = (text.rfind(mark, middle, end) + len(mark) for mark in (". ", " "))
    return next((place for place in places if place > middle), end + (text[end] == " "))
