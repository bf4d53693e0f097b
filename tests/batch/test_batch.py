"""`newsclaims.batch`: from Arrow batch to Arrow batch, a row for every row."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from newsclaims import Article, Extraction, Extractor
from newsclaims.adapters import spacy_model
from newsclaims.batch import Settings, extractor_for, read_articles
from newsclaims.errors import TextError

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
batch = pytest.importorskip("newsclaims.batch.arrow")

NO_TEXT = "there is no text; leave the row out, or fill 'text'"

TEXTS = ["“Yes,” said Ann Lee.", "", "Bo Quill said talks had stalled, according to two officials."]


@pytest.fixture(autouse=True)
def _one_model(nlp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Load the pipeline once, not once a test."""
    from newsclaims import extractor
    from newsclaims.batch.reading import _extractor

    load = spacy_model.load_model
    monkeypatch.setattr(extractor, "load_model", lambda name=None: load(name) if name else nlp)
    _extractor.cache_clear()


def rows(*given: dict[str, Any], **more: Any) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = batch.extract_batch(pa.RecordBatch.from_pylist(list(given)), **more).to_pylist()
    return made


def test_a_row_for_every_row_with_the_declared_schema() -> None:
    given = pa.RecordBatch.from_pylist([{"id": f"a{n}", "text": text} for n, text in enumerate(TEXTS)])
    made = batch.extract_batch(given)
    assert made.schema.equals(batch.BATCH_SCHEMA, check_metadata=True)
    assert isinstance(made, pa.RecordBatch)
    assert made.column("id").to_pylist() == ["a0", "a1", "a2"]
    assert made.column("error").null_count == 3
    table = batch.extract_batch(pa.Table.from_batches([given, given]))
    assert isinstance(table, pa.Table)
    assert table.slice(0, 3).to_pylist() == made.to_pylist() == table.slice(3).to_pylist()


def test_the_results_are_those_of_extract() -> None:
    extractor = extractor_for(Settings())
    for row, text in zip(rows(*({"text": text} for text in TEXTS)), TEXTS, strict=True):
        expected = extractor.extract(text)
        assert Extraction.model_validate_json(row["extraction"]) == expected
        assert [a["id"] for a in row["attributions"]] == [a.id for a in expected.attributions]
        assert [q["text"] for q in row["quotes"]] == [q.text for q in expected.quotes]
        assert [s["label"] for s in row["speakers"]] == [s.label for s in expected.speakers]
        assert row["characters"] == len(text)


def test_what_is_known_of_an_article_is_read() -> None:
    when = dt.datetime(2024, 2, 29, 12, tzinfo=dt.UTC)
    (row,) = rows({"text": "One.", "title": "T", "outlet": "O", "url": "u", "published": when, "extra": 1})
    assert {name: row[name] for name in ("title", "outlet", "url", "published", "id")} == {
        "title": "T",
        "outlet": "O",
        "url": "u",
        "published": "2024-02-29T12:00:00+00:00",
        "id": None,
    }


def test_words_of_the_user_reach_the_extractor(tmp_path: Path) -> None:
    (tmp_path / "layout_promos.tsv").write_text("key\tmatch\nour pick of the day\tstart\n", encoding="utf-8")
    text = "It rained, said Ann Lee.\n\nOur pick of the day is “ham”, said Bo Quill."
    assert len(rows({"text": text})[0]["attributions"]) == 2
    assert len(rows({"text": text}, lexicon=[str(tmp_path)])[0]["attributions"]) == 1


def test_settings_reach_the_extractor() -> None:
    given = {"text": TEXTS[0]}
    assert rows(given, threshold=1.0)[0]["attributions"] == []
    text = {"text": "It rained. “It held,” said Ann Lee."}
    assert len(rows(text)[0]["claims"]) > len(rows(text, claims="attributed")[0]["claims"]) > 0
    (lean,) = rows(given, json=False)
    assert lean["extraction"] is None
    assert lean["attributions"]


def test_an_article_that_fails_leaves_the_others_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Extractor._read  # noqa: SLF001 # the one place through which all articles go

    def failing(self: Extractor, articles: list[Article]) -> Any:
        if any("boom" in article.text for article in articles):
            raise ValueError("no\nway")
        return read(self, articles)

    monkeypatch.setattr(Extractor, "_read", failing)
    made = rows(
        {"id": "1", "text": TEXTS[0]}, {"id": "2", "text": "boom"}, {"id": "3", "text": None}, {"id": "4", "text": ""}
    )
    assert [row["error"] for row in made] == [None, "ValueError: no way", NO_TEXT, None]
    assert made[1] == dict.fromkeys(batch.BATCH_SCHEMA.names) | {"id": "2", "error": "ValueError: no way"}
    assert made[0]["attributions"]


def test_no_column_text() -> None:
    with pytest.raises(TextError, match="the batch has no column 'text', but id, body"):
        rows({"id": 1, "body": "x"})


def test_nothing_in_nothing_out() -> None:
    empty = pa.schema([("text", pa.string())]).empty_table()
    assert batch.extract_batch(empty).num_rows == 0
    assert list(read_articles(extractor_for(Settings()), [])) == []


def test_the_model_is_loaded_once(monkeypatch: pytest.MonkeyPatch, nlp: object) -> None:
    loads: list[object] = []
    monkeypatch.setattr("newsclaims.extractor.load_model", lambda name: loads.append(name) or nlp)
    for _ in range(3):
        rows({"text": "One."})
    rows({"text": "One."}, json=False)  # the model does not depend on it
    assert len(loads) == 1


def test_spark_is_told_the_same_schema() -> None:
    assert batch.BATCH_DDL.startswith("`id` string, `title` string")
    assert "`claims` array<struct<`id`: string, `text`: string, `span`: string, `span_start`: bigint" in batch.BATCH_DDL
