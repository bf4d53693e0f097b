"""`newsclaims extract`: articles in, a table or JSON out."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsclaims.cli.exits import OK, USAGE, report
from newsclaims.cli.reading import extractor_of, read_text
from newsclaims.errors import TextError

if TYPE_CHECKING:
    from newsclaims.models import Extraction


def run(args: argparse.Namespace) -> int:
    """Read every file and write its result as soon as it is there.

    A file that cannot be read gets its line on standard error, and the others are still read.
    """
    if args.format == "json" and len(args.files) > 1:
        sys.stderr.write("newsclaims: --format json takes one FILE; for several say --format jsonl\n")
        return USAGE
    write = _writer(args.format)
    codes = [OK]
    for extraction, name in extractor_of(args).pipe(_texts(args.files, codes), as_tuples=True, batch_size=1):
        write(extraction, name)
    return max(codes)


def _texts(names: list[str], codes: list[int]) -> Iterator[tuple[str, str]]:
    for name in names:
        try:
            yield read_text(name), name
        except (TextError, OSError) as e:
            codes.append(report(e))


def _writer(form: str) -> Callable[[Extraction, str], None]:
    if form == "table":
        return _table_writer()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # JSON is, whatever the terminal's own encoding
    indent = 2 if form == "json" else None

    def write(extraction: Extraction, _: str) -> None:
        sys.stdout.write(extraction.model_dump_json(indent=indent) + "\n")

    return write


def _table_writer() -> Callable[[Extraction, str], None]:
    from rich.console import Console

    from newsclaims.terminal import show

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that knows no typographic marks gets question marks
    console = Console(markup=False, highlight=False, emoji=False)

    def write(extraction: Extraction, name: str) -> None:
        show(extraction, console, name=name)
        console.print()

    return write
