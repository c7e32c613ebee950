"""Who was invited to an event, who comes, and at what level."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from partnership.actors.models import Actor
from partnership.diplomacy.models.event import Event
from partnership.diplomacy.models.of_actor import OfActorQuerySet
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class Attendance(models.TextChoices):
    """How an actor stands to an event."""

    INVITED = "invited", "Invited"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    ATTENDED = "attended", "Attended"


class EventAttendanceQuerySet(OfActorQuerySet):
    """The questions we ask of attendance."""

    def newest_by(self, on: date) -> Self:
        """What was last said of each actor and event on or before this date."""
        known = self.filter(stated_on__lte=on)
        return known.order_by("event_id", "actor_id", "-stated_on", "-pk").distinct(
            "event_id", "actor_id"
        )


@recorded
class EventAttendance(Record, Evidenced):
    """How an actor stood to an event from a day on; the newest statement stands."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="attendance")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="attendance")
    status = models.CharField(max_length=8, choices=Attendance)
    level = models.CharField("level or office", max_length=120, blank=True)
    stated_on = models.DateField()

    told = Told(
        Line.POLITICAL,
        actor="actor",
        subject=("actor", "event"),
        which="of {stated_on}",
        facts=("status", "level"),
    )

    objects = EventAttendanceQuerySet.as_manager()

    class Meta:
        ordering = ["event", "actor", "-stated_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=Attendance.values),
                name="attendance_status_is_known",
            ),
            models.UniqueConstraint(
                fields=["event", "actor", "stated_on"],
                name="attendance_is_stated_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor}, {self.event}: {self.get_status_display()}"
