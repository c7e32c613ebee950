"""The pages of the security line on paper and on a phone."""

import pytest
from playwright.sync_api import expect

from tests.paper import sheets_of, words_of

pytestmark = pytest.mark.django_db(transaction=True)


def paper(page):
    return page.pdf(format="A4", prefer_css_page_size=True)


def test_paper_offers_no_files_and_no_other_way_to_count(sign_in):
    page = sign_in("Policy officer")
    page.goto("/security/provinces/")
    assert "XLSX" not in words_of(paper(page))
    page.goto("/security/projection/")

    words = words_of(paper(page))

    assert "Nothing is left out as press only" in words
    for command in ["Count press and unverified", "Make a scenario", "Compare two"]:
        assert command not in words


def test_the_list_of_contributors_has_no_commands_on_paper(sign_in):
    page = sign_in("Policy officer")
    page.goto("/security/?as_at=2006-02-10")

    sheets = sheets_of(paper(page))

    assert "Denmark" in sheets[0]
    assert "Update" not in " ".join(sheets)


def test_the_map_of_the_handover_begins_on_its_first_sheet(sign_in):
    page = sign_in("Analyst")
    page.goto("/security/provinces/?as_at=2008-12-31")

    first = sheets_of(paper(page))[0]

    assert "Host nation: 13" in first


def test_long_tables_are_folded_on_a_phone_and_nowhere_else(sign_in):
    page = sign_in("Minister")
    for address, summary, inside in [
        ("/security/projection/?case=worst", "steps", "Personnel, step by step"),
        ("/security/provinces/", "Show each province", "Provinces as at 1 February"),
        ("/security/mandates/", "Show the tree", "United Nations: S/RES/1637"),
    ]:
        page.set_viewport_size({"width": 320, "height": 900})
        page.goto(address)
        folded = page.locator("details.fold", has_text=inside)
        opener = folded.locator("summary", has_text=summary)
        matter = folded.get_by_text(inside).first
        expect(matter).not_to_be_visible()
        opener.press("Enter")
        expect(matter).to_be_visible()

        page.reload()
        page.set_viewport_size({"width": 1280, "height": 900})
        expect(matter).to_be_visible()
        expect(opener).not_to_be_visible()
        page.set_viewport_size({"width": 320, "height": 900})
        words = words_of(paper(page))
        assert inside in words
        assert opener.text_content() not in words


def test_a_phone_says_the_figures_of_a_list_without_scrolling(sign_in):
    page = sign_in("Minister")
    page.set_viewport_size({"width": 320, "height": 900})
    for address, name, figures in [
        ("/security/?as_at=2006-02-01", "Denmark", "530 personnel; decision: 150 days"),
        ("/economic/", "Denmark", "27.0 pledged"),
    ]:
        page.goto(address)
        row = page.get_by_role("row").filter(has=page.get_by_role("link", name=name))
        said = row.get_by_text(figures).bounding_box()
        assert said["x"] + said["width"] <= 320
        assert row.bounding_box()["height"] < 130
