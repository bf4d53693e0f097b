"""Fit the networks that weigh whole candidates, with thinc, the library below spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
from thinc.api import Adam, Dropout, Linear, Optimizer, Relu, chain, fix_random_seed, use_ops, warmup_linear

from newsclaims.attributions.learned.evidence import CATEGORIES, NAMES
from newsclaims.attributions.learned.network import (
    Encoding,
    Floats32,
    Indices,
    Layers,
    Networks,
    logarithm,
)

HIDDEN, NARROW = 128, 32
MEMBERS = 4
ROUNDS = 16  # times that every article is seen
TOGETHER = 3  # articles a step
RATE, WARM = 3e-3, 0.3
DROP_INPUTS, DROP_HIDDEN = 0.1, 0.3
LEAST_SPREAD = 1e-6  # of a number that is the same in all articles
LEAST_SEEN = 60  # candidates of a category, or it is not told apart


def encoding_of(rows: Floats32) -> Encoding:
    """How numbers become inputs: their mean and spread, and the categories that are frequent enough."""
    nan = np.isnan(rows)
    numbers = np.array([n for n, name in enumerate(NAMES) if name not in CATEGORIES])
    plain = np.where(nan, 0, rows)[:, numbers].astype(np.float64)
    both = np.concatenate((plain, logarithm(plain)), axis=1)
    told = []
    for n in (NAMES.index(name) for name in CATEGORIES):
        values, seen = np.unique(np.where(nan[:, n], -1, rows[:, n]), return_counts=True)
        told += [(n, v) for v, many in zip(values.tolist(), seen.tolist(), strict=True) if many >= LEAST_SEEN]
    named, which = np.array([n for n, _ in told], np.intp), np.array([v for _, v in told], np.float64)
    missing = numbers[nan[:, numbers].any(axis=0)]
    return Encoding(numbers, both.mean(0), both.std(0) + LEAST_SPREAD, missing, named, which)


def fit_networks(
    encoding: Encoding,
    articles: Sequence[tuple[Floats32, Sequence[Indices], Floats32]],
) -> Networks:
    """Networks for the log-odds of the first two targets.

    Args:
        encoding: how numbers become inputs.
        articles: for each article the numbers of its candidates, their groups (by cue, by block) and their targets.
            Targets beyond the second are learned along: they help the hidden layer to see what matters.
    """
    some = [
        _Article(encoding.inputs(rows).astype(np.float32), [_Groups.of(numbers) for numbers in groups], y)
        for rows, groups, y in articles
        if len(rows)
    ]
    usual = np.concatenate([a.inputs for a in some]).mean(axis=0, dtype=np.float64)
    members = [_fit(some, seed) for seed in range(MEMBERS)]
    for first, *_ in members:
        # nothing was learned of what was always the same: it shall not move anything where it is not
        first[: len(encoding.spread)][encoding.spread <= LEAST_SPREAD] = 0
    columns = (np.stack(column).astype(np.float16).astype(np.float64) for column in zip(*members, strict=True))
    return Networks(encoding, usual.astype(np.float32).astype(np.float64), Layers(*columns))


class _Groups(NamedTuple):
    """The groups of one sort, worked out once for all steps: which candidates stand together."""

    number: Indices  # of each candidate's group, from nought on
    order: Indices  # the candidates, group by group
    starts: Indices  # where in that order each group begins

    @classmethod
    def of(cls, numbers: Indices) -> _Groups:
        """The groups of one article's candidates, by whatever numbers tell them apart."""
        number = np.unique(numbers, return_inverse=True)[1].ravel()
        order = np.argsort(number, kind="stable")
        return cls(number, order, np.flatnonzero(np.diff(number[order], prepend=-1)))

    @classmethod
    def together(cls, parts: Sequence[_Groups]) -> _Groups:
        """Those of several articles, no group in two of them."""
        groups = np.cumsum([0, *(len(part.starts) for part in parts[:-1])])
        rows = np.cumsum([0, *(len(part.order) for part in parts[:-1])])
        return cls(
            np.concatenate([part.number + before for part, before in zip(parts, groups, strict=True)]),
            np.concatenate([part.order + before for part, before in zip(parts, rows, strict=True)]),
            np.concatenate([part.starts + before for part, before in zip(parts, rows, strict=True)]),
        )

    def most(self, x: Floats32) -> Floats32:
        """For each candidate the most of each number over its group (`most_of_groups` for groups that are known)."""
        return np.asarray(np.maximum.reduceat(x[self.order], self.starts)[self.number])

    def sums(self, x: Floats32) -> Floats32:
        """For each candidate the sum of each number over its group."""
        return np.asarray(np.add.reduceat(x[self.order], self.starts)[self.number])


