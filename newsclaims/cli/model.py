"""`newsclaims model`: which spaCy pipeline reads the articles."""

from __future__ import annotations

import argparse
import sys

from newsclaims.cli.exits import MODEL, OK
from newsclaims.cli.helping import Help, examples


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "model",
        help="say which spaCy pipeline is in use",
        description="Say which spaCy pipeline reads the articles, where it is, and how to get one.",
        epilog=examples(
            "newsclaims model",
        ),
        formatter_class=Help,
    )
    command.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Say which pipelines are installed, which of them is taken, and how to get one. SpaCy is not loaded for it."""
    from newsclaims.adapters.spacy_model import INSTALL, MODELS, installed_models

    found = installed_models()
    if found:
        used, *others = found
        lines = [f"in use:     {used.name} {used.version}", f"            {used.path}"]
        lines += [f"installed:  {m.name} {m.version}" for m in others]
    else:
        lines = ["in use:     none; no English spaCy pipeline is installed"]
    lines += [
        f"looked for: {', '.join(MODELS)}; the first installed is used",
        f"to get one: {INSTALL}",
        "or:         python -m spacy download en_core_web_md, then newsclaims extract --model en_core_web_md",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return OK if found else MODEL
