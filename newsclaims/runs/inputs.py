"""Which files a run reads, in which order, and how to tell whether they have changed since."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsclaims.encodable import encodable
from newsclaims.errors import RunError

#: The formats by the end of a file's name; each may be followed by `.gz`, but for Parquet, which has its own.
FORMATS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".txt": "txt",
    ".html": "html",
    ".htm": "html",
}
_CHUNK = 1 << 20


class Columns(NamedTuple):
    """Where the cells of an article are found; the other fields are looked for under their own names."""

    text: str = "text"
    """The field with the article's text."""
    id: str = "id"
    """The field that names the article."""
    html: bool = False
    """Whether the texts are web pages."""


class File(NamedTuple):
    """One input file, and its fingerprint."""

    name: str
    """As it was given, or under the directory that was given."""
    size: int
    """Bytes."""
    modified: int
    """Nanoseconds; while it and the size stay, the content is taken to have stayed."""
    sha256: str

    @property
    def format(self) -> str:
        """A value of `FORMATS`."""
        found = format_of(self.name)
        assert found  # noqa: S101 # others are not taken in
        return found

    @property
    def shown(self) -> str:
        """The name as results and messages have it."""
        return encodable(self.name)


def format_of(name: str) -> str | None:
    """The format of a file by the end of its name; None where it is none that is read."""
    path = Path(name.lower().removesuffix(".gz"))
    found = FORMATS.get(path.suffix)
    return None if found == "parquet" and name.lower().endswith(".gz") else found


def files_of(
    inputs: Sequence[str | Path], known: Mapping[str, Sequence[Any]] | None = None, *, own: Collection[Path] = ()
) -> list[File]:
    """The files that the inputs stand for: in the order given, those of a directory sorted by their path.

    Args:
        inputs: files, and directories, which are read with all that lies below; what has another ending there is
            passed over.
        known: size, time and hash by name, of an earlier reading: a file whose size and time are the same is not
            read again.
        own: files and folders that the run writes; should a directory hold them, they are no input.

    Raises:
        RunError: an input is of no format that is read, is given twice, or a directory holds no article.
        OSError: an input is not there or cannot be read.
    """
    names = [name for given in inputs for name in names_of(str(given), own)]
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise RunError(f"{twice[0]} is given twice; list it once")
    return [_file(name, (known or {}).get(name)) for name in names]


def names_of(given: str, own: Collection[Path] = ()) -> Iterator[str]:
    """The files that an input stands for: itself, or what lies below it but for `own`, sorted by path.

    Raises:
        RunError: it is of no format that is read, or a directory without any.
    """
    path = Path(given)
    if path.is_dir():
        found = sorted(str(p) for p in _below(path, {p.resolve() for p in own}) if format_of(p.name))
        if not found:
            raise RunError(f"{given}: no file in it ends with {', '.join(FORMATS)}")
        yield from found
    elif path.exists() and not path.is_file():
        raise RunError(f"{given} is no regular file; a run reads files, so that it can go on where it was stopped")
    elif path.exists() and not format_of(given):
        raise RunError(f"{given}: the name must end with {', '.join(FORMATS)}, or one of these and .gz")
    else:
        yield given


def _below(folder: Path, own: Collection[Path]) -> Iterator[Path]:
    def fail(error: OSError) -> None:
        raise error

    for place, folders, names in os.walk(folder, onerror=fail):
        real = Path(place).resolve()
        folders[:] = [name for name in folders if real / name not in own]
        yield from (Path(place, name) for name in names if real / name not in own)


def _file(name: str, known: Sequence[Any] | None) -> File:
    status = Path(name).stat()
    if known and (known[0], known[1]) == (status.st_size, status.st_mtime_ns):
        return File(name, *known)
    digest = hashlib.sha256()
    with Path(name).open("rb") as f:
        while chunk := f.read(_CHUNK):
            digest.update(chunk)
    return File(name, status.st_size, status.st_mtime_ns, digest.hexdigest())
