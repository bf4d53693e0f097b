"""The 'for' between the cue of a directive and what is asked for: it belongs to the cue."""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.context import Context
from newsclaims.syntax import Token


def with_for(context: Context, candidate: Candidate) -> Candidate:
    """'called for' of 'called for the gate to be shut', 'called again for the gate to be shut'.

    The parser takes it for the mark of an infinitive. Of the contents that the learned choice began with it on
    PolNeAR's training articles annotators left it to the cue in all 26; what is told 'about' something keeps its word.
    """
    if candidate.cue is None or candidate.cue_head is None or candidate.cue[1] > candidate.content[0][0]:
        return candidate
    parse = context.parse
    tokens, cue = parse.tokens, parse.tokens[candidate.cue_head]
    start, end = candidate.content[0]
    i, j = parse.within(start, end)
    behind = context.verb_group(cue)[1]
    if i + 1 >= j or not behind <= i or any(t.pos != "ADV" for t in tokens[behind:i]):
        return candidate
    if candidate.kind != "directive" or not _links(context, cue, tokens[i]) or context.outer[i] != context.outer[cue.i]:
        return candidate
    content = ((tokens[i + 1].start, end), *candidate.content[1:])
    return replace(candidate, cue=(candidate.cue[0], tokens[i].end), content=content)


def _links(context: Context, cue: Token, word: Token) -> bool:
    """Whether a word is the cue's preposition, or the mark of an infinitive that the cue governs."""
    if word.lower not in context.lexicon.keys("prepositions", uses="urged"):
        return False
    if word.dep == "prep":
        return word.head == cue.i
    verb = context.parse.head(word)
    infinitive = any(c.tag == "TO" for c in context.parse.children(verb, "aux"))
    return word.dep == "mark" and infinitive and verb.head == cue.i
