"""What a browser prints: no sheet left empty, and rates where they are asked for."""

from datetime import date

import pytest

from tests.diplomacy.factories import make_date
from tests.donors.factories import make_disbursement, make_instalment, make_pledge
from tests.donors.pledge_report.world import make_kronor
from tests.paper import sheets_of, words_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_note_to_a_donor_begins_on_its_first_sheet(sign_in):
    page = sign_in("Analyst")
    for place in range(6):
        pledge = make_pledge("Atlantis", 40, title=f"Tranche {place}")
        make_instalment(pledge, 20, "2005-06-30")
    page.goto("/economic/donors/atlantis/letter/")

    file = page.pdf(format="A4", prefer_css_page_size=True, page_ranges="1")

    assert "1. Tranche 0" in words_of(file)


def test_the_gap_of_a_donor_follows_its_chart_and_the_table_of_that(sign_in):
    page = sign_in("Analyst")
    page.goto("/economic/donors/spain/")

    file = page.pdf(format="A4", prefer_css_page_size=True, page_ranges="1-2")

    assert "Where the gap is" in words_of(file)


def test_the_political_line_goes_on_over_its_sheets(sign_in):
    page = sign_in("Analyst")
    for place in range(30):
        make_date(f"Round {place}", date(2006, 3, 1))
    page.goto("/political/")

    file = page.pdf(format="A4", prefer_css_page_size=True, page_ranges="1")

    assert "Round 0" in words_of(file)


def test_no_sheet_ends_with_a_heading_or_the_head_of_a_table(sign_in):
    page = sign_in("Analyst")
    page.goto("/economic/reports/pledge-gap/")
    apart = []
    for height in range(0, 800, 50):
        # Pushes the table down the sheet, by a little more each time.
        page.locator(".page-head").evaluate(
            "(head, height) => { head.style.marginBottom = `${height}px` }", height
        )
        file = page.pdf(format="A4", prefer_css_page_size=True)
        sheets = sheets_of(file)
        (first,) = [one for one in sheets if "Every pledge, and what" in one]
        apart += [height] * ("Undelivered amount reported Spain" not in first)

    assert apart == []


def test_the_rate_of_an_amount_is_on_paper_and_on_the_screen_only_on_demand(sign_in):
    page = sign_in("Analyst")
    pledge = make_kronor()
    make_disbursement(pledge, 2)
    page.goto(f"/economic/pledges/{pledge.pk}/")
    said = page.get_by_text("SEK 1 = US$ 0.125")

    assert said.count()
    assert not any(one.is_visible() for one in said.all())
    page.emulate_media(media="print")
    assert all(one.is_visible() for one in said.all())
