"""What is marked above the reader is not named by a record that they may see."""

from datetime import date

import pytest
from django.urls import reverse

from donors.models import PublishedTotal, RateSet
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_condition,
    make_conference,
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
    make_rate,
    make_statement,
)
from tests.donors.ledgers import answers
from tests.donors.pages import day, text
from tests.factories import TODAY, make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db
HIDDEN = "CABLE FROM A SECRET FRIEND"


@pytest.fixture
def secret(db):
    return make_marking("secret")


@pytest.fixture
def hidden(secret):
    return make_source("cable", title=HIDDEN, marking=secret)


@pytest.fixture
def officer(login):
    return login("Policy officer", ceiling="declassified")


def test_a_pledge_names_no_hidden_record_that_it_rests_on(officer, hidden, secret):
    conference = make_conference(HIDDEN[:20], marking=secret)
    rate = make_rate("SEK", on=TODAY)
    RateSet.objects.update(name=HIDDEN, marking=secret)
    converted = {"currency": "SEK", "rate_set": rate.rate_set, "rated_on": rate.on}
    whole = make_pledge("Spain", 500, title=HIDDEN, marking=secret)
    pledge = make_pledge(
        source=hidden, conference=conference, parent=whole, **converted
    )
    make_disbursement(pledge, source=hidden, **converted)
    make_statement(pledge, source=hidden)
    make_condition(pledge, owner=make_actor(HIDDEN, marking=secret))

    page = text(officer.get(reverse("donors:pledge", args=[pledge.pk])))

    assert "SECRET" not in page
    assert "10,000,000.00" in page


def test_a_conference_does_not_name_its_hidden_source(officer, hidden):
    make_conference(source=hidden)

    page = text(officer.get(reverse("donors:conference", args=["madrid-2003"])))

    assert "Madrid 2003" in page
    assert HIDDEN not in page


def test_the_report_does_not_name_the_hidden_source_of_a_published_total(login, hidden):
    make_pledge()
    PublishedTotal.objects.create(
        title="World Bank total",
        amount_usd=33,
        stated_on=date(2003, 10, 24),
        source=hidden,
        marking=make_marking(),
    )
    analyst = login("Analyst", ceiling="declassified")

    page = text(analyst.get(reverse("donors:pledge_gap")))

    assert "World Bank total" in page
    assert HIDDEN not in page


def test_the_figure_of_a_hidden_statement_is_not_told(officer, secret):
    pledge = make_pledge()
    unsourced = {"grade": Grade.UNVERIFIED, "source": None}
    make_statement(pledge, "4242", marking=secret, **unsourced)
    asked = {
        "kind": "undelivered",
        "amount": "1",
        "currency": "USD",
        **day("stated_on", TODAY),
        "grade": Grade.UNVERIFIED,
        "marking": make_marking().pk,
    }

    page = text(officer.post(reverse("donors:statement_add", args=[pledge.pk]), asked))

    assert "4,242" not in page
    assert "A figure for that day exists that you may not see." in page


def test_what_is_left_to_plan_does_not_tell_a_hidden_instalment(officer, secret):
    pledge = make_pledge("Spain", 220)
    make_instalment(pledge, 100, TODAY, marking=secret)
    make_instalment(pledge, 50, TODAY)
    asked = {**day("due_on", date(2007, 1, 1)), "marking": make_marking().pk}
    address = reverse("donors:instalment_add", args=[pledge.pk])

    within = text(officer.post(address, asked | {"amount": "150,000,000"}))
    beyond = text(officer.post(address, asked | {"amount": "200,000,000"}))

    assert "others exist that you may not see" in within
    assert "USD 170,000,000.00 of USD 220,000,000.00 are left to plan" in beyond
    assert "70,000,000.00 of" not in within


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"currency": "EUR"}, "records in USD exist that you may not see"),
        ({"amount": "90,000,000"}, "more than you may see is planned"),
    ],
)
def test_an_edit_does_not_tell_a_hidden_instalment(officer, secret, values, sentence):
    make_rate("EUR", "1", on=date(2003, 10, 24))
    pledge = make_pledge("Spain", 220)
    make_instalment(pledge, 100, TODAY, marking=secret)
    asked = {
        "donor": pledge.donor_id,
        "title": "Madrid pledge",
        "instrument": "grant",
        "line": "economic",
        "channel": "direct",
        "amount": "220,000,000",
        "currency": "USD",
        "pledged_precision": "day",
        **day("pledged_on", date(2003, 10, 24)),
        "grade": Grade.OFFICIAL,
        "marking": make_marking().pk,
        "version": 1,
        "opened_version": 1,
        "source": make_source().pk,
        "reason_code": "published",
        "reason": "Announced",
    }

    address = reverse("donors:pledge_edit", args=[pledge.pk])
    page = text(officer.post(address, asked | values))

    assert sentence in page
    assert "100,000,000" not in page


def test_what_is_left_of_a_hidden_whole_is_not_said(officer, secret):
    """A cancellation asks what is left of the whole, whose amount is marked above."""
    whole = make_pledge("Spain", "61.5", marking=secret)
    part = make_part(whole, "grant", 80)
    asked = answers(amount="70,000,000")

    refused = officer.post(reverse("donors:cancellation_add", args=[part.pk]), asked)

    assert refused.context["form"].errors["amount"] == [
        "That is more than is left: entries exist that you may not see"
    ]
    assert "61.5" not in text(refused)
    assert "61,500,000" not in text(refused)
