"""The same quotation in several articles, word for word or drifted."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclaims.comparison.models import QuoteRef, SharedQuote
from newsclaims.lexicon import Lexicon
from newsclaims.models import Extraction, Quote, Span, Speaker
from newsclaims.verification import Edit
from newsclaims.verification.align import Block, Gap, blocks_of, gaps_of
from newsclaims.verification.identity import name_words, same_name
from newsclaims.verification.models import SpeakerMatch
from newsclaims.verification.words import Wording, wording

#: Fewest words of a quotation that is looked for in other articles.
LEAST_WORDS = 4
#: Share of the shorter quotation's words that must stand in the longer one: of the same speaker, of one not known to be
#: another, of another speaker.
SHARED: dict[SpeakerMatch, float] = {"same": 0.6, "unknown": 0.75, "different": 0.85}
#: What a word of grammar weighs where another weighs 1.
_LIGHT = 0.25
#: Quotations noted under one pair of words, and those that one quotation is aligned with.
_POSTINGS, _ALIGNED = 64, 8
#: Words of a quotation that are indexed and aligned.
_MOST = 400


class Said(NamedTuple):
    """A quotation of one of the articles."""

    article: int
    text: str  # the article's
    quote: Quote
    wording: Wording

    @property
    def key(self) -> str:
        """The quotation as `article:id`."""
        return f"{self.article}:{self.quote.id}"

    @property
    def ref(self) -> QuoteRef:
        """The quotation as it is returned."""
        attribution, speaker = self.quote.attribution, self.quote.speaker
        return QuoteRef(
            article=self.article,
            id=self.quote.id,
            text=self.quote.text,
            spans=self.quote.spans,
            speaker=speaker.label if speaker else None,
            tag=attribution.sourcing.tag if attribution else None,
        )


def said_in(number: int, extraction: Extraction) -> Iterator[Said]:
    """The quotations of an article that are long enough to be known again; those inside others left out."""
    inner = {i for q in extraction.quotes for i in q.nested}
    text = extraction.article.text
    for quote in extraction.quotes:
        if quote.id in inner:
            continue
        found = wording(
            text,
            [(s.start, s.end) for s in quote.spans],
            [(s.start, s.end) for s in quote.omissions],
            [(s.start, s.end) for s in quote.insertions],
        )
        if len(found.words) >= LEAST_WORDS:
            yield Said(number, text, quote, found)


def shared_quotes(said: Sequence[Said], lexicon: Lexicon) -> list[tuple[Said, Said, SharedQuote]]:
    """Pairs of quotations of different articles that are the same, word for word or drifted."""
    light = lexicon.keys("compare_light_words")
    found = []
    for i, j in _pairs(said, light):
        one, other = said[i], said[j]
        if one.article != other.article and (shared := compared(one, other, light)) is not None:
            found.append((one, other, shared))
    return found


def _pairs(said: Sequence[Said], light: frozenset[str]) -> list[tuple[int, int]]:
    """Pairs that share pairs of words, the rare ones first; the earlier quotation first."""
    postings: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    pairs: list[tuple[int, int]] = []
    for j, one in enumerate(said):
        keys = one.wording.words.keys[:_MOST]
        grams = {g for g in pairwise(keys) if not light.issuperset(g)} or set(pairwise(keys))
        votes = Counter(i for g in grams if len(postings[g]) < _POSTINGS for i in postings[g])
        best = sorted(votes.items(), key=lambda v: (-v[1], v[0]))[:_ALIGNED]
        pairs += ((i, j) for i, _ in best if said[i].article != one.article)
        for g in grams:
            if len(postings[g]) < _POSTINGS:
                postings[g].append(j)
    return sorted(pairs)


def compared(one: Said, other: Said, light: frozenset[str]) -> SharedQuote | None:
    """The two as one quotation, or None if they are not."""
    a, b = one.wording.words.keys[:_MOST], other.wording.words.keys[:_MOST]
    weights = [_LIGHT if k in light else 1.0 for k in a]
    blocks = blocks_of(a, b, weights)
    match = _speakers(one.quote.speaker, other.quote.speaker)
    least = min(sum(weights), sum(_LIGHT if k in light else 1.0 for k in b))
    score = sum(sum(weights[k.one : k.one + k.size]) for k in blocks) / least
    if score < SHARED[match] or sum(k.size for k in blocks) < LEAST_WORDS:
        return None
    edits, changed = _edits(one, other, blocks)
    return SharedQuote(
        one=one.ref,
        other=other.ref,
        drifted=changed > 0,
        edits=tuple(edits) if len(edits) > 1 else (),
        changed_words=changed,
        score=min(round(score, 4), 1.0),
        speaker_match=match,
    )


def _speakers(one: Speaker | None, other: Speaker | None) -> SpeakerMatch:
    """Whether two articles give the words to one speaker, where both name one in full."""
    if one is None or other is None or not one.name or not other.name:
        return "unknown"
    if same_name(one, other):
        return "same"
    a, b = name_words(one.name), name_words(other.name)
    return "unknown" if set(a) <= set(b) or set(b) <= set(a) else "different"


def _edits(one: Said, other: Said, blocks: Sequence[Block]) -> tuple[list[Edit], int]:
    """The edits from one to the other, and how many words they change unmarked.

    What one has before the other begins or behind its end is no change: articles quote more or less of a speech.
    """
    size = min(len(one.wording.words), _MOST)
    gaps = deque(_inner_gaps(blocks, size, min(len(other.wording.words), _MOST)))
    edits: list[Edit] = []
    changed = 0
    for block in (*blocks, None):
        while gaps and (block is None or gaps[0].one[0] < block.one or gaps[0].other[0] < block.other):
            changed += _gap(one, other, gaps.popleft(), edits)
        if block is not None:
            span = _words(one, block.one, block.one + block.size)
            edits.append(Edit(op="kept", text=span.text, article=span, summary=_words(other, block.other, block.end)))
    return edits, changed


def _inner_gaps(blocks: Sequence[Block], size: int, other_size: int) -> Iterator[Gap]:
    """The gaps, those at an end where only one side has words left out."""
    first, last = blocks[0], blocks[-1]
    if first.one and first.other:
        yield Gap((0, first.one), (0, first.other))
    yield from (g for g in gaps_of(blocks, size) if g.one[0] >= first.one and g.one[1] <= last.one)
    behind, other_behind = last.one + last.size, last.end
    if behind < size and other_behind < other_size:
        yield Gap((behind, size), (other_behind, other_size))


def _gap(one: Said, other: Said, gap: Gap, edits: list[Edit]) -> int:
    """Note the words of a gap; return how many of them are changed unmarked."""
    marked = _is_marked(one.wording, gap.one) or _is_marked(other.wording, gap.other)
    removed, added = gap.one[1] - gap.one[0], gap.other[1] - gap.other[0]
    if removed:
        span = _words(one, *gap.one)
        edits.append(Edit(op="removed", text=span.text, marked=marked, article=span))
    if added:
        span = _words(other, *gap.other)
        edits.append(Edit(op="inserted", text=span.text, marked=marked, summary=span))
    return 0 if marked else max(removed, added)


def _is_marked(words: Wording, place: tuple[int, int]) -> bool:
    places = range(place[0], place[1] + 1)
    return any(p in words.omitted or p in words.inserted for p in places)


def _words(said: Said, first: int, last: int) -> Span:
    spans = said.wording.words.spans
    return Span.of(said.text, spans[first][0], spans[last - 1][1])
