"""A linear-chain CRF over few labels: best labellings and how sure each label is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from newsclaims.attributions.learned.indicators import Indicators
from newsclaims.record import record

Floats = NDArray[np.float64]
Links = NDArray[np.int8]
T = TypeVar("T", bound=np.generic)

#: Chains that are read together: more of them need much memory, as all are filled up to the longest.
TOGETHER = 512


@record
class Reading:
    """What a chain of units may be labelled; for each unit a number for each label."""

    scores: list[list[float]]  # neighbours not regarded
    marginals: list[list[float]]  # probabilities
    log_z: float  # log of the normaliser
    # One unit behind the other, so that there is less for the garbage collector to go through:
    total: list[float]  # the best total of a labelling that has it
    back: bytes  # in that labelling the label of the unit before ...
    on: bytes  # ... and behind

    def labellings(self, most: int, within: float) -> list[tuple[float, tuple[int, ...]]]:
        """Up to `most` different good labellings with their log-probability, best first, none far below the best.

        For each unit and label the best labelling that has it: cheap, and unlike the true k best they differ.
        """
        if not self.total:
            return []
        n, back, on = len(self.scores), self.back, self.on
        k = len(self.total) // n
        least = max(self.total) - within
        found: dict[tuple[int, ...], float] = {}
        for below, at in sorted([(-x, at) for at, x in enumerate(self.total) if x >= least]):
            if len(found) >= most:
                break
            unit, label = divmod(at, k)
            if label in [path[unit] for path in found]:
                continue  # the best that has it is one of those found
            path = [label] * n
            for i in range(unit, 0, -1):
                path[i - 1] = back[k * i + path[i]]
            for i in range(unit, n - 1):
                path[i + 1] = on[k * i + path[i]]
            found.setdefault(tuple(path), -below - self.log_z)
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
        out: list[Reading] = []
        at = 0
        for first in range(0, len(lengths), TOGETHER):
            some = lengths[first : first + TOGETHER]
            out += self._read(flat[at : at + sum(some)], some)
            at += sum(some)
        return out

    def _read(self, flat: Floats, lengths: Sequence[int]) -> Iterator[Reading]:
        # All first units stand together, then all second ones, ...: a step takes one row.
        inside = np.arange(max(lengths))[None, :] < np.array(lengths)[:, None]
        scores = np.zeros((*inside.shape, len(self.labels)))
        scores[inside] = flat
        scores = np.ascontiguousarray(scores.swapaxes(0, 1))
        marginals, log_z = self._marginals(scores, inside)
        total, back, on = self._through(scores, inside)

        def in_order(a: NDArray[T]) -> NDArray[T]:  # one chain behind the other again
            return a.swapaxes(0, 1)[inside]

        score_rows, marginal_rows = flat.tolist(), in_order(marginals).tolist()
        totals, backs, ons = in_order(total).ravel().tolist(), in_order(back).tobytes(), in_order(on).tobytes()
        k, at = len(self.labels), 0
        for m, z in zip(lengths, log_z.tolist(), strict=True):
            rows, labels = slice(at, at + m), slice(k * at, k * (at + m))
            yield Reading(score_rows[rows], marginal_rows[rows], z, totals[labels], backs[labels], ons[labels])
            at += m

    def _marginals(self, scores: Floats, inside: NDArray[np.bool_]) -> tuple[Floats, Floats]:
        """Probability of each label of each unit, and the logs of the normalisers."""
        step = np.exp(self.step)
        top = scores.max(axis=2, keepdims=True)
        local = np.exp(scores - top)
        forward, backward, totals = np.empty_like(scores), np.ones_like(scores), np.empty_like(top)
        for i, here in enumerate(local):
            f = (forward[i - 1] @ step) * here if i else here
            np.add.reduce(f, axis=1, keepdims=True, out=totals[i])
            np.divide(f, totals[i], out=forward[i])
        log_z = (np.ascontiguousarray(top[:, :, 0].T) * inside).sum(axis=1)
        for logs in np.log(totals[:, :, 0]) * inside.T:
            log_z += logs
        there = inside.T[:, :, None]
        for i in range(len(scores) - 2, -1, -1):
            b = (local[i + 1] * backward[i + 1]) @ step.T
            np.divide(b, np.add.reduce(b, axis=1, keepdims=True), out=backward[i], where=there[i + 1])
        p = forward * backward
        return p / p.sum(axis=2, keepdims=True), log_z

    def _through(self, scores: Floats, inside: NDArray[np.bool_]) -> tuple[Floats, Links, Links]:
        """The best total through each label of each unit, and the links to its neighbours (back, on)."""
        best, rest = scores.copy(), np.zeros_like(scores)
        back, on = np.zeros(scores.shape, np.int8), np.zeros(scores.shape, np.int8)
        for i in range(1, len(scores)):
            best[i] += np.maximum.reduce(best[i - 1, :, :, None] + self.step, axis=1)
        back[1:] = (best[:-1, :, :, None] + self.step).argmax(axis=2)
        there = inside.T[:, :, None]
        for i in range(len(scores) - 2, -1, -1):
            step = self.step + (scores[i + 1] + rest[i + 1])[:, None, :]
            np.copyto(rest[i], np.maximum.reduce(step, axis=2), where=there[i + 1])
        on[:-1] = (self.step + (scores[1:] + rest[1:])[:, :, None, :]).argmax(axis=3)
        return best + rest, back, on
