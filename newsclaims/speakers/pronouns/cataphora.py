"""Pronouns before the name they mean: 'Asked by Roe whether he would go, Doe said', 'After Roe called him mad, Doe'."""

from __future__ import annotations

from collections.abc import Mapping

from newsclaims.speakers.records import Mention
from newsclaims.syntax import NOUN_SUBJECTS, Parse, Token

_OBJECTS = frozenset({"dobj", "dative", "iobj"})


def named_behind(parse: Parse, pronoun: Mention, name_at: Mapping[int, Mention]) -> Mention | None:
    """The subject behind a fronted clause that a pronoun of that clause means, or None.

    Of a participle it is whoever the participle is about ('Told that she had lost, Doe'); of a finite clause only
    whom its own subject does something to ('After Roe hired her, Doe'), as 'When Roe lost his job, Doe left' is of Roe.
    """
    if pronoun.head < 0:
        return None
    token = parse.tokens[pronoun.head]
    clause = next((up for up in parse.ancestors(token) if up.dep == "advcl"), None)
    if clause is None or clause.i >= clause.head:
        return None
    subject = next((s for s in parse.children(parse.head(clause), *NOUN_SUBJECTS) if s.i >= clause.right), None)
    name = name_at.get(subject.i) if subject is not None else None
    if name is None or name.animacy != "person":
        return None
    own = next(parse.children(clause, *NOUN_SUBJECTS), None)
    if own is None:
        return name if clause.tag in {"VBN", "VBG"} else None
    verb = parse.head(token)
    called = token.dep == "nsubj" and verb.head == clause.i and verb.pos in {"NOUN", "ADJ"}  # 'called him a liar'
    hit = called or (token.dep in _OBJECTS and verb.i == clause.i)
    return name if hit and own.pos in {"PROPN", "NOUN"} else None


def acted_on(parse: Parse, pronoun: Token, subject: Token) -> bool:
    """Whether a subject does something to the pronoun in a clause without a subject: 'Roe paid, leaving her angry'."""
    verb = parse.head(pronoun)
    if pronoun.dep not in _OBJECTS or any(parse.children(verb, *NOUN_SUBJECTS)):
        return False
    return verb.tag == "VBG" and verb.dep in {"advcl", "conj"} and verb.head == subject.head and subject.dep == "nsubj"
