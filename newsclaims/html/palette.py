"""The palette of `palette.toml`, typed, and as CSS variables."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from newsclaims.models import Model, Tag

Pair = tuple[str, str]


class TagLook(Model):
    """How one sourcing tag is shown."""

    plot: str
    """Colour of areas, as `#rrggbb`."""
    ink: Pair
    """Colour of text, on light paper and on dark."""
    tint: Pair
    """Ground of quoted words, on light paper and on dark."""
    glyph: str
    """The shape that stands beside the colour."""
    line: str
    """Style and thickness of the underline, as CSS has them."""
    hatch: str
    """Matplotlib's hatch."""
    means: str
    """The tag in one line."""


class Palette(Model):
    """All colours and shapes."""

    paper: dict[str, Pair]
    """Colours of the page by use, on light paper and on dark."""
    tag: dict[Tag, TagLook]
    """The look of every tag, in the order in which tags are listed."""

    def css(self, prefix: str) -> str:
        """Declarations of CSS variables, light ones, without a selector: `--nc-named-ink: #00694a;`."""
        return "".join(f"{prefix}{name}:{pair[0]};" for name, pair in self._pairs())

    def css_both(self, prefix: str) -> str:
        """The same variables with both colours, chosen by the element's `color-scheme`."""
        return "".join(f"{prefix}{name}:light-dark({pair[0]},{pair[1]});" for name, pair in self._pairs())

    def css_tags(self) -> str:
        """Rules for classes that carry a look: `i-TAG` ink and glyph, `u-TAG` underline, `q-TAG` tint, `f-TAG` fill.

        Several classes, because words can have three sources at once: a source named in what another is quoted with.
        """
        rules = []
        for tag, look in self.tag.items():
            style, width = look.line.split()
            rules.append(f'.i-{tag}{{--ink:var(--nc-{tag}-ink);--glyph:"{look.glyph}"}}')
            rules.append(f".u-{tag}{{--line:{style} {width} var(--nc-{tag}-plot)}}")
            rules.append(f".q-{tag}{{--tint:var(--nc-{tag}-tint)}}")
            rules.append(f".f-{tag}{{fill:var(--nc-{tag}-plot)}}")
        return "\n".join(rules)

    def _pairs(self) -> Iterator[tuple[str, Pair]]:
        yield from self.paper.items()
        for tag, look in self.tag.items():
            yield f"{tag}-ink", look.ink
            yield f"{tag}-tint", look.tint
            yield f"{tag}-plot", (look.plot, look.plot)


def _load() -> Palette:
    source = files("newsclaims.html").joinpath("palette.toml").read_text(encoding="utf-8")
    return Palette.model_validate(tomllib.loads(source))


PALETTE = _load()
