"""An instant as a reader writes it: 2006-03-03T09:00, or a day, which is its end."""

from datetime import UTC, date, datetime, time, timedelta

from django.utils import timezone

from partnership.evidence.years import FIRST_YEAR, LAST_YEAR


class WrongInstant(ValueError):
    """What is wrong with an instant, in a sentence for the person who wrote it."""


def read_instant(text: str, now: datetime) -> datetime:
    """The instant that a text names, in the installation's own time zone.

    A day without a time is all that was known by its end or, today, by now.
    WrongInstant if it cannot be read or lies ahead.
    """
    text = text.strip()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        at = _read_moment(text)
    else:
        at = _end_of(day, text)
        if day == timezone.localdate(now):
            return now
    if at > now:
        raise WrongInstant(
            f"“{text[:40]}” is ahead of us, so nobody knows yet what will be known"
            " then. Enter a day and time that has passed."
        )
    return at


def _read_moment(text: str) -> datetime:
    try:
        return _in_our_zone(datetime.fromisoformat(text), text)
    except ValueError:
        raise _unreadable(text) from None


def _end_of(day: date, text: str) -> datetime:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise _unreadable(text)
    next_midnight = datetime.combine(day + timedelta(days=1), time())
    return _in_our_zone(next_midnight, text) - timedelta(microseconds=1)


def _in_our_zone(at: datetime, text: str) -> datetime:
    if not FIRST_YEAR <= at.year <= LAST_YEAR + 1:
        raise _unreadable(text)
    aware = at if timezone.is_aware(at) else timezone.make_aware(at)
    return aware.astimezone(UTC)


def _unreadable(text: str) -> WrongInstant:
    return WrongInstant(
        f"“{text[:40]}” is not a day and time that can be looked back to. Enter a day"
        f" since {FIRST_YEAR}, such as 2006-03-03, or a day and time, such as"
        " 2006-03-03T09:00."
    )
