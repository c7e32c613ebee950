"""The policy holds in a real browser: no page of ours or of the admin breaks it."""

import pytest
from django.contrib import admin

from partnership.accounts.models import User
from partnership.actors.models import Actor
from partnership.evidence.models import Source
from tests.browser.places import addresses

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def complaints(page):
    """What the browser's console and its policy say, as it goes from page to page."""
    said = []
    page.on("pageerror", lambda error: said.append(f"{page.url} script: {error}"))
    page.on(
        "console",
        lambda message: (
            said.append(f"{page.url} {message.type}: {message.text}")
            if message.type in {"error", "warning"}
            # What is missing or refused is looked at by its status.
            and "Failed to load resource" not in message.text
            else None
        ),
    )
    return said


def admin_addresses():
    """The list and the form of each model, and a record of some."""
    lists = [
        f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        for model in admin.site._registry
    ]
    yield from ["/admin/", "/admin/password_change/", *lists]
    yield from [f"{address}add/" for address in lists]
    for model in (User, Actor, Source):
        meta, record = model._meta, model.objects.first()
        yield f"/admin/{meta.app_label}/{meta.model_name}/{record.pk}/change/"


def test_the_policy_would_be_heard(sign_in, complaints):
    page = sign_in("Minister")

    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=top:0>')")
    page.evaluate("document.body.append(document.createElement('iframe'))")

    assert any("Content Security Policy" in said for said in complaints)


def test_no_page_breaks_the_policy_on_screen_or_in_print(sign_in, complaints):
    page = sign_in("Policy officer", "Administrator")

    for address in addresses():
        assert page.goto(address).status == 200, address
        page.emulate_media(media="print")
        page.emulate_media(media="screen")

    assert complaints == []


def test_no_page_of_the_admin_breaks_the_policy(sign_in, complaints):
    page = sign_in("Administrator")
    User.objects.update(is_staff=True, is_superuser=True)

    for address in admin_addresses():
        answer = page.goto(address)
        assert answer.status in (200, 403), address

    assert complaints == []


def test_the_admin_works_under_the_policy(sign_in, complaints):
    page = sign_in("Administrator")
    User.objects.update(is_staff=True, is_superuser=True)

    page.goto("/admin/evidence/source/add/")
    page.get_by_role("link", name="Today").first.click()

    assert page.locator("#id_published_on").input_value()
    assert complaints == []
