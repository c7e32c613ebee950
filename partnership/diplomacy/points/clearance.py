"""Why a point cannot be cleared, or no longer covers its meeting, in words.

Whether it does is asked of the database (`PointQuerySet.with_cover`). Two days decide:
the day of the meeting, on which the line is said, and today, on which somebody clears
it.
"""

from datetime import date

from partnership.diplomacy.models import LineVersion, Point
from partnership.evidence.templatetags.display import long_day

MEND = (
    "Reword the point with a line that holds on the day of the meeting, or without one"
)
HIDDEN = (
    "Its line to take is one that you may not see, so that you cannot know whether it"
    " holds"
)


def broken_line(version: LineVersion | None, day: date, on: date) -> str:
    """What stops a line that does not hold from being said on a day, at a date.

    Such as: “Why a partnership, version 2” expires on 10 February 2006, before the
    meeting on 14 February 2006. None is a line that the reader may not see.
    """
    if version is None:
        return HIDDEN
    name, meeting = f"“{version}”", f"the meeting on {long_day(day)}"
    cleared, withdrawn = version.cleared_on, version.withdrawn_on
    begins, ends = version.valid_from, version.valid_until
    if cleared is None or cleared > on:
        return f"{name} is not cleared"
    if cleared > day:
        return f"{name} was cleared on {long_day(cleared)}, after {meeting}"
    if withdrawn and withdrawn <= min(on, day):
        return f"{name} was withdrawn on {long_day(withdrawn)}"
    if ends and ends < day:
        verb = "expired" if ends < on else "expires"
        return f"{name} {verb} on {long_day(ends)}, before {meeting}"
    if begins > day:
        return f"{name} is valid only from {long_day(begins)}, after {meeting}"
    return f"A newer version has taken the place of {name} by {meeting}"


def stops_clearing(point: Point, on: date) -> str:
    """Why a draft from `with_cover` cannot be cleared today, and how to mend it.

    Empty if it can. Its `line_version` is None where the reader may not see it.
    """
    if point.line_version_id is None:
        return ""
    broken = (
        ""
        if point.line_holds
        else broken_line(point.line_version, point.meeting.held_on, on)
    )
    broken = broken or _over_by_now(point.line_version, on)
    return f"{broken}. {MEND}." if broken else ""


def uncovers(point: Point, on: date) -> str:
    """Why a cleared point from `with_cover` does not cover its meeting at a date."""
    if point.covers:
        return ""
    cleared, day = point.cleared_on, point.meeting.day_at
    if cleared > on:
        return f"It is cleared on {long_day(cleared)}, after {long_day(on)}."
    if cleared > day:
        return f"It was cleared on {long_day(cleared)}, after the meeting."
    return f"{broken_line(point.line_version, day, on)}. {MEND}."


def _over_by_now(version: LineVersion, on: date) -> str:
    """What has ended a line by today, though it held on the day of a past meeting."""
    if version.withdrawn_on and version.withdrawn_on <= on:
        return f"“{version}” was withdrawn on {long_day(version.withdrawn_on)}"
    if version.valid_until and version.valid_until < on:
        return f"“{version}” expired on {long_day(version.valid_until)}"
    return ""
