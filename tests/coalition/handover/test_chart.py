"""The drawing of the transfer against plan: its lines and axes in words and numbers."""

from datetime import date

import pytest

from coalition.handover import chart as handover_chart
from coalition.handover.chart import MOST_WORDS
from coalition.handover.course import Course, Month
from partnership.evidence.charts.sources import Sources
from partnership.evidence.charts.steps import HEIGHT, TOP, WIDTH

FEBRUARY = date(2006, 2, 1)


def chart_of(course, provinces):
    return handover_chart.chart_of(course, provinces, Sources())


def months(number, first_planned=1, planned=1, handed_over=0):
    """So many months from October 2005, each with these numbers."""
    places = [divmod(9 + place, 12) for place in range(number)]
    return [
        Month(date(2005 + year, month + 1, 1), first_planned, planned, handed_over)
        for year, month in places
    ]


def winter():
    """Two provinces by October, moved to May; nothing handed over by February."""
    return [
        *months(5, 2, 0, 0),
        *(Month(date(2006, month, 1), 2, 0, None) for month in (3, 4)),
        Month(date(2006, 5, 1), 2, 2, None),
    ]


@pytest.fixture
def chart():
    return chart_of(Course(FEBRUARY, winter()), 18).drawing


def test_two_of_eighteen_fill_the_chart_and_its_numbers_say_so(chart):
    assert [(tick.at, tick.words) for tick in chart.up] == [
        (HEIGHT, "0"),
        ((HEIGHT + TOP) / 2, "1"),
        (TOP, "2"),
    ]
    whole = chart_of(Course(FEBRUARY, winter()), 18)
    assert whole.unit == "number of provinces, of 18"


def test_each_line_has_its_name_and_the_number_of_the_tables_last_row(chart):
    assert [(line.name, line.last) for line in chart.lines] == [
        ("First planned", "2"),
        ("Planned last", "2"),
        ("Handed over", "0"),
    ]


def test_a_plan_rises_with_its_month_and_what_came_ends_with_the_date(chart):
    first, planned, handed = (line.path for line in chart.lines)

    assert first == f"M0 {TOP}H500V{TOP}H875V{TOP}H{WIDTH}"
    assert planned == f"M0 {HEIGHT}H500V{HEIGHT}H875V{TOP}H{WIDTH}"
    # The end of the first of the 28 days of the fifth of eight months.
    assert handed == f"M0 {HEIGHT}H500V{HEIGHT}H504"
    assert chart.date_at == 50.4


def test_months_are_named_the_last_one_always(chart):
    assert [(tick.at, tick.words) for tick in chart.across] == [
        (18.8, "Nov 2005"),
        (56.2, "Feb 2006"),
        (93.8, "May 2006"),
    ]


@pytest.mark.parametrize("number", range(1, 121))
def test_a_phone_that_leaves_out_every_other_month_keeps_the_last(number):
    whole = chart_of(Course(FEBRUARY, months(number)), 18)
    found = whole.drawing

    assert 1 <= len(found.across) <= MOST_WORDS
    assert len(found.across) % 2 or len(found.across) == 2
    assert found.across[-1].words in whole.title


def test_without_a_month_that_has_come_there_is_no_line_of_what_came():
    month = Month(date(2006, 5, 1), 1, 1, None)
    found = chart_of(Course(FEBRUARY, [month]), 1).drawing

    assert [line.name for line in found.lines] == ["First planned", "Planned last"]
    assert found.date_at is None


def test_a_day_long_after_the_last_month_is_not_marked():
    found = chart_of(Course(date(9999, 12, 31), months(120)), 1).drawing

    assert found.date_at is None
    assert found.lines[-1].path.endswith(f"H{WIDTH}")


def test_what_was_taken_back_before_anything_came_still_has_a_scale():
    found = chart_of(Course(FEBRUARY, months(5, 0, 0, 0)), 18).drawing

    assert [tick.words for tick in found.up] == ["0", "1"]


def test_labels_of_lines_that_end_together_do_not_touch(chart):
    at = [line.name_y for line in chart.lines]

    assert at[1] - at[0] >= 30
    assert max(line.figure_y for line in chart.lines) <= HEIGHT


def test_nothing_is_no_chart():
    assert chart_of(Course(FEBRUARY, []), 18) is None
