"""`newsclaims run`: any number of articles into one file."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsclaims.cli.arguments import encoding, positive
from newsclaims.cli.exits import INPUT, OK
from newsclaims.cli.helping import Help, examples
from newsclaims.cli.progress import bar, line
from newsclaims.cli.reading import add_reading, settings_of
from newsclaims.wording import counted

if TYPE_CHECKING:
    from newsclaims.runs.run import Progress, Report

_EVERY = 30.0  # seconds between two lines of progress where nobody watches a terminal


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "run",
        help="read any number of articles into one file",
        description="Read articles from files into one file, by several processes. Killed at any moment and started "
        "again with the same arguments, it goes on where it was. Exit code 1 where "
        "an article failed: OUT.errors.jsonl says which and why.",
        epilog=examples(
            "newsclaims run articles/ more.jsonl.gz -o claims.parquet",
            "newsclaims run crawl.jsonl --html --text body --id url -j 8 -o claims.jsonl.gz",
        ),
        formatter_class=Help,
    )
    command.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help=".jsonl, .csv, .tsv, .parquet, .txt or .html files, all but .parquet also as .gz; or directories of them",
    )
    command.add_argument("-o", "--output", required=True, metavar="OUT", help="ends with .parquet, .jsonl or .jsonl.gz")
    command.add_argument(
        "-j", "--processes", type=positive, metavar="N", help="processes that read (default: one for each core)"
    )
    command.add_argument("--text", default="text", metavar="NAME", help="field with the article's text (default: text)")
    command.add_argument(
        "--html", action="store_true", help="the texts of all inputs are web pages, as .html files are"
    )
    command.add_argument("--id", default="id", metavar="NAME", help="field that names the article (default: id)")
    command.add_argument(
        "--encoding", type=encoding, metavar="NAME", help="of the inputs (default: by byte-order mark, else UTF-8)"
    )
    command.add_argument(
        "--no-json", action="store_true", help="Parquet without the column that holds the whole as JSON"
    )
    command.add_argument("--fresh", action="store_true", help="throw away what an earlier run of this OUT has left")
    command.add_argument("--quiet", action="store_true", help="show no progress")
    add_reading(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run, show how far it is, say what came of it."""
    from newsclaims.runs import Columns
    from newsclaims.runs import run as run_all

    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # the processes share the cores already
    settings = settings_of(args)._replace(json=not args.no_json)
    try:
        with _shown(quiet=args.quiet) as show:
            report = run_all(
                args.inputs,
                args.output,
                settings,
                columns=Columns(args.text, args.id, args.html),
                encoding=args.encoding,
                processes=args.processes or _cores(),
                fresh=args.fresh,
                progress=show,
            )
    except KeyboardInterrupt:
        sys.stderr.write("newsclaims: interrupted; the same command goes on from here\n")
        raise
    sys.stderr.write(f"newsclaims: {_told(report, args.output)}\n")
    return INPUT if report.failed else OK


def _told(report: Report, out: str) -> str:
    from newsclaims.terminal.safe import safe

    said = f"{safe(out)}: {counted(report.articles, 'article')}"
    if report.failed:
        said += f", {report.failed:,} failed (see {safe(str(report.errors))})"
    if report.resumed:
        said += f"; {report.resumed:,} were read by an earlier run"
    if report.repeated:
        have = "has" if report.repeated == 1 else "have"
        first = safe(repr(report.repeated_id))
        said += f"; {counted(report.repeated, 'article')} {have} the id of an earlier one, the first {first}"
    return f"{said}; it was finished before, nothing to do" if report.finished_before else said


@contextmanager
def _shown(*, quiet: bool) -> Iterator[Callable[[Progress], None] | None]:
    """Progress as a bar on a terminal, as a line now and then elsewhere."""
    if quiet:
        yield None
    elif not sys.stderr.isatty():
        yield _lines()
    else:
        with bar() as show:
            yield lambda p: show(_done(p), _line(p))


def _lines() -> Callable[[Progress], None]:
    last = time.monotonic()

    def show(p: Progress) -> None:
        nonlocal last
        if time.monotonic() - last >= _EVERY:
            last = time.monotonic()
            sys.stderr.write(f"newsclaims: {_line(p)}\n")

    return show


def _done(p: Progress) -> float:
    return (p.before + p.read) / max(1, p.total)


def _line(p: Progress) -> str:
    return line(p.articles, _done(p), p.seconds, p.left)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
