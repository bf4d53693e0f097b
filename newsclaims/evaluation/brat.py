"""Read a corpus in brat's standoff format, with PolNeAR's roles: Source, Cue and Content under an event."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import regex

from newsclaims.evaluation.marked import Marked, Offsets

_TEXT_BOUND = regex.compile(r"(T\d+)\t\S+ ([\d; ]+)\t")
_EVENT = regex.compile(r"(E\d+)\t(.+)")


class Document(NamedTuple):
    """An annotated article."""

    name: str
    text: str
    gold: tuple[Marked, ...]


def read_brat(folder: str | Path, limit: int | None = None) -> Iterator[Document]:
    """Read `X.txt` with its `X.ann`, one article after the other, in the order of their names.

    Args:
        folder: the corpus.
        limit: read the first so many articles only.

    Raises:
        FileNotFoundError: the folder has no such pairs.
    """
    paths = [p for p in sorted(Path(folder).glob("*.txt")) if p.with_suffix(".ann").exists()]
    if not paths:
        raise FileNotFoundError(2, "no X.txt with X.ann in this folder", str(folder))
    for path in paths[:limit]:
        text = path.read_bytes().decode("utf-8")
        standoff = path.with_suffix(".ann").read_bytes().decode("utf-8")
        yield Document(path.stem, text, tuple(read_standoff(standoff)))


def read_standoff(standoff: str) -> Iterator[Marked]:
    """The attributions of one `.ann` file: its events, in their order; other marks ('Discard') are left out."""
    lines = standoff.split("\n")
    stretches = {m[1]: [_offsets(part) for part in m[2].split(";")] for line in lines if (m := _TEXT_BOUND.match(line))}
    for line in lines:
        if m := _EVENT.match(line):
            roles: dict[str, set[Offsets]] = {"source": set(), "cue": set(), "content": set()}
            for argument in m[2].split():
                role, ref = argument.split(":")
                role = role.rstrip("0123456789").lower()
                if role in roles:
                    roles[role].update(stretches[ref])
            yield Marked(m[1], **{role: tuple(sorted(found)) for role, found in roles.items()})


def _offsets(part: str) -> Offsets:
    start, end = part.split()
    return int(start), int(end)
