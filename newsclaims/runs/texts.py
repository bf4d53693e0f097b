"""Bytes to text: UTF-8, or what a byte-order mark says; gzip where the bytes say so."""

from __future__ import annotations

import codecs
import gzip
import io
import os
import zlib
from pathlib import Path
from typing import BinaryIO, TextIO

from newsclaims.errors import TextError

# the marks of UTF-32 begin with those of UTF-16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GZIP = b"\x1f\x8b"
_LONGEST_MARK = 4

#: What a compressed file that is cut short or damaged raises while it is read.
BROKEN_GZIP = (EOFError, zlib.error, gzip.BadGzipFile)


def encoding_of(head: bytes) -> str:
    """The encoding that the byte-order mark names; UTF-8 where there is none."""
    return next((name for mark, name in _MARKS if head.startswith(mark)), "utf-8")


def decoded(content: bytes, where: str, encoding: str | None = None) -> str:
    """The text of a whole file, line ends as they are, without its byte-order mark.

    Args:
        content: the bytes.
        where: the file's name, for the message.
        encoding: how they are encoded; None goes by the byte-order mark, UTF-8 where there is none.

    Raises:
        TextError: the bytes are not in that encoding; the message says where.
    """
    name = encoding or encoding_of(content[:_LONGEST_MARK])
    try:
        return content.decode(name)
    except UnicodeDecodeError as e:
        called = "UTF-8" if name.startswith("utf-8") else name
        raise TextError(
            f"{where}: byte {e.object[e.start]:#04x} at offset {e.start} is no {called}; "
            "convert the file first: iconv -f WINDOWS-1252 -t UTF-8"
        ) from None


class Source:
    """A file opened for reading, unpacked where it is compressed; knows how far it has been read."""

    def __init__(self, path: Path) -> None:
        """Open the file."""
        self._raw = path.open("rb")
        packed = self._raw.read(2) == _GZIP
        self._raw.seek(0)
        self.bytes: BinaryIO = gzip.GzipFile(fileobj=self._raw) if packed else self._raw  # type: ignore[assignment]

    @property
    def read(self) -> int:
        """How many of the file's own bytes have been read."""
        return os.lseek(self._raw.fileno(), 0, os.SEEK_CUR)

    def text(self, encoding: str | None, newline: str) -> TextIO:
        """The content as text; a byte that is no UTF-8 becomes a lone surrogate, so that its line alone fails."""
        buffer = io.BufferedReader(self.bytes)  # type: ignore[type-var]
        name = encoding or encoding_of(buffer.peek(_LONGEST_MARK)[:_LONGEST_MARK])
        return io.TextIOWrapper(buffer, name, errors="surrogateescape", newline=newline)

    def close(self) -> None:
        """Close the file."""
        self.bytes.close()
        self._raw.close()
