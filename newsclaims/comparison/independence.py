"""How many independent sources stand behind a claim that several articles make."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import regex

from newsclaims.comparison.matching import Item
from newsclaims.comparison.models import IndependentSource
from newsclaims.comparison.union import Union
from newsclaims.lexicon import Lexicon
from newsclaims.models import Article, Extraction, Speaker
from newsclaims.verification.identity import name_words
from newsclaims.verification.words import words_of

#: Fewest words of a sentence whose like in another article is a copy and no coincidence.
_COPIED = 8
#: Claims of one group in an outlet's own article that are joined with what others say that it reported.
_PASSED_ON = 20
#: Why claims count once whose sources differ: no more is said of claims that are one already.
_FURTHER = frozenset({"wire_copy", "reported_by", "same_quotation"})
_SENTENCE_END = regex.compile(r"[.!?][”’\"')\]]*\s+(?=[“‘\"'(\[]?\p{Lu})|[\r\n]+")
#: An agency at the head of a paragraph, with or without a place: '(AP)', 'OSLO (Reuters) -'.
_CREDIT = regex.compile(
    r"^[^\S\n]*(?:\p{Lu}[\p{L}., ]{0,40}\s)?\((?:\p{Lu}{2,9}|\p{Lu}\p{Ll}+)\)[\s–—-]*(?=\S)", regex.M
)
#: Words of an outlet's name that is looked for in 'a report in the Herald'.
_LONGEST_NAME = 4

Key = tuple[str, ...]


class Publication:
    """An article as a source of its own: its outlet, its sentences."""

    def __init__(self, number: int, extraction: Extraction) -> None:
        article = extraction.article
        self.number = number
        self.outlet = name_words(article.outlet or "")
        self.label = _title(article, number)
        self._text = article.text
        self._copied: dict[int, bool] = {}
        edges = {0, *(m.end() for m in _SENTENCE_END.finditer(article.text)), len(article.text)}
        edges |= {s.start for b in article.blocks for s in b.prose[:1]}  # behind a dateline
        self._edges = sorted(edges | {m.end() for m in _CREDIT.finditer(article.text)})

    def copies(self, other: Publication) -> bool:
        """Whether half of the shorter article's sentences stand verbatim in the other."""
        if other.number not in self._copied:
            shared = len(self._sentences & other._sentences)
            self._copied[other.number] = 2 * shared >= max(1, min(len(self._sentences), len(other._sentences)))
        return self._copied[other.number]

    @cached_property
    def _sentences(self) -> frozenset[tuple[str, ...]]:
        return frozenset(words_of(self._text, a, b).keys for a, b in pairwise(self._edges)) - {()}

    def sentence(self, offset: int) -> tuple[str, ...]:
        """The words of the sentence around an offset."""
        i = bisect_right(self._edges, offset) - 1
        return words_of(self._text, self._edges[i], self._edges[min(i + 1, len(self._edges) - 1)]).keys


def _title(article: Article, number: int) -> str:
    parts = [p for p in (article.outlet, article.title) if p]
    return ": ".join(parts) or f"article {number}"


class _Origin(NamedTuple):
    """Where a claim comes from, as a key that the same source has wherever it speaks."""

    key: Key
    why: str
    identified: bool
    label: str


def independent_sources(
    items: Sequence[Item],
    publications: Sequence[Publication],
    lexicon: Lexicon,
    quotations: Mapping[tuple[int, str], int] | None = None,
) -> tuple[IndependentSource, ...]:
    """The sources of some claims that say the same, each once, in the order of their first claim.

    Args:
        items: the claims.
        publications: the articles, by their place in the sequence compared.
        lexicon: names of news agencies (`layout_outlets`).
        quotations: for attributions of quotations that several articles have, by article and id, a number that all of
            one quotation share: the same words were said once, whoever is given them.
    """
    origins = [_origin(item, publications[item.article], publications, lexicon) for item in items]
    union = Union(len(items))
    why: defaultdict[int, set[str]] = defaultdict(set)
    for i, j, reason in (
        *_same_origin(origins),
        *_copies(items, publications),
        *_same_words(items, quotations or {}),
        *_passed_on(items, origins, publications),
    ):
        if reason not in _FURTHER or union.root(i) != union.root(j):
            union.join(i, j)
            why[i].add(reason)
    return tuple(
        _source([items[i] for i in g], [origins[i] for i in g], {r for i in g for r in why[i]}) for g in union.groups()
    )


def _same_origin(origins: Sequence[_Origin]) -> Iterator[tuple[int, int, str]]:
    """Claims of one person, body, document, outlet or group, each with the first of it."""
    first: dict[Key, int] = {}
    for i, origin in enumerate(origins):
        if (j := first.setdefault(origin.key, i)) != i:
            yield i, j, origin.why


