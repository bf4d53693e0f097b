"""What speaks for and against a whole candidate, as numbers, whoever proposed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, nan
from typing import NamedTuple

import numpy as np

from newsclaims.attributions.learned import extent, wording
from newsclaims.attributions.learned.codes import DEPS, ENTITIES, POS, TAGS
from newsclaims.attributions.learned.extent import Edges, edges_of
from newsclaims.attributions.learned.generate import Proposal, Range
from newsclaims.attributions.learned.indicators import Indicators
from newsclaims.attributions.learned.network import Floats32, Indices
from newsclaims.attributions.learned.roles import CONTENT, NONE, SOURCE, LikelyCues
from newsclaims.attributions.learned.scene import Around, Scene, labels_of
from newsclaims.attributions.learned.view import View
from newsclaims.attributions.learned.wording import Pair

CUE_NAMES = [
    "cue_logit",
    "cue_pos",
    "cue_tag",
    "cue_dep",
    "cue_quoted",
    "cue_negated",
    "cue_aux",
    "cue_passive",
    "has_ccomp",
    "has_xcomp",
    "has_dobj",
    "has_prep",
    "has_prt",
    "rival_sentence",
    "rival_before",
    "rival_after",
    "governor_p",
    "cues_in_sentence",
    "sentence_length",
    "sentence_quoted",
    "block_quoted",
    "place",
    "kids",
]
LABEL_NAMES = ("label_logp", "label_gap", "content_mean", "content_min", "left_out_max")
SOURCE_NAMES = (
    "source",
    "source_marginal",
    "source_best",
    "source_none",
    "source_pos",
    "source_entity",
    "source_side",
    "source_gap",
    "source_length",
    "source_quoted",
    "source_subject",
    "source_steps",
    "source_dep",
    "source_same_sentence",
    "source_pronoun",
    "source_expl",
    "source_first",
)
OTHER_NAMES = ("covered_p", "covering_logp", "covers_p", "overlap_p", "alternatives")
RULE_NAMES = ("rule", "rule_score", "rule_agreement", "rule_source", "rule_own")
#: Those that name something (a part of speech, a word, a rule) or count the first few of something.
CATEGORIES = (
    *("cue_pos", "cue_tag", "cue_dep", "first_word", "first_pos", "head_dep", "head_pos", "side", "sentences"),
    *("pieces", "boundary_before", "boundary_after", "source", "source_pos", "source_entity", "source_steps"),
    *("source_dep", "source_first", "rule"),
)
NAMES = (*CUE_NAMES, *LABEL_NAMES, *extent.NAMES, *SOURCE_NAMES, *OTHER_NAMES, *RULE_NAMES, *wording.NAMES)


class Vocabulary(NamedTuple):
    """The words and rules that the networks tell apart, by number; learned with them."""

    rules: Mapping[str, int]
    first_words: Mapping[str, int]  # of a content
    determiners: Mapping[str, int]  # first words of a source


def cue_numbers(scene: Scene, likely: LikelyCues, cue: int) -> list[float]:
    """The numbers that all candidates of one cue share, in the order of `CUE_NAMES`."""
    view = scene.view
    t = view.tokens[cue]
    p = scene.probability.get(cue, 0.02)
    s = view.parse.sentences[t.sentence]
    first, last = view.block_edges[t.block]
    deps = {view.tokens[k].dep for k in t.children}
    governor = 0.0
    node = t
    for _ in range(6):
        if node.head == node.i:
            break
        node = view.tokens[node.head]
        governor = max(governor, scene.probability.get(node.i, 0.0))
    length, whole = s.end - s.start, last - first
    return [
        log(max(p, 1e-6) / max(1 - p, 1e-6)),
        POS.get(t.pos, 0),
        TAGS.get(t.tag, 0),
        DEPS.get(t.dep, 0),
        view.quote[cue] != 0,
        "neg" in deps,
        "aux" in deps,
        "nsubjpass" in deps or "auxpass" in deps,
        "ccomp" in deps,
        "xcomp" in deps,
        "dobj" in deps,
        "prep" in deps,
        "prt" in deps,
        likely.most(s.start, s.end, cue),
        likely.most(s.start, cue),
        likely.most(cue + 1, s.end),
        governor,
        likely.count(s.start, s.end),
        length,
        (view.quoted[s.end] - view.quoted[s.start]) / length,
        (view.quoted[last] - view.quoted[first]) / whole,
        t.block,
        len(t.children),
    ]


LEAST_LIKELY = 0.05
NO_CUE = [nan] * len(CUE_NAMES)


def whole_numbers(
    scene: Scene, likely: LikelyCues, p: Proposal, edges: Edges, alternatives: int, words: Vocabulary
) -> list[float]:
    """The numbers of one candidate but those of its wording, in the order of `NAMES`."""
    view = scene.view
    around = scene.around(p.cue) if p.cue >= 0 else None
    return [
        *_labelling(scene, around, p),
        *extent.numbers(view, likely, p, edges, words.first_words),
        *_source(view, around, p, words.determiners),
        *_neighbours(scene, p),
        alternatives,
        *_rule(p, words.rules),
    ]


def _rule(p: Proposal, rules: Mapping[str, int]) -> list[float]:
    if p.origin is None:
        return [0, nan, 0.0, nan, 0]
    return [rules.get(p.origin.proposed_by, len(rules) + 1), p.origin.score, p.agreement, p.same_source, not p.own]


def _labelling(scene: Scene, around: Around | None, p: Proposal) -> list[float]:
    if around is None or not around.units:
        return [nan] * 5
    labels = labels_of(around, p.content, p.source)
    logp = scene.log_probability(around, labels)
    inside = [m[CONTENT] for m, a in zip(around.marginals, labels, strict=True) if a == CONTENT]
    outside = [m[CONTENT] for m, a in zip(around.marginals, labels, strict=True) if a == NONE]
    return [
        logp,
        logp - around.labellings[0][0],
        sum(inside) / len(inside) if inside else 0.0,
        min(inside, default=0.0),
        max(outside, default=0.0),
    ]


def _source(view: View, around: Around | None, p: Proposal, determiners: Mapping[str, int]) -> list[float]:
    best = none = nan
    if around is not None and around.units:
        best, none = around.best_source, 1 - around.best_source
    if p.source is None or p.source_head is None:
        return [0.0 if p.origin is None or p.origin.source is None or p.own else 1.0, nan, best, none, *[nan] * 13]
    head = view.tokens[p.source_head]
    marginal = nan
    if around is not None:
        marginal = max(
            (
                m[SOURCE]
                for u, m in zip(around.units, around.marginals, strict=True)
                if u.start < p.source[1] and p.source[0] < u.end
            ),
            default=0.0,
        )
    cue = p.cue if p.cue >= 0 else p.content[0][0]
    subject, steps = view.subject(cue)
    return [
        1.0,
        marginal,
        best,
        none,
        POS.get(head.pos, 0),
        ENTITIES.get(head.ent_type, 9 if head.ent_type else 0),
        head.i < cue,
        p.source[0] - cue if p.source[0] > cue else cue - p.source[1],
        p.source[1] - p.source[0],
        view.quote[head.i] != 0,
        p.source[0] <= subject < p.source[1],
        steps,
        DEPS.get(head.dep, 0),
        head.sentence == view.tokens[cue].sentence,
        len(head.lower) if head.pos == "PRON" else 0,
        head.dep == "expl",
        determiners.get(view.tokens[p.source[0]].lower, 0),
    ]


def _neighbours(scene: Scene, p: Proposal) -> list[float]:
    """How likely the cues are that would cover this candidate, that it would cover, that would share its content."""
    covered = covers = overlap = 0.0
    covering = nan
    start, end = p.content[0][0], p.content[-1][1]
    own = p.cue if p.cue >= 0 else start
    for cue, q, logp, content in scene.guesses(min(start, own), max(end, own + 1)):
        if cue == p.cue:
            continue
        first, after = (content[0][0], content[-1][1]) if content else (-1, -1)
        if first <= own < after and any(a <= own < b for a, b in content):
            if q > covered:
                covered, covering = q, logp
        elif start <= cue < end and any(a <= cue < b for a, b in p.content):
            covers = max(covers, q)
        elif first < end and start < after and any(a < y and x < b for a, b in content for x, y in p.content):
            overlap = max(overlap, q)
    return [covered, covering, covers, overlap]


def numbers_of(
    scene: Scene, proposals: Sequence[Proposal], words: Vocabulary, weights: Indicators | Mapping[str, Pair]
) -> Floats32:
    """One row of numbers for each proposal, in the order of `NAMES`."""
    likely = LikelyCues(scene.probability, LEAST_LIKELY)
    counts = Counter(p.cue for p in proposals)
    shared: dict[int, list[float]] = {-1: NO_CUE}
    scene.look_around([p.cue for p in proposals if p.cue >= 0])
    edges = edges_of_all(scene.view, proposals)
    worded = wording.logits(scene.view, proposals, edges, weights).tolist()
    rows = []
    for p, e, words_say in zip(proposals, edges, worded, strict=True):
        if p.cue not in shared:
            shared[p.cue] = cue_numbers(scene, likely, p.cue)
        rows.append([*shared[p.cue], *whole_numbers(scene, likely, p, e, counts[p.cue], words), *words_say])
    return np.asarray(rows, dtype=np.float32).reshape(len(rows), len(NAMES))


def rivals_of(view: View, proposals: Sequence[Proposal]) -> tuple[Indices, Indices]:
    """For each proposal the number of its group: of those of the same cue, and of those in the same block."""
    cues = [p.cue if p.cue >= 0 else -1 - n for n, p in enumerate(proposals)]
    blocks = [view.tokens[p.cue if p.cue >= 0 else p.content[0][0]].block for p in proposals]
    return np.array(cues, np.intp), np.array(blocks, np.intp)


def edges_of_all(view: View, proposals: Sequence[Proposal]) -> list[Edges]:
    """The edges of each proposal's content; contents that several share are read once."""
    known: dict[tuple[Range, ...], Edges] = {}
    return [known.get(p.content) or known.setdefault(p.content, edges_of(view, p.content)) for p in proposals]
