"""Arguments, exit codes and errors of the command line; what is heavy is imported where it is used."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version

from newsclaims.cli.arguments import positive, probability
from newsclaims.cli.completion import add as add_completion
from newsclaims.cli.exits import CLOSED, INTERRUPTED, USAGE, report
from newsclaims.cli.explain import add as add_explain
from newsclaims.cli.helping import Help, examples
from newsclaims.cli.lint import add as add_lint
from newsclaims.cli.reading import FILES, add_html
from newsclaims.cli.report import add as add_report
from newsclaims.cli.run import add as add_run
from newsclaims.cli.verify import add as add_verify
from newsclaims.errors import NewsclaimsError

_EPILOG = """\
exit codes:
  0  done
  1  an input cannot be read or is no UTF-8 text; lint or verify found something
  2  wrong usage
  3  no usable spaCy pipeline, or an optional package is missing
  130  interrupted;  141  the reader of the output closed it

examples:
  newsclaims extract article.txt
  newsclaims extract page.html
  newsclaims extract - < article.txt
  newsclaims report article.txt -o report.html
  newsclaims explain article.txt --id a7
  newsclaims extract --format jsonl *.txt > articles.jsonl
  newsclaims run articles/ more.jsonl.gz -o claims.parquet
  newsclaims extract --format json article.txt | jq '.attributions[].cue.text'
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code.

    Args:
        argv: the arguments without the program's name; those of the process if None.
    """
    args = parser().parse_args(argv)
    if "run" not in args:  # no command: what there is to be had
        parser().print_help(sys.stderr)
        return USAGE
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:
        # nobody reads any more: leave quietly, and keep Python from flushing into the closed pipe at its exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except (NewsclaimsError, OSError) as e:
        return report(e)
    return code


def parser() -> argparse.ArgumentParser:
    """The arguments that the command line takes."""
    top = argparse.ArgumentParser(
        prog="newsclaims",
        description="Who said what in a news article, in whose words, and how well it is sourced.",
        epilog=_EPILOG,
        formatter_class=Help,
    )
    top.add_argument("--version", action="version", version=f"newsclaims {version('newsclaims')}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    _add_extract(commands)
    add_report(commands, _add_reading)
    add_explain(commands, _add_reading)
    add_lint(commands, _add_reading)
    add_verify(commands, _add_reading)
    add_run(commands, _add_reading)
    _add_evaluate(commands)
    _add_model(commands)
    add_completion(commands, parser)
    return top


def _add_extract(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
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
    _add_reading(command)
    command.set_defaults(run=_extract)


def _add_model(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "Say which spaCy pipeline reads the articles, where it is, and how to get one."
    command = commands.add_parser(
        "model",
        help="say which spaCy pipeline is in use",
        description=text,
        epilog=examples(
            "newsclaims model",
        ),
        formatter_class=Help,
    )
    command.set_defaults(run=_model)


def _add_evaluate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "evaluate",
        help="score against annotated articles",
        description="Score the library against annotated articles: X.txt with X.ann (brat standoff, PolNeAR's roles), "
        "or X.txt with X.expected.json (hand-made expectations).",
        epilog=examples(
            "newsclaims evaluate tests/golden --misses",
            "newsclaims evaluate corpus/ --json now.json --against before.json",
        ),
        formatter_class=Help,
    )
    command.add_argument("folder", metavar="DIR", help="folder of annotated articles")
    command.add_argument("--labels", metavar="TSV", help="sourcing and speaker labels of a brat corpus")
    command.add_argument("--limit", type=positive, metavar="N", help="score the first N articles only")
    command.add_argument("--misses", action="store_true", help="list what was missed")
    command.add_argument("--json", metavar="OUT", help="also write figures and outcomes to this file")
    command.add_argument("--against", metavar="JSON", help="list gains and losses against a file that --json wrote")
    _add_reading(command)
    command.set_defaults(run=_evaluate)


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("--model", metavar="NAME", help="spaCy pipeline to read with (default: see newsclaims model)")
    command.add_argument(
        "--threshold",
        type=probability,
        metavar="P",
        help="leave out attributions less probable than P, 0 to 1: higher is surer and finds less",
    )
    command.add_argument(
        "--scope",
        choices=["all", "speech"],
        default="all",
        help="speech leaves out beliefs, attitudes, plans and decisions (default: all)",
    )


def _extract(args: argparse.Namespace) -> int:
    from newsclaims.cli.extract import run

    return run(args)


def _model(_: argparse.Namespace) -> int:
    from newsclaims.cli.model import run

    return run()


def _evaluate(args: argparse.Namespace) -> int:
    from newsclaims.cli.evaluate import run

    return run(args)
