"""The terminal's view: the article's profile, its text with marks, who said what, the speakers, the claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from newsclaims.html.palette import PALETTE
from newsclaims.models import Attribution, Extraction, Tag
from newsclaims.terminal.article import article_text
from newsclaims.terminal.parts import (
    TAG_STYLE,
    claimed,
    confidence,
    content,
    dotted,
    optional,
    roles,
    sourced,
    tagged,
    who,
)
from newsclaims.terminal.safe import WIDEST, safe, shortened
from newsclaims.wording import counted, how

_BAR = 24


def show(extraction: Extraction, console: Console | None = None, *, name: str = "") -> None:
    """Print what was read out of an article.

    Args:
        extraction: the result.
        console: where to print, standard output if None; its width is used up to 110 columns.
        name: what to call an article that has no headline, such as its file's name.
    """
    console = console or Console()
    width = min(console.width, WIDEST)
    for part in _parts(extraction, name, width):
        console.print(part, width=width, markup=False, highlight=False, emoji=False)


def _parts(extraction: Extraction, name: str, width: int) -> Iterator[RenderableType]:
    yield from _head(extraction, name, width)
    if extraction.article.text.strip():
        yield from _section("Article", None)
        yield from article_text(extraction)
    yield from _section("Who said what", len(extraction.attributions))
    if not extraction.attributions:
        yield Text("  Nothing is attributed to anybody.", style="dim")
    introduced: set[str | None] = set()
    for attribution in extraction.attributions:
        if introduced:
            yield Text()
        yield _attribution(attribution, whole=attribution.speaker_id not in introduced)
        introduced.add(attribution.speaker_id)
    if extraction.speakers:
        yield from _section("Speakers", len(extraction.speakers))
        yield _speakers(extraction)
    if extraction.claims:
        yield from _section("Claims", len(extraction.claims))
        yield _claims(extraction)


def _head(extraction: Extraction, name: str, width: int) -> Iterator[RenderableType]:
    article = extraction.article
    yield Text(safe(article.title or name or "Untitled"), style="bold")
    yield dotted(
        [
            optional("", article.outlet),
            optional("by ", article.byline),
            f"{article.published:%d %B %Y}" if article.published else None,
            counted(len(article.text.split()), "word"),
            Text(safe(extraction.model), style="dim"),
        ]
    )
    tags = Counter(a.sourcing.tag for a in extraction.attributions)
    if tags:
        yield Text()
        yield _profile(tags, width)


def _profile(tags: Counter[Tag], width: int) -> Table:
    """How many attributions each sourcing tag has, as bars."""
    most = max(tags.values())
    longest = max(4, min(_BAR, width - 24))  # beside tag and number
    grid = Table.grid(padding=(0, 1))
    for tag in (t for t in TAG_STYLE if tags[t]):
        grid.add_row(
            Text(f"  {PALETTE.tag[tag].glyph} {tag}"),
            Text("■" * max(1, round(longest * tags[tag] / most)), style=TAG_STYLE[tag]),
            Text(str(tags[tag])),
        )
    return grid


def _section(title: str, number: int | None) -> Iterator[RenderableType]:
    yield Text()
    whole = title if number is None else f"{title} ({number:,})"
    yield Rule(Text(whole, style="bold"), align="left", style="dim")


def _attribution(attribution: Attribution, *, whole: bool) -> RenderableType:
    """Three rows: who and how, what, and how it is sourced; `whole` where the speaker comes for the first time."""
    inside = Text(f"inside {attribution.parent_id}", style="dim") if attribution.parent_id else None
    foot = dotted([sourced(attribution.sourcing, whole=whole), inside])
    grid = _numbered()
    grid.add_row(Text(attribution.id, style="dim"), _sides(who(attribution), Text(how(attribution))))
    grid.add_row("", Padding(content(attribution), (0, 4, 0, 2)))
    grid.add_row("", _sides(foot, confidence(attribution.confidence)))
    return grid


def _sides(left: Text, right: Text) -> Table:
    """Left as far as it goes, right against the edge."""
    grid = Table.grid(expand=True, padding=(0, 2, 0, 0), pad_edge=False)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_column(justify="right", no_wrap=True)
    grid.add_row(left, right)
    return grid


def _numbered() -> Table:
    """A grid of two columns: the id, and what it is the id of."""
    grid = Table.grid(expand=True, padding=(0, 1))
    grid.add_column(width=4, justify="right", no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    return grid


def _speakers(extraction: Extraction) -> Table:
    said = {s.id: found for s, found in extraction.by_speaker().items() if s}
    grid = _numbered()
    for speaker in extraction.speakers:
        found = said.get(speaker.id, ())
        tags = list(dict.fromkeys(a.sourcing.tag for a in found))
        line = Text(shortened(speaker.label, 80), style=f"bold {TAG_STYLE[tags[0]]}" if tags else "bold")
        more = dotted([roles(speaker), *map(tagged, tags)])
        if more:
            line = Text("  ").join([line, more])
        kinds = Counter(a.quote_type for a in found)
        counts = ", ".join(f"{kinds[k]} {k}" for k in ("direct", "mixed", "indirect") if kinds[k])
        side = Text(counts) if counts else Text("only mentioned", style="dim")
        grid.add_row(Text(speaker.id, style="dim"), _sides(line, side))
    return grid


def _claims(extraction: Extraction) -> Table:
    grid = _numbered()
    for claim in extraction.claims:
        grid.add_row(Text(claim.id, style="dim"), Text(shortened(claim.text, 300)))
        grid.add_row("", Padding(claimed(claim), (0, 0, 0, 2), style="dim"))
    return grid
