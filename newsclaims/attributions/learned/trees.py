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

    def leaves(self, rows: NDArray[np.float32]) -> NDArray[np.int32]:
        """The leaf that each row reaches in each tree."""
        n = len(rows)
        at = np.broadcast_to(self.roots, (n, len(self.roots))).copy()
        line = np.arange(n)[:, None]
        for _ in range(self.depth):
            at = self._down(rows, line, at)
        return at

    def logits(self, rows: NDArray[np.float32]) -> Floats:
        """The sum over all trees, for each row."""
        if not len(rows):
            return np.zeros(0)
        return self.base + np.asarray(self.value[self.leaves(rows)].sum(axis=1), dtype=np.float64)

    def contributions(self, rows: NDArray[np.float32]) -> Floats:
        """How much each feature moved the sum of each row (differences of means along its paths)."""
        n, width = rows.shape
        line = np.arange(n)[:, None]
        at = np.broadcast_to(self.roots, (n, len(self.roots))).copy()
        moved = np.zeros(n * width)
        for _ in range(self.depth):
            on = self._down(rows, line, at)
            places = (line * width + self.feature[at]).ravel()
            moved += np.bincount(places, (self.value[on] - self.value[at]).ravel(), n * width)
            at = on
        return moved.reshape(n, width)

    def _down(self, rows: NDArray[np.float32], line: NDArray[np.int64], at: NDArray[np.int32]) -> NDArray[np.int32]:
        x = rows[line, self.feature[at]]
        go_left = np.where(np.isnan(x), self.missing_left[at], x <= self.threshold[at])
        return np.where(go_left, self.left[at], self.right[at])
