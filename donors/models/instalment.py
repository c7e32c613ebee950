"""Instalments: by when which part of a pledge is to come."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from donors.models.pledge import Pledge
from partnership.evidence.history import recorded
from partnership.evidence.models import Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class InstalmentQuerySet(RecordQuerySet):
    """Which instalments."""

    def agreed_by(self, on: date) -> Self:
        """Instalments that were agreed by this date, or nobody knows when."""
        return self.filter(Q(agreed_on=None) | Q(agreed_on__lte=on))


@recorded
class Instalment(Record):
    """A part of a pledge with its own due date, in the pledge's currency."""

    pledge = models.ForeignKey(Pledge, models.PROTECT, related_name="instalments")
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    amount_usd = models.DecimalField(
        "amount (US$)", max_digits=20, decimal_places=2, editable=False
    )
    due_on = models.DateField()
    # Null where the source does not say: it then counts at every date.
    agreed_on = models.DateField(null=True, blank=True)

    told = Told(
        Line.ECONOMIC,
        actor="pledge__donor",
        subject=("pledge",),
        which="due on {due_on}",
        facts=("amount_usd",),
    )

    objects = InstalmentQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gt=0), name="instalment_amount_is_positive"
            ),
        ]
        indexes = [models.Index(fields=["pledge", "due_on"])]

    def __str__(self) -> str:
        return f"{self.amount} due {self.due_on}"
