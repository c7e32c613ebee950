"""A meeting at any date stands as it was said by then; its hours are instants."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from partnership.diplomacy.diary.steps import change_meeting
from partnership.diplomacy.models import Meeting, MeetingStep
from partnership.diplomacy.queries import meetings_ahead, meetings_past
from tests.diplomacy.factories import MEETING_DAY, make_meeting
from tests.diplomacy.test_meeting_forms import posted
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db

THIRD, FIFTH = date(2006, 2, 3), date(2006, 2, 5)
LATER = date(2006, 3, 1)


@pytest.fixture
def officer(login):
    return login(OFFICER)


def standing(on):
    reader = make_user()
    found = meetings_ahead(on, reader) + meetings_past(on, reader)
    return [(one.held_on, one.status) for one in found]


def test_a_meeting_stands_at_each_date_as_it_was_said_by_then():
    meeting = make_meeting(status="proposed")
    said = {"by": make_user(), "reason": "Told", "meeting": meeting}
    for on, values in (
        (THIRD, {"status": "confirmed"}),
        (FIFTH, {"held_on": LATER}),
        (
            LATER,
            {"status": "cancelled", "cancelled_on": LATER, "cancelled_reason": "Fog"},
        ),
    ):
        meeting.refresh_from_db()
        assert change_meeting(said_on=on, **said, **values)

    assert standing(THIRD - timedelta(1)) == [(MEETING_DAY, "proposed")]
    assert standing(THIRD) == [(MEETING_DAY, "confirmed")]
    assert standing(FIFTH) == [(LATER, "confirmed")]
    assert standing(LATER) == []
    assert not change_meeting(said_on=LATER, **said, place="Rome")


def test_the_page_tells_when_it_was_confirmed_and_moved_and_why(officer):
    path = f"/political/meetings/{make_meeting(status='proposed').pk}/"
    days = {"held_on_day": 1, "held_on_month": 3, "held_on_year": 2006}
    known = {"changed_on_day": 3, "changed_on_month": 2, "changed_on_year": 2006}
    values = posted(version=1, opened_version=1, reason="Parliament sits.")

    assert officer.post(f"{path}edit/", values | days | known).url == path

    page = text(officer.get(f"{path}?as_at=2006-02-03"))
    assert "Confirmed; moved from 14 Feb 2006 to 1 Mar 2006" in page
    assert "Parliament sits." in page
    before = text(officer.get(f"{path}?as_at=2006-02-02"))
    assert "14 February 2006" in before.partition("Latest changes")[0]
    earlier = values | {"version": 2, "opened_version": 2, "status": "proposed"}
    typed = {"changed_on_day": 2, "changed_on_month": 2, "changed_on_year": 2006}
    refused = officer.post(f"{path}edit/", earlier | days | typed)
    assert "Its newest change is of 3 February 2006." in text(refused)


def test_hours_are_kept_as_instants_with_the_name_of_their_zone(officer):
    hours = {"starts_at": "09:30", "ends_at": "11.00", "time_zone": "Europe/Copenhagen"}

    officer.post("/political/meetings/add/", posted(**hours))

    meeting = Meeting.objects.get()
    assert f"{meeting.starts_at:%d %H:%M} {meeting.ends_at:%H:%M}" == "14 08:30 10:00"
    page = text(officer.get(f"/political/meetings/{meeting.pk}/"))
    assert "09:30 to 11:00, Europe/Copenhagen" in page
    form = text(officer.get(f"/political/meetings/{meeting.pk}/edit/"))
    assert 'value="09:30"' in form


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"starts_at": "9 o’clock"}, "Enter the time of 24 hours"),
        ({"starts_at": "09:00", "time_zone": "Denmark"}, "Enter a time zone, such as"),
        ({"ends_at": "09:00"}, "Enter when it begins, or leave out when it ends"),
        (
            {"ends_on_day": "1", "ends_on_month": "2", "ends_on_year": "2006"},
            "Enter a day after the first",
        ),
    ],
)
def test_a_wrong_hour_is_said_at_its_question(officer, typed, words):
    response = officer.post("/political/meetings/add/", posted(**typed))

    assert words in text(response)
    assert not Meeting.objects.exists()


def test_a_step_bears_what_its_meeting_bears(officer):
    meeting = make_meeting(status="proposed")
    path = f"/political/meetings/{meeting.pk}/edit/"
    officer.post(path, posted(version=1, opened_version=1))
    higher = make_marking("restricted").pk
    officer.post(path, posted(version=2, opened_version=2, marking=higher))

    assert MeetingStep.objects.get().marking_id == higher


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("meeting_of_days_ends_after_it_starts", {"ends_on": MEETING_DAY}),
        ("meeting_with_a_time_has_a_zone", {"starts_at": "2006-02-14T09:00Z"}),
        (
            "meeting_ends_after_it_starts",
            {
                "starts_at": "2006-02-14T09:00Z",
                "ends_at": "2006-02-14T08:00Z",
                "time_zone": "UTC",
            },
        ),
    ],
)
def test_the_database_refuses_hours_that_cannot_be(name, broken):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_meeting(**broken)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Sweden", "Denmark", "Norway"]),
        ("?when=ahead", ["Denmark", "Sweden"]),
        ("?when=past", ["Norway"]),
        ("?month=2006-03", ["Sweden"]),
        ("?status=proposed", ["Sweden"]),
        ("?principal=Prime+Minister", ["Norway"]),
    ],
)
def test_the_list_is_narrowed_by_its_address(officer, asked, found):
    make_meeting("Denmark")
    make_meeting("Sweden", LATER, status="proposed")
    make_meeting("Norway", date(2006, 1, 3), principal="Prime Minister")

    response = officer.get(f"/political/meetings/{asked}")

    assert [row.actor for row in response.context["rows"]] == found
    assert f"{len(found)} meeting" in text(response)


@pytest.mark.parametrize("asked", ["month=soon", "status=lost", "actor=9999", "when=x"])
def test_a_wrong_filter_answers_400_and_says_so(officer, asked):
    make_meeting()

    response = officer.get(f"/political/meetings/?{asked}")

    assert response.status_code == 400
    assert "Error: " in text(response)


def test_the_file_has_the_rows_of_the_list(login):
    make_meeting("Denmark", occasion="=HYPERLINK(1)")
    make_meeting("Sweden", marking=make_marking("secret"))
    analyst = login("Analyst", ceiling="restricted")

    response = analyst.get("/political/meetings/csv/")

    file = b"".join(response.streaming_content).decode()
    assert "Denmark" in file
    assert "Sweden" not in file
    assert "'=HYPERLINK(1)" in file


def test_the_list_costs_the_same_however_many_meetings(officer, count_queries):
    make_meeting()
    one = count_queries(lambda: officer.get("/political/meetings/"))
    for n in range(20):
        make_meeting(f"State {n}", TODAY + timedelta(n))

    assert count_queries(lambda: officer.get("/political/meetings/")) == one


def test_the_list_names_no_actor_that_its_reader_may_not_see(login):
    make_actor("Secret service", marking=make_marking("secret"))
    make_meeting("Secret service", occasion="Quiet talks")

    page = text(login(OFFICER, ceiling="restricted").get("/political/meetings/"))

    assert "Quiet talks" not in page
    assert "Secret service" not in page
