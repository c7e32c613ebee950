"""Provinces at a date: holder, plan, slips, conditions; nothing of the future."""

from datetime import date

import pytest

from coalition.handover.standing import standings
from coalition.models import ResponsibilityHolder
from tests.coalition.factories import make_responsibility, make_sector
from tests.coalition.handover_factories import (
    FEBRUARY,
    HOST,
    JULY,
    make_assessment,
    make_condition,
    make_day_plan,
    make_handover,
    make_muthanna,
    make_plan,
)
from tests.factories import (
    make_actor,
    make_marking,
    make_province,
    make_source,
    make_user,
)

pytestmark = pytest.mark.django_db


def at(on, reader=None):
    (found,) = standings(on, reader or make_user())
    return found


def test_muthanna_from_its_plan_to_its_handover():
    muthanna = make_muthanna()
    make_responsibility(
        muthanna, since=date(2006, 1, 1), sector=make_sector(), lead=make_actor()
    )
    make_plan(source=make_source())
    make_handover()

    before, plan, late, after = map(
        at, (date(2006, 1, 31), FEBRUARY, date(2006, 7, 12), JULY)
    )

    assert (before.plan, before.slip_words, before.holder) == (None, "", "coalition")
    assert (plan.plan_words, plan.slip_words, plan.slips) == ("May 2006", "", 0)
    assert str(plan.plan.source) == str(make_source())
    assert (late.is_late, late.handed) == (True, None)
    assert (after.is_late, after.open_plan) == (False, None)
    assert (after.since, after.slip_words) == (JULY, "43–73 days late")


@pytest.mark.parametrize(
    ("on", "late"), [(date(2006, 5, 31), False), (date(2006, 6, 1), True)]
)
def test_a_month_is_past_when_its_last_day_is(on, late):
    make_plan()

    assert at(on).is_late is late


@pytest.mark.parametrize(
    ("planned", "on", "late"),
    [
        ((2004, 2, 1), date(2004, 2, 29), False),
        ((2004, 2, 1), date(2004, 3, 1), True),
        ((2005, 2, 1), date(2005, 3, 1), True),
    ],
)
def test_february_ends_on_its_leap_day(planned, on, late):
    make_plan(date(*planned), date(2003, 12, 1))

    assert at(on).is_late is late


def test_a_plan_that_moved_or_was_taken_back_is_not_late():
    make_plan()
    make_day_plan(date(2006, 6, 20), date(2006, 6, 1), slip_reason="capacity")

    moved = at(date(2006, 6, 5))
    assert (moved.is_late, moved.slips, moved.slip_words) == (
        False,
        1,
        "20–50 days later",
    )
    assert at(date(2006, 6, 21)).is_late

    make_plan(None, date(2006, 6, 25), slip_reason="politics")
    withdrawn = at(date(2006, 6, 25))
    assert (withdrawn.is_late, withdrawn.slips) == (False, 2)
    assert withdrawn.plan_words == "no date"
    assert withdrawn.first_words == "May 2006"


def test_the_host_nation_holds_a_province_since_nobody_else_did():
    muthanna = make_muthanna()
    make_plan()
    make_handover(since=date(2006, 3, 1))
    make_responsibility(muthanna, since=date(2006, 4, 1))
    make_handover(since=JULY)
    # The sector changed; it is the same handover.
    make_handover(since=date(2006, 8, 1))

    assert at(date(2006, 3, 1)).handed.since == date(2006, 3, 1)
    returned = at(date(2006, 6, 5))
    assert (returned.handed, returned.holder) == (None, "coalition")
    # The plan was met before it went back: it is not open again.
    assert (returned.open_plan, returned.is_late) == (None, False)
    assert at(date(2006, 9, 1)).since == JULY
    assert at(date(2006, 9, 1)).holder == HOST


def test_joint_responsibility_is_no_handover():
    make_plan()
    make_responsibility(make_muthanna(), ResponsibilityHolder.JOINT, date(2006, 5, 1))

    assert at(date(2006, 6, 1)).is_late


def test_conditions_are_counted_by_their_newest_assessment():
    ready, quiet = make_condition(), make_condition("Quiet for three months")
    make_condition("Set later", set_on=JULY)
    make_assessment(ready, "not_met", date(2006, 1, 10))
    make_assessment(ready, "met", FEBRUARY)
    make_assessment(quiet, "met", date(2006, 1, 10))
    make_assessment(quiet, "partly", date(2006, 1, 20))
    make_assessment(quiet, "met", date(2006, 2, 2))

    assert at(date(2006, 1, 5)).conditions.words == "0 of 2, 2 not assessed"
    assert at(FEBRUARY).conditions.words == "1 of 2"
    assert at(date(2006, 2, 2)).conditions.words == "2 of 2"
    assert at(JULY).conditions.words == "2 of 3, 1 not assessed"


def test_what_is_above_the_ceiling_changes_nothing_that_is_seen():
    secret = make_marking("secret")
    make_plan()
    make_day_plan(date(2006, 9, 1), date(2006, 3, 1), marking=secret)
    make_handover(marking=secret)
    make_assessment(make_condition(), marking=secret)
    make_condition("Quiet", marking=secret)

    found = at(JULY)

    assert (found.plan_words, found.handed, found.slips) == ("May 2006", None, 0)
    assert found.conditions.words == "0 of 1, 1 not assessed"
    everything = at(JULY, make_user(ceiling="secret"))
    assert (everything.slips, everything.conditions.words) == (
        1,
        "1 of 2, 1 not assessed",
    )


def test_a_source_a_sector_and_a_lead_above_the_ceiling_are_not_named():
    secret = make_marking("secret")
    source = make_source("quiet", marking=secret)
    lead = make_actor("Quiet country", marking=secret)
    make_responsibility(make_muthanna(), since=FEBRUARY, lead=lead, source=source)
    make_plan(source=source)

    found = at(FEBRUARY)

    assert (found.held.lead, found.held.source, found.plan.source) == (None, None, None)


def test_provinces_cost_the_same_however_many(count_queries):
    reader = make_user()
    reader.visible_marking_ids  # noqa: B018  (kept for the request)

    def fill(name, code):
        province = make_province(name, code)
        make_responsibility(
            province, since=FEBRUARY, sector=make_sector(), lead=make_actor()
        )
        make_plan(province=province, source=make_source())
        make_day_plan(JULY, date(2006, 3, 1), province=province)
        make_handover(province, source=make_source())
        make_assessment(make_condition(province=province))

    fill("Basra", "IQ-BA")
    one = count_queries(lambda: standings(JULY, reader))
    for name, code in [("Babil", "IQ-BB"), ("Ninewa", "IQ-NI")]:
        fill(name, code)

    assert count_queries(lambda: standings(JULY, reader)) == one
