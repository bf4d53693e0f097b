"""The days that a time expression means, counted from the day of publication; nothing where it may mean several."""

from __future__ import annotations

import calendar
import datetime as dt
from functools import lru_cache

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.models import Tense

Days = tuple[dt.date, dt.date]

_WEEK, _SATURDAY = 7, 5
_DAY_OF_MONTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"


class TimeWords:
    """The words and patterns that times are read by, out of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.months, self.weekdays = _values(lexicon, "month"), _values(lexicon, "weekday")
        self.days, self.which = _values(lexicon, "day"), _values(lexicon, "which")
        self.durations = lexicon.keys("claims_times", role="duration") | lexicon.keys("claims_times", role="period")
        self.no_durations = lexicon.keys("claims_times", role="no_duration") | set(self.which)
        self.numbers = {
            k: int(float(r["value"])) for k, r in lexicon.table("claims_numbers").rows.items() if r["role"] == "unit"
        }
        months = "|".join(sorted(self.months, key=len, reverse=True))
        names = "|".join(self.weekdays)
        which = "|".join(self.which)
        parts, periods = "|".join(_values(lexicon, "part")), "|".join(_values(lexicon, "period"))
        self.weekday = regex.compile(
            rf"(?:on\s+)?(?:(?:(?P<which>{which})|{parts})\s+)?(?P<name>{names})"
            rf"(?:\s+{lexicon.any_of('claims_times', role='daytime')})?"
        )
        self.calendar = regex.compile(
            rf"(?:(?:{names}),?\s+)?(?:the\s+)?(?:night\s+of\s+)?"
            rf"(?:(?P<month>{months})\.?\s+{_DAY_OF_MONTH}|{_DAY_OF_MONTH}\s+(?:of\s+)?(?P<month>{months})\.?){_YEAR}"
        )
        self.month = regex.compile(
            rf"(?:in\s+)?(?:(?:{parts})[\s-])?(?P<month>{months})\.?(?:(?:,|\s+of)?\s+(?P<year>\d{{4}}))?"
        )
        self.period = regex.compile(rf"(?P<which>{which})\s+(?P<period>{periods})")
        number = rf"(?:(?P<figures>\d{{1,3}})|(?P<word>{'|'.join(self.numbers)}))"
        self.ago = regex.compile(rf"{number}\s+days?\s+ago")
        self.lately = regex.compile(
            rf"(?:{lexicon.any_of('prepositions', uses='lately')}\s+)?the\s+"
            rf"{lexicon.any_of('claims_times', role='lately')}\s+{number}\s+(?P<unit>day|week|month|year)s"
        )
        year = r"(?:1[5-9]|20)\d\d"
        self.quarters = _values(lexicon, "quarter")
        self.quarter = regex.compile(
            rf"(?:in\s+)?(?:the\s+)?(?P<which>{'|'.join(self.quarters)})\s+(?:of\s+)?(?P<year>{year})"
        )
        self.years = regex.compile(
            rf"(?:in\s+|the\s+year\s+)?(?P<year>{year})|(?:between|from)?\s*(?P<first>{year})\s*(?:and|to|-|–)\s*(?P<last>{year})"
            rf"|(?:in\s+)?the\s+(?P<decade>(?:1[5-9]|20)\d0)s"
        )
        self.iso = regex.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")


def _values(lexicon: Lexicon, role: str) -> dict[str, int]:
    """The words of a role with their values, in the order of the table."""
    rows, keys = lexicon.table("claims_times").rows, lexicon.keys("claims_times", role=role)
    return {k: int(row["value"]) for k, row in rows.items() if k in keys}


@lru_cache(maxsize=16)
def time_words(lexicon: Lexicon) -> TimeWords:
    """The words of a lexicon, made once."""
    return TimeWords(lexicon)


class TimeReader:
    """Reads days for one article."""

    def __init__(self, lexicon: Lexicon, published: dt.date | None) -> None:
        self.published, self.words = published, time_words(lexicon)

    def day(self, text: str, *, ahead: bool) -> dt.date | None:
        """The day that `text` means, or None where it means none or the day of publication is not known.

        Args:
            text: A time expression ('Monday', 'July 9', 'yesterday').
            ahead: Whether the claim is about the future, so that 'Monday' is the next one.
        """
        words = " ".join(text.lower().split())
        if m := self.words.iso.fullmatch(words):
            return _date(int(m["year"]), int(m["month"]), int(m["day"]))
        if m := self.words.calendar.fullmatch(words):
            year = int(m["year"]) if m["year"] else None
            return self._calendar_day(self.words.months[m["month"]], int(m["day"]), year)
        if self.published is None:
            return None
        if words in self.words.days:
            return _later(self.published, self.words.days[words])
        if m := self.words.ago.fullmatch(words):
            return _later(self.published, -int(m["figures"] or self.words.numbers[m["word"]]))
        if m := self.words.weekday.fullmatch(words):
            return self._weekday(self.words.weekdays[m["name"]], m["which"], ahead=ahead)
        return None

    def days_of(self, text: str, tense: Tense | None) -> Days | None:
        """First and last day of what `text` means, or None where that is not fixed.

        Weeks run from Monday to Sunday. A month without a year is the last one in a claim about the past, the next one
        in a claim about the future, and not fixed in others.

        Args:
            text: A time expression ('March', 'last week', '2019', 'Monday').
            tense: The tense of the claim.
        """
        words = " ".join(text.lower().split())
        if day := self.day(words, ahead=tense == "future"):
            return day, day
        if m := self.words.years.fullmatch(words):
            first = int(m["year"] or m["first"] or m["decade"])
            last = int(m["year"] or m["last"] or first + 9)
            return _days(_date(first, 1, 1), _date(last, 12, 31)) if first <= last else None
        if m := self.words.month.fullmatch(words):
            return self._month(self.words.months[m["month"]], m["year"], tense)
        if m := self.words.quarter.fullmatch(words):
            year, month = int(m["year"]), 3 * self.words.quarters[m["which"]]
            return _days(_date(year, month - 2, 1), _last_of(year, month))
        if self.published is not None and (m := self.words.lately.fullmatch(words)):
            opening = _before(self.published, int(m["figures"] or self.words.numbers[m["word"]]), m["unit"])
            return (opening, self.published) if opening is not None else None
        if self.published is not None and (m := self.words.period.fullmatch(words)):
            return self._period(self.published, m["period"], self.words.which[m["which"]])
        return None

    def may_lie_ahead(self, text: str) -> bool:
        """Whether the text names a day that may lie ahead: 'Friday', 'tomorrow', not 'yesterday', 'last Friday'."""
        words = " ".join(text.lower().split())
        if words in self.words.days:
            return self.words.days[words] > 0
        m = self.words.weekday.fullmatch(words)
        if m is not None:
            return self.words.which.get(m["which"] or "", 0) >= 0
        return self.words.which.get(words.split(" ", 1)[0], 0) > 0 if words else False

    def tells_when(self, text: str) -> bool:
        """Whether the text tells a time, not an age ('54', '54-year-old')."""
        return regex.fullmatch(r"\s*(?:aged?\s+)?\d{1,3}(?:[\s-]years?[\s-]old.*)?\s*", text.lower()) is None

    def is_duration(self, text: str) -> bool:
        """Whether the text counts days, not tells when: 'three months', not 'three months ago'."""
        words = text.lower().split()
        return len(words) > 1 and words[-1] in self.words.durations and self.words.no_durations.isdisjoint(words)

    def _month(self, month: int, year: str | None, tense: Tense | None) -> Days | None:
        if year is not None:
            return _whole_month(int(year), month)
        if self.published is None or tense not in ("past", "future"):
            return None
        at = self.published
        behind, ahead = month > at.month, month < at.month
        return _whole_month(at.year + (ahead if tense == "future" else -behind), month)

    def _period(self, published: dt.date, period: str, which: int) -> Days | None:
        if period == "year":
            return _days(_date(published.year + which, 1, 1), _date(published.year + which, 12, 31))
        if period == "month":
            years, month = divmod(published.month - 1 + which, 12)
            return _whole_month(published.year + years, month + 1)
        if period not in {"week", "weekend"}:
            return None  # a user's 'fortnight', of which nobody knows where it begins
        monday = _WEEK * which - published.weekday()
        if period == "weekend":  # the one that is coming, and the one that is gone if today is none
            sure = which == 0 or (which < 0 and published.weekday() < _SATURDAY)
            return _days(_later(published, monday + _SATURDAY), _later(published, monday + _WEEK - 1)) if sure else None
        return _days(_later(published, monday), _later(published, monday + _WEEK - 1))

    def _calendar_day(self, month: int, day: int, year: int | None) -> dt.date | None:
        if year is not None:
            return _date(year, month, day)
        if self.published is None:
            return None
        near = [d for y in (-1, 0, 1) if (d := _date(self.published.year + y, month, day))]
        published = self.published
        return min(near, key=lambda d: abs(d - published), default=None)

    def _weekday(self, number: int, which: str | None, *, ahead: bool) -> dt.date | None:
        """'Monday', 'next Monday'.

        'last Monday' on a Thursday may be that of this week or of the last; 'next Friday' on a Wednesday likewise:
        neither is fixed.
        """
        published = self.published
        if published is None:
            return None
        offset = self.words.which.get(which or "", 0)
        back, forth = (published.weekday() - number) % _WEEK or _WEEK, (number - published.weekday()) % _WEEK or _WEEK
        if offset < 0:
            return _later(published, -back) if number >= published.weekday() else None
        if offset > 0:
            return _later(published, forth) if number <= published.weekday() else None
        if which is not None:  # 'this Monday'
            return _later(published, number - published.weekday())
        return _later(published, forth % _WEEK if ahead else -(back % _WEEK))


def _before(day: dt.date, number: int, unit: str) -> dt.date | None:
    """The day so many days, weeks, months or years before another; of a shorter month its last."""
    if unit in ("day", "week"):
        return _later(day, -number * (_WEEK if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 - number * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    last = _last_of(year, month + 1)
    return _date(year, month + 1, min(day.day, last.day)) if last is not None else None


def _whole_month(year: int, month: int) -> Days | None:
    return _days(_date(year, month, 1), _last_of(year, month))


def _last_of(year: int, month: int) -> dt.date | None:
    return _date(year, month, calendar.monthrange(year, month)[1]) if dt.MINYEAR <= year <= dt.MAXYEAR else None


def _days(first: dt.date | None, last: dt.date | None) -> Days | None:
    return (first, last) if first is not None and last is not None else None


def _date(year: int, month: int, day: int) -> dt.date | None:
    """The day; None where there is none such, as in the year 0."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _later(day: dt.date, days: int) -> dt.date | None:
    """So many days later, or earlier where there are fewer than none; None where dates have come to an end."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None
