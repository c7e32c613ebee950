"""The questions we ask of lines to take. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Greatest

from partnership.evidence.models import RecordQuerySet


class LineVersionQuerySet(RecordQuerySet):
    """The questions we ask of the versions of lines to take."""

    def cleared(self, on: date) -> Self:
        """Versions that somebody had cleared by this date."""
        return self.filter(cleared_on__lte=on)

    def holding(self, day: Any, on: date, reader: Any) -> Self:
        """Versions that may be said on a day, as far as that is known at a date.

        The day may be a column, such as OuterRef("meeting__held_on"). What is withdrawn
        or superseded after the day, or after the date, was there to be said. The reader
        may see the version and its topic.
        """
        topics = apps.get_model("diplomacy", "LineToTake").objects.filter(
            marking__in=reader.visible_marking_ids
        )
        return (
            self.visible_to(reader)
            .cleared(on)
            .filter(
                Q(valid_until=None) | Q(valid_until__gte=day),
                Q(withdrawn_on=None) | Q(withdrawn_on__gt=on) | Q(withdrawn_on__gt=day),
                ~Exists(self._newer_by(day, on, reader)),
                cleared_on__lte=day,
                valid_from__lte=day,
                line_to_take__in=topics.order_by(),
            )
        )

    def _newer_by(self, day: Any, on: date, reader: Any) -> Self:
        """Later versions of the same line that were in force for a day, by this day."""
        versions = self.model.objects.visible_to(reader).cleared(on)
        return versions.alias(began=Greatest("cleared_on", "valid_from")).filter(
            Q(withdrawn_on=None) | Q(withdrawn_on__gt=F("began")),
            line_to_take=OuterRef("line_to_take"),
            number__gt=OuterRef("number"),
            began__lte=OuterRef(day) if isinstance(day, OuterRef) else day,
        )

    def valid(self, on: date) -> Self:
        """Cleared versions that may be said on this date: begun, not over, standing."""
        return self.cleared(on).filter(
            Q(valid_until=None) | Q(valid_until__gte=on),
            Q(withdrawn_on=None) | Q(withdrawn_on__gt=on),
            valid_from__lte=on,
        )
