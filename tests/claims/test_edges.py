"""Where a claim begins and ends, and what makes two of one: whole sentences, attributions given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.models import Speaker
from tests.claimed import NAMED, at, claims, said, shown

if TYPE_CHECKING:
    from spacy.language import Language


AROUND = [
    # 'is' stands alone before the attribution clause
    ("The bells were not, she says, a gift.", "were not", "a gift", "The bells were not a gift"),
    ("It was, she says, a mistake.", "It was", "a mistake", "It was a mistake"),
    ("The bridge is, she says, unsafe.", "The bridge is", "unsafe", "The bridge is unsafe"),
]


@pytest.mark.parametrize(("text", "end", "second", "expected"), AROUND)
def test_a_content_around_its_attribution(nlp: Language, text: str, end: str, second: str, expected: str) -> None:
    first = text[: text.index(end) + len(end)]
    owner = said(text, first, second, cue="says", source="she")
    assert [c.text for c in claims(nlp, text, owner) if c.attribution] == [expected]


LEADS = [
    # the content names its subject, if only by a pronoun
    ("The judge advised him to leave.", "him to leave", "advised", "The judge", "directive", "him to leave"),
    # a source that is an object
    (
        "They thanked Lee. They thanked him for offering to sing.",
        "to sing",
        "offering",
        "him",
        "commitment",
        "Lee to sing",
    ),
    # 'only that'
    ("The firm said only that it was late.", "only that it was late", "said", "The firm", "statement", "it was late"),
]


@pytest.mark.parametrize(("text", "content", "cue", "source", "kind", "expected"), LEADS)
def test_what_a_claim_begins_with(
    nlp: Language, text: str, content: str, cue: str, source: str, kind: str, expected: str
) -> None:
    lee = Speaker(id="s1", name="Lee", label="Lee", kind="person", mentions=())
    owner = said(text, content, cue=cue, source=source, kind=kind, speaker=lee)
    assert [c.text for c in claims(nlp, text, owner) if c.attribution] == [expected]


def test_an_incidental_clause_of_an_apposition(nlp: Language) -> None:
    text = "Velo Kappa, the small firm that first built the lock, has closed its shop."
    assert "Velo Kappa first built the lock" in [c.text for c in claims(nlp, text)]


def test_a_participle_behind_the_quoted_noun(nlp: Language) -> None:
    content = "it would “never again hire any piper” known to have played flat"
    text = f"The guild said {content}."
    assert [shown(c) for c in claims(nlp, text, said(text, content, source="The guild"))] == [content]


def test_a_participle_of_the_source_is_no_claim(nlp: Language) -> None:
    text = "By noon a placard hung across the bakery gates read: ‘We bake at six’."
    owner = said(text, "We bake at six", cue="read", source="a placard", quote_type="direct")
    assert [shown(c) for c in claims(nlp, text, owner)] == ["We bake at six"]


def test_an_adverb_between_a_verb_and_its_object(nlp: Language) -> None:
    text = "The guild denies, however, having lent the harp, adding that it will be tuned."
    owner = said(text, "that it will be tuned", cue="adding", source="The guild")
    own = [shown(c) for c in claims(nlp, text, owner) if not c.attribution]
    assert own == ["The guild denies, however, having lent the harp"]


OWN = [
    # the second verb of a list taken for an adverbial clause
    (
        "He lived on a farm, studied to be a cook and ran two inns.",
        [
            "He lived on a farm",
            "studied to be a cook = He studied to be a cook",
            "ran two inns = He ran two inns",
        ],
    ),
    # two clauses with no more than a comma between them, each with its day or place first
    (
        "On Monday the road was open, in June it was shut.",
        ["On Monday the road was open", "in June it was shut"],
    ),
    (
        "On Monday the boats were here, on Tuesday there was only fog.",
        ["On Monday the boats were here", "on Tuesday there was only fog"],
    ),
    # 'is' taken for a possessive
    (
        "There's straw all over the stage and the actors have gone.",
        ["There's straw all over the stage", "the actors have gone"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_the_reporters_own_clauses(nlp: Language, text: str, expected: list[str]) -> None:
    assert [shown(c) for c in claims(nlp, text)] == expected


GROUNDS = [
    (
        "The harvest is probably smaller, because two orchards were not counted.",
        ["The harvest is probably smaller", "two orchards were not counted"],
    ),
    ("Because the bridge was unsafe, the road was closed.", ["the bridge was unsafe", "the road was closed"]),
    (
        "The choir dropped four songs after odd slips were noticed in their scores on Monday.",
        ["The choir dropped four songs", "odd slips were noticed in their scores on Monday"],
    ),
    # short ones say when and why, and no more
    ("The music stopped after we sang.", ["The music stopped after we sang"]),
    ("The team lost because it was tired.", ["The team lost because it was tired"]),
    # why it did not, or not why it did?
    (
        "The shop did not close because the rent had gone up by a third.",
        ["The shop did not close because the rent had gone up by a third"],
    ),
    (
        "No shop closed because the rent had gone up by a third.",
        ["No shop closed because the rent had gone up by a third"],
    ),
    (
        "Few players left because the coach had shouted at them during the break.",
        ["Few players left because the coach had shouted at them during the break"],
    ),
    (
        "The shop no longer opens because the rent has gone up by a third.",
        ["The shop no longer opens because the rent has gone up by a third"],
    ),
    (
        "No player left and came back because the coach had shouted at him.",
        [
            "No player left",
            "came back because the coach had shouted at him = No player came back because the coach had shouted at him",
        ],
    ),
    # what the reason is for is that there was none
    (
        "The firm had no cash because the bank had frozen its accounts for a week.",
        ["The firm had no cash", "the bank had frozen its accounts for a week"],
    ),
    (
        "The shop closed partly because the rent had gone up by a third.",
        ["The shop closed partly because the rent had gone up by a third"],
    ),
    (
        "If it rains, the road will close because the dam on the river may break.",
        [
            (
                "the road will close because the dam on the river may break = "
                "If it rains, the road will close because the dam on the river may break"
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GROUNDS)
def test_reasons_and_what_came_before(nlp: Language, text: str, expected: list[str]) -> None:
    assert [shown(c) for c in claims(nlp, text)] == expected


DENIED = [
    (
        "The town denied that it closed the bridge because the mayor had wanted to build a hotel there.",
        "denied",
        "that it closed the bridge because the mayor had wanted to build a hotel there",
        "denial",
    ),
    (
        "The firm denied that a pump failed after the crew had left the valve open all night.",
        "denied",
        "that a pump failed after the crew had left the valve open all night",
        "denial",
    ),
    (
        "The owner rejected claims that the mill closed because the river had flooded its cellars.",
        "rejected",
        "claims that the mill closed because the river had flooded its cellars",
        "denial",
    ),
    (
        "The town doubts that the mill closed, because the river had flooded its cellars.",
        "doubts",
        "that the mill closed, because the river had flooded its cellars",
        "belief",
    ),
]


@pytest.mark.parametrize(("text", "cue", "content", "kind"), DENIED)
def test_what_is_denied_is_denied_as_a_whole(nlp: Language, text: str, cue: str, content: str, kind: str) -> None:
    found = claims(nlp, text, said(text, content, cue=cue, source=text[: text.index(cue) - 1], kind=kind))
    assert [(c.span.text, c.polarity) for c in found] == [(content.partition("that ")[2], "negative")]


def test_a_reason_is_not_demanded(nlp: Language) -> None:
    content = "residents to stay at home, because the smoke had poisoned two men"
    text = f"Lee urged {content}."
    owner = said(text, content, cue="urged", source="Lee", kind="directive")
    assert [(c.span.text, c.kind) for c in claims(nlp, text, owner)] == [
        ("residents to stay at home", "demand"),
        ("the smoke had poisoned two men", "fact"),
    ]


def test_a_reason_for_anonymity_is_no_claim(nlp: Language) -> None:
    text = "An aide said it was late. She spoke on condition of anonymity, because the list is secret."
    sourcing = NAMED.model_copy(update={"anonymity_reason": at(text, "because the list is secret")})
    owner = said(text, "it was late", source="An aide", sourcing=sourcing)
    assert "the list is secret" not in [c.span.text for c in claims(nlp, text, owner)]


ASIDES = [
    ("Ann Lee had not left, even as her rival bought a house.", ["Ann Lee had not left", "her rival bought a house"]),
    ("Even though sales fell, profits rose.", ["sales fell", "profits rose"]),
    # what a comment leaves out is the clause that it stands by
    ("The choir wore green, as the guild wants.", ["The choir wore green"]),
    ("The tax is unlawful, as brewers argue.", ["The tax is unlawful"]),
    # ... but not where its verb says all there is to say
    ("The crowd fled, as police fired.", ["The crowd fled, as police fired"]),
    ("Bells rang, as choirs sang.", ["Bells rang, as choirs sang"]),
    ("Prices rose, as they had fallen.", ["Prices rose, as they had fallen"]),
    # what the aside tells about: the step, but a name where one stands before it
    (
        "On Monday the choir left the abbey, a step that may please the bishop.",
        ["On Monday the choir left the abbey", "may please the bishop = a step may please the bishop"],
    ),
    # a name that the parser hangs on the wrong noun
    (
        "The fair was saved by the new club, which was founded by her sister, Ann Lee.",
        [
            "The fair was saved by the new club",
            "was founded by her sister, Ann Lee = the new club was founded by her sister, Ann Lee",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ASIDES)
def test_what_is_said_by_the_way(nlp: Language, text: str, expected: list[str]) -> None:
    assert [shown(c) for c in claims(nlp, text)] == expected
