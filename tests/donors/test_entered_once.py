"""A form that is sent twice writes once; what comes second to a lock is told so."""

from datetime import date
from threading import Thread
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.urls import reverse

from donors.actions import record_disbursement, record_instalment, reverse_transaction
from donors.limits import lock_pledge
from donors.models import Instalment, Pledge, Transaction
from donors.refusal import ALREADY_TAKEN_BACK
from partnership.evidence.models import Grade
from partnership.evidence.refusal import Refused
from tests.donors.factories import make_disbursement, make_pledge, millions
from tests.donors.pages import day, text
from tests.factories import (
    TODAY,
    make_all_markings,
    make_marking,
    make_source,
    make_user,
)

SENT_TWICE = "This is recorded already: the form was sent twice."


@pytest.fixture
def officer(login):
    return login("Policy officer")


def answers(**values):
    return {
        "amount": "10,000,000",
        "currency": "USD",
        "grade": Grade.OFFICIAL,
        "source": make_source().pk,
        "marking": make_marking().pk,
        **values,
    }


FORMS = [
    ("disbursement_add", Transaction, day("transacted_on", date(2006, 1, 15))),
    ("instalment_add", Instalment, day("due_on", date(2007, 1, 1))),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "model", "dated"), FORMS)
def test_a_form_sent_twice_writes_once(officer, name, model, dated):
    pledge = make_pledge("Spain", 12)
    address = reverse(f"donors:{name}", args=[pledge.pk])
    form = officer.get(address).context["form"]
    asked = answers(**dated, entry_token=str(form["entry_token"].value()))

    assert officer.post(address, asked).status_code == 302
    second = officer.post(address, asked)

    assert SENT_TWICE in text(second)
    assert model.objects.count() == 1


@pytest.mark.django_db
def test_the_same_answers_to_the_form_opened_anew_need_a_second_word(officer):
    # As when somebody goes back in the browser: another token, all else filled in.
    pledge = make_pledge("Spain", 120)
    address = reverse("donors:disbursement_add", args=[pledge.pk])
    asked = answers(**day("transacted_on", date(2006, 1, 15)))

    assert officer.post(address, asked | {"entry_token": uuid4()}).status_code == 302
    asked["entry_token"] = uuid4()
    second = officer.post(address, asked)

    assert "You have recorded exactly this already" in text(second)
    assert second.context["form"]["amount"].value() == "10,000,000"
    assert Transaction.objects.count() == 1
    asked["again"] = second.context["form"]["again"].value()
    assert officer.post(address, asked).status_code == 302
    assert Transaction.objects.count() == 2


@pytest.mark.django_db
def test_what_could_not_be_written_is_not_recorded_already(officer, monkeypatch):
    # As in a race: the form saw no limit, and the action refuses.
    monkeypatch.setattr("donors.forms.entry.refuse_over_delivery", lambda *asked: None)
    pledge = make_pledge("Spain", 5)
    address = reverse("donors:disbursement_add", args=[pledge.pk])
    asked = answers(**day("transacted_on", date(2006, 1, 15)))

    refused = officer.post(address, asked | {"entry_token": uuid4()})
    assert "more than was pledged" in text(refused)
    assert not Transaction.objects.exists()

    Pledge.objects.update(amount=millions(20), amount_usd=millions(20))
    assert officer.post(address, asked | {"entry_token": uuid4()}).status_code == 302


@pytest.mark.django_db
def test_each_opening_of_a_form_has_a_token_of_its_own(officer):
    address = reverse("donors:disbursement_add", args=[make_pledge().pk])

    tokens = {officer.get(address).context["form"]["entry_token"].value()}
    tokens |= {officer.get(address).context["form"]["entry_token"].value()}

    assert len(tokens) == 2


@pytest.mark.django_db
def test_a_pledge_sent_twice_is_one_pledge(officer):
    donor = make_pledge("Sweden", 33).donor
    asked = answers(
        donor=donor.pk,
        title="Irbil pledge",
        instrument="grant",
        line="economic",
        channel="direct",
        pledged_precision="day",
        entry_token=str(uuid4()),
        **day("pledged_on", date(2006, 1, 20)),
    )

    assert officer.post(reverse("donors:pledge_add"), asked).status_code == 302
    assert SENT_TWICE in text(officer.post(reverse("donors:pledge_add"), asked))

    assert Pledge.objects.filter(title="Irbil pledge").count() == 1


@pytest.mark.django_db
def test_the_token_holds_where_the_form_saw_nothing_yet(officer, monkeypatch):
    # As in a race: the form looked before the other had committed.
    monkeypatch.setattr("partnership.evidence.forms.is_entered", lambda token: False)
    pledge = make_pledge("Spain", 220)
    address = reverse("donors:disbursement_add", args=[pledge.pk])
    asked = answers(entry_token=str(uuid4()), **day("transacted_on", TODAY))

    assert officer.post(address, asked).status_code == 302
    assert SENT_TWICE in text(officer.post(address, asked))
    assert Transaction.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("seen", ["form", "action"])
def test_a_second_reversal_is_told_and_keeps_what_was_typed(officer, monkeypatch, seen):
    entry = make_disbursement(make_pledge("Spain", 220))
    reverse_transaction(entry=entry, transacted_on=TODAY, by=None, reason="First")
    if seen == "action":
        # As in a race: the form looked before the other had committed.
        monkeypatch.setattr(
            "donors.forms.reversal.ReversalForm.check_entry", lambda form, on: None
        )
    address = reverse("donors:transaction_reverse", args=[entry.pk])
    asked = {**day("transacted_on", TODAY), "reason_code": "other"}
    asked["reason"] = "My long explanation"

    response = officer.post(address, asked)

    assert response.status_code == 200
    assert ALREADY_TAKEN_BACK in text(response)
    assert "My long explanation" in text(response)
    assert Transaction.objects.count() == 2


@pytest.mark.django_db
def test_an_action_looks_again_at_what_the_form_saw():
    pledge, by = make_pledge("Spain", 220), make_user()
    asked = {"pledge": pledge, "marking": make_marking(), "by": by}
    money = {"currency": "USD", "transacted_on": TODAY, "grade": Grade.OFFICIAL}

    with pytest.raises(Refused, match="US\\$80m more than was pledged"):
        record_disbursement(amount=millions(300), **money, **asked)
    with pytest.raises(Refused, match="left to plan"):
        record_instalment(amount=millions(300), due_on=TODAY, **asked)
    record_disbursement(amount=millions(300), confirmed=True, **money, **asked)


@pytest.mark.django_db(transaction=True)
def test_two_instalments_at_once_are_not_more_than_the_pledge():
    make_all_markings()
    pledge, marking, refused = make_pledge("Spain", 220), make_marking(), []

    def record():
        try:
            record_instalment(
                pledge=pledge,
                amount=millions(150),
                due_on=TODAY,
                marking=marking,
                by=None,
            )
        except Refused as late:
            refused.append(late)
        finally:
            connection.close()

    threads = [Thread(target=record) for _ in range(2)]
    with transaction.atomic():
        lock_pledge(pledge)
        for thread in threads:
            thread.start()
    for thread in threads:
        thread.join(20)

    assert len(refused) == 1
    assert Instalment.objects.count() == 1
