"""Draw docs/terminal.svg: the top of what `newsclaims extract` shows of the example article (`make picture`)."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console
from rich.text import Text

import newsclaims
from newsclaims.terminal import show

ROOT = Path(__file__).parents[1]
ARTICLE = "examples/harbour-tunnel.txt"
WIDTH, LINES = 88, 66


def main() -> None:
    """Read the article, render the view, keep its first lines."""
    whole = io.StringIO()
    extraction = newsclaims.extract((ROOT / ARTICLE).read_text(encoding="utf-8"))
    show(extraction, Console(file=whole, width=WIDTH, force_terminal=True, color_system="truecolor"))
    top = whole.getvalue().splitlines()[:LINES]
    while Text.from_ansi(top.pop()).plain.strip():  # it ends where something ends
        pass
    picture = Console(record=True, width=WIDTH, file=io.StringIO())
    picture.print(Text.from_ansi("\n".join(top)))
    picture.save_svg(str(ROOT / "docs/terminal.svg"), title=f"newsclaims extract {ARTICLE}", unique_id="terminal")


if __name__ == "__main__":
    main()
