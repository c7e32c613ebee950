"""Money of a team: what it needs, and what each donor has secured for it."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from coalition.models.prt import PRT
from coalition.models.team_fact import TeamFactQuerySet
from partnership.actors.models import Actor
from partnership.evidence.currencies import PATTERN
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class FundingStatementQuerySet(TeamFactQuerySet):
    """The questions we ask of statements of money."""

    line = ("prt_id", "donor_id", "currency")
    actor = "donor"


@recorded
class FundingStatement(Record, Evidenced):
    """What a donor has secured for a team by a day; without a donor, what it needs.

    Amounts of two currencies are never added together.
    """

    prt = models.ForeignKey(
        PRT, models.PROTECT, related_name="funding", verbose_name="team"
    )
    donor = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="prt_funding"
    )
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    currency = models.CharField(max_length=3)
    stated_on = models.DateField()
    note = models.CharField(max_length=300, blank=True)

    told = Told(
        Line.SECURITY,
        actor="donor",
        subject=("prt", "donor"),
        which="of {stated_on}",
        recorded="money of {stated_on} recorded: {amount}",
    )

    objects = FundingStatementQuerySet.as_manager()

    class Meta:
        ordering = ["prt", "donor", "currency", "-stated_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gte=Decimal(0)), name="team_funding_is_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(currency__regex=PATTERN),
                name="team_funding_currency_is_three_capitals",
            ),
            models.UniqueConstraint(
                fields=["prt", "donor", "currency", "stated_on", "source"],
                nulls_distinct=False,
                name="team_funding_is_stated_once_by_a_source",
            ),
        ]
        indexes = [
            models.Index(
                fields=["prt", "donor", "currency", "-stated_on"],
                name="coalition_funding_line",
            )
        ]

    def __str__(self) -> str:
        return f"{self.prt}: {self.donor or 'needed'}"
