"""What the product warns of: silence, overdue actions, meetings without an agenda."""

from datetime import date, timedelta

import pytest

from partnership.alerts.inexact import due_words
from partnership.alerts.jobs import run_job
from partnership.alerts.models import Flag
from partnership.diplomacy.forums.alerts import JOB
from partnership.diplomacy.models import AnswerState, SittingStatus
from partnership.evidence.precision import DatePrecision
from tests.diplomacy.forums_factories import (
    make_action,
    make_answer,
    make_forum,
    make_issue,
    make_item,
    make_sitting,
)
from tests.factories import TODAY, make_actor, make_marking

pytestmark = pytest.mark.django_db(transaction=True)


def flags(on=TODAY):
    run_job(JOB, on)
    found = Flag.objects.filter(closed_on=None).order_by("title")
    return [(one.title, one.due_on) for one in found]


def test_an_issue_is_flagged_after_30_days_of_silence_until_it_is_answered():
    issue = make_issue(make_forum(), raised_on=TODAY - timedelta(30))
    make_issue(issue.forum, "Visas", raised_on=TODAY - timedelta(29))

    said = "Iraq: no answer to “Border crossings” since 2 January 2006"
    assert flags() == [(said, TODAY)]
    assert Flag.objects.get().actor == issue.put_to

    make_answer(issue, AnswerState.ACKNOWLEDGED, TODAY)
    assert flags() == []


def test_an_action_is_flagged_past_its_day_until_it_is_done():
    meeting = make_sitting(make_forum())
    action = make_action(meeting, owner=make_actor("Jordan"), due_on=date(2006, 1, 31))
    make_action(meeting, due_on=TODAY)

    said = "Advisory group: “Write to the ministry.” was due on 31 January 2006"
    assert flags() == [(said, date(2006, 1, 31))]

    type(action).objects.filter(pk=action.pk).update(done_on=TODAY)
    assert flags() == []


def test_a_meeting_within_7_days_is_flagged_until_something_is_on_its_agenda():
    forum = make_forum()
    soon = make_sitting(forum, date(2006, 2, 8))
    make_sitting(forum, date(2006, 2, 9))
    make_sitting(forum, date(2006, 1, 31))
    cancelled = {"cancelled_on": TODAY, "cancelled_reason": "Fog"}
    make_sitting(forum, date(2006, 2, 3), status=SittingStatus.CANCELLED, **cancelled)

    said = "Advisory group: no agenda for the meeting of 8 February 2006"
    assert flags() == [(said, date(2006, 2, 8))]

    make_item(soon)
    assert flags() == []


def test_of_a_meeting_in_a_known_month_a_flag_says_no_more_than_the_month():
    month = {"held_precision": DatePrecision.MONTH}
    meeting = make_sitting(make_forum(), date(2006, 2, 1), **month)
    on = date(2006, 2, 22)

    said = "Advisory group: no agenda for the meeting of February 2006"
    assert flags(on) == [(said, date(2006, 2, 28))]
    assert due_words(Flag.objects.get(), on) == "Feb 2006"
    assert Flag.objects.get().subject_id == meeting.pk


def test_a_flag_bears_all_that_it_names():
    secret, restricted = make_marking("secret"), make_marking("restricted")
    forum = make_forum(marking=secret)
    make_issue(forum, put_to=make_actor("Iraq", marking=restricted))

    flags()

    flag = Flag.objects.get()
    assert set(flag.further_marking_ids) == {secret.pk, restricted.pk}


def test_the_first_and_last_day_of_the_calendar_are_no_fault():
    make_issue(make_forum())
    assert flags(date.min) == []
    assert len(flags(date.max)) == 1
