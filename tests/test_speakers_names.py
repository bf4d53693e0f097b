"""Whose name it is: two names that the tagger takes for one, what a firm is before its name, buildings, short forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_speakers import speakers

if TYPE_CHECKING:
    from spacy.language import Language

JOINED = [
    ("a comma parts two names", "In a statement emailed to The Ledger, {Harlow-Vane} said it was glad. {Harlow-Vane} left. {The company} wept.", ["Harlow-Vane"] * 3),
    ("but not a firm's", "{Finch, Harlow & Doe} said it would sue. {Acme, Inc.} said no.", ["Finch, Harlow & Doe", "Acme, Inc."]),
    ("a first name behind a comma", "{The mayor of Tarnley, Lucille Frain,} said no. {Frain} left.", ["Lucille Frain"] * 2),
    ("what a firm is, at the head", "{Manufacturer Corvane Aerospace} is considering checks. {Corvane} says it is glad.", ["Corvane Aerospace"] * 2),
    ("a bank of a country", "{The National Bank of Norland} said no. {The National Bank} left. {It} wept.", ["The National Bank of Norland"] * 3),
    ("a person of a firm", "It will not help, {Kiyomi Tanabe of Sable Bank} suggested.", ["Kiyomi Tanabe"]),
    ("but not a bank of a place", "{The Royal Bank of Norland Capital} said no.", ["The Royal Bank of Norland Capital"]),
    ("a building is no he", "{Archbishop Paul Denby} said no. Preaching at St Osric's Cathedral on Sunday, {he} wept.", ["Paul Denby"] * 2),
    ("an owner that is a firm", "{The mill's owner, Koryak Precision Works,} said no. {It} left.", ["Koryak Precision Works"] * 2),
    ("an owner who is somebody", "{The mill's owner, Jane Marsh,} said no. {She} left.", ["Jane Marsh"] * 2),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"), JOINED, ids=lambda x: x if isinstance(x, str) and "{" not in x else ""
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what
