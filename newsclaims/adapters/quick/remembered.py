"""The attribute ruler and the lemmatizer, asked once for each combination of what they look at.

Both are pure functions of a token's form, tag, dependency and the like, and news repeats itself: looking an answer up
takes a tenth of the time of working it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

#: What a matcher of tokens is given: for each token what it must be.
Pattern = list[dict[str, Any]]

#: Answers kept at most; with more of them everything is forgotten, so that memory does not grow for ever.
KEPT = 100_000

_LOOKED_AT = {"LOWER", "TAG", "DEP", "IS_SPACE"}
_SET: list[int | str] = ["POS", "MORPH", "LEMMA", "TAG", "DEP"]


class QuickRuler:
    """Sets what the attribute ruler would set."""

    def __init__(self, ruler: Any, nlp: Language, words: frozenset[int], others: Sequence[Pattern]) -> None:
        """For a ruler that `understood` has seen.

        Args:
            ruler: the pipeline's.
            nlp: the pipeline.
            words: lower-case forms that its patterns of one token name.
            others: its other patterns; a doc in which one matches is left to the ruler itself.
        """
        self.ruler, self.vocab, self._words = ruler, nlp.vocab, words
        self._others, self._parts = Matcher(nlp.vocab), _Parts(nlp.vocab, others)
        self._others.add("others", list(others))
        self._answers: dict[tuple[int, ...], tuple[int, ...]] = {}

    @classmethod
    def understood(cls, ruler: Any, nlp: Language) -> QuickRuler | None:
        """For the ruler, or None where it is of another make."""
        if type(ruler) is not AttributeRuler:
            return None
        words, others = set(), []
        patterns: list[Any] = [pattern for rule in ruler.patterns for pattern in rule["patterns"]]  # type: ignore[union-attr]
        for pattern in patterns:
            named = (
                _named(pattern[0].get("LOWER", ())) if len(pattern) == 1 and pattern[0].keys() <= _LOOKED_AT else None
            )
            if named is None:
                others.append(pattern)
            else:
                words |= {nlp.vocab.strings.add(word) for word in named}
        return cls(ruler, nlp, frozenset(words), others)

    def __call__(self, docs: list[Doc]) -> list[Doc]:
        """Annotate tagged and parsed docs."""
        for doc in docs:
            if len(doc):
                self._annotate(doc)
        return docs

    def _annotate(self, doc: Doc) -> None:
        words, answers, found = self._words, self._answers, []
        rows = doc.to_array(["LOWER", "IS_SPACE", "TAG", "DEP"]).tolist()
        possible = self._parts.may_match((lower, dep) for lower, _, _, dep in rows)
        if possible and self._others(doc, allow_missing=True, as_spans=False):
            self.ruler(doc)
            return
        for row, (lower, space, tag, dep) in enumerate(rows):
            key = (lower if lower in words else 0, space, tag, dep)
            answer = answers.get(key)
            if answer is None:
                answer = answers[key] = self._ask(doc[row].text, tag, dep)
            found.append(answer)
        doc.from_array(_SET, _values(found))

    def _ask(self, word: str, tag: int, dep: int) -> tuple[int, ...]:
        """What the ruler makes of the word standing alone."""
        if len(self._answers) >= KEPT:
            self._answers.clear()
        doc = Doc(self.vocab, words=[word], spaces=[False])
        doc.from_array(["TAG", "DEP"], _values([[tag, dep]]))
        return tuple(self.ruler(doc).to_array(_SET)[0].tolist())


class _Parts:
    """Which tokens of the patterns the words of a text may be.

    Most texts have no word for one of the tokens of every pattern: then the matcher need not go through them.
    """

    def __init__(self, vocab: Vocab, patterns: Iterable[Pattern]) -> None:
        tokens: list[dict[str, Any]] = []
        self._needed: list[int] = []  # the tokens without which each pattern does not match, as bits
        for pattern in patterns:
            needed = 0
            for token in pattern:
                if token.get("OP", "1") == "1":
                    needed |= 1 << len(tokens)
                    tokens.append(token)
            self._needed.append(needed)
        self._forms, self._dependencies = _Bits(vocab, "LOWER", tokens), _Bits(vocab, "DEP", tokens)

    def may_match(self, words: Iterable[tuple[int, int]]) -> bool:
        """Whether words of these forms and dependencies may make one of the patterns match."""
        forms, dependencies = self._forms, self._dependencies
        there = reduce(or_, (forms[lower] & dependencies[dep] for lower, dep in words), 0)
        return any(there & needed == needed for needed in self._needed)


class _Bits(dict[int, int]):
    """For a value of one attribute of a word, as bits, which tokens of the patterns it may be: remembered."""

    def __init__(self, vocab: Vocab, attribute: str, tokens: Sequence[dict[str, Any]]) -> None:
        super().__init__()
        self._vocab, self._attribute = vocab, attribute
        self._free = 0  # tokens that any value may be
        self._named: dict[int, int] = {}
        self._tests: list[tuple[int, Matcher]] = []
        for n, token in enumerate(tokens):
            wanted = token.get(attribute)
            names = [wanted] if isinstance(wanted, str) else wanted.get("IN") if isinstance(wanted, dict) else ()
            if wanted is None:
                self._free |= 1 << n
            elif names and (isinstance(wanted, str) or len(wanted) == 1):
                for name in map(vocab.strings.add, names):
                    self._named[name] = self._named.get(name, 0) | 1 << n
            else:
                self._tests.append((1 << n, Matcher(vocab)))
                self._tests[-1][1].add("token", [[{attribute: wanted}]])

    def __missing__(self, value: int) -> int:
        bits = self._free | self._named.get(value, 0)
        if self._tests:
            doc = Doc(self._vocab, words=[self._vocab.strings[value]])
            if self._attribute != "LOWER":
                doc.from_array([self._attribute], _values([[value]]))
            bits |= sum(bit for bit, test in self._tests if test(doc, allow_missing=True))
        if len(self) >= KEPT:
            self.clear()
        self[value] = bits
        return bits


def _values(answers: list[Any]) -> Any:
    return np.array(answers, np.uint64)


def _named(given: Any) -> Iterable[str] | None:
    """The words that a pattern's value for LOWER names; None for one that names none, such as a regular expression."""
    if isinstance(given, dict):
        return [w for words in given.values() for w in words] if given.keys() <= {"IN", "NOT_IN"} else None
    return [given] if isinstance(given, str) else given


