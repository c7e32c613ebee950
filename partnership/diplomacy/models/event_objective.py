"""What an event is to bring about, how we will know, and whether it did."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from partnership.diplomacy.models.event import Event
from partnership.evidence import told as telling
from partnership.evidence.history import recorded
from partnership.evidence.lines import Line
from partnership.evidence.models import Evidenced, Record, RecordQuerySet


class Met(models.TextChoices):
    """How far an objective was met."""

    MET = "met", "Met"
    PARTLY = "partly", "Partly met"
    NOT_MET = "not_met", "Not met"


class EventObjectiveQuerySet(RecordQuerySet):
    """The questions we ask of objectives."""

    def known(self, on: date) -> Self:
        """Those that had been set by this date, in the order in which they were."""
        return self.filter(set_on__lte=on).order_by("set_on", "pk")


@recorded
class EventObjective(Record, Evidenced):
    """One thing that we want of an event, on one line of operation."""

    # `Event.objectives` are a few words on the whole.
    event = models.ForeignKey(Event, models.PROTECT, related_name="aims")
    text = models.CharField("objective", max_length=300)
    line = models.CharField(max_length=10, choices=Line)
    measure = models.CharField("how we will know", max_length=300, blank=True)
    # Before this date the objective is not shown.
    set_on = models.DateField()
    # Of the strategy's paper.
    paragraph = models.CharField(max_length=20, blank=True)

    told = telling.Told(
        telling.Line.POLITICAL, subject=("event",), facts=("line", "measure")
    )

    objects = EventObjectiveQuerySet.as_manager()

    class Meta:
        ordering = ["event", "set_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(line__in=Line.values),
                name="event_objective_line_is_known",
            ),
        ]
        indexes = [models.Index(fields=["event", "set_on"])]

    def __str__(self) -> str:
        return self.text


class ObjectiveFindingQuerySet(RecordQuerySet):
    """The questions we ask of findings."""

    def newest_first(self, on: date, reader: Any) -> Self:
        """What was found by this date, as far as the reader may see."""
        known = self.visible_to(reader).filter(found_on__lte=on)
        return known.order_by("-found_on", "-pk")


@recorded
class ObjectiveFinding(Record, Evidenced):
    """Whether an objective was met, as found on a day; the newest stands."""

    objective = models.ForeignKey(
        EventObjective, models.PROTECT, related_name="findings"
    )
    met = models.CharField("is it met?", max_length=8, choices=Met)
    found_on = models.DateField()
    note = models.CharField("in words", max_length=300, blank=True)

    told = telling.Told(
        telling.Line.POLITICAL,
        subject=("objective",),
        which="of {found_on}",
        facts=("met", "note"),
    )

    objects = ObjectiveFindingQuerySet.as_manager()

    class Meta:
        ordering = ["objective", "-found_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(met__in=Met.values), name="objective_finding_is_known"
            ),
            models.UniqueConstraint(
                fields=["objective", "found_on"],
                name="objective_is_found_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.objective}: {self.get_met_display()}"
