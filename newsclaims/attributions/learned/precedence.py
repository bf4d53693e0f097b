"""Where grammar and layout win over what was learned: candidates that choose before all others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from newsclaims.attributions.candidate import Candidate, RuleName
from newsclaims.attributions.learned.generate import Proposal
from newsclaims.attributions.learned.network import Floats
from newsclaims.attributions.learned.view import View
from newsclaims.syntax import FULL_SUBJECTS

#: Rules that the training articles hardly ever show at work; their candidates keep this share of their own score.
BY_LAYOUT: frozenset[RuleName] = frozenset({
    "transcript-turn", "interview-answer", "post-label", "colon-label", "colon-lead", "dash-credit", "block-credit",
    "verb-block", "verb-list", "verb-aside", "verb-estimate", "verb-refusal", "verb-appeal", "nonresponse", "noun-from",
    "noun-given", "noun-colon", "view", "outcry", "headline-passive", "topic-label",
})  # fmt: skip
LAYOUT_FACTOR = 0.45
#: The rules whose own score stands for the probability, and whose reasons for its reasons: a transcript's labels say
#: who speaks. All 253 turns that are found in the articles of tests/golden are right; the training articles have too
#: few to tell, so that what was learned puts them at a half.
BY_LABEL: frozenset[RuleName] = frozenset({"transcript-turn"})

#: Of these, what is also told within what somebody else said: 'said the minister gave an assurance'; silences only
#: where they stand below the verb of that, not 'said the firm declined to comment'.
_REPORTED: frozenset[RuleName] = frozenset({"noun-from", "noun-given", "noun-colon", "verb-appeal"})
_SILENCES: frozenset[RuleName] = frozenset({"nonresponse", "verb-refusal"})
_BELOW = frozenset({"advcl", "relcl", "acl"})
_SPEECH: frozenset[RuleName] = frozenset({"verb-clause", "verb-quotation"})
#: Where two readings of one cue are about as likely, the edges that these rules give go first: what a view implies
#: ('view the deal as a workaround, allowing ...') belongs to it, and the corpus has too few to learn it from.
EDGED: frozenset[RuleName] = frozenset({"verb-predicative"})
START = 0.5
#: What a content right to the word counts beside a right one where candidates of one cue compete (chosen by
#: cross-validation, training/EXPERIMENTS.md).
EXACTNESS = 1.5
#: The rank of what layout and word order attribute: before whatever else wants the same words, were it certain.
FIRST = 1 + EXACTNESS + START + 0.1
#: The rules that go before even those: the contract's reading of 'declined to confirm', the label of
#: a turn or post before whatever its words report, and a frame that parts a subject from its verb.
CERTAIN: frozenset[RuleName] = frozenset(
    {"verb-refusal", "transcript-turn", "post-label", "verb-aside", "verb-block", "block-credit", "interview-answer"}
)
#: The rules that go before these in their turn: whatever a turn or post reports, a refusal too, lies within it.
OUTERMOST: frozenset[RuleName] = frozenset(
    {"transcript-turn", "post-label", "verb-block", "block-credit", "interview-answer"}
)
#: How probable what grammar reads from word order must be to go first, and from where the labeller's own reading of
#: the cue stays before it. On PolNeAR's training articles (cross-validated) none of ten below the first was right; the
#: second made thirty attributions better and thirteen worse.
ORDER_MINIMUM, LABELLER_SURE = 0.2, 0.5
#: How probable a candidate must be for a silence or an appeal in its content to be told by its source.
TELLER_MINIMUM = 0.5
#: Clauses that say nothing by themselves.
_HANGING = frozenset({"relcl", "acl", "advcl"})


def lift(view: View, found: Sequence[Proposal], right: Floats, rank: Floats) -> None:
    """Raise, in place, the ranks of what grammar reads the same, and all of what layout and set phrases attribute."""
    learned = right.copy()
    likeliest, told = _likeliest(found, rank), _told_by_others(view, found, right, "according-to")
    reported = _told_by_others(view, found, right, "verb-clause")
    for n, p in enumerate(found):
        rule = p.origin
        if rule is None or not p.is_the_rules:
            continue
        if rule.rule in EDGED:
            rank[n] += START
        if p.cue >= 0 and view.quote[p.cue] != 0:
            continue
        layout = rule.rule in BY_LAYOUT or "source:set-off" in rule.reasons
        at = likeliest.get(p.cue)
        rival = (found[at], float(learned[at])) if at is not None else None
        if layout or (_stands_in_order(rule) and _goes_first(view, rule, float(learned[n]), rival)):
            right[n] = max(right[n], rule.score if rule.rule in BY_LABEL else LAYOUT_FACTOR * rule.score)
            if p.cue >= 0 and (told[p.cue] or (reported[p.cue] and _is_reported(view, p.cue, rule))):
                continue  # it goes into their content
            times = 3 if rule.rule in OUTERMOST else 2 if rule.rule in CERTAIN else 1
            rank[n] = max(rank[n], times * FIRST)


def _is_reported(view: View, cue: int, rule: Candidate) -> bool:
    """Whether a rule's candidate is a part of what somebody else said where it stands in that."""
    return rule.rule in _REPORTED or (rule.rule in _SILENCES and view.tokens[cue].dep in _BELOW)


