"""'appealed for calm', 'appealed for witnesses to come forward', 'pleaded with the crowd to leave'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import piece, quote_type
from newsclaims.attributions.context import Context
from newsclaims.attributions.hearers import may_hear
from newsclaims.attributions.rules.complement import cut
from newsclaims.attributions.source import is_passive, source_of
from newsclaims.attributions.standing import is_somebody, is_time
from newsclaims.lexicon import Row
from newsclaims.syntax import Token

_CLAUSES = frozenset({"xcomp", "advcl", "ccomp"})


def appeals(context: Context) -> Iterator[Candidate]:
    """A candidate for each verb that asks with its preposition only, which the labeller takes for its other sense."""
    parse, table = context.parse, context.lexicon.table("pleading_verbs")
    for verb in parse.tokens:
        row = table.get(verb.lemma) if verb.pos == "VERB" else None
        asked = _asked(context, verb, row) if row is not None and not is_passive(context, verb) else None
        source = source_of(context, verb) if asked is not None else None
        if asked is None or source is None:
            continue
        link, start, end, heard = asked
        around = context.outer[verb.i]
        span = piece(context, start, cut(context, verb, start, end), around)
        first, last = context.verb_group(verb)
        if span is None or not is_somebody(context, parse.tokens[source.head]):
            continue
        yield Candidate(
            rule="verb-appeal",
            content=(span,),
            cue=parse.offsets(first, link + 1 if link == last else last),
            source=parse.offsets(source.start, source.end),
            addressee=parse.offsets(*heard) if heard is not None else None,
            cue_head=verb.i,
            source_head=source.head,
            quote_type=quote_type(context, (span,)),
            kind="directive",
            score=0.8,
            reasons=(f"cue:{verb.lemma}", "rule:verb-appeal", f"source:{source.how}"),
        )


#: The preposition (-1 if it is no part of the cue), from where to where it tells what is asked for, and who is asked.
_Asked = tuple[int, int, int, tuple[int, int] | None]


def _asked(context: Context, verb: Token, row: Row) -> _Asked | None:
    """What is asked for, or what somebody is asked to do."""
    parse = context.parse
    if _is_joined(context, verb) or parse.has_child(verb, "acomp", "oprd"):
        return None  # 'pleaded guilty for their part in it'
    for child in parse.children(verb, "prep", *_CLAUSES):
        if child.i < verb.i:
            continue
        first = parse.tokens[child.left]
        if child.dep == "prep" and child.lower == row["for"]:
            noun = parse.child(child, "pobj")
            end = _end(context, verb, row, child)
            return (child.i, child.i + 1, end, None) if noun is not None and not _counts(context, noun) else None
        if child.dep in _CLAUSES and first.lower == row["for"] and first.dep == "mark":
            return first.i, first.i + 1, child.right, None
    for heard in parse.children(verb, "prep"):
        if heard.lower != row["hearer"] or heard.i < verb.i:
            continue
        action = _action(context, verb, heard)
        if action is not None and any(c.tag == "TO" for c in parse.children(action, "aux")):
            return -1, action.left, action.right, (heard.i + 1, action.left)
    return None


def _end(context: Context, verb: Token, row: Row, link: Token) -> int:
    """One past what is asked for: 'for funds to feed the hungry', 'for witnesses to a crash'; not 'to the council'."""
    parse = context.parse
    for c in parse.children(verb, "prep", *_CLAUSES):
        if c.left != link.right:
            continue
        noun = parse.child(c, "pobj") if c.dep == "prep" and c.lower == row["hearer"] else None
        if (c.dep != "prep" and parse.tokens[c.left].tag == "TO") or (noun and not may_hear(context, noun)):
            return c.right
    return link.right


def _action(context: Context, verb: Token, heard: Token) -> Token | None:
    """The verb of what those behind a preposition are asked to do; the parser hangs it on any of their nouns."""
    parse = context.parse
    action = next((c for c in parse.children(verb, *_CLAUSES) if c.left == heard.right), None)
    nouns = list(parse.children(heard, "pobj"))
    action = action or next((c for n in nouns for c in parse.children(n, "acl", "relcl") if c.i > n.i), None)
    if action is not None or not nouns:
        return action
    marks = (t for t in parse.tokens[nouns[0].i + 1 : heard.right] if t.tag == "TO" and t.dep == "aux")
    return next((v for v in map(parse.head, marks) if v.dep in {"acl", "relcl"} and v.right == heard.right), None)


def _counts(context: Context, noun: Token) -> bool:
    """'for two days', 'for the third time'."""
    return is_time(noun) or any(c.ent_type == "ORDINAL" for c in context.parse.children(noun, "amod"))


def _is_joined(context: Context, verb: Token) -> bool:
    """'Officers said a boy was hurt and appealed for footage': the parser gives the appeal to the boy."""
    above = context.parse.head(verb)
    while above.dep == "conj":
        above = context.parse.head(above)
    return verb.dep == "conj" and above.dep == "ccomp" and context.verb(context.parse.head(above)) is not None
