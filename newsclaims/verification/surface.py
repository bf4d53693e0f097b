"""What differs between two stretches of the same words: marks, case, spaces, hyphens, the end."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclaims.marks.edits import OMISSION
from newsclaims.verification.models import Difference
from newsclaims.verification.words import Offsets

_HYPHENS = regex.compile(r"[-‐‑‒–—―−﹣－]+")
_SPACES = regex.compile(r"[\s\p{Zs}\u200b\u2060\ufeff]+")
_UNSEEN = regex.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")
_END = {"", ",", "."}


def word_differences(one: str, other: str) -> Iterator[Difference]:
    """How two forms of the same word differ."""
    one, other = _UNSEEN.sub("", one), _UNSEEN.sub("", other)
    if one != other:
        yield "case" if one.casefold() == other.casefold() else "marks"


def between_differences(one: str, other: str) -> Iterator[Difference]:
    """How what stands between two words differs: kinds of space are alike, hyphens and dashes too."""
    one, other = (_SPACES.sub(" ", s) for s in (one, other))
    if one == other:
        return
    one, other = (_HYPHENS.sub("-", s) for s in (one, other))
    if {one.strip(), other.strip()} <= {"-", ""} or one == other:
        yield "hyphens"
    elif one.strip() == other.strip():
        yield "spaces"
    else:
        yield "marks"


def end_difference(text: str, inside: Offsets, last_end: int, article: str, article_end: int) -> Iterator[Difference]:
    """How the end of a quotation differs from what follows the passage; ending early is no difference.

    Args:
        text: the summary.
        inside: the quotation's words between its marks.
        last_end: where its last word ends.
        article: the article's text.
        article_end: where the passage's last word ends.
    """
    tail = text[last_end : inside[1]].strip()
    if not tail or OMISSION.search(tail):
        return
    there = article[article_end : article_end + 1]
    if tail[0] != there:
        yield "end" if tail[0] in _END else "marks"


def has_ellipsis(text: str) -> bool:
    """Whether an ellipsis stands in a short stretch of text."""
    return OMISSION.search(text) is not None
