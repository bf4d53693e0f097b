"""Verbs of a frame that the tagger took for nouns or participles.

', the inquest heard, ...'; '..., goers to the market complain.'; 'A cook, who gave no name, claimed staff had gone'.
And a calling that it took for a verb: 'said engineer Ann Lee'.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from newsclaims.attributions.context import FrameCode, frames_of, row_of
from newsclaims.attributions.misparsed.tree import Changes
from newsclaims.attributions.voices import SUBJECTS_OF_UNREAD, is_among
from newsclaims.lexicon import Lexicon
from newsclaims.syntax import FINITE, NOUN_SUBJECTS, SUBJECTS, TENSED, Parse, Token

_NOUN_TAGS = frozenset({"NN", "NNS", "JJ", "JJS"})
_READ_AS = frozenset({"NN", "VBD", "VBN"})
_DESCRIBING = frozenset({"det", "amod", "compound", "poss", "nmod"})
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP", "NUM", "PART"})
#: Longest subject of such a verb, in tokens.
_LONGEST = 10
#: What an audience does, in the `frames` of the table of reporting verbs.
_HEARS: FrameCode = "h"


class Unread(NamedTuple):
    """A verb that was taken for a noun, its tag and lemma, and its subject: token indices."""

    verb: int
    tag: str
    lemma: str
    subject: int


def unread_verbs(parse: Parse, lexicon: Lexicon) -> Iterator[Unread]:
    """The verbs that were taken for nouns, where the words beside them leave no doubt."""
    hearers, forms = lexicon.table("hearers").rows, lexicon.table("compare_forms").rows
    verbs = lexicon.table("reporting_verbs")
    for verb in parse.tokens:
        if verb.tag not in _READ_AS or not verb.i:
            continue
        before = parse.tokens[verb.i - 1]
        if verb.tag != "NN" and before.tag != "JJS":
            continue
        if before.tag in _NOUN_TAGS and before.lower in hearers and verb.lower in forms:
            lemma = forms[verb.lower]["base"]
            if _HEARS in frames_of(verbs.get(lemma)):
                yield Unread(verb.i, "VBD", lemma, before.i)
        elif verb.tag == "NN" and _ends(parse, verb) and "t" in frames_of(row_of(verbs, verb)):
            subject = _subject(parse, lexicon, verb)
            if subject is not None:
                yield Unread(verb.i, "VBP", verb.lemma, subject.i)


def _ends(parse: Parse, token: Token) -> bool:
    """Whether the token is the last one of a full sentence."""
    end = parse.sentences[token.sentence].end
    return token.i == end - 2 and parse.tokens[end - 1].text == "."


def _subject(parse: Parse, lexicon: Lexicon, verb: Token) -> Token | None:
    """'data' of '..., data show.', 'goers' of '..., goers to the market complain.': a plural behind the last comma.

    Behind a place or owner of the plural the verb must be one that is no noun besides ('goods of the trade show').
    """
    start = parse.sentences[verb.sentence].start
    comma = verb.i - 1
    while comma > start and verb.i - comma <= _LONGEST and parse.tokens[comma].pos in _PHRASE:
        comma -= 1
    phrase = parse.tokens[comma + 1 : verb.i]
    if parse.tokens[comma].text != "," or not phrase or not any(t.tag in FINITE for t in parse.tokens[start:comma]):
        return None
    preposition = next((n for n, t in enumerate(phrase) if t.pos == "ADP"), len(phrase))
    noun = phrase[preposition - 1] if preposition else None
    if noun is None or noun.tag not in ("NNS", "NNPS"):
        return None
    if any(t.lemma == "a" for t in phrase):  # a sports show
        return None
    speaks = is_among(lexicon, noun, SUBJECTS_OF_UNREAD)
    named = verb.lemma in lexicon.table("reporting_nouns").rows
    if preposition == len(phrase):
        return noun if speaks or not named else None
    return noun if speaks and not named else None


class Calling(NamedTuple):
    """A calling that was taken for a verb, the name behind it, and the verb before it: token indices."""

    calling: int
    name: int
    verb: int


def callings(parse: Parse, lexicon: Lexicon) -> Iterator[Calling]:
    """'“It will hold,” said engineer Ann Lee', with 'engineer' read as what somebody does with her."""
    verbs = lexicon.table("reporting_verbs")
    for t in parse.tokens:
        verb = parse.head(t)
        if t.tag not in ("VB", "VBP") or t.dep not in ("xcomp", "ccomp", "advcl") or verb.i != t.i - 1:
            continue
        name = next((c for c in parse.children(t, "dobj") if c.left == t.i + 1 and c.pos == "PROPN"), None)
        row = row_of(verbs, verb) if name is not None and verb.tag in TENSED else None
        if name is None or "q" not in frames_of(row) or t.left < t.i:
            continue
        turned = verb.i > 0 and parse.tokens[verb.i - 1].pos == "PUNCT"  # not 'hugged her and said thank God'
        if turned and not parse.has_child(verb, *SUBJECTS):
            yield Calling(t.i, name.i, verb.i)


class Claimed(NamedTuple):
    """A verb of saying that was taken for a participle, who says it, and the verb of what is said: token indices."""

    verb: int
    source: int
    told: int


def claimed(parse: Parse, lexicon: Lexicon) -> Iterator[Claimed]:
    """'A cook, who gave no name, claimed staff had laughed', with 'claimed' read like 'a claimed relic'.

    The verb of what is said has two subjects then, one on each side.
    """
    verbs = lexicon.table("reporting_verbs")
    for verb in parse.tokens:
        if verb.tag not in ("VBN", "VBD") or verb.dep != "amod" or verb.i < 2 or parse.tokens[verb.i - 1].text != ",":
            continue
        noun = parse.head(verb)
        told = parse.head(noun)
        if noun.dep not in NOUN_SUBJECTS or noun.left != verb.i or told.i < noun.i:
            continue
        source = next((c for c in parse.children(told, *NOUN_SUBJECTS) if c.i < verb.i), None)
        if source is not None and source.right >= verb.i - 1 and "t" in frames_of(row_of(verbs, verb)):
            yield Claimed(verb.i, source.i, told.i)


def reread_verbs(parse: Parse, lexicon: Lexicon) -> Changes:
    """Such verbs, callings and subjects as what they are."""
    new: dict[int, Token] = {}
    heads: dict[int, int] = {}
    for tokens, moves in (
        *(_as_calling(parse, found) for found in callings(parse, lexicon)),
        *(_as_claimed(parse, found) for found in claimed(parse, lexicon)),
        *(_as_verb(parse, found) for found in unread_verbs(parse, lexicon)),
    ):
        new |= tokens
        heads |= moves
    return Changes(new, heads)


def _as_calling(parse: Parse, found: Calling) -> Changes:
    """'said | engineer Ann Lee'."""
    i, name, said = found
    calling = replace(parse.tokens[i], pos="NOUN", tag="NN", dep="compound")
    moved = dict.fromkeys((c for c in parse.tokens[i].children if c > name), said)
    subject = replace(parse.tokens[name], dep="nsubj")
    return Changes({i: calling, name: subject}, moved | {i: name, name: said})


def _as_claimed(parse: Parse, found: Claimed) -> Changes:
    """'A cook, ..., | claimed | staff had laughed'."""
    i, source, told = found
    clause = parse.tokens[told]
    new = {
        i: replace(parse.tokens[i], pos="VERB", tag="VBD", dep=clause.dep),
        told: replace(clause, dep="ccomp"),
        source: replace(parse.tokens[source], dep="nsubj"),
    }
    return Changes(new, {i: i if clause.head == told else clause.head, told: i, source: i})


def _as_verb(parse: Parse, found: Unread) -> Changes:
    """'the inquest | heard', 'goers to the market | complain'."""
    i, tag, lemma, noun = found
    verb, subject, last = parse.tokens[i], parse.tokens[noun], parse.tokens[i - 1]
    root = verb.head == i or subject.head == noun
    dep = "ROOT" if root else verb.dep if verb.pos == "VERB" else "parataxis"
    heard = tag == "VBD"  # 'inquest', taken for a superlative
    new = {
        i: replace(verb, pos="VERB", tag=tag, lemma=lemma, dep=dep),
        noun: replace(
            subject,
            pos="NOUN",
            tag="NN" if heard else subject.tag,
            lemma=subject.lower if heard else subject.lemma,
            dep="nsubj",
        ),
    }
    heads: dict[int, int] = {}
    if last.i != noun and last.head == i:  # 'the market' of 'goers to the market complain'
        new[last.i] = replace(last, dep=verb.dep)
        heads[last.i] = verb.head
    owned = [c.i for c in parse.children(verb, *_DESCRIBING) if c.i not in (noun, last.i)]
    heads |= {c: last.i for c in owned if noun < c < i or last.i == noun}
    top = parse.sentences[verb.sentence].start
    above = next((t.i for t in parse.tokens[top:i] if t.dep == "ROOT"), i)
    return Changes(new, heads | {noun: i, i: i if root else above})
