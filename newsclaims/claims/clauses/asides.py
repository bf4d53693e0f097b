"""Asides without a verb that a comma sets off: what something is measured by, and what a part of it is.

', the longest since May', ', twice as many as on Friday', ', some of them by bakers'.
"""

from __future__ import annotations

from collections.abc import Container

from newsclaims.claims.grammar import is_finite, is_predicate
from newsclaims.claims.words import Words
from newsclaims.syntax import SUBJECTS, Parse, Token

_BY_THE_WAY = frozenset({"advmod", "npadvmod", "appos", "dep"})
_SUPERLATIVE, _COMPARATIVE = frozenset({"JJS", "RBS"}), frozenset({"JJR", "RBR"})
_DEGREES = frozenset({"RBS", "RBR"})
_PARTS = frozenset({"DT", "PDT", "CD", "JJ", "JJS", "JJR", "NN", "RB"})
_BREAKS = frozenset({",", ";", ":", "-", "--", "–", "—", ")"})
_PART = 3  # tokens of 'most of them'
_HIGHEST = 6  # steps up from a phrase's last noun to its first


def is_measured(parse: Parse, t: Token) -> bool:
    """'the most since 2008', 'a point higher than it had forecast', 'most recently in May', set off by a comma.

    The caller has seen the comma.
    """
    first, second = parse.tokens[t.left], parse.tokens[min(t.left + 1, t.i)]
    if first.tag in _DEGREES and second.pos == "ADV" and t.pos in ("ADV", "ADP"):
        return t.pos == "ADP" or (t.i + 1 < len(parse.tokens) and parse.tokens[t.i + 1].pos == "ADP")
    if t.dep not in _BY_THE_WAY and not (t.dep == "acomp" and t.left < t.i):
        return False
    if t.tag in _SUPERLATIVE:
        return first.dep in ("det", "poss")
    return t.tag in _COMPARATIVE and any(parse.tokens[c.left].lower == "than" for c in parse.children(t) if c.i > t.i)


def is_multiple(parse: Parse, noun: Token) -> bool:
    """'twice the cash it holds', 'roughly ten times the limit': a number before the article."""
    known = next((c.i for c in parse.children(noun, "det", "poss") if c.i < noun.i), 0)
    if noun.right < len(parse.tokens) and parse.tokens[noun.right].dep == "cc":
        return False  # one of several things
    return any(c.i < known for c in parse.children(noun, "nummod", "predet", "quantmod", "advmod"))


def is_sum(parse: Parse, t: Token) -> bool:
    """'about $40 million a year', of what stands before it; not the '34' of a person."""
    if t.pos != "NUM" or t.dep not in _BY_THE_WAY or parse.has_child(t, "conj"):
        return False
    return any(c.pos == "SYM" or c.tag == "$" or c.dep == "npadvmod" for c in parse.children(t))


def is_part(parse: Parse, t: Token) -> bool:
    """'most of them', 'half of it', but for the subject of a clause: 'most of them were nurses'."""
    behind = parse.tokens[t.i + 1 : t.i + _PART]
    if t.tag not in _PARTS or len(behind) < _PART - 1 or behind[0].lower != "of" or behind[1].tag != "PRP":
        return False
    above = parse.head(t)
    return t.dep not in SUBJECTS or not (is_predicate(above) and is_finite(parse, above))


def rest_of(parse: Parse, i: int, end: int, heads: Container[int]) -> range:
    """The tokens that go with such an aside, wherever the parser hung them: up to the next comma or clause."""
    if not (is_part(parse, parse.tokens[i]) or is_measured(parse, parse.tokens[i])):
        return range(0)
    stop = i + 1
    while stop < end and stop not in heads and not _ends(parse.tokens[stop]):
        stop += 1
    return range(i, stop)


def _ends(t: Token) -> bool:
    """A comma or dash, but no hyphen."""
    return t.pos == "PUNCT" and t.text in _BREAKS and t.tag != "HYPH"


def is_item(parse: Parse, t: Token, words: Words) -> bool:
    """'two cars' of 'bought a house, two cars and a boat', taken for an apposition: one of several things.

    All of them are new, or all known; 'his wife, a nurse and a mother' is one woman.
    """
    others = [c for c in parse.children(t, "conj") if c.i > t.i]
    new = _is_new(parse, t, words)
    if not others:  # 'a boat and car keys', the boat hung on the keys
        others = [
            c for n in parse.children(t, "nmod", "compound", "amod") if n.i < t.i for c in parse.children(n, "conj")
        ]
    if not others or t.left < 2 or new is None or parse.tokens[t.left].dep == "prep":  # 'among them a child'
        return False
    alike = {new, None}  # 'cash', 'car keys' are new among 'a boat', 'two vans'
    if any(_is_new(parse, c, words) not in alike for c in others):
        return False
    before = parse.tokens[t.left - 2]
    for _ in range(_HIGHEST):
        if before.pos == "NOUN" and _is_new(parse, before, words) in alike:
            return True
        if before.head == before.i or parse.head(before).i > before.i or parse.head(before).pos not in ("NOUN", "ADP"):
            return False
        before = parse.head(before)
    return False


def _is_new(parse: Parse, noun: Token, words: Words) -> bool | None:
    """Whether the noun is new ('a boat', 'two cars') or known ('the boat', 'his cars'); None where nothing shows."""
    shown = [c for c in parse.children(noun, "det", "poss", "nummod") if c.dep != "det" or c.lower in words.articles]
    return all(c.dep != "poss" and c.lower != "the" for c in shown) if shown else None
