from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from donors import reports
from donors.filters import PledgeGapFilter
from donors.models import Instrument, RateSet
from donors.position.group import COUNTED, together
from partnership.evidence.models import Grade
from partnership.exchange.readers import WholeRecord
from partnership.exchange.report import Question
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
    make_rate,
    make_statement,
    make_three_donors,
)
from tests.factories import TODAY, make_marking, make_source, make_user

pytestmark = pytest.mark.django_db


def make_mixed_world():
    spain, *_ = make_three_donors()
    make_statement(spain, 180, source=make_source("telegram"))
    late = make_pledge("Italy", "100.37")
    make_instalment(late, 40, date(2005, 12, 1))
    make_disbursement(late, "12.345678")
    waiting = make_pledge("France", 80, marking=make_marking("secret"))
    make_instalment(waiting, 40, date(2005, 12, 1))
    make_condition(waiting)
    mixed = make_pledge("Japan", 500, instrument=Instrument.MIXED)
    make_part(mixed, Instrument.GRANT, 150)
    make_disbursement(make_part(mixed, Instrument.LOAN, 350), 400)
    make_disbursement(make_pledge("Norway", 10), 14)
    make_statement(make_pledge("Qatar", 100, grade=Grade.UNVERIFIED), 90)
    make_pledge("Kuwait", 50, grade=Grade.PRESS)
    make_pledge("Germany", None)
    make_pledge("Denmark", 33, delivery_is_tracked=False)


def ask(**filters):
    form = PledgeGapFilter(filters, reader=WholeRecord())
    assert form.is_valid()
    return Question(form, TODAY, WholeRecord())


FILTERS = [
    {},
    {"evidence": "all"},
    {"status": "overdue"},
    {"status": "no_figure"},
    {"instrument": "loan"},
    {"donor": "Italy"},
    {"period_from": "2030-01-01"},
]


@pytest.mark.parametrize("filters", FILTERS)
def test_the_file_s_totals_are_those_that_the_database_adds_up_by_itself(filters):
    make_mixed_world()
    question = ask(**filters)
    positions = reports.positions(question)
    groups, evidence = positions.groups(), question.filters["evidence"]
    by_itself = reports.read_totals(TODAY, groups, evidence)

    summary, _ = reports.read(question)

    assert summary.totals == reports.totals(by_itself)
    assert summary.remarks == reports.remarks(by_itself)


@pytest.mark.parametrize("filters", FILTERS)
def test_the_counted_rows_of_a_file_add_up_to_its_totals_to_the_cent(filters):
    make_mixed_world()

    summary, rows = reports.read(ask(**filters))

    keys = [column.key for column in reports.COLUMNS]
    found = [dict(zip(keys, row, strict=True)) for row in rows]
    counted = [row for row in found if row["counted"]]
    assert summary.totals["pledges_counted"] == len(counted)
    for key in keys:
        if key in summary.totals:
            known = [row[key] for row in counted if row[key] is not None]
            assert summary.totals[key] == (sum(known) if known else None), key


def test_groups_then_rows_are_the_rows_and_the_groups():
    make_mixed_world()
    positions = reports.positions(ask())

    groups, rows = positions.groups_then_rows()

    assert list(rows) == list(positions.rows())
    assert groups == positions.groups()
    assert together([groups[name] for name in COUNTED if name in groups], "").pledges


@pytest.mark.parametrize("file_format", ["csv", "json", "xlsx"])
def test_a_file_works_the_position_out_once(tmp_path, file_format):
    make_mixed_world()
    place = tmp_path / "gap"

    with CaptureQueriesContext(connection) as queries:
        call_command("export", "pledge-gap", format=file_format, output=str(place))

    assert sum("sorted AS (" in query["sql"] for query in queries) == 1


def test_a_report_names_only_rates_of_its_date_and_of_its_reader():
    pledge, rate = make_pledge(), make_rate("SEK", on=date(2006, 1, 2))
    converted = {"currency": "SEK", "rate_set": rate.rate_set, "rated_on": rate.on}
    make_disbursement(pledge, transacted_on=date(2006, 1, 3), **converted)
    make_statement(pledge, stated_on=date(2006, 1, 4), **converted)

    def named(on, reader):
        form = PledgeGapFilter({}, reader=reader)
        assert form.is_valid()
        return reports.rates(Question(form, on, reader))

    none = ["None needed: every amount was stated in US dollars."]
    sentence = "SEK at a rate of 2006-01-02 that was not kept."
    assert named(date(2006, 1, 2), WholeRecord()) == none
    assert named(date(2006, 1, 3), WholeRecord()) == [
        f"Test rates: {sentence}",
        "Test rates, as at 2006-01-03: SEK 1 is US$ 0.15384615 (rate of 2006-01-02).",
    ]
    RateSet.objects.update(marking=make_marking("secret"))
    hidden = named(TODAY, make_user(ceiling="declassified"))
    assert hidden == [
        f"Rates that are not named here: {sentence}",
        "Rates that are not named here, as at 2006-02-01: SEK has no rate on the day or"
        " in the week before.",
    ]
