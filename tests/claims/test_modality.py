"""How a claim is made: hedges and boosters with their scope, conditions, tense, whether planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from newsclaims.models import Claim, Span, StanceMarker
from tests.claimed import THURSDAY, claims, said

if TYPE_CHECKING:
    from spacy.language import Language


def marked(markers: tuple[StanceMarker, ...]) -> list[tuple[str, str]]:
    return [(m.text, m.scope.text if m.scope else "") for m in markers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a modal: from itself to the end of its clause; in the passive the whole clause
        ("The talks may fail on Friday.", [("may", "may fail on Friday")]),
        ("The bridge may be closed.", [("may", "The bridge may be closed")]),
        # a sentence adverb, a raising verb, a predicative adjective: the clause
        ("The talks will probably fail.", [("probably", "The talks will probably fail")]),
        ("The talks appear to have failed.", [("appear", "The talks appear to have failed")]),
        ("The mill is likely to close.", [("likely", "The mill is likely to close")]),
        # beside a noun or a number: that phrase
        ("The cave is a possible hiding place.", [("possible", "a possible hiding place")]),
        # in a coordinated clause: that clause, the modal of the first one over the second too
        (
            "The board may sell the mill and close the shop.",
            [("may", "may sell the mill"), ("may", "close the shop")],
        ),
        # an adverb between auxiliary and verb likewise
        (
            "The plant will probably close its gate and move its jobs.",
            [("probably", "The plant will probably close its gate"), ("probably", "move its jobs")],
        ),
        # of what may be, what came of it may be too
        (
            "The dam may break, flooding two towns.",
            [("may", "may break"), ("may", "flooding two towns")],
        ),
        # a reduced condition: the clause that hangs on it
        ("The plan, if approved, will cost $2 million.", [("if approved", "The plan, if approved, will cost $2 million")]),
        # a booster taken back is a hedge
        ("The talks will almost certainly fail.", [("almost certainly", "The talks will almost certainly fail")]),
        # a phrase: the clause; but not with what it is about
        ("As far as I know, the mill is open.", [("As far as I know", "As far as I know, the mill is open")]),
        ("He added to my knowledge of the law.", []),
        # what was counted weakens nothing
        ("Walkers were 19% less likely to fall ill.", []),
        ("Pears were four times as likely to rot as to ripen.", []),
        ("The mill is more likely to close now.", [("likely", "The mill is more likely to close now")]),
        # what nobody was able to do is no guess; what may not come is
        ("No firm could trace every part.", []),
        ("The town could no longer pay for the mill.", []),
        ("No firm may survive the winter.", [("may", "may survive the winter")]),
        # a noun as the subject of what may be
        ("One theory is that the pipe leaked.", [("theory", "One theory is that the pipe leaked")]),
    ],
)  # fmt: skip
def test_hedges_with_their_scope(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    found = claims(nlp, text)
    assert [m for c in found for m in marked(c.hedges)] == expected
    assert all(h.scope and text[h.scope.start : h.scope.end] == h.scope.text for c in found for h in c.hedges)


def test_a_noun_of_belief_hedges_too(nlp: Language) -> None:
    text = "In her opinion the wall was safe."
    (claim,) = (
        c for c in claims(nlp, text, said(text, "the wall was safe", cue="opinion", source="her")) if c.attribution
    )
    assert marked(claim.hedges) == [("opinion", "the wall was safe")]


def test_a_cue_of_belief_reaches_over_its_claim(nlp: Language) -> None:
    text = "Lee believes the wall is safe."
    (claim,) = claims(nlp, text, said(text, "the wall is safe", cue="believes", kind="belief"))
    assert marked(claim.hedges) == [("believes", "the wall is safe")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank clearly moved too slowly.", [("clearly", "The bank clearly moved too slowly")]),
        ("The club will definitely appeal.", [("definitely", "The club will definitely appeal")]),
        ("The roof is certain to leak.", [("certain", "The roof is certain to leak")]),
        ("There is no doubt that the bank knew.", [("no doubt", "There is no doubt that the bank knew")]),
        # of one word only
        ("The beach is perfectly safe.", [("perfectly", "perfectly safe")]),
        # not clear, not certain: no booster
        ("It is not clear why the mill burned.", []),
        ("The roof will not necessarily leak.", []),
        # weakened: a hedge
        ("The roof will almost certainly leak.", []),
        # 'a certain man', 'clear water', 'a sure sign' boost nothing
        ("A certain man sold clear water.", []),
        ("The club will appeal.", []),
    ],
)
def test_boosters_with_their_scope(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    (claim,) = claims(nlp, text)
    assert marked(claim.boosters) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm will close the mill if sales fall.", ["if sales fall"]),
        ("If sales fall, the firm will close the mill.", ["If sales fall"]),
        ("The firm would appeal unless the court changed its order.", ["unless the court changed its order"]),
        ("Costs will fall provided that prices hold.", ["provided that prices hold"]),
        ("Costs will fall, provided prices hold.", ["provided prices hold"]),
        ("The bridge will open as long as the river stays low.", ["as long as the river stays low"]),
        ("The prisoners will be freed on condition that they leave.", ["on condition that they leave"]),
        ("Should it rain, the match will be moved.", ["Should it rain"]),
        ("Had they asked, the council would have paid.", ["Had they asked"]),
        ("The deal, if approved by the court, will close in May.", ["if approved by the court"]),
        ("The sale is subject to approval by the board.", ["subject to approval by the board"]),
        ("The firm will pay only if the judge orders it.", ["if the judge orders it"]),
        # what is conceded is no condition; nor are a comparison, a number set right, a question
        ("The firm will close the mill even if sales rise.", []),
        ("The firm acted as if nothing had happened.", []),
        ("Dozens, if not hundreds, of people came.", []),
        ("The firm asked if the mill was safe.", []),
        # somebody provided something; the case is pending; a moral obligation
        ("The firm provided the town with water.", []),
        ("The firm has a pending case.", []),
        ("The firm should have closed the mill.", []),
        ("The firm had closed the mill.", []),
        # a time is none
        ("The firm closed the mill when sales fell.", []),
    ],
)
def test_conditions(nlp: Language, text: str, expected: list[str]) -> None:
    (claim,) = claims(nlp, text)
    assert [c.text for c in claim.conditions] == expected


def test_a_leading_condition_holds_for_both_predicates(nlp: Language) -> None:
    text = "If signed, the order would take effect in May and raise prices."
    assert [[c.text for c in claim.conditions] for claim in claims(nlp, text)] == [["If signed"], ["If signed"]]


def test_a_trailing_condition_holds_for_the_predicate_that_it_stands_with(nlp: Language) -> None:
    text = "The firm will close the mill and sell the land if sales fall."
    assert [[c.text for c in claim.conditions] for claim in claims(nlp, text)] == [[], ["if sales fall"]]


@pytest.mark.parametrize(
    ("text", "tense", "planned"),
    [
        ("The mill closed.", "past", False),
        ("The mill has closed.", "past", False),
        ("The mill had closed.", "past", False),
        ("The mill was being closed.", "past", False),
        ("The mill closes early.", "present", False),
        ("The mill is closing shops.", "present", False),
        ("The mill will close.", "future", False),
        ("The mill won't close.", "future", False),
        ("The mill is going to close.", "future", False),
        ("The mill may close.", "future", False),
        # of states a modal tells of now
        ("The mill may be empty.", "present", False),
        ("The mill may have closed.", "past", False),
        ("The mill should have closed.", "past", False),
        ("The mill must close.", "present", False),
        # a present with a day to come
        ("The museum reopens on Friday.", "future", False),
        ("The team travels to Lyon tomorrow.", "future", False),
        # but not a state, and not a day gone by
        ("The museum is empty on Mondays.", "present", False),
        ("The team lost on Friday.", "past", False),
        # what somebody intends, or has arranged
        ("The firm plans to close the mill.", "future", True),
        ("The firm had planned to close the mill.", "past", True),
        ("The mill is due to close.", "future", True),
        ("The meeting is scheduled for tomorrow.", "future", True),
        ("We will sell the mill.", "future", True),
    ],
)
def test_tense_and_plan(nlp: Language, text: str, tense: str, planned: bool) -> None:  # noqa: FBT001
    (claim,) = claims(nlp, text, published=THURSDAY)
    assert (claim.tense, claim.planned) == (tense, planned)


@pytest.mark.parametrize(
    ("text", "content", "more", "tense"),
    [
        # seen from the moment of speech
        ("Lee said the mill would close.", "the mill would close", {}, "future"),
        ("Lee said the mill was going to close.", "the mill was going to close", {}, "future"),
        ("Lee said the mill had closed.", "the mill had closed", {}, "past"),
        # what somebody vows or is told to do
        ("Lee said to close the mill.", "to close the mill", {"kind": "directive"}, "future"),
        ("Lee said to close the mill.", "to close the mill", {"kind": "commitment"}, "future"),
    ],
)
def test_tense_of_reported_speech(nlp: Language, text: str, content: str, more: dict[str, Any], tense: str) -> None:
    owner = said(text, content, source="Lee", **more)
    assert [c.tense for c in claims(nlp, text, owner) if c.attribution] == [tense]


def test_a_plain_span_is_a_marker_without_scope() -> None:
    """Claims made by hand may give spans, as before markers had a scope."""
    marker = StanceMarker.model_validate(Span(start=0, end=3, text="may"))
    assert (marker.text, marker.scope) == ("may", None)


def test_json_keeps_scopes(nlp: Language) -> None:
    (claim,) = claims(nlp, "The talks may fail if it rains.")
    data = claim.model_dump(exclude={"attribution_id", "speaker_id"})
    assert Claim.model_validate(data) == claim
