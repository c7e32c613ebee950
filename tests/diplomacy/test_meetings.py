"""Meetings ahead at a date, and which of them have a cleared point."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from partnership.diplomacy.models import MeetingStatus, PointStatus
from partnership.diplomacy.queries import meetings_ahead, meetings_past, meetings_with
from partnership.diplomacy.totals import coverage, political_totals
from tests.diplomacy.factories import (
    MEETING_DAY,
    make_event,
    make_meeting,
    make_point,
)
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db

NEXT_DAY = MEETING_DAY + timedelta(1)


@pytest.fixture
def reader():
    return make_user()


def test_meetings_stand_ahead_up_to_their_day_the_soonest_first(reader):
    make_meeting("Denmark")
    make_meeting("Sweden", date(2006, 2, 3))

    ahead = meetings_ahead(TODAY, reader)
    assert [(one.actor, one.days) for one in ahead] == [("Sweden", 2), ("Denmark", 13)]
    assert [one.actor for one in meetings_ahead(MEETING_DAY, reader)] == ["Denmark"]
    assert meetings_ahead(NEXT_DAY, reader) == []
    assert [one.actor for one in meetings_past(NEXT_DAY, reader)] == [
        "Denmark",
        "Sweden",
    ]


def test_a_meeting_is_unknown_before_it_was_arranged(reader):
    make_meeting(arranged_on=date(2006, 2, 5))

    assert meetings_ahead(date(2006, 2, 4), reader) == []
    assert len(meetings_ahead(date(2006, 2, 5), reader)) == 1


def test_a_meeting_is_ahead_until_the_day_on_which_it_was_cancelled(reader):
    fifth = date(2006, 2, 5)
    make_meeting(
        status=MeetingStatus.CANCELLED, cancelled_on=fifth, cancelled_reason="Fog"
    )

    (before,) = meetings_ahead(fifth - timedelta(1), reader)
    assert (before.is_cancelled, before.status_words) == (False, "Confirmed")
    assert coverage(fifth - timedelta(1), reader).without_point == 1
    assert meetings_ahead(fifth, reader) == []
    assert coverage(fifth, reader).meetings == 0


def test_a_meeting_was_not_held_before_its_day(reader):
    make_meeting(status=MeetingStatus.HELD)
    make_meeting("Sweden", TODAY - timedelta(1))

    assert meetings_ahead(TODAY, reader)[0].status_words == "Confirmed"
    assert meetings_past(NEXT_DAY, reader)[0].status_words == "Held"
    words = meetings_past(TODAY, reader)[0].status_words
    assert words == "Confirmed, not recorded as held"


def test_only_a_cleared_point_covers_a_meeting_and_only_from_its_day(reader):
    meeting = make_meeting()
    make_point(meeting)
    make_point(meeting, cleared_on=date(2006, 2, 2))

    assert [one.has_point for one in meetings_ahead(TODAY, reader)] == [False]
    assert [one.has_point for one in meetings_ahead(date(2006, 2, 2), reader)] == [True]
    assert coverage(TODAY, reader).without_point == 1


def test_a_point_that_was_taken_back_covers_nothing(reader):
    make_point(make_meeting(), cleared_on=TODAY, status=PointStatus.DRAFTED)

    assert coverage(TODAY, reader).without_point == 1


def test_coverage_counts_meetings_ahead_with_and_without_a_point(reader):
    make_point(make_meeting("Denmark"), cleared_on=TODAY)
    make_meeting("Sweden")
    make_meeting("Canada", TODAY - timedelta(1))

    counts = coverage(TODAY, reader)

    assert (counts.meetings, counts.with_point, counts.without_point) == (2, 1, 1)


def test_without_meetings_every_count_is_nought(reader):
    totals = political_totals(TODAY, reader)

    assert (totals.meetings, totals.events, totals.without_point) == ([], [], 0)


def test_a_reader_sees_no_meeting_point_or_actor_above_the_ceiling():
    secret = make_marking("secret")
    make_meeting("Sweden", marking=secret)
    make_actor("Secret service", marking=secret)
    make_meeting("Secret service")
    make_point(make_meeting("Denmark"), cleared_on=TODAY, marking=secret)
    below, above = make_user(ceiling="restricted"), make_user(ceiling="secret")

    (seen,) = meetings_ahead(TODAY, below)
    assert (seen.actor, seen.has_point) == ("Denmark", False)
    assert coverage(TODAY, below).meetings == 1
    assert (coverage(TODAY, above).meetings, coverage(TODAY, above).with_point) == (
        3,
        1,
    )


def test_meetings_with_an_actor_are_those_known_at_the_date(reader):
    make_meeting("Denmark")
    make_meeting("Denmark", date(2006, 1, 10))
    make_meeting("Denmark", arranged_on=date(2006, 3, 1))
    make_meeting("Sweden")

    found = meetings_with(make_actor("Denmark"), TODAY, reader)

    assert [one.held_on for one in found] == [MEETING_DAY, date(2006, 1, 10)]


def test_the_totals_cost_three_queries_however_many_meetings(reader, count_queries):
    make_meeting()
    one = count_queries(lambda: political_totals(TODAY, reader))
    for name in ("Sweden", "Canada", "Spain"):
        make_point(make_meeting(name), cleared_on=TODAY)

    assert count_queries(lambda: political_totals(TODAY, reader)) == one == 3


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("meeting_status_is_known", {"status": "rumoured"}),
        (
            "meeting_is_cancelled_for_a_reason",
            {"status": "cancelled", "cancelled_on": TODAY},
        ),
        (
            "meeting_is_cancelled_on_a_date",
            {"status": "cancelled", "cancelled_reason": "Fog"},
        ),
    ],
)
def test_the_database_refuses_a_meeting_that_cannot_be(name, broken):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_meeting(**broken)


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("point_status_is_known", {"status": "said", "cleared_on": TODAY}),
        ("point_is_cleared_on_a_date", {"status": PointStatus.CLEARED}),
    ],
)
def test_the_database_refuses_a_point_that_cannot_be(name, broken):
    meeting = make_meeting()

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_point(meeting, **broken)


def test_a_meeting_does_not_name_an_event_that_its_reader_may_not_see(login):
    event = make_event("A secret summit", marking=make_marking("secret"))
    meeting = make_meeting(event=event)
    address = f"/political/meetings/{meeting.pk}/"

    pages = [
        login("Policy officer", ceiling=ceiling).get(address).content.decode()
        for ceiling in ("restricted", "secret")
    ]

    assert ["A secret summit" in page for page in pages] == [False, True]
