"""Private by default: everything but the sign-in page asks who you are."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern, URLResolver

from tests.factories import make_user

pytestmark = pytest.mark.django_db

# Sign-in itself, its second step, and where it sends a closed account; signing out
# leads to sign-in.
OPEN = {
    "account/login/",
    "account/logout/",
    "account/inactive/",
    "account/mfa/authenticate/",
    # Where somebody who turned back at the OpenID provider is sent.
    "account/provider-cancelled/",
}
# Each is gone, and no mail leaves this system.
GONE = [
    "signup/",
    "email/",
    "confirm-email/",
    "confirm-email/x/",
    "password/reset/",
    "password/reset/done/",
    "password/reset/key/1-set-password/",
    "password/set/",
    "login/code/confirm/",
]


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
    return not takes_arguments and address not in OPEN


def test_a_stranger_is_sent_to_sign_in_from_every_page():
    addresses = [a for a in plain_addresses() if not a.startswith("/admin/")]
    assert len(addresses) > 5

    for address in addresses:
        response = Client().get(address)
        if response.headers["Content-Type"] == "application/problem+json":
            # A program is told, and sent nowhere.
            assert response.status_code == 401, address
            continue
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


@pytest.mark.parametrize("address", GONE)
def test_nobody_signs_up_or_has_mail_sent(login, address):
    assert Client().get(f"/account/{address}").status_code == 404
    assert login("Minister").get(f"/account/{address}").status_code == 404
    assert Client().post(f"/account/{address}", {"email": "x@y.z"}).status_code == 404


def test_sign_in_offers_nothing_that_is_gone():
    page = Client().get(reverse("account_login")).content.decode()

    assert "Forgot" not in page
    assert "sign up" not in page.lower()


@pytest.mark.parametrize(
    "address", ["account_change_password", "account_reauthenticate", "mfa_index"]
)
def test_ones_own_account_has_pages_that_link_to_nothing_gone(login, address):
    page = login("Minister").get(reverse(address), follow=True)

    assert page.status_code == 200
    for gone in GONE:
        assert f"/account/{gone}" not in page.content.decode()


def test_a_closed_account_is_told_so():
    user = make_user("Minister", username="minister", is_active=False)
    user.set_password("a long and random phrase")
    user.save()

    page = Client().post(
        reverse("account_login"),
        {"login": "minister", "password": "a long and random phrase"},
        follow=True,
    )

    assert page.status_code == 200
    assert not page.context["user"].is_authenticated


def test_the_sixth_wrong_password_for_a_name_closes_sign_in_for_a_while():
    name, address = f"minister{uuid4()}", f"2001:db8:{uuid4().hex[:4]}::1"

    def sign_in():
        typed = {"login": name, "password": "wrong"}
        return Client(REMOTE_ADDR=address).post(reverse("account_login"), typed)

    assert [sign_in().status_code for _ in range(5)] == [200] * 5
    page = sign_in()

    assert page.status_code == 429
    assert "Wait five minutes" in page.content.decode()


def test_sign_in_is_closed_in_words_while_the_cache_is_down(settings):
    down = settings.CACHES["default"] | {"LOCATION": "redis://127.0.0.1:1"}
    settings.CACHES = {"default": down}
    user = make_user("Minister", username="minister")
    user.set_password("a long and random phrase")
    user.save()
    client = Client()

    page = client.post(
        reverse("account_login"),
        {"login": "minister", "password": "a long and random phrase"},
    )

    assert page.status_code == 503
    assert "Sign-in is closed for the moment" in page.content.decode()
    assert "_auth_user_id" not in client.session


def test_who_is_signed_in_works_on_while_the_cache_is_down(login, settings):
    down = settings.CACHES["default"] | {"LOCATION": "redis://127.0.0.1:1"}
    settings.CACHES = {"default": down}

    assert login("Minister").get(reverse("dashboard:front_page")).status_code == 200


def test_pages_carry_a_strict_policy_and_are_not_stored(login):
    response = login("Minister").get(reverse("dashboard:front_page"))

    policy = response.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Frame-Options"] == "DENY"
