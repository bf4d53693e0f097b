"""What an audience hears: 'The wall was never inspected, a court heard'; nobody is named who says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import is_finite, piece, quote_type
from newsclaims.attributions.context import Context, FrameCode, frames_of
from newsclaims.attributions.rules.asides import (
    Aside,
    clause_around,
    clause_before,
    frame_behind,
    frame_between,
    head_of,
)
from newsclaims.attributions.rules.complement import cut
from newsclaims.attributions.source import is_passive
from newsclaims.lexicon import Row
from newsclaims.syntax import FINITE, TIMES, Token

#: What an audience does, in the `frames` of the table of reporting verbs.
_HEARS: FrameCode = "h"
_TERSE = frozenset({"headline", "standfirst"})
#: Longest name of an audience in a headline, in tokens ('Bus crash inquest').
_LONGEST_AUDIENCE = 4
#: Longest words of time or place before a frame, and longest subject behind it, in tokens.
_LONGEST_OPENING, _LONGEST_SUBJECT = 12, 20


def hearings(context: Context) -> Iterator[Candidate]:
    """A candidate for each frame of an audience that trails behind the clause that it hears, or parts it."""
    blocks = context.article.blocks
    for verb in context.parse.tokens:
        if context.outer[verb.i] >= 0 or not (verb.pos == "VERB" or blocks[verb.block].kind in _TERSE):
            continue
        if _row(context, verb) is None:
            continue
        content = _opens(context, verb) or (_heard(context, verb) if verb.pos == "VERB" else ())
        if content:
            yield Candidate(
                rule="hearing",
                content=content,
                cue=context.parse.offsets(*context.verb_group(verb)),
                source=None,
                cue_head=verb.i,
                source_head=None,
                quote_type=quote_type(context, content),
                kind="statement",
                score=0.9,
                reasons=(f"cue:{verb.lemma}", "rule:hearing", "source:none"),
            )


def _opens(context: Context, verb: Token) -> tuple[Offsets, ...]:
    """'Inquest hears wall was never mended', at the head of a headline or deck, whatever the parser makes of it."""
    tokens, (first, last) = context.parse.tokens, context.block_tokens[verb.block]
    kind = context.article.blocks[verb.block].kind
    tells = "ot" in context.frames(verb)
    if kind not in _TERSE or tells or not first < verb.i <= first + _LONGEST_AUDIENCE or verb.tag == "VB":
        return ()
    words = tokens[first : verb.i]
    if not _is_audience(context, words[-1]) or any(t.pos not in {"NOUN", "PROPN", "ADJ"} for t in words):
        return ()
    end = next((t.i for t in tokens[verb.i + 1 : last] if t.lower in {".", ";"} and context.outer[t.i] < 0), last)
    span = piece(context, verb.i + 1, end) if any(is_finite(t) for t in tokens[verb.i + 1 : end]) else None
    return () if span is None else (span,)


def _heard(context: Context, verb: Token) -> tuple[Offsets, ...]:
    """What the audience hears; nothing where the verb is no frame of an audience."""
    if not _is_heard(context, verb):
        return ()
    frame = frame_behind(context, verb, tells=False) or frame_between(context, verb)
    if frame is not None and (content := _beside_frame(context, verb, frame)):
        return content
    opened = frame_between(context, verb, _opens_clause)
    if opened is None or opened.behind[0] != opened.behind[1]:
        return ()  # 'On Friday, the court heard from Ann Lee, whose mill burned'
    return _around_opening(context, verb, opened)


def _beside_frame(context: Context, verb: Token, frame: Aside) -> tuple[Offsets, ...]:
    """What stands around the frame or before it."""
    if not _is_audience(context, context.parse.tokens[head_of(context, frame.source)]):
        return ()
    if around := clause_around(context, verb, frame):
        return around
    first = clause_before(context, verb, frame.left, plain=False)
    span = piece(context, first, frame.left) if first < frame.left else None
    return () if span is None else (span,)


def _opens_clause(context: Context, left: int, right: int) -> bool:
    """'By then, the court heard, he was dead': words that say when or where before the frame, a full clause behind."""
    tokens = context.parse.tokens
    sentence = context.parse.sentences[tokens[left].sentence]
    opening, behind = tokens[sentence.start : left], tokens[right + 1 : min(sentence.end, right + _LONGEST_SUBJECT)]
    if not 0 < len(opening) <= _LONGEST_OPENING or any(t.tag in FINITE for t in opening):
        return False
    if not (opening[0].pos == "ADP" or opening[-1].pos == "ADV" or opening[0].ent_type in TIMES):
        return False
    verb = next((n for n, t in enumerate(behind) if t.tag in FINITE or t.lower == ","), 0)
    subject = any(t.pos in {"NOUN", "PROPN", "PRON"} for t in behind[:verb])
    return subject and behind[verb].lower != "," and behind[0].pos not in {"ADP", "SCONJ", "CCONJ"}


def _around_opening(context: Context, verb: Token, frame: Aside) -> tuple[Offsets, ...]:
    """The opening and the clause behind the frame."""
    if not _is_audience(context, context.parse.tokens[head_of(context, frame.source)]):
        return ()
    sentence = context.parse.sentences[verb.sentence]
    parts = ((sentence.start, frame.left), (frame.right + 1, cut(context, verb, frame.right + 1, sentence.end)))
    spans = tuple(s for i, j in parts if i < j and (s := piece(context, i, j)))
    return spans if len(spans) == len(parts) else ()


def without_audience(context: Context, candidate: Candidate) -> Candidate:
    """The candidate without a source that only hears: 'The jury heard that ...', '..., a court was told'.

    Who tells stays: 'Residents were told by the council', 'The court told him to pay'.
    """
    if candidate.cue_head is None or candidate.source_head is None:
        return candidate
    verb, source = (context.parse.tokens[i] for i in (candidate.cue_head, candidate.source_head))
    told_by = source.dep == "pobj" or source.i > verb.i
    if told_by or _row(context, verb) is None or not _is_audience(context, source) or not _is_heard(context, verb):
        return candidate
    return replace(candidate, source=None, source_head=None, kind="statement")


def _row(context: Context, verb: Token) -> Row | None:
    row = context.verb(verb)
    return row if row is not None and _HEARS in frames_of(row) else None


def _is_heard(context: Context, verb: Token) -> bool:
    """Whether the subject of the verb hears: always that of 'hear', of 'tell' in the passive ('court told')."""
    tells = "ot" in context.frames(verb)
    if not tells or is_passive(context, verb):
        return True
    told = context.parse.has_child(verb, "dobj", "dative", "prep")
    return context.article.blocks[verb.block].kind == "headline" and not told


def _is_audience(context: Context, noun: Token) -> bool:
    """Whether the noun is an audience as such ('court'), or several people ('jurors')."""
    row = context.lexicon.table("hearers").get(noun.lemma.lower())
    return row is not None and (row["number"] != "plural" or noun.tag in {"NNS", "NNPS"})
