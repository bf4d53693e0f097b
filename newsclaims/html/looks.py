"""Which classes the words of a piece get: whose they are, and what they are; `report/assets/text.js` does the same.

Words can have three sources at once, and each shows in its own way: a source or cue by its ink (`i-TAG`), reported
words by their underline (`u-TAG`), quoted words by their ground (`q-TAG`); of nested ones the innermost shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsclaims.html.marks import Mark
from newsclaims.html.pieces import Piece
from newsclaims.models import Attribution, Extraction


class Looks:
    """The classes of pieces of one article."""

    def __init__(self, extraction: Extraction, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self.attributions: Mapping[str, Attribution] = {a.id: a for a in extraction.attributions}
        self.quotes = {q.id: q.attribution for q in extraction.quotes}

    def classes(self, piece: Piece) -> str:
        """The classes, parted by spaces; empty for words that nothing marks."""
        ink = underline = tint = role = ""
        for i in piece.marks:
            mark = self.marks[i]
            if mark.role == "quote":
                attribution = self.quotes[mark.ref]
                # words that nobody is given keep the ground of the quotation that they stand in
                tint = f" q-{attribution.sourcing.tag}" if attribution else tint or " q-none"
            elif mark.role == "content":
                underline = f" u-{self.attributions[mark.ref].sourcing.tag}"
                role = ink = ""  # a source in whose words this lies stays behind
            elif mark.role in {"source", "cue"}:
                ink = f" i-{self.attributions[mark.ref].sourcing.tag}"
                role = f" {mark.role}" + (" first" if mark.role == "source" and mark.start == piece.start else "")
        return f"{role}{ink}{underline}{tint}".strip()
