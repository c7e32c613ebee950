"""The hours of a meeting as they stood at a date."""

from partnership.diplomacy.diary.words import hour_words
from partnership.diplomacy.models import Meeting


def hours_of(meeting: Meeting) -> str:
    """From `Meeting.objects.at(on)`; where it began at another hour, without an end."""
    starts_at = meeting.starts_at_then
    ends_at = meeting.ends_at if starts_at == meeting.starts_at else None
    return hour_words(starts_at, ends_at, meeting.time_zone or "UTC")
