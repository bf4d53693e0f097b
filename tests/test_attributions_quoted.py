"""Where quotations go on behind their cue, and where the writer's own words begin.

Rows as in `test_attributions.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.extractor import Extractor
from tests.test_attributions import rows

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def extractor(nlp: Language) -> Extractor:
    return Extractor(nlp=nlp)


CASES = [
    # a long source stands between the parts, with abbreviations and a clause of its own
    (
        "“The road is closed,” said Jane Doe, who has lived in Deering, Minn., since 1980. “It was never meant for trucks.”",
        "Jane Doe | said | The road is closed, / It was never meant for trucks. | direct | statement",
    ),
    (
        "“The road,” said Jane Doe, a nurse who is the director of the Hill Forum in Deering, “is closed for the whole week.”",
        "Jane Doe | said | The road, / is closed for the whole week. | direct | statement",
    ),
    # ... and the writer has said something in between
    (
        "“The road is closed,” Jane Doe said. “It was never meant for trucks.” The hall was silent. “Ask the engineers, not me.”",
        (
            "Jane Doe | said | The road is closed, / It was never meant for trucks. / Ask the engineers, not me. | direct"
            " | statement"
        ),
    ),
    # indirect words go on in direct ones
    (
        "Jane Doe said that the road was closed. “It was never meant for trucks of that size.”",
        "Jane Doe | said | that the road was closed / It was never meant for trucks of that size. | mixed | statement",
    ),
    # what others did meanwhile, and a title, are the writer's
    (
        "“The road is closed,” Jane Doe said as some in the hall booed.",
        "Jane Doe | said | The road is closed, | direct | statement",
    ),
    (
        "“The road is closed,” Jane Doe said as some in the hall booed. “It was never meant for trucks.”",
        "Jane Doe | said | The road is closed, / It was never meant for trucks. | direct | statement",
    ),
    (
        "“The road is closed,” Jane Doe said in an interview with “Morning Call.”",
        "Jane Doe | said | The road is closed, | direct | statement",
    ),
    # whoever keeps silent is not quoted
    (
        "Jane Doe declined to comment. “It was never meant for trucks of that size.”",
        "Jane Doe | declined | to comment | indirect | nonresponse",
    ),
    # the next quotation has a frame of its own
    (
        "“The road is closed,” Jane Doe said. Neighbors disagree. “It was never meant for trucks,” John Roe said.",
        "Jane Doe | said | The road is closed, | direct | statement",
        "John Roe | said | It was never meant for trucks, | direct | statement",
    ),
    # a mark that is never closed goes on from nothing
    (
        'The clinic denied that anyone had ignored warnings. "Safety comes first, and it always has, he said.',
        "The clinic | denied | that anyone had ignored warnings | indirect | denial",
    ),
    # another paragraph stands by itself
    (
        "“The road is closed,” Jane Doe said. “It was never meant for trucks.”\n\n“It will stay closed for years.”",
        "Jane Doe | said | The road is closed, / It was never meant for trucks. | direct | statement",
        "Jane Doe | - | It will stay closed for years. | direct | statement",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:60])
def test_quotations_that_go_on(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected
