"""What speaks for each role of a unit: source, cue, content or none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from newsclaims.attributions.learned.cues import SILENT, _bucket, _share
from newsclaims.attributions.learned.units import Unit
from newsclaims.attributions.learned.view import SUBJECTS, View

LABELS = ("none", "source", "cue", "content")
NONE, SOURCE, CUE, CONTENT = range(4)


def role_features(view: View, cue: int, units: Sequence[Unit], rivals: Rivals, own: float) -> list[list[str]]:
    """The evidence for the role of each unit around `cue`; `rivals` are other likely cues, `own` its probability."""
    tokens, word = view.tokens, view.word
    t = tokens[cue]
    lemma = word[cue]
    signature = ",".join(sorted({tokens[k].dep for k in t.children} - SILENT))
    subject, steps = view.subject(cue)
    at = next((n for n, u in enumerate(units) if u.start <= cue < u.end), 0)
    paths = [_path(u, cue) for u in units]
    state = view.quote[cue]
    kind = f"{t.pos}|{t.tag}|{'x' if subject < 0 else min(steps, 1)}"
    out = []
    first, last = view.block_edges[t.block]
    for n, u in enumerate(units):
        path = paths[n]
        f = ["bias", f"P={path}", f"PL={path}|{lemma}", f"PS={path}|{signature}", f"PK={path}|{kind}"]
        f += [f"PLS={path}|{lemma}|{signature}"]
        if u.start <= cue < u.end:
            f.append("itself")
        q = _quote_relation(u.quote, state)
        f += [f"q={q}", f"Pq={path}|{q}", f"qn={q}|{n - at if abs(n - at) < 4 else 4 * (n > at)}"]
        f += [f"n={max(-5, min(5, n - at))}", f"Pn={path}|{max(-3, min(3, n - at))}"]
        size = _bucket(u.end - u.start)
        f += [f"z={size}", f"Pz={path}|{size}"]
        a, _b = tokens[u.start], tokens[u.end - 1]
        f += [
            f"f={word[u.start]}|{u.depth >= 0:d}",
            f"Pf={path}|{word[u.start]}",
            f"ft={a.tag}",
            f"e={word[u.end - 1]}",
        ]
        before = tokens[u.start - 1].lower if u.start > first else "^"
        after = tokens[u.end].lower if u.end < last else "$"
        before = before if view.tokens[max(u.start - 1, 0)].pos in ("PUNCT", "CCONJ", "SCONJ") or before == "^" else "w"
        after = after if u.end >= last or tokens[u.end].pos in ("PUNCT", "CCONJ") else "w"
        f += [f"B={before}", f"A={after}", f"PB={path}|{before}", f"PA={path}|{after}", f"BqA={before}|{q}|{after}"]
        top = tokens[u.top]
        f += [f"top={word[u.top]}|{u.path}", f"tt={top.tag}|{path}", f"te={top.ent_type}|{path}"]
        if u.top == subject:
            f += [
                f"subject={steps}",
                f"subjectL={lemma}|{top.ent_type or top.tag}",
                f"subjecttag={top.ent_type or top.tag}|{kind}",
            ]
        elif u.start <= subject < u.end:
            f += [f"hassubject={steps}", f"hassubjectP={path}"]
        f.append(f"prev={paths[n - 1] if n else '^'}|{path}")
        f.append(f"next={paths[n + 1] if n + 1 < len(units) else '$'}|{path}")
        f += _other_cues(u, cue, own, rivals, path)
        if u.depth >= 0:
            if top.pos in ("VERB", "AUX"):
                inner = {tokens[k].dep for k in top.children}
                to = any(tokens[k].tag == "TO" for k in top.children)
                f += [f"v={path}|{bool(inner & SUBJECTS):d}{to:d}{'mark' in inner:d}", f"vt={path}|{top.tag}|{to:d}"]
                f += [f"vl={lemma}|{u.path}|{bool(inner & SUBJECTS):d}{to:d}"]
        else:
            f += _other_sentence(view, cue, u, q, first, last)
        out.append(f)
    return out


def _path(u: Unit, cue: int) -> str:
    side = "<" if u.end <= cue else ">" if u.start > cue else "="
    return f"{min(u.depth, 4)}{u.path}{side}"


def _quote_relation(state: int, cue: int) -> str:
    if not state:
        return "out" if not cue else "left"
    return "same" if state == cue else "in" if not cue else "other"


class Rivals:
    """The likely cues of an article in order, to ask quickly what lies in a stretch."""

    def __init__(self, probability: Mapping[int, float], floor: float) -> None:
        self.at = sorted(i for i, p in probability.items() if p >= floor)
        self.p = [probability[i] for i in self.at]

    def most(self, start: int, end: int, without: int = -1) -> float:
        """The highest probability of a cue in a stretch of tokens."""
        low, high = bisect_left(self.at, start), bisect_left(self.at, end)
        if low >= high:
            return 0.0
        if without >= 0:
            return max((self.p[n] for n in range(low, high) if self.at[n] != without), default=0.0)
        return max(self.p[low:high])

    def count(self, start: int, end: int) -> int:
        """How many likely cues a stretch of tokens has."""
        return bisect_left(self.at, end) - bisect_left(self.at, start)


def _other_cues(u: Unit, cue: int, own: float, others: Rivals, path: str) -> list[str]:
    inside = others.most(u.start, u.end, cue)
    between = others.most(u.end, cue) if u.end <= cue else others.most(cue + 1, u.start)
    away = min(abs(cue - u.start), abs(cue - u.end)) - 1
    nearer = max(others.most(u.start - away, u.start + away + 1, cue), others.most(u.end - away, u.end + away + 1, cue))
    return [
        f"ci={int(inside * 4)}|{path}",
        f"cib={int(inside * 4)}|{inside > own:d}",
        f"cb={int(between * 4)}|{path}",
        f"cbb={int(between * 4)}|{between > own:d}",
        f"cn={int(nearer * 4)}|{nearer > own:d}",
    ]


def _other_sentence(view: View, cue: int, u: Unit, q: str, first: int, last: int) -> list[str]:
    tokens = view.tokens
    t = tokens[cue]
    away = u.sentence - t.sentence
    s = view.parse.sentences[u.sentence]
    begins = all(view.tokens[i].pos == "PUNCT" for i in range(max(first, u.start - 2), u.start))
    f = [f"away={max(-3, min(3, away))}|{q}", f"edge={u.start - first < 3:d}{last - u.end < 3:d}|{q}|{away > 0:d}"]
    low, high = (u.end, s.end) if away < 0 else (s.start, u.start)
    low2, high2 = (u.end, cue) if away < 0 else (cue + 1, u.start)
    share = _share(view.quoted[high2] - view.quoted[low2], high2 - low2) if high2 > low2 else 0
    whole = _share(view.quoted[s.end] - view.quoted[s.start], s.end - s.start)
    cs = view.parse.sentences[t.sentence]
    own = _share(view.quoted[cs.end] - view.quoted[cs.start], cs.end - cs.start)
    f += [
        f"between={share}|{q}|{away > 0:d}",
        f"whole={whole}|{own}|{q}",
        f"begins={begins:d}|{q}",
        f"rest={high - low > 2:d}|{q}",
    ]
    f += [f"awayB={max(-3, min(3, away))}|{q}|{whole}|{own}|{view.word[cue]}"]
    lead = tokens[u.start]
    f += [f"lead={lead.tag}|{lead.dep}|{q}|{away > 0:d}", f"nearcue={_bucket(abs(u.start - cue))}|{q}"]
    return f
