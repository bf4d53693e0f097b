"""Data frames out of an extraction: `Extraction.to_frame`.

Narwhals keeps the back-ends open: pandas and polars frames have the same columns and values.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from newsclaims.errors import ArgumentError, MissingExtraError
from newsclaims.rows import Row, Table, by_name, layout_of, rows_of, speaker_key, types_of

if TYPE_CHECKING:
    from newsclaims.models import Extraction

__all__ = ["Backend", "Row", "Table", "by_name", "rows_of", "speaker_key", "to_frame", "types_of"]

Backend = Literal["pandas", "polars"]

_BACKENDS: tuple[Backend, ...] = ("pandas", "polars")


def to_frame(extraction: Extraction, table: Table, backend: Backend | None = None) -> Any:
    """One table of the extraction as a data frame of `backend`.

    Args:
        extraction: what was read out of one article.
        table: `claims`, `attributions`, `quotes` or `speakers`.
        backend: `pandas` or `polars`; None takes the first of the two that is installed.

    Raises:
        MissingExtraError: the back-end is not installed; the message shows the command that installs it.
        ArgumentError: there is no such table or back-end.
    """
    layout = layout_of(table)
    if backend is not None and backend not in _BACKENDS:
        raise ArgumentError(f"no back-end {backend!r}; there are {', '.join(_BACKENDS)}")
    narwhals, module = _narwhals(backend)
    rows = rows_of(extraction, table)
    columns = {name: [row[name] for row in rows] for name in layout.types}
    kinds = {str: narwhals.String, int: narwhals.Int64, float: narwhals.Float64, bool: narwhals.Boolean}
    schema = narwhals.Schema({name: kinds[kind]() for name, kind in layout.types.items()})
    if module.__name__ == "polars":
        return module.DataFrame(columns, schema=schema.to_polars())
    # pandas' own integers cannot be missing; its nullable types can
    return module.DataFrame(columns, dtype=object).astype(schema.to_pandas("numpy_nullable"))


def _narwhals(backend: Backend | None) -> tuple[Any, Any]:
    wanted = _BACKENDS if backend is None else (backend,)
    for name in wanted:
        try:
            return import_module("narwhals"), import_module(name)
        except ImportError:
            continue
    command = f'pip install "newsclaims[{wanted[0]}]"'
    raise MissingExtraError(
        f"data frames need {' or '.join(wanted)} and narwhals, which are not installed; run: {command}"
    )
