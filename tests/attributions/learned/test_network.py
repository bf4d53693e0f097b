"""The networks that weigh candidates: what goes in, who competes with whom, and that training finds a rule."""

from __future__ import annotations

import importlib

import numpy as np
import pytest

from newsclaims.attributions.learned import load_weights, network
from newsclaims.attributions.learned.evidence import NAMES
from newsclaims.attributions.learned.finish import GROUP_OF
from newsclaims.attributions.learned.network import FURTHEST, Encoding, most_of_groups

NETWORKS = load_weights().networks


def rows(n: int) -> np.ndarray:
    """Numbers such as no article gives, some of them unknown."""
    random = np.random.default_rng(n)
    out = random.normal(0, 20, (n, len(NAMES))).round().astype(np.float32)
    out[random.random(out.shape) < 0.1] = np.nan
    return out


def groups(*numbers: list[int]) -> list[np.ndarray]:
    return [np.array(row, np.intp) for row in numbers]


def test_inputs_are_numbers_with_their_logarithms_what_is_missing_and_categories() -> None:
    encoding = Encoding(
        np.array([0]),
        np.array([1.0, 0.0]),
        np.array([2.0, 1.0]),
        np.array([0]),
        np.array([1, 1]),
        np.array([3.0, -1.0]),
    )
    given = np.array([[5, 3], [-1, 4], [np.nan, np.nan], [1e9, 3]], np.float32)
    found = encoding.inputs(given)
    log = np.log1p
    assert found[0].tolist() == [2.0, log(5), 0, 1, 0]
    assert found[1].tolist() == [-1.0, -log(1), 0, 0, 0]
    assert found[2].tolist() == [-0.5, 0.0, 1, 0, 1]  # nothing known: nought, and both categories say so
    assert found[3, :2].tolist() == [FURTHEST, FURTHEST]
    assert encoding.origin.tolist() == [0, 0, 0, 1, 1]


@pytest.mark.parametrize("n", [0, 1, 2, 40])
def test_the_most_of_a_group(n: int) -> None:
    random = np.random.default_rng(5)
    hidden = random.normal(size=(2, n, 3))
    group = random.integers(-4, 5, n)
    expected = [
        [max(hidden[m, j, h] for j in range(n) if group[j] == group[i]) for h in range(3)]
        for m in (0, 1)
        for i in range(n)
    ]
    assert most_of_groups(hidden, group).reshape(-1, 3).tolist() == expected


def test_what_a_candidate_gets_does_not_depend_on_the_order_nor_on_other_groups() -> None:
    random = np.random.default_rng(5)
    given, rivals = rows(12), groups([0, 0, 0, 1, 1, 2, 3, 3, 3, 3, 4, 5], [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    logits = NETWORKS.judge(given, rivals).logits
    order = random.permutation(12)
    moved = NETWORKS.judge(given[order], [g[order] for g in rivals]).logits
    np.testing.assert_array_equal(moved, logits[order])
    half = NETWORKS.judge(given[:6], [g[:6] for g in rivals]).logits
    np.testing.assert_array_equal(half, logits[:6])
    assert not np.array_equal(NETWORKS.judge(given[:1], [g[:1] for g in rivals]).logits, logits[:1])


def test_many_candidates_get_what_few_get(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(5)
    given = rows(50)
    blocks = random.integers(0, 9, 50)
    rivals = groups((10 * blocks + random.integers(0, 3, 50)).tolist(), blocks.tolist())
    whole = NETWORKS.judge(given, rivals)
    places = np.arange(0, 50, 3)
    moved = NETWORKS.moved(given, whole, places, GROUP_OF)
    for few in (1, 7, 12):
        monkeypatch.setattr(network, "TOGETHER", few)
        parts = NETWORKS.judge(given, rivals)
        np.testing.assert_array_equal(parts.logits, whole.logits)
        np.testing.assert_array_equal(NETWORKS.moved(given, parts, places, GROUP_OF), moved)


def test_what_is_as_usual_moves_nothing() -> None:
    given, rivals = rows(5), groups([0, 0, 1, 2, 2], [0, 0, 0, 1, 1])
    judged = NETWORKS.judge(given, rivals)
    moved = NETWORKS.moved(given, judged, np.array([3, 1]), GROUP_OF)
    assert moved.shape == (2, GROUP_OF.max() + 1)
    assert np.abs(moved).max() > 0.1
    everything = NETWORKS.moved(given, judged, np.array([3, 1]), np.zeros_like(GROUP_OF))
    usual = NETWORKS._replace(usual=NETWORKS.encoding.inputs(given[3:4])[0])
    assert usual.moved(given, judged, np.array([3, 1]), np.zeros_like(GROUP_OF))[0] == pytest.approx(0, abs=1e-5)
    assert abs(everything[0, 0]) > 0.01
    assert NETWORKS.moved(given, judged, np.array([], np.intp), GROUP_OF).shape == (0, GROUP_OF.max() + 1)


def test_nothing_in_nothing_out() -> None:
    assert NETWORKS.judge(rows(0), groups([], [])).logits.shape == (0, 2)


def test_training_finds_who_is_the_best_of_its_group(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(5)
    training = importlib.import_module("training.network")
    monkeypatch.setattr(training, "ROUNDS", 25)
    monkeypatch.setattr(training, "MEMBERS", 1)
    articles = []
    for _ in range(60):
        given = np.zeros((12, len(NAMES)), np.float32)
        given[:, :4] = random.normal(size=(12, 4))
        given[:, NAMES.index("cue_quoted")] = np.nan
        cues = np.repeat([0, 1, 2, 3], 3)
        best = np.array([given[i, 0] == given[cues == cues[i], 0].max() for i in range(12)])
        articles.append(
            (given, [cues, np.zeros(12, np.intp)], np.stack([best, given[:, 0] > 0], axis=1).astype(np.float32))
        )
    encoding = training.encoding_of(np.concatenate([a[0] for a in articles]))
    found = training.fit_networks(encoding, articles[:50])
    right = 0
    for given, rivals, y in articles[50:]:
        logits = found.judge(given, rivals).logits
        right += int(((logits > 0) == (y > 0)).sum())
    assert right / (10 * 12 * 2) > 0.9
    monkeypatch.setattr(training, "ROUNDS", 2)
    once, again = (training.fit_networks(encoding, articles[:50]) for _ in range(2))
    np.testing.assert_array_equal(again.layers.first, once.layers.first)
