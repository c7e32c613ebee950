"""Events ahead and past, with every date that was ever set for them."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.diplomacy.models.event_queries import EventDateQuerySet, EventQuerySet
from partnership.evidence import told as telling
from partnership.evidence.history import recorded
from partnership.evidence.lines import Line
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.precision import DatePrecision


@recorded
class Event(Record, Evidenced):
    """A conference, summit, vote or expiry. Its date is what was last announced."""

    title = models.CharField(max_length=200, unique=True)
    line = models.CharField(max_length=10, choices=Line)
    place = models.CharField(max_length=120, blank=True)
    objectives = models.TextField(blank=True)
    outcome = models.CharField(max_length=400, blank=True)
    # The outcome is not shown before this date.
    outcome_on = models.DateField(null=True, blank=True)
    # The conference of the economic line at which pledges are made here, by its key.
    conference_key = models.BigIntegerField(null=True, blank=True, editable=False)

    told = telling.Told(telling.Line.POLITICAL)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(line__in=Line.values), name="event_line_is_known"
            ),
            models.CheckConstraint(
                condition=Q(outcome="") | Q(outcome_on__isnull=False),
                name="event_outcome_is_dated",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:event", args=[self.pk])


@recorded
class EventDate(Record, Evidenced):
    """When an event was set for, as announced on a date; no start is "put off"."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="dates")
    announced_on = models.DateField()
    starts_on = models.DateField(null=True, blank=True)
    starts_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    ends_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    told = telling.Told(
        telling.Line.POLITICAL,
        subject=("event",),
        which="announced on {announced_on}",
        facts=("starts_on", "ends_on", "reason"),
    )

    objects = EventDateQuerySet.as_manager()

    class Meta:
        ordering = ["event", "-announced_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="event_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["event", "announced_on"], name="event_date_is_set_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event}: {self.starts_on or 'put off'}"

    @property
    def move_reason(self) -> str:
        """Why the date moved, by the name that it has in forms beside their reason."""
        return self.reason
