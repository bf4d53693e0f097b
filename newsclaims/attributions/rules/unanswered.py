"""Who could not be asked: 'Calls to the embassy went unanswered', 'Attempts to reach Doe were unsuccessful'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import piece
from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.syntax import NOUN_SUBJECTS, Token

#: Between 'calls' and whom they were meant for, and between 'left', 'sent' or 'placed' and these.
_TO, _FOR = frozenset({"to", "with"}), frozenset({"to", "with", "for"})
_VERBS = frozenset({"VERB", "AUX"})


def unanswered(context: Context) -> Iterator[Candidate]:
    """A candidate for each call, message or attempt that led to nothing."""
    parse, nouns = context.parse, context.lexicon.table("contact_nouns")
    for noun in parse.tokens:
        row = nouns.get(noun.lemma) if noun.dep in NOUN_SUBJECTS and noun.pos == "NOUN" else None
        verb = parse.head(noun)
        if row is None or verb.pos not in _VERBS or verb.i < noun.i or context.outer[noun.i] >= 0:
            continue
        last = _led_to_nothing(context, verb, tried=row["of"] == "try")
        found = _meant_for(context, noun, verb, tried=row["of"] == "try") if last is not None else None
        if last is None or found is None:
            continue
        whom, stop = found
        span = piece(context, noun.left, stop)
        if span is not None:
            yield Candidate(
                rule="nonresponse",
                content=(span,),
                cue=parse.offsets(context.verb_group(verb)[0], last.i + 1),
                source=parse.offsets(*noun_phrase(context, whom)),
                cue_head=verb.i,
                source_head=whom.i,
                quote_type="indirect",
                kind="nonresponse",
                score=0.9,
                reasons=(f"cue:{verb.lemma}", "rule:nonresponse", "source:object"),
            )


def _led_to_nothing(context: Context, verb: Token, *, tried: bool) -> Token | None:
    """The last word of 'went unanswered', 'was not returned', 'were unsuccessful' or 'failed'."""
    table, parse = context.lexicon.table("unanswered_words"), context.parse
    negated = any(True for _ in parse.children(verb, "neg"))
    words = [verb, *(c for c in parse.children(verb, "acomp", "oprd", "advcl") if c.i > verb.i)]
    for word in words:
        row = table.get(word.lemma) or table.get(word.lower)
        if row is not None and (row["of"] != "try" or tried) and bool(row["negated"]) == negated:
            return word
    return None


def _meant_for(context: Context, noun: Token, verb: Token, *, tried: bool) -> tuple[Token, int] | None:
    """Whom the calls were meant for, and where the words end that tell of the calls alone."""
    parse = context.parse
    if tried:
        reached = (c for c in parse.children(noun, "acl") if c.lemma in context.lexicon.keys("unreached_words"))
        whom = next((o for c in reached for o in parse.children(c, "dobj")), None)
        return (whom, context.verb_group(verb)[0]) if whom is not None else None
    clauses = list(parse.children(noun, "acl"))
    preps = [p for p in parse.children(noun, "prep") if p.lower in _TO]
    preps += [p for c in clauses for p in parse.children(c, "prep", "dative") if p.lower in _FOR]
    objects = [
        o for p in parse.children(noun, "prep") for o in parse.children(p, "pobj")
    ]  # 'requests for comment sent to'
    preps += [
        p
        for o in objects
        for c in parse.children(o, "acl")
        for p in parse.children(c, "prep", "dative")
        if p.lower in _FOR
    ]
    for prep in preps:
        whom = next(parse.children(prep, "pobj"), None)
        if whom is not None and noun.i < whom.i < verb.i and whom.lemma not in context.lexicon.keys("reply_nouns"):
            return whom, prep.i
    return None
