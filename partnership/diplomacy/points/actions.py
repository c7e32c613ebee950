"""Draft a point from what the record suggests; clear it; say that it was used."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from psycopg2.errors import UniqueViolation

from partnership.alerts.suggestions import Suggestion
from partnership.diplomacy.models import Meeting, MeetingStatus, Point
from partnership.diplomacy.points.clearance import stops_clearing
from partnership.evidence.history import change_by, recorded_by
from partnership.evidence.models import Marking
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.refusal import Refused

CHANGED = "A colleague changed this point, or cleared it. Read it again, then decide."
SEVERAL_MARKINGS = (
    "What suggests this bears several markings, and none of them holds for all. Draft"
    " the point by hand, and choose its marking"
)
ALREADY_DRAFTED = "A colleague has just drafted a point from this"


def draft_from(*, suggestion: Suggestion, meeting: Meeting, by: Any) -> Point:
    """A draft with the words of a suggestion, marked for all that they rest on.

    Raises Refused where no one marking holds for all, or a colleague was first.
    """
    point = Point(
        meeting=meeting,
        text=suggestion.text,
        ask_id=suggestion.ask_id,
        line_version_id=suggestion.line_version_id,
        suggestion=suggestion.key,
        suggested_because=suggestion.why,
        marking_id=_marking_for_all({meeting.marking_id, *suggestion.marking_ids}),
        created_by=by,
        updated_by=by,
    )
    try:
        with transaction.atomic(), recorded_by(by, reason="suggested by the record"):
            point.save(force_insert=True)
    except IntegrityError as broken:
        if not isinstance(broken.__cause__, UniqueViolation):
            raise
        raise Refused(ALREADY_DRAFTED) from broken
    return point


def clear_point(*, point: Point, version: int, by: Any, on: date) -> None:
    """Clear a draft as somebody read it; raises Refused where its line does not hold.

    `line_version` of the point is None where they may not see it.
    """
    if stopped := stops_clearing(point, on):
        raise Refused(stopped)
    with change_by(by, reason="cleared"):
        if not Point.objects.filter(pk=point.pk).clear(version, by, on):
            raise Refused(CHANGED)


def use_point(*, point: Point, version: int, by: Any, on: date) -> None:
    """Say that a cleared point was made at its meeting; raises Refused if it was not.

    It is used on the day of the meeting, which is held by then.
    """
    meeting = point.meeting
    if meeting.status != MeetingStatus.HELD or meeting.held_on > on:
        raise Refused("The meeting is not recorded as held. Record that first.")
    with change_by(by, reason="used at the meeting"):
        if not Point.objects.filter(pk=point.pk).use(version, by, meeting.held_on):
            raise Refused(CHANGED)


def take_back_use(*, point: Point, version: int, by: Any) -> None:
    """Say that a point was not made after all; raises Refused if it has changed."""
    with change_by(by, reason="it was not used after all"):
        if not Point.objects.filter(pk=point.pk).take_back_use(version, by):
            raise Refused(CHANGED)


def _marking_for_all(marking_ids: set[int]) -> int:
    """The one of these markings that lets nobody see what another keeps from them."""
    held = list(Marking.objects.filter(pk__in=marking_ids).with_caveats())
    for marking in sorted(held, key=lambda one: (-one.rank, one.pk)):
        alone = OverallMarking.of([marking], None)
        if not any(alone.is_changed_by(other) for other in held):
            return marking.pk
    raise Refused(SEVERAL_MARKINGS)
