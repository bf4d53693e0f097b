"""What stands between dashes with its frame: 'the smell — like burnt sugar, neighbors say — that hangs over it'."""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import piece, quote_type
from newsclaims.attributions.context import Context

_DASHES = frozenset({"—", "–", "--"})
#: Longest frame with what stands before it between the dashes, in tokens.
_LONGEST = 40


def between_dashes(context: Context, candidate: Candidate) -> Candidate:
    """The candidate with no more than the words between two dashes where its frame ends what stands there."""
    if candidate.cue is None or candidate.source is None or candidate.content[0][1] > candidate.source[0]:
        return candidate
    tokens = context.parse.tokens
    i, j = context.parse.within(*candidate.content[0])
    first, _ = context.parse.within(*candidate.source)
    _, last = context.parse.within(*candidate.cue)
    if last >= len(tokens) or tokens[last].lower not in _DASHES or first <= j or tokens[first - 1].lower != ",":
        return candidate
    places = range(min(j, first) - 1, max(i, first - _LONGEST), -1)
    dash = next((k for k in places if tokens[k].lower in _DASHES and context.outer[k] < 0), None)
    inside = piece(context, dash + 1, first - 1) if dash is not None else None
    if inside is None:
        return candidate
    return replace(candidate, content=(inside,), quote_type=quote_type(context, (inside,)))
