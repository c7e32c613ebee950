"""Nothing that is counted for a pledge happened before it was made."""

from datetime import date

import pytest
from django.urls import reverse

from donors.actions import (
    record_commitment,
    record_disbursement,
    record_instalment,
    record_statement,
    reverse_transaction,
    write_plan,
)
from donors.before import refuse_before_pledge, refuse_made_later
from donors.models import Pledge, PledgeStatement, Transaction
from donors.plan import Row
from partnership.evidence.models import Grade
from partnership.evidence.refusal import Refused
from tests.donors.factories import (
    make_disbursement,
    make_instalment,
    make_pledge,
    make_statement,
)
from tests.donors.pages import day, pledge_form
from tests.donors.test_recording import disbursement
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

MADE = date(2005, 1, 10)
BEFORE = date(2005, 1, 9)
SENTENCE = "The pledge was made on 10 January 2005. Enter that day or a later one"


@pytest.fixture
def officer(login):
    return login("Policy officer", ceiling="declassified")


def errors(response):
    assert response.status_code == 200
    return dict(response.context["form"].errors)


@pytest.mark.parametrize("name", ["commitment_add", "disbursement_add"])
def test_an_entry_before_the_pledge_is_refused_at_its_date(officer, name):
    pledge = make_pledge("Spain", 220, pledged_on=MADE)
    address = reverse(f"donors:{name}", args=[pledge.pk])

    refused = officer.post(address, disbursement(**day("transacted_on", BEFORE)))

    assert errors(refused) == {"transacted_on": [SENTENCE]}
    assert not Transaction.objects.exists()
    made = officer.post(address, disbursement(**day("transacted_on", MADE)))
    assert made.status_code == 302


@pytest.mark.parametrize("record", [record_commitment, record_disbursement])
def test_an_action_refuses_it_too_once_the_pledge_is_locked(record):
    pledge = make_pledge("Spain", 220, pledged_on=MADE)

    with pytest.raises(Refused, match="The pledge was made on"):
        record(
            pledge=pledge,
            amount=5,
            currency="USD",
            transacted_on=BEFORE,
            grade=Grade.OFFICIAL,
            marking=make_marking(),
            by=make_user(),
        )


def test_what_else_is_counted_is_looked_at_again_once_the_pledge_is_locked():
    pledge = make_pledge("Spain", 220, pledged_on=MADE)
    common = {"pledge": pledge, "marking": make_marking(), "by": make_user()}
    money = {"amount": 5, "currency": "USD", "grade": Grade.OFFICIAL}
    late = "The instalment is due before the pledge was made"

    with pytest.raises(Refused, match="The pledge was made on"):
        record_statement(stated_on=BEFORE, **money, **common)
    with pytest.raises(Refused, match=late):
        record_instalment(amount=5, due_on=BEFORE, **common)
    with pytest.raises(Refused, match=late):
        write_plan(rows=[Row(pledge.amount, BEFORE)], read="", **common)


def test_a_pledge_of_some_month_is_not_said_to_be_of_its_first_day():
    pledge = make_pledge(pledged_on=date(2005, 1, 1), pledged_precision="month")

    with pytest.raises(Refused) as refused:
        refuse_before_pledge(pledge, date(2004, 12, 31))

    assert str(refused.value) == (
        "The pledge was made in January 2005. Enter 1 January 2005 or a later day"
    )


@pytest.mark.parametrize(("kind", "is_refused"), [("undelivered", 1), ("pledged", 0)])
def test_what_was_undelivered_is_stated_of_a_pledge_that_was_made(
    officer, kind, is_refused
):
    pledge = make_pledge("Spain", 220, pledged_on=MADE)
    address = reverse("donors:statement_add", args=[pledge.pk])
    asked = disbursement(kind=kind, **day("stated_on", BEFORE))

    answer = officer.post(address, asked)

    assert PledgeStatement.objects.exists() is not bool(is_refused)
    if is_refused:
        assert errors(answer) == {"stated_on": [SENTENCE]}


@pytest.mark.parametrize("make", ["entry", "instalment", "statement"])
def test_a_pledge_is_not_made_after_what_is_counted_for_it(officer, make):
    pledge = make_pledge("Spain", 220, pledged_on=MADE)
    if make == "entry":
        make_disbursement(pledge, 10, transacted_on=date(2005, 6, 1))
    elif make == "statement":
        make_statement(pledge, 10, stated_on=date(2005, 6, 1))
    else:
        make_instalment(pledge, 10, date(2005, 6, 1))
    address = reverse("donors:pledge_edit", args=[pledge.pk])
    asked = pledge_form(donor=pledge.donor_id, version=1, reason_code="mistake")

    late = asked | day("pledged_on", date(2005, 6, 2))
    assert errors(officer.post(address, late)) == {
        "pledged_on": [
            "An entry, an instalment or a statement of 1 June 2005 would be before the"
            " pledge"
        ]
    }
    on_that_day = asked | day("pledged_on", date(2005, 6, 1))
    assert officer.post(address, on_that_day).status_code == 302
    assert Pledge.objects.get().pledged_on == date(2005, 6, 1)


def test_the_day_of_a_hidden_entry_is_not_told():
    pledge = make_pledge("Spain", 220, pledged_on=MADE)
    secret = make_marking("secret")
    make_disbursement(pledge, 10, transacted_on=date(2005, 6, 1), marking=secret)

    with pytest.raises(Refused, match="you may not see would be before"):
        refuse_made_later(pledge, date(2005, 7, 1), make_user(ceiling="declassified"))


def test_an_entry_that_was_taken_back_holds_no_pledge():
    pledge = make_pledge("Spain", 220, pledged_on=MADE)
    entry = make_disbursement(pledge, 10, transacted_on=date(2005, 6, 1))
    reverse_transaction(
        entry=entry, transacted_on=date(2005, 6, 1), by=None, reason="Typed twice"
    )

    refuse_made_later(pledge, date(2005, 7, 1), None)
