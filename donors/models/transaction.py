"""Transactions, after IATI 2.03: only added, corrected by an entry that reverses."""

import pgtrigger
from django.db import models
from django.db.models import Q

from donors.models.money import Money
from donors.models.pledge import Pledge
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


class TransactionKind(models.TextChoices):
    """IATI TransactionType codes that the ledger holds."""

    COMMITMENT = "2", "Commitment"
    DISBURSEMENT = "3", "Disbursement"
    PLEDGE = "12", "Revision of the pledge"


class TransactionNature(models.TextChoices):
    """Why the pledged amount changed; a commitment or disbursement has none."""

    REVISION = "revision", "Revised"
    CANCELLATION = "cancellation", "Cancelled"
    TRANSFER = "transfer", "Transferred"


NATURES = TransactionNature.values


@recorded
class Transaction(Record, Evidenced, Money):
    """One entry of a pledge's ledger. A negative amount takes an earlier one back."""

    pledge = models.ForeignKey(Pledge, models.PROTECT, related_name="transactions")
    kind = models.CharField(max_length=2, choices=TransactionKind)
    nature = models.CharField(
        max_length=12, choices=TransactionNature, blank=True, editable=False
    )
    transacted_on = models.DateField("date")
    # What it counts for in the pledge's currency, at the rates of its own day; null
    # where it is in that currency already.
    in_pledge_currency = models.DecimalField(
        max_digits=20, decimal_places=4, null=True, blank=True, editable=False
    )
    # Of a transfer: the entry, of the same amount, by which the other pledge lost it.
    takes_from = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="gives_to"
    )
    reverses = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="reversal"
    )
    reason = models.CharField(max_length=300, blank=True)
    reference = models.CharField(max_length=100, blank=True)

    told = Told(
        Line.ECONOMIC,
        actor="pledge__donor",
        subject=("pledge",),
        which="of {transacted_on}",
        recorded="{kind} of {amount} recorded for {transacted_on}",
    )

    class Meta(Money.Meta):
        abstract = False
        ordering = ["transacted_on", "pk"]
        constraints = [
            *Money.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=TransactionKind.values),
                name="transaction_kind_is_known",
            ),
            models.CheckConstraint(
                condition=Q(amount__gt=0)
                | Q(kind=TransactionKind.PLEDGE, amount__lt=0)
                | Q(reverses__isnull=False, amount__lt=0),
                name="transaction_amount_is_positive_unless_it_takes_back",
            ),
            models.CheckConstraint(
                condition=Q(reverses=None) | ~Q(reason=""),
                name="transaction_reversal_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(kind=TransactionKind.PLEDGE, nature__in=NATURES)
                | (~Q(kind=TransactionKind.PLEDGE) & Q(nature="")),
                name="transaction_nature_is_of_a_pledged_amount",
            ),
            models.CheckConstraint(
                condition=~Q(nature=TransactionNature.CANCELLATION)
                | Q(amount__lt=0)
                | Q(reverses__isnull=False),
                name="transaction_cancellation_lowers_the_pledge",
            ),
            models.CheckConstraint(
                condition=Q(takes_from=None)
                | Q(nature=TransactionNature.TRANSFER, amount__gt=0),
                name="transaction_takes_only_by_transfer",
            ),
        ]
        indexes = [models.Index(fields=["pledge", "kind", "transacted_on"])]
        triggers = [
            pgtrigger.ReadOnly(
                name="entry_is_never_edited",
                fields=[
                    "pledge",
                    "kind",
                    "amount",
                    "currency",
                    "amount_usd",
                    "transacted_on",
                    "reverses",
                    "nature",
                    "in_pledge_currency",
                    "takes_from",
                    "usd_per_unit",
                ],
            ),
            pgtrigger.Protect(
                name="entry_is_never_removed", operation=pgtrigger.Delete
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} on {self.transacted_on}"
