"""Readers of the input formats: rows one by one, in the order of the file, and what is broken told where it stands.

A line that is broken fails alone. A file that cannot be read further - cut short, damaged, in another encoding - fails
from there on, and the run goes on with the next.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from newsclaims.batch.articles import FIELDS
from newsclaims.batch.reading import reason
from newsclaims.decoding import decoded
from newsclaims.errors import MissingExtraError, RunError, TextError
from newsclaims.pages import extractor
from newsclaims.runs.inputs import Columns, File
from newsclaims.runs.records import Record
from newsclaims.runs.texts import BROKEN_GZIP, OpenFile
from newsclaims.wording import counted

Reader = Callable[[File, Columns, str | None], Iterator[Record]]

#: Longest cell of a CSV file, in characters; a quotation mark that never closes would else take in the whole file.
LONGEST_CELL = 1 << 26
_ROWS = 64  # of Parquet read at a time: row groups may be large


def records_of(file: File, columns: Columns, encoding: str | None) -> Iterator[Record]:
    """The articles of a file; the last record is an error where the file could not be read to its end."""
    count = 0
    try:
        for record in READERS[file.format](file, columns, encoding):
            count += 1
            yield record
    except BROKEN_GZIP as e:
        yield _broken(file, count, f"the compressed file is cut short or damaged ({' '.join(str(e).split())})")
    except UnicodeError as e:  # as most codecs raise it, it names the encoding
        yield _broken(file, count, f"the text is not in {getattr(e, 'encoding', encoding)}")
    except (csv.Error, _arrow_error()) as e:
        yield _broken(file, count, " ".join(str(e).split()))
    except OSError as e:
        if e.errno is not None:
            raise
        yield _broken(file, count, " ".join(str(e).split()))  # pyarrow's word for a damaged page


def check(file: File, columns: Columns, encoding: str | None) -> None:
    """See that a file with a header has the column of the texts, before the work begins.

    Raises:
        RunError: it has not; the message names the columns there are.
        MissingExtraError: Parquet cannot be read, pyarrow is not installed.
    """
    if file.format == "html" or columns.html:
        extractor()  # raises where it is missing
    if file.format == "parquet":
        _, parquet = pyarrow()
        try:
            names = parquet.read_schema(file.name).names
        except _arrow_error():
            return  # no Parquet at all: told as its one record
    elif file.format in {"csv", "tsv"}:
        opened = OpenFile(Path(file.name))
        try:
            names = csv.DictReader(opened.text(encoding, ""), delimiter=_delimiter(file)).fieldnames or []
        except (*BROKEN_GZIP, UnicodeError, csv.Error):
            return
        finally:
            opened.close()
    else:
        return
    if columns.text not in names:
        shown = ", ".join(names) or "none"
        raise RunError(
            f"{file.shown} has no column {columns.text!r} (there are: {shown}); newsclaims run takes its name as --text"
        )


def _jsonl(file: File, columns: Columns, encoding: str | None) -> Iterator[Record]:
    opened = OpenFile(Path(file.name))
    try:
        for number, line in enumerate(opened.text(encoding, "\n"), start=1):
            if not line.isspace():
                yield _json_record(file, columns, number, line, opened.read)
    finally:
        opened.close()


def _json_record(file: File, columns: Columns, number: int, line: str, read: int) -> Record:
    place = f"{file.shown}:{number}"
    try:
        row = json.loads(line)
    except ValueError as e:
        what = (
            f"{e.msg.removesuffix(' at')} at character {e.pos + 1}" if isinstance(e, json.JSONDecodeError) else str(e)
        )
        return Record(place, place, {}, f"the line is no JSON: {what}", read)
    except RecursionError:
        return Record(place, place, {}, "the line is no JSON that can be read: it is nested too deep", read)
    if not isinstance(row, dict):
        return Record(place, place, {}, f"the line is no JSON object but {type(row).__name__}", read)
    return _record(row, columns, place, read)


def _csv(file: File, columns: Columns, encoding: str | None) -> Iterator[Record]:
    csv.field_size_limit(LONGEST_CELL)
    opened = OpenFile(Path(file.name))
    try:
        rows = csv.DictReader(opened.text(encoding, ""), delimiter=_delimiter(file))
        line = 2
        for row in rows:
            place = f"{file.shown}:{line}"
            line = rows.line_num + 1  # a row may run over several lines: where the next begins
            if None in row:
                error = f"the row has {len(row[None])} cells more than the header"
                yield Record(place, place, {}, error, opened.read)
            else:
                # CSV has no null: an empty cell is one, of the text too
                cells = {k: v or None for k, v in row.items() if v or k == columns.text}
                yield _record(cells, columns, place, opened.read)
    finally:
        opened.close()


def _delimiter(file: File) -> str:
    return "\t" if file.format == "tsv" else ","


def _parquet(file: File, columns: Columns, _: str | None) -> Iterator[Record]:
    _, parquet = pyarrow()
    with parquet.ParquetFile(file.name) as opened:
        total = max(1, opened.metadata.num_rows)
        wanted = [n for n in opened.schema_arrow.names if n in {columns.text, columns.id, *FIELDS}]
        number = 0
        for batch in opened.iter_batches(_ROWS, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield _record(row, columns, f"{file.shown}:{number}", file.size * number // total)


def _txt(file: File, columns: Columns, encoding: str | None) -> Iterator[Record]:
    opened = OpenFile(Path(file.name))
    try:
        text = decoded(opened.bytes.read(), file.shown, encoding)
    except TextError as e:
        yield Record(file.shown, file.shown, {}, reason(e).removeprefix(f"{file.shown}: "), file.size)
    else:
        yield Record(file.shown, file.shown, {"html" if columns.html else "text": text}, None, file.size)
    finally:
        opened.close()


def _html(file: File, _: Columns, encoding: str | None) -> Iterator[Record]:
    """A page as its bytes: it says itself how they are to be read, if nobody else does."""
    opened = OpenFile(Path(file.name))
    try:
        content = opened.bytes.read()
        page = content if encoding is None else content.decode(encoding, "replace")
        yield Record(file.shown, file.shown, {"html": page}, None, file.size)
    finally:
        opened.close()


READERS: dict[str, Reader] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "tsv": _csv,
    "parquet": _parquet,
    "txt": _txt,
    "html": _html,
}


def _record(row: dict[str, Any], columns: Columns, place: str, read: int) -> Record:
    found = {name: row[name] for name in FIELDS if row.get(name) is not None}
    found.pop("text", None)
    if columns.text in row:
        found["html" if columns.html else "text"] = row[columns.text]
    given = row.get(columns.id)
    # an id that is no UTF-8 could not be written; the place always can
    id_ = place if given is None or given == "" else str(given)
    return Record(id_ if _writable(id_) else place, place, found, None, read)


def _writable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _broken(file: File, count: int, what: str) -> Record:
    after = f"after {counted(count, 'article')}" if file.format not in {"txt", "html"} else "in the text"
    return Record(file.shown, file.shown, {}, f"the file cannot be read further {after}: {what}", file.size)


def pyarrow() -> tuple[Any, Any]:
    """Pyarrow and its module for Parquet.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as e:
        raise MissingExtraError(
            'Parquet needs pyarrow, which is not installed; run: pip install "newsclaims[parquet]"'
        ) from e
    return pa, pq


def _arrow_error() -> type[Exception]:
    try:
        return pyarrow()[0].ArrowException  # type: ignore[no-any-return]
    except MissingExtraError:
        return csv.Error  # nothing of Arrow's can be raised
