"""Officers add events and record what came of them; a minister types nothing."""

from datetime import date

import pytest

from partnership.diplomacy.models import Event
from tests.diplomacy.events.pages import EVENTS, send, text
from tests.diplomacy.events_factories import make_attendance, make_objective, make_step
from tests.donors.factories import make_conference
from tests.factories import TODAY, make_marking, make_source, make_user

pytestmark = pytest.mark.django_db


def test_an_officer_adds_an_event_with_its_first_date(officer):
    source = make_source(grade="official")
    made = make_conference("Irbil 2006")

    answer = send(
        officer,
        "add/",
        title="Donor conference",
        line="economic",
        place="Irbil",
        starts_on=date(2006, 3, 9),
        starts_precision="month",
        announced_on=TODAY,
        source=source.pk,
        conference_key=made.pk,
    )

    event = Event.objects.get()
    assert answer.url == f"{EVENTS}/{event.pk}/"
    dated = event.dates.get()
    # A known month is kept as its first day.
    assert (dated.starts_on, dated.starts_precision) == (date(2006, 3, 1), "month")
    assert (event.grade, dated.grade, dated.source) == ("official", "official", source)
    assert (event.conference_key, dated.created_by is None) == (made.pk, False)


def test_an_outcome_is_dated_and_leaves_the_event_its_source(officer, event):
    source = make_source(code="S1")
    Event.objects.update(source=source)
    path = f"{event.pk}/outcome/"
    values = {"version": 1, "opened_version": 1, "reason_code": "told"}

    undated = send(officer, path, outcome="Held", **values)
    assert "Enter the day since which it is known" in text(undated)
    answer = send(officer, path, outcome="Held", outcome_on=TODAY, **values)

    assert answer.status_code == 302
    event.refresh_from_db()
    assert (event.outcome, event.outcome_on, event.source) == ("Held", TODAY, source)


def test_an_event_keeps_a_conference_that_its_officer_may_not_see(officer, event):
    hidden = make_conference("Hidden", marking=make_marking("secret"))
    Event.objects.update(conference_key=hidden.pk)
    page = text(officer.get(f"{EVENTS}/{event.pk}/edit/"))
    assert "Hidden" not in page
    assert "Stays as it is" in page

    answer = send(
        officer,
        f"{event.pk}/edit/",
        title="Donors meet",
        line="economic",
        conference_key=hidden.pk,
        version=1,
        opened_version=1,
        reason_code="mistake",
    )

    assert answer.status_code == 302
    event.refresh_from_db()
    assert (event.title, event.conference_key) == ("Donors meet", hidden.pk)


@pytest.mark.parametrize("form", ["edit", "outcome"])
def test_an_event_is_not_hidden_from_who_is_to_do_a_step_of_its_plan(
    officer, event, form
):
    low = make_user("Policy officer", ceiling="unclassified", username="low")
    step = make_step(event, owner=low)
    values = {"title": "Donors", "line": "economic", "reason_code": "told"}
    values |= {"version": 1, "opened_version": 1}
    values["marking"] = make_marking("restricted").pk

    refused = send(officer, f"{event.pk}/{form}/", **values)
    assert "low is to do a step of the plan and may not see" in text(refused)
    type(step).objects.update(done_on=TODAY)
    assert send(officer, f"{event.pk}/{form}/", **values).status_code == 302


def test_a_minister_types_nothing(login, event):
    objective, step = make_objective(event), make_step(event)
    guest = make_attendance(event)
    minister = login("Minister")

    for path in (
        "add/",
        f"{event.pk}/edit/",
        f"{event.pk}/outcome/",
        f"{event.pk}/dates/add/",
        f"dates/{event.dates.get().pk}/edit/",
        f"objectives/{objective.pk}/edit/",
        f"plan/{step.pk}/edit/",
        f"attendance/{guest.pk}/edit/",
    ):
        assert minister.post(f"{EVENTS}/{path}").status_code == 403
