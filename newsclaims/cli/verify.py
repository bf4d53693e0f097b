"""`newsclaims verify`: the quotations of a summary held against the article."""

from __future__ import annotations

import argparse
import sys

from newsclaims.cli.exits import FINDINGS, OK, USAGE
from newsclaims.cli.helping import Help, examples
from newsclaims.cli.reading import FILE, add_reading, extractor_of, read_article
from newsclaims.cli.writing import write


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "verify",
        help="check the quotations of a summary against the article",
        description="Hold each quotation of a summary, a rewrite or a digest against the article that it is made from "
        "and say how its words differ. Exit code 1 where a quotation does not stand.",
        epilog=examples(
            "newsclaims verify summary.txt article.txt",
            "newsclaims verify --format json - article.html < summary.txt",
            "curl -s https://example.org/news/1 | newsclaims verify --html summary.txt -",
        ),
        formatter_class=Help,
    )
    command.add_argument("summary", metavar="SUMMARY", help=f"with the quotations: {FILE}")
    command.add_argument("article", metavar="ARTICLE", help=FILE)
    text = "ARTICLE is a web page, standard input too (.html and .htm files are without saying)"
    command.add_argument("--html", action="store_true", help=text)
    command.add_argument("--format", choices=["text", "json"], default="text", help="default: text")
    add_reading(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check and print; the exit code tells whether all quotations stand."""
    from newsclaims.quotecheck import verify

    if args.summary == args.article == "-":
        sys.stderr.write("newsclaims: SUMMARY and ARTICLE cannot both be standard input\n")
        return USAGE
    summary, article = read_article(args.summary), read_article(args.article, html=args.html)
    verification = verify(summary, article, extractor=extractor_of(args))
    write(str(verification), verification.model_dump_json(indent=2) if args.format == "json" else None)
    return OK if verification.ok else FINDINGS
