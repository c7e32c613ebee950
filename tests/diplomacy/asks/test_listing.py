"""The ledger of asks: its rows, its filters, its files, and what it costs."""

from datetime import date

import pytest

from partnership.diplomacy.models import Line
from tests.coalition.factories import make_mandate
from tests.diplomacy.asks.conftest import plain
from tests.diplomacy.asks_factories import (
    make_ask,
    make_home,
    make_stance,
    make_step,
)
from tests.factories import TODAY, make_actor, make_user

pytestmark = pytest.mark.django_db

LIST = "/political/asks/"
MADE = ("made", date(2006, 1, 10))


def test_the_list_begins_with_what_is_past_its_day(minister):
    make_ask("Denmark", "Stay", MADE, wanted_by=date(2006, 1, 31))
    make_ask("Sweden", "Pay", line=Line.ECONOMIC, wanted_by=date(2006, 3, 1))
    make_stance()

    page = plain(minister.get(LIST))

    assert "1 of 2 asks is open past the day we wanted them by." in page
    assert page.index("Stay") < page.index("Pay")
    assert "Past its day" in page
    assert "Friend, said on 5 Jan 2006" in page
    assert "no answer yet" in page
    assert "Add an ask" not in page


def test_an_empty_ledger_invites_the_first_ask(officer, login):
    page = plain(officer.get(LIST))

    assert "No ask is recorded by this date" in page
    assert "Add the first ask" in page
    assert "Add the first ask" not in plain(login("Minister").get(LIST))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("line=economic", {"Pay"}),
        ("state=open", {"Stay", "Pay", "Visit"}),
        ("state=delivered", {"Train"}),
        ("lead=home", {"Stay", "Train"}),
        ("lead=host", {"Visit"}),
        ("lead=ally", {"Pay"}),
        ("actor=sweden", {"Pay"}),
        ("actor=swe", {"Pay"}),
        ("owner=me", {"Stay"}),
        ("owner=none", {"Pay", "Visit", "Train"}),
        ("needs=overdue", {"Stay"}),
        ("needs=stale", {"Pay"}),
        ("needs=double", {"Visit"}),
        ("q=pay+sweden", {"Pay"}),
        ("state=open&line=security&lead=host", {"Visit"}),
    ],
)
def test_each_filter_leaves_what_it_asks_for(login, query, found):
    client = login("Minister")
    home, owner = make_home(), type(make_user()).objects.first()
    early = date(2005, 11, 1)
    make_ask("Denmark", "Stay", MADE, owner=owner, wanted_by=date(2006, 1, 31))
    make_ask(
        "Sweden",
        "Pay",
        line=Line.ECONOMIC,
        lead=make_actor("United States"),
        opened_on=early,
    )
    visit = make_ask("Egypt", "Visit", lead=make_actor("Iraq"))
    make_step(visit, took_on=date(2006, 1, 27), asked_by=make_actor("United States"))
    make_step(visit, took_on=date(2006, 1, 30), asked_by=home)
    make_ask("Italy", "Train", MADE, ("delivered", date(2006, 1, 20)), lead=home)

    response = client.get(f"{LIST}?{query}")

    rows = {row.standing.ask.wanted for row in response.context["list"].rows}
    assert rows == found
    assert response.status_code == 200


@pytest.mark.parametrize(
    "query", ["state=lost", "line=cultural", "actor=atlantis", "owner=x", "sort=size"]
)
def test_a_wrong_filter_is_said_and_answered_with_400(minister, query):
    make_ask()

    assert minister.get(f"{LIST}?{query}").status_code == 400


def test_the_list_sorts_and_keeps_what_was_asked(minister):
    make_ask("Denmark", "Stay", MADE)
    make_ask("Sweden", "Pay")

    def order(query):
        rows = minister.get(f"{LIST}?{query}").context["list"].rows
        return [row.standing.ask.actor.name for row in rows]

    assert order("sort=actor") == ["Denmark", "Sweden"]
    assert order("sort=-actor") == ["Sweden", "Denmark"]
    assert order("sort=-still") == ["Sweden", "Denmark"]
    page = minister.get(f"{LIST}?line=security&as_at=2006-02-20").content.decode()
    assert "?line=security&amp;as_at=2006-02-20&amp;sort=actor" in page


def test_the_list_costs_the_same_however_many_asks(minister, count_queries):
    mandate = make_mandate()
    make_ask("Denmark", "Stay", MADE, about=mandate)
    make_stance()
    few = count_queries(lambda: minister.get(LIST))
    for name in ("Italy", "Japan", "Spain"):
        make_ask(name, f"Ask of {name}", MADE, about=mandate)
        make_stance(name=name)

    assert count_queries(lambda: minister.get(LIST)) == few


def test_the_files_have_the_rows_of_the_filters(login):
    client = login("Analyst")
    make_home()
    mandate = make_mandate()
    make_ask("Denmark", "=Stay", MADE, about=mandate, wanted_by=date(2006, 1, 1))
    twice = make_ask("Sweden", "Pay", line=Line.ECONOMIC)
    for capital in ("United States", "United Kingdom"):
        make_step(twice, took_on=TODAY, asked_by=make_actor(capital))

    file = b"".join(client.get(f"{LIST}csv/?line=security")).decode()

    assert f"Mandate: {mandate}" in file
    assert "home government" in file
    assert "Pay" not in file
    assert "'=Stay" in file
    doubled = b"".join(client.get(f"{LIST}csv/?needs=double")).decode()
    assert "Asked twice" in doubled
    assert "Pay" in doubled
    assert "Stay" not in doubled
    assert b"".join(client.get(f"{LIST}xlsx/")).startswith(b"PK")
    assert client.get(f"{LIST}csv/?line=lost").status_code == 400
    assert login("Minister").get(f"{LIST}csv/").status_code == 403


def test_the_overview_counts_what_needs_attention_and_leads_to_it(minister, login):
    make_ask("Denmark", "Stay", MADE, wanted_by=date(2006, 1, 31))
    make_ask("Sweden", "Pay", opened_on=date(2005, 11, 1))
    make_ask("Italy", "Train", MADE, ("delivered", date(2006, 1, 20)))
    twice = make_ask("Egypt", "Visit")
    for capital in ("United States", "United Kingdom"):
        make_step(twice, took_on=TODAY, asked_by=make_actor(capital))

    page = minister.get("/political/?as_at=2006-02-02")

    words = plain(page)
    for said in ("3 asks are open", "1 past its day", "1 stale", "1 asked twice"):
        assert said in words, said
    for query in ("state=open", "needs=overdue", "needs=stale", "needs=double"):
        link = f"/political/asks/?as_at=2006-02-02&amp;{query}"
        assert link in page.content.decode(), query
