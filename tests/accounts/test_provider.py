"""Sign-in through an OpenID provider: only whom an administrator entered."""

from urllib.parse import urlsplit

import pytest
import requests
from django.urls import reverse

from partnership.accounts.models import User
from partnership.environment import openid_settings
from tests.accounts.factories import kinds, make_minister, newest, sign_in, stranger
from tests.accounts.issuer import CLIENT, SECRET, Issuer

pytestmark = pytest.mark.django_db


@pytest.fixture
def issuer(settings):
    issuer = Issuer()
    settings.SOCIALACCOUNT_PROVIDERS = openid_settings(
        "the department", issuer.url, CLIENT, SECRET
    )
    yield issuer
    issuer.stop()


def come_through(issuer, client, subject="subject-1"):
    """Go to the provider and come back, as a browser does."""
    issuer.subject = subject
    begun = client.get(reverse("openid_connect_login", args=["provider"]))
    assert begun.status_code == 302
    back = requests.get(begun.url, allow_redirects=False, timeout=5).headers["Location"]
    return client.get(back.removeprefix("http://testserver"))


def signed_in(client):
    return "_auth_user_id" in client.session


def test_the_sign_in_page_offers_the_provider_only_if_it_is_set(issuer, settings):
    assert "Sign in with the department" in page_of_sign_in()

    settings.SOCIALACCOUNT_PROVIDERS = {}
    assert "Sign in with the department" not in page_of_sign_in()
    address = reverse("openid_connect_login", args=["provider"])
    assert stranger().get(address).status_code == 404


def page_of_sign_in():
    return stranger().get(reverse("account_login")).content.decode()


def test_whom_an_administrator_entered_is_signed_in(issuer):
    person = make_minister(provider_subject="subject-1")
    client = stranger()

    response = come_through(issuer, client)

    assert response.status_code == 302
    assert client.session["_auth_user_id"] == str(person.pk)
    assert newest().details == {"means": "provider"}


def test_whom_nobody_entered_is_refused_and_gets_no_account(issuer):
    make_minister(email="ann@example.org")
    issuer.claims = {"email": "ann@example.org", "email_verified": True}
    client = stranger()

    response = come_through(issuer, client)

    assert response.status_code == 403
    assert "no account here" in response.content.decode()
    assert not signed_in(client)
    assert User.objects.count() == 1
    assert kinds() == ["refused"]


def test_who_was_taken_out_again_is_refused(issuer):
    make_minister(provider_subject="subject-1")
    come_through(issuer, stranger())
    User.objects.update(provider_subject=None)
    client = stranger()

    assert come_through(issuer, client).status_code == 403
    assert not signed_in(client)


def test_a_closed_account_is_not_opened_by_the_provider(issuer):
    make_minister(provider_subject="subject-1", is_active=False)
    client = stranger()

    assert come_through(issuer, client).url == reverse("account_inactive")
    assert not signed_in(client)


@pytest.mark.parametrize(
    "claims", [{"aud": "another"}, {"iss": "http://another"}, {"exp": 1}]
)
def test_a_token_for_another_or_of_another_or_too_old_is_not_believed(issuer, claims):
    make_minister(provider_subject="subject-1")
    issuer.claims = claims
    client = stranger()

    page = come_through(issuer, client)

    assert not signed_in(client)
    assert "did not sign you in" in page.content.decode()
    assert newest().details == {"because": "OpenID provider"}


def test_a_token_that_the_provider_did_not_sign_is_not_believed(issuer):
    make_minister(provider_subject="subject-1")
    issuer.forge()
    client = stranger()

    come_through(issuer, client)

    assert not signed_in(client)


def test_an_answer_without_a_token_is_not_believed(issuer):
    make_minister(provider_subject="subject-1")
    issuer.sends_token = False
    client = stranger()

    come_through(issuer, client)

    assert not signed_in(client)


def test_an_answer_that_nobody_asked_for_is_not_believed(issuer):
    make_minister(provider_subject="subject-1")
    client = stranger()
    callback = reverse("openid_connect_callback", args=["provider"])

    client.get(callback, {"code": "a-code", "state": "made-up"})

    assert not signed_in(client)


def test_nobody_who_is_signed_in_is_joined_to_anothers_account(issuer):
    make_minister(provider_subject="subject-1")
    make_minister(username="another")
    client = stranger()
    sign_in(client, name="another")

    begun = client.get(
        reverse("openid_connect_login", args=["provider"]), {"process": "connect"}
    )
    back = requests.get(begun.url, allow_redirects=False, timeout=5).headers["Location"]

    assert urlsplit(back).path == reverse("openid_connect_callback", args=["provider"])
    assert client.get(back.removeprefix("http://testserver")).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_sites_link_begins_no_sign_in(issuer, site):
    address = reverse("openid_connect_login", args=["provider"])

    begun = stranger().get(address, headers={"sec-fetch-site": site})

    assert begun.url == reverse("account_login")
    own = stranger().get(address, headers={"sec-fetch-site": "same-origin"})
    assert own.url.startswith(issuer.url)


def test_a_provider_that_leads_elsewhere_is_not_followed(issuer):
    other = Issuer()
    issuer.moved_to = f"{other.url}/.well-known/openid-configuration"
    try:
        page = begin()
    finally:
        other.stop()

    assert "did not sign you in" in page.content.decode()


def test_a_provider_that_is_down_is_said_in_words(settings):
    settings.SOCIALACCOUNT_PROVIDERS = openid_settings(
        "the department", "http://127.0.0.1:1", CLIENT, SECRET
    )

    page = begin()

    assert "did not sign you in" in page.content.decode()
    assert newest().details == {"because": "OpenID provider"}


def begin():
    return stranger().get(reverse("openid_connect_login", args=["provider"]))
