"""Contents that the choice broke off before a verb of reporting within them, as grammar reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import quote_type
from newsclaims.attributions.context import Context


def widened(context: Context, chosen: Sequence[Candidate], ruled: Mapping[int, Candidate]) -> list[Candidate]:
    """The chosen ones, with 'when Doe demanded that it stop' where the clause that is told goes on with it.

    The corpus that the choice learned from has no attribution within another, so that it parts the two.
    """
    cues = sorted(c.cue[0] for c in chosen if c.cue is not None)
    out = []
    for candidate in chosen:
        rule = ruled.get(candidate.cue_head) if candidate.cue_head is not None else None
        wide = rule is not None and _breaks_off(context, candidate, rule, cues)
        if rule is not None and wide:
            how = quote_type(context, rule.content)
            out.append(replace(candidate, content=rule.content, quote_type=how))
        else:
            out.append(candidate)
    return out


def _breaks_off(context: Context, candidate: Candidate, rule: Candidate, cues: Sequence[int]) -> bool:
    """Whether a rule's clause begins with the content and goes on over another cue in a clause of time or place."""
    if rule.rule != "verb-clause" or len(rule.content) != 1 or len(candidate.content) != 1:
        return False
    (start, end), (first, last) = candidate.content[0], rule.content[0]
    if start != first or end >= last or rule.source_head != candidate.source_head:
        return False
    if not any(end <= cue < last for cue in cues):
        return False
    behind = context.parse.tokens[slice(*context.parse.within(end, last))]
    opening = next((t for t in behind if t.pos != "PUNCT"), None)
    return opening is not None and opening.tag == "WRB" and opening.dep == "advmod"
