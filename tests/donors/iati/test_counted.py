"""What an entry is said to count for is held against its dollars, and its sign."""

from datetime import date
from decimal import Decimal

import pytest

from donors.iati.drafting import Stated
from donors.iati.loading.converting import Converting
from donors.iati.reading.cells import WrongValue


@pytest.mark.parametrize(
    ("said", "currency", "holds"),
    [
        ("6.00", "USD", True),
        ("1000000", "USD", False),
        ("-6.00", "USD", False),
        ("40", "SEK", True),
        ("-40", "SEK", False),
    ],
)
def test_a_small_payment_is_not_said_to_be_a_large_one(said, currency, holds):
    carried = {"in-pledge-currency": said}
    paid = Stated(Decimal(5), "EUR", date(2006, 1, 1), 1, carried)
    converting = Converting(names=None)
    if holds:
        assert converting.counted(paid, Decimal(6), currency) == Decimal(said)
    else:
        with pytest.raises(WrongValue):
            converting.counted(paid, Decimal(6), currency)
