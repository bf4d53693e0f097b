"""What stands around a content: phrases before a frame, asides, places, titles, and what attributes nothing; rows as in `attributed.py`."""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from newsclaims.testing import check_integrity
from tests.attributed import rows

CASES = [
    # a phrase before the frame belongs to the clause behind it
    (
        "Under the old rules, the note adds, there had to be nine looms.",
        "the note | adds | Under the old rules / there had to be nine looms | indirect | statement",
    ),
    # what the source does besides
    (
        "The Gazette reported, citing people close to the abbey, that the sale was off.",
        "The Gazette | reported | that the sale was off | indirect | statement",
    ),
    # who is cited, with the clauses that say more of them
    (
        "According to two cooks who know the abbey well, and who would not be named as they feared the abbot, the row began over parking.",
        "two cooks who know the abbey well | According to | the row began over parking | indirect | statement",
    ),
    (
        "According to the survey, which ran to 90 pages, nobody was to blame.",
        "the survey | According to | nobody was to blame | indirect | statement",
    ),
    # which reports are denied
    (
        "The officer confirmed the raid but denied claims that the mill was burning.",
        "The officer | confirmed | the raid | indirect | statement",
        "The officer | denied | claims that the mill was burning | indirect | denial",
    ),
    (
        "She told reporters that the mill was burning.",
        "She | told | that the mill was burning | indirect | statement",
    ),
    # what belongs to a quotation and what tells where it stands
    (
        "He wrote “Going home” under a picture of the harbour.",
        "He | wrote | Going home | direct | statement",
    ),
    (
        "She called for “an immediate pause” in Dunmore.",
        "She | called for | “an immediate pause” in Dunmore | mixed | directive",
    ),
    (
        "A baker told the hearing she “begged” for the town of Ostvik to be cleared at dawn.",
        "A baker | told | she “begged” for the town of Ostvik to be cleared at dawn | mixed | statement",
    ),
    # a unit of one letter ends its sentence
    (
        "The panel found that a new roof costs £3.2m. The minutes record that the plan was “parked pending the tender”.",
        "The panel | found | that a new roof costs £3.2m | indirect | statement",
        "The minutes | record | that the plan was “parked pending the tender” | mixed | statement",
    ),
    # a name in marks is nobody's words, nor is a title
    (
        "One, who signed as “Deep Ben,” called the model “guesswork.”",
        "One | called | the model “guesswork.” | mixed | statement",
    ),
    ("A thread titled “So much for free looms” drew 900 replies.",),
    # what is seen somewhere, sent on or gone on with
    ("Mrs Venn was last seen on the quay.",),
    ("The bill will now be referred to the guild, which has 28 days to decide.",),
    ("The inspectors went on to rate the ward as ‘good’.",),
    ("She for one would not play it down.",),
    # a request to a court, and an objection
    (
        "She is praying the court to nullify the vote.",
        "She | is praying | to nullify the vote | indirect | directive",
    ),
    (
        "Moen objected to the sale of the mill.",
        "Moen | objected to | the sale of the mill | indirect | statement",
    ),
    # what the tense says is told too
    (
        "The warden said the map he had suggested the fog would pass, and he could be sure that a bell would wake the village.",
        "The warden | said | the map he had suggested the fog would pass, and he could be sure that a bell would wake the village | indirect | statement",
    ),
    (
        "Officials said the road was shut, but it would reopen by noon.",
        "Officials | said | the road was shut, but it would reopen by noon | indirect | statement",
    ),
    # 'had' may be the writer's
    (
        "The keeper said she knew nothing, and she had signed the log herself.",
        "The keeper | said | she knew nothing | indirect | statement",
    ),
    (
        "The warden said on Monday that the pier was safe, and it had collapsed by Tuesday.",
        "The warden | said | that the pier was safe | indirect | statement",
    ),
    (
        "The abbot said there was no money, and he had just bought a boat.",
        "The abbot | said | there was no money | indirect | statement",
    ),
    (
        "He said the boat was old, and I had seen it before.",
        "He | said | the boat was old | indirect | statement",
    ),
    (
        "She said it was over, and he told the guests to go.",
        "She | said | it was over | indirect | statement",
        "he | told | the guests to go | indirect | directive",
    ),
    # a date between 'was' and its participle: who is told tells nothing
    (
        "The Land Tribunal sitting in Okara was on Monday told how title deeds were forged before the sale.",
        "- | was on Monday told | how title deeds were forged before the sale | indirect | statement",
    ),
    (
        "A banker was on Friday accused of fraud.",
        "- | was on Friday accused | A banker / of fraud | indirect | attitude",
    ),
    (
        "The minister was yesterday asked whether he would resign.",
        "- | was yesterday asked | whether he would resign | indirect | question",
    ),
    (
        "A man was on Friday morning told by the judge that he would be freed.",
        "the judge | was on Friday morning told | that he would be freed | indirect | statement",
    ),
    ("The party was on Saturday night.",),
    # who is spoken of says nothing
    (
        "He refused to fly and was said to have hidden his medals.",
        "He | refused | to fly | indirect | commitment",
        "- | was said | to have hidden his medals | indirect | statement",
    ),
    (
        "She was quoted as saying it was over.",
        "She | was quoted as saying | it was over | indirect | statement",
    ),
    # a reason behind the content
    (
        "Officials said the gate was shut, because nobody had the key.",
        "Officials | said | the gate was shut, because nobody had the key | indirect | statement",
    ),
]


