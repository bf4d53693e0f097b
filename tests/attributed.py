"""Attributions in words, for the tests of the attributions stage.

Each row of their tables reads: the text, then `source | cue | content | type | kind`, one line an attribution; several
content spans are divided by ` / `, a dash stands for what is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.models import Attribution, Extraction

#: What stands below a headline that is tested.
BODY = "By Jane Roe\n\nThe bridge was shut on Monday, a year after the crash that killed a rider."


def row(a: Attribution) -> str:
    parts = [a.source.text if a.source else "-", a.cue.text if a.cue else "-", " / ".join(c.text for c in a.content)]
    return " | ".join([*parts, a.quote_type, a.kind])


def rows(extraction: Extraction) -> list[str]:
    return [row(a) for a in extraction.attributions if a.parent_id is None]
