"""Words of reporting in other senses, nouns of reporting with their source, who is told; rows as in `attributed.py`.

Here all rows are given, those within another's content too.
"""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import row

#: Verbs and phrases that report nothing here.
NOTHING = [
    # an object that is a thing
    "The landslide claimed nine lives in the upper valley.",
    "Tarn Rovers claimed three points on Saturday.",
    "The conductor showed her ticket to the guard at the barrier.",
    "A cook answered the door in slippers.",
    "The garage charged him 40 pounds for a lamp.",
    "Olsen read the menu twice and left.",
    "The firm recalled 3,000 cars over faulty brakes.",
    "The uncle told a joke about two farmers.",
    # where somebody goes
    "The apprentice must report to work at six.",
    "The dogs charged down the slope.",
    "Ambulance crews were called to the scene at noon.",
    "The town is known for its cheese.",
    # to whom, about what things
    "Brandt confessed to detectives.",
    "The scar attests to a hard life.",
    "The sky hinted at snow.",
    "The pier was named after a drowned mayor.",
    # a name
    "Their boat was called the Marigold and was painted blue.",
    "The kitten was called Biscuit.",
    # who comes in
    "Three rowers were admitted to the infirmary with frostbite.",
    "The clinic has admitted 14 children since Easter.",
    # a plan or a measure
    "The landing went according to plan.",
    "Loaves are priced according to weight.",
    "Guests are seated according to age.",
    # what a judge does besides
    "Sentencing him, the judge took account of his youth.",
    # whom somebody questions, and for how long
    "She was questioned by detectives for nine hours.",
    # who sees what
    "Jurors were shown footage of the crash.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_other_senses(extractor: Extractor, text: str) -> None:
    assert [row(a) for a in extractor.extract(text).attributions] == []


CASES = [
    # the same words where they report
    (
        "Brandt claimed the title was hers by right.",
        "Brandt | claimed | the title was hers by right | indirect | statement",
    ),
    (
        "The rider claimed victory in the second stage.",
        "The rider | claimed | victory in the second stage | indirect | statement",
    ),
    (
        "According to the plan, the quay will open in May.",
        "the plan | According to | the quay will open in May | indirect | statement",
    ),
    (
        "According to police, the rower was alone.",
        "police | According to | the rower was alone | indirect | statement",
    ),
    (
        "Sentencing Doyle to nine years, the judge called him a coward.",
        "the judge | called | him a coward | indirect | statement",
    ),
    (
        "Nurses reported to police that the morphine was gone.",
        "Nurses | reported | that the morphine was gone | indirect | statement",
    ),
    (
        'The clerk read a statement: "We are sorry for it."',
        "The clerk | read | We are sorry for it. | direct | statement",
    ),
    (
        "She was questioned about the missing boat.",
        "- | was questioned about | the missing boat | indirect | question",
    ),
    # what is admitted is a crime, not a patient
    (
        "Doyle admitted three counts of fraud and was jailed for two years.",
        "Doyle | admitted | three counts of fraud | indirect | statement",
    ),
    ("The ward admitted 40 patients overnight.",),
    # not a measure: who counted, what was leaked
    (
        "Thefts fell in spring, according to police numbers.",
        "police numbers | according to | Thefts fell in spring | indirect | statement",
    ),
    (
        "The site gets 90 flats, according to plans leaked to the Herald.",
        "plans leaked to the Herald | according to | The site gets 90 flats | indirect | statement",
    ),
    # what is published says something itself; a thing that does something is remembered
    (
        "The Gazette published a report that warned the dam was weak.",
        "a report that | warned | the dam was weak | indirect | statement",
    ),
    (
        "The cyclist recalled a vehicle hitting the kerb.",
        "The cyclist | recalled | a vehicle hitting the kerb | indirect | statement",
    ),
    # not a name: who calls him so
    (
        "He was called Judas by a former ally.",
        "a former ally | was called | He / Judas | indirect | statement",
    ),
    # what is denied between commas
    (
        "The charges against him, which Doyle denies, carry a long sentence.",
        "Doyle | denies | The charges against him | indirect | denial",
    ),
    # within what somebody else said
    (
        "Roe said the minister gave an assurance that no library would shut.",
        "Roe | said | the minister gave an assurance that no library would shut | indirect | statement",
        "the minister | gave an assurance | that no library would shut | indirect | commitment",
    ),
    (
        "Lee said the parents had appealed for calm.",
        "Lee | said | the parents had appealed for calm | indirect | statement",
        "the parents | had appealed for | calm | indirect | directive",
    ),
    # a clause that lacks what the noun stands for
    (
        "A survey by the agency that the Herald has seen says the pier is rotten.",
        "A survey by the agency | says | the pier is rotten | indirect | statement",
    ),
    (
        "The firm made a promise that the union rejected.",
        "the union | rejected | a promise | indirect | denial",
    ),
    # a noun, its source and its clause
    (
        "There were warnings from doctors that beds were running out.",
        "doctors | warnings | that beds were running out | indirect | statement",
    ),
    (
        "The vote followed a request from the ministry to delay the sale.",
        "the ministry | request | to delay the sale | indirect | directive",
    ),
    (
        "Despite assurances from the vendor that the files were gone, copies turned up.",
        "the vendor | assurances | that the files were gone | indirect | commitment",
    ),
    ("A report by the auditors that came out in May was ignored.",),
    ("The plan by the council that was leaked has been dropped.",),
    # a verb that says no more than the noun behind it
    (
        "The minister gave an assurance that no school would close.",
        "The minister | gave an assurance | that no school would close | indirect | commitment",
    ),
    (
        "The firm gave a pledge to cut waste.",
        "The firm | gave a pledge | to cut waste | indirect | commitment",
    ),
    ("The firm would give a pledge to cut waste.",),
    ("The cook gave a speech that lasted an hour.",),
    ("She gave a statement to police.",),
    # a noun, its owner and a colon
    (
        "The ministry's answer: there is no money for a second pier.",
        "The ministry's | answer | there is no money for a second pier | indirect | statement",
    ),
    (
        "His message was simple: work harder or leave.",
        "His | message | work harder or leave | indirect | statement",
    ),
    ("The town's history: a fire in 1802 destroyed it.",),
    ("Friday's verdict was blunt: the bridge must go.",),
    ("The plot's argument: greed pays.",),
    ("Her claim is false: the votes were counted twice.",),
    # who is told hears it
    (
        # right behind its verb 'by' may go with that ('to stand by')
        "He was urged to resign by his own party.",
        "- | was urged | to resign by his own party | indirect | directive",
    ),
    (
        "He was told to be led out by the guards.",
        "- | was told | to be led out by the guards | indirect | directive",
    ),
    # what is pleaded for
    (
        "The family appealed for witnesses to come forward.",
        "The family | appealed for | witnesses to come forward | indirect | directive",
    ),
    (
        "The bishop appealed to both camps to free their hostages.",
        "The bishop | appealed to both camps | to free their hostages | indirect | directive",
    ),
    (
        "Pupils were told to read a poem by Ortiz.",
        "- | were told | to read a poem by Ortiz | indirect | directive",
    ),
    (
        "Fans were told to stay away by coach.",
        "- | were told | to stay away by coach | indirect | directive",
    ),
    (
        "The mission appealed for money to house the homeless.",
        "The mission | appealed for | money to house the homeless | indirect | directive",
    ),
    (
        "Officers said a boy was hurt and appealed for footage.",
        "Officers | said | a boy was hurt and appealed for footage | indirect | statement",
    ),
    ("The dog begged for scraps.",),
    ("Roe appealed against the verdict.",),
    ("The shirt appealed to fans.",),
    ("Roe has appealed for the third time.",),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:60])
def test_senses(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert [row(a) for a in extractor.extract(text).attributions] == expected
