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


#: Verbs of which the things, names and places of other tables make no reports.
NOTHING_MORE = [
    # objects that are things, names or people who come and go
    "Brandt Motors recalled 900 scooters that leaked.",
    "Two suspects were released without charge overnight.",
    "Detectives released her on Friday.",
    "The mill ordered three planes.",
    "The forward claimed a hat-trick.",
    "Tarn Rovers recalled their goalkeeper.",
    "Olsen slammed the ball past the keeper.",
    "Officers found a pistol under the seat.",
    "The league admitted Tarn Rovers last year.",
    "The judge admitted the recording as evidence.",
    "Guests are charged for towels.",
    "Raiders attacked the camp for three hours.",
    "Olsen defended her title against Brandt in Tarn.",
    # participles behind a noun
    "Of the nine rowers admitted to the infirmary, one has died.",
    "The sailors admitted to the clinic are stable.",
    "Medics called to the quarry treated two workers.",
    "A baker known for her rye loaves retired.",
    # measures with what they are of, and rules that no comma parts off
    "Moorings are priced according to the size of the yacht.",
    "Tents are pitched according to the number of campers.",
    "The duel was fought according to the rules.",
    # what was never said
    "The mayor did not give an assurance that the baths would reopen.",
    "Nobody gave an assurance that the wards would reopen.",
    "The rector left without giving a promise to repair the organ.",
    "There has been no request from the harbour master to dredge the bay.",
    "Without a promise from the brewery to stay, the town will shrink.",
]


@pytest.mark.parametrize("text", NOTHING_MORE)
def test_more_that_reports_nothing(extractor: Extractor, text: str) -> None:
    assert [row(a) for a in extractor.extract(text).attributions] == []


#: The same words where they report.
MORE = [
    (
        "The inspector attacked the base over its safety record.",
        "The inspector | attacked | the base over its safety record | indirect | attitude",
    ),
    (
        "The mayor defended the city against claims of waste.",
        "The mayor | defended | the city against claims of waste | indirect | attitude",
    ),
    (
        "The bank maintained its position that the loans were legal.",
        "The bank | maintained | that the loans were legal | indirect | statement",
    ),
    (
        "The pupils recalled a lorry that had no lights.",
        "The pupils | recalled | a lorry that had no lights | indirect | statement",
    ),
    (
        "Detectives charged a fan with assault.",
        "Detectives | charged | a fan with assault | indirect | statement",
    ),
    (
        "The court found the vehicle unsafe.",
        "The court | found | the vehicle unsafe | indirect | statement",
    ),
    (
        "The duel must be fought again, according to the rules.",
        "the rules | according to | The duel must be fought again | indirect | statement",
    ),
    (
        "According to the recipe, the glaze needs an hour.",
        "the recipe | According to | the glaze needs an hour | indirect | statement",
    ),
    # what is given in so many words, and what is refused or asked for
    (
        "The firm has met staff and made a promise to keep the canteen.",
        "The firm | made a promise | to keep the canteen | indirect | commitment",
    ),
    (
        "Ministers have refused to make a promise to dredge the bay.",
        "Ministers | have refused | to make a promise to dredge the bay | indirect | commitment",
    ),
    (
        "The choir has urged Brandt to make a decision to stay.",
        "The choir | has urged | to make a decision to stay | indirect | directive",
    ),
    # a phone call
    (
        "Olsen made a call to say she was lost.",
        "Olsen | say | she was lost | indirect | statement",
    ),
    # 'which he denies' beside a charge, a clause, nothing that anybody said
    (
        "Brandt is charged with arson, which he denies.",
        "- | is charged with | Brandt / arson | indirect | statement",
        "he | denies | arson | indirect | denial",
    ),
    (
        "Olsen is on trial for the murder of a porter, which she denies.",
        "she | denies | the murder of a porter | indirect | denial",
    ),
    (
        "Critics say the rector hid two letters, which she denies.",
        "Critics | say | the rector hid two letters | indirect | statement",
        "she | denies | the rector hid two letters | indirect | denial",
    ),
    (
        "The gazette reported that Olsen had resigned, which her office denied.",
        "The gazette | reported | that Olsen had resigned | indirect | statement",
        "her office | denied | that Olsen had resigned | indirect | denial",
    ),
    (
        "Critics say Brandt sold the boat, something he denies.",
        "Critics | say | Brandt sold the boat | indirect | statement",
        "he | denies | Brandt sold the boat | indirect | denial",
    ),
    (
        "Olsen was jailed for arson – which she has always denied.",
        "she | has always denied | arson | indirect | denial",
    ),
    (
        "Villagers say the dam leaks, a claim the utility denies.",
        "Villagers | say | the dam leaks | indirect | statement",
        "the utility | denies | a claim | indirect | denial",
    ),
    (
        "The brewery denied the claim, which shocked its staff.",
        "The brewery | denied | the claim | indirect | denial",
    ),
    # who is asked
    (
        "Three rowers pleaded guilty for their part in the brawl.",
        "Three rowers | pleaded | guilty for their part in the brawl | indirect | statement",
    ),
    (
        "Detectives appealed for witnesses to the brawl.",
        "Detectives | appealed for | witnesses to the brawl | indirect | directive",
    ),
    (
        "Rangers appealed to walkers with dogs to stay on the path.",
        "Rangers | appealed | to stay on the path | indirect | directive",
    ),
    # an inquiry is ordered, a crew is told
    (
        "A review was ordered to find out what went wrong on the pier.",
        "- | was ordered | A review / to find out what went wrong on the pier | indirect | directive",
    ),
    (
        "The crew were ordered to bail.",
        "- | were ordered | to bail | indirect | directive",
    ),
    # a plain word, two of them, and a word that only points at what follows
    (
        "Her message was loud and clear: mend the organ.",
        "Her | message | mend the organ | indirect | statement",
    ),
    (
        "The choir's demand is this: pay us on time.",
        "The choir's | demand | pay us on time | indirect | directive",
    ),
    ("Her answer was the same as his: both men laughed.",),
]


