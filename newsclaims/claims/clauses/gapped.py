"""A second object that makes a second claim, its verb left out: 'found ash in the van and a can in the kitchen'."""

from __future__ import annotations

from collections.abc import Container

from newsclaims.claims.grammar import AUXILIARIES, own_subject
from newsclaims.claims.words import Words
from newsclaims.syntax import Parse, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_OBJECTS = frozenset({"dobj", "attr"})
_RECEIVERS = _NOUNS | {"PRON"}
_NEAR = 8  # tokens from the verb to the end of whom it is done to
_LEAST = 4  # tokens of an object that makes a claim


def gapped_verb(parse: Parse, noun: Token, found: Container[int], words: Words) -> int | None:
    """The verb that the noun is a second object of, if each of the two makes a claim; `found` has the verbs."""
    if noun.dep != "conj" or noun.pos not in _NOUNS or noun.right - noun.left < 2:
        return None
    first = parse.head(noun)
    verb = first
    if first.i in found:  # the parser hung the second object on the verb
        first = next((c for c in parse.children(verb, *_OBJECTS) if verb.i < c.i < noun.i), verb)
    elif first.dep in _OBJECTS:
        verb = parse.head(first)
    elif first.dep == "pobj":  # or on what stands between: 'in the van and a can'
        verb, first = _before_place(parse, first, words)
    if first is verb or verb.i not in found or not first.i < noun.i or own_subject(parse, verb) is None:
        return None
    link = parse.tokens[noun.left - 1]
    if link.dep != "cc" or any(True for x in (verb, first) for _ in parse.children(x, "neg", "preconj")):
        return None
    if link.lower in words.adversatives:  # 'little to fear from rain but a great deal to fear from wind'
        long = min(link.i - first.left, noun.right - noun.left) >= _LEAST
        return verb.i if long else None
    alike = link.lower in words.additives and _last_preposition(parse, verb.i, link.i, words)
    if not alike or not _is_new(parse, noun):
        return None
    after = parse.tokens[noun.right] if noun.right < len(parse.tokens) else noun
    own = after.lower if after.head == verb.i and after.dep == "prep" else None
    return verb.i if alike in (own, _last_preposition(parse, noun.i, noun.right, words)) else None


def _is_new(parse: Parse, noun: Token) -> bool:
    """'a can', 'two guns', 'cheap loans', not 'the port': what has not been spoken of yet."""
    return not any(c.lower == "the" or c.dep == "poss" for c in parse.children(noun, "det", "poss"))


def _before_place(parse: Parse, place: Token, words: Words) -> tuple[Token, Token]:
    """The verb and its object before 'in the van' of 'found ash in the van and a can in the kitchen'."""
    link = parse.head(place)
    verb = parse.head(link)
    if verb.dep in _OBJECTS:
        verb = parse.head(verb)
    known = (c for c in parse.children(verb, *_OBJECTS) if link.lower in words.placing and verb.i < c.i < link.i)
    return verb, next(known, verb)


def gapped_auxiliaries(parse: Parse, verb: int) -> tuple[int, ...]:
    """The tokens of the verb that is left out, its auxiliaries too, and whom it is done to ('gave the town')."""
    group = [c.i for c in parse.children(parse.tokens[verb], *AUXILIARIES, "prt")]
    for c in parse.children(parse.tokens[verb], "dative"):
        group += range(c.left, c.right) if c.pos in _RECEIVERS and c.right - verb <= _NEAR else ()
    return tuple(sorted((verb, *group)))


def _last_preposition(parse: Parse, start: int, end: int, words: Words) -> str | None:
    """The last preposition of place or time between two tokens."""
    last = next((t for t in reversed(parse.tokens[start:end]) if t.pos == "ADP" and t.dep == "prep"), None)
    return last.lower if last is not None and last.lower in words.placing else None
