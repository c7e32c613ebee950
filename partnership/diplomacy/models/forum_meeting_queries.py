"""The questions we ask of forums' meetings and agendas; dates come in."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Exists, F, OuterRef, Q

from partnership.evidence.models import RecordQuerySet
from partnership.evidence.precision import LatestDay


class ForumMeetingQuerySet(RecordQuerySet):
    """The questions we ask of a forum's meetings."""

    def known(self, on: date) -> Self:
        """Meetings that had been arranged by this date, cancelled ones too."""
        return self.filter(arranged_on__lte=on)

    def with_last_day(self) -> Self:
        """Add `last_day`: the last day that it can be on."""
        return self.annotate(last_day=LatestDay(F("held_on"), F("held_precision")))

    def planned(self, on: date) -> Self:
        """Those that are still to be held at a date, or not recorded as held."""
        return (
            self.known(on)
            .with_last_day()
            .filter(
                Q(status="planned")
                | Q(status="held", held_on__gt=on)
                | Q(status="cancelled", cancelled_on__gt=on)
            )
        )

    def held(self, on: date) -> Self:
        """Those that had been held by a date."""
        return self.known(on).filter(status="held", held_on__lte=on)

    def with_agenda(self, on: date, reader: Any) -> Self:
        """Add `has_agenda`: at least one item stood on it at a date."""
        items = apps.get_model("diplomacy", "AgendaItem").objects.visible_to(reader)
        return self.annotate(
            has_agenda=Exists(items.standing(on).filter(meeting=OuterRef("pk")))
        )


class AgendaItemQuerySet(RecordQuerySet):
    """The questions we ask of items of an agenda."""

    def standing(self, on: date) -> Self:
        """Items on the agenda at a date, in their order."""
        return self.filter(
            Q(taken_off_on=None) | Q(taken_off_on__gt=on), put_on__lte=on
        ).order_by("number", "pk")
