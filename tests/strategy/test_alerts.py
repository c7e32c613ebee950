"""What the strategy warns of, and what each warning rests on."""

from datetime import date

import pytest
from django.db import connection

from partnership.alerts.rules import facts_sql
from partnership.strategy.alerts import (
    BLOCKING,
    DISAGREEING,
    MISSING_UPDATES,
    SLIPPED,
    inexact_dates,
)
from tests.diplomacy.factories import make_meeting
from tests.factories import TODAY, make_marking
from tests.strategy.factories import (
    make_action,
    make_date,
    make_link,
    make_measure,
    make_objective,
    make_update,
)

pytestmark = pytest.mark.django_db


def facts(rule, on=TODAY):
    """The title of each flag, its severity, when it is due and what it bears."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM ({facts_sql(rule, on)}) AS facts", {"on": on})
        rows = cursor.fetchall()
    return [(row[2], row[3], row[5], set(row[7] or [])) for row in rows]


def titles(rule, on=TODAY):
    return [title for title, *_ in facts(rule, on)]


def test_an_update_is_missed_from_the_first_day_after_its_month():
    make_action(set_on=date(2006, 1, 31))
    make_update(make_action("Told", set_on=date(2006, 1, 31)))
    said = "Keep the Danes engaged: no update for January 2006, due at its end"

    assert titles(MISSING_UPDATES, date(2006, 1, 31)) == []
    assert titles(MISSING_UPDATES) == [said]
    assert facts(MISSING_UPDATES)[0][2] == date(2006, 1, 31)
    make_update()
    assert titles(MISSING_UPDATES) == []


def test_a_date_that_certainly_slips_is_a_flag_and_a_month_of_its_own_is_none():
    month = {"due_on": date(2006, 7, 1), "due_precision": "month"}
    action = make_date(**month).action
    make_date("Said exactly", **month)
    make_date("Said exactly", date(2006, 7, 20), TODAY)
    make_date(action, date(2006, 9, 1), TODAY, due_precision="month", reason="Late.")
    words = "Keep the Danes engaged: expected September 2006, planned for July 2006"

    assert titles(SLIPPED, date(2006, 1, 31)) == []
    assert [row[:3] for row in facts(SLIPPED)] == [(words, 10, date(2006, 9, 30))]
    assert [row[0] for row in inexact_dates(TODAY)] == [action.pk]


def test_what_is_red_and_holds_others_back_bears_all_that_it_rests_on():
    secret, top = make_marking("secret"), make_marking("confidential")
    hidden = make_objective("Hidden", marking=top)
    hidden = make_action("Hidden", objective=hidden, marking=secret)
    make_link("Keep the Danes engaged", hidden)
    assert titles(BLOCKING) == []
    make_update(rating="red", marking=make_marking("restricted"))

    ((title, severity, due, borne),) = facts(BLOCKING)

    assert title == "Keep the Danes engaged: red, and holds back 1 other action"
    assert (severity, due) == (30, None)
    assert {secret.pk, top.pk, make_marking("restricted").pk} <= borne
    assert titles(BLOCKING, date(2006, 1, 31)) == []


def test_where_update_and_records_differ_it_is_said_with_their_markings():
    make_measure(measure="diplomacy.points")
    make_update(rating="green")
    assert titles(DISAGREEING) == []
    make_meeting("Spain", marking=make_marking("secret"))

    ((title, _, _, borne),) = facts(DISAGREEING)

    assert title.endswith(": the update says green, the records say red")
    assert make_marking("secret").pk in borne
