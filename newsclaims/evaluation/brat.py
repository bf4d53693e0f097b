"""Read a corpus in brat's standoff format, with PolNeAR's roles: Source, Cue and Content under an event."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import regex

from newsclaims.errors import AnnotationError
from newsclaims.evaluation.marked import Marked, Offsets

_TEXT_BOUND = regex.compile(r"(T\d+)\t\S+ ([\d; ]+)\t")
_EVENT = regex.compile(r"(E\d+)\t(.+)")


class Document(NamedTuple):
    """An annotated article."""

    name: str
    """Its file without the ending."""
    text: str
    """The text that the offsets count in."""
    gold: tuple[Marked, ...]
    """The attributions as they were annotated."""


def read_brat(folder: str | Path, limit: int | None = None) -> Iterator[Document]:
    """Read `X.txt` with its `X.ann`, one article after the other, in the order of their names.

    Args:
        folder: the corpus.
        limit: read the first so many articles only.

    Raises:
        FileNotFoundError: the folder has no such pairs.
        AnnotationError: a file is no UTF-8, or its standoff is malformed.
    """
    paths = [p for p in sorted(Path(folder).glob("*.txt")) if p.with_suffix(".ann").exists()]
    if not paths:
        raise FileNotFoundError(2, "no X.txt with X.ann in this folder", str(folder))
    for path in paths[:limit]:
        text, standoff = (utf8(p) for p in (path, path.with_suffix(".ann")))
        try:
            found = tuple(read_standoff(standoff))
        except AnnotationError as e:
            raise AnnotationError(f"{path.with_suffix('.ann')}: {e}") from None
        yield Document(path.stem, text, found)


def read_standoff(standoff: str) -> Iterator[Marked]:
    """The attributions of one `.ann` file: its events, in their order; other marks ('Discard') are left out.

    Raises:
        AnnotationError: offsets or roles are malformed, or an event names a mark that is not there.
    """
    lines = standoff.split("\n")
    stretches = {m[1]: [_offsets(part) for part in m[2].split(";")] for line in lines if (m := _TEXT_BOUND.match(line))}
    for line in lines:
        if m := _EVENT.match(line):
            roles: dict[str, set[Offsets]] = {"source": set(), "cue": set(), "content": set()}
            for argument in m[2].split():
                role, colon, ref = argument.partition(":")
                if not colon:
                    raise AnnotationError(f"{m[1]} has the role {argument!r} without a colon and a mark")
                role = role.rstrip("0123456789").lower()
                if role in roles:
                    if ref not in stretches:
                        raise AnnotationError(f"an event names the mark {ref}, which is not in the standoff")
                    roles[role].update(stretches[ref])
            yield Marked(m[1], **{role: tuple(sorted(found)) for role, found in roles.items()})


def utf8(path: Path) -> str:
    """The text of a file of annotations, line ends as they are.

    Raises:
        AnnotationError: the bytes are no UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as e:
        raise AnnotationError(f"{path}: byte {e.object[e.start]:#04x} at offset {e.start} is no UTF-8") from None


def _offsets(part: str) -> Offsets:
    try:
        start, end = map(int, part.split())
    except ValueError:
        raise AnnotationError(f"{part[:40]!r} are no two offsets") from None
    return start, end
