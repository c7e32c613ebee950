"""Round numbers up the side of a chart."""

import pytest

from partnership.evidence.charts.scale import round_numbers


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
    ],
)
def test_the_numbers_are_round_and_reach_the_most(most, numbers):
    assert list(round_numbers(most)) == numbers
