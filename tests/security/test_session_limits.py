"""A session is made anew at sign-in, and ends by itself."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.messages import get_messages
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.models import User
from tests.factories import make_user

pytestmark = pytest.mark.django_db

PAGE = "/account/logout/"
START = timezone.now().replace(microsecond=0)


def signed_in(client):
    return client.get(PAGE).status_code == 200


def after(**passed):
    return time_machine.travel(START + timedelta(**passed), tick=False)


@pytest.fixture
def reader(login):
    with after():
        client = login("Minister")
        assert signed_in(client)
    return client


def test_a_session_that_nobody_uses_for_an_hour_ends(reader):
    with after(minutes=59):
        assert signed_in(reader)
    with after(minutes=59 + 60):
        assert not signed_in(reader)
    assert Session.objects.count() == 0


def test_a_session_in_use_ends_twelve_hours_after_sign_in(reader):
    for minutes in range(30, 12 * 60, 30):
        with after(minutes=minutes):
            assert signed_in(reader)
    with after(hours=12):
        assert not signed_in(reader)


def test_an_ended_session_leads_to_sign_in_and_back(reader):
    with after(hours=2):
        response = reader.get("/countries/")

    assert response.url == f"{reverse('account_login')}?next=/countries/"


def test_turning_pages_costs_one_write_a_minute(reader):
    def writes(seconds):
        with after(seconds=seconds), CaptureQueriesContext(connection) as queries:
            reader.get(PAGE)
        return len([q for q in queries if q["sql"].startswith("UPDATE")])

    assert [writes(seconds) for seconds in (59, 60, 61, 119, 120)] == [0, 1, 0, 0, 1]


def test_sign_in_makes_the_session_anew_and_is_remembered_by_nobody():
    user = make_user("Minister", username="someone")
    user.set_password("a long and random phrase")
    user.save()
    client = Client()
    client.get("/")
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    client.cookies["session"] = before = session.session_key

    typed = {"login": "someone", "password": "a long and random phrase"}
    answer = client.post(reverse("account_login"), typed | {"remember": "on"})

    cookie = answer.cookies["session"]
    assert cookie.value != before
    assert not Session.objects.filter(pk=before).exists()
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == ""
    kept = Session.objects.get(pk=cookie.value).expire_date - timezone.now()
    assert kept <= timedelta(hours=12)


def test_signing_out_ends_the_session_on_the_server(reader):
    key = reader.session.session_key
    with after(minutes=1):
        reader.post(reverse("account_logout"))

    assert not Session.objects.filter(pk=key).exists()


def test_a_message_is_no_cookie(login):
    response = login("Minister").post(reverse("account_logout"))

    assert [str(m) for m in get_messages(response.wsgi_request)] != []
    assert "messages" not in response.cookies


def test_a_closed_account_is_signed_out_at_once(reader):
    User.objects.update(is_active=False)

    with after(minutes=1):
        assert not signed_in(reader)


def test_a_new_password_ends_every_other_session(reader):
    user = User.objects.get()
    user.set_password("another long and random phrase")
    user.save()

    with after(minutes=1):
        assert not signed_in(reader)
