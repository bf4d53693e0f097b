"""Source, cue and content are apart; each row is text, source, cue, setting or addressee (a dash where none is)."""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from newsclaims.testing import assert_integrity

CASES = [
    # a clause is no source: its subject is
    (
        "The coordinator, Jane Doe, is of the view that the licence is null and void.",
        "The coordinator, Jane Doe | the view | - | -",
    ),
    (
        "Her mother, Lorna, could be heard shouting that the gate was locked.",
        "Her mother, Lorna | could be heard shouting | - | -",
    ),
    # what somebody else says is none of it
    (
        '"We are not telling people to stop," lead author Tuomas Riekkinen of the University told a briefing. "We are telling doctors to ask why somebody needs to."',
        "lead author Tuomas Riekkinen of the University | told | - | a briefing",
    ),
    # two spaces
    ("Roe said in an email  that the gate was shut.", "Roe | said | in an email | -"),
    ("Roe told  reporters  that the gate was shut.", "Roe | told | - | reporters"),
    # sources that stay as they are
    ("The town believes the holdouts will fold.", "The town | believes | - | -"),
    ("Jane Doe, the clerk, who could be heard, said that it rained.", "Jane Doe, the clerk | said | - | -"),
    ("In the view of the clerk, Jane Doe, the licence is void.", "the clerk, Jane Doe | In the view of | - | -"),
]


@pytest.mark.parametrize(("text", "parts"), CASES, ids=[text[:40] for text, _ in CASES])
def test_source_cue_and_content_are_apart(extractor: Extractor, text: str, parts: str) -> None:
    found = extractor.extract(text)
    assert_integrity(found, text)
    told = next(a for a in found.attributions if a.parent_id is None)
    spans = (told.source, told.cue, told.setting, told.addressee)
    assert " | ".join(span.text if span else "-" for span in spans) == parts
