"""Words that may be the cue of an attribution, and what speaks for and against each."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newsclaims.attributions.learned.sums import Evidence, names_of
from newsclaims.attributions.learned.view import SUBJECTS, VERBAL, View
from newsclaims.syntax import Token

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
    signature = ",".join(sorted({tokens[k].dep for k in t.children} - SILENT))
    return [(_word, lemma, t.tag, t.dep, t.pos), (_dependents, lemma, t.tag, signature)]


def _word(lemma: str, tag: str, dep: str, pos: str) -> Iterator[str]:
    yield from ("bias", f"l={lemma}", f"t={tag}", f"d={dep}", f"ld={lemma}|{dep}", f"lt={lemma}|{tag}", f"p={pos}")
    yield f"td={tag}|{dep}"


def _dependents(lemma: str, tag: str, signature: str) -> Iterator[str]:
    """What hangs on the word, as the sorted dependencies that say something."""
    yield from (f"s={signature}", f"ls={lemma}|{signature}", f"ts={tag}|{signature}")
    deps = signature.split(",")
    for d in COMPLEMENTS:
        if d in deps:
            yield from (f"k={d}", f"lk={lemma}|{d}")
    yield f"o={'ccomp' in deps:d}{'xcomp' in deps:d}{'dobj' in deps:d}{'prep' in deps:d}"


def context_evidence(view: View, i: int) -> list[Evidence]:
    """The evidence of subject, complements, governor and surroundings of token `i`."""
    t, lemma = view.tokens[i], view.word[i]
    found = [*_of_subject(view, t, lemma)]
    for k in t.children:
        found += _of_child(view, t, view.tokens[k], lemma)
    found += _of_governor(view, t, lemma)
    found += _of_surroundings(view, t, lemma)
    found.append((_quoted, lemma, view.quote[i] != 0))
    return found


def _quoted(lemma: str, quoted: bool) -> Iterator[str]:  # noqa: FBT001 # evidence
    yield from (f"q={quoted:d}", f"lq={lemma}|{quoted:d}")


def _of_subject(view: View, t: Token, lemma: str) -> Iterator[Evidence]:
    s, steps = view.subject(t.i)
    if s < 0:
        yield _no_subject, lemma
        return
    subject = view.tokens[s]
    yield _subject, view.word[s]
    yield _subject_kind, lemma, subject.ent_type or subject.tag, subject.dep, steps
    yield _subject_place, s < t.i, min(steps, 2), _bucket(abs(s - t.i))


def _no_subject(lemma: str) -> Iterator[str]:
    yield from ("subj=none", f"lsubj={lemma}|none")


def _subject(word: str) -> Iterator[str]:
    yield f"subj={word}"


def _subject_kind(lemma: str, kind: str, dep: str, steps: int) -> Iterator[str]:
    yield from (f"subjkind={kind}|{steps}", f"lsubj={lemma}|{kind}", f"subjdep={dep}|{kind}")


def _subject_place(before: bool, steps: int, away: int) -> Iterator[str]:  # noqa: FBT001 # evidence
    yield from (f"subjside={before:d}|{steps}", f"subjdist={away}|{before:d}")


def _of_child(view: View, t: Token, k: Token, lemma: str) -> Iterator[Evidence]:
    dep, tokens = k.dep, view.tokens
    if dep in CLAUSES:
        inner = [tokens[c] for c in k.children]
        mark = next((c.lemma for c in inner if c.dep == "mark"), "")
        wh = next((c.lemma for c in inner if c.tag in ("WP", "WRB", "WDT")), "")
        to, has_subject = any(c.tag == "TO" for c in inner), any(c.dep in SUBJECTS for c in inner)
        branch = f"{dep}{'<' if k.i < t.i else '>'}"
        yield _clause, lemma, branch, k.tag, mark, wh, to, has_subject
        yield _clause_extent, branch, view.quote[k.i] != view.quote[t.i], _bucket(k.right - k.left)
        yield _clause_word, dep, view.word[k.i]
    elif dep in OBJECTS:
        deeper = ",".join(sorted({tokens[c].dep for c in k.children} & DEEPER))
        quoted = bool(k.children and view.quote[k.i] and not view.quote[t.i])
        yield _object, lemma, dep, view.word[k.i], k.ent_type or k.tag, deeper, quoted
    elif dep in ("prep", "agent", "prt"):
        inner = [tokens[c] for c in k.children]
        yield _preposition, lemma, dep, k.lemma, *((o.dep, o.ent_type or o.tag) for o in inner)
    elif dep in ("aux", "auxpass", "neg"):
        yield _auxiliary, lemma, dep, k.lower, k.lemma
    elif dep in MODIFIERS:
        yield _modifier, lemma, dep, view.word[k.i], k.ent_type or k.tag


def _clause(lemma: str, branch: str, tag: str, mark: str, wh: str, *has: bool) -> Iterator[str]:
    """A clause below; `has` 'to', subject."""
    to, subject = has
    yield from (f"c={branch}|{tag}", f"cm={branch}|{mark}|{wh}|{to:d}|{subject:d}", f"lc={lemma}|{branch}|{mark or wh}|{to:d}")


def _clause_extent(branch: str, quoted: bool, size: int) -> Iterator[str]:  # noqa: FBT001 # evidence
    yield from (f"cq={branch}|{quoted:d}", f"csize={branch}|{size}")


def _clause_word(dep: str, word: str) -> Iterator[str]:
    yield f"cw={dep}|{word}"


def _object(lemma: str, dep: str, word: str, kind: str, deeper: str, quoted: bool) -> Iterator[str]:  # noqa: FBT001 # evidence
    yield from (f"{dep}={word}", f"l{dep}={lemma}|{word}", f"{dep}kind={kind}", f"l{dep}kind={lemma}|{kind}")
    yield from (f"{dep}deep={deeper}", f"l{dep}deep={lemma}|{deeper}")
    if quoted:
        yield f"{dep}quoted"


def _preposition(lemma: str, dep: str, word: str, *objects: tuple[str, str]) -> Iterator[str]:
    yield from (f"{dep}={word}", f"l{dep}={lemma}|{word}")
    for below, kind in objects:
        yield from (f"{dep}o={word}|{below}|{kind}", f"l{dep}o={lemma}|{word}|{below}")


def _auxiliary(lemma: str, dep: str, form: str, auxiliary: str) -> Iterator[str]:
    yield from (f"{dep}={form}", f"l{dep}={lemma}|{auxiliary}")


def _modifier(lemma: str, dep: str, word: str, kind: str) -> Iterator[str]:
    yield from (f"{dep}={word}", f"l{dep}={lemma}|{kind}")


def _of_governor(view: View, t: Token, lemma: str) -> Iterator[Evidence]:
    if t.head == t.i:
        yield (_root,)
        return
    h = view.tokens[t.head]
    yield _governor, lemma, view.word[h.i], h.pos, t.dep, "<" if h.i < t.i else ">"
    if h.head != h.i:
        g = view.tokens[h.head]
        yield _above, g.pos, view.word[g.i], h.dep, t.dep


def _root() -> Iterator[str]:
    yield "root"


def _governor(lemma: str, word: str, pos: str, dep: str, side: str) -> Iterator[str]:
    yield from (f"h={word}|{dep}", f"hp={pos}|{dep}{side}", f"lh={lemma}|{word}")


def _above(pos: str, word: str, governor: str, dep: str) -> Iterator[str]:
    yield from (f"g={pos}|{governor}|{dep}", f"gw={word}|{governor}")


def _of_surroundings(view: View, t: Token, lemma: str) -> Iterator[Evidence]:
    tokens, word, mark, quoted, i = view.tokens, view.word, view.mark, view.quoted, t.i
    first, last = view.block_edges[t.block]
    s = view.parse.sentences[t.sentence]
    for d in (-2, -1, 1, 2):
        j = i + d
        inside = first <= j < last
        seen = (d, word[j], tokens[j].tag) if inside else (d, "", "")
        yield (_next, *seen, lemma) if d in (-1, 1) else (_near, *seen)
    left = next((d for d in range(1, min(NEAR_MARK, i - first + 1)) if mark[i - d]), 0)
    right = next((d for d in range(1, min(NEAR_MARK, last - i)) if mark[i + d]), 0)
    share = _share(quoted[s.end] - quoted[s.start], s.end - s.start)
    whole = _share(quoted[last] - quoted[first], last - first)
    yield _marks, left, right, view.quote[i] != 0, share, whole
    yield _in_article, _bucket(t.block), view.kinds[t.block], _bucket(last - first)
    yield _in_sentence, _bucket(i - s.start), _bucket(s.end - i), _bucket(s.end - s.start), _depth(view, t)


def _near(d: int, word: str, tag: str) -> Iterator[str]:
    yield from (f"w{d}={word}", f"tag{d}={tag}")


def _next(d: int, word: str, tag: str, lemma: str) -> Iterator[str]:
    yield from (f"w{d}={word}", f"tag{d}={tag}", f"lw{d}={lemma}|{word}")


def _marks(left: int, right: int, quoted: bool, share: int, whole: int) -> Iterator[str]:  # noqa: FBT001 # evidence
    """How many tokens away the next marks stand (0: none near), and how much of sentence and block stands in marks."""
    yield from (f"marks={bool(left):d}{bool(right):d}|{quoted:d}", f"marknear={min(left, 4)}|{min(right, 4)}")
    yield from (f"share={share}|{quoted:d}", f"bshare={whole}|{quoted:d}")


def _in_article(place: int, kind: str, length: int) -> Iterator[str]:
    yield from (f"place={place}", f"kind={kind}", f"blocklength={length}")


def _in_sentence(before: int, behind: int, length: int, depth: int) -> Iterator[str]:
    yield from (f"at={before}|{behind}", f"length={length}", f"depth={depth}")


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
