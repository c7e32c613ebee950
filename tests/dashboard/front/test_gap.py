"""The parts of the gap are written to US$0.1m, and add up to the total as shown."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from partnership.dashboard.front.gap import TENTH, adding_up, tenths

AMOUNTS = st.decimals(-(10**11), 10**11, places=2)


@given(st.lists(AMOUNTS, min_size=1, max_size=6))
def test_the_parts_add_up_to_the_total_and_none_is_off_by_a_tenth(amounts):
    total = sum(amounts, Decimal(0))

    shown = adding_up(amounts, total)

    assert sum(shown) == tenths(total)
    assert all(
        abs(one - amount) < TENTH for one, amount in zip(shown, amounts, strict=True)
    )


def test_the_tenths_go_to_those_that_lost_most():
    third = Decimal("33333333.33")

    shown = adding_up([third, third, third + 1], 3 * third + 1)

    assert shown == [33_300_000, 33_300_000, 33_400_000]
