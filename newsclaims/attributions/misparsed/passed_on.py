"""What one passes on of another's words: 'The ministry said the ferry had sunk, the news agency reported'.

The parser hangs the verb at the end on the one at the head, and what is told on the verb at the end; who reports last
reports all that stands before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from newsclaims.attributions.context import frames_of, row_of
from newsclaims.attributions.misparsed.tree import Changes
from newsclaims.lexicon import Lexicon
from newsclaims.syntax import NOUN_SUBJECTS, TENSED, Parse, Token

#: What may stand behind the verb at the end beside when and where it was reported.
_BESIDE = frozenset({"punct", "npadvmod", "advmod", "prep"})
#: Longest time and place behind that verb, in tokens.
_LONGEST = 8


class PassedOn(NamedTuple):
    """The verb at the head, the one at the end, and the verbs of what is told: token indices."""

    first: int
    last: int
    told: tuple[int, ...]


def passed_on(parse: Parse, lexicon: Lexicon) -> Iterator[PassedOn]:
    """The sentences in which a report of a report stands, its own frame at the end."""
    for last in parse.tokens:
        first = parse.head(last)
        if last.dep != "ccomp" or last.tag not in TENSED or first.i >= last.i or first.tag not in TENSED:
            continue
        subject = next((c for c in parse.children(last, "nsubj") if c.i < last.i), None)
        if subject is None or subject.pos == "PRON" or parse.tokens[subject.left - 1].lower != ",":
            continue
        clauses = (*parse.children(last, "ccomp"), *parse.children(first, "ccomp"))
        told = tuple(c.i for c in clauses if first.i < c.i < subject.left)
        if told and _ends(parse, last) and _speaks(parse, lexicon, first) and _reports(lexicon, last):
            yield PassedOn(first.i, last.i, told)


def _ends(parse: Parse, verb: Token) -> bool:
    """Whether nothing stands behind the verb but when and where."""
    end = parse.sentences[verb.sentence].end
    behind = [c for c in parse.children(verb) if c.i > verb.i]
    return end - verb.i <= _LONGEST and all(c.dep in _BESIDE for c in behind)


def _reports(lexicon: Lexicon, verb: Token) -> bool:
    return "t" in frames_of(row_of(lexicon.table("reporting_verbs"), verb))


def _speaks(parse: Parse, lexicon: Lexicon, verb: Token) -> bool:
    """Whether the verb at the head has a subject and can govern what is told ('said', 'told investigators')."""
    frames = frames_of(row_of(lexicon.table("reporting_verbs"), verb))
    return not frames.isdisjoint({"t", "ot"}) and any(c.i < verb.i for c in parse.children(verb, *NOUN_SUBJECTS))


def turned_reports(parse: Parse, lexicon: Lexicon) -> Changes:
    """Such sentences turned round: the verb at the end above the one at the head."""
    new: dict[int, Token] = {}
    heads: dict[int, int] = {}
    for first, last, told in passed_on(parse, lexicon):
        if first in new or last in new:
            continue  # the frame of a frame
        verb = parse.tokens[first]
        root = verb.head == first
        new[first] = replace(verb, dep="ccomp")
        new[last] = replace(parse.tokens[last], dep=verb.dep)
        heads |= {first: last, last: last if root else verb.head} | dict.fromkeys(told, first)
    return Changes(new, heads)
