"""What the drafting of claims takes and gives: `Unit`, `Draft`."""

from __future__ import annotations

from newsclaims.claims.clauses.cut import Clause
from newsclaims.claims.clauses.parts import Carried
from newsclaims.models import Attribution
from newsclaims.record import record


@record
class Unit:
    """A stretch of one sentence to take apart, as token indices, with the attribution it is the content of."""

    start: int
    end: int
    holes: frozenset[int]  # tokens of an attribution clause that interrupts it
    owner: Attribution | None  # None in the reporter's own voice
    coordinated: bool = False  # one of several coordinated that-clauses: a clause, whatever the parser says

    @property
    def direct(self) -> bool:
        """Whether these are somebody's own words."""
        return self.owner is not None and self.owner.quote_type == "direct"


@record
class Draft:
    """A claim before its details are read."""

    start: int  # character offsets
    end: int
    text: str
    owner: Attribution | None
    clause: Clause | None  # None for a content without a clause
    carried: Carried
    negative: bool
    frame: tuple[int, int] | None = None  # character offsets of an adverbial before the clause; part of `text`
