"""The attribute ruler and the lemmatizer, asked once for each combination of what they look at.

Both are pure functions of a token's form, tag, dependency and the like, and news repeats itself: looking an answer up
takes a tenth of the time of working it out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

#: Answers kept at most; with more of them everything is forgotten, so that memory does not grow for ever.
KEPT = 100_000

_LOOKED_AT = {"LOWER", "TAG", "DEP", "IS_SPACE"}
_SET: list[int | str] = ["POS", "MORPH", "LEMMA", "TAG", "DEP"]


class QuickRuler:
    """Sets what the attribute ruler would set."""

    def __init__(self, ruler: Any, nlp: Language, words: frozenset[int], others: Matcher) -> None:
        """For a ruler that `understood` has seen.

        Args:
            ruler: the pipeline's.
            nlp: the pipeline.
            words: lower-case forms that its patterns of one token name.
            others: its other patterns; a doc in which one matches is left to the ruler itself.
        """
        self.ruler, self.vocab, self._words, self._others = ruler, nlp.vocab, words, others
        self._answers: dict[tuple[int, ...], tuple[int, ...]] = {}

    @classmethod
    def understood(cls, ruler: Any, nlp: Language) -> QuickRuler | None:
        """For the ruler, or None where it is of another make."""
        if type(ruler) is not AttributeRuler:
            return None
        words, others = set(), Matcher(nlp.vocab)
        patterns: list[Any] = [pattern for rule in ruler.patterns for pattern in rule["patterns"]]  # type: ignore[union-attr]
        for pattern in patterns:
            named = (
                _named(pattern[0].get("LOWER", ())) if len(pattern) == 1 and pattern[0].keys() <= _LOOKED_AT else None
            )
            if named is None:
                others.add("others", [pattern])
            else:
                words |= {nlp.vocab.strings.add(word) for word in named}
        return cls(ruler, nlp, frozenset(words), others)

    def __call__(self, docs: list[Doc]) -> list[Doc]:
        """Annotate tagged and parsed docs."""
        for doc in docs:
            if len(self._others) and self._others(doc, allow_missing=True, as_spans=False):
                self.ruler(doc)
            elif len(doc):
                self._annotate(doc)
        return docs

    def _annotate(self, doc: Doc) -> None:
        words, answers, found = self._words, self._answers, []
        for row, (lower, space, tag, dep) in enumerate(doc.to_array(["LOWER", "IS_SPACE", "TAG", "DEP"]).tolist()):
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
