"""Statements: what a source said of a pledge on a date; sources may disagree."""

from django.db import models
from django.db.models import Q

from donors.models.money import Money
from donors.models.pledge import Pledge
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class StatementKind(models.TextChoices):
    """Which figure of the pledge the source states."""

    UNDELIVERED = "undelivered", "Still undelivered"
    PLEDGED = "pledged", "Amount pledged"


@recorded
class PledgeStatement(Record, Evidenced, Money):
    """So much was still undelivered, or had been pledged, on this date."""

    pledge = models.ForeignKey(Pledge, models.PROTECT, related_name="statements")
    kind = models.CharField(max_length=12, choices=StatementKind)
    stated_on = models.DateField()
    # What it counts for in the pledge's currency, at the rates of its own day; null
    # where it is in that currency already.
    in_pledge_currency = models.DecimalField(
        max_digits=20, decimal_places=4, null=True, blank=True, editable=False
    )
    note = models.CharField(max_length=500, blank=True)

    told = Told(
        Line.ECONOMIC,
        actor="pledge__donor",
        subject=("pledge",),
        which="of {stated_on}",
        recorded="statement of {stated_on} recorded: {amount} {kind}",
    )

    class Meta(Money.Meta):
        abstract = False
        ordering = ["pledge", "-stated_on", "-pk"]
        constraints = [
            *Money.Meta.constraints,
            models.CheckConstraint(
                condition=Q(amount__gte=0), name="statement_amount_is_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=StatementKind.values),
                name="statement_kind_is_known",
            ),
            models.UniqueConstraint(
                fields=["pledge", "kind", "stated_on", "source"],
                nulls_distinct=False,
                name="statement_is_made_once_by_a_source",
            ),
        ]
        indexes = [models.Index(fields=["pledge", "kind", "-stated_on"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} on {self.stated_on}"
