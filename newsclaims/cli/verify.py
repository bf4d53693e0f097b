"""`newsclaims verify`: the quotations of a summary held against the article."""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import textwrap
from collections.abc import Callable

from newsclaims.cli.exits import FINDINGS, OK, USAGE
from newsclaims.cli.helping import Help, examples
from newsclaims.cli.reading import FILE, extractor_of, read_article

# Lines longer than this are hard to read, however wide the terminal.
_WIDEST = 110


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], add_reading: Callable[..., None]) -> None:
    """Add the command to the parser; `add_reading` adds the arguments that all reading commands have."""
    command = commands.add_parser(
        "verify",
        help="check the quotations of a summary against the article",
        description="Hold each quotation of a summary, a rewrite or a digest against the article that it is made from "
        "and say how its words differ. Exit code 1 where a quotation does not stand.",
        epilog=examples(
            "newsclaims verify summary.txt article.txt",
            "newsclaims verify --format json - article.html < summary.txt",
        ),
        formatter_class=Help,
    )
    command.add_argument("summary", metavar="SUMMARY", help=f"with the quotations: {FILE}")
    command.add_argument("article", metavar="ARTICLE", help=FILE)
    command.add_argument("--format", choices=["text", "json"], default="text", help="default: text")
    add_reading(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check and print; the exit code tells whether all quotations stand."""
    from newsclaims.quotecheck import verify

    if args.summary == args.article == "-":
        sys.stderr.write("newsclaims: SUMMARY and ARTICLE cannot both be standard input\n")
        return USAGE
    summary, article = read_article(args.summary), read_article(args.article)
    verification = verify(summary, article, extractor=extractor_of(args))
    write(str(verification), verification.model_dump_json(indent=2) if args.format == "json" else None)
    return OK if verification.ok else FINDINGS


def write(text: str, as_json: str | None) -> None:
    """Write JSON as UTF-8, or lines that are safe to print, their margins kept; on a terminal, wrapped to its width."""
    from newsclaims.terminal.safe import PLAIN, safe

    if isinstance(sys.stdout, io.TextIOWrapper):
        if as_json is not None:
            sys.stdout.reconfigure(encoding="utf-8")  # JSON is, whatever the terminal's own encoding
        else:
            sys.stdout.reconfigure(errors=PLAIN)
    if as_json is not None:
        sys.stdout.write(as_json + "\n")
        return
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else 0
    for line in text.split("\n"):
        margin = len(line) - len(line.lstrip(" "))
        sys.stdout.write(_wrapped(safe(line), margin, width) + "\n")


def _wrapped(line: str, margin: int, width: int) -> str:
    """The line behind its margin, what runs on set in a little; as it is where there is no width."""
    if not width:
        return " " * margin + line
    first = " " * margin
    return textwrap.fill(line, width, initial_indent=first, subsequent_indent=first + "  ", break_on_hyphens=False)
