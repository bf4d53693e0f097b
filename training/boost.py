"""Boosted trees: fitted with scikit-learn, handed over as plain arrays; calibration."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.isotonic import IsotonicRegression

from newsclaims.attributions.learned.trees import Trees

SETTINGS = {
    "max_iter": 200,
    "learning_rate": 0.07,
    "max_leaf_nodes": 24,
    "max_depth": 8,
    "min_samples_leaf": 40,
    "l2_regularization": 5.0,
    "max_bins": 127,
    "early_stopping": False,
    "random_state": 0,
}


def fit_trees(x: NDArray[np.float32], y: NDArray[np.float32], **settings: float) -> Trees:
    """Trees for the log-odds of `y`."""
    model = HistGradientBoostingClassifier(**{**SETTINGS, **settings}).fit(x, y > 0)
    parts: dict[str, list[NDArray[np.float64]]] = {
        k: [] for k in ("feature", "threshold", "missing", "left", "right", "value")
    }
    roots, offset, depth = [], 0, 0
    for (tree,) in model._predictors:  # noqa: SLF001 - scikit-learn has no public way to a tree's nodes
        nodes = tree.nodes
        here = np.arange(len(nodes))
        leaf = nodes["is_leaf"].astype(bool)
        roots.append(offset)
        parts["feature"].append(np.where(leaf, 0, nodes["feature_idx"]))
        parts["threshold"].append(np.where(leaf, 0, nodes["num_threshold"]))
        parts["missing"].append(nodes["missing_go_to_left"])
        parts["left"].append(offset + np.where(leaf, here, nodes["left"]))
        parts["right"].append(offset + np.where(leaf, here, nodes["right"]))
        parts["value"].append(_means(nodes, leaf))
        offset += len(nodes)
        depth = max(depth, int(nodes["depth"].max()))
    a = {k: np.concatenate(v) for k, v in parts.items()}
    return Trees(
        np.array(roots, np.int32),
        a["feature"].astype(np.int16),
        a["threshold"].astype(np.float32),
        a["missing"].astype(np.bool_),
        a["left"].astype(np.int32),
        a["right"].astype(np.int32),
        a["value"].astype(np.float32),
        float(np.ravel(model._baseline_prediction)[0]),  # noqa: SLF001
        depth,
    )


def _means(nodes: NDArray[np.void], leaf: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The leaves' values, and for inner nodes the mean of the leaves below, weighted by training rows."""
    value, count = nodes["value"].astype(float).copy(), nodes["count"].astype(float)
    for i in range(len(nodes) - 1, -1, -1):  # children come after their parents
        if not leaf[i]:
            a, b = nodes["left"][i], nodes["right"][i]
            value[i] = (value[a] * count[a] + value[b] * count[b]) / (count[a] + count[b])
    return value


def probability(trees: Trees, x: NDArray[np.float32]) -> NDArray[np.float64]:
    """Probabilities, a few thousand rows at a time."""
    parts = [trees.logits(x[i : i + 2000]) for i in range(0, len(x), 2000)]
    z = np.concatenate(parts) if parts else np.zeros(0)
    return np.asarray(1 / (1 + np.exp(-z)))


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
