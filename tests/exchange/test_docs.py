"""The examples in docs/how-to/exchange.md, run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims import Extractor
from tests.doc_examples import run_examples

if TYPE_CHECKING:
    from spacy.language import Language


def test_the_examples_in_the_documentation(nlp: Language) -> None:
    assert run_examples("exchange.md", {"extractor": Extractor(nlp=nlp)}) > 10
