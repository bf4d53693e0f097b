"""Units: the stretches of text around a cue that get one role each.

In the cue's sentence, the branches that hang off the chain from the cue up to its root, long clauses split
at their own coordinated and trailing clauses; in the other sentences of the block, whole sentences. All are
cut where the quotation state changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.learned.view import VERBAL, View
from newsclaims.record import record
from newsclaims.syntax import Token

REACH = 80  # tokens to each side of the cue
SPLIT = 5  # a clause shorter than this is not split
CHAIN = 8  # steps up from the cue

EDGE = frozenset({"PUNCT", "SPACE"})
CLAUSAL = frozenset(
    {
        "ccomp",
        "xcomp",
        "advcl",
        "acl",
        "relcl",
        "conj",
        "pcomp",
        "parataxis",
        "dobj",
        "attr",
        "pobj",
        "nsubj",
        "nsubjpass",
        "oprd",
    }
)
DETACHED = frozenset(
    {
        "conj",
        "advcl",
        "parataxis",
        "prep",
        "npadvmod",
        "appos",
        "relcl",
        "acl",
        "advmod",
        "cc",
        "dobj",
        "ccomp",
        "xcomp",
    }
)
DEEP = frozenset({"acl", "relcl", "ccomp", "pobj", "pcomp", "prep", "appos"})
NOMINAL = frozenset({"acl", "relcl", "ccomp", "prep", "pobj", "pcomp", "appos", "conj", "parataxis"})


@record
class Unit:
    """One unit: tokens `start` to `end` (exclusive), punctuation at the edges left out."""

    start: int
    end: int
    top: int  # the token at the top of its branch
    depth: int  # steps from the cue up to the node of the chain it hangs off; -1 in other sentences
    path: str  # how it hangs there
    quote: int  # quotation state
    sentence: int


def units_of(view: View, cue: int) -> list[Unit]:
    """The units around `cue`, in the order of the text."""
    t = view.tokens[cue]
    first, last = view.block_edges[t.block]
    first, last = max(first, cue - REACH), min(last, cue + REACH + 1)
    s = view.parse.sentences[t.sentence]
    start, end = max(first, s.start), min(last, s.end)
    inside = _of_sentence(view, cue, start, end)
    return [*_of_others(view, first, start), *inside, *_of_others(view, end, last)]


def _of_sentence(view: View, cue: int, start: int, end: int) -> Iterator[Unit]:
    """Those of the cue's sentence: the branches around it, cut where the quotation state changes and at the cue."""
    owner, quote = _owners(view, view.tokens[cue], start, end), view.quote
    i = start
    while i < end:
        own, state, behind = owner[i - start], quote[i], i > cue
        j = i + 1
        while j < end and owner[j - start] == own and quote[j] == state and (j > cue) == behind:
            j += 1
        a, b = _trimmed(view, i, j)
        if a < b:
            yield Unit(a, b, *own, state, view.tokens[i].sentence)
        i = j


def _of_others(view: View, first: int, last: int) -> Iterator[Unit]:
    """Those of other sentences: whole ones, cut where the quotation state changes."""
    i = first
    while i < last:
        j = min(view.until[i], last)
        a, b = _trimmed(view, i, j)
        if a < b:
            yield Unit(a, b, a, -1, "sentence", view.quote[i], view.tokens[i].sentence)
        i = j


def _trimmed(view: View, a: int, b: int) -> tuple[int, int]:
    tokens, mark = view.tokens, view.mark
    while a < b and (mark[a] or tokens[a].pos in EDGE):
        a += 1
    while b > a and (mark[b - 1] or tokens[b - 1].pos in EDGE):
        b -= 1
    return a, b


def _owners(view: View, cue: Token, start: int, end: int) -> list[tuple[int, int, str]]:
    """For each token of the cue's sentence, the (top, depth, path) of its unit."""
    tokens = view.tokens
    chain = [cue]
    while chain[-1].head != chain[-1].i and len(chain) <= CHAIN:
        chain.append(tokens[chain[-1].head])
    owner: list[tuple[int, int, str]] = [(start, 9, "far")] * (end - start)

    def fill(left: int, right: int, value: tuple[int, int, str]) -> None:
        left, right = max(left, start), min(right, end)
        if left < right:
            owner[left - start : right - start] = [value] * (right - left)

    for depth in range(len(chain) - 1, -1, -1):
        node = chain[depth]
        up = "root" if node.head == node.i else node.dep
        fill(node.left, node.right, (node.i, depth, f"*{up}"))
        for k in node.children:
            if depth and k == chain[depth - 1].i:
                continue
            kid = tokens[k]
            if kid.right <= start or kid.left >= end or (kid.dep == "punct" and kid.left + 1 == kid.right):
                continue
            fill(kid.left, kid.right, (k, depth, kid.dep))
            for top, path in _splits(view, kid):
                fill(tokens[top].left, tokens[top].right, (top, depth, path))
        fill(node.i, node.i + 1, (node.i, depth, f"*{up}"))
    return owner


def _splits(view: View, kid: Token) -> list[tuple[int, str]]:
    """Branches below `kid` that make units of their own: the object of a preposition, trailing clauses."""
    if kid.dep in ("prep", "agent", "dative", "advmod"):
        return _objects(view, kid)
    if kid.right - kid.left < SPLIT or kid.dep not in CLAUSAL:
        return []
    found: list[tuple[int, str]] = []
    level = [(kid, kid.dep)]
    for _ in range(3):
        deeper = []
        for node, path in level:
            for child in _detached(view, node, path):
                name = f"{path}>{child.dep}"
                found.append((child.i, name))
                if child.dep == "conj" or (child.dep == "prep" and node.pos not in VERBAL):
                    deeper.append((child, name))
        level = deeper
    return found


def _objects(view: View, preposition: Token) -> list[tuple[int, str]]:
    found = []
    for k in preposition.children:
        dep = view.tokens[k].dep
        if dep in ("pobj", "pcomp", "prep"):
            found.append((k, f"{preposition.dep}>{dep}"))
            inner = [view.tokens[j] for j in view.tokens[k].children]
            found += [(j.i, f"{preposition.dep}>>{j.dep}") for j in inner if j.dep in DEEP]
    return found


def _detached(view: View, node: Token, path: str) -> Iterator[Token]:
    """The branches to the right of `node` that may have a role apart from it."""
    verbal = node.pos in VERBAL
    for k in node.children:
        child = view.tokens[k]
        if child.i < node.i or child.dep not in (DETACHED if verbal else NOMINAL):
            continue
        set_off = view.tokens[child.left - 1].pos in ("PUNCT", "CCONJ") or child.dep == "advcl"
        clause = child.dep == "conj" and child.pos in VERBAL
        goal = path == "xcomp" and child.dep in ("dobj", "prep", "ccomp", "xcomp")
        if not verbal or set_off or clause or goal:
            yield child
