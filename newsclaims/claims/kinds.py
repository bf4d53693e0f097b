"""What sort of claim a clause makes: `kind_of`."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.claims.clauses import Clause
from newsclaims.claims.grammar import has_subject
from newsclaims.claims.reading import Carried, subject_of
from newsclaims.claims.stance import denied_ability
from newsclaims.claims.words import Words
from newsclaims.models import Attribution, ClaimKind
from newsclaims.syntax import Parse, Token


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
    open_ended = head.tag in ("VB", "VBN") and any(c.lower == "to" for c in parse.children(head, "aux"))
    if open_ended and owner is not None and (ahead := _by_cue(parse, owner, words)):
        return ahead
    return _by_predicate(parse, head, words) or (
        "plan" if vows or (owner and owner.kind == "decision" and head.tag == "VB") else "fact"
    )


def _by_cue(parse: Parse, owner: Attribution, words: Words) -> ClaimKind | None:
    """'expects sales to fall', 'is expected to fall': what the cue makes of an infinitive with a subject of its own."""
    if owner.cue is None:
        return None
    cue = parse.tokens[slice(*parse.within(owner.cue.start, owner.cue.end))]
    kinds = (_kind(words, t.lemma, "participle") for t in cue if t.pos == "VERB")
    return next((kind for kind in kinds if kind), None)


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
        if any(c.lemma == "have" for c in parse.children(head, "aux")) or denied_ability(parse, modal):
            return None  # 'would have gone', 'may have been harmed', 'could not afford it' tell of the past
        subject = subject_of(parse, head.i) or carried.subject
        if (
            subject
            and parse.tokens[subject[0]].lower in words.first_person
            and modal.lemma in ("will", "wo", "'ll", "shall")
        ):
            state = head.lemma == "be" and any(True for _ in parse.children(head, "acomp"))
            return "forecast" if state else "plan"  # 'we will be fine' is none
        if modal.lemma in ("would", "'d") and (wish := _by_predicate(parse, head, words)):
            return wish
    return kind


def _by_predicate(parse: Parse, head: Token, words: Words) -> ClaimKind | None:
    """'needs to', 'plans to', 'is expected to', 'is going to', 'is wrong'."""
    infinitive = any(any(a.lower == "to" for a in parse.children(c, "aux")) for c in parse.children(head, "xcomp"))
    if infinitive:
        passive = any(True for _ in parse.children(head, "auxpass"))
        kind = _kind(words, _lemma(head, words), "participle" if passive else "verb")
        if kind:
            return kind
        if head.lemma == "go" and head.tag == "VBG":
            own = any(c.lower in words.first_person for c in parse.children(head, "nsubj"))
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


def _lemma(verb: Token, words: Words) -> str:
    """The lemma as the table has it: the small pipelines strip one letter too many of some ('hopes' -> 'hop')."""
    whole = f"{verb.lemma}e"
    return whole if verb.lemma not in words.kinds and whole in words.kinds and verb.lower != verb.lemma else verb.lemma


def _kind(words: Words, lemma: str, role: str) -> ClaimKind | None:
    row = words.kinds.get(lemma)
    return row[role] or None if row else None  # type: ignore[return-value]
