"""CSV and Parquet: the columns of `to_frame`, whatever the text."""

from __future__ import annotations

import csv
import io
import sys
from typing import get_args

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newsclaims import Article, Extraction, MissingExtraError
from newsclaims.exchange import to_arrow, to_csv, to_parquet
from newsclaims.exchange.arrow import schema_of
from newsclaims.frames import Table, rows_of, types_of
from tests import hostile, made

TABLES = get_args(Table)
EMPTY = Extraction(model="m", article=Article(text=""))


def read(content: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content, newline="")))


# -- CSV -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("extraction", [made.extraction(), hostile.extraction(), EMPTY])
def test_csv_has_the_rows_and_columns_of_the_frame(extraction: Extraction, table: Table) -> None:
    content = to_csv(extraction, table, safe=False)
    assert content.split("\r\n", 1)[0].split(",") == list(types_of(table))
    rows = read(content)
    assert len(rows) == len(rows_of(extraction, table))
    for row, expected in zip(rows, rows_of(extraction, table), strict=True):
        plain = {k: "" if v is None else str(v).lower() if isinstance(v, bool) else str(v) for k, v in expected.items()}
        assert row == plain


def test_offsets_are_kept() -> None:
    [claim] = read(to_csv(made.extraction()))
    assert made.TEXT[int(claim["span_start"]) : int(claim["span_end"])] == claim["span"]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        # no formula
        ("1-1", "1-1"),
        ("“=1”", "“=1”"),
        ("'=1", "'=1"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    extraction = made.extraction()
    claim = extraction.claims[0].model_copy(update={"text": text})
    [row] = read(to_csv(extraction.model_copy(update={"claims": (claim,)})))
    assert row["text"] == cell


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_of_hostile_text_is_a_formula(table: Table) -> None:
    for row in csv.reader(io.StringIO(to_csv({"=x": hostile.extraction()}, table), newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)


def test_several_articles_in_one_table() -> None:
    both = to_csv({"a.txt": made.extraction(), "b.txt": hostile.extraction()}, "attributions")
    assert [row["document"] for row in read(both)] == ["a.txt"] * 3 + ["b.txt"] * 2
    halves = [to_csv({"a.txt": made.extraction()}, "attributions")]
    halves.append(to_csv({"b.txt": hostile.extraction()}, "attributions", header=False))
    assert "".join(halves) == both


def test_there_is_no_such_table() -> None:
    with pytest.raises(ValueError, match="no table 'cues'"):
        to_csv(made.extraction(), "cues")  # type: ignore[arg-type]


# -- Parquet ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("extraction", [made.extraction(), hostile.extraction(), EMPTY])
def test_parquet_reads_back_as_it_was(extraction: Extraction, table: Table) -> None:
    back = pq.read_table(io.BytesIO(to_parquet(extraction, table)))
    assert back.to_pylist() == rows_of(extraction, table)
    assert back.schema.equals(schema_of(table), check_metadata=True)


def test_the_schema_is_declared_not_guessed() -> None:
    """A column without a value has its type all the same."""
    schema = to_arrow(EMPTY, "claims").schema
    assert (schema.field("span_start").type, schema.field("basis").type) == (pa.int64(), pa.string())
    assert schema.field("on_condition_of_anonymity").type == pa.bool_()
    assert schema.metadata[b"newsclaims.schema_version"] == EMPTY.schema_version.encode()


def test_several_articles_in_one_parquet_table() -> None:
    back = to_arrow({"a.txt": made.extraction(), "b.txt": EMPTY, "c.txt": hostile.extraction()}, "claims")
    assert back.column("document").to_pylist() == ["a.txt", "c.txt"]
    assert back.schema.equals(schema_of("claims", document=True))


def test_without_pyarrow_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"newsclaims\[parquet\]"):
        to_parquet(made.extraction())


@pytest.mark.parametrize("table", ["claims", "attributions", "quotes", "speakers"])
def test_pandas_reads_what_was_written(table: Table) -> None:
    pandas = pytest.importorskip("pandas")
    one = hostile.extraction()
    read = pandas.read_csv(io.StringIO(to_csv({"=a.txt": one}, table)), keep_default_na=False, dtype=str)
    assert len(read) == len(rows_of(one, table))
    assert set(read["document"]) == {"'=a.txt"}
    assert not any(cell.startswith(("=", "+", "-", "@")) for column in read for cell in read[column])
