"""A linear-chain CRF over few labels: best labellings and how sure each label is."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Crf(NamedTuple):
    """Weights of a chain: `rows` of `state` by feature name, `step[a, b]` from label a to label b."""

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    state: NDArray[np.float32]
    step: Floats

    def scores(self, units: Sequence[Sequence[str]]) -> Floats:
        """The score of each label for each unit, neighbours not regarded."""
        get = self.rows.get
        none = len(self.state)
        known: list[int] = []
        starts = []
        for features in units:
            starts.append(len(known))
            known += [r for r in map(get, features) if r is not None]
            if starts[-1] == len(known):
                known.append(none)
        if not units:
            return np.zeros((0, len(self.labels)))
        padded = self.state[known] if none not in known else np.vstack([self.state, self.state[:1] * 0])[known]
        return np.add.reduceat(padded, starts, axis=0, dtype=np.float64)

    def marginals(self, scores: Floats) -> tuple[Floats, float]:
        """Probability of each label of each unit, and the log of the normaliser."""
        n = len(scores)
        step = np.exp(self.step)
        forward, backward = np.empty_like(scores), np.empty_like(scores)
        top = scores.max(axis=1, keepdims=True)
        local = np.exp(scores - top)
        log_z = float(top.sum())
        f = local[0]
        for i in range(n):
            if i:
                f = (f @ step) * local[i]
            total = f.sum()
            log_z += float(np.log(total))
            f = f / total
            forward[i] = f
        b = np.ones(len(self.labels))
        for i in range(n - 1, -1, -1):
            backward[i] = b
            b = step @ (local[i] * b)
            b = b / b.sum()
        p = forward * backward
        return p / p.sum(axis=1, keepdims=True), log_z

    def through(self, scores: Floats) -> tuple[Floats, list[list[int]], list[list[int]]]:
        """The best total through each label of each unit, and the links to its neighbours (back, on)."""
        n, k = scores.shape
        best, back = scores.copy(), [[0] * k]
        for i in range(1, n):
            step = best[i - 1][:, None] + self.step
            at = step.argmax(axis=0)
            back.append(at.tolist())
            best[i] += step[at, np.arange(k)]
        rest, on = np.zeros_like(scores), [[0] * k for _ in range(n)]
        for i in range(n - 2, -1, -1):
            step = self.step + (scores[i + 1] + rest[i + 1])[None, :]
            at = step.argmax(axis=1)
            on[i] = at.tolist()
            rest[i] = step[np.arange(k), at]
        return best + rest, back, on

    def labellings(self, scores: Floats, most: int, within: float) -> list[tuple[float, tuple[int, ...]]]:
        """Up to `most` different good labellings, best first, none more than `within` below the best.

        For each unit and label the best labelling that has it: cheap, and unlike the true k best they differ.
        """
        total, back, on = self.through(scores)
        n = len(scores)
        top = float(total.max())
        order = np.argsort(-total, axis=None, kind="stable").tolist()
        found: dict[tuple[int, ...], float] = {}
        k = total.shape[1]
        for flat in order:
            unit, label = divmod(flat, k)
            score = float(total[unit, label])
            if score < top - within or len(found) >= most:
                break
            path = [label] * n
            for i in range(unit, 0, -1):
                path[i - 1] = back[i][path[i]]
            for i in range(unit, n - 1):
                path[i + 1] = on[i][path[i]]
            found.setdefault(tuple(path), score)
        return [(score, path) for path, score in found.items()]

    def score_of(self, scores: Floats, labels: Sequence[int]) -> float:
        """The total of one labelling."""
        total = sum(float(scores[i, a]) for i, a in enumerate(labels))
        return total + sum(float(self.step[a, b]) for a, b in itertools.pairwise(labels))
