"""What is said of an object: its predicate, what it is seen as, what somebody is called on to do."""

from __future__ import annotations

from newsclaims.attributions.context import Context
from newsclaims.attributions.rules.complement import Complement
from newsclaims.attributions.standing import is_time
from newsclaims.syntax import Token


def is_of_time(context: Context, preposition: Token) -> bool:
    """'called it odd for decades': no content is behind the preposition."""
    objects = list(context.parse.children(preposition, "pobj"))
    return bool(objects) and all(is_time(o) for o in objects)


def seen_as(context: Context, verb: Token) -> Complement | None:
    """'see the sale as a rescue, saving ...': object, 'as', and what the view implies."""
    parse = context.parse
    first = next((c for c in parse.children(verb, "dobj", "nsubjpass") if c.i > verb.i), None)
    if first is None:
        return None
    tail = next((c for c in parse.children(verb, "prep", "advcl") if c.i > first.i and c.lower == "as"), None)
    inside = any(t.lower == "as" and t.dep == "prep" for t in parse.tokens[first.i : first.right])
    if tail is None and not inside:
        return None
    end = max(first.right, tail.right if tail else 0)
    for clause in parse.children(verb, "advcl"):
        if clause.left in {end, end + 1} and clause.tag == "VBG" and context.verb(clause) is None:
            end = clause.right
    return Complement("verb-predicative", ((first.left, end),), 0.85)


def called_on(context: Context, verb: Token, preps: list[Token]) -> Complement | None:
    """'called on the council to wait': who is asked and what for."""
    prep = next((p for p in preps if p.lower in context.lexicon.keys("prepositions", uses="called")), None)
    asked = context.parse.child(prep, "pobj") if prep is not None else None
    if prep is None or asked is None:
        return None
    action = next((c for c in context.parse.children(verb, "xcomp", "advcl") if c.i > asked.i), None) or next(
        iter(context.parse.children(asked, "acl", "relcl")), None
    )
    if action is None or not any(c.tag == "TO" for c in context.parse.children(action)):
        return None
    return Complement("verb-told-infinitive", ((asked.left, action.right),), 0.85)
