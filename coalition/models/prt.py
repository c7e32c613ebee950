"""Provincial reconstruction teams, with dated status and lead."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from partnership.actors.models import Actor, Province
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.precision import DatePrecision
from partnership.evidence.told import Line, Told


class TeamStatus(models.TextChoices):
    """Where a team stands at a date."""

    PROPOSED = "proposed", "Proposed"
    APPROVED = "approved", "Approved, not yet open"
    OPEN = "open", "Open"
    HANDED_OVER = "handed_over", "Handed over"
    DROPPED = "dropped", "Dropped"


class PRTQuerySet(RecordQuerySet):
    """The questions we ask of teams."""

    def visible_to(self, reader: Any) -> Self:
        """Teams that this reader may see; an unseen province has none."""
        provinces = Province.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(province__in=provinces)


@recorded
class PRT(Record):
    """A provincial (or regional) reconstruction team."""

    name = models.CharField(max_length=80, unique=True)
    province = models.ForeignKey(Province, models.PROTECT, related_name="prts")
    location = models.CharField(max_length=120, blank=True)
    is_regional = models.BooleanField(
        default=False, help_text="Covers neighbouring provinces too."
    )
    note = models.CharField(max_length=300, blank=True)

    told = Told(Line.SECURITY, facts=("province", "location"))

    objects = PRTQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = "PRT"
        permissions = [("export_prt", "Can export teams with posts and money")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("coalition:prt", args=[self.pk])


class PRTStatusQuerySet(RecordQuerySet):
    """The questions we ask of team statuses."""

    def visible_to(self, reader: Any) -> Self:
        """Statuses of teams that this reader may see; the lead may be unseen."""
        teams = PRT.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(prt__in=teams)

    def newest_by(self, on: date) -> Self:
        """The newest status of each team on or before this date."""
        return (
            self.filter(since__lte=on)
            .order_by("prt_id", "-since", "-pk")
            .distinct("prt_id")
        )


@recorded
class PRTStatus(Record, Evidenced):
    """A team's status and lead from a date until the next one."""

    prt = models.ForeignKey(PRT, models.PROTECT, related_name="statuses")
    status = models.CharField(max_length=12, choices=TeamStatus)
    since = models.DateField()
    since_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    lead = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="led_prt_statuses"
    )
    # What was planned, as far as it was said: often no more than a season.
    planned_opening = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        actor="lead",
        subject=("prt",),
        which="since {since}",
        recorded="status {status} recorded since {since}",
    )

    objects = PRTStatusQuerySet.as_manager()

    class Meta:
        ordering = ["prt", "-since", "-pk"]
        verbose_name = "PRT status"
        verbose_name_plural = "PRT statuses"
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=TeamStatus.values), name="prt_status_is_known"
            ),
        ]
        indexes = [models.Index(fields=["prt", "-since"])]

    def __str__(self) -> str:
        return f"{self.prt}: {self.get_status_display()}"
