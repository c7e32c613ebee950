"""The questions we ask of the dates of events. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from partnership.evidence.first_and_newest import first_and_newest
from partnership.evidence.models import RecordQuerySet
from partnership.evidence.precision import LatestDay

# Of one event: the newest dates, and the first.
LONGEST = 50


class EventQuerySet(RecordQuerySet):
    """The questions we ask of events."""

    def known(self, on: date, reader: Any) -> Self:
        """Events of which a date, or that there is none, was announced by this date."""
        dates = apps.get_model("diplomacy", "EventDate").objects.visible_to(reader)
        announced = dates.filter(event=OuterRef("pk"), announced_on__lte=on)
        return self.filter(Exists(announced))


class EventDateQuerySet(RecordQuerySet):
    """The questions we ask of the dates that were set for events."""

    def current(self, on: date, reader: Any) -> Self:
        """The date of each event as it was last announced by this date."""
        announced = self.model.objects.visible_to(reader).filter(announced_on__lte=on)
        newer = announced.filter(
            event=OuterRef("event"), announced_on__gt=OuterRef("announced_on")
        )
        return (
            self.visible_to(reader)
            .filter(announced_on__lte=on)
            .filter(~Exists(newer), event__marking__in=reader.visible_marking_ids)
            .select_related("event")
        )

    def ahead(self, on: date, reader: Any) -> Self:
        """Current dates that are not past, and those of events that were put off.

        A known month is past when its last day is; an event whose outcome is known by
        the date is not ahead.
        """
        return (
            self.current(on, reader)
            .with_date_before(reader)
            .alias(last_day=LatestDay(F("starts_on"), F("starts_precision")))
            .filter(
                Q(starts_on=None) | Q(last_day__gte=on) | Q(ends_on__gte=on),
                Q(event__outcome_on=None) | Q(event__outcome_on__gt=on),
            )
            .order_by(
                Coalesce("starts_on", "was_on").asc(nulls_last=True), "event__title"
            )
        )

    def past(self, on: date, reader: Any) -> Self:
        """Current dates of events that are over or have an outcome, newest first."""
        ahead = self.ahead(on, reader).order_by().values("pk")
        dates = self.current(on, reader).with_date_before(reader)
        return dates.exclude(pk__in=ahead).order_by(
            F("starts_on").desc(nulls_last=True), "event__title"
        )

    def a_few_of_each(self, on: date, most: int = LONGEST) -> Self:
        """By event, oldest first: the first date of each, and the newest ones."""
        known = self.filter(announced_on__lte=on)
        return first_and_newest(known, "event_id", "announced_on", most)

    def moves(self, on: date, reader: Any) -> dict[int, int]:
        """How often the date of each event of these moved or was taken back.

        As the slip ledger tells it: a month that becomes a day of it has not moved, and
        what is put off already is not put off again.
        """
        earlier = self.model.objects.visible_to(reader).filter(
            event=OuterRef("event"), announced_on__lt=OuterRef("announced_on")
        )
        earlier = earlier.order_by("-announced_on")
        dated = earlier.exclude(starts_on=None)
        last_day = LatestDay(F("starts_on"), F("starts_precision"))
        is_withdrawn = Q(starts_on=None, stood_on__isnull=False)
        is_moved = Q(starts_on__lt=F("was_from")) | Q(last_day__gt=F("was_until"))
        moved = (
            self.filter(announced_on__lte=on)
            .alias(
                last_day=last_day,
                stood_on=Subquery(earlier.values("starts_on")[:1]),
                was_from=Subquery(dated.values("starts_on")[:1]),
                was_until=Subquery(dated.values_list(last_day)[:1]),
            )
            .filter(is_withdrawn | is_moved)
        )
        counts = moved.order_by().values_list("event").annotate(number=Count("pk"))
        return dict(counts)

    def with_date_before(self, reader: Any) -> Self:
        """Add `was_on` and `was_precision`: the last date that it moved away from.

        A month of which a day is named since has not been left.
        """
        start, precision = OuterRef("starts_on"), OuterRef("starts_precision")
        last_day = LatestDay(F("starts_on"), F("starts_precision"))
        before = (
            self.model.objects.visible_to(reader)
            .filter(
                event=OuterRef("event"),
                announced_on__lt=OuterRef("announced_on"),
                starts_on__isnull=False,
            )
            .alias(last_day=last_day)
            # Without a date nothing is held: before the first day of all is nothing.
            .exclude(
                starts_on__lte=Coalesce(start, date.min),
                last_day__gte=LatestDay(start, precision),
            )
            .order_by("-announced_on")
        )
        return self.annotate(
            was_on=Subquery(before.values("starts_on")[:1]),
            was_precision=Subquery(before.values("starts_precision")[:1]),
        )
