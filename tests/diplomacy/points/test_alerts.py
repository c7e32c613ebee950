"""Flags of meetings that come near without a point, and what the flags bear."""

from datetime import date, timedelta

import pytest

from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag, Severity
from partnership.alerts.queries import open_flags
from partnership.diplomacy.models import LineVersion
from partnership.diplomacy.points.alerts import (
    JOB,
    meetings_without_a_point,
    points_that_lost_their_line,
)
from partnership.diplomacy.tasks import flag_meetings_without_a_point
from tests.coalition.caveats import join_desk, make_desk, make_insider
from tests.diplomacy.factories import MEETING_DAY, make_meeting, make_point
from tests.diplomacy.points_factories import make_line
from tests.diplomacy.test_pages import text
from tests.factories import TODAY, make_programme, make_user

pytestmark = pytest.mark.django_db
WEEK_BEFORE = MEETING_DAY - timedelta(7)


def titles(facts, on):
    return [row[2] for row in facts(on)]


@pytest.mark.parametrize("page", ["coverage/", "meetings/{}/"])
def test_the_days_from_which_it_is_flagged_stand_beside_its_tag(login, page):
    address = f"/political/{page.format(make_meeting().pk)}"

    said = "is flagged from 7 days before its day."
    assert said in text(login("Minister").get(address))


def test_a_meeting_is_flagged_from_a_week_before_it_until_a_point_is_cleared():
    meeting = make_meeting()
    make_point(meeting)

    assert titles(meetings_without_a_point, WEEK_BEFORE - timedelta(1)) == []
    assert titles(meetings_without_a_point, WEEK_BEFORE) == [
        "Denmark, Foreign Secretary: no point is cleared for the meeting of"
        " 14 February 2006"
    ]
    make_point(meeting, cleared_on=WEEK_BEFORE + timedelta(1))
    assert titles(meetings_without_a_point, WEEK_BEFORE)
    assert titles(meetings_without_a_point, WEEK_BEFORE + timedelta(1)) == []
    assert titles(meetings_without_a_point, MEETING_DAY + timedelta(1)) == []


def test_it_presses_more_two_days_before(django_assert_max_num_queries):
    make_meeting()

    steps = [
        next(iter(meetings_without_a_point(MEETING_DAY - timedelta(days))))[3:6]
        for days in (3, 2)
    ]

    assert steps == [
        (Severity.DECISION_DUE, "7", MEETING_DAY),
        (Severity.OVERDUE, "2", MEETING_DAY),
    ]


def test_a_cleared_point_whose_line_ends_before_its_meeting_is_flagged():
    line = make_line(valid_until=MEETING_DAY)
    make_point(make_meeting(), cleared_on=TODAY, line_version=line)
    make_point(make_meeting("Sweden"), cleared_on=TODAY)
    assert titles(points_that_lost_their_line, TODAY) == []

    LineVersion.objects.update(valid_until=date(2006, 2, 13))

    assert titles(points_that_lost_their_line, TODAY) == [
        "Denmark, Foreign Secretary: the line to take of a cleared point does not hold"
        " at the meeting of 14 February 2006"
    ]
    assert titles(points_that_lost_their_line, TODAY - timedelta(1)) == []


def test_the_job_opens_a_flag_once_and_lifts_it_when_a_point_is_cleared():
    make_programme(pinned_as_at=WEEK_BEFORE)
    meeting = make_meeting()

    assert flag_meetings_without_a_point() == 1
    assert flag_meetings_without_a_point() == 0
    make_point(meeting, cleared_on=WEEK_BEFORE)
    assert run_job(JOB, WEEK_BEFORE).closed == 1
    assert Flag.objects.get().closed_on == WEEK_BEFORE


@pytest.mark.parametrize("rule", ["meeting_without_point", "point_lost_line"])
@pytest.mark.parametrize("is_stored", [False, True], ids=["live", "stored"])
def test_a_flag_asks_for_every_marking_that_it_rests_on(rule, is_stored):
    line = make_line(valid_until=TODAY, marking=make_desk())
    make_point(
        make_meeting(),
        cleared_on=TODAY,
        line_version=line,
        marking=make_desk(desk="other"),
    )
    if is_stored:
        run_job(JOB, WEEK_BEFORE)
    ours, theirs = make_insider(), join_desk(make_user(), "other")
    both = join_desk(make_insider(), "other")

    seen = [
        open_flags(WEEK_BEFORE, one, rule=rule).total for one in (ours, theirs, both)
    ]

    assert seen == [0, 0, 1]


def test_a_flag_rests_on_the_version_that_has_taken_the_place_of_a_points_line():
    make_point(make_meeting(), cleared_on=TODAY, line_version=make_line())
    make_line(marking=make_desk(), valid_from=TODAY, cleared_on=TODAY)

    seen = [
        open_flags(TODAY, one, rule="point_lost_line").total
        for one in (make_user(), make_insider())
    ]

    assert seen == [0, 1]
