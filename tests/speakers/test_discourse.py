"""Whom sources mean in whole stretches of news: transcripts, portraits, families, teams, several unnamed people at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor
from tests.spoken import speakers

if TYPE_CHECKING:
    from spacy.language import Language

NAMES = [
    ("a first name vouches for what the tagger takes for a body", "{Agnes Quell} said no. {Agnes} said why. {She} left.", ["Agnes Quell"] * 3),
    ("a given name that the tagger takes for a place", "{Imani Orrell of Castle Capital} said no. {Orrell} said why.", ["Imani Orrell"] * 2),
    ("a person of a body", "{One expert, Hanna Ruud of Arctic University,} said no. {Ruud} said why.", ["Hanna Ruud"] * 2),
    ("a role with a compound before the name", "{The club doctor, Anita Shere,} said no. {Shere} said why.", ["Anita Shere"] * 2),
    ("a place before the source is not the source", "{Outside court, the victim’s brother, Tom Reyes,} said no. {He} wept.", ["Tom Reyes"] * 2),
    ("a firm behind a spokeswoman is no person", "{A spokeswoman for the dairy, Meadow & Pail Partners,} said no.", ["A spokeswoman for the dairy"]),
    ("a call sign", "{Sara Bell, who goes by the call sign “Wren”,} said no. {Wren} left.", ["Sara Bell"] * 2),
    ("the one name that somebody gives", "{A witness, who gave his name only as Colin,} said no. {He} left.", ["Colin"] * 2),
    ("the same behind a participle", "{A man reached by telephone}, who asked to be identified only as Colin, said no. {He} left.", ["Colin"] * 2),
    ("her first name alone", "{A woman in the lot} said no. {She} asked that only her first name, Maud, be used. {She} left.", ["Maud"] * 3),
    ("two people in a clause", "Jane Doe, whose father founded the mill, wept. {He} had told her that it would last.", ["whose father"]),
    ("a list of firms is no firm", "{Its lawyers, Acme Corp, Boreal Inc and Tarn Ltd,} said no.", ["Its lawyers"]),
    ("who tells of a first name has it not", "A woman left. She would give only her first name, {Tom Roe} said. {He} left.", ["Tom Roe"] * 2),
    ("lawyers that are a firm", "{Its lawyers, Harlow Finch LLP,} said no. {They} left.", ["Harlow Finch LLP"] * 2),
    ("letters behind a name", "{Oscar Penn KC} said no. {Mr Penn} left.", ["Oscar Penn"] * 2),
    ("no name is in a participle", "Cross-examined by Nora Venn KC, Roe nodded. “You lied,” {she} said.", ["Nora Venn"]),
    ("a man called so", "{His friend, a shy man of twenty called Theo,} said no. {Theo} left.", ["Theo"] * 2),
    ("both of a pair with their roles", "{The mayor, Tove Aalto, and her deputy, Jens Brod,} said no. {Both} left.", ["Tove Aalto and Jens Brod"] * 2),
    ("a co-author", "{Ada Nystrom and her co-author, Pia Roe,} said no. It is small, {they} said.", ["Ada Nystrom and Pia Roe"] * 2),
    ("a team's manager by the team's name", "{Deb Allard} praised her side. “We ran,” {the Pendle Rovers manager} said.", ["Deb Allard"] * 2),
    ("but not who plays there", "{Striker Sam Hurst} scored. “We ran,” {the Pendle Rovers manager} said.", ["Sam Hurst", "the Pendle Rovers manager"]),
    ("by nationality", "{Coach Otto Lind} praised him. “He ran,” {the Swede} said.", ["Otto Lind"] * 2),
    ("by trade", "{Irma Duval} said no. “It will stop,” {the clockmaker} said.", ["Irma Duval"] * 2),
    ("her husband before his name", "{Dana Wolfe} was angry. {Her husband} was not. “I trust them,” {Mark Wolfe} said.", ["Dana Wolfe", "Mark Wolfe", "Mark Wolfe"]),
    ("a wife known by her first name", "{Ron Tibbs} said no. His wife, Maureen, was livid. {Mrs Tibbs} said why. {Tibbs} left.", ["Ron Tibbs", "Maureen", "Ron Tibbs"]),
    ("his sister is she whose brother he is", "{Yuki Abe} founded it with her brother Ken. {Ken Abe} left. {His sister} said why.", ["Yuki Abe", "Ken Abe", "Yuki Abe"]),
    ("a bare surname is not the one with a title", "{Neil Cotter} was jailed. Cotter wept. {Ms Donna Cotter} left. {Cotter} said why.", ["Neil Cotter", "Donna Cotter", "Neil Cotter"]),
    ("a paragraph's own subject before the last speaker", "“No,” {Helen Marsh} said.\n\nMarta Quill was born in a mill. “We had one book,” {she} said.", ["Helen Marsh", "Marta Quill"]),
    ("whom somebody quoted speaks of is not spoken of next", "{Mum-of-two Kelly Marsh} said: “My eldest wept. It was bad.” {She} had called ten times.", ["Kelly Marsh"] * 2),
    ("somebody who was she is not he", "{Ida Krog} was glad. {She} said no. Mo Farr came. {He} said yes.", ["Ida Krog", "Ida Krog", "Mo Farr"]),
]  # fmt: skip

OTHERS = [
    ("in a statement, it said", "The council met. In a statement, {it} said no.", ["The council"]),
    ("it read", "The victim sent a statement to the court. “I gave him all,” {it} read.", ["a statement"]),
    ("the council before its name", "{The council} said no. A spokesman for Amberley council left.", ["Amberley council"]),
    ("a group by what it is", "{Patient group HealthVoice} said no. {It} said why.", ["HealthVoice"] * 2),
    ("an app is no person", "{Chirp, the messaging app,} said no. {The company} said why.", ["Chirp"] * 2),
    ("the police are they", "{Kell Police} said three people had been found. {They} said why.", ["Kell Police"] * 2),
    ("a party is no person", "{The Greens} said no.", ["The Greens"]),
    ("the journal is no agency", "{The World Coast Agency} said no. {The journal} said why.", ["The World Coast Agency", "The journal"]),
    ("a paper's place is not the paper", "The Kerrow Argus is sold. {Kerrow} said no. {The Kerrow Argus} said why.", ["Kerrow", "The Kerrow Argus"]),
    ("another one since", "{A Western diplomat} said no. Another diplomat was gloomier. “It is dead,” {the diplomat} said.", ["A Western diplomat", "Another diplomat"]),
    ("one of two ministers", "{Two ministers} said no. {One} said why. {The other} left.", ["Two ministers", "One", "The other"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"), [*NAMES, *OTHERS], ids=lambda x: x if isinstance(x, str) and "{" not in x else ""
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what


def labelled(nlp: Language, text: str) -> list[tuple[str, str]]:
    """The sources of an article that have a speaker, with who it is."""
    found = Extractor(nlp=nlp).extract(text).attributions
    return [(a.source.text, a.speaker.label) for a in found if a.source and a.speaker]


def test_roles_and_titles_are_no_part_of_a_turns_name(nlp: Language) -> None:
    text = (
        "NORA PELL, BYLINE: Good evening. With me is a man who keeps bees on a roof. Ivo, hello.\n\n"
        "DR. IVO SAND: Hello, Nora. They are quiet.\n\n"
        "PELL: How many are there?\n\n"
        "SAND: Forty thousand.\n\n"
        "UNIDENTIFIED MAN: Do they hurt?\n\n"
        "AUDIENCE MEMBER: And the honey?\n\n"
        "SAND: It's free."
    )
    found = Extractor(nlp=nlp).extract(text)
    turns = [(a.speaker.name, a.sourcing.tag) for a in found.attributions if a.cue is None and a.speaker]
    assert turns == [
        ("Nora Pell", "named"),
        ("Ivo Sand", "named"),
        ("Nora Pell", "named"),
        ("Ivo Sand", "named"),
        (None, "anonymous"),
        (None, "anonymous"),
        ("Ivo Sand", "named"),
    ]
    assert found.speakers[0].titles == ("BYLINE",)


def test_a_handle_that_reads_like_a_name_is_whoever_has_it(nlp: Language) -> None:
    text = '@KellPolice: "Do NOT drive through floods. We have rescued two cars."\n\nKell Police later said that three people had been rescued.'
    assert set(labelled(nlp, text)) == {("@KellPolice", "Kell Police"), ("Kell Police", "Kell Police")}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("@KellPolice said the bridge was closed. The force said it was open.", "@KellPolice"),
        ("@kell_council said the bridge was closed. The council said it was open.", "@kell_council"),
        ("@KellPolice said the bridge was closed. The company said it was open.", "The company"),  # another body
        ("@irmaduval said the bridge was closed. The council said it was open.", "The council"),  # a person
    ],
)
def test_a_handle_whose_words_tell_of_a_body_is_taken_up_by_its_noun(nlp: Language, text: str, label: str) -> None:
    assert labelled(nlp, text)[1][1] == label


def test_a_headline_with_prosecutors_is_not_about_two_people_further_down(nlp: Language) -> None:
    text = (
        "Baker set fire to mill, prosecutors say\n\nA baker burned down a mill, prosecutors told the jury on Monday.\n\n"
        "Two people with knowledge of the deal said he would plead guilty."
    )
    given = dict(labelled(nlp, text))
    assert given["prosecutors"] == "prosecutors"


def test_the_woman_of_a_portraits_headline_is_the_one_it_is_about(nlp: Language) -> None:
    text = (
        "The woman who mends clocks\n\nIrma Duval does not own a watch. She told me so when I came. “Look around,” she said.\n\n"
        "Duval was nine when it began. She said she had a broken clock. “It rang,” Duval says. She laughs.\n\n"
        "“It stopped again,” said the woman who owns no watch."
    )
    assert dict(labelled(nlp, text))["the woman who owns no watch"] == "Irma Duval"
