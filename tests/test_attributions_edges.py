"""Where contents begin and end, and whose words stand beside them; rows as in `test_attributions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.extractor import Extractor
from tests.test_attributions import row, rows

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def extractor(nlp: Language) -> Extractor:
    return Extractor(nlp=nlp)


CASES = [
    # the cue's own clause goes on: a simple past has no part in 'would', 'had written'
    (
        "The report warns that the bill “cannot be justified” and sets out four options.",
        "The report | warns | that the bill “cannot be justified” | mixed | statement",
    ),
    (
        "Jane Doe confirmed to The Gazette that she had written the post and showed a reporter her ticket.",
        "Jane Doe | confirmed | that she had written the post | indirect | statement",
    ),
    # ... with a verb of reporting, that has words of its own
    (
        "The union, which represents 3,100 workers, said it hadn't been consulted and demanded a ban on layoffs.",
        "The union | said | it hadn't been consulted | indirect | statement",
        "The union | demanded | a ban on layoffs | indirect | directive",
    ),
    (
        "In a radio interview last week, Jane Doe said she wasn't selling the club and dismissed the talk as “noise.”",
        "Jane Doe | said | she wasn't selling the club | indirect | statement",
        "Jane Doe | dismissed | the talk as “noise.” | mixed | attitude",
    ),
    (
        (
            "The other, made up largely of aides who joined late, worries that a failed bid would cost her the gavel and"
            " has urged her to wait."
        ),
        "The other | worries | that a failed bid would cost her the gavel | indirect | belief",
        "The other | has urged | her to wait | indirect | directive",
    ),
    # others say the same, or something else
    (
        "The clinic denied that its staff reused needles, as two patients have alleged in a lawsuit.",
        "The clinic | denied | that its staff reused needles | indirect | denial",
    ),
    (
        (
            "In a survey by the charity, two-thirds of parents said their child’s sleep had got worse, and nearly half"
            " reported a new or worsening cough."
        ),
        "two-thirds of parents | said | their child’s sleep had got worse | indirect | statement",
        "nearly half | reported | a new or worsening cough | indirect | statement",
    ),
    (
        (
            "He said an inspector had found the lights ‘clearly visible’, although he agreed that the tree had not been"
            " cut back."
        ),
        "He | said | an inspector had found the lights ‘clearly visible’ | mixed | statement",
        "he | agreed | that the tree had not been cut back | indirect | statement",
    ),
    # what others make of the content
    (
        "The channel said the depot had been used to store fuel, a claim that officials rejected.",
        "The channel | said | the depot had been used to store fuel | indirect | statement",
        "officials | rejected | a claim | indirect | denial",
    ),
    (
        "The county has accused the mill of staging fires on its own land, allegations that Nora Venn calls absurd.",
        "The county | has accused | the mill of staging fires on its own land | indirect | attitude",
        "Nora Venn | calls | allegations / absurd | indirect | statement",
    ),
    (
        "The county accused the mill of dumping oil, an allegation that the mill rejected as “a fable”.",
        "The county | accused | the mill of dumping oil | indirect | attitude",
        "the mill | rejected | an allegation / as “a fable” | mixed | denial",
    ),
    # the writer sets what is expected beside what was expected before
    (
        "The bank now expects profit of 820 million pounds, compared with an earlier forecast of 790 million.",
        "The bank | expects | profit of 820 million pounds | indirect | belief",
    ),
    (
        "It believes that unemployment will peak at 6.4 per cent, a full point higher than it had predicted in May.",
        "It | believes | that unemployment will peak at 6.4 per cent | indirect | belief",
    ),
    # a reason behind the frame and a condition before it are its source's
    (
        "The bridge is unsafe, Jane Doe said, because the bolts are gone.",
        "Jane Doe | said | The bridge is unsafe / because the bolts are gone | indirect | statement",
    ),
    (
        "If the towns pool their money, she argues, the bridge could be saved.",
        "she | argues | If the towns pool their money / the bridge could be saved | indirect | statement",
    ),
    # when it was said, and to whom, is no content
    (
        "The ministry said on Thursday it would still send a delegation to the talks.",
        "The ministry | said | it would still send a delegation to the talks | indirect | statement",
    ),
    (
        "The governor promised last fall to breach the levee.",
        "The governor | promised | to breach the levee | indirect | commitment",
    ),
    (
        "She promised him then that she would stay.",
        "She | promised | that she would stay | indirect | commitment",
    ),
    # what 'and' joins to an object, and to a 'that' clause
    (
        "In its report, the bank cut its forecast, blaming weak exports and a fall in housebuilding.",
        "the bank | blaming | weak exports and a fall in housebuilding | indirect | attitude",
    ),
    (
        (
            "The minutes quote Roe as arguing that policy was “exerting more drag than the models say” and that waiting"
            " for it risked “a rise in joblessness”."
        ),
        (
            "Roe | arguing | that policy was “exerting more drag than the models say” and that waiting for it risked"
            " “a rise in joblessness” | mixed | statement"
        ),
    ),
    # whose participle it is
    (
        "At issue are payments made on behalf of Acme Marine, which the city banned in 2021, accusing it of fraud.",
        "the city | accusing | it of fraud | indirect | attitude",
    ),
    # a pronoun is the subject of what is said
    (
        "He told a joke, a line that one person in the room said drew an ovation.",
        "He | told | a joke | indirect | statement",
        "one person in the room | said | drew an ovation | indirect | statement",
    ),
    # a noun that nothing joins to its verb
    (
        "The FBI began investigating in 2019 after an accountant at Plains Hill reported that money was sent to a bank.",
        "an accountant at Plains Hill | reported | that money was sent to a bank | indirect | statement",
    ),
    # what is described stands behind the verb, and so does what is told
    (
        (
            "The last of her letters, sent five weeks before the flood, described the weir as ‘rotten’ and asked: ‘Must"
            " we drown first?’"
        ),
        "The last of her letters | described | the weir as ‘rotten’ | mixed | statement",
        "The last of her letters | asked | Must we drown first? | direct | question",
    ),
    (
        (
            "In an internal memo dated June and reviewed by Reuters, a compliance officer in Dunmore warned that the"
            ' accounts bore "several marks of fraud" and recommended that they be shut.'
        ),
        (
            'a compliance officer in Dunmore | warned | that the accounts bore "several marks of fraud" | mixed'
            " | statement"
        ),
        "a compliance officer in Dunmore | recommended | that they be shut | indirect | directive",
    ),
    # a memo that somebody follows speaks for itself, a statement for whoever issues it
    (
        "He had followed a memo telling staff to clear the deck.",
        "a memo | telling | to clear the deck | indirect | directive",
    ),
    (
        "The firm issued a statement saying the deck was clear.",
        "The firm | saying | the deck was clear | indirect | statement",
    ),
    # some words in marks are the subject of a verb that is no cue
    (
        'Though the bill is old, the document states that "some overlap in duties" will be addressed.',
        'the document | states | that "some overlap in duties" will be addressed | mixed | statement',
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:60])
def test_edges(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


#: Contents that end where the sentence does.
WHOLE = [
    # a second verb that may be the content's
    "The mayor said she would leave town and go home.",
    "She said it had opened an inquiry and expected answers within ten days.",
    "He said he was disappointed but respected the ruling.",
    "They say they would either not vote or are unsure.",
    # no other source's words
    "The mayor said the road was shut as the council had asked.",
    "The mayor said the road was shut, and half the town was out.",
    "The mayor said she would stay, although the pay was poor.",
    "The poll found that, while half of the voters said the mayor was to blame, a third agreed that she was not.",
    "The channel said the depot had been used to store fuel, a claim that worried officials.",
    # the day is what is told of
    "Jane Doe said Monday was a good day.",
    # a whole sentence behind a colon
    "She suggested a way out: The town could buy the bridge.",
]


@pytest.mark.parametrize("text", WHOLE, ids=lambda text: text[:60])
def test_contents_that_reach_the_end(extractor: Extractor, text: str) -> None:
    first = next(a for a in extractor.extract(text).attributions if a.parent_id is None)
    assert first.content[-1].end == len(text.rstrip("."))


#: Contents without what stands on the other side of their frame.
HALVES = [
    ("The bridge is unsafe, Jane Doe said, after the bolts were found in the river.", "The bridge is unsafe"),
    (
        "The bridge will be shut, said two people in the talks, because they feared for their jobs.",
        "The bridge will be shut",
    ),
    ("When she left, Jane Doe said, the road was shut.", "the road was shut"),
]


@pytest.mark.parametrize(("text", "content"), HALVES, ids=lambda value: value[:60])
def test_what_stands_beyond_a_frame_may_be_the_writers(extractor: Extractor, text: str, content: str) -> None:
    assert [c.text for a in extractor.extract(text).attributions for c in a.content] == [content]


#: Claims that a clause hangs on without turning them down.
NOT_JUDGED = [
    "She filed a claim that he denied having seen.",
    "They made a claim that officials rejected the plan.",
    "The board published a report that critics ignored.",
]


@pytest.mark.parametrize("text", NOT_JUDGED, ids=lambda text: text[:60])
def test_claims_that_nobody_turns_down(extractor: Extractor, text: str) -> None:
    assert all(a.rule != "verb-relative" for a in extractor.extract(text).attributions)


def test_a_clause_whose_subject_is_taken_for_an_object(extractor: Extractor) -> None:
    found = extractor.extract("“I was told the public would not forgive me,” the minister said.").attributions
    assert row(found[1]) == "- | was told | the public would not forgive me | indirect | statement"
