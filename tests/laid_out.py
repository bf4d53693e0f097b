"""Blocks of a text, for the tests of the layout stage."""

from __future__ import annotations

from newsclaims.layout import read_layout
from newsclaims.models import Article

LEAD = "The council voted on Monday to close the old bridge, which engineers have called unsafe for nine years."
MORE = "The vote ended a dispute that had lasted since spring, and the mayor said that work would begin at once."


def read(text: str) -> list[tuple[str, str]]:
    """Kind and running text of each block; the label of a turn stands in front of its text."""
    article = read_layout(Article(text=text))
    return [
        (b.kind, (f"{b.label.text}| " if b.label else "") + "".join(p.text for p in b.prose)) for b in article.blocks
    ]


def kind_of(line: str) -> tuple[str, str]:
    """Kind and running text of a line that stands between two paragraphs."""
    return read(f"Council closes bridge\n\n{LEAD}\n\n{line}\n\n{MORE}\n")[2]
