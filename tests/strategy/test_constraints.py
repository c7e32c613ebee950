"""What must never be false of the strategy, said by the database."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.factories import TODAY
from tests.strategy.factories import (
    make_action,
    make_date,
    make_link,
    make_measure,
    make_objective,
    make_owner,
    make_reminder,
    make_update,
)

pytestmark = pytest.mark.django_db
DAY_BEFORE = date(2005, 12, 31)


def again(make, **values):
    """The same record a second time."""
    make(**values)
    make(**values)


BREAKS = {
    "objective_line_is_known": lambda: make_objective(line="moral"),
    "objectives_begin_with_one": lambda: make_objective(number=0),
    "action_line_is_known": lambda: make_action(line="moral"),
    "actions_begin_with_one": lambda: make_action(number=0),
    "action_end_is_whole": lambda: make_action(ended_as="done"),
    "action_ends_after_it_is_set": lambda: make_action(
        ended_as="done", ended_on=DAY_BEFORE
    ),
    "action_owner_ends_after_it_begins": lambda: make_owner(until=DAY_BEFORE),
    "action_owner_begins_once_a_day": lambda: again(make_owner),
    "action_date_precision_is_known": lambda: make_date(due_precision="hour"),
    "action_date_is_taken_back_for_a_reason": lambda: make_date(due_on=None),
    "action_date_is_stated_once_a_day": lambda: again(make_date),
    "update_rating_is_known": lambda: make_update(rating="blue"),
    "update_below_green_has_a_reason": lambda: make_update(rating="red", reason=""),
    "update_below_green_answers_for_the_date": lambda: make_update(
        rating="amber", will_move=None
    ),
    "update_period_is_a_month": lambda: make_update(period=date(2006, 1, 2)),
    "update_is_given_once_its_period_began": lambda: make_update(stated_on=DAY_BEFORE),
    "action_is_updated_once_a_period": lambda: again(make_update),
    "action_link_kind_is_known": lambda: make_link("One", "Two", "likes"),
    "action_link_leaves_its_action": lambda: make_link("One", "One"),
    "action_link_ends_after_it_is_stated": lambda: make_link(
        "One", "Two", ended_on=DAY_BEFORE
    ),
    "action_link_stands_once": lambda: again(make_link, action="One", to="Two"),
    "person_is_reminded_once_a_day": lambda: again(make_reminder),
    "reminder_period_is_a_month": lambda: make_reminder(period=TODAY.replace(day=2)),
    "action_measure_about_is_whole": lambda: make_measure(about_id=1),
    "action_measure_is_named": lambda: make_measure(measure=""),
    "action_measure_ends_after_it_begins": lambda: make_measure(until=DAY_BEFORE),
    "action_is_measured_once_by_a_measure": lambda: again(make_measure),
}


def test_each_rule_of_the_records_holds():
    for name, breaks in BREAKS.items():
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            breaks()


def test_every_rule_is_among_those_that_are_broken_here():
    from django.apps import apps

    rules = {
        constraint.name
        for model in apps.get_app_config("strategy").get_models()
        for constraint in model._meta.constraints
    }
    assert rules == set(BREAKS)


def test_a_link_or_a_measure_that_has_ended_may_stand_anew():
    make_link("One", "Two", ended_on=TODAY)
    make_measure("One", until=TODAY)
    make_link("One", "Two")
    make_measure("One")
