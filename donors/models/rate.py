"""Exchange rates: dated, named, with their source; conversion happens once."""

from django.db import models
from django.db.models import Q

from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.told import Line, Told


@recorded
class RateSet(Record, Evidenced):
    """A named series of rates, such as a central bank's reference rates."""

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=120)
    base_currency = models.CharField(max_length=3)
    is_default = models.BooleanField(default=False)

    told = Told(Line.ECONOMIC)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"],
                condition=Q(is_default=True),
                name="rate_set_has_one_default",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@recorded
class ExchangeRate(Record):
    """How many units of a currency one unit of the set's base currency bought."""

    rate_set = models.ForeignKey(RateSet, models.PROTECT, related_name="rates")
    currency = models.CharField(max_length=3)
    on = models.DateField()
    units_per_base = models.DecimalField(max_digits=20, decimal_places=8)

    told = Told(
        Line.ECONOMIC,
        subject=("rate_set",),
        which="of {on} for {currency}",
        facts=("units_per_base",),
        lists_new=False,
    )

    class Meta:
        ordering = ["rate_set", "currency", "-on"]
        constraints = [
            models.UniqueConstraint(
                fields=["rate_set", "currency", "on"], name="rate_is_unique_a_day"
            ),
            models.CheckConstraint(
                condition=Q(units_per_base__gt=0), name="rate_is_positive"
            ),
        ]
        # Every currency of a few days is read at once (donors/rates/at.sql).
        indexes = [models.Index(fields=["on"])]

    def __str__(self) -> str:
        return f"{self.units_per_base} {self.currency} on {self.on}"
