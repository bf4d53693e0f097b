"""Who goes first where grammar and learning disagree, and rules that took too much; rows as in `attributed.py`."""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import rows

CASES = [
    # a silence within what somebody said lies in it, and does not cut it off
    (
        "Wardens said the fair had failed because bakers refused to discuss the fees.",
        "Wardens | said | the fair had failed because bakers refused to discuss the fees | indirect | statement",
    ),
    (
        "Wardens said the cook was held after he refused to answer questions.",
        "Wardens | said | the cook was held after he refused to answer questions | indirect | statement",
    ),
    # one of the same speaker beside it does not
    (
        "Roe said the fair was off and declined to say why.",
        "Roe | said | the fair was off | indirect | statement",
        "Roe | declined | to say why | indirect | nonresponse",
    ),
    (
        "Roe said the fair was off. The guild declined to comment.",
        "Roe | said | the fair was off | indirect | statement",
        "The guild | declined | to comment | indirect | nonresponse",
    ),
    # 'called for' is the cue, whether a noun or an infinitive with a subject follows
    (
        "The union called for the minister to resign.",
        "The union | called for | the minister to resign | indirect | directive",
    ),
    (
        "Several bakers have called again for the inquiry to be opened.",
        "Several bakers | have called again for | the inquiry to be opened | indirect | directive",
    ),
    (
        "The mayor is pushing for the road to be shut.",
        "The mayor | is pushing for | the road to be shut | indirect | directive",
    ),
    ("Ilse Vaart called for a ban on rockets.", "Ilse Vaart | called for | a ban on rockets | indirect | directive"),
    # ... but no time, no 'about', and no 'for' that opens a clause of its own
    (
        "Critics called it the finest bridge for decades.",
        "Critics | called | it the finest bridge for decades | indirect | statement",
    ),
    # a silence is only what answers a question
    (
        "The firm failed to respond to a request for comment.",
        "The firm | failed | to respond to a request for comment | indirect | nonresponse",
    ),
    ("The council failed to return two calls.", "The council | failed to return | two calls | indirect | nonresponse"),
    # sections name no source only before a colon
    (
        "Law said the harbour was safe.",
        "Law | said | the harbour was safe | indirect | statement",
    ),
    (
        "State said it would take two months to send the letters.",
        "State | said | it would take two months to send the letters | indirect | statement",
    ),
    # what somebody calls himself is told, where it is no name
    (
        "Most members call themselves cautious.",
        "Most members | call | themselves cautious | indirect | statement",
    ),
    # a name may be talked of by others than who bears it
    (
        "Ilse Vaart ordered that his name be certified for the election.",
        "Ilse Vaart | ordered | that his name be certified for the election | indirect | directive",
    ),
    (
        "Ilse Vaart reported that roughly 90 donor names weren't disclosed.",
        "Ilse Vaart | reported | that roughly 90 donor names weren't disclosed | indirect | statement",
    ),
    # a question beside a noun phrase is asked with it
    (
        "Ilse Vaart was asked about the rash of fires and whether she would ring the bell.",
        "- | was asked about | the rash of fires and whether she would ring the bell | indirect | question",
    ),
    (
        "Olaf Moen talked about growing up in Dunmore, across the river, and how the mill had closed.",
        "Olaf Moen | talked about | growing up in Dunmore, across the river, and how the mill had closed | indirect | statement",
    ),
    # a closing mark that the parser takes for a sentence of its own parts nothing
    (
        "'The cook talked to the owner,' the source said. 'He's upset. He'd have walked there.'",
        "the source | said | The cook talked to the owner, / He's upset. He'd have walked there. | direct | statement",
    ),
    # inversion: the clause before the frame is what is said, whatever the model makes of it
    (
        "The dam had been leaking for weeks, said three people who work there.",
        "three people who work there | said | The dam had been leaking for weeks | indirect | statement",
    ),
    (
        "DUNMORE — The tram line will add cars, said two people briefed on the plan, who spoke on condition of anonymity.",
        "two people briefed on the plan | said | The tram line will add cars | indirect | statement",
    ),
    # ... but who somebody is says nothing, so that the words behind the verb do
    (
        "Jonas Petkov, a Dunmore beekeeper who runs the fair, said the hives were empty.",
        "Jonas Petkov, a Dunmore beekeeper who runs the fair | said | the hives were empty | indirect | statement",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[c[0][:40] for c in CASES])
def test_precedence(extractor: Extractor, case: tuple[str, ...]) -> None:
    assert rows(extractor.extract(case[0])) == list(case[1:])


NO_SILENCE = [
    "The plan failed to address the needs of the town.",
    "The inquiry has failed to provide a single name.",
    "The bishop failed to understand the question.",
]


@pytest.mark.parametrize("text", NO_SILENCE)
def test_a_failure_is_no_silence(extractor: Extractor, text: str) -> None:
    assert "nonresponse" not in [a.kind for a in extractor.extract(text).attributions]


IDLE = [
    "A clerk asked that her name be withheld.",
    "A clerk asked that his name not be used.",
    "Opinion: The harbour is lost.",
]


@pytest.mark.parametrize("text", IDLE)
def test_still_attributes_nothing(extractor: Extractor, text: str) -> None:
    assert not extractor.extract(text).attributions
