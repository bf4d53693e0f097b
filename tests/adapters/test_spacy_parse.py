"""The adapter from spaCy's documents to the core's parse."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newsclaims.adapters.prose import proses_of
from newsclaims.adapters.spacy_parse import parse
from newsclaims.layout import read_layout
from newsclaims.lexicon import default_lexicon
from newsclaims.models import Article

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language


def test_a_long_run_of_marks_is_loosened_and_keeps_its_length() -> None:
    """What the tokenizer would take off one at a time, in square time, gets spaces; nothing shorter does."""
    for count, spaces in ((199, 0), (1000, 10)):
        text = "He said it. " + '"' * count
        [prose] = proses_of(read_layout(Article(text=text)))
        assert len(prose.text) == len(text)
        assert prose.text.count(" ") == 3 + spaces


def test_offsets_hold_behind_a_long_run_of_marks(nlp: Language) -> None:
    from newsclaims import Extractor

    text = "—" * 600 + ' "It is on," said Ann Lee.'
    [attribution] = [a for a in Extractor(nlp=nlp).extract(text).attributions if a.cue and a.cue.text == "said"]
    assert attribution.source is not None
    assert attribution.source.text == "Ann Lee"


def test_triples_load_nothing_else_of_textacy() -> None:
    code = (
        "import sys; from newsclaims.adapters.textacy_triples import triples; module = triples();"
        "print(*(m for m in ('sklearn', 'scipy', 'textacy') if m in sys.modules)); import textacy;"
        "print(textacy.extract.triples.__file__ == module.__file__, hasattr(textacy, 'Corpus'))"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert out.splitlines() == ["", "True True"]


@pytest.mark.parametrize(
    "text",
    [
        "“We will mend the bridge,”Quill said on Monday.",
        "Quill said:“We will mend the bridge.”It opens on Monday.",
        '"We will mend the bridge,"Quill said. Quill said:"It is old."',
        "‘We will mend the bridge,’Quill said.",
        "“We will mend the bridge,” he said. “It is old,”Quill said.",
    ],
)
def test_a_mark_that_touches_the_next_word_is_no_part_of_it(nlp: Language, text: str) -> None:
    article = read_layout(Article(text=text))
    tokens = parse(nlp, article).tokens
    assert {"Quill", "bridge"} <= {t.text for t in tokens}
    straight = str.maketrans("‘’“”", "''\"\"")
    assert [text[t.start : t.end].translate(straight) for t in tokens] == [t.text for t in tokens]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ACME INC.’S PROFIT FELL.", "ACME INC.'S PROFIT FELL."),
        ("The U.S.’S share fell.", "The U.S.'S share fell."),
        ("The form is no.'A' and no.'B'.", "The form is no.'A' and no.'B'."),
        ('The mayor, of no.5."Quill" fame.', 'The mayor, of no.5. "Quill" fame.'),
    ],
)
def test_a_space_goes_before_a_mark_that_opens_and_into_no_possessive(text: str, read: str) -> None:
    assert [prose.text for prose in proses_of(read_layout(Article(text=text)))] == [read]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ann Hobb - a weaver - left.", "Ann Hobb – a weaver – left."),
        ("The ship - named Hope - sank.", "The ship – named Hope – sank."),
        ("They won 2 - 1 in a well-known town.", "They won 2 - 1 in a well-known town."),
        ("A Norland - based analyst left.", "A Norland - based analyst left."),
    ],
)
def test_a_hyphen_between_spaces_is_a_dash(text: str, read: str) -> None:
    assert [prose.text for prose in proses_of(read_layout(Article(text=text)))] == [read]


#: Tables whose words are also looked up as two tokens with a hyphen between them (`speakers.nouns`).
COMPOUNDS = {
    "speakers_bodies",
    "speakers_documents",
    "speakers_occupations",
    "speakers_people",
    "speakers_role_groups",
    "speakers_titles",
}


def test_every_word_that_is_looked_up_by_its_lemma_is_one_token(nlp: Language) -> None:
    for name, table in default_lexicon().tables.items():
        if table.columns[0] not in {"lemma", "verb", "noun"} or name in COMPOUNDS:
            continue
        words = [key for key in table.rows if key and " " not in key]
        [prose] = proses_of(read_layout(Article(text=" ; ".join(words))))
        tokens = [t.text for t in nlp.make_doc(prose.text)]
        assert tokens == " ; ".join(word.replace("-", "") for word in words).split(), name


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("She E-mailed a Co-ordinator.", ["E-mailed", "Co-ordinator"]),
        ("He side-stepped it, co-operatively, by voice-mail.", ["side-stepped", "co-operatively", "voice-mail"]),
        ("The non-co-operative ex-mayor took a re-e-mailed side - step.", ["ex", "mayor", "side", "step"]),
        ("A type e-mailbox, the vitamine-mail.", ["e-mailbox", "vitamine", "mail"]),  # no word begins there
    ],
)
def test_words_spelled_with_a_hyphen_or_as_one_are_one_word(nlp: Language, text: str, read: list[str]) -> None:
    tokens = [text[t.start : t.end] for t in parse(nlp, read_layout(Article(text=text))).tokens]
    assert set(read) <= set(tokens)
    assert "".join(tokens) == text.replace(" ", "")


def test_the_parse_goes_by_the_lexicon_that_is_given(nlp: Language, tmp_path: Path) -> None:
    (tmp_path / "joined_spellings.tsv").write_text("# Ours.\nbeginning\n!e-mail\n", encoding="utf-8")
    article = read_layout(Article(text="She e-mailed."))
    ours = parse(nlp, article, default_lexicon().extended(tmp_path))
    assert [len(found.tokens) for found in (parse(nlp, article), ours)] == [3, 5]


def test_a_doc_of_the_user_keeps_its_own_tokens(nlp: Language) -> None:
    from newsclaims import Extractor

    text = "The plan was “dead.”Quill left. Ada Reed told reporters that the bridge is unsafe."
    reader = Extractor(nlp=nlp)
    [told] = [a for a in reader.from_doc(nlp(text)).attributions if a.cue and a.cue.text == "told"]
    assert told.source is not None
    assert (told.source.text, told.content[0].text) == ("Ada Reed", "that the bridge is unsafe")


def test_a_piece_does_not_begin_with_a_space_that_was_put_in() -> None:
    text = "a" * 49_998 + ".”Quill said so. " + "It held. " * 20
    proses = proses_of(read_layout(Article(text=text)))
    assert [p.text[:1] for p in proses] == ["a", "Q"]
    assert text[proses[1].offset(0) :].startswith("Quill")
