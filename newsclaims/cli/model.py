"""`newsclaims model`: which spaCy pipeline reads the articles."""

from __future__ import annotations

import sys

from newsclaims.adapters.spacy_model import INSTALL, MODELS, installed_models
from newsclaims.cli.exits import MODEL, OK


def run() -> int:
    """Say which pipelines are installed, which of them is taken, and how to get one. SpaCy is not loaded for it."""
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
