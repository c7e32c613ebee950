"""The days of mandates as a calendar, read back as a calendar program reads it."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from icalendar import Calendar

from coalition.calendar.events import events
from coalition.models import Contributor, Mandate, Status
from partnership.accounts.models import AuditEntry, AuditKind, User
from partnership.actors.models import Actor
from tests.coalition.caveats import join_desk, make_desk
from tests.coalition.factories import (
    make_denmark_mandate,
    make_mandate,
    make_renewal,
    make_status,
    make_un_mandate,
)
from tests.coalition.mandate_factories import make_body, make_recess
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

ADDRESS = "/security/mandates/calendar.ics"
FEBRUARY = date(2006, 2, 1)


@pytest.fixture
def reader(login):
    return login("Minister")


def entries(client, **query):
    response = client.get(ADDRESS, query)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    found = Calendar.from_ical(response.content).walk("VEVENT")
    return {str(entry["uid"]): entry for entry in found}


def test_a_decision_an_expiry_and_a_review_are_days_of_the_calendar(reader):
    mandate = make_denmark_mandate(notice_days=30, review_on=date(2006, 5, 1))

    with time_machine.travel(datetime(2026, 11, 26, 9, tzinfo=UTC), tick=False):
        found = entries(reader)
        raw = reader.get(ADDRESS).content

    days = {uid.split("-")[2]: entry for uid, entry in found.items()}
    assert {kind: entry.decoded("dtstart") for kind, entry in days.items()} == {
        "decision@partnership": date(2006, 6, 1),
        "expiry@partnership": date(2006, 7, 1),
        "review@partnership": date(2006, 5, 1),
    }
    decision = days["decision@partnership"]
    assert decision["summary"] == "Denmark: troop mandate, decision needed"
    assert "Marking: Declassified" in decision["description"]
    assert decision["url"] == f"http://testserver{mandate.get_absolute_url()}"
    assert decision.decoded("dtstamp") == datetime(2026, 11, 26, 9, tzinfo=UTC)
    assert decision["class"] == "CONFIDENTIAL"
    assert b"DTSTART;VALUE=DATE:20060601" in raw
    assert b"\r\n" in raw


def test_an_event_keeps_its_uid_whatever_changes_in_it(reader):
    mandate = make_denmark_mandate()
    before = set(entries(reader))

    Mandate.objects.filter(pk=mandate.pk).update(
        expires_on=date(2006, 8, 1), title="Other", version=2
    )

    after = entries(reader)
    assert set(after) == before
    assert {int(entry["sequence"]) for entry in after.values()} == {1}


def test_a_known_month_is_said_in_words(reader):
    make_mandate("Moldova", date(2006, 7, 1), expires_precision="month")

    (entry,) = entries(reader).values()

    assert "Expires July 2006." in entry["description"]
    assert "Only the month is known" in entry["description"]


def test_it_is_as_at_its_date_and_leaves_out_what_was_renewed(reader):
    make_renewal(make_denmark_mandate())

    february = entries(reader, as_at="2006-02-01").values()
    may = entries(reader, as_at="2006-05-31").values()

    assert [one.decoded("dtstart") for one in february] == [date(2006, 7, 1)]
    assert [one.decoded("dtstart") for one in may] == [date(2007, 7, 1)]


def test_without_notice_or_recess_the_decision_is_needed_by_the_expiry(reader):
    make_denmark_mandate()

    (entry,) = entries(reader).values()

    assert "A decision is needed by then" in entry["description"]


def test_who_has_departed_needs_no_decision(reader):
    make_denmark_mandate()
    make_status(status=Status.DEPARTED, since=FEBRUARY)

    assert entries(reader) == {}


def test_words_that_would_break_the_file_are_escaped(reader):
    make_denmark_mandate(title="a;b,c\\ END:VCALENDAR")

    (entry,) = entries(reader).values()

    assert entry["summary"] == "Denmark: a;b,c\\ END:VCALENDAR, expires"


@pytest.mark.parametrize("model", [Mandate, Actor, Contributor])
def test_what_the_reader_may_not_see_is_not_in_it(reader, model):
    make_denmark_mandate()
    model.objects.update(marking=make_marking("secret"))

    assert entries(reader) == {}


def test_it_bears_the_highest_marking_of_what_it_names():
    make_denmark_mandate()
    Actor.objects.update(marking=make_marking("restricted"))

    (event,) = events(FEBRUARY, make_user())

    assert event.marking.code == "restricted"


def test_it_costs_the_same_however_many_mandates(reader, count_queries):
    make_un_mandate()
    one = count_queries(lambda: reader.get(ADDRESS))

    for name in ("Denmark", "Italy", "Japan"):
        make_mandate(name)

    assert count_queries(lambda: reader.get(ADDRESS)) == one


def test_a_date_that_is_none_is_no_calendar_of_another_day(reader):
    assert reader.get(ADDRESS, {"as_at": "2006-02-31"}).status_code == 400


def test_taking_it_is_audited(reader):
    reader.get(ADDRESS)

    assert AuditEntry.objects.filter(kind=AuditKind.EXPORT_BEGUN).count() == 1


def test_who_has_not_signed_in_gets_none(client):
    assert client.get(ADDRESS).status_code == 302


def test_the_marking_in_words_has_its_caveats_and_so_has_the_whole(reader):
    desk = make_desk("restricted")
    join_desk(User.objects.get())
    make_denmark_mandate(marking=desk)

    raw = reader.get(ADDRESS).content
    (entry,) = entries(reader).values()

    plain = desk.plain_marking
    words = f"Marking: {plain.name} ({plain.note}); Desk only."
    assert words in entry["description"]
    whole = str(Calendar.from_ical(raw)["x-wr-caldesc"])
    assert whole.startswith(f"Marking of the whole: {plain.name}")
    assert "Desk only" in whole


def test_a_decision_that_a_recess_brings_forward_bears_the_recess_and_its_body():
    body = make_body()
    recess = make_recess(body)
    make_denmark_mandate(decision_body=body)
    make_recess(
        body, date(2007, 6, 6), date(2007, 7, 2), marking=make_marking("restricted")
    )
    reader = make_user()
    assert {event.marking.code for event in events(FEBRUARY, reader)} == {
        "declassified"
    }

    for rows in (type(body).objects.all(), type(recess).objects.filter(pk=recess.pk)):
        rows.update(marking=make_marking("restricted"))
        found = events(FEBRUARY, reader)
        assert {event.marking.code for event in found} == {"restricted"}
        rows.update(marking=make_marking())
