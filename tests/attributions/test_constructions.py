"""Attributions: source, cue, content, type and kind, a table a construction.

Rows as in `attributed.py`.
"""

from __future__ import annotations

import pytest

from newsclaims.attributions.choice import DEEPEST
from newsclaims.extractor import Extractor
from tests.attributed import row, rows

DIRECT = [
    # cue behind the quotation, source before the verb
    ("“The road is closed,” Jane Doe said.", "Jane Doe | said | The road is closed, | direct | statement"),
    # the cue is a word with a hyphen
    ("“The road is closed,” Jane Doe e-mailed.", "Jane Doe | e-mailed | The road is closed, | direct | statement"),
    (
        "The co-operative e-mailed that the road is closed.",
        "The co-operative | e-mailed | that the road is closed | indirect | statement",
    ),
    # a title or a word as a word is no speech, unless it is all there is
    (
        "Jane Doe said she loved a song titled “Rain on the Mill”.",
        "Jane Doe | said | she loved a song titled “Rain on the Mill” | indirect | statement",
    ),
    (
        "Jane Doe said the mayor was “not a man of his word”.",
        "Jane Doe | said | the mayor was “not a man of his word” | mixed | statement",
    ),
    ("“Quite Right,” said Jane Doe.", "Jane Doe | said | Quite Right, | direct | statement"),
    # inverted
    ("“The road is closed,” said Jane Doe.", "Jane Doe | said | The road is closed, | direct | statement"),
    # cue before the quotation
    ("Jane Doe said: “The road is closed.”", "Jane Doe | said | The road is closed. | direct | statement"),
    # straight marks
    ('Jane Doe said, "The road is closed."', "Jane Doe | said | The road is closed. | direct | statement"),
    # split around the cue: one attribution with two spans
    (
        "“The road,” Jane Doe said, “is closed for the week.”",
        "Jane Doe | said | The road, / is closed for the week. | direct | statement",
    ),
    # two sentences around the cue
    (
        "“The road is closed,” Jane Doe said. “It will stay closed.”",
        "Jane Doe | said | The road is closed, / It will stay closed. | direct | statement",
    ),
    # British single marks and apostrophes
    ("‘We didn’t close the road,’ Jane Doe said.", "Jane Doe | said | We didn’t close the road, | direct | statement"),
    # a question
    ("“Who closed the road?” Jane Doe asked.", "Jane Doe | asked | Who closed the road? | direct | question"),
    # a label with a colon
    ("Jane Doe: “The road is closed for good.”", "Jane Doe | - | The road is closed for good. | direct | statement"),
    # a ticker belongs to the name before it
    (
        "Quill Foods (NYSE: QLF) said that profit fell.",
        "Quill Foods (NYSE: QLF) | said | that profit fell | indirect | statement",
    ),
    # a handle is no part of the cue
    ("“The road is closed,” @NorthRoads tweeted.", "@NorthRoads | tweeted | The road is closed, | direct | statement"),
    # no source ends with a preposition
    (
        "“The deal is near,” said two people with knowledge of the talks, who spoke on condition of anonymity because the owner had left.",
        "two people with knowledge of the talks | said | The deal is near, | direct | statement",
    ),
    # why the source is not named is not what it says
    (
        "Two aides said that the tax may rise, speaking on condition of anonymity to discuss private talks.",
        "Two aides | said | that the tax may rise | indirect | statement",
    ),
    # whoever will not be named says nothing by it
    (
        "A man who declined to give his name said that he ran.",
        "A man who declined to give his name | said | that he ran | indirect | statement",
    ),
    (
        "A clerk, who asked that her name be withheld, said that she ran.",
        "A clerk | said | that she ran | indirect | statement",
    ),
    # a credit behind a dash
    ("“The road is closed for good.” — Jane Doe", "Jane Doe | - | The road is closed for good. | direct | statement"),
    # without a space before it, with a full stop behind the name
    ("“The road is closed for good.”― Jane Doe.", "Jane Doe | - | The road is closed for good. | direct | statement"),
    # the possessive apostrophe is no closing mark
    ("“We won it all,” the players’ union said.", "the players’ union | said | We won it all, | direct | statement"),
    # nor is that of a decade an opening one
    ("“We won in the ’90s,” Jane Doe said.", "Jane Doe | said | We won in the ’90s, | direct | statement"),
    # inches are no quotation mark
    ('The 6" pipe broke, and “it flooded the hall,” he said.', None),
    # nested marks stay in the quotation
    (
        "“He told me ‘never again’ and left,” Doe said.",
        "Doe | said | He told me ‘never again’ and left, | direct | statement",
    ),
    # an unnamed source
    (
        "“I did not do it,” a person familiar with the matter said.",
        "a person familiar with the matter | said | I did not do it, | direct | statement",
    ),
    # two names are one source
    (
        "“The road is closed,” Jane Doe and John Roe said.",
        "Jane Doe and John Roe | said | The road is closed, | direct | statement",
    ),
    # an appositive between name and verb
    (
        "“The road is closed,” Jane Doe, a farmer from Selby, said.",
        "Jane Doe, a farmer from Selby | said | The road is closed, | direct | statement",
    ),
]

