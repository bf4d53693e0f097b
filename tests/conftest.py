"""Fixtures shared by all tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The English pipeline, loaded once a session."""
    from newsclaims.adapters.spacy_model import load_model

    return load_model()