class QuickLemmatizer:
    """Sets the lemmas that the lemmatizer would set."""

    def __init__(self, lemmatizer: Any, nlp: Language) -> None:
        """For a lemmatizer that `understood` has seen."""
        self.lemmatizer, self.strings = lemmatizer, nlp.vocab.strings
        self._answers: dict[tuple[int, ...], int] = {}

    @classmethod
    def understood(cls, lemmatizer: Any, nlp: Language) -> QuickLemmatizer | None:
        """For the lemmatizer, or None where it is of another make."""
        rule = type(lemmatizer) is EnglishLemmatizer and lemmatizer.mode == "rule" and not lemmatizer.overwrite
        return cls(lemmatizer, nlp) if rule else None

    def __call__(self, docs: list[Doc]) -> list[Doc]:
        """Lemmatise docs with parts of speech."""
        for doc in docs:
            if len(doc):
                self._annotate(doc)
        return docs

    def _annotate(self, doc: Doc) -> None:
        answers = self._answers
        lemmas: list[list[int]] = []
        for row, (orth, pos, morph, lemma) in enumerate(doc.to_array(["ORTH", "POS", "MORPH", "LEMMA"]).tolist()):
            if not lemma:
                key = (orth, pos, morph)
                known = answers.get(key)
                if known is None:
                    if len(answers) >= KEPT:
                        answers.clear()
                    known = answers[key] = self.strings.add(self.lemmatizer.lemmatize(doc[row])[0])
                lemma = known  # noqa: PLW2901 # the lemma that was there, or the one found
            lemmas.append([lemma])
        doc.from_array(["LEMMA"], _values(lemmas))
