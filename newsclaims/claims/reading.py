"""Read one clause: its subject, predicate and object, its kind, polarity and hedges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsclaims.claims.clauses import Clause
from newsclaims.claims.grammar import AUXILIARIES, SUBJECTS, has_subject
from newsclaims.claims.words import Words
from newsclaims.models import Attribution, ClaimKind
from newsclaims.syntax import Parse, Token, Triple

TokenRange = tuple[int, int]
_COMPLEMENTS = ("dobj", "attr", "acomp", "oprd", "dative", "agent", "prep", "xcomp", "ccomp")
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr")
_COMPLEMENT_NOUNS = frozenset({"attr", "oprd", "pobj"})
_REDUCED = 3  # tokens from the 'if' of a reduced condition to its participle, at most
_FIRST_PERSON = frozenset({"i", "we"})


class Carried(NamedTuple):
    """What a coordinated clause takes over from the clause before it."""

    subject: TokenRange | None
    auxiliaries: tuple[int, ...]  # 'would' of 'would stay and fight'


class Parts(NamedTuple):
    """Subject, predicate and object as token ranges."""

    subject: TokenRange | None
    predicate: TokenRange
    object: TokenRange | None


def triples_by_verb(triples: Sequence[Triple]) -> Mapping[int, Triple]:
    """The triples by each token of their verb group, the first of each."""
    found: dict[int, Triple] = {}
    for triple in triples:
        for i in triple.verb:
            found.setdefault(i, triple)
    return found


def subject_of(parse: Parse, head: int) -> TokenRange | None:
    """The subject's noun phrase as a token range, what is set off at its end left out."""
    for child in parse.children(parse.tokens[head], *SUBJECTS):
        return noun_phrase(parse, child)
    return None


def noun_phrase(parse: Parse, noun: Token) -> TokenRange:
    """The noun with its dependents, up to an incidental relative clause or an aside."""
    right = noun.right
    for child in parse.children(noun, "relcl", "appos", "acl", "conj"):
        before = child.left - 1
        if child.i > noun.i and child.dep in ("relcl", "acl") and parse.tokens[before].text in (",", "–", "—", "-"):
            right = min(right, before)
    while right - 1 > noun.i and parse.tokens[right - 1].pos == "PUNCT" and parse.tokens[right - 1].text in ",;-–—":
        right -= 1
    return noun.left, right


def parts_of(parse: Parse, clause: Clause, triples: Mapping[int, Triple], carried: Carried) -> Parts:
    """Subject, predicate and object of a clause: from its triple where there is one, else from its dependents."""
    head = parse.tokens[clause.head]
    own = subject_of(parse, clause.head)
    subject = carried.subject or own
    triple = triples.get(clause.head)
    verb = [i for i in (triple.verb if triple else ()) if clause.start <= i < clause.end]
    verb += [c.i for c in parse.children(head, *AUXILIARIES, "neg", "prt") if clause.start <= c.i < clause.end]
    predicate = (min([head.i, *verb]), max([head.i, *verb]) + 1)
    if subject and subject[0] < predicate[1] and predicate[0] < subject[1]:
        predicate = (head.i, head.i + 1)
    return Parts(subject, predicate, _object_of(parse, clause, head, triple))


def _object_of(parse: Parse, clause: Clause, head: Token, triple: Triple | None) -> TokenRange | None:
    for dep in _COMPLEMENTS:
        for child in parse.children(head, dep):
            if head.i < child.i < clause.end:
                return child.left if child.left > head.i else child.i, min(child.right, clause.end)
    if triple and triple.object and clause.start <= triple.object[0] <= triple.object[-1] < clause.end:
        return triple.object[0], triple.object[-1] + 1
    return None


