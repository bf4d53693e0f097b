"""An extraction prepared for the rules: what several of them ask for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property

import regex

from newsclaims.assessment.ledger import Response, ledger
from newsclaims.assessment.measure import Words
from newsclaims.assessment.parties import Parties, Party
from newsclaims.assessment.sources import Sources
from newsclaims.lexicon import Lexicon
from newsclaims.models import Attribution, Claim, Extraction, Span

#: What passes something on; beliefs, feelings and plans are reported without anybody being quoted.
TELLING = frozenset({"statement", "denial"})
_HEAD = frozenset({"headline", "standfirst"})
_SENTENCE_END = regex.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)")
_SENTENCE = 600  # characters to either side that are searched for a sentence's edge


class Case:
    """One article under the lint."""

    def __init__(self, extraction: Extraction, lexicon: Lexicon) -> None:
        self.extraction = extraction
        self.lexicon = lexicon
        self.text = extraction.article.text
        self.sources = Sources(extraction)
        self.parties = Parties(self.sources, lexicon)
        self.told = tuple(self.sources.told())
        self.head = [b.span for b in extraction.article.blocks if b.kind in _HEAD]
        paragraphs = [b for b in extraction.article.blocks if b.kind == "paragraph" and b.prose]
        self._in_order = sorted(extraction.claims, key=lambda c: c.span.start)
        self._starts = [c.span.start for c in self._in_order]
        self.lead: Span | None = paragraphs[0].span if paragraphs else None

    @cached_property
    def words(self) -> Words:
        """The words of the text."""
        return Words(self.text)

    @cached_property
    def responses(self) -> tuple[Response, ...]:
        """The response ledger."""
        return ledger(self.extraction, lexicon=self.lexicon)

    @cached_property
    def anonymous(self) -> tuple[Attribution, ...]:
        """What unnamed people say, as far as the article itself tells it."""
        return tuple(
            a
            for a in self.told
            # a handle is a name of a kind: nobody granted it anonymity
            if a.sourcing.tag == "anonymous" and a.kind in TELLING and a.speaker and a.speaker.label[:1] != "@"
        )

    @cached_property
    def anonymous_ids(self) -> frozenset[str]:
        """The ids of those attributions."""
        return frozenset(a.id for a in self.anonymous)

    @cached_property
    def people(self) -> frozenset[str]:
        """The texts of the entities that are people."""
        return frozenset(e.text for c in self.extraction.claims for e in c.entities if e.label == "PERSON")

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The texts of the entities that are anything else."""
        return frozenset(e.text for c in self.extraction.claims for e in c.entities if e.label != "PERSON")

    def in_head(self, offset: int) -> bool:
        """Whether an offset lies in headline or standfirst."""
        return any(h.start <= offset < h.end for h in self.head)

    def in_lead(self, offset: int) -> bool:
        """Whether an offset lies in the first paragraph."""
        return self.lead is not None and self.lead.start <= offset < self.lead.end

    def first_of_each(self, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
        """The first attribution of each source below the headline; a group's members count with the group.

        A source of the headline alone counts only if the text below has no other: it is the same under a short name.
        """
        groups: dict[str, list[Attribution]] = {}
        for a in attributions:
            if a.speaker is not None:
                groups.setdefault(self.sources.root(a.speaker), []).append(a)
        below = [next((a for a in group if not self.in_head(place(a).start)), None) for group in groups.values()]
        yield from (found := [a for a in below if a is not None])
        if not found:
            yield from (group[0] for group in groups.values())

    def first_of_each_teller(self, claims: Iterable[Claim]) -> Iterator[tuple[Attribution, Claim]]:
        """The first of the claims of each telling attribution, headlines left out."""
        seen: set[str] = set()
        for claim in claims:
            teller = self.sources.informant(claim)
            if teller is not None and teller.id not in seen and not self.in_head(claim.span.start):
                seen.add(teller.id)
                yield teller, claim

    def named_in(self, span: Span) -> list[Party]:
        """The people and bodies named in a span."""
        return self.parties.named_in(span.start, span.end, self._claims_near(span))

    def _claims_near(self, span: Span) -> list[Claim]:
        low, high = bisect_left(self._starts, span.start - _SENTENCE), bisect_left(self._starts, span.end)
        return [c for c in self._in_order[low:high] if c.span.overlaps(span)]

    def sentence(self, span: Span) -> Span:
        """The span widened to whole sentences, never beyond the line."""
        low, high = max(0, span.start - _SENTENCE), min(len(self.text), span.end + _SENTENCE)
        low = max(low, self.text.rfind("\n", low, span.start) + 1)
        newline = self.text.find("\n", span.end, high)
        high = high if newline < 0 else newline
        starts = [m.end() for m in _SENTENCE_END.finditer(self.text, low, span.start) if m.end() < span.start]
        end = _SENTENCE_END.search(self.text, max(low, span.end - 2), high)
        start = starts[-1] if starts else low
        return Span.of(self.text, start, max(span.end, end.end() if end else high))


def place(attribution: Attribution) -> Span:
    """Where to point at an attribution: its source, else its cue, else its content."""
    return attribution.source or attribution.cue or attribution.content[0]


def excerpt(text: str, limit: int = 60) -> str:
    """Words of the article for a message: on one line and not long."""
    line = " ".join(text[: 4 * limit].split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " …"
