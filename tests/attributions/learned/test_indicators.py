"""Weights found by the hashes of names are those found by the names."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclaims.attributions.learned import load_weights
from newsclaims.attributions.learned.indicators import BASE, WHOLE, Group, Indicators, hashed, names_of

PAIR = Group(
    "word dep quoted", "bias", "l={word}", "ld={word}|{dep}", "{dep}quoted", "q={quoted}", "x={quoted}{dep}|{word}"
)
ROOT = Group("", "root")


@given(st.lists(st.tuples(st.text(), st.text(), st.booleans() | st.integers(-9, 9)), max_size=4))
@example([("", "", False), ("", "\0", False)])
def test_sums_are_those_of_the_names(rows: list[tuple[str, str, int]]) -> None:
    evidence = [[(PAIR, row), (ROOT, ())] for row in rows]
    names = [names_of(found) for found in evidence]
    # every other name has a weight, a power of two so that no two sums are alike
    known = sorted({name for row in names for name in row})[::2]
    weights = {name: (2.0**n, -(2.0**n)) for n, name in enumerate(known)}
    want = [[sum(weights[name][k] for name in row if name in weights) for k in (0, 1)] for row in names]
    assert Indicators.of(weights, 2).sums(evidence).tolist() == want


@pytest.mark.parametrize("text", ["", "a", "l=say|ccomp", "“ü🙂", "|=|"])
def test_hashes_of_joined_texts(text: str) -> None:
    (a, _), (b, power) = hashed("l="), hashed(text)
    assert hashed("l=" + text)[0] == (a * power + b) % WHOLE
    assert power == pow(BASE, len(text.encode()), WHOLE)


def test_nothing_is_known_without_weights() -> None:
    assert Indicators.of({}, 2).sums([[(ROOT, ())], []]).tolist() == [[0.0, 0.0], [0.0, 0.0]]


def test_truth_is_written_as_a_number() -> None:
    assert "q=1" in names_of([(PAIR, ("say", "ROOT", True))])
    assert "q=0" in names_of([(PAIR, ("say", "ROOT", False))])


def test_no_two_names_with_a_weight_share_a_hash() -> None:
    weights = load_weights()
    for names in (weights.cue, weights.crf.rows, weights.worded):
        assert len({hashed(name)[0] for name in names}) == len(names)


def test_all_weights_are_found() -> None:
    weights = load_weights()
    names = list(weights.cue)[::50]
    found = weights.cue_indicators.sums(
        [[(Group("", name.replace("{", "{{").replace("}", "}}")), ())] for name in names]
    )
    assert np.array_equal(found[:, 0], [weights.cue[name] for name in names])
