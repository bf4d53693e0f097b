"""Pair the attributions of two annotators, one to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newsclaims.evaluation.marked import Marked, Offsets, characters, word_characters

#: What became of an attribution of the gold standard: each is better than the one before.
Outcome = Literal["missed", "found", "sourced", "exact"]
OUTCOMES: tuple[Outcome, ...] = ("missed", "found", "sourced", "exact")

#: From this share of common characters two contents count as the same attribution.
SAME = 0.5


class Pair(NamedTuple):
    """Two attributions that are taken for the same, by their places in their lists."""

    gold: int
    predicted: int
    overlap: float  # intersection over union of the contents' characters
    source: bool  # whether the sources agree


def same_source(gold: Sequence[Offsets], predicted: Sequence[Offsets]) -> bool:
    """Whether both have no source, or sources that share a character."""
    if not gold and not predicted:
        return True
    return any(a < d and c < b for a, b in gold for c, d in predicted)


def match(gold: Sequence[Marked], predicted: Sequence[Marked]) -> list[Pair]:
    """Pair them one to one: largest common share of content first, then those with the same source."""
    candidates = sorted(_overlapping(gold, predicted), key=lambda p: (-p.overlap, -p.source, p.gold, p.predicted))
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    pairs = []
    for pair in candidates:
        if pair.gold not in used_gold and pair.predicted not in used_predicted:
            used_gold.add(pair.gold)
            used_predicted.add(pair.predicted)
            pairs.append(pair)
    return pairs


def outcomes(text: str, gold: Sequence[Marked], predicted: Sequence[Marked]) -> tuple[Outcome, ...]:
    """What became of each gold attribution.

    `found`: a content with IoU of at least 0.5; `sourced`: its source right too; `exact`: its content the same word
    for word.
    """
    result: list[Outcome] = ["missed"] * len(gold)
    for pair in match(gold, predicted):
        if pair.source and exact(text, gold[pair.gold], predicted[pair.predicted]):
            result[pair.gold] = "exact"
        elif pair.overlap >= SAME:
            result[pair.gold] = "sourced" if pair.source else "found"
    return tuple(result)


def exact(text: str, gold: Marked, predicted: Marked) -> bool:
    """Whether the contents are the same word for word."""
    return word_characters(text, gold.content) == word_characters(text, predicted.content)


def _overlapping(gold: Sequence[Marked], predicted: Sequence[Marked]) -> Iterator[Pair]:
    gold_characters = [characters(g.content) for g in gold]
    predicted_characters = [characters(p.content) for p in predicted]
    for i, g in enumerate(gold_characters):
        for j, p in enumerate(predicted_characters):
            if common := len(g & p):
                yield Pair(i, j, common / len(g | p), same_source(gold[i].source, predicted[j].source))
