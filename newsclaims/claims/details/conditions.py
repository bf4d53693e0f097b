"""The conditions on which a clause is to hold: 'if sales fall', 'subject to approval', 'should they win'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.claims.grammar import has_subject, is_predicate
from newsclaims.claims.words import Words
from newsclaims.syntax import SUBJECTS, Parse, Token

TokenRange = tuple[int, int]
_REDUCED = 3  # tokens from the 'if' of a reduced condition to its participle, at most
_NEAR = 30  # tokens from a marker to the verb of its clause, at most
_BELOW = frozenset({"advcl", "acl", "relcl", "prep", "pcomp", "mark", "dep", "parataxis", "ccomp"})
_CLAUSAL = _BELOW | {"ROOT", "conj"}  # where the parser may have put the verb of a condition


def conditions_in(parse: Parse, start: int, end: int, words: Words) -> Iterator[TokenRange]:
    """The conditions among tokens `start` to `end` (exclusive), none inside another."""
    i = start
    while i < end:
        found = _condition(parse, i, start, end, words)
        if found is None:
            i += 1
        else:
            yield found
            i = found[1]


def reduced_condition(parse: Parse, mark: Token) -> TokenRange | None:
    """'if formalized', 'if true': a condition without a subject of its own."""
    head = parse.head(mark)
    if head.i < mark.i or head.i - mark.i > _REDUCED or has_subject(parse, head) or head.left != mark.i:
        return None
    return (mark.i, head.i + 1) if head.tag in ("VBN", "VBD", "JJ") else None


def _condition(parse: Parse, i: int, start: int, end: int, words: Words) -> TokenRange | None:
    t = parse.tokens[i]
    role = words.condition_words.get(t.lower, "")
    if role == "inversion":
        return _inverted(parse, t, start, end)
    size = words.condition_phrases.match(parse, i, end)
    if size:
        return _clause_after(parse, i, i + size, end)
    size = words.condition_prepositions.match(parse, i, end)
    if size:
        return _phrase_after(parse, i, i + size, end)
    if role != "marker" or _no_condition(parse, i, start, end, words):
        return None
    if t.pos == "VERB":  # 'provided prices hold', but not 'the firm provided it'
        clausal = t.dep in _BELOW and parse.has_child(t, "ccomp")
        return (i, min(t.right, end)) if clausal and not _governs(parse, t) else None
    head = parse.head(t)
    if t.dep not in ("mark", "advmod") or head.i < i:
        return None
    if reduced := reduced_condition(parse, t):
        return _grown(parse, reduced, head, end)
    if not is_predicate(head) or head.dep not in _CLAUSAL or not has_subject(parse, head):
        return None
    if head.dep == "ccomp" and parse.head(head).i < head.i:
        return None  # 'asked if it was safe'
    return max(head.left, start) if head.left == i else i, min(head.right, end)


def _no_condition(parse: Parse, i: int, start: int, end: int, words: Words) -> bool:
    """'even if', 'as if', 'if not', 'if any'."""
    before = parse.tokens[i - 1].lower if i > start else ""
    after = parse.tokens[i + 1].lower if i + 1 < end else ""
    return words.condition_words.get(before) == "concessive" or words.condition_words.get(after) == "after"


def _governs(parse: Parse, verb: Token) -> bool:
    return parse.has_child(verb, "nsubj", "nsubjpass", "dobj", "dative", "aux", "auxpass")


def _grown(parse: Parse, reduced: TokenRange, head: Token, end: int) -> TokenRange:
    """'if approved by parliament': with what hangs on the participle."""
    right = min(head.right, end)
    while right - 1 > head.i and parse.tokens[right - 1].pos == "PUNCT":
        right -= 1
    return reduced[0], max(reduced[1], right)


def _clause_after(parse: Parse, i: int, first: int, end: int) -> TokenRange | None:
    """From a marker of several words to the end of the clause that it opens."""
    for t in parse.tokens[first : min(end, first + _NEAR)]:
        if is_predicate(t) and any(c.i >= first for c in parse.children(t, *SUBJECTS)) and t.left <= first:
            return i, min(t.right, end)
    return None


def _phrase_after(parse: Parse, i: int, first: int, end: int) -> TokenRange | None:
    """From a preposition to the end of its phrase: 'subject to approval', 'pending a review'."""
    last = parse.tokens[first - 1]
    inside = [c for c in parse.children(last) if c.i >= first]
    if not inside or last.dep in ("amod", "compound"):
        return None
    return i, min(last.right, end)


def _inverted(parse: Parse, t: Token, start: int, end: int) -> TokenRange | None:
    """'should they win, ...', 'had it rained, ...': an auxiliary before its subject, in a clause below another."""
    head = parse.head(t)
    verb = head if t.dep in ("aux", "auxpass") else t
    if verb.dep not in ("advcl", "ccomp", "dep") or verb.left != t.i or verb.head == verb.i:
        return None
    if not any(c.i > t.i for c in parse.children(verb, *SUBJECTS)):
        return None
    opened = t.i > start and parse.tokens[t.i - 1].text == ","
    closed = verb.right < end and parse.tokens[verb.right].text == ","
    return (t.i, min(verb.right, end)) if opened or closed else None
