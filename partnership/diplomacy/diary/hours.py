"""When in the day a meeting is: instants with the name of their time zone, in words."""

from datetime import timedelta

from partnership.diplomacy.diary.zones import local
from partnership.diplomacy.models import Meeting


def hours_of(meeting: Meeting) -> str:
    """Such as “09:00 to 10:30, Europe/London”, as it stood; empty for a whole day."""
    starts_at = getattr(meeting, "starts_at_then", meeting.starts_at)
    if starts_at is None:
        return ""
    words = f"{local(starts_at, meeting.time_zone):%H:%M}"
    length = _length(meeting)
    # A length that goes beyond the day is not a time of this day.
    if length and length < timedelta(1):
        words += f" to {local(starts_at + length, meeting.time_zone):%H:%M}"
    return f"{words}, {meeting.time_zone}"


def _length(meeting: Meeting) -> timedelta | None:
    if meeting.starts_at is None or meeting.ends_at is None:
        return None
    return meeting.ends_at - meeting.starts_at
