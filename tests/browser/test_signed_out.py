"""Somebody types, their session ends, and they press Save."""

import pytest
from django.contrib.sessions.models import Session

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

    assert page.get_by_text("What you typed is kept").is_visible()
    page.get_by_label("Username").fill("someone")
    page.get_by_label("Password").fill("a long and random phrase")
    page.get_by_role("button", name="Sign in", exact=True).click()
    assert page.url.endswith(edit.split("/", 3)[3])
    assert page.get_by_text("It is not saved yet").is_visible()
    assert page.get_by_label("Role").input_value() == "Trainers, typed for an hour"
    assert page.get_by_label("A mistake of ours is corrected").is_checked()
    reason = page.get_by_label("Say what, if it is other")
    assert reason.input_value() == "First line\nsecond line"
    assert faults(page, axe) == []
    page.locator("form[method=post] button.button").last.click()
    assert page.get_by_text("Trainers, typed for an hour").first.is_visible()
