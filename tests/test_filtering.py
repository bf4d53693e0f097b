"""A threshold and a scope leave attributions out, and what hangs on them; nothing else changes hands."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsclaims import Extraction, Extractor
from newsclaims.filtering import without_others
from newsclaims.testing import check_integrity

#: Texts with nested attributions, quotations of several people, beliefs and the reporter's own words.
TEXTS = [
    "The wall will fail, Ann Lee said. “The port is closed,” Tom Achter told reporters.",
    "Ann Lee said staff were told not to talk to parents about the plan.",
    "He pointed out that the wall held, and “the port is closed,” Ann Lee said.",
    (
        "Critics fear the bridge is unsafe. Ann Lee, the mayor, said that it held and that her aides believe “it will hold "
        "for a hundred years”. The bridge opened in May. One of the critics said it had been closed twice."
    ),
    "Some residents fear that, as Ann Lee said, the wall will fail. It was built in 1912.",
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:40])
def test_a_threshold_is_a_filter_over_the_whole(extractor: Extractor, nlp: Language, text: str) -> None:
    whole = extractor.extract(text)
    for threshold in (0.8, 0.9, 0.96, 0.99):
        found = Extractor(nlp=nlp, threshold=threshold).extract(text)
        assert all(a.confidence.score >= threshold for a in found.attributions)
        assert found == without_others(whole, lambda a, least=threshold: a.confidence.score >= least)  # type: ignore[misc]
        assert not check_integrity(found, text)
        _check_the_rest(whole, found)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:40])
def test_a_scope_is_a_filter_over_the_whole(extractor: Extractor, nlp: Language, text: str) -> None:
    whole, found = extractor.extract(text), Extractor(nlp=nlp, scope="speech").extract(text)
    assert [a.content for a in found.attributions] == [
        a.content for a in whole.attributions if a.kind not in {"belief", "attitude", "decision", "commitment"}
    ]
    assert not check_integrity(found, text)
    _check_the_rest(whole, found)


def _check_the_rest(whole: Extraction, found: Extraction) -> None:
    """The reporter's claims and all quotations are those of the whole, and every speaker has something left."""
    assert [c.text for c in found.claims if not c.attribution] == [c.text for c in whole.claims if not c.attribution]
    assert [q.spans for q in found.quotes] == [q.spans for q in whole.quotes]
    heard = {a.speaker.id for a in found.attributions if a.speaker} | {s.member_of for s in found.speakers}
    assert {s.id for s in found.speakers} <= heard


def test_what_lies_in_what_is_left_out_moves_up(extractor: Extractor) -> None:
    text = "Ann Lee said staff believed that Tom Achter had told them the wall was safe."
    whole = extractor.extract(text)
    assert [a.parent_id for a in whole.attributions] == [None, "a1", "a2"]
    found = without_others(whole, lambda a: a.kind != "belief")
    assert [(a.id, a.parent_id) for a in found.attributions] == [("a1", None), ("a2", "a1")]
    assert [c.attribution_id for c in found.claims][-1:] == ["a2"]


def test_a_low_threshold_lowers_the_minimum(extractor: Extractor, nlp: Language) -> None:
    text = TEXTS[1]
    more = Extractor(nlp=nlp, threshold=0.1).extract(text)
    assert len(more.attributions) > len(extractor.extract(text).attributions)
