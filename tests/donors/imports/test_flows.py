"""Somebody else's tracker: read, loaded, followed through its editions, taken back."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from donors.models import Pledge, Transaction
from partnership.exchange.imports.registry import find_kind
from partnership.exchange.imports.undoing import undo
from partnership.exchange.models import DataImport
from tests.exchange.imports.factories import import_text, make_context
from tests.factories import make_actor, make_programme

pytestmark = pytest.mark.django_db

EBOLA = Path(__file__).resolve().parents[4] / "shared" / "data" / "ebola2015"
LIST = """Ref,Donor,Status,USD,Decision date,Description
F1,Denmark,Pledge,1000000,2006-01-10,Clinics
F2,Denmark,Commitment,2000000,2006-01-11,Roads
F3,Norway,Paid,3000000,2006-01-12,Water
"""


@pytest.fixture
def record():
    make_programme()
    make_actor("Denmark")


def flows(tmp_path, text, *options):
    return import_text(tmp_path, "flows", text, "--set", "currency=USD", *options)


def ledger(title):
    entries = Transaction.objects.filter(pledge__title=title).order_by("pk")
    return [(entry.kind, entry.amount) for entry in entries]


def test_a_flow_is_a_pledge_and_how_far_it_has_come_is_in_its_ledger(record, tmp_path):
    status, report = flows(tmp_path, LIST)

    assert status == 0
    assert report["sums"] == {
        "Commitment": {"USD": "2000000"},
        "Paid": {"USD": "3000000"},
        "Pledge": {"USD": "1000000"},
    }
    assert report["by_actor"]["Denmark"]["Pledge"] == {"USD": "1000000"}
    assert Pledge.objects.get(title="Water").donor.name == "Norway"
    assert ledger("Clinics") == []
    assert ledger("Roads") == [("2", Decimal(2000000))]
    assert ledger("Water") == [("3", Decimal(3000000))]


def test_the_same_edition_again_changes_nothing(record, tmp_path):
    flows(tmp_path, LIST)
    status, report = flows(tmp_path, LIST)

    assert (status, report["rows_same"], report["rows_loaded"]) == (0, 3, 0)
    assert (Pledge.objects.count(), Transaction.objects.count()) == (3, 2)


def test_a_newer_edition_is_followed_by_entries_and_nothing_is_there_twice(
    record, tmp_path
):
    flows(tmp_path, LIST)
    newer = (
        LIST.replace("Pledge,1000000", "Commitment,1500000")
        .replace("Commitment,2000000", "Paid,2000000")
        .replace("Paid,3000000", "Paid,2500000")
    )
    status, report = flows(tmp_path, newer)

    assert (status, report["rows_changed"]) == (0, 3)
    assert ledger("Clinics") == [("12", Decimal(500000)), ("2", Decimal(1500000))]
    assert ledger("Roads") == [("2", Decimal(2000000)), ("3", Decimal(2000000))]
    assert [amount for kind, amount in ledger("Water") if kind == "3"] == [
        Decimal(3000000),
        Decimal(-3000000),
        Decimal(2500000),
    ]
    assert flows(tmp_path, newer)[1]["rows_same"] == 3

    gone = newer.replace("Commitment,1500000", "Pledge,0")
    assert flows(tmp_path, gone)[0] == 0
    assert sum(amount for kind, amount in ledger("Clinics") if kind == "2") == 0
    assert ledger("Clinics")[-1] == ("12", Decimal(-1500000))


def test_a_known_reference_of_another_donor_or_currency_is_an_error(record, tmp_path):
    flows(tmp_path, LIST)
    other = LIST.replace("F1,Denmark", "F1,Norway")
    status, report = flows(tmp_path, other)
    assert (status, report["errors"][0]["column"]) == (1, "Donor")

    other = ("--set", "currency=CHF")
    status, report = import_text(tmp_path, "flows", LIST, *other)
    assert (status, report["rows_in_error"]) == (1, 3)


def test_an_undone_import_counts_for_nothing_and_may_be_loaded_anew(record, tmp_path):
    flows(tmp_path, LIST)
    kind, context = find_kind("flows"), make_context(reason="the wrong list")
    undo(DataImport.objects.get(), kind, context)

    assert not Pledge.objects.filter(title="Clinics").exists()
    assert sum(amount for _, amount in ledger("Water") if _ == "3") == 0
    assert ledger("Roads")[-1] == ("12", Decimal(-2000000))
    assert flows(tmp_path, LIST)[1]["rows_new"] == 3


def test_without_any_date_the_day_of_the_import_is_taken_and_said(record, tmp_path):
    undated = "Donor,Status,USD\nDenmark,pledged,5\n"
    report = flows(tmp_path, undated)[1]
    assert "the day of the import" in " ".join(report["remarks"])
    dated = flows(tmp_path, undated, "--set", "date=2006-01-31", "--set", "sender=X")
    assert dated[1]["rows_new"] == 1
    assert Pledge.objects.filter(pledged_on="2006-01-31").count() == 1


@pytest.mark.parametrize(
    ("choice", "status", "loaded"), [("keep", 0, 2), ("merge", 0, 1), ("refuse", 1, 0)]
)
def test_equal_rows_are_what_the_reader_chooses(
    record, tmp_path, choice, status, loaded
):
    twice = "Donor,Status,USD\nDenmark,pledged,5\nDenmark,pledged,5\n"
    found = flows(tmp_path, twice, "--on-duplicates", choice)
    assert (found[0], found[1]["rows_loaded"], found[1]["rows_repeated"]) == (
        status,
        loaded,
        1,
    )


@pytest.mark.skipif(
    not EBOLA.exists(), reason="the list of 2015 is not beside this checkout"
)
def test_the_ebola_list_of_2015_has_exactly_its_sums(record, tmp_path):
    expected = json.loads((EBOLA / "EXPECTED.json").read_text())
    text = (EBOLA / "ebola_fts_2015.csv").read_text(encoding="utf-8")
    status, report = flows(tmp_path, text)

    assert (status, report["rows_read"], report["rows_loaded"]) == (0, 683, 680)
    assert report["rows_left_out"] == {"an amount of nought": 3}
    assert report["sums"] == {
        word: {"USD": str(total)} for word, total in expected["sums"].items()
    }
    for name, sums in expected["top5"].items():
        of_donor = report["by_actor"][name.strip()]
        for word in ("Committed", "Pledged"):
            assert of_donor.get(word, {"USD": "0"}) == {"USD": str(sums[word])}
    again = flows(tmp_path, text)[1]
    assert (again["rows_same"], again["rows_loaded"]) == (680, 0)
    assert Pledge.objects.count() == 680
