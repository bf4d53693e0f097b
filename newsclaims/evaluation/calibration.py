"""Does a confidence mean what it says? Both figures take (score, right) pairs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

Scored = tuple[float, bool]


def calibration_error(pairs: Sequence[Scored], bins: int = 10) -> float | None:
    """Expected calibration error: how far the mean score of a bin lies from its share of right ones, 0 is best.

    Args:
        pairs: score (0 to 1) and whether the result was right.
        bins: number of bins of equal width.

    Returns:
        None where there are no pairs.
    """
    if not pairs:
        return None
    buckets: defaultdict[int, list[Scored]] = defaultdict(list)
    for score, right in pairs:
        buckets[min(int(score * bins), bins - 1)].append((score, right))
    return sum(abs(sum(s for s, _ in b) - sum(r for _, r in b)) for b in buckets.values()) / len(pairs)


def area_under_curve(pairs: Sequence[Scored]) -> float | None:
    """How often a right result scores above a wrong one (ties count half): a constant gets 0.5, 1 is best.

    Returns:
        None where all are right or all are wrong.
    """
    right = [score for score, ok in pairs if ok]
    wrong = sorted(score for score, ok in pairs if not ok)
    if not right or not wrong:
        return None
    above = sum((bisect_left(wrong, score) + bisect_right(wrong, score)) / 2 for score in right)
    return above / (len(right) * len(wrong))
