"""The questions we ask of lines to take. Dates come in from the caller."""

from datetime import date
from typing import Self

from django.db.models import Q

from partnership.evidence.models import RecordQuerySet


class LineVersionQuerySet(RecordQuerySet):
    """The questions we ask of the versions of lines to take."""

    def cleared(self, on: date) -> Self:
        """Versions that somebody had cleared by this date."""
        return self.filter(cleared_on__lte=on)

    def valid(self, on: date) -> Self:
        """Cleared versions that may be said on this date: begun, not over, standing."""
        return self.cleared(on).filter(
            Q(valid_until=None) | Q(valid_until__gte=on),
            Q(withdrawn_on=None) | Q(withdrawn_on__gt=on),
            valid_from__lte=on,
        )
