"""What every view words alike: numbers of things, how somebody is quoted, where a long line is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the models are worded by this module, too
    from newsclaims.models import Attribution


def counted(number: int, noun: str) -> str:
    """'1 claim', '2 claims'."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def people(number: int | None) -> str | None:
    """'1 person', '2 people'; None where the article gives no number."""
    return None if number is None else "1 person" if number == 1 else f"{number:,} people"


def how(attribution: Attribution) -> str:
    """Whose words, and what the speaker does with them: 'direct', 'indirect denial'."""
    kind = "" if attribution.kind == "statement" else f" {attribution.kind}"
    return f"{'not: ' if attribution.negated else ''}{attribution.quote_type}{kind}"


def cut(line: str, limit: int) -> str:
    """The line, cut at a space and closed with an ellipsis where it is longer than `limit` characters."""
    if len(line) <= limit:
        return line
    begin = line[:limit]
    return (begin[: begin.rfind(" ")] if " " in begin[limit // 2 :] else begin).rstrip(" ,;:") + " …"


def without_article(name: str) -> str:
    """A name, its words a space apart, without the article at its head: 'the Harbour Board' is 'Harbour Board'."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an"} else name


def picture(control: str) -> str:
    """What is shown for a character that acts without being seen: '␛' for escape, '�' where it has no picture."""
    code = ord(control)
    if code < 0x20:  # the control pictures stand in the same order, from U+2400
        return chr(0x2400 + code)
    return {0x7F: "␡", 0x2028: "␤", 0x2029: "␤"}.get(code, "�")


# C0 and C1 controls and DEL steer a terminal, marks of direction reorder what stands beside them.
_ACTING = (*range(0x20), *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x2070))
_SHOWN = {code: " " if chr(code).isspace() else picture(chr(code)) for code in _ACTING}


def harmless(line: str) -> str:
    """The line with characters that act without being seen shown instead; other white space becomes spaces."""
    return line.translate(_SHOWN)
