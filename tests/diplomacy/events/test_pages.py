"""The list of events and the page of one: dates, sight, findings, bounded queries."""

from datetime import date

import pytest

from partnership.diplomacy.events import objectives
from partnership.diplomacy.models import Attendance, Met
from tests.diplomacy.events_factories import (
    make_attendance,
    make_finding,
    make_objective,
    make_step,
)
from tests.diplomacy.factories import make_date, make_event, make_meeting
from tests.donors.factories import make_conference, make_pledge
from tests.factories import TODAY, make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db

LIST = "/political/events/"
ACCORD = "Conference of National Accord"


def text(response):
    return " ".join(response.content.decode().split())


def page_of(event):
    return f"{LIST}{event.pk}/"


def make_accord():
    event = make_event(ACCORD, line="political", place="Baghdad")
    make_date(event, date(2006, 2, 7), announced_on=date(2005, 12, 1))
    make_date(
        event, None, announced_on=date(2006, 1, 26), reason="After the government forms"
    )
    return event


def test_the_list_says_what_is_ahead_put_off_and_past(officer):
    make_accord()
    make_date("Summit", date(2006, 3, 28))
    held = make_event("Brussels", outcome="Held", outcome_on=date(2005, 6, 22))
    make_date(held, date(2005, 6, 22), announced_on=date(2005, 6, 1))

    page = text(officer.get(LIST))

    assert "1 event ahead of 1 February 2006 has a date. 1 has none." in page
    assert "was 7 Feb 2006" in page
    assert "Moved or put off once" in page
    assert page.index("Summit</a>") < page.index("Brussels</a>")
    assert "Held" in page
    earlier = text(officer.get(f"{LIST}?as_at=2005-12-01"))
    assert "7 Feb 2006" in earlier
    assert "Moved or put off" not in earlier


def test_the_list_is_narrowed_by_line_and_words_and_refuses_what_is_wrong(officer):
    make_date("Summit", date(2006, 3, 28))
    make_accord()

    only = text(officer.get(f"{LIST}?line=political"))
    assert "Summit</a>" not in only
    assert ACCORD in only
    assert "Summit</a>" in text(officer.get(f"{LIST}?q=irbil"))
    wrong = officer.get(f"{LIST}?line=cultural")
    assert wrong.status_code == 400
    assert "Select a valid choice" in text(wrong)


def test_the_page_says_the_finding_the_moves_and_their_reasons(officer):
    event = make_accord()
    make_date(event, date(2006, 6, 20), announced_on=date(2006, 5, 11), reason="Anew")

    now = text(officer.get(page_of(event)))
    assert (
        "It has no date; it was set for 7 February 2006. Moved or put off once." in now
    )
    assert "After the government forms" in now
    assert "20 Jun" not in now
    later = text(officer.get(f"{page_of(event)}?as_at=2006-05-11"))
    said = "It is set for 20 June 2006. Moved or put off twice, 133 days later in all."
    assert said in later


def test_objectives_show_the_newest_finding_of_the_date(officer):
    event = make_accord()
    aim = make_objective(event, text="Bring the Arab world in", paragraph="5")
    make_finding(aim, Met.PARTLY, date(2006, 2, 10), note="Some came")
    make_finding(aim, Met.NOT_MET, date(2006, 3, 1))

    now, then = (
        text(officer.get(f"{page_of(event)}?as_at={day}"))
        for day in ("2006-02-01", "2006-02-10")
    )
    assert "1 objective: 1 not assessed" in now
    assert "Some came" not in now
    assert "1 objective: 1 partly met" in then
    assert "1 objective: 1 not met" in text(
        officer.get(f"{page_of(event)}?as_at=2006-03-01")
    )


def test_objectives_beyond_those_shown_are_counted(officer, monkeypatch):
    monkeypatch.setattr(objectives, "MOST", 1)
    event = make_accord()
    make_finding(make_objective(event), Met.NOT_MET, date(2006, 1, 9))
    aim = make_objective(event, text="Bring the Arab world in")
    make_finding(aim, Met.NOT_MET, date(2006, 1, 9))
    make_finding(aim, Met.MET, date(2006, 1, 10))
    make_objective(event, text="Whispered aim", marking=make_marking("secret"))

    page = text(officer.get(page_of(event)))

    assert "2 objectives: 1 met, 1 not met" in page
    assert "Bring the Arab world in" not in page


