"""A contracted 'is' that the parser takes for a possessive, and verbs that it takes for participles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims import Extractor
from newsclaims.adapters.spacy_parse import parse
from newsclaims.claims.misparsed.contracted import with_verbs
from newsclaims.claims.words import words_of
from newsclaims.lexicon import default_lexicon
from newsclaims.models import Article, Block, Span
from newsclaims.syntax import Parse
from tests.claimed import claims, paragraphs, said, shown, stated

if TYPE_CHECKING:
    from spacy.language import Language

SPOKEN = [
    ("Greta’s a marvel here but marvels don’t pay the rent,", ["Greta’s a marvel here", "marvels don’t pay the rent"]),
    ("The lift’s a nightmare and nobody mends it,", ["The lift’s a nightmare", "nobody mends it"]),
    ("Marta’s our best player,", ["Marta’s our best player"]),
    ("Karsk’s no place for a child,", ["Karsk’s no place for a child"]),
    ("The mill's a ruin and a shame,", ["The mill's a ruin and a shame"]),
    ("As far as I know, Olga’s starting tomorrow,", ["As far as I know, Olga’s starting tomorrow"]),
    ("Ann’s starting on Friday,", ["Ann’s starting on Friday"]),
    ("Tom’s playing well and the team’s winning,", ["Tom’s playing well", "the team’s winning"]),
    ("Everybody’s tired,", ["Everybody’s tired"]),
    ("The coach’s happy with that,", ["The coach’s happy with that"]),
    # possessives
    ("The town’s poor will pay,", ["The town’s poor will pay"]),
    ("Harlow’s The Road to Karsk is a fine book,", ["Harlow’s The Road to Karsk is a fine book"]),
    ("Ann’s baking won a prize,", ["Ann’s baking won a prize"]),
    ("The mayor’s handling of it was a disgrace,", ["The mayor’s handling of it was a disgrace"]),
    ("It is the town’s housing that worries me,", ["It is the town’s housing that worries me"]),
    ("The race on Monday will be Ann’s first against a champion,", ["The race on Monday will be Ann’s first against a champion"]),
    ("It is Ann’s black with the white cuffs,", ["It is Ann’s black with the white cuffs"]),
    ("She likes Ann’s playing and Tom’s singing,", ["She likes Ann’s playing and Tom’s singing"]),
    ("The mayor threw open the town’s sprawling back yard,", ["The mayor threw open the town’s sprawling back yard"]),
    # other verbs that the parser takes for nouns
    ("The heating works,", ["The heating works"]),
    # nothing but what somebody has
    ("The mayor’s handling of it,", []),
    ("The town’s housing,", []),
    ("My mother’s house in Karsk,", []),
]  # fmt: skip


@pytest.mark.parametrize(("content", "expected"), SPOKEN)
def test_contracted_is(nlp: Language, content: str, expected: list[str]) -> None:
    text = f"“{content}” Roe said."
    owner = said(text, content, source="Roe", quote_type="direct")
    assert [shown(c) for c in claims(nlp, text, owner)] == expected


def test_parts_of_a_contracted_clause(nlp: Language) -> None:
    text = "Roe said the town's no place for a child."
    (claim,) = (
        c
        for c in claims(nlp, text, said(text, "the town's no place for a child", source="Roe"))
        if c.speaker is None and c.attribution
    )
    assert [p and p.text for p in (claim.subject, claim.predicate, claim.object)] == [
        "the town",
        "'s",
        "no place for a child",
    ]
    assert (claim.polarity, claim.tense) == ("negative", "present")  # fmt: skip


@pytest.mark.parametrize("text", [t for t, _ in SPOKEN])
def test_a_parse_set_right_is_a_parse(nlp: Language, text: str) -> None:
    """Every token hangs on the one that has it for a child, and its subtree reaches as far as its children's."""
    read = parse(nlp, paragraphs(f"“{text}” Roe said."))
    right = with_verbs(read, words_of(default_lexicon()))
    assert [t.text for t in right.tokens] == [t.text for t in read.tokens]
    _check(right)


def _check(read: Parse) -> None:
    for t in read.tokens:
        children = [c for c in read.tokens if c.head == t.i and c is not t]
        assert t.children == tuple(c.i for c in children)
        assert t.left == min([t.i, *(c.left for c in children)])
        assert t.right == max([t.i + 1, *(c.right for c in children)])
        assert t.dep == "ROOT" or t.head != t.i


def test_a_parse_without_such_verbs_is_left_alone(nlp: Language) -> None:
    read = parse(nlp, paragraphs("The town’s mayor said she’s a friend of Roe’s."))
    assert with_verbs(read, words_of(default_lexicon())) is read


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("the method she described “matches ours exactly”", ("the method she described", "matches", "ours")),
        ("its fee schedule matches", (None, None, None)),  # two nouns and nothing that shows a verb
    ],
)
def test_verbs_taken_for_nouns(
    nlp: Language, content: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    text = f"He said {content}."
    owner = said(text, content, source="He", quote_type="mixed")
    found = [(c.subject, c.predicate, c.object) for c in claims(nlp, text, owner) if c.attribution]
    parts = [tuple(p and p.text for p in each) for each in found]
    assert parts == ([expected] if expected[0] else [])


MISPLACED = [
    (
        "A truck bringing cattle down from a hill farm flipped over on icy bends above the port of Karsk, killing two goats,",
        [
            "A truck bringing cattle down from a hill farm flipped over on icy bends above the port of Karsk",
            "killing two goats",
        ],
    ),
    ("A plane bringing medicine to a remote village crashed on Monday,", ["A plane bringing medicine to a remote village crashed on Monday"]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "expected"), MISPLACED)
def test_the_verb_behind_a_participle(nlp: Language, content: str, expected: list[str]) -> None:
    text = f"{content} officials said."
    owner = said(text, content.rstrip(","), source="officials")
    assert [c.span.text for c in claims(nlp, text, owner) if c.attribution] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A train taking miners to a shaft derailed on Monday.",
            ["A train taking miners to a shaft derailed on Monday"],
        ),
        # a verb further on, a passive participle with whoever did it, or no sentence at all
        (
            "Crowds mourning a boy shot by soldiers marched on Monday.",
            ["Crowds mourning a boy shot by soldiers marched on Monday"],
        ),
        ("Crowds mourning a boy shot by soldiers.", []),
        ("Roe met a man carrying a child rescued in May.", ["Roe met a man carrying a child rescued in May"]),
    ],
)
def test_participles_in_a_row(nlp: Language, text: str, expected: list[str]) -> None:
    assert [shown(c) for c in claims(nlp, text)] == expected


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("says", "$2 billion already paid to farmers", [("$2 billion already paid to farmers", "$2 billion")]),
        ("praises", "firemen injured in blaze", []),
    ],
)
def test_a_headline_leaves_out_the_auxiliary(
    nlp: Language, cue: str, content: str, expected: list[tuple[str, str]]
) -> None:
    text = f"Ministry {cue} {content}"
    span = Span.of(text, 0, len(text))
    article = Article(text=text, blocks=(Block(span=span, kind="headline", prose=(span,)),))
    owner = said(text, content, cue=cue, source="Ministry")
    found = [c for c in stated(nlp, article, [owner]) if c.attribution]
    assert [(c.span.text, c.subject.text if c.subject else None) for c in found] == expected


def test_what_was_named_behind_a_relative_clause_breaks_nothing(nlp: Language) -> None:
    text = "Sen. Ted Crane, who has gained ground, named “Odd Minds,” “Game of Crows,” “Going Bad” and “Veer” as his shows."
    assert Extractor(nlp=nlp).extract(text).claims
