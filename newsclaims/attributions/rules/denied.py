"""What somebody is accused of and denies in a clause beside it: 'is charged with murder, which he denies'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import piece, quote_type
from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.rules.relative import CLAUSES, OBJECTS, is_claim
from newsclaims.attributions.rules.silence import is_negated
from newsclaims.attributions.sought import is_refused
from newsclaims.attributions.standing import NOMINAL
from newsclaims.syntax import Token

#: What the parser takes the clause for ('was beaten, which the prison denied' for one that 'beaten' governs).
_BELOW = frozenset({*CLAUSES, "advcl", "ccomp"})


def denied_beside(context: Context, told: Sequence[Candidate], ruled: Sequence[Candidate]) -> Iterator[Candidate]:
    """What somebody else denies beside what those `told` say, in whose favour the choice passes it over.

    The denials in relative clauses among the candidates of the rules ('a claim the army denies'), and one for each
    ', which he denies' behind a charge or behind such words.
    """
    cues = {c.cue_head for c in told}
    yield from (c for c in ruled if c.rule == "verb-relative" and c.kind == "denial" and c.cue_head not in cues)
    parse, ends = context.parse, {end: start for c in told for start, end in c.content}
    for which in parse.tokens[2:]:
        verb = _denies(context, which) if context.outer[which.i] < 0 else None
        subject = parse.child(verb, "nsubj") if verb is not None else None
        if verb is None or subject is None or subject.pos not in NOMINAL or not which.i < subject.i < verb.i:
            continue
        last = parse.tokens[which.i - 2]
        if is_refused(context, verb, last):
            continue
        start = _charge(context, last) or parse.at(ends.get(last.end, -1))
        if start is None:
            continue
        span = piece(context, start.i, which.i - 1)
        if span is None:
            continue
        yield Candidate(
            rule="verb-relative",
            content=(span,),
            cue=parse.offsets(*context.verb_group(verb)),
            source=parse.offsets(*noun_phrase(context, subject)),
            cue_head=verb.i,
            source_head=subject.i,
            negated=is_negated(context, verb),
            quote_type=quote_type(context, (span,)),
            kind="denial",
            score=0.75,
            reasons=(f"cue:{verb.lemma}", "rule:verb-relative", "source:subject"),
        )


def denier(context: Context, comma: int) -> Token | None:
    """Who denies something in a clause that ends at the comma: 'Roe' of ', which Roe denied, saying they lied'."""
    parse = context.parse
    if comma < 1 or parse.tokens[comma].lower != ",":
        return None
    last = parse.tokens[comma - 1]
    for verb in (last, *parse.ancestors(last)):
        which = next((c for c in parse.children(verb, "dobj") if c.tag == "WDT"), None)
        if which is not None and which.i < verb.i:
            subject = parse.child(verb, "nsubj") if _denies(context, which) == verb else None
            return subject if subject is not None and which.i < subject.i < verb.i else None
    return None


def _denies(context: Context, which: Token) -> Token | None:
    """The verb of a clause that opens with ', which' or ', something' and only denies."""
    parse = context.parse
    if which.tag == "WDT" and which.dep == "dobj":
        verb, opening = parse.head(which), which.left
    elif which.lower == "something":
        verb = next((c for c in parse.children(which, "relcl") if c.i > which.i), which)
        opening = which.i + 1
    else:
        return None
    if context.kind(verb) != "denial" or verb.dep not in _BELOW or verb.left != opening:
        return None
    behind = any(c.i > verb.i and c.dep in OBJECTS for c in parse.children(verb))
    parted = parse.tokens[which.i - 1]
    return verb if parted.pos == "PUNCT" and not context.is_mark(parted) and not behind else None


def _charge(context: Context, noun: Token) -> Token | None:
    """The first word of what somebody is accused of, if a clause hangs on it or within it.

    'charged with murder, which', 'accused of spying on guests, which', 'on trial for the theft of a van, which'.
    """
    parse, denied = context.parse, noun
    while denied.dep in {"pobj", "pcomp", "dobj"} and not is_claim(context, denied):
        above = parse.head(denied)
        if above.i >= denied.i:
            return None
        if denied.dep == "dobj":
            if above.dep != "pcomp":
                return None  # 'say he hid the money'
        elif _is_charged(context, parse.head(above), above):
            break
        else:
            above = parse.head(above)
        denied = above
    return parse.tokens[denied.left] if denied.dep in {"pobj", "pcomp"} or is_claim(context, denied) else None


def _is_charged(context: Context, above: Token, link: Token) -> bool:
    """'accused of', 'charged with', 'trial for'; not 'the murder of a guard'."""
    row = context.verb(above) if above.pos == "VERB" else None
    if row is not None and link.lower in row["prepositions"].split():
        return True
    return link.lower in context.lexicon.keys("prepositions", uses="tried")
