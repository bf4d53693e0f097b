"""The examples in docs/how-to/exchange.md, run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doc_examples import run_examples

from newsclaims import Extractor

if TYPE_CHECKING:
    from spacy.language import Language


def test_the_examples_in_the_documentation(nlp: Language) -> None:
    assert run_examples("exchange.md", {"extractor": Extractor(nlp=nlp)}) > 10
