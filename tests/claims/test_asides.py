"""What a comma sets off, and what stands in a list: whole sentences, attributions given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.claimed import claims, said, shown

if TYPE_CHECKING:
    from spacy.language import Language

ASIDES = [
    # measured against something, or in money
    ("Dust was at 480 grams, roughly ten times the limit.", ["Dust was at 480 grams"]),
    ("The firm paid 4 million crowns, half the price it had asked.", ["The firm paid 4 million crowns"]),
    ("They spoke of the cost of the pier, about $310 million a year.", ["They spoke of the cost of the pier"]),
    ("The dead were Ann Lee, 34, and Bob Roe, 50.", ["The dead were Ann Lee, 34, and Bob Roe, 50"]),
    ("He left her a house, twice the wine and a boat.", ["He left her a house, twice the wine and a boat"]),
    # what it is called
    ("Both sides moved guns, in what Norland called a breach.", ["Both sides moved guns"]),
    ("The council cut the grant, as the law demands.", ["The council cut the grant"]),
    # what it is measured by
    ("Shares fell 7% on Monday, the most since 2008.", ["Shares fell 7% on Monday"]),
    ("Shares fell 7% on Monday, their steepest drop since May.", ["Shares fell 7% on Monday"]),
    (
        "Growers will receive 12 dollars a crate, 20% less than the rate in autumn.",
        ["Growers will receive 12 dollars a crate"],
    ),
    (
        "Rents will rise by 6 percent in May, a full point more than the bank had forecast.",
        ["Rents will rise by 6 percent in May"],
    ),
    # but what is compared itself stays, and so does what a number goes with
    ("The lake is wider than the town.", ["The lake is wider than the town"]),
    ("The lake is deeper, wider than the town.", ["The lake is deeper, wider than the town"]),
    ("In Karsk, more than 40 people were ill.", ["more than 40 people were ill = In Karsk, more than 40 people were ill"]),
    ("The road is the longest in Norland.", ["The road is the longest in Norland"]),
    # what a part of it is, wherever the parser hangs the rest
    ("The bank has sold 40 houses, most of them to farmers.", ["The bank has sold 40 houses"]),
    ("The quake killed 14 people, half of them children, and cut the road.", ["The quake killed 14 people", "cut the road = The quake cut the road"]),
    # but not a clause about the part, nor what stands before the verb or without a comma
    ("The inn has 40 rooms, and most of them are empty.", ["The inn has 40 rooms", "most of them are empty"]),
    ("The inns, most of them in Karsk, were shut.", ["The inns, most of them in Karsk, were shut"]),
    ("The bank sold most of them to farmers.", ["The bank sold most of them to farmers"]),
    ("Volunteers saved 47 people, among them a nurse in labour and a child.", ["Volunteers saved 47 people"]),
    # when or where above all, and what it is set against
    ("The clans have swapped the bell twice, most recently in August.", ["The clans have swapped the bell twice"]),
    ("The fever could hurt the trade, particularly along the coast.", ["The fever could hurt the trade"]),
    ("The singers are women, mostly from Karsk.", ["The singers are women"]),
    ("Eleven people fell ill, against two in the other group.", ["Eleven people fell ill"]),
    ("Roe has a lead of 40 points over the mayor, Ann Lee, among poorer voters.", ["Roe has a lead of 40 points over the mayor, Ann Lee, among poorer voters"]),
    ("Karsk has a lead over Norland, the champion, against all odds.", ["Karsk has a lead over Norland, the champion, against all odds"]),
    ("Rents rose by 6 percent - more than in Norland - as the town grew.", ["Rents rose by 6 percent - more than in Norland - as the town grew"]),
    # but not at the head, in the middle or without a comma
    ("Most recently in August, the clans swapped the bell.", ["Most recently in August, the clans swapped the bell"]),
    ("The singers are mostly from Karsk.", ["The singers are mostly from Karsk"]),
    ("The team plays against Karsk in May.", ["The team plays against Karsk in May"]),
    # a concession without a verb
    ("She will sing in May, though not in churches.", ["She will sing in May"]),
    ("The guild agreed, albeit reluctantly.", ["The guild agreed"]),
    # one with a verb is a claim, and at the head the sentence needs it
    ("The guild agreed, though it lost money.", ["The guild agreed", "it lost money"]),
    ("Though not in Karsk, the choir sang well.", ["the choir sang well = Though not in Karsk, the choir sang well"]),
    ("She sang in May, while at school in Karsk.", ["She sang in May, while at school in Karsk"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ASIDES)
def test_asides(nlp: Language, text: str, expected: list[str]) -> None:
    assert [shown(c) for c in claims(nlp, text)] == expected


LISTS = [
    # things of one kind, which the parser takes for an apposition
    (
        "The abbot took the gift to build a boat shed, three kennels and a wing on the music school.",
        ["The abbot took the gift to build a boat shed, three kennels and a wing on the music school"],
    ),
    (
        "She sold the house, the two cars and the boat.",
        ["She sold the house, the two cars and the boat"],
    ),
    # but what somebody is, or a step was, is by the way
    ("He praised his wife, a nurse and a mother of three.", ["He praised his wife"]),
    ("They closed the mill, a ruin and a shame.", ["They closed the mill"]),
    ("They shut two mills, a step that pleased the town.", ["They shut two mills", "pleased the town = a step pleased the town"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists(nlp: Language, text: str, expected: list[str]) -> None:
    assert [shown(c) for c in claims(nlp, text)] == expected


ALTERNATIVES = [
    # none of three is claimed by itself
    ("the files had been burned, sold or lost", ["the files had been burned, sold or lost"]),
    ("much of the wine had “been drunk, spilled or poured away”", ["much of the wine had “been drunk, spilled or poured away”"]),
    # but all three behind 'and', one with an alternative of its own or not
    (
        "the files had been copied, sold and burned in May",
        [
            "the files had been copied",
            "sold = the files had been sold",
            "burned in May = the files had been burned in May",
        ],
    ),
    (
        "the firm lost money, it closed a mill or it sold one",
        ["the firm lost money", "it closed a mill or it sold one"],
    ),
    # 'he fell ill' is no thing that left
    ("the piper fell ill, left the choir and died", ["the piper fell ill", "left the choir = the piper left the choir", "died = the piper died"]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "expected"), ALTERNATIVES)
def test_alternatives(nlp: Language, content: str, expected: list[str]) -> None:
    text = f"He said {content}."
    owner = said(text, content, source="He", quote_type="mixed" if "“" in content else "indirect")
    assert [shown(c) for c in claims(nlp, text, owner) if c.attribution] == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "because it had lost money and because nobody would buy it",
            [("it had lost money", "fact"), ("nobody would buy it", "forecast")],
        ),
        ("because it had lost money", [("it had lost money", "fact")]),
        # a verb that the parser takes for a noun
        (
            "because her nine-year-old hates swimming, and because the oven is broken",
            [("her nine-year-old hates swimming", "opinion"), ("the oven is broken", "fact")],
        ),
        # no clause
        ("because of its debts and because of a strike", []),
    ],
)
def test_reasons_alone(nlp: Language, content: str, expected: list[tuple[str, str]]) -> None:
    """'He sold it, he said, because ...': each reason is a claim."""
    text = f"He had sold it, he said, {content}."
    owner = said(text, content, source="he")
    assert [(c.span.text, c.kind) for c in claims(nlp, text, owner) if c.attribution] == expected


def test_a_reason_stays_with_what_it_explains(nlp: Language) -> None:
    text = "He said the team lost because it was tired and because it rained."
    owner = said(text, "the team lost because it was tired and because it rained", source="He")
    (claim,) = (c for c in claims(nlp, text, owner) if c.attribution)
    assert claim.span.text == "the team lost because it was tired and because it rained"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("What I can say is that the well is clean,", ["the well is clean"]),
        ("What we know is that two men are missing,", ["two men are missing"]),
        # not what is denied, feared, asked or said by others
        ("What I’m not saying is that the bridge is safe,", ["What I’m not saying is that the bridge is safe"]),
        ("What I fear is that the bridge will fall,", ["What I fear is that the bridge will fall"]),
        ("What she says is that the bridge is safe,", ["What she says is that the bridge is safe"]),
        ("What I know is useful,", ["What I know is useful"]),
    ],
)
def test_clefts(nlp: Language, content: str, expected: list[str]) -> None:
    text = f"“{content}” Lee said."
    owner = said(text, content, source="Lee", quote_type="direct")
    assert [c.span.text for c in claims(nlp, text, owner)] == expected
