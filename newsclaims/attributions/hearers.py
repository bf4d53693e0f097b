"""Clauses that the parser hangs on who hears them: 'told the hearing he had fallen', 'asked Roe, the clerk, why'."""

from __future__ import annotations

from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context
from newsclaims.attributions.voices import TOLD, is_among
from newsclaims.syntax import SUBJECTS, Token

#: Longest name and description of somebody who is asked, in tokens.
_LONGEST_HEARER = 24
_COMPLETE = frozenset({"dobj", "ccomp", "xcomp", "acomp", "attr", "prep", "advcl", "agent"})
_FOR_OTHERS = frozenset({"xcomp", "advcl"})


def clause_behind_hearer(context: Context, verb: Token) -> tuple[int, int] | None:
    """The token range of the clause that somebody is told or asked, where the parser takes it for a relative one."""
    parse, frames = context.parse, context.frames(verb)
    if frames.isdisjoint({"ot", "w"}):
        return None
    hearer = next((c for c in parse.children(verb, "dobj", "dative") if c.i > verb.i), None)
    if hearer is None or not may_hear(context, hearer):
        return None
    if "ot" in frames and (told := _told(context, hearer)) is not None:
        return told
    return _asked(context, verb, hearer) if "w" in frames else None


def may_hear(context: Context, noun: Token) -> bool:
    """Whether a noun is a name, a pronoun or one for people or a body."""
    known = is_among(context.lexicon, noun, TOLD)
    return known or noun.pos == "PROPN" or noun.tag == "PRP" or bool(noun.ent_type)


def _told(context: Context, hearer: Token) -> tuple[int, int] | None:
    """'told the hearing he had “fallen” on the stairs': a clause without a pronoun that lacks nothing."""
    parse = context.parse
    for clause in parse.children(hearer, "relcl"):
        subject = next((c for c in parse.children(clause, *SUBJECTS) if c.i < clause.i), None)
        helpers = parse.children(clause, "aux", "auxpass")
        finite = is_finite(clause) or any(is_finite(t) for t in helpers)
        complete = any(c.i > clause.i and _completes(context, c) for c in parse.children(clause))
        opens = subject is not None and clause.left == subject.left == hearer.i + 1
        if opens and finite and complete and subject is not None and subject.tag not in {"WP", "WDT"}:
            return clause.left, clause.right
    return None


def _completes(context: Context, child: Token) -> bool:
    """Not 'to go home' of 'told the workers it had hired to go home'."""
    return child.dep in _COMPLETE and not (child.dep in _FOR_OTHERS and context.parse.tokens[child.left].tag == "TO")


def _asked(context: Context, verb: Token, hearer: Token) -> tuple[int, int] | None:
    """'asked the clerk, Jane Doe, why it was shut', 'asked the office where the figure came from'."""
    parse, lexicon = context.parse, context.lexicon
    words, asking = lexicon.keys("wh_words"), lexicon.keys("wh_words", uses="asks")
    sentence = parse.sentences[verb.sentence]
    for t in parse.tokens[hearer.i + 1 : min(sentence.end, hearer.i + _LONGEST_HEARER)]:
        asks = t.lower in words and (t.tag == "WRB" or t.lower in asking)
        if not asks or context.outer[t.i] != context.outer[verb.i]:
            continue
        clause = next((a for a in parse.ancestors(t) if a.dep in {"relcl", "advcl", "ccomp"} and a.i > t.i), None)
        inside = clause is not None and clause.left <= t.i and hearer.i in {a.i for a in parse.ancestors(clause)}
        comma = parse.tokens[t.i - 1].lower == ","
        if clause is None or not inside or not any(c.dep in SUBJECTS for c in parse.children(clause)):
            continue
        more = any(c.i > clause.i and c.dep in {"prep", "xcomp", "ccomp", "dative"} for c in parse.children(verb))
        return (t.i, clause.right) if comma or not more else None
    return None
