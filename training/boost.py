"""Boosted trees: fitted with LightGBM, handed over as plain arrays; calibration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression

from newsclaims.attributions.learned.trees import Trees

SETTINGS: dict[str, float | str | bool] = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 24,
    "max_depth": 8,
    "min_child_samples": 40,
    "lambda_l2": 5.0,
    "max_bin": 127,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "seed": 0,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}
ROUNDS = 200
HUGE = float(np.finfo(np.float32).max)  # thresholds between "known" and "missing" lie beyond


def fit_trees(x: NDArray[np.float32], y: NDArray[np.float32], threads: int = 1) -> Trees:
    """Trees for the log-odds of `y`."""
    data = lightgbm.Dataset(x, (y > 0).astype(np.float32))
    model = lightgbm.train({**SETTINGS, "num_threads": threads}, data, ROUNDS)
    table: list[_Node] = []
    roots = []
    for tree in model.dump_model()["tree_info"]:
        roots.append(len(table))
        _lay_out(tree["tree_structure"], table, 0)
    columns = [np.array(column) for column in zip(*(node[:-1] for node in table), strict=True)]
    feature, threshold, missing, left, right, value = columns
    return Trees(
        np.array(roots, np.int32),
        feature.astype(np.int16),
        np.clip(threshold, -HUGE, HUGE).astype(np.float32),
        missing.astype(np.bool_),
        left.astype(np.int32),
        right.astype(np.int32),
        value.astype(np.float32),
        0.0,  # the average is in the first tree's leaves
        max(node.depth for node in table),
    )


class _Node(NamedTuple):
    """A row of the table of all nodes."""

    feature: int
    threshold: float
    missing_left: bool
    left: int
    right: int
    value: float
    depth: int


def _lay_out(node: dict[str, Any], table: list[_Node], depth: int) -> tuple[int, float]:
    """Put a node and what hangs on it into the table; gives its place and its weight in training rows."""
    at = len(table)
    if "leaf_value" in node:
        table.append(_Node(0, 0.0, left=at, right=at, value=node["leaf_value"], depth=depth, missing_left=True))
        return at, float(node.get("leaf_count", 1))
    table.append(_Node(0, 0.0, left=at, right=at, value=0.0, depth=depth, missing_left=True))
    left, many = _lay_out(node["left_child"], table, depth + 1)
    right, more = _lay_out(node["right_child"], table, depth + 1)
    # a feature that is never missing in training is read as 0 where it is missing
    goes_left = node["default_left"] if node["missing_type"] == "NaN" else node["threshold"] >= 0
    value = (table[left].value * many + table[right].value * more) / (many + more)
    table[at] = _Node(node["split_feature"], node["threshold"], goes_left, left, right, value, depth)
    return at, many + more


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
