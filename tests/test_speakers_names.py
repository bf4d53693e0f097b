"""Whose name it is: two names that the tagger takes for one, what a firm is before its name, buildings, short forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_speakers import speakers

from newsclaims import Extractor

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

DESCRIBED = [
    ("one of them by name", "Its authors wept. {One of them, the economist Jane Marsh,} said no. {She} left.", ["Jane Marsh"] * 2),
    ("somebody new is the man", "Boris Harrow wept. The video shows a plant electrician. {The man} said no. {Harrow} left.", ["a plant electrician", "Boris Harrow"]),
    ("a pensioner of a place", "Colin Brand, 71, rose. From the gallery, {the Pelham Flat pensioner} said no. “Why,” {he} said.", ["Colin Brand"] * 2),
    ("but no keeper of another role", "Colin Brand, the Rovers manager, rose. {The Rovers goalkeeper} said no.", ["The Rovers goalkeeper"]),
    ("a company of a place", "Pellow Logistics cut its forecast. {The Tarnley City-based company} said no. {Pellow} left.", ["Pellow Logistics"] * 2),
    ("the company of whoever tells", "{Acme Logistics} said {the company} would close.", ["Acme Logistics"] * 2),
    ("who acts rather than who counts", "Pellow Logistics cut jobs, by figures from Axor Markets. {The company} said no.", ["Pellow Logistics"]),
    ("nobody names themselves", "Gemma Tilley, whose daughter is Ivy, wept. “My Ivy is ill,” {she} said.", ["Gemma Tilley"]),
    ("a handle of title and surname", "{Governor Melinda Crane} said no. “They come,” {@GovCrane} said.", ["Melinda Crane"] * 2),
    ("weighing is no he", "{Marc Quill} said no. {The weighing} was slow. {He} wept.", ["Marc Quill", "The weighing", "Marc Quill"]),
    ("a model of something is a document", "{Marc Quill} built a model of currents. {It} predicts a flood.", ["Marc Quill", "a model of currents"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"), [*JOINED, *DESCRIBED], ids=lambda x: x if isinstance(x, str) and "{" not in x else ""
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what


ARTICLES = [
    ("who accuses does not deny", "A former cook alleged Denny Marlow had thrown a pan. He denied it.", "He", "Denny Marlow", "named"),
    ("nor is the accuser the firm", "Pellow Logistics grew. Short seller Finch Research has accused Pellow of fraud. The company denies the claims.", "The company", "Pellow Logistics", "institutional"),
    ("a research firm", "Short seller Finch Research has accused Pellow of fraud.", "Short seller Finch Research", "Finch Research", "institutional"),
    ("who gives the answer", "Why come back now? Bettina Marsh laughed. Marsh’s own answer is shorter: “Rent.”", "Marsh’s own answer", "Bettina Marsh", "named"),
    ("the premier named below", "The premier has rejected accusations that he misled the house over a bridge.\n\nEoin Marsh told a rowdy session on Monday that he had nothing to hide.", "The premier", "Eoin Marsh", "named"),
    ("with a field and a clause", "The floods minister knew that money was running out, a letter shows.\n\nSimon Hartley, who has been in post since May, told the house that he was sorry.", "The floods minister", "Simon Hartley", "named"),
    ("but not any minister", "The minister has rejected accusations that he lied.\n\nBaker Eoin Marsh told a rowdy session he was glad.", "The minister", "The minister", "anonymous"),
    ("an operator who is somebody", "Rolf, a crane operator who gave only his first name, said it was loud.", "Rolf", "Rolf", "named"),
    ("a giant before its name", "Acme has held talks about a sale to streaming giant Ovelis. Ovelis declined to comment.", "Ovelis", "Ovelis", "institutional"),
    ("a state by its people", "Kestrava rejected an allegation that its guns had fired. Kestravan troops left.", "Kestrava", "Kestrava", "institutional"),
    ("the firm of those who spoke", "Analysts at Acme Securities said the debt was high. The brokerage sees the engine business as attractive.", "The brokerage", "Acme Securities", "institutional"),
    ("one of the messages is no he", "Azlan Brook has received messages, one of which advised him to learn to swim. He said he would stay.", "He", "Azlan Brook", "named"),
    ("half of them", "The poll asked 900 voters. Nearly half said they feared cuts.", "Nearly half", "Nearly half", "collective"),
    ("officers of a council", "Council inspectors found that the roof was not safe.", "Council inspectors", "Council inspectors", "institutional"),
    ("the state's own broadcaster", "Mortagne won. State television showed a raid. It said ten had died.", "It", "State television", "institutional"),
    ("a ticket-holder is somebody", "The gig was off.\n\n“Better off than on,” said Priya Sandhu, ticket-holder.", "Priya Sandhu, ticket-holder", "Priya Sandhu", "named"),
    ("a guild by its call", "The Live Promoters’ Guild repeated its call for a fund.", "The Live Promoters’ Guild", "The Live Promoters’ Guild", "institutional"),
    ("his firm by its name", "Mr Haigh did not answer. His firm, Haigh Pendry, said it would not comment.", "His firm, Haigh Pendry", "Haigh Pendry", "institutional"),
    ("her publisher is somebody", "Her publisher, Ann Marlow, said it would not comment.", "Her publisher, Ann Marlow", "Ann Marlow", "named"),
    ("whose fund", "Tobin Marsk, whose fund owns a tenth of Acme, said he would sell.", "Tobin Marsk", "Tobin Marsk", "named"),
    ("developers by their firm", "The developers, Pellow & Finch, insist the mill will stand.", "The developers, Pellow & Finch", "Pellow & Finch", "institutional"),
    ("an age before the name", "His deputy, the 41-year-old Kofi Brandt, said it was late. “Very late,” he said.", "His deputy, the 41-year-old Kofi Brandt", "Kofi Brandt", "named"),
    ("a chairwoman is no he", "Rolf Marsk had yet to sign. The chairwoman, Hetty Okafor, hopes to settle it. Asked about it, he shrugged. “I am happy here,” he said.", "he", "Rolf Marsk", "named"),
    ("an ampersand of a page's source", "Harlow &amp; Finch Ltd was fined. Harlow &amp; Finch rejects the findings.", "Harlow &amp; Finch", "Harlow &amp; Finch Ltd", "institutional"),
    ("a peer and her place", "Baroness Pellow of Dunmore told peers that the sale had been rushed. She called on ministers to resign.", "She", "Pellow of Dunmore", "named"),
    ("a particle in a firm's name", "Vientos del Tarn, the private company that runs it, said its mills were clean.", "Vientos del Tarn, the private company that runs it", "Vientos del Tarn", "institutional"),
    ("'in' inside a body's name", "She wrote to the Repairs in Social Housing Board in May. The board said it was late.", "The board", "the Repairs in Social Housing Board", "institutional"),
    ("the mayor's office is not that office", "He complained to the Public Building Office. The mayor’s office said it was late.", "The mayor’s office", "The mayor’s office", "institutional"),
    ("friends of somebody", "The party leader, Ann Quilby, resigned on Monday. A poll put the party at 6 per cent.\n\nFriends of Quilby say she intends to fight on.", "Friends of Quilby", "Friends of Quilby", "anonymous"),
    ("a state of one word", "Malta sought to salvage the talks. Cyprus has denied the claim.", "Cyprus", "Cyprus", "institutional"),
    ("whom she orders is not she", "Rolf Marsk told Judge Marisa Pell he was sorry. The judge did not let it pass. “Are you, Mr. Marsk?” she asked.\n\nPell ruled on Monday that he could stay but ordered him to pay.", "she", "Marisa Pell", "named"),
    ("what its clause parts", "A letter from her lawyers, sent to Ann Marlow’s private account, described the claim as false. The account, it said, was “read by staff”.", "it", "A letter from her lawyers", "documentary"),
    ("people who ought to know", "“I was told – by people who ought to know – that the light would go,” Ann Marlow said.", "people", "people", "anonymous"),
    ("behind a label", "Tess Pell left.\n\nCORRECTION (3 Sept, 09:52):  An earlier version of this article said that the council had paid the bill.", "CORRECTION (3 Sept, 09:52):  An earlier version of this article", "An earlier version of this article", "documentary"),
    ("her youngest", '"My youngest asked me if the world had gone off," Ann Marlow told the court.', "My", "My youngest", "anonymous"),
    ("one of the messages read out", "Jurors saw a series of text messages. One, sent by Marlow in May, reads: “Sharpen your pencil.”", "One", "One", "documentary"),
    ("another insider", "A source close to the board dismissed the memo as one view. Another insider, who has worked there for years, laughed. “It’s policy,” she said.", "she", "Another insider", "anonymous"),
    ("not who is quoted", "“I was cold,” Marsk said. “I went to the fourth official and he told me he was watching it on his phone.”", "he", "the fourth official", "anonymous"),
    ("a firm led by a bank", "It has lined up loans from a group of lenders led by Corvane Bank, the person added. Corvane declined to comment.", "Corvane", "Corvane Bank", "institutional"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "source", "label", "tag"), ARTICLES, ids=[row[0] for row in ARTICLES])
def test_a_source_of_an_article(nlp: Language, what: str, text: str, source: str, label: str, tag: str) -> None:
    found = [a for a in Extractor(nlp=nlp).extract(text).attributions if a.source and a.source.text == source]
    assert [(a.speaker and a.speaker.label, a.sourcing.tag) for a in found][:1] == [(label, tag)], what
