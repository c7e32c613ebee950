"""Instalments are in dollars at the rate that converted their pledge, for good."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from donors.models import Instalment
from donors.reconversion import convert_instalments
from tests.donors.factories import MADRID, make_pledge, make_rate, millions
from tests.donors.pages import day, text
from tests.donors.test_plan import address, typed
from tests.factories import make_marking

pytestmark = pytest.mark.django_db
DUE = date(2006, 6, 30)


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def pledge():
    """SEK 80m, converted at 8 to the dollar, the rate of the day before."""
    rate = make_rate("SEK", "8", on=date(2003, 10, 23))
    values = {"currency": "SEK", "rate_set": rate.rate_set, "rated_on": rate.on}
    values |= {"amount_usd": millions(10), "usd_per_unit": Decimal("0.125")}
    return make_pledge("Sweden", 80, **values)


def one_by_one(pledge):
    return reverse("donors:instalment_add", args=[pledge.pk])


def asked():
    return {"amount": "80,000,000", **day("due_on", DUE), "marking": make_marking().pk}


def test_a_rate_that_came_later_does_not_convert_an_instalment(officer, pledge):
    make_rate("SEK", "10", on=MADRID)

    assert officer.post(one_by_one(pledge), asked()).status_code == 302
    assert Instalment.objects.get().amount_usd == millions(10)

    Instalment.objects.all().delete()
    rows = typed(officer, pledge, [("80,000,000", DUE)])
    assert officer.post(address(pledge), rows).status_code == 302
    assert Instalment.objects.get().amount_usd == millions(10)


def test_a_rate_that_was_corrected_does_not_either(officer, pledge):
    officer.post(one_by_one(pledge), asked())
    pledge.rate_set.rates.update(units_per_base=10)

    assert convert_instalments(pledge=pledge, by=None) == 0
    assert Instalment.objects.get().amount_usd == millions(10)


@pytest.mark.parametrize("way", ["one", "plan"])
def test_help_without_a_figure_and_without_a_rate_has_no_instalments(officer, way):
    make_rate("SEK", "8", on=MADRID)
    pledge = make_pledge("Jordan", None, currency="JOD")
    if way == "one":
        refused = officer.post(one_by_one(pledge), asked())
    else:
        rows = typed(officer, pledge, [("80,000,000", DUE)])
        refused = officer.post(address(pledge), rows)

    assert refused.status_code == 200
    assert "Test rates has no rate for JOD on 24 October 2003" in text(refused)
    assert not Instalment.objects.exists()
