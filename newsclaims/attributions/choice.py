"""Choose among candidates: the best first, what contradicts it out, what lies inside it its child."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.attributions.candidate import Candidate, Offsets

#: A candidate below this probability is not returned unless the caller asks for it.
THRESHOLD = 0.3


def choose(candidates: Sequence[Candidate], threshold: float = THRESHOLD) -> list[Candidate]:
    """The candidates that stand, in the order of the text, with `parent` set.

    Args:
        candidates: all that the rules and the learned model propose.
        threshold: smallest `score` of a candidate that is returned.

    Returns:
        At most one candidate a cue; of two that want the same words the better one, unless one lies wholly
        within the other's content: then it is that one's child.
    """
    kept: list[Candidate] = []
    cues: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.content, c.rule)):
        if candidate.score < threshold or candidate.cue_head in cues:
            continue
        if any(_clash(candidate, other) for other in _near(kept, candidate)):
            continue
        kept.append(candidate)
        if candidate.cue_head is not None:
            cues.add(candidate.cue_head)
    return _with_parents(sorted(kept, key=_place))


def _near(kept: Sequence[Candidate], candidate: Candidate) -> Sequence[Candidate]:
    start, end = candidate.content[0][0], candidate.content[-1][1]
    return [k for k in kept if k.content[0][0] < end and start < k.content[-1][1]]


def _place(candidate: Candidate) -> tuple[int, int, str]:
    spans = [*candidate.content, *([candidate.cue] if candidate.cue else [])]
    return min(s[0] for s in spans), -max(s[1] for s in spans), candidate.rule


def _size(spans: Sequence[Offsets]) -> int:
    return sum(end - start for start, end in spans)


def shared(a: Sequence[Offsets], b: Sequence[Offsets]) -> int:
    """How many characters two contents share."""
    return sum(max(0, min(e1, e2) - max(s1, s2)) for s1, e1 in a for s2, e2 in b)


def inside(inner: Candidate, outer: Candidate) -> bool:
    """Whether `inner`, cue and content, lies within one content span of `outer`."""
    spans = [*inner.content, *([inner.cue] if inner.cue else [])]
    return any(all(start <= s and e <= end for s, e in spans) for start, end in outer.content)


def _clash(candidate: Candidate, kept: Candidate) -> bool:
    if inside(candidate, kept) or inside(kept, candidate):
        # Two layout candidates for the same words are one.
        return candidate.cue is None and kept.cue is None
    common = shared(candidate.content, kept.content)
    return common > 0.3 * min(_size(candidate.content), _size(kept.content))  # noqa: PLR2004


def _with_parents(kept: list[Candidate]) -> list[Candidate]:
    out = []
    for i, candidate in enumerate(kept):
        around = [
            (_size(other.content), j)
            for j, other in enumerate(kept)
            if j != i and inside(candidate, other) and not (inside(other, candidate) and j > i)
        ]
        out.append(candidate._replace(parent=min(around)[1] if around else None))
    return out
