"""What commands write to standard output: text that is safe to print, or JSON."""

from __future__ import annotations

import io
import shutil
import sys
import textwrap


def write(text: str, as_json: str | None) -> None:
    """Write JSON, or lines that are safe to print, their margins kept; on a terminal, wrapped to its width."""
    from newsclaims.terminal.safe import PLAIN, WIDEST, safe

    if as_json is not None:
        write_json(as_json)
        return
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors=PLAIN)
    width = min(shutil.get_terminal_size().columns, WIDEST) if sys.stdout.isatty() else 0
    for line in text.split("\n"):
        margin = len(line) - len(line.lstrip(" "))
        sys.stdout.write(_wrapped(safe(line), margin, width) + "\n")


def write_json(text: str) -> None:
    """Write JSON and a line end."""
    as_utf8()
    sys.stdout.write(text + "\n")


def as_utf8() -> None:
    """Write UTF-8 from here on, as JSON is, whatever the terminal's own encoding."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def _wrapped(line: str, margin: int, width: int) -> str:
    """The line behind its margin, what runs on set in a little; as it is where there is no width."""
    if not width:
        return " " * margin + line
    first = " " * margin
    return textwrap.fill(line, width, initial_indent=first, subsequent_indent=first + "  ", break_on_hyphens=False)
