from datetime import date
from decimal import Decimal

import pytest

from partnership.evidence.currencies import (
    CHOICES,
    CURRENCIES,
    decimals,
    is_too_fine,
    why_ended,
)


def test_currencies_know_their_cents():
    codes = ("USD", "JPY", "KWD", "CLF", "UYW", "IQD", "ISK", "ITL")
    assert [decimals(code) for code in codes] == [2, 0, 3, 4, 4, 3, 0, 0]
    assert is_too_fine(Decimal("1.001"), "USD")
    assert not is_too_fine(Decimal("1.10"), "USD")
    assert not is_too_fine(Decimal("1.001"), "KWD")
    assert is_too_fine(Decimal("0.5"), "JPY")


def test_forms_offer_every_currency_once_and_the_common_ones_first():
    offered = [code for _, group in CHOICES for code, _ in group]

    assert offered[:3] == ["USD", "EUR", "GBP"]
    assert sorted(offered) == sorted(CURRENCIES)
    assert [name for name, _ in CHOICES] == ["Common", "In use", "Withdrawn"]
    assert ("DEM", "DEM – German mark (to 28 February 2002)") in CHOICES[2][1]


def test_the_list_is_of_iso_4217():
    assert len(CURRENCIES) > 200
    assert all(len(code) == 3 and code.isupper() for code in CURRENCIES)
    assert {currency.decimals for currency in CURRENCIES.values()} == {0, 2, 3, 4}
    assert all(currency.name for currency in CURRENCIES.values())


@pytest.mark.parametrize(
    ("code", "on", "said"),
    [
        ("DEM", date(2002, 2, 28), ""),
        ("DEM", date(2002, 3, 1), "The German mark ended on 28 February 2002"),
        ("SEK", date(2100, 1, 1), ""),
    ],
)
def test_a_currency_that_ended_says_when(code, on, said):
    assert why_ended(code, on) == said
