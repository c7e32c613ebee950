"""A point is cleared while its line to take holds, and used at its meeting."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from partnership.diplomacy.models import LineVersion, Point, PointStatus
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.points.test_drafting import HELD, page_of, reword
from tests.diplomacy.points_factories import make_ask, make_line
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login(OFFICER)


def press(client, point, what, **values):
    values = {"version": Point.objects.get(pk=point.pk).version} | values
    return client.post(f"/political/points/{point.pk}/{what}/", values, follow=True)


def test_a_point_whose_line_expires_before_the_meeting_cannot_be_cleared(officer):
    line = make_line(valid_until=date(2006, 2, 10))
    point = make_point(make_meeting(), line_version=line)
    said = (
        "“Why a partnership, version 1” expires on 10 February 2006, before the meeting"
        " on 14 February 2006. Reword the point with a line that holds on the day of"
        " the meeting, or without one."
    )

    page = page_of(officer, point.meeting)
    assert f"It cannot be cleared. {said}" in page
    assert "Clear this point" not in page

    assert said in text(press(officer, point, "clear"))
    assert Point.objects.get().status == PointStatus.DRAFTED
    assert (
        f"/political/meetings/{point.meeting_id}/"
        in reword(officer, point, line_version=make_line("Another").pk).url
    )
    press(officer, point, "clear")
    assert Point.objects.get().status == PointStatus.CLEARED


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ({"cleared_on": None}, "version 1” is not cleared."),
        ({"withdrawn_on": TODAY}, "version 1” was withdrawn on 1 February 2006."),
        ({"valid_from": date(2006, 2, 15)}, "valid only from 15 February 2006, after"),
        ({"valid_until": TODAY - timedelta(1)}, "expired on 31 January 2006, before"),
    ],
)
def test_a_line_that_does_not_hold_is_said_with_its_day(officer, version, said):
    point = make_point(make_meeting(), line_version=make_line(**version))

    assert said in text(press(officer, point, "clear"))
    assert Point.objects.get().status == PointStatus.DRAFTED


def test_today_decides_too_for_a_meeting_that_is_past(officer):
    line = make_line(valid_until=date(2006, 1, 31))
    point = make_point(make_meeting("Denmark", **HELD), line_version=line)

    page = text(press(officer, point, "clear"))

    assert "expired on 31 January 2006. Reword the point" in page
    assert Point.objects.get().status == PointStatus.DRAFTED


def test_who_may_not_see_a_line_clears_nothing_that_rests_on_it(officer):
    line = make_line("Whispered", marking=make_marking("secret"))
    point = make_point(make_meeting(), line_version=line)

    page = text(press(officer, point, "clear"))

    assert "Its line to take is one that you may not see" in page
    assert "Whispered" not in page
    assert Point.objects.get().status == PointStatus.DRAFTED


def test_a_cleared_point_whose_line_is_withdrawn_no_longer_covers(officer):
    line = make_line()
    point = make_point(make_meeting(), cleared_on=TODAY, line_version=line)
    assert "A point is cleared for it." in page_of(officer, point.meeting)

    LineVersion.objects.update(withdrawn_on=TODAY, withdrawn_reason="Overtaken")

    page = page_of(officer, point.meeting)
    assert "No point is cleared for it." in page
    assert "<h2>No longer covered</h2>" in page
    assert "“Why a partnership, version 1” was withdrawn on 1 February 2006." in page


def test_another_line_makes_a_cleared_point_a_draft_and_an_ask_does_not(officer):
    point = make_point(make_meeting(), cleared_on=TODAY)

    reword(officer, point, ask=make_ask().pk)
    assert Point.objects.get().status == PointStatus.CLEARED
    reword(officer, point, line_version=make_line().pk)
    assert Point.objects.get().status == PointStatus.DRAFTED


def test_who_clears_a_point_of_their_own_is_said(officer):
    meeting = make_meeting()
    words = {"text": "Keep the 530.", "marking": make_marking().pk}
    officer.post(f"/political/meetings/{meeting.pk}/points/add/", words)

    press(officer, Point.objects.get(), "clear")

    said = "Cleared on 1 February 2006 by user1, who drafted it."
    assert said in page_of(officer, meeting)


def test_clearing_is_a_right_of_its_own(login):
    point = make_point(make_meeting())
    rights = ["diplomacy.view_meeting", "diplomacy.change_point"]

    drafter = login(*rights)

    assert press(drafter, point, "clear").status_code == 403
    assert "Clear this point" not in page_of(drafter, point.meeting)
    assert "Reword it" in page_of(drafter, point.meeting)


def test_a_point_is_used_at_a_meeting_that_was_held_and_that_can_be_taken_back(officer):
    meeting = make_meeting("Denmark", **HELD)
    point = make_point(meeting, cleared_on=date(2006, 1, 30))

    page = text(press(officer, point, "use"))
    assert "The point was used at the meeting." in page
    point.refresh_from_db()
    assert (point.status, point.used_on) == (PointStatus.USED, HELD["held_on"])
    assert "Used on 31 January 2006." in page

    press(officer, point, "use", undo="1")
    point.refresh_from_db()
    assert (point.status, point.used_on) == (PointStatus.CLEARED, None)


def test_a_point_is_not_used_before_the_meeting_is_held_nor_as_a_draft(officer):
    ahead = make_point(make_meeting(), cleared_on=TODAY)
    drafted = make_point(make_meeting("Sweden", **HELD))

    assert "not recorded as held" in text(press(officer, ahead, "use"))
    assert press(officer, drafted, "use").status_code == 404
    late = make_point(make_meeting("Spain", **HELD), cleared_on=TODAY)
    assert "A colleague changed this point" in text(press(officer, late, "use"))
    assert not Point.objects.filter(status=PointStatus.USED).exists()


def test_the_database_refuses_a_use_of_what_is_not_used():
    point = make_point(make_meeting(), cleared_on=TODAY)
    broken = pytest.raises(IntegrityError, match="point_that_is_used_says_so")
    with broken, transaction.atomic():
        Point.objects.filter(pk=point.pk).update(used_on=TODAY)