INDIRECT = [
    # with and without 'that'
    ("Jane Doe said that the road was closed.", "Jane Doe | said | that the road was closed | indirect | statement"),
    ("Jane Doe said the road was closed.", "Jane Doe | said | the road was closed | indirect | statement"),
    # the auxiliary belongs to the cue
    ("Officials have said the road is closed.", "Officials | have said | the road is closed | indirect | statement"),
    # behind the content, inverted
    (
        "The road will stay closed for weeks, said two people briefed on the plan.",
        "two people briefed on the plan | said | The road will stay closed for weeks | indirect | statement",
    ),
    # inside the content
    ("The road, she said, was unsafe.", "she | said | The road / was unsafe | indirect | statement"),
    # according to
    (
        "The road is closed, according to the county.",
        "the county | according to | The road is closed | indirect | statement",
    ),
    (
        "According to the county, the road is closed.",
        "the county | According to | the road is closed | indirect | statement",
    ),
    # who is told stays outside
    ("Doe told reporters that the road was closed.", "Doe | told | that the road was closed | indirect | statement"),
    # a denial is no quotation of the denied words
    ("Smith denied that he took the money.", "Smith | denied | that he took the money | indirect | denial"),
    # a promise
    ("The mayor vowed to reopen the road.", "The mayor | vowed | to reopen the road | indirect | commitment"),
    # a request
    (
        "The mayor urged residents to stay at home.",
        "The mayor | urged | to stay at home | indirect | directive",
    ),
    # a view
    (
        "Officials view the deal as a workaround.",
        "Officials | view | the deal as a workaround | indirect | belief",
    ),
    # a question
    ("Doe asked whether the road was closed.", "Doe | asked | whether the road was closed | indirect | question"),
]

NONRESPONSE = [
    ("Doe declined to comment.", "Doe | declined | to comment | indirect | nonresponse"),
    ("Doe declined to confirm the plan.", "Doe | declined to confirm | the plan | indirect | nonresponse"),
    (
        "The embassy did not immediately respond to a request for comment.",
        "The embassy | did not immediately respond | a request for comment | indirect | nonresponse",
    ),
]

NONRESPONSE += [
    # the subject negates
    ("Neither would say what was discussed.", "Neither | would say | what was discussed | indirect | nonresponse"),
]

MIXED = [
    # a quoted run within the reporter's words keeps its marks
    (
        "Doe said that the road was “a death trap.”",
        "Doe | said | that the road was “a death trap.” | mixed | statement",
    ),
    # words that lead into the quotation are content
    (
        "The plan “is dead and will stay dead,” Doe said.",
        "Doe | said | The plan “is dead and will stay dead,” | mixed | statement",
    ),
]

