"""The example with the rates that ship: known from its first day, and loaded once."""

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import call_command

from donors.models import ExchangeRate, RateSet


@pytest.fixture(autouse=True)
def few_rates(monkeypatch, tmp_path):
    file = tmp_path / "few.csv"
    file.write_text("Date,USD,SEK\n2006-02-01,1.2092,9.2352\n")
    monkeypatch.setattr("donors.rates.shipped.FILE", file)


def load(*options):
    said = StringIO()
    call_command("load_example", "iraq2006", *options, stdout=said, skip_checks=True)
    return said.getvalue()


def test_the_example_has_the_rates_from_its_first_day_and_once(db):
    first = load("--with-rates", "--if-empty")
    again = load("--with-rates", "--if-empty")

    assert "Rates of the European Central Bank: 2 loaded." in first
    assert "Rates of the European Central Bank: 0 loaded." in again
    assert RateSet.objects.get().is_default
    events = ExchangeRate.pgh_event_model.objects.values_list("pgh_created_at")
    assert set(events) == {(datetime(2006, 2, 1, 9, tzinfo=UTC),)}


def test_an_example_that_was_there_without_them_gets_them_now(db):
    load()
    assert not RateSet.objects.exists()

    load("--with-rates", "--if-empty")

    (event, _) = ExchangeRate.pgh_event_model.objects.all()
    assert event.pgh_created_at.year > 2006