def _copies(items: Sequence[Item], publications: Sequence[Publication]) -> Iterator[tuple[int, int, str]]:
    """Claims whose sentence stands verbatim in an earlier article."""
    first: dict[Key, int] = {}
    for i, item in enumerate(items):
        sentence = publications[item.article].sentence(item.claim.span.start)
        j = first.setdefault(sentence, i)
        here, there = publications[item.article], publications[items[j].article]
        if here is not there and (len(sentence) >= _COPIED or here.copies(there)):
            yield i, j, "wire_copy"


def _same_words(items: Sequence[Item], quotations: Mapping[tuple[int, str], int]) -> Iterator[tuple[int, int, str]]:
    """Claims out of one quotation, each with the first of it."""
    first: dict[int, int] = {}
    for i, item in enumerate(items):
        number = quotations.get((item.article, item.claim.attribution_id or ""))
        if number is not None and (j := first.setdefault(number, i)) != i:
            yield i, j, "same_quotation"


def _passed_on(
    items: Sequence[Item], origins: Sequence[_Origin], publications: Sequence[Publication]
) -> Iterator[tuple[int, int, str]]:
    """What 'Reuters reported' with what stands in Reuters' own article."""
    by_outlet: defaultdict[Key, list[int]] = defaultdict(list)
    for i, item in enumerate(items):
        by_outlet[publications[item.article].outlet].append(i)
    for i, origin in enumerate(origins):
        if origin.key[0] == "outlet" and items[i].claim.speaker is not None:
            yield from ((i, j, "reported_by") for j in by_outlet.get(origin.key[1:], ())[:_PASSED_ON] if i != j)


def is_outlet(speaker: Speaker, publications: Sequence[Publication], lexicon: Lexicon) -> bool:
    """Whether a speaker is one of the outlets compared, or a known news agency."""
    name = name_words(speaker.name or "")
    known = any(p.outlet == name for p in publications) or " ".join(name) in lexicon.keys("layout_outlets")
    return bool(name) and speaker.kind != "person" and known


def _outlet_of(label: str, publications: Sequence[Publication], lexicon: Lexicon) -> tuple[str, ...]:
    """The outlet of 'a report in the Herald', 'a Reuters story': one of those compared, or a known news agency."""
    words, known = name_words(label), lexicon.keys("layout_outlets")
    outlets = {p.outlet for p in publications if p.outlet}
    for start in range(len(words)):
        for end in range(min(len(words), start + _LONGEST_NAME), start, -1):
            name = words[start:end]
            if name in outlets or " ".join(name) in known:
                return tuple(name)
    return ()


def _source(items: Sequence[Item], origins: Sequence[_Origin], why: set[str]) -> IndependentSource:
    # behind 'Reuters reported' stands whoever told Reuters
    behind = [o for o in origins if o.key[0] not in {"outlet", "article"}] or origins
    return IndependentSource(
        label=max(behind, key=lambda o: o.identified).label,
        tags=tuple(dict.fromkeys(item.claim.sourcing.tag for item in items)),
        identified=any(o.identified for o in behind),
        claims=tuple(item.key for item in items),
        collapsed=tuple(sorted(why)),
    )


def _origin(item: Item, here: Publication, publications: Sequence[Publication], lexicon: Lexicon) -> _Origin:
    """Where one claim comes from. Nobody is guessed: a surname alone is known in its own article only."""
    speaker, number = item.claim.speaker, str(item.article)
    if speaker is None or speaker.kind == "author":
        key = ("outlet", *here.outlet) if here.outlet else ("article", number)
        return _Origin(key, "same_outlet", identified=False, label=here.label)
    name = name_words(speaker.name or "")
    if name and speaker.kind == "person":
        key = ("person", *name) if len(name) > 1 else ("person", *name, number)
        return _Origin(key, "same_person", identified=True, label=speaker.label)
    if name and speaker.kind != "document":
        outlet = is_outlet(speaker, publications, lexicon)
        kind, why = ("outlet", "same_outlet") if outlet else ("body", "same_body")
        return _Origin((kind, *name), why, identified=True, label=speaker.label)
    if speaker.kind == "document" and (behind := _outlet_of(speaker.label, publications, lexicon)):
        return _Origin(("outlet", *behind), "same_outlet", identified=True, label=speaker.label)
    if speaker.kind == "document":
        return _Origin(("document", *name_words(speaker.label)), "same_document", bool(name), speaker.label)
    return _Origin(
        ("unnamed", number, speaker.member_of or speaker.id), "same_group", identified=False, label=speaker.label
    )
