"""Where the blocks of an extracted text stand in the page that they were extracted from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclaims.models import Stretch
from newsclaims.pages.source import SEEN, Offsets, Visible


class _Needle(NamedTuple):
    """What is seen of a block, and where in the article's text."""

    words: str
    places: list[int]


def stretches_of(text: str, blocks: Sequence[Offsets], source: str, page: Visible) -> Iterator[Stretch]:
    """The stretches of `text` that stand in the page word for word.

    A block that stands in the page once is there; one that stands there several times is looked for between its
    neighbours; one that is not found, or not whole, is left out.

    Args:
        text: the article's text.
        blocks: start and end of each block in it, without what was added ('## ').
        source: the page's source.
        page: what is seen of it.
    """
    needles = [_needle(text, start, end) for start, end in blocks]
    for needle, at in zip(needles, _placed(needles, page.text), strict=True):
        if at is not None:
            places = page.places[at : at + len(needle.words)]
            yield from _joined(text, source, needle.places, places)


def _needle(text: str, start: int, end: int) -> _Needle:
    runs = [m.span() for m in SEEN.finditer(text, start, end)]
    return _Needle("".join(text[s:e] for s, e in runs), [i for run in runs for i in range(*run)])


def _placed(needles: Sequence[_Needle], page: str) -> list[int | None]:
    found = [_only(needle.words, page) for needle in needles]
    first = next((n for n, at in enumerate(found) if at is not None), 0)
    # those before the first certain block as near to it as may be: above the article there are menus and teasers
    before = found[first] if found else None
    for n in range(first - 1, -1, -1):
        at = page.rfind(needles[n].words, 0, before) if needles[n].words else -1
        if at >= 0:
            found[n] = before = at
    following: list[int] = [len(page)] * (len(needles) + 1)  # where the next block that is certain begins
    for n in range(len(needles) - 1, -1, -1):
        at_ = found[n]
        following[n] = following[n + 1] if at_ is None else at_
    last = 0
    for n in range(len(needles)):
        words, place = needles[n].words, found[n]
        if place is None and words and (place := page.find(words, last, following[n + 1])) < 0:
            place = None
        if place is not None:
            found[n], last = place, place + len(words)
    return found


def _only(words: str, page: str) -> int | None:
    """The place of what stands in the page exactly once."""
    at = page.find(words) if words else -1
    return at if at >= 0 and page.find(words, at + 1) < 0 else None


def _joined(text: str, source: str, places: Sequence[int], page: Sequence[Offsets]) -> Iterator[Stretch]:
    """Characters side by side in both are one stretch, the same white space between them too."""
    start = end = page_start = page_end = -1
    for i, (at, upto) in zip(places, page, strict=True):
        plain = upto - at == 1 and end - start == page_end - page_start
        if start >= 0 and plain and text[end:i] == source[page_end:at]:
            end, page_end = i + 1, upto
        elif start >= 0 and (at, upto) == (page_start, page_end) and not plain:
            end = i + 1  # one reference for two characters
        else:
            if start >= 0:
                yield Stretch(start=start, end=end, page_start=page_start, page_end=page_end)
            start, end, page_start, page_end = i, i + 1, at, upto
    if start >= 0:
        yield Stretch(start=start, end=end, page_start=page_start, page_end=page_end)
