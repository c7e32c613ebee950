"""Officers add events, announce dates and record what belongs to them."""

from datetime import date

import pytest

from partnership.diplomacy.models import (
    Event,
    EventAttendance,
    EventDate,
    EventObjective,
    ObjectiveFinding,
    PlanStep,
)
from tests.diplomacy.events_factories import make_attendance, make_objective, make_step
from tests.diplomacy.factories import make_date, make_event
from tests.donors.factories import make_conference
from tests.factories import TODAY, make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db

EVENTS = "/political/events"


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def event():
    event = make_event()
    make_date(event, date(2006, 3, 15), announced_on=date(2005, 12, 1))
    return event


def on(name, day):
    parts = (("day", day.day), ("month", day.month), ("year", day.year))
    return {f"{name}_{part}": str(value) for part, value in parts} if day else {}


def answers(**values):
    found = {"marking": make_marking().pk}
    for name, value in values.items():
        if value is None:
            continue
        found |= on(name, value) if isinstance(value, date) else {name: value}
    return found


def text(response):
    return " ".join(response.content.decode().split())


def send(client, path, **values):
    return client.post(f"{EVENTS}/{path}", answers(**values))


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


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"starts_on": None}, "Say why it moves: the date before is 15 Mar 2006"),
        (
            {"starts_on": date(2006, 4, 1)},
            "Say why it moves: the date before is 15 Mar 2006",
        ),
        (
            {"starts_on": date(2006, 4, 2), "ends_on": date(2006, 4, 1)},
            "It ends before it starts. Enter a later day",
        ),
        ({"ends_on": date(2006, 4, 1)}, "Enter when it starts too"),
        (
            {"starts_on": date(2006, 3, 15), "announced_on": date(2006, 2, 2)},
            "2 February 2006 is in the future",
        ),
        (
            {"starts_on": date(2006, 3, 16), "announced_on": date(2005, 12, 1)},
            "It is recorded already: 15 Mar 2006",
        ),
    ],
)
def test_a_date_that_cannot_be_is_told_at_its_field(officer, event, values, said):
    filled = {"starts_precision": "day", "announced_on": TODAY} | values

    answer = send(officer, f"{event.pk}/dates/add/", **filled)

    assert answer.status_code == 200
    assert said in text(answer)
    assert EventDate.objects.count() == 1


def test_a_new_date_keeps_its_reason_and_the_one_before(officer, event):
    answer = send(
        officer,
        f"{event.pk}/dates/add/",
        starts_on=date(2006, 5, 20),
        starts_precision="day",
        announced_on=TODAY,
        move_reason="The hosts asked for time",
    )

    assert answer.status_code == 302
    assert list(event.dates.values_list("starts_on", "reason")) == [
        (date(2006, 5, 20), "The hosts asked for time"),
        (date(2006, 3, 15), ""),
    ]


def test_a_date_that_is_corrected_while_a_colleague_does_is_a_conflict(officer, event):
    dated = event.dates.get()
    path = f"dates/{dated.pk}/edit/"
    values = {
        "starts_on": date(2006, 3, 16),
        "starts_precision": "day",
        "announced_on": date(2005, 12, 1),
        "version": 1,
        "opened_version": 1,
        "reason_code": "mistake",
        "grade": "unverified",
    }
    first = send(officer, path, **values, move_reason="One day on")
    assert first.status_code == 302
    dated.refresh_from_db()
    assert (dated.starts_on, dated.reason) == (date(2006, 3, 16), "One day on")

    second = send(officer, path, **values, move_reason="Another reason")

    assert second.status_code == 409
    assert "Another reason" in text(second)
    dated.refresh_from_db()
    assert dated.reason == "One day on"


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


def test_objective_finding_step_and_answer_are_recorded(officer, event):
    actor = make_actor("Canada")
    sent = [
        send(
            officer,
            f"{event.pk}/objectives/add/",
            text="Press donors",
            line="economic",
            set_on=TODAY,
        ),
        send(
            officer,
            f"{event.pk}/plan/add/",
            what="Invite",
            before="30",
            unit="days",
            planned_on=TODAY,
            owner_actor=actor.pk,
        ),
        send(
            officer,
            f"{event.pk}/attendance/add/",
            actor=actor.pk,
            status="accepted",
            stated_on=TODAY,
        ),
    ]
    objective = EventObjective.objects.get()
    path = f"objectives/{objective.pk}/found/"
    sent.append(send(officer, path, met="partly", found_on=TODAY))

    assert [answer.status_code for answer in sent] == [302] * 4
    assert PlanStep.objects.get().owner_actor == actor
    assert EventAttendance.objects.get().status == "accepted"
    assert ObjectiveFinding.objects.get().met == "partly"
    again = send(officer, path, met="met", found_on=TODAY)
    assert "That day is recorded already" in text(again)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"before": "soon"}, "Enter a whole number in figures"),
        ({"before": "99999"}, "Enter 3,650 or less"),
        ({"what": "Invite\u202e"}, "Take away the character that nobody sees"),
        ({"done_on": date(2005, 1, 1)}, "It was not in the plan yet"),
        ({"done_on": date(2006, 2, 2)}, "is in the future"),
    ],
)
def test_a_step_that_cannot_be_is_told_and_what_was_typed_stays(
    officer, event, values, said
):
    filled = {"what": "Invite them", "before": "30", "unit": "days"} | values

    page = text(send(officer, f"{event.pk}/plan/add/", planned_on=TODAY, **filled))

    assert said in page
    assert "Invite" in page
    assert not PlanStep.objects.exists()


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
