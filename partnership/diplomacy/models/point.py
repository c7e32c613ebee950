"""The point to make at a meeting (paper, paragraph 5)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.diplomacy.models.ask import Ask
from partnership.diplomacy.models.line_to_take import LineVersion
from partnership.diplomacy.models.meeting import Meeting
from partnership.diplomacy.models.point_queries import PointQuerySet
from partnership.evidence.history import recorded
from partnership.evidence.models import Record
from partnership.evidence.told import Line, Told


class PointStatus(models.TextChoices):
    """How far a point has come; only a cleared one covers its meeting."""

    DRAFTED = "drafted", "Drafted"
    CLEARED = "cleared", "Cleared"
    USED = "used", "Used"


@recorded
class Point(Record):
    """What to say at a meeting on the strategy's subject."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="points")
    text = models.TextField()
    line_to_take = models.TextField(blank=True)
    # What it serves, and what it says of our position.
    ask = models.ForeignKey(
        Ask, models.PROTECT, null=True, blank=True, related_name="points"
    )
    line_version = models.ForeignKey(
        LineVersion, models.PROTECT, null=True, blank=True, related_name="points"
    )
    status = models.CharField(
        max_length=8, choices=PointStatus, default=PointStatus.DRAFTED
    )
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    cleared_on = models.DateField(null=True, blank=True, editable=False)
    used_on = models.DateField(null=True, blank=True, editable=False)
    # Which suggestion it was drafted from, and what the record said then.
    suggestion = models.CharField(max_length=120, blank=True, editable=False)
    suggested_because = models.CharField(max_length=600, blank=True, editable=False)

    told = Told(Line.POLITICAL, actor="meeting__actor", subject=("meeting",))

    objects = PointQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "pk"]
        permissions = [
            ("clear_point", "Can clear points"),
            ("export_point", "Can export the coverage of meetings by points"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=PointStatus.values), name="point_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(status=PointStatus.DRAFTED) | Q(cleared_on__isnull=False),
                name="point_is_cleared_on_a_date",
            ),
            models.CheckConstraint(
                condition=Q(used_on=None) | Q(status=PointStatus.USED),
                name="point_that_is_used_says_so",
            ),
            models.UniqueConstraint(
                fields=["meeting", "suggestion"],
                condition=~Q(suggestion=""),
                name="point_is_drafted_once_from_a_suggestion",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:meeting", args=[self.meeting_id])