EDGES = [
    # how it was said is no content
    (
        "Two people briefed on the plan said the bank had walked away, speaking on condition of anonymity.",
        "Two people briefed on the plan | said | the bank had walked away | indirect | statement",
    ),
    # an incidental clause is no part of the source
    (
        "“The plan is dead,” said two people, who spoke on condition of anonymity.",
        "two people | said | The plan is dead, | direct | statement",
    ),
    # a subject in marks of its own is what was said
    (
        "“The bridge,” said Doe, “is unsafe. It must close.”",
        "Doe | said | The bridge, / is unsafe. It must close. | direct | statement",
    ),
    # a frame between commas, a person told in it
    (
        "The old bridge, Jane Doe told reporters, would have to be closed.",
        "Jane Doe | told | The old bridge / would have to be closed | indirect | statement",
    ),
    # a verb that the parser takes for a part of the name
    (
        '"I nearly stayed on the bench," joked Quist. "The boss told me to go and win it."',
        "Quist | joked | I nearly stayed on the bench, / The boss told me to go and win it. | direct | statement",
    ),
    # a time behind the verb is no source
    (
        "“They are right. It is a gap,” Doe, a top engineer, said Thursday morning.",
        "Doe, a top engineer | said | They are right. It is a gap, | direct | statement",
    ),
    # the passive of quoting is one cue with its participle
    (
        "Doe was quoted as saying the bridge was unsafe.",
        "Doe | was quoted as saying | the bridge was unsafe | indirect | statement",
    ),
    # words of a source in the middle of a clause
    (
        "The debate was, in the words of one aide, “theatre”.",
        "one aide | in the words of | The debate was / “theatre” | mixed | statement",
    ),
    # whom the writer cites is no content
    (
        "The bank will cut 400 jobs, the Courier reported, citing people familiar with the plan.",
        "the Courier | reported | The bank will cut 400 jobs | indirect | statement",
    ),
    # a post that a handle and a colon open, passed on or not
    (
        "@janedoe: The road is closed until Monday.",
        "@janedoe | - | The road is closed until Monday. | direct | statement",
    ),
    (
        "RT @janedoe: The road is closed until Monday.",
        "@janedoe | - | The road is closed until Monday. | direct | statement",
    ),
    # a credit that touches the mark
    ("“The road was never safe.”― Jane Doe", "Jane Doe | - | The road was never safe. | direct | statement"),
]

SEVERAL = [
    # a quotation with a frame of its own is not the last speaker's
    (
        "“Sit,” Captain Ruiz said. “Why?” Doe asked. “Because I said so.”",
        "Captain Ruiz | said | Sit, | direct | statement",
        "Doe | asked | Why? / Because I said so. | direct | question",
    ),
    # a paragraph of nothing but a quotation goes to who spoke last
    (
        "“We will rebuild the pier,” Jane Doe said.\n\n“It may take ten years. But we will do it.”",
        "Jane Doe | said | We will rebuild the pier, | direct | statement",
        "Jane Doe | - | It may take ten years. But we will do it. | direct | statement",
    ),
    # a credit on a line of its own
    (
        "The council met on Friday, officials said.\n\n“I am ashamed to be here today.”\n\n— Rose Orr, mayor\n\nIt rained.",
        "officials | said | The council met on Friday | indirect | statement",
        "Rose Orr | - | I am ashamed to be here today. | direct | statement",
    ),
    # a colon leads over the paragraph's end
    (
        "Doe said no. On Monday, Roe made the following comment:\n\n“The park will be closed to all of us.”",
        "Doe | said | no | indirect | statement",
        "Roe | - | The park will be closed to all of us. | direct | statement",
    ),
    # who is asked stays out of the question
    (
        "“Is it safe?” she was asked. “No,” she replied.",
        "- | was asked | Is it safe? | direct | question",
        "she | replied | No, | direct | statement",
    ),
    # conjoined cues share their source
    (
        "Doe declined to confirm the plan but said the road was closed.",
        "Doe | declined to confirm | the plan | indirect | nonresponse",
        "Doe | said | the road was closed | indirect | statement",
    ),
    # 'adding' with its subject understood
    (
        "“The road is closed,” Doe said, adding that the bridge was unsafe.",
        "Doe | said | The road is closed, | direct | statement",
        "Doe | adding | that the bridge was unsafe | indirect | statement",
    ),
    # a new speaker
    (
        "Doe said the road was closed. Roe said it was open.",
        "Doe | said | the road was closed | indirect | statement",
        "Roe | said | it was open | indirect | statement",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*DIRECT, *INDIRECT, *NONRESPONSE, *MIXED, *EDGES])
