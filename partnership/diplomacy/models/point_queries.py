"""The questions we ask of points. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from partnership.evidence.models import RecordQuerySet


class PointQuerySet(RecordQuerySet):
    """The questions we ask of points."""

    def cleared(self, on: date) -> Self:
        """Points that may be used, and were cleared by this date."""
        return self.exclude(status="drafted").filter(cleared_on__lte=on)

    def clear(self, version: int, by: Any, on: date) -> bool:
        """Clear these drafts as somebody read them; False if they changed since."""
        return self.filter(status="drafted").save_version(
            version, by, status="cleared", cleared_by=by, cleared_on=on
        )
