"""What the writer puts behind a content or before it: verdicts, what the source does besides, how it was said.

Rows as in `attributed.py`; here those within another's content are left out.
"""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import BODY, rows

CASES = [
    # a verdict whose verb the tagger takes for a plural, and one about a figure
    (
        "Critics say the bill would gut the courts, a claim the government rejects.",
        "Critics | say | the bill would gut the courts | indirect | statement",
        "the government | rejects | a claim | indirect | denial",
    ),
    (
        "The union says 400 people will lose their jobs, a figure the company disputes.",
        "The union | says | 400 people will lose their jobs | indirect | statement",
        "the company | disputes | a figure | indirect | denial",
    ),
    (
        "The group says 90 people were killed, a number that could not be confirmed.",
        "The group | says | 90 people were killed | indirect | statement",
    ),
    # not: things that are listed, a hobby, what the source calls a figure
    (
        "He said the town had a bridge, a figure of a saint and two wells.",
        "He | said | the town had a bridge, a figure of a saint and two wells | indirect | statement",
    ),
    (
        "The minister said the figure that the union gave was wrong.",
        "The minister | said | the figure that the union gave was wrong | indirect | statement",
    ),
    ("He collects stamps, a hobby his wife denies.",),
    (
        "She said her uncle, a figure who was feared at the docks, had drowned.",
        "She | said | her uncle, a figure who was feared at the docks, had drowned | indirect | statement",
    ),
    (
        "She said her aunt, a figure that was loved in the valley, had died.",
        "She | said | her aunt, a figure that was loved in the valley, had died | indirect | statement",
    ),
    # what the source does besides
    (
        'Varga hailed "a perfect night" after scoring twice.',
        "Varga | hailed | a perfect night | direct | statement",
    ),
    (
        "Roe blamed the weather before leaving the stage.",
        "Roe | blamed | the weather | indirect | attitude",
    ),
    # not: what a clause or a gerund tells
    (
        "The firm said the lamp fell after being hit by a truck.",
        "The firm | said | the lamp fell after being hit by a truck | indirect | statement",
    ),
    (
        "She recalled being beaten after leaving the house.",
        "She | recalled | being beaten after leaving the house | indirect | statement",
    ),
    (
        "The charity called for a ban on phones while driving.",
        "The charity | called for | a ban on phones while driving | indirect | directive",
    ),
    # how and where it was said
    (
        "The firm said only that it was aware of the matter.",
        "The firm | said | that it was aware of the matter | indirect | statement",
    ),
    (
        "Haas said outside the town hall that she would sue.",
        "Haas | said | that she would sue | indirect | statement",
    ),
    (
        "The foreign ministry said in a statement it had summoned the consul over the song.",
        "The foreign ministry | said | it had summoned the consul over the song | indirect | statement",
    ),
    # who leads the work is no part of what the leader says; a quotation without its marks
    (
        'According to Holm, who led the dig, "the wall simply gave up."',
        "Holm | According to | the wall simply gave up. | direct | statement",
    ),
    # the time before a line of a live blog
    (
        "10:42 - Police say the causeway is open again.",
        "Police | say | the causeway is open again | indirect | statement",
    ),
    # not: a number that is part of a name or an age
    (
        "24-year-old Ann Voss said she was glad.",
        "24-year-old Ann Voss | said | she was glad | indirect | statement",
    ),
    (
        "10-man Tarn said the red card was harsh.",
        "10-man Tarn | said | the red card was harsh | indirect | statement",
    ),
    # a second verb in the present that the tagger takes for an infinitive
    (
        "Experts say the arch was weak and urge the town to close it.",
        "Experts | say | the arch was weak | indirect | statement",
        "Experts | urge | the town to close it | indirect | directive",
    ),
    (
        "Critics argue the bill was rushed and accuse ministers of panic.",
        "Critics | argue | the bill was rushed | indirect | statement",
        "Critics | accuse | ministers of panic | indirect | attitude",
    ),
    # not: a second act of those whom the content tells of
    (
        "Police say burglars kick doors in and demand keys.",
        "Police | say | burglars kick doors in and demand keys | indirect | statement",
    ),
    # not: infinitives that a helper or a verb governs
    (
        "They say it will fall and blame the trains.",
        "They | say | it will fall and blame the trains | indirect | statement",
    ),
    (
        "They say he was heard to shout and threaten them.",
        "They | say | he was heard to shout and threaten them | indirect | statement",
    ),
    # when it was said
    (
        "She said in May they would marry.",
        "She | said | they would marry | indirect | statement",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:60])
