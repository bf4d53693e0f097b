"""Plots of one article: shares of the sourcing tags, and who speaks where. Needs the extra `plot` (matplotlib).

Colours and hatches are those of the report and the notebook; hues are told apart with every common colour vision, and
hatch, marker or label say the same without colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from newsclaims.arguments import at_least_one, of_type, one_of
from newsclaims.errors import MissingExtraError
from newsclaims.html.palette import PALETTE
from newsclaims.html.safe import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.models import Attribution, Extraction, Span, Speaker, Tag

_MARKERS: dict[Tag, str] = {
    "named": "o",
    "institutional": "s",
    "anonymous": "o",
    "collective": "^",
    "documentary": "D",
    "author": "s",
    "unattributed": "^",
}
_HOLLOW: frozenset[Tag] = frozenset({"anonymous", "author", "unattributed"})
_LABEL = 36


def plot_sourcing(
    extraction: Extraction, ax: Any = None, *, by: Literal["attributions", "words"] = "attributions"
) -> Any:
    """What share each kind of source has, as bars.

    Attributions inside another's content are left out, as `newsclaims.profile` does.

    Args:
        extraction: what was read out of the article.
        ax: matplotlib axes to draw on; new ones if None.
        by: share of the attributions, or of the attributed words.

    Returns:
        The axes.

    Raises:
        MissingExtraError: matplotlib is not installed; the message shows the command that installs it.
        ArgumentError: `by` is neither of the two.
        ArgumentTypeError: it is no extraction.
    """
    from newsclaims.assessment import profile

    one_of("by", by, ("attributions", "words"))

    ax = _axes(ax, height=2.6)
    shares = [s for s in profile(extraction).tags if s.attributions]
    values = [100 * (s.word_share if by == "words" else s.attribution_share) for s in shares]
    numbers = [s.words if by == "words" else s.attributions for s in shares]
    looks = [PALETTE.tag[s.tag] for s in shares]
    bars = ax.barh(
        range(len(shares)),
        values,
        color=[look.plot for look in looks],
        hatch=[look.hatch for look in looks],
        edgecolor="white",
        linewidth=0,
        height=0.68,
    )
    ax.bar_label(bars, [f"{v:.0f} %  ({n:,})" for v, n in zip(values, numbers, strict=True)], padding=5, fontsize=9)
    ax.set_yticks(range(len(shares)), [s.tag for s in shares])
    ax.invert_yaxis()
    ax.set_xlim(0, max([*values, 1]) * 1.22)
    ax.xaxis.set_visible(False)
    ax.set_title(f"Share of the {'attributed words' if by == 'words' else 'attributions'}", loc="left", fontsize=11)
    _bare(ax, "top", "right", "bottom")
    ax.tick_params(axis="y", length=0)
    return ax


def plot_voices(extraction: Extraction, ax: Any = None, *, limit: int = 15) -> Any:
    """Who speaks where along the article: a row for each speaker, from the first to speak to the last.

    Thick bars are words quoted directly or in part, thin bars are reported ones; a marker of the tag's shape begins
    each.

    Args:
        extraction: what was read out of the article.
        ax: matplotlib axes to draw on; new ones if None.
        limit: at most so many speakers, those with the most attributed characters.

    Returns:
        The axes; x is the place in the text in per cent of its characters.

    Raises:
        MissingExtraError: matplotlib is not installed; the message shows the command that installs it.
        ArgumentError: `limit` is below 1.
        ArgumentTypeError: it is no extraction.
    """
    from newsclaims.models import Extraction

    of_type("extraction", extraction, Extraction)
    at_least_one(limit=limit)
    rows = _rows(extraction, limit)
    ax = _axes(ax, height=1.2 + 0.32 * max(1, len(rows)))
    scale = 100 / max(1, len(extraction.article.text))
    tags: dict[Tag, None] = {}
    for y, (_, said) in enumerate(rows):
        for attribution in said:
            tag = attribution.sourcing.tag
            tags.setdefault(tag)
            _bars(ax, y, attribution, scale)
    ax.set_yticks(range(len(rows)), [_literal(line(speaker.label, _LABEL)) for speaker, _ in rows])
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ax.set_xlim(0, 100)
    ax.set_xlabel("place in the article (%)")
    ax.set_title("Who speaks where", loc="left", fontsize=11)
    ax.grid(axis="y", color="0.9", linewidth=0.8)
    ax.set_axisbelow(True)
    _bare(ax, "top", "right", "left")
    ax.tick_params(axis="y", length=0)
    _legend(ax, [tag for tag in PALETTE.tag if tag in tags])
    return ax


def _rows(extraction: Extraction, limit: int) -> list[tuple[Speaker, Sequence[Attribution]]]:
    """The speakers with the most to say, in the order in which they begin to."""
    said = [(s, found) for s, found in extraction.by_speaker().items() if s]
    chosen = sorted(said, key=lambda row: -sum(len(c) for a in row[1] for c in a.content))[:limit]
    return sorted(chosen, key=lambda row: min(_first(a).start for a in row[1]))


def _first(attribution: Attribution) -> Span:
    return min(attribution.content, key=lambda span: span.start)


def _bars(ax: Any, y: int, attribution: Attribution, scale: float) -> None:
    tag = attribution.sourcing.tag
    color = PALETTE.tag[tag].plot
    height = 0.2 if attribution.quote_type == "indirect" else 0.56
    ax.broken_barh(
        [(s.start * scale, max(len(s) * scale, 0.3)) for s in attribution.content],
        (y - height / 2, height),
        facecolor=color,
    )
    ax.plot(
        _first(attribution).start * scale,
        y,
        marker=_MARKERS[tag],
        color=color,
        markerfacecolor="white" if tag in _HOLLOW else color,
        markeredgecolor=color,
        markersize=5.5,
        clip_on=False,
        zorder=3,
    )


def _legend(ax: Any, tags: Sequence[Tag]) -> None:
    from matplotlib.lines import Line2D

    handles = [
        Line2D(
            [],
            [],
            linestyle="",
            marker=_MARKERS[tag],
            label=tag,
            color=PALETTE.tag[tag].plot,
            markerfacecolor="white" if tag in _HOLLOW else PALETTE.tag[tag].plot,
        )
        for tag in tags
    ]
    handles += [
        Line2D([], [], color="0.45", linewidth=8, label="quoted"),
        Line2D([], [], color="0.45", linewidth=2.5, label="reported"),
    ]
    ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(1, 1), frameon=False, fontsize=9)


def _axes(ax: Any, height: float) -> Any:
    try:
        from matplotlib import pyplot as plt
    except ImportError as e:
        command = 'pip install "newsclaims[plot]"'
        raise MissingExtraError(f"plots need matplotlib, which is not installed; run: {command}") from e
    return plt.subplots(figsize=(7.6, height), layout="constrained")[1] if ax is None else ax


def _bare(ax: Any, *sides: str) -> None:
    for side in sides:
        ax.spines[side].set_visible(False)


def _literal(text: str) -> str:
    """Article words as they are: matplotlib would read a formula between two dollar signs."""
    return text.replace("$", r"\$")
