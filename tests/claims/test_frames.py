"""What stands before a claim and says where, when or on what condition it holds: whole sentences, attributions given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.claimed import claims, said, shown

if TYPE_CHECKING:
    from spacy.language import Language


FRAMED = [
    ("In Harlow, bakers closed the road.", "In Harlow", "bakers closed the road"),
    ("Of 612 samples, fewer than 40 were clean.", "Of 612 samples", "fewer than 40 were clean"),
    ("Under a deal with the bank, the mill will reopen.", "Under a deal with the bank", "the mill will reopen"),
    ("But by Tuesday evening, the dam had burst.", "by Tuesday evening", "the dam had burst"),
    ("Three weeks later, the choir sang in Karsk.", "Three weeks later", "the choir sang in Karsk"),
    ("To save money, the council has shut two baths.", "To save money", "the council has shut two baths"),
    ("If sales fall, the mill will close.", "If sales fall", "the mill will close"),
    ("Unless it rains, wells will run dry.", "Unless it rains", "wells will run dry"),
    ("In March, when snow fell, the pass was shut.", "In March, when snow fell", "the pass was shut"),
    ("Should they win, taxes will rise.", "Should they win", "taxes will rise"),
]


@pytest.mark.parametrize(("text", "frame", "span"), FRAMED)
def test_a_frame_is_told_but_no_part_of_the_span(nlp: Language, text: str, frame: str, span: str) -> None:
    [claim] = claims(nlp, text)
    assert claim.frame is not None
    assert (claim.frame.text, claim.span.text, claim.text) == (frame, span, f"{frame}, {span}")


UNFRAMED = [
    # no comma: one breath
    "On Friday the birds were there",
    # how sure somebody is, and what links the sentence to the one before
    "As far as I know, the bells are safe",
    "In all likelihood, the bells are safe",
    "However, the bells are safe",
    "More importantly, the bells are safe",
    # nothing would be left
    "If the guild does not move, we will",
    # a subject, or a part of it
    "Bakers, cooks and waiters closed the road",
    "The ferry, with 40 people on board, left on time",
    "What she wants, in short, is a bell",
]


@pytest.mark.parametrize("text", UNFRAMED)
def test_no_frame(nlp: Language, text: str) -> None:
    assert [(c.frame, c.span.text) for c in claims(nlp, f"{text}.")] == [(None, text)]


ASIDE = [
    # the attribution clause stands between them
    ("In one van, the report says, a lamp had been left on.", ("In one van", "a lamp had been left on")),
    ("Too often, the report says, a lamp is left on.", ("Too often", "a lamp is left on")),
    ("Within ten years, the report says, the reef will be gone.", ("Within ten years", "the reef will be gone")),
]


@pytest.mark.parametrize(("text", "content"), ASIDE)
def test_the_attribution_clause_is_no_part_of_the_claim(nlp: Language, text: str, content: tuple[str, str]) -> None:
    owner = said(text, *content, cue="says", source="the report")
    assert [shown(c) for c in claims(nlp, text, owner)] == [f"{content[1]} = {', '.join(content)}"]


def test_times_and_names_of_a_frame_are_the_claims(nlp: Language) -> None:
    [claim] = claims(nlp, "In May 2019, before the vote in Norway, the firm sold 40 ships.")
    assert [t.text for t in claim.times] == ["May 2019"]
    assert {"May 2019", "Norway"} <= {e.text for e in claim.entities}
    assert [q.text for q in claim.quantities] == ["40 ships"]


def test_a_hedge_in_a_frame_is_not_the_claims(nlp: Language) -> None:
    [claim] = claims(nlp, "In a town that may flood, nobody moved.")
    assert not claim.hedges
    [claim] = claims(nlp, "If approved, the bridge will open in May.")
    assert [h.text for h in claim.hedges] == ["If approved"]


def test_claims_of_different_frames_are_not_the_same(nlp: Language) -> None:
    one, other = claims(nlp, "In the north, the river is clean. In the south, the river is not clean.")
    assert not one.disputes
    assert not other.disputes


ALONGSIDE = [
    # what happened meanwhile, told of somebody or something else
    (
        "Her client was asleep in an attic in Karsk when the fire broke out on the stairs.",
        ["Her client was asleep in an attic in Karsk", "the fire broke out on the stairs"],
    ),
    (
        "The feast turned into a scramble on Sunday when a gale blew away the big tent.",
        ["The feast turned into a scramble on Sunday", "a gale blew away the big tent"],
    ),
    # but not where the clause before is bare, about the same, or not past
    (
        "Two people died when a wall of the old mill fell on them on Sunday.",
        ["Two people died when a wall of the old mill fell on them on Sunday"],
    ),
    (
        "The guild was right about the bells when it told the town to wait.",
        ["The guild was right about the bells when it told the town to wait"],
    ),
    (
        "The choir would leave the hall when the rent was due at the end of May.",
        ["The choir would leave the hall when the rent was due at the end of May"],
    ),
    (
        "He did not sleep at home when the fire broke out on the stairs.",
        ["He did not sleep at home when the fire broke out on the stairs"],
    ),
    # behind a comma and 'as'
    (
        "The truce was close to collapse, as envoys scrambled to bring the sides together.",
        ["The truce was close to collapse", "envoys scrambled to bring the sides together"],
    ),
    (
        "Calls to the club were in vain, as its phone rang out.",
        ["Calls to the club were in vain", "its phone rang out"],
    ),
    ("Prices rose by 4 percent, as they had done in May.", ["Prices rose by 4 percent, as they had done in May"]),
    ("She wept at the news, as a small child would.", ["She wept at the news, as a small child would"]),
    ("The road was shut, as the old guide put it.", ["The road was shut, as the old guide put it"]),
    ("He stayed at home, as the doctor had told him.", ["He stayed at home, as the doctor had told him"]),
]


@pytest.mark.parametrize(("text", "expected"), ALONGSIDE)
def test_what_went_on_meanwhile(nlp: Language, text: str, expected: list[str]) -> None:
    assert [shown(c) for c in claims(nlp, text)] == expected


def test_a_relative_word_before_the_attribution_clause(nlp: Language) -> None:
    text = "She was held at the port, where, police said, she had hidden the boat."
    owner = said(text, "where", "she had hidden the boat", source="police")
    assert [shown(c) for c in claims(nlp, text, owner) if c.attribution] == ["she had hidden the boat"]


SHARED = [
    (
        "The guild met on Monday but is expected to choose an abbot in May.",
        ("The guild", "is expected", "to choose an abbot in May"),
        [
            "The guild met on Monday",
            "is expected to choose an abbot in May = The guild is expected to choose an abbot in May",
        ],
    ),
    (
        "Its chairman resigned and was reported to have left Tarn.",
        ("Its chairman", "was reported", "to have left Tarn"),
        ["Its chairman resigned", "was reported to have left Tarn = Its chairman was reported to have left Tarn"],
    ),
    # the cue has its subject to itself
    (
        "The board is expected to vote in June.",
        ("The board", "is expected", "to vote in June"),
        ["The board is expected to vote in June"],
    ),
    (
        "The mill shut in May, and the board is expected to vote in June.",
        ("the board", "is expected", "to vote in June"),
        ["The mill shut in May", "the board is expected to vote in June"],
    ),
]


@pytest.mark.parametrize(("text", "parts", "expected"), SHARED)
def test_a_subject_that_the_cue_shares(
    nlp: Language, text: str, parts: tuple[str, str, str], expected: list[str]
) -> None:
    subject, cue, rest = parts
    found = claims(nlp, text, said(text, subject, rest, cue=cue, kind="commitment"))
    assert [shown(c) for c in found] == expected
    assert all(c.subject is not None and c.subject.text == subject for c in found if c.attribution)


BARE = [
    ("The move came days after the firm said it would close.", "The move came days after the firm said it would close"),
    ("The vote comes as the firm said it would close.", "The vote comes as the firm said it would close"),
    # something is told without it
    ("The crew left the pier after the firm said it would close.", "The crew left the pier"),
    ("The crew wept, as the firm said it would close.", "The crew wept"),
    ("The crew laughed. The firm said it would close.", "The crew laughed"),
]


@pytest.mark.parametrize(("text", "expected"), BARE)
def test_no_claim_ends_with_came(nlp: Language, text: str, expected: str) -> None:
    owner = said(text, "it would close", source="firm")
    assert [shown(c) for c in claims(nlp, text, owner)] == [expected, "it would close"]


NARRATED = [
    ("The court heard how he had sold the boat.", "heard", "how he had sold the boat", ["he had sold the boat"]),
    (
        "She described how police dragged her out.",
        "described",
        "how police dragged her out",
        ["police dragged her out"],
    ),
    ("Lee told the court how it was shut.", "told", "how it was shut", ["it was shut"]),
    ("The court heard how sale papers were lost.", "heard", "how sale papers were lost", ["sale papers were lost"]),
    # manner, number, an infinitive, a question
    ("She described how the pump works.", "described", "how the pump works", []),
    ("He told us how many were hurt.", "told", "how many were hurt", []),
    ("He told us how to open it.", "told", "how to open it", []),
    ("Lee explained how they had fixed it.", "explained", "how they had fixed it", []),
]


@pytest.mark.parametrize(("text", "cue", "content", "expected"), NARRATED)
def test_how_that_tells_what_happened(nlp: Language, text: str, cue: str, content: str, expected: list[str]) -> None:
    found = claims(nlp, text, said(text, content, cue=cue))
    assert [shown(c) for c in found if c.attribution] == expected


def test_what_happens_at_a_place_in_a_frame(nlp: Language) -> None:
    where, main = claims(nlp, "At the fair, where 90 people are sleeping on cots, Lee has made up his mind.")
    assert (where.text, main.span.text) == ("90 people are sleeping on cots", "Lee has made up his mind")
    [main] = claims(nlp, "In May, when it rained, the kitchen was shut.")
    assert main.span.text == "the kitchen was shut"


def test_nothing_but_that_something_is_said(nlp: Language) -> None:
    text = "The firm would neither confirm nor deny that shops had shut."
    owner = said(text, "that shops had shut", cue="deny", source="The firm")
    assert [shown(c) for c in claims(nlp, text, owner)] == ["shops had shut"]
    [claim] = claims(nlp, "The guild objected.")
    assert claim.text == "The guild objected"


FIGURES = [
    ("Police put the toll at 40.", "put", "the toll at 40", True),
    ("Bankers value the firm at about 4 billion euros.", "value", "the firm at about 4 billion euros", True),
    ("The poll put support at 51%.", "put", "support at 51%", True),
    ("The guild announced a meeting at 3 p.m.", "announced", "a meeting at 3 p.m.", False),
    ("The guild called a vote at the town hall.", "called", "a vote at the town hall", False),
    ("The guild announced a sale at the weekend.", "announced", "a sale at the weekend", False),
]


@pytest.mark.parametrize(("text", "cue", "content", "claimed"), FIGURES)
def test_what_something_is_put_at(nlp: Language, text: str, cue: str, content: str, *, claimed: bool) -> None:
    found = claims(nlp, text, said(text, content, cue=cue))
    assert [(c.text, c.kind) for c in found if c.attribution] == ([(content, "fact")] if claimed else [])