def test_one_attribution(extractor: Extractor, text: str, expected: str | None) -> None:
    found = rows(extractor.extract(text))
    if expected is None:
        assert any("it flooded the hall," in r for r in found)
    else:
        assert found == [expected]


@pytest.mark.parametrize("case", SEVERAL)
def test_several_attributions(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


def test_behind_a_semicolon_another_source_has_its_own(extractor: Extractor) -> None:
    text = "Pete Rudge said the closure was a “disgrace”; his colleague, Jane Doe, blamed “years of neglect”."
    assert rows(extractor.extract(text))[0] == "Pete Rudge | said | the closure was a “disgrace” | mixed | statement"


def test_a_reopened_quotation_is_one_until_a_new_cue(extractor: Extractor) -> None:
    text = (
        "“The road is closed for the week,” Jane Doe said. “Nobody is to drive on it.\n"
        "“The bridge is closed as well. It will be for months.\n"
        "“And then we shall see what the money allows.”"
    )
    found = [a for a in extractor.extract(text).attributions if a.parent_id is None]
    assert len(found) == 1
    assert [c.text.split()[0] for c in found[0].content] == ["The", "Nobody", "The", "And"]


def test_a_quotation_in_a_quotation_is_without_its_marks(extractor: Extractor) -> None:
    extraction = extractor.extract("“Tom told me, ‘I will never sell the farm,’” said Erin Tate.")
    outer, inner = extraction.attributions
    assert (inner.parent_id, [c.text for c in inner.content]) == (outer.id, ["I will never sell the farm,"])


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“He said, ‘No way,’ and left,” said Erin Tate.", "He | said | No way, | direct | statement"),
        ("“My boss told me: ‘Go home.’ I went,” said Erin Tate.", "My boss | told | Go home. | direct | statement"),
        ("“‘You will pay,’ the man shouted at us, and he ran,” Tate said.", "the man | shouted | You will pay, | direct | statement"),
        ("“She asked me, ‘Who are you?’ and I ran,” Tate said.", "She | asked | Who are you? | direct | question"),
        # the cue of the sentence before is no cue of it
        ("“My boss agreed. ‘Fine’ was on the door,” Tate said.", None),
        # the marks around all of it are another's
        ("“He says I broke the gate,” Tate said.", "He | says | I broke the gate | indirect | statement"),
        ("“She says that he is ‘a fool’ and a liar,” Tate said.", "She | says | that he is ‘a fool’ and a liar | mixed | statement"),
    ],
)  # fmt: skip
def test_quotations_within_quotations(extractor: Extractor, text: str, inner: str | None) -> None:
    found = [row(a) for a in extractor.extract(text).attributions if a.parent_id]
    assert found == ([inner] if inner else [])


def test_what_lies_in_a_content_is_its_child(extractor: Extractor) -> None:
    extraction = extractor.extract("Jane Doe said that the mayor had promised to reopen the road.")
    outer, inner = extraction.attributions
    assert inner.parent_id == outer.id
    assert inner.cue is not None
    assert inner.cue.text == "had promised"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "Word", "“”", '"', "’", "…", "“ “ ”", "said", ": —", "\ufeff", "\x00"]
)
def test_next_to_nothing_gives_nothing(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text).attributions == ()


def test_evidence_without_end_is_no_error(extractor: Extractor) -> None:
    """A cue beside thousands of quotations speaks against itself beyond what exp() can take."""
    assert extractor.extract("Doe said " + "“a b c d” " * 2_200)


def test_nesting_has_an_end(extractor: Extractor) -> None:
    found = extractor.extract("Two held, police say, " * 40).attributions
    parents = {a.id: a.parent_id for a in found}
    depths = []
    for a in found:
        depth, at = 0, a.parent_id
        while at is not None:
            depth, at = depth + 1, parents[at]
        depths.append(depth)
    assert max(depths) < DEEPEST
