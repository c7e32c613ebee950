"""Pledges, entries, conferences and rates from files."""

from datetime import date
from decimal import Decimal

import pytest

from donors.models import Conference, ExchangeRate, Pledge, RateSet, Transaction
from partnership.exchange.imports.registry import find_kind
from partnership.exchange.imports.undoing import undo
from partnership.exchange.models import DataImport
from tests.donors.factories import make_conference, make_rate
from tests.exchange.imports.factories import import_text, make_context
from tests.factories import make_actor, make_programme

pytestmark = pytest.mark.django_db

PLEDGES = (
    "Donor;Description;Pledged (million);Currency;Date;Conference;Instrument\n"
    "Denmark;Schools;1,5;USD;24.10.2003;Madrid 2003;Grant\n"
    "Sweden;Water;10;SEK;24.10.2003;Madrid 2003;\n"
    "Denmark;Help in kind;;;24.10.2003;Madrid 2003;In kind\n"
)
MILLIONS = ("--set", "unit=million", "--set", "currency=USD")
ENTRIES = (
    "Ref,Pledge,Country,Type,Value,Currency,Paid on\n"
    "T1,Schools,DNK,Disbursement,500000,USD,2004-05-01\n"
    "T2,Schools,DNK,Commitment,1500000,USD,2004-03-01\n"
    "T3,,Sweden,Disbursed,1000,USD,2004-05-03\n"
)


@pytest.fixture
def record():
    make_programme()
    make_conference("Madrid 2003")
    make_actor("Denmark")
    make_actor("Sweden")
    make_rate("SEK", "8", on=date(2003, 10, 24))
    make_rate("SEK", "7.5", on=date(2004, 5, 3))


def test_pledges_are_converted_once_and_help_without_a_figure_is_none(record, tmp_path):
    status, report = import_text(tmp_path, "pledges", PLEDGES, *MILLIONS)

    assert status == 0
    assert report["sums"] == {"pledged": {"USD": "1500000", "SEK": "10000000"}}
    found = Pledge.objects.order_by("pk").values_list("title", "amount_usd")
    assert list(found) == [
        ("Schools", Decimal(1500000)),
        ("Water", Decimal(1250000)),
        ("Help in kind", None),
    ]
    assert import_text(tmp_path, "pledges", PLEDGES, *MILLIONS)[1]["rows_same"] == 3


def test_a_new_amount_is_an_entry_with_its_reason(record, tmp_path):
    import_text(tmp_path, "pledges", PLEDGES, *MILLIONS)
    newer = PLEDGES.replace("1,5;", "1,75;")
    changed = import_text(tmp_path, "pledges", newer, *MILLIONS)[1]

    assert (changed["rows_changed"], changed["rows_same"]) == (1, 2)
    assert Pledge.objects.get(title="Schools").amount == Decimal(1500000)
    entry = Transaction.objects.get()
    assert (entry.kind, entry.amount) == ("12", Decimal(250000))
    assert import_text(tmp_path, "pledges", newer, *MILLIONS)[1]["rows_same"] == 3
    newest = DataImport.objects.order_by("pk")[1]
    undo(newest, find_kind("pledges"), make_context(reason="no"))
    assert sum(Transaction.objects.values_list("amount", flat=True)) == 0


def test_a_period_to_a_month_is_to_its_end(record, tmp_path):
    text = "Donor,Description,Amount,Currency,Date,From,To\n"
    text += "Denmark,Roads,5,USD,2003-10-24,January 2004,December 2007\n"
    assert import_text(tmp_path, "pledges", text)[0] == 0
    pledge = Pledge.objects.get()
    assert (pledge.period_from, pledge.period_to) == (
        date(2004, 1, 1),
        date(2007, 12, 31),
    )


def test_an_amount_that_its_rate_makes_too_large_is_an_error_of_its_row(
    record, tmp_path
):
    make_rate("IQD", "0.00000001", on=date(2003, 10, 24))
    text = "Donor,Description,Amount,Currency,Date\n"
    text += "Denmark,Roads,999999999999999,IQD,2003-10-24\n"
    status, report = import_text(tmp_path, "pledges", text)
    assert (status, report["errors"][0]["column"]) == (1, "Amount")


def test_equal_pledges_are_two_and_found_again_as_two(record, tmp_path):
    twice = PLEDGES + PLEDGES.splitlines()[1] + "\n"
    assert import_text(tmp_path, "pledges", twice, *MILLIONS)[1]["rows_loaded"] == 4
    assert import_text(tmp_path, "pledges", twice, *MILLIONS)[1]["rows_same"] == 4


def test_entries_find_their_pledge_and_are_never_edited(record, tmp_path):
    import_text(tmp_path, "pledges", PLEDGES, *MILLIONS)
    status, report = import_text(tmp_path, "transactions", ENTRIES)

    assert status == 0
    assert report["by_actor"]["DNK"] == {
        "Commitment": {"USD": "1500000"},
        "Disbursement": {"USD": "500000"},
    }
    swedish = Transaction.objects.get(pledge__title="Water")
    # 1,000 dollars at 7.5 crowns.
    assert swedish.in_pledge_currency == Decimal(7500)
    assert import_text(tmp_path, "transactions", ENTRIES)[1]["rows_same"] == 3

    other = ENTRIES.replace("500000", "600000").replace("2004-05-03", "2004-05-04")
    status, report = import_text(tmp_path, "transactions", other)
    assert status == 1
    assert [(e["row"], e["column"]) for e in report["errors"]] == [
        (2, "Value"),
        (3, "Value"),
        (4, "Paid on"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("Schools", "Nothing", "Pledge"),
        ("2004-05-01", "2003-01-01", "Paid on"),
        ("T3,,", "T3,Schools,", "Pledge"),
        ("1000,USD", "1000.005,USD", "Value"),
        ("1000,USD", "1000,ZZZ", "Currency"),
        ("1000,USD", "1000,NOK", "Value"),
    ],
)
def test_what_is_wrong_with_an_entry_stands_at_its_column(
    record, tmp_path, old, new, column
):
    import_text(tmp_path, "pledges", PLEDGES, *MILLIONS)
    wrong = ENTRIES.replace(old, new, 1)
    status, report = import_text(tmp_path, "transactions", wrong)

    assert (status, report["errors"][0]["column"]) == (1, column)
    assert Transaction.objects.count() == 0


def test_conferences_and_rates(record, tmp_path):
    places = "Conference,City,Date\nIrbil 2006,Irbil,March 2006\nMadrid 2003,Madrid,\n"
    assert import_text(tmp_path, "conferences", places)[1]["rows_changed"] == 1
    irbil = Conference.objects.get(slug="irbil-2006")
    assert (irbil.held_precision, irbil.place) == ("month", "Irbil")
    alike = "Conference,City,Date\nIRBIL 2006,Irbil,March 2006\nIrbil-2006,Irbil,\n"
    report = import_text(tmp_path, "conferences", alike)[1]
    assert (report["rows_same"], report["rows_new"]) == (1, 1)
    assert Conference.objects.get(name="Irbil-2006").slug == "irbil-2006-2"

    rates = "Currency,Date,Rate\nDKK,2006-01-31,6.1\nSEK,2003-10-24,7.9\n"
    known = f"rate_set={RateSet.objects.get().code}"
    status, report = import_text(tmp_path, "rates", rates, "--set", known)
    assert (status, report["rows_new"], report["rows_changed"]) == (0, 1, 1)
    assert ExchangeRate.objects.filter(units_per_base=Decimal("7.9")).exists()
