"""What a claim mentions: entities, quantities, times."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left

from newsclaims.claims.quantities import QuantityReader
from newsclaims.claims.times import TimeReader
from newsclaims.lexicon import Lexicon
from newsclaims.models import Article, Entity, Quantity, Tense, TimeExpression
from newsclaims.syntax import EntityMention, Parse

_TIMES = frozenset({"DATE", "TIME"})


def _entity(parse: Parse, mention: EntityMention) -> Entity:
    start, end = parse.offsets(mention.start, mention.end)
    return Entity(start=start, end=end, text=parse.text[start:end], label=mention.label)


class Details:
    """Reads the details of the claims of one article."""

    def __init__(self, article: Article, parse: Parse, lexicon: Lexicon) -> None:
        self.all_entities = [_entity(parse, mention) for mention in parse.entities]
        self.starts = [e.start for e in self.all_entities]
        self._between: tuple[tuple[int, int], tuple[Entity, ...]] = (-1, -1), ()  # asked for last
        published: dt.date | None = article.published.date() if article.published else None
        self.time_reader = TimeReader(lexicon, published)
        self.quantity_reader = QuantityReader(lexicon, parse)

    def entities(self, start: int, end: int) -> tuple[Entity, ...]:
        """The named entities between two character offsets."""
        asked, found = self._between
        if asked != (start, end):
            first, after = bisect_left(self.starts, start), bisect_left(self.starts, end)
            found = tuple([e for e in self.all_entities[first:after] if e.end <= end])
            self._between = (start, end), found
        return found

    def quantities(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The numbers between two character offsets, those of dates and times left out."""
        taken = [
            (e.start, e.end)
            for e in self.entities(start, end)
            if e.label in _TIMES and not self.time_reader.is_duration(e.text)
        ]
        return self.quantity_reader.read(start, end, taken)

    def has_day_ahead(self, start: int, end: int) -> bool:
        """Whether a time between two character offsets is a day that may lie ahead ('on Friday', 'tomorrow')."""
        return any(e.label in _TIMES and self.time_reader.may_lie_ahead(e.text) for e in self.entities(start, end))

    def times(self, start: int, end: int, tense: Tense | None) -> tuple[TimeExpression, ...]:
        """The times between two character offsets of a claim of this tense."""
        return tuple(
            self._time(e, tense)
            for e in self.entities(start, end)
            if e.label in _TIMES and self.time_reader.tells_when(e.text)
        )

    def _time(self, e: Entity, tense: Tense | None) -> TimeExpression:
        first, last = self.time_reader.days_of(e.text, tense) or (None, None)
        day = first if first == last else None
        return TimeExpression(start=e.start, end=e.end, text=e.text, date=day, first_day=first, last_day=last)
