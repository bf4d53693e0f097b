"""Who speaks: tables of (what is tested, article with its sources in braces, the speaker of each source)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.adapters.spacy_parse import parse as parse_article
from newsclaims.attributions.candidate import Candidate
from newsclaims.extractor import Extractor
from newsclaims.layout import read_layout
from newsclaims.lexicon import default_lexicon
from newsclaims.marks import pair_marks
from newsclaims.models import Article
from newsclaims.speakers import resolve_speakers
from newsclaims.speakers.names.find import find_names
from tests.spoken import resolved, speakers

if TYPE_CHECKING:
    from spacy.language import Language


PEOPLE = [
    ("surname after the full name", "{Ruth Okafor} said no. {Okafor} said why.", ["Ruth Okafor"] * 2),
    ("full name after the surname", "{Okafor} said no. The mayor, {Ruth Okafor}, said why.", ["Ruth Okafor"] * 2),
    ("initial and nickname", "{Robert J. Hale} said no. {Bob Hale} said why.", ["Robert J. Hale"] * 2),
    ("nickname in marks is an alias", 'Mayor {Robert "Bobby" Hale} said no. {Hale} said why. {Bobby} left.', ["Robert Hale"] * 3),
    ("a pronoun takes up the subject", "{Ruth Okafor} said no. {She} said why.", ["Ruth Okafor"] * 2),
    ("nobody is taken up by she", "{Ruth Okafor} said nobody replied. {She} said why.", ["Ruth Okafor"] * 2),
    ("a title reveals a gender", "Mr. Tom Hale met Mrs. Ruth Okafor. {He} said no. {She} said yes.", ["Tom Hale", "Ruth Okafor"]),
    ("a role takes up its holder", "Gov. Ana Ruiz met Sen. Tom Hale. {The governor} said no. {The senator} said yes.", ["Ana Ruiz", "Tom Hale"]),
    ("of two ministers the one named so", "Prime Minister Olaf Brand met Foreign Minister Ida Krog. {The prime minister} said no.", ["Olaf Brand"]),
    ("an apposition names the role's holder", "{The council’s leader, Karl Oster,} said no. {Oster} said why.", ["Karl Oster"] * 2),
    ("a role with an indefinite article, too", "{A lawyer for the bank, Celia Katz,} said no. {She} said why.", ["Celia Katz"] * 2),
    ("age takes up a person", "Captain Sam Hurst agreed. {The 31-year-old captain} said yes.", ["Sam Hurst"]),
    ("another name", "Luca Adeyemi, nicknamed “the Anvil,” is fit. {The Anvil} said so.", ["Luca Adeyemi"]),
    ("husband and wife by title", "Helen Marsh and her husband, Peter Marsh, sued. {Mr. Marsh} said no. {Mrs. Marsh} said yes.", ["Peter Marsh", "Helen Marsh"]),
    ("two speakers at once", "{Jane Doe and John Roe} said no. {Both} said why. {They} left.", ["Jane Doe and John Roe"] * 3),
    ("who is its antecedent", "Ruth Okafor, {who} said no, left.", ["Ruth Okafor"]),
    ("a group's named member speaks", "{Bakers on the coast, including mill owner Carl Brandt,} said no. {Brandt} said why.", ["Carl Brandt"] * 2),
    ("a name in its own content is somebody else", "Sam Hurst left. Ruth Okafor said so. People like Hurst, {she} said.", ["Ruth Okafor"]),
    ("the band's leader is not whoever spoke last", "{Ruth Okafor} said no. {The band leader} said yes.", ["Ruth Okafor", "The band leader"]),
    ("an occupation is no first name", "{Virologist Mei Tan} said no. {Tan} said why.", ["Mei Tan"] * 2),
    ("nor at the head of a quotation's credit", "“It is late,” {Campaigner Rosa Lind} said. {Lind} left.", ["Rosa Lind"] * 2),
    ("a given name that is an occupation, too, stays", "{Carter Ames Reed} said no. {Reed} said why.", ["Carter Ames Reed"] * 2),
    ("a seat behind the name is no surname", "{Ana Ruiz MP} said no. {Ruiz} said why.", ["Ana Ruiz"] * 2),
    ("nor behind a comma", "{Ana Ruiz, MP}, said no. {Ruiz} said why.", ["Ana Ruiz"] * 2),
    ("a role of its own is not the mayor's", "{Food safety inspector Neil Dorsett} spoke. Storms shut roads. Roads were bad, {the mayor} said.", ["Neil Dorsett", "the mayor"]),
    ("another word for the role, with the body", "Alder Steel chief executive Lou Brandt left. Tom Hale was glad. {The Alder Steel boss} said sorry.", ["Lou Brandt"]),
    ("the manager of that body", "Dee Malone, the manager of Rovers, was angry. Sam Hurst left. {The Rovers manager} said why.", ["Dee Malone"]),
    ("the former and the latter", "Ana Ruiz met Tom Hale. {The former} said no. {The latter} said yes.", ["Ana Ruiz", "Tom Hale"]),
    ("a role tells of two people", "Striker Sam Hurst scored. {Coach Dee Malone} was glad. {The 29-year-old striker} said so.", ["Dee Malone", "Sam Hurst"]),
    ("so does an age", "Sam Hurst, 29, scored. {Coach Dee Malone} was glad. {The 29-year-old} said so.", ["Dee Malone", "Sam Hurst"]),
    ("a role that the scene has by itself is nobody's", "{Lawyer Tim Sorrel} spoke for Anna Prett, 34, a baker. {The judge} said no.", ["Tim Sorrel", "The judge"]),
    ("whoever has another role is not taken up", "{Anna Prett}, a baker from Dunmore, left. {The senator} said no.", ["Anna Prett", "The senator"]),
    ("one scene, several roles", "{The judge} said no. {The prosecutor} said yes.", ["The judge", "The prosecutor"]),
    ("a name behind a role and its titles", "{Petrov’s boss, Chief Inspector Mara Lund,} said no. {Lund} said why.", ["Mara Lund"] * 2),
    ("a role that no list has", "{The club’s physio, Lena Ortiz,} said no. {Ortiz} said why.", ["Lena Ortiz"] * 2),
    ("degrees behind the name", "{Crowe’s lawyer, Sir Ian Cole QC,} said no. {Cole} said why.", ["Ian Cole"] * 2),
    ("degrees make a person of a name", "{Sayer's barrister, Nuala Quinn KC,} said no. {Quinn} said why.", ["Nuala Quinn"] * 2),
    ("particles in a name", "{Ludwig van der Meer} said no. {Van der Meer} said why.", ["Ludwig van der Meer"] * 2),
    ("what kin is called tells of a gender", "{Her husband, Alan Petty,} said she had left. {He} said why.", ["Alan Petty"] * 2),
    ("a former wife", "{Her ex-husband, Mark Dale,} said no. {Dale} said why.", ["Mark Dale"] * 2),
    ("within a paragraph before the last speaker above it", "“No,” {Sam Hurst} said.\n\nBut few will mourn what Mr. Hale has done. {He} said no.", ["Sam Hurst", "Hale"]),
    ("a title in the plural", "{Ministers Ida Crowe and Tom Rusk} said no. {Rusk} said why.", ["Ida Crowe and Tom Rusk", "Tom Rusk"]),
    ("her husband is the man whose wife she is", "Ben Ford and his wife, Lina Ford, left. {Lina Ford} said no. {Her husband} said yes.", ["Lina Ford", "Ben Ford"]),
    ("his wife the woman whose husband he is", "Jo Blake and her husband, Sam Blake, left. {Sam Blake} said no. {His wife} said yes.", ["Sam Blake", "Jo Blake"]),
    ("a brother's sister", "Carla Nunez wrote in May. {Her brother, Luis,} said no. {His sister} said yes.", ["Luis", "Carla Nunez"]),
    ("kin that nobody has named stay unnamed", "{Carla Nunez} said no. {Her father} said yes.", ["Carla Nunez", "Her father"]),
    ("an office in capitals behind the name", "Jean Picot, Prime Minister of Andova, and Vera Mols, the foreign minister, met. {The prime minister} said no. {The foreign minister} said yes.", ["Jean Picot", "Vera Mols"]),
    ("a surname that is a title", "{Senator Bishop} said no. {Mr. Bishop} said why.", ["Bishop"] * 2),
    ("a seat is no name", "Ana Ruiz won. {Ruiz, D-Ohio,} said no.", ["Ana Ruiz"]),
    ("nor is one elsewhere", "Ana Ruiz won. {Ruiz, SNP-Dunmore,} said no.", ["Ana Ruiz"]),
    ("but a firm that is written so is", "It rained. {U-Haul} said no. The rival, {TK-Works}, said yes.", ["U-Haul", "TK-Works"]),
    ("of two named together he is one and she the other", "Liu Wen, a cook, and Sara Holm, a singer, met. “Yes,” {he} said. “No,” {she} said.", ["Liu Wen", "Sara Holm"]),
    ("the other way round", "Liu Wen, a cook, and Robin Holm, a singer, met. “Yes,” {she} said. “No,” {he} said.", ["Liu Wen", "Robin Holm"]),
    ("both of a list with roles", "{Liu Wen, the plant’s manager, and Sara Holm, an inspector,} said no.", ["Liu Wen and Sara Holm"]),
    ("twins", "Twins Eva and Mia Stahl run it. {Eva Stahl} said no. {Mia} said yes.", ["Eva Stahl", "Mia Stahl"]),
    ("they are the two who spoke", "{Senator Bob Casey and Mayor Nia Cole} wrote it. {Casey} said no. {Cole} said yes. {They} left.", ["Bob Casey and Nia Cole", "Bob Casey", "Nia Cole", "Bob Casey and Nia Cole"]),
    ("a title before a title is no name", "{Police Chief Dan Ortiz} said no. {The police} said why.", ["Dan Ortiz", "The police"]),
    ("the name that somebody gives", "{A woman who gave her name only as Maria} said no. {Maria} said why.", ["Maria"] * 2),
    ("a publisher may be a person", "{Her publisher, Otto Weil,} said no. {Weil} said why.", ["Otto Weil"] * 2),
    ("two brothers", "The brothers Ivan and Pavel Orlov own it. {Ivan Orlov} said no. {Pavel} said yes.", ["Ivan Orlov", "Pavel Orlov"]),
    ("the lead's judge is named below", "{A Norland judge} has ruled. Judge Frank Nerva gave his reasons. {Nerva} wrote no.", ["Frank Nerva"] * 2),
]  # fmt: skip

BODIES = [
    ("the company", "{Polgarrow Marine} said no. {The company} said why.", ["Polgarrow Marine"] * 2),
    ("the kind of body in its name", "{The Ministry of Fisheries} said no. {The ministry} said why.", ["The Ministry of Fisheries"] * 2),
    ("a bracket ends the name", "{The World Rivers Office (WRO)} said no. {The WRO} said why.", ["The World Rivers Office"] * 2),
    ("short form in brackets", "{Acme Robotics} (ACR) said no. {ACR} said why.", ["Acme Robotics"] * 2),
    ("a place as a government", "{Moscow} said no. {It} said why.", ["Moscow"] * 2),
    ("a description is the name of a body", "{The Ukrainian embassy in Washington} said no.", ["The Ukrainian embassy in Washington"]),
    ("a hospital is no news agency", "{Reuters} said no. {The hospital} said yes.", ["Reuters", "The hospital"]),
    ("a name behind a relative clause", "{The company that makes it, Novavale Therapeutics,} said no. {Novavale Therapeutics} said why.", ["Novavale Therapeutics"] * 2),
    ("a maker of things is no person", "{Brightloom}, the maker of lamps, said no. {The company} said why. {It} said when.", ["Brightloom"] * 3),
    ("nor is what is listed on an exchange", "{Quellis} (Nasdaq: QLS) said no. {It} said why.", ["Quellis"] * 2),
    ("a seat of government", "{Kyiv} said no. {It} said why.", ["Kyiv"] * 2),
    ("a firm of two names", "{Harlow & Finch} said no. {The firm} said why.", ["Harlow & Finch"] * 2),
    ("the administration", "{The Brandt administration} said no. {The administration} said why.", ["The Brandt administration"] * 2),
]  # fmt: skip

UNNAMED = [
    ("the sources", "{Two people with knowledge of the matter} said no. {The sources} said why. {They} left.", ["Two people with knowledge of the matter"] * 3),
    ("a third person is somebody else", "{Two people} said no. {A third person} said yes.", ["Two people", "A third person"]),
    ("one of the people is a member", "{Two people} said no. {One of the people} said why.", ["Two people", "One of the people"]),
    ("another official", "{An official} said no. {Another official} said yes.", ["An official", "Another official"]),
    ("a second and another and a third are three", "{An official} said no. {A second official} said yes. {Another official} said why. {A third} said when.", ["An official", "A second official", "Another official", "A third"]),
    ("the first is the first", "{A senior official} said no. {A second official} said yes. {The first official} said why. {The second official} said when.", ["A senior official", "A second official"] * 2),
    ("a third of a group, and the fourth", "Four nurses signed. {Two of them} said no. {A third} said yes. {The fourth} said why. {The third} left.", ["Two of them", "A third", "The fourth", "A third"]),
    ("the first and the second of two", "Two officials spoke. {The first} said no. {The second} said yes. {The first} said why.", ["The first", "The second", "The first"]),
    ("what stands beside an unnamed man is he", "{The man}, a plumber, said no. {The plumber} said why.", ["The man"] * 2),
    ("both of two without names", "Two officers came. {One of them} said no. {The other} said yes. {Both} said why.", ["One of them", "The other", "Two officers"]),
    ("all three", "{Three people briefed on it} said no. {One of the people} said yes. {All three} said why.", ["Three people briefed on it", "One of the people", "Three people briefed on it"]),
    ("the bound of a number belongs to the description", "{At least four doctors} said no. {Up to six pilots} said yes.", ["At least four doctors", "Up to six pilots"]),
    ("few people are no people named before", "Those billion people pay. {Few people} said so.", ["Few people"]),
    ("a list is one group", "{Teachers, parents and doctors} said no. {They} said why.", ["Teachers, parents and doctors"] * 2),
    ("a clause tells how they know", "{Two people}, who were briefed on the plan and asked not to be named, said no. {They} said why.", ["Two people, who were briefed on the plan"] * 2),
    ("the aide is the official before", "{A White House official} said no. {The aide} said why.", ["A White House official"] * 2),
    ("the same plural is the same group", "{US officials} said no. Snow fell. {US officials} said why.", ["US officials"] * 2),
    ("other officials are others", "{US officials} said no. {Bank officials} said yes.", ["US officials", "Bank officials"]),
    ("the report", "{A report by the Tallow Institute} said no. {The report} said why. {It} said when.", ["A report by the Tallow Institute"] * 3),
    ("several out of a group", "{Some current employees} said no. {Several} said why.", ["Some current employees", "Several"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"),
    [*PEOPLE, *BODIES, *UNNAMED],
    ids=lambda x: x if isinstance(x, str) and "{" not in x else "",
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what


def test_the_headline_speaks_of_whom_the_article_introduces(nlp: Language) -> None:
    found = speakers(
        nlp,
        "Bank to close, {sources} say\nThe bank will close, {two people briefed on the plan} said.\nIt has 400 staff.",
    )
    assert [s and s.label for s in found] == ["two people briefed on the plan"] * 2


@pytest.mark.parametrize(
    ("source", "name", "titles"),
    [
        ("US food safety inspector Neil Dorsett", "Neil Dorsett", ("US food safety inspector",)),
        # a form of address behind a role is a title of its own
        ("Health Secretary Sir Ian Cole", "Ian Cole", ("Health Secretary", "Sir")),
        ("Ecologist Dr. Tom Hale", "Tom Hale", ("Ecologist", "Dr.")),
        # the body of the role belongs to the title
        ("Bank of Norland Governor Petra Lund", "Petra Lund", ("Bank of Norland Governor",)),
        # shortened, and behind the name
        ("Cllr Jo Pike", "Jo Pike", ("Cllr",)),
        ("Ana Ruiz MP", "Ana Ruiz", ("MP",)),
        ("President-elect Olaf Brand", "Olaf Brand", ("President-elect",)),
        # in the plural before two names
        ("Ministers Olaf Brand and Ida Krog", "Olaf Brand", ("Minister",)),
    ],
)
def test_titles_are_kept_apart_from_the_name(nlp: Language, source: str, name: str, titles: tuple[str, ...]) -> None:
    (_, one, *_) = speakers(nlp, f"{{{source}}} said no. {{{name.rsplit(maxsplit=1)[-1]}}} said why.")
    assert one is not None
    assert (one.name, one.titles, one.kind) == (name, titles, "person")


@pytest.mark.parametrize(
    ("marked", "affiliation"),
    [
        ("{Rep. Dana Holt} (R-Ohio) said no.", "R-Ohio"),
        ("{Sen. Leo Marr}, D-Vt., said no.", "D-Vt."),
        ("“No,” said {Sen. Leo Marr}, D-Harlow. It was late.", "D-Harlow"),
        ("“No,” said {a lawyer at Marsh & Webb}.", "Marsh & Webb"),
    ],
)
def test_party_tags_and_firms_are_affiliations(nlp: Language, marked: str, affiliation: str) -> None:
    (one,) = speakers(nlp, marked)
    assert one is not None
    assert one.affiliation == affiliation


def test_in_a_transcript_i_is_whose_turn_it_is_and_you_the_other(nlp: Language) -> None:
    text = "Interviewer: When did you hear of it? I was late.\n\nMara Lund: In March. Your aide called me.\n\nInterviewer: And then?\n\nLund: I wrote it down."
    article = read_layout(Article(text=text))
    turns = [b for b in article.blocks if b.label]
    candidates = [
        Candidate(
            "test",
            ((b.prose[0].start, b.prose[0].end),),
            None,
            (b.label.start, b.label.end),
            None,
            None,
            "direct",
            "statement",
        )
        for b in turns
        if b.label
    ]
    found = resolve_speakers(article, parse_article(nlp, article), (), candidates, default_lexicon())
    assert {s.label: [m.text for m in s.mentions] for s in found.speakers} == {
        "AUTHOR": ["Interviewer", "I", "Your", "Interviewer"],
        "Mara Lund": ["you", "Mara Lund", "me", "Lund", "I"],
    }


DEPOSITION = """A deposition

