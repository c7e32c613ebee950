"""Sums as the page says them, and what else a report counts."""

from decimal import Decimal

from partnership.exchange.imports.reconciling import sums_of
from partnership.exchange.templatetags.imports import further_counts


def test_statuses_that_read_alike_are_one_sum():
    sums = {"Paid": {"USD": "15.25"}, "paid": {"USD": "2", "EUR": "1"}}
    lines = sums_of({"sums": sums}).of_all
    said = [(line.status, line.currency, line.amount) for line in lines]
    assert said == [
        ("Paid", "USD", Decimal("17.25")),
        ("Paid", "EUR", Decimal(1)),
    ]


def test_what_a_kind_counts_beside_its_rows_is_listed():
    report = {
        "rows_read": 3,
        "rows_left_out": {"blank": 1},
        "sums": {"1": {"EUR": "5"}},
        "elements_not_understood": {"iati-activity/fss": 2},
        "by_actor": {},
    }
    (part,) = further_counts(report)
    assert part.title == "Elements not understood"
    assert part.counts == {"iati-activity/fss": 2}
