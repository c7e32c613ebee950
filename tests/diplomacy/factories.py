"""Factories of the political line; defaults from the paper, 1 February 2006."""

from datetime import date

from partnership.diplomacy.models import (
    Event,
    EventDate,
    Line,
    Meeting,
    MeetingStatus,
    Point,
    PointStatus,
)
from partnership.evidence.models import Grade
from tests.factories import TODAY, make_actor, make_marking

MEETING_DAY = date(2006, 2, 14)


def make_meeting(
    name: str = "Denmark", held_on: date = MEETING_DAY, **values
) -> Meeting:
    values.setdefault("principal", "Foreign Secretary")
    values.setdefault("status", MeetingStatus.CONFIRMED)
    values.setdefault("marking", make_marking())
    return Meeting.objects.create(actor=make_actor(name), held_on=held_on, **values)


def make_point(meeting: Meeting, cleared_on: date | None = None, **values) -> Point:
    values.setdefault("text", "Keep the 530 in Basra past 1 July.")
    values.setdefault("marking", make_marking())
    status = PointStatus.CLEARED if cleared_on else PointStatus.DRAFTED
    values.setdefault("status", status)
    return Point.objects.create(meeting=meeting, cleared_on=cleared_on, **values)


def make_event(title: str = "Donor conference", **values) -> Event:
    values.setdefault("line", Line.ECONOMIC)
    values.setdefault("place", "Irbil")
    values.setdefault("marking", make_marking())
    return Event.objects.create(title=title, **values)


def make_date(
    event: Event | str = "Donor conference",
    starts_on: date | None = date(2006, 3, 1),
    announced_on: date = TODAY,
    **values,
) -> EventDate:
    if isinstance(event, str):
        event = Event.objects.filter(title=event).first() or make_event(event)
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    return EventDate.objects.create(
        event=event, starts_on=starts_on, announced_on=announced_on, **values
    )