Calvin Dray, the keeper, was under oath. Dray kept the logs. Nora Venn is a lawyer. Venn and Hugh Lane, another one, were there.

BY MS. VENN:

Q. Who wrote it?

A. I did.

MR. LANE: Objection.

THE WITNESS: I wrote it on Monday.

BY MR. LANE:

Q. In ink?

A. In ink.
"""


def test_in_a_deposition_the_lawyers_ask_and_the_witness_answers(nlp: Language) -> None:
    found = Extractor(nlp=nlp).extract(DEPOSITION).attributions
    said = {a.content[0].text: a.speaker.name if a.speaker else None for a in found}
    assert said["Who wrote it?"] == "Nora Venn"
    assert said["In ink?"] == said["Objection."] == "Hugh Lane"
    assert {said[words] for words in ("I did.", "I wrote it on Monday.", "In ink.")} == {"Calvin Dray"}


def test_a_witness_without_a_lawyer_is_nobody_of_the_article(nlp: Language) -> None:
    text = "The trial\n\nJane Roe is the mayor. Roe wept.\n\nPROSECUTOR: What then?\n\nWITNESS: Roe took it.\n\n"
    found = Extractor(nlp=nlp).extract(text + "PROSECUTOR: When?\n\nWITNESS: At noon.").attributions
    answers = [a.speaker.name for a in found if a.content[0].text in {"Roe took it.", "At noon."} and a.speaker]
    assert answers == ["Witness"] * 2


def test_the_title_of_a_label_is_no_part_of_the_name(nlp: Language) -> None:
    found = Extractor(nlp=nlp).extract("HOST: Why?\n\nSEN. BO HART: Nobody read it.\n\nHOST: Really?\n\nHART: Really.")
    (hart,) = (s for s in found.speakers if s.kind == "person" and s.name)
    assert (hart.name, hart.titles) == ("Bo Hart", ("Sen.",))


def test_a_cue_is_no_part_of_a_description(nlp: Language) -> None:
    found = Extractor(nlp=nlp).extract("The board met on Monday. An aide called Marsh a thug.")
    assert [s.label for s in found.speakers] == ["An aide"]


@pytest.mark.parametrize("title", ["EDITOR", "MAYOR", "President", "DR."])
def test_a_title_in_the_possessive_is_no_name(nlp: Language, title: str) -> None:
    text = f"The talk is over, said Jane Doe. The {title}'s. It is {title}'S NOTE. She met {title}'S AIDE."
    article = read_layout(Article(text=text))
    names = find_names(parse_article(nlp, article), default_lexicon())
    assert ("jane", "doe") in [name.words for name in names]
    assert all(name.words for name in names)


def test_a_couple_of_one_name_is_two(nlp: Language) -> None:
    mr, mrs, he = speakers(nlp, "{Mr. Dale} said no. {Mrs. Dale} said yes. {Mr. Dale} said why.")
    assert mr is not None
    assert mrs is not None
    assert (mr.name, mrs.name) == ("Dale", "Dale")
    assert mr.id != mrs.id
    assert mr == he


def test_the_third_of_a_group_is_the_groups(nlp: Language) -> None:
    two, third = speakers(nlp, "Four nurses signed. {Two of them} said no. {A third} said why.")
    assert two is not None
    assert third is not None
    assert third.member_of == two.member_of is not None


def test_a_member_knows_its_group_and_adds_no_one_to_it(nlp: Language) -> None:
    group, one = speakers(nlp, "{Two people} said no. {One of the people} said why.")
    assert group is not None
    assert one is not None
    assert (group.count, one.count, one.member_of) == (2, 1, group.id)


def test_mentions_are_complete_and_exact(nlp: Language) -> None:
    text, resolution = resolved(nlp, "{Ruth Okafor} said no. Okafor left. “I am done,” {she} said, taking her coat.")
    (speaker,) = resolution.speakers
    assert [m.text for m in speaker.mentions] == ["Ruth Okafor", "Okafor", "I", "she", "her"]
    assert all(text[m.start : m.end] == m.text for m in speaker.mentions)
    assert speaker.aliases == ("Okafor",)


def test_a_pronoun_in_a_clause_means_the_main_subject_before_the_last_speaker(nlp: Language) -> None:
    _, resolution = resolved(nlp, "{Sam Hurst} said no. Tom Hale was blamed after he had left. {Hale} said yes.")
    assert [m.text for m in resolution.speakers[1].mentions] == ["Tom Hale", "he", "Hale"]


def test_who_is_told_of_is_not_who_tells(nlp: Language) -> None:
    found = Extractor(nlp=nlp).extract(
        "Chief Inspector Mara Lund said the officer had been suspended. Lund said she was sorry."
    )
    assert [m.text for m in found.speakers[0].mentions] == ["Mara Lund", "Lund", "she"]


def test_i_in_a_quotation_is_the_quoted(nlp: Language) -> None:
    article = read_layout(Article(text="“I am done,” Ruth Okafor said."))
    parse = parse_article(nlp, article)
    head = next(t.i for t in parse.tokens if t.text == "Okafor")
    candidate = Candidate("test", ((1, 11),), None, (13, 24), None, head, "direct", "statement")
    found = resolve_speakers(article, parse, pair_marks(article.text, article.blocks), [candidate], default_lexicon())
    assert [m.text for m in found.speakers[0].mentions] == ["I", "Ruth Okafor"]


def test_a_label_names_the_person_of_the_prose(nlp: Language) -> None:
    text = "Jane Roe spoke to the paper about the new harbour tax.\n\nROE: We met twice. It went well, I think.\n\nMARSH: Did it?\n\nROE: Yes, it did."
    article = read_layout(Article(text=text))
    start = text.index("ROE:")
    candidate = Candidate(
        "test", ((start + 5, start + 18),), None, (start, start + 3), None, None, "direct", "statement"
    )
    found = resolve_speakers(article, parse_article(nlp, article), (), [candidate], default_lexicon())
    assert found.speakers[0].name == "Jane Roe"


def test_i_outside_quotations_is_the_author(nlp: Language) -> None:
    (one,) = speakers(nlp, "{I} think he was right.")
    assert one is not None
    assert one.kind == "author"


def test_every_link_tells_its_reasons(nlp: Language) -> None:
    _, resolution = resolved(nlp, "{Ruth Okafor} said no. {She} said why.")
    assert resolution.evidence[0] == ("name",)
    assert resolution.evidence[1][:2] == ("pronoun:she", "sentences_back:1")
    assert 0.5 < resolution.confidence[1] < resolution.confidence[0] < 1


@pytest.mark.parametrize(
    "text", ["", "   ", "“”", "@", "He", "\x00 said \x07", "“" * 50, "A B C D E F G H I J K L M N O P Q R"]
)
def test_odd_text_has_no_speakers(nlp: Language, text: str) -> None:
    assert resolved(nlp, text)[1].speakers == ()
