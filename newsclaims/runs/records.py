"""What readers yield: the articles of a file one by one, as rows that are not looked at yet."""

from __future__ import annotations

from typing import Any, NamedTuple


class Record(NamedTuple):
    """One article as it was found, or the reason why it could not be."""

    id: str
    """As given; else the file, with the line or the row where it holds several."""
    place: str
    """The file, and the line or the row: 'articles.jsonl:17'."""
    row: dict[str, Any]
    """The cells, by the names that `newsclaims.batch.FIELDS` has, `html` in place of `text` where that is a web page;
    empty where there is an error."""
    error: str | None
    """Why there are no cells."""
    read: int
    """How many bytes of the file have been read with this record, roughly: compressed ones where it is compressed."""


class Failure(NamedTuple):
    """An article that has no result."""

    id: str
    place: str
    reason: str
