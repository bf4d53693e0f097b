"""Read the texts that the command line names."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsclaims.errors import TextError

if TYPE_CHECKING:
    from newsclaims.extractor import Extractor


def extractor_of(args: argparse.Namespace) -> Extractor:
    """The extractor that the arguments ask for; spaCy is loaded here."""
    from newsclaims.extractor import Extractor

    given = {} if args.threshold is None else {"threshold": args.threshold}
    return Extractor(args.model, scope=args.scope, **given)


def read_text(name: str) -> str:
    """The text of a file, or of standard input for '-': UTF-8, line ends as they are, a byte-order mark left out.

    Raises:
        TextError: the bytes are no UTF-8; the message says where.
        OSError: the file cannot be read.
    """
    content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        where = "standard input" if name == "-" else name
        raise TextError(
            f"{where}: byte {e.object[e.start]:#04x} at offset {e.start} is no UTF-8; "
            "convert the file first: iconv -f WINDOWS-1252 -t UTF-8"
        ) from None
