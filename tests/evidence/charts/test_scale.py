"""Round numbers up the side of a chart."""

from decimal import Decimal

import pytest

from partnership.evidence.charts.scale import along, round_numbers, round_scale


@pytest.mark.parametrize(
    ("most", "numbers"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (2, [0, 1, 2]),
        (5, [0, 1, 2, 3, 4, 5]),
        (6, [0, 2, 4, 6]),
        (18, [0, 5, 10, 15, 20]),
        (19_502, [0, 5_000, 10_000, 15_000, 20_000]),
        (25_001, [0, 10_000, 20_000, 30_000]),
        (Decimal(33), [0, 10, 20, 30, 40]),
        (Decimal("0.5"), [0, 1]),
    ],
)
def test_the_numbers_are_round_and_reach_the_most(most, numbers):
    assert list(round_numbers(most)) == numbers


def test_a_bar_never_reaches_beyond_its_scale_and_nothing_is_no_length():
    assert along(Decimal("999.9"), 1000) == 999
    assert (along(None, 5), along(3, 0), along(5, 5)) == (0, 0, 1000)


@pytest.mark.parametrize(
    ("largest", "scale"), [(0, 1), (1, 1), (33, 50), (77, 100), (Decimal("7.2"), 7.5)]
)
def test_a_round_scale_holds_the_largest(largest, scale):
    assert round_scale(largest) >= largest
    assert round_scale(largest) == scale
