"""What sort of claim a clause makes: `kind_of`."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.claims.clauses.cut import Clause
from newsclaims.claims.clauses.parts import Carried, subject_of
from newsclaims.claims.details.stance import denied_ability
from newsclaims.claims.grammar import has_subject, is_had, own_subject
from newsclaims.claims.words import Words
from newsclaims.models import Attribution, ClaimKind
from newsclaims.syntax import Parse, Token


def kind_of(parse: Parse, clause: Clause, carried: Carried, owner: Attribution | None, words: Words) -> ClaimKind:
    """What sort of claim the clause makes."""
    head = parse.tokens[clause.head]
    if clause.role == "ground":
        owner = None  # 'stay indoors because the smoke is toxic': the reason is not demanded, too
    if owner is not None and (
        owner.kind == "directive" or (owner.quote_type == "direct" and _orders(parse, head, carried))
    ):
        return "demand"
    if owner is not None and owner.quote_type != "direct" and (kind := _by_cue(parse, head, carried, owner, words)):
        return kind
    if owner is None and head.tag == "VB" and any(parse.tokens[i].lower == "to" for i in _auxiliaries(parse, head)):
        return "plan"  # 'Theatre to hire 40 actors'
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


def _by_cue(parse: Parse, head: Token, carried: Carried, owner: Attribution, words: Words) -> ClaimKind | None:
    """'wants the firm to pay' demands, 'expects the firm to pay', 'is expected to pay' foretell; 'expects to' plans."""
    if owner.cue is None or head.tag not in ("VB", "VBN"):
        return None
    if not any(parse.tokens[i].lower == "to" for i in (*_auxiliaries(parse, head), *carried.auxiliaries)):
        return None
    verbs = [t for t in parse.tokens[slice(*parse.within(owner.cue.start, owner.cue.end))] if t.pos == "VERB"]
    of_others = bool(carried.subject or has_subject(parse, head))
    if not verbs or not (of_others or verbs[-1].tag == "VBN"):
        return None
    wanted = of_others and _kind(words, verbs[-1].lemma, "verb") == "plan"
    return _kind(words, verbs[-1].lemma, "participle") or ("demand" if wanted else None)


def _orders(parse: Parse, head: Token, carried: Carried) -> bool:
    """'Stay at home', 'do not sit down': an imperative."""
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
        if is_had(modal, head):
            return None
        if any(c.lemma == "have" for c in parse.children(head, "aux")) or denied_ability(parse, modal, words):
            return None  # 'would have gone', 'may have been mislaid', 'could not afford it' tell of the past
        subject = subject_of(parse, head.i) or carried.subject
        if subject and parse.tokens[subject[0]].lower in words.first_person and modal.lemma in words.promising:
            state = head.lemma == "be" and parse.has_child(head, "acomp")
            return "forecast" if state else "plan"  # 'we will be fine' is none
        if modal.lemma in words.wishing and (wish := _by_predicate(parse, head, words)):
            return wish
    if kind == "demand" and head.tag in ("VBN", "VBD") and any(c.lemma == "have" for c in parse.children(head, "aux")):
        return None if modal.lemma in words.hedges else "opinion"  # 'should have doubled it': nobody can do it now
    return kind


def _by_predicate(parse: Parse, head: Token, words: Words) -> ClaimKind | None:
    """'needs to', 'plans to', 'is expected to', 'is going to', 'is wrong'."""
    infinitive = any(any(a.lower == "to" for a in parse.children(c, "aux")) for c in parse.children(head, "xcomp"))
    if infinitive:
        passive = parse.has_child(head, "auxpass")
        kind = _kind(words, _lemma(head, words), "participle" if passive else "verb")
        if kind:
            return kind
        if head.lemma == "be" and _is_arranged(parse, head, words):
            return "plan"
        if head.lemma == "go" and head.tag == "VBG":
            own = any(c.lower in words.first_person for c in parse.children(head, "nsubj"))
            return "plan" if own else "forecast"
    for complement in parse.children(head, "acomp", "attr", "oprd"):
        if parse.has_child(complement, "xcomp") and (kind := _kind(words, complement.lemma, "adjective")):
            return kind
        for word in (complement, *parse.children(complement, "amod", "conj")):
            if not _is_compounded(parse, word) and (kind := _kind(words, word.lemma, "evaluation")):
                return kind
    return None


def _is_compounded(parse: Parse, noun: Token) -> bool:
    """'heart failure': what it is called, and no verdict like 'a failure', 'a policy failure'."""
    return parse.has_child(noun, "compound") and not parse.has_child(noun, "det", "poss")


def _is_arranged(parse: Parse, head: Token, words: Words) -> bool:
    """'The minister is to visit Karsk', not 'It is hard to say', 'The aim is to say it', 'if he were to say'."""
    if head.lower == "were" or parse.has_child(head, "acomp", "attr", "mark"):
        return False
    direct = any(c.left <= head.i + 2 and parse.tokens[c.left].lower != "how" for c in parse.children(head, "xcomp"))
    subject = own_subject(parse, head)
    return direct and subject is not None and (subject.pos == "PROPN" or subject.lemma in words.people)


def _lemma(verb: Token, words: Words) -> str:
    """The lemma as the table has it: the small pipelines strip one letter too many of some ('hopes' -> 'hop')."""
    whole = f"{verb.lemma}e"
    return whole if verb.lemma not in words.kinds and whole in words.kinds and verb.lower != verb.lemma else verb.lemma


def _kind(words: Words, lemma: str, role: str) -> ClaimKind | None:
    row = words.kinds.get(lemma)
    return row[role] or None if row else None  # type: ignore[return-value] # the head of the table allows no other
