"""The weight of a claim: its order, its reasons, and that better sourcing never lowers it."""

from __future__ import annotations

import pytest

import newsclaims
from newsclaims.assessment import weigh_claims
from newsclaims.models import Article, Attribution, Claim, Confidence, Extraction, Quote, Speaker
from tests.made import sourcing, span

TEXT = "Ann Lee said the dam will break. Two aides who saw the plan said so. A source did too. “It will,” Bo Ray said."
CONTENT = "the dam will break"


def extraction(*tellers: dict[str, object]) -> Extraction:
    """An article in which each teller makes the same claim; the claims support each other if a teller says so."""
    speakers, attributions, claims = [], [], []
    for n, teller in enumerate(tellers, start=1):
        given = dict(teller)
        tag = str(given.pop("tag"))
        quote_type = given.pop("quote_type", "indirect")
        supports = given.pop("supports", ())
        parent = given.pop("parent", None)
        speaker = Speaker(
            id=f"s{n}",
            name=f"Ann {n}" if tag == "named" else None,
            label=f"speaker {n}",
            kind="person",
            member_of=given.pop("member_of", None),
            affiliation=given.pop("affiliation", None),
        )
        attribution = Attribution(
            id=f"a{n}",
            content=(span(TEXT, CONTENT),),
            speaker=speaker,
            quote_type=quote_type,
            kind="statement",
            parent_id=parent,
            sourcing=sourcing(tag, **given),
            confidence=Confidence.of(0.9),
        )
        speakers.append(speaker)
        attributions.append(attribution)
        claims.append(
            Claim(
                id=f"c{n}",
                span=span(TEXT, CONTENT),
                text=CONTENT,
                attribution=attribution,
                speaker=speaker,
                sourcing=attribution.sourcing,
                kind="forecast",
                supports=supports,
            )
        )
    return Extraction(
        model="none",
        article=Article(text=TEXT),
        speakers=tuple(speakers),
        attributions=tuple(attributions),
        claims=tuple(claims),
    )


def score(*tellers: dict[str, object]) -> float:
    made = extraction(*tellers)
    return newsclaims.weigh_claim(made, made.claims[0]).score


BASIS = span(TEXT, "who saw the plan")
NAMED_VERBATIM = {"tag": "named", "quote_type": "direct", "source_count": 1}
NAMED = {"tag": "named", "source_count": 1}
SEVERAL_WITH_BASIS = {"tag": "anonymous", "source_count": 2, "basis": BASIS}
ONE_WITHOUT_BASIS = {"tag": "anonymous", "source_count": 1}

# the better and the worse
ORDER = [
    # the contract's order
    (NAMED_VERBATIM, NAMED),
    (NAMED, SEVERAL_WITH_BASIS),
    (SEVERAL_WITH_BASIS, ONE_WITHOUT_BASIS),
    # more people are better than one, however vaguely they are counted
    ({"tag": "anonymous", "source_count": 3}, ONE_WITHOUT_BASIS),
    ({"tag": "anonymous", "source_count": None}, ONE_WITHOUT_BASIS),
    ({"tag": "named", "source_count": 2}, NAMED),
    # a basis is better than none
    ({"tag": "anonymous", "source_count": 1, "basis": BASIS}, ONE_WITHOUT_BASIS),
    # on the record is better than unnamed, any source better than none
    (NAMED, {"tag": "institutional"}),
    ({"tag": "institutional"}, SEVERAL_WITH_BASIS),
    ({"tag": "documentary"}, SEVERAL_WITH_BASIS),
    ({"tag": "collective"}, {"tag": "unattributed"}),
    # partly verbatim would need a quotation: a mixed attribution whose claim is not quoted is a paraphrase
    (NAMED_VERBATIM, {"tag": "named", "quote_type": "mixed", "source_count": 1}),
    # the best unnamed sourcing stays below the weakest named one
    (NAMED, {**SEVERAL_WITH_BASIS, "quote_type": "direct"}),
    # the worst of several with a basis stays above the best of one without
    (
        {"tag": "anonymous", "source_count": None, "basis": BASIS},
        {**ONE_WITHOUT_BASIS, "quote_type": "direct"},
    ),
]


