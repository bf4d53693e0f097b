"""Whom a second reference means: ranks written short, nationalities, double and foreign names, bodies by their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor
from newsclaims.adapters.prose import proses_of
from newsclaims.layout import read_layout
from newsclaims.models import Article
from tests.spoken import speakers

if TYPE_CHECKING:
    from spacy.language import Language

NAMED = [
    ("a rank written short", "{Sgt. Nicole Barros} said a man was held. {Barros} said he was 19.", ["Nicole Barros"] * 2),
    ("behind its verb", "“It was quick,” said {Pte. Joe Marsh}. {Marsh} said no.", ["Joe Marsh"] * 2),
    ("before the surname", "Barr. Ngozi Eze spoke in court. {Barr. Eze} said it was a lie.", ["Ngozi Eze"]),
    ("two of them", "{Det. Sgt. Rob Hanley} said no. {Det. Hanley} left.", ["Rob Hanley"] * 2),
    ("a first name of two syllables", "“It was chaos,” said {Hyun-woo Lee, 22}. {Lee} said no.", ["Hyun-woo Lee"] * 2),
    ("a family name that stands first", "President Han Ji-won met Premier Deng Kaifu. {Han} said trade would grow. {Deng} said no.", ["Han Ji-won", "Deng Kaifu"]),
    ("but no street", "Mill Marsh, 31, lives on Mill Street. {Marsh} said no.", ["Mill Marsh"]),
    ("a prince's name that is a title, too", "{Prince Sultan bin Fahd} said no. {Prince Sultan} left.", ["Sultan bin Fahd"] * 2),
    ("a particle", "{Lidia Barbosa dos Santos} said no. {Barbosa dos Santos} left.", ["Lidia Barbosa dos Santos"] * 2),
    ("the father's surname alone", "Enrique Valdés Ortega rose. {Enrique Valdés} said no. {Valdés} left.", ["Enrique Valdés Ortega"] * 2),
    ("behind one of two first names", "Andrés Manuel Prieto Salas rose. {Andrés Prieto} said no.", ["Andrés Manuel Prieto Salas"]),
    ("two first names", "Sister Mary Agnes Doyle rose. {Sister Mary Agnes} said no.", ["Mary Agnes Doyle"]),
    ("but not a namesake", "Enrique Valdés Ortega rose. {Enrique Ortiz} said no.", ["Enrique Ortiz"]),
    ("of a firm in capitals", "{Orlanda CEO Greta Lindqvist} said no. {The CEO} left.", ["Greta Lindqvist"] * 2),
    ("a parent", "{Mother of two Kelly Dawe, 29,} said no. {Dawe} said she wept.", ["Kelly Dawe"] * 2),
    ("with hyphens", "{Mum-of-three Sara Pym, 33,} said no. {Pym} said she wept.", ["Sara Pym"] * 2),
    ("an office with its field", "{The Commissioner of Police, Bala Sule,} said no. {The commissioner} left.", ["Bala Sule"] * 2),
    ("with a hyphen", "{The Inspector-General of Police, Bala Sule,} said no. {Sule} left.", ["Bala Sule"] * 2),
]  # fmt: skip

DESCRIBED = [
    ("a nationality", "Lina Vogt, 30, won on Sunday. {The German} said her legs were heavy.", ["Lina Vogt"]),
    ("of two", "Italian driver Luca Ferri led from Briton Sam Poole. “It was hot,” said {the Briton}. {The Italian} said no.", ["Sam Poole", "Luca Ferri"]),
    ("not who is of another", "Tom Harker, 28, beat Jan Novak. “I dug deep,” said {the American}. {The Czech} said no.", ["Tom Harker", "Jan Novak"]),
    ("from a town", "Sarah Pell, a teacher, won. “I cried,” said {the Londoner}.", ["Sarah Pell"]),
    ("born there", "Wanjiru Kamau moved to Leeds in 2009. “I miss the light,” {the Nairobi native} said.", ["Wanjiru Kamau"]),
    ("but not a people", "Lina Vogt, 30, won on Sunday. {Germans} say she is a hero.", ["Germans"]),
    ("another word for an office", "Prime Minister Ana Ruiz resigned. {The premier} said it was time.", ["Ana Ruiz"]),
    ("a short one", "Vice President Joseph Kariuki opened the fair. {The VP} said exports had doubled.", ["Joseph Kariuki"]),
    ("a monarch", "King Willem opened the museum. {The monarch} said art was for all.", ["Willem"]),
    ("what she was before", "Premier Daniela Kowal resigned on Monday. {The former teacher} said she was tired.", ["Daniela Kowal"]),
    ("but not who held another office", "Premier Daniela Kowal resigned on Monday. {The former president} said he was glad.", ["The former president"]),
    ("nor with two to choose from", "Premier Daniela Kowal met Ann Marsh. {The former teacher} said she was tired.", ["The former teacher"]),
    ("an actor", "Actor Rita Moresco will play the queen. {The actress} said it was a dream.", ["Rita Moresco"]),
]  # fmt: skip

BODIES = [
    ("a programme is an agency", "The World Seed Programme has cut rations. {The agency} said it had no money.", ["The World Seed Programme"]),
    ("an alliance is a party", "The Liberal Alliance won 12 seats. {The party} said it was glad.", ["The Liberal Alliance"]),
    ("but no broadcaster", "The Liberal Alliance won 12 seats. {The broadcaster} said it was glad.", ["The broadcaster"]),
    ("police are a force", "West Mercia Police appealed for help. {The force} said a van was seen.", ["West Mercia Police"]),
    ("a council is an authority", "Tamworth Council approved the plan. {The authority} said work would start.", ["Tamworth Council"]),
    ("a newspaper is a paper", "The New Harbor Times printed the emails. {The paper} said a clerk had sent them.", ["The New Harbor Times"]),
    ("but a paper may be a study", "The New Harbor Times wrote of a paper on eels. {The paper} says they are few.", ["a paper on eels"]),
    ("a school district", "The Seabrook School District closed its schools. {The district} said no bus ran.", ["The Seabrook School District"]),
    ("a rights group", "Clemency International spoke up. {Clemency} said guards had beaten them. {The rights group} said two had died.", ["Clemency International"] * 2),
    ("but not any union", "{Halden Rail} said no. {The teachers union} said yes.", ["Halden Rail", "The teachers union"]),
    ("an agency of a union is not the last firm", "{Halden Paints, which makes glue,} said its mill was safe. But {the EU agency} said it had found lead in the mud near the mill.", ["Halden Paints", "the EU agency"]),
    ("nor the last body named by a union", "Halden Corp sued Venn Ltd. {The US company} said it was ready. {The UN agency} declined to comment.", ["The US company", "The UN agency"]),
    ("nor each of several", "{The EU agency} said no. {The UK regulator} said no. {The US company} said yes.", ["The EU agency", "The UK regulator", "The US company"]),
    ("a union is no company", "Talks between the Weavers Union and Metro Rail broke down. {The company} said it was fair.", ["Metro Rail"]),
    ("initials behind initials", "{The U.S. Forest Bureau} said no. {The USFB} left.", ["The U.S. Forest Bureau"] * 2),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"),
    [*NAMED, *DESCRIBED, *BODIES],
    ids=lambda x: x if isinstance(x, str) and "{" not in x else "",
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what


def test_a_short_title_keeps_its_stop_in_spans_and_titles(nlp: Language) -> None:
    text = "He came.\n\n“No,” Capt. Dana Mills said on Friday. She met Det. Sgt. Rob Hanley."
    [a] = [a for a in Extractor(nlp=nlp).extract(text).attributions if a.cue and a.cue.text == "said"]
    assert a.source is not None
    assert a.speaker is not None
    assert (a.source.text, a.speaker.titles) == ("Capt. Dana Mills", ("Capt.",))
    assert text[a.source.start : a.source.end] == a.source.text


def test_a_stop_that_is_left_out_shifts_no_offset() -> None:
    text = "It cost £4m. Sgt. Roe and Cpl. Doe spoke,”Insp. Poe said."
    [prose] = proses_of(read_layout(Article(text=text)))
    assert prose.text == 'It cost £4m . Sgt Roe and Cpl Doe spoke," Insp Poe said.'
    words = ("Sgt", "Roe", "Cpl", "Doe", "spoke", "Insp", "Poe", "said")
    assert all(prose.offset(prose.text.index(w)) == text.index(w) for w in words)
    ends = [(prose.offset(prose.text.index(w) + len(w) - 1) + 1, text.index(w) + len(w)) for w in words]
    assert all(a == b for a, b in ends)
