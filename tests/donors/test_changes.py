"""What is pledged is revised and cancelled by entries that say why."""

from datetime import date

import pytest
from django.urls import reverse

from donors.actions import (
    cancel_pledge,
    reverse_transaction,
    revise_pledge,
    transfer_pledge,
)
from donors.balance import balance_of
from donors.models import Transaction
from partnership.evidence.refusal import Refused
from tests.donors.factories import (
    make_disbursement,
    make_part,
    make_pledge,
    make_rate,
    millions,
)
from tests.donors.ledgers import DAY, answers, entry, sek_pledge
from tests.donors.pages import day, text
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer")


def address(name, pledge):
    return reverse(f"donors:{name}_add", args=[pledge.pk])


def test_a_commitment_is_recorded_and_is_no_delivery(officer):
    pledge = make_pledge("Spain", 220)

    assert officer.post(address("commitment", pledge), answers()).status_code == 302

    page = text(officer.get(pledge.get_absolute_url()))
    assert Transaction.objects.get().kind == "2"
    assert "Commitment, confirmed in writing" in page
    assert "Confirmed in writing, US$" in page
    assert balance_of(pledge).left == millions(220)


@pytest.mark.parametrize(
    ("stated_as", "amount", "change"),
    [
        ("new", "200,000,000", -20),
        ("rises", "20,000,000", 20),
        ("falls", "5 000 000", -5),
    ],
)
def test_a_pledge_is_revised_to_a_new_amount_or_by_a_difference(
    officer, stated_as, amount, change
):
    pledge = make_pledge("Spain", 220)
    asked = answers(stated_as=stated_as, amount=amount)

    assert officer.post(address("revision", pledge), asked).status_code == 302

    revised = Transaction.objects.get()
    assert (revised.amount, revised.nature) == (millions(change), "revision")
    assert revised.reason == "The actor told us something new: Telegram 12"
    assert balance_of(pledge).pledged == millions(220 + change)


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"stated_as": ""}, "stated_as", "Choose what the amount says"),
        ({"reason_code": ""}, "reason_code", "Choose the reason for the change"),
        ({"amount": "220,000,000"}, "amount", "USD 220,000,000.00 is pledged already"),
        ({"amount": "9,000,000"}, "confirmed", "USD 1,000,000.00 more than that was"),
        ({"amount": "-5"}, "amount", "must be above zero"),
        ({"amount": "1.234"}, "amount", "at most 2 decimals"),
        ({"currency": "SEK"}, "currency", "Enter the new amount in USD"),
        (
            {"stated_as": "falls", "amount": "220,000,000"},
            "amount",
            "Record a cancellation instead",
        ),
        (
            {"stated_as": "falls", "amount": "230,000,000"},
            "amount",
            "Only USD 220,000,000.00 is pledged on that day",
        ),
        (
            day("transacted_on", date(2003, 1, 1)),
            "transacted_on",
            "The pledge was made on 24 October 2003",
        ),
        (day("transacted_on", date(2006, 2, 2)), "transacted_on", "in the future"),
    ],
)
def test_a_revision_that_cannot_be_is_refused_at_its_field(
    officer, values, field, sentence
):
    make_rate("SEK", "8", on=date(2006, 1, 15))
    pledge = make_pledge("Spain", 220)
    make_disbursement(pledge, 10)
    asked = {"stated_as": "new", "amount": "200,000,000", **values}

    response = officer.post(address("revision", pledge), answers(**asked))

    assert sentence in response.context["form"].errors[field][0]
    assert Transaction.objects.count() == 1


def test_a_new_amount_does_not_go_behind_a_later_change(officer):
    pledge = make_pledge("Spain", 220)
    revise_pledge(**entry(pledge, 30, transacted_on=date(2006, 1, 20)))

    asked = answers(stated_as="new", amount="210,000,000")
    refused = officer.post(address("revision", pledge), asked)

    assert "A later change, of 20 January 2006, is recorded" in text(refused)
    assert Transaction.objects.count() == 1


