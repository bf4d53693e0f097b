"""Read the texts that the command line names."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.extractor import Extractor


def extractor_of(args: argparse.Namespace) -> Extractor:
    """The extractor that the arguments ask for; spaCy is loaded here."""
    from newsclaims.extractor import Extractor

    given = {} if args.threshold is None else {"threshold": args.threshold}
    return Extractor(args.model, scope=args.scope, **given)


def read_text(name: str) -> str:
    """The text of a file, or of standard input for '-': UTF-8, or what its byte-order mark says; line ends as they are.

    Raises:
        TextError: the bytes are no UTF-8; the message says where.
        OSError: the file cannot be read.
    """
    from newsclaims.runs.texts import decoded

    content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return decoded(content, "standard input" if name == "-" else name)
