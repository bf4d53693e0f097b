"""A linear-chain CRF over few labels: best labellings and how sure each label is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclaims.attributions.learned.indicators import Indicators
from newsclaims.record import record

Floats = NDArray[np.float64]


_NOTHING: tuple[NDArray[Any], ...] = (np.zeros((0, 1)), np.zeros((0, 1), np.int8), np.zeros((0, 1), np.int8))


@record
class Reading:
    """What a chain of units may be labelled."""

    scores: Floats  # of each label of each unit, neighbours not regarded
    marginals: Floats  # probability of each label of each unit
    log_z: float  # log of the normaliser
    through: tuple[NDArray[Any], ...]  # best total through each label of each unit; links back and on

    def labellings(self, most: int, within: float) -> list[tuple[float, tuple[int, ...]]]:
        """Up to `most` different good labellings with their log-probability, best first, none far below the best.

        For each unit and label the best labelling that has it: cheap, and unlike the true k best they differ.
        """
        total = self.through[0]
        n, k = total.shape
        if not n:
            return []
        back, on = self.through[1].tolist(), self.through[2].tolist()
        flat = total.ravel()
        least = float(flat.max()) - within
        order = np.argsort(-flat, kind="stable").tolist()
        found: dict[tuple[int, ...], float] = {}
        for at in order:
            score = float(flat[at])
            if score < least or len(found) >= most:
                break
            unit, label = divmod(at, k)
            if any(path[unit] == label for path in found):
                continue  # the best that has it is one of those found
            path = [label] * n
            for i in range(unit, 0, -1):
                path[i - 1] = back[i][path[i]]
            for i in range(unit, n - 1):
                path[i + 1] = on[i][path[i]]
            found.setdefault(tuple(path), score - self.log_z)
        return [(score, path) for path, score in found.items()]


class Crf(NamedTuple):
    """Weights of a chain: `rows` of `state` by feature name, `step[a, b]` from label a to label b."""

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    state: NDArray[np.float32]
    step: Floats

    def indicators(self) -> Indicators:
        """The features with their weights, to be summed for `read`."""
        return Indicators(self.rows, self.state[list(self.rows.values())].astype(np.float64))

    def read(self, flat: Floats, lengths: Sequence[int]) -> list[Reading]:
        """What chains of units may be labelled, all at once.

        Args:
            flat: the score of each label for each unit, neighbours not regarded, one chain behind the other.
            lengths: how many units each chain has.
        """
        if not len(flat):
            return [Reading(flat, flat, 0.0, _NOTHING)] * len(lengths)
        return self._read(flat, np.array(lengths, np.int64))

    def _read(self, flat: Floats, lengths: NDArray[np.int64]) -> list[Reading]:
        scores = np.zeros((len(lengths), int(lengths.max()), len(self.labels)))
        scores[np.arange(scores.shape[1])[None, :] < lengths[:, None]] = flat
        marginals, log_z = self._marginals(scores, lengths)
        best = self._through(scores, lengths)
        return [
            Reading(scores[n, :m], marginals[n, :m], float(log_z[n]), tuple(a[n, :m] for a in best))
            for n, m in enumerate(lengths.tolist())
        ]

    def _marginals(self, scores: Floats, lengths: NDArray[np.int64]) -> tuple[Floats, Floats]:
        """Probability of each label of each unit, and the logs of the normalisers."""
        step = np.exp(self.step)
        top = scores.max(axis=2, keepdims=True)
        local = np.exp(scores - top)
        forward, backward = np.empty_like(scores), np.ones_like(scores)
        f = local[:, 0]
        inside = np.arange(scores.shape[1])[None, :] < lengths[:, None]
        log_z = (top[:, :, 0] * inside).sum(axis=1)
        for i in range(scores.shape[1]):
            if i:
                f = (f @ step) * local[:, i]
            total = f.sum(axis=1, keepdims=True)
            log_z += np.log(total[:, 0]) * inside[:, i]
            f = f / total
            forward[:, i] = f
        for i in range(scores.shape[1] - 2, -1, -1):
            b = (local[:, i + 1] * backward[:, i + 1]) @ step.T
            backward[:, i] = np.where(inside[:, i + 1, None], b / b.sum(axis=1, keepdims=True), 1.0)
        p = forward * backward
        return p / p.sum(axis=2, keepdims=True), log_z

    def _through(self, scores: Floats, lengths: NDArray[np.int64]) -> tuple[Floats, NDArray[np.int8], NDArray[np.int8]]:
        """The best total through each label of each unit, and the links to its neighbours (back, on)."""
        best, rest = scores.copy(), np.zeros_like(scores)
        back, on = np.zeros(scores.shape, np.int8), np.zeros(scores.shape, np.int8)
        for i in range(1, scores.shape[1]):
            step = best[:, i - 1, :, None] + self.step
            back[:, i] = step.argmax(axis=1)
            best[:, i] += step.max(axis=1)
        for i in range(scores.shape[1] - 2, -1, -1):
            step = self.step + (scores[:, i + 1] + rest[:, i + 1])[:, None, :]
            on[:, i] = step.argmax(axis=2)
            rest[:, i] = np.where((i + 1 < lengths)[:, None], step.max(axis=2), 0.0)
        return best + rest, back, on
