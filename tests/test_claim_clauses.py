"""Claims where the parser goes astray, and clauses that are easily lost: whole sentences, attributions given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claimed import claims, said

from newsclaims.models import Claim

if TYPE_CHECKING:
    from spacy.language import Language


def shown(claim: Claim) -> str:
    plain = " ".join(claim.span.text.split())
    return plain if claim.text == plain else f"{plain} = {claim.text}"


SAID = [
    # a participle that the parser takes for the verb, and the verb left bare
    (
        "that people vaccinated after noon had fewer fevers than people vaccinated before",
        ["people vaccinated after noon had fewer fevers than people vaccinated before"],
    ),
    ("that people jailed after May had poorer health", ["people jailed after May had poorer health"]),
    # a second and a third predicate that the parser hangs beside the first one
    (
        "the bridge had been built in 1931, was widened in 1978 and now carries 40,000 cars a day",
        [
            "the bridge had been built in 1931",
            "was widened in 1978 = the bridge was widened in 1978",
            "now carries 40,000 cars a day = the bridge now carries 40,000 cars a day",
        ],
    ),
    # what only says when the first clause holds is no claim
    (
        "the comet could be visible, but only if skies are clear",
        ["the comet could be visible, but only if skies are clear"],
    ),
]


@pytest.mark.parametrize(("content", "expected"), SAID)
def test_what_was_said(nlp: Language, content: str, expected: list[str]) -> None:
    text = f"He said {content}."
    owner = said(text, content, source="He")
    assert [shown(c) for c in claims(nlp, text, owner) if c.attribution] == expected


TOLD = [
    # the subject hung on an auxiliary that is itself below another
    ("That paper has not been peer reviewed.", ["That paper has not been peer reviewed"]),
    # a participle behind a comma, in no list that ends with 'and': 'Town had sent off' would be wrong
    (
        "By then Town had lost Kit Sorrel, sent off for what the referee deemed a lunge.",
        ["By then Town had lost Kit Sorrel, sent off for what the referee deemed a lunge"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_the_reporter_tells(nlp: Language, text: str, expected: list[str]) -> None:
    assert [shown(c) for c in claims(nlp, text)] == expected


def test_negation_below_an_auxiliary(nlp: Language) -> None:
    (claim,) = claims(nlp, "That paper has not been peer reviewed.")
    assert (claim.polarity, claim.tense) == ("negative", "past")


QUOTED = [
    # one order after the other
    ("Go home and stay there,", ["Go home", "stay there"]),
    (
        "Stay indoors, keep the windows shut and wait for the text,",
        ["Stay indoors", "keep the windows shut", "wait for the text"],
    ),
]


@pytest.mark.parametrize(("content", "expected"), QUOTED)
def test_what_was_quoted(nlp: Language, content: str, expected: list[str]) -> None:
    text = f"“{content}” she said."
    owner = said(text, content, source="she", quote_type="direct")
    assert [shown(c) for c in claims(nlp, text, owner)] == expected
