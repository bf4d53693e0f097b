"""Lexicon tables: one TSV file each, with its provenance in the head.

A table file is UTF-8, tab-separated. Lines that begin with `#` say where the entries come from; the
first other line names the columns; the first column is the key (lower case, single spaces between words).
Lines that begin with `#!` say what the cells of a column may hold; see `newsclaims.lexicon.cells`. A user's file of
the same name adds rows, replaces those of the same key, and takes out a key written as `!key`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from importlib import resources
from itertools import groupby, takewhile
from pathlib import Path
from typing import Any

import regex

from newsclaims.arguments import of_type
from newsclaims.decoding import decoded
from newsclaims.errors import LexiconError, TextError
from newsclaims.lexicon.cells import MARK, Cells, declared

Row = Mapping[str, str]
_DEEPEST = 40  # keys that begin with one another and are read as such; regex goes as deep itself


@dataclass(frozen=True, slots=True)
class Table:
    """One lexicon table: rows by key, with where they come from.

    The rows are plain dicts, held frozen by the type checker alone: a look-up in a `MappingProxyType` takes four times
    as long, and the garbage collector goes through every one of ten thousand.
    """

    name: str
    provenance: str
    columns: tuple[str, ...]
    rows: Mapping[str, Row]
    cells: Mapping[str, Cells] = field(default_factory=dict)

    def __contains__(self, key: str) -> bool:
        return key in self.rows

    def get(self, key: str) -> Row | None:
        """The row of a key, or None."""
        return self.rows.get(key)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All tables; what is derived from them is computed once and kept."""

    tables: Mapping[str, Table]
    _derived: dict[tuple[object, ...], Any] = field(default_factory=dict, repr=False)

    def table(self, name: str) -> Table:
        """The table of this name.

        Raises:
            LexiconError: there is no such table.
        """
        try:
            return self.tables[name]
        except KeyError:
            raise LexiconError(f"no lexicon table {name!r}; there are {', '.join(sorted(self.tables))}") from None

    def keys(self, name: str, **wanted: str) -> frozenset[str]:
        """The keys of a table whose columns have these values (`keys("claims_times", role="month")`).

        A cell may list several values with spaces between them; it has each of them.
        """
        mark = ("keys", name, *sorted(wanted.items())) if wanted else ("keys", name)
        found: frozenset[str] | None = self._derived.get(mark)
        if found is None:
            rows = self.table(name).rows
            found = frozenset(k for k, row in rows.items() if all(_has(row.get(c, ""), v) for c, v in wanted.items()))
            self._derived[mark] = found
        return found

    def union(self, *names: str) -> frozenset[str]:
        """The keys of several tables together."""
        mark = ("union", *names)
        found: frozenset[str] | None = self._derived.get(mark)
        if found is None:
            found = self._derived[mark] = frozenset[str]().union(*map(self.keys, names))
        return found

    def pattern(self, name: str, **wanted: str) -> regex.Pattern[str]:
        """A pattern that finds any key of the table as whole words, the longest first, whatever the case.

        A space in a key stands for any white space, `'` also for `’`.
        """
        mark = ("pattern", name, *(f"{k}={v}" for k, v in sorted(wanted.items())))
        if mark not in self._derived:
            self._derived[mark] = regex.compile(rf"(?<!\w){self.any_of(name, **wanted)}(?!\w)", regex.IGNORECASE)
        found: regex.Pattern[str] = self._derived[mark]
        return found

    def any_of(self, name: str, **wanted: str) -> str:
        """A regular expression for any key of the table, the longest first, as part of a longer one; see `pattern`."""
        return f"(?:{_any_of(sorted(self.keys(name, **wanted) - {''})) or '(?!)'})"

    def extended(self, *paths: str | Path, new_tables: bool = False) -> Lexicon:
        """This lexicon with the user's table files (or folders of them) laid over it.

        Args:
            paths: the files; of a folder all that end with `.tsv`.
            new_tables: whether a table of a name that is not there is added; no rule of the library reads it.

        Raises:
            LexiconError: a file is called like no table, is not well-formed, or its columns or cells are not what the
                table's are.
        """
        tables = dict(self.tables)
        for path in table_files(paths):
            below = tables.get(path.stem)
            if below is None and not new_tables:
                raise LexiconError(f"{path}: no table is called {path.stem!r}{_close(path.stem, tables)}")
            added = _read(str(path), path.stem, _utf8(path), below)
            tables[path.stem] = added if below is None else _laid_over(below, added)
        return Lexicon(tables)


def _has(cell: str, value: str) -> bool:
    return cell == value or value in cell.split()


def _any_of(keys: Sequence[str], depth: int = 0) -> str:
    """A regular expression for any of some sorted keys, the longest first.

    What keys begin with alike is read once: all of them at every word of a text take three times as long. Not where
    letters are alike that sort apart ('ſ' and 's'), nor in keys that are nested too deep.
    """
    if not keys or depth >= _DEEPEST or (depth == 0 and any(map(_is_spelled_twice, keys))):
        return "|".join(map(_escaped, sorted(keys, key=lambda k: (-len(k), k))))
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(keys[0], keys[-1], strict=False)))
    branches = {first: list(group) for first, group in groupby((k[shared:] for k in keys), key=lambda k: k[:1])}
    ends = branches.pop("", None)
    begin = _escaped(keys[0][:shared])
    if not branches:
        return begin
    further = "|".join(_any_of(rest, depth + 1) for rest in branches.values())
    return f"{begin}(?:{further})" + ("?" if ends else "")


