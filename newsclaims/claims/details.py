"""What a claim mentions: entities, quantities, times."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left

from newsclaims.claims.quantities import QuantityReader
from newsclaims.claims.times import TimeReader
from newsclaims.lexicon import Lexicon
from newsclaims.models import Article, Entity, Quantity, TimeExpression
from newsclaims.syntax import Parse

_TIMES = frozenset({"DATE", "TIME"})


class Details:
    """Reads the details of the claims of one article."""

    def __init__(self, article: Article, parse: Parse, lexicon: Lexicon) -> None:
        self.parse = parse
        self.starts = [parse.tokens[e.start].start for e in parse.entities]
        published: dt.date | None = article.published.date() if article.published else None
        self.time_reader = TimeReader(lexicon, published)
        self.quantity_reader = QuantityReader(lexicon, parse)

    def entities(self, start: int, end: int) -> tuple[Entity, ...]:
        """The named entities between two character offsets."""
        found = []
        for i in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            mention = self.parse.entities[i]
            span = self.parse.span(mention.start, mention.end)
            if span.end <= end:
                found.append(Entity(start=span.start, end=span.end, text=span.text, label=mention.label))
        return tuple(found)

    def quantities(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The numbers between two character offsets, those of dates and times left out."""
        taken = [(e.start, e.end) for e in self.entities(start, end) if e.label in _TIMES]
        return self.quantity_reader.read(start, end, taken)

    def times(self, start: int, end: int, *, ahead: bool) -> tuple[TimeExpression, ...]:
        """The times between two character offsets; `ahead` if the claim looks to the future."""
        return tuple(
            TimeExpression(start=e.start, end=e.end, text=e.text, date=self.time_reader.day(e.text, ahead=ahead))
            for e in self.entities(start, end)
            if e.label in _TIMES
        )
