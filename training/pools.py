"""The competing candidates of annotated articles, what is right about each, and what a choice among them finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclaims.attributions.context import Context
from newsclaims.attributions.learned import bars
from newsclaims.attributions.learned.choose import choose_proposals
from newsclaims.attributions.learned.crf import Crf
from newsclaims.attributions.learned.evidence import Vocabulary, edges_of_all, numbers_of, rivals_of
from newsclaims.attributions.learned.generate import Proposal, proposals, with_others
from newsclaims.attributions.learned.network import Indices
from newsclaims.attributions.learned.scene import scene_of
from newsclaims.attributions.learned.wording import indicators
from newsclaims.attributions.rules import rule_candidates
from newsclaims.lexicon import default_lexicon
from training import measure
from training.corpus import Document, Gold, Spans


class Pool(NamedTuple):
    """The competing candidates of one article, with what is right about each."""

    found: list[Proposal]
    spans: list[Gold]
    rows: NDArray[np.float32]
    rivals: tuple[Indices, Indices]
    targets: NDArray[np.float32]  # the columns are `TARGETS`
    wording: list[list[str]]


#: What is right about a candidate: content (half of it, at least) and source; content to the word and source; half of
#: the content, whatever the source; nearly all of the content and the source. The library asks for the first two.
TARGETS = ("right", "exact", "touches", "close")
HALF, CLOSE = 0.5, 0.8


def pool_of(d: Document, crf: Crf, cue_probability: dict[int, float], words: Vocabulary) -> Pool:
    """Candidates, numbers and targets of one article."""
    scene = scene_of(d.view, crf, cue_probability)
    theirs = rule_candidates(Context(d.article, d.parse, d.view.runs, default_lexicon()))
    found = with_others(d.view, list(proposals(scene)), theirs)
    spans: list[Gold] = [
        {
            "cue": [d.parse.offsets(*p.cue_range)],
            "content": [d.parse.offsets(*r) for r in p.content],
            "source": _source(d, p),
        }
        for p in found
    ]
    gold = [(measure.characters(g["content"]), measure.word_characters(d.text, g["content"]), g) for g in d.gold]
    targets = np.zeros((len(found), len(TARGETS)), np.float32)
    for n, s in enumerate(spans):
        chars, letters = measure.characters(s["content"]), measure.word_characters(d.text, s["content"])
        for g_chars, g_letters, g in gold:
            if common := len(chars & g_chars):
                iou, same = common / len(chars | g_chars), measure.same_source(g["source"], s["source"])
                here = (same and iou >= HALF, same and letters == g_letters, iou >= HALF, same and iou >= CLOSE)
                targets[n] = np.maximum(targets[n], here)
    wording = [indicators(d.view, p, e) for p, e in zip(found, edges_of_all(d.view, found), strict=True)]
    return Pool(found, spans, numbers_of(scene, found, words, {}), rivals_of(d.view, found), targets, wording)


def _source(d: Document, p: Proposal) -> Spans:
    if not p.own and p.origin:
        return [p.origin.source] if p.origin.source else []
    return [d.parse.offsets(*p.source)] if p.source else []


def cross_validated(
    documents: Sequence[Document],
    pools: Sequence[Pool],
    sure: Sequence[Any],
    rank: Sequence[Any],
    threshold: float | None,
) -> dict[str, Any]:
    """Figures of what is chosen with scores from models that did not see the article."""
    rows, conditions = [], default_lexicon().keys("link_words", role="condition")
    for d, p, s, r in zip(documents, pools, sure, rank, strict=True):
        enough = bars.enough(d.view, p.found, s, threshold, conditions) & (s >= (threshold or 0.0))
        chosen = [c.place for c in choose_proposals(p.found, r.tolist(), enough.tolist()) if c.parent is None]
        rows.append((d.text, d.gold, [p.spans[n] for n in chosen], [float(s[n]) for n in chosen]))
    return measure.figures(rows)
