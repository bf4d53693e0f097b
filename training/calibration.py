"""From what the networks say to probabilities that mean what they say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.isotonic import IsotonicRegression


def calibrate(
    raw: Sequence[float], right: Sequence[bool], bins: int = 25
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Knots of a rising line from raw to calibrated probability: isotonic over bins of equal size."""
    order = np.argsort(raw, kind="stable")
    x, y = np.asarray(raw, float)[order], np.asarray(right, float)[order]
    cut = np.array_split(np.arange(len(x)), bins)
    xs, ys = np.array([x[c].mean() for c in cut]), np.array([y[c].mean() for c in cut])
    ys = IsotonicRegression(y_min=0.01, y_max=0.99).fit(xs, ys).predict(xs)
    ys = ys + np.linspace(-0.002, 0.002, bins)  # rising everywhere, so that the order of the scores is kept
    knots_x = (0.0, *xs.tolist(), 1.0)
    knots_y = (0.0, *np.clip(ys, 0.001, 0.995).tolist(), 0.999)
    return tuple(knots_x), tuple(knots_y)
