"""Who is not who: the opponent of whoever leads, names that begin with a title, accusers, people who are no states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor

if TYPE_CHECKING:
    from spacy.language import Language

FIRST = [
    ("another leader", "The premier said taxes would fall.\n\nRita Alder, 40, the leader of the opposition, told the house that the premier was a liar.", "The premier", "anonymous"),
    ("who sues the mayor", "The mayor said the bridge would close.\n\nTom Roe told reporters on Monday that he would sue the mayor.", "The mayor", "anonymous"),
    ("whose boss it is", "The senator said no to the bill.\n\nBill Marsh told his wife on Monday that he would move out. The senator is his boss.", "The senator", "anonymous"),
    ("another title further down", "The mayor said the bridge would close.\n\nTom Roe told a crowd that he was glad. The sheriff, Tom Roe, left.", "The mayor", "anonymous"),
    ("but the premier", "The premier said the zoo would close.\n\nTom Roe told a noisy hall that he was sorry.", "Tom Roe", "named"),
    ("a country", "Sri Lanka said it would repay the loan.", "Sri Lanka", "institutional"),
    ("a board of a country", "Sri Lanka Cricket said no.", "Sri Lanka Cricket", "institutional"),
    ("but a title", "Datuk Sri Najib said no.", "Najib", "named"),
    ("a mine", "MP Materials said it would cut jobs.", "MP Materials", "institutional"),
    ("but a member", "MP Ann Hobb said no.", "Ann Hobb", "named"),
    ("and by the surname", "Labour MP Marsh said no.", "Marsh", "named"),
    ("a driller", "Ranger Oil said it would drill.", "Ranger Oil", "institutional"),
    ("but a ranger", "Ranger Ann Hobb said no.", "Ann Hobb", "named"),
    ("a brewer", "Trooper Beer said no.", "Trooper Beer", "institutional"),
    ("a maker", "Canon Medical said no.", "Canon Medical", "institutional"),
    ("a maker alone", "Canon said it was sorry.", "Canon", "institutional"),
    ("but a canon", "Canon John Hobb said no.", "John Hobb", "named"),
    ("and the canon", "The canon said no.", "The canon", None),
    ("mills and a general", "General Mills said it was sorry.", "General Mills", "institutional"),
    ("the general alone", "General Marsh said no.", "Marsh", "named"),
    ("a mall", "King of Prussia Mall said it would open.", "King of Prussia Mall", "institutional"),
    ("but a king", "The King of Norland said no.", "The King of Norland", "anonymous"),
    ("a model who sits", "The model of the agency, Jane Doe, said it was late.", "Jane Doe", "named"),
    ("a model that shows", "A model of the tides suggests it will rain.", "A model of the tides", "documentary"),
    ("an aside between hyphens", "Ann Hobb - chief executive of the mill - said no.", "Ann Hobb", "named"),
    ("one with an owner", "Ann Hobb - the club's captain - said no.", "Ann Hobb", "named"),
    ("a number of people", "A number of officials said no.", "A number of officials", "anonymous"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "label", "tag"), FIRST, ids=[row[0] for row in FIRST])
def test_the_first_source(nlp: Language, what: str, text: str, label: str, tag: str | None) -> None:
    found = Extractor(nlp=nlp).extract(text).attributions[0]
    assert (found.speaker and found.speaker.label, tag and found.sourcing.tag) == (label, tag), what


LAST = [
    ("who accused the mayor", "A woman accused the mayor of groping her. She denied that she had been paid.", "A woman"),
    ("who accused her boss", "The woman accused her boss of theft. She denied having taken the money herself.", "The woman"),
    ("but whom somebody accused", "Jane Marsh accused Ann Hobb of theft. She denied it.", "Ann Hobb"),
    ("a first name is no state", "Chad Marsh left. Chadian troops left. Chad said he was sad.", "Chad Marsh"),
    ("nor a rare one", "Roman Abrams spoke. Romanian troops left. Roman said he was sad.", "Roman Abrams"),
    ("a handle of another title", "Governor Jane Doe said no. “It shone,” @SenDoe said.", "@SenDoe"),
    ("but of her own", "Congresswoman Jane Doe said no. “It shone,” @RepDoe said.", "Jane Doe"),
    ("a bank by its initials", "TD Bank said it would pay. TD said the fine was fair.", "TD Bank"),
    ("but the member", "TD Bank said it would pay. The TD said the fine was fair.", "The TD"),
    ("no clause that hangs on a noun", "The firm is accused of bribery, something it denies.", "The firm"),
    ("nothing of a compound", "A London - based analyst said it was early.", "A London - based analyst"),
    ("nor of a range", "People aged 18 - 24 said they felt ill.", "People aged 18 - 24"),
    ("nor one noun", "Girl found in Hull - police\n\nA girl was found. Police said she was well.", "police"),
    ("nothing before a hyphen that parts", "* Rates held at 3% - bank", "bank"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "label"), LAST, ids=[row[0] for row in LAST])
def test_the_last_source(nlp: Language, what: str, text: str, label: str) -> None:
    found = Extractor(nlp=nlp).extract(text).attributions[-1].speaker
    assert found is not None
    assert found.label == label, what


PEOPLE = [
    "Jordan said he was sad. Jordanian troops left. Jordan told his mother.",
    "Brown said no. Brownish water ran from taps.",
]
STATES = ["Velmara denied it. Velmaran troops left.", "Malden rejected it. Maldenian army chiefs left."]


@pytest.mark.parametrize(("text", "kind"), [*((t, "person") for t in PEOPLE), *((t, "organization") for t in STATES)])
def test_a_people_s_adjective_makes_a_state(nlp: Language, text: str, kind: str) -> None:
    assert Extractor(nlp=nlp).extract(text).speakers[0].kind == kind


def test_long_chains_of_verbs_are_read(nlp: Language) -> None:
    found = Extractor(nlp=nlp).extract("John Doe left." + " He" + " and said it was cheap" * 150 + ".")
    assert [s.label for s in found.speakers] == ["John Doe"]
    told = {(a.speaker and a.speaker.label, a.cue and a.cue.text, a.content[0].text) for a in found.attributions}
    assert told == {("John Doe", "said", "it was cheap")}
