"""An amount as it was stated, and once converted to US dollars."""

from django.db import models
from django.db.models import F, Q

from donors.models.rate import RateSet
from partnership.evidence.currencies import PATTERN


class Money(models.Model):
    """An original amount with its currency, and the same in US dollars.

    The dollars are worked out once, at the rate of `rate_set` on `rated_on`; an amount
    in dollars needs no rate. Unknown is null, never zero.
    """

    amount = models.DecimalField(max_digits=20, decimal_places=4)
    currency = models.CharField(max_length=3, default="USD")
    amount_usd = models.DecimalField(
        "amount (US$)", max_digits=20, decimal_places=2, editable=False
    )
    rate_set = models.ForeignKey(
        RateSet,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    rated_on = models.DateField(null=True, blank=True, editable=False)
    # US dollars for one unit; null for an amount in dollars.
    usd_per_unit = models.DecimalField(
        max_digits=24, decimal_places=14, null=True, blank=True, editable=False
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(currency__regex=PATTERN),
                name="%(class)s_currency_is_three_capitals",
            ),
            models.CheckConstraint(
                condition=Q(currency="USD", amount_usd=F("amount"), rate_set=None)
                | Q(amount=None, amount_usd=None)
                | (
                    ~Q(currency="USD")
                    & Q(
                        rate_set__isnull=False,
                        rated_on__isnull=False,
                        amount_usd__isnull=False,
                    )
                ),
                name="%(class)s_is_converted_at_a_named_rate",
            ),
        ]
