"""What the record suggests to say at one meeting, less what was drafted from it."""

from datetime import date
from typing import Any

from partnership.alerts.suggestions import Occasion, Suggestion, suggestions
from partnership.diplomacy.models import Meeting, MeetingStatus, Point
from partnership.evidence.few import Few

SHOWN_AT_MOST = 12


def suggested(meeting: Meeting, on: date, reader: Any) -> Few:
    """The most pressing first, as at a date; nothing for a meeting that is over.

    What any point of the meeting was drafted from is not offered again, also where
    the reader may not see that point: two drafts of one matter help nobody.
    """
    drafted = _drafted_from(meeting)
    open_ones = [one for one in _all(meeting, on, reader) if one.key not in drafted]
    more = len(open_ones) > SHOWN_AT_MOST
    return Few(open_ones[:SHOWN_AT_MOST], more=more)


def find_suggestion(
    meeting: Meeting, key: str, on: date, reader: Any
) -> Suggestion | None:
    """The suggestion of this key, if the record still makes it."""
    return next((one for one in _all(meeting, on, reader) if one.key == key), None)


def _all(meeting: Meeting, on: date, reader: Any) -> list[Suggestion]:
    if _is_over(meeting, on):
        return []
    return suggestions(Occasion(meeting.actor_id, meeting.day_at, on, reader))


def _is_over(meeting: Meeting, on: date) -> bool:
    """Whether it was held, or called off, by the date; it was ahead before that."""
    over = (MeetingStatus.HELD, MeetingStatus.CANCELLED)
    return meeting.day_at < on or meeting.status_at in over


def _drafted_from(meeting: Meeting) -> set[str]:
    drafted = Point.objects.filter(meeting=meeting).exclude(suggestion="")
    return set(drafted.order_by().values_list("suggestion", flat=True))
