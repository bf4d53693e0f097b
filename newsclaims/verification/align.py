"""Two wordings aligned by word: shared runs, and what one of them lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

#: Most words of either side that are aligned; what is longer is cut by the caller.
MOST = 1200


class Block(NamedTuple):
    """A run of words that both have: where it begins in one and in the other, and how many words it has."""

    one: int
    other: int
    size: int

    @property
    def end(self) -> int:
        """Where it ends in the other."""
        return self.other + self.size


class Gap(NamedTuple):
    """Words between two shared runs: ranges in one and in the other, at least one not empty."""

    one: tuple[int, int]
    other: tuple[int, int]


def blocks_of(one: Sequence[str], other: Sequence[str], start: int = 0, end: int | None = None) -> list[Block]:
    """The runs that `one` shares with the words `start` to `end` of `other`, in the order of both.

    The alignment is difflib's (the longest run first), which reads better than the shortest edit script: it keeps
    phrases together. At most `MOST` words of each are looked at.
    """
    end = len(other) if end is None else end
    matcher = SequenceMatcher(None, one[:MOST], other[start : min(end, start + MOST)], autojunk=False)
    return [Block(a, b + start, size) for a, b, size in matcher.get_matching_blocks() if size]


def gaps_of(blocks: Sequence[Block], size: int) -> Iterator[Gap]:
    """The gaps before, between and behind the blocks; `size` is the number of words of the first wording.

    Nothing of the other wording is missing before its first shared run or behind its last: a quotation is a part.
    """
    at = 0
    for n, block in enumerate(blocks):
        before = blocks[n - 1].end if n else block.other
        if block.one > at or block.other != before:
            yield Gap((at, block.one), (before, block.other))
        at = block.one + block.size
    if at < size:
        end = blocks[-1].end if blocks else 0
        yield Gap((at, size), (end, end))
