"""Layers over time: bands, labels and axes."""

import re
from datetime import date, timedelta

import pytest

from partnership.evidence.charts.bands import (
    BOTTOM,
    LABEL_HEIGHT,
    LEFT,
    RIGHT,
    TOP,
    bands_of,
)
from tests.evidence.charts.factories import make_rows

FIRST = date(2005, 12, 2)


def bands(*rows, days=None):
    days = days or [FIRST + timedelta(30 * place) for place in range(len(rows[0]))]
    return bands_of(make_rows(*rows, days=days), "security")


def test_what_is_not_among_the_largest_is_drawn_together():
    drawn = bands(*[[100 - place] for place in range(12)])

    assert len(drawn.bands) == 8
    assert drawn.bands[-1].label == "5 others 455"
    assert len({band.fill for band in drawn.bands}) == 8


def test_no_label_stands_on_another_or_outside_also_where_bands_are_thin():
    drawn = bands([8_000], *[[1]] * 11)
    at = [band.label_y for band in drawn.bands]

    assert all(
        low - high >= LABEL_HEIGHT for low, high in zip(at, at[1:], strict=False)
    )
    assert TOP <= min(at) <= max(at) <= BOTTOM + 4


def test_every_place_is_a_whole_number_within_the_axes():
    drawn = bands([8_000, 7_999, 1], [None, 3, 7])

    for band in drawn.bands:
        assert "." not in band.path
        assert all(LEFT <= int(x) <= RIGHT for x in re.findall(r"H(\d+)", band.path))
        assert all(TOP <= int(y) <= BOTTOM for y in re.findall(r"V(\d+)", band.path))


def test_the_axis_begins_at_nought_and_what_nobody_stated_is_not_drawn():
    drawn = bands([None, 500])

    assert drawn.up[0].at == BOTTOM
    assert drawn.up[0].words == "0"
    assert drawn.unknown_until > LEFT
    assert bands([None, None]) is None


def test_who_has_nothing_at_the_end_has_a_label_without_a_line():
    (band,) = bands([500, None]).bands

    assert band.middle_y is None
    assert band.label == "row 0, no figure"


def test_one_day_is_drawn_across_and_ten_years_have_room_for_their_words():
    (band,) = bands([500]).bands
    long = bands([1, 2], days=[date(1996, 1, 1), date(2005, 12, 31)])

    assert band.path.startswith(f"M{LEFT} ")
    assert f"H{RIGHT}" in band.path
    assert len(long.across) <= 9


def test_the_heights_drawn_are_the_numbers_of_the_rows_again():
    rows = [[8_000, 6_000, 6_000], [None, 1_500, 900], [1_000, 0, 50]]
    drawn = bands(*rows)
    of_one = (BOTTOM - TOP) / 10_000

    for band, numbers in zip(drawn.bands, rows, strict=True):
        ys = [int(y) for y in re.findall(r"V(\d+)", band.path)]
        roof, floor = ys[: len(numbers)], ys[len(numbers) :][::-1]
        heights = [low - high for low, high in zip(floor, roof, strict=True)]
        assert heights == pytest.approx([of_one * (n or 0) for n in numbers], abs=1)
