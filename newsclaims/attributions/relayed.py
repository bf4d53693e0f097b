"""Whose words somebody passes on: 'the agency quoted Roe as saying'."""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import quote_type, trimmed, unmarked
from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.source import is_passive
from newsclaims.attributions.standing import NOMINAL


def relayed(context: Context, candidate: Candidate) -> Candidate:
    """'“It is over,” the agency quoted Roe as saying': whose words they are, not who passed them on."""
    parse, naming = context.parse, context.lexicon.keys("naming_verbs")
    if candidate.cue_head is None or is_passive(context, verb := parse.tokens[candidate.cue_head]):
        return candidate
    if verb.lemma not in naming:
        return candidate
    clauses = (c for a in parse.children(verb, "prep") if a.lower == "as" for c in parse.children(a, "pcomp"))
    saying = next((c for c in clauses if c.tag == "VBG" and context.verb(c) is not None), None)
    person = next((o for o in parse.children(verb, "dobj") if o.pos in NOMINAL), None)
    if saying is None or person is None or not verb.i < person.i < saying.i:
        return candidate
    start, end = parse.offsets(*noun_phrase(context, person))
    content = _apart_from(context, candidate.content, start, saying.end)
    if not content:
        return candidate
    how = candidate.quote_type if content == candidate.content else quote_type(context, content)
    said = replace(candidate, content=content, quote_type=how, cue=(saying.start, saying.end), cue_head=saying.i)
    return replace(said, source=(start, end), source_head=person.i)


def _apart_from(context: Context, content: tuple[Offsets, ...], start: int, end: int) -> tuple[Offsets, ...]:
    """The content without what lies between two offsets; what is cut loses its outer punctuation."""
    out: list[Offsets] = []
    for a, b in content:
        parts = [part for part in ((a, min(b, start)), (max(a, end), b)) if part[0] < part[1]]
        whole = b <= start or end <= a
        out += [(a, b)] if whole else unmarked(context, tuple(k for part in parts if (k := trimmed(context, *part))))
    return tuple(out)
