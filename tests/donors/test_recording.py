from datetime import date

import pytest
from django.urls import reverse

from donors.models import Instalment, PledgeStatement, RateSet, Transaction
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_disbursement,
    make_pledge,
    make_rate,
    make_statement,
    millions,
)
from tests.donors.pages import day, text
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db

TWICE = {"reason_code": "mistake", "reason": "typed twice"}


@pytest.fixture
def officer(login):
    return login("Policy officer")


def disbursement(**values):
    return {
        "amount": "10,000,000",
        "currency": "USD",
        **day("transacted_on", date(2006, 1, 15)),
        "grade": Grade.OFFICIAL,
        "marking": make_marking().pk,
        "source": make_source().pk,
        "reason": "Telegram 12 of 15 January",
        **values,
    }


def test_a_disbursement_is_recorded_with_who_and_why(officer):
    pledge = make_pledge("Spain", 220)
    source = make_source()
    address = reverse("donors:disbursement_add", args=[pledge.pk])

    response = officer.post(address, disbursement(source=source.pk), follow=True)

    entry = Transaction.objects.get()
    assert (entry.amount_usd, entry.source) == (millions(10), source)
    assert entry.created_by is not None
    event = Transaction.pgh_event_model.objects.get()
    assert event.pgh_context.metadata["reason"] == "Telegram 12 of 15 January"
    assert "a disbursement is recorded" in text(response)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"amount": ""}, "Enter the amount"),
        ({"amount": "ten"}, "Enter the amount in figures"),
        ({"amount": "-5"}, "The amount must be above zero."),
        ({"amount": "0"}, "The amount must be above zero."),
        ({"amount": "1.234"}, "US dollar amounts have at most 2 decimals"),
        ({"amount": "1.5", "currency": "JPY"}, "Japanese yen amounts have no decimals"),
        ({"currency": "XXX"}, "Select a valid choice"),
        ({"currency": "SEK"}, "There are no exchange rates: SEK cannot be converted"),
        (day("transacted_on", date(2098, 1, 1)), "1 January 2098 is in the future."),
        ({"transacted_on_day": "31", "transacted_on_month": "6"}, "June has 30 days"),
        ({"grade": ""}, "Choose how good the evidence is"),
        ({"amount": "9" * 30}, "Enter an amount below"),
    ],
)
def test_a_disbursement_that_cannot_be_is_refused_in_plain_words(
    officer, values, sentence
):
    pledge = make_pledge("Spain", 220)
    address = reverse("donors:disbursement_add", args=[pledge.pk])

    response = officer.post(address, disbursement(**values))

    assert response.status_code == 200
    assert sentence in text(response)
    assert not Transaction.objects.exists()


def test_a_missing_rate_names_the_currency_and_the_day_at_the_field(officer):
    make_rate("SEK", on=date(2005, 1, 1))
    pledge = make_pledge("Sweden", 33)
    address = reverse("donors:disbursement_add", args=[pledge.pk])

    response = officer.post(address, disbursement(currency="SEK"))

    errors = response.context["form"].errors
    assert errors["currency"] == [
        "The set Test rates has no rate for SEK on 15 January 2006 or in the week"
        " before: its last before that is of 1 January 2005"
    ]


def test_more_than_the_pledge_must_be_confirmed_and_is_then_over_delivery(officer):
    pledge = make_pledge("Sweden", 33)
    address = reverse("donors:disbursement_add", args=[pledge.pk])
    assert "more has arrived" not in text(officer.get(address))

    asked = officer.post(address, disbursement(amount="40,000,000"))
    assert "This is US$7m more than was pledged." in text(asked)
    assert "Yes, more has arrived than was pledged" in text(asked)
    assert not Transaction.objects.exists()

    officer.post(address, disbursement(amount="40,000,000", confirmed="on"))
    page = text(officer.get(reverse("donors:pledge", args=[pledge.pk])))
    assert "Over-delivered, US$" in page
    assert "7,000,000.00" in page


