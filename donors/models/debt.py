"""Debt claims on the host nation, as ranges, with the relief agreed."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from donors.models.debt_queries import DebtClaimQuerySet, ReliefStageQuerySet
from partnership.actors.models import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class CreditorGroup(models.TextChoices):
    """Which table a creditor settles at."""

    PARIS_CLUB = "paris_club", "Paris Club"
    NON_PARIS_CLUB = "non_paris_club", "Outside the Paris Club"
    NON_PARIS_CLUB_ARAB = "non_paris_club_arab", "Arab creditor outside the Paris Club"
    COMMERCIAL = "commercial", "Commercial"
    MULTILATERAL = "multilateral", "Multilateral"
    TOTAL = "total", "All creditors"


@recorded
class DebtClaim(Record, Evidenced):
    """What one creditor, or a group together, claims, and what relief it agreed."""

    creditor_name = models.CharField(max_length=120, unique=True)
    # Null where the claim is a group's, which its members' claims repeat.
    creditor = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="debt_claims"
    )
    group = models.CharField(max_length=20, choices=CreditorGroup)
    low_usd = models.DecimalField("lowest claim (US$)", max_digits=20, decimal_places=2)
    high_usd = models.DecimalField(
        "highest claim (US$)", max_digits=20, decimal_places=2
    )
    relief_percent = models.DecimalField(
        max_digits=5, decimal_places=2, null=True, blank=True
    )
    stated_on = models.DateField()
    status = models.CharField(max_length=400, blank=True)

    told = Told(
        Line.ECONOMIC, actor="creditor", facts=("low_usd", "high_usd", "relief_percent")
    )

    objects = DebtClaimQuerySet.as_manager()

    class Meta:
        ordering = ["group", "-high_usd"]
        constraints = [
            models.CheckConstraint(
                condition=Q(low_usd__gte=0, high_usd__gte=F("low_usd")),
                name="debt_claim_is_a_range",
            ),
            models.CheckConstraint(
                condition=Q(relief_percent=None)
                | Q(relief_percent__gte=0, relief_percent__lte=100),
                name="debt_relief_is_a_percentage",
            ),
            models.CheckConstraint(
                condition=Q(group__in=CreditorGroup.values),
                name="debt_group_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.creditor_name

    def get_absolute_url(self) -> str:
        return reverse("donors:debt_claim", args=[self.pk])


@recorded
class ReliefStage(Record, Evidenced):
    """A step of the relief that a creditor agreed: so much off, on a date or an event.

    A stage that has no `effective_on` yet waits for its condition.
    """

    claim = models.ForeignKey(DebtClaim, models.PROTECT, related_name="stages")
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    condition = models.CharField(max_length=300, blank=True)
    agreed_on = models.DateField()
    effective_on = models.DateField(null=True, blank=True)

    told = Told(
        Line.ECONOMIC,
        subject=("claim",),
        which="of {percent} %",
        facts=("effective_on",),
    )

    objects = ReliefStageQuerySet.as_manager()

    class Meta:
        ordering = ["claim", "agreed_on", "effective_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__gt=0, percent__lte=100),
                name="relief_stage_is_a_percentage",
            ),
            models.CheckConstraint(
                condition=Q(effective_on=None) | Q(effective_on__gte=F("agreed_on")),
                name="relief_stage_takes_effect_after_it_is_agreed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.percent} % of {self.claim}"
