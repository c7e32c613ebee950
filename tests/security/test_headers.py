"""Every answer bears every header, whichever layer gives it."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import make_programme, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.security.urls")]

CONSTANT = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}


def faults(response):
    """What is wrong with the headers of an answer of ours that is no static file."""
    wrong = [n for n, v in CONSTANT.items() if response.headers.get(n) != v]
    policy = response.headers.get("Content-Security-Policy", "")
    needed = ("default-src 'none'", "object-src 'none'", "base-uri 'none'")
    needed += ("frame-ancestors 'none'", "form-action 'self'", "script-src 'self'")
    wrong += [part for part in needed if part not in policy.split("; ")]
    wrong += [p for p in ("unsafe", "data:", "*", "http") if p in policy]
    permissions = response.headers.get("Permissions-Policy", "").split(", ")
    needed = ("camera=()", "geolocation=()", "publickey-credentials-get=(self)")
    wrong += [part for part in needed if part not in permissions]
    if "no-store" not in response.headers.get("Cache-Control", ""):
        wrong.append("Cache-Control")
    return wrong


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200),
        ("/economic/reports/pledge-gap/", 200),
        ("/?as_at=never", 400),
        ("/?q=%00", 400),
        ("/nowhere/", 404),
        ("/security", 301),
        ("/economic/pledges/add/", 403),
        ("/alerts/1/take-back/", 405),
        ("/fault/", 500),
        ("/account/login/", 302),
        ("/account/password/change/", 200),
    ],
)
def test_what_a_reader_is_answered_bears_every_header(login, address, status):
    client = login("Minister", "alerts.change_flag")
    client.raise_request_exception = False

    response = client.get(address)

    assert response.status_code == status
    assert faults(response) == []


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/account/people/", 200),
        ("/account/people/add/", 200),
        ("/account/people/0/", 404),
        ("/account/audit/", 200),
        ("/account/audit/?since=2026-02-02&until=2026-02-01", 400),
        ("/account/sessions/", 200),
        ("/account/sessions/others/end/", 405),
        ("/account/mfa/", 200),
        ("/account/mfa/webauthn/add/", 302),
        ("/account/invitation/unknown/", 404),
        ("/account/provider/provider/", 404),
        ("/files/audit-log/csv/", 200),
        ("/files/audit-log/exe/", 404),
        ("/changes/", 200),
        ("/changes/csv/", 200),
        ("/changes/?period_to=never", 400),
        ("/?as_known=never", 400),
        ("/?evidence=rumours", 400),
    ],
)
def test_what_an_administrator_is_answered_bears_every_header(login, address, status):
    response = login("Administrator", is_staff=True).get(address)

    assert response.status_code == status
    assert faults(response) == []


def test_the_past_bears_every_header_on_a_page_and_on_a_refusal(login):
    make_programme()
    client = login("Policy officer")
    known = timezone.now().isoformat()

    page = client.get("/", {"as_known": known})
    refusal = client.get("/economic/pledges/add/", {"as_known": known})

    assert (page.status_code, refusal.status_code) == (200, 403)
    assert faults(page) == []
    assert faults(refusal) == []


@pytest.mark.parametrize(
    ("address", "status"),
    [("/", 302), ("/account/login/", 200), ("/admin/login/", 302), ("/nowhere/", 404)],
)
def test_what_a_stranger_is_answered_bears_every_header(address, status):
    response = Client().get(address)

    assert response.status_code == status
    assert faults(response) == []


def test_a_streamed_file_bears_every_header(login):
    client = login("Minister", "Analyst")

    response = client.get(reverse("donors:pledge_gap_file", args=["csv"]))

    assert response.streaming
    assert faults(response) == []


def test_the_admin_bears_every_header(login):
    user = login("Administrator", is_staff=True, is_superuser=True)

    response = user.get("/admin/accounts/user/")

    assert response.status_code == 200
    assert faults(response) == []


def test_a_form_without_its_token_is_refused_with_every_header():
    make_user("Minister")
    strict = Client(enforce_csrf_checks=True)

    response = strict.post("/account/login/", {"login": "a", "password": "b"})

    assert response.status_code == 403
    assert faults(response) == []


def test_a_closed_sign_in_bears_every_header(settings):
    down = settings.CACHES["default"] | {"LOCATION": "redis://127.0.0.1:1"}
    settings.CACHES = {"default": down}

    response = Client().post("/account/login/", {"login": "a", "password": "b"})

    assert response.status_code == 503
    assert faults(response) == []


def test_a_foreign_host_is_refused_with_every_header():
    response = Client(headers={"host": "evil.example"}).get("/")

    assert response.status_code == 400
    assert faults(response) == []
    assert b"evil" not in response.content
