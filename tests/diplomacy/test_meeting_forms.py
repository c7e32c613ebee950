"""A meeting is put in the diary and brought up to date: bad input, colleagues."""

from datetime import date

import pytest

from partnership.diplomacy.models import Meeting, MeetingStatus
from tests.diplomacy.factories import make_meeting
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login(OFFICER)


def posted(**values):
    return {
        "actor": make_actor("Denmark").pk,
        "principal": "Foreign Secretary",
        "held_on_day": "14",
        "held_on_month": "2",
        "held_on_year": "2006",
        "status": MeetingStatus.CONFIRMED,
        "marking": make_marking().pk,
        "reason_code": "decided",
        "reason": "The paper asks for it.",
    } | values


def test_a_meeting_is_added_to_the_diary_of_today(officer):
    page = text(officer.get("/political/meetings/add/"))
    assert 'value="2006"' in page

    response = officer.post("/political/meetings/add/", posted(), follow=True)

    assert "The meeting is in the diary. It has no point yet." in text(response)
    meeting = Meeting.objects.get()
    assert (meeting.held_on, meeting.version) == (date(2006, 2, 14), 1)
    assert meeting.created_by.username == "user1"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"held_on_day": "30"}, "February 2006 has 28 days"),
        (
            {"held_on_day": "", "held_on_month": "", "held_on_year": ""},
            "Enter a date for",
        ),
        ({"actor": ""}, "Choose the actor"),
        ({"principal": ""}, "Enter our principal"),
        ({"status": "rumoured"}, "rumoured is not one of the available choices"),
        ({"status": "cancelled"}, "Enter why the meeting was cancelled"),
        ({"status": "cancelled"}, "Enter the day on which it was cancelled"),
    ],
)
def test_wrong_input_is_said_at_its_field_and_nothing_is_lost(officer, typed, said):
    response = officer.post(
        "/political/meetings/add/", posted(occasion="In the margins", **typed)
    )

    page = text(response)
    assert response.status_code == 200
    assert page.count(said) >= 2
    assert "<title>Error: " in page
    assert 'value="In the margins"' in page
    assert not Meeting.objects.exists()


def test_an_actor_above_the_ceiling_cannot_be_chosen(officer):
    secret = make_actor("Secret service", marking=make_marking("secret"))

    page = text(officer.post("/political/meetings/add/", posted(actor=secret.pk)))

    assert "Select a valid choice" in page
    assert "Secret service" not in page


def test_a_meeting_is_edited_with_a_reason(officer):
    meeting = make_meeting()
    path = f"/political/meetings/{meeting.pk}/edit/"

    values = posted(place="Copenhagen", version=1, opened_version=1)
    refused = officer.post(path, values | {"reason_code": ""})
    assert "Choose the reason for the change" in text(refused)

    response = officer.post(path, values)
    assert response.url == f"/political/meetings/{meeting.pk}/"
    meeting.refresh_from_db()
    assert (meeting.place, meeting.version) == ("Copenhagen", 2)


def test_the_second_of_two_edits_is_shown_both_versions(officer):
    meeting = make_meeting()
    path = f"/political/meetings/{meeting.pk}/edit/"
    officer.post(path, posted(place="Copenhagen", version=1, opened_version=1))

    second = officer.post(path, posted(place="London", version=1, opened_version=1))

    assert second.status_code == 409
    page = text(second)
    assert "Copenhagen" in page
    assert "London" in page
    assert Meeting.objects.get().place == "Copenhagen"


def test_a_cancelled_meeting_is_ahead_before_its_cancellation_and_says_why_after(
    officer,
):
    path = f"/political/meetings/{make_meeting().pk}/"
    values = posted(status="cancelled", cancelled_reason="Fog", version=1)
    day = {"cancelled_on_day": 5, "cancelled_on_month": 2, "cancelled_on_year": 2006}

    assert officer.post(f"{path}edit/", values | day).url == path

    # Its history, below, is as known now and not as at the date.
    before, _, history = text(officer.get(path)).partition("Latest changes")
    assert "Fog" not in before
    assert "Fog" in history
    assert "No point is cleared for it." in text(officer.get(path))
    after = text(officer.get(f"{path}?as_at=2006-02-05"))
    assert "Cancelled on 5 February 2006." in after
    assert "Fog" in after

    again = values | day | {"status": "confirmed", "version": 2}
    officer.post(f"{path}edit/", again)
    meeting = Meeting.objects.get()
    assert (meeting.cancelled_on, meeting.cancelled_reason) == (None, "")
