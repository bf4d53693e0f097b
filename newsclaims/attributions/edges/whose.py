"""The source of a chosen candidate, whoever proposed it, as pronouns, commas and marks show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.rules.denied import denier
from newsclaims.attributions.source import antecedent_of, is_passive, parted_source
from newsclaims.attributions.standing import NOMINAL, agent_behind_marks, is_time
from newsclaims.syntax import DASHES, Token


def with_antecedent(context: Context, candidate: Candidate) -> Candidate:
    """The candidate with just what a relative pronoun stands for as its source, and the pronoun: 'leaders who'."""
    if candidate.source_head is None or candidate.source is None or candidate.cue_head is None:
        return candidate
    if (who := _denier_before(context, candidate)) is not None:
        return replace(candidate, source=context.parse.offsets(*noun_phrase(context, who)), source_head=who.i)
    if parted := parted_source(context, context.parse.tokens[candidate.cue_head]):
        return replace(candidate, source=context.parse.offsets(parted.start, parted.end), source_head=parted.head)
    candidate = _without_reputed(context, _without_opening(context, candidate))
    if candidate.source is None or candidate.cue_head is None:
        return candidate
    last = context.parse.tokens[max(0, context.parse.within(*(candidate.source or (0, 0)))[1] - 1)]
    pronoun = last if last.head == candidate.cue_head else context.parse.tokens[candidate.source_head or 0]
    if pronoun.tag not in {"WP", "WDT"}:
        return candidate
    clause = next((t for t in context.parse.ancestors(pronoun) if t.dep == "relcl"), None)
    found = antecedent_of(context, clause, pronoun) if clause is not None else None
    if found is None or found.end != pronoun.i + 1:
        return candidate
    return replace(candidate, source=context.parse.offsets(found.start, found.end), source_head=found.head)


def _denier_before(context: Context, candidate: Candidate) -> Token | None:
    """Who says so behind a denial: 'said Russia shelled it, which Moscow denied, saying Kyiv was to blame'."""
    cue = context.parse.tokens[candidate.cue_head or 0]
    return denier(context, cue.i - 1) if cue.tag == "VBG" and context.outer[cue.i] < 0 else None


def _without_opening(context: Context, candidate: Candidate) -> Candidate:
    """'Reacting, the minister', 'Dunmore: The mayor': what stands before the name is no part of it."""
    if candidate.source is None:
        return candidate
    tokens, (i, j) = context.parse.tokens, context.parse.within(*candidate.source)
    if i + 1 < j and _is_pronoun_behind(tokens[i:j]):
        return replace(candidate, source=context.parse.offsets(j - 1, j), source_head=j - 1)
    if i + 2 >= j:
        return candidate
    # '“Nobody told us”: flood victims' of a headline
    colon = next((t.i + 1 for t in tokens[i + 1 : j - 1] if t.lower == ":" and context.outer[t.i] < 0), None)
    first = i + 2 if tokens[i].tag == "VBG" and tokens[i + 1].lower == "," else colon
    dashed = tokens[i + 1].lower in DASHES and tokens[i].end < tokens[i + 1].start  # not '24-year-old'
    if first is None and tokens[i].text[0].isdigit() and dashed and i + 3 <= j:
        first = i + 2  # '10:42 - Police' of a live blog
    heads = [t for t in tokens[first:j] if t.pos in NOMINAL and not first <= t.head < j] if first is not None else []
    if first is None or not heads:
        return candidate
    return replace(candidate, source=context.parse.offsets(first, j), source_head=heads[0].i)


def _is_pronoun_behind(words: Sequence[Token]) -> bool:
    """'Jane, they', 'So you': a pronoun behind whoever is called on, or behind a word that joins its sentence."""
    before, last = words[:-1], words[-1]
    joins = all(t.pos in {"CCONJ", "SCONJ", "INTJ"} or (t.pos == "ADV" and t.head != last.i) for t in before)
    return last.tag == "PRP" and (joins or before[-1].lower in {",", *DASHES})


def _without_reputed(context: Context, candidate: Candidate) -> Candidate:
    """'He was said to have hidden it': who is spoken of says nothing."""
    parse, cue = context.parse, context.parse.tokens[candidate.cue_head or 0]
    passive = cue.tag == "VBN" and parse.has_child(cue, "auxpass")
    infinitive = any(any(t.tag == "TO" for t in parse.children(c, "aux")) for c in parse.children(cue, "xcomp"))
    frames = context.frames(cue)
    told = frames & {"oi", "ot"}  # 'was told to go' has a hearer, 'was heard to say' a speaker
    says = any(context.verb(c) is not None for c in parse.children(cue, "xcomp"))
    if candidate.source is None or candidate.cue is None:
        return candidate
    if passive and all(is_time(t) for t in parse.tokens[slice(*parse.within(*candidate.source))]):
        return replace(candidate, source=None, source_head=None)  # 'was on Monday told'
    if not (passive and infinitive) or told or says:
        return candidate
    return replace(candidate, source=None, source_head=None) if candidate.source[1] <= candidate.cue[0] else candidate


def _without_by(context: Context, candidate: Candidate) -> Candidate:
    """'was described by friends as': who describes is the friends."""
    if candidate.source is None or candidate.cue_head is None:
        return candidate
    tokens, (i, j) = context.parse.tokens, context.parse.within(*candidate.source)
    agent = i + 1 < j and tokens[i].lower == "by" and tokens[i].head == candidate.cue_head
    return replace(candidate, source=context.parse.offsets(i + 1, j)) if agent else candidate


def with_agent(context: Context, candidate: Candidate) -> Candidate:
    """'was described as “a farce” by parents': the source that stands behind the quotation, and not in the content."""
    candidate = _without_by(context, candidate)
    if candidate.source is not None or candidate.cue_head is None:
        return candidate
    cue = context.parse.tokens[candidate.cue_head]
    agent = agent_behind_marks(context, cue) if is_passive(context, cue) else None
    if agent is None:
        return candidate
    start, end = candidate.content[-1]
    by = context.parse.tokens[agent.start - 1].start
    inside = start < by < end
    content = (start, start + len(context.article.text[start:by].rstrip())) if inside else (start, end)
    return replace(
        candidate,
        source=context.parse.offsets(agent.start, agent.end),
        source_head=agent.head,
        content=(*candidate.content[:-1], content),
    )