def _escaped(key: str) -> str:
    return regex.escape(key, literal_spaces=True).replace(" ", r"\s+").replace("'", "['’]")


def _is_spelled_twice(key: str) -> bool:
    return "’" in key or key.casefold() != key or key.upper().lower() != key


@cache
def default_lexicon() -> Lexicon:
    """The lexicon that ships with newsclaims."""
    folder = resources.files(__package__) / "data"
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".tsv")), key=lambda f: f.name)
    tables = (_read(f.name, f.name.removesuffix(".tsv"), f.read_text(encoding="utf-8")) for f in files)
    return Lexicon({table.name: table for table in tables})


def lexicon_or_default(lexicon: Lexicon | None) -> Lexicon:
    """The lexicon that a caller hands in; the one that ships where there is none.

    Raises:
        ArgumentTypeError: it is no lexicon but a path, say.
    """
    if lexicon is None:
        return default_lexicon()
    of_type("lexicon", lexicon, Lexicon, hint="your tables laid over ours are default_lexicon().extended(path)")
    return lexicon


def lexicon_of(paths: Iterable[str | Path]) -> Lexicon:
    """The lexicon that ships, with the user's table files (or folders of them) laid over it.

    Raises:
        LexiconError: as `Lexicon.extended`.
    """
    files = list(table_files(paths))
    return default_lexicon().extended(*files) if files else default_lexicon()


def table_files(paths: Iterable[str | Path]) -> Iterator[Path]:
    """The table files that these paths of files and folders stand for, in their order.

    Raises:
        LexiconError: a path leads nowhere.
    """
    for path in map(Path, paths):
        if path.is_dir():
            yield from sorted(path.glob("*.tsv"))
        elif path.is_file():
            yield path
        else:
            raise LexiconError(f"no lexicon file or folder {str(path)!r}; give a .tsv table or a folder of them")


def _utf8(path: Path) -> str:
    try:
        return decoded(path.read_bytes(), str(path))
    except TextError as e:
        raise LexiconError(str(e)) from None


def _close(name: str, tables: Mapping[str, Table]) -> str:
    """What may have been meant by the name of a table that is not there."""
    close = get_close_matches(name, tables, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _read(where: str, name: str, text: str, below: Table | None = None) -> Table:
    """The table in a file.

    Args:
        where: what messages call the file.
        name: what to call the table.
        text: what the file holds.
        below: the table that it will be laid over, which says what its columns and cells may be.

    Raises:
        LexiconError: it is malformed; the message names the file, the line and what was expected.
    """
    draft = _Draft(below)
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            draft.take(line)
        except ValueError as e:
            raise LexiconError(f"{where} line {number}: {e}") from None
    if not draft.columns:
        raise LexiconError(f"{where} has no line that names its columns")
    return Table(name, "\n".join(draft.provenance), draft.columns, draft.rows, draft.cells)


class _Draft:
    """A table that is being read, line by line."""

    def __init__(self, below: Table | None) -> None:
        self.below = below
        self.provenance: list[str] = []
        self.columns: tuple[str, ...] = ()
        self.cells: dict[str, Cells] = {}
        self.rows: dict[str, Row] = {}

    def take(self, line: str) -> None:
        """Take in the next line.

        Raises:
            ValueError: it is malformed.
        """
        if line.startswith(MARK):
            self.cells.update([declared(line)])
        elif line.startswith("#"):
            self.provenance.append(line.lstrip("# ").rstrip())
        elif not line.strip():
            return
        elif not self.columns:
            self._name_columns(tuple(line.split("\t")))
        else:
            self._add(line.split("\t"))

    def _name_columns(self, columns: tuple[str, ...]) -> None:
        below = self.below
        if below and (columns[0] != below.columns[0] or not set(columns) <= set(below.columns)):
            raise ValueError(f"the table has the columns {', '.join(columns)}; expected {', '.join(below.columns)}")
        if unknown := self.cells.keys() - set(columns):
            raise ValueError(f"the table has no column {', '.join(sorted(unknown))}, of which its head tells")
        if below:  # its cells are read by the same rules
            self.cells = dict(below.cells)
        self.columns = columns

    def _add(self, cells: list[str]) -> None:
        columns, key = self.columns, cells[0]
        if len(cells) > len(columns):
            raise ValueError(f"{len(cells)} cells, but the table has the columns {', '.join(columns)}")
        if key != key.lower() or key != " ".join(key.split()):
            raise ValueError(f"the key {key!r} must be lower case with single spaces")
        if key in self.rows:
            raise ValueError(f"the key {key!r} is there already; give it one row")
        row = dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))
        if not (self.below and key.startswith("!")):
            for column, allowed in self.cells.items():
                if not allowed.have(cell := row.get(column, "")):
                    raise ValueError(f"{column} is {cell!r}; it must be {allowed.said}")
        self.rows[key] = row


def _laid_over(below: Table, added: Table) -> Table:
    rows = dict(below.rows)
    for key, row in added.rows.items():
        if key.startswith("!"):
            rows.pop(key[1:], None)
        else:
            rows[key] = {c: row.get(c, "") for c in below.columns}
    return Table(below.name, f"{below.provenance}\n{added.provenance}".strip(), below.columns, rows, below.cells)
