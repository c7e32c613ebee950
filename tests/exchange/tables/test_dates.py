"""Dates are read in the order of their column, or refused; never guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnership.exchange.tables.values import (
    BadValue,
    DateOrder,
    date_orders,
    read_date,
    read_flag,
)

DAY, MONTH = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST
ISO, YEAR = DateOrder.ISO, DateOrder.YEAR_FIRST


@pytest.mark.parametrize("order", DateOrder)
@pytest.mark.parametrize(
    "text",
    ["2006-02-01", "2006/2/1", "2006.02.01.", "20060201", "1 Feb 2006", "1-Feb-06"]
    + ["1. Februar 2006", "1er février 2006", "1 de febrero de 2006", "1 febbraio 2006"]
    + ["1st of February, 2006", "February 1, 2006", "2006 Feb 1", "Wed 1 Feb 2006"]
    + ["2006-02-01T10:30:00Z", "2006-02-01 00:00:00", "1. februar 2006", "1 FEB. 2006"],
)
def test_a_date_that_can_be_read_in_one_way_is(text, order):
    assert read_date(text, order) == (date(2006, 2, 1), "day")


@pytest.mark.parametrize(
    "text",
    ["February 2006", "2006-02", "02/2006", "Feb-06", "févr. 2006", "februari 2006"],
)
def test_a_month_stays_a_month(text):
    assert read_date(text, ISO) == (date(2006, 2, 1), "month")


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2/1/06", DAY, date(2006, 1, 2)),
        ("2/1/06", MONTH, date(2006, 2, 1)),
        ("01.02.2006", DAY, date(2006, 2, 1)),
        ("06-02-01", YEAR, date(2006, 2, 1)),
        ("31.12.69", DAY, date(1969, 12, 31)),
        ("2/1/2006 14:30", MONTH, date(2006, 2, 1)),
    ],
)
def test_figures_are_read_in_the_order_of_their_column(text, order, day):
    assert read_date(text, order) == (day, "day")


@pytest.mark.parametrize(
    "text",
    ["30 February 2006", "30/2/2006", "2006-13-01", "31 June 2006", "0/1/2006"]
    + [
        "1899-12-31",
        "2101-01-01",
        "99999-01-01",
        "0000-00-00",
        "2006",
        "38749",
        "6-Feb",
    ]
    + [
        "Feb 6",
        "1 Feb",
        "Q1 2006",
        "2006-2007",
        "1/2-2006",
        "1 Feb Mar 2006",
        "",
        "tbc",
    ]
    + ["1 Feb 2006 2007", "1 Feb 3 2006", "jui 2006", "x" * 100, "1 Feb 6"],
)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(BadValue, match="^“"):
        read_date(text, DAY)
    assert date_orders([text] if text else ["x"]) == ()


@pytest.mark.parametrize(
    ("samples", "orders"),
    [
        (["2/1/2006"], [DAY, MONTH]),
        (["2/1/2006", "", "13/1/2006"], [DAY]),
        (["2/1/2006", "1/13/2006", "2006-01-01"], [MONTH]),
        (["06-02-01"], [DAY, MONTH, YEAR]),
        (["99-02-01"], [YEAR]),
        (["3/3/2006"], [DAY]),
        (["2006-02-01", "1 Feb 2006", "2006-02"], [ISO]),
        (["13/1/2006", "1/13/2006"], []),
        ([], [ISO]),
    ],
)
def test_the_order_is_told_by_the_column_or_asked(samples, orders):
    assert list(date_orders(iter(samples))) == orders


def test_a_bare_number_is_a_day_only_if_the_caller_says_so():
    assert read_date("38749", ISO, serials=True) == (date(2006, 2, 1), "day")
    assert read_date("38749.75", ISO, serials=True)[0] == date(2006, 2, 1)
    with pytest.raises(BadValue, match="not between 1900 and 2100"):
        read_date("1", ISO, serials=True)


WRITTEN = {
    DAY: ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d. %B %Y"],
    MONTH: ["%m/%d/%Y", "%m-%d-%Y", "%B %d, %Y", "%b %d %Y"],
    YEAR: ["%Y/%m/%d", "%Y.%m.%d"],
    ISO: ["%Y-%m-%d", "%d %b %Y", "%Y%m%d"],
}


@settings(max_examples=150)
@given(
    day=st.integers(0, 73_000).map(lambda days: date(1900, 1, 1) + timedelta(days)),
    order=st.sampled_from(list(DateOrder)),
    choice=st.integers(0, 3),
)
def test_a_date_in_any_order_is_read_back_the_same(day, order, choice):
    forms = WRITTEN[order]
    text = day.strftime(forms[choice % len(forms)])

    assert read_date(text, order) == (day, "day")
    readings = [read_date(text, one)[0] for one in date_orders([text])]
    assert day in readings
    assert len(set(readings)) == len(readings)


@pytest.mark.parametrize(
    ("text", "flag"),
    [("Yes", True), ("NON", False), ("1", True), (" sí ", True), ("nej", False)],
)
def test_yes_and_no_are_read_in_several_languages(text, flag):
    assert read_flag(text) is flag


@pytest.mark.parametrize("text", ["", "maybe", "2", "n/a"])
def test_what_is_neither_yes_nor_no_is_refused(text):
    with pytest.raises(BadValue, match="neither yes nor no"):
        read_flag(text)
