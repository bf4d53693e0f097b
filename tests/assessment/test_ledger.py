"""The response ledger: who was asked, who kept silent, who denied, and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import newsclaims
from tests.made import extraction

if TYPE_CHECKING:
    from spacy.language import Language

# text; for each response its party, its outcome, and a word of the claim it is about (None where not evident)
RESPONSES = [
    # silences of all sorts, told apart
    ("Jane Doe said Acme Corp. hid the report. Acme Corp. declined to comment.", [("Acme Corp.", "declined", "hid")]),
    (
        "Jane Doe said Acme Corp. hid the report. Acme Corp. did not respond to a request for comment.",
        [("Acme Corp.", "no_response", "hid")],
    ),
    (
        "Jane Doe said Peter Hill took the money. Hill could not be reached for comment.",
        [("Hill", "not_reached", "took")],
    ),
    (
        "Jane Doe said Peter Hill took the money. Hill was not available for an interview.",
        [("Hill", "not_reached", "took")],
    ),
    (
        "Jane Doe said the hall was full. Calls to the hospital were not returned.",
        [("the hospital", "no_response", None)],
    ),
    # 'declined to respond' is declining
    ("Jane Doe said the hall was full. Peter Hill declined to respond.", [("Peter Hill", "declined", None)]),
    # somebody who speaks for a body
    (
        "Jane Doe said Acme Corp. hid the report. A spokesman for Acme Corp. declined to comment.",
        [("Acme Corp.", "declined", "hid")],
    ),
    # a denial is linked by its words, or by its party
    (
        "Peter Hill took the envelope, Jane Doe said. The firm cheated, she said. Hill denied taking the envelope she had.",
        [("Peter Hill", "denied", "envelope")],
    ),
    ("Jane Doe said Peter Hill took the money. Hill denied the accusation.", [("Peter Hill", "denied", "took")]),
    # a denial that takes up what was said right before
    ("Jane Doe said the tax would raise $3 million. Peter Hill denied that.", [("Peter Hill", "denied", "raise")]),
    ("Jane Doe said the tax would rise. “That is false,” said Peter Hill.", [("Peter Hill", "denied", "rise")]),
    ("Jane Doe said the tax would rise. “That is true,” said Peter Hill.", []),
    # asked and answered
    ("Asked about the cost, Peter Hill said it was small.", [("Peter Hill", "answered", None)]),
    # no responses: an agreement is no party, and a plain statement no answer
    ("Jane Doe said an agreement could not be reached.", []),
    ("An agreement could not be reached on Friday.", []),
    ("Jane Doe said the hall was full.", []),
    ("", []),
    # by what was sent, by who tried, by will
    ("Repeated emails to Brandt Mills went unanswered.", [("Brandt Mills", "no_response", None)]),
    ("Efforts to reach Ms. Danforth were unsuccessful.", [("Danforth", "not_reached", None)]),
    ("The Courier could not reach Ms. Danforth for comment.", [("Danforth", "not_reached", None)]),
    # asked, and nothing is told of what came of it
    ("Bryce Homes has been contacted for comment.", [("Bryce Homes", "approached", None)]),
    ("The BBC has contacted the Home Office for comment.", [("the Home Office", "approached", None)]),
    ("Jane Doe said Ofsted lied. Ofsted has been approached for comment.", [("Ofsted", "approached", "lied")]),
    ("Brandt Mills was contacted for comment but did not respond.", [("Brandt Mills", "no_response", None)]),
    ("Brandt Mills has not been approached for comment.", []),
    ("Police have contacted the Home Office for help.", []),
    ("Jane Doe was contacted by the police.", []),
    ("The club is yet to comment.", [("The club", "no_response", None)]),
    ("Brandt Mills chose not to respond.", [("Brandt Mills", "declined", None)]),
]


@pytest.mark.parametrize(("text", "expected"), RESPONSES)
def test_responses(nlp: Language, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = newsclaims.Extractor(nlp=nlp).extract(text)
    claims = {c.id: c for c in found.claims}
    responses = newsclaims.ledger(found)
    assert [r.outcome for r in responses] == [outcome for _, outcome, _ in expected]
    assert all(r.party.endswith(party) for r, (party, _, _) in zip(responses, expected, strict=True))
    for response, (_, _, word) in zip(responses, expected, strict=True):
        about = " ".join(claims[i].text for i in response.claims)
        assert word in about if word else not about
        assert text[response.span.start : response.span.end] == response.span.text


def test_silence_of_an_article_read_by_hand_is_linked_to_nothing_and_says_why() -> None:
    (response,) = newsclaims.ledger(extraction())
    assert (response.id, response.outcome, response.speaker_ids) == ("r1", "no_response", ("s3",))
    assert (response.attribution_id, response.claims) == ("a3", ())
    assert response.link == "no earlier claim mentions the party"


def test_a_party_does_not_answer_its_own_claims(nlp: Language) -> None:
    text = "Peter Hill said Hill Farms paid its taxes. Hill declined to say more."
    (response,) = newsclaims.ledger(newsclaims.Extractor(nlp=nlp).extract(text))
    assert response.claims == ()
