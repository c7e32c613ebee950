"""The questions we ask of lines to take. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.db.models import Q

from partnership.evidence.models import RecordQuerySet


class LineVersionQuerySet(RecordQuerySet):
    """The questions we ask of the versions of lines to take."""

    def cleared(self, on: date) -> Self:
        """Versions that somebody had cleared by this date."""
        return self.filter(cleared_on__lte=on)

    def holding(self, day: Any, on: date) -> Self:
        """Versions that may be said on a day, as far as that is known at a date.

        The day may be a column, such as OuterRef("meeting__held_on"). What is withdrawn
        after the day, or after the date, was there to be said.
        """
        return self.cleared(on).filter(
            Q(valid_until=None) | Q(valid_until__gte=day),
            Q(withdrawn_on=None) | Q(withdrawn_on__gt=on) | Q(withdrawn_on__gt=day),
            cleared_on__lte=day,
            valid_from__lte=day,
        )

    def valid(self, on: date) -> Self:
        """Cleared versions that may be said on this date: begun, not over, standing."""
        return self.cleared(on).filter(
            Q(valid_until=None) | Q(valid_until__gte=on),
            Q(withdrawn_on=None) | Q(withdrawn_on__gt=on),
            valid_from__lte=on,
        )
