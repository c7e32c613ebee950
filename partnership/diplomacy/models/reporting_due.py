"""Reporting dates: what an organisation has to report, to whom, and by when."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.models.of_actor import OfActorQuerySet
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class ReportingDueQuerySet(OfActorQuerySet):
    """The questions we ask of reporting dates."""

    of = "organisation"

    def known(self, on: date) -> Self:
        """Dates that were set by this date, or nobody knows since when."""
        return self.filter(Q(set_on=None) | Q(set_on__lte=on))

    def open(self, on: date) -> Self:
        """Known dates by which nothing had been delivered on this date."""
        delivered = Q(delivered_on__lte=on)
        return self.known(on).exclude(delivered)


@recorded
class ReportingDue(Record, Evidenced):
    """A report that is due on a day, and when it was delivered."""

    organisation = models.ForeignKey(
        Actor, models.PROTECT, related_name="reporting_dates"
    )
    report = models.CharField(max_length=200)
    to_whom = models.CharField(max_length=120)
    due_on = models.DateField()
    set_on = models.DateField("known since", null=True, blank=True)
    delivered_on = models.DateField(null=True, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="organisation",
        subject=("organisation",),
        name="{report}",
        which="due on {due_on}",
        facts=("to_whom", "due_on"),
    )

    objects = ReportingDueQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "report", "due_on"],
                name="report_is_due_once_a_day",
                violation_error_message="This report is recorded already for that day",
            ),
            models.CheckConstraint(
                condition=Q(set_on=None) | Q(set_on__lte=F("due_on")),
                name="report_is_set_before_it_is_due",
            ),
        ]
        indexes = [models.Index(fields=["due_on"])]

    def __str__(self) -> str:
        return f"{self.report} to {self.to_whom}"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:reporting_due", args=[self.pk])
