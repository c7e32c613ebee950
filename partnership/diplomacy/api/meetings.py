"""Meetings and their points, events, and the diaries that they came from."""

from datetime import date
from typing import Any

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When

from partnership.diplomacy.models import (
    Contact,
    Diary,
    Event,
    EventAttendance,
    EventDate,
    EventObjective,
    Meeting,
    MeetingStep,
    ObjectiveFinding,
    PlanStep,
    Point,
    PointStatus,
)
from partnership.exchange.api.resource import (
    Resource,
    bears_with,
    known,
    since,
    since_if_known,
)

MEETING, EVENT = "diplomacy.view_meeting", "diplomacy.view_event"


def _announced(rows: QuerySet, on: date, reader: Any) -> QuerySet:
    return rows.known(on, reader)


def _meetings_at(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    return rows.at(on)


def _points_at(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    """Neither cleared nor used before the day on which that was done."""
    is_draft = Q(cleared_on=None) | Q(cleared_on__gt=on)
    is_not_used = Q(status=PointStatus.USED, used_on__gt=on)
    return rows.annotate(
        status_at=Case(
            When(is_draft, then=Value(PointStatus.DRAFTED.value)),
            When(is_not_used, then=Value(PointStatus.CLEARED.value)),
            default=F("status"),
            output_field=CharField(),
        )
    )


MEETINGS = (
    Resource(
        "meetings",
        Meeting,
        MEETING,
        "actor principal counterpart held_on ends_on starts_at ends_at time_zone place"
        " occasion event status cancelled_on cancelled_reason arranged_on attended",
        known=since_if_known("arranged_on"),
        within="actor",
        happens={"cancelled_on": "cancelled_reason"},
        standing=_meetings_at,
        instead={
            "status": "status_at",
            "held_on": "day_at",
            "starts_at": "starts_at_then",
        },
        bears=bears_with(diplomacy__meetingstep="meeting"),
    ),
    Resource(
        "meeting-steps",
        MeetingStep,
        MEETING,
        "meeting said_on was_status status was_held_on held_on was_starts_at starts_at"
        " reason",
        known=since("said_on"),
        within="meeting",
    ),
    Resource(
        "points",
        Point,
        MEETING,
        "meeting text line_to_take ask line_version status cleared_by cleared_on"
        " used_on suggestion suggested_because",
        within="meeting",
        happens={"cleared_on": "cleared_by", "used_on": ""},
        standing=_points_at,
        instead={"status": "status_at"},
    ),
    Resource("diaries", Diary, MEETING, "principal imported_on"),
    Resource(
        "contacts",
        Contact,
        "diplomacy.view_contact",
        "actor kind held_on by principal counterpart summary meeting",
        known=since("held_on"),
        within="actor",
    ),
    Resource(
        "events",
        Event,
        EVENT,
        "title line place objectives outcome outcome_on",
        known=_announced,
        happens={"outcome_on": "outcome"},
    ),
    Resource(
        "event-dates",
        EventDate,
        EVENT,
        "event announced_on starts_on starts_precision ends_on reason",
        known=since("announced_on"),
        within="event",
    ),
    Resource(
        "event-attendances",
        EventAttendance,
        EVENT,
        "event actor status level stated_on",
        known=since("stated_on"),
        within="event actor",
    ),
    Resource(
        "event-objectives",
        EventObjective,
        EVENT,
        "event text line measure set_on paragraph",
        known=known,
        within="event",
    ),
    Resource(
        "objective-findings",
        ObjectiveFinding,
        EVENT,
        "objective met found_on note",
        known=since("found_on"),
        within="objective",
    ),
    Resource(
        "event-plan-steps",
        PlanStep,
        EVENT,
        "event what owner owner_actor before unit planned_on done_on note",
        known=known,
        within="event",
        happens={"done_on": ""},
    ),
)
