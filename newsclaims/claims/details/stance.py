"""The hedges and boosters of a clause, each with its scope.

Scopes follow the BioScope guidelines (Vincze et al. 2008), which the CoNLL-2010 shared task took over: a modal reaches
to the end of its clause, and over the whole of it in the passive; a sentence adverb, a raising verb and a predicative
adjective reach over the clause; a word beside a noun, a number or an adjective reaches over that phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims.claims.clauses.cut import Clause
from newsclaims.claims.clauses.parts import Carried, TokenRange
from newsclaims.claims.clauses.polarity import is_negative
from newsclaims.claims.details.conditions import reduced_condition
from newsclaims.claims.words import Words
from newsclaims.record import record
from newsclaims.syntax import SUBJECTS, Parse, Token

_CARRIERS = frozenset({"VERB", "AUX"})
_NUMBERS = frozenset({"CARDINAL", "PERCENT", "QUANTITY"})
_MEASURE = 2  # tokens of '19%', 'three times' before 'as likely'


@record
class Marker:
    """A hedge or booster as a token range, with its scope; no scope means the whole claim."""

    words: TokenRange
    scope: TokenRange | None


def hedges_in(parse: Parse, clause: Clause, carried: Carried, words: Words) -> Iterator[Marker]:
    """The epistemic words of a clause, and those that it takes over from its host."""
    for i in carried.auxiliaries:
        if found := _hedge(parse, parse.tokens[i], words):
            yield Marker(found, None)
    i = clause.start
    while i < clause.end:
        size = words.hedge_phrases.match(parse, i, clause.end)
        if size and parse.tokens[i + size - 1].right > i + size:  # 'to my knowledge of it'
            size = 0
        if size:
            yield Marker((i, i + size), None)
        elif found := _hedge(parse, parse.tokens[i], words):
            yield Marker(found, _scope(parse, parse.tokens[i], clause))
        i += max(size, 1)


def boosters_in(parse: Parse, clause: Clause, carried: Carried, words: Words) -> Iterator[Marker]:
    """The words of a clause that strengthen it, and those that it takes over from its host."""
    for t in (parse.tokens[i] for i in carried.auxiliaries):
        if (row := words.boosters.get(t.lower)) is not None and _boosts(parse, t, row["roles"].split(), words):
            yield Marker((t.i, t.i + 1), None)
    i = clause.start
    while i < clause.end:
        t = parse.tokens[i]
        size = words.booster_phrases.match(parse, i, clause.end)
        if size:
            yield Marker((i, i + size), None)
        elif (row := words.boosters.get(t.lower)) is not None and _boosts(parse, t, row["roles"].split(), words):
            yield Marker((i, i + 1), _scope(parse, t, clause))
        i += max(size, 1)


def _boosts(parse: Parse, t: Token, roles: Sequence[str], words: Words) -> bool:
    """'is certain to', 'clearly'; not 'not certain', 'almost certainly', 'a clear view'."""
    if t.pos == "ADV" and "adverb" in roles:
        return not _weakened(parse, t, words) and not parse.has_child(t, "neg")
    if "adjective" not in roles or t.dep not in ("acomp", "oprd") or t.tag[:1] not in ("J", "V"):
        return False
    above = parse.head(t)
    clausal = any(True for c in (t, above) for _ in parse.children(c, "xcomp", "ccomp", "csubj", "advcl"))
    return clausal and not parse.has_child(above, "neg")


def _weakened(parse: Parse, t: Token, words: Words) -> bool:
    """'almost certainly', 'not necessarily'."""
    return t.i > 0 and parse.tokens[t.i - 1].lower in words.approximators


def _hedge(parse: Parse, t: Token, words: Words) -> TokenRange | None:
    here = (t.i, t.i + 1)
    if t.lower in words.conditions and t.dep in ("mark", "advmod"):
        return reduced_condition(parse, t)
    if t.pos == "ADV" and t.lower in words.boosters and _weakened(parse, t, words):
        return t.i - 1, t.i + 1
    row = words.hedges.get(t.lemma) or words.hedges.get(t.lower)
    if row is None:
        return None
    roles = row["roles"].split()
    if t.tag == "MD":
        return here if "modal" in roles and not (denied_ability(parse, t, words) or _of_purpose(parse, t)) else None
    if t.pos == "ADV":
        return here if "adverb" in roles else None
    if t.pos in ("ADJ", "VERB") and t.tag[:2] in ("JJ", "VB") and {"adverb", "adjective"} & set(roles):
        return here if _qualifies_complement(parse, t) and not _is_compared(parse, t) else None
    if "noun" in roles and t.pos == "NOUN":
        return here if _noun_hedges(parse, t) else None
    if "negated" in roles and t.dep == "acomp":
        return here if parse.has_child(parse.head(t), "neg") else None
    if t.pos in _CARRIERS:
        return _hedging_verb(parse, t, roles, words)
    return None


def denied_ability(parse: Parse, modal: Token, words: Words) -> bool:
    """'could not afford it', 'no firm could afford it' tell of what was impossible; 'might not' still hedges."""
    return modal.lemma in words.abilities and is_negative(parse, modal.head, (), words)


def _of_purpose(parse: Parse, modal: Token) -> bool:
    """'so that the children could eat' tells what for."""
    clause = parse.head(modal)
    marks = parse.children(clause, "mark") if clause.dep == "advcl" and clause.i > clause.head else ()
    return any(m.lower == "so" or (m.lower == "that" and parse.tokens[m.i - 1].lower == "so") for m in marks)


def _noun_hedges(parse: Parse, noun: Token) -> bool:
    """'there is a chance that', 'one theory is that', but not 'missed a chance'."""
    if noun.dep == "attr":
        return True
    above = parse.head(noun)
    return noun.dep in SUBJECTS and above.lemma == "be" and parse.has_child(above, "ccomp")


def _qualifies_complement(parse: Parse, adjective: Token) -> bool:
    """'is possible', 'as a possible substitute', 'likely to stay', but not 'ahead of potential talks'."""
    if adjective.dep != "amod":
        return adjective.dep in ("acomp", "attr", "oprd", "advmod", "conj", "ROOT", "ccomp", "advcl")
    noun = parse.head(adjective)
    return noun.dep in ("attr", "oprd", "npadvmod") or (noun.dep == "pobj" and parse.head(noun).lower == "as")


def _is_compared(parse: Parse, adjective: Token) -> bool:
    """'19% less likely to fall ill', 'three times as likely': what was counted, which weakens nothing."""
    degree = parse.tokens[max(adjective.i - 1, 0)]
    if degree.head != adjective.i or not (degree.tag == "RBR" or degree.lower == "as"):
        return False
    return any(t.tag == "CD" or t.ent_type in _NUMBERS for t in parse.tokens[max(degree.i - _MEASURE, 0) : degree.i])


def _hedging_verb(parse: Parse, verb: Token, roles: Sequence[str], words: Words) -> TokenRange | None:
    here = (verb.i, verb.i + 1)
    deps = {c.dep for c in parse.children(verb)}
    if "verb" in roles and verb.dep != "amod" and deps & {"acomp", "oprd", "xcomp"}:
        return here
    if "passive" in roles and "auxpass" in deps and (deps & {"xcomp", "ccomp"} or _of_an_act(parse, verb)):
        return here
    if "first_person" in roles and "ccomp" in deps and verb.tag in ("VBP", "VB"):
        for subject in parse.children(verb, "nsubj"):
            if subject.lower in words.first_person:
                return (subject.i, verb.i + 1) if subject.i + 3 > verb.i > subject.i else here
    return None


def _of_an_act(parse: Parse, verb: Token) -> bool:
    """'is suspected of selling secrets'."""
    return any(parse.has_child(c, "pcomp") for c in parse.children(verb, "prep"))


def _scope(parse: Parse, t: Token, clause: Clause) -> TokenRange | None:
    """What the word weakens or strengthens; None for the whole claim."""
    above = parse.head(t)
    if t.dep == "mark":  # 'if formalized'
        return None
    if t.tag == "MD":
        passive = parse.has_child(above, "auxpass", "nsubjpass")
        return None if passive else _within((t.i, above.right), clause)
    if t.dep == "amod":
        return _within((above.left, above.right), clause)
    if t.pos == "ADV" and above.pos not in _CARRIERS:
        return _within((min(t.i, above.left), above.right), clause)
    if t.pos == "ADV" and above.i != clause.head:  # the adverb of a verb below the clause's own
        return _within((t.i, above.right) if t.i < above.i else (above.left, above.right), clause)
    if t.pos in ("NOUN", "VERB", "ADJ", "ADV", "SCONJ", "AUX"):
        return None if clause.head in (above.i, t.i) else _within((above.left, above.right), clause)
    return None


def _within(found: TokenRange, clause: Clause) -> TokenRange | None:
    """The range as far as it lies in the clause; None where that is all of it."""
    start, end = max(found[0], clause.start), min(found[1], clause.end)
    return None if start >= end or (start, end) == (clause.start, clause.end) else (start, end)
