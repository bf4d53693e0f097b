"""Passives of those who are told or asked to do something: they hear it, and who tells them may stand behind it."""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import piece, quote_type
from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.source import is_passive
from newsclaims.attributions.standing import is_somebody
from newsclaims.syntax import Token

#: Fewest tokens of what somebody is told to do before the 'by' of who tells them ('to stay below by the captain').
_FEWEST = 2


def with_teller(context: Context, candidate: Candidate) -> Candidate:
    """'to stay' and the captain of 'The crew were ordered to stay by the captain': the crew hear it.

    PolNeAR's annotators leave out who is told three times in four (25 of 33 passives of telling and asking).
    """
    cue = context.parse.tokens[candidate.cue_head] if candidate.cue_head is not None else None
    if cue is None or not is_passive(context, cue):
        return candidate
    frames = (context.verb(cue) or {}).get("frames", "").split()
    if {"ot", "oi", "w"}.isdisjoint(frames):
        return candidate
    heard = next(iter(context.parse.children(cue, "nsubjpass")), None)
    if heard is not None and candidate.source_head == heard.i:
        candidate = replace(candidate, source=None, source_head=None)  # 'She was questioned about the boat'
    if {"ot", "oi"}.isdisjoint(frames):
        return candidate
    content = _without_hearer(context, candidate, cue)
    if candidate.cue is None or content[0][0] < candidate.cue[1]:
        return candidate
    changed = replace(candidate, content=content) if content != candidate.content else candidate
    if changed.source is None and (teller := _teller(context, cue, content[-1])) is not None:
        by, noun = teller
        last = piece(context, context.parse.within(*content[-1])[0], by.i)
        if last is not None:
            source = context.parse.offsets(*noun_phrase(context, noun))
            changed = replace(changed, content=(*content[:-1], last), source=source, source_head=noun.i)
    if changed is candidate:
        return candidate
    return replace(changed, quote_type=quote_type(context, changed.content))


def _without_hearer(context: Context, candidate: Candidate, cue: Token) -> tuple[Offsets, ...]:
    """The content without who is told, where that is all that stands before the cue."""
    content = candidate.content
    heard = next(iter(context.parse.children(cue, "nsubjpass")), None)
    if len(content) < 2 or heard is None or content[1][0] < (candidate.cue or (0, 0))[1]:
        return content
    i, j = context.parse.within(*content[0])
    return content[1:] if heard.left <= i <= heard.i < j <= cue.i else content


def _teller(context: Context, cue: Token, content: Offsets) -> tuple[Token, Token] | None:
    """The 'by' and the noun of who tells it, at the end of the content; not 'to be led by the captain'.

    Only behind an adverb: right behind its verb or an object 'by' mostly goes with these ('to stand by the party', 'to
    read a book by Ortiz').
    """
    i, j = context.parse.within(*content)
    for by in context.parse.tokens[i + _FEWEST : j]:
        if by.lower != "by" or by.right < j or context.outer[by.i] >= 0:
            continue
        verb = context.parse.head(by)
        noun = next(iter(context.parse.children(by, "pobj")), None)
        bare = noun is None or (noun.left == noun.i and noun.tag == "NN")  # 'to go up by coach'
        if bare or context.parse.tokens[by.i - 1].pos != "ADV":
            continue
        asked = verb.i == cue.i or (verb.tag != "VBN" and verb.dep in {"xcomp", "ccomp"} and verb.head == cue.i)
        if noun is not None and asked and is_somebody(context, noun):
            return by, noun
    return None
