"""Choose among candidates: the best first, what contradicts it out, what lies inside it its child."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsclaims.attributions.candidate import Candidate, Offsets

#: So many attributions that lie in one another are kept; news seldom has four.
DEEPEST = 8


def choose_candidates(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that stand, in the order of the text, with `parent` set.

    Args:
        candidates: all that compete.

    Returns:
        At most one candidate a cue; of two that want the same words the better one, unless one lies wholly
        within the other's content: then it is that one's child.
    """
    kept = CandidateIndex()
    cues: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.content, c.proposed_by)):
        if candidate.cue_head in cues:
            continue
        if any(_clash(candidate, other) for other in kept.near(candidate)):
            continue
        kept.add(candidate)
        if candidate.cue_head is not None:
            cues.add(candidate.cue_head)
    return with_parents(sorted(kept.all, key=place))


class CandidateIndex:
    """Candidates by where their contents lie, so that a long article costs no more a word than a short one."""

    _WIDTH = 1024  # characters a bucket

    def __init__(self, candidates: Sequence[Candidate] = ()) -> None:
        self.all: list[Candidate] = []
        self._buckets: defaultdict[int, list[int]] = defaultdict(list)
        self._extents: list[Offsets] = []
        for candidate in candidates:
            self.add(candidate)

    def add(self, candidate: Candidate) -> None:
        """Put a candidate in."""
        for bucket in self._covered(candidate.content):
            self._buckets[bucket].append(len(self.all))
        self.all.append(candidate)
        self._extents.append(_extent(candidate))

    def near(self, candidate: Candidate) -> Iterator[Candidate]:
        """Those whose contents may overlap the candidate's, in the order in which they were put in."""
        return (self.all[i] for i in self.places_near(candidate))

    def places_near(self, candidate: Candidate) -> Iterator[int]:
        """The places of these in `all`."""
        places = {i for bucket in self._covered(candidate.content) for i in self._buckets[bucket]}
        start, end = _extent(candidate)
        for i in sorted(places):
            first, last = self._extents[i]
            if first < end and start < last:
                yield i

    def _covered(self, spans: Sequence[Offsets]) -> set[int]:
        return {b for start, end in spans for b in range(start // self._WIDTH, end // self._WIDTH + 1)}


def place(candidate: Candidate) -> tuple[int, int, str]:
    """Where a candidate stands among others in the order of the text."""
    spans = [*candidate.content, *([candidate.cue] if candidate.cue else [])]
    return min(s[0] for s in spans), -max(s[1] for s in spans), candidate.proposed_by


def _extent(candidate: Candidate) -> Offsets:
    """From where to where its content reaches."""
    return min(start for start, _ in candidate.content), max(end for _, end in candidate.content)


def _size(spans: Sequence[Offsets]) -> int:
    return sum(end - start for start, end in spans)


def shared(a: Sequence[Offsets], b: Sequence[Offsets]) -> int:
    """How many characters two contents share."""
    return sum(max(0, min(e1, e2) - max(s1, s2)) for s1, e1 in a for s2, e2 in b)


def inside(inner: Candidate, outer: Candidate) -> bool:
    """Whether `inner`, cue and content, lies within one content span of `outer`."""
    first, last = _extent(inner)
    if inner.cue is not None:
        first, last = min(first, inner.cue[0]), max(last, inner.cue[1])
    for start, end in outer.content:  # noqa: SIM110 # half the time of any()
        if start <= first and last <= end:
            return True
    return False


def _clash(candidate: Candidate, kept: Candidate) -> bool:
    if candidate.cue != kept.cue and any(c.rule == "verb-relative" and c.kind == "denial" for c in (candidate, kept)):
        return False  # 'say he lied, which he denies': what one says is what the other denies
    if inside(candidate, kept) or inside(kept, candidate):
        # Two candidates for the same words are one where the layout attributes.
        same = candidate.content == kept.content and None in {candidate.cue, kept.cue}
        return same or (candidate.cue is None and kept.cue is None)
    common = shared(candidate.content, kept.content)
    return common > 0.3 * min(_size(candidate.content), _size(kept.content))


def within_depth(kept: list[Candidate]) -> list[Candidate]:
    """Those that lie within few enough others: 'X, she says, X, she says, ...' nests without end."""
    few = [c for c in kept if _depth(c, kept) < DEEPEST]
    return kept if len(few) == len(kept) else with_parents(few)


def _depth(candidate: Candidate, kept: Sequence[Candidate]) -> int:
    """In how many others it lies, counted no further than need be."""
    depth = 0
    while candidate.parent is not None and depth < DEEPEST:
        candidate, depth = kept[candidate.parent], depth + 1
    return depth


def with_parents(kept: list[Candidate]) -> list[Candidate]:
    """The candidates with `parent` set to the place of the narrowest one in whose content each lies."""
    places = CandidateIndex(kept)
    out = []
    for i, candidate in enumerate(kept):
        around = [
            (_size(kept[n].content), n)
            for n in places.places_near(candidate)
            if n != i and inside(candidate, kept[n]) and not (n > i and inside(kept[n], candidate))
        ]
        parent = min(around)[1] if around else None
        out.append(candidate if candidate.parent == parent else replace(candidate, parent=parent))
    return out
