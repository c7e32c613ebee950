"""An amount is read as it was meant, or refused; a comma never multiplies by ten."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from partnership.evidence.fields import AmountField, CountField


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


ODD = [
    "1e5",
    "1E30",
    "Infinity",
    "NaN",
    "-inf",
    "٣",
    "１２",
    ".",
    "0x10",
    "½",
    "⁵",
]


@pytest.mark.parametrize("typed", ODD)
def test_what_only_a_computer_reads_as_a_number_is_no_amount(typed):
    with pytest.raises(ValidationError, match="in figures"):
        AmountField().clean(typed)


@pytest.mark.parametrize("typed", [*ODD, "1.000", "1.", "1_000", "+5", "1 000", "1,00"])
def test_what_only_a_computer_reads_as_a_number_is_no_count(typed):
    with pytest.raises(ValidationError, match="whole number in figures"):
        CountField().clean(typed)


@pytest.mark.parametrize(
    ("typed", "count"), [(" 530 ", 530), ("1,200", 1200), ("0", 0), ("-4", -4)]
)
def test_a_count_is_read_in_plain_figures(typed, count):
    assert CountField().clean(typed) == count


@pytest.mark.parametrize("typed", ["1,5", "1,00", "1_000", "12,34,567", "1.000,50"])
def test_what_could_be_a_decimal_comma_is_refused(typed):
    with pytest.raises(ValidationError, match="in figures"):
        AmountField().clean(typed)