@pytest.mark.parametrize("case", CASES)
def test_rows(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


def test_what_is_told_goes_on_over_a_cue_of_its_own(extractor: Extractor) -> None:
    text = "They say the plan dates to May, when the mill’s main investor, Oxbow Capital, demanded that it stop milling rye."
    told, demanded = extractor.extract(text).attributions
    assert told.content[0].text.endswith("milling rye")
    assert demanded.parent_id == told.id


def test_all_that_was_said_is_the_quotation(extractor: Extractor) -> None:
    told = extractor.extract('"She texted me," he said. "All it said was, \'Sell it.\'"').attributions
    assert [(a.content[0].text, a.quote_type) for a in told if a.parent_id] == [("Sell it.", "direct")]


UNSAID = [
    (
        "Rovers, it is thought, are still weighing a late bid.",
        "- | is thought | Rovers / are still weighing a late bid",
    ),
    ("Talks with the crew have begun, it is understood.", "- | is understood | Talks with the crew have begun"),
    (
        "The crane is the only thing left to mend, the Post has been told.",
        "- | has been told | The crane is the only thing left to mend",
    ),
    ("The quay is unsafe, sailors were told on Monday.", "- | were told | The quay is unsafe"),
    # nothing is told
    ("The quay is shut, and it was decided on Monday.", ""),
    ("In the end, the crew were told nothing.", ""),
    ("The quay is the place where, in May, the crew were told.", ""),
]


@pytest.mark.parametrize(("text", "expected"), UNSAID)
def test_frames_that_name_nobody(extractor: Extractor, text: str, expected: str) -> None:
    found = [r.rsplit(" | ", 2)[0] for r in rows(extractor.extract(text))]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("Ann Poe recalled a small fire in March that was never reported.", None),
        ("Ann Poe said in March that the fire was never reported.", "in March"),
        ("In an interview on Monday, Ann Poe said the fire was out.", "In an interview on Monday"),
    ],
)
def test_what_is_told_is_no_setting(extractor: Extractor, text: str, setting: str | None) -> None:
    [found] = extractor.extract(text).attributions
    assert (found.setting and found.setting.text) == setting


def test_contents_do_not_overlap(extractor: Extractor) -> None:
    assert check_integrity(extractor.extract("He was not told what he was accused of.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The keeper said, and I quote, “This is wrong.”", "The keeper | said | This is wrong."),
        ("Ann Poe was furious that the vote was late.", "Ann Poe | was furious | that the vote was late"),
    ],
)
def test_where_a_cue_ends_and_whose_words_follow(extractor: Extractor, text: str, expected: str) -> None:
    assert [r.rsplit(" | ", 2)[0] for r in rows(extractor.extract(text))] == [expected]
