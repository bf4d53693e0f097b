"""Where contents begin and end, and whose words stand beside them; rows as in `attributed.py`."""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import row, rows

CASES = [
    # the cue's own clause goes on: a simple past has no part in 'would', 'had written'
    (
        "The pamphlet warns that the tunnel “will never pay its way” and lists six repairs.",
        "The pamphlet | warns | that the tunnel “will never pay its way” | mixed | statement",
    ),
    (
        "Olaf Moen confirmed to The Herald that he had carved the mask and gave a visitor his chisel.",
        "Olaf Moen | confirmed | that he had carved the mask | indirect | statement",
    ),
    # ... with a verb of reporting, that has words of its own
    (
        "The guild, which counts 60 bakers, said its ovens hadn't been mended and demanded a refund for flour.",
        "The guild | said | its ovens hadn't been mended | indirect | statement",
        "The guild | demanded | a refund for flour | indirect | directive",
    ),
    (
        "On a podcast in August, Ivo Trask said he wasn't leaving the orchestra and dismissed the rumor as “gossip.”",
        "Ivo Trask | said | he wasn't leaving the orchestra | indirect | statement",
        "Ivo Trask | dismissed | the rumor as “gossip.” | mixed | denial",
    ),
    (
        (
            "The second, drawn mostly from growers who came early, worries that a dry spring would cost her the farm and"
            " has told her to sell."
        ),
        "The second | worries | that a dry spring would cost her the farm | indirect | belief",
        "The second | has told | her to sell | indirect | directive",
    ),
    # others say the same, or something else
    (
        "The bakery denied that its vans ran red lights, as three cyclists have claimed in a petition.",
        "The bakery | denied | that its vans ran red lights | indirect | denial",
    ),
    (
        (
            "In a poll for the museum, three-quarters of visitors said the guide had bored them, and almost a third"
            " reported a strange or sour smell."
        ),
        "three-quarters of visitors | said | the guide had bored them | indirect | statement",
        "almost a third | reported | a strange or sour smell | indirect | statement",
    ),
    (
        (
            "She said a diver had judged the hull ‘perfectly sound’, although she conceded that the pump had never been"
            " tested."
        ),
        "She | said | a diver had judged the hull ‘perfectly sound’ | mixed | statement",
        "she | conceded | that the pump had never been tested | indirect | statement",
    ),
    # what others make of the content
    (
        "The newspaper said the chapel had been turned into a casino, a claim that monks rejected.",
        "The newspaper | said | the chapel had been turned into a casino | indirect | statement",
        "monks | rejected | a claim | indirect | denial",
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
        "The brewery now expects sales of 44,000 barrels, compared with an earlier estimate of 39,000.",
        "The brewery | expects | sales of 44,000 barrels | indirect | belief",
    ),
    (
        "She believes that the harvest will fill 80 barns, a whole dozen fewer than she had predicted in March.",
        "She | believes | that the harvest will fill 80 barns | indirect | belief",
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
        "The orchestra said on Sunday it would nonetheless play a concert at the castle.",
        "The orchestra | said | it would nonetheless play a concert at the castle | indirect | statement",
    ),
    (
        "The abbot promised last winter to restore the organ.",
        "The abbot | promised | to restore the organ | indirect | commitment",
    ),
    (
        "He promised us then that the goats were his.",
        "He | promised | that the goats were his | indirect | commitment",
    ),
    # what 'and' joins to an object, and to a 'that' clause
    (
        "In its bulletin, the vineyard lowered its estimate, blaming heavy frost and a shortage of pickers.",
        "the vineyard | blaming | heavy frost and a shortage of pickers | indirect | attitude",
    ),
    (
        (
            "The diaries quote Moen as claiming that the vault was “taking in more damp than the gauges show” and that"
            " painting over it invited “a bloom of mould”."
        ),
        (
            "Moen | claiming | that the vault was “taking in more damp than the gauges show” and that painting over it"
            " invited “a bloom of mould” | mixed | statement"
        ),
    ),
    # whose participle it is
    (
        "On show are boats built by Velo Yachts, which the museum dropped in 2019, accusing it of theft.",
        "the museum | accusing | it of theft | indirect | attitude",
    ),
    # a pronoun is the subject of what is said
    (
        "She sang a ballad, a verse that one sailor on the ship said started a fight.",
        "She | sang | a ballad | indirect | statement",
        "one sailor on the ship | said | started a fight | indirect | statement",
    ),
    # a noun that nothing joins to its verb
    (
        "The zoo began looking at dawn after a keeper at Otter Creek reported that a gate was left on a latch.",
        "a keeper at Otter Creek | reported | that a gate was left on a latch | indirect | statement",
    ),
    # what is described stands behind the verb, and so does what is told
    (
        (
            "The first of her poems, printed two days after the wedding, described the cottage as ‘haunted’ and asked:"
            " ‘Shall we sell up now?’"
        ),
        "The first of her poems | described | the cottage as ‘haunted’ | mixed | statement",
        "The first of her poems | asked | Shall we sell up now? | direct | question",
    ),
    (
        (
            "In a secret cable sent in March and leaked to Hill Radio, a naval attache in Tavel warned that the fleet"
            ' showed "early signs of rust" and recommended that it be scrapped.'
        ),
        ('a naval attache in Tavel | warned | that the fleet showed "early signs of rust" | mixed | statement'),
        "a naval attache in Tavel | recommended | that it be scrapped | indirect | directive",
    ),
    # a memo that somebody studies speaks for itself, a statement for whoever issues it
    (
        "He had studied a memo telling guests to keep out.",
        "a memo | telling | to keep out | indirect | directive",
    ),
    (
        "The firm issued a statement saying the deck was clear.",
        "The firm | saying | the deck was clear | indirect | statement",
    ),
    # some words in marks are the subject of a verb that is no cue
    (
        'Though the map is torn, the caption states that "a few errors in scale" will be corrected.',
        'the caption | states | that "a few errors in scale" will be corrected | mixed | statement',
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
    "She said it had baked a cake and expected guests by noon.",
    "He said he was tired but enjoyed the hike.",
    "They say they would either not vote or are unsure.",
    # no other source's words
    "The mayor said the road was shut as the council had asked.",
    "The mayor said the road was shut, and half the town was out.",
    "The mayor said she would stay, although the pay was poor.",
    "The poll found that, while half of the voters said the mayor was to blame, a third agreed that she was not.",
    "The newspaper said the chapel had been turned into a casino, a claim that troubled monks.",
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
    found = extractor.extract("“I was told the choir would not wait for us,” the pianist said.").attributions
    assert row(found[1]) == "- | was told | the choir would not wait for us | indirect | statement"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who stands behind a semicolon
        ("Most guests come late, he adds; some ask whether they can stay.", "some | ask | whether they can stay"),
        # what is expected by when; what somebody's hope is
        (
            "Ida Moss, a trader at Velden, expects no cut before May.",
            "Ida Moss, a trader at Velden | expects | no cut before May",
        ),
        ("Her hope is to train as a cook.", "Her | hope | to train as a cook"),
        ("Her job is to train the cooks.", ""),
        # a source with a clause of its own that the parser takes to go on; letters that are printed
        (
            "According to a study released in May by the Moss Fund, which tracks rents, 40 percent of the port's tenants with more than one job pay late.",
            "a study released in May by the Moss Fund | According to | 40 percent of the port's tenants with more than one job pay late",
        ),
        (
            "Rents in the port fell 4 percent in May, data from the housing group Keyhold show.",
            "data from the housing group Keyhold | show | Rents in the port fell 4 percent in May",
        ),
        # what is done, not told
        ("Owner Ida Moss was seen waving to him in the tunnel.", ""),
        ("She was seen as a threat to the crew.", "- | was seen | She / as a threat to the crew"),
        ("Colonel Bo Lund, who commands the 9th Brigade, slept.", ""),
        ("Voltar recalls 2 million chargers after a fire.", ""),
    ],
)
def test_single_readings(extractor: Extractor, text: str, expected: str) -> None:
    found = [r.rsplit(" | ", 2)[0] for r in rows(extractor.extract(text))]
    assert (expected in found) if expected else found == []


