"""When a clause is to hold, as it is worded, and whether it is told as planned."""

from __future__ import annotations

from newsclaims.claims.clauses.cut import Clause
from newsclaims.claims.clauses.parts import Carried
from newsclaims.claims.details.stance import denied_ability
from newsclaims.claims.grammar import AUXILIARIES, auxiliaries, is_had, own_subject
from newsclaims.claims.words import Words
from newsclaims.models import Attribution, ClaimKind, Tense
from newsclaims.syntax import FINITE, Parse, Token

_AHEAD: frozenset[ClaimKind] = frozenset({"forecast", "plan"})


def tense_of(
    parse: Parse,
    clause: Clause,
    carried: Carried,
    kind: ClaimKind,
    owner: Attribution | None,
    words: Words,
    *,
    dated_ahead: bool,
) -> Tense | None:
    """The tense of a clause, seen from the moment of speech or writing.

    Args:
        parse: The parse of the article.
        clause: The clause.
        carried: What it takes over from the clause before.
        kind: The kind of its claim: forecasts and plans in the present look ahead.
        owner: The attribution that it belongs to; reported speech moves a present into the past.
        words: The lexicon words of this stage.
        dated_ahead: Whether the clause gives a day that does not lie behind ('opens on Friday').
    """
    head = parse.tokens[clause.head]
    if clause.host is not None:  # a participle is of the time of the verb whose outcome it tells
        while head.tag == "VBG" and head.head < head.i and not any(True for _ in auxiliaries(parse, head)):
            head = parse.head(head)
    group = [*(parse.tokens[i] for i in carried.auxiliaries), *auxiliaries(parse, head)]
    perfect = any(t.lemma == "have" for t in group) and head.tag in ("VBN", "VBD")
    finite = next((t for t in (*group, head) if t.tag in FINITE), None)
    if finite is None and head.tag == "VBN" and clause.role == "coordinate" and not group:
        return "past"  # 'and scored once'
    if finite is None:
        return _of_other_form(parse, head, owner) or (
            "future" if kind in _AHEAD and head.tag in ("VB", "VBN") else None
        )
    if is_had(finite, head) or (finite.lower == "could" and denied_ability(parse, finite, words)):
        return "past"
    if finite.tag == "MD":
        return _of_modal(finite, head, words, perfect=perfect)
    if finite.tag == "VBD":
        shifted = owner is not None and owner.quote_type != "direct"
        return "future" if kind in _AHEAD and shifted else "past"
    if perfect:
        return "past"
    return "future" if kind in _AHEAD or (dated_ahead and head.lemma not in words.statives) else "present"


def is_planned(parse: Parse, clause: Clause, kind: ClaimKind, words: Words) -> bool:
    """Whether the clause tells of a plan, a schedule or an intention."""
    if kind == "plan":
        return True
    head = parse.tokens[clause.head]
    row = words.plans.get(head.lemma)
    if row is not None and "participle" in row["role"].split() and parse.has_child(head, "auxpass"):
        return True
    return any(
        "adjective" in row["role"].split()
        for c in parse.children(head, "acomp", "attr", "oprd")
        if (row := words.plans.get(c.lemma) or words.plans.get(c.lower))
    )


def _of_modal(modal: Token, head: Token, words: Words, *, perfect: bool) -> Tense | None:
    row = words.tenses.get(modal.lower.replace("’", "'")) or words.tenses.get(modal.lemma)
    if row is None:
        return None
    column = "perfect" if perfect else "stative" if head.lemma in words.statives else "base"
    return row[column] or None  # type: ignore[return-value] # the head of the table allows no other


def _of_other_form(parse: Parse, head: Token, owner: Attribution | None) -> Tense | None:
    """'to cut aid', 'Stay at home': what is still to come; 'The blocks stand' is a finite verb that was mistagged."""
    if own_subject(parse, head) is not None and not parse.has_child(head, *AUXILIARIES):
        return "present" if head.tag == "VB" else "past" if head.tag == "VBN" else None
    if head.tag == "VB" and (
        owner is None or owner.kind not in ("statement", "denial") or owner.quote_type == "direct"
    ):
        return "future"
    return None
