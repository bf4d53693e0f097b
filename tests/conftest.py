"""Fixtures shared by all tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept-golden` writes the golden snapshots anew instead of comparing with them."""
    parser.addoption("--accept-golden", action="store_true", help="take the present results as the golden snapshots")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The English pipeline, loaded once a session."""
    from newsclaims.adapters.spacy_model import load_model

    return load_model()
