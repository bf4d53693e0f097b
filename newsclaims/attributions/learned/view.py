"""What the learned stages see of an article: its tokens with their quotation state and neighbours, computed once."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsclaims.marks import MarkedRun
from newsclaims.models import Article
from newsclaims.syntax import FULL_SUBJECTS, Parse, Token

VERBAL = frozenset({"VERB", "AUX"})
NAMES = frozenset({"PROPN"})


@dataclass(frozen=True, slots=True)
class View:
    """One article as parallel lists over its tokens."""

    parse: Parse
    runs: tuple[MarkedRun, ...]
    tokens: tuple[Token, ...]
    quote: list[int]  # 0 outside quotation marks, n + 1 inside outermost run n
    mark: list[bool]  # the token is one of the paired marks
    word: list[str]  # lemma; only its type where it is a name or a number, so that no name is ever learned
    quoted: list[int]  # how many tokens before this one stand in marks
    until: list[int]  # where the stretch of one sentence and one quotation state ends that the token is in
    spoken: list[int]  # how many of these are speech rather than a title or a single word
    block_edges: dict[int, tuple[int, int]]  # block -> first token, one past the last
    kinds: tuple[str, ...]  # kind of each block
    _clauses: dict[int, tuple[bool, bool, bool]] = field(default_factory=dict, compare=False, repr=False)

    def clause(self, i: int) -> tuple[bool, bool, bool]:
        """Whether verb `i` has a subject, a 'to' and a marker; read once, as many cues ask for it."""
        known = self._clauses.get(i)
        if known is None:
            kids = [self.tokens[k] for k in self.tokens[i].children]
            deps = {k.dep for k in kids}
            known = not deps.isdisjoint(FULL_SUBJECTS), "TO" in [k.tag for k in kids], "mark" in deps
            self._clauses[i] = known
        return known

    def subject(self, i: int) -> tuple[int, int]:
        """The subject understood of verb `i`, and how many steps up the tree it was found; (-1, 0) without one."""
        tokens = self.tokens
        for step in range(5):
            t = tokens[i]
            for k in t.children:
                if tokens[k].dep in FULL_SUBJECTS:
                    return k, step
            if t.dep in ("relcl", "acl") and t.head != i:
                return t.head, step + 1
            if t.dep not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "parataxis") or t.head == i:
                break
            i = t.head
        return -1, 0


def view_of(article: Article, parse: Parse, runs: tuple[MarkedRun, ...]) -> View:
    """Compute the view of an article."""
    tokens = parse.tokens
    n = len(tokens)
    quote, mark = [0] * n, [False] * n
    for run in runs:
        if run.parent is not None:
            continue
        first, last = parse.within(run.start, run.end)
        quote[first:last] = [run.number + 1] * (last - first)
        for edge in (run.open, run.close):
            if edge is not None:
                first, last = parse.within(*edge)
                quote[first:last] = [run.number + 1] * (last - first)
                mark[first:last] = [True] * (last - first)
    until = list(range(1, n + 1))
    for i in range(n - 2, -1, -1):
        if quote[i] == quote[i + 1] and tokens[i].sentence == tokens[i + 1].sentence:
            until[i] = until[i + 1]
    quoted, spoken = [0] * (n + 1), [0] * (n + 1)
    speech = [False, *(run.reading == "speech" for run in runs)]
    for i in range(n):
        quoted[i + 1] = quoted[i] + (quote[i] != 0)
        spoken[i + 1] = spoken[i] + speech[quote[i]]
    edges: dict[int, tuple[int, int]] = {}
    for t in tokens:
        first = edges[t.block][0] if t.block in edges else t.i
        edges[t.block] = (first, t.i + 1)
    words, kinds = [_word(t) for t in tokens], tuple(b.kind for b in article.blocks)
    return View(parse, runs, tokens, quote, mark, words, quoted, until, spoken, edges, kinds)


def _word(t: Token) -> str:
    if t.pos in NAMES:
        return t.ent_type or "NAME"
    if t.pos == "NUM":
        return "NUM"
    return t.lemma
