"""Words that may be the cue of an attribution, and what speaks for and against each."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newsclaims.attributions.learned.indicators import Evidence, Group, names_of
from newsclaims.attributions.learned.view import VERBAL, View
from newsclaims.syntax import FULL_SUBJECTS, Token

COMPLEMENTS = ("ccomp", "xcomp", "dobj", "prep", "advcl", "acomp", "attr", "oprd", "dative", "agent", "prt", "acl")
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "pcomp", "parataxis"})
SILENT = frozenset({"punct", "aux", "auxpass", "advmod", "neg", "cc", "mark", "det"})
OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "dative", "pobj"})
DEEPER = frozenset({"acl", "relcl", "ccomp", "prep", "poss"})
MODIFIERS = frozenset({"poss", "amod", "compound", "det", "nmod", "advmod", "mark"})
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
    return names_of([*word_evidence(view, i), *context_evidence(view, i)])


def word_evidence(view: View, i: int) -> list[Evidence]:
    """The evidence of the word itself and of what hangs on it: enough to see that most verbs are no cue."""
    tokens, lemma = view.tokens, view.word[i]
    t = tokens[i]
    deps = {tokens[k].dep for k in t.children}
    signature = ",".join(sorted(deps - SILENT))
    clauses = f"{'ccomp' in deps:d}{'xcomp' in deps:d}{'dobj' in deps:d}{'prep' in deps:d}"
    found: list[Evidence] = [(_WORD, (lemma, t.tag, t.dep, t.pos, signature, clauses))]
    found += [(_COMPLEMENT, (lemma, d)) for d in COMPLEMENTS if d in deps]
    return found


_WORD = Group(
    "lemma tag dep pos signature clauses",
    *("bias", "l={lemma}", "t={tag}", "d={dep}", "ld={lemma}|{dep}", "lt={lemma}|{tag}", "p={pos}", "td={tag}|{dep}"),
    *("s={signature}", "ls={lemma}|{signature}", "ts={tag}|{signature}", "o={clauses}"),
)
_COMPLEMENT = Group("lemma dep", "k={dep}", "lk={lemma}|{dep}")


def context_evidence(view: View, i: int) -> list[Evidence]:
    """The evidence of subject, complements, governor and surroundings of token `i`."""
    t, lemma = view.tokens[i], view.word[i]
    found = [*_subject(view, t, lemma)]
    for k in t.children:
        found += _child(view, t, view.tokens[k], lemma)
    found += _governor(view, t, lemma)
    found.append(_surroundings(view, t, lemma))
    return found


_NO_SUBJECT = Group("lemma", "subj=none", "lsubj={lemma}|none")
_SUBJECT = Group(
    "lemma word kind dep steps before few away",
    *("subj={word}", "subjkind={kind}|{steps}", "lsubj={lemma}|{kind}", "subjside={before}|{few}"),
    *("subjdist={away}|{before}", "subjdep={dep}|{kind}"),
)


def _subject(view: View, t: Token, lemma: str) -> Iterator[Evidence]:
    s, steps = view.subject(t.i)
    if s < 0:
        yield _NO_SUBJECT, (lemma,)
        return
    subject = view.tokens[s]
    kind, away = subject.ent_type or subject.tag, _bucket(abs(s - t.i))
    yield _SUBJECT, (lemma, view.word[s], kind, subject.dep, steps, s < t.i, min(steps, 2), away)


_CLAUSE = Group(
    "lemma branch tag mark wh mark_or_wh to subject quoted size dep word",
    *("c={branch}|{tag}", "cm={branch}|{mark}|{wh}|{to}|{subject}", "lc={lemma}|{branch}|{mark_or_wh}|{to}"),
    *("cq={branch}|{quoted}", "csize={branch}|{size}", "cw={dep}|{word}"),
)
_OBJECT = Group(
    "lemma dep word kind deeper",
    *("{dep}={word}", "l{dep}={lemma}|{word}", "{dep}kind={kind}", "l{dep}kind={lemma}|{kind}"),
    *("{dep}deep={deeper}", "l{dep}deep={lemma}|{deeper}"),
)
_QUOTED_OBJECT = Group("dep", "{dep}quoted")
_PREPOSITION = Group("lemma dep word", "{dep}={word}", "l{dep}={lemma}|{word}")
_OF_PREPOSITION = Group("lemma dep word below kind", "{dep}o={word}|{below}|{kind}", "l{dep}o={lemma}|{word}|{below}")
_AUXILIARY = Group("lemma dep form word", "{dep}={form}", "l{dep}={lemma}|{word}")
_MODIFIER = Group("lemma dep word kind", "{dep}={word}", "l{dep}={lemma}|{kind}")


def _child(view: View, t: Token, k: Token, lemma: str) -> Iterator[Evidence]:
    dep, tokens = k.dep, view.tokens
    if dep in CLAUSES:
        inner = [tokens[c] for c in k.children]
        mark = next((c.lemma for c in inner if c.dep == "mark"), "")
        wh = next((c.lemma for c in inner if c.tag in ("WP", "WRB", "WDT")), "")
        to, subject = any(c.tag == "TO" for c in inner), any(c.dep in FULL_SUBJECTS for c in inner)
        branch = f"{dep}{'<' if k.i < t.i else '>'}"
        quoted, size = view.quote[k.i] != view.quote[t.i], _bucket(k.right - k.left)
        yield _CLAUSE, (lemma, branch, k.tag, mark, wh, mark or wh, to, subject, quoted, size, dep, view.word[k.i])
    elif dep in OBJECTS:
        deeper = ",".join(sorted({tokens[c].dep for c in k.children} & DEEPER))
        yield _OBJECT, (lemma, dep, view.word[k.i], k.ent_type or k.tag, deeper)
        if k.children and view.quote[k.i] and not view.quote[t.i]:
            yield _QUOTED_OBJECT, (dep,)
    elif dep in ("prep", "agent", "prt"):
        yield _PREPOSITION, (lemma, dep, k.lemma)
        for c in k.children:
            o = tokens[c]
            yield _OF_PREPOSITION, (lemma, dep, k.lemma, o.dep, o.ent_type or o.tag)
    elif dep in ("aux", "auxpass", "neg"):
        yield _AUXILIARY, (lemma, dep, k.lower, k.lemma)
    elif dep in MODIFIERS:
        yield _MODIFIER, (lemma, dep, view.word[k.i], k.ent_type or k.tag)


_ROOT = Group("", "root")
_GOVERNOR = Group("lemma word pos dep side", "h={word}|{dep}", "hp={pos}|{dep}{side}", "lh={lemma}|{word}")
_ABOVE = Group("word pos governor dep", "g={pos}|{governor}|{dep}", "gw={word}|{governor}")


def _governor(view: View, t: Token, lemma: str) -> Iterator[Evidence]:
    if t.head == t.i:
        yield _ROOT, ()
        return
    h = view.tokens[t.head]
    yield _GOVERNOR, (lemma, view.word[h.i], h.pos, t.dep, "<" if h.i < t.i else ">")
    if h.head != h.i:
        g = view.tokens[h.head]
        yield _ABOVE, (view.word[g.i], g.pos, h.dep, t.dep)


_SURROUNDINGS = Group(
    # words and tags around it; whether and how far marks stand; shares in marks; places and lengths
    "lemma w1 t1 w2 t2 w3 t3 w4 t4 left right left4 right4 quoted share whole"
    " place kind block before behind sentence depth",
    *("w-2={w1}", "tag-2={t1}", "w-1={w2}", "tag-1={t2}", "lw-1={lemma}|{w2}"),
    *("w1={w3}", "tag1={t3}", "lw1={lemma}|{w3}", "w2={w4}", "tag2={t4}"),
    *("marks={left}{right}|{quoted}", "marknear={left4}|{right4}", "share={share}|{quoted}", "bshare={whole}|{quoted}"),
    *("place={place}", "kind={kind}", "at={before}|{behind}", "length={sentence}", "blocklength={block}"),
    *("depth={depth}", "q={quoted}", "lq={lemma}|{quoted}"),
)


def _surroundings(view: View, t: Token, lemma: str) -> Evidence:
    tokens, word, mark, quoted, i = view.tokens, view.word, view.mark, view.quoted, t.i
    first, last = view.block_edges[t.block]
    s = view.parse.sentences[t.sentence]
    around: list[str] = []
    for j in (i - 2, i - 1, i + 1, i + 2):
        around += (word[j], tokens[j].tag) if first <= j < last else ("", "")
    left = next((d for d in range(1, min(NEAR_MARK, i - first + 1)) if mark[i - d]), 0)
    right = next((d for d in range(1, min(NEAR_MARK, last - i)) if mark[i + d]), 0)
    share = in_thirds(quoted[s.end] - quoted[s.start], s.end - s.start)
    whole = in_thirds(quoted[last] - quoted[first], last - first)
    marks = (left > 0, right > 0, min(left, 4), min(right, 4), view.quote[i] != 0, share, whole)
    place = (_bucket(t.block), view.kinds[t.block], _bucket(last - first))
    extent = (_bucket(i - s.start), _bucket(s.end - i), _bucket(s.end - s.start), _depth(view, t))
    return _SURROUNDINGS, (lemma, *around, *marks, *place, *extent)


def _depth(view: View, t: Token) -> int:
    depth = 0
    while t.head != t.i and depth < 6:
        t = view.tokens[t.head]
        depth += 1
    return depth


def in_thirds(part: int, whole: int) -> int:
    """0 for nothing, 1 to 3 for a third, two and nearly all, 4 for all."""
    return 0 if not part else 4 if part >= whole else 1 + int(3 * part / whole)


def _bucket(n: int) -> int:
    return n if n < 4 else 4 + (n >= 6) + (n >= 9) + (n >= 14) + (n >= 22) + (n >= 40)
