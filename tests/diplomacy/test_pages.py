"""The pages of the political line: rights, dates, bad input, colleagues."""

from datetime import date

import pytest

from partnership.diplomacy.models import Meeting, Point, PointStatus
from tests.diplomacy.asks_factories import make_contact
from tests.diplomacy.factories import make_date, make_event, make_meeting, make_point
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db

OFFICER = "Policy officer"


@pytest.fixture
def officer(login):
    return login(OFFICER)


def text(response):
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    "path",
    [
        "/political/meetings/add/",
        "/political/meetings/{meeting}/edit/",
        "/political/meetings/{meeting}/points/add/",
        "/political/points/{point}/edit/",
    ],
)
def test_a_minister_reads_and_never_types(login, path):
    meeting = make_meeting()
    point = make_point(meeting)
    minister = login("Minister")

    assert minister.get("/political/").status_code == 200
    assert minister.get(f"/political/meetings/{meeting.pk}/").status_code == 200
    path = path.format(meeting=meeting.pk, point=point.pk)
    assert minister.get(path).status_code == 403
    assert minister.post(path).status_code == 403


def test_a_minister_cannot_clear_a_point(login):
    point = make_point(make_meeting())

    response = login("Minister").post(
        f"/political/points/{point.pk}/clear/", {"version": 1}
    )

    assert response.status_code == 403
    assert Point.objects.get().status == PointStatus.DRAFTED


def test_whoever_has_no_right_is_refused_and_a_stranger_signs_in(login, client):
    assert login().get("/political/").status_code == 403
    assert client.get("/political/").status_code == 302


def test_the_overview_shows_a_meeting_without_a_point_in_red(officer):
    make_point(make_meeting("Sweden"), cleared_on=TODAY)
    make_meeting("Denmark")
    make_date()

    page = text(officer.get("/political/"))

    assert "1 of 2 meetings ahead has no cleared point." in page
    assert page.count("No point</span>") == 1
    assert page.count("Point cleared</span>") == 1
    assert "Donor conference" in page


def test_an_empty_line_invites_the_first_meeting(officer, login):
    page = text(officer.get("/political/"))
    assert "Add the first meeting" in page
    assert "No event is recorded ahead" in page

    assert "Add the first meeting" not in text(login("Minister").get("/political/"))


def test_the_overview_answers_at_the_date_and_its_links_keep_it(officer):
    meeting = make_meeting()

    page = text(officer.get("/political/?as_at=2006-02-20"))

    assert "No meeting ahead of 20 February 2006 is recorded." in page
    assert f"/political/meetings/{meeting.pk}/?as_at=2006-02-20" in page


def test_the_overview_costs_the_same_however_many_meetings(officer, count_queries):
    make_meeting()
    make_date()
    one = count_queries(lambda: officer.get("/political/"))

    for name in ("Sweden", "Canada", "Spain"):
        make_point(make_meeting(name), cleared_on=TODAY)
        make_date(f"Event of {name}")

    assert count_queries(lambda: officer.get("/political/")) == one


def test_a_meeting_costs_the_same_however_many_points(officer, count_queries):
    meeting = make_meeting()
    make_point(meeting)
    path = f"/political/meetings/{meeting.pk}/"
    one = count_queries(lambda: officer.get(path))

    for _ in range(3):
        make_point(meeting, cleared_on=TODAY)

    assert count_queries(lambda: officer.get(path)) == one


def test_what_the_reader_may_not_see_is_not_there(officer):
    secret = make_marking("secret")
    hidden = make_meeting(marking=secret)
    seen = make_meeting("Sweden")
    point = make_point(seen, marking=secret, text="Whisper it.")

    assert officer.get(f"/political/meetings/{hidden.pk}/").status_code == 404
    assert officer.get(f"/political/meetings/{hidden.pk}/edit/").status_code == 404
    assert officer.get(f"/political/points/{point.pk}/edit/").status_code == 404
    response = officer.post(f"/political/points/{point.pk}/clear/", {"version": 1})
    assert response.status_code == 404
    assert "Whisper" not in text(officer.get(f"/political/meetings/{seen.pk}/"))


def test_a_meeting_that_is_not_known_at_the_date_is_not_there(officer):
    meeting = make_meeting(arranged_on=date(2006, 2, 5))

    assert officer.get(f"/political/meetings/{meeting.pk}/").status_code == 404
    later = f"/political/meetings/{meeting.pk}/?as_at=2006-02-05"
    assert officer.get(later).status_code == 200


def test_pages_bear_the_highest_marking_in_them(login):
    make_point(make_meeting(), marking=make_marking("restricted"))
    meeting = Meeting.objects.get()

    page = text(login(OFFICER).get(f"/political/meetings/{meeting.pk}/"))

    assert "<b>Restricted</b>" in page


def test_whether_a_meeting_has_a_point_or_an_outcome_is_borne_where_it_is_listed(login):
    event = make_event()
    make_date(event)
    meeting = make_meeting(held_on=date(2006, 1, 20), status="held", event=event)
    client = login(OFFICER)
    pages = ("/political/", f"/political/events/{event.pk}/")
    for page in pages:
        assert "<b>Restricted</b>" not in text(client.get(page))

    restricted = make_marking("restricted")
    for make in (make_outcome, make_cleared):
        made = make(meeting, marking=restricted)
        for page in pages:
            assert "<b>Restricted</b>" in text(client.get(page))
        made.delete()


def make_outcome(meeting, **values):
    return make_contact(held_on=meeting.held_on, meeting=meeting, **values)


def make_cleared(meeting, **values):
    return make_point(meeting, cleared_on=date(2006, 1, 10), **values)
