"""The article in the terminal: its text with sources, cues, reported and quoted words marked.

Characters say what colour repeats: a shape before each source for its tag, the attribution's id behind its cue, angle
marks around reported words. Quoted words have their own marks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.text import Text

from newsclaims.html.marks import Mark, marks_of
from newsclaims.html.palette import PALETTE
from newsclaims.html.pieces import Paragraph, Piece, paragraphs_of
from newsclaims.models import Attribution, BlockKind, Extraction, Tag
from newsclaims.terminal.parts import TAG_STYLE
from newsclaims.terminal.safe import harmless

_OPEN, _CLOSE = "‹", "›"
#: How blocks look that are no running text.
_BLOCK: dict[BlockKind, str] = {
    "headline": "bold",
    "crosshead": "bold",
    "standfirst": "italic",
    "byline": "dim",
    "dateline": "dim",
    "caption": "dim",
    "image": "dim",
    "section": "dim",
    "promo": "dim",
    "note": "dim",
}


def article_text(extraction: Extraction) -> Iterator[RenderableType]:
    """The paragraphs of the article, marked."""
    marks = marks_of(extraction, roles=("source", "cue", "content", "quote"))
    writer = _Writer(extraction, marks)
    yield Padding(_Wrapped(_key()), (0, 0, 1, 2))
    before = None
    for paragraph in paragraphs_of(extraction.article, marks):
        if before is not None and not before == paragraph.kind == "list_item":
            yield Text()
        yield Padding(_Wrapped(writer.paragraph(paragraph)), (0, 0, 0, 2))
        before = paragraph.kind


def _key() -> Text:
    """What the marks mean, in the marks themselves."""
    key = Text(style="dim")
    key.append("○", style="dim").append("source", style="bold").append("  ")
    key.append("cue", style="italic").append("[id]  ")
    key.append(_OPEN).append("reported words", style="underline").append(f"{_CLOSE}  “quoted words”")
    return key


class _Wrapped:
    """A text whose lines end with their last word: the space behind it would be underlined too."""

    def __init__(self, text: Text) -> None:
        self.text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.text.wrap(console, options.max_width, overflow="fold"):
            line.rstrip()
            yield line


class _Writer:
    """Writes the paragraphs of one article."""

    def __init__(self, extraction: Extraction, marks: Sequence[Mark]) -> None:
        self.text = extraction.article.text
        self.marks = marks
        self.attributions: Mapping[str, Attribution] = {a.id: a for a in extraction.attributions}
        self.quotes: Mapping[str, Tag | None] = {
            q.id: q.attribution.sourcing.tag if q.attribution else None for q in extraction.quotes
        }
        # what is put in at an offset: before the words that begin there, behind those that end there
        self.before: dict[int, list[str]] = defaultdict(list)
        self.behind: dict[int, list[str]] = defaultdict(list)
        for a in extraction.attributions:
            self._put_in(a)

    def _put_in(self, a: Attribution) -> None:
        if a.quote_type != "direct":
            for span in a.content:
                self.before[span.start].append(_OPEN)
                self.behind[span.end].insert(0, _CLOSE)
        if a.source:
            glyph = PALETTE.tag[a.sourcing.tag].glyph
            if glyph not in self.before[a.source.start]:
                self.before[a.source.start].append(glyph)
        anchor = a.cue or a.source or a.content[0]
        self.behind[anchor.end].append(f"[{a.id}]")

    def paragraph(self, paragraph: Paragraph) -> Text:
        """One paragraph, on one line as long as it may be."""
        line = Text(style=_BLOCK.get(paragraph.kind, ""))
        for piece in paragraph.pieces:
            line.append("".join(self.before.get(piece.start, ())), style="dim")
            line.append(harmless(self.text[piece.start : piece.end]), style=self._style(piece))
            line.append("".join(self.behind.get(piece.end, ())), style="dim")
        return line

    def _style(self, piece: Piece) -> str:
        """Sources bold and in their tag's colour, cues italic, reported words underlined, quoted ones in colour."""
        colour, more = "", set()
        for i in piece.marks:
            mark = self.marks[i]
            if mark.role == "quote":
                tag = self.quotes[mark.ref]
                colour = TAG_STYLE[tag] if tag else colour
                continue
            attribution = self.attributions[mark.ref]
            if mark.role == "content":
                more = {"underline"} if attribution.quote_type != "direct" else set()
            else:
                more.add("bold" if mark.role == "source" else "italic")
                colour = TAG_STYLE[attribution.sourcing.tag]
        return " ".join(part for part in [colour, *sorted(more)] if part)
