"""What the words of a whole candidate say for and against it: indicators of a sparse regression.

The cue regression knows a cue's words, the chain model those of one unit; here source, content and the rule that
backs them are read together with the cue. Names are not learned, only their entity types (see `View.word`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log2

from newsclaims.attributions.learned.extent import Edges, cut_off
from newsclaims.attributions.learned.generate import Proposal
from newsclaims.attributions.learned.indicators import Evidence, Group, Indicators, names_of
from newsclaims.attributions.learned.network import Floats
from newsclaims.attributions.learned.view import View

#: The two regressions: is the candidate right, is its content right to the word.
Pair = tuple[float, float]
NAMES = ("worded_right", "worded_exact")


def indicators(view: View, p: Proposal, edges: Edges) -> list[str]:
    """All indicators of one candidate, by name."""
    return names_of([*_of_source(view, p), *_of_content(view, p, edges), _of_rule(view, p)])


_NO_SOURCE = Group("word cue", "s={word}", "sl={word}|{cue}")
_SOURCE = Group("word kind cue", "s={word}", "sl={word}|{cue}", "skl={kind}|{cue}")
_GOVERNOR = Group("word dep is_cue", "sh={word}|{dep}|{is_cue}")


def _of_source(view: View, p: Proposal) -> Iterator[Evidence]:
    """The source, alone and with the cue."""
    cue = _cue(view, p)
    if p.source_head is None:
        yield _NO_SOURCE, ("theirs" if _theirs(p) else "none", cue)
        return
    head = view.tokens[p.source_head]
    kind = f"{head.ent_type or head.tag}|{head.dep}{'<' if head.i < p.cue else '>'}"
    yield _SOURCE, (view.word[head.i], kind, cue)
    if head.dep in ("nsubj", "nsubjpass", "pobj") and head.head != head.i:
        yield _GOVERNOR, (view.word[head.head], head.dep, head.head == p.cue)


def _theirs(p: Proposal) -> bool:
    """Whether only the rule knows the source: it stands outside the prose."""
    return p.source_head is None and p.origin is not None and p.origin.source is not None and not p.own


_CONTENT = Group(
    "cue first top relation pos side quoted length",
    *("l={cue}", "f={first}", "fl={first}|{cue}", "h={top}|{relation}", "hl={top}|{cue}"),
    *("hdl={relation}|{pos}|{side}|{cue}", "q={quoted}|{cue}", "len={length}|{cue}"),
)
_CUT = Group("dep cue", "cut={dep}|{cue}")
_TAIL = Group("dep first marked", "tail={dep}|{first}|{marked}")


def _of_content(view: View, p: Proposal, edges: Edges) -> Iterator[Evidence]:
    """Where the content begins and ends, alone and with the cue."""
    tokens, word, cue = view.tokens, view.word, _cue(view, p)
    start, end = p.content[0][0], p.content[-1][1]
    top = edges.top
    relation = top.dep if top.head == p.cue else f"{top.dep}^"
    side = "<" if end <= p.cue else ">" if start > p.cue else "="
    size = sum(b - a for a, b in p.content)
    quoted = sum(view.quoted[b] - view.quoted[a] for a, b in p.content)
    length = min(6, int(log2(end - start)))
    yield _CONTENT, (cue, word[start], word[top.i], relation, top.pos, side, _in_quarters(quoted / size), length)
    yield _after(view, p, cue)
    for dep in sorted({t.dep + ("<" if t.i < t.head else ">") for t in cut_off(edges, p.cue)}):
        yield _CUT, (dep, cue)
    if edges.tail is not None:
        first = edges.tail.left
        yield _TAIL, (edges.tail.dep, word[first], tokens[first - 1].pos == "PUNCT")


_LAST = Group("cue", "nl=$|{cue}")
_AFTER = Group("cue next dep word held", "nl={next}|{cue}", "nd={dep}|{held}|{next}", "nw={word}|{held}")


def _after(view: View, p: Proposal, cue: str) -> Evidence:
    """The word behind the content, and the first behind it that is no punctuation."""
    tokens, end = view.tokens, p.content[-1][1]
    if end >= len(tokens) or tokens[end].block != tokens[p.content[0][0]].block:
        return _LAST, (cue,)
    n = end
    while n < min(len(tokens) - 1, end + 3) and tokens[n].pos == "PUNCT":
        n += 1
    held = any(a <= tokens[n].head < b for a, b in p.content)
    return _AFTER, (cue, view.word[end], tokens[n].dep, view.word[n], held)


_NO_RULE = Group("cue", "r=-", "rl=-|{cue}")
_RULE = Group("rule cue agreement same_source", "r={rule}|{agreement}|{same_source}", "rl={rule}|{cue}|{agreement}")


def _of_rule(view: View, p: Proposal) -> Evidence:
    """The rule that backs the candidate, alone and with the cue."""
    cue = _cue(view, p)
    if p.origin is None:
        return _NO_RULE, (cue,)
    return _RULE, (p.origin.proposed_by, cue, _in_quarters(p.agreement), f"{p.same_source:g}")


def logits(
    view: View, found: Sequence[Proposal], edges: Sequence[Edges], weights: Indicators | Mapping[str, Pair]
) -> Floats:
    """The sums of both regressions for each candidate; parts that candidates share are read once."""
    if not isinstance(weights, Indicators):
        weights = Indicators.of(weights, len(NAMES))
    parts: dict[object, int] = {}  # the number of each part, in the order of `evidence`
    evidence: list[Iterable[Evidence]] = []
    places: list[int] = []
    for p, e in zip(found, edges, strict=True):
        for key, part in (
            ((p.cue, p.source_head, _theirs(p)), _of_source(view, p)),
            ((p.cue, p.content), _of_content(view, p, e)),
        ):
            if key not in parts:
                parts[key] = len(evidence)
                evidence.append(part)
            places.append(parts[key])
        places.append(len(evidence))
        evidence.append([_of_rule(view, p)])
    sums: Floats = weights.sums(evidence)[places].reshape(len(found), 3, len(NAMES)).sum(axis=1)
    return sums


def _cue(view: View, p: Proposal) -> str:
    return view.word[p.cue] if p.cue >= 0 else "-"


def _in_quarters(x: float) -> int:
    """0 for nothing, 1 to 4 for up to a quarter and so on, 5 for all."""
    return 0 if x <= 0 else 5 if x > 0.999 else 1 + int(4 * x)
