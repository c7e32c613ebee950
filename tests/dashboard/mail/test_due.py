"""When a mail is due: by the installation's clock; of what was missed, the newest."""

from datetime import UTC, datetime, timedelta

import pytest

from partnership.dashboard.mail.due import latest_due, next_due
from partnership.dashboard.models import OverviewChoice, Rhythm, Weekday

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def choice(hour=7, weekday=None, chosen_at=LONG_AGO):
    rhythm = Rhythm.WORKING_DAYS if weekday is None else Rhythm.WEEKLY
    return OverviewChoice(
        rhythm=rhythm, weekday=weekday, hour=hour, chosen_at=chosen_at
    )


def at(day, hour=0, minute=0, month=2, year=2006):
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        pytest.param(at(1, 7), at(1, 7), id="on the hour"),
        pytest.param(at(1, 6, 59), at(31, 7, month=1), id="a minute before"),
        pytest.param(at(5, 12), at(3, 7), id="on Sunday Friday’s"),
        pytest.param(at(6, 6), at(3, 7), id="early on Monday Friday’s"),
        pytest.param(at(10, 8), at(10, 7), id="of a week missed the newest"),
    ],
)
def test_on_working_days_the_newest_is_due(now, due):
    assert latest_due(choice(), now) == due


def test_once_a_week_it_is_due_on_its_day_and_late_until_the_next():
    weekly = choice(weekday=Weekday.WEDNESDAY)

    assert latest_due(weekly, at(1, 7)) == at(1, 7)
    assert latest_due(weekly, at(8, 6)) == at(1, 7)
    assert latest_due(weekly, at(8, 7)) == at(8, 7)
    assert next_due(weekly, at(1, 7)) == at(8, 7)


def test_what_was_due_before_the_choice_was_never_promised():
    assert latest_due(choice(chosen_at=at(1, 7)), at(1, 23)) is None
    assert latest_due(choice(chosen_at=at(1, 6)), at(1, 23)) == at(1, 7)


def test_the_hour_is_that_of_the_clock_on_the_wall():
    summer = at(3, 6, month=7)

    assert latest_due(choice(), summer) == summer
    assert next_due(choice(), summer) == summer + timedelta(days=1)
    # London leaves out the hour from 1 to 2 on 26 March 2006.
    skipped = choice(hour=1, weekday=Weekday.SUNDAY)
    assert latest_due(skipped, at(26, 12, month=3)) == at(26, 1, month=3)
