"""The sourcing at a glance: what the page says on top, of real readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor
from newsclaims.report.glance import glance

if TYPE_CHECKING:
    from spacy.language import Language


def lines(text: str, nlp: Language) -> dict[str, str]:
    """The lines as plain words."""
    found = glance(Extractor(nlp=nlp).extract(text))
    return {title: "".join(part if isinstance(part, str) else part[0] for part in parts) for title, parts in found}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained.", {"Cited": "nobody"}),
        (
            "“It held,” said Ada Quill.",
            {"Cited": "1 named person; 100% of what they say is quoted"},
        ),
        (
            "The wall fell, a person familiar with the matter said. Orrin Ltd did not respond to a request for comment.",
            {
                "Unnamed": "how the source knows is told, why it is not named is not told",
                "Alone": "claim 1 rests on one unnamed person",
                "Responses": "Orrin Ltd did not respond",
            },
        ),
    ],
)
def test_lines(text: str, wanted: dict[str, str], nlp: Language) -> None:
    assert lines(text, nlp).items() >= wanted.items()


def test_what_somebody_does_twice_stands_once(nlp: Language) -> None:
    text = "Ada Quill said the wall fell. Orrin Ltd declined to comment. It rained. Orrin Ltd declined to comment."
    assert lines(text, nlp)["Responses"] == "Orrin Ltd declined"
