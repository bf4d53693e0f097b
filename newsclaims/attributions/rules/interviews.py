"""Interviews without labels: questions in bold, in italics, as headings or as plain paragraphs, the answers below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.context import Context
from newsclaims.attributions.rules.quoted import has_own_frame
from newsclaims.attributions.rules.setoff import speaks_of_self
from newsclaims.models import Block
from newsclaims.syntax import Token

#: Fewest questions of an interview: set apart by markup, and as paragraphs like any others.
_FEWEST, _FEWEST_PLAIN = 2, 4
#: Longest question, in characters, and longest answer, in paragraphs.
_QUESTION, _ANSWER = 300, 12
#: Longest statement that is put to somebody like a question, in characters.
_PUT = 160
#: Most paragraphs a question, from the first to the last, where nothing but the question mark sets them apart.
_PARAGRAPHS = 5
_MARKUP = ("*", "_", "<", "#")
#: Longest markup behind a question mark, with it: '?</strong></p>'.
_CLOSING = 16
_YOU = regex.compile(r"\byou(?:r(?:s|self|selves)?)?\b", regex.IGNORECASE)


def answers(context: Context) -> Iterator[Candidate]:
    """A candidate for each answer, if most questions speak to somebody and most answers of 'me' or 'us'.

    An explainer asks 'Who can apply?' and answers in the reporter's words.
    """
    blocks = context.article.blocks
    questions = [n for n, b in enumerate(blocks) if _is_question(context, n, b)]
    asked = [n for n in questions if blocks[n].span.text.startswith(_MARKUP)]
    plain = len(asked) < _FEWEST
    if plain:
        asked = questions
        if len(asked) < _FEWEST_PLAIN or asked[-1] - asked[0] > _PARAGRAPHS * len(asked):
            return
    found = _answers(context, asked)
    to_you = sum(_YOU.search(blocks[n].span.text) is not None for n in asked)
    of_me = sum(any(speaks_of_self(context, b) for b in answer) for answer in found)
    if 2 * to_you <= len(asked) or 2 * of_me <= len(asked):
        return
    person = _interviewed(context, asked[0])
    if person is None or (plain and _is_told_of(context, person[-1], found)):
        return
    put = {n for answer in found for n in answer[1:-1] if _is_put(context, n, plain=plain)}
    for answer in _answers(context, sorted({*asked, *put})) if put else found:
        if answer:
            yield _candidate(context, answer, person)


def _answers(context: Context, asked: Sequence[int]) -> list[list[int]]:
    following = [*asked[1:], len(context.article.blocks)]
    return [_answer(context, n, end) for n, end in zip(asked, following, strict=True)]


def _is_question(context: Context, n: int, block: Block) -> bool:
    text = block.span.text
    if len(text) > _QUESTION or "?" not in text[-_CLOSING:]:
        return False
    quoted = bool(context.runs_of_block.get(n)) and has_own_frame(context, context.runs_of_block[n][0])
    plain = "".join(p.text for p in block.prose).strip() or text.strip("*_# ")
    return block.kind in {"paragraph", "crosshead", "list_item"} and plain.endswith("?") and not quoted


def _is_told_of(context: Context, name: Token, answers: Sequence[Sequence[int]]) -> bool:
    """Whether the supposed answers speak of the person asked: a writer's own questions and answers do."""
    blocks = {n for answer in answers for n in answer}
    return any(t.text == name.text and t.block in blocks for t in context.parse.tokens)


def _is_put(context: Context, n: int, *, plain: bool) -> bool:
    """Whether a paragraph between two of an answer is put to its speaker: 'You stayed away.', 'They say it is shut.'

    It is short, not about 'me', and what follows is.
    """
    block = context.article.blocks[n]
    if not plain:
        return block.span.text.startswith(_MARKUP) and block.span.text.endswith(block.span.text[:1])
    if len(block.span.text) > _PUT or speaks_of_self(context, n) or n + 1 not in context.block_tokens:
        return False
    first, last = context.block_tokens[n]
    reports = any(t.tag in {"VBZ", "VBP"} and "t" in context.frames(t) for t in context.parse.tokens[first:last])
    spoken_to = _YOU.search(block.span.text) is not None
    return (reports or spoken_to) and speaks_of_self(context, n + 1)


def _answer(context: Context, question: int, following: int) -> list[int]:
    """The paragraphs below a question; below the last one, the first and what goes on in the first person."""
    found: list[int] = []
    last = following == len(context.article.blocks)
    for n in range(question + 1, min(following, question + 1 + _ANSWER)):
        block = context.article.blocks[n]
        if block.kind != "paragraph" or n not in context.block_tokens:
            if found and last:
                break
            continue
        if _is_reported(context, n):
            break
        if last and found and not speaks_of_self(context, n):
            break
        found.append(n)
    return found


def _is_reported(context: Context, n: int) -> bool:
    """Whether a paragraph is the reporter's: a quotation in its frame, and nobody speaks of 'me' beside the marks."""
    if not any(has_own_frame(context, run) for run in context.runs_of_block.get(n, ())):
        return False
    mine = context.lexicon.keys("first_person")
    tokens = context.parse.tokens[slice(*context.block_tokens[n])]
    return not any(t.lower in mine and context.outer[t.i] < 0 for t in tokens)


def _interviewed(context: Context, question: int) -> Sequence[Token] | None:
    """The person named most before the first question, where the full name stands first."""
    people: list[list[Token]] = []
    end = next((f for b, (f, _) in context.block_tokens.items() if b >= question), 0)
    for t in context.parse.tokens[:end]:
        if t.ent_type != "PERSON" or t.pos in {"PUNCT", "PART", "SPACE"}:
            continue
        if people and people[-1][-1].i + 1 == t.i:
            people[-1].append(t)
        else:
            people.append([t])
    counts = Counter(p[-1].lower for p in people)
    full = [p for p in people if len(p) > 1 and not _is_colleague(context, p)]
    return max(full, key=lambda p: counts[p[-1].lower], default=None)


def _is_colleague(context: Context, person: Sequence[Token]) -> bool:
    """'Ann Doe, who writes our column' answers readers."""
    end = context.parse.sentences[person[-1].sentence].end
    behind, ours = context.parse.tokens[person[-1].i + 1 : end], context.lexicon.keys("first_person")
    owned = any(t.tag == "PRP$" and t.lower in ours for t in behind)
    return [t.lower for t in behind[:2]] == [",", "who"] and owned


def _candidate(context: Context, answer: Sequence[int], person: Sequence[Token]) -> Candidate:
    words: list[Offsets] = []
    for n in answer:
        prose = context.article.blocks[n].prose
        inside = context.article.text[prose[0].start : prose[-1].end]
        start = prose[0].start + len(inside) - len(inside.lstrip())
        words.append((start, prose[0].start + len(inside.rstrip())))
    return Candidate(
        rule="interview-answer",
        content=tuple(words),
        cue=None,
        source=(person[0].start, person[-1].end),
        cue_head=None,
        source_head=person[-1].i,
        quote_type="direct",
        kind="statement",
        score=0.9,
        reasons=("rule:interview-answer",),
    )
