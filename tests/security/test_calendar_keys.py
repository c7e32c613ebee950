"""A calendar program's key opens one feed, for one person, and nothing else."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from icalendar import Calendar

from partnership.accounts.audit import Origin
from partnership.accounts.calendar_feeds import FEEDS
from partnership.accounts.calendar_keys import make_key
from partnership.accounts.models import AuditEntry, AuditKind, CalendarKey, User
from tests.coalition.factories import make_denmark_mandate, make_mandate
from tests.factories import make_marking, make_programme, make_user

pytestmark = pytest.mark.django_db
PAGE = "/account/calendars/"
NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)


@pytest.fixture
def person():
    make_programme()
    return make_user("Minister", ceiling="restricted")


def key_of(person, ceiling="restricted", at=NOW):
    return make_key(
        person,
        FEEDS["mandates"],
        name="Phone",
        ceiling=make_marking(ceiling),
        origin=Origin(by=person),
        at=at,
    )


def feed(client, token, at=NOW, **values):
    address = reverse("coalition:mandate_calendar_by_key", args=[token])
    with time_machine.travel(at, tick=False):
        return client.get(address, **values)


def names(response):
    assert response.status_code == 200
    found = Calendar.from_ical(response.content).walk("VEVENT")
    return {str(entry["summary"]).split(":")[0] for entry in found}


def test_a_program_reads_the_feed_without_signing_in(client, person):
    make_denmark_mandate()

    assert names(feed(client, key_of(person))) == {"Denmark"}
    assert "sessionid" not in client.cookies
    assert "session" not in client.cookies
    assert CalendarKey.objects.get().last_used_at == NOW


def test_it_opens_no_page(client, person):
    token = key_of(person)
    feed(client, token)

    assert client.get("/security/mandates/").status_code == 302
    assert client.get(f"/security/mandates/?token={token}").status_code == 302
    assert client.get("/security/mandates/calendar.ics").status_code == 302


def test_it_takes_no_form(client, person):
    address = reverse("coalition:mandate_calendar_by_key", args=[key_of(person)])

    assert client.post(address).status_code == 405


@pytest.mark.parametrize(
    ("spoil", "because", "place"),
    [
        (lambda key: CalendarKey.objects.update(revoked_at=NOW), "key revoked", 1),
        (lambda key: CalendarKey.objects.update(expires_at=NOW), "key expired", 2),
        (lambda key: CalendarKey.objects.update(feed="other"), "of another feed", 3),
        (lambda key: User.objects.update(is_active=False), "of a closed account", 4),
        (lambda key: key.person.groups.clear(), "without the right", 5),
        (lambda key: CalendarKey.objects.all().delete(), "key unknown", 6),
    ],
)
def test_a_key_that_does_not_work_is_as_unknown_as_any(
    client, person, spoil, because, place
):
    make_denmark_mandate()
    token = key_of(person)
    unknown = feed(client, "x" * 43)

    spoil(CalendarKey.objects.get())
    # Strangers of one address are noted once a minute.
    refused = feed(client, token, REMOTE_ADDR=f"192.0.2.{place}")

    assert (refused.status_code, unknown.status_code) == (404, 404)
    assert b"Denmark" not in refused.content
    entries = AuditEntry.objects.filter(kind=AuditKind.REFUSED)
    assert any(because in entry.details["because"] for entry in entries)
    assert token not in str(list(entries.values()))


def test_it_works_until_the_day_that_was_said(client, person):
    token = key_of(person)

    assert feed(client, token, NOW + timedelta(days=179)).status_code == 200
    assert feed(client, token, NOW + timedelta(days=180)).status_code == 404


def test_the_feed_holds_what_the_person_may_see_now_and_no_more(client, person):
    make_denmark_mandate()
    make_mandate("Italy", marking=make_marking("restricted"))
    make_mandate("Japan", marking=make_marking("secret"))
    token = key_of(person, "restricted")
    assert names(feed(client, token)) == {"Denmark", "Italy"}

    User.objects.update(ceiling=make_marking("official"))
    assert names(feed(client, token)) == {"Denmark"}

    # A ceiling that rises opens no more than the feed's own.
    CalendarKey.objects.update(ceiling=make_marking("unclassified"))
    User.objects.update(ceiling=make_marking("top-secret"))
    assert names(feed(client, token)) == {"Denmark"}


def test_what_has_a_caveat_never_leaves(client, person):
    from partnership.accounts.models import NeedToKnow
    from partnership.evidence.models import Marking, MarkingGroup, NeedToKnowGroup

    plain = make_marking("restricted")
    group = NeedToKnowGroup.objects.create(code="desk", name="Desk")
    narrow = Marking.objects.create(
        scheme=plain.scheme,
        code="restricted-desk",
        name="Restricted",
        rank=plain.rank,
        plain_marking=plain,
    )
    MarkingGroup.objects.create(marking=narrow, group=group)
    NeedToKnow.objects.create(person=person, group=group)
    make_mandate("Italy", marking=narrow)
    make_denmark_mandate()

    assert narrow.pk in User.objects.get(pk=person.pk).visible_marking_ids
    assert names(feed(client, key_of(person))) == {"Denmark"}


def test_somebody_else_s_key_cannot_be_revoked(login, person):
    key_of(person)
    key = CalendarKey.objects.get()
    other = login("Policy officer")

    other.post(f"{PAGE}{key.pk}/revoke/")
    assert CalendarKey.objects.get().revoked_at is None
    assert key.name not in other.get(PAGE).content.decode()


def test_its_owner_revokes_it_and_that_is_audited(login):
    mine = login("Minister", username="mine")
    key_of(User.objects.get(username="mine"))

    mine.post(f"{PAGE}{CalendarKey.objects.get().pk}/revoke/")

    assert CalendarKey.objects.get().revoked_at
    assert AuditEntry.objects.get(kind=AuditKind.CALENDAR_KEY_REVOKED)


def test_guessing_is_throttled(client, person):
    address = {"REMOTE_ADDR": "192.0.2.99"}
    answers = [feed(client, f"{n:043}", **address).status_code for n in range(22)]

    assert answers[0] == 404
    assert answers[-1] == 429
    # Who has a key is not locked out by who guesses beside them.
    assert feed(client, key_of(person), **address).status_code == 200


def test_it_is_kept_nowhere_on_the_way(client, person):
    response = feed(client, key_of(person))

    assert "no-store" in response.headers["Cache-Control"]


def test_no_line_of_the_log_holds_a_key(client, person, caplog):
    token = "secret-of-a-key-that-does-not-work-any-more"
    with caplog.at_level(logging.DEBUG):
        feed(client, token)

    from partnership.logs import OneLineInUtc

    lines = [OneLineInUtc("{message}", style="{").format(r) for r in caplog.records]
    assert any("/security/mandates/calendar/…" in line for line in lines)
    assert not any(token in line for line in lines)
