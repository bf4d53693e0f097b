"""`newsclaims explain`: why the results are what they are."""

from __future__ import annotations

import argparse
import json
import sys

from newsclaims.cli.exits import OK, USAGE
from newsclaims.cli.helping import Help, examples
from newsclaims.cli.reading import FILE, add_html, add_reading, extractor_of, read_article
from newsclaims.cli.writing import write


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "explain",
        help="say why a result is what it is",
        description="Say by which rule or weights each result was found, on what evidence, and how sure it is.",
        epilog=examples(
            "newsclaims explain article.txt",
            "newsclaims explain article.txt --id a7 --id c3",
        ),
        formatter_class=Help,
    )
    command.add_argument("file", metavar="FILE", help=FILE)
    command.add_argument(
        "--id",
        action="append",
        metavar="ID",
        help="what to explain: a7 (attribution), q1 (quotation), s2 (speaker), c3 (claim), as extract --format json "
        "numbers them, or r1 (entry of the response ledger); may be given several times (default: all attributions)",
    )
    command.add_argument("--format", choices=["text", "json"], default="text", help="default: text")
    add_html(command)
    add_reading(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Explain what is asked for."""
    from newsclaims.explanation import explain, find
    from newsclaims.terminal.safe import safe

    extractor = extractor_of(args)
    extraction = extractor.extract(read_article(args.file, html=args.html))
    explanations = []
    for number in args.id or [a.id for a in extraction.attributions]:
        item = find(extraction, number, lexicon=extractor.lexicon)
        if item is None:
            ids = "a1 to a{}, q1 to q{}, s1 to s{}, c1 to c{}".format(
                *map(len, (extraction.attributions, extraction.quotes, extraction.speakers, extraction.claims))
            )
            sys.stderr.write(f"newsclaims: nothing has the id {safe(number)}; there are {ids}\n")
            return USAGE
        explanations.append(explain(item, extraction, lexicon=extractor.lexicon))
    found = [e.model_dump(mode="json") for e in explanations]
    as_json = json.dumps(found, indent=2, ensure_ascii=False) if args.format == "json" else None
    write("\n\n".join(map(str, explanations)), as_json)
    return OK
