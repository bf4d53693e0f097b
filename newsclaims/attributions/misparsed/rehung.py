"""Coordinated words that the parser hung on the wrong head, where the words beside them leave no doubt.

'praising ripe plums and a hint of ginger', 'said that it fell and that nobody fell with it', 'Doe says no; Roe says
yes, wants a vote'.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.misparsed.tree import Changes
from newsclaims.syntax import SUBJECTS, TENSED, Parse, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_VERBS = frozenset({"VERB", "AUX"})
#: Farthest that a coordinated word stands from its head, and most words that hang on one head: what is longer is no
#: sentence of news, and would take square time.
_FARTHEST, _MOST = 80, 40


def rehung_words(parse: Parse) -> Changes:
    """Coordinated words that hang wrong, hung on their right heads."""
    return Changes({}, dict(_right_heads(parse)))


def _right_heads(parse: Parse) -> Iterator[tuple[int, int]]:
    """The coordinated tokens that hang wrong, each with its right head, which stands before all that hangs on it."""
    for token in parse.tokens:
        if token.dep != "conj" or not 0 < token.i - token.head <= _FARTHEST:
            continue
        if len(parse.head(token).children) > _MOST:
            continue
        head = _object(parse, token) if token.pos in _NOUNS else _clause(parse, token)
        if head is not None and head.i < token.left and head.i != token.head:
            yield token.i, head.i


def _object(parse: Parse, noun: Token) -> Token | None:
    """'praising ripe plums and a hint': the object right before the conjunction, for a noun hung on its verb."""
    verb = parse.head(noun)
    if verb.pos != "VERB" or parse.has_child(noun, *SUBJECTS):
        return None
    behind = parse.tokens[noun.right : noun.right + 1]
    own = bool(behind) and behind[0].pos in _VERBS and behind[0].sentence == noun.sentence  # 'and the council blamed'
    joined = not own and parse.tokens[noun.left - 1].pos == "CCONJ"  # not ', and Doe', who may do something else
    return next((o for o in parse.children(verb, "dobj") if joined and o.right == noun.left - 1), None)


def _clause(parse: Parse, verb: Token) -> Token | None:
    if verb.pos not in _VERBS:
        return None
    return _that_clause(parse, verb) or _behind_semicolon(parse, verb)


def _that_clause(parse: Parse, verb: Token) -> Token | None:
    """'arguing that rates were high and that waiting was a risk': the clause with the 'that' before."""
    mark = next((c for c in parse.children(verb, "mark") if c.lower == "that"), None)
    if mark is None or mark.i != verb.left or parse.tokens[max(verb.left - 1, 0)].pos != "CCONJ":
        return None
    if any(c.lower == "that" for c in parse.children(parse.head(verb), "mark")):
        return None
    for i in range(verb.left - 1, parse.sentences[verb.sentence].start - 1, -1):
        token = parse.tokens[i]
        if token.dep == "mark" and token.lower == "that":
            clause = parse.head(token)
            return clause if clause.dep == "ccomp" and clause.i > i else None
    return None


def _behind_semicolon(parse: Parse, verb: Token) -> Token | None:
    """'Doe says no; Roe says yes, wants a vote': the first clause behind the semicolon, not the one before it."""
    if verb.tag not in TENSED or parse.has_child(verb, *SUBJECTS, "aux", "auxpass", "mark"):
        return None
    between = parse.tokens[verb.head + 1 : verb.left]
    stop = next((t.i for t in reversed(between) if t.lower == ";"), None)
    if stop is None:
        return None
    for token in parse.tokens[stop + 1 : verb.left]:
        if token.tag == verb.tag and any(c.i > stop for c in parse.children(token, *SUBJECTS)):
            return token
    return None
