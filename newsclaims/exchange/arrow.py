"""Tables as Arrow and Parquet, with a declared schema: the same columns and types whatever the article."""

from __future__ import annotations

import io
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsclaims.errors import MissingExtraError
from newsclaims.frames import Table, by_name, rows_of, types_of
from newsclaims.models import SCHEMA_VERSION, Extraction

if TYPE_CHECKING:
    import pyarrow as pa


def to_arrow(extraction: Extraction | Mapping[str, Extraction], table: Table = "claims") -> pa.Table:
    """One table as an Arrow table: the columns of `Extraction.to_frame`.

    Args:
        extraction: one extraction; or several by the name of their article, which then is the first column, `document`.
        table: `claims`, `attributions`, `quotes` or `speakers`.

    Raises:
        MissingExtraError: pyarrow is not installed; the message shows the command that installs it.
        ArgumentTypeError: it is neither one extraction nor several by name.
        ArgumentError: there is no such table.
    """
    several = isinstance(extraction, Mapping)
    rows = [{"document": name, **row} for name, one in by_name(extraction) for row in rows_of(one, table)]
    return _arrow("pyarrow").Table.from_pylist(rows, schema=schema_of(table, document=several))


def to_parquet(extraction: Extraction | Mapping[str, Extraction], table: Table = "claims") -> bytes:
    """One table as the content of a Parquet file; see `to_arrow`."""
    content = io.BytesIO()
    _arrow("pyarrow.parquet").write_table(to_arrow(extraction, table), content)
    return content.getvalue()


def schema_of(table: Table, *, document: bool = False) -> pa.Schema:
    """The schema of a table; all columns may be null. Its metadata names the version of the data model.

    Args:
        table: `claims`, `attributions`, `quotes` or `speakers`.
        document: whether `document` is its first column.

    Raises:
        MissingExtraError: pyarrow is not installed; the message shows the command that installs it.
    """
    arrow = _arrow("pyarrow")
    kinds = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    names = {"document": str, **types_of(table)} if document else types_of(table)
    metadata = {"newsclaims.table": table, "newsclaims.schema_version": SCHEMA_VERSION}
    return arrow.schema([(name, kinds[kind]) for name, kind in names.items()], metadata=metadata)


def _arrow(module: str) -> Any:
    try:
        return import_module(module)
    except ImportError as e:
        raise MissingExtraError(
            'Arrow and Parquet need pyarrow, which is not installed; run: pip install "newsclaims[parquet]"'
        ) from e
