"""`Marked`: an attribution as offsets only, whoever or whatever marked it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from newsclaims.models import Attribution, Span
from newsclaims.wording import without_article

Offsets = tuple[int, int]
Role = Literal["cue", "source", "content"]
ROLES: tuple[Role, ...] = ("cue", "source", "content")


class Marked(NamedTuple):
    """Source, cue and content as character offsets of the text, each of any number of stretches."""

    id: str
    """As in the annotation ('E1'), or as the extraction numbers it ('a1')."""
    source: tuple[Offsets, ...]
    """Who; empty where the text names nobody."""
    cue: tuple[Offsets, ...]
    """The words that attribute; empty where there are none."""
    content: tuple[Offsets, ...]
    """What is attributed."""

    def role(self, name: Role) -> tuple[Offsets, ...]:
        """The stretches of one role."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[name]


def marked(attribution: Attribution) -> Marked:
    """The offsets of an attribution of the library."""
    return Marked(
        attribution.id, offsets([attribution.source]), offsets([attribution.cue]), offsets(attribution.content)
    )


def offsets(spans: Iterable[Span | None]) -> tuple[Offsets, ...]:
    """The offsets of the spans that there are."""
    return tuple((s.start, s.end) for s in spans if s is not None)


def characters(stretches: Iterable[Offsets]) -> set[int]:
    """The offsets of all characters covered."""
    covered: set[int] = set()
    for start, end in stretches:
        covered.update(range(start, end))
    return covered


def word_characters(text: str, stretches: Iterable[Offsets]) -> set[int]:
    """The offsets of all letters, digits and underscores covered: marks, punctuation and space do not count."""
    return {i for i in characters(stretches) if i < len(text) and (text[i].isalnum() or text[i] == "_")}


def intersection_over_union(text: str, a: Sequence[Offsets], b: Sequence[Offsets]) -> float:
    """Share of the word characters that two sets of stretches have in common, 0 to 1."""
    if not any(start < stop and begin < end for start, end in a for begin, stop in b):
        return 0.0  # the case of nearly all pairs of an article's stretches
    left, right = word_characters(text, a), word_characters(text, b)
    return len(left & right) / len(left | right) if left | right else 0.0


def label_key(label: str | None) -> str:
    """A label for comparison: lower case, straight apostrophes, single spaces, no article at its head."""
    return without_article(" ".join((label or "").replace("’", "'").lower().split()))
