"""What the words of a whole candidate say for and against it: indicators of a sparse regression.

The cue regression knows a cue's words, the chain model those of one unit; here source, content and the rule that
backs them are read together with the cue. Names are not learned, only their entity types (see `View.word`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log2

import numpy as np

from newsclaims.attributions.learned.extent import Edges, cut_off
from newsclaims.attributions.learned.generate import Proposal
from newsclaims.attributions.learned.trees import Floats
from newsclaims.attributions.learned.view import View

#: The two regressions: is the candidate right, is its content right to the word.
Pair = tuple[float, float]
NAMES = ("worded_right", "worded_exact")


def indicators(view: View, p: Proposal, edges: Edges) -> list[str]:
    """All indicators of one candidate."""
    return [*of_source(view, p), *of_content(view, p, edges), *of_rule(view, p)]


def of_source(view: View, p: Proposal) -> list[str]:
    """The source, alone and with the cue."""
    cue = _cue(view, p)
    if p.source_head is None:
        word = "theirs" if _theirs(p) else "none"
        return [f"s={word}", f"sl={word}|{cue}"]
    head = view.tokens[p.source_head]
    word = view.word[head.i]
    kind = f"{head.ent_type or head.tag}|{head.dep}{'<' if head.i < p.cue else '>'}"
    out = [f"s={word}", f"sl={word}|{cue}", f"skl={kind}|{cue}"]
    if head.dep in ("nsubj", "nsubjpass", "pobj") and head.head != head.i:
        out.append(f"sh={view.word[head.head]}|{head.dep}|{head.head == p.cue:d}")
    return out


def _theirs(p: Proposal) -> bool:
    """Whether only the rule knows the source: it stands outside the prose."""
    return p.source_head is None and p.origin is not None and p.origin.source is not None and not p.own


def of_content(view: View, p: Proposal, edges: Edges) -> list[str]:
    """Where the content begins and ends, alone and with the cue."""
    tokens, word, cue = view.tokens, view.word, _cue(view, p)
    start, end = p.content[0][0], p.content[-1][1]
    top = edges.top
    relation = top.dep if top.head == p.cue else f"{top.dep}^"
    side = "<" if end <= p.cue else ">" if start > p.cue else "="
    size = sum(b - a for a, b in p.content)
    quoted = sum(view.quoted[b] - view.quoted[a] for a, b in p.content)
    out = [
        f"l={cue}",
        f"f={word[start]}",
        f"fl={word[start]}|{cue}",
        f"h={word[top.i]}|{relation}",
        f"hl={word[top.i]}|{cue}",
        f"hdl={relation}|{top.pos}|{side}|{cue}",
        f"q={_share(quoted / size)}|{cue}",
        f"len={min(6, int(log2(end - start)))}|{cue}",
        *_after(view, p, cue),
        *(
            f"cut={dep}|{cue}"
            for dep in sorted({t.dep + ("<" if t.i < t.head else ">") for t in cut_off(edges, p.cue)})
        ),
    ]
    if edges.tail is not None:
        first = edges.tail.left
        out.append(f"tail={edges.tail.dep}|{word[first]}|{tokens[first - 1].pos == 'PUNCT':d}")
    return out


def _after(view: View, p: Proposal, cue: str) -> list[str]:
    """The word behind the content, and the first behind it that is no punctuation."""
    tokens, end = view.tokens, p.content[-1][1]
    if end >= len(tokens) or tokens[end].block != tokens[p.content[0][0]].block:
        return [f"nl=$|{cue}"]
    n = end
    while n < min(len(tokens) - 1, end + 3) and tokens[n].pos == "PUNCT":
        n += 1
    held = any(a <= tokens[n].head < b for a, b in p.content)
    next_word = view.word[end]
    return [f"nl={next_word}|{cue}", f"nd={tokens[n].dep}|{held:d}|{next_word}", f"nw={view.word[n]}|{held:d}"]


def of_rule(view: View, p: Proposal) -> list[str]:
    """The rule that backs the candidate, alone and with the cue."""
    cue = _cue(view, p)
    if p.origin is None:
        return ["r=-", f"rl=-|{cue}"]
    agreement = _share(p.agreement)
    return [f"r={p.origin.rule}|{agreement}|{p.same_source:g}", f"rl={p.origin.rule}|{cue}|{agreement}"]


def logits(view: View, found: Sequence[Proposal], edges: Sequence[Edges], weights: Mapping[str, Pair]) -> Floats:
    """The sums of both regressions for each candidate; parts that candidates share are read once."""
    sources: dict[tuple[int, object, bool, bool], Pair] = {}
    contents: dict[tuple[int, object], Pair] = {}
    out = np.zeros((len(found), len(NAMES)))
    for n, (p, e) in enumerate(zip(found, edges, strict=True)):
        by, of = (p.cue, p.source_head, p.source is None, _theirs(p)), (p.cue, p.content)
        if (source := sources.get(by)) is None:
            source = sources[by] = _sum(weights, of_source(view, p))
        if (content := contents.get(of)) is None:
            content = contents[of] = _sum(weights, of_content(view, p, e))
        rule = _sum(weights, of_rule(view, p))
        out[n] = source[0] + content[0] + rule[0], source[1] + content[1] + rule[1]
    return out


def _sum(weights: Mapping[str, Pair], names: Sequence[str]) -> Pair:
    right = exact = 0.0
    for name in names:
        pair = weights.get(name)
        if pair is not None:
            right += pair[0]
            exact += pair[1]
    return right, exact


def _cue(view: View, p: Proposal) -> str:
    return view.word[p.cue] if p.cue >= 0 else "-"


def _share(x: float) -> int:
    return 0 if x <= 0 else 5 if x > 0.999 else 1 + int(4 * x)
