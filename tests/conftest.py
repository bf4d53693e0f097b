"""Fixtures shared by all tests."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language

    from newsclaims import Extractor


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept-golden` writes the golden snapshots anew instead of comparing with them."""
    parser.addoption("--accept-golden", action="store_true", help="take the present results as the golden snapshots")


def pytest_make_parametrize_id(val: object) -> str | None:
    """Under `make mutants`, which calls tests by their ids, plain ones: not every text can stand in a command."""
    if Path.cwd().name != "mutants":  # mutmut's copy
        return None
    return hashlib.sha256(repr(val).encode("utf-8", "surrogatepass")).hexdigest()[:8]


@pytest.fixture(autouse=True)
def _compiled_anew() -> None:
    """Under `make mutants`, patterns are compiled for each test: those kept from before hide what a change does to them."""
    if Path.cwd().name == "mutants":
        from newsclaims.layout import words
        from newsclaims.marks import readings, scan

        for kept in (words.words_of, readings._next, readings._before, scan._elision, scan._clipped):  # noqa: SLF001
            kept.cache_clear()


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The English pipeline, loaded once a session."""
    from newsclaims.adapters.spacy_model import load_model

    return load_model()


@pytest.fixture(scope="session")
def extractor(nlp: Language) -> Extractor:
    """An extractor with that pipeline and no settings of its own."""
    from newsclaims import Extractor

    return Extractor(nlp=nlp)
