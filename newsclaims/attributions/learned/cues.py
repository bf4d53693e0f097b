"""Words that may be the cue of an attribution, and what speaks for and against each."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newsclaims.attributions.learned.view import SUBJECTS, VERBAL, View
from newsclaims.syntax import Token

COMPLEMENTS = ("ccomp", "xcomp", "dobj", "prep", "advcl", "acomp", "attr", "oprd", "dative", "agent", "prt", "acl")
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "pcomp", "parataxis"})
SILENT = frozenset({"punct", "aux", "auxpass", "advmod", "neg", "cc", "mark", "det"})
NEAR_MARK = 8


def cue_candidates(view: View, others: Collection[str]) -> list[int]:
    """Every verb that is no auxiliary, and every other word whose `POS lemma` is in `others`."""
    return [
        t.i
        for t in view.tokens
        if (t.pos == "VERB" and t.dep not in ("aux", "auxpass"))
        or (t.pos == "AUX" and t.dep not in ("aux", "auxpass"))
        or (t.pos not in VERBAL and f"{t.pos} {t.lemma}" in others)
    ]


def cue_features(view: View, i: int) -> list[str]:
    """The evidence around token `i`, as names of indicators."""
    return word_features(view, i) + context_features(view, i)


def word_features(view: View, i: int) -> list[str]:
    """The evidence of the word itself and of what hangs on it: enough to see that most verbs are no cue."""
    tokens = view.tokens
    t = tokens[i]
    lemma = view.word[i]
    f = ["bias", f"l={lemma}", f"t={t.tag}", f"d={t.dep}", f"ld={lemma}|{t.dep}", f"lt={lemma}|{t.tag}", f"p={t.pos}"]
    f.append(f"td={t.tag}|{t.dep}")
    kids = [tokens[k] for k in t.children]
    deps = {k.dep for k in kids}
    signature = ",".join(sorted(deps - SILENT))
    f += [f"s={signature}", f"ls={lemma}|{signature}", f"ts={t.tag}|{signature}"]
    for d in COMPLEMENTS:
        if d in deps:
            f += [f"k={d}", f"lk={lemma}|{d}"]
    f += [f"o={'ccomp' in deps:d}{'xcomp' in deps:d}{'dobj' in deps:d}{'prep' in deps:d}"]
    return f


def context_features(view: View, i: int) -> list[str]:
    """The evidence of subject, complements, governor and surroundings of token `i`."""
    t, lemma = view.tokens[i], view.word[i]
    f = [*_subject(view, t, lemma)]
    for k in t.children:
        f += _child(view, t, view.tokens[k], lemma)
    f += _governor(view, t, lemma)
    f += _surroundings(view, t, lemma)
    q = view.quote[i] != 0
    f.append(f"q={q:d}")
    f.append(f"lq={lemma}|{q:d}")
    return f


def _subject(view: View, t: Token, lemma: str) -> Iterator[str]:
    s, steps = view.subject(t.i)
    if s < 0:
        yield "subj=none"
        yield f"lsubj={lemma}|none"
        return
    subject = view.tokens[s]
    kind = subject.ent_type or subject.tag
    yield f"subj={view.word[s]}"
    yield f"subjkind={kind}|{steps}"
    yield f"lsubj={lemma}|{kind}"
    yield f"subjside={s < t.i:d}|{min(steps, 2)}"
    yield f"subjdist={_bucket(abs(s - t.i))}|{s < t.i:d}"
    yield f"subjdep={subject.dep}|{kind}"


def _child(view: View, t: Token, k: Token, lemma: str) -> Iterator[str]:
    side = "<" if k.i < t.i else ">"
    dep = k.dep
    if dep in CLAUSES:
        inner = [view.tokens[c] for c in k.children]
        mark = next((c.lemma for c in inner if c.dep == "mark"), "")
        to = any(c.tag == "TO" for c in inner)
        has_subject = any(c.dep in SUBJECTS for c in inner)
        wh = next((c.lemma for c in inner if c.tag in ("WP", "WRB", "WDT")), "")
        yield f"c={dep}{side}|{k.tag}"
        yield f"cm={dep}{side}|{mark}|{wh}|{to:d}|{has_subject:d}"
        yield f"lc={lemma}|{dep}{side}|{mark or wh}|{to:d}"
        yield f"cq={dep}{side}|{view.quote[k.i] != view.quote[t.i]:d}"
        yield f"csize={dep}{side}|{_bucket(k.right - k.left)}"
        yield f"cw={dep}|{view.word[k.i]}"
    elif dep in ("dobj", "attr", "acomp", "oprd", "dative", "pobj"):
        yield f"{dep}={view.word[k.i]}"
        yield f"l{dep}={lemma}|{view.word[k.i]}"
        yield f"{dep}kind={k.ent_type or k.tag}"
        yield f"l{dep}kind={lemma}|{k.ent_type or k.tag}"
        deeper = ",".join(sorted({view.tokens[c].dep for c in k.children} & {"acl", "relcl", "ccomp", "prep", "poss"}))
        yield f"{dep}deep={deeper}"
        yield f"l{dep}deep={lemma}|{deeper}"
        if k.children and view.quote[k.i] and not view.quote[t.i]:
            yield f"{dep}quoted"
    elif dep in ("prep", "agent", "prt"):
        yield f"{dep}={k.lemma}"
        yield f"l{dep}={lemma}|{k.lemma}"
        for c in k.children:
            o = view.tokens[c]
            yield f"{dep}o={k.lemma}|{o.dep}|{o.ent_type or o.tag}"
            yield f"l{dep}o={lemma}|{k.lemma}|{o.dep}"
    elif dep in ("aux", "auxpass", "neg"):
        yield f"{dep}={k.lower}"
        yield f"l{dep}={lemma}|{k.lemma}"
    elif dep in ("poss", "amod", "compound", "det", "nmod", "advmod", "mark"):
        yield f"{dep}={view.word[k.i]}"
        yield f"l{dep}={lemma}|{k.ent_type or k.tag}"


def _governor(view: View, t: Token, lemma: str) -> Iterator[str]:
    if t.head == t.i:
        yield "root"
        return
    h = view.tokens[t.head]
    side = "<" if h.i < t.i else ">"
    yield f"h={view.word[h.i]}|{t.dep}"
    yield f"hp={h.pos}|{t.dep}{side}"
    yield f"lh={lemma}|{view.word[h.i]}"
    if h.head != h.i:
        g = view.tokens[h.head]
        yield f"g={g.pos}|{h.dep}|{t.dep}"
        yield f"gw={view.word[g.i]}|{h.dep}"


def _surroundings(view: View, t: Token, lemma: str) -> Iterator[str]:
    tokens, i = view.tokens, t.i
    first, last = view.block_edges[t.block]
    s = view.parse.sentences[t.sentence]
    for d in (-2, -1, 1, 2):
        j = i + d
        inside = first <= j < last
        yield f"w{d}={view.word[j] if inside else ''}"
        yield f"tag{d}={tokens[j].tag if inside else ''}"
        if d in (-1, 1):
            yield f"lw{d}={lemma}|{view.word[j] if inside else ''}"
    left = next((d for d in range(1, NEAR_MARK) if i - d >= first and view.mark[i - d]), 0)
    right = next((d for d in range(1, NEAR_MARK) if i + d < last and view.mark[i + d]), 0)
    yield f"marks={bool(left):d}{bool(right):d}|{view.quote[i] != 0:d}"
    yield f"marknear={min(left, 4)}|{min(right, 4)}"
    quoted = view.quoted[s.end] - view.quoted[s.start]
    share = _share(quoted, s.end - s.start)
    yield f"share={share}|{view.quote[i] != 0:d}"
    in_block = view.quoted[last] - view.quoted[first]
    yield f"bshare={_share(in_block, last - first)}|{view.quote[i] != 0:d}"
    yield f"place={_bucket(t.block)}"
    yield f"kind={view.kinds[t.block]}"
    yield f"at={_bucket(i - s.start)}|{_bucket(s.end - i)}"
    yield f"length={_bucket(s.end - s.start)}"
    yield f"blocklength={_bucket(last - first)}"
    yield f"depth={_depth(view, t)}"


def _depth(view: View, t: Token) -> int:
    depth = 0
    while t.head != t.i and depth < 6:
        t = view.tokens[t.head]
        depth += 1
    return depth


def _share(part: int, whole: int) -> int:
    return 0 if not part else 4 if part >= whole else 1 + int(3 * part / whole)


def _bucket(n: int) -> int:
    return n if n < 4 else 4 + (n >= 6) + (n >= 9) + (n >= 14) + (n >= 22) + (n >= 40)
