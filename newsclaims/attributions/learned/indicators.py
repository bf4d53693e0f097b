"""Weights of indicators, looked up for a whole article at once without building the indicators' names.

An indicator is named after what it sees ('PL=0nsubj<|say'). Building some dozens of such names for every word and
looking each of them up was most of the work of the sparse models. Here a name's hash is worked out from those of its
parts, in arrays over all words that are looked at; training, which wants to know the names, gets them from the same
templates. The hash has 64 bits and no random seed. A test holds that no two names that have a weight share one; that
another name that an article brings shares one of theirs is less likely than one in 10 ** 14, and moves one weight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, zip_longest
from string import Formatter
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Hashes = NDArray[np.uint64]

# A text's hash is the polynomial of its bytes at BASE, modulo 2**64, one added to each so that a NUL counts. Of two
# texts joined it is hash(a) * BASE**len(b) + hash(b). An odd base has an inverse, and high bits of the product with MIX
# are well mixed.
BASE = 0x9E3779B97F4A7C15
MIX = np.uint64(0xD6E8FEB86659FD93)
WHOLE = 1 << 64


class Group:
    """Indicators that are there together and made of the same attributes."""

    def __init__(self, attributes: str, *templates: str) -> None:
        """With the attributes' names, and the indicators' as templates in which the attributes' values stand."""
        self.attributes = attributes.split()
        # Those with many values first, so that the templates that have another value always are the first so many.
        self.templates = sorted(templates, key=lambda t: -len(_pieces(t)))
        place = {name: n for n, name in enumerate([*self.attributes, None])}
        columns = zip_longest(*(_pieces(template) for template in self.templates))
        # For the first, second, ... value of the templates: what stands before it, hashed, and which value it is.
        self._steps = [
            (
                np.array([hashed(before) for before, _ in column], np.uint64).T[:, :, None],
                np.array([place[field] for _, field in column]),
            )
            for column in ([piece for piece in column if piece] for column in columns)
        ]

    def names(self, values: Sequence[str | int]) -> list[str]:
        """The names of the indicators of these values."""
        given = dict(zip(self.attributes, map(_text, values), strict=True))
        return [template.format(**given) for template in self.templates]

    def hashes(self, values: Hashes, powers: Hashes) -> Hashes:
        """The hashes of the names, a row for each template, from those of the values: a row for each attribute."""
        out = np.zeros((len(self.templates), values.shape[1]), np.uint64)
        for (before, power), places in self._steps:
            h = out[: len(places)]
            h *= power
            h += before
            h *= powers[places]
            h += values[places]
        return out


def _pieces(template: str) -> list[tuple[str, str | None]]:
    """What stands before each value, with the value's name; None after the last."""
    return [(before, field) for before, field, _, _ in Formatter().parse(template)]


#: A group and the values of its attributes.
Evidence = tuple[Group, Sequence[str | int]]


def names_of(found: Iterable[Evidence]) -> list[str]:
    """The names of all indicators."""
    return [name for group, values in found for name in group.names(values)]


