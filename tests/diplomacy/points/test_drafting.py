"""A point is drafted from what the record suggests."""

from datetime import date

import pytest

from coalition.models import Mandate
from partnership.accounts.models import User
from partnership.diplomacy.models import Point, PointStatus
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
