"""Back in a browser, and the same form sent once more."""

import pytest
from playwright.sync_api import expect

from donors.models import Pledge, Transaction
from partnership.evidence.models import Source
from tests.factories import make_user

pytestmark = pytest.mark.django_db(transaction=True)


def sign_in(page):
    user = make_user("Policy officer", username="someone", ceiling="top-secret")
    user.set_password("a long and random phrase")
    user.save()
    page.goto("/account/login/")
    page.get_by_label("Username").fill("someone")
    page.get_by_label("Password").fill("a long and random phrase")
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/")
    return page


@pytest.mark.parametrize("javascript", [True, False])
def test_going_back_and_saving_again_records_nothing_twice(browser, site, javascript):
    context = browser.new_context(base_url=site, java_script_enabled=javascript)
    page = sign_in(context.new_page())
    pledge = Pledge.objects.exclude(amount=None).first()
    page.goto(f"/economic/pledges/{pledge.pk}/disbursements/add/")
    page.get_by_label("Amount", exact=True).fill("7")
    for part, value in [("day", "1"), ("month", "1"), ("year", "2006")]:
        page.locator(f"[name=transacted_on_{part}]").fill(value)
    page.locator("[name=grade][value=statement]").check()
    page.locator("[name=source]").select_option(str(Source.objects.first().pk))
    save = page.get_by_role("button", name="Save", exact=True)
    save.click()
    expect(page.get_by_text("a disbursement is recorded").first).to_be_visible()

    page.go_back()
    expect(page.get_by_label("Amount", exact=True)).to_have_value("7")
    save.click()

    said = page.locator(".error-summary")
    expect(said).to_contain_text("You have recorded exactly this already")
    expect(page.get_by_label("Amount", exact=True)).to_have_value("7")
    assert Transaction.objects.count() == 1
    save.click()
    expect(page.get_by_text("a disbursement is recorded").first).to_be_visible()
    assert Transaction.objects.count() == 2
    context.close()
