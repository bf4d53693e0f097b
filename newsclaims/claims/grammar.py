"""The few facts of grammar that all of this stage goes by: what can carry a clause, what is finite."""

from __future__ import annotations

from newsclaims.syntax import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
AUXILIARIES = frozenset({"aux", "auxpass"})
WH = frozenset({"WDT", "WP", "WP$", "WRB"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NOT_CLAUSAL = frozenset({"aux", "auxpass", "amod", "compound", "prep", "nmod", "det"})


def is_predicate(token: Token) -> bool:
    """Whether the token can carry a clause."""
    return token.pos in ("VERB", "AUX") and token.tag[:1] in ("V", "M") and token.dep not in _NOT_CLAUSAL


def has_subject(parse: Parse, token: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(True for _ in parse.children(token, *SUBJECTS))


def is_finite(parse: Parse, token: Token) -> bool:
    """Whether the verb or one of its auxiliaries is finite."""
    return token.tag in FINITE or any(c.tag in FINITE for c in parse.children(token, *AUXILIARIES))
