"""Attributions that layout and word order give where the parser goes astray; rows as in `attributed.py`."""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import rows

CASES = [
    # who is told stands behind the verb, who speaks between mark and verb
    (
        "“The pier is lost,” Nora Venn, the keeper of the Harbour Museum and a diver of note, told The Post.",
        (
            "Nora Venn, the keeper of the Harbour Museum and a diver of note | told | The pier is lost, | direct"
            " | statement"
        ),
    ),
    # an adverb that looks like a noun is no source
    (
        "“The eels came back this spring,” county clerk Bill Holm, wearing a red coat, said drily.",
        ("county clerk Bill Holm, wearing a red coat | said | The eels came back this spring, | direct | statement"),
    ),
    # an audience hears, and is no source
    (
        "The cook ignored the smoke because she thought her oven was ‘a beast’, a court heard yesterday.",
        ("- | heard | The cook ignored the smoke because she thought her oven was ‘a beast’ | mixed | statement"),
    ),
    (
        "Baker ‘forgot’ loaf, court told\n\nThe jury heard that the cake would have fed 30 guests.",
        "- | told | Baker ‘forgot’ loaf | mixed | statement",
        "- | heard | that the cake would have fed 30 guests | indirect | statement",
    ),
    (
        "The wall had not been mended for years, the inquest was told on Monday.",
        "- | was told | The wall had not been mended for years | indirect | statement",
    ),
    # also behind words that say when or where, and where the tagger sees nouns
    ("By then, the court heard, the wall had gone.", "- | heard | By then / the wall had gone | indirect | statement"),
    ("In May, the inquest heard, she sold it.", "- | heard | In May / she sold it | indirect | statement"),
    ("The wall had been loose, the inquest heard.", "- | heard | The wall had been loose | indirect | statement"),
    ("In May, the court heard the case of the wall.",),
    (
        "The levy would help millers, bakers of the town argue.",
        "bakers of the town | argue | The levy would help millers | indirect | statement",
    ),
    (
        "The lake rose two feet in an hour, data show.",
        "data | show | The lake rose two feet in an hour | indirect | statement",
    ),
    ("It sells kites, goods of the trade show.",),
    ("He hosts quizzes, games and a sports show.",),
    # and where it sees a participle or a verb
    (
        "A cook at the depot, who gave us no name, claimed waiters had known of the leak.",
        "A cook at the depot | claimed | waiters had known of the leak | indirect | statement",
    ),
    ("The suspects, alleged members of a gang of cooks, were held.",),
    (
        "“The pier will hold,” said engineer Paul Venn.",
        "engineer Paul Venn | said | The pier will hold, | direct | statement",
    ),
    # a call for help is no name
    ("The vet was called the next morning.",),
    ("The match was called off on Friday.",),
    ("The road is shut, the council told residents.", "the council | told | The road is shut | indirect | statement"),
    # who tells is a source, whoever it is
    (
        "Residents were told by the council that the road would be shut for a year.",
        "the council | were told | that the road would be shut for a year | indirect | statement",
    ),
    (
        "The bridge, Senator Jane Doe told the Gazette, is unsafe.",
        "Senator Jane Doe | told | The bridge / is unsafe | indirect | statement",
    ),
    (
        "The bill, one senator told reporters, is dead.",
        "one senator | told | The bill / is dead | indirect | statement",
    ),
    # a headline's opening is not what is said, nor is a list
    (
        "After the flood, mayor warns of more rain\n\nIt rained on Monday. The street was closed.",
        "mayor | warns of | more rain | indirect | statement",
    ),
    ("Shorter days, colder nights, flu reports\n\nIt rained on Monday. The street was closed.",),
    # 'per' before one of many is no source
    ("The tax rose, per person, by £4.",),
    # a verb that looks like a plural
    (
        "No ice was seen on the northern road, the document states.",
        "the document | states | No ice was seen on the northern road | indirect | statement",
    ),
    # a headline needs no finite verb before the frame that trails it
    (
        "Baker held after three geese stolen from town pond, police say\n\nIt rained on Monday. The street was closed.",
        "police | say | Baker held after three geese stolen from town pond | indirect | statement",
    ),
    (
        "Baker sold stale bread for months, sealed letters show\n\nIt rained on Monday. The street was closed.",
        "sealed letters | show | Baker sold stale bread for months | indirect | statement",
    ),
    # a colon leads in to a quotation that has no frame of its own
    (
        "Doe seemed irritated: “It is a public matter! Just tell them,” she wrote.",
        "she | wrote | It is a public matter! Just tell them, | direct | statement",
    ),
    # behind a plain object the writer goes on
    (
        "Roe confirmed the request but would not say more.",
        "Roe | confirmed | the request | indirect | statement",
        "Roe | would not say | more | indirect | nonresponse",
    ),
    # whom somebody asks is not what is asked
    ("Police questioned Jane Doe for six hours on Monday.",),
    # a particle belongs to the cue
    ("Roe pointed out that the road was shut.", "Roe | pointed out | that the road was shut | indirect | statement"),
    # the next speaker's quotation is not the last one's
    (
        "“Mend it!” wrote Dora Pell. Another reader, Jane Doe, wrote of the bridge: “It shakes when we cross.”",
        "Dora Pell | wrote | Mend it! | direct | statement",
        "Another reader, Jane Doe | wrote | It shakes when we cross. | direct | statement",
    ),
    # a name between a dash and a colon
    (
        "TIDES WERE HIGH - Jane Doe and Ann Lee: “The sea wall held for a night, but it will not last.”",
        "Jane Doe and Ann Lee | - | The sea wall held for a night, but it will not last. | direct | statement",
    ),
    # the subject of a relative clause does not speak behind the colon
    (
        "Jane Doe opened the box that her uncle had always guarded: “There is nothing in it.”",
        "Jane Doe | - | There is nothing in it. | direct | statement",
    ),
    # 'per' behind a comma, of somebody who can say something
    (
        "Profits will fall this year, per Ashdown Bank.",
        "Ashdown Bank | per | Profits will fall this year | indirect | statement",
    ),
    ("He is paid 30 dollars, per day, in summer.",),
    # a lead whose frame trails, with what the writer adds behind it
    (
        (
            "Ashdown's government is considering leaving the pact after talks over the port broke down last week, two people"
            " familiar with the plans said on Monday, a step that could push up prices."
        ),
        (
            "two people familiar with the plans | said | Ashdown's government is considering leaving the pact after talks"
            " over the port broke down last week | indirect | statement"
        ),
    ),
    # what somebody does while declining is not what is declined
    (
        "Jane Doe declined to comment as she left the court.",
        "Jane Doe | declined | to comment | indirect | nonresponse",
    ),
    # heard on a recording
    (
        "“My boots are stuck,” he is heard saying. “Fetch Ann a rope.”",
        "he | is heard saying | My boots are stuck, / Fetch Ann a rope. | direct | statement",
    ),
    # an answer that is not given
    (
        "Jane Doe would not be drawn on the date.",
        "Jane Doe | would not be drawn | on the date | indirect | nonresponse",
    ),
    # a source that ends in marks ends behind them
    (
        "Jane Doe, known to her fans as ‘the Professor’, accused the league of ‘sleeping through the season’.",
        (
            "Jane Doe, known to her fans as ‘the Professor’ | accused | the league of ‘sleeping through the season’ | mixed"
            " | attitude"
        ),
    ),
    # the cue's clause goes on behind the content
    (
        (
            "In written answers to the paper, Doe said it “looks after its boats very carefully” and denied"
            " that any passenger had been hurt."
        ),
        "Doe | said | it “looks after its boats very carefully” | mixed | statement",
        "Doe | denied | that any passenger had been hurt | indirect | denial",
    ),
    # who keeps silent does not say the sentence before
    (
        "Doe insisted that every duck was counted “by hand at dawn.” Lawyers for Roe did not respond to questions.",
        "Doe | insisted | that every duck was counted “by hand at dawn.” | mixed | statement",
        "Lawyers for Roe | did not respond | questions | indirect | nonresponse",
    ),
    # what stands before the 'that' is no content, wherever the parser hangs the clause
    (
        "Her aides have argued behind the scenes that the dam should be closed by the spring.",
        "Her aides | have argued | that the dam should be closed by the spring | indirect | statement",
    ),
    (
        "Two engineers warned at a hearing on Monday that the wall would not hold.",
        "Two engineers | warned | that the wall would not hold | indirect | statement",
    ),
    # whom somebody tells is not what is told
    ("The wall gave way at night. Nobody told them.",),
    ("She told a story about the mill.", "She | told | a story about the mill | indirect | statement"),
    # how somebody is known helps to say who it is
    (
        "Tom Roe, known as ‘the Baker’, said the mill would close.",
        "Tom Roe, known as ‘the Baker’ | said | the mill would close | indirect | statement",
    ),
    # what somebody calls oneself is a name, unless it is what one is
    ("Nell calls herself “a mender of clocks.”", "Nell | calls | herself “a mender of clocks.” | mixed | statement"),
    (
        "“Mend it!” wrote a man calling himself Paul.",
        "a man calling himself Paul | wrote | Mend it! | direct | statement",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_attributions(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


LAYOUT = [
    # an embedded post: its author's line above it, the time below
    (
        (
            "Bins overflow in town\n\nThe mess grew in May. Nobody came.\n\nQuay Residents (@QuayRes)\nWeek FIVE. Still no lorry. @Council where are you??\n"
            "8:12 AM · Oct 2\nView on X\n\nThe council met on Monday."
        ),
        "Quay Residents (@QuayRes) | - | Week FIVE. Still no lorry. @Council where are you?? | direct | question",
    ),
    # its author's line behind it
    (
        "Bins overflow in town\n\nThe mess grew in May. Nobody came.\n\nWeek five. Still no lorry.\n\n— Quay Residents (@QuayRes) October 2, 2024\n\nThe council met.",
        "Quay Residents (@QuayRes) | - | Week five. Still no lorry. | direct | statement",
    ),
    (
        "Bins overflow in town\n\nThe mess grew in May. Nobody came.\n\nWeek five. Still no lorry. — Quay Residents (@QuayRes) October 2, 2024\n\nThe council met.",
        "Quay Residents (@QuayRes) | - | Week five. Still no lorry. | direct | statement",
    ),
    # headlines that name their source
    (
        "Police: Gunman waited outside garage for an hour\n\nThe street was closed on Monday. It rained.",
        "Police | - | Gunman waited outside garage for an hour | indirect | statement",
    ),
    (
        "Mayor knew of leak - sources\n\nThe street was closed on Monday. It rained.",
        "sources | - | Mayor knew of leak | indirect | statement",
    ),
    ("Opinion: We must build more houses\n\nThe street was closed on Monday. It rained.",),
    ("Harbour tunnel: what we know\n\nThe street was closed on Monday. It rained.",),
]


@pytest.mark.parametrize("case", LAYOUT, ids=range(len(LAYOUT)))
def test_layout_attributes(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


def test_a_turn_goes_on_over_paragraphs(extractor: Extractor) -> None:
    turns = [f"{'DOE' if n % 2 else 'ANN LEE'}: It is what it is, and there is more." for n in range(8)]
    text = "\n\n".join([*turns[:3], "The trouble is that nobody told them.", *turns[3:]])
    found = extractor.extract(text).attributions
    assert len(found) == len(turns)
    assert [c.text for c in found[2].content][1:] == ["The trouble is that nobody told them."]


@pytest.mark.parametrize(
    "text",
    [
        "If it rains, residents of the village complain.",
        "As the vote nears, officials in the capital warn.",
        "When trains are late, passengers on the line complain.",
        "If the bill fails, supporters of the ban insist.",
    ],
)
def test_verbs_read_again_leave_the_tree_a_tree(extractor: Extractor, text: str) -> None:
    """A circle of heads would never end."""
    assert extractor.extract(text).claims


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # what stands before a comma is no more of who speaks
        ("Sentencing Kells, Judge Nora Venn said: “You wanted more.”", "Judge Nora Venn"),
        ("Jailing Ann Kells, 34, Judge Venn said she was a danger.", "Judge Venn"),
        ("In a post on X, formerly Twitter, Venn wrote that he was done.", "Venn"),
        # but an apposition, a list, a frame within a clause are what they were
        ("Sterling Moss, a weaver, said it was late.", "Sterling Moss, a weaver"),
        ("Fleming Moss, Lee & Partners said it would sue.", "Fleming Moss, Lee & Partners"),
        ("Housing Minister Paul Venn, the paper said, has resigned.", "the paper"),
        # nor is whoever is called on, or a word that joins the sentence
        ("“Ida, they said it was late,” Venn said.", "Venn"),
        ("Even he said it was late.", "Even he"),
    ],
)
def test_whose_the_verb_is(extractor: Extractor, text: str, source: str) -> None:
    assert [a.source and a.source.text for a in extractor.extract(text).attributions][:1] == [source]


@pytest.mark.parametrize(
    ("text", "source", "negated", "tag"),
    [
        ("No 10 says the army is on standby.", "No 10", False, "institutional"),
        ("The talks are over, Number 11 said.", "Number 11", False, "institutional"),
        ("No. 10 declined to comment.", "No. 10", False, "institutional"),
        ("A No 10 spokesman said the talks were over.", "A No 10 spokesman", False, "institutional"),
        ("World No 3 Ida Moss said she was tired.", "World No 3 Ida Moss", False, "named"),
        ("No teacher said it was late.", "No teacher", True, "collective"),
    ],
)
def test_a_body_that_goes_by_its_number(
    extractor: Extractor, text: str, source: str, *, negated: bool, tag: str
) -> None:
    [found] = extractor.extract(text).attributions
    assert (found.source and found.source.text, found.negated, found.sourcing.tag) == (source, negated, tag)


@pytest.mark.parametrize(
    "text",
    [
        "I don't care what anyone says – I'm not going back",
        "On Tuesday, the committee heard from Ann Lee, whose son died in the fire.",
        "In March, a court heard the case, which was adjourned.",
        "He hosts the station's best programme, a sports show.",
    ],
)
def test_what_stands_behind_a_comma_is_not_heard(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text).attributions == ()


@pytest.mark.parametrize(
    "text", ["Dora Finch, asked about the crane on Monday, said {}", "Finch, asked about the crane, said {}"]
)
def test_who_is_asked_in_passing_answers(extractor: Extractor, text: str) -> None:
    found = rows(extractor.extract(text.format("she would “wait and see.”")))
    assert found == [f"{text.split(',', maxsplit=1)[0]} | said | she would “wait and see.” | mixed | statement"]