def _likeliest(found: Sequence[Proposal], rank: Floats) -> dict[int, int]:
    """For each cue the labeller's own candidate with the highest rank."""
    best: dict[int, int] = {}
    for n, p in enumerate(found):
        if p.own and p.cue >= 0 and (p.cue not in best or rank[n] > rank[best[p.cue]]):
            best[p.cue] = n
    return best


def _told_by_others(view: View, found: Sequence[Proposal], right: Floats, name: RuleName) -> NDArray[np.bool_]:
    """The tokens of what a rule's likely candidates attribute: 'according to the clerk, the firm declined to comment'.

    Or 'Police said he was held after he refused to answer': his silence, or his appeal, is part of what they said.
    """
    edges = np.zeros(len(view.tokens) + 1, np.int64)
    for p, r in zip(found, right, strict=True):
        if p.origin is not None and p.origin.rule == name and p.is_the_rules and r >= TELLER_MINIMUM:
            for a, b in p.content:
                edges[a] += 1
                edges[b] -= 1
    return edges.cumsum() > 0


def _stands_in_order(rule: Candidate) -> bool:
    """', said two people' and 'she was asked': what stands on which side says who speaks.

    So does who asks: 'Asked by a reporter whether'.
    """
    shown = "source:inverted" in rule.reasons or "source:unsaid" in rule.reasons
    asks = rule.kind == "question" and "source:agent" in rule.reasons
    return rule.rule in _SPEECH and (shown or asks)


def _goes_first(view: View, rule: Candidate, its: float, rival: tuple[Proposal, float] | None) -> bool:
    """Whether word order decides between a rule's reading of a cue and the labeller's likeliest, each so probable.

    It does where the labeller takes the rule's source for content, and the rule's content says something ('The road
    had been shut, said two people with knowledge of the matter'). Else the rule must be likely, and the labeller
    neither of its mind about who speaks nor sure.
    """
    if rival is None:
        return its >= ORDER_MINIMUM
    other, probability = rival
    if rule.source_head is not None and any(a <= rule.source_head < b for a, b in other.content):
        return _says(view, rule) or (its >= ORDER_MINIMUM and probability < LABELLER_SURE)
    agreed = other.source_head == rule.source_head and probability >= its
    return its >= ORDER_MINIMUM and not agreed and probability < LABELLER_SURE


def _says(view: View, rule: Candidate) -> bool:
    """Whether a content holds words in marks or a clause of its own, not just somebody's name and who that is."""
    start, end = view.parse.within(*rule.content[0])
    if any(view.quote[start:end]):
        return True
    verbs = (view.tokens[t.head] for t in view.tokens[start:end] if t.dep in FULL_SUBJECTS or t.dep == "expl")
    return any(start <= v.i < end and v.dep not in _HANGING for v in verbs)
