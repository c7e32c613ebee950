"""Meetings with other governments, as the diary has them."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.models.event import Event
from partnership.diplomacy.models.meeting_queries import MeetingQuerySet
from partnership.evidence.history import recorded
from partnership.evidence.models import Record
from partnership.evidence.told import Line, Told


class MeetingStatus(models.TextChoices):
    """Where a meeting stands."""

    PROPOSED = "proposed", "Proposed"
    CONFIRMED = "confirmed", "Confirmed"
    HELD = "held", "Held"
    CANCELLED = "cancelled", "Cancelled"


@recorded
class Meeting(Record):
    """A meeting of one of our principals with another actor's."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="meetings")
    principal = models.CharField(max_length=120)
    counterpart = models.CharField(max_length=120, blank=True)
    # The day in the meeting's own time zone; of several days the first.
    held_on = models.DateField("date")
    # The last of several days.
    ends_on = models.DateField(null=True, blank=True)
    # Without a start it takes the whole day.
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    # The name in the IANA's database, such as Europe/Copenhagen.
    time_zone = models.CharField(max_length=64, blank=True)
    place = models.CharField(max_length=120, blank=True)
    occasion = models.CharField(max_length=200, blank=True)
    event = models.ForeignKey(
        Event, models.PROTECT, null=True, blank=True, related_name="meetings"
    )
    status = models.CharField(
        max_length=10, choices=MeetingStatus, default=MeetingStatus.PROPOSED
    )
    # Before this date the meeting stood in the diary.
    cancelled_on = models.DateField(null=True, blank=True)
    cancelled_reason = models.CharField(max_length=300, blank=True)
    # A meeting that was put in the diary later is not shown before this date.
    arranged_on = models.DateField(null=True, blank=True)
    # Who was there, once it was held.
    attended = models.CharField(max_length=500, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="actor",
        subject=("actor",),
        name="{principal}, {held_on}",
        facts=("status", "place", "occasion"),
    )

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["held_on", "pk"]
        permissions = [("export_meeting", "Can export meetings")]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=MeetingStatus.values),
                name="meeting_status_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(status=MeetingStatus.CANCELLED) | ~Q(cancelled_reason=""),
                name="meeting_is_cancelled_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(status=MeetingStatus.CANCELLED)
                | Q(cancelled_on__isnull=False),
                name="meeting_is_cancelled_on_a_date",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gt=F("held_on")),
                name="meeting_of_days_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gte=F("starts_at")),
                name="meeting_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(starts_at=None, ends_at=None)
                | (Q(starts_at__isnull=False) & ~Q(time_zone="")),
                name="meeting_with_a_time_has_a_zone",
            ),
        ]
        indexes = [models.Index(fields=["held_on"])]

    def __str__(self) -> str:
        if not self.counterpart:
            return f"{self.principal} and {self.actor}"
        return f"{self.principal} and {self.counterpart} ({self.actor})"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:meeting", args=[self.pk])
