"""The handover in the example: what was planned by a date, and what came of it."""

from datetime import date

import pytest

from coalition.handover.course import course
from coalition.handover.standing import handed_over, standings

pytestmark = pytest.mark.usefixtures("iraq")
PAPER = date(2006, 2, 1)


def by_name(on, reader):
    return {one.province.name: one for one in standings(on, reader)}


def test_on_the_papers_day_none_of_18_is_handed_over(reader):
    found = by_name(PAPER, reader)

    assert (len(found), handed_over(list(found.values()))) == (18, [])
    planned = {name: one.plan_words for name, one in found.items() if one.open_plan}
    assert planned == {"Al Muthanna": "May 2006", "Maysan": "May 2006"}
    muthanna = found["Al Muthanna"]
    assert (muthanna.first_words, muthanna.slips) == ("October 2005", 1)
    assert {one.conditions.words for one in found.values()} == {
        "0 of 4, 4 not assessed"
    }


def test_muthanna_is_announced_on_18_june_and_handed_over_on_13_july(reader):
    before, announced, after = (
        by_name(on, reader)["Al Muthanna"]
        for on in (date(2006, 6, 17), date(2006, 6, 18), date(2006, 7, 13))
    )

    assert (before.is_late, before.plan_words) == (True, "May 2006")
    assert (announced.is_late, announced.plan_words) == (False, "13 July 2006")
    assert announced.ledger[-1].moved_words == "43–73 days later"
    assert after.handed.since == date(2006, 7, 13)
    assert after.slip_words == "255–285 days late"
    assert [line.kind.value for line in after.ledger] == [
        "First plan",
        "Moved",
        "Stated again",
        "Stated again",
        "Moved",
        "Handed over",
    ]
    assert len(handed_over(standings(date(2006, 7, 13), reader))) == 1


def test_maysan_is_late_until_18_april_2007(reader):
    before, after = (
        by_name(on, reader)["Maysan"] for on in (date(2007, 4, 17), date(2007, 4, 18))
    )

    assert (before.is_late, after.is_late) == (True, False)
    assert after.ledger[-1].moved_words == "322–352 days late"


@pytest.mark.parametrize(
    ("on", "first", "now", "came"),
    [(PAPER, 2, 0, 0), (date(2006, 6, 1), 2, 2, 0), (date(2006, 7, 13), 2, 2, 1)],
)
def test_the_transfer_against_plan(reader, on, first, now, came):
    newest = course(on, reader).newest

    assert (newest.as_first_planned, newest.as_planned) == (first, now)
    assert newest.handed_over == came
