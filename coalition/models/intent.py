"""Intents: what a contributor is expected to do, how likely, and who says so."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from coalition.models.contributor import Contributor, ContributorFactQuerySet
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class IntentKind(models.TextChoices):
    """What a contributor means to do with its contingent."""

    STAY = "stay", "Stay"
    REDUCE = "reduce", "Reduce"
    LEAVE = "leave", "Leave"
    CHANGE_MISSION = "change_mission", "Change mission"
    UNKNOWN = "unknown", "We do not know"


class Likelihood(models.TextChoices):
    """Bands of the professional head of intelligence assessment's yardstick."""

    REMOTE = "remote", "Remote chance (0 to 5%)"
    HIGHLY_UNLIKELY = "highly_unlikely", "Highly unlikely (10 to 20%)"
    UNLIKELY = "unlikely", "Unlikely (25 to 35%)"
    REALISTIC = "realistic", "Realistic possibility (40 to 50%)"
    LIKELY = "likely", "Likely or probable (55 to 75%)"
    HIGHLY_LIKELY = "highly_likely", "Highly likely (80 to 90%)"
    ALMOST_CERTAIN = "almost_certain", "Almost certain (95 to 100%)"


class IntentQuerySet(ContributorFactQuerySet):
    """The questions we ask of intents."""

    def plan_at(self, on: date, reader: Any) -> Self:
        """The steps of each contributor's stated plan at a date, in their order.

        All that was said on the newest day of evidence by the date holds; what was said
        on an earlier day, and not said again, does not. An undated step comes first.
        """
        known = Intent.objects.visible_to(reader).filter(stated_on__lte=on).order_by()
        newer = known.filter(
            contributor=OuterRef("contributor"), stated_on__gt=OuterRef("stated_on")
        )
        return (
            self.visible_to(reader)
            .filter(~Exists(newer), stated_on__lte=on)
            .order_by("contributor", F("takes_effect_on").asc(nulls_first=True), "pk")
        )


@recorded
class Intent(Record, Evidenced):
    """What a contributor was held to intend on a date; old intents stay as history."""

    contributor = models.ForeignKey(Contributor, models.PROTECT, related_name="intents")
    intent = models.CharField(max_length=16, choices=IntentKind)
    likelihood = models.CharField(max_length=16, choices=Likelihood, blank=True)
    stated_on = models.DateField()
    takes_effect_on = models.DateField(null=True, blank=True)
    # Of a step that a source puts a number to; unknown is not nought.
    personnel_after = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many personnel are left after it."
    )
    note = models.CharField(max_length=500, blank=True)

    told = Told(
        Line.SECURITY,
        actor="contributor__actor",
        subject=("contributor",),
        which="of {stated_on}",
        recorded="intent of {stated_on} recorded: {intent}",
    )

    objects = IntentQuerySet.as_manager()

    class Meta:
        ordering = ["contributor", "-stated_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(intent__in=IntentKind.values), name="intent_is_known"
            ),
            models.CheckConstraint(
                condition=Q(likelihood__in=["", *Likelihood.values]),
                name="intent_likelihood_is_known",
            ),
        ]
        indexes = [models.Index(fields=["contributor", "-stated_on"])]

    def __str__(self) -> str:
        return f"{self.contributor}: {self.get_intent_display()}"
