"""What an action is measured by: a measure of one of the lines, and what it is of."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from partnership.evidence.about import About, about_is_whole
from partnership.evidence.history import recorded
from partnership.evidence.models import Record
from partnership.evidence.told import Line, Told
from partnership.strategy.models.action import Action
from partnership.strategy.models.action_queries import OfActionQuerySet
from partnership.strategy.subjects import seen_about


class ActionMeasureQuerySet(OfActionQuerySet):
    """The questions we ask of measures."""

    def visible_to(self, reader: Any) -> Self:
        """Measures of actions and of records that this reader may see."""
        return super().visible_to(reader).filter(seen_about(reader))

    def at(self, on: date) -> Self:
        """Those by which an action is measured at this date."""
        ended = Q(until=None) | Q(until__gt=on)
        return self.filter(ended, since__lte=on).order_by("action", "pk")


@recorded
class ActionMeasure(Record, About):
    """A measure by which an action is rated, of one record or of all."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="measures")
    # The name under which a line registers it.
    measure = models.CharField(max_length=60)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    told = Told(
        Line.GROUND,
        subject=("action",),
        name="measure {measure}",
        facts=("measure", "since", "until"),
    )

    objects = ActionMeasureQuerySet.as_manager()

    class Meta:
        ordering = ["action", "pk"]
        constraints = [
            about_is_whole("action_measure_about_is_whole"),
            models.CheckConstraint(
                condition=~Q(measure=""), name="action_measure_is_named"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="action_measure_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["action", "measure", "about_model", "about_id"],
                condition=Q(until=None),
                nulls_distinct=False,
                name="action_is_measured_once_by_a_measure",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action}: {self.measure}"

    def get_absolute_url(self) -> str:
        return self.action.get_absolute_url()
