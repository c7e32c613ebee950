"""What holds of a meeting, its agenda and its actions at a date."""

from datetime import date

import pytest

from partnership.diplomacy.forums.meetings import agenda_of
from partnership.diplomacy.models import (
    ForumAction,
    ForumMeeting,
)
from tests.diplomacy.forums_factories import (
    make_action,
    make_forum,
    make_item,
    make_sitting,
)
from tests.factories import TODAY, make_user

pytestmark = pytest.mark.django_db
LATER = date(2006, 3, 1)


@pytest.fixture
def reader():
    return make_user()


@pytest.mark.parametrize(
    ("values", "on", "status"),
    [
        ({"status": "held"}, date(2006, 1, 9), "planned"),
        ({"status": "held"}, date(2006, 1, 10), "held"),
        ({"status": "held", "held_precision": "month"}, date(2005, 12, 31), "planned"),
        ({"status": "held", "held_precision": "month"}, date(2006, 1, 20), "held"),
        ({"status": "cancelled"}, date(2006, 1, 4), "planned"),
        ({"status": "cancelled"}, date(2006, 1, 5), "cancelled"),
    ],
)
def test_a_meeting_is_planned_until_its_day_or_its_cancellation(values, on, status):
    if values["status"] == "cancelled":
        values |= {"cancelled_on": date(2006, 1, 5), "cancelled_reason": "Fog"}
    day = {"held_on": date(2006, 1, 1 if "held_precision" in values else 10)}
    meeting = make_sitting(make_forum(), **day | values)

    assert meeting.status_at(on) == status
    assert ForumMeeting.objects.planned(on).exists() == (status == "planned")
    assert ForumMeeting.objects.held(on).exists() == (status == "held")


def test_an_agenda_has_what_stood_on_it_at_the_date_in_its_order(reader):
    meeting = make_sitting(make_forum())
    make_item(meeting, number=2, text="Second")
    make_item(meeting, number=1, text="First")
    make_item(meeting, number=3, text="Later", put_on=LATER)
    make_item(meeting, number=4, text="Taken off", taken_off_on=TODAY)

    assert [one.text for one in agenda_of(meeting, TODAY, reader)] == [
        "First",
        "Second",
    ]
    before = agenda_of(meeting, date(2006, 1, 31), reader)
    assert "Taken off" in [one.text for one in before]


@pytest.mark.parametrize(
    ("days", "is_late"),
    [
        ({"due_on": date(2006, 1, 31)}, True),
        ({"due_on": TODAY}, False),
        ({"due_on": None}, False),
        ({"due_on": date(2006, 1, 20), "done_on": TODAY}, False),
        ({"due_on": date(2006, 1, 20), "done_on": LATER}, True),
    ],
)
def test_an_action_is_overdue_past_its_day_until_it_is_done(days, is_late):
    make_action(make_sitting(make_forum()), **days)

    assert ForumAction.objects.overdue(TODAY).exists() == is_late
