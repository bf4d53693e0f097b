"""Files opened for reading: unpacked where the bytes say gzip, decoded as `decoding` has it."""

from __future__ import annotations

import gzip
import io
import zlib
from pathlib import Path
from typing import Any, TextIO

from newsclaims.byte_order import LONGEST_MARK
from newsclaims.decoding import encoding_of

_GZIP = b"\x1f\x8b"

#: What a compressed file that is cut short or damaged raises while it is read.
BROKEN_GZIP = (EOFError, zlib.error, gzip.BadGzipFile)


class _Unpacked(gzip.GzipFile):
    """Hands on what it has unpacked before it tells that the file is cut short: fewer bytes than asked for will do."""

    def readinto(self, buffer: Any) -> int:
        content = self.read1(len(buffer))
        buffer[: len(content)] = content
        return len(content)


class OpenFile:
    """A file opened for reading, unpacked where it is compressed; knows how far it has been read."""

    def __init__(self, path: Path) -> None:
        """Open the file."""
        self._file = path.open("rb", buffering=0)
        packed = self._file.read(2) == _GZIP
        self._file.seek(0)
        # both have what a buffer asks of what lies below it
        raw: Any = _Unpacked(fileobj=self._file) if packed else self._file
        self.bytes = io.BufferedReader(raw, 1 << 16)
        self._text: TextIO | None = None

    @property
    def read(self) -> int:
        """How many of the file's own bytes have been read."""
        return self._file.tell()

    def text(self, encoding: str | None, newline: str) -> TextIO:
        """The content as text; a byte that is no UTF-8 becomes a lone surrogate, so that its line alone fails."""
        name = encoding or encoding_of(self.bytes.peek(LONGEST_MARK)[:LONGEST_MARK])
        self._text = io.TextIOWrapper(self.bytes, name, errors="surrogateescape", newline=newline)
        return self._text

    def close(self) -> None:
        """Close the file."""
        (self._text or self.bytes).close()
        self._file.close()
