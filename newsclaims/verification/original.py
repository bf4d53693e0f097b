"""`Original`: an article made ready for quotations to be looked up in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun, pair_marks
from newsclaims.models import Attribution, Extraction, Quote, Span, Speaker
from newsclaims.verification.align import Block
from newsclaims.verification.index import PassageIndex
from newsclaims.verification.words import Offsets, within, words_of

Kind = Literal["quoted", "nested", "denied", "indirect", "reporter"]

#: Words left out of a passage before it is shown as two spans.
_NEAR = 8
#: Share of a passage's words that may stand outside the marks where the wording is not the same anyway.
_STRAY = 0.2


class Place(NamedTuple):
    """In whose words a passage stands in the article."""

    kind: Kind
    speaker: Speaker | None
    quote: Quote | None
    told: Speaker | None = None  # of a quotation inside another: who is given it there


class Original:
    """An article's words, each with the quotation or attribution that it stands in.

    Besides the words in their order the index has, of each quotation in several parts, the parts joined, so that
    '“A,” she said, “B”' is found as 'A B'.
    """

    def __init__(self, extraction: Extraction, lexicon: Lexicon) -> None:
        self.extraction = extraction
        self.text = extraction.article.text
        self.words = words_of(self.text)
        size = len(self.words)
        outer, nested = _outer_and_nested(extraction.quotes)
        self._quotes = extraction.quotes
        self._quote_of = self._filled(size, ((s.start, s.end, i) for i, q in outer for s in q.spans))
        self._nested_of = self._filled(size, ((s.start, s.end, i) for i, q in nested for s in q.spans))
        self._attribution_of = self._filled(
            size, ((s.start, s.end, i) for i, a in enumerate(extraction.attributions) for s in a.content)
        )
        runs = pair_marks(self.text, extraction.article.blocks, lexicon)
        self._run_of = self._filled(size, (_marked(r) for r in runs if r.depth == 0))
        self.place_of = list(range(size))  # stream of the index -> word
        keys = list(self.words.keys)
        for number, (_, quote) in enumerate(outer):
            if len(quote.spans) > 1:
                inside = [w for s in quote.spans for w in range(*within(self.words, s.start, s.end))]
                self.place_of += [-1, *inside]
                keys += [f"\n{number}", *(self.words.keys[w] for w in inside)]
        self.index = PassageIndex(keys, lexicon.keys("compare_light_words"))

    def _filled(self, size: int, spans: Iterable[tuple[int, int, int]]) -> list[int]:
        """For each word the number of the outermost span that it stands in, or -1."""
        out = [-1] * size
        reached = 0
        for start, end, number in sorted(spans, key=lambda s: (s[0], -s[1])):
            first, last = within(self.words, start, end)
            first = max(first, reached)
            if first < last:
                out[first:last] = [number] * (last - first)
                reached = last
        return out

    def span(self, first: int, last: int) -> Span:
        """The text from word `first` to word `last`, both included."""
        return Span.of(self.text, self.words.spans[first][0], self.words.spans[last][1])

    def in_words(self, blocks: Sequence[Block]) -> list[int]:
        """The words of the article that the blocks cover."""
        return [w for b in blocks for w in self.place_of[b.other : b.end] if w >= 0]

    def passages(self, blocks: Sequence[Block]) -> tuple[Span, ...]:
        """The passage that the blocks cover, cut where many words or an attribution clause stand between."""
        out: list[tuple[int, int]] = []
        for block in blocks:
            for first, last in self._stretches(block):
                joined = out and 0 <= first - out[-1][1] - 1 <= _NEAR and self._goes_on(out[-1][1], first)
                if joined:
                    out[-1] = (out[-1][0], last)
                else:
                    out.append((first, last))
        return tuple(self.span(first, last) for first, last in out)

    def _goes_on(self, left: int, right: int) -> bool:
        """Whether the words between two words stand in the same quotation, or in none, as those do."""
        between = self._quote_of[left : right + 1]
        return all(q == between[0] for q in between)

    def _stretches(self, block: Block) -> Iterator[Offsets]:
        words = self.place_of[block.other : block.end]
        first = last = words[0]
        for w in words[1:]:
            if w != last + 1:
                yield first, last
                first = w
            last = w
        yield first, last

    def continuous(self, left: int, right: int) -> bool:
        """Whether two places of the index stand in one quotation, or near each other in none."""
        a, b = self.place_of[left], self.place_of[right]
        if a < 0 or b < a:
            return False
        if self._quote_of[a] != self._quote_of[b]:
            return False
        return self._quote_of[a] >= 0 or b - a <= 5 * _NEAR

    def has_frame(self, blocks: Sequence[Block]) -> bool:
        """Whether a block runs over an attribution clause that parts a quotation."""
        return any(
            b != a + 1
            for block in blocks
            for a, b in zip(
                self.place_of[block.other : block.end - 1], self.place_of[block.other + 1 : block.end], strict=True
            )
        )

    def place(self, blocks: Sequence[Block], *, exact: bool) -> Place:
        """In whose words the blocks stand; `exact` allows no word outside the marks."""
        words = self.in_words(blocks)
        outside = [w for w in words if self._quote_of[w] < 0 and self._run_of[w] < 0]
        if len(outside) > (0 if exact else _STRAY * len(words)):
            given = next((a for w in outside if (a := self._attribution(w))), None)
            return Place("indirect" if given else "reporter", given.speaker if given else None, None)
        quote = next((self._quotes[self._quote_of[w]] for w in words if self._quote_of[w] >= 0), None)
        if quote is None:
            given = next((a for w in words if (a := self._attribution(w))), None)
            denied = given is not None and (given.kind == "denial" or given.negated)
            return Place("denied" if denied else "quoted", given.speaker if given else None, None)
        inner = {self._nested_of[w] for w in words}
        if -1 in inner or len(inner) > 1:
            return Place("quoted", quote.speaker, quote)
        return Place("nested", quote.speaker, quote, self._told(inner.pop()))

    def _told(self, number: int) -> Speaker | None:
        """Who is given a quotation inside another, where the article names them."""
        spans = self._quotes[number].spans
        given = (q.speaker for q in self._quotes if q.speaker and any(a.overlaps(b) for a in q.spans for b in spans))
        inside = [s for s in given if s.name]
        return inside[-1] if len(inside) > 1 else None

    def _attribution(self, word: int) -> Attribution | None:
        i = self._attribution_of[word]
        return self.extraction.attributions[i] if i >= 0 else None


def _marked(run: MarkedRun) -> tuple[int, int, int]:
    return run.start, run.end, run.number


def _outer_and_nested(quotes: Sequence[Quote]) -> tuple[list[tuple[int, Quote]], list[tuple[int, Quote]]]:
    inner = {i for q in quotes for i in q.nested}
    outer = [(i, q) for i, q in enumerate(quotes) if q.id not in inner]
    return outer, [(i, q) for i, q in enumerate(quotes) if q.id in inner]
