"""Meetings of a forum, with their agendas."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.models.forum import Forum
from partnership.diplomacy.models.forum_meeting_queries import (
    AgendaItemQuerySet,
    ForumMeetingQuerySet,
)
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.told import Line, Told


class SittingStatus(models.TextChoices):
    """Where a meeting of a forum stands."""

    PLANNED = "planned", "Planned"
    HELD = "held", "Held"
    CANCELLED = "cancelled", "Cancelled"


@recorded
class ForumMeeting(Record, Evidenced):
    """A meeting of a forum: ahead, held, or cancelled for a reason."""

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="meetings")
    held_on = models.DateField("date")
    held_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    place = models.CharField(max_length=120, blank=True)
    status = models.CharField(
        max_length=9, choices=SittingStatus, default=SittingStatus.PLANNED
    )
    # Before this date the meeting was still planned.
    cancelled_on = models.DateField(null=True, blank=True)
    cancelled_reason = models.CharField(max_length=300, blank=True)
    # Before this date the meeting is not shown.
    arranged_on = models.DateField()

    told = Told(
        Line.POLITICAL,
        subject=("forum",),
        name="meeting of {held_on}",
        facts=("status", "place"),
    )

    objects = ForumMeetingQuerySet.as_manager()

    class Meta:
        ordering = ["forum", "held_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=SittingStatus.values),
                name="forum_meeting_status_is_known",
            ),
            models.CheckConstraint(
                condition=Q(held_precision__in=DatePrecision.values),
                name="forum_meeting_precision_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(status=SittingStatus.CANCELLED)
                | (~Q(cancelled_reason="") & Q(cancelled_on__isnull=False)),
                name="forum_meeting_is_cancelled_for_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["held_on"])]

    def __str__(self) -> str:
        return f"Meeting of {self.forum}"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:forum_meeting", args=[self.pk])

    @property
    def day_words(self) -> str:
        """Its day, no more exact than it is known."""
        return date_words(self.held_on, self.held_precision)

    def status_at(self, on: date) -> SittingStatus:
        """Where it stood: not held before its day, nor cancelled before that was.

        One that was held in a month stands as held from the first day of the month.
        """
        since = {
            SittingStatus.HELD: self.held_on,
            SittingStatus.CANCELLED: self.cancelled_on,
        }
        status = SittingStatus(self.status)
        return SittingStatus.PLANNED if since.get(status, on) > on else status


@recorded
class AgendaItem(Record):
    """What a meeting of a forum is to speak of, in its order, and who raised it."""

    meeting = models.ForeignKey(ForumMeeting, models.PROTECT, related_name="agenda")
    number = models.PositiveSmallIntegerField("place in the order")
    text = models.CharField("item", max_length=300)
    raised_by = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+"
    )
    # Before this date the item is not shown.
    put_on = models.DateField("on the agenda since")
    taken_off_on = models.DateField(null=True, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="raised_by",
        subject=("meeting",),
        facts=("number", "raised_by"),
    )

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "number", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_off_on=None) | Q(taken_off_on__gte=F("put_on")),
                name="agenda_item_is_taken_off_after_it_was_put_on",
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="agenda_begins_with_one"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return self.meeting.get_absolute_url()
