"""'appealed for calm', 'appealed for witnesses to come forward', 'pleaded with the crowd to leave'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import piece, quote_type
from newsclaims.attributions.context import Context
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
        link, start, end = asked
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
            cue_head=verb.i,
            source_head=source.head,
            quote_type=quote_type(context, (span,)),
            kind="directive",
            score=0.8,
            reasons=(f"cue:{verb.lemma}", "rule:verb-appeal", f"source:{source.how}"),
        )


def _asked(context: Context, verb: Token, row: Row) -> tuple[int, int, int] | None:
    """The preposition, and from where to where it tells what is asked for."""
    parse = context.parse
    if _is_joined(context, verb):
        return None
    for child in parse.children(verb, "prep", *_CLAUSES):
        if child.i < verb.i:
            continue
        first = parse.tokens[child.left]
        if child.dep == "prep" and child.lower == row["for"]:
            noun = parse.child(child, "pobj")
            # 'for funds to feed the hungry'
            goals = (c for c in parse.children(verb, *_CLAUSES) if c.left == child.right)
            end = next((c.right for c in goals if parse.tokens[c.left].tag == "TO"), child.right)
            return (child.i, child.i + 1, end) if noun is not None and not _counts(context, noun) else None
        if child.dep in _CLAUSES and first.lower == row["for"] and first.dep == "mark":
            return first.i, first.i + 1, child.right
    for heard in parse.children(verb, "prep"):
        if heard.lower != row["hearer"] or heard.i < verb.i:
            continue
        action = next((c for c in parse.children(verb, *_CLAUSES) if c.left == heard.right), None)
        nouns = list(parse.children(heard, "pobj"))
        action = action or next((c for n in nouns for c in parse.children(n, "acl", "relcl") if c.i > n.i), None)
        if action is not None and any(c.tag == "TO" for c in parse.children(action, "aux")):
            return -1, action.left, action.right
    return None


def _counts(context: Context, noun: Token) -> bool:
    """'for two days', 'for the third time'."""
    return is_time(noun) or any(c.ent_type == "ORDINAL" for c in context.parse.children(noun, "amod"))


def _is_joined(context: Context, verb: Token) -> bool:
    """'Officers said a boy was hurt and appealed for footage': the parser gives the appeal to the boy."""
    above = context.parse.head(verb)
    while above.dep == "conj":
        above = context.parse.head(above)
    return verb.dep == "conj" and above.dep == "ccomp" and context.verb(context.parse.head(above)) is not None
