"""The parts of the gap are written to US$0.1m, and add up to the total as shown."""

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from donors.position.donor_gaps import DonorGap, DonorGaps
from partnership.dashboard.front.gap import TENTH, adding_up, owing, tenths

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


def test_the_donors_and_the_others_add_up_to_the_gap_as_shown():
    amounts = [Decimal(40_050_000), Decimal(30_050_000), Decimal(20_050_000)]
    widest = [
        DonorGap(name, name.lower(), usd, Decimal(name == "Spain"))
        for name, usd in zip(("Spain", "Canada", "Sweden"), amounts, strict=True)
    ]

    rows = owing(DonorGaps(15, tuple(widest)), sum(amounts) + 60_050_000)

    said = [re.sub("<[^>]*>", "", one.usd_m) for one in rows]
    # US$150.2m: each is rounded down, and two have the tenths that are left.
    assert said == ["40.1", "30.1", "20.0", "60.0"]
    assert re.sub("<[^>]*>", "", rows[-1].donor) == "Twelve other donors"
    assert [one.disagrees for one in rows] == [True, False, False, False]
    assert [one.slug for one in rows] == ["spain", "canada", "sweden", ""]
    assert rows[-1].width == 1000 > rows[0].width
    assert len(owing(DonorGaps(3, tuple(widest)), sum(amounts))) == 3
