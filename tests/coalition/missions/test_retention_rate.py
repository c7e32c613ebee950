"""How many of those that depart are retained, month by month."""

from datetime import date

import pytest

from coalition.missions.retention import month_ends, rates, retention
from coalition.models import OptionState, Status
from tests.coalition.factories import make_status
from tests.coalition.missions.factories import make_bulgaria, make_step
from tests.coalition.missions.retaining import (
    FEBRUARY,
    LATER,
    make_leaving,
    outcomes,
    rate,
)
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_without_a_departure_there_is_no_rate():
    make_status("Denmark")

    assert rate(FEBRUARY).percent is None
    assert rate(FEBRUARY).words == "no departure by this date"
    assert outcomes(FEBRUARY) == {}


def test_the_rate_is_counted_for_every_month_end_in_one_query(
    django_assert_num_queries,
):
    make_bulgaria()
    make_leaving("Italy", date(2006, 1, 19))
    reader = make_user()
    days = month_ends(date(2006, 4, 15))
    list(reader.visible_marking_ids)

    found = rates(days, reader)

    assert [one.on for one in found] == days
    assert [(one.retained, one.departures) for one in found[-5:]] == [
        (0, 1),
        (0, 2),
        (1, 2),
        (1, 2),
        (1, 2),
    ]
    assert found[-1].words == "1 of 2, 50%"


def test_every_departure_has_one_outcome_and_the_list_agrees_with_the_rate():
    make_bulgaria()
    make_leaving("Italy")
    make_status("Ukraine", Status.DEPARTED, date(2005, 12, 27))

    for on in (FEBRUARY, LATER):
        found = retention(on, make_user())
        assert found.now.departures == len(found.rows)
        assert found.now.retained == sum(row.is_retained for row in found.rows)


@pytest.mark.parametrize(
    ("leaves", "follows", "words"),
    [
        ("official", "official", ""),
        ("press", "official", "It is press only or unverified."),
        ("official", "unverified", "It is press only or unverified."),
    ],
)
def test_how_many_rest_on_press_is_said_beside(leaves, follows, words):
    make_leaving("Italy", grade=leaves)
    make_step("Italy", OptionState.ACCEPTED, grade=follows)

    assert rate(FEBRUARY).soft_words == words


@pytest.mark.parametrize(
    ("on", "ends"),
    [
        (date(2008, 3, 31), [date(2008, 2, 29), date(2008, 3, 31)]),
        (date(2007, 1, 1), [date(2006, 12, 31), date(2007, 1, 1)]),
        (date(1, 1, 15), [date(1, 1, 15)]),
    ],
)
def test_the_months_end_on_their_last_days(on, ends):
    assert month_ends(on, 2) == ends


def test_half_a_percent_is_rounded_up():
    for number in range(8):
        make_leaving(f"Country {number}")
    make_step("Country 0", OptionState.ACCEPTED)

    assert rate(FEBRUARY).words == "1 of 8, 13%"
