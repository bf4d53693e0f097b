"""The source profile: figures on an article read by hand, and on small texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import newsclaims
from newsclaims.assessment.measure import Words, common, merged, reach
from newsclaims.models import Span
from tests.made import extraction

if TYPE_CHECKING:
    from spacy.language import Language


def test_figures_of_an_article_read_by_hand() -> None:
    figures = newsclaims.profile(extraction())
    by_tag = {t.tag: t for t in figures.tags}
    assert figures.attributions == 3
    assert figures.attributed_words == 17  # 7 of the plan, 6 of Quill, 4 'a request for comment'
    assert (by_tag["named"].words, by_tag["named"].attributions, by_tag["named"].sources) == (6, 1, 1)
    assert (by_tag["anonymous"].words, by_tag["anonymous"].word_share) == (7, round(7 / 17, 4))
    assert by_tag["documentary"].attribution_share == 0
    assert sum(t.attributions for t in figures.tags) == 3
    assert [(s.label, s.words, s.quoted_words) for s in figures.speakers][:2] == [
        ("two people with knowledge of the matter", 7, 0),
        ("Ada Quill", 6, 6),
    ]
    assert (figures.named_sources, figures.anonymous_sources, figures.anonymous_people) == (1, 1, 2)
    assert (figures.anonymous_with_basis, figures.anonymous_with_reason) == (1, 1)
    assert figures.single_anonymous_claims == ()
    assert figures.verbatim_share == round(6 / 17, 4)
    voice = figures.first_named_voice
    assert voice is not None
    assert (voice.speaker_id, voice.attribution_id) == ("s2", "a2")
    assert extraction().article.text[voice.offset :].startswith("We need them")


def test_shares_add_up_and_survive_json() -> None:
    figures = newsclaims.profile(extraction())
    assert sum(t.word_share for t in figures.tags) == pytest.approx(1, abs=0.001)
    assert newsclaims.Profile.model_validate_json(figures.model_dump_json()) == figures


# text; named sources, anonymous sources, least number of anonymous people, single-anonymous claims
SOURCES = [
    # a group and one of its members are one source
    (
        "Three aides said the vote was lost. One of the aides said it was close.",
        (0, 1, 3, 1),
    ),
    # the same person twice is one
    ("Jane Doe said it was over. Doe said she was glad.", (1, 0, 0, 0)),
    # two named, one unnamed
    ("Jane Doe said it was over. John Roe agreed that it was. A person close to Roe said it was not.", (2, 1, 1, 1)),
    # the least that a number, or a word for one, allows
    ("More than a dozen officials said it was over. The officials said it was close.", (0, 1, 13, 0)),
    ("Several officials said it was over.", (0, 1, 3, 0)),
    ("Dozens of officials said it was over.", (0, 1, 24, 0)),
    ("Nearly 30 officials said it was over.", (0, 1, 24, 0)),
    (
        "Several councillors, speaking on condition of anonymity, said she had gone. One said: “It is over.”",
        (0, 1, 3, 1),
    ),
    # nobody
    ("It rained all day.", (0, 0, 0, 0)),
    ("", (0, 0, 0, 0)),
]


@pytest.mark.parametrize(("text", "expected"), SOURCES)
def test_distinct_sources(nlp: Language, text: str, expected: tuple[int, int, int, int]) -> None:
    p = newsclaims.profile(newsclaims.Extractor(nlp=nlp).extract(text))
    assert (p.named_sources, p.anonymous_sources, p.anonymous_people, len(p.single_anonymous_claims)) == expected


def test_distance_is_measured_from_edge_to_edge() -> None:
    made = extraction()
    words = Words(made.article.text)
    plan, need, _ = made.attributions
    assert reach(plan, words) == ((69, 71), 7)  # ', ' lies between, all seven words come before 'said'
    assert reach(need, words).before == 3  # 'We need them', not what follows the cue
    assert reach(plan.model_copy(update={"source": None, "cue": None}), words) is None


def test_first_voice_of_a_headline_does_not_count(nlp: Language) -> None:
    text = "Doe: plan is dead\n\nThe plan was shelved on Monday.\n\n“It is dead,” Jane Doe said. She left."
    voice = newsclaims.profile(newsclaims.Extractor(nlp=nlp).extract(text)).first_named_voice
    assert voice is not None
    assert text[voice.offset :].startswith(("It is dead", "“It is dead"))
    assert voice.share == round(voice.offset / len(text), 4)


def test_ranges() -> None:
    text = "abcdefghij"
    one = merged([Span.of(text, 4, 6), Span.of(text, 0, 2), Span.of(text, 1, 3)])
    assert one == [(0, 3), (4, 6)]
    assert list(common(one, [(2, 5)])) == [(2, 3), (4, 5)]
