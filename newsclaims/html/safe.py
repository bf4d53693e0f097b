"""Article text made safe for a page: it may hold anything, and is never more than text.

Escaping keeps it from being read as HTML. Characters that act without being seen are shown instead: control characters
as their pictures, bidirectional overrides, which reorder what stands beside them, as '�'.
"""

from __future__ import annotations

import html
import json
from typing import Any

import regex

from newsclaims.wording import cut, picture

# C0 and C1 controls but tab and line feed, DEL, line and paragraph separators, bidirectional embeddings, overrides and
# isolates, lone surrogates (no text can hold them, but JSON can), interlinear and noncharacters
_SHOWN = regex.compile(
    r"[\x00-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u206F\uD800-\uDFFF\uFFF9-\uFFFB\uFFFE\uFFFF]"
)
_CARRIAGE_RETURN = regex.compile(r"\r\n?")
_SPACE = regex.compile(r"\s+")


def visible(text: str) -> str:
    """`text` with every control character shown as a symbol; as many characters as before, but for CR LF."""
    return _SHOWN.sub(lambda m: picture(m.group()), _CARRIAGE_RETURN.sub("\n", text))


def line(text: str, limit: int | None = None) -> str:
    """`text` on one line and visible; cut at a space and closed with an ellipsis where longer than `limit`."""
    one = visible(_SPACE.sub(" ", text).strip())
    return one if limit is None else cut(one, limit)


def escaped(text: str) -> str:
    """`text` for an element or a quoted attribute: visible, and escaped."""
    return html.escape(visible(text), quote=True)


def element(tag: str, *content: str, **attributes: str | bool | None) -> str:
    """An HTML element; `content` is HTML already, attribute values are escaped here.

    Args:
        tag: the element's name.
        content: what is in it, as HTML.
        attributes: values by name; a trailing underscore is dropped (`class_`) and other underscores become hyphens;
            None and False leave the attribute out, True gives it no value.
    """
    opening = tag
    for name, value in attributes.items():
        if value is not None and value is not False:
            opening += f" {name.rstrip('_').replace('_', '-')}"
            opening += "" if value is True else f'="{escaped(str(value))}"'
    return f"<{opening}>{''.join(content)}</{tag}>"


def embedded_json(value: Any, indent: int | None = None) -> str:
    r"""`value` as JSON that can stand inside a `<script>` element of any type: `<` is written `\u003c`, and so on."""
    apart = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=apart, allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
