"""The plan of an event backward from its date, and how it moves when that slips."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from partnership.diplomacy.events import plan as plan_room
from partnership.diplomacy.events.page import build
from partnership.diplomacy.models import PlanStep
from tests.diplomacy.events_factories import make_step
from tests.diplomacy.factories import make_date, make_event
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db

START = date(2006, 3, 15)


@pytest.fixture
def reader():
    return make_user()


@pytest.fixture
def event():
    event = make_event()
    make_date(event, START, announced_on=date(2005, 12, 1))
    return event


def plan(event, reader, on=TODAY):
    return build(on, reader, event.pk).plan


@pytest.mark.parametrize(
    ("start", "before", "unit", "due"),
    [
        ((2006, 3, 15), 30, "days", (2006, 2, 13)),
        ((2006, 3, 31), 1, "months", (2006, 2, 28)),
        ((2004, 3, 31), 1, "months", (2004, 2, 29)),
        ((2006, 3, 15), 14, "months", (2005, 1, 15)),
        ((2006, 3, 15), 0, "days", (2006, 3, 15)),
    ],
)
def test_a_step_is_due_so_long_before_the_start(reader, start, before, unit, due):
    event = make_event()
    make_date(event, date(*start), announced_on=date(2003, 12, 1))
    make_step(event, before, unit, planned_on=date(2003, 12, 1))

    (step,) = plan(event, reader, date(2004, 1, 1)).steps

    assert (step.due_on, step.is_about) == (date(*due), False)


def test_late_steps_beyond_those_shown_are_counted(event, reader, monkeypatch):
    monkeypatch.setattr(plan_room, "MOST_STEPS", 1)
    make_step(event, 90, done_on=date(2006, 1, 2))
    make_step(event, 60)
    make_step(event, 50)
    make_step(event, 20)

    found = plan(event, reader)

    assert (len(found.steps), found.overdue) == (1, 2)


def test_a_conference_that_slips_moves_every_step_that_is_open_or_done(event, reader):
    make_step(event, 30, what="Invite")
    make_step(event, 2, "months", what="Agree the theme", done_on=date(2006, 1, 20))
    make_date(event, date(2006, 5, 20), announced_on=date(2006, 2, 10))

    before = plan(event, reader, date(2006, 2, 9)).steps
    assert [(s.step.what, s.due_on, s.has_moved) for s in before] == [
        ("Agree the theme", date(2006, 1, 15), False),
        ("Invite", date(2006, 2, 13), False),
    ]
    after = plan(event, reader, date(2006, 2, 10)).steps
    assert [(s.due_on, s.was_due_on, s.has_moved) for s in after] == [
        (date(2006, 3, 20), date(2006, 1, 15), True),
        (date(2006, 4, 20), date(2006, 2, 13), True),
    ]
    assert [step.is_done for step in after] == [True, False]


def test_a_step_that_is_planned_after_the_slip_was_never_due_before_it(event, reader):
    make_date(event, date(2006, 5, 20), announced_on=date(2006, 1, 10))
    make_step(event, planned_on=date(2006, 1, 11))

    (step,) = plan(event, reader).steps

    assert (step.was_due_on, step.has_moved) == (None, False)


def test_an_event_that_is_put_off_leaves_its_steps_without_a_due_day(event, reader):
    make_step(event, 60)
    make_date(event, None, announced_on=TODAY, reason="After the vote")

    found = plan(event, reader, date(2006, 6, 1))

    (step,) = found.steps
    assert (step.due_on, step.was_due_on) == (None, date(2006, 1, 14))
    assert (step.is_overdue, found.is_put_off, found.moved) == (False, True, True)


def test_a_month_makes_a_step_due_about_then_and_late_after_its_last_day(reader):
    event = make_event()
    make_date(event, date(2006, 3, 1), starts_precision="month")
    make_step(event, 30)

    def at(on):
        (step,) = plan(event, reader, on).steps
        return step.due_on, step.is_about, step.is_due_soon, step.is_overdue

    due = date(2006, 1, 30)
    # Of 31 March it would be due on 1 March.
    assert at(date(2006, 2, 15)) == (due, True, True, False)
    assert at(date(2006, 3, 1)) == (due, True, True, False)
    assert at(date(2006, 3, 2)) == (due, True, False, True)


@pytest.mark.parametrize(
    ("days", "soon", "overdue"),
    [(-8, False, False), (-7, True, False), (0, True, False), (1, False, True)],
)
def test_a_step_is_due_soon_for_a_week_and_then_overdue(
    event, reader, days, soon, overdue
):
    make_step(event, 30)
    on = date(2006, 2, 13) + timedelta(days)

    found = plan(event, reader, on)

    (step,) = found.steps
    assert (step.is_due_soon, step.is_overdue) == (soon, overdue)
    assert (found.next is None) is overdue


def test_a_step_is_not_there_before_it_was_planned_nor_late_after_the_event(
    event, reader
):
    make_step(event, 30, planned_on=date(2006, 1, 15))

    assert plan(event, reader, date(2006, 1, 14)).steps == []
    (late,) = plan(event, reader, START).steps
    assert late.is_overdue
    (over,) = plan(event, reader, START + timedelta(1)).steps
    assert (over.is_overdue, over.was_not_done) == (False, True)


def test_the_page_and_the_rule_count_the_same_days(event, reader):
    for before, unit in ((1, "months"), (45, "days"), (3, "months")):
        make_step(event, before, unit)

    rule = PlanStep.objects.visible_to(reader).ahead(TODAY, reader)

    by_rule = {one.pk: (one.due_on, one.due_by) for one in rule}
    steps = plan(event, reader).steps
    assert by_rule == {one.step.pk: (one.due_on, one.due_by) for one in steps}
    assert len(by_rule) == 3


def test_an_owner_above_the_ceiling_is_not_named(event):
    hidden = make_actor("Hidden ally", marking=make_marking("secret"))
    make_step(event, owner_actor=hidden)

    (step,) = plan(event, make_user(ceiling="restricted")).steps

    assert step.owner_words == ""


def test_the_database_refuses_a_step_with_two_owners_or_an_unknown_unit(event, reader):
    for name, broken in (
        ("has_one_owner", {"owner": reader, "owner_actor": make_actor("Canada")}),
        ("unit_is_known", {"unit": "weeks"}),
        ("within_ten_years", {"before": 3651}),
    ):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            make_step(event, **broken)
