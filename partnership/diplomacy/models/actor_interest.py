"""Who is obliged or inclined to help where, as a source says it (paper, para 5)."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.needs.areas import CHOICES, InArea
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class InterestKind(models.TextChoices):
    """How a partner stands to helping in an area."""

    OBLIGED = "obliged", "Might feel obliged"
    INCLINED = "inclined", "Is inclined"
    TO_ASK = "to_ask", "Is to be asked"


class ActorInterestQuerySet(RecordQuerySet):
    """The questions we ask of interests."""

    def visible_to(self, reader: Any) -> Self:
        """Those of seen actors, and of partners at large."""
        actors = Actor.objects.visible_to(reader).order_by()
        in_sight = Q(actor=None) | Q(actor__in=actors)
        return super().visible_to(reader).filter(in_sight)

    def at(self, on: date) -> Self:
        """Those stated by this date, and not over by it."""
        is_open = Q(until=None) | Q(until__gt=on)
        return self.filter(is_open, stated_on__lte=on)


@recorded
class ActorInterest(Record, Evidenced, InArea):
    """An actor, or partners at large, and an area in which they may help."""

    actor = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="interests"
    )
    sector = models.CharField(max_length=5, choices=CHOICES)
    kind = models.CharField(max_length=8, choices=InterestKind)
    why = models.CharField(max_length=500)
    stated_on = models.DateField()
    # From this day on it holds no longer.
    until = models.DateField(null=True, blank=True)

    told = Told(
        Line.POLITICAL,
        actor="actor",
        subject=("actor",),
        name="{sector}",
        facts=("kind", "why", "until"),
    )

    objects = ActorInterestQuerySet.as_manager()

    class Meta:
        ordering = ["sector", "actor", "-stated_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=InterestKind.values),
                name="interest_kind_is_known",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("stated_on")),
                name="interest_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.who}: {self.sector_name}"

    @property
    def who(self) -> str:
        """The actor; partners at large where none is named."""
        return str(self.actor) if self.actor_id else "International partners"

    def get_absolute_url(self) -> str:
        return f"{reverse('diplomacy:offer_list')}#interest-{self.pk}"
