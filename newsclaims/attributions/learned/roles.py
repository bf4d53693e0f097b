"""What speaks for each role of a unit: source, cue, content or none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from newsclaims.attributions.learned.cues import SILENT, _bucket, in_thirds
from newsclaims.attributions.learned.indicators import Evidence, Group, names_of
from newsclaims.attributions.learned.units import Unit
from newsclaims.attributions.learned.view import VERBAL, View

NO_RIVAL = (0, False, 0, False, 0, False)
LABELS = ("none", "source", "cue", "content")
NONE, SOURCE, CUE, CONTENT = range(4)


def role_features(view: View, cue: int, units: Sequence[Unit], likely: LikelyCues, own: float) -> list[list[str]]:
    """The evidence for the role of each unit around `cue`, as names of indicators."""
    return [names_of(found) for found in role_evidence(view, cue, units, likely, own)]


def role_evidence(
    view: View, cue: int, units: Sequence[Unit], likely: LikelyCues, own: float
) -> Iterator[list[Evidence]]:
    """The evidence for the role of each unit around `cue`; `likely` are the likely cues, `own` its probability."""
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
    own_share = in_thirds(view.quoted[s.end] - view.quoted[s.start], s.end - s.start)
    for n, u in enumerate(units):
        path, q, top, away = paths[n + 1], _quote_relation(u.quote, state), tokens[u.top], n - at
        same_sentence = u.depth >= 0
        hanging = (path, lemma, signature, kind, paths[n], paths[n + 2], word[u.top], u.path, top.tag, top.ent_type)
        place = (q, away if abs(away) < 4 else 4 * (away > 0), max(-5, min(5, away)), max(-3, min(3, away)))
        extent = (_bucket(u.end - u.start), word[u.start], same_sentence, tokens[u.start].tag, word[u.end - 1])
        edges, rivalry = _around(view, u, t.block), _rivalry(u, cue, own, likely)
        found: list[Evidence] = [(_UNIT, (*hanging, *place, *extent, *edges, *rivalry))]
        if u.start <= cue < u.end:
            found.append(_ITSELF)
        if u.top == subject:
            found.append((_SUBJECT, (steps, lemma, top.ent_type or top.tag, kind)))
        elif u.start <= subject < u.end:
            found.append((_WITH_SUBJECT, (steps, path)))
        if not same_sentence:
            found.append(_elsewhere(view, cue, u, q, own_share))
        elif top.pos in VERBAL:
            found.append((_CLAUSE, (path, lemma, u.path, top.tag, *view.clause(u.top))))
        yield found


_UNIT = Group(
    # how it hangs on the cue, what its neighbours are, what stands at its top
    "path lemma signature kind previous next top branch tag ent_type"
    # whether it stands in the cue's marks, how many units away (cut at 4, 5 and 3), how long it is
    " q n4 n5 n3 size first same_sentence first_tag last before after"
    # how likely other cues are, by quarters, and whether likelier than this one
    " inside more_inside between more_between nearer more_nearer",
    *("bias", "P={path}", "PL={path}|{lemma}", "PS={path}|{signature}", "PK={path}|{kind}"),
    *("PLS={path}|{lemma}|{signature}", "prev={previous}|{path}", "next={next}|{path}"),
    *("top={top}|{branch}", "tt={tag}|{path}", "te={ent_type}|{path}"),
    *("q={q}", "Pq={path}|{q}", "qn={q}|{n4}", "n={n5}", "Pn={path}|{n3}", "z={size}", "Pz={path}|{size}"),
    *("f={first}|{same_sentence}", "Pf={path}|{first}", "ft={first_tag}", "e={last}", "B={before}", "A={after}"),
    *("PB={path}|{before}", "PA={path}|{after}", "BqA={before}|{q}|{after}"),
    *("ci={inside}|{path}", "cib={inside}|{more_inside}", "cb={between}|{path}", "cbb={between}|{more_between}"),
    "cn={nearer}|{more_nearer}",
)
_ITSELF: Evidence = (Group("", "itself"), ())
_SUBJECT = Group("steps lemma type kind", "subject={steps}", "subjectL={lemma}|{type}", "subjecttag={type}|{kind}")
_WITH_SUBJECT = Group("steps path", "hassubject={steps}", "hassubjectP={path}")
_CLAUSE = Group(
    "path lemma branch tag subject to mark",
    *("v={path}|{subject}{to}{mark}", "vt={path}|{tag}|{to}", "vl={lemma}|{branch}|{subject}{to}"),
)


class LikelyCues:
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

    def any_near(self, u: Unit, cue: int) -> bool:
        """Whether another cue lies in a unit, between it and its cue, or as near to it as that."""
        away = abs(cue - u.start) + abs(cue - u.end)
        low = bisect_left(self.at, u.start - away)
        high = bisect_left(self.at, u.end + away, low)
        return high - low > 1 or (high > low and self.at[low] != cue)

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


def _rivalry(u: Unit, cue: int, own: float, likely: LikelyCues) -> tuple[int, ...]:
    """How likely other cues are inside a unit, between it and its cue, and nearer to it; and whether likelier."""
    if not likely.any_near(u, cue):
        return NO_RIVAL
    inside = likely.most(u.start, u.end, cue)
    between = likely.most(u.end, cue) if u.end <= cue else likely.most(cue + 1, u.start)
    away = min(abs(cue - u.start), abs(cue - u.end)) - 1
    nearer = max(likely.most(u.start - away, u.start + away + 1, cue), likely.most(u.end - away, u.end + away + 1, cue))
    return int(inside * 4), inside > own, int(between * 4), between > own, int(nearer * 4), nearer > own


_ELSEWHERE = Group(
    "q away whole own cue behind edge between begins rest tag dep bucket",
    *("away={away}|{q}", "whole={whole}|{own}|{q}", "awayB={away}|{q}|{whole}|{own}|{cue}"),
    *("edge={edge}|{q}|{behind}", "between={between}|{q}|{behind}", "begins={begins}|{q}", "rest={rest}|{q}"),
    *("lead={tag}|{dep}|{q}|{behind}", "nearcue={bucket}|{q}"),
)


def _elsewhere(view: View, cue: int, u: Unit, q: str, own_share: int) -> Evidence:
    """The evidence of a unit in another sentence than its cue's."""
    tokens, quoted = view.tokens, view.quoted
    t = tokens[cue]
    first, last = view.block_edges[t.block]
    away = u.sentence - t.sentence
    s = view.parse.sentences[u.sentence]
    begins = all(tokens[i].pos == "PUNCT" for i in range(max(first, u.start - 2), u.start))
    low, high = (u.end, s.end) if away < 0 else (s.start, u.start)
    low2, high2 = (u.end, cue) if away < 0 else (cue + 1, u.start)
    between = in_thirds(quoted[high2] - quoted[low2], high2 - low2) if high2 > low2 else 0
    whole = in_thirds(quoted[s.end] - quoted[s.start], s.end - s.start)
    edge = f"{u.start - first < 3:d}{last - u.end < 3:d}"
    lead = tokens[u.start]
    in_block = (q, max(-3, min(3, away)), whole, own_share, view.word[cue], away > 0, edge, between, begins)
    return _ELSEWHERE, (*in_block, high - low > 2, lead.tag, lead.dep, _bucket(abs(u.start - cue)))
