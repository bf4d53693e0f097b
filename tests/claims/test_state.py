"""The claims stage: what is claimed, by whom, how surely."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest

from newsclaims import Extractor
from newsclaims.layout import read_layout
from newsclaims.models import Article, Span, Speaker
from tests import places
from tests.claimed import THURSDAY, at, claims, said, shown, stated

if TYPE_CHECKING:
    from spacy.language import Language

GOLDEN = sorted(places.GOLDEN.glob("*.expected.json"))

INDIRECT = [
    # the complementiser and the full stop stay outside
    (
        "He said that the bridge was closed on Monday.",
        "that the bridge was closed on Monday",
        ["the bridge was closed on Monday"],
    ),
    # one claim a coordinated clause, the second that-clause too
    (
        "He said that the union wants a raise and that the firm needs to hire more staff.",
        "that the union wants a raise and that the firm needs to hire more staff",
        ["the union wants a raise", "the firm needs to hire more staff"],
    ),
    # a coordinated predicate is a claim by itself, its subject written out
    (
        "He said the choir had sung twice and may have won a prize.",
        "the choir had sung twice and may have won a prize",
        ["the choir had sung twice", "may have won a prize = the choir may have won a prize"],
    ),
    # subject and auxiliary carried over
    ("He said she would stay and fight.", "she would stay and fight", ["she would stay", "fight = she would fight"]),
    # an incidental relative clause is a claim of its own, a restrictive one is not
    (
        "He said the mill, which employs 40 people, will close.",
        "the mill, which employs 40 people, will close",
        ["the mill, which employs 40 people, will close", "employs 40 people = the mill employs 40 people"],
    ),
    (
        "He said the mill, which Ann Lee bought in May, will close.",
        "the mill, which Ann Lee bought in May, will close",
        [
            "the mill, which Ann Lee bought in May, will close",
            "Ann Lee bought in May = Ann Lee bought the mill in May",
        ],
    ),
    (
        "He said the man who owns the mill has left.",
        "the man who owns the mill has left",
        ["the man who owns the mill has left"],
    ),
    # a list under one auxiliary, its verbs in any form that may be a participle
    (
        "He said the firm would close two shops, cut 900 jobs and sell a mill.",
        "the firm would close two shops, cut 900 jobs and sell a mill",
        [
            "the firm would close two shops",
            "cut 900 jobs = the firm would cut 900 jobs",
            "sell a mill = the firm would sell a mill",
        ],
    ),
    (
        "He said the clerk had betrayed the children of the county, spent their money on horses and shown no remorse.",
        "the clerk had betrayed the children of the county, spent their money on horses and shown no remorse",
        [
            "the clerk had betrayed the children of the county",
            "spent their money on horses = the clerk had spent their money on horses",
            "shown no remorse = the clerk had shown no remorse",
        ],
    ),
    # 'was charged' lends its auxiliary to no active verb
    (
        "He said the clerk was charged in May and pleaded guilty.",
        "the clerk was charged in May and pleaded guilty",
        ["the clerk was charged in May", "pleaded guilty = the clerk pleaded guilty"],
    ),
    # the main verb goes on behind a condition
    (
        "He said the firm would close the mill if sales fell and would not pay a dividend.",
        "the firm would close the mill if sales fell and would not pay a dividend",
        ["the firm would close the mill if sales fell", "would not pay a dividend = the firm would not pay a dividend"],
    ),
    # asides at the end are left out
    (
        "He said the city spent $3 million on roads, including a new bypass.",
        "the city spent $3 million on roads, including a new bypass",
        ["the city spent $3 million on roads"],
    ),
    # what came of it is a claim of its own
    (
        "He said the court cut the fine, sparing the company a closure.",
        "the court cut the fine, sparing the company a closure",
        [
            "the court cut the fine",
            "sparing the company a closure = the court cut the fine, sparing the company a closure",
        ],
    ),
    # what came of it is a claim of its own
    (
        "He said the dam broke in May, killing 14 people and injuring dozens.",
        "the dam broke in May, killing 14 people and injuring dozens",
        [
            "the dam broke in May",
            "killing 14 people = the dam broke in May, killing 14 people",
            "injuring dozens = the dam broke in May, injuring dozens",
        ],
    ),
    # and what may come of what may be no more than that
    (
        "He said the dam might break, killing 14 people.",
        "the dam might break, killing 14 people",
        ["the dam might break", "killing 14 people = the dam might break, killing 14 people"],
    ),
    # what is counted in a list is no aside
    (
        "He said the bank had 90 customers, fewer than 20 branches and no more than 400 workers.",
        "the bank had 90 customers, fewer than 20 branches and no more than 400 workers",
        ["the bank had 90 customers, fewer than 20 branches and no more than 400 workers"],
    ),
    # 'nor' opens a second claim
    (
        "He said she had never met the envoy, nor had she spoken to him.",
        "she had never met the envoy, nor had she spoken to him",
        ["she had never met the envoy", "nor had she spoken to him"],
    ),
    # reasons and times stay
    (
        "He said the team lost because it was tired.",
        "the team lost because it was tired",
        ["the team lost because it was tired"],
    ),
    # what is set against each other is two
    (
        "He said profits rose, while sales fell by a fifth.",
        "profits rose, while sales fell by a fifth",
        ["profits rose", "sales fell by a fifth"],
    ),
    # of alternatives neither is claimed
    (
        "He said buses were being delayed or cancelled.",
        "buses were being delayed or cancelled",
        ["buses were being delayed or cancelled"],
    ),
    # what is ruled out is not claimed
    (
        "He said the firm had relied on luck rather than planned ahead.",
        "the firm had relied on luck rather than planned ahead",
        ["the firm had relied on luck rather than planned ahead"],
    ),
    # a question is no claim
    ("He said whether the road would open.", "whether the road would open", []),
    ("He said how much it had cost.", "how much it had cost", []),
    # a noun phrase is no claim
    ("He said the plan.", "the plan", []),
]


@pytest.mark.parametrize(("text", "content", "expected"), INDIRECT)
def test_indirect_contents(nlp: Language, text: str, content: str, expected: list[str]) -> None:
    owner = said(text, content, source="He")
    assert [shown(c) for c in claims(nlp, text, owner) if c.attribution is owner] == expected


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        # each sentence, each clause of it
        (
            "“The pool is open. We cut the fee and we hired two guards,” she said.",
            ["The pool is open. We cut the fee and we hired two guards,"],
            ["The pool is open", "We cut the fee", "we hired two guards"],
        ),
        # the attribution clause stands in the middle: one claim, its text without the clause
        (
            "“The bridge,” she said, “was unsafe.”",
            ["The bridge,", "was unsafe."],
            ["The bridge,” she said, “was unsafe = The bridge was unsafe"],
        ),
        # questions and exclamations without a verb claim nothing
        ("“Why now? No way,” she said.", ["Why now? No way,"], []),
        # a comma alone between clauses that are no attributions
        (
            "“He pleaded guilty, he sold his house and he paid,” she said.",
            ["He pleaded guilty, he sold his house and he paid,"],
            ["He pleaded guilty", "he sold his house", "he paid"],
        ),
        # two main clauses
        (
            "“We didn’t miss it; we had no clock,” she said.",
            ["We didn’t miss it; we had no clock,"],
            ["We didn’t miss it", "we had no clock"],
        ),
    ],
)
def test_direct_contents(nlp: Language, text: str, content: list[str], expected: list[str]) -> None:
    owner = said(text, *content, source="she", quote_type="direct")
    assert [shown(c) for c in claims(nlp, text, owner)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence of the reporter's own
        ("The organ was tuned in 1958.", ["The organ was tuned in 1958"]),
        # coordinated clauses
        (
            "Two singers fell ill and more than 300 seats were empty.",
            ["Two singers fell ill", "more than 300 seats were empty"],
        ),
        # an aside at the end is left out, one in the middle is not
        (
            "The abbess collected more than $70 billion in gifts during her term, including pledges from choirs.",
            ["The abbess collected more than $70 billion in gifts during her term"],
        ),
        ("The dam, built in 1931, has cracked.", ["The dam, built in 1931, has cracked"]),
        # 'who' is people, whatever noun stands next to it; of an apposition it is whom that stands by
        (
            "Two people employed at the abbey, who work in London, have left.",
            [
                "Two people employed at the abbey, who work in London, have left",
                "work in London = Two people employed at the abbey work in London",
            ],
        ),
        # questions claim nothing
        ("Will the mayor resign?", []),
        # neither does a headline without a verb
        ("A new start", []),
    ],
)
def test_the_reporters_own_voice(nlp: Language, text: str, expected: list[str]) -> None:
    found = claims(nlp, text)
    assert [shown(c) for c in found] == expected
    assert all(c.sourcing.tag == "unattributed" and c.attribution is None for c in found)


def test_attribution_clauses_are_no_claims(nlp: Language) -> None:
    """'She opened the meeting and said ...' leaves the first half to the reporter."""
    text = "Ann Lee opened the meeting on Friday and said that the fee would fall."
    owner = said(text, "that the fee would fall", source="Ann Lee")
    assert [(c.span.text, c.attribution_id) for c in claims(nlp, text, owner)] == [
        ("Ann Lee opened the meeting on Friday", None),
        ("the fee would fall", "a1"),
    ]


def test_a_saying_of_a_thing_is_told_by_the_reporter(nlp: Language) -> None:
    """'posted pictures' attributes no proposition, and is one itself; so is 'was not charged'; 'declined' is not."""
    text = "Residents posted pictures of the doors."
    owner = said(text, "pictures of the doors", cue="posted", source="Residents")
    assert [(c.span.text, c.attribution) for c in claims(nlp, text, owner)] == [(text[:-1], None)]
    text = "The firm declined to discuss the doors."
    owner = said(text, "to discuss the doors", cue="declined", source="The firm", kind="nonresponse")
    assert claims(nlp, text, owner) == ()


def test_asking_for_anonymity_is_no_claim(nlp: Language) -> None:
    text = "Two people employed at the abbey, who spoke on condition of anonymity, said the mill had closed."
    owner = said(text, "the mill had closed", source="Two people employed at the abbey")
    assert [c.span.text for c in claims(nlp, text, owner)] == ["the mill had closed"]


def test_a_content_that_goes_on_behind_its_attribution(nlp: Language) -> None:
    text = "The ministry had opposed a ban, Lee said, but has been overruled."
    owner = said(text, "The ministry had opposed a ban", "but has been overruled", source="Lee")
    assert [c.text for c in claims(nlp, text, owner)] == [
        "The ministry had opposed a ban",
        "The ministry has been overruled",
    ]


def test_an_undecided_question_is_left_to_the_reporter(nlp: Language) -> None:
    """'has not decided whether' states nothing in its content, but is itself a fact."""
    text = "The choir has not decided whether to sing at a wedding."
    owner = said(
        text, "whether to sing at a wedding", cue="has not decided", source="The choir", kind="decision", negated=True
    )
    (claim,) = claims(nlp, text, owner)
    assert (claim.span.text, claim.attribution, claim.polarity) == (text[:-1], None, "negative")


@pytest.mark.parametrize(
    ("text", "cue", "content", "kind", "more", "expected"),
    [
        # a denial gives its content, negated
        ("Lee denied that any bell was cracked.", "denied", "that any bell was cracked", "denial", {}, [("fact", "negative", "any bell was cracked")]),
        # the denial of something negative is positive
        ("Lee denied that she was not paid.", "denied", "that she was not paid", "denial", {}, [("fact", "positive", "she was not paid")]),
        # a noun that stands for a proposition
        ("Lee rejected claims that he knew.", "rejected", "claims that he knew", "denial", {}, [("fact", "negative", "he knew")]),
        # a non-response and a question give nothing
        ("Lee declined to comment.", "declined", "to comment", "nonresponse", {}, []),
        ("Lee asked why it was late.", "asked", "why it was late", "question", {}, []),
        # not to have said something leaves nothing, not to believe it takes a side
        ("Lee did not say that it was late.", "did not say", "that it was late", "statement", {"negated": True}, []),
        ("Lee does not believe that it is true.", "does not believe", "that it is true", "belief", {"negated": True}, [("fact", "negative", "it is true")]),
        ("Lee doubts that it will rain.", "doubts", "that it will rain", "belief", {}, [("forecast", "negative", "it will rain")]),
        # vows are plans of the speaker's
        ("Lee vowed to cut all aid.", "vowed", "to cut all aid", "commitment", {}, [("plan", "positive", "to cut all aid")]),
        # what somebody refuses to do is a plan not to
        ("Lee refused to cut all aid.", "refused", "to cut all aid", "commitment", {}, [("plan", "negative", "to cut all aid")]),
        # directives are demands
        ("Lee urged the firm to reopen.", "urged", "the firm to reopen", "directive", {}, [("demand", "positive", "the firm to reopen")]),
        # to view something as something is an opinion
        ("Lee views the harp as a large part of it.", "views", "the harp as a large part of it", "belief", {}, [("opinion", "positive", "the harp as a large part of it")]),
    ],
)  # fmt: skip
def test_kinds_of_attribution(
    nlp: Language,
    text: str,
    cue: str,
    content: str,
    kind: str,
    more: dict[str, Any],
    expected: list[tuple[str, str, str]],
) -> None:
    owner = said(text, content, cue=cue, source="Lee", kind=kind, **more)
    assert [(c.kind, c.polarity, c.span.text) for c in claims(nlp, text, owner) if c.attribution] == expected


def test_a_vow_carries_its_speaker(nlp: Language) -> None:
    text = "Lee vowed to cut all aid."
    (claim,) = claims(nlp, text, said(text, "to cut all aid", cue="vowed", source="Lee", kind="commitment"))
    assert claim.text == "Lee to cut all aid"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The firm sold the mill.", "fact"),
        ("The firm will sell the mill.", "forecast"),
        ("The firm is expected to sell the mill.", "forecast"),
        ("The firm is likely to sell the mill.", "forecast"),
        ("The firm is going to sell the mill.", "forecast"),
        ("The firm plans to sell the mill.", "plan"),
        ("The firm hopes to sell the mill.", "plan"),
        # a state is no plan
        ("We will sell the mill.", "plan"),
        ("We will be fine.", "forecast"),
        ("The firm should sell the mill.", "demand"),
        ("The firm needs to sell the mill.", "demand"),
        ("The sale was a disgrace.", "opinion"),
        ("The sale was a policy failure.", "opinion"),
        ("The cause was heart failure.", "fact"),
        # nobody can do what should have been done
        ("The firm should have sold the mill.", "opinion"),
        ("The firm should have a buyer.", "demand"),
        # what would have been is no forecast
        ("The firm would have sold the mill.", "fact"),
    ],
)
def test_kind(nlp: Language, text: str, kind: str) -> None:
    assert [c.kind for c in claims(nlp, text)] == [kind]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The mill closed.", "positive"),
        ("The mill did not close.", "negative"),
        ("The mill never closed.", "negative"),
        ("Never before has the mill had a roof.", "negative"),
        ("Not once did the mill pay a bill.", "negative"),
        ("Not surprisingly, the mill did pay.", "positive"),
        ("Not long ago, the mill had been flooded.", "positive"),
        ("Nobody closed the mill.", "negative"),
        ("The mill has no roof.", "negative"),
        ("There is no evidence of that.", "negative"),
        # two negations in one
        ("There is no doubt that the mill closed.", "positive"),
        ("The mill no longer sells flour.", "negative"),
        ("Not everyone agreed with the sale.", "negative"),
        ("Neither the club nor the league commented.", "negative"),
        ("Not only farmers opposed the sale.", "positive"),
        # 'not only' is about the phrase, not the clause
        ("The law bans not only guns but knives.", "positive"),
    ],
)
def test_polarity(nlp: Language, text: str, polarity: str) -> None:
    assert [c.polarity for c in claims(nlp, text)] == [polarity]


HEDGES = [
    ("The talks may fail.", ["may"]),
    ("The talks could fail.", ["could"]),
    ("The talks will likely fail.", ["likely"]),
    ("The talks have reportedly failed.", ["reportedly"]),
    ("The talks appear to have failed.", ["appear"]),
    ("The talks are expected to fail.", ["expected"]),
    ("The plan, if approved, will cost $2 million.", ["if approved"]),
    ("The house is a possible hiding place.", ["possible"]),
    ("There is a chance that it will rain.", ["chance"]),
    ("It is not clear why the mill burned.", ["clear"]),
    ("The mill is likely to close.", ["likely"]),
    # these commit the speaker
    ("The talks will fail.", []),
    ("The talks would fail.", []),
    ("The firm can pay.", []),
    # not the month, not what was impossible, not the talks that are potential
    ("The firm closed in May.", []),
    ("The firm could not pay the bill.", []),
    ("The firm paid the bill ahead of potential talks.", []),
    # nor the voters that are likely
    ("The firm polled 900 likely voters.", []),
    # to appear in court is no seeming
    ("He appeared in court on Friday.", []),
]


@pytest.mark.parametrize(("text", "hedges"), HEDGES)
def test_hedges(nlp: Language, text: str, hedges: list[str]) -> None:
    (claim,) = claims(nlp, text)
    assert [h.text for h in claim.hedges] == hedges


@pytest.mark.parametrize(
    ("text", "content", "cue", "hedges"),
    [
        # nobody's word hedges, once
        ("It seems that the wall is safe.", ["that the wall is safe"], "seems", ["seems"]),
        ("It is understood that she left.", ["that she left"], "is understood", ["is understood"]),
        ("The firm is believed to be bankrupt.", ["The firm", "to be bankrupt"], "is believed", ["is believed"]),
        ("He is alleged to have lied.", ["He", "to have lied"], "is alleged", ["is alleged"]),
    ],
)
def test_what_nobody_answers_for_is_hedged(
    nlp: Language, text: str, content: list[str], cue: str, hedges: list[str]
) -> None:
    (claim,) = claims(nlp, text, said(text, *content, cue=cue))
    assert [h.text for h in claim.hedges] == hedges


def test_what_is_expected_is_a_forecast_with_its_subject(nlp: Language) -> None:
    text = "He is expected to be charged today."
    (claim,) = claims(nlp, text, said(text, "He", "to be charged today", cue="is expected", kind="belief"))
    assert (claim.kind, claim.tense, claim.subject and claim.subject.text) == ("forecast", "future", "He")
    text = "The firm expects sales to fall."
    (claim,) = claims(nlp, text, said(text, "sales to fall", cue="expects", source="The firm"))
    assert (claim.kind, claim.tense) == ("forecast", "future")


def test_what_one_thinks_is_claimed_once(nlp: Language) -> None:
    """'I don't think that it is so' claims that it is not so."""
    found = Extractor(nlp=nlp).extract("“I don’t think the deal is dead,” said Paul Ames.").claims
    assert [(c.text, c.polarity, [h.text for h in c.hedges]) for c in found] == [
        ("the deal is dead", "negative", ["don’t think"])
    ]


