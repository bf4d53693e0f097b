"""Pages made from data: the lexicon tables, the help of the commands, the figures of the benchmark."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from newsclaims.cli.main import parser
from newsclaims.lexicon import Table, default_lexicon

ROOT = Path(__file__).parents[1]
RECORD = ROOT / "benchmarks" / "accuracy.json"

FIGURES = {
    "attribution found": "det_F",
    "of those marked, found (recall)": "det_R",
    "of those found, marked (precision)": "det_P",
    "and its source right": "det_src_F",
    "and its content the same word for word": "exact_F",
    "of those with a plain reporting cue, found (recall)": "speech_det_R",
    "direct quotations found (recall)": "direct_quote_recall",
    "their source right": "direct_quote_source_accuracy",
}


def write_pages(folder: Path) -> None:
    """Write all generated pages anew."""
    shutil.rmtree(folder, ignore_errors=True)
    lexicon = folder / "lexicon"
    lexicon.mkdir(parents=True)
    tables = [table for _, table in sorted(default_lexicon().tables.items())]
    for table in tables:
        _write(lexicon / f"{table.name}.md", table_page(table))
    _write(lexicon / "index.md", lexicon_index(tables))
    _write(folder / "commands.md", commands_page())
    _write(folder / "figures.md", figures())


def _write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def table_page(table: Table) -> Iterator[str]:
    """One lexicon table: where it comes from, and all its rows.

    It is no branch of the tree that every page shows: that tree would have four times the entries, and the pages' list
    is what one looks them up in.
    """
    yield from ("---", "orphan: true", "---", f"# {table.name}", "", escaped(table.provenance.replace("\n", " ")), "")
    yield from (f"{len(table.rows)} rows; [all tables](index.md).", "")
    if table.cells:
        yield from (*(f"- `{column}`: {escaped(cells.said)}" for column, cells in table.cells.items()), "")
    yield '<table class="docutils align-default">'  # Markdown's tables of ten thousand rows take half a minute
    yield f"<thead><tr>{''.join(f'<th>{escape(column)}</th>' for column in table.columns)}</tr></thead><tbody>"
    for row in table.rows.values():
        yield f"<tr>{''.join(f'<td>{cell(row[column])}</td>' for column in table.columns)}</tr>"
    yield "</tbody></table>"


def lexicon_index(tables: list[Table]) -> Iterator[str]:
    """The tables with their sizes."""
    rows = sum(len(table.rows) for table in tables)
    yield from ("# Lexicon tables", "")
    yield f"The {len(tables)} tables that ship with newsclaims, {rows:,} rows, as the rules read them. How tables are"
    yield from (
        "written and how to lay your own over them stands in [Add your own words](../../how-to/lexicons.md).",
        "",
    )
    yield from ("| table | rows | what it holds |", "| --- | ---: | --- |")
    for table in tables:
        yield f"| [{table.name}]({table.name}.md) | {len(table.rows)} | {escaped(first_sentence(table.provenance))} |"


def first_sentence(text: str) -> str:
    """What comes before a full stop or a semicolon."""
    return re.split(r"(?<=[^.])\.\s+(?=\w)|; |\.$", text.replace("\n", " "))[0]


def commands_page() -> Iterator[str]:
    """The help of the command line and of each of its commands."""
    os.environ["COLUMNS"] = "90"  # fits a page
    top = parser()
    yield from ("# Commands", "", "What `newsclaims --help` and `newsclaims COMMAND --help` say.", "")
    yield from ("```text", top.format_help().rstrip(), "```", "")
    for action in top._actions:  # noqa: SLF001 # argparse has no other way to list its commands
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for name, command in action.choices.items():
                yield from (f"## newsclaims {name}", "", "```text", command.format_help().rstrip(), "```", "")


def figures() -> Iterator[str]:
    """The recorded figures beside textacy's."""
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    yield from ("| | newsclaims | textacy `direct_quotations` |", "| --- | ---: | ---: |")
    for words, figure in FIGURES.items():
        yield f"| {words} | {record['figures'][figure]:.2f} | {record['textacy'][figure]:.2f} |"


def cell(value: str) -> str:
    """A table's cell as code."""
    shown = escape(value).replace("\n", " ")
    return f'<code class="docutils literal notranslate">{shown}</code>' if value else ""


def escaped(text: str) -> str:
    """Prose that is not to be taken for Markdown; what stands between backticks is code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return re.sub(r"([\\`*_<>\[\]#|~$])", r"\\\1", text)
    plain = [re.sub(r"([\\*_<>\[\]#|~$])", r"\\\1", part) if i % 2 == 0 else part for i, part in enumerate(parts)]
    return "`".join(plain)