def test_guests_are_counted_by_their_newest_answer(officer):
    event = make_accord()
    make_attendance(event, "Canada")
    make_attendance(event, "Spain", Attendance.ACCEPTED, level="Foreign Minister")
    make_attendance(event, "Sweden", stated_on=date(2006, 1, 5))
    make_attendance(event, "Sweden", Attendance.DECLINED, stated_on=date(2006, 1, 9))
    make_attendance(event, "Japan", Attendance.ATTENDED, stated_on=date(2006, 2, 2))

    page = text(officer.get(page_of(event)))

    assert "3 invited: 1 accepted, 1 declined, 1 has not answered" in page
    assert "Foreign Minister" in page


def test_meetings_in_the_margins_are_there_and_lead_back(officer):
    event = make_accord()
    meeting = make_meeting("Denmark", event=event)

    assert f"/political/meetings/{meeting.pk}/" in text(officer.get(page_of(event)))
    back = text(officer.get(f"/political/meetings/{meeting.pk}/"))
    assert f'href="{page_of(event)}"' in back


def test_a_meeting_in_the_margins_with_a_hidden_actor_is_not_named(officer):
    event = make_accord()
    make_actor("Ruritania", marking=make_marking("secret"))
    make_meeting("Ruritania", event=event)

    assert "Ruritania" not in text(officer.get(page_of(event)))


def test_pledges_made_there_are_those_that_the_reader_may_see(login):
    secret = make_marking("secret")
    conference = make_conference("Madrid 2003")
    make_pledge("Sweden", 33, conference=conference)
    make_pledge("Canada", 187, conference=conference, marking=secret)
    event = make_accord()
    type(event).objects.update(conference_key=conference.pk)

    seen = text(login("Minister").get(page_of(event)))

    assert "Madrid 2003</a>: US$33m in 1 pledge, in US dollars" in seen
    type(conference).objects.update(marking=secret)
    assert "Madrid" not in text(login("Minister").get(page_of(event)))


def test_what_the_reader_may_not_see_is_not_there_and_the_banner_tells_of_the_rest(
    login,
):
    secret = make_marking("secret")
    event = make_accord()
    make_objective(event, text="Whispered aim", marking=secret)
    make_step(event, what="Whispered step", marking=secret)
    make_attendance(event, "Hidden ally", marking=secret)
    seen = make_attendance(event, "Spain")
    officer = login("Policy officer")

    page = text(officer.get(page_of(event)))

    assert "Whispered" not in page
    assert "Hidden ally" not in page
    # What is only named is borne too: a guest, and the source of an answer.
    for record in (seen.actor, make_source(code="X1")):
        restricted = make_marking("restricted")
        type(seen).objects.filter(pk=seen.pk).update(source=make_source(code="X1"))
        type(record).objects.filter(pk=record.pk).update(marking=restricted)
        assert "<b>Restricted</b>" in text(officer.get(page_of(event)))
        type(record).objects.filter(pk=record.pk).update(marking=make_marking())
    assert "<b>Restricted</b>" not in text(officer.get(page_of(event)))
    type(event).objects.update(marking=secret)
    assert officer.get(page_of(event)).status_code == 404


def test_an_event_is_not_there_before_its_first_date_was_announced(officer):
    event = make_accord()

    early = f"{page_of(event)}?as_at=2005-11-30"
    assert officer.get(early).status_code == 404
    step = make_step(event)
    answer = officer.get(f"/political/events/plan/{step.pk}/")
    assert answer.url == f"{page_of(event)}#plan"


def test_empty_sections_invite_and_a_minister_is_not_asked(officer, login):
    event = make_event()
    make_date(event)

    page = text(officer.get(page_of(event)))
    for invited in ("Set an objective", "Add a step", "Record who comes"):
        assert invited in page
    assert "Nothing is wanted of it yet" in page
    minister = text(login("Minister").get(page_of(event)))
    assert "Set an objective" not in minister


def fill(event, name):
    make_finding(make_objective(event, text=f"Aim of {name}"))
    make_step(event, what=f"Step of {name}", owner_actor=make_actor(name))
    make_attendance(event, name)
    make_meeting(name, event=event)


def test_both_pages_cost_the_same_however_many_records(officer, count_queries):
    event = make_accord()
    fill(event, "Sweden")
    make_date("Summit", date(2006, 3, 28))
    paths = (LIST, page_of(event))
    one = [count_queries(lambda path=path: officer.get(path)) for path in paths]

    for name in ("Canada", "Spain", "Italy"):
        fill(event, name)
        other = make_event(f"Event of {name}")
        make_date(other, date(2006, 4, 1))
        fill(other, name)
    make_date(event, None, announced_on=TODAY)

    again = [count_queries(lambda path=path: officer.get(path)) for path in paths]
    assert again == one
