"""Transcript turns: paragraphs that begin with a speaker's label ('JANE ROE:', 'Q.', '[00:12:03] Roe:')."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

import regex

from newsclaims.layout.words import LayoutWords

_OPENING = frozenset("\"“„«‘'")
_NAME_ALONE = regex.compile(r"\p{Lu}[\p{Lu}.'’-]+(?:[ \xa0]\p{Lu}[\p{Lu}.'’-]*){0,3}")
_WORD = regex.compile(r"\p{L}+")
_LOWER = regex.compile(r"\p{Ll}")

#: Longest label with its colon, in characters.
LONGEST = 120
#: Fewest turns of a text whose paragraphs between turns belong to the turn before, and their least share.
TURNS, SHARE = 6, 0.6

#: 'Jane Roe 00:12', '[0:05] Jane Roe' on a line of its own, as recordings are written down: the clock begins at nought.
_CLOCKED = regex.compile(
    r"(?P<label>\p{Lu}[\p{L}\p{N}.'’-]*(?:[ \xa0][\p{Lu}\p{N}][\p{L}\p{N}.'’-]*){0,3})"
    r"[ \xa0\t]{1,8}[(\[]?(?P<clock>\d{1,2}:\d{2}(?::\d{2})?)[)\]]?:?"
)
_NOUGHT = regex.compile(r"(?:0?0:)?0?0:\d\d")
#: Fewest turns of a recording in which nobody speaks twice.
_RECORDED = 3

Shape = Literal["qa", "upper", "title", "stamped", "alone", "clocked"]


class Label(NamedTuple):
    """A label that may name the speaker of a turn; offsets into the paragraph's plain text."""

    start: int
    end: int
    text_at: int  # where the words of the turn begin; the paragraph's length if they stand in the next one
    shape: Shape
    quoted: bool  # whether they begin with a quotation mark
    name: str  # the label in lower case
    phrase: bool = False  # whether it reads like a phrase and no name: 'WHAT WE ARE READING', 'ACROSS THE HALL'
    clock: str = ""  # the time of a recording that stands beside it


def label_of(line: str, words: LayoutWords) -> Label | None:
    """The label at the head of a paragraph, or None."""
    head = line[:LONGEST]
    m = None if _CLOCKED.fullmatch(line.strip()) else words.label.match(head)
    if m is None:
        return _alone(line, words) if len(line) <= LONGEST else None
    label, rest = m.group("label"), line[m.end() : m.end() + LONGEST]
    name = " ".join(label.lower().replace("’", "'").split())
    shape: Shape = "upper" if label.isupper() and len(label) > 1 else "title"
    shape = "qa" if m.group("qa") else "stamped" if m.group("stamp") else shape
    if name in words.labels or (rest and shape in {"upper", "title"} and not _LOWER.search(rest)):
        return None
    phrase = _is_phrase(_WORD.findall(name), words)
    return Label(m.start("label"), m.end("label"), m.end(), shape, rest[:1] in _OPENING, name, phrase)


def _is_phrase(label: Sequence[str], words: LayoutWords) -> bool:
    """Whether words begin with a preposition, hold a pronoun or 'what', or an article behind no preposition.

    'THE COURT', 'VOICE FROM THE CROWD' and 'MAYOR OF DUNMORE' may well speak.
    """
    articles = any(b in words.articles and a not in words.prepositions for a, b in pairwise(label))
    return label[:1] != [] and (label[0] in words.prepositions or not words.pronouns.isdisjoint(label) or articles)


def _alone(line: str, words: LayoutWords) -> Label | None:
    """A name in capitals, or one with the time of a recording, on a line of its own."""
    name = line.strip().lower()
    if m := _CLOCKED.fullmatch(line.strip()):
        label, clock = m.group("label"), m.group("clock")
        return Label(m.start(1), m.end(1), len(line), "clocked", quoted=False, name=label.lower(), clock=clock)
    if not _NAME_ALONE.fullmatch(line.strip()) or name in words.labels:
        return None
    return Label(0, len(line.rstrip()), len(line), "alone", quoted=False, name=name)


def turns(labels: Mapping[int, Label]) -> frozenset[int]:
    """Which of the labelled paragraphs (by their place in the text) are turns of a transcript.

    A colon alone proves nothing: labels count where they recur, or where several in the same unmistakable
    shape (capitals, Q and A, a time before) stand in one text. Where most introduce words in quotation
    marks the text is a collection of quotations, not a transcript; where most are phrases, a newsletter.
    """
    kept: set[int] = set()
    for shape in ("clocked", "stamped", "qa", "upper", "title", "alone"):
        found = [i for i, label in labels.items() if label.shape == shape]
        quoted = sum(labels[i].quoted for i in found)
        if not found or 2 * quoted >= len(found):
            continue
        if _recurs(shape, labels, found) or _alternate(shape, labels, found, kept):
            kept.update(found)
    return frozenset(kept)


def between(kept: Sequence[int], plain: Sequence[int]) -> frozenset[int]:
    """Which unlabelled paragraphs go on with the turn before: those between two turns of a text made of turns."""
    inside = [i for i in plain if kept and kept[0] < i < kept[-1]]
    if len(kept) < TURNS or len(kept) < SHARE * (len(kept) + len(inside)):
        return frozenset()
    return frozenset(inside)


def _alternate(shape: str, labels: Mapping[int, Label], found: Sequence[int], kept: Collection[int]) -> bool:
    """Whether one name that recurs answers turns whose labels stand in another shape: 'REPORTER:', 'Ms. Roe:'."""
    names = Counter(labels[i].name for i in found)
    return shape == "title" and max(names.values()) > 1 and any({i - 1, i + 1} & {*kept} for i in found)


def _recurs(shape: str, labels: Mapping[int, Label], found: Sequence[int]) -> bool:
    names = Counter(labels[i].name for i in found)
    repeated = sum(n > 1 for n in names.values())
    if shape == "stamped":
        return True
    if shape == "clocked":
        times = [labels[i].clock.zfill(len("00:00:00")) for i in found]
        often = len(found) >= _RECORDED or repeated > 0
        return often and times == sorted(times) and _NOUGHT.fullmatch(labels[found[0]].clock) is not None
    if shape == "alone":
        return repeated > 0 and len(names) > 1
    if shape == "title":
        return repeated > 1 or (repeated == 1 and len(found) > 2 and len(names) > 1)
    phrases = sum(labels[i].phrase for i in found)
    close = len(names) > 1 and any(b - a <= 2 for a, b in pairwise(found))
    return repeated > 0 or (close and 2 * phrases < len(found))
