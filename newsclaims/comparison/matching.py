"""Which claims say the same: pairs through an inverted index, scored, and joined to groups."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclaims.comparison.features import Features, Reader, conflict
from newsclaims.comparison.union import Union
from newsclaims.models import Claim, TimeExpression

#: Least likeness of two wordings of one claim.
SAME = 0.6
#: Least weight of what two claims share, and of two that share all: less is a coincidence.
LEAST, LEAST_OF_ALL = 2.5, 2.0
#: Least likeness, figures apart, of two claims whose figures contradict each other.
FIGURES_APART = 0.75
#: Claims noted under one feature; what more of them have is no clue.
_POSTINGS = 100
#: Claims that one claim is compared with.
_COMPARED = 40


class Item(NamedTuple):
    """A claim of one of the articles."""

    article: int
    claim: Claim
    features: Features
    reader: Reader

    @property
    def key(self) -> str:
        """The claim as `article:id`."""
        return f"{self.article}:{self.claim.id}"

    @property
    def negative(self) -> bool:
        """Whether the claim says that it is not so."""
        return self.claim.polarity == "negative"


class Link(NamedTuple):
    """How alike two claims are, and by what."""

    score: float
    reasons: tuple[str, ...]
    figures: str = ""  # the figures that contradict each other


class Groups:
    """Claims joined where they say the same, whatever their polarity; and pairs whose figures differ."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self._union = Union(len(items))
        self._weakest: dict[int, Link] = {}
        self.figures: list[tuple[int, int, Link]] = []
        representatives = self._join_identical()
        for i, j in _pairs([items[r] for r in representatives]):
            one, other = representatives[i], representatives[j]
            link = likeness(items[one], items[other])
            if link is None:
                continue
            if link.figures:
                self.figures.append((one, other, link))
            else:
                self._join(one, other, link)

    def groups(self) -> list[list[int]]:
        """The groups of two and more, each in the order of the claims."""
        return [g for g in self._union.groups() if len(g) > 1]

    def link(self, group: Sequence[int]) -> Link:
        """The weakest link of a group."""
        return self._weakest[group[0]]

    def _join(self, one: int, other: int, link: Link) -> None:
        roots = self._union.join(one, other)
        if roots is not None:
            links = [link, *(self._weakest[r] for r in roots if r in self._weakest)]
            self._weakest[roots[0]] = min(links, key=lambda k: k.score)

    def _join_identical(self) -> list[int]:
        """Join claims of the same features; one of each such group."""
        first: dict[tuple[object, ...], int] = {}
        for i, item in enumerate(self.items):
            weights = item.features.weights
            if len(weights) < 2:
                continue
            key = (frozenset(weights), item.features.subject, item.features.object, *item.features[4:])
            if key in first:
                self._join(first[key], i, Link(1.0, _reasons(item.features, item.features)))
            else:
                first[key] = i
        return list(first.values())


def _pairs(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Pairs of claims that share some of their rarest words, the earlier first.

    Two sets that are alike share an element among the rarest of each (prefix filtering), so only those are indexed.
    """
    frequency = Counter(w for item in items for w in item.features.words)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for j, item in enumerate(items):
        words = sorted(item.features.words, key=lambda w: (frequency[w], w))
        rare = words[: math.ceil((1 - SAME / 2) * len(words)) + 1]
        shared = Counter(i for w in rare for i in postings[w])
        for i, _ in sorted(shared.items(), key=lambda s: (-s[1], s[0]))[:_COMPARED]:
            yield i, j
        for w in rare:
            if len(postings[w]) < _POSTINGS:
                postings[w].append(j)


def likeness(one: Item, other: Item) -> Link | None:
    """How alike two claims are; None where they are not the same claim."""
    a, b = one.features, other.features
    weight = sum(min(a.weights[w], b.weights[w]) for w in a.words & b.words)
    if weight < (LEAST_OF_ALL if a.words == b.words else LEAST) or _reversed(a, b):
        return None
    if _apart(one, other):
        return None
    base = 2 * weight / (sum(a.weights[w] for w in a.words) + sum(b.weights[w] for w in b.words))
    clash = conflict(one.reader, a.figures, b.figures)
    reasons = _reasons(a, b)
    if clash is not None:
        if base < FIGURES_APART:
            return None
        unit = clash[0].unit or ""
        return Link(round(base, 4), reasons, f"{clash[0].value:.12g}/{clash[1].value:.12g} {unit}".strip())
    score = _with_figures(a, b, weight)
    return Link(round(score, 4), reasons) if score >= SAME else None


def _apart(one: Item, other: Item) -> bool:
    """Whether what is to come is set beside what has been, what may be beside what is, one time beside another.

    The month or the day of the week alone is enough: 'in May' is not 'in June', whatever the year.
    """
    (tense, *mood), (other_tense, *other_mood) = one.features.mood, other.features.mood
    if {tense, other_tense} == {"past", "future"} or mood != other_mood:
        return True
    a, b = one.features, other.features
    if any(x and y and not x & y for x, y in ((a.months, b.months), (a.weekdays, b.weekdays))):
        return True
    fixed = [t for t in one.claim.times if t.first_day and t.last_day]
    against = [t for t in other.claim.times if t.first_day and t.last_day]
    return bool(fixed and against) and not any(_overlap(a, b) for a in fixed for b in against)


def _overlap(a: TimeExpression, b: TimeExpression) -> bool:
    if not (a.first_day and a.last_day and b.first_day and b.last_day):
        return False
    return a.first_day <= b.last_day and b.first_day <= a.last_day


def _with_figures(a: Features, b: Features, weight: float) -> float:
    """Twice what both share over what they have, figures counted in."""
    figures = [f for f in a.weights if f[0] == "#" and f in b.weights]
    shared = weight + sum(a.weights[f] for f in figures)
    return 2 * shared / (sum(a.weights.values()) + sum(b.weights.values()))


def _reversed(a: Features, b: Features) -> bool:
    """Whether who does it and whom it is done to are exchanged ('A sued B', 'B sued A')."""
    if not (a.subject and a.object and b.subject and b.object) or a.passive != b.passive:
        return False
    crossed = bool(a.subject & b.object) and bool(b.subject & a.object)
    return crossed and not (a.subject & b.subject)


def _reasons(a: Features, b: Features) -> tuple[str, ...]:
    common = sorted(a.words & b.words)
    figures = sorted(f[1:] for f in a.weights if f[0] == "#" and f in b.weights)
    return (
        f"words:{len(common)}/{max(len(a.words), len(b.words))}",
        *(f"shared:{w}" for w in common[:12]),
        *(f"figure:{f}" for f in figures),
    )