def test_who_says_it_is_not_it(nlp: Language) -> None:
    """'It' of '“It is safe,” the maker said' is not the maker."""
    found = Extractor(nlp=nlp).extract("The maker of the drug met the press. “It is safe,” it said.")
    assert [c.resolved for c in found.claims if c.text == "It is safe"] == [None]
    assert all("It" not in {m.text for m in s.mentions} for s in found.speakers)


def test_what_is_not_done_is_told_unless_it_is_to_answer(nlp: Language) -> None:
    text = "The committee failed to agree on a budget."
    owner = said(text, "to agree on a budget", cue="failed", source="The committee", kind="nonresponse")
    assert [(c.text, c.attribution) for c in claims(nlp, text, owner)] == [(text[:-1], None)]


def test_a_cue_of_belief_hedges(nlp: Language) -> None:
    text = "Lee believes the wall is safe."
    (claim,) = claims(nlp, text, said(text, "the wall is safe", cue="believes", kind="belief"))
    assert [h.text for h in claim.hedges] == ["believes"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild gave more than $70 billion to choirs.", [("more than $70 billion", 70e9, "$", "more_than")]),
        ("About 52,000 tulips were sold.", [("About 52,000 tulips", 52000, "tulips", "approximate")]),
        ("Sales rose 11 percent.", [("11 percent", 11, "percent", "exact")]),
        (
            "At least two hundred and fifty people came.",
            [("At least two hundred and fifty people", 250, "people", "at_least")],
        ),
        ("The council spent £2m on roads.", [("£2m", 2e6, "£", "exact")]),
        ("Up to 3.4 million birds lost feathers.", [("Up to 3.4 million birds", 3.4e6, "birds", "at_most")]),
        ("The club lost half a dozen games.", [("half a dozen games", 6, "games", "exact")]),
        # however much white space stands behind the opener
        ("Sales rose between 3 and 5 percent.", [("between 3 and 5 percent", 3, "percent", "between")]),
        ("Sales rose between  3 and 5 percent.", [("between  3 and 5 percent", 3, "percent", "between")]),
        (
            "Between\u00a0 3 and 5 percent of sales were lost.",
            [("Between\u00a0 3 and 5 percent", 3, "percent", "between")],
        ),
        # a year and a day are times
        ("The organ was tuned in 1958.", []),
        # no number in a name
        ("The F-16 landed.", []),
    ],
)
def test_quantities(nlp: Language, text: str, expected: list[tuple[str, float, str, str]]) -> None:
    (claim,) = claims(nlp, text)
    assert [(q.text, q.value, q.unit, q.bound) for q in claim.quantities] == expected


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        # a Thursday's paper: the Monday before, the Monday after
        ("The mill closed on Monday.", THURSDAY, dt.date(2025, 2, 10)),
        ("The mill will close on Monday.", THURSDAY, dt.date(2025, 2, 17)),
        ("The mill closed yesterday.", THURSDAY, dt.date(2025, 2, 12)),
        ("The mill closed last month.", THURSDAY, None),
        # the year that lies nearest
        ("The mill closed on December 30.", THURSDAY, dt.date(2024, 12, 30)),
        # without a day of publication only full dates are fixed
        ("The mill closed on Monday.", None, None),
        ("The mill closed on July 9, 2019.", None, dt.date(2019, 7, 9)),
    ],
)  # fmt: skip
def test_times(nlp: Language, text: str, published: dt.datetime | None, day: dt.date | None) -> None:
    (claim,) = claims(nlp, text, published=published)
    assert [t.date for t in claim.times] == [day]


