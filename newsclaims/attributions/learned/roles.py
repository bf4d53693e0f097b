"""What speaks for each role of a unit: source, cue, content or none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from newsclaims.attributions.learned.cues import SILENT, _bucket, _share
from newsclaims.attributions.learned.sums import Evidence, names_of
from newsclaims.attributions.learned.units import Unit
from newsclaims.attributions.learned.view import SUBJECTS, VERBAL, View

LABELS = ("none", "source", "cue", "content")
NONE, SOURCE, CUE, CONTENT = range(4)


def role_features(view: View, cue: int, units: Sequence[Unit], rivals: Rivals, own: float) -> list[list[str]]:
    """The evidence for the role of each unit around `cue`, as names of indicators."""
    return [names_of(found) for found in role_evidence(view, cue, units, rivals, own)]


def role_evidence(view: View, cue: int, units: Sequence[Unit], rivals: Rivals, own: float) -> list[list[Evidence]]:
    """The evidence for the role of each unit around `cue`; `rivals` are other likely cues, `own` its probability."""
    tokens, word = view.tokens, view.word
    t = tokens[cue]
    lemma = word[cue]
    signature = ",".join(sorted({tokens[k].dep for k in t.children} - SILENT))
    subject, steps = view.subject(cue)
    kind = f"{t.pos}|{t.tag}|{'x' if subject < 0 else min(steps, 1)}"
    at = next((n for n, u in enumerate(units) if u.start <= cue < u.end), 0)
    paths = ["^", *(_path(u, cue) for u in units), "$"]
    state = view.quote[cue]
    s = view.parse.sentences[t.sentence]
    own_share = _share(view.quoted[s.end] - view.quoted[s.start], s.end - s.start)
    out = []
    for n, u in enumerate(units):
        path, q, top = paths[n + 1], _quote_relation(u.quote, state), tokens[u.top]
        found: list[Evidence] = [
            (_hanging, path, lemma, signature, kind),
            (_place, path, q, max(-5, min(5, n - at))),
            (_size, path, _bucket(u.end - u.start)),
            (_first, path, word[u.start], tokens[u.start].tag, u.depth >= 0),
            (_last, word[u.end - 1]),
            (_edges, path, *_around(view, u, t.block), q),
            (_top, path, word[u.top], u.path, top.tag, top.ent_type),
            (_chain, paths[n], path, paths[n + 2]),
            (_other_cues, path, *_rivalry(u, cue, own, rivals)),
        ]
        if u.top == subject:
            found.append((_is_subject, steps, lemma, top.ent_type or top.tag, kind))
        elif u.start <= subject < u.end:
            found.append((_has_subject, steps, path))
        if u.depth < 0:
            found += _elsewhere(view, cue, u, q, own_share)
        elif top.pos in VERBAL:
            inner = {tokens[k].dep for k in top.children}
            to = any(tokens[k].tag == "TO" for k in top.children)
            found.append((_clause, path, lemma, u.path, top.tag, not inner.isdisjoint(SUBJECTS), to, "mark" in inner))
        out.append(found)
    return out


class Rivals:
    """The likely cues of an article in order, to ask quickly what lies in a stretch."""

    def __init__(self, probability: Mapping[int, float], floor: float) -> None:
        self.at = sorted(i for i, p in probability.items() if p >= floor)
        self.p = [probability[i] for i in self.at]

    def most(self, start: int, end: int, without: int = -1) -> float:
        """The highest probability of a cue in a stretch of tokens."""
        low = bisect_left(self.at, start)
        high = bisect_left(self.at, end, low)
        if low == high:
            return 0.0
        if start <= without < end:
            n = bisect_left(self.at, without, low, high)
            if n < high and self.at[n] == without:
                return max(*self.p[low:n], *self.p[n + 1 : high], 0.0, 0.0)
        return max(self.p[low:high])

    def count(self, start: int, end: int) -> int:
        """How many likely cues a stretch of tokens has."""
        return bisect_left(self.at, end) - bisect_left(self.at, start)


def _path(u: Unit, cue: int) -> str:
    side = "<" if u.end <= cue else ">" if u.start > cue else "="
    return f"{min(u.depth, 4)}{u.path}{side}"


def _quote_relation(state: int, cue: int) -> str:
    if not state:
        return "out" if not cue else "left"
    return "same" if state == cue else "in" if not cue else "other"


def _around(view: View, u: Unit, block: int) -> tuple[str, str]:
    """The marks and conjunctions right before and behind a unit; `w` for other words."""
    tokens = view.tokens
    first, last = view.block_edges[block]
    before, after = "^", "$"
    if u.start > first:
        t = tokens[u.start - 1]
        before = t.lower if t.pos in ("PUNCT", "CCONJ", "SCONJ") or t.lower == "^" else "w"
    if u.end < last:
        t = tokens[u.end]
        after = t.lower if t.pos in ("PUNCT", "CCONJ") else "w"
    return before, after


def _hanging(path: str, lemma: str, signature: str, kind: str) -> Iterator[str]:
    """How the unit hangs on the cue."""
    yield from ("bias", f"P={path}", f"PL={path}|{lemma}", f"PS={path}|{signature}", f"PK={path}|{kind}")
    yield f"PLS={path}|{lemma}|{signature}"
    if path.endswith("="):
        yield "itself"


def _place(path: str, q: str, n: int) -> Iterator[str]:
    """Whether it is quoted, and how many units away from the cue it stands."""
    yield from (f"q={q}", f"Pq={path}|{q}", f"qn={q}|{n if abs(n) < 4 else 4 * (n > 0)}")
    yield from (f"n={n}", f"Pn={path}|{max(-3, min(3, n))}")


def _size(path: str, size: int) -> Iterator[str]:
    yield from (f"z={size}", f"Pz={path}|{size}")


def _first(path: str, word: str, tag: str, same_sentence: bool) -> Iterator[str]:  # noqa: FBT001 # evidence
    yield from (f"f={word}|{same_sentence:d}", f"Pf={path}|{word}", f"ft={tag}")


def _last(word: str) -> Iterator[str]:
    yield f"e={word}"


def _edges(path: str, before: str, after: str, q: str) -> Iterator[str]:
    yield from (f"B={before}", f"A={after}", f"PB={path}|{before}", f"PA={path}|{after}", f"BqA={before}|{q}|{after}")


def _top(path: str, word: str, branch: str, tag: str, ent_type: str) -> Iterator[str]:
    yield from (f"top={word}|{branch}", f"tt={tag}|{path}", f"te={ent_type}|{path}")


def _chain(previous: str, path: str, following: str) -> Iterator[str]:
    yield from (f"prev={previous}|{path}", f"next={following}|{path}")


def _is_subject(steps: int, lemma: str, type_: str, kind: str) -> Iterator[str]:
    yield from (f"subject={steps}", f"subjectL={lemma}|{type_}", f"subjecttag={type_}|{kind}")


def _has_subject(steps: int, path: str) -> Iterator[str]:
    yield from (f"hassubject={steps}", f"hassubjectP={path}")


def _clause(path: str, lemma: str, branch: str, tag: str, *has: bool) -> Iterator[str]:
    """A verb at its top; `has` subject, 'to', conjunction."""
    subject, to, mark = has
    yield from (f"v={path}|{subject:d}{to:d}{mark:d}", f"vt={path}|{tag}|{to:d}", f"vl={lemma}|{branch}|{subject:d}{to:d}")


def _rivalry(u: Unit, cue: int, own: float, others: Rivals) -> Evidence:
    """How likely other cues are inside a unit, between it and its cue, and nearer to it; and whether likelier."""
    inside = others.most(u.start, u.end, cue)
    between = others.most(u.end, cue) if u.end <= cue else others.most(cue + 1, u.start)
    away = min(abs(cue - u.start), abs(cue - u.end)) - 1
    nearer = max(others.most(u.start - away, u.start + away + 1, cue), others.most(u.end - away, u.end + away + 1, cue))
    return int(inside * 4), inside > own, int(between * 4), between > own, int(nearer * 4), nearer > own


def _other_cues(path: str, *found: int) -> Iterator[str]:
    inside, more_inside, between, more_between, nearer, more_nearer = found
    yield from (f"ci={inside}|{path}", f"cib={inside}|{more_inside:d}", f"cb={between}|{path}")
    yield from (f"cbb={between}|{more_between:d}", f"cn={nearer}|{more_nearer:d}")


def _elsewhere(view: View, cue: int, u: Unit, q: str, own_share: int) -> list[Evidence]:
    """The evidence of a unit in another sentence than its cue's."""
    tokens, quoted = view.tokens, view.quoted
    t = tokens[cue]
    first, last = view.block_edges[t.block]
    away = u.sentence - t.sentence
    s = view.parse.sentences[u.sentence]
    begins = all(tokens[i].pos == "PUNCT" for i in range(max(first, u.start - 2), u.start))
    low, high = (u.end, s.end) if away < 0 else (s.start, u.start)
    low2, high2 = (u.end, cue) if away < 0 else (cue + 1, u.start)
    share = _share(quoted[high2] - quoted[low2], high2 - low2) if high2 > low2 else 0
    whole = _share(quoted[s.end] - quoted[s.start], s.end - s.start)
    edge = f"{u.start - first < 3:d}{last - u.end < 3:d}"
    lead = tokens[u.start]
    return [
        (_sentence, q, max(-3, min(3, away)), whole, own_share, view.word[cue]),
        (_reach, q, away > 0, edge, share, begins, high - low > 2),
        (_lead, q, away > 0, lead.tag, lead.dep, _bucket(abs(u.start - cue))),
    ]


def _sentence(q: str, away: int, whole: int, own: int, word: str) -> Iterator[str]:
    yield from (f"away={away}|{q}", f"whole={whole}|{own}|{q}", f"awayB={away}|{q}|{whole}|{own}|{word}")


def _reach(q: str, behind: bool, edge: str, share: int, begins: bool, rest: bool) -> Iterator[str]:  # noqa: FBT001 # evidence
    yield from (f"edge={edge}|{q}|{behind:d}", f"between={share}|{q}|{behind:d}", f"begins={begins:d}|{q}")
    yield f"rest={rest:d}|{q}"


def _lead(q: str, behind: bool, tag: str, dep: str, away: int) -> Iterator[str]:  # noqa: FBT001 # evidence
    yield from (f"lead={tag}|{dep}|{q}|{behind:d}", f"nearcue={away}|{q}")
