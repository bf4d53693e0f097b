"""An article out of the cells of a row, whatever they were read from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from newsclaims.batch.reading import reason
from newsclaims.encodable import check_encodable
from newsclaims.errors import TextError
from newsclaims.models import Article

#: What is read of a row: `text` must be there, the others may be. An `id` is handed on and not read.
FIELDS = ("text", "title", "outlet", "url", "published", "byline")


def article_of(row: Mapping[str, Any]) -> Article:
    """The article in a row; its empty cells are left out.

    Args:
        row: cells by the names of `FIELDS`; or with a web page, `html`, in place of `text`: what the row says of the
            article then goes before what the page says.

    Raises:
        MissingExtraError: there is a web page, and nothing to read it with.
        TextError: the text is missing, a cell is not what it should be, or holds a lone surrogate.
    """
    cells = {name: row[name] for name in FIELDS if row.get(name) is not None}
    if row.get("html") is not None:
        return _article_of_page(row["html"], cells)
    if "text" not in cells:
        name = next((name for name in ("text", "html") if name in row), None)
        raise TextError(
            f"there is no text; leave the row out, or fill {name!r}" if name else "there is no field 'text'"
        )
    cells = _checked(cells)
    return Article(text=cells.pop("text"), **{name: value for name, value in cells.items() if value})


def article_or_reason(row: Mapping[str, Any]) -> Article | str:
    """The article in a row, or on one line the reason why there is none."""
    try:
        return article_of(row)
    except TextError as e:
        return reason(e)


def _article_of_page(page: Any, cells: Mapping[str, Any]) -> Article:
    from newsclaims.pages import read_html

    if not isinstance(page, str | bytes):
        raise TextError(f"html is of type {type(page).__name__}; give a string or bytes")
    if not page:
        raise TextError("there is no text; leave the row out, or fill 'html'")
    given = {name: value for name, value in _checked(cells).items() if value and name != "text"}
    return read_html(page).model_copy(update=given)


def _checked(cells: Mapping[str, Any]) -> dict[str, Any]:
    published = _published(cells.get("published"))
    rest = {name: value for name, value in cells.items() if name != "published"}
    for name, value in rest.items():
        if not isinstance(value, str):
            raise TextError(f"{name} is of type {type(value).__name__}, not a string")
        check_encodable(name, value)
    return {**rest, "published": published}


def _published(value: Any) -> dt.datetime | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value
    if isinstance(value, dt.date):
        return dt.datetime.combine(value, dt.time())  # a day has no zone
    try:
        return dt.datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise TextError(f"published is {value!a}; it must be a date or a time as ISO 8601 has them") from None
