"""The quick update with the keyboard alone: from the list, and back to its row."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.django_db(transaction=True)

LIST = "/security/?as_at=2006-01-31&sort=-personnel"


def test_an_officer_updates_denmark_and_stands_in_its_row_again(sign_in):
    page = sign_in("Policy officer")
    page.goto(LIST)

    page.get_by_role("link", name="Denmark", exact=True).focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Update Denmark")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Update Denmark")).to_be_visible()
    # Status, strength: two stops; Enter saves from any of them.
    strength = page.get_by_label("Strength")
    page.get_by_role("radio", name="No change").first.focus()
    page.keyboard.press("Tab")
    expect(strength).to_be_focused()
    page.keyboard.type("520")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Denmark is updated.")).to_be_visible()
    assert "sort=-personnel#contributor-" in page.url
    row = page.get_by_role("row", name="Denmark Update Denmark")
    expect(row).to_be_in_viewport()
    expect(row.get_by_role("link", name="Update Denmark")).to_be_focused()
    expect(row).to_contain_text("520")
