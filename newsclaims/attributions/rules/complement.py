"""`Complement`: what a reporting verb governs."""

from __future__ import annotations

from typing import NamedTuple

from newsclaims.attributions.candidate import RuleName
from newsclaims.attributions.content import stop_of
from newsclaims.attributions.context import Context, frames_of
from newsclaims.attributions.source import refuses
from newsclaims.syntax import TENSED, Token


class Complement(NamedTuple):
    """Token ranges of a content, the rule that reads this sort of complement, and how far it is trusted."""

    rule: RuleName
    ranges: tuple[tuple[int, int], ...]
    score: float


def cut(context: Context, verb: Token, start: int, end: int) -> int:
    """Where the content stops: before another cue's clause, at the end of the quoted run that the verb stands in."""
    tokens = context.parse.tokens
    end = min(end, context.block_tokens[verb.block][1])
    joins = context.lexicon.keys("link_words", role="clause")
    end = _before_citation(context, start, stop_of(context, start, end))
    around = context.outer[verb.i]
    for i in range(start, end):
        t = tokens[i]
        if around >= 0 and context.outer[i] != around:
            return i
        if i == start or context.outer[i] != around:
            continue
        row = context.verb(t)
        if row is None or t.pos != "VERB":
            continue
        first, _ = context.verb_group(t)
        before = tokens[first - 1].lower
        frames = frames_of(row)
        if t.tag == "VBG" and first == t.i and before == "," and frames & {"t", "x", "a"}:
            return first - 1
        if before in joins and t.dep == "conj" and t.head <= verb.i and frames & {"t", "q"}:
            return first - 1
        if before in joins and refuses(context, t):
            return first - 1
        if before == "but" and t.tag in TENSED and frames & {"t", "q"} and t.tag == verb.tag:
            return first - 1
    while end > start and tokens[end - 1].pos in {"PUNCT", "SPACE"} and not context.is_mark(tokens[end - 1]):
        end -= 1
    return end


def _before_citation(context: Context, start: int, end: int) -> int:
    """The comma before ', according to the agency' at the end: whom the writer has it from."""
    tokens = context.parse.tokens
    for i in range(start + 2, end):
        if tokens[i].lower != "according" or tokens[i - 1].lower != ",":
            continue
        if not any(t.lower == "," or t.tag in TENSED for t in tokens[i:end]):
            return i - 1
    return end
