"""Engagement steps between an actor of the region and the host nation."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.models.of_actor import OfActorQuerySet
from partnership.evidence.about import About, about_is_whole
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.precision import DatePrecision, LatestDay
from partnership.evidence.told import Line, Told


class EngagementKind(models.TextChoices):
    """The rungs of the ladder, the lowest first, as the design names them (3.4)."""

    VISIT = "visit", "Visit"
    ENVOY = "envoy", "Envoy"
    EMBASSY = "embassy", "Embassy"
    CONFERENCE = "conference", "Conference"
    DEBT = "debt", "Debt step"
    DISBURSEMENT = "disbursement", "Disbursement"


class EngagementDirection(models.TextChoices):
    """Who takes the step."""

    THEIRS = "theirs", "Theirs to the host nation"
    HOST = "host", "The host nation’s to them"


class EngagementStepQuerySet(OfActorQuerySet):
    """The questions we ask of steps."""

    def taken(self, on: date) -> Self:
        """Steps that had been taken by this date; a month is over on its last day."""
        last = LatestDay(F("took_on"), F("took_precision"))
        return self.alias(taken_by=last).filter(taken_by__lte=on)


@recorded
class EngagementStep(Record, Evidenced, About):
    """One step: a visit, an envoy, an embassy, a conference, a debt step, money."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="engagement_steps")
    kind = models.CharField(max_length=12, choices=EngagementKind)
    direction = models.CharField(max_length=6, choices=EngagementDirection)
    is_public = models.BooleanField("visible to the public", default=True)
    took_on = models.DateField("taken on")
    took_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    what = models.CharField(max_length=300)

    told = Told(
        Line.POLITICAL,
        actor="actor",
        subject=("actor",),
        which="of {took_on}",
        facts=("kind", "what"),
    )

    objects = EngagementStepQuerySet.as_manager()

    class Meta:
        ordering = ["actor", "-took_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=EngagementKind.values),
                name="engagement_kind_is_known",
            ),
            models.CheckConstraint(
                condition=Q(direction__in=EngagementDirection.values),
                name="engagement_direction_is_known",
            ),
            about_is_whole("engagement_about_is_whole"),
        ]
        indexes = [models.Index(fields=["actor", "-took_on"])]

    def __str__(self) -> str:
        return f"{self.actor}: {self.what}"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:region_actor", args=[self.actor_id])
