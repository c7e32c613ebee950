"""A call that turns an ask from made to promised: six interactions, without a mouse."""

from datetime import date

import pytest
from playwright.sync_api import expect

from partnership.diplomacy.models import Ask
from tests.diplomacy.asks_factories import make_step

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_officer_records_a_promise_in_six_interactions(sign_in):
    page = sign_in("Policy officer")
    ask = Ask.objects.get(actor__name="Denmark")
    make_step(ask, "made", date(2006, 1, 20))
    page.goto("/political/asks/")

    # One to six: each is a click, or a box that is filled in.
    page.get_by_role("link", name=ask.wanted).click()
    page.get_by_role("link", name="Record a contact").click()
    page.get_by_label("With whom?").fill("Defence Minister")
    page.get_by_role("radio", name="Promised", exact=True).check()
    page.get_by_label("What they answered").fill("We shall renew in June")
    page.get_by_role("button", name="Save the contact").click()

    expect(page.get_by_text("The contact with Denmark is recorded.")).to_be_visible()
    expect(page.get_by_role("heading", name=ask.wanted)).to_be_visible()
    expect(page.locator("main")).to_contain_text("Promised since 1 February 2006")
    expect(page.locator("main")).to_contain_text("“We shall renew in June”")
    assert ask.steps.latest("pk").state == "promised"
