"""The page of the balance, the records behind a share, its files and its panel."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from partnership.dashboard.balance.measures import RIGHTS
from partnership.dashboard.balance.panel import panel
from tests.coalition.factories import make_status, make_strength
from tests.dashboard.balance.world import make_balance
from tests.donors.factories import make_disbursement, make_pledge
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db
PAGE, RECORDS = "/balance/", "/balance/records/"


@pytest.fixture
def world(login):
    return make_balance()


def text(response) -> str:
    return " ".join(response.content.decode().split())


def test_the_page_begins_with_the_finding_and_every_share_opens_its_records(
    world, login
):
    client = login("Analyst")
    make_balance_programme(world)

    page = text(client.get(PAGE))

    assert "Wider partners provide under 1% of the personnel" in page
    assert "have disbursed 2% of the money" in page
    assert "Money disbursed: no share on 31 January 2005 to compare with." in page
    assert "no figure recorded" in page
    # Neighbouring months that say the same are one row; its links are of the last.
    shown = client.get(f"{PAGE}?period_from=2005-01")
    runs = shown.context["page"].sections[0].tables[0].months
    assert [(run.since_words, run.until_words) for run in runs] == [
        ("Dec 2005", "1 Feb 2006"),
        ("Jun", "Nov 2005"),
        ("Jan", "May 2005"),
    ]
    assert "measure=personnel&amp;side=lead&amp;on=2005-11-30" in text(shown)
    share = client.get(f"{RECORDS}?measure=disbursed&side=wider&on=2006-02-01")
    behind = text(share)
    assert "Wider partners: 1.5% of money disbursed" in behind
    assert "US$46.0m of US$3,046.0m on 1 February 2006." in behind
    assert behind.count("Disbursement for Madrid pledge") == 4


def make_balance_programme(world):
    """Signing in makes the plain programme anew; the world has its own."""
    world.programme.save()


def test_what_cannot_be_asked_is_said_at_the_field_and_nothing_is_guessed(world, login):
    client = login("Analyst")
    for query, words in (
        ("period_from=2006-13", "Enter a year and a month"),
        ("period_from=1899-12", "Enter a month of the years 1900 to 2199."),
        ("period_from=2006-03", "This month begins after the date of the page."),
        (
            "period_from=2006-01&period_to=2005-01",
            "The last month is before the first.",
        ),
        ("period_from=1999-01", "Ask for 60 months at most."),
    ):
        response = client.get(f"{PAGE}?{query}")
        assert (response.status_code, words in text(response)) == (400, True), query
    for query, words in (
        ("measure=gold", "gold is not one of the available choices"),
        ("side=theirs", "theirs is not one of the available choices"),
        ("on=2006-02-02", "This day is after the date of the page."),
        ("on=yesterday", "Enter a valid date."),
    ):
        response = client.get(f"{RECORDS}?{query}")
        assert (response.status_code, words in text(response)) == (400, True), query


def test_who_lacks_the_right_to_one_line_opens_none_of_it(world, login):
    client = login("coalition.view_contributor", "donors.view_pledge")

    assert client.get(PAGE).status_code == 403
    assert client.get(RECORDS).status_code == 403
    assert client.get("/balance/csv/").status_code == 403


def test_pages_bear_what_they_count_and_cost_the_same_however_much_there_is(
    world, login, count_queries
):
    client = login("Analyst")
    make_balance_programme(world)
    addresses = (PAGE, f"{RECORDS}?side=coalition")
    costs = [count_queries(lambda a=a: client.get(a)) for a in addresses]
    two_months = f"{PAGE}?period_from=2005-01&period_to=2005-02"
    assert count_queries(lambda: client.get(two_months)) == costs[0]
    page = client.get(PAGE)
    assert page.context["marking_banner"].code == "declassified"

    secret = {"marking": make_marking("restricted")}
    for name in ("Italy", "Spain", "Japan"):
        make_strength(name, 900, TODAY)
        make_status(name)
        pledge = make_pledge(name, "10", **secret)
        for _ in range(3):
            make_disbursement(pledge, "1", **secret)

    assert [count_queries(lambda a=a: client.get(a)) for a in addresses] == costs
    assert client.get(PAGE).context["marking_banner"].code == "restricted"
    assert client.get(RECORDS).context["marking_banner"].code == "declassified"


def test_files_have_the_rows_of_the_pages_and_the_api_has_the_report(world, login):
    client = login("Analyst")
    make_balance_programme(world)

    file = client.get("/balance/json/?period_from=2005-12")
    rows = json.loads(b"".join(file.streaming_content))["rows"]
    assert len(rows) == 6 * 3 * 4
    last = {row["side"]: row for row in rows if row["measure"] == "Personnel"}
    assert [last[side]["share"] for side in last] == ["61.1", "0.2", "0.0", "38.7"]
    api = client.get("/api/v1/reports/balance/?period_from=2005-12")
    assert json.loads(b"".join(api.streaming_content))["rows"] == rows
    behind = client.get("/balance/records/json/?measure=personnel&side=host")
    (row,) = json.loads(b"".join(behind.streaming_content))["rows"]
    assert (row["actor"], row["figure"]) == ("Iraq", "100000.00")


def test_the_panel_has_a_bar_for_each_line_and_asks_each_at_most_twice(world):
    # Read once for a whole request.
    assert world.reader.visible_marking_ids
    assert world.reader.has_perms(RIGHTS)
    with CaptureQueriesContext(connection) as queries:
        shown = panel(TODAY, world.reader, world.programme)

    assert len(queries) <= 6
    assert [bar.line for bar in shown.bars] == ["security", "political", "economic"]
    security, political, economic = shown.bars
    said = strip_tags(security.said)
    assert said == "lead 61%, coalition under 1%, wider under 1%, host 39%"
    assert 'data-figure="balance.personnel.lead">61%' in security.said
    assert economic.name == "money disbursed"
    said = strip_tags(political.said)
    assert said == "lead 25%, wider 50%, host 25%, coalition not recorded"
    # What is under a tenth of one per cent has no width.
    assert [width for _, width, _ in security.parts] == ["61.1%", "0.2%", "38.7%"]
