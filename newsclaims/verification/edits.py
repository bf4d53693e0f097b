"""What became of the words between the article and a quotation of it: `edits_of`."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.models import Span
from newsclaims.verification.align import Block, Gap, gaps_of
from newsclaims.verification.models import Edit, Verdict
from newsclaims.verification.original import Original
from newsclaims.verification.words import Wording, words_of

#: Words that a bracketed insertion may stand for: so many for each word in brackets, and no fewer than this.
_STANDS_FOR, _LEAST = 3, 4


class Edited(NamedTuple):
    """The edits, what they come to, how many words they change unmarked, and whether a negation is among them."""

    verdict: Verdict  # verbatim, cut, inserted, cut_unmarked, changed or joined
    edits: tuple[Edit, ...]
    words: int
    negation: bool


class _Step(NamedTuple):
    """One gap judged."""

    verdict: Verdict
    edits: tuple[Edit, ...]
    words: int


#: Which verdict prevails where several edits meet.
_ORDER: tuple[Verdict, ...] = ("verbatim", "inserted", "cut", "cut_unmarked", "joined", "changed")


def edits_of(text: str, words: Wording, blocks: Sequence[Block], original: Original, lexicon: Lexicon) -> Edited:
    """What became of the words.

    Args:
        text: the text of the quotation.
        words: its wording.
        blocks: its words aligned with the article's index.
        original: the article.
        lexicon: words of negation (`claims_negators`).
    """
    gaps = deque(gaps_of(blocks, len(words.words)))
    verdicts: set[Verdict] = {"verbatim"}
    edits: list[Edit] = []
    changed = 0
    done: set[int] = set()  # brackets already shown
    for block in (*blocks, None):
        while gaps and (block is None or gaps[0].one[0] <= block.one):
            step = _judged(text, words, gaps.popleft(), original, done)
            verdicts.add(step.verdict)
            edits += step.edits
            changed += step.words
        if block is not None:
            edits += _brackets(text, words, block.one, done)
            edits += _kept(text, words, block, original, done)
    edits += _brackets(text, words, len(words.words), done)
    if done:
        verdicts.add("inserted")
    verdict = max(verdicts, key=_ORDER.index)
    return Edited(
        verdict, tuple(edits), changed, _negations(edits, "removed", lexicon) != _negations(edits, "inserted", lexicon)
    )


def _judged(text: str, words: Wording, gap: Gap, original: Original, done: set[int]) -> _Step:
    """One gap: words of the article left out, words put in, or both."""
    first, last = gap.one
    places = range(first, last + 1)
    omission = any(p in words.omitted for p in places)
    brackets = [p for p in places if p in words.inserted]
    out = max(0, gap.other[1] - gap.other[0])
    apart = out == 0 and gap.other[0] != gap.other[1]
    whole = not apart and (out == 0 or original.continuous(max(gap.other[0] - 1, 0), gap.other[1]))
    removed = _removed(original, gap, marked=omission or bool(brackets)) if whole and out else ()
    inserted = _inserted(text, words, first, last)
    bracketed = tuple(e for p in brackets for e in _brackets(text, words, p, done))
    edits = (*removed, *bracketed, *inserted)
    if last > first:
        return _Step("changed", edits, max(last - first, 0 if omission or brackets or not whole else out))
    if not whole:
        return _Step("joined", edits, 0)
    if omission:
        return _Step("cut", edits, 0)
    if brackets:
        room = sum(len(words_of(text, *span)) for p in brackets for span in words.inserted[p])
        fits = out <= max(_LEAST, _STANDS_FOR * room)
        return _Step("inserted", edits, 0) if fits else _Step("cut_unmarked", edits, out)
    return _Step("cut_unmarked", edits, out)


def _removed(original: Original, gap: Gap, *, marked: bool) -> tuple[Edit, ...]:
    places = [w for w in original.place_of[gap.other[0] : gap.other[1]] if w >= 0]
    if not places or places[-1] - places[0] != len(places) - 1:
        return ()
    span = original.span(places[0], places[-1])
    return (Edit(op="removed", text=" ".join(span.text.split()), marked=marked, article=span),)


def _inserted(text: str, words: Wording, first: int, last: int) -> tuple[Edit, ...]:
    if first >= last:
        return ()
    span = Span.of(text, words.words.spans[first][0], words.words.spans[last - 1][1])
    return (Edit(op="inserted", text=" ".join(span.text.split()), summary=span),)


def _brackets(text: str, words: Wording, place: int, done: set[int]) -> tuple[Edit, ...]:
    """The bracketed words at a place, shown once."""
    if place in done or place not in words.inserted:
        return ()
    done.add(place)
    spans = [Span.of(text, *s) for s in words.inserted[place]]
    return tuple(Edit(op="inserted", text=s.text, marked=True, summary=s) for s in spans)


def _kept(text: str, words: Wording, block: Block, original: Original, done: set[int]) -> list[Edit]:
    """The words of a block, cut at the brackets that stand in it."""
    edits: list[Edit] = []
    cuts = [block.one, *sorted(p for p in words.inserted if block.one < p < block.one + block.size)]
    for start, end in zip(cuts, [*cuts[1:], block.one + block.size], strict=True):
        if start > block.one:
            edits += _brackets(text, words, start, done)
        summary = Span.of(text, words.words.spans[start][0], words.words.spans[end - 1][1])
        places = original.place_of[block.other + start - block.one : block.other + end - block.one]
        unbroken = places[-1] - places[0] == len(places) - 1
        article = original.span(places[0], places[-1]) if unbroken else None
        shown = article.text if article else summary.text
        edits.append(Edit(op="kept", text=" ".join(shown.split()), article=article, summary=summary))
    return edits


def _negations(edits: Sequence[Edit], op: str, lexicon: Lexicon) -> int:
    """How many words of negation the edits of one sort have: 'won't' made 'will not' changes none."""
    negators = lexicon.keys("claims_negators")
    words = [w for e in edits if e.op == op for w in words_of(e.text).keys]
    return sum(w in negators or w.endswith("n't") for w in words)
