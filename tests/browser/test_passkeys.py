"""Passkeys in a real browser, with an authenticator that the browser itself plays."""

import pytest

from partnership.accounts.models import AuditEntry
from tests.browser.accessibility import faults
from tests.factories import make_programme, make_user

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "a long and random phrase"
WIDTHS = [320, 1280]
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def device(browser, live_server, transactional_db):
    """A page on `localhost`, where passkeys work without encryption."""
    make_programme()
    address = live_server.url.replace("127.0.0.1", "localhost")
    context = browser.new_context(base_url=address, locale="en-GB")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    yield page
    context.close()


def sign_in_by_password(page):
    user = make_user("Administrator", username="someone", is_staff=True)
    user.set_password(PASSWORD)
    user.save()
    page.goto("/account/login/")
    page.get_by_label("Username").fill("someone")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("button", name="Sign out").wait_for()


def confirm(page):
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()


def add_passkey(page):
    page.goto("/account/mfa/webauthn/add/")
    confirm(page)
    page.get_by_label("Name of the passkey").fill("My phone")
    page.get_by_label("Sign in with it alone").check()
    page.get_by_role("button", name="Add the passkey").click()
    page.wait_for_url("**/recovery-codes/")


def kinds():
    return list(AuditEntry.objects.order_by("pk").values_list("kind", flat=True))


def test_a_passkey_is_added_and_signs_in_alone(device):
    blocked = []
    device.on(
        "console",
        lambda said: blocked.append(said.text) if said.type == "error" else None,
    )
    sign_in_by_password(device)
    add_passkey(device)
    device.goto("/")
    device.get_by_role("button", name="Sign out").click()
    device.wait_for_url("**/login/")

    device.get_by_role("button", name="Sign in with a passkey").click()

    device.get_by_role("button", name="Sign out").wait_for()
    assert kinds()[-2:] == ["second_step_used", "signed_in"]
    assert AuditEntry.objects.first().details == {"means": "webauthn"}
    assert "second_step_added" in kinds()
    assert blocked == []


def test_a_passkey_is_the_second_step_after_a_password(device):
    sign_in_by_password(device)
    add_passkey(device)
    device.goto("/")
    device.get_by_role("button", name="Sign out").click()
    device.wait_for_url("**/login/")
    device.get_by_label("Username").fill("someone")
    device.get_by_label("Password").fill(PASSWORD)
    device.get_by_role("button", name="Sign in", exact=True).click()

    device.get_by_role("button", name="Use a passkey").click()

    device.get_by_role("button", name="Sign out").wait_for()
    assert AuditEntry.objects.first().details == {"means": "password and webauthn"}


def test_every_page_about_accounts_is_accessible_and_fits(device, axe):
    sign_in_by_password(device)
    add_passkey(device)
    key = AuditEntry.objects.first().about.authenticator_set.get(type="webauthn").pk
    person = make_user("Minister", username="minister").pk
    wrong = []
    for address in [
        "/account/people/",
        "/account/people/?q=nobody",
        "/account/people/add/",
        f"/account/people/{person}/",
        f"/account/people/{AuditEntry.objects.first().about_id}/",
        "/account/audit/",
        "/account/audit/?kind=locked",
        "/account/audit/?since=2026-02-02&until=2026-02-01",
        "/account/sessions/",
        "/account/invitation/unknown/",
        "/account/inactive/",
        "/account/provider-cancelled/",
        "/account/mfa/",
        "/account/mfa/webauthn/",
        "/account/mfa/webauthn/add/",
        f"/account/mfa/webauthn/keys/{key}/edit/",
        f"/account/mfa/webauthn/keys/{key}/remove/",
        "/account/mfa/webauthn/reauthenticate/",
        "/account/mfa/recovery-codes/",
        "/account/mfa/recovery-codes/generate/",
        "/account/mfa/totp/activate/",
        "/account/mfa/reauthenticate/",
        "/account/reauthenticate/",
        "/account/password/change/",
    ]:
        for width in WIDTHS:
            device.set_viewport_size({"width": width, "height": 900})
            answer = device.goto(address)
            assert answer.status in (200, 400, 404), address
            sideways = device.evaluate(
                "document.documentElement.scrollWidth - window.innerWidth"
            )
            if sideways > 0:
                wrong.append(f"{address} at {width}: scrolls sideways by {sideways}")
            wrong += [f"{address} at {width}: {f}" for f in faults(device, axe)]
    assert not wrong, "\n".join(wrong)
