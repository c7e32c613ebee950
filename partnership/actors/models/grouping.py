"""Groupings such as the EU or NATO, with dated membership."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from partnership.actors.models.actor import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


@recorded
class Grouping(Record):
    """A set of actors that acts or is counted together."""

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=120)

    told = Told(Line.GROUND)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class MembershipQuerySet(RecordQuerySet):
    """The questions we ask of memberships."""

    def at(self, on: date) -> Self:
        """Memberships that hold on this date; an unknown start has always held."""
        return self.filter(
            Q(joined_on=None) | Q(joined_on__lte=on),
            Q(left_on=None) | Q(left_on__gt=on),
        )


@recorded
class Membership(Record, Evidenced):
    """An actor's membership of a grouping between two dates."""

    grouping = models.ForeignKey(Grouping, models.PROTECT, related_name="memberships")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="memberships")
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    told = Told(Line.GROUND, actor="actor", subject=("actor", "grouping"))

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["grouping", "actor"]
        constraints = [
            models.CheckConstraint(
                condition=Q(left_on=None)
                | Q(joined_on=None)
                | Q(left_on__gt=F("joined_on")),
                name="membership_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["grouping", "actor", "joined_on"],
                nulls_distinct=False,
                name="membership_starts_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor} in {self.grouping}"
