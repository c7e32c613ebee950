"""A point is drafted from what the record suggests, cleared, and used."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from coalition.models import Mandate
from partnership.accounts.models import User
from partnership.diplomacy.models import LineVersion, Point, PointStatus
from tests.coalition.caveats import join_desk, make_desk
from tests.coalition.factories import make_denmark_mandate, make_strength
from tests.diplomacy.factories import make_event, make_meeting, make_point
from tests.diplomacy.points_factories import make_ask, make_line
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_actor, make_marking

pytestmark = pytest.mark.django_db
HELD = {"status": "held", "held_on": date(2006, 1, 31)}


@pytest.fixture
def officer(login):
    return login(OFFICER)


def page_of(client, meeting, query=""):
    return text(client.get(f"/political/meetings/{meeting.pk}/{query}"))


def draft(client, meeting, key, **kwargs):
    path = f"/political/meetings/{meeting.pk}/points/suggested/"
    return client.post(path, {"suggestion": key}, **kwargs)


def press(client, point, what, **values):
    values = {"version": Point.objects.get(pk=point.pk).version} | values
    return client.post(f"/political/points/{point.pk}/{what}/", values, follow=True)


def reword(client, point, **values):
    version = Point.objects.get(pk=point.pk).version
    values = {
        "text": point.text,
        "marking": point.marking_id,
        "version": version,
        "opened_version": version,
        "reason_code": "decided",
    } | values
    return client.post(f"/political/points/{point.pk}/edit/", values)


def test_one_button_drafts_a_point_and_opens_it(officer):
    make_strength(marking=make_marking("restricted"))
    mandate, meeting = make_denmark_mandate(), make_meeting()
    key = f"mandate:{mandate.pk}:expiry"
    assert f'name="suggestion" value="{key}"' in page_of(officer, meeting)

    response = draft(officer, meeting, key)

    point = Point.objects.get()
    assert response.url == f"/political/points/{point.pk}/edit/"
    assert "530 personnel serve under it." in text(officer.get(response.url))
    assert (point.status, point.suggestion) == (PointStatus.DRAFTED, key)
    assert point.marking.code == "restricted"
    assert point.created_by.username == "user1"
    page = page_of(officer, meeting)
    assert f'value="{key}"' not in page
    assert "Drafted from the record" in page
    assert "The record suggests nothing more to say" in page


def test_a_suggestion_is_drafted_from_once_and_only_while_the_record_makes_it(officer):
    mandate, meeting = make_denmark_mandate(), make_meeting()
    key = f"mandate:{mandate.pk}:expiry"
    draft(officer, meeting, key)

    again = draft(officer, meeting, key, follow=True)
    assert "A colleague has just drafted a point from this" in text(again)
    Point.objects.all().delete()
    Mandate.objects.update(ended_on=TODAY)
    gone = draft(officer, meeting, key, follow=True)
    assert "The record no longer suggests this" in text(gone)
    assert not Point.objects.exists()


def test_what_bears_two_caveats_is_not_drafted_under_one(login):
    """Whoever may see one of them alone would read what the other keeps from them."""
    ours, theirs = make_desk(), make_desk(desk="other")
    make_denmark_mandate(marking=ours)
    meeting = make_meeting(marking=theirs)
    client = login(OFFICER)
    me = User.objects.get(pk=client.session["_auth_user_id"])
    join_desk(join_desk(me), "other")

    page = draft(
        client, meeting, f"mandate:{Mandate.objects.get().pk}:expiry", follow=True
    )

    assert "bears several markings" in text(page)
    assert not Point.objects.exists()


def test_the_past_and_what_is_over_suggest_nothing(officer):
    make_line()
    held = make_meeting("Denmark", **HELD)
    off = make_meeting(
        "Sweden", status="cancelled", cancelled_on=TODAY, cancelled_reason="Fog"
    )

    assert "Suggested from the record" not in page_of(officer, held)
    assert "Suggested from the record" not in page_of(officer, off)
    assert "no longer suggests" in text(draft(officer, held, "line:1", follow=True))
    assert "The effort is shared" in page_of(officer, held, "?as_at=2006-01-30")


def test_a_minister_reads_suggestions_and_drafts_none(login):
    make_line()
    meeting = make_meeting()
    minister = login("Minister")

    page = page_of(minister, meeting)

    assert "The effort is shared by a broad partnership." in page
    assert "Draft from this" not in page
    assert draft(minister, meeting, "line:1").status_code == 403


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


def test_the_form_offers_open_asks_and_the_lines_that_hold(officer):
    make_ask()
    make_ask("Sweden", wanted="Give money")
    make_line("Holds", valid_until=date(2006, 3, 1))
    make_line("Expires", valid_until=date(2006, 2, 13))
    path = f"/political/meetings/{make_meeting().pk}/points/add/"

    page = text(officer.get(path))

    assert "Stay in Basra past 1 July</option>" in page
    assert "Holds, version 1 (until 1 Mar 2006)</option>" in page
    assert "Expires" not in page
    assert "Give money" not in page
    assert "The effort is shared" in page


def test_a_line_that_has_ended_is_refused_at_its_question(officer):
    line = make_line(valid_until=date(2006, 2, 10))
    point = make_point(make_meeting(), line_version=line)

    response = reword(officer, point, text="Other words.", line_version=line.pk)

    page = text(response)
    assert page.count("expires on 10 February 2006, before the meeting") == 2
    assert "Other words." in page
    assert Point.objects.get().version == 1


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


def test_a_meeting_bears_all_that_it_names_and_suggests(officer):
    """Its actor, its event, a point's ask, and what suggestions rest on."""
    restricted = {"marking": make_marking("restricted")}

    def bears(meeting):
        return "<b>Restricted</b>" in page_of(officer, meeting)

    meeting = make_meeting()
    assert not bears(meeting)
    make_actor("Sweden", **restricted)
    assert bears(make_meeting("Sweden"))
    assert bears(make_meeting("Norway", event=make_event(**restricted)))
    asked = make_meeting("Canada")
    make_point(asked, ask=make_ask("Canada", **restricted))
    assert bears(asked)
    make_ask(**restricted)
    assert bears(meeting)


def test_a_meeting_costs_the_same_however_much_is_suggested(officer, count_queries):
    meeting = make_meeting()
    make_point(meeting, cleared_on=TODAY, line_version=make_line(), ask=make_ask())
    path = f"/political/meetings/{meeting.pk}/"
    one = count_queries(lambda: officer.get(path))

    for number in range(3):
        line, ask = make_line(f"Topic {number}"), make_ask(wanted=f"Ask {number}")
        make_point(meeting, cleared_on=TODAY, line_version=line, ask=ask)

    assert count_queries(lambda: officer.get(path)) == one


def test_the_database_refuses_a_use_of_what_is_not_used():
    point = make_point(make_meeting(), cleared_on=TODAY)
    broken = pytest.raises(IntegrityError, match="point_that_is_used_says_so")
    with broken, transaction.atomic():
        Point.objects.filter(pk=point.pk).update(used_on=TODAY)
