"""Where a content begins and ends, and what its edges cut off: numbers for the networks, and words for `wording`."""

from __future__ import annotations

from collections.abc import Mapping
from math import nan

from newsclaims.attributions.learned.codes import DEPS, POS
from newsclaims.attributions.learned.generate import Proposal, Range
from newsclaims.attributions.learned.roles import LikelyCues
from newsclaims.attributions.learned.view import View
from newsclaims.record import record
from newsclaims.syntax import FULL_SUBJECTS, Token

NAMES = (
    "tokens",
    "pieces",
    "sentences",
    "quoted_share",
    "opens_mark",
    "closes_mark",
    "cuts_quote",
    "first_word",
    "first_pos",
    "head_dep",
    "head_pos",
    "head_subject",
    "side",
    "gap_before",
    "gap_after",
    "reaches_start",
    "reaches_end",
    "boundary_before",
    "boundary_after",
    "content_verbs",
    "block_share",
    "contains_cue_p",
    "inner_share",
    "other_quotes",
    "cut_branches",
    "cut_tokens",
    "loose_branches",
    "tail_tokens",
)

WATCHED = 60  # tokens of a stretch that are looked at for branches over its edges: a longer one hardly differs
CLIMB = 12  # steps up the tree from a content's last token


@record
class Edges:
    """What of the tree crosses the edges of one content."""

    top: Token  # the highest token of its first stretch
    cut: tuple[Token, ...]  # children, left outside, of tokens inside
    heads: tuple[tuple[int, str], ...]  # heads, outside, of tokens inside, with the tokens' dependency
    tail: Token | None  # the highest token inside whose branch ends the content


def edges_of(view: View, content: tuple[Range, ...]) -> Edges:
    """What crosses the edges of a content."""
    tokens = view.tokens
    cut, heads = [], []
    for start, end in content:
        for t in tokens[start : min(end, start + WATCHED)]:
            if (t.left < start or t.right > end) and t.children:
                cut += [tokens[k] for k in t.children if tokens[k].dep != "punct" and not _inside(k, content)]
            if not start <= t.head < end and t.dep != "punct" and t.head != t.i and not _inside(t.head, content):
                heads.append((t.head, t.dep))
    return Edges(top_of(view, content[0]), tuple(cut), tuple(heads), _tail(view, content))


def _tail(view: View, content: tuple[Range, ...]) -> Token | None:
    tokens = view.tokens
    start, end = content[-1]
    tail, i = None, end - 1
    for _ in range(CLIMB):
        t = tokens[i]
        if t.head == i or not _inside(t.head, content):
            break
        if t.right >= end and start < t.left > t.head:
            tail = t
        i = t.head
    return tail


def _inside(i: int, content: tuple[Range, ...]) -> bool:
    for start, end in content:  # noqa: SIM110 # half the time of any()
        if start <= i < end:
            return True
    return False


def cut_off(edges: Edges, cue: int) -> list[Token]:
    """The branches that the content leaves out, but for that of its cue."""
    return [t for t in edges.cut if not t.left <= cue < t.right]


def numbers(view: View, likely: LikelyCues, p: Proposal, edges: Edges, first_words: Mapping[str, int]) -> list[float]:
    """The numbers of a candidate's content, in the order of `NAMES`."""
    tokens, content = view.tokens, p.content
    start, end = content[0][0], content[-1][1]
    size = sum(b - a for a, b in content)
    quoted = sum(view.quoted[b] - view.quoted[a] for a, b in content)
    a, z = tokens[start], tokens[end - 1]
    head = edges.top
    first, last = view.block_edges[a.block]
    s = view.parse.sentences[a.sentence]
    cue = p.cue if p.cue >= 0 else start
    other = (view.quoted[s.end] - view.quoted[s.start]) - sum(
        view.quoted[min(y, s.end)] - view.quoted[min(max(x, s.start), s.end)] for x, y in content
    )
    cut = cut_off(edges, p.cue)
    return [
        size,
        len(content),
        z.sentence - a.sentence + 1,
        quoted / size,
        (start > 0 and view.mark[start - 1]) or view.mark[start],
        (end < len(tokens) and view.mark[end]) or view.mark[end - 1],
        _cut(view, start) + _cut(view, end),
        first_words.get(a.lower, 0),
        POS.get(a.pos, 0),
        DEPS.get(head.dep, 0),
        POS.get(head.pos, 0),
        any(tokens[k].dep in FULL_SUBJECTS for k in head.children),
        (start > cue) + 2 * (end <= cue),
        cue - end if end <= cue else nan,
        start - cue - 1 if start > cue else nan,
        start - s.start,
        view.parse.sentences[z.sentence].end - end,
        _edge(tokens[start - 1]) if start > first else 9,
        _edge(tokens[end]) if end < last and end < len(tokens) else 9,
        any(tokens[i].pos in ("VERB", "AUX") for i in range(start, min(end, start + 40))),
        size / (last - first),
        max((likely.most(x, y, p.cue) for x, y in content), default=0.0),
        max((likely.count(x, y) for x, y in content), default=0),
        other,
        len(cut),
        sum(t.right - t.left for t in cut),
        len({dep for head_, dep in edges.heads if head_ != p.cue}),
        edges.tail.right - edges.tail.left if edges.tail else 0,
    ]


_EDGES = {",": 1, ".": 2, ":": 3, ";": 4, "--": 5, "-": 5, "—": 5, "–": 5, "(": 6, ")": 6, "?": 2, "!": 2}


def _edge(t: Token) -> int:
    if t.pos == "PUNCT":
        return _EDGES.get(t.text, 7)
    return 8 if t.pos in ("CCONJ", "SCONJ") else 0


def _cut(view: View, i: int) -> bool:
    """Whether a boundary before token `i` lies within a quotation."""
    if not 0 < i < len(view.tokens):
        return False
    return view.quote[i] != 0 and view.quote[i - 1] == view.quote[i] and not view.mark[i] and not view.mark[i - 1]


def top_of(view: View, r: Range) -> Token:
    """The highest token of a stretch, going up from its first."""
    best = view.tokens[r[0]]
    for _ in range(30):
        h = best.head
        if h == best.i or not r[0] <= h < r[1]:
            break
        best = view.tokens[h]
    return best
