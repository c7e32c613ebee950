"""The second step is asked for, throttled, audited, and can be taken away if lost."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from django.core.management import CommandError, call_command
from django.urls import reverse

from partnership.accounts.models import User
from tests.accounts.factories import kinds, make_minister, newest, sign_in, stranger
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def secret():
    """The authenticator of a minister who has one."""
    secret = generate_totp_secret()
    TOTP.activate(make_minister(), secret)
    return secret


def code_of(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def second_step(client, code):
    return client.post(reverse("mfa_authenticate"), {"code": code})


def test_a_password_alone_does_not_sign_in_past_a_second_step(secret):
    client = stranger()

    response = sign_in(client)

    assert response.url == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    assert kinds() == []


def test_the_code_signs_in_and_both_steps_are_in_the_log(secret):
    client = stranger()
    sign_in(client)

    second_step(client, code_of(secret))

    assert kinds() == ["second_step_used", "signed_in"]
    assert newest().details == {"means": "password and totp"}


def test_a_wrong_code_is_in_the_log_and_the_sixth_is_not_even_tried(secret):
    client = stranger()
    sign_in(client)

    for _ in range(6):
        second_step(client, "000000")
    page = second_step(client, code_of(secret))

    assert "_auth_user_id" not in client.session
    assert "Too many" in page.content.decode()
    assert set(kinds()) == {"sign_in_failed"}
    assert newest().details == {"because": "code"}


def test_a_new_password_by_a_link_does_not_get_past_the_second_step(secret, login):
    person = User.objects.get(username="minister")
    chief = login("Administrator", username="chief")
    page = chief.post(reverse("accounts:person_invite", args=[person.pk]))
    new = "a phrase that nobody guesses"
    client = stranger()
    client.post(page.context["link"], {"new_password1": new, "new_password2": new})

    assert sign_in(client, password=new).url == reverse("mfa_authenticate")


def test_an_administrator_removes_a_lost_second_step(secret, login):
    person = User.objects.get(username="minister")
    chief = login("Administrator", username="chief")
    address = reverse("accounts:person", args=[person.pk])
    assert "A lost second step" in chief.get(address).content.decode()

    chief.post(reverse("accounts:person_remove_second_step", args=[person.pk]))

    assert not Authenticator.objects.exists()
    assert newest().kind == "second_step_removed"
    assert newest().about == person


def test_nobody_removes_the_second_step_of_an_account_above_their_own(secret, login):
    person = User.objects.get(username="minister")
    person.ceiling = make_marking("secret")
    person.save()
    chief = login("Administrator", username="chief", ceiling="restricted")

    address = reverse("accounts:person_remove_second_step", args=[person.pk])

    assert chief.post(address).status_code == 403
    assert Authenticator.objects.exists()


def test_too_many_tries_to_confirm_who_one_is_get_the_page_that_says_so():
    make_minister()
    client = stranger()
    sign_in(client)
    address = reverse("account_reauthenticate")

    answers = [
        client.post(address, {"password": "wrong"}).status_code for _ in range(7)
    ]

    assert answers[-1] == 429


def test_a_superuser_without_a_ceiling_is_told_what_that_means(login):
    root = make_user(username="root", is_superuser=True)
    User.objects.filter(pk=root.pk).update(ceiling=None)
    page = login("Administrator", username="chief").get(
        reverse("accounts:person", args=[root.pk])
    )

    assert "set_ceiling" in page.content.decode()


def test_the_first_ceiling_comes_from_the_machine_and_is_audited():
    make_marking("secret")
    User.objects.create_superuser("root", password="x")

    call_command("set_ceiling", "root", "secret", reason="first administrator")

    assert User.objects.get().ceiling.code == "secret"
    assert newest().details["ceiling"] == "none, now Secret"
    assert newest().name.startswith("command line")


@pytest.mark.parametrize(
    ("name", "code", "sentence"),
    [("nobody", "secret", "no account"), ("root", "nothing", "There are: .*secret")],
)
def test_a_ceiling_that_cannot_be_given_is_refused_in_words(name, code, sentence):
    make_marking("secret")
    User.objects.create_superuser("root", password="x")

    with pytest.raises(CommandError, match=sentence):
        call_command("set_ceiling", name, code, reason="x")
