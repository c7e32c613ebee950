"""When an entry begins and ends: a day, or an instant with the name of its zone."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from partnership.diplomacy.diary.file.problems import WrongEntry
from partnership.diplomacy.diary.file.zones import Zones
from partnership.diplomacy.diary.zones import UTC, instant, local
from partnership.evidence.years import FIRST_YEAR, LAST_YEAR

MOST_DAYS = 366


@dataclass(frozen=True)
class Moment:
    """A day in a zone; with the time of day, unless it is the whole of it."""

    day: date
    at: time | None
    zone: str
    # Neither UTC nor a zone was named: it is taken for the calendar's own.
    is_floating: bool = False

    @property
    def instant(self) -> datetime | None:
        return instant(self.day, self.at, self.zone) if self.at else None

    def on(self, day: date) -> "Moment":
        """The same time of day on another day."""
        return Moment(day, self.at, self.zone, self.is_floating)

    def in_zone(self, zone: str) -> "Moment":
        """The same instant as the clocks of another zone show it."""
        if self.instant is None:
            return self
        there = local(self.instant, zone)
        return Moment(there.date(), there.time(), zone, self.is_floating)


def moment_of(value: Any, zones: Zones, words: str) -> Moment:
    """From a date or time of the library; `words` say which it is: its start."""
    if isinstance(value, list):
        raise WrongEntry(f"It says twice what {words} is")
    at = getattr(value, "dt", None)
    if not isinstance(at, date):
        raise WrongEntry(f"What {words} is cannot be read: {printable(value)}")
    if not FIRST_YEAR < at.year < LAST_YEAR:
        raise WrongEntry(f"{words.capitalize()} is in the year {at.year}")
    if not isinstance(at, datetime):
        return Moment(at, None, zones.own)
    tzid = str(value.params.get("TZID", ""))
    clock = at.time().replace(tzinfo=None, microsecond=0)
    if tzid and tzid.upper() not in ("UTC", "Z"):
        return Moment(at.date(), clock, zones.named(tzid))
    if at.tzinfo is not None:
        there = at.astimezone(UTC)
        return Moment(there.date(), there.time().replace(microsecond=0), "UTC")
    return Moment(at.date(), clock, zones.own, is_floating=True)


def printable(value: Any) -> str:
    """What stood there, short, and nothing of it that nobody could see."""
    return "“" + "".join(c for c in str(value)[:40] if c.isprintable()) + "”"


@dataclass(frozen=True)
class Span:
    """From when to when, as a meeting has it."""

    starts: Moment
    length: timedelta

    @property
    def held_on(self) -> date:
        return self.starts.day

    @property
    def starts_at(self) -> datetime | None:
        return self.starts.instant

    @property
    def ends_at(self) -> datetime | None:
        """None for whole days, and for what has no length."""
        if self.starts_at is None or not self.length:
            return None
        return self.starts_at + self.length

    @property
    def ends_on(self) -> date | None:
        """The last of several days; a day that ends at midnight is not two."""
        if self.starts_at is None:
            last = self.held_on + self.length - timedelta(1)
        elif self.ends_at:
            last = local(self.ends_at - timedelta(seconds=1), self.starts.zone).date()
        else:
            last = self.held_on
        return last if last > self.held_on else None

    @property
    def time_zone(self) -> str:
        return self.starts.zone if self.starts.at else ""

    def shown_in(self, zone: str) -> "Span":
        """In the calendar's own zone, where the file says it in UTC."""
        if self.starts.zone != "UTC":
            return self
        return Span(self.starts.in_zone(zone), self.length)

    def on(self, day: date) -> "Span":
        """As long, and at the same time of day, on another day."""
        return Span(self.starts.on(day), self.length)


def span_of(starts: Moment, ends: Moment | None, duration: Any) -> Span:
    """With an end or a length or neither; WrongEntry where it ends before it begins."""
    if ends is not None:
        if (ends.at is None) != (starts.at is None):
            raise WrongEntry("It begins on a day and ends at a time, or the reverse")
        length = (
            ends.instant - starts.instant if starts.instant else ends.day - starts.day
        )
    else:
        length = getattr(duration, "dt", None) or timedelta(0 if starts.at else 1)
    if not isinstance(length, timedelta):
        raise WrongEntry("How long it takes cannot be read")
    if length < timedelta(0):
        raise WrongEntry("It ends before it begins")
    if length > timedelta(MOST_DAYS):
        raise WrongEntry(f"It takes more than {MOST_DAYS} days")
    return Span(starts, length if starts.at else max(length, timedelta(1)))
