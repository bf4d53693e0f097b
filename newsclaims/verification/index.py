"""`PassageIndex`: where runs of words stand in a text, word for word or nearly; each answer takes bounded time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from newsclaims.verification.align import Block, blocks_of

#: Places noted for one run of words. What stands more often is no clue, and would make the search quadratic.
PLACES = 64
#: Most places where a wording is found word for word that are handed back.
FOUND = 16
#: Words of a stretch that is looked for at once; longer wordings are cut into such stretches.
STRETCH = 150
#: Windows of the text that are aligned with a stretch.
WINDOWS = 4
#: Longest run of words that the index knows.
GRAM = 3


class Near(NamedTuple):
    """A stretch of words aligned with the text."""

    blocks: tuple[Block, ...]  # runs shared word for word: place in the wording, place in the text, length
    weight: float  # how much of the wording they make up, words of grammar counting less


class PassageIndex:
    """The runs of one to three words of a text, or of several streams of words one after the other."""

    def __init__(self, keys: Sequence[str], light: frozenset[str]) -> None:
        """Index the words.

        Args:
            keys: the words of the text.
            light: words of grammar, which count less when two wordings are compared.
        """
        self.keys = tuple(keys)
        self._light = light
        self._places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for n in range(1, GRAM + 1):
            for i in range(len(self.keys) - n + 1):
                places = self._places[self.keys[i : i + n]]
                if len(places) < PLACES:
                    places.append(i)

    def weight(self, keys: Sequence[str]) -> float:
        """How much these words weigh when two wordings are compared."""
        return sum(0.25 if k in self._light else 1.0 for k in keys)

    def exact(self, keys: Sequence[str]) -> list[int]:
        """Where the words stand in this order, at most `FOUND` places, in the order of the text."""
        size = len(keys)
        n = min(size, GRAM)
        if not n:
            return []
        keys = tuple(keys)
        rarest, offset = self._rarest(keys, n)
        found = []
        for place in rarest:
            start = place - offset
            if start >= 0 and self._runs_on(keys, start):
                found.append(start)
                if len(found) == FOUND:
                    break
        return found

    def _rarest(self, keys: tuple[str, ...], n: int) -> tuple[Sequence[int], int]:
        """The places of the rarest run of `n` words, and where in `keys` that run begins."""
        best: Sequence[int] = ()
        offset, fewest = 0, PLACES + 1
        for i in range(len(keys) - n + 1):
            places = self._places.get(keys[i : i + n], ())
            if len(places) < fewest:
                best, offset, fewest = places, i, len(places)
                if fewest <= 1:
                    break
        return best, offset

    def _runs_on(self, keys: tuple[str, ...], start: int) -> bool:
        return self.keys[start : start + len(keys)] == keys

    def near(self, keys: Sequence[str]) -> Near:
        """The words aligned with the place of the text that is most like them."""
        blocks: list[Block] = []
        for at in range(0, len(keys), STRETCH):
            found = self._near(tuple(keys[at : at + STRETCH]), blocks[-1].end if blocks else None)
            blocks += [b._replace(one=b.one + at) for b in found]
        whole = self.weight(keys)
        shared = sum(self.weight(keys[b.one : b.one + b.size]) for b in blocks)
        return Near(tuple(blocks), shared / whole if whole else 0.0)

    def _near(self, keys: tuple[str, ...], after: int | None) -> list[Block]:
        """The blocks of the best window; of windows alike, the one that goes on where the text was left."""
        best: tuple[float, float, int] | None = None
        found: list[Block] = []
        weights = [self.weight((k,)) for k in keys]
        for start, end in self._windows(keys):
            blocks = blocks_of(keys, self.keys, weights, start, end)
            shared = sum(self.weight(keys[b.one : b.one + b.size]) for b in blocks)
            stray = 0.02 * (len(blocks) - 1) + 0.001 * (blocks[-1].end - blocks[0].other) if blocks else 0.0
            rank = (shared - stray, -abs(start - after) if after is not None else 0.0, -start)
            if best is None or rank > best:
                best, found = rank, blocks
        return found

    def _windows(self, keys: tuple[str, ...]) -> list[tuple[int, int]]:
        """The stretches of the text where most runs of the wording stand, as ranges of words."""
        width = max(16, len(keys))
        votes: defaultdict[int, float] = defaultdict(float)
        for n in range(1, GRAM + 1):
            for i in range(len(keys) - n + 1):
                places = self._places.get(keys[i : i + n], ())
                if not places or len(places) >= PLACES:
                    continue
                vote = n * self.weight(keys[i : i + n]) / len(places)
                for place in places:
                    slot = (place - i) // width
                    votes[slot] += vote
        best = sorted(votes, key=lambda s: (-votes[s] - 0.5 * votes.get(s + 1, 0.0), s))[:WINDOWS]
        size = len(keys)
        margin = size // 2 + 12
        return [(max(0, s * width - margin), min(len(self.keys), (s + 1) * width + size + margin)) for s in best]

    def cover(self, keys: Sequence[str], most: int) -> list[Block] | None:
        """The words as at most `most` runs that stand in the text, each of three words or more; None if they do not."""
        keys = tuple(keys)
        blocks: list[Block] = []
        at = 0
        while at < len(keys):
            block = self._longest(keys, at, blocks[-1].end if blocks else None)
            if block is None or len(blocks) == most:
                return None
            blocks.append(block)
            at += block.size
        return blocks

    def _longest(self, keys: tuple[str, ...], at: int, after: int | None) -> Block | None:
        best: Block | None = None
        for place in self._places.get(keys[at : at + GRAM], ()) if at + GRAM <= len(keys) else ():
            size = GRAM
            while (
                at + size < len(keys) and place + size < len(self.keys) and keys[at + size] == self.keys[place + size]
            ):
                size += 1
            nearer = after is not None and best is not None and abs(place - after) < abs(best.other - after)
            if best is None or size > best.size or (size == best.size and nearer):
                best = Block(at, place, size)
        return best
