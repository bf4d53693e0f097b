"""Boosted regression trees, evaluated on many rows at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Trees(NamedTuple):
    """All nodes of all trees in one table; a leaf's children are the leaf itself."""

    roots: NDArray[np.int32]
    feature: NDArray[np.int16]
    threshold: NDArray[np.float32]
    missing_left: NDArray[np.bool_]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float32]  # of inner nodes: the mean of what lies below
    base: float
    depth: int

    def leaves(self, rows: NDArray[np.float32]) -> NDArray[np.intp]:
        """The leaf that each row reaches in each tree."""
        walk = _Walk.of(self, rows)
        at = walk.start
        for _ in range(self.depth):
            at = walk.down(at)
        return at

    def logits(self, rows: NDArray[np.float32]) -> Floats:
        """The sum over all trees, for each row."""
        if not len(rows):
            return np.zeros(0)
        return self.base + np.asarray(self.value[self.leaves(rows)].sum(axis=1), dtype=np.float64)

    def contributions(self, rows: NDArray[np.float32]) -> Floats:
        """How much each feature moved the sum of each row (differences of means along its paths)."""
        n, width = rows.shape
        walk = _Walk.of(self, rows)
        line = np.arange(n)[:, None] * width
        feature, value, moved = self.feature.astype(np.intp), self.value, np.zeros(n * width)
        at = walk.start
        for _ in range(self.depth):
            on = walk.down(at)
            places = line + feature.take(at)
            moved += np.bincount(places.ravel(), (value.take(on) - value.take(at)).ravel(), n * width)
            at = on
        return moved.reshape(n, width)


class _Walk(NamedTuple):
    """Rows on their way down all trees, laid out so that a step takes four flat look-ups and no test for nan.

    Each number stands in its row twice, with -inf and with inf for nan: a node looks at the one that goes its way.
    """

    start: NDArray[np.intp]  # the root of each tree, for each row
    values: NDArray[np.float32]  # all rows, one behind the other
    line: NDArray[np.intp]  # where each row begins
    place: NDArray[np.intp]  # of each node's number in its row
    threshold: NDArray[np.float32]
    child: NDArray[np.intp]  # left and right child of each node in turn

    @classmethod
    def of(cls, trees: Trees, rows: NDArray[np.float32]) -> _Walk:
        n, width = rows.shape
        nan = np.isnan(rows)
        twice = np.concatenate((np.where(nan, -np.inf, rows), np.where(nan, np.inf, rows)), axis=1, dtype=np.float32)
        return cls(
            np.broadcast_to(trees.roots.astype(np.intp), (n, len(trees.roots))),
            twice.ravel(),
            np.arange(n)[:, None] * 2 * width,
            trees.feature.astype(np.intp) + np.where(trees.missing_left, 0, width),
            trees.threshold,
            np.stack((trees.left, trees.right), axis=1, dtype=np.intp).ravel(),
        )

    def down(self, at: NDArray[np.intp]) -> NDArray[np.intp]:
        """One step from the nodes `at`; a leaf stays where it is."""
        goes_right = self.values.take(self.line + self.place.take(at)) > self.threshold.take(at)
        return self.child.take(2 * at + goes_right)
