"""The way to an OpenID provider and back, in a real browser under the policy."""

import pytest

from partnership.environment import openid_settings
from tests.accounts.issuer import CLIENT, SECRET, Issuer
from tests.factories import make_programme, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def issuer(settings):
    issuer = Issuer()
    settings.SOCIALACCOUNT_PROVIDERS = openid_settings(
        "the department", issuer.url, CLIENT, SECRET
    )
    yield issuer
    issuer.stop()


@pytest.fixture
def stranger(browser, live_server, transactional_db):
    make_programme()
    make_user("Minister", username="someone", provider_subject="subject-1")
    context = browser.new_context(base_url=live_server.url, locale="en-GB")
    yield context.new_page()
    context.close()


def test_the_button_leads_to_the_provider_and_back_and_breaks_no_policy(
    issuer, stranger
):
    blocked = []
    stranger.on(
        "console",
        lambda said: blocked.append(said.text) if said.type == "error" else None,
    )
    stranger.goto("/account/login/")

    stranger.get_by_role("link", name="Sign in with the department").click()

    stranger.get_by_role("button", name="Sign out").wait_for()
    assert blocked == []


def test_another_sites_link_leads_to_the_button_only(issuer, stranger, live_server):
    address = f"{live_server.url}/account/provider/provider/"
    elsewhere = f"<a href='{address}'>Free pictures</a>"
    stranger.route(
        "http://elsewhere.test/",
        lambda route: route.fulfill(body=elsewhere, content_type="text/html"),
    )
    stranger.goto("http://elsewhere.test/")

    stranger.get_by_role("link", name="Free pictures").click()

    stranger.wait_for_url("**/account/login/")
    stranger.get_by_role("link", name="Sign in with the department").wait_for()