@pytest.mark.parametrize("case", MORE, ids=lambda case: case[0][:60])
def test_more_senses(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert [row(a) for a in extractor.extract(text).attributions] == expected


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("The coach urged players to rest.", "players"),
        ("The lab urged growers to spray early.", "growers"),
        ("Rangers appealed to walkers with dogs to stay on the path.", "walkers with dogs"),
        ("The mother pleaded with the driver to hand himself in.", "the driver"),
        ("The lab urged changes to keep bees alive.", None),
        ("The judge ordered tests to find the leak.", None),
        ("The clerk pressed for talks to end the feud.", None),
    ],
)
def test_who_is_asked(extractor: Extractor, text: str, addressee: str | None) -> None:
    (found,) = extractor.extract(text).attributions
    assert (found.addressee.text if found.addressee else None) == addressee


def test_what_was_never_suggested_is_negated(extractor: Extractor) -> None:
    found = extractor.extract("There was no suggestion from police that the fall was suspicious.").attributions
    assert all(a.negated for a in found)


def test_what_is_not_denied(extractor: Extractor) -> None:
    found = extractor.extract("Brandt is accused of hiding two letters, which he does not deny.").attributions
    assert [a.negated for a in found if a.kind == "denial"] == [True]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The weir is sound, according to the warden,", ["The weir is sound"]),
        ("Expects squalls.\n\nThe port said ferries were held in Tarn.", ["squalls", "ferries were held in Tarn"]),
        ("The clerk said the weir, compared with 2019, was dry.", ["the weir, compared with 2019, was dry"]),
        ("The show was over, she said, and left the barn.", ["The show was over"]),
        ("* I will wait for you - Ida Moss", []),
        ("* Talks have collapsed - White House official", ["Talks have collapsed"]),
        ("* Two members dissented - Fed minutes", ["Two members dissented"]),
        ("* Norland to raise taxes - Finance Ministry", ["Norland to raise taxes"]),
        ("* Love is all you need - Norland Boys Choir", []),
        ("The suspect broke in, police said, and hurt her.", ["The suspect broke in"]),
        ("Ida Moss took questions.\n\nOn the podcast: “How the bank fell”", []),
        ("He had asked twice, he claimed, and was sent away.", ["He had asked twice"]),
        ("He was lying, the judge said, and sent him to prison for a year.", ["He was lying"]),
        ("Ida Moss took questions.\n\nOn the deal: “No comment at this stage”.", ["No comment at this stage"]),
        ("Ida Moss took questions.\n\nOn leaving: “I'm staying”", ["I'm staying"]),
        ("It is safe, according to Ida Moss, a nurse whose son was there.", ["It is safe"]),
        ("Ida Moss took questions.\n\nOn the referee: “No comment”", ["No comment"]),
        ("Ida Moss took questions.\n\nOn what went wrong: “Everything”", ["Everything"]),
        ("Ida Moss took questions.\n\nOn relegation: “It won't happen.”", ["It won't happen."]),
        ("Ida Moss took questions.\n\nOn a report that she may go: “It is not true”", ["It is not true"]),
        ("Ida Moss took questions.\n\nOn a banner behind the goal: “Stone must go”", []),
        ("Ida Moss took questions.\n\nOn display: “A grey mare”", []),
        ("Ida Moss said the show was long.\n\nOn sale now: “The Grey Mare”", ["the show was long"]),
    ],
)
def test_short_texts_and_what_only_looks_like_words_of_somebody(
    extractor: Extractor, text: str, contents: list[str]
) -> None:
    assert [a.content[0].text for a in extractor.extract(text).attributions] == contents
