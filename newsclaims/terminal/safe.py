"""Article text made safe to print: it may hold anything, and the terminal obeys some of it."""

from __future__ import annotations

import codecs

import regex

from newsclaims import wording

# Seen as nothing, and can hide text or break the alignment.
_INVISIBLE = regex.compile(r"[\u00AD\u200B\u2060-\u2064\uFEFF\U000E0000-\U000E007F]")
_SPACE = regex.compile(r"\s+")

#: Lines longer than this are hard to read, however wide the terminal.
WIDEST = 110
#: The error handler for output whose encoding lacks the marks of the view: those of a keyboard stand in for them.
PLAIN = "newsclaims.plain"
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚", "'"), **dict.fromkeys("–—─", "-"), "‹": "<", "›": ">",
        "…": "...", "·": "-", "●": "*", "■": "#", "○": "~", "▲": "^", "◆": "+", "△": "?", "□": "=", "→": ">",
    }
)  # fmt: skip


def safe(text: str) -> str:
    """`text` on one line, every control character shown as a symbol instead of obeyed.

    White space of any kind becomes one space and what cannot be seen is left out; a control character becomes its
    picture ('␛' for escape), or '�' where it has none.
    """
    return harmless(text).strip()


def harmless(text: str) -> str:
    """As `safe`, with a space at either end where there is white space."""
    return wording.harmless(_INVISIBLE.sub("", _SPACE.sub(" ", text)))


def shortened(text: str, limit: int) -> str:
    """`text`, made `safe`, cut at a space and closed with an ellipsis where it is longer than `limit` characters."""
    return wording.cut(safe(text), limit)


def _plain(error: UnicodeError) -> tuple[str, int]:
    """What stands in for the characters that cannot be encoded; a question mark where there is nothing."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end].translate(_PLAIN)
    return missing.encode("ascii", "replace").decode("ascii"), error.end


codecs.register_error(PLAIN, _plain)
