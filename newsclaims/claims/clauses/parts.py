"""Read one clause: its subject, predicate and object, what it takes over from the clause before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsclaims.claims.clauses.cut import Clause
from newsclaims.claims.clauses.gapped import gapped_auxiliaries
from newsclaims.claims.grammar import AUXILIARIES, has_subject, own_subject, reduced_before
from newsclaims.claims.words import Words
from newsclaims.syntax import Parse, Token, Triple

TokenRange = tuple[int, int]
_BREAKS = frozenset({",", "–", "—", "-", "("})
_LOOSE = frozenset({",", ";", "-", "–", "—"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_HIGHEST = 6  # steps up from a noun to the person that a clause with 'who' tells about
_COMPLEMENTS = ("dobj", "attr", "acomp", "oprd", "dative", "agent", "prep", "xcomp", "ccomp")


class Carried(NamedTuple):
    """What a coordinated clause takes over from the clause before it."""

    subject: TokenRange | None
    auxiliaries: tuple[int, ...]  # 'would' of 'would stay and fight'


NOTHING = Carried(None, ())


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
    verb = parse.tokens[head]
    noun = own_subject(parse, verb)
    if noun is not None:
        start, end = phrase_of(parse, noun)
        return start, end if noun.i > head or end <= head else max(noun.i + 1, min(end, verb.left))
    participle = reduced_before(parse, verb)
    if participle is not None:
        return next(c.left for c in parse.children(participle, "nsubj")), participle.right
    return None


def phrase_of(parse: Parse, noun: Token) -> TokenRange:
    """The noun with its dependents, up to an incidental relative clause or an aside."""
    right = noun.right
    for child in parse.children(noun, "relcl", "appos", "acl"):
        before = child.left if parse.tokens[child.left].text == "," else child.left - 1
        if child.i > noun.i and parse.tokens[before].text in _BREAKS and not _listed(parse, noun, child):
            right = min(right, before)
    while right - 1 > noun.i and (parse.tokens[right - 1].text in _LOOSE or parse.tokens[right - 1].tag == "``"):
        right -= 1
    return noun.left, right


def _listed(parse: Parse, noun: Token, child: Token) -> bool:
    """'Ann, Bob and Cid' with the second name taken for an apposition: one of several, no aside."""
    if child.dep != "appos":
        return False
    names = noun.pos == child.pos == "PROPN" and parse.tokens[child.left].pos == "PROPN"
    return names or parse.has_child(child, "conj")


def parts_of(parse: Parse, clause: Clause, triples: Mapping[int, Triple], carried: Carried) -> Parts:
    """Subject, predicate and object of a clause: from its triple where there is one, else from its dependents."""
    head = parse.tokens[clause.head]
    if clause.role == "gapped" and clause.host is not None:
        group = gapped_auxiliaries(parse, clause.host)
        return Parts(carried.subject, (group[0], group[-1] + 1), (clause.start, clause.end))
    own = subject_of(parse, clause.head)
    if own is not None and own[0] < clause.start < own[1]:  # 'how' of 'told how result sheets were lost'
        own = clause.start, own[1]
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


def antecedent_of(parse: Parse, clause: Clause, host: int, words: Words) -> Token:
    """What an incidental relative clause tells about.

    Of an apposition it is the noun that this stands by ('Lee, a judge, who ...'; but 'left town, a step that ...'),
    and 'who' is no thing: in 'two people employed at the abbey, who ...' it is the people.
    """
    noun = parse.tokens[host]
    incidental = parse.tokens[clause.start - 1].text in _BREAKS
    while noun.dep == "appos" and (parse.head(noun).pos == "PROPN" or (incidental and parse.head(noun).pos in _NOUNS)):
        noun = parse.head(noun)
    if parse.tokens[clause.start].tag != "WP" or _is_person(noun, words):
        return noun
    above = noun
    for _ in range(_HIGHEST):
        if above.head == above.i:
            break
        above = parse.head(above)
        for candidate in (above, *parse.children(above, "nsubj", "nsubjpass")):
            if candidate.pos in _NOUNS and candidate.i < noun.i and _is_person(candidate, words):
                return candidate
    return noun


def _is_person(noun: Token, words: Words) -> bool:
    if noun.pos == "PROPN":
        return noun.ent_type in ("PERSON", "NORP", "")
    return noun.pos == "PRON" or noun.lemma in words.people or noun.lower in words.people


def carried_by(parse: Parse, clause: Clause, known: Mapping[int, Carried], words: Words) -> Carried:
    """What a clause without a subject of its own takes over from its host; `known` has what the hosts took."""
    if clause.host is not None and clause.role == "relative":
        noun = antecedent_of(parse, clause, clause.host, words)
        start, end = phrase_of(parse, noun)
        return Carried((start, max(min(end, clause.start), noun.i + 1)), ())
    if clause.host is not None and clause.role == "gapped":
        return Carried(subject_of(parse, clause.host), gapped_auxiliaries(parse, clause.host))
    if clause.host is not None and clause.role == "participial":  # 'might break, killing 14 people' is no fact
        return Carried(None, _shared(parse, clause.host, known, words))
    if clause.host is None or clause.role != "coordinate" or has_subject(parse, parse.tokens[clause.head]):
        return NOTHING
    host = known.get(clause.host, NOTHING)
    subject = host.subject or subject_of(parse, clause.host) or _controller(parse, clause.host, words)
    head, first = parse.tokens[clause.head], parse.tokens[clause.host]
    if head.tag in ("VBZ", "VBP", "MD") or parse.has_child(head, *AUXILIARIES):
        return Carried(subject, ())
    if first.lemma == "be" and head.tag == "VBN":  # 'was ill and taken to Karsk'
        return Carried(subject, (first.i,))
    shared = _shared(parse, clause.host, known, words)
    passive = parse.has_child(first, "auxpass")  # 'was charged and pleaded guilty'
    bare = first.tag == "VB" and head.lower == head.lemma  # 'would close a shop, cut jobs'
    other = first.tag != "VBN" or first.pos == "AUX" or passive or head.pos == "AUX" or head.lemma == "have"
    if head.tag == "VBD" and not bare and other:
        shared = ()
    return Carried(subject, shared)


def _shared(parse: Parse, host: int, known: Mapping[int, Carried], words: Words) -> tuple[int, ...]:
    """'will probably' of 'will probably close the plant and move the jobs', which the host may itself have shared."""
    first = parse.tokens[host]
    shared = tuple(c.i for c in parse.children(first, *AUXILIARIES, "neg") if c.i < host)
    shared = shared or known.get(host, NOTHING).auxiliaries
    if not shared:
        return ()
    adverbs = (c.i for c in parse.children(first, "advmod") if min(shared) < c.i < host and _of_stance(c, words))
    return tuple(sorted({*shared, *adverbs}))


def _controller(parse: Parse, head: int, words: Words) -> TokenRange | None:
    """'the firm' of 'ordered the firm to pay and to apologise': who is to do it, but not whom it was promised."""
    verb = parse.tokens[head]
    above = parse.head(verb)
    row = words.kinds.get(above.lemma)
    if verb.dep != "xcomp" or verb.tag != "VB" or (row is not None and row["verb"] == "plan"):
        return None
    return next((phrase_of(parse, c) for c in parse.children(above, "dobj") if c.i < head), None)


def _of_stance(t: Token, words: Words) -> bool:
    """Whether an adverb weakens or strengthens."""
    row = words.hedges.get(t.lower) or words.boosters.get(t.lower)
    return row is not None and "adverb" in row["roles"].split()
