"""Syrupy extensions that store an extraction as JSON, compare it by what it means and tell differences in sentences.

`ExtractionAmber` keeps all snapshots of a test file in one `.ambr` file and stores other values as syrupy does;
`ExtractionFile` keeps one JSON file for each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from newsclaims.errors import MissingExtraError, SchemaVersionError
from newsclaims.evaluation.differences import differences
from newsclaims.models import Extraction, Model

try:
    from syrupy.extensions.amber import AmberSnapshotExtension
    from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
except ImportError as e:  # pragma: no cover
    raise MissingExtraError(
        'snapshots need syrupy, which is not installed; run: pip install "newsclaims[testing]"'
    ) from e

# str.splitlines ends a line at these, and JSON leaves them as they are
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})

_HOW = "pytest --snapshot-update takes the new reading"


def as_json(value: Model) -> str:
    """A model as JSON, a line for each field, without characters that end a line."""
    return value.model_dump_json(indent=1).translate(_LINE_ENDS)


def changes(serialized: Any, stored: Any) -> list[str] | None:
    """What differs between two serialised extractions, in sentences; None where they are no extractions."""
    try:
        now, before = (Extraction.model_validate_json(data) for data in (serialized, stored))
    except (SchemaVersionError, ValidationError, TypeError):
        return None
    return differences(before, now)


def _plain(value: Any) -> Any:
    """Lists and dictionaries that hold models, with their data instead: syrupy would store how they show themselves."""
    if isinstance(value, Model):
        return value.model_dump(mode="json")
    if type(value) in {list, tuple}:
        return type(value)(map(_plain, value))
    return {key: _plain(inner) for key, inner in value.items()} if type(value) is dict else value


class _Extractions:
    """What both extensions have in common; stands before a syrupy extension among the bases."""

    def serialize(self, data: Any, **kwargs: Any) -> Any:
        if isinstance(data, Model):
            return as_json(data)
        return super().serialize(_plain(data), **kwargs)  # type: ignore[misc] # the extension behind it has it

    def matches(self, *, serialized_data: Any, snapshot_data: Any) -> bool:
        """Equal, or differing in ids and in the last places of probabilities only."""
        return bool(serialized_data == snapshot_data or changes(serialized_data, snapshot_data) == [])

    def diff_lines(self, serialized_data: Any, snapshot_data: Any) -> Iterator[str]:
        """A sentence for each difference; line by line for anything but two extractions."""
        sentences = changes(serialized_data, snapshot_data)
        if sentences is not None:
            yield from [*sentences, _HOW]
        elif snapshot_data or not str(serialized_data).startswith("{"):
            yield from super().diff_lines(serialized_data, snapshot_data)  # type: ignore[misc]
        else:
            yield _HOW.replace("the new", "this")


class ExtractionAmber(_Extractions, AmberSnapshotExtension):
    """All snapshots of a test file in one `.ambr` file; what is no model of newsclaims is stored as syrupy does."""


class ExtractionFile(_Extractions, SingleFileSnapshotExtension):
    """One JSON file for each snapshot, for articles that are looked at one by one."""

    _write_mode = WriteMode.TEXT
    file_extension = "extraction.json"
