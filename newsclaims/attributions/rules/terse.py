"""Headlines and decks without 'and' and 'said': 'Union rejects offer, calls strike', '‘It fell’: Doe hits out'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import is_finite, piece, quote_type, run_offsets
from newsclaims.attributions.context import Context, frames_of, kind_in
from newsclaims.attributions.kinds import kind_by_governed
from newsclaims.attributions.standing import NOMINAL
from newsclaims.attributions.voices import QUOTED_IN_HEADLINES, SOURCES, is_among
from newsclaims.lexicon import Row
from newsclaims.marks import MarkedRun
from newsclaims.syntax import Token

_TERSE = frozenset({"headline", "standfirst"})
#: Longest name of a source, shortest content and shortest quotation, in tokens or words.
_LONGEST_SOURCE, _LEAST_CONTENT, _LEAST_QUOTED = 7, 2, 3
_STOPS = frozenset({",", ";", ":", "—", "–", "--", ".", "!", "?"})
_DIVIDERS = frozenset({":", "—", "–", "--", "-"})


def second_verbs(context: Context) -> Iterator[Candidate]:
    """A candidate for each verb of reporting behind a comma whose subject is that of the clause before it."""
    for block, (first, last) in context.block_tokens.items():
        if context.article.blocks[block].kind not in _TERSE:
            continue
        for verb in context.parse.tokens[first + 1 : last]:
            row = context.verb(verb) if verb.tag == "VBZ" and context.outer[verb.i] < 0 else None
            if row is not None and context.parse.tokens[verb.i - 1].lower == ",":
                yield from _second(context, verb, row, first, last)


def _second(context: Context, verb: Token, row: Row, first: int, last: int) -> Iterator[Candidate]:
    tokens = context.parse.tokens
    start = next((i + 1 for i in range(verb.i - 2, first - 1, -1) if tokens[i].lower in {";", ":", "."}), first)
    source = _subject(context, start, verb.i - 1)
    end = next((i for i in range(verb.i + 1, last) if context.outer[i] < 0 and _stops(tokens[i])), last)
    rest = tokens[verb.i + 1 : end]
    if source is None or len(rest) < _LEAST_CONTENT or is_finite(rest[0]) or _is_speaker(context, rest, row):
        return
    span = piece(context, verb.i + 1, end)
    kind = kind_by_governed(context, verb) or kind_in(row)
    if span is not None and rest[0].pos not in {"ADP", "CCONJ"}:
        yield Candidate(
            rule="headline-verb",
            content=(span,),
            cue=(verb.start, verb.end),
            source=context.parse.offsets(*source),
            cue_head=verb.i,
            source_head=source[1] - 1,
            quote_type=quote_type(context, (span,)),
            kind=kind,
            score=0.7,
            reasons=(f"cue:{verb.lemma}", "rule:headline-verb", "source:subject"),
        )


def _stops(token: Token) -> bool:
    return token.lower in _STOPS or (token.lower == "as" and token.dep == "mark")


def _subject(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase with which a clause begins whose verb is in the present: 'Union' of 'Union rejects offer'."""
    tokens = context.parse.tokens
    at = next((i for i in range(start, end) if tokens[i].tag == "VBZ"), end)
    words = tokens[start:at]
    if not 1 <= len(words) <= _LONGEST_SOURCE or at >= end or words[0].pos not in NOMINAL:
        return None
    plain = all(t.pos in {*NOMINAL, "PART", "ADP"} or t.lower in {"-", "."} for t in words)
    spoken = all(context.outer[t.i] < 0 for t in tokens[start : at + 1])
    return (start, at) if plain and spoken and words[-1].pos in {"NOUN", "PROPN", "PRON"} else None


def _is_speaker(context: Context, rest: tuple[Token, ...], row: Row) -> bool:
    """Whether what stands behind a verb that may follow its content is who says it: ', says minister'."""
    if frames_of(row).isdisjoint({"t", "q"}):
        return False
    noun = next((t for t in rest if t.pos in {"NOUN", "PROPN", "PRON"} and t.dep != "compound"), rest[0])
    known = is_among(context.lexicon, noun, SOURCES)
    verbs = any(is_finite(t) or t.tag in {"TO", "VBG"} for t in rest)
    return not verbs and (known or noun.pos in {"PROPN", "PRON"} or bool(noun.ent_type))


def quotations_above(context: Context) -> Iterator[Candidate]:
    """A candidate for each headline that begins with a quotation, a colon or dash, and who said it.

    '‘He was all I had’: mother’s tribute as driver is jailed', '‘It’s a disgrace’ – nurses hit out at offer'.
    """
    for block, (first, last) in context.block_tokens.items():
        runs = context.runs_of_block.get(block, [])
        if context.article.blocks[block].kind != "headline" or not runs or runs[0].close is None:
            continue
        run, tokens = runs[0], context.parse.tokens
        behind = context.parse.within(runs[0].close[1], runs[0].close[1])[0]
        opens = not any(c.isalnum() for c in context.article.text[tokens[first].start : run.start])
        if not opens or behind + 1 >= last or tokens[behind].lower not in _DIVIDERS or not _is_sentence(context, run):
            continue
        source = _speaker(context, behind + 1, last)
        if source is not None:
            yield Candidate(
                rule="headline-label",
                content=(run_offsets(context, run),),
                cue=None,
                source=context.parse.offsets(*source),
                cue_head=None,
                source_head=source[1] - 1,
                quote_type="direct",
                kind="statement",
                score=0.8,
                reasons=("rule:headline-label",),
            )


def _is_sentence(context: Context, run: MarkedRun) -> bool:
    words = context.article.text[run.start : run.end].split()
    tokens = context.parse.tokens[slice(*context.parse.within(run.start, run.end))]
    asks = any(t.tag == "VB" and t.i == tokens[0].i for t in tokens)  # 'Ask me tomorrow'
    return run.reading == "speech" and len(words) >= _LEAST_QUOTED and (asks or any(is_finite(t) for t in tokens))


def _speaker(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase at the head of what follows, or its owner ('mother’s tribute'), if it is somebody."""
    tokens, lexicon = context.parse.tokens, context.lexicon
    i = start
    while i < end and i - start < _LONGEST_SOURCE and tokens[i].pos in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}:
        i += 1
    head = tokens[i - 1] if i > start else None
    if head is None or head.pos not in {"NOUN", "PROPN"}:
        return None
    if i < end and tokens[i].tag == "POS" and (owned := _speaker(context, i + 1, end)) is not None:
        return start, owned[1]  # 'the firm’s chief on ...'
    known = is_among(lexicon, head, QUOTED_IN_HEADLINES) or head.lower in lexicon.union(*QUOTED_IN_HEADLINES)
    return (start, i) if known or head.ent_type in {"PERSON", "ORG", "NORP"} else None