class Indicators:
    """Many indicators with one or several weights each."""

    def __init__(self, names: Iterable[str], weights: Floats) -> None:
        """With the indicators' names and a row of weights for each."""
        found = _hashes_of_lines(names)
        bits = max(1, 4 * len(found)).bit_length()
        self._shift = np.uint64(64 - bits)
        buckets = self._bucket(found)
        order = np.argsort(buckets, kind="stable")
        self._hashes = found[order]
        self._weights = np.ascontiguousarray(weights[order].T)
        self._first = np.concatenate(([0], np.cumsum(np.bincount(buckets, minlength=1 << bits))))  # of each bucket

    @classmethod
    def of(cls, weights: Mapping[str, float] | Mapping[str, tuple[float, ...]], width: int = 1) -> Self:
        """From weights by name, each of them one number or `width` of them."""
        return cls(weights, np.array(list(weights.values()), np.float64).reshape(-1, width))

    def sums(self, found: Iterable[Iterable[Evidence]]) -> Floats:
        """The sum of the weights of all evidence of each thing, a row for each.

        The weights have sixteen bits: a sum of some dozens of them is exact, in whatever order they are added.
        """
        hashes, whose, things = _gathered(found)
        hits, rows = self._look_up(hashes)
        owners = whose[hits]
        columns = [np.bincount(owners, column.take(rows), things) for column in self._weights]
        return np.stack(columns, axis=1)

    def _bucket(self, hashes: Hashes) -> NDArray[np.intp]:
        return ((hashes * MIX) >> self._shift).astype(np.intp)

    def _look_up(self, hashes: Hashes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Which of the hashes are known, and the rows of their weights."""
        buckets = self._bucket(hashes)
        row, end = self._first.take(buckets), self._first.take(buckets + 1)
        hits, rows = [], []
        left = np.flatnonzero(row < end)  # whose bucket is not yet searched to its end; none holds more than a few
        while len(left):
            at = row[left]
            same = self._hashes.take(at) == hashes[left]
            hits.append(left[same])
            rows.append(at[same])
            row[left] += 1
            left = left[~same & (at + 1 < end[left])]
        return np.concatenate(hits or [left]), np.concatenate(rows or [left])


def _gathered(found: Iterable[Iterable[Evidence]]) -> tuple[Hashes, NDArray[np.intp], int]:
    """The hashes of the names of all indicators of all things, the number of the thing of each, and how many things."""
    by_group: defaultdict[Group, tuple[list[int], list[str | int]]] = defaultdict(lambda: ([], []))
    things = 0
    for evidence in found:
        for group, values in evidence:
            owners, given = by_group[group]
            owners.append(things)
            given += values
        things += 1
    numbers = _Numbers()
    numbered = [np.fromiter(map(numbers.__getitem__, given), np.intp, len(given)) for _, given in by_group.values()]
    # Behind the values, one for 'nothing more': its text is empty.
    pairs = chain(map(_HASHES.__getitem__, numbers), [hashed("")])
    known = np.fromiter(chain.from_iterable(pairs), np.uint64, 2 * len(numbers) + 2).reshape(-1, 2).T.copy()
    hashes, whose = [np.zeros(0, np.uint64)], [np.zeros(0, np.intp)]
    for (group, (owners, _)), given_numbers in zip(by_group.items(), numbered, strict=True):
        width = len(group.attributes)
        places = np.full((width + 1, len(owners)), len(numbers))
        places[:width] = given_numbers.reshape(len(owners), width).T
        hashes.append(group.hashes(known[0].take(places), known[1].take(places)).ravel())
        whose += [np.array(owners, np.intp)] * len(group.templates)
    return np.concatenate(hashes), np.concatenate(whose), things


class _Numbers(dict[str | int, int]):
    """Numbers values as they come, so that each is hashed once."""

    def __missing__(self, value: str | int) -> int:
        self[value] = number = len(self)
        return number


def _text(value: str | int) -> str:
    """How a value is written in a name: truth as 0 and 1."""
    return value if isinstance(value, str) else str(int(value))


def hashed(text: str) -> tuple[int, int]:
    """The hash of a text, and `BASE` to the power of its length in bytes."""
    h = 0
    data = text.encode("utf-8", "surrogatepass")
    for byte in data:
        h = (h * BASE + byte + 1) % WHOLE
    return h, pow(BASE, len(data), WHOLE)


class _Hashes(dict[str | int, tuple[int, int]]):
    """What `hashed` says of values, remembered: nearly all are seen again and again."""

    KEPT = 50_000  # at most

    def __missing__(self, value: str | int) -> tuple[int, int]:
        if len(self) >= self.KEPT:
            self.clear()
        self[value] = found = hashed(_text(value))
        return found


_HASHES = _Hashes()


def _hashes_of_lines(names: Iterable[str]) -> Hashes:
    """The hashes of many texts, all at once: sums over stretches of one long text."""
    lines = [name.encode() for name in names]
    if not lines:
        return np.zeros(0, np.uint64)
    data = np.frombuffer(b"".join(lines), np.uint8).astype(np.uint64) + np.uint64(1)
    ends = np.cumsum([len(line) for line in lines])
    downwards = np.full(len(data), pow(BASE, -1, WHOLE), np.uint64)
    downwards[0] = 1
    total = np.concatenate((np.zeros(1, np.uint64), np.cumsum(data * np.cumprod(downwards))))
    upwards = np.full(len(data), BASE, np.uint64)
    upwards[0] = 1
    starts = np.concatenate((np.zeros(1, np.intp), ends[:-1]))
    sums: Hashes = (total[ends] - total[starts]) * np.cumprod(upwards)[ends - 1]
    return sums
