"""Waiting: which partner waits for which influence before it comes in."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from partnership.actors.models import Actor
from partnership.diplomacy.models.influence import Influence
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class WaitingQuerySet(RecordQuerySet):
    """The questions we ask of who waits."""

    def visible_to(self, reader: Any) -> Self:
        """What this reader may see, of actors and influences that they may see."""
        influences = Influence.objects.visible_to(reader).order_by()
        actors = Actor.objects.visible_to(reader).order_by()
        seen = super().visible_to(reader)
        return seen.filter(influence__in=influences, actor__in=actors)

    def at(self, on: date) -> Self:
        """Who waits on this date."""
        return self.filter(
            Q(until=None) | Q(until__gt=on),
            since__lte=on,
            influence__in=Influence.objects.known(on).order_by(),
        )


@recorded
class Waiting(Record, Evidenced):
    """An actor that holds back until an influence changes, from a day to another."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="waits")
    influence = models.ForeignKey(Influence, models.PROTECT, related_name="waits")
    since = models.DateField()
    satisfied_by = models.CharField("what would satisfy it", max_length=400)
    until = models.DateField("no longer waits since", null=True, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="actor",
        subject=("actor", "influence"),
        which="waiting since {since}",
        facts=("satisfied_by", "until"),
    )

    objects = WaitingQuerySet.as_manager()

    class Meta:
        ordering = ["actor", "influence", "-since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="waiting_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["actor", "influence", "since"],
                name="waiting_begins_once",
                violation_error_message="This wait is recorded already for that day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor} waits for {self.influence}"
