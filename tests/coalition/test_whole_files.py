"""A page may be cut, and says so; a file of the security line holds every row."""

from datetime import date

import pytest
from icalendar import Calendar

from coalition.models import Contributor, ContributorStatus, Mandate, Status
from partnership.actors.models import Actor, ActorKind
from tests.coalition.factories import (
    make_contributor,
    make_mandate,
    make_status,
    make_strength,
)
from tests.coalition.handover_factories import make_day_plan, make_muthanna
from tests.coalition.mandate_factories import make_vote_count
from tests.coalition.missions.factories import make_mission
from tests.coalition.pages import contributor_page, mandate_page, page
from tests.factories import make_marking, make_programme

pytestmark = pytest.mark.django_db


def text_of(client, address, **query):
    response = client.get(address, query)
    assert response.status_code == 200
    return b"".join(response.streaming_content).decode()


def make_many(number: int, status: str = Status.DEPARTED) -> None:
    """So many contributors with a status."""
    marking = make_marking()
    actors = Actor.objects.bulk_create(
        Actor(name=f"State {n:03}", slug=f"s{n}", kind=ActorKind.STATE, marking=marking)
        for n in range(number)
    )
    contributors = Contributor.objects.bulk_create(
        Contributor(actor=actor, marking=marking) for actor in actors
    )
    ContributorStatus.objects.bulk_create(
        ContributorStatus(
            contributor=one, status=status, since=date(2005, 12, 1), marking=marking
        )
        for one in contributors
    )


def test_the_file_of_departures_has_those_that_the_page_leaves_out(login):
    make_many(251)
    client = login("Analyst")

    assert "1 more is not listed" in page(client, "/security/missions/")
    text = text_of(client, "/security/missions/departures/csv/")
    assert text.count("\nState ") == 251


def test_the_page_counts_all_who_need_an_option_where_it_lists_some(login):
    make_many(251, Status.LEAVING)

    text = page(login("Minister"), "/security/missions/")

    assert "251 contributors are leaving or reluctant" in text
    assert "The first 250 stand here; there are more." in text


def test_the_file_of_changes_has_those_that_the_page_leaves_out(login, monkeypatch):
    for name in ("Denmark", "Italy", "Poland"):
        make_strength(name, 500, date(2005, 12, 1))
        make_strength(name, 400, date(2006, 1, 20))
    monkeypatch.setattr(
        "coalition.strength.changes_page.read_changes.__defaults__", (1,)
    )
    client, days = login("Analyst"), {"period_from": "2005-12-31"}

    shown = page(client, "/security/strength/changes/", **days)
    text = text_of(client, "/security/strength/changes/csv/", **days)

    assert "The page shows the first 1 of 3 rows" in shown
    assert all(name in text for name in ("Denmark", "Italy", "Poland"))
    assert "The first 1 of" not in text


def test_the_file_of_the_ledger_has_every_statement(login):
    make_muthanna()
    for number in range(60):
        stated = date.fromordinal(date(2005, 6, 1).toordinal() + number)
        planned = date.fromordinal(date(2006, 6, 1).toordinal() + number)
        make_day_plan(planned, stated, slip_reason="security", note=f"Word {number}.")

    text = text_of(login("Analyst"), "/security/provinces/handover/csv/")

    assert all(f"Word {number}." in text for number in range(60))


@pytest.mark.parametrize("number", [1, 2])
def test_a_contributor_s_tables_say_where_they_are_cut(login, monkeypatch, number):
    monkeypatch.setattr("coalition.dossier.LONGEST", 1)
    for month in range(1, number + 1):
        make_strength(personnel=500 + month, stated_on=date(2005, month, 1))
        make_status(since=date(2005, month, 1))

    text = page(login("Minister"), contributor_page(make_contributor()))

    said = text.count("The first 1 stand here; there are more.")
    assert said == (2 if number == 2 else 0)


def test_the_catalogue_and_the_votes_say_where_they_are_cut(login, monkeypatch):
    monkeypatch.setattr("coalition.missions.catalogue.LONGEST", 1)
    monkeypatch.setattr("coalition.mandates.votes.LONGEST", 1)
    make_mission("One")
    make_mission("Two")
    mandate = make_mandate()
    make_vote_count(mandate)
    make_vote_count(mandate)
    client = login("Minister")

    for address in ("/security/missions/", mandate_page(mandate)):
        assert "The first 1 stand here" in page(client, address)


def test_the_calendar_has_every_mandate(login):
    make_programme()
    holder, marking = make_contributor(), make_marking()
    Mandate.objects.bulk_create(
        Mandate(
            holder=holder.actor,
            contributor=holder,
            title=f"Mandate {number}.",
            authority_type="parliament",
            expires_on=date(2006, 7, 1),
            grade="official",
            marking=marking,
        )
        for number in range(501)
    )

    response = login("Policy officer").get("/security/mandates/calendar.ics")

    found = Calendar.from_ical(response.content).walk("VEVENT")
    expiring = {str(entry["url"]) for entry in found}
    assert len(expiring) == 501
