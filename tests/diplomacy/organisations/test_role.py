"""Tasks with their states, presence against ceilings, reports with their days."""

from datetime import date

import pytest

from partnership.diplomacy.organisations.role import build
from tests.diplomacy.influences_factories import (
    make_presence,
    make_report,
    make_task,
    make_task_state,
)
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db


def role(on=TODAY, evidence="firm", organisation=None, reader=None):
    return build(on, reader or make_user(), evidence, organisation)


def test_the_newest_count_of_each_city_stands_against_its_ceiling():
    make_presence("Baghdad", 60, 80, date(2006, 1, 1))
    make_presence("BAGHDAD", 95, 80, date(2006, 1, 20))
    make_presence("Baghdad", 10, 80, date(2006, 2, 2))
    make_presence("Basra", 12, None)
    make_presence("Irbil", None, 30)

    found = role()

    rows = {one.place_name: one for one in found.presences}
    assert (rows["Baghdad"].share, rows["Baghdad"].is_exceeded) == ("119%", True)
    assert (rows["Basra"].share, rows["Basra"].is_exceeded) == ("", False)
    assert (found.sums.cities, found.sums.beyond, found.sums.staff) == (2, 1, 107)
    assert (found.sums.unknown, found.sums.exceeded) == (1, 1)
    assert role(on=date(2006, 1, 1)).presences[0].share == "75%"


def test_press_counts_are_shown_and_left_out_of_the_sum():
    make_presence("Baghdad", 60)
    make_presence("Basra", 12, grade="press")

    found = role()

    assert (found.sums.staff, found.sums.cities, found.sums.beyond) == (60, 1, 1)
    assert len(found.presences) == 2
    said = "Leaves out 1 count: press only (1, 12 staff)."
    assert found.soft.in_words("firm") == said
    assert role(evidence="all").sums.staff == 72
    assert role(on=date(2005, 1, 1)).sums.staff is None


def test_a_task_has_the_newest_state_of_the_date_or_none():
    task = make_task(runs_until=date(2006, 1, 31))
    make_task("Advise on the census")
    make_task("Later", runs_from=date(2006, 3, 1))
    make_task_state(task, "not_begun", date(2005, 1, 1))
    make_task_state(task, "under_way", date(2006, 1, 5))
    make_task_state(task, "done", date(2006, 2, 2))

    first, second = role().tasks

    assert (first.state_words, first.has_ended) == ("Under way", True)
    assert second.state is None
    assert role(on=date(2006, 2, 2)).tasks[0].state_words == "Done"


def test_what_is_outstanding_comes_first_with_its_days():
    make_report("Late", date(2006, 1, 30))
    make_report("Next", date(2006, 2, 15))
    make_report("Done", date(2006, 1, 10), delivered_on=date(2006, 1, 15))
    make_report("Done later", date(2006, 2, 20), delivered_on=date(2006, 2, 3))
    make_report("Set later", date(2006, 3, 1), set_on=date(2006, 2, 10))

    found = role()

    names = [one.report for one in found.reports]
    assert names == ["Late", "Next", "Done later", "Done"]
    assert [one.days for one in found.reports[:3]] == [-2, 14, 19]
    assert found.reports[3].days_late == 5
    assert (found.next_due.report, found.overdue) == ("Late", 1)


def test_one_organisation_stands_alone_and_the_unseen_not_at_all():
    bank = make_actor("World Bank", kind="organisation")
    make_presence("Baghdad", 60)
    make_presence("Baghdad", 7, organisation=bank)
    hidden = make_actor("Hidden", kind="organisation", marking=make_marking("secret"))
    make_presence("Basra", 3, organisation=hidden)
    make_report(organisation=hidden)
    make_task(organisation=hidden)

    assert role(organisation=bank).sums.staff == 7
    found = role()
    assert (found.sums.staff, found.sums.cities) == (67, 1)
    assert not found.reports
    assert not found.tasks
