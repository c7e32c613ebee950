"""Meetings and events at a date, as far as a reader may see; one query each."""

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from partnership.actors.models import Actor
from partnership.diplomacy.models import Event, EventDate, Meeting
from partnership.diplomacy.models.meeting_queries import MeetingQuerySet
from partnership.diplomacy.standings import EventStanding, MeetingStanding
from partnership.evidence.composed_once import composed_once

if TYPE_CHECKING:
    from partnership.accounts.models import User

SHOWN_AT_MOST = 200


def meetings_ahead(
    on: date, reader: "User", limit: int = SHOWN_AT_MOST
) -> list[MeetingStanding]:
    """Meetings on or after a date, the soonest first."""
    return [MeetingStanding.of(one, on) for one in _ahead(on, reader, limit)]


@composed_once
def _ahead(on: date, reader: "User", limit: int) -> MeetingQuerySet:
    meetings = Meeting.objects.with_seen_actor(reader).ahead(on)
    return _with_standing(meetings, on, reader)[:limit]


def meetings_past(
    on: date, reader: "User", limit: int = SHOWN_AT_MOST
) -> list[MeetingStanding]:
    """Meetings before a date, the latest first."""
    return _standings(
        Meeting.objects.with_seen_actor(reader).past(on), on, reader, limit
    )


def meetings_with(
    actor: Actor, on: date, reader: "User", limit: int = SHOWN_AT_MOST
) -> list[MeetingStanding]:
    """Meetings with an actor that are known at a date, the latest day first."""
    meetings = Meeting.objects.with_seen_actor(reader).known(on).filter(actor=actor)
    return _standings(meetings.order_by("-day_at", "-pk"), on, reader, limit)


def meetings_at(
    event: Event, on: date, reader: "User", limit: int = SHOWN_AT_MOST
) -> list[MeetingStanding]:
    """Meetings in the margins of an event that are known at a date, by their day."""
    meetings = Meeting.objects.with_seen_actor(reader).known(on).filter(event=event)
    return _standings(meetings.order_by("day_at", "pk"), on, reader, limit)


def events_ahead(
    on: date, reader: "User", limit: int = SHOWN_AT_MOST
) -> list[EventStanding]:
    """Events ahead of a date, by the dates announced by then; put off ones too."""
    return [EventStanding.of(current) for current in _dates(on, reader, limit)]


@composed_once
def _dates(on: date, reader: "User", limit: int) -> QuerySet[EventDate]:
    return EventDate.objects.ahead(on, reader)[:limit]


def _standings(
    meetings: MeetingQuerySet, on: date, reader: "User", limit: int
) -> list[MeetingStanding]:
    rows = _with_standing(meetings, on, reader)
    return [MeetingStanding.of(meeting, on) for meeting in rows[:limit]]


def _with_standing(
    meetings: MeetingQuerySet, on: date, reader: "User"
) -> MeetingQuerySet:
    return meetings.with_standing(on, reader).select_related("actor")
