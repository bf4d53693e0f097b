"""Contents without a clause: whether they state something all the same."""

from __future__ import annotations

from newsclaims.claims.grammar import is_predicate
from newsclaims.syntax import Parse, Token

_MODIFIERS = frozenset({"relcl", "acl", "amod", "compound"})


def states_something(parse: Parse, start: int, end: int) -> bool:
    """Whether the tokens say something of something: 'the deal as vital', 'the firm of lying'."""
    if end - start < 2:
        return False
    return any(_predicates(parse, parse.tokens[i], start, end) for i in range(start, end))


def has_verb(parse: Parse, start: int, end: int) -> bool:
    """Whether any of the tokens is a verb."""
    return end - start > 1 and any(t.pos in ("VERB", "AUX") for t in parse.tokens[start:end])


def _predicates(parse: Parse, t: Token, start: int, end: int) -> bool:
    if t.dep == "oprd":
        return True
    if t.dep in _MODIFIERS:
        return False
    outside = not start <= t.head < end or t.head == t.i
    if is_predicate(t):
        if t.dep == "pcomp":
            return not any(True for _ in parse.children(t, "mark"))  # 'a decision on whether to sell'
        return t.dep == "ROOT" or any(c.dep.startswith("nsubj") for c in parse.children(t))
    if t.lower == "as" and t.i > start:
        return outside or parse.head(t).dep in ("dobj", "pobj", "conj", "appos")
    if t.lower == "at" and t.i > start and outside:
        return puts_figure(parse, t)
    if t.pos == "ADJ" and t.i > start:
        return any(parse.tokens[i].pos in ("NOUN", "PROPN", "PRON") for i in range(start, t.i))
    return any(start <= c.i < t.i for c in parse.children(t, "nsubj", "nsubjpass"))


def puts_figure(parse: Parse, at: Token) -> bool:
    """'at 40', 'at $3 million' of 'put the toll at 40'; no place, no time of day."""
    return at.lower == "at" and any(
        (t.pos in ("NUM", "SYM") or any(True for _ in parse.children(t, "nummod", "quantmod", "nmod")))
        and t.ent_type not in ("DATE", "TIME")
        for t in parse.children(at, "pobj")
    )
