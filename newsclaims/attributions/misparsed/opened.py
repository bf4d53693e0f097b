"""Whose a verb of saying is where the sentence opens with something else between commas.

'Sentencing Kells, Judge Falk said' and 'In a post on X, formerly Twitter, Hill wrote': the parser takes 'Sentencing
Kells' for a name and 'Twitter' for a subject, and 'Judge Falk' for more of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from newsclaims.attributions.context import frames_of, row_of
from newsclaims.attributions.misparsed.tree import Changes
from newsclaims.lexicon import Lexicon
from newsclaims.syntax import TENSED, Parse, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
#: What the parser takes the words before the comma for, and the participle that they open with.
_TAKEN_FOR, _MODIFIES = frozenset({"nsubj", "dep", "npadvmod"}), frozenset({"compound", "amod"})
#: The frames of verbs of saying.
_SAYS = frozenset({"t", "q", "ot"})


class Opened(NamedTuple):
    """A verb of saying, its subject, and the noun before the comma that was taken for it: token indices."""

    verb: int
    subject: int
    noun: int


def opened(parse: Parse, lexicon: Lexicon) -> Iterator[Opened]:
    """The verbs of saying with a noun right before them, a comma before that, and another subject before the comma.

    An apposition would end with a comma: 'Jane Doe, a weaver, said'.
    """
    table = lexicon.table("reporting_verbs")
    for verb in parse.tokens:
        if verb.tag not in TENSED or frames_of(row_of(table, verb)).isdisjoint(_SAYS) or _is_inserted(parse, verb):
            continue
        nouns = [c for c in parse.children(verb, *_TAKEN_FOR) if c.i < verb.i and c.pos in _NOMINAL]
        if not nouns or (len(nouns) == 1 and nouns[0].dep != "nsubj"):
            continue
        subject, noun = nouns[-1], nouns[0]
        if subject is noun:  # 'Addressing jurors, prosecutor Tom Reed said'
            subject = next(parse.children(noun, "appos"), noun)
        if subject is not noun and subject.dep in {"nsubj", "appos"} and _stands_alone(parse, subject, verb):
            yield Opened(verb.i, subject.i, noun.i)


def _is_inserted(parse: Parse, verb: Token) -> bool:
    """'Sterling Moss, the paper said, has died': what stands before the comma goes on behind the verb."""
    behind = parse.tokens[verb.i + 1 : verb.i + 3]
    marks = len(behind) > 1 and behind[1].tag == "``"
    return bool(behind) and behind[0].text == "," and not marks


def _stands_alone(parse: Parse, subject: Token, verb: Token) -> bool:
    """Whether a comma stands before the subject and nothing but auxiliaries and adverbs behind it; not in a list."""
    first = subject.left
    joined = any(t.pos == "CCONJ" for t in parse.tokens[first : subject.right])
    between = parse.tokens[subject.right : verb.i]
    return parse.tokens[first - 1].text == "," and not joined and all(t.pos in {"AUX", "ADV", "PART"} for t in between)


def with_later_subjects(parse: Parse, lexicon: Lexicon) -> Changes:
    """The later nouns as the subjects, and a participle that the sentence opens with as one."""
    new: dict[int, Token] = {}
    heads: dict[int, int] = {}
    for verb, subject, noun in opened(parse, lexicon):
        what = parse.tokens[noun]
        participle = _participle(parse, what)
        if participle is None and parse.tokens[subject].dep == "appos":
            continue
        new[subject] = replace(parse.tokens[subject], dep="nsubj")
        heads[subject] = verb
        if participle is None:
            before = parse.tokens[max(what.left - 2, 0)]  # 'X' of 'on X, formerly Twitter'
            renamed = before.pos in _NOMINAL and before.sentence == what.sentence and before.i < what.left - 1
            new[noun] = replace(what, dep="appos" if renamed else "npadvmod")
            heads[noun] = before.i if renamed else verb
        else:
            new[participle] = replace(parse.tokens[participle], pos="VERB", tag="VBG", dep="advcl")
            new[noun] = replace(what, dep="dobj")
            heads |= {participle: verb, noun: participle}
    return Changes(new, heads)


def _participle(parse: Parse, noun: Token) -> int | None:
    """The word in '-ing' with which the noun's sentence opens, if that is no name: 'Sentencing Ann Kells'."""
    first = parse.tokens[noun.left]
    words = (t for t in parse.tokens[parse.sentences[noun.sentence].start : first.i] if t.pos not in {"PUNCT", "SPACE"})
    opens = next(words, None) is None and first.i < noun.i and first.head == noun.i
    return first.i if opens and first.dep in _MODIFIES and first.lower.endswith("ing") else None
