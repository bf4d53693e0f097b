"""The day that a time expression means, counted from the day of publication."""

from __future__ import annotations

import datetime as dt

import regex

from newsclaims.lexicon import Lexicon

_WEEK = 7
_DAY_OF_MONTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"


class TimeReader:
    """Reads days for one article."""

    def __init__(self, lexicon: Lexicon, published: dt.date | None) -> None:
        table = lexicon.table("claims_times").rows
        self.published = published
        self.months = {k: int(row["value"]) for k, row in table.items() if row["role"] == "month"}
        self.weekdays = {k: int(row["value"]) for k, row in table.items() if row["role"] == "weekday"}
        self.days = {k: int(row["value"]) for k, row in table.items() if row["role"] == "day"}
        months = "|".join(sorted(self.months, key=len, reverse=True))
        names = "|".join(self.weekdays)
        self.weekday = regex.compile(
            rf"(?:on\s+)?(?:(?P<which>last|this|next|late|early)\s+)?(?P<name>{names})"
            r"(?:\s+(?:morning|afternoon|evening|night))?"
        )
        self.calendar = regex.compile(
            rf"(?:(?:{names}),?\s+)?(?:the\s+)?(?:night\s+of\s+)?"
            rf"(?:(?P<month>{months})\.?\s+{_DAY_OF_MONTH}|{_DAY_OF_MONTH}\s+(?:of\s+)?(?P<month>{months})\.?){_YEAR}"
        )
        self.iso = regex.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")

    def day(self, text: str, *, ahead: bool) -> dt.date | None:
        """The day that `text` means, or None where it means none or the day of publication is not known.

        Args:
            text: A time expression ('Monday', 'July 9', 'yesterday').
            ahead: Whether the claim is about the future, so that 'Monday' is the next one.
        """
        words = " ".join(text.lower().split())
        if m := self.iso.fullmatch(words):
            return _date(int(m["year"]), int(m["month"]), int(m["day"]))
        if m := self.calendar.fullmatch(words):
            return self._calendar_day(self.months[m["month"]], int(m["day"]), int(m["year"]) if m["year"] else None)
        if self.published is None:
            return None
        if words in self.days:
            return self.published + dt.timedelta(days=self.days[words])
        if m := self.weekday.fullmatch(words):
            return self._weekday(self.weekdays[m["name"]], m["which"], ahead=ahead)
        return None

    def _calendar_day(self, month: int, day: int, year: int | None) -> dt.date | None:
        if year is not None:
            return _date(year, month, day)
        if self.published is None:
            return None
        near = [d for y in (-1, 0, 1) if (d := _date(self.published.year + y, month, day))]
        published = self.published
        return min(near, key=lambda d: abs(d - published), default=None)

    def _weekday(self, number: int, which: str | None, *, ahead: bool) -> dt.date | None:
        published = self.published
        if published is None:
            return None
        if which == "next" or (ahead and which != "last"):
            return published + dt.timedelta(
                days=(number - published.weekday()) % _WEEK or (_WEEK if which == "next" else 0)
            )
        return published - dt.timedelta(
            days=(published.weekday() - number) % _WEEK or (_WEEK if which == "last" else 0)
        )


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
