"""Arguments, exit codes and errors of the command line; what is heavy is imported where it is used."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version

from newsclaims.cli import completion, evaluate, explain, extract, lint, model, report, run, verify
from newsclaims.cli.exits import CLOSED, INTERRUPTED, USAGE, told
from newsclaims.cli.helping import Help
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
        return told(e)
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
    for command in (extract, report, explain, lint, verify, run, evaluate, model):
        command.add(commands)
    completion.add(commands, parser)
    return top
