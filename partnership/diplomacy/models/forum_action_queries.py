"""The questions we ask of actions of forums. Dates come in from the caller."""

from datetime import date
from typing import Self

from django.db.models import Q

from partnership.evidence.models import RecordQuerySet


class ForumActionQuerySet(RecordQuerySet):
    """The questions we ask of actions."""

    def known(self, on: date) -> Self:
        """Actions that had been agreed by this date."""
        return self.filter(agreed_on__lte=on)

    def overdue(self, on: date) -> Self:
        """Past the due day, and not done by this date; the oldest first."""
        return (
            self.known(on)
            .filter(Q(done_on=None) | Q(done_on__gt=on), due_on__lt=on)
            .order_by("due_on", "pk")
        )
