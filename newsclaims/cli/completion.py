"""`newsclaims completion`: what makes the Tab key complete commands, options, formats and files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from newsclaims.cli.exits import OK
from newsclaims.cli.helping import Help, examples

SHELLS = ("bash", "zsh", "fish", "tcsh")
_FILES = frozenset({"FILE", "INPUT", "OUT", "SUMMARY", "ARTICLE", "TSV", "JSON", "PATH"})


def add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], parser: Callable[[], argparse.ArgumentParser]
) -> None:
    """Add the command to the parser; `parser` makes the parser that is completed."""
    command = commands.add_parser(
        "completion",
        help="print a script for the shell's Tab key",
        description="Print a script that completes commands, options, formats and file names in your shell.",
        epilog=examples(
            "newsclaims completion bash > ~/.local/share/bash-completion/completions/newsclaims",
            "newsclaims completion zsh > ~/.zfunc/_newsclaims     (with ~/.zfunc in fpath, before compinit)",
            "newsclaims completion fish > ~/.config/fish/completions/newsclaims.fish",
        ),
        formatter_class=Help,
    )
    command.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    command.set_defaults(run=lambda args: run(args, parser()))


def run(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Print the script."""
    import shtab

    for one in _parsers(parser):
        for action in one._actions:  # noqa: SLF001 # argparse has no other way to list them
            if action.metavar in _FILES:
                action.complete = shtab.FILE  # type: ignore[attr-defined]
            elif action.metavar == "DIR":
                action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
    sys.stdout.write(shtab.complete(parser, shell=args.shell))
    return OK


def _parsers(top: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    """The parser and those of its commands."""
    found = [top]
    for action in top._actions:  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            found += action.choices.values()
    return found
