"""Points are drafted, cleared and reworded; nobody clears what they have not read."""

import pytest

from partnership.diplomacy.models import Point, PointStatus
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login(OFFICER)


def test_a_point_is_drafted_then_cleared_on_the_day_of_the_product(officer):
    meeting = make_meeting()
    words = {"text": "Keep the 530 in Basra.", "marking": make_marking().pk}

    drafted = officer.post(f"/political/meetings/{meeting.pk}/points/add/", words)
    assert drafted.url == f"/political/meetings/{meeting.pk}/"
    point = Point.objects.get()
    assert point.status == PointStatus.DRAFTED
    assert "No point" in text(officer.get(drafted.url))

    path = f"/political/points/{point.pk}/clear/"
    response = officer.post(path, {"version": 1}, follow=True)

    assert "The point is cleared." in text(response)
    assert "A point is cleared for it." in text(response)
    point.refresh_from_db()
    assert (point.status, point.cleared_on) == (PointStatus.CLEARED, TODAY)
    assert point.cleared_by.username == "user1"


def test_a_point_without_words_is_refused(officer):
    meeting = make_meeting()
    words = {"text": "  ", "marking": make_marking().pk}

    page = text(officer.post(f"/political/meetings/{meeting.pk}/points/add/", words))

    assert "Enter the point" in page
    assert not Point.objects.exists()


def test_nobody_clears_words_that_a_colleague_has_changed(officer):
    point = make_point(make_meeting())
    Point.objects.update(version=2, text="Leave Basra.")

    path = f"/political/points/{point.pk}/clear/"
    page = text(officer.post(path, {"version": 1}, follow=True))

    assert "A colleague changed this point" in page
    assert Point.objects.get().status == PointStatus.DRAFTED


@pytest.mark.parametrize("version", ["", "one", "9" * 30, "-1"])
def test_a_clearance_without_a_version_is_refused(officer, version):
    point = make_point(make_meeting())

    officer.post(f"/political/points/{point.pk}/clear/", {"version": version})

    assert Point.objects.get().status == PointStatus.DRAFTED


def test_a_clearance_is_never_a_link(officer):
    point = make_point(make_meeting())

    assert officer.get(f"/political/points/{point.pk}/clear/").status_code == 405


def test_whoever_has_no_right_hears_of_that_first(login):
    point = make_point(make_meeting())

    response = login("Minister").get(f"/political/points/{point.pk}/clear/")

    assert response.status_code == 403


def test_a_reworded_point_is_a_draft_again(officer):
    point = make_point(make_meeting(), cleared_on=TODAY)
    path = f"/political/points/{point.pk}/edit/"
    values = {
        "text": point.text,
        "marking": make_marking("restricted").pk,
        "version": 1,
        "opened_version": 1,
        "reason_code": "remarked",
        "reason": "Marked higher.",
    }

    officer.post(path, values)
    assert Point.objects.get().status == PointStatus.CLEARED

    officer.post(path, values | {"text": "Stay.", "version": 2, "opened_version": 2})
    point.refresh_from_db()
    assert (point.status, point.cleared_on, point.cleared_by) == (
        PointStatus.DRAFTED,
        None,
        None,
    )


def test_a_point_that_was_used_is_not_reworded(officer):
    point = make_point(make_meeting(), cleared_on=TODAY, status=PointStatus.USED)

    address = f"/political/points/{point.pk}/edit/"

    assert officer.get(address).status_code == 404
    # Somebody had opened it before it was used: what they typed stays on the page.
    typed = {"text": "Mine", "version": 1, "reason_code": "decided"}
    marking = {"marking": point.marking_id, "opened_version": 1}
    refused = officer.post(address, typed | marking)
    assert "was used at the meeting since" in text(refused)
    assert "Mine" in text(refused)
    point.refresh_from_db()
    assert point.text != "Mine"


def test_nobody_clears_a_point_past_its_line_in_the_administration(login):
    point = make_point(make_meeting())
    address = f"/admin/diplomacy/point/{point.pk}/change/"
    administrator = login("Administrator", is_staff=True)

    assert administrator.get(address).status_code == 200
    cleared = {"status": "cleared", "opened_version": point.version, "reason": "Mine"}
    refused = administrator.post(address, cleared | {"reason_code": "mistake"})

    assert refused.status_code == 403


def test_a_cancelled_meeting_invites_no_point(officer):
    off = {"cancelled_on": TODAY, "cancelled_reason": "Fog"}
    meeting = make_meeting(status="cancelled", **off)
    path = f"/political/meetings/{meeting.pk}/"
    adds = f"{path}points/add/"

    assert adds not in text(officer.get(path))
    make_point(meeting)
    assert adds not in text(officer.get(path))
    assert adds in text(officer.get(f"{path}?as_at=2006-01-31"))
