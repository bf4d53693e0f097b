"""`newsclaims report`: articles in, one HTML page out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.cli.exits import OK, told
from newsclaims.cli.helping import Help, examples
from newsclaims.cli.progress import watched
from newsclaims.cli.reading import FILES, add_html, add_reading, articles, extractor_of, holds_several, read_text
from newsclaims.encodable import encodable
from newsclaims.errors import SchemaVersionError, TextError
from newsclaims.wording import counted

if TYPE_CHECKING:
    from newsclaims.models import Extraction

_RESULTS = (".json", ".jsonl")
# How much of a table is looked at to tell results from articles, in bytes.
_HEAD = 4096


class _Found(NamedTuple):
    """An article to be shown."""

    extraction: Extraction
    name: str
    """What to call it where it has no headline."""
    read: float
    """How much of all that was named has been read with it, 0 to 1."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "report",
        help="write the page: articles, speakers and claims in one HTML file",
        description="Write one self-contained HTML page: the articles with their quotations, sources and cues marked, "
        "speakers and claims at the side, filters, links between them.",
        epilog=examples(
            "newsclaims report article.txt",
            "newsclaims report monday.txt page.html -o week.html",
            "newsclaims extract --format jsonl articles/ > saved.jsonl; newsclaims report saved.jsonl -o report.html",
        ),
        formatter_class=Help,
    )
    text = f"{FILES}; .json and .jsonl files that `extract` or `run` wrote are not read anew"
    command.add_argument("files", nargs="+", metavar="FILE", help=text)
    add_html(command)
    command.add_argument(
        "-o", "--output", default="report.html", metavar="OUT", help="default: report.html; - is stdout"
    )
    command.add_argument("--title", metavar="TEXT", help="title of the page (default: the headline)")
    add_reading(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read every file, then write the page; a file that cannot be read gets its line on standard error."""
    from newsclaims.report import page
    from newsclaims.report.write import put
    from newsclaims.terminal.safe import safe

    codes = [OK]
    several = len(args.files) > 1 or any(map(holds_several, args.files))
    apart = None if args.output == "-" else True
    found = list(watched(_extractions(args, codes), lambda one: one.read, several=several, apart=apart))
    if not found:
        return max(codes)
    content = page([f.extraction for f in found], names=[f.name for f in found], title=args.title)
    if args.output == "-":
        sys.stdout.buffer.write(content.encode("utf-8"))
    else:
        put(Path(args.output), content)
        sys.stderr.write(f"{safe(args.output)}: {counted(len(found), 'article')}\n")
    return max(codes)


def _extractions(args: argparse.Namespace, codes: list[int]) -> Iterator[_Found]:
    """The articles in the order given; spaCy is loaded with the first that has to be read."""
    extractor = None
    for number, name in enumerate(args.files):
        if _is_saved(name):
            yield from (_Found(e, title, number / len(args.files)) for e, title in _saved(name, codes))
            continue
        for given in articles([name], codes, html=args.html):
            extractor = extractor or extractor_of(args)
            yield _Found(extractor.extract(given.article), called(given.name), (number + given.read) / len(args.files))


def called(name: str) -> str:
    """What to call an article without a headline: its file's name without the ending, else its id."""
    return "" if name == "-" else encodable(Path(name).stem if Path(name).is_file() else name)


def _is_saved(name: str) -> bool:
    """Whether a file holds results instead of articles: its first line tells."""
    if not name.endswith(_RESULTS) or not Path(name).is_file():
        return False
    if name.endswith(".json"):
        return True
    with Path(name).open("rb") as file:
        head = file.read(_HEAD)
    return not head.strip() or b'"schema_version"' in head or b'"extraction"' in head


def _saved(name: str, codes: list[int]) -> Iterator[tuple[Extraction, str]]:
    from newsclaims.models import Extraction

    try:
        content = read_text(name)
    except (TextError, OSError) as e:
        codes.append(told(e))
        return
    rows = content.split("\n") if name.endswith(".jsonl") else [content]
    for number, row in enumerate(rows, start=1):
        if not row.strip():
            continue
        try:
            value = json.loads(row)
            its_id = value.get("id") if "extraction" in value else None  # a line that `newsclaims run` wrote
            yield Extraction.model_validate(value.get("extraction", value)), str(its_id or encodable(Path(name).stem))
        except (SchemaVersionError, ValueError, AttributeError, RecursionError) as e:
            where = f"{name}, line {number}" if len(rows) > 1 else name
            none = "no result of newsclaims extract --format json or jsonl"
            codes.append(told(TextError(f"{where}: {e if isinstance(e, SchemaVersionError) else none}")))
