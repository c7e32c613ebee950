"""The questions we ask of meetings. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import (
    Case,
    CharField,
    DateField,
    DateTimeField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from partnership.evidence.models import RecordQuerySet

OPEN = ("proposed", "confirmed")


class MeetingQuerySet(RecordQuerySet):
    """The questions we ask of meetings."""

    def at(self, on: date) -> Self:
        """Add `status_at`, `day_at` and `starts_at_then`: as they stood at this date.

        What was said later is undone: the first later step says what was before it.
        It asks for no reader: the steps bear their meeting's marking, always.
        """
        later = _steps().filter(meeting=OuterRef("pk"), said_on__gt=on)
        first = later.order_by("said_on", "pk")
        has_later = Exists(later)
        return self.annotate(
            status_at=Coalesce(
                Subquery(first.values("was_status")[:1]),
                _status_without_steps(on),
                output_field=CharField(),
            ),
            day_at=Coalesce(
                Subquery(first.values("was_held_on")[:1]),
                F("held_on"),
                output_field=DateField(),
            ),
            starts_at_then=Case(
                When(has_later, then=Subquery(first.values("was_starts_at")[:1])),
                default=F("starts_at"),
                output_field=DateTimeField(),
            ),
        )

    def with_seen_actor(self, reader: Any) -> Self:
        """Meetings that the reader may see, with an actor that they may see."""
        markings = reader.visible_marking_ids
        return self.visible_to(reader).filter(actor__marking__in=markings)

    def known(self, on: date, *, cancelled: bool = False) -> Self:
        """Meetings in the diary at this date; with those cancelled by it if asked."""
        known = self.at(on).filter(Q(arranged_on=None) | Q(arranged_on__lte=on))
        return known if cancelled else known.exclude(status_at="cancelled")

    def ahead(self, on: date) -> Self:
        """Meetings on or after this date, the soonest first."""
        return self.known(on).filter(day_at__gte=on).order_by("day_at", "pk")

    def past(self, on: date) -> Self:
        """Meetings before this date, the latest first."""
        return self.known(on).filter(day_at__lt=on).order_by("-day_at", "-pk")

    def without_outcome(self, on: date, reader: Any) -> Self:
        """Past meetings of which nobody has recorded, by this date, what came of them.

        One that is only said to have been held has no outcome either.
        """
        came = Exists(_outcomes(on, reader))
        return self.past(on).filter(
            Q(status_at__in=OPEN) | (Q(status_at="held") & ~came)
        )

    def with_standing(self, on: date, reader: Any) -> Self:
        """Add what `MeetingStanding` says, after `at`: `has_point`, `has_outcome`."""
        came = Exists(_outcomes(on, reader))
        return self.with_point(on, reader).annotate(has_outcome=came)

    def with_point(self, on: date, reader: Any) -> Self:
        """Add `has_point`: a point covers it at this date (`PointQuerySet.cleared`).

        After `at`, which says on which day it was to be.
        """
        points = apps.get_model("diplomacy", "Point").objects
        mine = points.cleared(on, reader, OuterRef("day_at")).filter(
            meeting=OuterRef("pk")
        )
        return self.annotate(has_point=Exists(mine))


def _status_without_steps(on: date) -> Case:
    """The status of the row: nothing was held before its day, nor cancelled sooner."""
    return Case(
        When(status="held", held_on__gt=on, then=Value("confirmed")),
        When(status="cancelled", cancelled_on__gt=on, then=Value("confirmed")),
        default=F("status"),
        output_field=CharField(),
    )


def _outcomes(on: date, reader: Any) -> QuerySet:
    """The contacts that the meeting of the query around it was, by this date."""
    contacts = apps.get_model("diplomacy", "Contact").objects.visible_to(reader)
    return contacts.filter(meeting=OuterRef("pk"), held_on__lte=on)


def _steps() -> QuerySet:
    return apps.get_model("diplomacy", "MeetingStep").objects
