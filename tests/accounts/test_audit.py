"""Every sign-in, export and refusal is in a log that nobody can rewrite."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from partnership.accounts.audit import Origin, bounded, record
from partnership.accounts.models import AuditKind
from tests.accounts.factories import (
    PASSWORD,
    kinds,
    make_administrator,
    make_minister,
    newest,
    sign_in,
    stranger,
)

pytestmark = pytest.mark.django_db


def test_a_sign_in_says_who_from_where_and_by_what_means():
    person = make_minister()

    sign_in(stranger(HTTP_USER_AGENT="Browser" * 100))

    entry = newest()
    assert (entry.kind, entry.by, entry.name) == ("signed_in", person, "minister")
    assert entry.details == {"means": "password"}
    assert entry.address.startswith("2001:db8:")
    assert len(entry.user_agent) == 200


def test_a_sign_in_that_cannot_be_audited_does_not_happen(monkeypatch):
    make_minister()
    client = stranger()

    def refuse(*args, **kwargs):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr("partnership.accounts.adapter.record", refuse)
    with pytest.raises(DatabaseError):
        sign_in(client)

    assert "_auth_user_id" not in client.session


def test_a_failed_sign_in_keeps_the_name_and_never_the_password():
    name = f"nobody{uuid4()}"

    sign_in(stranger(), name=name, password="my real password")

    entry = newest()
    assert (entry.kind, entry.by, entry.name) == ("sign_in_failed", None, name)
    assert "my real password" not in str(vars(entry))


def test_a_closed_account_that_tries_is_in_the_log():
    make_minister(is_active=False)

    sign_in(stranger())

    assert newest().details == {"because": "account closed"}


def test_too_many_attempts_are_in_the_log_once_a_minute():
    name, client = f"nobody{uuid4()}", stranger()

    for _ in range(8):
        sign_in(client, name=name, password="wrong")

    assert kinds() == ["sign_in_failed"] * 5 + ["locked"]
    assert newest().name == name


def test_signing_out_is_in_the_log():
    make_minister()
    client = stranger()
    sign_in(client)

    client.post(reverse("account_logout"))

    assert newest().kind == "signed_out"
    assert newest().name == "minister"


def test_a_changed_password_is_in_the_log():
    person = make_minister()
    client = stranger()
    sign_in(client)

    new = "another long and random phrase"
    client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )

    assert (newest().kind, newest().about) == ("password_changed", person)


def test_a_refused_page_is_in_the_log(login):
    client = login("Minister", username="reader")

    client.get(reverse("accounts:person_list"))

    entry = newest()
    assert (entry.kind, entry.name) == ("refused", "reader")
    assert entry.path == "/account/people/"
    assert entry.details == {"method": "GET", "because": "no right to it"}


def test_a_page_that_is_not_there_is_not_a_refusal(login):
    login("Minister").get("/countries/nowhere/")

    assert kinds() == []


def test_a_form_without_its_token_is_in_the_log_and_a_stranger_cannot_fill_it():
    client = stranger(enforce_csrf_checks=True)

    for _ in range(3):
        assert sign_in(client).status_code == 403

    assert kinds() == ["refused"]
    assert newest().details["because"].startswith("form without its token")


def test_a_refusal_stands_though_it_cannot_be_audited(login, monkeypatch):
    client = login("Minister")

    def refuse(*args, **kwargs):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr("partnership.accounts.middleware.record", refuse)

    assert client.get(reverse("accounts:person_list")).status_code == 403


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE accounts_auditentry SET name = 'another'",
        "DELETE FROM accounts_auditentry",
    ],
)
def test_the_database_refuses_to_rewrite_the_log(statement):
    record(AuditKind.REFUSED, Origin(name="someone"))

    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert newest().name == "someone"


def test_an_unknown_kind_is_refused():
    with pytest.raises(DatabaseError, match="known_kind"), transaction.atomic():
        record("made_up", Origin())


def test_details_are_bounded():
    said = bounded({f"n{number}": "x" * 900 for number in range(50)})

    assert len(said) == 20
    assert {len(value) for value in said.values()} == {500}
    assert bounded({"empty": "", "none": None, "zero": 0}) == {"zero": 0}


def test_a_refusal_names_no_record_since_a_slug_is_a_name(login):
    client = login("actors.view_grouping")

    client.get("/countries/atlantis/")

    assert (newest().kind, newest().path) == ("refused", "/countries/…/")


def test_the_secret_of_a_link_never_comes_into_the_log():
    client = stranger(enforce_csrf_checks=True)

    client.post(reverse("accounts:invitation", args=["the-secret"]), {})

    assert newest().path == "/account/invitation/…/"


def test_the_ledger_of_who_did_what_outlives_no_one(login):
    """Somebody of whom the log speaks cannot be removed from the database."""
    person = make_administrator()
    record(AuditKind.SIGNED_OUT, Origin(by=person))

    with pytest.raises(Exception, match="protected|referenced"):
        person.delete()
