"""Press and unverified figures: drawn hollow, left out, and counted when asked for."""

import re
from datetime import date
from decimal import Decimal
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from coalition.models import TeamStatus
from coalition.totals import personnel_totals
from donors.totals import totals
from partnership.evidence.counting import ALL
from partnership.evidence.models import Grade
from tests.coalition.factories import (
    make_contributor,
    make_mandate,
    make_strength,
    make_team,
)
from tests.donors.factories import make_disbursement, make_pledge, make_statement
from tests.factories import TODAY, make_user

pytestmark = pytest.mark.django_db

LINK = re.compile(r'<a [^>]*?href="(/[^"]*)"[^>]*>([^<]*)')


def text(response):
    return " ".join(response.content.decode().split())


def test_the_sums_of_the_example_with_and_without(iraq):
    reader = make_user("Analyst")

    firm, everything = totals(TODAY, reader), totals(TODAY, reader, ALL)

    assert firm.pledged_usd == Decimal("32064977000")
    assert firm.left_out.pledged_usd == Decimal("173840000")
    assert everything.pledged_usd == Decimal("32238817000")
    assert firm.evidence_words.startswith(
        "Leaves out 9 pledges of US$173.8m: press only (2, US$4.0m) or unverified"
        " (7, US$169.8m)."
    )
    assert everything.evidence_words.startswith("Includes 9 pledges of US$173.8m that")


def test_personnel_counts_the_press_only_when_asked():
    make_strength("Denmark", 530)
    make_strength("Denmark", 480, date(2006, 1, 20), grade=Grade.PRESS)
    make_strength("Poland", 900, grade=Grade.UNVERIFIED)
    reader = make_user()

    firm = personnel_totals(TODAY, reader)
    everything = personnel_totals(TODAY, reader, evidence=ALL)

    assert (firm.personnel, firm.with_figure, firm.without_figure) == (530, 1, 1)
    assert firm.evidence_words == (
        "Leaves out 2 figures of 1,380 personnel: press only (1, 480) or unverified"
        " (1, 900)."
    )
    assert (everything.personnel, everything.with_figure) == (1380, 2)
    assert everything.evidence_words.startswith("Includes 2 figures of 1,380 personnel")


def test_a_total_of_money_says_which_entries_and_statements_it_leaves_out():
    pledge = make_pledge("Spain", 220)
    make_statement(pledge, 177, stated_on=date(2005, 1, 1))
    make_statement(pledge, 150, grade=Grade.PRESS)
    make_disbursement(pledge, 10)
    wrong = make_disbursement(pledge, 7, grade=Grade.PRESS)
    make_disbursement(pledge, -7, grade=Grade.PRESS, reverses=wrong, reason="Twice")
    make_disbursement(pledge, 5, grade=Grade.PRESS)
    reader = make_user()

    firm, everything = totals(TODAY, reader), totals(TODAY, reader, ALL)

    assert firm.delivered_usd == 10_000_000
    assert firm.evidence_words == (
        "Leaves out 1 disbursement of US$5.0m: press only (1, US$5.0m)."
        " Leaves out 1 statement: press only (1)."
    )
    assert everything.delivered_usd == 15_000_000
    assert everything.reported_gap_usd == 150_000_000
    assert everything.evidence_words == (
        "Includes 1 disbursement of US$5.0m that is press only (1, US$5.0m)."
        " Includes 1 statement that is press only (1)."
    )


def test_every_page_with_totals_offers_the_other_count_and_keeps_the_date(login):
    make_pledge("Spain", 220)
    make_pledge("Italy", 50, grade=Grade.PRESS)
    make_strength("Denmark", 530)
    client = login("Analyst")
    paths = ["/", "/security/", "/countries/", "/countries/italy/"]
    paths += ["/economic/reports/pledge-gap/", "/economic/conferences/madrid-2003/"]

    for path in paths:
        page = text(client.get(f"{path}?as_at=2006-01-31"))
        asked = text(client.get(f"{path}?as_at=2006-01-31&evidence=all"))

        other = f'href="{path}?as_at=2006-01-31&amp;evidence=all"'
        assert other in page, path
        assert f'href="{path}?as_at=2006-01-31">Count firm sources only' in asked, path


# What is one's own, files on their way, and the reference of the API have no past.
OF_TODAY = ("/account/", "/admin/", "/api/", "/files/", "/imports/")


def test_every_link_between_pages_keeps_the_evidence_and_the_date(login):
    make_strength("Denmark", 530)
    pledge = make_pledge("Italy", 50, grade=Grade.PRESS)
    client = login("Policy officer")
    paths = ["/", "/security/", "/countries/", "/countries/italy/", "/economic/"]
    paths += ["/economic/reports/pledge-gap/", pledge.get_absolute_url()]
    paths += ["/economic/conferences/madrid-2003/"]

    for path in paths:
        page = text(client.get(f"{path}?as_at=2006-01-31&evidence=all"))
        links = {
            address
            for address, words in LINK.findall(page)
            if not words.startswith(("Count firm", "Back to"))
            and not address.startswith(OF_TODAY)
        }

        assert len(links) > 5, path
        for address in links:
            kept = parse_qs(urlsplit(unescape(address)).query)
            assert kept.get("evidence") == ["all"], f"{path}: {address}"
            assert kept.get("as_at") == ["2006-01-31"], f"{path}: {address}"


@pytest.mark.parametrize(
    "path", ["/economic/", "/economic/reports/pledge-gap/", "/security/", "/alerts/"]
)
def test_the_filters_send_the_evidence_once(login, path):
    page = text(login("Policy officer").get(f"{path}?evidence=all"))
    bar = page.partition('class="filter-bar"')[2].partition("</form>")[0]

    assert bar.count('name="evidence"') == 1


def test_a_pledge_that_is_press_only_is_drawn_as_an_outline_and_named_so(login):
    make_pledge("Italy", 50, grade=Grade.PRESS)
    make_pledge("Italy", 20, title="Firm")

    page = text(login("Analyst").get("/countries/italy/"))

    # Pledged, and what is undelivered of it.
    assert page.count('class="hollow hollow-economic"') == 2
    assert page.count('class="economic-pale"') == 1
    assert "Press only" in page
    assert "Official document" in page
    assert "Leaves out 1 pledge of US$50.0m: press only (1, US$50.0m)." in page


def test_bars_of_mandates_and_teams_are_hollow_where_evidence_is_soft(login):
    make_contributor("Denmark")
    make_mandate("Denmark", grade=Grade.PRESS)
    make_team("Basra PRT", TeamStatus.OPEN, grade=Grade.PRESS)

    page = text(login("Analyst").get("/"))

    assert 'class="hollow hollow-security" x="' in page
    assert "Denmark, to 1 July 2006, press only or unverified" in page
    assert "Dashed: press only or unverified." in page or "Basra" in page
