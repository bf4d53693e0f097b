"""Tables as CSV (RFC 4180), safe to open in a spreadsheet.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and articles are other people's text:
such cells, and those that begin with a tab or a line end, get an apostrophe in front, as OWASP advises.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from newsclaims.frames import Table, by_name, rows_of, types_of
from newsclaims.models import Extraction

#: What a cell may not begin with, full-width forms included, which some spreadsheets fold to plain ones.
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Cell = str | int | float | bool | None


def to_csv(
    extraction: Extraction | Mapping[str, Extraction],
    table: Table = "claims",
    *,
    header: bool = True,
    safe: bool = True,
) -> str:
    """One table as CSV: the columns of `Extraction.to_frame`, a line each for claim, attribution, quote or speaker.

    Args:
        extraction: one extraction; or several by the name of their article, which then is the first column, `document`.
        table: `claims`, `attributions`, `quotes` or `speakers`.
        header: whether the first line names the columns.
        safe: whether to put an apostrophe before what a spreadsheet would take for a formula. Only programs that never
            hand the file to a spreadsheet should do without.

    Returns:
        Lines that end in CR LF; write them without translating line ends (`newline=""`). What is not known is an empty
        cell, truth values are `true` and `false`.

    Raises:
        ArgumentTypeError: it is neither one extraction nor several by name.
        ArgumentError: there is no such table.
    """
    columns = list(types_of(table))
    several, found = isinstance(extraction, Mapping), by_name(extraction)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if header:
        writer.writerow(["document", *columns] if several else columns)
    for name, one in found:
        for row in rows_of(one, table):
            cells: list[Cell] = [row[column] for column in columns]
            writer.writerow(_cell(cell, safe=safe) for cell in ([name, *cells] if several else cells))
    return out.getvalue()


def _cell(value: Cell, *, safe: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"'{value}" if safe and value.startswith(RISKY) else value
    return str(value)