def carried_by(parse: Parse, clause: Clause, known: Mapping[int, Carried]) -> Carried:
    """What a clause without a subject of its own takes over from its host; `known` has what the hosts took."""
    if clause.host is not None and clause.role == "relative":
        start, end = noun_phrase(parse, parse.tokens[clause.host])
        return Carried((start, max(min(end, clause.start), clause.host + 1)), ())
    if clause.host is None or clause.role != "coordinate" or has_subject(parse, parse.tokens[clause.head]):
        return Carried(None, ())
    host = known.get(clause.host, Carried(None, ()))
    subject = host.subject or subject_of(parse, clause.host)
    head, first = parse.tokens[clause.head], parse.tokens[clause.host]
    if head.tag in ("VBZ", "VBP", "MD") or any(True for _ in parse.children(head, *AUXILIARIES)):
        return Carried(subject, ())
    shared = tuple(c.i for c in parse.children(first, *AUXILIARIES, "neg") if c.i < first.i) or host.auxiliaries
    if head.tag == "VBD" and (first.tag != "VBN" or head.pos == "AUX" or head.lemma == "have"):
        shared = ()
    return Carried(subject, shared)


def is_negative(parse: Parse, head: int, carried: Carried, words: Words) -> bool:
    """Whether the clause is negated: beside its verb, or in its subject or object ('nobody', 'no evidence')."""
    token = parse.tokens[head]
    negations = sum(
        _negator(c, words) == "adverb" and c.dep in ("neg", "advmod", "preconj") for c in parse.children(token)
    )
    negations += sum(_negator(parse.tokens[i], words) == "adverb" for i in carried.auxiliaries)
    for argument in parse.children(token, *_ARGUMENTS):
        negations += _negator(argument, words) == "pronoun" or any(
            _negator(c, words) == "determiner" for c in parse.children(argument, "det", "neg", "preconj")
        )
    return negations % 2 == 1


def _negator(token: Token, words: Words) -> str:
    row = words.negators.get(token.lower.replace("’", "'"))
    return row["role"] if row else ""


def hedges_in(parse: Parse, clause: Clause, carried: Carried, words: Words) -> Iterator[TokenRange]:
    """The epistemic words of a clause, and those that it takes over from its host, as token ranges."""
    for i in (*carried.auxiliaries, *range(clause.start, clause.end)):
        found = _hedge(parse, parse.tokens[i], words)
        if found:
            yield found


def _hedge(parse: Parse, t: Token, words: Words) -> TokenRange | None:
    here = (t.i, t.i + 1)
    if t.lower in words.conditions and t.dep in ("mark", "advmod"):
        return _reduced_condition(parse, t)
    row = words.hedges.get(t.lemma) or words.hedges.get(t.lower)
    if row is None:
        return None
    roles = row["roles"].split("|")
    if t.tag == "MD":
        return here if "modal" in roles and not _denied_ability(parse, t) else None
    if t.pos == "ADV":
        return here if "adverb" in roles else None
    if t.pos in ("ADJ", "VERB") and t.tag[:2] in ("JJ", "VB") and {"adverb", "adjective"} & set(roles):
        return here if _qualifies_complement(parse, t) else None
    if "noun" in roles and t.pos == "NOUN":
        return here if t.dep == "attr" else None
    if "negated" in roles and t.dep == "acomp":
        return here if any(True for _ in parse.children(parse.head(t), "neg")) else None
    if t.pos in ("VERB", "AUX"):
        return _hedging_verb(parse, t, roles)
    return None


def _denied_ability(parse: Parse, modal: Token) -> bool:
    """'could not afford it' tells of what was impossible; 'might not' still hedges."""
    return modal.lemma in ("could", "can") and any(True for _ in parse.children(parse.head(modal), "neg"))


def _qualifies_complement(parse: Parse, adjective: Token) -> bool:
    """'is possible', 'as a potential workaround', 'likely to stay', but not 'ahead of potential talks'."""
    if adjective.dep != "amod":
        return adjective.dep in ("acomp", "attr", "oprd", "advmod", "conj", "ROOT", "ccomp", "advcl")
    noun = parse.head(adjective)
    return noun.dep in ("attr", "oprd", "npadvmod") or (noun.dep == "pobj" and parse.head(noun).lower == "as")


def _hedging_verb(parse: Parse, verb: Token, roles: Sequence[str]) -> TokenRange | None:
    here = (verb.i, verb.i + 1)
    deps = {c.dep for c in parse.children(verb)}
    if "verb" in roles and verb.dep != "amod" and deps & {"acomp", "oprd", "xcomp"}:
        return here
    if "passive" in roles and "auxpass" in deps and deps & {"xcomp", "ccomp"}:
        return here
    if "first_person" in roles and "ccomp" in deps and verb.tag in ("VBP", "VB"):
        for subject in parse.children(verb, "nsubj"):
            if subject.lower in _FIRST_PERSON:
                return (subject.i, verb.i + 1) if subject.i + 3 > verb.i > subject.i else here
    return None


