"""Frames behind words that cannot end a clause: 'It was, Roe said, “a mess”'; 'It is not clear, said Roe, whether'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context
from newsclaims.attributions.rules.asides import clause_around, frame_between, inserted, reporting
from newsclaims.syntax import Token


def parted(context: Context) -> Iterator[Candidate]:
    """A candidate for each frame between commas behind words that ask for more.

    Whatever the parser makes of them: a form of 'be' or an auxiliary ends no clause, 'It is not clear' waits for its
    'whether', 'He doubted' for its 'that'.
    """
    for verb, row in reporting(context):
        aside = frame_between(context, verb, _asks_for_more)
        spans = clause_around(context, verb, aside) if aside is not None else ()
        if aside is not None and spans:
            yield inserted(context, verb, row, aside, spans)


def _asks_for_more(context: Context, left: int, right: int) -> bool:
    """Whether the words before the comma `left` want those behind the comma `right`."""
    tokens = context.parse.tokens
    last, behind = tokens[left - 1], tokens[right + 1]
    if context.outer[last.i] >= 0 or last.sentence != behind.sentence:
        return False
    if _helps(last):
        return behind.pos not in {"CCONJ", "SCONJ"} and behind.tag not in {"WRB", "WDT", "WP"}
    opening = context.lexicon.keys("function_words", uses="clause") | context.lexicon.keys("wh_words")
    clause = behind.lower in opening
    if is_finite(last) and last.pos == "VERB":
        return clause and behind.dep == "mark"
    return (clause or behind.tag == "TO") and _is_dummy(context, left)


def _helps(token: Token) -> bool:
    """'It was', 'They have', 'nobody will'; not the 'it' of 'it's'."""
    return is_finite(token) and (token.pos == "AUX" or token.lemma == "be")


def _is_dummy(context: Context, left: int) -> bool:
    """Whether the words before the comma are 'It is ...' or 'There was ...' with no other finite verb."""
    tokens = context.parse.tokens
    start = context.parse.sentences[tokens[left].sentence].start
    while start < left and (tokens[start].pos in {"CCONJ", "SPACE"} or context.is_mark(tokens[start])):
        start += 1
    words, dummies = tokens[start:left], context.lexicon.keys("function_words", uses="dummy")
    verbs = [t for t in words if is_finite(t)]
    return len(words) > 1 and words[0].lower in dummies and len(verbs) == 1 and verbs[0].lemma == "be"
