"""Presence: how many people an organisation has in a city, and how many it may have."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Lower

from partnership.actors.models import Actor, Province
from partnership.diplomacy.models.of_actor import OfActorQuerySet
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class PresenceQuerySet(OfActorQuerySet):
    """The questions we ask of presence."""

    of = "organisation"

    def newest_by(self, on: date) -> Self:
        """The newest count of each organisation and city on or before this date.

        A city is one, in small letters or in capitals.
        """
        counted = self.filter(counted_on__lte=on).alias(place=Lower("city"))
        of_a_later_day = Q(counted_on__gt=OuterRef("counted_on"))
        of_that_day = Q(counted_on=OuterRef("counted_on"), pk__gt=OuterRef("pk"))
        newer = counted.filter(
            of_a_later_day | of_that_day,
            organisation=OuterRef("organisation"),
            place=OuterRef("place"),
        )
        return counted.filter(~Exists(newer.order_by()))


@recorded
class Presence(Record, Evidenced):
    """People of an organisation in one city on one day; unknown figures are null."""

    organisation = models.ForeignKey(Actor, models.PROTECT, related_name="presences")
    city = models.CharField(max_length=80)
    province = models.ForeignKey(
        Province, models.PROTECT, null=True, blank=True, related_name="presences"
    )
    staff = models.PositiveIntegerField(null=True, blank=True)
    ceiling = models.PositiveIntegerField(null=True, blank=True)
    counted_on = models.DateField()

    told = Told(
        Line.POLITICAL,
        actor="organisation",
        subject=("organisation",),
        name="{city}",
        which="of {counted_on}",
        facts=("staff", "ceiling"),
    )

    objects = PresenceQuerySet.as_manager()

    class Meta:
        ordering = ["organisation", "city", "-counted_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(staff__isnull=False) | Q(ceiling__isnull=False),
                name="presence_says_a_figure",
            ),
            models.UniqueConstraint(
                fields=["organisation", "city", "counted_on"],
                name="presence_is_counted_once_a_day",
                violation_error_message="A count of this city is recorded already"
                " for that day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} in {self.city}"

    @property
    def share(self) -> str:
        """The share of the ceiling that is there, in per cent; empty if unknown."""
        if self.staff is None or not self.ceiling:
            return ""
        return f"{100 * self.staff / self.ceiling:.0f}%"

    @property
    def is_exceeded(self) -> bool:
        """Whether there are more than may be."""
        known = self.staff is not None and self.ceiling is not None
        return known and self.staff > self.ceiling
