"""Who is meant where roles, families and the clauses around a pronoun decide, and where they must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor
from tests.spoken import speakers

if TYPE_CHECKING:
    from spacy.language import Language

ROLES = [
    ("two roles of one person", "Peter Vance fell, Nora Roe said. {The chief executive and co-founder, Nadia Brook,} said no. {She} left.", ["Nadia Brook"] * 2),
    ("with a compound", "Peter Vance fell, he said. {The owner and head chef, Amir Sadek,} said no. {He} left.", ["Amir Sadek"] * 2),
    ("of a club", "{The owner and chairman of Acme Rovers, Ines Varga,} said no. {She} left.", ["Ines Varga"] * 2),
    ("but not two people", "{The mayor and the sheriff, Tom Hale,} said no. {The sheriff} left.", ["Tom Hale"] * 2),
    ("nor a list", "{The mayor and council members, Tom Hale, Ann Roe and Liz Kay,} said no.", ["The mayor and council members"]),
    ("nor somebody later", "{The mayor and, later, Tom Hale,} said no.", ["The mayor"]),
    ("a firm right behind what it is", "Staff of the e-scooter company Vizza wept. {The company} said no. {Vizza} said why.", ["Vizza"] * 2),
    ("whom the tagger takes for somebody", "Drivers for the ride-hailing firm Zippo wept. {The firm} said no.", ["Zippo"]),
    ("a maker", "A lawyer for the Swedish carmaker Tolva wept. {The carmaker} said no.", ["Tolva"]),
    ("a producer", "Digging by the salt producer Altos Pardos Sur is to blame. {The company} said no. {It} said why.", ["Altos Pardos Sur"] * 2),
    ("but not of films", "{The film producer Ines Varga} said no. {She} left.", ["Ines Varga"] * 2),
    ("a charity", "{The charity Safe Harbour} said no. {It} said why.", ["Safe Harbour"] * 2),
    ("but not whom a court is told of", "He told the court Hale was late. {The court} said no. {Hale} said why.", ["the court", "Hale"]),
    ("nor who founded it", "The firm Hale founded is gone. {The firm} said no. {Hale} said why.", ["The firm", "Hale"]),
    ("nor with a title", "He left the firm. Mr Hale wept. {Mr Hale} said no.", ["Hale"]),
]  # fmt: skip

FAMILIES = [
    ("not her whom her own words name", "Among the dead was Carla Dunne. {Her sister, Bridget Dunne,} said no. “Carla rang me,” {Ms Dunne} said. {Ms Dunne} left.", ["Bridget Dunne"] * 3),
    ("the surname is not his who is named in full each time", "Olga Marsh died on Monday.\n\n{Her nephew Colm Marsh} said so.\n\n{Marsh} liked to say so.\n\n“No,” {Colm Marsh} said.\n\nA canvas was found, {Colm Marsh} said.", ["Colm Marsh", "Olga Marsh", "Colm Marsh", "Colm Marsh"]),
    ("but once it has meant somebody it stays theirs", "President Joe Barr left. {Barr} said no. His son, Hal Barr, was there.\n\n{Joe Barr} said so in May. Joe Barr is 80. {Barr} said why.", ["Joe Barr"] * 3),
    ("who spoke last of two", "Tom Hale was killed in May. {His father, John Hale,} said no. {Hale} said why.", ["John Hale"] * 2),
    ("mother and son by title", "Graham Tanner, whose mother, Enid, died, learnt of it when a nurse rang him. Mrs Tanner died in May.\n\nMr Tanner is not so sure. “She was 90,” {he} said.", ["Graham Tanner"]),
    ("husband and wife by title", "{Peter Okafor} told the court he was well. Mrs Okafor wept. “He is good,” {she} said. Mr Okafor left.", ["Peter Okafor", "Okafor"]),
    ("a title for another than hers", "{Ms Lena Vogt} said no. {Mr Vogt} said yes.", ["Lena Vogt", "Vogt"]),
    ("but one title alone parts nobody", "{Kim Bell} said no. {Mrs Bell} said why.", ["Kim Bell"] * 2),
    ("nor two of one gender", "{Kim Bell} said no. {Mrs Bell} said why. {Ms Bell} left.", ["Kim Bell"] * 3),
]  # fmt: skip

NAMES = [
    ("the father's surname of two", "Benita Poma Huarcaya counts llamas. {Poma, 61,} said no. {Poma} said why.", ["Benita Poma Huarcaya"] * 2),
    ("which the tagger takes for a firm's", "The first thing Tomasa Condo Apaza does is count. “No,” says {Condo, 67,} who keeps llamas. {Condo} left.", ["Tomasa Condo Apaza"] * 2),
    ("whose family has it", "{Ana Poma Huarcaya} said no. {Jorge Poma} said yes. {Poma} said why.", ["Ana Poma Huarcaya", "Jorge Poma", "Jorge Poma"]),
    ("but no second first name", "{Mary Jane Roe} said no. {Jane} said why.", ["Mary Jane Roe", "Jane"]),
    ("nor a firm's name", "{Dunmore Poma Bank} said no. {Poma, 61,} said why.", ["Dunmore Poma Bank", "Poma"]),
    ("a day is a name behind a title", "{Mr Sunday Adeyemi} said no. {Adeyemi} said why.", ["Sunday Adeyemi"] * 2),
    ("behind an office", "{Councillor Friday Okon} said no. {Okon} said why.", ["Friday Okon"] * 2),
    ("but a day is none before an office", "Last Friday {Minister Anna Kroll} said no.", ["Anna Kroll"]),
    ("nor behind 'on'", "On Sunday, {Adeyemi} said no.", ["Adeyemi"]),
    ("nor behind the one who speaks", "{The mayor} said Sunday Norland was calm.", ["The mayor"]),
    ("letters of an order", "{Counsel for the coroner, Amara Devlin SC,} said no. {Ms Devlin} said why.", ["Amara Devlin"] * 2),
    ("but no letters of a name", "{Nguyen Van Do} said no.", ["Nguyen Van Do"]),
    ("an office that the tagger takes for a body", "{The Police Public Relations Officer in the state, SP Grace Bassey,} said no. {Bassey} left.", ["Grace Bassey"] * 2),
    ("a side that the tagger takes for somebody", "The Tarn Point Gannets lost on Sunday night. {The Gannets} said no.", ["The Tarn Point Gannets"]),
    ("a neighbour", "{Neighbouring Veldra} said no. The talks were held in Veldra.", ["Veldra"]),
    ("but not where the name has it elsewhere", "{Sterling Pharma} said no. Staff of Sterling Pharma wept.", ["Sterling Pharma"]),
    ("nor where it says which of a kind", "{Central Bank} said no. The bank of Norland, a Bank, wept.", ["Central Bank"]),
    ("a verb before the name", "Marcus Teller won. Said {Teller}: “No.”", ["Marcus Teller"]),
    ("but a man called so has it everywhere", "{Said Karimi} said no. {Karimi} left.", ["Said Karimi"] * 2),
    ("a first name that the tagger takes for a firm", "{Declan Morby} said no. {Declan} said why.", ["Declan Morby"] * 2),
    ("a firm is not one of its things", "{Zumbo} said no. If you bought a Zumbo Lamp, wait. {Zumbo} said why.", ["Zumbo"] * 2),
    ("but it has lorries", "An Acme Works lorry burned. {Acme} said no.", ["Acme Works"]),
    ("a bench of judges", "{A bench of Justice Ann Roe and Justice Tom Hale} ruled so. {The Bench} said why.", ["A bench of Justice Ann Roe and Justice Tom Hale"] * 2),
    ("the bill is no Bill", "{A Bill that moves markets} said no. {Bill Hale} said why. {The Bill} said so.", ["A Bill", "Bill Hale", "A Bill"]),
    ("ranks in the police", "{SP Grace Bassey} said no. {Bassey} said why. {DSP Lawal Shiisu} left.", ["Grace Bassey", "Grace Bassey", "Lawal Shiisu"]),
]  # fmt: skip

DESCRIPTIONS = [
    ("a summary and the lead below it", "Fire at the mill\n\nA volunteer fire captain had wept, an inquest heard.\n\nThe coroner left in May. She was tired. It was late. It rained. All left. So it was.\n\n{A volunteer fire captain} said no.\n\nPeople died in it. It was May.\n\n{Brigade captain Noel Strand} said why.", ["Noel Strand"] * 2),
    ("but not another one in a later sentence", "{A police officer} said no. It was late. {A police officer} said why.", ["A police officer", "A police officer"]),
    ("by more than what somebody is", "{Singer Ana Ruiz} won. “We won,” {the teen star} said.", ["Ana Ruiz"] * 2),
    ("but not the head of another body", "{Governor Ana Ruiz} lost. “We won,” {the union boss} said.", ["Ana Ruiz", "the union boss"]),
    ("one of many by the handle", "“No,” said {one, @janeroe}. “Yes,” said {another user, @joedoe}.", ["@janeroe", "@joedoe"]),
    ("whom a witness says he is", "{A cyclist, who gave his name just as Sparky,} said no. {He} left.", ["Sparky"] * 2),
]  # fmt: skip

#: Read from the text alone, as what a pronoun reports decides: the last source is the pronoun.
PRONOUNS = [
    ("asked by somebody else", "Judge Miriam Kershaw came.\n\nAsked by Kershaw whether anyone had promised him a day, Tom Voss said no.\n\nProsecutor Evan Molk urged Kershaw to order Voss held. The judge was unconvinced.\n\n“It is two years old,” she said.", "Miriam Kershaw"),
    ("called so by somebody else", "After Dana Kim called him a liar, Tom Reyes sued. “I never lied,” he said.", "Tom Reyes"),
    ("pressed by somebody else", "Alice Moyo had come. Pressed by Moyo over his money, Peter Dane left. “I am tired,” he said.", "Peter Dane"),
    ("but a clause's own subject has its own", "When Tom Roe lost his job, Lena Fox wept. “It was all I had,” he said.", "Tom Roe"),
    ("whom a participle is about does it to another", "Rufus Lorne has sent the fisheries minister a letter asking her to act. “I am angry,” he said.", "Rufus Lorne"),
    ("not whom the words before are about", "Mr Peter Hale was charged. Mr Hale wept.\n\nDetective Joe Frost told the court that Mr Hale had run. He said he had found a knife.", "Joe Frost"),
    ("whom a rival speaks of", "Mayor Tom Reyes came. Mr Reyes smiled. He left.\n\nCouncillor Sam Ortiz claimed that Reyes lied. He told reporters the mayor should go.", "Sam Ortiz"),
    ("but who is told of in the same sentence goes on", "Mayor Ines Roy never liked Hale, people who know them say, and she has told friends it was over.", "Ines Roy"),
    ("who is asked for something turns it down", "Senator Marcus Bold called on Governor Tara Lind to resign. She dismissed the idea.", "Tara Lind"),
    ("who is accused denies it", "Officer Lee Grant accused Mr Tom Vine of lying. He denied it.", "Tom Vine"),
    ("the subject in between", "“It is new,” Evan Molk said.\n\nAna Kershaw was unmoved.\n\n“It is two years old,” she said.", "Ana Kershaw"),
    ("but not where the speaker is spoken of, too", "“It is new,” Evan Molk said. Ana Kershaw smiled at Molk. “It is two days old,” he said.", "Evan Molk"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"),
    [*ROLES, *FAMILIES, *NAMES, *DESCRIPTIONS],
    ids=lambda x: x if isinstance(x, str) and "{" not in x else "",
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what


@pytest.mark.parametrize(("what", "text", "speaker"), PRONOUNS, ids=lambda x: x[:40])
def test_a_pronoun_has_its_speaker(nlp: Language, what: str, text: str, speaker: str) -> None:
    last = [a for a in Extractor(nlp=nlp).extract(text).attributions if a.source and a.speaker][-1]
    assert last.speaker is not None
    assert last.speaker.name == speaker, what


def test_reporters_who_name_themselves_are_no_q(nlp: Language) -> None:
    text = (
        "Coach on the loss\n\nThe Ridge Herons lost on Sunday. Coach Nadia Torres spoke to reporters.\n\n"
        "THE MODERATOR: We'll get started.\n\nCOACH TORRES: We ran out of legs.\n\n"
        "Q. Sam Arkley, Norland Bay Courier. What can you tell us?\n\nCOACH TORRES: Not much.\n\n"
        "Q. Do you think she'll play?\n\nCOACH TORRES: She'll try to.\n\n"
        "Q. Hi, Nadia. Gil Navas with the Ostrey Star. Your response?\n\nCOACH TORRES: None.\n\n"
        "Q. Len Abbott, your rival, says you are finished. Are you?\n\nCOACH TORRES: No.\n\n"
        "Q. Tom Hale of the Rovers is hurt. Will you buy him?\n\nCOACH TORRES: Ask me in May."
    )
    turns = [a for a in Extractor(nlp=nlp).extract(text).attributions if a.rule == "transcript-turn"]
    asked = [a.speaker and a.speaker.name for a in turns if a.source and a.source.text == "Q"]
    assert asked == ["Sam Arkley", None, "Gil Navas", None, None]
    assert (turns[0].sourcing.tag, turns[0].sourcing.source_count) == ("anonymous", 1)


def test_the_president_of_a_transcript_is_who_is_named_so(nlp: Language) -> None:
    text = "President Ana Ruiz met reporters on Monday.\n\nTHE PRESIDENT: It is done.\n\nQ: Is it?\n\nTHE PRESIDENT: It is."
    found = [a for a in Extractor(nlp=nlp).extract(text).attributions if a.source and a.source.text == "THE PRESIDENT"]
    assert [a.speaker and a.speaker.name for a in found] == ["Ana Ruiz", "Ana Ruiz"]


HEADLINES = [
    ("Finn pulls out of Saltby Festival\n\nThe festival says he was paid.\n\nMarlo Finn has pulled out of the Saltby Festival. In a statement, the festival said it was sad.", "The festival", "Saltby Festival"),
    ("Hospital trust denies claims\n\nPatients were moved at night.\n\nThe Wexby NHS Trust said it did not know why.", "Hospital trust", "The Wexby NHS Trust"),
    ("Hospital trust is sorry, memo says\n\nThe Wexby Trust and the Dunmore Trust have met. A memo from May says so.", "memo", "A memo from May"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "speaker"), HEADLINES, ids=lambda x: x[:30])
def test_a_body_of_the_headline_is_the_only_one_named_so(nlp: Language, text: str, source: str, speaker: str) -> None:
    given = {
        a.source.text: a.speaker.label for a in Extractor(nlp=nlp).extract(text).attributions if a.source and a.speaker
    }
    assert given[source] == speaker
