"""Bytes of a text file to text, the same wherever one is read: UTF-8, or what a byte-order mark says.

The byte-order mark is left out, so that offsets count from the character behind it; line ends stay as they are.
"""

from __future__ import annotations

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
