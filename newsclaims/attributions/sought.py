"""What somebody asked for and was refused: 'denied' of 'had asked for bail, which the judge denied' denies nothing."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context
from newsclaims.attributions.source import is_passive
from newsclaims.syntax import SUBJECTS, TENSED, Token

#: Longest way from the noun before ', which' to the verb of its clause, in steps up the tree.
_HIGHEST = 6


def is_refused(context: Context, verb: Token, last: Token) -> bool:
    """Whether a clause of denying turns down what was asked for in the clause before it, whose last word is `last`.

    In the past, and somebody else: what he asked for, which he denies, is what he is accused of.
    """
    parse = context.parse
    now = any(t.tag in TENSED and t.tag != "VBD" for t in (verb, *parse.children(verb, "aux")))
    subject = parse.child(verb, *SUBJECTS)
    return not now and subject is not None and subject.tag != "PRP" and _is_asked_for(context, last)


def _is_asked_for(context: Context, last: Token) -> bool:
    """'asked for bail', 'asked to see the files', 'filed a motion to dismiss the case'; not 'wanted to leave'."""
    parse, table = context.parse, context.lexicon.table("sought_words")
    below: Token | None = None
    here = last
    for _ in range(_HIGHEST):
        row = table.get(here.lemma)
        if row is not None and _how(context, here, below) in row["behind"].split():
            return True
        helpers = (here, *parse.children(here, "aux", "auxpass"))
        above = parse.head(here)
        if any(is_finite(t) for t in helpers) or above == here:
            return False
        below, here = here, above
    return False


def _how(context: Context, word: Token, below: Token | None) -> str:
    """How what is asked for hangs on the word, as the table of such words has it; empty where it does not."""
    if word.pos == "NOUN":
        return "itself" if word.dep in {"dobj", "pobj"} else ""
    if below is None or word.pos != "VERB":
        return ""
    if below.dep == "dobj":
        return "object"
    asked: Sequence[Token] = [*context.parse.children(word, "dobj"), *context.parse.children(below, *SUBJECTS)]
    if below.dep == "xcomp" and not asked and not is_passive(context, word):  # not 'asked staff to lie'
        return "to"
    return below.lower if below.dep == "prep" else ""
