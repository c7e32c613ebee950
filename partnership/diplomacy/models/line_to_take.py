"""Lines to take: what we say on a topic, in numbered versions with their validity."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.diplomacy.models.line_to_take_queries import (
    LineToTakeQuerySet,
    LineVersionQuerySet,
)
from partnership.evidence import told as telling
from partnership.evidence.history import recorded
from partnership.evidence.lines import Line
from partnership.evidence.models import Evidenced, Record


def _user() -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )


@recorded
class LineToTake(Record):
    """A topic on which all of ours say the same; what they say is in its versions."""

    topic = models.CharField(max_length=160, unique=True)
    line = models.CharField(max_length=10, choices=Line)
    owner = _user()

    told = telling.Told(telling.Line.POLITICAL, name="{topic}", facts=("line",))

    objects = LineToTakeQuerySet.as_manager()

    class Meta:
        ordering = ["topic"]
        permissions = [("export_linetotake", "Can export lines to take")]
        constraints = [
            models.CheckConstraint(
                condition=Q(line__in=Line.values), name="line_to_take_line_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.topic

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:line", args=[self.pk])


@recorded
class LineVersion(Record, Evidenced):
    """What to say on a topic from a day to a day, once somebody has cleared it."""

    line_to_take = models.ForeignKey(
        LineToTake, models.PROTECT, related_name="versions"
    )
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    audience = models.CharField(max_length=120)
    # Before this date the version is not shown; null was always known.
    drafted_on = models.DateField(null=True, blank=True)
    valid_from = models.DateField()
    # Empty: until it is withdrawn.
    valid_until = models.DateField(null=True, blank=True)
    cleared_by = _user()
    cleared_on = models.DateField(null=True, blank=True)
    # What may be said in public; cleared apart.
    public_text = models.TextField(blank=True)
    public_cleared_by = _user()
    public_cleared_on = models.DateField(null=True, blank=True)
    # From this day on it is not valid; the days before it stay as they were.
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    told = telling.Told(
        telling.Line.POLITICAL,
        subject=("line_to_take",),
        which="version {number}",
        facts=("audience", "valid_from", "valid_until"),
    )

    objects = LineVersionQuerySet.as_manager()

    class Meta:
        ordering = ["line_to_take", "-number"]
        permissions = [("clear_lineversion", "Can clear lines to take")]
        constraints = [
            models.UniqueConstraint(
                fields=["line_to_take", "number"], name="line_version_has_its_number"
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="line_version_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(public_cleared_on=None)
                | (~Q(public_text="") & Q(cleared_on__isnull=False)),
                name="public_line_is_cleared_after_the_line",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | ~Q(withdrawn_reason=""),
                name="line_version_is_withdrawn_for_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["valid_from", "valid_until"])]

    def __str__(self) -> str:
        return f"{self.line_to_take}, version {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:line", args=[self.line_to_take_id])

    def public_text_at(self, on: date) -> str:
        """The public text, if it was cleared by this date."""
        cleared = self.public_cleared_on and self.public_cleared_on <= on
        return self.public_text if cleared else ""
