"""What a claim mentions: quantities with unit and bound, times with the days that they mean."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from newsclaims.claims.relations.figures import agree
from newsclaims.models import Bound, Quantity
from tests.claimed import THURSDAY, claims

if TYPE_CHECKING:
    from spacy.language import Language

Q = tuple[str, float | None, str | None, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild gave more than $70 billion to choirs.", [("more than $70 billion", 70e9, "$", "more_than")]),
        ("The state gave some 400 euros to cities.", [("some 400 euros", 400, "euros", "approximate")]),
        ("At least two dozen people came.", [("At least two dozen people", 24, "people", "at_least")]),
        ("As many as 900 jobs will go.", [("As many as 900 jobs", 900, "jobs", "at_most")]),
        ("No fewer than six clubs refused.", [("No fewer than six clubs", 6, "clubs", "at_least")]),
        ("Fewer than 1,200 votes were counted.", [("Fewer than 1,200 votes", 1200, "votes", "less_than")]),
        ("The fund lost nearly $1.2m.", [("nearly $1.2m", 1.2e6, "$", "approximate")]),
        ("The fund lost 3.5bn pounds.", [("3.5bn pounds", 3.5e9, "pounds", "exact")]),
        # parts
        ("Nearly half of the seats were empty.", [("Nearly half", 0.5, None, "approximate")]),
        ("A third of voters stayed at home.", [("A third", 0.3333, None, "exact")]),
        ("About three quarters of the crop was lost.", [("About three quarters", 0.75, None, "approximate")]),
        ("Two in five pupils failed.", [("Two in five", 0.4, None, "exact")]),
        ("One in 10 nurses has left.", [("One in 10", 0.1, None, "exact")]),
        ("Seven out of ten pupils passed.", [("Seven out of ten", 0.7, None, "exact")]),
        # a change by a part to a figure is no range
        ("The fee was cut by half to 2.1 pence.", [("half", 0.5, None, "exact"), ("2.1 pence", 2.1, "pence", "exact")]),
        ("Profit fell by a third to £20m.", [("a third", 0.3333, None, "exact"), ("£20m", 20e6, "£", "exact")]),
        # a part of people, and of a century
        ("About a quarter of adults smoke.", [("About a quarter", 0.25, None, "approximate")]),
        ("A hundred and fifty people left.", [("A hundred and fifty people", 150, "people", "exact")]),
        ("A hundred thousand people left.", [("A hundred thousand people", 100_000, "people", "exact")]),
        (
            "A quarter of a million people marched on Friday.",
            [("A quarter of a million people", 250_000, "people", "exact")],
        ),
        ("A few hundred people left.", [("A few hundred", None, "people", "approximate")]),
        ("Several thousand people left.", [("Several thousand", None, "people", "approximate")]),
        ("The war lasted a quarter of a century.", []),
        # units written at the figure
        ("The wind reached 95mph.", [("95mph", 95, "mph", "exact")]),
        ("The road was shut for 10km.", [("10km", 10, "km", "exact")]),
        ("The bag weighed over 3kg.", [("over 3kg", 3, "kg", "more_than")]),
        ("The fare is 99p.", [("99p", 99, "p", "exact")]),
        ("It reached 40C on Monday.", [("40C", 40, "C", "exact")]),
        ("The sea warms by about 0.1C per decade.", [("about 0.1C", 0.1, "C", "approximate")]),
        # vague numbers; not the scores of a game
        ("Thousands of people fled.", [("Thousands", None, "people", "approximate")]),
        ("Dozens were hurt.", [("Dozens", None, None, "approximate")]),
        ("Tens of thousands of people marched.", [("Tens of thousands", None, "people", "approximate")]),
        ("The scores were level.", []),
        ("They came in the hundreds.", []),
        # whom to call, which one it is
        ("Residents should call 0800 555 111 for help.", []),
        ("The firm sold Route 66 to Lee.", []),
        # bounds behind
        ("The fare is 20 pounds or more.", [("20 pounds or more", 20, "pounds", "at_least")]),
        # durations are counted too
        ("The ban will last at least three months.", [("at least three months", 3, "months", "at_least")]),
        ("The road was shut for less than 60 days.", [("less than 60 days", 60, "days", "less_than")]),
        # how long, and at least how long
        ("It cost $5 million over two years.", [("$5 million", 5e6, "$", "exact"), ("two years", 2, "years", "exact")]),
        ("Lee has worked there for over 10 years.", [("over 10 years", 10, "years", "more_than")]),
        # not numbers of anything: a day, a year, an age, a name
        ("The ban ended three months ago.", []),
        ("The organ was tuned in 1958.", []),
        ("The F-16 landed.", []),
        ("Dale Whitcombe, 54, left.", []),
    ],
)
def test_quantities(nlp: Language, text: str, expected: list[Q]) -> None:
    found = [q for claim in claims(nlp, text) for q in claim.quantities]
    assert [(q.text, q.value, q.unit, q.bound) for q in found] == expected
    assert all(q.upper is None for q in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Costs will fall by between 3 and 5 percent.", ("between 3 and 5 percent", 3, 5, "percent")),
        ("Costs will fall by 3 to 5 percent.", ("3 to 5 percent", 3, 5, "percent")),
        ("Costs will fall by 3%-5%.", ("3%-5%", 3, 5, "percent")),
        ("The firm expects profit of $160 million to $170 million.", ("$160 million to $170 million", 160e6, 170e6, "$")),
        ("Between 200 and 300 people came.", ("Between 200 and 300 people", 200, 300, "people")),
        (
            "Sales were between 62 million pounds and 66 million pounds.",
            ("between 62 million pounds and 66 million pounds", 62e6, 66e6, "pounds"),
        ),
        ("Two to three thousand people came.", ("Two to three thousand people", 2000, 3000, "people")),
        ("The repair will cost $3-5 million.", ("$3-5 million", 3e6, 5e6, "$")),
    ],
)  # fmt: skip
def test_ranges(nlp: Language, text: str, expected: tuple[str, float, float, str]) -> None:
    (claim,) = claims(nlp, text)
    (q,) = claim.quantities
    assert (q.text, q.value, q.upper, q.unit) == expected
    assert q.bound == "between"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a change from one to the other, two things: no range
        ("Profit rose 12 million to 160 million pounds.", [12e6, 160e6]),
        ("The toll rose from 4 to 6 pounds.", [4, 6]),
        ("Two men and three women were hurt.", [2, 3]),
    ],
)
def test_no_ranges(nlp: Language, text: str, expected: list[float]) -> None:
    assert [q.value for c in claims(nlp, text) for q in c.quantities if q.bound != "between"] == expected


def day(month: int, number: int, year: int = 2025) -> dt.date:
    return dt.date(year, month, number)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # the paper is of Thursday, 13 February 2025
        ("The mill closed on Tuesday.", day(2, 11), day(2, 11)),
        ("The mill closed on Tuesday night.", day(2, 11), day(2, 11)),
        ("The mill will close on Tuesday.", day(2, 18), day(2, 18)),
        ("The mill closed yesterday.", day(2, 12), day(2, 12)),
        ("The mill closed three days ago.", day(2, 10), day(2, 10)),
        ("The mill closed last week.", day(2, 3), day(2, 9)),
        ("The mill will close next week.", day(2, 17), day(2, 23)),
        ("The mill will close this weekend.", day(2, 15), day(2, 16)),
        ("The mill closed last month.", day(1, 1), day(1, 31)),
        ("The mill will close next year.", day(1, 1, 2026), day(12, 31, 2026)),
        ("The mill closed in 2019.", day(1, 1, 2019), day(12, 31, 2019)),
        ("The mill closed in the 1980s.", day(1, 1, 1980), day(12, 31, 1989)),
        # a month without a year: the last one of the past, the next one of the future, the present one of either
        ("The mill closed in March.", day(3, 1, 2024), day(3, 31, 2024)),
        ("The mill will close in March.", day(3, 1), day(3, 31)),
        ("The mill closed in January.", day(1, 1), day(1, 31)),
        ("The mill closed in March 2023.", day(3, 1, 2023), day(3, 31, 2023)),
        ("The mill will close in January.", day(1, 1, 2026), day(1, 31, 2026)),
        # the Friday before a Thursday is no other; the Monday before may be this week's or the last one's
        ("The mill closed last Friday.", day(2, 7), day(2, 7)),
        ("The mill closed last Monday.", None, None),
        ("The mill will close next Monday.", day(2, 17), day(2, 17)),
        ("The mill will close next Friday.", None, None),
        # stretches that end with the day of publication, and quarters
        ("In the past five years mills closed.", day(2, 13, 2020), day(2, 13)),
        ("Over the last two weeks mills closed.", day(1, 30), day(2, 13)),
        ("Mills closed in the third quarter of 2023.", day(7, 1, 2023), day(9, 30, 2023)),
        # not fixed
        ("The mill closed last spring.", None, None),
        ("The mill closed two years ago.", None, None),
    ],
)
def test_days(nlp: Language, text: str, first: dt.date | None, last: dt.date | None) -> None:
    (claim,) = claims(nlp, text, published=THURSDAY)
    (time,) = claim.times
    assert (time.first_day, time.last_day) == (first, last)
    assert time.date == (first if first == last else None)


FIRST, LAST = dt.datetime(1, 1, 1, tzinfo=dt.UTC), dt.datetime(9999, 12, 31, tzinfo=dt.UTC)
CALENDARS_END = [
    ("The mill was opened in March 0000.", THURSDAY),
    ("The mill was opened in March of 0000.", THURSDAY),
    ("The mill was opened on March 3, 0000.", THURSDAY),
    *((f"The mill was opened {when}.", FIRST) for when in ("yesterday", "last year", "in December", "last week", "on Sunday", "nine days ago")),
    *((f"The mill will open {when}.", LAST) for when in ("tomorrow", "next year", "in January", "next week", "on Monday", "next month")),
    ("Over the last two weeks mills closed.", FIRST),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published"), CALENDARS_END)
def test_days_beyond_the_calendar_are_none(nlp: Language, text: str, published: dt.datetime) -> None:
    (claim,) = claims(nlp, text, published=published)
    assert [(t.date, t.first_day, t.last_day) for t in claim.times] == [(None, None, None)]


@pytest.mark.parametrize(
    "text", ["The mill closed on Monday.", "The mill closed in March.", "The mill will close next week.", "The mill closed yesterday."]
)  # fmt: skip
def test_nothing_is_fixed_without_a_day_of_publication(nlp: Language, text: str) -> None:
    (claim,) = claims(nlp, text)
    assert [(t.date, t.first_day) for t in claim.times] == [(None, None)]


def test_an_age_is_no_time(nlp: Language) -> None:
    assert [t.text for c in claims(nlp, "Dale Whitcombe, 54, left.") for t in c.times] == []


# two figures, whether both may be right
AGREEING: list[tuple[tuple[float, Bound], tuple[float, Bound], bool]] = [
    ((65e9, "exact"), (65e9, "exact"), True),
    ((12, "exact"), (15, "exact"), False),
    ((12, "more_than"), (15, "exact"), True),
    ((15, "more_than"), (12, "exact"), False),
    ((50, "at_least"), (200, "at_most"), True),
    ((200, "at_least"), (50, "at_most"), False),
    ((20, "at_most"), (12, "exact"), True),
    ((1000, "approximate"), (1040, "exact"), True),
    ((1000, "approximate"), (1400, "exact"), False),
    # about so many, and a bound that so many keep or do not
    ((100, "approximate"), (50, "more_than"), True),
    ((100, "approximate"), (50, "at_least"), True),
    ((100, "approximate"), (200, "at_most"), True),
    ((100, "approximate"), (200, "more_than"), False),
    ((100, "approximate"), (50, "less_than"), False),
    ((-100, "approximate"), (-104, "exact"), True),
    ((3, "between"), (4, "exact"), True),
    ((3, "between"), (14, "exact"), False),
    ((3, "between"), (4, "at_least"), True),
    ((3, "between"), (6, "more_than"), False),
]


@pytest.mark.parametrize(("one", "other", "right"), AGREEING)
def test_figures_that_may_both_be_right(one: tuple[float, Bound], other: tuple[float, Bound], *, right: bool) -> None:
    a, b = (
        Quantity(start=0, end=1, text="x", value=v, bound=bound, upper=v + 2 if bound == "between" else None)
        for v, bound in (one, other)
    )
    assert agree(a, b) == agree(b, a) == right
