"""The models: frozen, linked in memory and by id in JSON, and tables out of them."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from newsclaims import (
    Article,
    Confidence,
    Extraction,
    MissingExtraError,
    NewsclaimsError,
    SchemaVersionError,
    Sourcing,
    Span,
    Speaker,
)
from newsclaims.frames import rows_of, speaker_key, types_of
from newsclaims.models import SCHEMA_VERSION
from tests.made import TEXT, extraction, span


def test_span_is_the_text_at_its_offsets() -> None:
    s = span(TEXT, "Ada Quill")
    assert TEXT[s.start : s.end] == s.text
    assert len(s) == len("Ada Quill")


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (0, 3, "four"),  # shorter than its text
        (-1, 3, "four"),  # before the text
        (5, 4, ""),  # backwards
    ],
)
def test_span_that_cannot_be_is_refused(start: int, end: int, text: str) -> None:
    with pytest.raises(ValidationError):
        Span(start=start, end=end, text=text)


def test_models_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        extraction().speakers[0].name = "Somebody"


def test_models_take_no_unknown_field() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Article(text="", auther="Jane Doe")


def test_every_field_is_documented() -> None:
    schema = Extraction.model_json_schema(mode="serialization")
    missing = [
        f"{model}.{name}"
        for model, definition in {**schema["$defs"], "Extraction": schema}.items()
        for name, field in definition.get("properties", {}).items()
        if not field.get("description")
    ]
    assert missing == []


def test_objects_are_linked_in_memory() -> None:
    e = extraction()
    assert e.attributions[0].speaker is e.speakers[0]
    assert e.quotes[0].attribution is e.attributions[1]
    assert e.quotes[0].speaker is e.speakers[1]
    assert e.claims[0].attribution is e.attributions[0]


def test_json_writes_nothing_twice() -> None:
    data = json.loads(extraction().model_dump_json())
    assert data["schema_version"] == SCHEMA_VERSION
    assert "speaker" not in data["attributions"][0]
    assert data["attributions"][0]["speaker_id"] == "s1"
    assert (data["quotes"][0]["attribution_id"], data["quotes"][0]["speaker_id"]) == ("a2", "s2")
    assert data["claims"][0]["attribution_id"] == "a1"


def test_json_round_trip_loses_nothing() -> None:
    e = extraction()
    again = Extraction.model_validate_json(e.model_dump_json())
    assert again == e
    assert again.model_dump_json() == e.model_dump_json()
    assert again.quotes[0].attribution is again.attributions[1]


def test_round_trip_through_a_dictionary() -> None:
    assert Extraction.model_validate(extraction().model_dump()) == extraction()


def test_id_that_is_not_there_is_refused() -> None:
    data = extraction().model_dump()
    data["quotes"][0]["attribution_id"] = "a99"
    with pytest.raises(ValidationError, match="names attribution 'a99', which is not in the extraction"):
        Extraction.model_validate(data)


@pytest.mark.parametrize("version", ["2.0", "99.0", "0.9", "", "one"])
def test_another_data_model_is_refused(version: str) -> None:
    data = extraction().model_dump() | {"schema_version": version}
    with pytest.raises(SchemaVersionError, match="extract the article again, or read them with"):
        Extraction.model_validate(data)
    with pytest.raises(NewsclaimsError, match=f"have schema_version '{version}', and this .* reads {SCHEMA_VERSION}"):
        Extraction.model_validate_json(json.dumps(data))


def test_another_minor_version_of_the_data_model_is_read() -> None:
    data = extraction().model_dump() | {"schema_version": f"{SCHEMA_VERSION.partition('.')[0]}.99"}
    assert Extraction.model_validate(data).attributions == extraction().attributions


def test_what_a_later_minor_version_added_is_refused_by_its_version() -> None:
    later = extraction().model_dump(mode="json") | {"schema_version": f"{SCHEMA_VERSION.partition('.')[0]}.99"}
    later["speakers"][0]["mood"] = "glad"
    with pytest.raises(SchemaVersionError, match=r"have schema_version '1\.99', and this .* reads 1\."):
        Extraction.model_validate(later)
    with pytest.raises(SchemaVersionError):
        Extraction.model_validate_json(json.dumps(later))
    with pytest.raises(ValidationError, match="mood"):
        Extraction.model_validate(later | {"schema_version": SCHEMA_VERSION})


def test_by_speaker_and_tagged() -> None:
    e = extraction()
    assert [s.label for s in e.by_speaker()] == ["two people with knowledge of the matter", "Ada Quill", "The union"]
    assert [a.id for a in e.tagged("anonymous")] == ["a1"]
    assert e.tagged("author") == ()


@pytest.mark.parametrize(
    ("score", "kept", "level"),
    [
        (0.8, 0.8, "high"),
        (0.79999, 0.8, "high"),  # rounded to four places first
        (0.5, 0.5, "medium"),
        (0.49, 0.49, "low"),
        (1.5, 1.0, "high"),  # clipped
        (-1.0, 0.0, "low"),
    ],
)
def test_confidence_levels(score: float, kept: float, level: str) -> None:
    confidence = Confidence.of(score)
    assert (confidence.score, confidence.level) == (kept, level)


TABLES = {"claims": 1, "attributions": 3, "quotes": 1, "speakers": 3}


@pytest.mark.parametrize("backend", ["pandas", "polars"])
@pytest.mark.parametrize(("table", "rows"), TABLES.items())
def test_frames_have_a_row_each(table: str, rows: int, backend: str) -> None:
    pytest.importorskip(backend)
    pytest.importorskip("narwhals")
    frame = extraction().to_frame(table, backend)
    assert type(frame).__module__.split(".")[0] == backend
    assert len(frame) == rows
    assert list(frame.columns) == list(rows_of(extraction(), table)[0])


@pytest.mark.parametrize("table", TABLES)
def test_back_ends_hold_the_same_values(table: str) -> None:
    pandas, _ = pytest.importorskip("pandas"), pytest.importorskip("polars")
    from_pandas = extraction().to_frame(table, "pandas").astype(object)
    from_pandas = from_pandas.where(from_pandas.notna(), None).to_dict("records")
    assert pandas is not None
    assert from_pandas == extraction().to_frame(table, "polars").to_dicts() == rows_of(extraction(), table)


def test_frame_row_of_an_attribution() -> None:
    row = rows_of(extraction(), "attributions")[1]
    wanted = {
        "id": "a2",
        "speaker": "Ada Quill",
        "source": "Ada Quill, its director",
        "cue": "said",
        "content": "We need them, | All of them.",
        "quote_type": "direct",
        "sourcing": "named",
        "source_count": None,
        "confidence": 0.98,
    }
    assert {key: row[key] for key in wanted} == wanted
    assert TEXT[row["cue_start"] : row["cue_end"]] == "said"


@pytest.mark.parametrize("table", ["attributions", "claims"])
def test_frame_rows_have_all_that_is_known_of_an_unnamed_source(table: str) -> None:
    known = {"specificity": 1, "merely_unnamed": True, "reason_class": "none_given"}
    data = extraction().model_dump()
    data[table][0]["sourcing"] |= known | {"count_range": (13, None)}
    row = rows_of(Extraction.model_validate(data), table)[0]
    expected = known | {"count_least": 13, "count_most": None}
    assert {key: row[key] for key in expected} == expected


@pytest.mark.parametrize("table", ["attributions", "claims"])
def test_every_span_of_a_row_has_its_offsets(table: str) -> None:
    columns = types_of(table)
    spans = [name.removesuffix("_start") for name in columns if name.endswith("_start")]
    assert set(spans) >= {"basis", "anonymity_reason"}
    assert set(spans) >= ({"addressee", "setting", "content"} if table == "attributions" else {"subject", "frame"})
    for row in rows_of(extraction(), table):
        for name in spans:
            if row[name] is not None and "|" not in row[name]:
                assert TEXT[row[f"{name}_start"] : row[f"{name}_end"]] == row[name]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"name": "Ada  Quill", "kind": "person"}, "ada quill"),
        ({"name": "Quill", "kind": "person"}, None),  # in another article another Quill
        ({"name": None, "description": "two officials", "kind": "group"}, None),
        ({"name": "The Quay Line", "kind": "organization"}, "quay line"),
        ({"name": "Reuters", "kind": "organization"}, "reuters"),
    ],
)
def test_what_a_speaker_is_called_in_every_article(fields: dict[str, str | None], key: str | None) -> None:
    label = fields["name"] or fields["description"]
    assert speaker_key(Speaker(id="s1", label=label, **fields)) == key


def test_every_field_of_a_sourcing_has_a_column() -> None:
    columns = types_of("attributions").keys()
    renamed = {"tag": "sourcing", "confidence": "sourcing_confidence", "count_range": "count_least"}
    assert {renamed.get(name, name) for name in Sourcing.model_fields} <= columns & types_of("claims").keys()


def test_frame_rows_have_the_confidence_of_the_speaker() -> None:
    data = extraction().model_dump()
    data["attributions"][1]["speaker_confidence"] = Confidence.of(0.75).model_dump()
    one = Extraction.model_validate(data)
    assert [row["speaker_confidence"] for row in rows_of(one, "attributions")] == [None, 0.75, None]
    assert [row["speaker_confidence"] for row in rows_of(one, "quotes")] == [0.75]


def test_frame_of_nothing_has_its_columns() -> None:
    pytest.importorskip("polars")
    empty = Extraction(model="", article=Article(text=""))
    assert empty.to_frame("quotes", "polars").columns == extraction().to_frame("quotes", "polars").columns


def test_frame_leaves_formula_like_text_as_data() -> None:
    data = extraction().model_dump()
    data["claims"][0]["text"] = "=1+1"
    assert rows_of(Extraction.model_validate(data), "claims")[0]["text"] == "=1+1"


def test_frame_names_what_there_is() -> None:
    with pytest.raises(ValueError, match="no table 'claim'; there are attributions, quotes, claims, speakers"):
        extraction().to_frame("claim")
    with pytest.raises(ValueError, match="no back-end 'arrow'"):
        extraction().to_frame("claims", "arrow")


@pytest.mark.parametrize(
    ("backend", "command"),
    [("polars", r'pip install "newsclaims\[polars\]"'), (None, r'pip install "newsclaims\[pandas\]"')],
)
def test_missing_back_end_names_the_command(monkeypatch: pytest.MonkeyPatch, backend: str | None, command: str) -> None:
    for name in ("pandas", "polars", "narwhals"):
        monkeypatch.setitem(__import__("sys").modules, name, None)
    with pytest.raises(MissingExtraError, match=command):
        extraction().to_frame("claims", backend)


def test_what_is_shown_at_a_prompt_is_short_and_harmless() -> None:
    """The first thing that many see; text with control characters does not steer their terminal."""
    found = extraction()
    assert repr(found) == str(found)
    assert repr(found) == (
        "<Extraction of 'Ferry line to add boats, say sources': 3 attributions, 1 quote, 3 speakers, 1 claim>"
    )
    assert repr(found.attributions[1]) == (
        "<Attribution a2: 'Ada Quill' | 'said' | 'We need them, … All of them.' (direct statement, named, 0.98)>"
    )
    assert repr(found.quotes[0]) == "<Quote q1 of 'Ada Quill': 'We need them, All of them.'>"
    assert repr(found.speakers[1]) == "<Speaker s2 'Ada Quill': person, 1 mention>"
    assert repr(found.claims[0]).startswith("<Claim c1 of 'two people with knowledge of the matter': 'The Quay Line")
    assert repr(Article(text="\x1b[2Jred " * 100)).isprintable()
    assert len(repr(Article(text="long " * 1000))) < 100
