"""What a diary's file would do: a page that only a file leads to, and a hostile one."""

import re

import pytest
from playwright.sync_api import expect

from partnership.diplomacy.models import Meeting
from tests.browser.accessibility import faults
from tests.browser.test_rooms import READ_AT, SIDEWAYS
from tests.diplomacy.diary_factories import IMPORT, calendar, entry, hostile
from tests.paper import words_of

pytestmark = pytest.mark.django_db(transaction=True)

SCRIPT = "<script>document.title = 'taken'</script>" + "x" * 150


def test_a_hostile_diary_is_looked_at_and_imported(sign_in, axe, complaints):
    page = sign_in("Policy officer")
    before = Meeting.objects.count()
    content = calendar(
        entry("one", SUMMARY=f":{SCRIPT}", LOCATION=f":{SCRIPT}"),
        entry("two", who="Dana <dana@example.com>", SUMMARY=":Lunch"),
        *hostile(),
    )
    page.goto(IMPORT)
    page.get_by_label("The new principal").fill("Home Secretary")
    file = {"name": "<b>.ics", "mimeType": "text/calendar", "buffer": content}
    page.get_by_label("File").set_input_files(file)
    page.get_by_role("button", name="See what it would do").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Diary of Home Secretary")

    wrong = []
    for width in sorted(READ_AT):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SIDEWAYS) <= 0, width
        wrong += [f"at {width}: {one}" for one in faults(page, axe)]
    assert wrong == []
    paper = words_of(page.pdf(format="A4", prefer_css_page_size=True))
    assert "Dana" in paper
    page.get_by_role("button", name=re.compile("Import all of it: 1 new")).click()

    expect(page.get_by_text("Diary of Home Secretary: 1 added")).to_be_visible()
    expect(page).not_to_have_title("taken")
    assert Meeting.objects.count() == before + 1
    assert complaints == []