def _reduced_condition(parse: Parse, mark: Token) -> TokenRange | None:
    """'if formalized', 'if true': a condition without a subject of its own."""
    head = parse.head(mark)
    if head.i < mark.i or head.i - mark.i > _REDUCED or has_subject(parse, head) or head.left != mark.i:
        return None
    return (mark.i, head.i + 1) if head.tag in ("VBN", "VBD", "JJ") else None


def kind_of(parse: Parse, clause: Clause, carried: Carried, owner: Attribution | None, words: Words) -> ClaimKind:
    """What sort of claim the clause makes."""
    head = parse.tokens[clause.head]
    if owner is not None and (
        owner.kind == "directive" or (owner.quote_type == "direct" and _orders(parse, head, carried))
    ):
        return "demand"
    vows = owner is not None and owner.kind == "commitment"
    if vows and not (has_subject(parse, head) and clause.role != "relative"):
        return "plan"
    modal = next(
        (parse.tokens[i] for i in (*_auxiliaries(parse, head), *carried.auxiliaries) if _is_modal(parse, i)), None
    )
    if modal is not None and (kind := _by_modal(parse, head, modal, carried, words)):
        return kind
    return _by_predicate(parse, head, words) or (
        "plan" if vows or (owner and owner.kind == "decision" and head.tag == "VB") else "fact"
    )


def _orders(parse: Parse, head: Token, carried: Carried) -> bool:
    """'Stay at home', 'do not come down': an imperative."""
    if carried.subject or carried.auxiliaries:
        return False
    return (
        head.tag == "VB" and not has_subject(parse, head) and all(c.lower == "do" for c in parse.children(head, "aux"))
    )


def _auxiliaries(parse: Parse, head: Token) -> Iterator[int]:
    return (c.i for c in parse.children(head, "aux"))


def _is_modal(parse: Parse, i: int) -> bool:
    return parse.tokens[i].tag == "MD"


def _by_modal(parse: Parse, head: Token, modal: Token, carried: Carried, words: Words) -> ClaimKind | None:
    kind = _kind(words, modal.lower.replace("’", "'"), "modal") or _kind(words, modal.lemma, "modal")
    if kind == "forecast":
        if any(c.lemma == "have" for c in parse.children(head, "aux")) or _denied_ability(parse, modal):
            return None  # 'would have gone', 'may have been harmed', 'could not afford it' tell of the past
        subject = subject_of(parse, head.i) or carried.subject
        if (
            subject
            and parse.tokens[subject[0]].lower in _FIRST_PERSON
            and modal.lemma in ("will", "wo", "'ll", "shall")
        ):
            return "plan"
        if modal.lemma in ("would", "'d") and (wish := _by_predicate(parse, head, words)):
            return wish
    return kind


def _by_predicate(parse: Parse, head: Token, words: Words) -> ClaimKind | None:
    """'needs to', 'plans to', 'is expected to', 'is going to', 'is wrong'."""
    infinitive = any(any(a.lower == "to" for a in parse.children(c, "aux")) for c in parse.children(head, "xcomp"))
    if infinitive:
        passive = any(True for _ in parse.children(head, "auxpass"))
        kind = _kind(words, head.lemma, "participle" if passive else "verb")
        if kind:
            return kind
        if head.lemma == "go" and head.tag == "VBG":
            own = any(c.lower in _FIRST_PERSON for c in parse.children(head, "nsubj"))
            return "plan" if own else "forecast"
    for complement in parse.children(head, "acomp", "attr", "oprd"):
        if any(True for _ in parse.children(complement, "xcomp")) and (
            kind := _kind(words, complement.lemma, "adjective")
        ):
            return kind
        for word in (complement, *parse.children(complement, "amod", "conj")):
            if kind := _kind(words, word.lemma, "evaluation"):
                return kind
    return None


def _kind(words: Words, lemma: str, role: str) -> ClaimKind | None:
    row = words.kinds.get(lemma)
    return row[role] or None if row else None  # type: ignore[return-value]
