"""The one table of states, held over the whole series of an ask."""

from datetime import date

import pytest

from partnership.diplomacy.asks.states import (
    NEW,
    NEXT,
    Place,
    fault_of,
    neighbours,
    state_before,
)
from partnership.diplomacy.models import AskState

JAN = [date(2006, 1, day) for day in range(1, 32)]
MADE_PROMISED = [Place(JAN[4], 1, "made"), Place(JAN[19], 2, "promised")]


@pytest.mark.parametrize("was", AskState)
@pytest.mark.parametrize("state", AskState)
def test_a_step_follows_another_only_as_the_table_says(was, state):
    series = [] if was == "planned" else [Place(JAN[1], 1, was)]

    fault = fault_of(series, state, JAN[2], {1})

    assert (fault is None) == (state in NEXT[was])
    assert fault is None or fault.field == "state"


def test_nothing_becomes_planned_again_and_nothing_begins_answered():
    assert not any("planned" in after for after in NEXT.values())
    assert set(NEXT[AskState.PLANNED]) == {"made", "lapsed"}


def test_what_is_said_names_the_state_of_that_day_and_the_choices():
    fault = fault_of(MADE_PROMISED, "made", JAN[10], {1, 2})
    assert fault is None

    fault = fault_of(MADE_PROMISED, "promised", JAN[2], {1, 2})
    assert fault.message == (
        "On that day the ask is planned, so it cannot become promised: choose made or"
        " lapsed"
    )


def test_a_late_step_must_fit_what_comes_after_it():
    fault = fault_of(MADE_PROMISED, "refused", JAN[10], {1, 2})

    assert fault.field == "took_on"
    assert "20 January 2006" in fault.message
    assert "promised, which cannot follow refused" in fault.message


def test_a_step_of_the_same_day_comes_after_those_recorded():
    assert state_before(MADE_PROMISED, JAN[19]) == "promised"
    assert state_before(MADE_PROMISED, JAN[18]) == "made"
    assert state_before(MADE_PROMISED, JAN[3]) == "planned"
    assert neighbours(MADE_PROMISED, JAN[19], NEW)[1] is None


def test_a_hidden_step_is_not_told():
    fault = fault_of(MADE_PROMISED, "refused", JAN[10], {1})
    assert "that you may not see" in fault.message

    fault = fault_of([Place(JAN[4], 1, "refused")], "delivered", JAN[10], set())
    assert "that you may not see" in fault.message


@pytest.mark.parametrize(
    ("key", "state", "on", "field"),
    [
        (1, "made", JAN[25], "took_on"),  # leaves a promise of what was not put
        (2, "promised", JAN[1], "state"),
        (1, "lapsed", JAN[4], "took_on"),
        (1, "made", JAN[10], None),
        (2, "refused", JAN[19], None),
        (2, "promised", JAN[4], None),
    ],
)
def test_a_corrected_step_must_fit_where_it_goes_and_leave_no_gap(
    key, state, on, field
):
    fault = fault_of(MADE_PROMISED, state, on, {1, 2}, key)

    assert (fault and fault.field) == field
