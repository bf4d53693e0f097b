"""Two wordings aligned by word: shared runs, and what one of them lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

#: Most words of either side that are aligned; what is longer is cut by the caller.
MOST = 1200
#: Pairs of words up to which the heaviest alignment is looked for, and what a gap in it costs: more than a word of
#: grammar weighs, so that none stands alone between two changes.
_CELLS, _GAP = 20_000, 0.3


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


def blocks_of(
    one: Sequence[str], other: Sequence[str], weights: Sequence[float], start: int = 0, end: int | None = None
) -> list[Block]:
    """The runs that `one` shares with the words `start` to `end` of `other`, in the order of both.

    Short wordings get the alignment of the greatest weight, longer ones difflib's, which is quicker. At most `MOST`
    words of each are looked at.

    Args:
        one: the words of one wording.
        other: the words of the other.
        weights: what each word of `one` counts.
        start: the first word of `other` that may be aligned.
        end: one past the last.
    """
    a = one[:MOST]
    b = other[start : min(len(other) if end is None else end, start + MOST)]
    if len(a) * len(b) <= _CELLS:
        return [block._replace(other=block.other + start) for block in _heaviest(a, b, weights)]
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return [Block(i, j + start, size) for i, j, size in matcher.get_matching_blocks() if size]


class _Cell(NamedTuple):
    """The heaviest alignment that ends with a pair of equal words, and the pair before it."""

    score: float
    one: int
    other: int
    before: _Cell | None


_NOTHING = _Cell(0.0, -1, -1, None)


def _heaviest(one: Sequence[str], other: Sequence[str], weights: Sequence[float]) -> list[Block]:
    """The alignment whose words weigh most, each gap in it at the price of `_GAP`."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(other):
        places[word].append(j)
    best = [_NOTHING] * (len(other) + 1)  # best[j]: the best that ends before word j of the other
    row: dict[int, _Cell] = {}
    for i, word in enumerate(one):
        new: dict[int, _Cell] = {}
        for j in places.get(word, ()):
            left, far = row.get(j - 1), best[j]
            jump = far.score - (_GAP if far.before or far.score else 0.0)
            before, score = (left, left.score) if left is not None and left.score >= jump else (far, jump)
            new[j] = _Cell(score + weights[i], i, j, before if before.one >= 0 else None)
        for j in sorted(new):
            cell = new[j]
            for k in range(j + 1, len(best)):
                if best[k].score > cell.score:
                    break
                best[k] = cell
        row = new
    return _runs(best[-1])


def _runs(last: _Cell) -> list[Block]:
    """The pairs of an alignment as runs."""
    pairs: list[tuple[int, int]] = []
    cell: _Cell | None = last if last.one >= 0 else None
    while cell is not None:
        pairs.append((cell.one, cell.other))
        cell = cell.before
    blocks: list[Block] = []
    for i, j in reversed(pairs):
        previous = blocks[-1] if blocks else None
        if previous and (i, j) == (previous.one + previous.size, previous.end):
            blocks[-1] = previous._replace(size=previous.size + 1)
        else:
            blocks.append(Block(i, j, 1))
    return blocks


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
