"""The page: what it says, and what it says of a question that it cannot answer."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from donors.models import Conference, Pledge
from partnership.actors.models import Grouping
from tests.donors.factories import (
    make_conference,
    make_pledge,
    make_rate,
    make_three_donors,
)
from tests.donors.pages import text
from tests.donors.pledge_report.world import (
    make_kronor,
    make_membership,
    make_reason,
    make_world,
)
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db
PAGE = "/economic/reports/pledges/"


def test_the_page_finds_what_the_paper_says(login):
    make_three_donors()

    page = text(login("Analyst").get(PAGE))

    assert "Gap in use: US$345.0m over three pledges." in page
    assert "Gap in use: Spain has 51%" in page
    assert '<td class="number">345.0</td>' in page
    assert "Pledged by instrument, US$ million: grants 33.0, not stated 407.5." in page
    assert "USD 187,470,000" in page


def test_the_page_says_that_a_change_is_also_of_what_has_become_known(login):
    make_three_donors()
    asked = {"compare_at": "2005-02-01", "as_at": "2006-02-01"}
    said = "so a change of a sum is also of what has become known."

    assert said in text(login("Minister").get(PAGE, asked))
    assert said not in text(login("Minister").get(PAGE))


def test_the_page_says_by_how_much_it_changed(login):
    make_three_donors()
    make_pledge("Kuwait", 500, pledged_on="2005-07-18")

    page = text(
        login("Analyst").get(PAGE, {"compare_at": "2005-07-01", "measure": "pledged"})
    )

    assert (
        "Pledged: US$940.5m over four pledges, US$500.0m more than at 1 July 2005."
        in page
    )
    assert "Solid: 1 Feb 2006. Outline: 1 Jul 2005." in page


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"by": "colour"}, "colour is not one of the available choices"),
        ({"then_by": "donor"}, "It is grouped by this already. Choose another."),
        ({"by": ["donor", "year"]}, "This is asked for twice. Choose one."),
        ({"measure": "profit"}, "profit is not one of the available choices"),
        ({"chart": "waiting"}, "Choose one of the measures that are shown."),
        ({"compare_at": "soon"}, "Enter a year, month and day, such as 2005-02-01."),
        ({"compare_at": "0001-01-01"}, "Enter a date from 1900-01-01 to 2199-12-31"),
        ({"currency": "ABC"}, "ABC is not one of the available choices"),
        ({"grouping": "warsaw-pact"}, "No grouping called “warsaw-pact” is recorded."),
        ({"through": "nobody"}, "No fund or organisation called “nobody” is recorded."),
        (
            {"currency": "IQD"},
            "Test rates has no rate for IQD on 1 February 2006 or in the week"
            " before: it has none before that. Choose another currency or date.",
        ),
    ],
)
def test_what_cannot_be_answered_is_said_at_its_field(login, asked, sentence):
    make_rate("SEK")
    client, (name,) = login("Analyst"), asked

    for address in (PAGE, f"{PAGE}csv/"):
        response = client.get(address, asked)
        assert response.status_code == 400
        page = text(response)
        assert sentence in page
        assert f'href="#id_{name}' in page


def test_a_currency_without_any_rates_is_said_at_its_field(login):
    response = login("Analyst").get(PAGE, {"currency": "EUR"})

    assert response.status_code == 400
    assert "There are no exchange rates" in text(response)


def test_the_address_holds_everything_and_the_date(login):
    make_world()
    asked = {"by": "line", "currency": "SEK", "sector": "151", "as_at": "2006-02-01"}

    page = login("Analyst").get(PAGE, asked).content.decode()

    assert '<option value="line" selected>' in page
    assert f'href="{PAGE}csv/?evidence=firm&amp;by=line&amp;measure=pledges' in page, (
        page
    )
    assert "&amp;currency=SEK&amp;sector=151&amp;as_at=2006-02-01" in page
    assert '<details class="full" open><summary>Only some pledges: sector<' in page


def test_a_minister_gets_the_page_and_no_files(login):
    page = text(login("Minister").get(PAGE))

    assert "Link to this view" in page
    assert "/csv/" not in page
    assert "Save this report" not in page


def test_names_of_hidden_records_are_in_no_row(login):
    secret = make_marking("secret")
    pledge = make_pledge("Spain", 220, conference=make_conference("SECRET summit"))
    Conference.objects.update(marking=secret)
    make_membership("Spain", "SECRET club")
    Grouping.objects.update(marking=secret)
    make_membership("Spain", "NATO", marking=secret)
    make_reason(pledge, "security", marking=secret)
    make_pledge("SECRET friend", 10)
    make_actor("SECRET friend").__class__.objects.filter(name="SECRET friend").update(
        marking=secret
    )
    client = login("Analyst", ceiling="declassified")

    for by in ("donor", "conference", "grouping", "reason"):
        for address in (PAGE, f"{PAGE}csv/", f"{PAGE}json/"):
            response = client.get(address, {"by": by, "measure": "pledged"})
            pieces = (
                response.streaming_content if response.streaming else [response.content]
            )
            found = b"".join(pieces).decode()
            assert "SECRET" not in found, (by, address)
            assert "Security" not in found.replace(">Security<", ""), (by, address)
            assert "220.0" in found or "220000000" in found


def test_the_page_bears_the_marking_of_what_names_its_rows(login):
    restricted = make_marking("restricted")
    pledge = make_pledge("Spain", 220)
    make_reason(pledge, "security", marking=restricted)
    client = login("Analyst", ceiling="top-secret")

    plain = text(client.get(PAGE, {"by": "donor"}))
    with_reason = text(client.get(PAGE, {"by": "reason"}))

    assert "Marked Restricted" not in plain
    assert "Marked Restricted" in with_reason


def test_the_page_costs_the_same_however_many_pledges(login, count_queries):
    client = login("Analyst")
    asked = {"by": "grouping", "then_by": "reason", "compare_at": "2005-02-01"}
    make_pledge("Spain")
    one = count_queries(lambda: client.get(PAGE, asked))

    make_world()

    assert count_queries(lambda: client.get(PAGE, asked)) == one


def test_both_dates_come_from_one_query(login):
    client = login("Analyst")
    make_world()

    with CaptureQueriesContext(connection) as queries:
        client.get(PAGE, {"compare_at": "2005-02-01"})

    assert sum("finest AS" in query["sql"] for query in queries) == 1


def test_the_gap_page_leads_to_the_report(login):
    page = text(login("Analyst").get(reverse("donors:pledge_gap")))

    assert f'href="{PAGE}"' in page


def test_the_page_shows_the_first_rows_and_says_so(login, monkeypatch):
    monkeypatch.setattr("donors.pledge_report.page.ROWS_ON_PAGE", 2)
    make_three_donors()

    page = text(login("Analyst").get(PAGE))

    assert "The page shows the first 2 of 3 rows." in page
    assert '<th scope="row">Sweden</th>' not in page
    assert '<td class="number">345.0</td>' in page


def test_kronor_stand_beside_dollars_and_are_never_added_to_them(login):
    make_kronor("Sweden")
    make_pledge("Sweden", 2)

    page = text(login("Analyst").get(PAGE, {"measure": "pledged"}))

    assert "SEK 100,000,000; USD 2,000,000" in page
    assert Pledge.objects.count() == 2