@pytest.mark.parametrize(("better", "worse"), ORDER)
def test_order(better: dict[str, object], worse: dict[str, object]) -> None:
    assert score(better) > score(worse)


# the first teller's claim, those who agree, and how many of them count
AGREEMENT = [
    # another person
    ([NAMED, {**NAMED, "supports": ("c1",)}], 1),
    # three; a fourth adds nothing
    ([NAMED, *[{**NAMED, "supports": ("c1",)}] * 4], 3),
    # a member of the group itself
    ([SEVERAL_WITH_BASIS, {**ONE_WITHOUT_BASIS, "member_of": "s1", "supports": ("c1",)}], 0),
    # two members of one group are one source
    (
        [
            NAMED,
            SEVERAL_WITH_BASIS,
            {**ONE_WITHOUT_BASIS, "member_of": "s2", "supports": ("c1",)},
            {**ONE_WITHOUT_BASIS, "member_of": "s2", "supports": ("c1",)},
        ],
        1,
    ),
    # somebody of the body that the first speaker is
    ([NAMED, {"tag": "anonymous", "affiliation": "the Ann 1", "supports": ("c1",)}], 0),
    # what stands inside somebody else's words is that person's: here the first speaker's own
    ([NAMED, {**NAMED, "supports": ("c1",), "parent": "a1"}], 0),
]


@pytest.mark.parametrize(("tellers", "counted"), AGREEMENT)
def test_agreement_of_independent_sources(tellers: list[dict[str, object]], counted: int) -> None:
    assert score(*tellers) == pytest.approx(score(tellers[0]) + 0.04 * counted)


def test_no_agreement_lifts_a_claim_over_the_next_step() -> None:
    friends = [{**NAMED, "supports": ("c1",)}] * 5
    assert score(NAMED_VERBATIM) > score({**NAMED, "source_count": 2}, *friends)
    assert score(NAMED) > score({**SEVERAL_WITH_BASIS, "quote_type": "direct"}, *friends)
    assert score(SEVERAL_WITH_BASIS) > score({**ONE_WITHOUT_BASIS, "quote_type": "direct"}, *friends)


def test_what_is_known_only_through_an_unnamed_source_weighs_as_much_as_that_source() -> None:
    made = extraction({**NAMED, "parent": "a2"}, ONE_WITHOUT_BASIS)
    weight = newsclaims.weigh_claim(made, made.claims[0])
    assert weight.score == score(ONE_WITHOUT_BASIS)
    assert "known only through: a2" in weight.reasons


def test_own_voice_takes_on_the_weight_of_whoever_says_the_same() -> None:
    made = extraction(NAMED)
    own = made.claims[0].model_copy(
        update={
            "id": "c9",
            "attribution": None,
            "speaker": None,
            "sourcing": sourcing("unattributed"),
            "supports": ("c1",),
        }
    )
    both = Extraction(**{**dict(made), "claims": (*made.claims, own)})
    alone = Extraction(**{**dict(made), "claims": (own.model_copy(update={"supports": ()}),)})
    assert newsclaims.weigh_claim(alone, alone.claims[0]).score == 0
    weight = newsclaims.weigh_claim(both, own)
    assert weight.score == score(NAMED)
    assert "attributed elsewhere: c1" in weight.reasons


def test_a_mixed_attribution_counts_by_what_of_the_claim_is_quoted() -> None:
    made = extraction({"tag": "named", "quote_type": "mixed", "source_count": 1})

    def with_quote(words: str) -> float:
        quote = Quote(id="q1", spans=(span(TEXT, words),), text=words, attribution=made.attributions[0])
        quoted = Extraction(**{**dict(made), "quotes": (quote,)})
        return newsclaims.weigh_claim(quoted, quoted.claims[0]).score

    assert score(NAMED_VERBATIM) == with_quote(CONTENT) > with_quote("will break") > score(NAMED)


def test_reasons_add_up_to_the_score() -> None:
    made = extraction(SEVERAL_WITH_BASIS, NAMED_VERBATIM, {**NAMED, "supports": ("c1",)})
    for weight in weigh_claims(made):
        numbers = [int(r.split()[0]) for r in weight.reasons if r.startswith("+")]
        assert sum(numbers) == round(weight.score * 100)
    assert weigh_claims(made)[0].reasons[:2] == ("+10 anonymous", "+10 2 people")
