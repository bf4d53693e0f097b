"""The body that a speaker belongs to, as the article words it."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.speakers.records import Animacy, Mention
from newsclaims.syntax import Parse, Token

_LINKS = frozenset({"for", "at", "of", "with", "from", "in", "to"})


def find_affiliation(parse: Parse, animacy: Animacy, mentions: Sequence[Mention]) -> str | None:
    """The body in 'a spokesman for the ministry', 'two government sources', 'a biologist at the university'."""
    if animacy in {"body", "document"}:
        return None
    nominals = (m for m in mentions if m.kind == "nominal")
    return next((found for m in nominals if (found := _of_nominal(parse, m))), None)


def _of_nominal(parse: Parse, mention: Mention) -> str | None:
    head = parse.tokens[mention.head]
    for prep in parse.children(head, "prep"):
        for obj in parse.children(prep, "pobj") if prep.lower in _LINKS else ():
            if obj.ent_type in {"ORG", "GPE"} or obj.pos == "PROPN":
                return _phrase(parse, obj)
    before = parse.tokens[mention.first : mention.head]
    words = [t for t in before if t.dep in {"compound", "nmod", "poss"} and t.pos in {"NOUN", "PROPN"}]
    return " ".join(parse.text[words[0].start : words[-1].end].split()) if words else None


def _phrase(parse: Parse, head: Token) -> str:
    """The noun phrase of a token without what is added behind it."""
    added = parse.children(head, "relcl", "appos", "conj", "cc", "punct")
    stop = min((c.left for c in added if c.i > head.i), default=head.right)
    start, end = parse.offsets(head.left, max(stop, head.i + 1))
    return " ".join(parse.text[start:end].split())
