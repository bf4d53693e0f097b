"""Choose among scored proposals: the best first, what contradicts it out, what lies inside it its child."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclaims.attributions.learned.generate import Proposal, Range


class Chosen(NamedTuple):
    """A proposal that stands; `parent` is the place in the proposals of the one in whose content it lies."""

    place: int
    parent: int | None


def choose_proposals(proposals: Sequence[Proposal], rank: Sequence[float], enough: Sequence[bool]) -> list[Chosen]:
    """The proposals that stand, best first.

    Args:
        proposals: all that compete, several for one cue.
        rank: the higher, the earlier it chooses.
        enough: whether each is probable enough to compete.
    """
    cues: set[int] = set()
    kept: list[Chosen] = []
    by_block = _Kept()
    for n in sorted(range(len(proposals)), key=lambda n: (-rank[n], n)):
        p = proposals[n]
        if not enough[n] or (p.cue >= 0 and p.cue in cues):
            continue
        parent = None
        for m in by_block.near(p):
            relation = _relation(p, proposals[m])
            if relation == "clash":
                break
            if relation == "inside":
                parent = m
        else:
            kept.append(Chosen(n, parent))
            by_block.add(p, n)
            cues.add(p.cue)
    return kept


class _Kept:
    """What stands already, by where it begins, so that only neighbours are looked at."""

    def __init__(self) -> None:
        self.at: list[tuple[int, int]] = []
        self.longest = 0

    def add(self, p: Proposal, n: int) -> None:
        start, end = _extent(p)
        self.longest = max(self.longest, end - start)
        self.at.insert(bisect_left(self.at, (start, n)), (start, n))

    def near(self, p: Proposal) -> Iterator[int]:
        start, end = _extent(p)
        for at in range(bisect_left(self.at, (start - self.longest, -1)), len(self.at)):
            if self.at[at][0] > end:
                break
            yield self.at[at][1]


def _extent(p: Proposal) -> Range:
    return min(p.content[0][0], p.cue_range[0]), max(p.content[-1][1], p.cue_range[1])


def _relation(p: Proposal, kept: Proposal) -> str:
    """Whether `p` lies `inside` the content of what stands, leaves it alone (`apart`), or wants its words (`clash`)."""
    if any(a <= kept.cue < b for a, b in p.content):
        return "clash"
    size = sum(b - a for a, b in p.content)
    common = sum(max(0, min(b, y) - max(a, x)) for a, b in p.content for x, y in kept.content)
    own = p.cue if p.cue >= 0 else p.content[0][0]
    if any(x <= own < y for x, y in kept.content):
        return "inside" if common == size else "clash" if common else "apart"
    return "clash" if common else "apart"
