"""Objectives, findings, steps of the plan and guests of an event are typed."""

from datetime import date

import pytest

from partnership.diplomacy.models import (
    Event,
    EventAttendance,
    EventObjective,
    ObjectiveFinding,
    PlanStep,
)
from tests.diplomacy.events.pages import send, text
from tests.diplomacy.events_factories import make_finding, make_objective
from tests.diplomacy.factories import make_date, make_event
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db


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
    early = send(officer, path, met="met", found_on=date(2006, 1, 31))
    assert "It was set on 1 February 2006. Enter that day or a later one" in text(early)


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


@pytest.mark.parametrize("marked", ["event", "step"])
def test_nobody_owns_a_step_that_they_may_not_see(officer, event, marked):
    low = make_user("Policy officer", ceiling="unclassified", username="low")
    restricted = make_marking("restricted")
    if marked == "event":
        Event.objects.update(marking=restricted)
    values = {"marking": restricted.pk} if marked == "step" else {}
    filled = {"what": "Invite", "before": "30", "unit": "days", "owner": low.pk}

    page = send(officer, f"{event.pk}/plan/add/", planned_on=TODAY, **filled, **values)

    assert "low may not see what is marked so" in text(page)
    assert not PlanStep.objects.exists()


@pytest.mark.parametrize(
    ("starts_on", "precision", "stated_on", "said"),
    [
        (
            date(2006, 3, 15),
            "day",
            TODAY,
            "15 March 2006 is ahead",
        ),
        (date(2006, 3, 1), "month", TODAY, "March 2006 is ahead"),
        (None, "day", TODAY, "The event has no date: nobody has attended yet"),
        (date(2006, 1, 20), "day", date(2006, 1, 19), "It begins on 20 January 2006."),
        (date(2006, 1, 20), "day", date(2006, 1, 20), ""),
        # On a day of the month nobody knows whether it has begun.
        (date(2006, 2, 1), "month", TODAY, ""),
    ],
)
def test_nobody_has_attended_before_the_event(
    officer, starts_on, precision, stated_on, said
):
    event = make_event()
    announced = date(2005, 12, 1)
    make_date(event, starts_on, announced, starts_precision=precision)
    values = {"actor": make_actor("Canada").pk, "status": "attended"}

    path = f"{event.pk}/attendance/add/"
    answer = send(officer, path, stated_on=stated_on, level="Minister", **values)

    assert EventAttendance.objects.exists() == (not said)
    if said:
        assert said in text(answer)
        assert 'value="Minister"' in text(answer)


def test_an_objective_is_not_moved_beyond_what_was_found_of_it(login, event):
    objective = make_objective(event, set_on=date(2006, 1, 2))
    make_finding(objective, found_on=date(2006, 1, 20), marking=make_marking("secret"))
    cleared = login("Policy officer", ceiling="secret")
    path = f"objectives/{objective.pk}/edit/"
    typed = {"text": "Press", "line": "economic", "reason_code": "told", "version": 1}

    for client, said in (
        (cleared, "It was assessed on 20 January 2006. Enter that day or an earlier"),
        (login("Policy officer"), "It was assessed before that day; you may not see"),
    ):
        assert said in text(send(client, path, **typed, set_on=date(2006, 1, 21)))
    assert send(cleared, path, **typed, set_on=date(2006, 1, 20)).status_code == 302
