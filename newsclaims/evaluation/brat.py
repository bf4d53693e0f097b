"""Read a corpus in brat's standoff format, with PolNeAR's roles: Source, Cue and Content under an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import regex

from newsclaims.byte_order import mark_of
from newsclaims.decoding import decoded
from newsclaims.errors import AnnotationError, TextError
from newsclaims.evaluation.marked import Marked, Offsets

# A line that begins a mark, an event, a note; others go on with the words of the mark before (PolNeAR has three).
_ENTRY = regex.compile(r"(?:([A-Z#]\S*|\*)\t|([TE][0-9]+)\s)")
_MARK = regex.compile(r"(T[0-9]+)\t\S+ ([^\t]*)\t(.*)", regex.DOTALL)
_OFFSETS = regex.compile(r"\s*([0-9]{1,18})\s+([0-9]{1,18})\s*")
_EVENT = regex.compile(r"(E[0-9]+)\t(.+)", regex.DOTALL)
# What `to_brat` writes as a blank and `str.split` does not take for one.
_BLANKED = {0: " "}


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

    Files are read as everywhere: UTF-8, or what a byte-order mark says. Offsets count from the character behind the
    mark, and a CR LF as two.

    Args:
        folder: the corpus.
        limit: read the first so many articles only.

    Raises:
        FileNotFoundError: the folder has no such pairs.
        AnnotationError: a file is no UTF-8, its standoff is malformed, or the words beside a mark are not the text's.
    """
    paths = [p for p in sorted(Path(folder).glob("*.txt")) if p.with_suffix(".ann").exists()]
    if not paths:
        raise FileNotFoundError(2, "no X.txt with X.ann in this folder", str(folder))
    for path in paths[:limit]:
        text, standoff = (text_of(p) for p in (path, path.with_suffix(".ann")))
        try:
            found = tuple(read_standoff(standoff, text))
        except AnnotationError as e:
            hint = "; offsets count from behind the text's byte-order mark" if mark_of(path.read_bytes()) else ""
            raise AnnotationError(f"{path.with_suffix('.ann')}: {e}{hint}") from None
        yield Document(path.stem, text, found)


def read_standoff(standoff: str, text: str | None = None) -> Iterator[Marked]:
    """The attributions of one `.ann` file: its events, in their order; other marks ('Discard') are left out.

    Args:
        standoff: what the file holds.
        text: the article's text, to hold offsets and the words beside them against; None holds them against nothing.

    Raises:
        AnnotationError: the file is no standoff; offsets or roles are malformed; a mark does not lie in the text, or
            has other words than the text; an id is there twice; an event names a mark that is not there.
    """
    marks: dict[str, list[Offsets]] = {}
    events: dict[str, str] = {}
    for number, entry in _entries(standoff):
        known: Mapping[str, object] = marks
        if m := _MARK.match(entry):
            fragments = [_offsets(part) for part in m[2].split(";")]
        elif (m := _EVENT.match(entry)) is not None:
            known = events
        elif regex.match(r"[TE][0-9]+\t", entry):
            wanted = "type, offsets and words" if entry[0] == "T" else "type and roles"
            raise AnnotationError(f"line {number}: {entry[:40]!r} has not the {wanted}, parted by tabs, that brat has")
        else:
            continue
        if m[1] in known:
            raise AnnotationError(f"line {number}: the id {m[1]} is there already")
        if known is events:
            events[m[1]] = m[2]
            continue
        _check(m[1], fragments, m[3], text)
        marks[m[1]] = fragments
    for id_, written in events.items():
        yield _event(id_, written.split(), marks)


def text_of(path: Path) -> str:
    """The text of a file of annotations or of an annotated article, without a byte-order mark, line ends as they are.

    Raises:
        AnnotationError: the bytes are no UTF-8.
    """
    try:
        return decoded(path.read_bytes(), str(path))
    except TextError as e:
        raise AnnotationError(str(e)) from None


def _entries(standoff: str) -> Iterator[tuple[int, str]]:
    """The entries with the numbers of their lines; the words of a mark may run over lines."""
    first, lines = 0, list[str]()
    for number, line in enumerate(standoff.removeprefix("\ufeff").split("\n"), start=1):
        entry = _ENTRY.match(line)
        if entry is None and not (lines or line.strip()):
            continue
        if entry is None and lines:
            lines.append(line)
            continue
        if entry is None or entry[2]:
            raise AnnotationError(f"line {number}: {line[:40]!r} is no id with a tab behind it, as brat has them")
        if lines:
            yield first, "\n".join(lines)
        first, lines = number, [line]
    if lines:
        yield first, "\n".join(lines)


def _check(id_: str, fragments: list[Offsets], words: str, text: str | None) -> None:
    """Whether a mark has a place in the text, and its words are the text's, but for white space.

    brat writes a line end as a blank, and one between the fragments of a mark, which need not stand in their order.
    """
    for start, end in fragments:
        if start >= end:
            raise AnnotationError(f"{id_} marks {start} to {end}, which is no stretch of text")
        if text is not None and end > len(text):
            raise AnnotationError(f"{id_} marks {start} to {end}, beyond the end of a text of {len(text)} characters")
    for (start, end), (again, last) in pairwise(sorted(fragments)):
        if again < end:
            raise AnnotationError(f"{id_} marks {start} to {end} and {again} to {last}, which overlap")
    if text is None:
        return
    there, said = (_plain(w) for w in (" ".join(text[a:b] for a, b in fragments), words))
    if there != said:
        raise AnnotationError(f"{id_} marks {_brief(there)}, but says {_brief(said)}; is it the same text?")


def _event(id_: str, arguments: list[str], marks: Mapping[str, list[Offsets]]) -> Marked:
    """The event with its roles; the first argument is its type, with the mark that brat hangs it on."""
    roles: dict[str, set[Offsets]] = {"source": set(), "cue": set(), "content": set()}
    others = []  # roles of a corpus's own, such as an addressee, are left aside
    for number, argument in enumerate(arguments):
        written, colon, ref = argument.partition(":")
        if not colon:
            raise AnnotationError(f"{id_} has the role {argument!r} without a colon and a mark")
        if ref not in marks:
            raise AnnotationError(f"an event names the mark {ref}, which is not in the standoff")
        role = written.rstrip("0123456789").lower()
        if role in roles:
            roles[role].update(marks[ref])
        elif number:
            others.append(written)
    if others and not roles["content"]:
        raise AnnotationError(f"{id_} has the role {others[0]!r} and no Content; there are Source, Cue and Content")
    return Marked(id_, **{role: tuple(sorted(found)) for role, found in roles.items()})


def _offsets(part: str) -> Offsets:
    m = _OFFSETS.fullmatch(part)
    if m is None:
        raise AnnotationError(f"{part[:40]!r} are no two offsets")
    return int(m[1]), int(m[2])


def _plain(words: str) -> str:
    return " ".join(words.translate(_BLANKED).split())


def _brief(words: str) -> str:
    return repr(words if len(words) <= 40 else f"{words[:38]} …")
