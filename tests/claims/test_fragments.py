"""Sentences and contents that are easily lost: no subject where one is looked for, no verb, brackets, lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.adapters.spacy_parse import parse
from newsclaims.claims.misparsed.contracted import with_verbs
from newsclaims.claims.words import words_of
from newsclaims.extractor import Extractor
from newsclaims.lexicon import default_lexicon
from tests.claimed import claims, paragraphs, said, shown

if TYPE_CHECKING:
    from spacy.language import Language

TOLD = [
    # the subject behind the verb
    ("Inside the mill lay heaps of wet flour.", ["Inside the mill lay heaps of wet flour"]),
    ("Among those hurt were a baker and her two sons.", ["Among those hurt were a baker and her two sons"]),
    ("Also fined was a miller from Tarn.", ["Also fined was a miller from Tarn"]),
    ("At stake are 400 jobs and a pier.", ["At stake are 400 jobs and a pier"]),
    # or before it, taken for something else
    (
        "At the Karsk summit envoys from Norland were included for once.",
        ["At the Karsk summit envoys from Norland were included for once"],
    ),
    # but no orders, no fragments, no titles
    ("In a fire call for help.", []),
    ("Follow her on the radio.", []),
    ("A flag on the roof of the mill.", []),
    ("What the keeper saw.", []),
    # an abbreviation ends the sentence, too
    (
        "At Tarn Airport, the queue for the ticket desk stretched past the gate at 6 a.m.",
        [
            "the queue for the ticket desk stretched past the gate at 6 a.m. = At Tarn Airport, the queue for the ticket desk stretched past the gate at 6 a.m.",
        ],
    ),
    # a verb behind a relative clause, taken for a participle; one that is a participle
    (
        "The cook, who had a sore hip, “often lost her own keys”.",
        [
            "The cook, who had a sore hip, “often lost her own keys”",
            "had a sore hip = The cook had a sore hip",
        ],
    ),
    ("The cook, a woman known to drink.", []),
    # a contracted verb
    ("The town's not been the same since the fair shut.", ["The town's not been the same since the fair shut"]),
    # verbs of fixtures that look like nouns, and nouns that look like them
    ("Harwick host Crale on Sunday.", ["Harwick host Crale on Sunday"]),
    ("Tarn Bay host leaders Eastmere on Monday.", ["Tarn Bay host leaders Eastmere on Monday"]),
    (
        "Solby lost 3-1, and Tarbell hosts Ridgemont on Friday.",
        ["Solby lost 3-1", "Tarbell hosts Ridgemont on Friday"],
    ),
    ("Radio host Ann Lee was on leave.", ["Radio host Ann Lee was on leave"]),
    ("Quiz show hosts Ann Lee and Bo Dix were fined.", ["Quiz show hosts Ann Lee and Bo Dix were fined"]),
    ("Guild leaders Ann Lee and Bo Dix on Sunday.", []),
    # other verbs that do
    ("The dad-of-five parks his tractor on the school lawn.", ["The dad-of-five parks his tractor on the school lawn"]),
    (
        "The alliance, which has two members, advocates for equal schooling.",
        [
            "The alliance, which has two members, advocates for equal schooling",
            "has two members = The alliance has two members",
        ],
    ),
    # a clause in brackets
    (
        "The guild won 31 seats (it had hoped for 40) and lost its majority.",
        ["The guild won 31 seats", "it had hoped for 40", "lost its majority = The guild lost its majority"],
    ),
    ("The pier cost 3 million crowns (the town had asked for 5 million).", ["The pier cost 3 million crowns", "the town had asked for 5 million"]),
    # which only tells more where the sentence goes on, or is none
    ("The club (it owes 4 million) would be sold.", ["The club (it owes 4 million) would be sold"]),
    ("The mill (the oldest in Norland) will close (in May).", ["The mill (the oldest in Norland) will close (in May)"]),
    # things in a list, the first without an article; something told about the first
    ("The thieves took silver, a lute and door keys.", ["The thieves took silver, a lute and door keys"]),
    ("She fears debt, a burden on farmers and towns.", ["She fears debt"]),
    # a verb hung on what something is, and one that is an alternative
    (
        "The bid was “derisory” and “undervalues the mill”.",
        ["The bid was “derisory”", "undervalues the mill = The bid undervalues the mill"],
    ),
    ("The bid was late or undervalues the mill.", ["The bid was late or undervalues the mill"]),
    # what somebody did next
    (
        "The cook robbed a mill, then fled to Tarn by train.",
        ["The cook robbed a mill", "then fled to Tarn by train = The cook then fled to Tarn by train"],
    ),
    (
        "She sold the mill in May, then bought it back and ran it for years.",
        [
            "She sold the mill in May",
            "then bought it back = She then bought it back",
            "ran it for years = She ran it for years",
        ],
    ),
    ("The cook, then a girl of ten, fled to Tarn.", ["The cook, then a girl of ten, fled to Tarn"]),
    # as somebody foretold
    ("The bank left rates at 5%, as forecast by most of them.", ["The bank left rates at 5%"]),
    ("The bank left rates at 5%, as rain fell on the roof of the old mint.", ["The bank left rates at 5%", "rain fell on the roof of the old mint"]),
    # what came before a step that somebody only weighs
    (
        "The duchy is close to leaving the league after talks on salt broke down in June.",
        ["The duchy is close to leaving the league", "talks on salt broke down in June"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_the_reporter_tells(nlp: Language, text: str, expected: list[str]) -> None:
    assert [shown(c) for c in claims(nlp, text)] == expected


SAID = [
    # what is to come, in a noun phrase; a person, a child and an act are no forecast
    ("She expects two cuts by the autumn.", "expects", "two cuts by the autumn", ["two cuts by the autumn"]),
    ("The bank forecasts growth of 2.1%.", "forecasts", "growth of 2.1%", ["growth of 2.1%"]),
    ("She expects Lee on Monday.", "expects", "Lee on Monday", []),
    ("She is expecting a baby in May.", "is expecting", "a baby in May", []),
    ("She wants two cuts by the autumn.", "wants", "two cuts by the autumn", []),
    # what something is like
    (
        "Friends branded the case against him “a hunt with too many dogs”.",
        "branded",
        "the case against him “a hunt with too many dogs”",
        ["the case against him “a hunt with too many dogs”"],
    ),
    ("Friends cited reports of “a hunt”.", "cited", "reports of “a hunt”", []),
    ("Friends posted the case against him.", "posted", "the case against him", []),
    # a clause whose verb looks like a noun
    ("They say goodbye to the town.", "say", "goodbye to the town", []),
    # 'that' taken for a relative pronoun
    (
        "He told the guild at the time that Tarn had “taught the hills how to sing”.",
        "told",
        "that Tarn had “taught the hills how to sing”",
        ["Tarn had “taught the hills how to sing”"],
    ),
]


@pytest.mark.parametrize(("text", "cue", "content", "expected"), SAID)
def test_what_was_said(nlp: Language, text: str, cue: str, content: str, expected: list[str]) -> None:
    source = text.split(" ", 1)[0]
    owner = said(text, content, cue=cue, source=source, kind="belief" if cue.endswith("s") else "statement")
    assert [shown(c) for c in claims(nlp, text, owner) if c.attribution] == expected


PARTED = [
    # the cue in between says what it is like, or the verb is misread
    ("The fair was described as “a farce” by Roe.", "was described", "The fair", "as “a farce”", "The fair was described as “a farce”"),
    ("The fair was moved on Monday by Roe.", "was moved", "The fair", "on Monday", None),
    # the second verb hung on the cue
    ("Roe then went to an inn, the court heard, and drank until dawn.", "heard", "Roe then went to an inn", "and drank until dawn", "Roe drank until dawn"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "first", "second", "expected"), PARTED)
def test_a_content_in_two_parts(
    nlp: Language, text: str, cue: str, first: str, second: str, expected: str | None
) -> None:
    owner = said(text, first, second, cue=cue)
    found = [c.text for c in claims(nlp, text, owner) if c.attribution]
    assert found[-1:] == ([expected] if expected else [])


def test_a_verb_between_names_keeps_the_tree_a_tree(nlp: Language) -> None:
    text = (
        "Tarn host Bay host leaders Host host Crale hosts Host on Sunday, and Tarn hosts host Lee. Hosts Tarn his host."
    )
    tokens = with_verbs(parse(nlp, paragraphs(text)), words_of(default_lexicon())).tokens
    for token in tokens:
        above, steps = token, 0
        while above.head != above.i:
            above, steps = tokens[above.head], steps + 1
            assert steps < len(tokens)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He lost the race (his rival won by 300 votes) but kept his seat.", None),
        ("The side won 3-1 (Doe scored twice) and went top.", None),
        ("The king said a few words to the crowd outside the church.", None),
        ("The couple expect their first child in May.", None),
        ("The pie was stolen, as alleged by bakers in the town.", None),
        ("Radio host Ann Lee on Sunday.", []),
        ("Ann Lee, who died in May, pictured with her sons.", []),
        ("The group called for an end to “poverty pay”.", []),
    ],
)
def test_what_is_no_claim_or_one_alone(nlp: Language, text: str, expected: list[str] | None) -> None:
    """None stands for the whole sentence as the one claim."""
    found = [c.text for c in Extractor(nlp=nlp).extract(text).claims]
    assert found == ([text.rstrip(".")] if expected is None else expected)


#: What is claimed, and by whose cue (None: the reporter's own voice); all claims in the order of the text.
OWNED = [
    # what somebody was told by nobody named is whose word it is that they were
    (
        "But papers seen by the Post show the board was told in 2021 that the east wall was rotten.",
        [
            ("show", "the board was told in 2021 that the east wall was rotten"),
            ("show", "the east wall was rotten"),
        ],
    ),
    (
        "He denied that he had been told the ferry was unsafe.",
        [("denied", "he had been told the ferry was unsafe"), ("had been told", "the ferry was unsafe")],
    ),
    # sentences before their frame that the parser took for nouns
    (
        "Bond traders priced in two more rises, according to Halden data.",
        [("according to", "Bond traders priced in two more rises")],
    ),
    ("Two vans rammed the gate, said a guard.", [("said", "Two vans rammed the gate")]),
    ("A bridge built by monks in 1312, according to the guide.", []),
    # results, and no reasons that are asked for
    (
        "Demand is falling, which is why the firm has cut its forecast.",
        [(None, "Demand is falling"), (None, "the firm has cut its forecast")],
    ),
    ("She asked why the road floods.", []),
    # a relative word is written out, unless it takes up all that was told
    (
        "The firm plans a new line, which it estimated would cost £4m.",
        [(None, "The firm plans a new line"), ("estimated", "a new line would cost £4m")],
    ),
    (
        "Critics say she sold the barn, which she denies.",
        [("say", "she sold the barn"), ("denies", "she sold the barn")],
    ),
    # 'that' opens a clause, or picks out a person or a day
    ("He said that grief had made her bold.", [("said", "grief had made her bold")]),
    ("She argued that soot from stoves was to blame.", [("argued", "soot from stoves was to blame")]),
    ("She says that man was the thief.", [("says", "that man was the thief")]),
    ("He thinks that day has come.", [("thinks", "that day has come")]),
    # in front of its frame stands what is said, whatever the parser makes of its verb
    ("The wall held, Ann Lee said on Monday.", [("said", "The wall held")]),
    ("The fire spread, said Ann Lee.", [("said", "The fire spread")]),
    ("The wall held, she said, and the town slept.", [("said", "The wall held"), (None, "the town slept")]),
    (
        "Ardania and Toskar near deal on border river, officials say\n\nTalks went on.",
        [("say", "Ardania and Toskar near deal on border river"), (None, "Talks went on")],
    ),
    ("Probably, says Ann Lee.", []),
    # that something is said, and nothing more
    (
        "They added that the road was shut. They added. She testified.",
        [("added", "the road was shut"), (None, "She testified")],
    ),
    ("He said no.", []),
    # what lies in a content is not the reporter's
    (
        "The firm apologized to residents of Karsk, where some stores ran out of water.",
        [(None, "The firm apologized to residents of Karsk"), ("apologized to", "some stores ran out of water")],
    ),
    (
        "Lee denied the report, which came out in May.",
        [(None, "Lee denied the report"), (None, "the report came out in May")],
    ),
    # what those who are told of had no part in
    (
        "She said the coming nights would turn bitter and appealed to skippers to stay in port.",
        [("said", "the coming nights would turn bitter"), (None, "She appealed to skippers to stay in port")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OWNED, ids=lambda value: str(value)[:60])
def test_whose_claims_they_are(nlp: Language, text: str, expected: list[tuple[str | None, str]]) -> None:
    found = Extractor(nlp=nlp).extract(text).claims
    cues = [c.attribution.cue if c.attribution else None for c in found]
    assert [(cue.text if cue else None, c.text) for cue, c in zip(cues, found, strict=True)] == expected


def test_nor_denies_a_sentence(nlp: Language) -> None:
    (claim,) = Extractor(nlp=nlp).extract("Nor did the firm pay its staff.").claims
    assert (claim.text, claim.polarity) == ("Nor did the firm pay its staff", "negative")


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("I understand that two crews are being sent from the depot.", "understand"),
        ("In her view, a careful driver would have stopped.", "view"),
        ("She viewed the rule as unfair.", None),
        ("Parents skipped meals so that their children could eat.", None),
        ("Parents say that their children could eat.", "could"),
    ],
)
def test_what_weakens_a_claim(nlp: Language, text: str, hedge: str | None) -> None:
    (claim,) = Extractor(nlp=nlp).extract(text).claims
    assert [h.text for h in claim.hedges] == ([hedge] if hedge else [])


def test_what_is_foretold_in_a_noun_phrase_is_a_forecast(nlp: Language) -> None:
    extractor = Extractor(nlp=nlp)
    (ahead,) = extractor.extract("Traders expect two rises this year.").claims
    (judged,) = extractor.extract("She called the plan a disgrace.").claims
    assert (ahead.kind, judged.kind) == ("forecast", "opinion")
