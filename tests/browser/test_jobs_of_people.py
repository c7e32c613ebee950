"""What each of the three users comes for, done as they would do it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import faults

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_minister_reads_denmark_from_the_front_page_without_typing(sign_in):
    page = sign_in("Minister")

    page.get_by_role("link", name="Denmark", exact=True).first.click()

    assert "Denmark" in page.title()
    expect(page.get_by_text("Decision due").first).to_be_visible()


def test_the_as_at_control_takes_the_reader_to_another_date(sign_in):
    page = sign_in("Minister")

    page.locator("summary", has_text="the as-at date").click()
    page.locator("input[name=as_at]").fill("2006-05-31")
    page.get_by_role("button", name="Show").first.click()

    assert "as_at=2006-05-31" in page.url
    expect(page.get_by_role("heading", name="Iraq at 31 May 2006")).to_be_visible()
    page.get_by_role("link", name="The ladder of mandates").click()
    expect(page.get_by_text("renewed to 1 July 2007").first).to_be_visible()


def test_the_as_known_control_takes_the_reader_to_the_past_and_back(sign_in):
    page = sign_in("Minister")
    page.goto("/security/mandates/?as_at=2006-05-31")

    page.locator("summary", has_text="the as-known time").click()
    page.locator("input[name=as_known]").fill("2006-02-05T12:00")
    page.locator("form", has=page.locator("input[name=as_known]")).get_by_role(
        "button", name="Show"
    ).last.click()

    banner = page.get_by_text("You are looking at what was known at")
    expect(banner).to_be_visible()
    assert "12:00 on 5 February 2006" in banner.inner_text()
    assert "as_at=2006-05-31" in page.url
    expect(page.get_by_text("renewed to 1 July 2007").first).not_to_be_visible()

    page.get_by_role("link", name="Return to now").click()
    expect(page.get_by_text("renewed to 1 July 2007").first).to_be_visible()


def test_an_officer_records_a_strength_and_is_told_what_is_wrong_first(sign_in):
    page = sign_in("Policy officer")
    page.goto("/security/")
    page.get_by_role("link", name="Denmark", exact=True).first.click()
    page.get_by_role("link", name="strength").first.click()

    page.get_by_label("Strength").fill("510")
    page.get_by_label("Day").fill("31")
    page.get_by_label("Month").fill("6")
    page.get_by_label("Year").fill("2005")
    page.locator("form[method=post] button.button").last.click()

    expect(page).to_have_title(re.compile("^Error:"))
    expect(page.get_by_text("June has 30 days").first).to_be_visible()
    assert page.get_by_label("Strength").input_value() == "510"


def test_the_second_of_two_officers_sees_both_versions(sign_in, axe):
    page = sign_in("Policy officer")
    page.goto("/security/")
    page.get_by_role("link", name="Denmark", exact=True).first.click()
    contributor = page.url
    edit = f"{contributor.split('?')[0]}edit/"
    page.goto(edit)
    other = page.context.new_page()
    other.goto(edit)
    other.get_by_label("Role").fill("Infantry battalion")
    other.get_by_label("The actor told us something new").check()
    other.locator("form[method=post] button.button").last.click()

    page.get_by_label("Role").fill("Trainers")
    page.get_by_label("A mistake of ours is corrected").check()
    page.locator("form[method=post] button.button").last.click()

    expect(page.get_by_role("heading", name="while you were typing")).to_be_visible()
    expect(page.get_by_text("Infantry battalion").first).to_be_visible()
    assert faults(page, axe) == []
    page.set_viewport_size({"width": 320, "height": 900})
    table = "document.querySelector('.tscroll')"
    assert page.evaluate(f"{table}.scrollWidth - {table}.clientWidth") == 0
    assert faults(page, axe) == []
    page.get_by_label("Trainers").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Trainers").first).to_be_visible()
