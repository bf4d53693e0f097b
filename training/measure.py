"""Figures as the yardstick computes them: content IoU, source, exactness, calibration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

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


def figures(articles: Sequence[tuple[str, Sequence[Gold], Sequence[Gold], Sequence[float]]]) -> dict[str, Any]:
    """Scores over (text, gold, found, confidence of each found)."""
    n_gold = n_found = det = src = exact = 0
    sure: list[tuple[float, bool]] = []
    for text, gold, found, confidence in articles:
        n_gold += len(gold)
        n_found += len(found)
        right = [False] * len(found)
        for i, j, iou in match(gold, found):
            ok = same_source(gold[i]["source"], found[j]["source"])
            det += iou >= 0.5
            right[j] = iou >= 0.5 and ok
            src += right[j]
            exact += ok and word_characters(text, gold[i]["content"]) == word_characters(text, found[j]["content"])
        sure += zip(confidence, right, strict=True)

    def f(tp: int) -> float:
        return round(2 * tp / max(n_gold + n_found, 1), 4)

    return {
        "det_F": f(det), "det_src_F": f(src), "exact_F": f(exact),
        "det_P": round(det / max(n_found, 1), 4), "det_R": round(det / max(n_gold, 1), 4), "pairs": sure,
    }  # fmt: skip
