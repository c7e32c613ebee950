"""Factories of what belongs to an event: objectives, findings, plan, guests."""

from datetime import date

from partnership.diplomacy.models import (
    Attendance,
    Event,
    EventAttendance,
    EventObjective,
    Line,
    Met,
    ObjectiveFinding,
    PlanStep,
)
from partnership.evidence.models import Grade
from tests.factories import TODAY, make_actor, make_marking


def make_objective(event: Event, **values) -> EventObjective:
    values.setdefault("text", "Press donors to deliver")
    values.setdefault("line", Line.ECONOMIC)
    values.setdefault("set_on", TODAY)
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    return EventObjective.objects.create(event=event, **values)


def make_finding(
    objective: EventObjective, met: str = Met.MET, found_on: date = TODAY, **values
) -> ObjectiveFinding:
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    return ObjectiveFinding.objects.create(
        objective=objective, met=met, found_on=found_on, **values
    )


def make_step(event: Event, before: int = 30, unit: str = "days", **values) -> PlanStep:
    values.setdefault("what", "Send the invitations")
    values.setdefault("planned_on", date(2005, 11, 1))
    values.setdefault("marking", make_marking())
    return PlanStep.objects.create(event=event, before=before, unit=unit, **values)


def make_attendance(
    event: Event, name: str = "Canada", status: str = Attendance.INVITED, **values
) -> EventAttendance:
    values.setdefault("stated_on", TODAY)
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    actor = make_actor(name)
    return EventAttendance.objects.create(
        event=event, actor=actor, status=status, **values
    )