def test_what_the_writer_adds(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


#: Headlines: a quotation and a colon before who speaks, an adjective in place of a verb.
HEADLINES = [
    (
        "'Nobody warned us': flood victims blame council for delay",
        "flood victims | - | Nobody warned us | direct | statement",
        "flood victims | blame | council for delay | indirect | attitude",
    ),
    ("Ten dead in ferry fire: officials", "officials | - | Ten dead in ferry fire | indirect | statement"),
    ("Vaccine safe for toddlers: study", "study | - | Vaccine safe for toddlers | indirect | statement"),
    ("Police: New clues in cold case",),
    ("High Court: a docket full of divorces",),
    ("Police: a history of failure",),
]


@pytest.mark.parametrize("case", HEADLINES, ids=lambda case: case[0][:60])
def test_headlines_with_a_colon(extractor: Extractor, case: tuple[str, ...]) -> None:
    head, *expected = case
    assert rows(extractor.extract(f"{head}\n\n{BODY}")) == expected


@pytest.mark.parametrize("text", ["Head\n\ntold to wait by\n\ntold to wait by", "as described The The"])
def test_scraps_break_nothing(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text).article.text == text


#: What belongs to what is praised or wanted, though it looks like what the source does besides.
BESIDES = [
    (
        "She supports a ban on radios while rowing.",
        "She | supports | a ban on radios while rowing | indirect | attitude",
    ),
    (
        "The judge praised stewards for staying calm while facing a mob.",
        "The judge | praised | stewards for staying calm while facing a mob | indirect | attitude",
    ),
    (
        "The parish backs a fee on lorries before entering the town.",
        "The parish | backs | a fee on lorries before entering the town | indirect | attitude",
    ),
    (
        "Olsen blamed the weather before leaving.",
        "Olsen | blamed | the weather | indirect | attitude",
    ),
    (
        "The captain praised the fans after lifting the cup.",
        "The captain | praised | the fans | indirect | attitude",
    ),
]


@pytest.mark.parametrize("case", BESIDES, ids=lambda case: case[0][:60])
def test_what_is_done_besides(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The pair expect a baby in May.", "The pair expect a baby in May"),
        ("She expects answers from the rector.", "She expects answers from the rector"),
        ("The bank expects three cuts by the summer.", "three cuts by the summer"),
        ("Stewards expect 4,000 visitors on Saturday.", "4,000 visitors on Saturday"),
    ],
)
def test_whom_somebody_expects(extractor: Extractor, text: str, claim: str) -> None:
    assert [c.text for c in extractor.extract(text).claims] == [claim]


def test_who_is_called_an_australian(extractor: Extractor) -> None:
    found = extractor.extract("Australian Ann Lee won the sprint.\n\n“I ran well,” the Aussie said.").attributions
    assert [a.speaker.label for a in found if a.speaker] == ["Ann Lee"]


BESIDE = [
    # shares of those who say so, side by side; not the source's own figures
    ("Some 31 percent of sailors say they sleep badly, compared with 12 percent in May.", "they sleep badly"),
    (
        "Dora Finch said only 4 of the boats were hers, compared with 9 last year.",
        "only 4 of the boats were hers, compared with 9 last year",
    ),
    # a denial that ends what is told; a clause about a thing that goes on in it
    ("Rivals of the skipper say he sank the barge for money, which he denies.", "he sank the barge for money"),
    (
        "The guild said it had been left out by the harbour board, which disputes this.",
        "it had been left out by the harbour board",
    ),
    (
        "Dora Finch said the crew, which rejects the offer, would strike.",
        "the crew, which rejects the offer, would strike",
    ),
    # what others are thought to do; what the source says is expected
    (
        "The port said it would buy a crane, and dockers are understood to be weighing a strike.",
        "it would buy a crane",
    ),
    (
        "Dora Finch said the crane was late and that the dockers were expected to strike.",
        "the crane was late and that the dockers were expected to strike",
    ),
    # 'could' without a comma belongs to what is told, 'denied' does not
    (
        "Engineer Bo Lund replied that the crane had been ordered but he couldn't say when it would come.",
        "that the crane had been ordered but he couldn't say when it would come",
    ),
    ("Bo Lund said the crane was late but he denied that it was lost.", "the crane was late"),
    # between dashes; behind a single one a quotation stands for itself
    ("Tales are told of the fog — like wet wool, sailors say — that hangs over the quay.", "like wet wool"),
    ("The port is safe — at least by day, sailors say.", "The port is safe — at least by day"),
    ("The yard will pay for tea or a new coat - “whatever they like,” a clerk told the Post.", "whatever they like,"),
    ("The yard — which closed in May — “is dead and gone by now,” Finch said.", "The yard — which closed in May"),
    # who a source is, behind its name
    ("That is a bold claim, according to Dr Ida Moss, a diver who had no part in the dive.", "That is a bold claim"),
    ("Fares, according to the port, rose by a third.", "Fares"),
]


@pytest.mark.parametrize(("text", "content"), BESIDE, ids=lambda value: value[:60])
def test_where_contents_stop_that_more_stands_beside(extractor: Extractor, text: str, content: str) -> None:
    assert content in [a.content[0].text for a in extractor.extract(text).attributions]


def test_what_comes_to_a_figure_is_nobodys_estimate(extractor: Extractor) -> None:
    text = "The brewer is weighing an offer of 40 euros a share, which would value the mill at $6 billion."
    assert not any("value" in r.split(" | ")[1] for r in rows(extractor.extract(text)))
    assert rows(extractor.extract("Dealers value the mill at $6 billion.")) != []
