"""Whom sources mean in features, wires, debates and court news: names by what surrounds them, insiders, seats, changed names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor
from tests.spoken import speakers

if TYPE_CHECKING:
    from spacy.language import Language

PEOPLE = [
    ("a nickname alone and with the surname", "{Dale “Moose” Harrow} said no. {Harrow} left. {Moose} wept. {Moose Harrow} sang.", ["Dale Harrow"] * 4),
    ("a nickname in brackets", "{Robert (Bob) Quill, a teacher,} said no. {Bob} left.", ["Robert Quill"] * 2),
    ("an occupation with an age behind it", "Lena Marsh nearly gave up acting, she said. {The actress, 41,} said no. {She} left.", ["Lena Marsh"] * 2),
    ("the star is not her agent", "Lena Marsh left. {The actress, 41,} said no. {Her agent, Bill Crane,} declined. {The star} said why.", ["Lena Marsh", "Bill Crane", "Lena Marsh"]),
    ("by an age given behind a description", "Lena Marsh left. {The actress, 41,} said no. {Bill Crane} declined. {The 41-year-old} said why.", ["Lena Marsh", "Bill Crane", "Lena Marsh"]),
    ("whoever has an agent is not the agent", "{Lena Marsh} wept. “{My agent} said no,” {she} said.", ["Lena Marsh", "My agent", "Lena Marsh"]),
    ("a pronoun of its own content", "Isolde Quarr almost left the stage, {she} has revealed.", ["Isolde Quarr"]),
    ("a role before its name", "It could fall, {the county engineer} warned. “We have hours,” {Paul Denby} said. {The engineer} left.", ["Paul Denby"] * 3),
    ("but not of somebody introduced otherwise", "It could fall, {the county engineer} warned. “We have hours,” {Paul Denby, a baker,} said.", ["the county engineer", "Paul Denby"]),
    ("but not of an insider", "It could fall, {a source} warned. “We have hours,” {Paul Denby} said.", ["a source", "Paul Denby"]),
    ("a title that is a first name", "{Assistant U.S. Attorney Dean Foley} said no. {Foley} left.", ["Dean Foley"] * 2),
    ("a bare senator by place", "{Sen. Ann Poe (D-Vt.)} said no. {Sen. Al Tweed (R-Fla.)} said yes. {The Vermont senator} left.", ["Ann Poe", "Al Tweed", "Ann Poe"]),
    ("by party", "{Sen. Ann Poe (D-Vt.)} said no. {Sen. Al Tweed (R-Fla.)} said yes. {The Vermont Democrat} left.", ["Ann Poe", "Al Tweed", "Ann Poe"]),
    ("the senator from there", "{Sen. Mo Cray of Utah} said no. {Sen. Al Tweed (R-Fla.)} said yes. {The senator from Utah} left.", ["Mo Cray", "Al Tweed", "Mo Cray"]),
    ("whoever speaks of the senator from there is another", "{Sen. Ann Poe (D-Vt.)} said no. Sen. Al Tweed (R-Fla.) rose. “The senator from Vermont is wrong,” {he} said.", ["Ann Poe", "Al Tweed"]),
    ("a changed name", "{A nurse whom the Herald is calling Ruth} said no. {Ruth} left. {She} wept.", ["Ruth"] * 3),
    ("a name given in a sentence of its own", "{A nurse at the clinic} said no. We are calling her Ruth. {Ruth} left.", ["Ruth"] * 2),
    ("the union's boss", "The RMC union struck. {Its general secretary, Pat Coyle,} said no. {The union boss} left.", ["Pat Coyle"] * 2),
    ("but not the leader of any band", "{The chief executive, Pat Coyle,} said no. {The band leader} left.", ["Pat Coyle", "The band leader"]),
    ("a trade before a name that the tagger takes for a place", "{Ros Keel} wept. Down the road, butcher Des Platt agrees. “Nobody has money,” {he} says.", ["Ros Keel", "Des Platt"]),
    ("by a trade again", "{Ros Keel} runs a pub. “They let me off,” {the publican} said.", ["Ros Keel"] * 2),
    ("he of a quotation is not who says it", "{A juror} said no. Kim Roe wept. “He is good,” {she} said.", ["A juror", "Kim Roe"]),
]  # fmt: skip

UNNAMED = [
    ("the insider", "{A source close to the couple} said no. {Dana Pike} said yes. {The insider} left.", ["A source close to the couple", "Dana Pike", "A source close to the couple"]),
    ("the person", "{A person familiar with the deal} said no. {Jill Dorr} said yes. {The person} left.", ["A person familiar with the deal", "Jill Dorr", "A person familiar with the deal"]),
    ("the pal", "{A friend of the prince} said no. {The pal} left.", ["A friend of the prince"] * 2),
    ("nobody named is an insider", "{Dana Pike} said yes. {The insider} left.", ["Dana Pike", "The insider"]),
    ("both of two introduced one by one", "{Two aides} said no. {A diplomat} said yes. {A second source} said no. {Both sources} wept.", ["Two aides", "A diplomat", "A second source", "Both sources"]),
    ("both of two introduced together", "{Two officials} said no. {Both officials} left.", ["Two officials"] * 2),
]  # fmt: skip

BODIES = [
    ("a company by one word of its name", "Orbell Freight, the county’s largest provider of transport, is in trouble. {Orbell} said no. {It} left. {The company} wept.", ["Orbell Freight"] * 4),
    ("which makes pumps", "{Kelso, which makes pumps,} said no. {It} left. {The firm} wept.", ["Kelso"] * 3),
    ("a studio before its name", "{The studio, Golden Quay,} said no. {It} left.", ["Golden Quay"] * 2),
    ("a union of some trade is not the last body", "{The Alder Council} said yes. {The teachers union} said no.", ["The Alder Council", "The teachers union"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"),
    [*PEOPLE, *UNNAMED, *BODIES],
    ids=lambda x: x if isinstance(x, str) and "{" not in x else "",
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels[: marked.count("{")], what


STATES = [
    "Velm denied it. Talks in Velm failed. Velm accuses it of theft.",
    "Talks in Brenn failed. Brenn accuses its rival of theft.",
    "Norland denied it. Lund accused Norland of theft.",
]


@pytest.mark.parametrize("text", STATES)
def test_a_capital_that_accuses_is_a_government(nlp: Language, text: str) -> None:
    found = [a for a in Extractor(nlp=nlp).extract(text).attributions if a.cue and a.cue.text.startswith("accuse")]
    assert [a.sourcing.tag for a in found] == ["institutional"]


def test_a_nickname_is_an_alias(nlp: Language) -> None:
    (speaker,) = Extractor(nlp=nlp).extract("“No,” said Dale “Moose” Harrow, a guard.").speakers
    assert (speaker.name, speaker.label) == ("Dale “Moose” Harrow", "Dale Harrow")
    assert {"Dale “Moose” Harrow", "Moose"} <= set(speaker.aliases)


def test_members_of_both_are_linked(nlp: Language) -> None:
    text = "A diplomat said talks had failed. A second source said they went on. Both sources said time was short."
    one, two, both = (a.speaker for a in Extractor(nlp=nlp).extract(text).attributions)
    assert one
    assert two
    assert both
    assert (one.member_of, two.member_of, both.count) == (both.id, both.id, 2)


def test_they_are_who_tells_not_who_is_told_of(nlp: Language) -> None:
    text = "Two envoys said mediators feared a delay. They said time was short."
    found = Extractor(nlp=nlp).extract(text).attributions
    assert found[-1].speaker is not None
    assert found[-1].speaker.label == "Two envoys"


def test_the_lead_s_office_is_the_name_below_it(nlp: Language) -> None:
    text = "Norland's interior minister resigned on Friday, the government said.\n\nPetra Okun denied wrongdoing. The minister, 45, said she was tired."
    assert Extractor(nlp=nlp).extract(text).attributions[-1].speaker.label == "Petra Okun"  # type: ignore[union-attr]


CHANGED = [
    ("Anna (not her real name) said she was told to lie.", None),
    ("A nurse, whom the Herald is calling Ruth, said it was wrong. Her name has been changed because she fears losing her job.", "because she fears losing her job"),
    ("Mira, a cleaner, said it was wrong. Names have been changed to protect the families.", "to protect the families"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), CHANGED)
def test_a_changed_name_leaves_the_source_anonymous(nlp: Language, text: str, reason: str | None) -> None:
    found = Extractor(nlp=nlp).extract(text).attributions[0]
    assert found.sourcing.tag == "anonymous"
    assert found.sourcing.on_condition_of_anonymity
    assert not found.sourcing.merely_unnamed
    assert (found.sourcing.anonymity_reason.text if found.sourcing.anonymity_reason else None) == reason
