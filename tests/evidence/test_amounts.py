"""An amount is read as it was meant, or refused; a comma never multiplies by ten."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from partnership.evidence.fields import AmountField


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1,500,000", "1500000"),
        ("1 500 000.25", "1500000.25"),
        ("US$ 1,500", "1500"),
        ("12.5", "12.5"),
    ],
)
def test_thousands_may_be_grouped(typed, amount):
    assert AmountField().clean(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["1,5", "1,00", "1_000", "12,34,567", "1.000,50"])
def test_what_could_be_a_decimal_comma_is_refused(typed):
    with pytest.raises(ValidationError, match="in figures"):
        AmountField().clean(typed)
