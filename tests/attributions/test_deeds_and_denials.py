"""Whose a deed is that stands behind a content or a frame, and who denies what is told in a clause beside it.

What is found is one row an attribution, 'source: content / content', and one a claim, '[source] claim', where the source of
a claim of the reporter's own is '-' and one that nobody is named for '?'.
"""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from newsclaims.models import Extraction


def contents(extraction: Extraction) -> list[str]:
    return [
        f"{a.source.text if a.source else '-'}: {' / '.join(c.text for c in a.content)}"
        for a in extraction.attributions
    ]


def claims(extraction: Extraction) -> list[str]:
    sources = {a.id: a.source.text if a.source else "?" for a in extraction.attributions}
    return [f"[{sources.get(c.attribution_id or '', '-')}] {c.text}" for c in extraction.claims]


DEEDS = [
    # what will be done behind what will be done, though the tagger takes the verb for a past
    (
        "The premier said the state would hire 90 nurses and set up a clinic in Dunmore.",
        "[The premier] the state would hire 90 nurses",
        "[The premier] the state would set up a clinic in Dunmore",
    ),
    (
        "Ida Moss said the brewery would shut two pubs and cut 30 jobs.",
        "[Ida Moss] the brewery would shut two pubs",
        "[Ida Moss] the brewery would cut 30 jobs",
    ),
    (
        "Forecasters say the gale will weaken over the moors and hit Tarn.",
        "[Forecasters] the gale will weaken over the moors",
        "[Forecasters] the gale will hit Tarn",
    ),
    # not what cannot be: the verb is a past by its form
    (
        "The guard said the gate would shut at ten and led them out.",
        "[The guard] the gate would shut at ten",
        "[-] The guard led them out",
    ),
    # behind a denial the accused goes on
    (
        "Police say Olsen took the van, which she denies, and sold it.",
        "[Police] Olsen took the van",
        "[she] Olsen took the van",
        "[Police] Olsen sold it",
    ),
    (
        "Prosecutors said Olsen struck the porter, which she denies, and hid the key.",
        "[Prosecutors] Olsen struck the porter",
        "[she] Olsen struck the porter",
        "[Prosecutors] Olsen hid the key",
    ),
    (
        "Officials said the man had a knife, which his family denies, and was shot in a yard.",
        "[Officials] the man had a knife",
        "[his family] the man had a knife",
        "[Officials] the man was shot in a yard",
    ),
    (
        "Union men said the talks failed, which the firm denied, and that they would vote in May.",
        "[Union men] the talks failed",
        "[the firm] the talks failed",
        "[Union men] they would vote in May",
    ),
    # not the source, whose verb has its own form, punishes or reports
    (
        "The club says the coach lied, which he denies, and has suspended him.",
        "[The club] the coach lied",
        "[he] the coach lied",
        "[-] The club has suspended him",
    ),
    (
        "The union said bosses had bullied porters, which the firm denies, and called for talks.",
        "[The union] bosses had bullied porters",
        "[the firm] bosses had bullied porters",
        "[-] The union called for talks",
    ),
    (
        "The city said the bar broke the rules, which the owner disputes, and closed it.",
        "[The city] the bar broke the rules",
        "[the owner] the bar broke the rules",
        "[-] The city closed it",
    ),
    # behind a frame: whoever the content tells of, unless it is done to them
    (
        "Olsen bought the saw online, detectives said, and hid it in a barn.",
        "[detectives] Olsen bought the saw online",
        "[detectives] Olsen hid it in a barn",
    ),
    (
        "The raiders were masked, villagers said, and wore green coats.",
        "[villagers] The raiders were masked",
        "[villagers] The raiders wore green coats",
    ),
    (
        "The fungus was new, growers said, and spread quickly.",
        "[growers] The fungus was new",
        "[growers] The fungus spread quickly",
    ),
    (
        "He met the boy at a fair, police said, and sent him sweets.",
        "[police] He met the boy at a fair",
        "[police] He sent him sweets",
    ),
    (
        "The path was icy, the council said, and closed it.",
        "[the council] The path was icy",
        "[-] the council closed it",
    ),
    # what judges do
    (
        "He was a danger to walkers, the judge said, and jailed him for life.",
        "[the judge] He was a danger to walkers",
        "[-] the judge jailed him for life",
    ),
    (
        "The judge said Olsen had abused her trust and sentenced her to two years.",
        "[The judge] Olsen had abused her trust",
        "[-] The judge sentenced her to two years",
    ),
    (
        "The club said Ida Moss had broken its rules and sacked her.",
        "[The club] Ida Moss had broken its rules",
        "[-] The club sacked her",
    ),
    # not: who tells of it was judged, or somebody else was
    (
        "The union said the dean had lied and sacked her.",
        "[The union] the dean had lied",
        "[The union] the dean had sacked her",
    ),
    (
        "The skipper said the court had ignored him and fined him.",
        "[The skipper] the court had ignored him",
        "[The skipper] the court had fined him",
    ),
    (
        "The judge said the man had followed her and hit her.",
        "[The judge] the man had followed her",
        "[The judge] the man had hit her",
    ),
    # who is charged with what he denies
    (
        "Carter is accused of spying on a guest, which he denies.",
        "[?] Carter is accused of spying on a guest",
        "[he] he spying on a guest",
    ),
    (
        "Carter was jailed for stabbing a man, which he denies.",
        "[-] Carter was jailed for stabbing a man",
        "[he] he stabbing a man",
    ),
]


