"""Shares as they are shown add up to exactly a hundred."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from partnership.dashboard.balance.shares import HUNDRED, TENTH, WHOLE, shares

FIGURES = st.lists(
    st.none() | st.integers(0, 10**12) | st.decimals(0, 10**9, places=2),
    min_size=4,
    max_size=4,
)


@given(FIGURES, st.sampled_from([TENTH, WHOLE]))
def test_shares_add_up_to_a_hundred_and_none_is_off_by_a_step(figures, step):
    found = shares(figures, step)

    known = [Decimal(one) for one in figures if one is not None]
    if len(known) < 2 or sum(known) == 0:
        assert found == [None] * 4
        return
    assert sum(one for one in found if one is not None) == HUNDRED
    for figure, share in zip(figures, found, strict=True):
        assert (share is None) == (figure is None)
        if share is not None:
            # It is said with as many decimals as the step, and no exponent.
            assert share.as_tuple().exponent == step.as_tuple().exponent
            assert abs(share - Decimal(figure) * 100 / sum(known)) < step


def test_nothing_known_or_less_than_nought_has_no_share():
    assert shares([None] * 4) == [None] * 4
    assert shares([None, 7, None, None]) == [None] * 4
    assert shares([0, None, 0, None]) == [None] * 4
    assert shares([5, -1, None, 2]) == [None] * 4


def test_equal_remainders_go_to_the_first():
    assert shares([1, 1, 1, None]) == [
        Decimal("33.4"),
        Decimal("33.3"),
        Decimal("33.3"),
        None,
    ]
