"""Whose name it is: two names that the tagger takes for one, what a firm is before its name, buildings, short forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor
from tests.spoken import speakers

if TYPE_CHECKING:
    from spacy.language import Language

JOINED = [
    ("a comma parts two names", "In a letter sent to The Chronicle, {Bexley-Holt} said it was glad. {Bexley-Holt} left. {The company} wept.", ["Bexley-Holt"] * 3),
    ("but not a firm's", "{Finch, Harlow & Doe} said it would sue. {Acme, Inc.} said no.", ["Finch, Harlow & Doe", "Acme, Inc."]),
    ("a first name behind a comma", "{The mayor of Tarnley, Lucille Frain,} said no. {Frain} left.", ["Lucille Frain"] * 2),
    ("what a firm is, at the head", "{Manufacturer Dorrin Textiles} is considering checks. {Dorrin} says it is glad.", ["Dorrin Textiles"] * 2),
    ("a bank of a country", "{The Central Bank of Norland} said no. {The Central Bank} left. {It} wept.", ["The Central Bank of Norland"] * 3),
    ("a person of a firm", "Wool will be dear, {Ines Fairlie of Gorse Bank} added.", ["Ines Fairlie"]),
    ("but not a bank of a place", "{The Royal Bank of Norland Capital} said no.", ["The Royal Bank of Norland Capital"]),
    ("a building is no he", "{Archbishop Paul Denby} said no. Singing at St Osric's Cathedral in May, {he} wept.", ["Paul Denby"] * 2),
    ("an owner that is a firm", "{The mill's owner, Koryak Precision Works,} said no. {It} left.", ["Koryak Precision Works"] * 2),
    ("an owner who is somebody", "{The mill's owner, Jane Marsh,} said no. {She} left.", ["Jane Marsh"] * 2),
]  # fmt: skip

DESCRIBED = [
    ("one of them by name", "Its judges wept. {One of the judges, the baker Jane Marsh,} said no. {She} left.", ["Jane Marsh"] * 2),
    ("somebody new is the man", "Boris Harrow wept. The video shows a hotel gardener. {The man} said no. {Harrow} left.", ["a hotel gardener", "Boris Harrow"]),
    ("a pensioner of a place", "Colin Brand, 71, rose. From the gallery, {the Pelham Flat pensioner} said no. “Why,” {he} said.", ["Colin Brand"] * 2),
    ("but no keeper of another role", "Colin Brand, the Rovers manager, rose. {The Rovers goalkeeper} said no.", ["The Rovers goalkeeper"]),
    ("a company of a place", "Pellow Logistics cut its forecast. {The Tarnley City-based company} said no. {Pellow} left.", ["Pellow Logistics"] * 2),
    ("the company of whoever tells", "{Acme Logistics} said {the company} would close.", ["Acme Logistics"] * 2),
    ("who acts rather than who counts", "Pellow Logistics cut jobs, by figures from Axor Markets. {The company} said no.", ["Pellow Logistics"]),
    ("nobody names themselves", "Dora Lennick, whose brother is Otis, wept. “My Otis is late,” {she} said.", ["Dora Lennick"]),
    ("a handle of title and surname", "{Governor Ann Sorrel} said no. “They sing,” {@GovSorrel} said.", ["Ann Sorrel"] * 2),
    ("weighing is no he", "{Marc Hobb} said no. {The weighing} was slow. {He} wept.", ["Marc Hobb", "The weighing", "Marc Hobb"]),
    ("a model of something is a document", "{Marc Hobb} designed a model of potato prices. {It} predicts a glut.", ["Marc Hobb", "a model of potato prices"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"), [*JOINED, *DESCRIBED], ids=lambda x: x if isinstance(x, str) and "{" not in x else ""
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what


ARTICLES = [
    ("who accuses does not deny", "A former cook alleged Denny Marlow had thrown a pan. He denied it.", "He", "Denny Marlow", "named"),
    ("nor is the accuser the firm", "Pellow Logistics grew. Short seller Finch Research has accused Pellow of theft. The company denies it all.", "The company", "Pellow Logistics", "institutional"),
    ("a research firm", "Short seller Finch Research has accused Pellow of fraud.", "Short seller Finch Research", "Finch Research", "institutional"),
    ("who gives the answer", "How old is the clock? Ann Marlow laughed. Marlow’s own guess is bolder: “Ancient.”", "Marlow’s", "Ann Marlow", "named"),
    ("the premier named below", "The premier has dismissed claims that she hid a loan for a zoo.\n\nOdile Marsh told a noisy hall in Tarnley that the zoo was open.", "The premier", "Odile Marsh", "named"),
    ("with a field and a clause", "The forestry minister felt that beetles were winning, a diary shows.\n\nSelma Hartung, who took office in May, told the house that she was sorry.", "The forestry minister", "Selma Hartung", "named"),
    ("but not any minister", "The minister has dismissed claims that he lied.\n\nBaker Eoin Marsh told a noisy hall he was glad.", "The minister", "The minister", "anonymous"),
    ("an operator who is somebody", "Rolf, a loom operator who hid his surname, said it was loud.", "Rolf, a loom operator who hid his surname", "Rolf", "named"),
    ("a giant before its name", "Acme has bought its flour from baking giant Dorrin. Dorrin declined to comment.", "Dorrin", "Dorrin", "institutional"),
    ("a state by its people", "Velmara denied that its goats had strayed. Velmaran officials left.", "Velmara", "Velmara", "institutional"),
    ("the firm of those who spoke", "Analysts at Acme Securities said wool was dear. The brokerage calls the yarn mill a gem.", "The brokerage", "Acme Securities", "institutional"),
    ("one of the messages is no he", "Milo Sarn has received postcards, one of which told him to buy a hat. He said he would stay.", "He", "Milo Sarn", "named"),
    ("half of them", "The club asked 900 bakers. Nearly half said flour was dear.", "Nearly half", "Nearly half", "collective"),
    ("officers of a council", "Council inspectors found that the roof was not safe.", "Council inspectors", "Council inspectors", "institutional"),
    ("the state's own broadcaster", "Mortagne won. State television showed a raid. It said ten had died.", "It", "State television", "institutional"),
    ("a ticket-holder is somebody", "The fair was off.\n\n“Dull but dry,” said Ines Fairlie, stall-holder.", "Ines Fairlie, stall-holder", "Ines Fairlie", "named"),
    ("a guild by its call", "The Rope Makers’ Guild repeated its demand for a museum.", "The Rope Makers’ Guild", "The Rope Makers’ Guild", "institutional"),
    ("his firm by its name", "Mr Lund was out. His firm, Lund Pendry, said it had no view.", "His firm, Lund Pendry", "Lund Pendry", "institutional"),
    ("her publisher is somebody", "Her publisher, Ann Marlow, said it had no view.", "Her publisher, Ann Marlow", "Ann Marlow", "named"),
    ("whose fund", "Tobin Sarn, whose fund backs the cheese fair, said he would sell.", "Tobin Sarn", "Tobin Sarn", "named"),
    ("developers by their firm", "The developers, Pellow & Finch, insist the mill will stand.", "The developers, Pellow & Finch", "Pellow & Finch", "institutional"),
    ("an age before the name", "His deputy, the 41-year-old Kofi Brandt, said it was late. “Very late,” he said.", "His deputy, the 41-year-old Kofi Brandt", "Kofi Brandt", "named"),
    ("a chairwoman is no he", "Rolf Sarn had lost his hat. The chairwoman, Hetty Lund, plans to find it. Told of that, he laughed. “It is old,” he said.", "he", "Rolf Sarn", "named"),
    ("an ampersand of a page's source", "Harlow &amp; Finch Ltd was fined. Harlow &amp; Finch rejects the findings.", "Harlow &amp; Finch", "Harlow &amp; Finch Ltd", "institutional"),
    ("a peer and her place", "Baroness Pellow of Dunmore told peers that hedges grew too fast. She asked gardeners to help.", "She", "Pellow of Dunmore", "named"),
    ("a particle in a firm's name", "Vientos del Tarn, the small firm behind the kites, said its strings were clean.", "Vientos del Tarn, the small firm behind the kites", "Vientos del Tarn", "institutional"),
    ("'in' inside a body's name", "She wrote to the Repairs in Social Housing Board in May. The board said it was late.", "The board", "the Repairs in Social Housing Board", "institutional"),
    ("the mayor's office is not that office", "He complained to the Public Building Office. The mayor’s office said it was late.", "The mayor’s office", "The mayor’s office", "institutional"),
    ("friends of somebody", "The club captain, Ann Quilby, resigned on Monday. A vote put her fourth.\n\nFriends of Quilby say she wants to paint.", "Friends of Quilby", "Friends of Quilby", "anonymous"),
    ("a state of one word", "Malta hoped to save the regatta. Cyprus has denied the claim.", "Cyprus", "Cyprus", "institutional"),
    ("whom she orders is not she", "Rolf Sarn told Judge Marisa Pell he was late. The judge did not like it. “Are you, Mr. Sarn?” she asked.\n\nPell ruled in May that he could fish but ordered him to sing.", "she", "Marisa Pell", "named"),
    ("what its clause parts", "A letter from her dentists, sent to Ann Marlow’s shop, described the tooth as fine. The crown, it said, was “made of tin”.", "it", "A letter from her dentists", "documentary"),
    ("people between dashes", "“I was told – by people who keep bees – that the honey would go,” Ann Marlow said.", "people", "people", "collective"),
    ("behind a label", "Tess Lund left.\n\nCORRECTION (7 May, 11:20):  An earlier version of this recipe said that the cake had no eggs.", "CORRECTION (7 May, 11:20):  An earlier version of this recipe", "An earlier version of this recipe", "documentary"),
    ("her youngest", '"My youngest asked me why the hamster had slept," Ann Marlow told the club.', "My", "My youngest", "anonymous"),
    ("one of the messages read out", "Visitors saw several old letters. One, written by Marlow in May, reads: “Feed the swans.”", "One", "One", "documentary"),
    ("another insider", "A friend of the cook called the menu dull. Another insider, who has eaten there for years, laughed. “It’s soup,” she said.", "she", "Another insider", "anonymous"),
    ("not who is quoted", "“I was tired,” Sarn said. “I asked the second umpire and he told me he was counting keys.”", "he", "the second umpire", "anonymous"),
    ("a firm led by a bank", "It has found money at a club of brewers led by Dorrin Bank, the person added. Dorrin declined to comment.", "Dorrin", "Dorrin Bank", "institutional"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "source", "label", "tag"), ARTICLES, ids=[row[0] for row in ARTICLES])
def test_a_source_of_an_article(nlp: Language, what: str, text: str, source: str, label: str, tag: str) -> None:
    found = [a for a in Extractor(nlp=nlp).extract(text).attributions if a.source and a.source.text == source]
    assert [(a.speaker and a.speaker.label, a.sourcing.tag) for a in found][:1] == [(label, tag)], what
