"""`newsclaims lint`: where articles fall short of newsroom rules on sourcing."""

from __future__ import annotations

import argparse
import io
import json
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from newsclaims.cli.exits import FINDINGS, OK, USAGE, told
from newsclaims.cli.helping import Help, examples
from newsclaims.cli.progress import watched
from newsclaims.cli.reading import FILES, add_html, add_reading, articles, extractor_of, holds_several
from newsclaims.cli.writing import write_json
from newsclaims.encodable import encodable
from newsclaims.errors import UnknownCodeError
from newsclaims.wording import counted

if TYPE_CHECKING:
    from newsclaims.linting import Finding, Rule

Linted = tuple[str, str, Sequence["Finding"]]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "lint",
        help="check the sourcing against newsroom rules",
        description="List where articles fall short of published newsroom rules on sourcing. Exit code 1 where there "
        "are findings.",
        epilog=examples(
            "newsclaims lint article.txt",
            "newsclaims lint --ignore NC105,NC2 drafts/",
            "newsclaims lint --format sarif drafts/ > newsclaims.sarif",
        ),
        formatter_class=Help,
    )
    command.add_argument("files", nargs="+", metavar="FILE", help=FILES)
    command.add_argument("--format", choices=["text", "json", "sarif"], default="text", help="default: text")
    for name, use in (("--select", "only these rules"), ("--ignore", "leave out these rules")):
        text = f"{use}: codes or their beginnings, parted by commas"
        command.add_argument(name, metavar="CODES", action="append", type=_codes, help=text)
    command.add_argument("--rules", action=_Rules, nargs=0, help="list the rules: what each finds, and who asks for it")
    command.add_argument("--exit-zero", action="store_true", help="exit code 0 also where there are findings")
    add_html(command)
    add_reading(command)
    command.set_defaults(run=run)


class _Rules(argparse.Action):
    """Prints the rules and ends, as `--help` does."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from newsclaims.linting import RULES

        sys.stdout.write("\n\n".join(map(_told, RULES)) + "\n")
        parser.exit()


def _told(rule: Rule) -> str:
    """A rule as it stands in `--rules`."""
    told = (rule.summary, f"Source: {rule.source}")
    return "\n".join(
        [f"{rule.code} {rule.name}", *(textwrap.fill(t, 80, initial_indent="  ", subsequent_indent="  ") for t in told)]
    )


def _codes(text: str) -> list[str]:
    return [code for code in text.split(",") if code.strip()]


def run(args: argparse.Namespace) -> int:
    """Lint every file; a file that cannot be read gets its line on standard error, and the others are still read."""
    from newsclaims.linting import selected

    select = None if args.select is None else [code for codes in args.select for code in codes]
    ignore = [code for codes in args.ignore or () for code in codes]
    try:
        rules = selected(select, ignore)
    except UnknownCodeError as e:
        told(e)
        return USAGE
    unread: list[int] = []
    linted = _linted(args, [rule.code for rule in rules], unread)
    found = _WRITERS[args.format](linted, rules)
    if unread:
        return max(unread)
    return FINDINGS if found and not args.exit_zero else OK


def _linted(args: argparse.Namespace, codes: list[str], unread: list[int]) -> Iterator[Linted]:
    from newsclaims.linting import lint

    extractor = extractor_of(args)
    found = ((given.article, given) for given in articles(args.files, unread, html=args.html))
    read = extractor.pipe(found, as_tuples=True, batch_size=1)
    several = len(args.files) > 1 or any(map(holds_several, args.files))
    for extraction, given in watched(read, lambda pair: pair[1].read, several=several):
        yield given.name, extraction.article.text, lint(extraction, select=codes, lexicon=extractor.lexicon)


def _write_text(linted: Iterator[Linted], rules: Sequence[Rule]) -> int:
    from newsclaims.linting.sarif import Lines
    from newsclaims.terminal.safe import safe

    del rules
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that knows no typographic marks gets question marks
    count = 0
    for name, text, findings in linted:
        lines = Lines(text)
        for finding in findings:
            line, column = lines.position(finding.span.start)
            sys.stdout.write(f"{safe(name)}:{line}:{column}: {finding.code} {safe(finding.message)}\n")
        count += len(findings)
    sys.stdout.write(f"{counted(count, 'finding')}\n")
    return count


def _write_json(linted: Iterator[Linted], rules: Sequence[Rule]) -> int:
    from newsclaims.linting.sarif import Lines

    del rules
    found: list[dict[str, Any]] = []
    for name, text, findings in linted:
        lines = Lines(text)
        for f in findings:
            (line, column), (end_line, end_column) = lines.position(f.span.start), lines.position(f.span.end)
            place = {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
            found.append({"file": encodable(name), **place, **f.model_dump()})
    _dump(found)
    return len(found)


def _write_sarif(linted: Iterator[Linted], rules: Sequence[Rule]) -> int:
    from newsclaims.linting.sarif import sarif

    files = [("stdin" if name == "-" else name, text, findings) for name, text, findings in linted]
    _dump(sarif(rules, files, version("newsclaims")))
    return sum(len(findings) for _, _, findings in files)


def _dump(value: object) -> None:
    write_json(json.dumps(value, ensure_ascii=False, indent=2))


_WRITERS: dict[str, Callable[[Iterator[Linted], Sequence[Rule]], int]] = {
    "text": _write_text,
    "json": _write_json,
    "sarif": _write_sarif,
}
