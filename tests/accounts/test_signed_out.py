"""A form that is sent after its session ended is not written, and not lost."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from partnership.accounts.models import User
from partnership.evidence import kept_text
from tests.alerts.factories import make_flag
from tests.coalition.factories import make_contributor
from tests.factories import make_programme, make_user

pytestmark = pytest.mark.django_db

PASSWORD = "a long and random phrase"
NOT_SAVED = "It is not saved yet"


@pytest.fixture
def officer():
    make_programme()
    return make_officer("officer")


def make_officer(name):
    user = make_user("Policy officer", username=name)
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(client, name="officer", next_address="/"):
    answer = client.post(
        "/account/login/",
        {"login": name, "password": PASSWORD, "next": next_address},
    )
    assert answer.status_code == 302
    return answer.url


def address():
    return f"/security/contributors/{make_contributor().pk}/edit/"


def open_form(client, at):
    """What the browser sends of the form: its hidden inputs, and the answers."""
    page = client.get(at).content.decode()
    hidden = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page)
    return {
        **dict(hidden),
        "role": "Typed for an hour",
        "reason_code": "mistake",
        "reason": "Because\r\nof it",
        "marking": make_contributor().marking_id,
    }


def end_sessions():
    Session.objects.all().delete()


def test_what_was_typed_comes_back_after_signing_in_and_is_saved_then(officer):
    client = Client()
    sign_in(client)
    typed = open_form(client, address())
    end_sessions()

    stopped = client.post(address(), typed)
    assert stopped.url == f"/account/login/?next={address()}"
    assert "What you typed is kept" in client.get(stopped.url).content.decode()
    assert make_contributor().version == 1

    back = client.get(sign_in(client, next_address=address()))
    page = back.content.decode()
    assert NOT_SAVED in page
    assert "Typed for an hour" in page
    assert back.context["form"]["version"].value() == "1"
    assert client.post(address(), typed).status_code == 302
    assert make_contributor().role == "Typed for an hour"


def test_a_colleagues_save_in_between_is_a_conflict_and_not_overwritten(officer, login):
    client = Client()
    sign_in(client)
    typed = open_form(client, address())
    end_sessions()
    client.post(address(), typed)
    colleague = login("Policy officer")
    colleague.post(address(), open_form(colleague, address()) | {"role": "Trainers"})

    back = client.get(sign_in(client, next_address=address()))
    again = typed | {"version": back.context["form"]["version"].value()}

    assert client.post(address(), again).status_code == 409
    assert make_contributor().role == "Trainers"


def test_a_conflict_page_that_comes_back_is_a_conflict_again(officer, login):
    client, colleague = Client(), login("Policy officer")
    sign_in(client)
    typed = open_form(client, address())
    colleague.post(address(), open_form(colleague, address()) | {"role": "Trainers"})
    assert client.post(address(), typed).status_code == 409
    end_sessions()

    choice = {"version": "2", "clash": "role", "keep_role": "theirs"}
    client.post(address(), typed | choice)
    back = client.get(sign_in(client, next_address=address()))

    assert back.context["form"]["version"].value() == "1"
    assert not back.context["form"].kept_theirs


def test_it_is_given_back_once_and_to_its_writer_only(officer):
    make_officer("another")
    client = Client()
    sign_in(client)
    typed = open_form(client, address())
    end_sessions()
    client.post(address(), typed)

    sign_in(client, "another")
    assert "Typed for an hour" not in client.get(address()).content.decode()
    assert not client.session.get(kept_text.SESSION_KEY)

    end_sessions()
    client.post(address(), typed)
    sign_in(client)
    assert "Typed for an hour" in client.get(address()).content.decode()
    assert "Typed for an hour" not in client.get(address()).content.decode()


def test_a_stranger_stores_nothing(officer):
    client = Client()
    sign_in(client)
    typed = open_form(client, address())
    end_sessions()
    stranger = Client()

    for at, answers in (
        (address(), typed | {"signed_form": ""}),
        (address(), typed | {"signed_form": typed["signed_form"] + "x"}),
        (f"{address()}?as_at=2006-01-01", typed),
    ):
        assert stranger.post(at, answers).status_code == 302
    assert not Session.objects.exists()


@pytest.mark.parametrize(
    ("limit", "value"), [("MOST_CHARACTERS", 20), ("MOST_ANSWERS", 3)]
)
def test_too_much_is_not_kept(officer, monkeypatch, limit, value):
    monkeypatch.setattr(kept_text, limit, value)
    client = Client()
    sign_in(client)
    typed = open_form(client, address())
    end_sessions()

    client.post(address(), typed)

    assert not Session.objects.exists()


def test_the_oldest_of_too_many_forms_is_dropped(officer):
    client = Client()
    sign_in(client)
    places = [f"{address()}?as_at=2006-01-0{day}" for day in range(1, 5)]
    forms = [open_form(client, place) for place in places]
    end_sessions()

    for place, typed in zip(places, forms, strict=True):
        client.post(place, typed)

    assert list(client.session[kept_text.SESSION_KEY]) == places[1:]


def test_an_old_form_is_not_kept(officer, time_machine):
    client = Client()
    sign_in(client)
    typed = open_form(client, address())
    end_sessions()

    time_machine.move_to(timezone.now() + timedelta(days=5))
    client.post(address(), typed)

    assert not Session.objects.exists()


def test_a_new_sign_in_in_another_tab_costs_no_typing(officer):
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer)
    typed = open_form(client, address())
    client.cookies.clear()
    client.force_login(officer)
    client.get(address())  # The other tab has the new token.

    here = {"HTTP_ORIGIN": "http://testserver"}
    refused = client.post(address(), typed, **here)
    assert refused.url == address()
    page = client.get(refused.url).content.decode()

    assert NOT_SAVED in page
    assert "Typed for an hour" in page
    assert make_contributor().version == 1


@pytest.mark.parametrize(
    ("signed_in", "origin"),
    [("another", "http://testserver"), ("officer", "https://example.org"), ("", "")],
)
def test_another_person_or_another_site_gets_no_text_back(officer, signed_in, origin):
    make_officer("another")
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer)
    typed = open_form(client, address())
    client.cookies.clear()
    if signed_in:
        client.force_login(User.objects.get(username=signed_in))

    answer = client.post(address(), typed, **({"HTTP_ORIGIN": origin}))

    assert answer.status_code == 403
    assert kept_text.SESSION_KEY not in client.session


def test_a_flags_reason_is_kept_too(officer):
    flag = make_flag()
    client = Client()
    sign_in(client)
    at = f"/alerts/{flag.pk}/acknowledge/"
    typed = open_form(client, at)
    end_sessions()
    client.post(at, typed)

    back = client.get(sign_in(client, next_address=at)).content.decode()
    assert NOT_SAVED in back
    assert "Because" in back
