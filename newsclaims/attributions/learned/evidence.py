"""What speaks for and against a whole candidate, as numbers, whoever proposed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, nan

import numpy as np
from numpy.typing import NDArray

from newsclaims.attributions.learned.generate import Proposal, Range
from newsclaims.attributions.learned.roles import CONTENT, NONE, SOURCE, Rivals
from newsclaims.attributions.learned.scene import Around, Scene, labels_of
from newsclaims.attributions.learned.view import SUBJECTS, View
from newsclaims.syntax import Token

Floats32 = NDArray[np.float32]

POS = {p: n for n, p in enumerate(("VERB", "AUX", "NOUN", "ADP", "PUNCT", "ADJ", "SCONJ", "ADV", "PRON", "PROPN"), 1)}
TAGS = {p: n for n, p in enumerate(("VBD", "VBZ", "VBP", "VB", "VBG", "VBN"), 1)}
DEPS = {
    p: n
    for n, p in enumerate(
        ("ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "dobj", "pobj", "pcomp", "nsubj", "attr",
         "parataxis", "acomp", "nsubjpass", "prep", "appos", "oprd", "dep", "csubj"), 1,
    )
}  # fmt: skip
ENTITIES = {p: n for n, p in enumerate(("PERSON", "ORG", "NORP", "GPE", "DATE", "WORK_OF_ART", "FAC", "LAW"), 1)}

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
WHOLE_NAMES = [
    "label_logp",
    "label_gap",
    "content_mean",
    "content_min",
    "left_out_max",
    "tokens",
    "pieces",
    "sentences",
    "quoted_share",
    "opens_mark",
    "closes_mark",
    "cuts_quote",
    "first_word",
    "first_pos",
    "head_dep",
    "head_pos",
    "head_subject",
    "side",
    "gap_before",
    "gap_after",
    "reaches_start",
    "reaches_end",
    "boundary_before",
    "boundary_after",
    "content_verbs",
    "block_share",
    "contains_cue_p",
    "inner_share",
    "other_quotes",
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
    "source_det",
    "covered_p",
    "covering_logp",
    "covers_p",
    "overlap_p",
    "alternatives",
    "rule",
    "rule_score",
    "rule_agreement",
    "rule_source",
    "rule_own",
]
NAMES = tuple(CUE_NAMES + WHOLE_NAMES)
FIRST = {
    w: n
    for n, w in enumerate(
        ("that", "to", "whether", "if", "how", "what", "why", "who", "for", "the", "a", "it", "he"), 1
    )
}


def cue_numbers(scene: Scene, rivals: Rivals, cue: int) -> list[float]:
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
        rivals.most(s.start, s.end, cue),
        rivals.most(s.start, cue),
        rivals.most(cue + 1, s.end),
        governor,
        rivals.count(s.start, s.end),
        length,
        (view.quoted[s.end] - view.quoted[s.start]) / length,
        (view.quoted[last] - view.quoted[first]) / whole,
        t.block,
        len(t.children),
    ]


LEAST_RIVAL = 0.05
NO_CUE = [nan] * len(CUE_NAMES)


def whole_numbers(
    scene: Scene, rivals: Rivals, p: Proposal, alternatives: int, rules: Mapping[str, int]
) -> list[float]:
    """The numbers of one candidate, in the order of `WHOLE_NAMES`."""
    view = scene.view
    around = scene.around(p.cue) if p.cue >= 0 else None
    return [
        *_labelling(scene, around, p),
        *_content(view, rivals, p),
        *_source(view, around, p),
        *_neighbours(scene, p),
        alternatives,
        *_rule(p, rules),
    ]


def _rule(p: Proposal, rules: Mapping[str, int]) -> list[float]:
    if p.origin is None:
        return [0, nan, 0.0, nan, 0]
    return [rules.get(p.origin.rule, len(rules) + 1), p.origin.score, p.agreement, p.same_source, not p.own]


def _labelling(scene: Scene, around: Around | None, p: Proposal) -> list[float]:
    if around is None or not around.units:
        return [nan] * 5
    labels = labels_of(around, p.content, p.source)
    logp = around.log_probability(scene.crf, labels)
    inside = [m[CONTENT] for m, a in zip(around.marginals, labels, strict=True) if a == CONTENT]
    outside = [m[CONTENT] for m, a in zip(around.marginals, labels, strict=True) if a == NONE]
    return [
        logp,
        logp - around.labellings[0][0],
        sum(inside) / len(inside) if inside else 0.0,
        min(inside, default=0.0),
        max(outside, default=0.0),
    ]


def _content(view: View, rivals: Rivals, p: Proposal) -> list[float]:
    tokens, content = view.tokens, p.content
    start, end = content[0][0], content[-1][1]
    size = sum(b - a for a, b in content)
    quoted = sum(view.quoted[b] - view.quoted[a] for a, b in content)
    a, z = tokens[start], tokens[end - 1]
    head = _top(view, content[0])
    first, last = view.block_edges[a.block]
    s = view.parse.sentences[a.sentence]
    cue = p.cue if p.cue >= 0 else start
    gap_before = cue - end if end <= cue else nan
    gap_after = start - cue - 1 if start > cue else nan
    cut = _cut(view, start) + _cut(view, end)
    other = (view.quoted[s.end] - view.quoted[s.start]) - sum(
        view.quoted[min(y, s.end)] - view.quoted[min(max(x, s.start), s.end)] for x, y in content
    )
    return [
        size,
        len(content),
        z.sentence - a.sentence + 1,
        quoted / size,
        (start > 0 and view.mark[start - 1]) or view.mark[start],
        (end < len(tokens) and view.mark[end]) or view.mark[end - 1],
        cut,
        FIRST.get(a.lower, 0),
        POS.get(a.pos, 0),
        DEPS.get(head.dep, 0),
        POS.get(head.pos, 0),
        any(tokens[k].dep in SUBJECTS for k in head.children),
        (start > cue) + 2 * (end <= cue),
        gap_before,
        gap_after,
        start - s.start,
        view.parse.sentences[z.sentence].end - end,
        _edge(tokens[start - 1]) if start > first else 9,
        _edge(tokens[end]) if end < last and end < len(tokens) else 9,
        any(tokens[i].pos in ("VERB", "AUX") for i in range(start, min(end, start + 40))),
        size / (last - first),
        max((rivals.most(x, y, p.cue) for x, y in content), default=0.0),
        max((rivals.count(x, y) for x, y in content), default=0),
        other,
    ]


def _edge(t: Token) -> int:
    if t.pos == "PUNCT":
        return {",": 1, ".": 2, ":": 3, ";": 4, "--": 5, "-": 5, "—": 5, "–": 5, "(": 6, ")": 6, "?": 2, "!": 2}.get(
            t.text, 7
        )
    return 8 if t.pos in ("CCONJ", "SCONJ") else 0


def _cut(view: View, i: int) -> bool:
    """Whether a boundary before token `i` lies within a quotation."""
    if not 0 < i < len(view.tokens):
        return False
    return view.quote[i] != 0 and view.quote[i - 1] == view.quote[i] and not view.mark[i] and not view.mark[i - 1]


def _top(view: View, r: Range) -> Token:
    best = view.tokens[r[0]]
    for _ in range(30):
        h = best.head
        if h == best.i or not r[0] <= h < r[1]:
            break
        best = view.tokens[h]
    return best


def _source(view: View, around: Around | None, p: Proposal) -> list[float]:
    best = none = nan
    if around is not None and around.units:
        best = max(m[SOURCE] for m in around.marginals)
        none = min(1 - m[SOURCE] for m in around.marginals)
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
        head.dep == "expl" or head.lower in ("it", "that", "this", "which"),
        DETERMINERS.get(view.tokens[p.source[0]].lower, 0),
    ]


DETERMINERS = {
    "the": 1,
    "a": 2,
    "an": 2,
    "some": 3,
    "many": 3,
    "his": 4,
    "her": 4,
    "their": 4,
    "i": 5,
    "we": 6,
    "you": 7,
}


def _neighbours(scene: Scene, p: Proposal) -> list[float]:
    """How likely the cues are that would cover this candidate, that it would cover, that would share its content."""
    covered = covers = overlap = 0.0
    covering = nan
    start, end = p.content[0][0], p.content[-1][1]
    own = p.cue if p.cue >= 0 else start
    for cue, q, logp, content in scene.guesses(min(start, own), max(end, own + 1)):
        if cue == p.cue:
            continue
        if any(a <= own < b for a, b in content):
            if q > covered:
                covered, covering = q, logp
        elif any(a <= cue < b for a, b in p.content):
            covers = max(covers, q)
        elif any(a < y and x < b for a, b in content for x, y in p.content):
            overlap = max(overlap, q)
    return [covered, covering, covers, overlap]


def numbers_of(scene: Scene, proposals: Sequence[Proposal], rules: Mapping[str, int]) -> Floats32:
    """One row of numbers for each proposal, in the order of `NAMES`."""
    rivals = Rivals(scene.probability, LEAST_RIVAL)
    counts = Counter(p.cue for p in proposals)
    shared: dict[int, list[float]] = {-1: NO_CUE}
    rows = []
    for p in proposals:
        if p.cue not in shared:
            shared[p.cue] = cue_numbers(scene, rivals, p.cue)
        rows.append([*shared[p.cue], *whole_numbers(scene, rivals, p, counts[p.cue], rules)])
    return np.asarray(rows, dtype=np.float32).reshape(len(rows), len(NAMES))
