"""Candidates out of the best labellings around each likely cue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp
from typing import NamedTuple

from newsclaims.attributions.learned.roles import CONTENT, CUE, SOURCE
from newsclaims.attributions.learned.scene import Around, Scene
from newsclaims.attributions.learned.view import View

LEAST_CUE = 0.04  # probability of a cue that is looked at
LEAST_JOINT = 0.01  # the same times that of the labelling

Range = tuple[int, int]


class Proposal(NamedTuple):
    """A candidate in tokens."""

    cue: int  # its head
    cue_range: Range
    content: tuple[Range, ...]
    source: Range | None
    source_head: int | None
    logp: float  # log-probability of the labelling it comes from; nan where it comes from elsewhere


def proposals(scene: Scene) -> Iterator[Proposal]:
    """Proposals for every cue candidate that is likely enough, those with a hopeless labelling left out."""
    for cue, p in scene.probability.items():
        if p >= LEAST_CUE:
            for proposal in around_cue(scene.view, scene.around(cue)):
                if p * exp(proposal.logp) >= LEAST_JOINT:
                    yield proposal


def around_cue(view: View, around: Around) -> list[Proposal]:
    """The different proposals that the good labellings around one cue make, best first."""
    found: dict[tuple[tuple[Range, ...], Range | None], Proposal] = {}
    for logp, labels in around.labellings:
        content = tuple(_ranges(around, labels, CONTENT))
        if not content:
            continue
        cue_range = _cue_range(view, around, labels)
        options: list[tuple[Range | None, int | None]]
        sources = _ranges(around, labels, SOURCE)
        if sources:
            source = max(sources, key=lambda r: _certainty(around, r))
            options = [(source, _head(view, source))]
        else:
            fallback = fallback_source(view, around.cue, content)
            options = [(None, None), fallback] if fallback else [(None, None)]
        for source_, head in options:
            found.setdefault((content, source_), Proposal(around.cue, cue_range, content, source_, head, logp))
    return list(found.values())


def fallback_source(view: View, cue: int, content: Sequence[Range]) -> tuple[Range, int] | None:
    """The source by grammar: subject (or that of the verb above), 'by' agent, possessor, object of the preposition."""
    tokens = view.tokens
    t = tokens[cue]
    head = -1
    passive = any(tokens[k].dep in ("auxpass", "nsubjpass") for k in t.children)
    for k in t.children:
        kid = tokens[k]
        if kid.dep in ("agent", "prep") and (kid.dep == "agent" or t.lower == "according"):
            head = next((j for j in kid.children if tokens[j].dep == "pobj"), head)
        elif kid.dep == "poss" or (kid.dep == "pobj" and t.pos == "ADP"):
            head = k
    if head < 0 and not passive:
        head = view.subject(cue)[0]
    if head < 0 or any(a <= head < b for a, b in content) or tokens[head].dep == "expl":
        return None
    return noun_phrase(view, head), head


def noun_phrase(view: View, head: int) -> Range:
    """The noun phrase of `head`: its subtree without relative clauses and other detached matter behind it."""
    tokens = view.tokens
    t = tokens[head]
    end = t.right
    for k in t.children:
        kid = tokens[k]
        if k > head and (
            kid.dep in ("relcl", "parataxis", "cc", "conj")
            or (kid.dep == "acl" and view.tokens[kid.left - 1].pos == "PUNCT")
        ):
            if (
                kid.dep in ("cc", "conj")
                and t.pos not in ("VERB", "AUX")
                and (kid.dep == "cc" or kid.pos not in ("VERB", "AUX"))
            ):
                continue
            end = min(end, kid.left)
    while end > head + 1 and tokens[end - 1].pos in ("PUNCT", "SPACE", "CCONJ"):
        end -= 1
    start = t.left
    while start < head and tokens[start].pos in ("PUNCT", "SPACE"):
        start += 1
    return start, end


def _ranges(around: Around, labels: Sequence[int], label: int) -> list[Range]:
    """Token ranges of this label, neighbouring units joined (only punctuation lies between them)."""
    out: list[Range] = []
    previous = -2
    for n, (u, have) in enumerate(zip(around.units, labels, strict=True)):
        if have == label:
            if previous == n - 1:
                out[-1] = (out[-1][0], u.end)
            else:
                out.append((u.start, u.end))
            previous = n
    return out


def _certainty(around: Around, r: Range) -> float:
    return max(around.marginals[n][SOURCE] for n, u in enumerate(around.units) if r[0] <= u.start < r[1])


def _head(view: View, r: Range) -> int:
    for i in range(*r):
        h = view.tokens[i].head
        if (h == i or not r[0] <= h < r[1]) and view.tokens[i].pos != "PUNCT":
            return i
    return r[0]


def _cue_range(view: View, around: Around, labels: Sequence[int]) -> Range:
    """The cue as one stretch: the units of that role that touch the head's, its auxiliaries and 'to' of 'according'."""
    tokens, cue = view.tokens, around.cue
    start, end = cue, cue + 1
    for u, label in zip(around.units, labels, strict=True):
        if label == CUE and u.start == end:
            end = u.end
    for u, label in zip(reversed(around.units), reversed(labels), strict=True):
        if label == CUE and u.end == start:
            start = u.start
    kids = tokens[cue].children
    while start - 1 in kids and tokens[start - 1].dep in ("aux", "auxpass", "neg", "advmod"):
        start -= 1
    while start < cue and tokens[start].dep == "advmod":
        start += 1
    if tokens[cue].lower == "according" and end < len(tokens) and tokens[end].lower == "to":
        end += 1
    return start, end
