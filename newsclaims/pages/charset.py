"""Bytes of a page to text, the same on every machine: nothing is guessed from frequencies of letters."""

from __future__ import annotations

from typing import NamedTuple

import regex

from newsclaims.byte_order import mark_of, text_encoding

# How far browsers look for a declaration, with room for a long head.
_HEAD = 8192
_DECLARED = regex.compile(
    rb"<(?:meta|\?xml)\b[^<>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", regex.IGNORECASE
)
# What browsers take these names for.
_ALIASES = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_FALLBACK = "cp1252"


class Decoded(NamedTuple):
    """A page as text."""

    text: str
    """The characters, without a byte-order mark."""
    encoding: str
    """Python's name of the encoding."""


def decoded(content: bytes) -> Decoded:
    """The text of a page: by its byte-order mark, as UTF-8 where it is, as declared, else as Windows-1252.

    Valid UTF-8 goes before what is declared: bytes above 127 are hardly ever valid UTF-8 by chance, and declarations
    are often wrong. What cannot be decoded becomes U+FFFD.
    """
    if mark := mark_of(content):
        return Decoded(content[len(mark.content) :].decode(mark.encoding, "replace"), mark.encoding)
    for name in ("utf-8", _declared(content[:_HEAD])):
        try:
            return Decoded(content.decode(name), name)
        except UnicodeError:
            continue
    return Decoded(content.decode(_FALLBACK, "replace"), _FALLBACK)


def _declared(head: bytes) -> str:
    m = _DECLARED.search(head)
    name = text_encoding(m[1].decode("ascii", "replace")) if m else None
    if name is None:
        return _FALLBACK
    if name.startswith(("utf-16", "utf-32", "utf-7")):
        return _FALLBACK  # a declaration that could be read says otherwise
    return _ALIASES.get(name, name)
