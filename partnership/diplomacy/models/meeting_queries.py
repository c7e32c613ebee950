"""The questions we ask of meetings and their points. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from partnership.evidence.models import RecordQuerySet


class MeetingQuerySet(RecordQuerySet):
    """The questions we ask of meetings."""

    def with_seen_actor(self, reader: Any) -> Self:
        """Meetings that the reader may see, with an actor that they may see."""
        markings = reader.visible_marking_ids
        return self.visible_to(reader).filter(actor__marking__in=markings)

    def known(self, on: date, *, cancelled: bool = False) -> Self:
        """Meetings in the diary at this date; with those cancelled by it if asked."""
        known = self.filter(Q(arranged_on=None) | Q(arranged_on__lte=on))
        return (
            known
            if cancelled
            else known.exclude(status="cancelled", cancelled_on__lte=on)
        )

    def ahead(self, on: date) -> Self:
        """Meetings on or after this date, the soonest first."""
        return self.known(on).filter(held_on__gte=on).order_by("held_on", "pk")

    def past(self, on: date) -> Self:
        """Meetings before this date, the latest first."""
        return self.known(on).filter(held_on__lt=on).order_by("-held_on", "-pk")

    def with_point(self, on: date, reader: Any) -> Self:
        """Add `has_point`: a point covers it at this date (`PointQuerySet.cleared`)."""
        points = apps.get_model("diplomacy", "Point").objects
        mine = points.cleared(on, reader).filter(meeting=OuterRef("pk"))
        return self.annotate(has_point=Exists(mine))
