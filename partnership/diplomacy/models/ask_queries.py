"""The questions we ask of asks. Dates come in from the caller."""

from datetime import date
from typing import Self

from partnership.evidence.models import RecordQuerySet


class AskQuerySet(RecordQuerySet):
    """The questions we ask of asks."""

    def known(self, on: date) -> Self:
        """Asks that had been opened by this date."""
        return self.filter(opened_on__lte=on)
