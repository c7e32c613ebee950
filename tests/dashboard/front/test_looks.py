"""When a look at the front page counts, and what has changed since the one before."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import IntegrityError, transaction

from partnership.accounts.models import User
from partnership.dashboard.front import looking
from partnership.dashboard.front.changed import changed_since
from partnership.dashboard.front.looking import counts
from partnership.dashboard.models import Look
from tests.coalition.factories import make_contributor, make_mandate
from tests.coalition.missions.test_pages import plain
from tests.donors.factories import make_pledge
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

NINE = datetime(2026, 3, 3, 9, tzinfo=ZoneInfo("Europe/London"))


def looked(client, minutes=0, address="/", method="get", **headers):
    """The front page some minutes after nine, as words."""
    with time_machine.travel(NINE + timedelta(minutes=minutes), tick=False):
        answer = getattr(client, method)(address, headers=headers)
    assert answer.status_code == 200
    return plain(answer.content.decode())


def times():
    """Minutes after nine at which the visit began and the one before it."""
    look = Look.objects.get()
    return tuple(
        at and (at - NINE).total_seconds() / 60
        for at in (look.began_at, look.before_at)
    )


def test_a_visit_begins_after_half_an_hour_away_and_is_written_once(login):
    client = login("Minister")

    assert "You look here for the first time" in looked(client)
    assert times() == (0, None)
    assert "You look here for the first time" in looked(client, 20)
    looked(client, 40)
    # Nobody was away: the first visit goes on.
    assert times() == (0, None)
    said = looked(client, 75)
    assert times() == (75, 0)
    assert "since you last looked" in said
    assert "09:00 on 3 March 2026" in said
    looked(client, 80)
    assert times() == (75, 0)


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("head", {}),
        ("get", {"Sec-Purpose": "prefetch;prerender"}),
        ("get", {"Purpose": "prefetch"}),
        ("get", {"X-Moz": "prefetch"}),
    ],
)
def test_what_a_browser_fetches_ahead_is_no_look(login, method, headers):
    looked(login("Minister"), method=method, **headers)

    assert not Look.objects.exists()


def test_a_look_at_the_past_is_no_look(rf):
    request = rf.get("/")
    request.known_at = None
    assert counts(request)

    request.known_at = NINE

    assert not counts(request)


def test_of_two_looks_at_once_one_begins_the_visit():
    person = make_user("Minister")
    for _ in range(2):
        Look.objects.begin_visit(person, NINE, NINE)
    assert times() == (0, None)

    for _ in range(2):
        at = NINE + timedelta(hours=1)
        Look.objects.begin_visit(person, at, at)
    assert times() == (60, 0)


def test_a_visit_begins_where_the_record_was_settled_and_never_before_the_last():
    person = make_user("Minister")
    settled = NINE - timedelta(minutes=1)
    Look.objects.begin_visit(person, NINE, settled)
    assert times() == (-1, None)

    # What was going on then goes on still: all since it began is told once more.
    Look.objects.begin_visit(person, NINE + timedelta(hours=1), settled)
    assert times() == (-1, None)

    at = NINE + timedelta(hours=2)
    Look.objects.begin_visit(person, at, at)
    assert times() == (120, -1)


def test_a_visit_goes_on_in_another_browser_and_begins_where_all_is_settled(
    rf, monkeypatch
):
    monkeypatch.setattr(looking, "settled_until", lambda at: at - timedelta(minutes=1))
    person = make_user("Minister")

    def look(minutes):
        # No session: it does not matter in which they look.
        request = rf.get("/")
        request.user, request.known_at = person, None
        return looking.looked_before(request, NINE + timedelta(minutes=minutes))

    assert [look(minutes) for minutes in (0, 20, 45)] == [None] * 3
    assert times() == (-1, None)
    assert look(76) == NINE - timedelta(minutes=1)
    assert times() == (75, -1)


def test_the_look_before_is_never_the_later_one():
    with pytest.raises(IntegrityError, match="look_comes_after"), transaction.atomic():
        Look.objects.create(
            person=make_user(), began_at=NINE, before_at=NINE, seen_at=NINE
        )


def test_a_look_goes_with_the_person():
    person = make_user("Minister")
    Look.objects.begin_visit(person, NINE, NINE)

    User.objects.filter(pk=person.pk).delete()

    assert not Look.objects.exists()


def back_after(client, change):
    """What the page says after a visit, a change, and a second visit."""
    client.get("/")
    long_ago = Look.objects.get().began_at - timedelta(days=1)
    Look.objects.update(began_at=long_ago, seen_at=long_ago)
    change()
    return client.get("/")


def test_it_says_what_changed_since_by_line_and_what_weighs_first(login):
    client = login("Minister")

    def change():
        make_contributor("Denmark")
        mandate = make_mandate("Denmark")
        make_pledge("Sweden", 33)
        mandate.title = "Folketing vote"
        mandate.save()

    answer = back_after(client, change)
    said = plain(answer.content.decode())
    changed = answer.context["page"].changed

    by_line = {one.name: (one.new, one.changed) for one in changed.lines}
    # The pledge, and the conference at which it was made.
    assert by_line["economic"] == (2, 0)
    # A mandate that is new since is new, whatever was changed of it.
    assert by_line["security"][1] == 0
    assert "since you last looked" in said
    assert "Economic: 2 new" in said
    assert {one.key.partition(":")[0] for one in changed.shown[:2]} == {
        "coalition.mandate",
        "donors.pledge",
    }
    start = changed.url.partition("?")[2]
    assert start.startswith("period_from=")
    assert f'href="{changed.url}"' in answer.content.decode()


def test_what_the_reader_may_not_see_is_no_change(login):
    secret = make_marking("secret-2006")
    client = login("Minister", ceiling="restricted")

    def change():
        # One that they may see, of the same donor at the same conference.
        make_pledge("Canada", 12)
        look = Look.objects.get()
        without.append(changed_since(look.began_at, look.person))
        make_pledge("Canada", 13, marking=secret, title="A secret promise")

    without = []
    answer = back_after(client, change)
    changed = answer.context["page"].changed

    assert "secret promise" not in answer.content.decode()
    assert changed.total > 0
    assert changed == without[0]


def test_the_banner_bears_what_the_changes_name(login):
    client = login("Minister", ceiling="top-secret")
    secret = make_marking("secret-2006")

    answer = back_after(client, lambda: make_pledge("Canada", marking=secret))

    assert answer.context["marking_banner"].code == "secret-2006"
