"""Lines that the database writes are, byte for byte, those that Python writes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from donors.reports import PLEDGE_GAP
from partnership.exchange.report import Extract
from partnership.exchange.writers.comma_separated import write_csv
from tests.donors.factories import make_pledge, make_statement
from tests.donors.test_report_file import FILTERS, ask, make_mixed_world
from tests.factories import make_source

AT = datetime(2006, 2, 1, 9, tzinfo=UTC)
TITLES = [
    "=HYPERLINK(1)",
    "+1",
    "-1",
    "@SUM",
    "\tTab",
    "a, b",
    'said "yes"',
    '="a", b',
    "two\r\nlines",
    "'quoted",
    " led by a space",
    "100 %",
    "Åland – naïve",
]


def as_file(report, question):
    return b"".join(write_csv(Extract(report, question, AT)))


@pytest.mark.django_db
@pytest.mark.parametrize("filters", FILTERS)
def test_both_ways_to_the_file_give_the_same_bytes(filters):
    make_mixed_world()
    question = ask(**filters)

    by_python = as_file(replace(PLEDGE_GAP, read_lines=None), question)

    assert as_file(PLEDGE_GAP, question) == by_python


@pytest.mark.django_db
def test_no_title_or_name_is_written_otherwise_than_by_python():
    for title in TITLES:
        make_pledge("Spain", 10, title=title)
    make_statement(make_pledge('"Ünion", the', 10), 20)
    named = make_source("+letter")
    make_statement(make_pledge("-Donor", 10, source=named, high_usd=11_000_000), 5)
    question = ask()

    by_python = as_file(replace(PLEDGE_GAP, read_lines=None), question)

    assert as_file(PLEDGE_GAP, question) == by_python
    assert by_python.count(b"\r\n") > len(TITLES)
    assert b"'=HYPERLINK(1)" in by_python
