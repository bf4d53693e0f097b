"""The learned part of finding attributions: candidates with the probability that they are right, already chosen.

Cue words are scored by a logistic regression, the units around each by a chain model, the wording of whole candidates,
its own and those of others, by another regression, and all of it, some eighty numbers a candidate, is weighed by four
small neural networks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import exp

import numpy as np

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.learned import bars
from newsclaims.attributions.learned.choose import choose_proposals
from newsclaims.attributions.learned.cues import context_evidence, cue_candidates, word_evidence
from newsclaims.attributions.learned.evidence import numbers_of, rivals_of
from newsclaims.attributions.learned.finish import GROUP_OF, candidate_of, reasons
from newsclaims.attributions.learned.generate import Proposal, proposals, with_others
from newsclaims.attributions.learned.network import Floats
from newsclaims.attributions.learned.precedence import EXACTNESS, lift
from newsclaims.attributions.learned.scene import Scene, scene_of
from newsclaims.attributions.learned.view import VERBAL, View, view_of
from newsclaims.attributions.learned.weights import Weights, load_weights
from newsclaims.lexicon import Lexicon, default_lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article
from newsclaims.syntax import Parse
from newsclaims.threads import one_thread

__all__ = ["Weights", "learned_candidates", "load_weights"]

#: Log-odds of a word alone below which its context is not looked at, for verbs and for others: they were chosen on
#: PolNeAR's dev articles (training/EXPERIMENTS.md).
HOPELESS, HOPELESS_OTHER = -1.9, -2.75
_LARGEST = 700.0  # exp() of more is no number


def learned_candidates(
    article: Article,
    parse: Parse,
    runs: tuple[MarkedRun, ...],
    weights: Weights,
    *,
    others: Sequence[Candidate] = (),
    threshold: float | None = None,
    lexicon: Lexicon | None = None,
) -> list[Candidate]:
    """The attributions that the learned model finds, in the order of the text.

    Args:
        article: the article with its layout read.
        parse: the parse of its prose.
        runs: its quoted runs.
        weights: what was learned.
        others: candidates that rules of grammar and layout propose: they compete with the model's own.
        threshold: smallest probability of a candidate where that is lower than the bar that its sort has
            (`newsclaims.attributions.learned.bars`).
        lexicon: the table `link_words`; the one that ships if None.

    Returns:
        Candidates with `score` (calibrated probability that content and source are right) and `reasons`;
        `parent` is the place in this list of the candidate in whose content one lies.
    """
    view = view_of(article, parse, runs)
    scene, conditions = read(view, weights), (lexicon or default_lexicon()).keys("link_words", role="condition")
    own = list(proposals(scene, [c.cue_head for c in others if c.cue_head is not None]))
    found = with_others(view, own, others)
    rows = numbers_of(scene, found, weights.words, weights.worded_indicators)
    with one_thread():
        judged = weights.networks.judge(rows, rivals_of(view, found))
    right, rank = _ranked(found, judged.logits, weights)
    lift(view, found, right, rank)
    chosen = choose_proposals(found, rank.tolist(), bars.enough(view, found, right, threshold, conditions).tolist())
    chosen.sort(key=lambda c: (min(found[c.place].content[0][0], found[c.place].cue), c.place))
    at = {c.place: n for n, c in enumerate(chosen)}
    with one_thread():
        moved = weights.networks.moved(rows, judged, np.array([c.place for c in chosen], np.intp), GROUP_OF)
    return [
        replace(
            candidate_of(view, found[c.place]),
            score=float(right[c.place]),
            reasons=reasons(view, found[c.place], row),
            parent=None if c.parent is None else at[c.parent],
        )
        for c, row in zip(chosen, moved, strict=True)
    ]


def read(view: View, weights: Weights) -> Scene:
    """Score every word that may be a cue."""
    cues = cue_candidates(view, weights.others)
    logits = weights.cue_indicators.sums(word_evidence(view, i) for i in cues)[:, 0]
    least = np.array([HOPELESS if view.tokens[i].pos in VERBAL else HOPELESS_OTHER for i in cues])
    likely = np.flatnonzero(logits > least)
    context = least.copy()
    context[likely] = weights.cue_indicators.sums(context_evidence(view, cues[n]) for n in likely.tolist())[:, 0]
    probability = {
        i: 1 / (1 + exp(min(-logit, _LARGEST))) for i, logit in zip(cues, (logits + context).tolist(), strict=True)
    }
    return scene_of(view, weights.crf, probability, weights.crf_indicators)


def _ranked(found: Sequence[Proposal], logits: Floats, weights: Weights) -> tuple[Floats, Floats]:
    """The same as `probabilities`, but for what the training articles hardly ever show (transcripts, say).

    That keeps the probability that its rule gives it.
    """
    right, rank = probabilities(logits, weights)
    for n, p in enumerate(found):
        if not p.own and p.origin is not None and p.origin.rule not in weights.judged:
            right[n] = p.origin.score
            rank[n] = p.origin.score * (1 + EXACTNESS)
    return right, rank


def probabilities(logits: Floats, weights: Weights) -> tuple[Floats, Floats]:
    """For each candidate the probability that it is right, and what it competes with."""
    right, exact = (1 / (1 + np.exp(-logits))).T
    return np.interp(right, *weights.calibration), right + EXACTNESS * exact
