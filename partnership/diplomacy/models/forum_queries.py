"""The questions we ask of forums. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import OuterRef, Subquery

from partnership.evidence.models import RecordQuerySet


class ForumQuerySet(RecordQuerySet):
    """The questions we ask of forums."""

    def known(self, on: date) -> Self:
        """Forums that had been thought of by this date."""
        return self.filter(proposed_on__lte=on)

    def with_state(self, on: date, reader: Any) -> Self:
        """Add `state` and `state_since`, of the newest status; null without one."""
        statuses = apps.get_model("diplomacy", "ForumStatus").objects
        newest = (
            statuses.visible_to(reader)
            .filter(forum=OuterRef("pk"), since__lte=on)
            .order_by("-since", "-pk")
        )
        return self.annotate(
            state=Subquery(newest.values("state")[:1]),
            state_since=Subquery(newest.values("since")[:1]),
        )
