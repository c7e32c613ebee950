"""Somebody types, their session ends, and they press Save."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from tests.browser.accessibility import faults

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_was_typed_is_on_the_form_again_after_signing_in(sign_in, axe):
    page = sign_in("Policy officer")
    page.goto("/security/")
    page.get_by_role("link", name="Denmark", exact=True).first.click()
    edit = f"{page.url.split('?')[0]}edit/"
    page.goto(edit)
    page.get_by_label("Role").fill("Trainers, typed for an hour")
    page.get_by_label("A mistake of ours is corrected").check()
    page.get_by_label("Say what, if it is other").fill("First line\nsecond line")
    Session.objects.all().delete()

    page.locator("form[method=post] button.button").last.click()

    expect(page.get_by_text("What you typed is kept")).to_be_visible()
    page.get_by_label("Username").fill("someone")
    page.get_by_label("Password").fill("a long and random phrase")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).to_have_url(edit)
    expect(page.get_by_text("It is not saved yet")).to_be_visible()
    assert page.get_by_label("Role").input_value() == "Trainers, typed for an hour"
    assert page.get_by_label("A mistake of ours is corrected").is_checked()
    reason = page.get_by_label("Say what, if it is other")
    assert reason.input_value() == "First line\nsecond line"
    assert faults(page, axe) == []
    page.locator("form[method=post] button.button").last.click()
    expect(page.get_by_text("Trainers, typed for an hour").first).to_be_visible()
