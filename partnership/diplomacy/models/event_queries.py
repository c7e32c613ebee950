"""The questions we ask of the dates of events. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from partnership.evidence.models import RecordQuerySet
from partnership.evidence.precision import LatestDay


class EventDateQuerySet(RecordQuerySet):
    """The questions we ask of the dates that were set for events."""

    def current(self, on: date, reader: Any) -> Self:
        """The date of each event as it was last announced by this date."""
        announced = self.model.objects.visible_to(reader).filter(announced_on__lte=on)
        newer = announced.filter(
            event=OuterRef("event"), announced_on__gt=OuterRef("announced_on")
        )
        return (
            self.visible_to(reader)
            .filter(announced_on__lte=on)
            .filter(~Exists(newer), event__marking__in=reader.visible_marking_ids)
            .select_related("event")
        )

    def ahead(self, on: date, reader: Any) -> Self:
        """Current dates that are not past, and those of events that were put off.

        A known month is past when its last day is; an event whose outcome is known by
        the date is not ahead.
        """
        return (
            self.current(on, reader)
            .with_date_before(reader)
            .alias(last_day=LatestDay(F("starts_on"), F("starts_precision")))
            .filter(
                Q(starts_on=None) | Q(last_day__gte=on) | Q(ends_on__gte=on),
                Q(event__outcome_on=None) | Q(event__outcome_on__gt=on),
            )
            .order_by(
                Coalesce("starts_on", "was_on").asc(nulls_last=True), "event__title"
            )
        )

    def with_date_before(self, reader: Any) -> Self:
        """Add `was_on` and `was_precision`: the last different date, if it slipped."""
        before = (
            self.model.objects.visible_to(reader)
            .filter(
                event=OuterRef("event"),
                announced_on__lt=OuterRef("announced_on"),
                starts_on__isnull=False,
            )
            .exclude(
                starts_on=Coalesce(OuterRef("starts_on"), date.min),
                starts_precision=OuterRef("starts_precision"),
            )
            .order_by("-announced_on")
        )
        return self.annotate(
            was_on=Subquery(before.values("starts_on")[:1]),
            was_precision=Subquery(before.values("starts_precision")[:1]),
        )
