"""How probable a candidate must be to stand: a bar for each sort."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from newsclaims.attributions.candidate import RuleName
from newsclaims.attributions.continuation import FREE
from newsclaims.attributions.learned.generate import Proposal, Range
from newsclaims.attributions.learned.network import Floats
from newsclaims.attributions.learned.view import View

# Chosen on PolNeAR's dev articles together with the articles of tests/golden, which are of other genres: what no
# rule of grammar backs, and what only may come to be said, must be surer there than US politics alone would ask.
# Cross-validation on the training articles gains at most 0.001 by other ones (training/EXPERIMENTS.md).
ORDINARY = 0.3
UNRULED = 0.38
DECISION = 0.45
UNREAL = 0.8
#: Words in marks are somebody's: the likeliest candidate for four of them or more stands even if it is not very likely.
QUOTED = 0.17
QUOTED_WORDS = 4
#: The same for a paragraph that is nothing but quotations, right behind one that ends in a quoted sentence.
GOING_ON = 0.15
#: A verb behind a quotation that is as likely as this keeps it from the speaker of the one before.
OWN_CUE_MINIMUM = 0.5

#: Rules whose contents are acts rather than words: said of the future they tell what may be, not what was said.
_OF_ACTS: frozenset[RuleName] = frozenset({"verb-object", "verb-infinitive", "verb-told-infinitive"})


def enough(
    view: View, found: Sequence[Proposal], right: Floats, threshold: float | None, conditions: Collection[str]
) -> NDArray[np.bool_]:
    """Whether each candidate is probable enough: each sort by its own bar, or by the threshold where that is lower.

    `conditions` are the words that open a clause of what may be ('if').
    """
    theirs, least = _with_a_cue_behind(found, right), 1.0 if threshold is None else threshold
    return np.array(
        [
            r >= min(_bar(view, p, conditions), least)
            and not (_begins_before_that(view, p) or _takes_a_quotation(view, p) or _takes_anothers(p, theirs))
            and not _jumps(view, p)
            for p, r in zip(found, right, strict=True)
        ],
        np.bool_,
    )


def _with_a_cue_behind(found: Sequence[Proposal], right: Floats) -> frozenset[Range]:
    """Quotations whose likely cue follows: the second of '“It is shut,” Doe said. “Until when?” Roe asked.'"""
    return frozenset(
        p.content[0]
        for p, r in zip(found, right, strict=True)
        if p.origin is not None and p.origin.rule == "verb-quotation" and p.is_the_rules
        and len(p.content) == 1 and p.content[0][1] < p.cue and r >= OWN_CUE_MINIMUM
    )  # fmt: skip


def _takes_anothers(p: Proposal, theirs: Collection[Range]) -> bool:
    """Whether a candidate goes on behind its cue into a quotation that has a cue of its own."""
    return p.own and any(part[0] > p.cue >= p.content[0][1] and part in theirs for part in p.content[1:])


def _begins_before_that(view: View, p: Proposal) -> bool:
    """'argued behind the scenes that ...', 'warned last week that ...': what stands before the 'that' is no content."""
    if not p.own or p.origin is None:
        return False
    first = view.parse.at(p.origin.content[0][0])
    if first is None or first.dep != "mark" or first.lower != "that":
        return False
    return p.content[0][0] < first.i < p.content[0][1]


def _takes_a_quotation(view: View, p: Proposal) -> bool:
    """'said the road was closed. “It is a pity.”': whose such a quotation is, `free.left_over` knows."""
    first = p.content[0][0]
    if not p.own or view.quote[first]:
        return False
    sentence = view.tokens[first].sentence
    return any(_opens(view, i) and view.tokens[i].sentence != sentence for a, b in p.content for i in range(a, b))


def _jumps(view: View, p: Proposal) -> bool:
    """'“It is shut,” said Doe. Her book is out. “How to Shut a Road.”': a sentence of the writer's stands between."""
    cue = view.tokens[p.cue].sentence if p.own else -1
    for (_, end), (start, _) in pairwise(p.content) if p.own else ():
        between = range(view.tokens[end - 1].sentence + 1, view.tokens[start].sentence)
        if any(s != cue and _has_words(view, s) for s in between):
            return True
    return False


def _has_words(view: View, sentence: int) -> bool:
    """Whether a sentence of the parser's is one: a mark that closes a quotation may stand by itself."""
    first, last = view.parse.sentences[sentence].start, view.parse.sentences[sentence].end
    return any(not view.mark[i] and view.tokens[i].pos != "PUNCT" for i in range(first, last))


def _opens(view: View, i: int) -> bool:
    """Whether a token is the first one of a quotation with which a sentence begins."""
    start = view.parse.sentences[view.tokens[i].sentence].start
    return view.quote[i] != 0 and not view.quote[i - 1] and all(view.mark[k] for k in range(start, i))


def _bar(view: View, p: Proposal, conditions: Collection[str]) -> float:
    if sum(view.spoken[b] - view.spoken[a] for a, b in p.content) >= QUOTED_WORDS:
        return GOING_ON if _goes_on(view, p) else QUOTED
    if p.origin is None:
        return UNRULED
    if p.origin.rule in _OF_ACTS and _only_may_be(view, p.cue, conditions):
        return UNREAL
    return DECISION if p.origin.kind == "decision" else ORDINARY


def _goes_on(view: View, p: Proposal) -> bool:
    """Whether a free quotation opens its paragraph, and the one before ends in words in marks that a capital opens."""
    if p.own or p.origin is None or p.origin.rule != FREE:
        return False
    first = p.content[0][0]
    last = next((i for i in range(first - 1, -1, -1) if view.tokens[i].block < view.tokens[first].block), -1)
    if last < 0 or not view.mark[last] or any(not view.mark[i] for i in range(last + 1, first)):
        return False
    start = last
    while (
        start
        and (view.mark[start - 1] or view.quote[start - 1])
        and view.tokens[start - 1].block == view.tokens[last].block
    ):
        start -= 1
    opening = next((t for t in view.tokens[start:last] if not view.mark[t.i]), None)
    return opening is not None and opening.text[:1].isupper()


def _only_may_be(view: View, cue: int, conditions: Collection[str]) -> bool:
    """'will discuss', 'could oppose', 'if it plans to', 'not authorized to discuss': not said, perhaps never to be."""
    verb = view.tokens[cue]
    while True:
        kids = [view.tokens[k] for k in verb.children]
        if any((k.tag == "MD" and k.dep == "aux") or (k.dep == "mark" and k.lower in conditions) for k in kids):
            return True
        if verb.dep != "xcomp" or verb.head == verb.i:
            return False
        verb = view.tokens[verb.head]
        if any(view.tokens[k].dep == "neg" for k in verb.children):
            return True