#: Contents without what the writer remarks behind them, whom they are told and what turns to them.
WITHIN = [
    # the writer turns to what somebody tells
    ("According to the Tarn Gazette, however, Moen skipped both rehearsals.", "Moen skipped both rehearsals"),
    ("According to the minutes, meanwhile, no farmer objected to the sale.", "no farmer objected to the sale"),
    # ... and remarks on it behind the frame
    (
        "Dell Foods is in early talks to buy Halt Bakeries, according to two brokers, in what would be its third deal.",
        "Dell Foods is in early talks to buy Halt Bakeries",
    ),
    ("The ferry will stop in May, the council said, in a move that angered anglers.", "The ferry will stop in May"),
    ("Rents will fall, the bank said, in what it called a correction.", "Rents will fall"),
    # who denies it now
    ("Opponents of the dean say she sold the barn last year, which she denies.", "she sold the barn last year"),
    (
        "The office said it had been told nothing by the region, which disputes this.",
        "it had been told nothing by the region",
    ),
    (
        "He wants bakers to publish their prices, which the guild has so far refused to do.",
        "bakers to publish their prices",
    ),
    (
        "Dell said that Kestria is the town which denies visas to poets.",
        "that Kestria is the town which denies visas to poets",
    ),
    ("She said the rule bars girls from the choir, which denies them a future.", None),
    ("Police said Roe lied to the clerk, which his lawyer denied on Monday.", "Roe lied to the clerk"),
    ("She said guards beat the boy, which the army denied when asked by the Gazette.", "guards beat the boy"),
    ("The union said the pay deal, which its members have rejected, was a cut.", None),
    ("Police say Hale Bank, which denies the charges, hid $4 million.", None),
    ("She said there was a smell in the flat, something that refuses to go away.", None),
    ("The lawyer said they had sought access to the jail, which officials denied for weeks.", None),
    ("She said he wanted a transfer, which the club denied him.", None),
    (
        "The union said bosses had bullied staff, which the firm denies, and called for talks.",
        "bosses had bullied staff",
    ),
    # a share beside another one, and what is somebody's own comparison
    ("Half of drivers say they feel safe, compared with 33 percent in 2022.", "they feel safe"),
    ("Nine in ten cooks said they would strike, compared with 70 per cent last year.", "they would strike"),
    ("The majority owner said profits fell, compared with 33 percent in 2022.", None),
    ("The club said attendance had more than doubled, compared with 2019.", None),
    ("The bank said profits fell sharply, compared with a 3 per cent rise a year earlier.", None),
    # whose words they are
    (
        "The aides said Dell had been “asleep for a year,” in the words of one cook.",
        "Dell had been “asleep for a year,”",
    ),
    # who is told
    ("The clerk told an unseen caller that she had been robbed.", "that she had been robbed"),
    ("Moen told anyone who came by that the dam was leaking.", "that the dam was leaking"),
    ("She told the board ‘again and again’ that the wall was moving.", "that the wall was moving"),
    ("Moen told a widow who had lost her barn that he was sorry.", "that he was sorry"),
    ("The firm told the court that found it guilty to think again.", None),
    # number, or the time to come, parts the source's second verb from the content
    ("Dean Ann Moen believes both sides have gone too far and wants a pause.", "both sides have gone too far"),
    ("Growers say the plan wastes water and want it dropped.", "the plan wastes water"),
    (
        "She said the coming nights would turn bitter and appealed to skippers to stay in port.",
        "the coming nights would turn bitter",
    ),
    ("The critics say the plan is a mess and wastes money.", "the plan is a mess and wastes money"),
    (
        "Moen said the mare would not stop and threw him into a hedge.",
        "the mare would not stop and threw him into a hedge",
    ),
    # when what is foretold comes
    (
        "The bureau forecast a further 40 millimetres of rain for the coast by Friday evening.",
        "a further 40 millimetres of rain for the coast by Friday evening",
    ),
    ("The bank predicted a loss of £3m on Monday.", None),
]


@pytest.mark.parametrize(("text", "content"), WITHIN, ids=lambda value: value and value[:60])
def test_contents_without_remarks_and_hearers(extractor: Extractor, text: str, content: str | None) -> None:
    """None stands for a content that keeps what looks like one."""
    found = [c.text for a in extractor.extract(text).attributions for c in a.content]
    assert content in found if content else text.rstrip(".")[-12:] == found[0][-12:]


def test_a_second_act_behind_the_frame_is_told_too(extractor: Extractor) -> None:
    told = extractor.extract("The guard shut the gates, she added, and started counting heads.").attributions[0]
    assert [c.text for c in told.content] == ["The guard shut the gates", "and started counting heads"]
    left = extractor.extract("The bill is dead, the senator said, and left the room.").attributions[0]
    assert [c.text for c in left.content] == ["The bill is dead"]


def test_who_is_told_is_no_part_of_what_is_told(extractor: Extractor) -> None:
    (told,) = extractor.extract("The clerk told an unseen caller that she had been robbed.").attributions
    assert told.addressee is not None
    assert told.addressee.text == "an unseen caller"
