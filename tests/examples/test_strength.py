"""Strength over time and its changes, from the example as it is loaded."""

from datetime import date

import pytest

from coalition.strength.differences import differences
from coalition.strength.filters import ContingentFilter
from coalition.strength.series import over_time
from coalition.strength.spans import Contingents
from tests.factories import make_user

pytestmark = pytest.mark.django_db

PAPER, LIST_DAY = date(2006, 2, 1), date(2006, 2, 10)
DECEMBER = date(2005, 12, 2)


def contingents(on):
    form = ContingentFilter({}, reader=make_user())
    assert form.is_valid()
    lead = form.lead_nation
    return Contingents(on, form.reader, lead, form.asked_for(lead))


def totals(on):
    found = over_time(contingents(on), "contributor", None, on)
    return {
        day: (tally.personnel, tally.with_figure)
        for day, tally in zip(found.days, found.tallies, strict=True)
    }


def test_the_steps_are_the_departures_of_december_and_the_list_of_february(iraq):
    assert totals(LIST_DAY) == {
        date(2005, 12, 1): (None, 0),
        DECEMBER: (20_758, 18),
        date(2005, 12, 27): (19_882, 17),
        date(2005, 12, 31): (19_502, 16),
        LIST_DAY: (19_569, 23),
    }


def test_on_the_day_of_the_paper_the_list_of_february_is_not_known(iraq):
    assert totals(PAPER)[PAPER] == (19_502, 16)


def test_between_december_and_february_each_change_has_its_reason(iraq):
    rows = differences(contingents(LIST_DAY), DECEMBER)

    found = {
        row.found.name: (row.found.difference, row.found.reason)
        for row in rows
        if not row.is_first_figure
    }
    assert found == {
        "Ukraine": (-876, "withdrawn"),
        "Bulgaria": (-380, "withdrawn"),
        "Poland": (-600, "renewed_with_cut"),
        "Italy": (-300, "reduced"),
        "Czech Republic": (-8, "renewed_with_cut"),
        "Australia": (-350, "other_source"),
        "Georgia": (-40, "other_source"),
        "Lithuania": (-40, "other_source"),
        "South Korea": (70, "other_source"),
    }
    assert sum(row.found.difference for row in rows) == 19_569 - 20_758
    recorded = {row.found.name for row in rows if row.is_recorded}
    assert recorded == {"Ukraine", "Poland"}


def test_bulgaria_comes_back_in_spring_and_italy_goes_in_december(iraq):
    rows = differences(contingents(date(2006, 12, 31)), LIST_DAY)

    found = {row.found.name: (row.found.difference, row.found.reason) for row in rows}
    assert found["Bulgaria"] == (120, "joined")
    assert found["Italy"] == (-2_600, "withdrawn")
