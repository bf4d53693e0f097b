"""Figures as the yardstick computes them: content IoU, source, exactness, calibration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from training.corpus import Gold, Spans


def characters(spans: Spans) -> set[int]:
    """The character offsets that spans cover."""
    return {c for a, b in spans for c in range(a, b)}


def word_characters(text: str, spans: Spans) -> set[int]:
    """The same without punctuation and space."""
    return {c for c in characters(spans) if text[c].isalnum() or text[c] == "_"}


def same_source(gold: Spans, found: Spans) -> bool:
    """Whether the sources overlap, or neither side has one."""
    return (not gold and not found) or any(a < d and c < b for a, b in gold for c, d in found)


def match(gold: Sequence[Gold], found: Sequence[Gold]) -> list[tuple[int, int, float]]:
    """One-to-one pairs by content IoU, best first: (place in gold, place in found, IoU)."""
    gs, fs = [characters(g["content"]) for g in gold], [characters(f["content"]) for f in found]
    pairs = [
        (len(a & b) / len(a | b), same_source(gold[i]["source"], found[j]["source"]), i, j)
        for i, a in enumerate(gs)
        for j, b in enumerate(fs)
        if a & b
    ]
    out, left, right = [], set[int](), set[int]()
    for iou, _, i, j in sorted(pairs, key=lambda p: (-p[0], -p[1], p[2], p[3])):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.append((i, j, iou))
    return out


class Counts(NamedTuple):
    """What was found in one article, and what of it is right."""

    gold: int
    found: int
    content: int
    source: int
    exact: int
    right: tuple[bool, ...]  # each that was found, content and source


def count(text: str, gold: Sequence[Gold], found: Sequence[Gold]) -> Counts:
    """The counts of one article."""
    content = exact = 0
    right = [False] * len(found)
    for i, j, iou in match(gold, found):
        same = same_source(gold[i]["source"], found[j]["source"])
        content += iou >= 0.5
        right[j] = iou >= 0.5 and same
        exact += same and word_characters(text, gold[i]["content"]) == word_characters(text, found[j]["content"])
    return Counts(len(gold), len(found), content, sum(right), exact, tuple(right))


def f_scores(counts: Sequence[Counts]) -> tuple[float, float, float]:
    """F1 of content, of content with source, and of content to the word, over all articles together."""
    all_of = max(sum(c.gold + c.found for c in counts), 1)
    sums = sum(c.content for c in counts), sum(c.source for c in counts), sum(c.exact for c in counts)
    return 2 * sums[0] / all_of, 2 * sums[1] / all_of, 2 * sums[2] / all_of


def figures(articles: Sequence[tuple[str, Sequence[Gold], Sequence[Gold], Sequence[float]]]) -> dict[str, Any]:
    """Scores over (text, gold, found, confidence of each found)."""
    counts = [count(text, gold, found) for text, gold, found, _ in articles]
    content, source, exact = (round(f, 4) for f in f_scores(counts))
    n_gold, n_found = sum(c.gold for c in counts), sum(c.found for c in counts)
    touched = sum(c.content for c in counts)
    pairs = [p for c, (*_, sure) in zip(counts, articles, strict=True) for p in zip(sure, c.right, strict=True)]
    return {
        "det_F": content, "det_src_F": source, "exact_F": exact,
        "det_P": round(touched / max(n_found, 1), 4), "det_R": round(touched / max(n_gold, 1), 4), "pairs": pairs,
    }  # fmt: skip


def spread(counts: Sequence[Counts], many: int, draws: int = 10_000) -> dict[str, tuple[float, float]]:
    """Between what bounds 95 % of the F1 lie when so `many` of the articles are drawn: what chance alone does."""
    random = np.random.default_rng(0)
    table = np.array([c[:5] for c in counts])
    sums = np.stack([table[random.permutation(len(table))[:many]].sum(axis=0) for _ in range(draws)])
    scores = 2 * sums[:, 2:] / np.maximum(sums[:, :2].sum(axis=1, keepdims=True), 1)
    low, high = np.quantile(scores, (0.025, 0.975), axis=0).round(4).tolist()
    return dict(zip(("det_F", "det_src_F", "exact_F"), zip(low, high, strict=True), strict=True))
