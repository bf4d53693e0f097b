"""The learned part of finding attributions: candidates with the probability that they are right, already chosen.

Cue words are scored by a logistic regression, the units around each by a chain model, and whole candidates,
its own and those of others, by boosted trees over the same few dozen numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.learned.choose import choose
from newsclaims.attributions.learned.cues import cue_candidates, cue_features
from newsclaims.attributions.learned.evidence import Floats32, numbers_of
from newsclaims.attributions.learned.finish import candidate_of, reasons
from newsclaims.attributions.learned.generate import Proposal, proposals, with_others
from newsclaims.attributions.learned.scene import Scene, scene_of
from newsclaims.attributions.learned.trees import Floats
from newsclaims.attributions.learned.view import View, view_of
from newsclaims.attributions.learned.weights import Weights, load_weights
from newsclaims.marks import MarkedRun
from newsclaims.models import Article
from newsclaims.syntax import Parse

__all__ = ["Weights", "load_weights", "propose"]

EXACTNESS = 0.75  # what a content right to the word counts beside a right one when candidates of one cue compete
QUOTED = 0.1  # the threshold for candidates with so many quoted tokens
QUOTED_WORDS = 4


def propose(
    article: Article,
    parse: Parse,
    runs: tuple[MarkedRun, ...],
    weights: Weights,
    *,
    others: Sequence[Candidate] = (),
    threshold: float | None = None,
) -> list[Candidate]:
    """The attributions that the learned model finds, in the order of the text.

    Args:
        article: the article with its layout read.
        parse: the parse of its prose.
        runs: its quoted runs.
        weights: what was learned.
        others: candidates that rules of grammar and layout propose: they compete with the model's own.
        threshold: smallest probability of a candidate that is returned; by default that of the best F1, and a
            lower one for what stands in quotation marks.

    Returns:
        Candidates with `score` (calibrated probability that content and source are right) and `reasons`;
        `parent` is the place in this list of the candidate in whose content one lies.
    """
    view = view_of(article, parse, runs)
    scene = read(view, weights)
    found = with_others(view, list(proposals(scene)), others)
    rows = numbers_of(scene, found, weights.rules)
    right, rank = judge(rows, weights)
    for n, p in enumerate(found):
        # What the training articles hardly ever show (transcripts, say) keeps the probability its rule gives it.
        if not p.own and p.origin is not None and p.origin.rule not in weights.rules:
            right[n] = p.origin.score
            rank[n] = p.origin.score * (1 + EXACTNESS)
    enough = right >= (weights.threshold if threshold is None else threshold)
    if threshold is None:
        # Words in marks are somebody's: the likeliest candidate for them stands even if it is not very likely.
        enough |= (right >= QUOTED) & (quoted_words(view, found) >= QUOTED_WORDS)
    chosen = choose(found, rank.tolist(), enough.tolist())
    chosen.sort(key=lambda c: (min(found[c.place].content[0][0], found[c.place].cue), c.place))
    at = {c.place: n for n, c in enumerate(chosen)}
    moved = weights.right.contributions(rows[[c.place for c in chosen]])
    out = []
    for c, row in zip(chosen, moved.tolist(), strict=True):
        why = reasons(view, found[c.place], row)
        candidate = candidate_of(view, found[c.place])
        parent = None if c.parent is None else at[c.parent]
        out.append(candidate._replace(score=float(right[c.place]), reasons=why, parent=parent))
    return out


def read(view: View, weights: Weights) -> Scene:
    """Score every word that may be a cue."""
    get = weights.cue.get
    probability = {}
    for i in cue_candidates(view, weights.others):
        logit = sum(get(f, 0.0) for f in cue_features(view, i))
        probability[i] = float(1 / (1 + np.exp(-logit)))
    return scene_of(view, weights.crf, probability)


def quoted_words(view: View, found: Sequence[Proposal]) -> NDArray[np.int64]:
    """How many tokens of each content stand in marks."""
    return np.array([sum(view.quoted[b] - view.quoted[a] for a, b in p.content) for p in found], np.int64)


def judge(rows: Floats32, weights: Weights) -> tuple[Floats, Floats]:
    """For each candidate the probability that it is right, and what it competes with."""
    right = 1 / (1 + np.exp(-weights.right.logits(rows)))
    exact = 1 / (1 + np.exp(-weights.exact.logits(rows)))
    return np.interp(right, *weights.calibration), right + EXACTNESS * exact
