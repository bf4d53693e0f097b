"""Whether a string can be encoded as UTF-8: whatever takes text in asks here; and what to show of one that cannot."""

from __future__ import annotations

from newsclaims.errors import TextError

# What the surrogate is that stands for a byte which a reader could not decode: U+DC80 up to U+DCFF.
_BYTES, _LAST_BYTE = 0xDC80, 0xDCFF


def check_encodable(field: str, value: str) -> None:
    """Make sure that UTF-8 can hold a string.

    Args:
        field: what the message calls it ('title').
        value: the string.

    Raises:
        TextError: it holds a lone surrogate; the message names the field and the offset.
    """
    try:
        value.encode()
    except UnicodeEncodeError as e:
        code, again = ord(value[e.start]), "decode the bytes again with errors='replace'"
        if _BYTES <= code <= _LAST_BYTE:
            what = f"the byte {code - 0xDC00:#04x} at offset {e.start}, no UTF-8; name its encoding, or {again}"
        else:
            what = f"a lone surrogate ({value[e.start]!a}) at offset {e.start}, which no UTF-8 text can hold; {again}"
        raise TextError(f"{field} has {what}") from None


def encodable(name: str) -> str:
    """The name of a file as UTF-8 can hold it: bytes that are none as escapes of Python, all others as they are."""
    try:
        return name.encode(errors="surrogateescape").decode(errors="backslashreplace")
    except UnicodeEncodeError:  # it is of a system whose names are no bytes
        return name.encode(errors="backslashreplace").decode()