class _Article(NamedTuple):
    inputs: Floats32
    groups: Sequence[_Groups]
    targets: Floats32


def _fit(articles: Sequence[_Article], seed: int) -> list[Floats32]:
    fix_random_seed(seed)
    random = np.random.default_rng(seed)
    x, groups, y = articles[0]
    steps = ROUNDS * -(-len(articles) // TOGETHER)
    rates = list(islice(warmup_linear(RATE, int(WARM * steps), steps), steps))
    optimizer = Adam(rates, L2=0.0, grad_clip=0.0, use_averages=False)
    with use_ops("numpy", use_blis=False):  # numpy multiplies matrices of this size faster
        network = _Network(x.shape[1], len(groups), y.shape[1])
        for _ in range(ROUNDS):
            order = random.permutation(len(articles))
            for at in range(0, len(order), TOGETHER):
                optimizer.step_schedules()
                network.step(optimizer, [articles[n] for n in order[at : at + TOGETHER]])
    return network.arrays()


class _Network:
    """One network while it learns. (thinc's own types of arrays and numpy's do not go together.)"""

    def __init__(self, inputs: int, sorts: int, targets: int) -> None:
        self.first: Any = chain(Dropout(DROP_INPUTS), Relu(HIDDEN, inputs), Dropout(DROP_HIDDEN))
        self.second: list[Any] = [Linear(NARROW, HIDDEN) for _ in range(1 + sorts)]
        self.last: Any = Linear(targets, NARROW)
        self.all = [self.first, *self.second, self.last]
        for layer in self.all:
            layer.initialize()

    def step(self, optimizer: Optimizer, articles: Sequence[_Article]) -> None:
        """One step down for some articles."""
        x, y = (np.concatenate(parts) for parts in ([a.inputs for a in articles], [a.targets for a in articles]))
        hidden, learn_first = self.first.begin_update(x)
        narrow, learn_own = self.second[0].begin_update(hidden)
        learn_most = []
        for layer, parts in zip(self.second[1:], zip(*(a.groups for a in articles), strict=True), strict=True):
            groups = _Groups.together(parts)
            most = groups.most(hidden)
            more, learn = layer.begin_update(most)
            narrow = narrow + more
            learn_most.append((learn, most, groups))
        out, learn_last = self.last.begin_update(np.maximum(narrow, 0))
        down = (1 / (1 + np.exp(-out)) - y) / y.size
        down_narrow = learn_last(down.astype(np.float32)) * (narrow > 0)
        down_hidden = learn_own(down_narrow)
        for learn, most, groups in learn_most:
            # a number that two candidates share as the most is nearly always nought, which passes nothing down
            down_hidden += groups.sums(learn(down_narrow)) * (hidden == most)
        learn_first(down_hidden)
        for layer in self.all:
            layer.finish_update(optimizer)

    def arrays(self) -> list[Floats32]:
        """The weights as `Layers` has them."""
        relu = self.first.layers[1]
        return [
            _weights(relu, "W").T,
            _weights(relu, "b"),
            np.concatenate([_weights(layer, "W").T for layer in self.second]),
            np.sum([_weights(layer, "b") for layer in self.second], axis=0),
            _weights(self.last, "W").T[:, :2],
            _weights(self.last, "b")[:2],
        ]


def _weights(layer: Any, name: str) -> Floats32:
    return np.asarray(layer.get_param(name), np.float32)
