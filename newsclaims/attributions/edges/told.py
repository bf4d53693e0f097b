"""Passives of those who are told or asked something: they hear it."""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import quote_type
from newsclaims.attributions.context import Context
from newsclaims.attributions.hearers import may_hear
from newsclaims.attributions.source import is_passive
from newsclaims.attributions.voices import WRITTEN, is_among
from newsclaims.syntax import Token


def as_told(context: Context, candidate: Candidate) -> Candidate:
    """'to stay' of 'The crew were ordered to stay': the crew are neither who says it nor a part of it.

    So PolNeAR's annotators mostly have it, as far as the training articles were counted.
    """
    cue = context.cue(candidate)
    beside = cue is not None and cue.tag == "VBN" and cue.dep == "acl" and candidate.source_head == cue.head
    if beside and candidate.kind == "question":
        return replace(candidate, source=None, source_head=None)  # 'Roe, asked about the boat'
    if cue is None or not is_passive(context, cue):
        return candidate
    frames = context.frames(cue)
    if frames.isdisjoint({"ot", "oi", "w"}):
        return candidate
    heard = context.parse.child(cue, "nsubjpass")
    if heard is not None and candidate.source_head == heard.i:
        candidate = replace(candidate, source=None, source_head=None)  # 'She was questioned about the boat'
    if frames.isdisjoint({"ot", "oi"}):
        return candidate
    content = _without_hearer(context, candidate, cue, heard)
    if content == candidate.content:
        return candidate
    return replace(candidate, content=content, quote_type=quote_type(context, content))


def _without_hearer(context: Context, candidate: Candidate, cue: Token, heard: Token | None) -> tuple[Offsets, ...]:
    """The content without who is told, where that is all that stands before the cue."""
    content = candidate.content
    if len(content) < 2 or heard is None or candidate.cue is None or content[1][0] < candidate.cue[1]:
        return content
    i, j = context.parse.within(*content[0])
    told = context.parse.at(content[1][0])
    if told is None or not (told.tag == "TO" or context.parse.has_child(cue, "ccomp")) or not _hears(context, heard):
        return content  # 'Schools were ordered shut', 'A review was ordered to find out why'
    return content[1:] if heard.left <= i <= heard.i < j <= cue.i else content


def _hears(context: Context, noun: Token) -> bool:
    """'The crew', 'growers', 'Roe'; not 'a review', nor the inquiry that is ordered."""
    lexicon = context.lexicon
    body = lexicon.table("speakers_bodies").get(noun.lemma)
    if is_among(lexicon, noun, WRITTEN) or (body is not None and body["class"] == "court"):
        return False
    return may_hear(context, noun) or noun.lemma in lexicon.keys("speakers_occupations") or noun.pos == "PRON"
