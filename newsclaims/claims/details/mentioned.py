"""What a claim mentions: entities, quantities, times."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left

from newsclaims.claims.details.quantities import QuantityReader
from newsclaims.claims.details.times import TimeReader
from newsclaims.lexicon import Lexicon
from newsclaims.models import Article, Entity, Quantity, Tense, TimeExpression
from newsclaims.syntax import Parse

_TIMES = frozenset({"DATE", "TIME"})


class Details:
    """Reads the details of the claims of one article."""

    def __init__(self, article: Article, parse: Parse, lexicon: Lexicon) -> None:
        self.parse = parse
        self.offsets = [parse.offsets(mention.start, mention.end) for mention in parse.entities]
        self.starts = [start for start, _ in self.offsets]
        self._entities: dict[int, Entity] = {}  # those that a claim mentions
        self._between: tuple[tuple[int, int], tuple[Entity, ...]] = (-1, -1), ()  # asked for last
        published: dt.date | None = article.published.date() if article.published else None
        self.time_reader = TimeReader(lexicon, published)
        self.quantity_reader = QuantityReader(lexicon, parse)

    def entities(self, start: int, end: int) -> tuple[Entity, ...]:
        """The named entities between two character offsets."""
        asked, found = self._between
        if asked != (start, end):
            first, after = bisect_left(self.starts, start), bisect_left(self.starts, end)
            found = tuple([self._entity(n) for n in range(first, after) if self.offsets[n][1] <= end])
            self._between = (start, end), found
        return found

    def _entity(self, n: int) -> Entity:
        if n not in self._entities:
            start, end = self.offsets[n]
            text, label = self.parse.text[start:end], self.parse.entities[n].label
            self._entities[n] = Entity(start=start, end=end, text=text, label=label)
        return self._entities[n]

    def quantities(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The numbers between two character offsets, those of dates and times left out."""
        taken = [
            (e.start, e.end)
            for e in self.entities(start, end)
            if self._is_time(e) and not self.time_reader.is_duration(e.text)
        ]
        return self.quantity_reader.read(start, end, taken)

    def _is_time(self, e: Entity) -> bool:
        return e.label in _TIMES and not self.quantity_reader.is_amount(e.start, e.end)

    def has_day_ahead(self, start: int, end: int) -> bool:
        """Whether a time between two character offsets is a day that may lie ahead ('on Friday', 'tomorrow')."""
        return any(e.label in _TIMES and self.time_reader.may_lie_ahead(e.text) for e in self.entities(start, end))

    def times(self, start: int, end: int, tense: Tense | None) -> tuple[TimeExpression, ...]:
        """The times between two character offsets of a claim of this tense."""
        return tuple(
            self._time(e, tense)
            for e in self.entities(start, end)
            if self._is_time(e) and self.time_reader.tells_when(e.text)
        )

    def _time(self, e: Entity, tense: Tense | None) -> TimeExpression:
        first, last = self.time_reader.days_of(e.text, tense) or (None, None)
        day = first if first == last else None
        return TimeExpression(start=e.start, end=e.end, text=e.text, date=day, first_day=first, last_day=last)
