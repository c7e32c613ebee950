"""No address that somebody gives us leads away from here."""

from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.alerts.factories import make_flag
from tests.factories import make_user

pytestmark = pytest.mark.django_db

PASSWORD = "a long and random phrase"
AWAY = [
    "//evil.example",
    "///evil.example",
    "////evil.example/%2e%2e",
    "https:evil.example",
    "https:/evil.example",
    "https://evil.example",
    "HtTpS://evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    " //evil.example",
    "\x01//evil.example",
    "/\n/evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//evil.example@testserver/",
    "http://testserver@evil.example/",
    "http://testserver.evil.example/",
    "http://testserver:80@evil.example/",
    "//\u3002evil.example",
    "\uff0f\uff0fevil.example",
    "//ev\u0131l.example",
    "http://[::1",
    "///",
    "ftp://testserver/",
]


def stays_here(location):
    """Whether a browser on http://testserver/ would stay there."""
    plain = location.strip().replace("\\", "/")
    parts = urlsplit(plain)
    return parts.netloc in ("", "testserver") and parts.scheme in ("", "http")


def leads_away(ask):
    """The addresses of AWAY for which the answer leads away from here."""
    answers = {away: ask(away) for away in AWAY}
    assert {answer.status_code for answer in answers.values()} == {302}
    return [a for a, answer in answers.items() if not stays_here(answer.url)]


def test_what_leads_away_is_told_from_what_stays():
    assert stays_here("/countries/?q=a")
    assert not any(map(stays_here, ["//evil.example", "javascript:x", "/\\evil.x"]))


@pytest.mark.parametrize("carried_in", ["form", "address"])
def test_sign_in_leads_nowhere_else(carried_in):
    user = make_user("Policy officer", username="someone")
    user.set_password(PASSWORD)
    user.save()

    def sign_in(away):
        # An address of its own, because sign-in is throttled by it.
        client = Client(REMOTE_ADDR=f"2001:db8:{uuid4().hex[:4]}::1")
        typed = {"login": "someone", "password": PASSWORD}
        if carried_in == "form":
            return client.post(reverse("account_login"), typed | {"next": away})
        return client.post(reverse("account_login"), typed, query_params={"next": away})

    assert leads_away(sign_in) == []


def test_signing_out_leads_nowhere_else(login):
    def sign_out(away):
        return login("Minister").post(reverse("account_logout"), {"next": away})

    assert leads_away(sign_out) == []


def test_the_admin_leads_nowhere_else(login):
    client = login("Administrator", is_staff=True, is_superuser=True)

    assert leads_away(lambda away: client.get("/admin/login/", {"next": away})) == []


def test_a_form_goes_back_to_no_other_place(login):
    """Through a whole form, for it is `came_from` that every form asks."""
    client = login("alerts.change_flag", ceiling="top-secret")
    flag = make_flag()

    def take_back(away):
        return client.post(
            reverse("alerts:flag_take_back", args=[flag.pk]), {"next": away}
        )

    assert leads_away(take_back) == []


def test_a_form_goes_back_to_a_page_of_ours(login):
    client = login("alerts.change_flag", ceiling="top-secret")
    address = reverse("alerts:flag_take_back", args=[make_flag().pk])

    assert client.post(address, {"next": "/countries/?q=a"}).url == "/countries/?q=a"


@pytest.mark.parametrize(
    "path", ["//evil.example", "///evil.example/security", "/\\evil.example"]
)
def test_a_missing_slash_is_added_here_and_not_elsewhere(path):
    response = Client().get(path)

    location = response.headers.get("Location", "/")
    assert stays_here(location), location


def test_a_link_of_the_as_at_form_stays_here(login):
    page = login("Minister").get("//evil.example/?as_at=2006-02-01")

    assert 'action="//' not in page.content.decode()
    assert 'href="//' not in page.content.decode()
