"""When a meeting is, in words: its days, its hours and their time zone."""

from datetime import date, datetime
from typing import Protocol

from partnership.diplomacy.diary.zones import local
from partnership.evidence.templatetags.display import short_day


class Timed(Protocol):
    """Whatever has the days and hours of a meeting."""

    held_on: date
    ends_on: date | None
    starts_at: datetime | None
    ends_at: datetime | None
    time_zone: str


def when_words(one: Timed) -> str:
    """Such as “14 Feb 2006, 09:00 to 10:30, Europe/London” or “14 Feb 2006”."""
    days = short_day(one.held_on)
    if one.ends_on:
        days += f" to {short_day(one.ends_on)}"
    hours = hour_words(one.starts_at, one.ends_at, one.time_zone)
    return f"{days}, {hours}" if hours else days


def hour_words(starts_at: datetime | None, ends_at: datetime | None, zone: str) -> str:
    """Such as “09:00 to 10:30, Europe/London”; empty for a whole day."""
    if starts_at is None:
        return ""
    words = f"{local(starts_at, zone):%H:%M}"
    if ends_at:
        words += f" to {local(ends_at, zone):%H:%M}"
    return f"{words}, {zone}"
