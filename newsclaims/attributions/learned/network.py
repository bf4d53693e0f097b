"""Small neural networks that weigh whole candidates, each with its rivals for the same cue and in the same block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Floats32 = NDArray[np.float32]
Indices = NDArray[np.intp]

#: A number further from the mean than so many times its spread says no more.
FURTHEST = 4.0
#: Sums of products come out a little differently on other processors; from so many decimals on nobody shall see it.
DECIMALS = 6
#: Candidates that go through the networks at once, where there are more of them.
TOGETHER = 4096


class Encoding(NamedTuple):
    """How a candidate's numbers become the inputs of a network."""

    numbers: Indices  # columns read as numbers, each as it is and as its logarithm
    mean: Floats  # of both
    spread: Floats
    missing: Indices  # columns of which it is told that they say nothing
    columns: Indices  # columns that name a category ...
    values: Floats  # ... and which one

    @property
    def origin(self) -> Indices:
        """The column that each input comes from."""
        return np.concatenate((self.numbers, self.numbers, self.missing, self.columns))

    def inputs(self, rows: Floats32) -> Floats:
        """One row of inputs for each row of numbers; an unknown number counts as nought, and is told of."""
        nan = np.isnan(rows)
        known = np.where(nan, 0, rows).astype(np.float64)
        plain = known[:, self.numbers]
        measured = (np.concatenate((plain, logarithm(plain)), axis=1) - self.mean) / self.spread
        named = np.where(nan, -1, rows)[:, self.columns] == self.values
        return np.concatenate((measured.clip(-FURTHEST, FURTHEST), nan[:, self.missing], named), axis=1)


def logarithm(x: Floats) -> Floats:
    """The logarithm of one and a number's size, with its sign."""
    return np.asarray(np.sign(x) * np.log1p(np.abs(x)))


class Layers(NamedTuple):
    """The weights of several networks of one shape, the network first in each array."""

    first: Floats  # inputs -> hidden
    first_bias: Floats
    second: Floats  # hidden; the most of each among rivals for the cue; in the block -> narrow
    second_bias: Floats
    last: Floats  # narrow -> log-odds that it is right, and that it is right to the word
    last_bias: Floats


class Judged(NamedTuple):
    """What the networks say of candidates."""

    logits: Floats  # a row for each candidate, the mean of the networks'
    around: Floats  # for each network and candidate what its rivals add to the second layer


class Networks(NamedTuple):
    """What weighs the candidates of an article: the mean of several networks, which err in different places."""

    encoding: Encoding
    usual: Floats  # the mean of each input over the articles that were learned from
    layers: Layers

    def judge(self, rows: Floats32, groups: Sequence[Indices]) -> Judged:
        """Log-odds that each candidate is right, and right to the word.

        Args:
            rows: one row of numbers for each candidate.
            groups: for each sort of rivals the number of the group that each candidate is in. Those of the last sort
                are the widest: no other group reaches beyond one of them.
        """
        own, *theirs = np.split(self.layers.second, 1 + len(groups), axis=1)
        logits, around = np.zeros((len(rows), self.layers.last.shape[2])), np.zeros((len(own), len(rows), own.shape[2]))
        for part in _parts(groups[-1]):
            hidden = np.maximum(self._before(self.encoding.inputs(rows[part])), 0)
            for weights, group in zip(theirs, groups, strict=True):
                around[:, part] += most_of_groups(hidden, group[part]) @ weights
            logits[part] = self._logits(hidden @ own + around[:, part])
        return Judged(logits.round(DECIMALS), around)

    def moved(self, rows: Floats32, judged: Judged, places: Indices, sorts: Indices) -> Floats:
        """What each sort of numbers does to the log-odds that a candidate is right: a row for each candidate.

        A sort's effect is how much lower the log-odds are where its numbers are what they are on average, all else,
        the rivals too, as it is (occlusion: Zeiler and Fergus 2014, section 3.2).

        Args:
            rows: what `judge` was given.
            judged: what it gave.
            places: which candidates.
            sorts: the sort of each of a candidate's numbers, counted from nought.
        """
        out = [
            self._moved(
                rows[some], judged.logits[some, 0], judged.around[:, some], sorts[self.encoding.origin], sorts.max() + 1
            )
            for some in np.split(places, range(TOGETHER, len(places), TOGETHER))
        ]
        return np.concatenate(out).round(DECIMALS)

    def _moved(self, rows: Floats32, logits: Floats, around: Floats, sort: Indices, sorts: int) -> Floats:
        own = self.layers.second[:, : self.layers.first.shape[2]]
        inputs = self.encoding.inputs(rows)
        unusual, before = inputs - self.usual, self._before(inputs)
        out = np.zeros((len(rows), sorts))
        for n in range(sorts):
            some = sort == n
            hidden = np.maximum(before - unusual[:, some] @ self.layers.first[:, some], 0)
            out[:, n] = logits - self._logits(hidden @ own + around)[:, 0]
        return out

    def _before(self, inputs: Floats) -> Floats:
        """For each network and candidate the hidden numbers before they are cut off at nought."""
        return np.asarray(inputs @ self.layers.first + self.layers.first_bias[:, None])

    def _logits(self, narrow: Floats) -> Floats:
        narrow = np.maximum(narrow + self.layers.second_bias[:, None], 0)
        return np.asarray((narrow @ self.layers.last + self.layers.last_bias[:, None]).mean(axis=0))


def _parts(widest: Indices) -> Iterator[Indices | slice]:
    """Whole groups, some thousand candidates at a time, so that a book takes no more memory than it must."""
    if len(widest) <= TOGETHER:
        yield slice(None)
        return
    order = np.argsort(widest, kind="stable")
    ends = [*np.flatnonzero(np.diff(widest[order])) + 1, len(order)]
    start = 0
    for end, after in pairwise([*ends, np.inf]):
        if after - start > TOGETHER:
            yield order[start:end]
            start = end


def most_of_groups(hidden: Floats, group: Indices) -> Floats:
    """For each candidate the most of each hidden number among those of its group, itself one of them."""
    if not len(group):
        return hidden
    order = np.argsort(group, kind="stable")
    ordered = group[order]
    new = np.concatenate(([True], ordered[1:] != ordered[:-1]))
    most = np.maximum.reduceat(hidden[:, order], np.flatnonzero(new), axis=1)
    number = np.empty(len(group), np.intp)
    number[order] = np.cumsum(new) - 1
    return np.asarray(most[:, number])
