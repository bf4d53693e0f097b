"""The body that a source belongs to, as the article words it."""

from __future__ import annotations

from newsclaims.models import Speaker
from newsclaims.speakers import EntityRecord, Mention
from newsclaims.syntax import Parse

_LINKS = frozenset({"for", "at", "of", "with", "from", "in", "to"})


def find_affiliation(parse: Parse, speaker: Speaker, record: EntityRecord) -> str | None:
    """The body in 'a spokesman for the ministry', 'two government sources', 'a biologist at the university'."""
    if speaker.affiliation or record.animacy in {"body", "document"}:
        return speaker.affiliation
    for mention in record.mentions:
        if mention.kind == "nominal" and (found := _of_nominal(parse, mention)):
            return found
    return None


def _of_nominal(parse: Parse, mention: Mention) -> str | None:
    head = parse.tokens[mention.head]
    for prep in parse.children(head, "prep"):
        if prep.lower not in _LINKS:
            continue
        for obj in parse.children(prep, "pobj"):
            if obj.ent_type in {"ORG", "GPE"} or obj.pos == "PROPN":
                stop = next(
                    (c.left for c in parse.children(obj, "relcl", "appos", "conj", "cc", "punct") if c.i > obj.i),
                    obj.right,
                )
                return " ".join(
                    parse.text[parse.tokens[obj.left].start : parse.tokens[max(stop, obj.i + 1) - 1].end].split()
                )
    words = [
        t
        for t in parse.tokens[mention.first : mention.head]
        if t.dep in {"compound", "nmod", "poss"} and t.pos in {"NOUN", "PROPN"}
    ]
    if not words:
        return None
    return " ".join(parse.text[words[0].start : words[-1].end].split())
