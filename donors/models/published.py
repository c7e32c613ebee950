"""Totals that others have published, to hold our own figures against."""

from django.db import models

from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.precision import DatePrecision
from partnership.evidence.told import Line, Told


@recorded
class PublishedTotal(Record, Evidenced):
    """A total that a source published for a date; never added to our own figures."""

    title = models.CharField(max_length=200)
    amount_usd = models.DecimalField(
        "amount (US$)", max_digits=20, decimal_places=2, null=True, blank=True
    )
    percent = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    stated_on = models.DateField()
    stated_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )

    told = Told(Line.ECONOMIC, which="of {stated_on}")

    class Meta:
        ordering = ["stated_on", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["title", "stated_on"], name="published_total_is_unique"
            ),
        ]

    def __str__(self) -> str:
        return self.title
