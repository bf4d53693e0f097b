"""What the core knows of a parse: tokens, sentences, entities, triples, with offsets into the article.

The core never sees spaCy. An adapter (`newsclaims.adapters`) reads a spaCy `Doc` into a `Parse`;
anything else that yields Universal-POS tags and ClearNLP dependencies could do the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from newsclaims.models import Span
from newsclaims.record import record

#: Tags of finite verbs; and of all finite forms, the modals' among them.
TENSED = frozenset({"VBD", "VBZ", "VBP"})
FINITE = TENSED | {"MD"}
#: Dependencies of a subject: a noun phrase; anything that can be told of, clauses among it, but not the 'there' of
#: 'there is' (nor the clauses of passives, rare as they are, which the learned weights do not know); any at all.
NOUN_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FULL_SUBJECTS = NOUN_SUBJECTS | {"csubj"}
SUBJECTS = FULL_SUBJECTS | {"csubjpass", "expl"}
#: Dashes between parts of a sentence, as far as they are tokens.
DASHES = frozenset({"-", "–", "—", "--"})
#: Kinds of entities that say when.
TIMES = frozenset({"DATE", "TIME"})


@record
class Token:
    """One token; `start` and `end` are character offsets of the article, all other numbers are token indices."""

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str  # lower-cased
    pos: str  # Universal POS
    tag: str  # Penn Treebank tag
    dep: str  # ClearNLP dependency
    head: int  # its own index at the root of a sentence
    children: tuple[int, ...]  # left to right
    left: int  # first token of its subtree
    right: int  # one past the last token of its subtree
    sentence: int  # index into Parse.sentences
    block: int  # index into Article.blocks
    entity: int  # index into Parse.entities, -1 outside entities
    ent_type: str  # '' outside entities


@record
class Sentence:
    """A sentence: tokens `start` to `end` (exclusive), never over a block's edge."""

    start: int
    end: int
    block: int


class EntityMention(NamedTuple):
    """A named entity: tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    label: str


class Triple(NamedTuple):
    """Subject, verb and object of one clause, as token indices in text order (textacy's triples)."""

    subject: tuple[int, ...]
    verb: tuple[int, ...]
    object: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Parse:
    """The parse of all prose of one article, block after block."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[EntityMention, ...] = ()
    noun_chunks: tuple[tuple[int, int], ...] = ()  # token ranges, end exclusive
    triples: tuple[Triple, ...] = ()
    acronyms: tuple[tuple[str, str], ...] = ()  # (acronym, definition as worded in the article)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(t.start for t in self.tokens))

    def span(self, start: int, end: int) -> Span:
        """The span of the article that tokens `start` to `end` (exclusive) cover."""
        return Span.of(self.text, self.tokens[start].start, self.tokens[end - 1].end)

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Character offsets that tokens `start` to `end` (exclusive) cover."""
        return self.tokens[start].start, self.tokens[end - 1].end

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Range of the tokens that begin at character offsets `start` to `end` (exclusive)."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def at(self, offset: int) -> Token | None:
        """The token that covers the character offset, or None."""
        i = bisect_right(self._starts, offset) - 1
        return self.tokens[i] if i >= 0 and offset < self.tokens[i].end else None

    def children(self, token: Token, *deps: str) -> Iterator[Token]:
        """The token's children left to right, of these dependencies if any are named."""
        for i in token.children:
            if not deps or self.tokens[i].dep in deps:
                yield self.tokens[i]

    def unbroken_end(self, token: Token) -> int:
        """One past the last token of the subtree that nothing foreign parts from the token.

        A parser may hang a word on one from which its governor parts it: 'The firm is accused of bribery, something it
        denies', with 'something' on 'firm'. `Token.right` reaches over all of it, this to 'firm'.
        """
        end = token.i + 1
        for i in token.children:
            if i > token.i and self.tokens[i].left == end:
                end = self.tokens[i].right
        return end

    def child(self, token: Token, *deps: str) -> Token | None:
        """The first child from the left that has one of these dependencies, or None."""
        tokens = self.tokens
        for i in token.children:
            if tokens[i].dep in deps:
                return tokens[i]
        return None

    def has_child(self, token: Token, *deps: str) -> bool:
        """Whether the token has a child of one of these dependencies."""
        tokens = self.tokens
        for i in token.children:  # noqa: SIM110 # half the time of any()
            if tokens[i].dep in deps:
                return True
        return False

    def head(self, token: Token) -> Token:
        """The token's head (itself at the root)."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Head, head's head, ... up to the root."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token
