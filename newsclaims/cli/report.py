"""`newsclaims report`: articles in, one HTML page out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsclaims.cli.exits import INPUT, OK, report
from newsclaims.cli.reading import extractor_of, read_text
from newsclaims.errors import TextError

if TYPE_CHECKING:
    from newsclaims.models import Extraction

_RESULTS = (".json", ".jsonl")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], add_reading: Callable[..., None]) -> None:
    """Add the command to the parser; `add_reading` adds the arguments that all reading commands have."""
    command = commands.add_parser(
        "report",
        help="write an HTML page",
        description="Write one self-contained HTML page: the articles with their quotations, sources and cues marked, "
        "speakers and claims at the side, filters, links between them.",
    )
    text = "UTF-8 text files; - is standard input; .json and .jsonl files that `extract` wrote are not read anew"
    command.add_argument("files", nargs="+", metavar="FILE", help=text)
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

    codes = [OK]
    found = list(_extractions(args, codes))
    if not found:
        return max(codes)
    content = page([e for e, _ in found], names=[name for _, name in found], title=args.title)
    if args.output == "-":
        sys.stdout.buffer.write(content.encode("utf-8"))
    else:
        put(Path(args.output), content)
        sys.stderr.write(f"{args.output}: {len(found):,} article{'' if len(found) == 1 else 's'}\n")
    return max(codes)


def _extractions(args: argparse.Namespace, codes: list[int]) -> Iterator[tuple[Extraction, str]]:
    """The articles in the order given; spaCy is loaded with the first that has to be read."""
    extractor = None
    for name in args.files:
        try:
            content = read_text(name)
            if name.endswith(_RESULTS):
                yield from _saved(content, name)
            else:
                extractor = extractor or extractor_of(args)
                yield extractor.extract(content), Path(name).stem if name != "-" else ""
        except (TextError, OSError) as e:
            codes.append(report(e))
        except _NotSavedError as e:
            sys.stderr.write(f"newsclaims: {e}\n")
            codes.append(INPUT)


class _NotSavedError(ValueError):
    """A file holds no result of `newsclaims extract`."""


def _saved(content: str, name: str) -> Iterator[tuple[Extraction, str]]:
    from newsclaims.models import Extraction

    rows = content.split("\n") if name.endswith(".jsonl") else [content]
    for number, row in enumerate(rows, start=1):
        if not row.strip():
            continue
        try:
            yield Extraction.model_validate_json(row), Path(name).stem
        except ValueError:
            where = f"{name}, line {number}" if len(rows) > 1 else name
            raise _NotSavedError(f"{where}: no result of newsclaims extract --format json or jsonl") from None
