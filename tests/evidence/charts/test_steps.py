"""Where figures and days stand on a drawing of lines of steps."""

from datetime import date
from decimal import Decimal

from partnership.evidence.charts.steps import (
    HEIGHT,
    TOP,
    WIDTH,
    Axis,
    across,
    steps_of,
    up,
)
from tests.evidence.charts.factories import make_rows

DAYS = [date(2006, 1, 1), date(2006, 2, 1), date(2006, 3, 1)]


def drawn(*rows, **axis):
    given = {"across": [], "on": DAYS[-1], "date_at": 60} | axis
    rows = make_rows(*rows, days=DAYS)
    return steps_of(rows, ["best", "worst"], Axis(places=[0, 500, 1000], **given))


def test_nought_is_the_bottom_and_the_top_leaves_its_room():
    assert up(0, 500) == up(-3, 500) == HEIGHT
    assert up(500, 500) == TOP
    assert up(Decimal("250.00"), Decimal(500)) == (HEIGHT + TOP) / 2


def test_days_run_from_edge_to_edge_and_one_day_alone_divides_nothing():
    first, last = date(2004, 2, 1), date(2004, 3, 1)

    assert across(first, first, last) == 0
    assert across(date(2004, 2, 29), first, last) == round(WIDTH * 28 / 29)
    assert across(last, first, last) == WIDTH
    assert across(first, first, first) == 0


def test_a_line_begins_where_a_figure_is_known_and_keeps_it():
    late, whole = drawn([None, 5, 10], [10, 10, 0]).lines

    assert late.path == f"M500 154H1000V{TOP}H1000"
    assert whole.path == f"M0 {TOP}H500V{TOP}H1000V{HEIGHT}H1000"
    assert (late.last, whole.last) == ("10", "0")


def test_what_has_come_stops_with_the_date_and_what_is_unknown_is_no_line():
    (line,) = drawn([5, 5, None], [None] * 3, past=("row 0",)).lines

    assert line.path.endswith("H600")
    assert line.figure_y > line.name_y
