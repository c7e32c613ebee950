"""Every kind of entry is taken back by another; of a transfer, both its sides."""

from datetime import date
from threading import Thread

import pytest
from django.db import connection, transaction
from django.urls import reverse

from donors.actions import (
    cancel_pledge,
    record_disbursement,
    reverse_transaction,
    revise_pledge,
    transfer_pledge,
)
from donors.balance import balance_of
from donors.limits import lock_pledge
from donors.models import Transaction
from donors.refusal import ALREADY_TAKEN_BACK
from partnership.evidence.refusal import Refused
from tests.donors.factories import make_pledge, make_rate, millions
from tests.donors.ledgers import DAY, entry, sek_pledge
from tests.donors.pages import day, text
from tests.factories import TODAY, make_all_markings, make_marking

AGAIN = {"transacted_on": TODAY, "by": None, "reason": "a mistake"}


@pytest.mark.django_db
def test_a_reversal_counts_what_the_first_entry_counted_at_its_own_rate():
    make_rate("SEK", "10", on=DAY)
    pledge = sek_pledge()
    first = record_disbursement(**entry(pledge, 2))
    make_rate("SEK", "5", on=TODAY)

    taken_back = reverse_transaction(entry=first, **AGAIN)

    assert (first.in_pledge_currency, taken_back.in_pledge_currency) == (
        millions(20),
        millions(-20),
    )
    assert taken_back.usd_per_unit == first.usd_per_unit
    assert balance_of(pledge).delivered == 0


@pytest.mark.django_db
@pytest.mark.parametrize("side", ["lost", "gained"])
def test_taking_back_either_side_of_a_transfer_takes_back_both(side):
    pledge, other = make_pledge("Spain", 220), make_pledge("Japan", 50)
    gained = transfer_pledge(**entry(pledge, 10, to=other))
    entries = {"gained": gained, "lost": gained.takes_from}

    taken_back = reverse_transaction(entry=entries[side], **AGAIN)

    assert taken_back.reverses == entries[side]
    assert Transaction.objects.filter(reverses__isnull=False).count() == 2
    assert balance_of(pledge).pledged == millions(220)
    assert balance_of(other).pledged == millions(50)
    for one in entries.values():
        with pytest.raises(Refused, match=ALREADY_TAKEN_BACK):
            reverse_transaction(entry=one, **AGAIN)


@pytest.mark.django_db
def test_a_rise_is_not_taken_back_from_under_what_was_cancelled_since(login):
    pledge = make_pledge("Spain", 220)
    rise = revise_pledge(**entry(pledge, 80))
    cancel_pledge(**entry(pledge, 250, transacted_on=date(2006, 1, 10)))
    address = reverse("donors:transaction_reverse", args=[rise.pk])
    asked = {**day("transacted_on", DAY), "reason_code": "mistake"}

    refused = login("Policy officer").post(address, asked)

    assert "The pledge would then be below nothing" in text(refused)
    assert Transaction.objects.count() == 2


@pytest.mark.django_db
def test_a_gain_is_not_taken_back_where_the_other_pledge_has_spent_it():
    pledge, other = make_pledge("Spain", 220), make_pledge("Japan", 50)
    gained = transfer_pledge(**entry(pledge, 10, to=other))
    cancel_pledge(**entry(other, 55))

    with pytest.raises(Refused, match="below nothing"):
        reverse_transaction(entry=gained.takes_from, **AGAIN)
    assert Transaction.objects.filter(reverses__isnull=False).count() == 0


@pytest.mark.django_db
def test_a_day_in_between_does_not_fall_below_nothing_either():
    pledge = make_pledge("Spain", 100)
    rise = revise_pledge(**entry(pledge, 50))
    cancel_pledge(**entry(pledge, 120, transacted_on=date(2005, 8, 1)))
    revise_pledge(**entry(pledge, 90, transacted_on=date(2005, 9, 1)))

    with pytest.raises(Refused, match="below nothing"):
        reverse_transaction(entry=rise, **AGAIN | {"transacted_on": DAY})


@pytest.mark.django_db
def test_a_cancellation_is_taken_back():
    pledge = make_pledge("Spain", 220)
    cancelled = cancel_pledge(**entry(pledge, 220))

    taken_back = reverse_transaction(entry=cancelled, **AGAIN)

    assert (taken_back.nature, taken_back.amount) == ("cancellation", millions(220))
    assert balance_of(pledge).pledged == millions(220)


@pytest.mark.django_db(transaction=True)
def test_crossing_transfers_wait_for_each_other_and_never_lock_up():
    make_all_markings()
    spain, japan = make_pledge("Spain", 30), make_pledge("Japan", 30)
    first, second = entry(spain, 10, to=japan), entry(japan, 10, to=spain)
    failed = []

    def run(asked):
        try:
            transfer_pledge(**asked)
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[one]) for one in (first, second) * 2]
    with transaction.atomic():
        lock_pledge(spain)
        for thread in threads:
            thread.start()
    for thread in threads:
        thread.join(20)

    assert failed == []
    assert balance_of(spain).pledged == balance_of(japan).pledged == millions(30)


@pytest.mark.django_db(transaction=True)
def test_two_cancellations_at_once_do_not_take_more_than_is_left():
    make_all_markings()
    pledge = make_pledge("Spain", 220)
    asked, refused = entry(pledge, 150), []

    def run():
        try:
            cancel_pledge(**asked)
        except Refused as late:
            refused.append(late)
        finally:
            connection.close()

    threads = [Thread(target=run) for _ in range(2)]
    with transaction.atomic():
        lock_pledge(pledge)
        for thread in threads:
            thread.start()
    for thread in threads:
        thread.join(20)

    assert len(refused) == 1
    assert Transaction.objects.count() == 1


@pytest.mark.django_db
def test_an_entry_that_was_taken_back_has_a_page_that_says_so(login):
    pledge = make_pledge("Spain", 220)
    first = record_disbursement(**entry(pledge, 2))
    address = reverse("donors:transaction_reverse", args=[first.pk])
    officer = login("Policy officer")
    assert '<form method="post" novalidate' in text(officer.get(address))
    reverse_transaction(entry=first, **AGAIN)

    page = text(officer.get(address))

    assert f"{ALREADY_TAKEN_BACK}." in page
    assert f'href="{pledge.get_absolute_url()}">Back to the pledge' in page
    assert '<form method="post" novalidate' not in page


@pytest.mark.django_db
def test_a_hidden_entry_that_was_taken_back_is_no_page(login):
    secret = make_marking("secret")
    first = record_disbursement(**entry(make_pledge("Spain", 220), 2, marking=secret))
    reverse_transaction(entry=first, **AGAIN)
    address = reverse("donors:transaction_reverse", args=[first.pk])

    response = login("Policy officer", ceiling="declassified").get(address)

    assert response.status_code == 404