@pytest.mark.parametrize("case", DEEDS, ids=lambda case: case[0][:60])
def test_whose_a_deed_is(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert sorted(claims(extractor.extract(text))) == sorted(expected)


DENIALS = [
    ("Norland said Ruria planned to close the port, which Ruria denied on Monday.", "Norland: Ruria planned to close the port", "Ruria: Ruria planned to close the port"),
    ("Papers said Hale wanted to leave the club, which his agent denied last night.", "Papers: Hale wanted to leave the club", "his agent: Hale wanted to leave the club"),
    ("The report said staff were asked to lie, which the firm denied in May.", "The report: staff were asked to lie", "the firm: staff were asked to lie"),
    # the parser takes the clause for one that the verb governs
    ("Walkers say the lake is polluted, which the mill denies.", "Walkers: the lake is polluted", "the mill: the lake is polluted"),
    ("Rivals said the poll was rigged, which the mayor has always denied.", "Rivals: the poll was rigged", "the mayor: the poll was rigged"),
    # what was asked for is refused
    ("Her lawyer said she had asked for bail, which the judge denied.", "Her lawyer: she had asked for bail, which the judge denied"),
    ("The widow said she asked to see the tapes, which the jail denied.", "The widow: she asked to see the tapes, which the jail denied", "she: to see the tapes"),
    ("They filed a motion to dismiss the suit, which a judge denied in March.", "They: a motion to dismiss the suit"),
    # not: he is accused of having asked for it
    ("Prosecutors say Olsen sought bribes, which he denies.", "Prosecutors: Olsen sought bribes", "he: Olsen sought bribes"),
    # what is said behind a denial is the denier's
    ("Norland said Ruria shelled the dam, which Ruria denied, saying the dam had burst.", "Norland: Ruria shelled the dam", "Ruria: Ruria shelled the dam", "Ruria: the dam had burst"),
    ("Walkers say the bridge sways, which the mayor denied on Monday, insisting it was safe.", "Walkers: the bridge sways", "the mayor: the bridge sways", "the mayor: it was safe"),
]  # fmt: skip


@pytest.mark.parametrize("case", DENIALS, ids=lambda case: case[0][:60])
def test_what_is_denied(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert contents(extractor.extract(text)) == expected


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Prosecutors say Smith struck a student in his flat, which he denies.", "Smith"),
        ("Police say Carter punched the driver, which he denies.", "Carter"),
        ("Carter is accused of hitting a man, which he denies.", "Carter"),
        ("Carter was jailed for stabbing a man, which he denies.", "Carter"),
        ("The mother said her son hit a guard, which he denies.", "her son"),
        ("The report says the brothers beat a waiter, which they deny.", "the brothers"),
        # nobody who is known, but not the man who was hit, nor the accuser
        ("He is accused of hitting a man, which he denies.", "he"),
        ("The EU said the firm abused its power, which it denies.", "it"),
        # agreement: a woman denies it, no man
        ("Police say a man gave Ms Olsen a gun, which she denies.", "Olsen"),
    ],
)
def test_who_denies_it(extractor: Extractor, text: str, denier: str) -> None:
    found = [a.speaker.label for a in extractor.extract(text).attributions if a.kind == "denial" and a.speaker]
    assert found == [denier]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The poll was rigged, according to Ida Moss, a clerk who counted it.", "Ida Moss, a clerk who counted it", "The poll was rigged"),
        ("He was, according to his lawyer, the man whose van was stolen.", "his lawyer", "He was / the man whose van was stolen"),
        # who is described is not whoever says so: several people, a body
        ("The winner is Dan Moss, according to police, a former soldier who lost his job.", "police", "The winner is Dan Moss / a former soldier who lost his job"),
        ("The winner was Ida Moss, according to the club, a baker who lives in Tarn.", "the club", "The winner was Ida Moss / a baker who lives in Tarn"),
        ("Officers are appealing for witnesses to a fire on Sunday (16 June).", "Officers", "witnesses to a fire on Sunday (16 June)"),
        ("Police appealed for witnesses to the fire in Dunmore (above).", "Police", "witnesses to the fire in Dunmore"),
    ],
)  # fmt: skip
def test_where_a_source_and_a_content_end(extractor: Extractor, text: str, source: str, content: str) -> None:
    assert contents(extractor.extract(text)) == [f"{source}: {content}"]


def test_another_source_behind_and(extractor: Extractor) -> None:
    text = "Some friends thought that she had wasted her gift, and her former agent, Ian Stone, complained that she was late."
    assert contents(extractor.extract(text)) == [
        "Some friends: that she had wasted her gift",
        "her former agent, Ian Stone: that she was late",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Most brokers said prices would ease, compared with the 4.2 percent seen in March.",
        "Many cooks said eggs were dear, compared with $2 a dozen last year.",
        "A third witness said the van was slow, compared with the 60 mph claimed by police.",
        "The third-quarter report said profit was flat, compared with a 5 percent rise in May.",
        "Half of the board said the bid was too low, compared with the $54 a share offered in May.",
        "Most of the cooks said they felt unsafe, compared with 33 percent in 2022.",
    ],
)
def test_what_is_compared_within_a_content(extractor: Extractor, text: str) -> None:
    (found,) = contents(extractor.extract(text))
    assert found.endswith(text[-12:-1])


@pytest.mark.parametrize(
    "text",
    [
        "Half of cooks say they feel safe, compared with just under a third in May.",
        "Nine in ten cooks said they would strike, compared with 70 per cent last year.",
        "47 per cent said they felt safe, compared to four in ten in May.",
        "A third of cooks said they felt safe, compared with 33% of waiters.",
    ],
)
def test_shares_that_are_compared(extractor: Extractor, text: str) -> None:
    (found,) = contents(extractor.extract(text))
    assert "compared" not in found
