"""The rates that ship: what they are, and that they are loaded once."""

from datetime import UTC, date, datetime
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command

from donors.models import ExchangeRate, RateSet
from donors.rates import convert, rates_at
from donors.rates.shipped import FILE, seed_rates, shipped_quotes
from partnership.evidence.history import change_by
from partnership.evidence.models import Source
from tests.donors.rates.factories import make_rate_set
from tests.factories import TODAY, make_all_markings


@pytest.fixture
def markings(db):
    make_all_markings()


def test_the_file_holds_what_the_bank_quoted_from_1999_to_2007():
    quotes = shipped_quotes()

    assert len(quotes) == 68_794
    assert (min(q.on for q in quotes), max(q.on for q in quotes)) == (
        date(1999, 1, 4),
        date(2007, 12, 31),
    )
    assert len({quote.currency for quote in quotes}) == 37
    assert FILE.stat().st_size < 600_000


def test_a_new_database_gets_them_as_the_default_set_with_their_source(markings):
    said = StringIO()
    call_command("seed_rates", stdout=said)

    rates = RateSet.objects.get(code="ecb")
    assert "68,794 rates" in said.getvalue()
    assert (rates.base_currency, rates.is_default) == ("EUR", True)
    assert (rates.source.grade, rates.grade) == ("official", "official")
    assert rates.marking.rank == 0
    converted = convert(Decimal(100), "SEK", TODAY)
    assert (converted.amount_usd, converted.rated_on) == (Decimal("13.09"), TODAY)
    assert len(rates_at(date(2003, 10, 26))) > 25
    events = ExchangeRate.pgh_event_model.objects
    assert events.count() == 68_794
    assert "ship" in events.first().pgh_context.metadata["reason"]


def test_they_are_loaded_once_and_stay_removed(markings, tmp_path, monkeypatch):
    few = tmp_path / "few.csv"
    few.write_text("Date,USD\n2006-02-01,1.2092\n")
    monkeypatch.setattr("donors.rates.shipped.FILE", few)

    assert (seed_rates(), seed_rates()) == (1, 0)
    ExchangeRate.objects.all().delete()
    RateSet.objects.all().delete()

    assert seed_rates() == 0
    assert not RateSet.objects.exists()
    assert Source.objects.count() == 1


def test_another_default_set_stays_the_default(markings, tmp_path, monkeypatch):
    few = tmp_path / "few.csv"
    few.write_text("Date,USD\n2006-02-01,1.2092\n")
    monkeypatch.setattr("donors.rates.shipped.FILE", few)
    own = make_rate_set("own", is_default=True)

    seed_rates()

    assert RateSet.objects.get(is_default=True) == own


def test_an_example_knows_them_from_its_own_first_day(markings, tmp_path, monkeypatch):
    few = tmp_path / "few.csv"
    few.write_text("Date,USD\n2006-02-01,1.2092\n")
    monkeypatch.setattr("donors.rates.shipped.FILE", few)
    first = datetime(2006, 2, 1, 9, tzinfo=UTC)

    seed_rates(known_at=first)

    (event,) = ExchangeRate.pgh_event_model.objects.all()
    assert event.pgh_created_at == first
    with change_by(None, reason="a later correction"):
        assert ExchangeRate.objects.all().save_version(1, None, units_per_base=2)
