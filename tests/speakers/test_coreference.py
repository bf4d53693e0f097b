"""A coreference plug-in: what it is given, what it changes, what it may not return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from newsclaims import CoreferenceError, Extractor
from tests.doc_examples import DOCS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from newsclaims.models import Article, Span

TEXT = "Ida Crowe runs the port. Ruth Okafor came late. She said it went well."


def joins_she_to_crowe(article: Article, mentions: Sequence[Span]) -> list[list[tuple[int, int]]]:
    """A plug-in that can be sent to other processes."""
    she = next(m for m in mentions if m.text == "She")
    return [[(0, len("Ida Crowe")), (she.start, she.end)]] if article.text == TEXT else []


class Fixed:
    """A plug-in that always returns the same."""

    def __init__(self, returned: Any) -> None:
        self.returned = returned

    def __call__(self, article: Article, mentions: Sequence[Span]) -> Any:  # noqa: ARG002
        """The same whatever it is asked."""
        return self.returned


def speaker_of(nlp: Language, text: str, returned: Any) -> str | None:
    """Who the last attribution is given to."""
    last = Extractor(nlp=nlp, coreference=Fixed(returned)).extract(text).attributions[-1]
    return last.speaker and last.speaker.label


def test_clusters_are_evidence_for_a_pronoun(nlp: Language) -> None:
    without = Extractor(nlp=nlp).extract(TEXT)
    joined = Extractor(nlp=nlp, coreference=joins_she_to_crowe).extract(TEXT)
    assert [e.speakers[0].name for e in (without, joined)] == ["Ruth Okafor", "Ida Crowe"]
    sure = joined.attributions[-1].speaker_confidence
    assert sure is not None
    assert "+coreference" in sure.reasons


def test_clusters_are_evidence_for_a_role(nlp: Language) -> None:
    text = "Ida Crowe spoke to Ruth Okafor. Rain fell. The referee said it went well."
    at = text.index("The referee")
    assert speaker_of(nlp, text, []) == "The referee"
    assert speaker_of(nlp, text, [[(0, 9), (at, at + 11)]]) == "Ida Crowe"


def test_it_is_given_every_mention_in_order(nlp: Language) -> None:
    seen: list[str] = []

    def keep(article: Article, mentions: Sequence[Span]) -> list[list[tuple[int, int]]]:
        assert all(article.text[m.start : m.end] == m.text for m in mentions)
        seen.extend(m.text for m in mentions)
        return []

    Extractor(nlp=nlp, coreference=keep).extract(TEXT)
    assert seen == ["Ida Crowe", "Ruth Okafor", "She", "it"]


@pytest.mark.parametrize(
    "returned",
    [
        # a gender, a number that it cannot be
        [[(25, 36), (48, 51)], [(0, 9)]],
        # what is no mention, clusters of one, none, nothing
        [[(1, 3), (49, 50)]],
        [[(48, 51)]],
        [[]],
        [],
        # generators will do
        (iter(c) for c in [[(25, 36), (48, 51)]]),
        # stretches that lie within others
        [[(0, 9), (0, 24)], [(25, 36), (48, 51)]],
    ],
)
def test_what_adds_nothing_changes_nothing(nlp: Language, returned: Any) -> None:
    assert speaker_of(nlp, TEXT, returned) == "Ruth Okafor"


@pytest.mark.parametrize(
    ("returned", "told"),
    [
        # no clusters
        (None, "NoneType"),
        ("clusters", "str"),
        ([1], "int"),
        (["ab"], "str"),
        # no pairs of offsets
        ([[1, 2]], "expected two int offsets"),
        ([[(1,)]], "expected two int offsets"),
        ([[(1, 2, 3)]], "expected two int offsets"),
        ([[(1.0, 2.0)]], "expected two int offsets"),
        ([[("1", "2")]], "expected two int offsets"),
        ([[(True, 2)]], "expected two int offsets"),
        # outside the text, empty, reversed
        ([[(0, 10**6)]], "no stretch"),
        ([[(-3, 2)]], "no stretch"),
        ([[(4, 4)]], "no stretch"),
        ([[(9, 0)]], "no stretch"),
        # in two clusters
        ([[(0, 9), (25, 36)], [(48, 51), (0, 9)]], "clusters 0 and 1"),
    ],
)
def test_what_is_no_clustering_is_an_error(nlp: Language, returned: Any, told: str) -> None:
    with pytest.raises(CoreferenceError, match=told):
        speaker_of(nlp, TEXT, returned)


def test_what_the_plug_in_raises_goes_through(nlp: Language) -> None:
    def broken(article: Article, mentions: Sequence[Span]) -> list[list[tuple[int, int]]]:
        raise KeyError(len(article.text) + len(mentions))

    with pytest.raises(KeyError):
        Extractor(nlp=nlp, coreference=broken).extract(TEXT)


def test_it_has_to_be_callable(nlp: Language) -> None:
    with pytest.raises(TypeError, match="coreference"):
        Extractor(nlp=nlp, coreference=[])  # type: ignore[arg-type] # what is tested


def test_empty_text_and_docs_go_through_it_too(nlp: Language) -> None:
    extractor = Extractor(nlp=nlp, coreference=joins_she_to_crowe)
    assert extractor.extract("").attributions == ()
    assert extractor.from_doc(nlp(TEXT)).speakers[0].name == "Ida Crowe"


def test_it_works_in_processes(nlp: Language) -> None:
    extractor = Extractor(nlp=nlp, coreference=joins_she_to_crowe)
    assert [e.speakers[0].name for e in extractor.pipe([TEXT, TEXT], n_process=2, batch_size=1)] == ["Ida Crowe"] * 2


def test_the_page_says_so() -> None:
    assert "CoreferenceError" in (DOCS / "how-to" / "coreference.md").read_text(encoding="utf-8")
