"""The list of briefs at a past date says and offers what was there then."""

from datetime import date

import pytest

from partnership.diplomacy.models import MeetingStep
from tests.dashboard.brief.factories import DAY, make_draft, make_scene
from tests.diplomacy.factories import make_meeting
from tests.factories import make_user

pytestmark = pytest.mark.django_db
MOVED, LATER = date(2006, 6, 12), date(2006, 7, 4)
PAST = "/briefs/?as_at=2006-06-11"


@pytest.fixture
def officer():
    return make_user("Policy officer")


def test_a_meeting_stands_on_the_day_that_it_had_at_the_date(login, officer):
    meeting = make_scene()
    make_draft(meeting, officer)
    MeetingStep.objects.create(
        meeting=meeting,
        said_on=MOVED,
        was_status="confirmed",
        status="confirmed",
        was_held_on=DAY,
        held_on=LATER,
        marking=meeting.marking,
    )
    meeting.held_on = LATER
    meeting.save()
    client, at = login("Policy officer"), "?as_at=2006-06-11"

    def page(address, query=at):
        return client.get(f"{address}{query}").content.decode()

    assert 'datetime="2006-06-20"' in page("/briefs/")
    assert 'datetime="2006-07-04"' in page("/briefs/", "?as_at=2006-06-12")
    named = "Draft brief for the meeting on 20 June 2006"
    assert named in page(meeting.get_absolute_url())
    assert named in page("/countries/denmark/")
    file = client.get(f"/briefs/all/json/{at}")
    assert "2006-07-04" not in b"".join(file.streaming_content).decode()


def test_only_actors_and_principals_of_briefs_at_the_date_are_offered(login, officer):
    make_draft(make_scene(), officer)
    later = make_meeting("Norway", held_on=LATER, principal="Later principal")
    make_draft(later, officer, MOVED)
    client = login("Policy officer")

    page = client.get(PAST).content.decode()

    assert "Norway" not in page
    assert "Later principal" not in page
    assert "Denmark" in page
    # An address that was kept: it is answered, with no brief.
    kept = client.get(f"{PAST}&actor=norway")
    assert kept.status_code == 200
    assert list(kept.context["page"].rows) == []
    assert client.get("/briefs/?as_at=2006-06-12&actor=norway").status_code == 200
