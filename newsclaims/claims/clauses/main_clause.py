"""What makes a main clause where the parser has put none at the top, and which clause stands above what."""

from __future__ import annotations

from collections.abc import Mapping

from newsclaims.claims.grammar import WH, has_subject, is_finite, is_predicate
from newsclaims.syntax import SUBJECTS, Parse, Token

BELOW = frozenset({"advcl", "relcl", "acl", "pcomp", "xcomp"})


def shallowest(parse: Parse, start: int, end: int, found: Mapping[int, object]) -> tuple[int, int] | None:
    """Depth and place of the finite verb with a subject that lies least deep, what hangs on a frame left out."""
    depth: dict[int, int] = {}
    owners = above(parse, start, end, found)
    return min(
        (
            (_depth(parse, t.i, depth), t.i)
            for t in parse.tokens[start:end]
            if is_predicate(t) and owners[t.i] is None and _rescuable(parse, t)
        ),
        default=None,
    )


def _rescuable(parse: Parse, t: Token) -> bool:
    """Whether a verb that the parser put below something else may be a main verb after all."""
    if not (has_subject(parse, t) and is_finite(parse, t)):
        return False
    first = parse.tokens[t.left]
    if t.dep in BELOW and (first.dep == "mark" or first.tag in WH):
        return False
    return not any(c.tag in WH for c in parse.children(t, *SUBJECTS))


def above(parse: Parse, start: int, end: int, found: Mapping[int, object]) -> dict[int, int | None]:
    """For each token the nearest clause head above it, or None."""
    owners: dict[int, int | None] = {i: i for i in found}
    for i in range(start, end):
        path, j = [], i
        while j not in owners:
            path.append(j)
            above = parse.tokens[j].head
            if above == j or not start <= above < end:
                owners[j] = None
                break
            j = above
        for k in path:
            owners[k] = owners[j]
    return owners


def _depth(parse: Parse, i: int, known: dict[int, int]) -> int:
    """How many steps token `i` lies below the root; `known` keeps what was counted before."""
    path = []
    while i not in known and parse.tokens[i].head != i:
        path.append(i)
        i = parse.tokens[i].head
    at = known.setdefault(i, 0)
    for j in reversed(path):
        at += 1
        known[j] = at
    return known[path[0]] if path else at
