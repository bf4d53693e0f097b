"""Figures that somebody puts on something: 'police put the crowd at 5,000'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import piece, quote_type
from newsclaims.attributions.context import Context
from newsclaims.attributions.source import is_passive, source_of
from newsclaims.syntax import Token


def estimates(context: Context) -> Iterator[Candidate]:
    """A candidate for each verb of estimating with an object and a figure behind 'at'; both are the content."""
    parse, verbs = context.parse, context.lexicon.keys("estimate_verbs")
    for verb in parse.tokens:
        if verb.pos != "VERB" or verb.lemma not in verbs or is_passive(context, verb):
            continue
        thing = next((c for c in parse.children(verb, "dobj") if c.i > verb.i), None)
        at = _figure(context, verb, thing) if thing is not None else None
        if thing is None or at is None:
            continue
        source, content = source_of(context, verb), piece(context, thing.left, max(thing.right, at.right))
        worth = source is not None and parse.tokens[source.head].pos == "NOUN" and verb.lemma == "value"
        if source is None or content is None or (worth and any(c.tag == "MD" for c in parse.children(verb, "aux"))):
            continue  # 'an offer that would value the firm at $2 billion': what it comes to, and nobody's estimate
        yield Candidate(
            rule="verb-estimate",
            content=(content,),
            cue=parse.offsets(*context.verb_group(verb)),
            source=parse.offsets(source.start, source.end),
            cue_head=verb.i,
            source_head=source.head,
            quote_type=quote_type(context, (content,)),
            kind="statement",
            score=0.7,
            reasons=(f"cue:{verb.lemma}", "rule:verb-estimate", f"source:{source.how}"),
        )


def _figure(context: Context, verb: Token, thing: Token) -> Token | None:
    """The 'at' with a figure behind it, wherever the parser hangs it."""
    parse = context.parse
    for at in (t for t in parse.tokens[thing.i : verb.right] if t.lower == "at" and t.dep == "prep"):
        figures = (
            o for o in parse.children(at, "pobj") if o.tag == "CD" or any(c.tag == "CD" for c in parse.children(o))
        )
        if at.head in {verb.i, *range(thing.left, thing.right)} and any(True for _ in figures):
            return at
    return None
