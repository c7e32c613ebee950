"""Where figures and days stand on a drawing of lines of steps."""

from datetime import date
from decimal import Decimal

from partnership.exchange.step_chart import HEIGHT, WIDTH, StepLine, across, up


def test_nought_is_the_bottom_and_the_top_leaves_its_room():
    assert up(0, 500, 20) == HEIGHT
    assert up(500, 500, 20) == 20
    assert up(Decimal("250.00"), Decimal(500), 0) == HEIGHT / 2


def test_days_run_from_edge_to_edge_and_one_day_alone_divides_nothing():
    first, last = date(2004, 2, 1), date(2004, 3, 1)

    assert across(first, first, last) == 0
    assert across(date(2004, 2, 29), first, last) == round(WIDTH * 28 / 29)
    assert across(last, first, last) == WIDTH
    assert across(first, first, first) == 0


def test_the_last_figure_stands_under_the_name():
    line = StepLine("Stated", "stated", "M0 0", 500, name_y=40)

    assert line.figure_y > line.name_y