def test_a_wrong_entry_is_taken_back_by_another_and_only_once(officer):
    pledge = make_pledge("Spain", 220)
    entry = make_disbursement(pledge, 10)
    address = reverse("donors:transaction_reverse", args=[entry.pk])
    asked = {**day("transacted_on", entry.transacted_on), **TWICE}

    too_soon = officer.post(address, asked | day("transacted_on", date(2005, 1, 1)))
    no_reason = officer.post(address, asked | {"reason_code": ""})
    assert "The entry itself is of 1 June 2005." in text(too_soon)
    assert "Choose why the entry is taken back" in text(no_reason)

    assert officer.post(address, asked).status_code == 302
    taken_back = Transaction.objects.get(reverses=entry)
    assert taken_back.amount_usd == -entry.amount_usd
    assert taken_back.reason == "A mistake of ours is corrected: typed twice"
    assert "taken back already" in text(officer.get(address))
    page = text(officer.get(reverse("donors:pledge", args=[pledge.pk])))
    assert "taken back" in page


def instalment(**values):
    return {
        "amount": "100,000,000",
        **day("due_on", date(2007, 6, 30)),
        "marking": make_marking().pk,
        **values,
    }


def test_instalments_may_not_be_more_than_the_pledge(officer):
    pledge = make_pledge("Spain", 220)
    address = reverse("donors:instalment_add", args=[pledge.pk])

    assert officer.post(address, instalment()).status_code == 302
    assert officer.post(address, instalment()).status_code == 302
    refused = officer.post(address, instalment())

    assert (
        "The instalments would be more than the pledge: USD 20,000,000.00 of USD"
        " 220,000,000.00 are left to plan"
    ) in text(refused)
    assert Instalment.objects.count() == 2


def test_an_instalment_is_not_due_before_the_pledge(officer):
    pledge = make_pledge("Spain", 220)
    address = reverse("donors:instalment_add", args=[pledge.pk])

    refused = officer.post(address, instalment(**day("due_on", date(2001, 1, 1))))

    assert "due before the pledge was made" in text(refused)


def test_a_statement_is_recorded_beside_one_that_disagrees(officer):
    pledge = make_pledge("Spain", 220, delivery_is_tracked=False)
    make_statement(pledge, 177)
    asked = {
        "kind": "undelivered",
        "amount": "180,000,000",
        "currency": "USD",
        **day("stated_on", date(2006, 2, 1)),
        "grade": Grade.OFFICIAL,
        "marking": make_marking().pk,
    }
    address = reverse("donors:statement_add", args=[pledge.pk])

    same_source = officer.post(address, asked | {"source": make_source().pk})
    assert "recorded already: USD 177,000,000.00" in text(same_source)

    another = make_source("ministry", title="The ministry").pk
    recorded = officer.post(address, asked | {"source": another})
    assert recorded.status_code == 302
    assert PledgeStatement.objects.count() == 2
    page = text(officer.get(reverse("donors:pledge", args=[pledge.pk])))
    assert "Sources disagree" in page


def test_a_statement_that_is_there_is_named_to_its_smallest_coin(officer):
    make_rate("KWD", "0.3", on=date(2006, 2, 1))
    pledge = make_pledge("Kuwait", 220)
    rate_set = RateSet.objects.get()
    rates = {"rate_set": rate_set, "rated_on": date(2006, 2, 1)}
    make_statement(pledge, currency="KWD", amount="1234.567", **rates)
    asked = {
        "kind": "undelivered",
        "amount": "1,000",
        "currency": "USD",
        **day("stated_on", date(2006, 2, 1)),
        "grade": Grade.OFFICIAL,
        "marking": make_marking().pk,
        "source": make_source().pk,
    }

    refused = officer.post(reverse("donors:statement_add", args=[pledge.pk]), asked)

    assert "recorded already: KWD 1,234.567" in text(refused)


@pytest.mark.parametrize(
    ("name", "is_advised"),
    [
        ("disbursement", True),
        ("commitment", True),
        ("instalment", False),
        ("cancellation", False),
    ],
)
def test_only_who_may_mean_to_take_an_entry_back_is_told_how(login, name, is_advised):
    address = reverse(f"donors:{name}_add", args=[make_pledge("Spain", 220).pk])

    page = text(login("Policy officer").post(address, {"amount": "-5"}))

    assert "The amount must be above zero" in page
    assert ("To take an entry back" in page) is is_advised
