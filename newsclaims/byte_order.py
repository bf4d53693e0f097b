"""Byte-order marks: what the first bytes of a text say of its encoding; and which encodings there are."""

from __future__ import annotations

import codecs
from typing import NamedTuple


class Mark(NamedTuple):
    """A byte-order mark."""

    content: bytes
    encoding: str
    """Python's name of the encoding of what stands behind the mark."""
    with_mark: str
    """Python's name of the encoding that takes the mark off itself."""


# the marks of UTF-32 begin with those of UTF-16
_MARKS = (
    Mark(codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    Mark(codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    Mark(codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    Mark(codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    Mark(codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
#: How many bytes the longest mark has.
LONGEST_MARK = max(len(mark.content) for mark in _MARKS)


def mark_of(content: bytes) -> Mark | None:
    """The byte-order mark that the bytes begin with, if they do."""
    return next((mark for mark in _MARKS if content.startswith(mark.content)), None)


def text_encoding(name: str) -> str | None:
    """Python's name of an encoding; None where there is none, or it is none of text ('hex')."""
    try:
        found = codecs.lookup(name).name
        "".encode(found)
    except (LookupError, ValueError):
        return None
    return found
