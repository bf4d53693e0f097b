"""`Explanation`: why a result is what it is, in sentences with their evidence."""

from __future__ import annotations

from typing import Literal

from newsclaims.models.span import Model, Span
from newsclaims.wording import harmless

Kind = Literal[
    "attribution",
    "quote",
    "speaker",
    "claim",
    "sourcing",
    "confidence",
    "finding",
    "response",
    "weight",
    "marker",
    "profile",
    "comparison",
    "shared_claim",
    "dispute",
    "shared_quote",
    "named_elsewhere",
    "verification",
    "check",
]
Topic = Literal["what", "rule", "source", "cue", "content", "speaker", "sourcing", "confidence", "weight", "relation"]


class Statement(Model):
    """One sentence of an explanation."""

    topic: Topic
    """What it is about."""
    text: str
    """The sentence."""
    code: str | None = None
    """The code that it spells out, where it stands for one ('+quotation', 'rule:verb-clause')."""
    evidence: tuple[Span, ...] = ()
    """The words of the article that it rests on."""
    depth: int = 0
    """0, or 1 for a part of the statement before it."""


class Explanation(Model):
    """Why an object of an extraction is what it is."""

    kind: Kind
    """What sort of object is explained."""
    id: str | None = None
    """Its id, where it has one."""
    statements: tuple[Statement, ...]
    """The explanation, sentence by sentence."""

    def __str__(self) -> str:
        head = f"{self.kind} {self.id}" if self.id else self.kind
        return "\n".join(map(harmless, [head, *(line for s in self.statements for line in _lines(s))]))


def _lines(statement: Statement) -> list[str]:
    """The sentence, then its evidence where that is not quoted in it, shortened."""
    margin = "  " + "    " * statement.depth
    spans = [f"{_quoted(s.text)} [{s.start}-{s.end}]" for s in statement.evidence[:_SHOWN]]
    more = len(statement.evidence) - _SHOWN
    if more > 0:
        spans.append(f"and {more} more")
    shown = f": {', '.join(spans)}" if spans else ""
    return [f"{margin}{'- ' if statement.depth else ''}{statement.text}{shown}"]


def _quoted(text: str) -> str:
    """In quotation marks, unless it has marks of its own."""
    words = _shortened(text)
    return words if words[:1] in {'"', "“", "‘", "«", "„"} else f"“{words}”"


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


#: How many spans, and how many characters of one, are shown in words.
_SHOWN, _LONGEST = 6, 120
