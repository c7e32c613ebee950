"""Months in addresses: typed and read."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from partnership.evidence.month_field import MonthField


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("2005-12", date(2005, 12, 1)),
        (" 2004-02-29 ", date(2004, 2, 1)),
        ("", None),
        (None, None),
    ],
)
def test_a_month_is_kept_as_its_first_day(typed, month):
    assert MonthField(required=False).clean(typed) == month


@pytest.mark.parametrize(
    "typed", ["2005-13", "2005", "soon", "2005-02-30", "0000-01", "10000-01", "2005-1-"]
)
def test_what_is_no_month_is_said(typed):
    with pytest.raises(ValidationError, match="such as 2005-12"):
        MonthField(required=False).clean(typed)


def test_an_address_says_the_month_again():
    assert MonthField().prepare_value(date(2005, 12, 1)) == "2005-12"
    assert MonthField().prepare_value("soon") == "soon"
