"""Private by default: everything but the sign-in page asks who you are."""

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern, URLResolver

from tests.factories import make_user

pytestmark = pytest.mark.django_db

OPEN_PREFIXES = ("account/",)


def plain_addresses(resolver=None, prefix=""):
    """Every address of ours without arguments, so that a new page is in at once."""
    for entry in (resolver or get_resolver()).url_patterns:
        address = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from plain_addresses(entry, address)
        elif isinstance(entry, URLPattern) and _is_ours_and_plain(address):
            yield "/" + address.replace("^", "").replace("$", "")


def _is_ours_and_plain(address):
    takes_arguments = "<" in address or "(?P" in address
    return not takes_arguments and not address.startswith(OPEN_PREFIXES)


def test_a_stranger_is_sent_to_sign_in_from_every_page():
    addresses = [a for a in plain_addresses() if not a.startswith("/admin/")]
    assert len(addresses) > 5

    for address in addresses:
        response = Client().get(address)
        assert response.status_code in (302, 404, 405), address
        if response.status_code == 302:
            assert response.url.startswith(reverse("account_login")), address


def test_the_admin_asks_for_the_same_sign_in():
    response = Client().get("/admin/login/")

    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


def test_a_person_signs_in_with_name_and_password():
    user = make_user("Minister", username="minister")
    user.set_password("a long and random phrase")
    user.save()

    response = Client().post(
        reverse("account_login"),
        {"login": "minister", "password": "a long and random phrase"},
    )

    assert response.status_code == 302
    assert response.url == reverse("dashboard:front_page")


def test_a_wrong_password_says_so_and_tells_nothing_else():
    make_user("Minister", username="minister")

    response = Client().post(
        reverse("account_login"), {"login": "minister", "password": "wrong"}
    )

    assert response.status_code == 200
    assert "not correct" in response.content.decode()


def test_nobody_can_sign_up():
    response = Client().get("/account/signup/")

    assert b"closed" in response.content.lower()


def test_pages_carry_a_strict_policy_and_are_not_stored(login):
    response = login("Minister").get(reverse("dashboard:front_page"))

    policy = response.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Frame-Options"] == "DENY"
