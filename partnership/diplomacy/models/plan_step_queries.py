"""The questions we ask of plan steps: when each is due, by the date of its event."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import (
    Case,
    DateField,
    DurationField,
    Expression,
    F,
    Func,
    When,
)
from django.db.models.functions import Cast

from partnership.evidence.models import RecordQuerySet
from partnership.evidence.precision import LatestDay

DAYS, MONTHS = (
    "make_interval(days => %(expressions)s)",
    "make_interval(months => %(expressions)s)",
)


def counted_back(start: Expression) -> Cast:
    """The day of a step when its event starts on this day; null without one."""
    back = Case(
        When(unit="months", then=_interval(MONTHS)),
        default=_interval(DAYS),
        output_field=DurationField(),
    )
    return Cast(Cast(start, DateField()) - back, DateField())


def _interval(template: str) -> Func:
    return Func(F("before"), template=template, output_field=DurationField())


class PlanStepQuerySet(RecordQuerySet):
    """The questions we ask of plan steps."""

    def known(self, on: date) -> Self:
        """Those that were in the plan by this date."""
        return self.filter(planned_on__lte=on)

    def open(self, on: date) -> Self:
        """Those that were not done by this date."""
        return self.exclude(done_on__lte=on)

    def ahead(self, on: date, reader: Any) -> Self:
        """Open steps of events ahead, with `due_on`, `due_by` and `starts_precision`.

        They are due from the first possible day of the event's date to the last; null
        where the event has no date.
        """
        dates = apps.get_model("diplomacy", "EventDate").objects.ahead(on, reader)
        dated = self.known(on).open(on)
        dated = dated.filter(event__dates__in=dates.order_by().values("pk"))
        return dated.annotate(
            starts_precision=F("event__dates__starts_precision"),
            date_marking=F("event__dates__marking"),
            due_on=counted_back(F("event__dates__starts_on")),
            due_by=counted_back(
                LatestDay(
                    F("event__dates__starts_on"), F("event__dates__starts_precision")
                )
            ),
        )
