"""Short invented articles of several genres: who each source is, as far as it is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor

if TYPE_CHECKING:
    from spacy.language import Language

# (genre, article, pairs of a source's words and its speaker)
ARTICLES = [
    (
        "court",
        """Dunmore man jailed for harbour fire

A Dunmore man who set fire to a fishing boat was jailed for four years on Friday.

Judge Alan Petrie said Colm Sayer, 41, had shown no remorse. “You put lives at risk,” he told the defendant.

Sayer's barrister, Nuala Quinn KC, said her client was sorry. “He was drunk,” she said. The prosecutor told the court that Sayer had bought the petrol himself.

A witness said the boat burned in minutes. Another witness said he heard shouting. The first witness was too upset to go on.""",
        [
            ("Judge Alan Petrie", "Alan Petrie"),
            ("he", "Alan Petrie"),
            ("Sayer's barrister, Nuala Quinn KC", "Nuala Quinn"),
            ("she", "Nuala Quinn"),
            ("The prosecutor", "The prosecutor"),
            ("Another witness", "Another witness"),
        ],
    ),
    (
        "science",
        """The ice is thinner than models predict, according to a study published on Monday in Polar Letters.

“We were shocked,” said Dr. Ingrid Aas, a glaciologist at the University of Tromvik and the study's lead author. Her co-author, Pavel Horák, said the data were clear.

Aas said the team would return in May. Horák, 62, added that it might be his last trip. The researchers said funding was uncertain. A reviewer, who asked not to be named because the review is confidential, called the work solid.""",
        [
            ("Her co-author, Pavel Horák", "Pavel Horák"),
            ("Aas", "Ingrid Aas"),
            ("The researchers", "The researchers"),
            ("A reviewer", "A reviewer"),
        ],
    ),
    (
        "sport",
        """Rovers 2, Athletic 1. Striker Jo Barr scored twice. “I just hit it,” the 24-year-old said.

Athletic manager Piet Van Dijk said his side deserved more. Van Dijk praised the goalkeeper. “She kept us in it,” he said of Mia Stroud. The Rovers coach, Dee Malone, disagreed. “We were better,” Malone said.""",
        [
            ("the 24-year-old", "Jo Barr"),
            ("Van Dijk", "Piet Van Dijk"),
            ("he", "Piet Van Dijk"),
            ("Malone", "Dee Malone"),
        ],
    ),
    (
        "british",
        """‘It is a disgrace,’ said Cllr Jo Pike (Lab). ‘Nobody asked us.’ The council’s leader, Sir Hugh Lane, said he ‘deeply regretted’ the decision. Residents said they had not been told. One, who gave her name only as Sue, said: ‘I cried.’""",
        [("The council’s leader, Sir Hugh Lane", "Hugh Lane"), ("Residents", "Residents")],
    ),
    (
        "business",
        """Trellick (LSE: TRK) named Ola Brandt chief executive on Monday. The retailer said Brandt would start in June. Its shares rose 4%. “Ola knows retail,” said chairman Fred Moss. Brandt said she was honoured. Analysts at Quill & Partners said the choice was safe. A person close to the board said two others had turned the job down. The person said talks had begun in March. Trellick declined to comment.""",
        [
            ("The retailer", "Trellick"),
            ("chairman Fred Moss", "Fred Moss"),
            ("Brandt", "Ola Brandt"),
            ("A person close to the board", "A person close to the board"),
            ("The person", "A person close to the board"),
            ("Trellick", "Trellick"),
        ],
    ),
    (
        "transcript",
        """Interviewer: When did you first hear about the leak?

Mara Lund: In March. Your aide called me at home.

Interviewer: And what did you do?

Lund: I told her to write it down.""",
        [
            ("you", "Mara Lund"),
            ("I", "Mara Lund"),
            ("Your aide", "Your aide"),
            ("Lund", "Mara Lund"),
            ("Interviewer", "AUTHOR"),
        ],
    ),
]


@pytest.mark.parametrize(("genre", "text", "expected"), ARTICLES, ids=[a[0] for a in ARTICLES])
def test_who_speaks_in_an_article(nlp: Language, genre: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = Extractor(nlp=nlp).extract(text).attributions
    given = {a.source.text: a.speaker.label for a in found if a.source and a.speaker}
    met = [(words, label) for words, label in expected if words in given]
    assert len(met) >= len(expected) - 1, genre  # one source may go unfound: that is another stage's matter
    assert [(words, given[words]) for words, _ in met] == met, genre