def test_parts(nlp: Language) -> None:
    """Subject, predicate and object, the subject of a coordinated clause from the clause before."""
    (first, second) = claims(nlp, "The old mill has cut its staff and will sell two looms.")
    assert [p and p.text for p in (first.subject, first.predicate, first.object)] == [
        "The old mill",
        "has cut",
        "its staff",
    ]
    assert [p and p.text for p in (second.subject, second.predicate, second.object)] == [
        "The old mill",
        "will sell",
        "two looms",
    ]


def test_supports_and_disputes(nlp: Language) -> None:
    """The same from two speakers supports; the denial of it disputes."""
    text = "Lee said the mill polluted the river. Roe said the mill polluted the river. Poe denied the mill polluted the river."
    same, owners, start = "the mill polluted the river", [], 0
    for n, (who, cue) in enumerate((("Lee", "said"), ("Roe", "said"), ("Poe", "denied")), start=1):
        start = text.index(who)
        content = at(text, same, start)
        assert content is not None
        speaker = Speaker(id=f"s{n}", name=who, label=who, kind="person")
        kind = "denial" if cue == "denied" else "statement"
        owners.append(
            said(text, cue=None, id=f"a{n}", kind=kind, speaker=speaker).model_copy(
                update={"content": (content,), "cue": at(text, cue, start), "source": at(text, who)}
            )
        )
    one, two, three = (c for c in claims(nlp, text, *owners) if c.attribution)
    assert (one.supports, one.disputes) == ((two.id,), (three.id,))
    assert (three.supports, three.disputes) == ((), (one.id, two.id))


