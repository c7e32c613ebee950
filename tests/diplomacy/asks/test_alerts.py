"""What the checks find of asks and of contacts, and what a flag bears."""

from datetime import date, timedelta

import pytest

from coalition.models import Contributor, Tier
from partnership.alerts.models import Flag
from partnership.alerts.queries import open_flags
from partnership.diplomacy.models import MeetingStatus
from partnership.diplomacy.models.ask_queries import STALE_DAYS
from tests.coalition.factories import make_contributor
from tests.diplomacy.asks_factories import (
    make_ask,
    make_contact,
    make_home,
    make_step,
)
from tests.diplomacy.factories import make_meeting
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db

MADE = ("made", date(2006, 1, 10))


@pytest.fixture(autouse=True)
def home(db):
    return make_home()


def found(rule, on=TODAY, ceiling="restricted"):
    reader = make_user("Minister", ceiling=ceiling)
    return [flag.title for flag in open_flags(on, reader, rule=rule).flags]


def test_an_open_ask_past_its_day_is_flagged_until_it_is_delivered():
    ask = make_ask("Denmark", "Stay", MADE, wanted_by=date(2006, 1, 31))

    words = "Denmark: Stay: open past the day by which we wanted it"
    assert found("overdue_ask") == [words]
    assert found("overdue_ask", date(2006, 1, 31)) == []
    make_step(ask, "delivered", date(2006, 1, 20))
    assert found("overdue_ask") == []


def test_an_ask_that_has_not_moved_is_flagged_from_its_day_on():
    make_ask("Denmark", "Stay", MADE)
    on = date(2006, 1, 10) + timedelta(STALE_DAYS)

    assert found("stale_ask", on - timedelta(1)) == []
    assert len(found("stale_ask", on)) == 1


def test_the_longest_names_fit_into_a_flag():
    make_ask("D" * 120, "W" * 200, MADE, wanted_by=date(2006, 1, 31))

    assert found("overdue_ask")[0].endswith("open past the day by which we wanted it")


@pytest.mark.parametrize(
    ("days", "capital", "flagged"),
    [
        (0, "United States", True),
        (7, "United States", True),
        (8, "United States", False),
        (3, "United Kingdom", False),
        (3, None, False),
    ],
)
def test_two_capitals_within_seven_days_are_one_too_many(home, days, capital, flagged):
    first = date(2006, 1, 10)
    ask = make_ask()
    make_step(ask, "made", first, asked_by=home)
    other = make_actor(capital) if capital else None
    make_step(ask, "made", first + timedelta(days), asked_by=other)

    assert bool(found("double_ask")) == flagged


def test_two_asks_about_one_record_are_the_same_ask_and_it_is_no_news_for_ever(home):
    actor = make_actor("Denmark")
    one = make_ask("Denmark", "Stay", about=actor)
    two = make_ask("Denmark", "Remain", about=actor)
    other = make_ask("Sweden", "Stay", about=actor)
    make_step(one, "made", date(2006, 1, 10), asked_by=home)
    for ask in (two, other):
        make_step(ask, "made", date(2006, 1, 12), asked_by=make_actor("United States"))

    assert found("double_ask") == [
        "Denmark: Remain: two capitals put this within 7 days"
    ]
    assert found("double_ask", date(2006, 1, 11)) == []
    assert found("double_ask", date(2006, 2, 20)) == []


def test_a_flag_of_a_double_ask_bears_the_other_capital_s_step(home):
    ask = make_ask()
    secret = make_marking("secret")
    usa = make_actor("United States")
    make_step(ask, "made", date(2006, 1, 10), asked_by=usa, marking=secret)
    make_step(ask, "made", date(2006, 1, 12), asked_by=home)

    assert found("double_ask") == []
    assert len(found("double_ask", ceiling="secret")) == 1


@pytest.mark.parametrize(
    ("tier", "last", "flagged"),
    [
        (Tier.FORTNIGHTLY, date(2006, 1, 18), True),
        (Tier.FORTNIGHTLY, date(2006, 1, 19), False),
        (Tier.MONTHLY, date(2006, 1, 1), True),
        (Tier.MONTHLY, date(2006, 1, 2), False),
        (Tier.QUARTERLY, date(2005, 11, 1), True),
        (Tier.QUARTERLY, date(2005, 11, 2), False),
        ("", date(2001, 1, 1), False),
    ],
)
def test_nobody_in_touch_for_as_long_as_the_tier_allows(tier, last, flagged):
    _with_tier(tier)
    make_contact(held_on=last)

    assert bool(found("silent_actor")) == flagged


def _with_tier(tier=Tier.FORTNIGHTLY):
    contributor = make_contributor("Denmark")
    Contributor.objects.filter(pk=contributor.pk).update(tier=tier)


def test_a_meeting_held_counts_and_an_ally_s_contact_or_a_later_one_does_not():
    _with_tier()
    assert len(found("silent_actor")) == 1  # nothing is recorded at all
    make_contact(held_on=date(2006, 1, 30), by=make_actor("United States"))
    make_contact(held_on=date(2006, 2, 2))
    meeting = make_meeting(held_on=date(2006, 1, 30))
    assert len(found("silent_actor")) == 1

    type(meeting).objects.update(status=MeetingStatus.HELD)
    assert found("silent_actor") == []


def test_the_job_stores_the_flags_once_and_lifts_them():
    ask = make_ask("Denmark", "Stay", MADE, wanted_by=date(2006, 1, 31))
    from partnership.alerts.engine import run_rule
    from partnership.alerts.models import JobRun
    from partnership.diplomacy.asks.alerts import JOB, OVERDUE_ASKS

    for _ in range(2):
        run_rule(OVERDUE_ASKS, TODAY, JobRun.objects.begin(JOB, TODAY))
    assert Flag.objects.open().count() == 1
    make_step(ask, "refused", TODAY)
    run_rule(OVERDUE_ASKS, TODAY, JobRun.objects.begin(JOB, TODAY))

    assert not Flag.objects.open().exists()
