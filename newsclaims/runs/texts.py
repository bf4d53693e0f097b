"""Bytes to text: UTF-8, or what a byte-order mark says; gzip where the bytes say so."""

from __future__ import annotations

import gzip
import io
import zlib
from pathlib import Path
from typing import Any, TextIO

from newsclaims.byte_order import LONGEST_MARK, mark_of
from newsclaims.errors import TextError

# What people hand in that holds an article and is no text.
_NO_TEXT = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive, as Word's and OpenDocument's files are"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_GZIP = b"\x1f\x8b"

#: What a compressed file that is cut short or damaged raises while it is read.
BROKEN_GZIP = (EOFError, zlib.error, gzip.BadGzipFile)


def encoding_of(head: bytes) -> str:
    """The encoding that the byte-order mark names; UTF-8 where there is none."""
    mark = mark_of(head)
    return mark.with_mark if mark else "utf-8"


def decoded(content: bytes, where: str, encoding: str | None = None) -> str:
    """The text of a whole file, line ends as they are, without its byte-order mark.

    Args:
        content: the bytes.
        where: the file's name, for the message.
        encoding: how they are encoded; None goes by the byte-order mark, UTF-8 where there is none.

    Raises:
        TextError: the bytes are not in that encoding; the message says where.
    """
    name = encoding or encoding_of(content[:LONGEST_MARK])
    try:
        return content.decode(name)
    except UnicodeError as e:
        other = next((kind for head, kind in _NO_TEXT if content.startswith(head)), None)
        if other:
            raise TextError(f"{where}: this is {other}, no text; save the text in it as a file first") from None
        if not isinstance(e, UnicodeDecodeError):  # some codecs do not say where
            raise TextError(f"{where}: the text is not in {name} ({' '.join(str(e).split())})") from None
        called = "UTF-8" if name.startswith("utf-8") else name
        raise TextError(
            f"{where}: byte {e.object[e.start]:#04x} at offset {e.start} is no {called}; "
            "convert the file first: iconv -f WINDOWS-1252 -t UTF-8"
        ) from None


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