@pytest.mark.parametrize(
    "text", ["", " ", "word", "“”", "...", "“", "\x00 a", "whether", "and and and", "9" * 400, "“a “b “c “d"]
)
def test_odd_texts(nlp: Language, text: str) -> None:
    owners = [said(text, text, cue=None)] if text.strip() else []
    for claim in claims(nlp, text, *owners):
        assert text[claim.span.start : claim.span.end] == claim.span.text


def overlap(text: str, a: tuple[int, int], b: tuple[int, int]) -> float:
    chars = [{i for i in range(*span) if text[i].isalnum()} for span in (a, b)]
    return len(chars[0] & chars[1]) / len(chars[0] | chars[1]) if chars[0] | chars[1] else 0.0


@pytest.mark.skipif(not GOLDEN, reason="no golden articles in tests/golden")
def test_golden_claims_from_expected_attributions(nlp: Language) -> None:
    """Given the attributions that a reader marked, the claims and hedges that the reader marked come out."""
    found = hedged = total = 0
    for path in GOLDEN:
        want = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(want["article"]).read_bytes().decode("utf-8")
        owners = [
            said(text, cue=None, id=a["id"], quote_type=a["type"], kind=a["kind"]).model_copy(
                update={
                    "content": tuple(Span(**c) for c in a["content"]),
                    "cue": a["cue"] and Span(**a["cue"]),
                    "source": a["source"] and Span(**a["source"]),
                    "negated": bool(a["cue"]) and " not " in f" {a['cue']['text']} ",
                }
            )
            for a in want["attributions"]
        ]
        got = stated(nlp, read_layout(Article(text=text)), owners)
        for c in want["claims"]:
            best = max(got, key=lambda k: overlap(text, (c["start"], c["end"]), (k.span.start, k.span.end)))
            near = overlap(text, (c["start"], c["end"]), (best.span.start, best.span.end)) >= 0.7
            total += 1
            found += near and best.attribution_id == c["attribution"]
            hedged += near and bool(best.hedges) == bool(c.get("hedged"))
    assert found >= 0.9 * total
    assert hedged >= 0.95 * found
