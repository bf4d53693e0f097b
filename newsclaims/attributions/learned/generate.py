"""Candidates out of the best labellings around each likely cue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import exp, nan

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.learned.roles import CONTENT, CUE, SOURCE
from newsclaims.attributions.learned.scene import Around, Scene
from newsclaims.attributions.learned.units import REACH
from newsclaims.attributions.learned.view import View
from newsclaims.record import record

VARIED = 2  # how many of the labellings of a cue are varied
TRAILING = frozenset({"relcl", "acl", "advcl", "conj", "parataxis", "appos", "prep"})
LEAST_CUE = 0.1  # probability of a cue that is looked at
LEAST_JOINT = 0.03  # the same times that of the labelling
LEAST_BY_QUOTED = 0.06, 0.015  # both where something of the cue's sentence stands in marks

Range = tuple[int, int]


@record
class Proposal:
    """A candidate in tokens."""

    cue: int  # its head
    cue_range: Range
    content: tuple[Range, ...]
    source: Range | None
    source_head: int | None
    logp: float  # log-probability of the labelling it comes from; nan where it comes from elsewhere
    origin: Candidate | None = None  # the rule's candidate for this cue that is most like it, or that it is
    agreement: float = 0.0  # how much of the two contents is shared, 1 where it is the rule's own
    same_source: float = nan  # whether their sources have the same head
    own: bool = True  # whether the labeller proposed it

    @property
    def is_the_rules(self) -> bool:
        """Whether it is a rule's candidate, or the labeller's and the same."""
        return not self.own or (self.agreement == 1 and self.same_source == 1)


def proposals(scene: Scene, others: Sequence[int] = ()) -> Iterator[Proposal]:
    """Proposals for every cue candidate that is likely enough, those with a hopeless labelling left out.

    `others` are cues whose surroundings will be asked for later: all are worked out together, which is cheaper.
    """
    least = {cue: _least(scene.view, cue) for cue in scene.probability}
    likely = [cue for cue, p in scene.probability.items() if p >= least[cue][0]]
    scene.look_around(likely, others)
    for cue in likely:
        for proposal in around_cue(scene.view, scene.around(cue)):
            if scene.probability[cue] * exp(proposal.logp) >= least[cue][1]:
                yield proposal


def _least(view: View, cue: int) -> tuple[float, float]:
    """Probabilities of a cue, and of it with the labelling around it, below which nothing is proposed."""
    sentence = view.parse.sentences[view.tokens[cue].sentence]
    some = view.quoted[sentence.end] > view.quoted[sentence.start]
    return LEAST_BY_QUOTED if some else (LEAST_CUE, LEAST_JOINT)


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
    for p in list(found.values())[:VARIED]:
        for content in _variants(view, p.content):
            found.setdefault((content, p.source), replace(p, content=content))
    return list(found.values())


def _variants(view: View, content: tuple[Range, ...]) -> Iterator[tuple[Range, ...]]:
    """The content without the clauses that trail behind it, and with the quotation it cuts off completed."""
    tokens = view.tokens
    start, end = content[-1]
    cuts = [
        t.left
        for t in tokens[start + 2 : end]
        if t.dep in TRAILING and t.right >= end and start + 1 < t.left < end and t.left > t.head
        and (t.dep in ("relcl", "advcl", "acl") or tokens[t.left - 1].pos in ("PUNCT", "CCONJ"))
    ]  # fmt: skip
    for cut in sorted({cuts[0], cuts[-1]}) if cuts else ():
        last = cut
        while last > start + 1 and tokens[last - 1].pos in ("PUNCT", "SPACE", "CCONJ"):
            last -= 1
        yield (*content[:-1], (start, last))
    state = view.quote[end - 1]
    if state and end < len(tokens) and view.quote[end] == state and not view.mark[end]:
        last = end
        while last < min(len(tokens), end + REACH) and view.quote[last] == state:
            last += 1
        while last > end and tokens[last - 1].pos in ("PUNCT", "SPACE"):
            last -= 1
        if last > end:
            yield (*content[:-1], (start, last))


def with_others(view: View, found: Sequence[Proposal], others: Sequence[Candidate]) -> list[Proposal]:
    """The labeller's proposals and those of the rules, each told how far the other side agrees."""
    theirs = [p for c in others if (p := proposal_of(view, c))]
    by_cue: dict[int, list[Proposal]] = {}
    for p in theirs:
        by_cue.setdefault(p.cue, []).append(p)
    out: dict[tuple[int, tuple[Range, ...], Range | None], Proposal] = {}
    for p in found:
        rivals = [(_shared(p, r), r.source_head == p.source_head, -n) for n, r in enumerate(by_cue.get(p.cue, ()))]
        if rivals:
            share, same, n = max(rivals)
            out[p.cue, p.content, p.source] = _backed(p, by_cue[p.cue][-n].origin, share, float(same))
        else:
            out[p.cue, p.content, p.source] = p
    for p in theirs:
        key = p.cue, p.content, p.source
        if key not in out or p.cue < 0:
            out[key] = p
        else:
            out[key] = _backed(out[key], p.origin, 1.0, 1.0)
    return list(out.values())


def _backed(p: Proposal, origin: Candidate | None, agreement: float, same_source: float) -> Proposal:
    """The proposal with the rule's candidate beside it: `replace` would take three times as long."""
    return Proposal(
        p.cue, p.cue_range, p.content, p.source, p.source_head, p.logp, origin, agreement, same_source, p.own
    )


def proposal_of(view: View, c: Candidate) -> Proposal | None:
    """Somebody else's candidate in tokens; None where nothing of its content stands in the prose."""
    content = tuple(r for s in c.content if (r := _trimmed(view, *view.parse.within(*s))))
    if not content:
        return None
    cue_range = view.parse.within(*c.cue) if c.cue else (content[0][0], content[0][0] + 1)
    source = view.parse.within(*c.source) if c.source else None
    if source and source[0] >= source[1]:
        source = None
    head = c.source_head if source else None
    if source and head is None:
        head = _head(view, source)
    cue = -1 if c.cue_head is None else c.cue_head
    return Proposal(cue, cue_range, content, source, head, nan, c, 1.0, 1.0, own=False)


def _trimmed(view: View, start: int, end: int) -> Range | None:
    while start < end and (view.tokens[start].pos in ("PUNCT", "SPACE") or view.mark[start]):
        start += 1
    while start < end and (view.tokens[end - 1].pos in ("PUNCT", "SPACE") or view.mark[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def _shared(p: Proposal, q: Proposal) -> float:
    if p.content == q.content:
        return 1.0
    common = sum(max(0, min(b, y) - max(a, x)) for a, b in p.content for x, y in q.content)
    return common / (sum(b - a for a, b in p.content) + sum(b - a for a, b in q.content) - common)


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
    return core_phrase(view, head), head


def core_phrase(view: View, head: int) -> Range:
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
