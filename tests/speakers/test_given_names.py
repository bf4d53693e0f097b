"""Given names, turns and quotations as signs of whom a pronoun cannot mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.lexicon import default_lexicon
from tests.spoken import speakers

if TYPE_CHECKING:
    from spacy.language import Language

    from newsclaims.extractor import Extractor


SPOKEN = [
    ("he is not who is a woman by name", "David Lamb met Rachel Orr. {She} said no. {He} said yes.", ["Rachel Orr", "David Lamb"]),
    ("a name that either may bear", "Robin Lamb resigned. {She} said it was time.", ["Robin Lamb"]),
    ("a surname alone tells nothing", "{Mayor Lewis} resigned. {She} said it was time.", ["Lewis"] * 2),
    ("what the article says goes before", "{Mr. Evelyn Lamb} said no. {He} said why.", ["Evelyn Lamb"] * 2),
    ("nor does a name make a topic", "Ms. Ada Orr sang. A critic, Paula Strand, said Orr was tired. {She} said why.", ["Ada Orr"]),
]  # fmt: skip


@pytest.mark.parametrize(("article", "who"), [row[1:] for row in SPOKEN], ids=[row[0] for row in SPOKEN])
def test_whom_a_pronoun_means(nlp: Language, article: str, who: list[str]) -> None:
    assert [s.label for s in speakers(nlp, article) if s is not None] == who


RESOLVED = [
    ("Mr Kells denied the charge. Prosecutor Anna Cole said he had stolen the money.", ["Kells had stolen the money"]),
    ("Anna Cole told the court he had hit her.", []),
    ("Anna Cole said she was tired.", ["Anna Cole was tired"]),
    ("Helen Orr promised that fares would fall. They went up by 6.2 percent.", []),
    # nobody is 'they' or 'he' in their own words
    ("A source close to the family said: “They have lost a fortune.”", []),
    ("MARK HILL: Good evening.\n\nTOM ROE: I spoke to the chancellor and he told me that he will resign.",
     ["the chancellor told me that he will resign", "the chancellor will resign"]),
    # what somebody quoted calls 'it' is hardly what only the writer mentions
    ("A report found that renters were evicted. “It is a disgrace,” Polly Cole said.", []),
    ("Acme said it would cut jobs.", ["Acme would cut jobs"]),
    ("The fire was near, police said. It was small, police said.", []),
]  # fmt: skip


@pytest.mark.parametrize(("article", "claims"), RESOLVED)
def test_pronouns_written_out(extractor: Extractor, article: str, claims: list[str]) -> None:
    found = extractor.extract(article)
    assert [c.resolved for c in found.claims if c.resolved is not None] == claims


def test_names_that_either_may_bear_are_left_out() -> None:
    table = default_lexicon().table("speakers_name_genders")
    assert not {"robin", "andrea", "jean", "ashley", "leslie", "kim", "sasha", "taylor"} & table.rows.keys()