@pytest.mark.parametrize(
    ("made_on", "is_refused"), [(date(2006, 1, 20), False), (date(2005, 3, 1), True)]
)
def test_a_later_change_that_was_taken_back_does_not_stand_in_the_way(
    officer, made_on, is_refused
):
    pledge = make_pledge("Spain", 220)
    change = revise_pledge(**entry(pledge, 30, transacted_on=made_on))
    values = {"transacted_on": date(2006, 1, 25), "by": None, "reason": "Typed twice"}
    reverse_transaction(entry=change, **values)

    # From 15 January: before the change, or between it and its reversal.
    asked = answers(stated_as="new", amount="210,000,000")
    answer = officer.post(address("revision", pledge), asked)

    assert (answer.status_code == 200) is is_refused
    if not is_refused:
        assert balance_of(pledge).pledged == millions(210)


def test_a_pledge_below_its_deliveries_is_confirmed_and_over_delivered(officer):
    pledge = make_pledge("Spain", 220)
    make_disbursement(pledge, 10)
    asked = answers(stated_as="new", amount="9,000,000", confirmed="on")

    assert officer.post(address("revision", pledge), asked).status_code == 302
    assert "Over-delivered" in text(officer.get(pledge.get_absolute_url()))


def test_a_cancellation_is_asked_in_positive_figures_and_is_at_most_what_is_left(
    officer,
):
    pledge = make_pledge("Spain", 220)
    make_disbursement(pledge, 100)
    asked = answers(amount="70,000,000")

    assert officer.post(address("cancellation", pledge), asked).status_code == 302
    refused = officer.post(address("cancellation", pledge), asked)

    assert (
        "Only USD 50,000,000.00 is left to take: USD 150,000,000.00 is pledged and USD"
        " 100,000,000.00 is delivered"
    ) in text(refused)
    cancelled = Transaction.objects.get(kind="12")
    assert (cancelled.amount, cancelled.nature) == (millions(-70), "cancellation")


def test_what_a_hidden_entry_took_is_not_told(login):
    pledge = make_pledge("Spain", 220)
    secret = make_marking("secret")
    cancel_pledge(**entry(pledge, 200, marking=secret))
    officer = login("Policy officer", ceiling="declassified")

    asked = answers(amount="70,000,000")
    page = text(officer.post(address("cancellation", pledge), asked))

    assert "That is more than is left: entries exist that you may not see" in page
    assert "20,000,000" not in page.replace("220,000,000", "")


def test_a_part_is_not_cancelled_beyond_what_is_left_of_its_whole():
    whole = make_pledge("Spain", 100)
    part = make_part(whole, "grant", 60)
    make_disbursement(whole, 80)

    with pytest.raises(Refused, match="Only USD 20,000,000.00 is left"):
        cancel_pledge(**entry(part, 30))
    cancel_pledge(**entry(part, 20))


def test_an_entry_in_the_pledges_own_currency_is_not_converted_to_it():
    make_rate("SEK", "10", on=DAY)
    pledge = sek_pledge()

    cancelled = cancel_pledge(**entry(pledge, 80, currency="SEK"))

    assert cancelled.in_pledge_currency is None
    assert cancelled.amount_usd == millions(-8)
    assert balance_of(pledge).left == 0


def test_a_rate_that_the_pledges_currency_lacks_is_said_at_the_currency(officer):
    pledge = sek_pledge()

    response = officer.post(address("cancellation", pledge), answers())

    (error,) = response.context["form"].errors["currency"]
    assert error.startswith("The set Test rates has no rate for SEK on 15 January 2006")
    assert not Transaction.objects.exists()


def test_an_action_looks_again_at_what_the_form_saw():
    by, pledge = make_user(), make_pledge("Spain", 220)

    with pytest.raises(Refused, match="is left to take"):
        cancel_pledge(**entry(pledge, 300, by=by))
    with pytest.raises(Refused, match="is pledged on that day"):
        revise_pledge(**entry(pledge, -300, by=by))
    with pytest.raises(Refused, match="is left to take"):
        transfer_pledge(**entry(pledge, 300, by=by, to=make_pledge("Japan")))
    assert not Transaction.objects.exists()
