"""What holds of any text at all: whatever hypothesis thinks of, the same on every machine."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsclaims import Extraction, Extractor, TextError, extract
from newsclaims.claims.details.times import TimeReader
from newsclaims.lexicon import default_lexicon
from newsclaims.models import Tense
from newsclaims.testing import assert_integrity
from tests.everything import everything, frames
from tests.fake_parse import chooser, extraction_of
from tests.odd_texts import any_text, mutated, odd, pieced, published, times

# Bounded and without chance: a failure repeats. `fuzz/` looks for what these have not thought of.
bounded = settings(
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
seeds = st.integers(0, 10_000)


# ---- the core, with a parse made up: any tags and any tree will do


@settings(bounded, max_examples=150)
@given(text=odd | pieced(), seed=seeds, published=published)
def test_odd_text_by_any_parse(text: str, seed: int, published: dt.datetime | None) -> None:
    extraction = extraction_of(text, chooser(seed), published=published)
    assert_integrity(extraction, text)
    assert extraction_of(text, chooser(seed), published=published).model_dump_json() == extraction.model_dump_json()


@settings(bounded, max_examples=500)
@given(text=times, published=published, tense=st.sampled_from([None, "past", "present", "future"]))
def test_days_of_any_time(text: str, published: dt.datetime | None, tense: Tense | None) -> None:
    days = TimeReader(default_lexicon(), published and published.date()).days_of(text, tense)
    assert days is None or days[0] <= days[1]


@settings(bounded, max_examples=40)
@given(text=mutated(800), seed=seeds, published=published)
def test_mutated_articles_by_any_parse(text: str, seed: int, published: dt.datetime | None) -> None:
    assert_integrity(extraction_of(text, chooser(seed), published=published), text)


@settings(bounded, max_examples=40)
@given(text=pieced() | mutated(400), seed=seeds)
def test_everything_can_be_made_of_it(text: str, seed: int) -> None:
    everything(extraction_of(text, chooser(seed)))


@settings(bounded, max_examples=5)
@given(text=mutated(400), seed=seeds)
def test_data_frames_can_be_made_of_it(text: str, seed: int) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    frames(extraction_of(text, chooser(seed)))


# ---- with the model


@settings(bounded, max_examples=12)
@given(texts=st.lists(any_text, min_size=2, max_size=5), batch_size=st.integers(1, 3))
def test_neighbours_and_batches_change_nothing(extractor: Extractor, texts: list[str], batch_size: int) -> None:
    """The bytes of `extract`, of `extract` again and of `pipe` in whatever company are the same."""
    alone = [extractor.extract(text) for text in texts]
    for extraction, text in zip(alone, texts, strict=True):
        assert_integrity(extraction, text)
    assert written(alone) == written(extractor.extract(text) for text in texts)
    assert written(alone) == written(extractor.pipe(texts, batch_size=batch_size))
    assert written(reversed(alone)) == written(extractor.pipe(reversed(texts), batch_size=len(texts)))


@settings(bounded, max_examples=15)
@given(text=mutated(600))
def test_mutated_articles_are_read(extractor: Extractor, text: str) -> None:
    extraction = extractor.extract(text)
    assert_integrity(extraction, text)
    everything(extraction)


def written(extractions: object) -> list[str]:
    return [e.model_dump_json() for e in extractions if isinstance(e, Extraction)]


# ---- what is no text


@settings(bounded, max_examples=50)
@given(before=odd, after=odd, lone=st.characters(categories=["Cs"]))
def test_a_lone_surrogate_is_told_with_its_place(before: str, after: str, lone: str) -> None:
    with pytest.raises(TextError, match=f"at offset {len(before)},"):
        extract(before + lone + after)
