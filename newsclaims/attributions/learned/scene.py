"""All that is worked out once an article: cue probabilities, and units with their roles around each likely cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import nan

from newsclaims.attributions.learned.crf import Crf
from newsclaims.attributions.learned.indicators import Indicators
from newsclaims.attributions.learned.roles import CONTENT, CUE, NONE, SOURCE, LikelyCues, role_evidence
from newsclaims.attributions.learned.units import REACH, Unit, units_of
from newsclaims.attributions.learned.view import View
from newsclaims.record import record

Labels = tuple[int, ...]


@record
class Around:
    """The units around one cue and what their roles may be."""

    cue: int
    units: list[Unit]
    scores: list[list[float]]
    marginals: list[list[float]]
    log_z: float
    labellings: list[tuple[float, Labels]]  # log-probability, roles; best first
    best_source: float  # the highest probability that a unit is the source


@dataclass(slots=True)
class Scene:
    """One article with the cue probabilities and, on demand, the surroundings of a cue."""

    view: View
    crf: Crf
    probability: Mapping[int, float]  # of each cue candidate
    likely: LikelyCues
    indicators: Indicators  # of the chain model
    _step: list[list[float]]  # the chain model's, from label to label
    _around: dict[int, Around]
    _guesses: list[tuple[int, float, float, list[tuple[int, int]]]] | None  # in the order of the text

    def log_probability(self, around: Around, labels: Sequence[int]) -> float:
        """The log-probability of one labelling of the units around a cue."""
        total = sum([row[a] for row, a in zip(around.scores, labels, strict=True)])
        return total + sum([self._step[a][b] for a, b in pairwise(labels)]) - around.log_z

    def guesses(self, start: int, end: int) -> list[tuple[int, float, float, list[tuple[int, int]]]]:
        """For the likely cues near a stretch: cue, probability, its best labelling's log-probability and content."""
        guesses = self._guesses or []
        low = bisect_left(guesses, start - REACH, key=_first)
        high = bisect_left(guesses, end + REACH, key=_first)
        return guesses[low:high]

    def look_around(self, cues: Sequence[int], others: Sequence[int] = ()) -> None:
        """Work out the surroundings of many cues at once; `cues` asked for first are the likely ones, the `guesses`."""
        todo = [cue for cue in dict.fromkeys((*cues, *others)) if cue not in self._around]
        if todo:
            self._look_around(todo)
        if self._guesses is None:
            self._guesses = [self._guess(self._around[cue]) for cue in sorted(cues) if self._around[cue].labellings]

    def _look_around(self, todo: Sequence[int]) -> None:
        units = [units_of(self.view, cue) for cue in todo]
        evidence = (
            found
            for cue, u in zip(todo, units, strict=True)
            for found in role_evidence(self.view, cue, u, self.likely, self.probability.get(cue, 0.0))
        )
        readings = self.crf.read(self.indicators.sums(evidence), [len(u) for u in units])
        for cue, u, reading in zip(todo, units, readings, strict=True):
            labellings = reading.labellings(MOST, WITHIN)
            best = max((m[SOURCE] for m in reading.marginals), default=nan)
            self._around[cue] = Around(cue, u, reading.scores, reading.marginals, reading.log_z, labellings, best)

    def _guess(self, a: Around) -> tuple[int, float, float, list[tuple[int, int]]]:
        logp, labels = a.labellings[0]
        content = [(u.start, u.end) for u, x in zip(a.units, labels, strict=True) if x == CONTENT]
        return a.cue, self.probability.get(a.cue, 0.0), logp, content

    def around(self, cue: int) -> Around:
        """The units around `cue` with their roles; worked out once."""
        if cue not in self._around:
            self.look_around([cue])
        return self._around[cue]


def scene_of(view: View, crf: Crf, probability: Mapping[int, float], indicators: Indicators | None = None) -> Scene:
    """A scene in which nothing but the cue probabilities is known yet; `indicators` are the `crf`'s, made before."""
    likely = LikelyCues(probability, 0.1)
    return Scene(view, crf, probability, likely, indicators or crf.indicators(), crf.step.tolist(), {}, None)


def _first(guess: tuple[int, float, float, list[tuple[int, int]]]) -> int:
    return guess[0]


MOST = 6
WITHIN = 3.5


def labels_of(around: Around, content: Sequence[tuple[int, int]], source: tuple[int, int] | None) -> Labels:
    """The roles that token ranges `content` and `source` give the units around a cue."""
    cue = around.cue
    out = []
    for u in around.units:
        first, after = u.start, u.end
        if first <= cue < after:
            out.append(CUE)
            continue
        half = (after - first) / 2
        shared = 0
        for a, b in content:
            if a < after and first < b:
                shared += (min(b, after)) - (max(a, first))
        if shared > half:
            out.append(CONTENT)
        elif source and min(source[1], after) - max(source[0], first) > half:
            out.append(SOURCE)
        else:
            out.append(NONE)
    return tuple(out)
