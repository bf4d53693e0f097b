"""`newsclaims extract`: articles in; a table to read, a page, or a format for programs out."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable
from itertools import chain, repeat
from typing import TYPE_CHECKING

from newsclaims.cli.exits import OK, USAGE
from newsclaims.cli.helping import Help, examples
from newsclaims.cli.progress import watched
from newsclaims.cli.reading import FILES, add_html, add_reading, articles, extractor_of, holds_several
from newsclaims.cli.writing import as_utf8
from newsclaims.encodable import encodable

if TYPE_CHECKING:
    from newsclaims.models import Extraction

# One document each: a second one behind it would make neither readable.
_ONE = frozenset({"json", "brat", "w3c", "jsonld"})


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "extract",
        help="read articles and show who said what",
        description="Read articles and show who said what.",
        epilog=examples(
            "newsclaims extract article.txt",
            "newsclaims extract page.html --format json > page.json",
            "newsclaims extract --format html article.txt > article.html",
            "curl -s https://example.org/news/1 | newsclaims extract --html -",
            "newsclaims extract --scope speech --threshold 0.8 --format csv articles/ > claims.csv",
        ),
        formatter_class=Help,
    )
    command.add_argument("files", nargs="+", metavar="FILE", help=FILES)
    add_html(command)
    command.add_argument(
        "--format",
        choices=["table", "json", "jsonl", "csv", "html", "brat", "w3c", "jsonld"],
        default="table",
        metavar="FORMAT",
        help="table to read (default), jsonl (one article a line), csv (claims) or html (the page of `report`) "
        "for any number of articles; json, brat (standoff), w3c (Web Annotations) or jsonld (schema.org) for one",
    )
    add_reading(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read every file and write its result as soon as it is there.

    A file that cannot be read gets its line on standard error, and the others are still read.
    """
    several = len(args.files) > 1 or any(map(holds_several, args.files))
    if args.format in _ONE and several:
        sys.stderr.write(f"newsclaims: --format {args.format} takes one article; for several say --format jsonl\n")
        return USAGE
    codes = [OK]
    extractor = extractor_of(args)
    found = ((given.article, given) for given in articles(args.files, codes, html=args.html))
    read = extractor.pipe(found, as_tuples=True, batch_size=1)
    results = ((e, given.name) for e, given in watched(read, lambda pair: pair[1].read, several=several))
    if args.format == "html":
        _write_page(list(results))
        return max(codes)
    write = _writer(args.format)
    for extraction, name in results:
        write(extraction, name)
    return max(codes)


def _write_page(results: list[tuple[Extraction, str]]) -> None:
    """The page that `newsclaims report` writes: it holds all articles, so it comes when the last is read."""
    from newsclaims.cli.report import called
    from newsclaims.report import page

    if results:
        content = page([e for e, _ in results], names=[called(name) for _, name in results])
        sys.stdout.buffer.write(content.encode("utf-8"))


def _writer(form: str) -> Callable[[Extraction, str], None]:
    if form == "table":
        return _table_writer()
    as_utf8()
    if form in {"brat", "csv"} and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")  # their line ends are part of the format
    texts = _texts_of(form)

    def write(extraction: Extraction, name: str) -> None:
        sys.stdout.write(texts(extraction, name))

    return write


def _texts_of(form: str) -> Callable[[Extraction, str], str]:
    """What writes an extraction, under the name of its file, as text of this format."""
    if form in {"json", "jsonl"}:
        indent = 2 if form == "json" else None
        return lambda extraction, _: extraction.model_dump_json(indent=indent) + "\n"
    from newsclaims import exchange
    from newsclaims.html.safe import embedded_json

    if form == "csv":
        headers = chain([True], repeat(False))  # noqa: FBT003 # the first time only
        return lambda extraction, name: exchange.to_csv({encodable(name): extraction}, header=next(headers))
    if form == "brat":
        return lambda extraction, _: exchange.to_brat(extraction)
    to_json = exchange.to_w3c if form == "w3c" else exchange.to_jsonld
    # so that the article's text cannot end a page's <script> element
    return lambda extraction, _: embedded_json(to_json(extraction), indent=2) + "\n"


def _table_writer() -> Callable[[Extraction, str], None]:
    from rich.console import Console

    from newsclaims.terminal import show
    from newsclaims.terminal.safe import PLAIN

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors=PLAIN)
    console = Console(markup=False, highlight=False, emoji=False)

    def write(extraction: Extraction, name: str) -> None:
        with console.capture() as shown:
            show(extraction, console, name=name)
            console.print()
        # what fills up lines is of no use in a file, where it makes them differ
        lines = shown.get().split("\n")
        sys.stdout.write("\n".join(lines if console.is_terminal else map(str.rstrip, lines)))

    return write
