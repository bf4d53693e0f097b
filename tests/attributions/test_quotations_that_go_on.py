"""Where quotations go on behind their cue, and where the writer's own words begin.

Rows as in `attributed.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import rows

if TYPE_CHECKING:
    from spacy.language import Language


CASES = [
    # a long source stands between the parts, with abbreviations and a clause of its own
    (
        "“The road is closed,” said Jane Doe, who has lived in Deering, Minn., since 1980. “It was never meant for trucks.”",
        "Jane Doe | said | The road is closed, / It was never meant for trucks. | direct | statement",
    ),
    (
        "“The road,” said Jane Doe, a nurse who is the director of the Hill Forum in Deering, “is closed for the whole week.”",
        "Jane Doe | said | The road, / is closed for the whole week. | direct | statement",
    ),
    # ... and the writer has said something in between
    (
        "“The road is closed,” Jane Doe said. “It was never meant for trucks.” It was late by then. “Ask the engineers, not me.”",
        (
            "Jane Doe | said | The road is closed, / It was never meant for trucks. / Ask the engineers, not me. | direct"
            " | statement"
        ),
    ),
    # what goes on from indirect words stands by itself
    (
        "Jane Doe said that the road was closed. “It was never meant for trucks of that size.”",
        "Jane Doe | said | that the road was closed | indirect | statement",
        "Jane Doe | - | It was never meant for trucks of that size. | direct | statement",
    ),
    (
        "The ferry leaves at dawn, which he has sworn never to board again. (“Those decks all reek of herring.”)",
        "he | has sworn | which / never to board again | indirect | commitment",
        "he | - | Those decks all reek of herring. | direct | statement",
    ),
    # what others did meanwhile, and a title, are the writer's
    (
        "“The road is closed,” Jane Doe said as some in the hall booed.",
        "Jane Doe | said | The road is closed, | direct | statement",
    ),
    (
        "“The road is closed,” Jane Doe said as some in the hall booed. “It was never meant for trucks.”",
        "Jane Doe | said | The road is closed, / It was never meant for trucks. | direct | statement",
    ),
    (
        "“The road is closed,” Jane Doe said in an interview with “Morning Call.”",
        "Jane Doe | said | The road is closed, | direct | statement",
    ),
    # ... but what the cue governs, or a semicolon adds, is said
    (
        "“The road is closed for the year,” Jane Doe said she had told the council.",
        "Jane Doe | said | The road is closed for the year, / she had told the council | mixed | statement",
    ),
    (
        "“The road is closed for good,” the mayor said; the bridge would be kept.",
        "the mayor | said | The road is closed for good, / the bridge would be kept | mixed | statement",
    ),
    # whoever keeps silent is not quoted
    (
        "Jane Doe declined to comment. “It was never meant for trucks of that size.”",
        "Jane Doe | declined | to comment | indirect | nonresponse",
    ),
    # the next quotation has a frame of its own
    (
        "“The road is closed,” Jane Doe said. Neighbors disagree. “It was never meant for trucks,” John Roe said.",
        "Jane Doe | said | The road is closed, | direct | statement",
        "John Roe | said | It was never meant for trucks, | direct | statement",
    ),
    # a mark that is never closed goes on from nothing
    (
        'The circus denied that its lions were hungry. "Meat is plentiful, and so is hay, he said.',
        "The circus | denied | that its lions were hungry | indirect | denial",
    ),
    # another paragraph stands by itself
    (
        "“The road is closed,” Jane Doe said. “It was never meant for trucks.”\n\n“It will stay closed for years.”",
        "Jane Doe | said | The road is closed, / It was never meant for trucks. | direct | statement",
        "Jane Doe | - | It will stay closed for years. | direct | statement",
    ),
]


#: A quotation without a cue that is not the last speaker's, or not certainly.
NOT_HIS = [
    # somebody or something else comes between
    "“The road is closed,” said Jane Doe. Ann Poe's answer was short. “I have heard all that before.”",
    "Jane Doe said that the road was closed. Then it was the turn of Ann Poe, a farmer. “They never told us that.”",
    "Jane Doe said the road was closed. John Roe's letter to the council is blunt. “You have no right to close it.”",
    "“The road is closed,” said Jane Doe. Question from the floor. “Who pays for all that?”",
    "“The road is closed,” said Jane Doe. The sign at the gate is new. “No trespassing on this land.”",
    "“The road is closed,” said Jane Doe. Her book is out now. “How to Close a Road.”",
    # it is signed, or a part of the writer's sentence
    "Jane Doe said the road was closed. “It was never closed at all.” — Ann Poe",
    "The mayor said that the road was closed. “Yes to the new bridge” lost.",
    "“The road is closed,” Jane Doe said, in front of a banner, “Open the road right now!”",
    "“The road is closed,” said Jane Doe, who won a prize for the song, “How to Close a Road in Town.”",
    # nobody in particular said the first
    "No one said the road was closed. “They took everything from me.”",
    "Nobody knows who said that the road was closed. “They took everything from me.”",
]


@pytest.mark.parametrize("text", NOT_HIS, ids=lambda text: text[:60])
def test_what_another_may_have_said_is_nobodys(extractor: Extractor, text: str) -> None:
    later = text.rindex("“")
    contents = [c for a in extractor.extract(text).attributions for c in a.content]
    assert contents, "the first is found"
    assert all(c.end <= later for c in contents)


def test_a_threshold_gives_no_quotation_to_another(nlp: Language) -> None:
    text = "“The road is closed,” Jane Doe said. She left. “It was never closed at all,” ran the reply."
    for threshold in (0.2, 0.5, 0.9):
        found = Extractor(nlp=nlp, threshold=threshold).extract(text).attributions
        assert all("never" not in c.text for a in found if a.source and a.source.text == "Jane Doe" for c in a.content)


def test_what_goes_on_is_told_in_the_reasons(extractor: Extractor) -> None:
    found = extractor.extract("Jane Doe said that the road was closed. “It was never meant for trucks.”").attributions
    assert "content:goes-on" in found[1].confidence.reasons


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:60])
def test_quotations_that_go_on(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


#: A quotation behind a sentence that tells what somebody does, and whose it is.
GESTURES = [
    ("“The road is closed,” Jane Doe said. John Roe shook his head. “You are lying to us again.”", "John Roe"),
    ("The company said it would appeal. Jane Doe lost her house. “They took everything from me.”", "Jane Doe"),
    ("Jane Doe was asked if the road was closed. “They took everything from me.”", "Jane Doe"),
    ("Ann Poe shrugs. “The roof is bad, I suppose. Nobody mends it.”", "Ann Poe"),  # 'shrugs' is taken for a plural
    ("Ann Poe, when we reach the barn, shrugs. “The roof is bad, I suppose. Nobody mends it.”", "Ann Poe"),
    (
        "“She sold the boat,” says Jane Doe. Her brother nods, then frowns. “It leaked from the start.”",
        "Her brother",
    ),
    # who is asked answers
    ("“It is a slow river,” says Jane Doe. What did he tell his crew? “That we are painting the boat.”", "he"),
]


@pytest.mark.parametrize(("text", "source"), GESTURES, ids=lambda value: value[:60])
def test_a_gesture_leads_in_to_a_quotation(extractor: Extractor, text: str, source: str) -> None:
    start = text.rindex("“") + 1
    found = [a for a in extractor.extract(text).attributions if a.content[0].start == start and a.parent_id is None]
    assert [a.source.text for a in found if a.source] == [source]


#: Words in marks behind a gesture that may be written somewhere, or somebody else's.
NO_GESTURES = [
    "Jane Doe opened the letter. “Your claim has been refused with immediate effect.”",
    "Jane Doe pointed to a sign. “No trespassing on this land at any time.”",
    "Jane Doe left when her boss told her. “You are fired as of this morning.”",
    "Nobody moved in the hall. “We are all going to be here for days.”",
    "The wall had been painted over. “We are all going to be here for days.”",
    "Jane Doe declined to answer. “We are all going to be here for days.”",
]


@pytest.mark.parametrize("text", NO_GESTURES, ids=lambda text: text[:60])
def test_words_behind_a_gesture_that_are_nobodys(extractor: Extractor, text: str) -> None:
    start = text.rindex("“") + 1
    assert all(c.start != start for a in extractor.extract(text).attributions for c in a.content)


def test_a_threshold_leaves_gestures_out(nlp: Language) -> None:
    text = "“The road is closed,” Jane Doe said. John Roe shook his head. “You are lying to us again.”"
    found = Extractor(nlp=nlp, threshold=0.6).extract(text).attributions
    assert [a.source.text for a in found if a.source] == ["Jane Doe"]


def test_words_on_one_subject_after_another(extractor: Extractor) -> None:
    text = (
        "Coach Ada Quist spoke for ten minutes. “We are ready,” she said.\n\nOn whether Kane would row: “Too soon.”\n\n"
        "On the cox: “She stays. Next.”\n\nOn Monday the coach wrote: “We row again.”"
    )
    found = [
        (a.rule, a.source and a.source.text, a.speaker and a.speaker.label)
        for a in extractor.extract(text).attributions
    ]
    assert [f for f in found if f[0] == "topic-label"] == [("topic-label", None, "Ada Quist")] * 2
    assert len(found) == 4
