"""Events ahead at a date, by the dates that were announced by then."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from partnership.diplomacy.queries import events_ahead
from partnership.evidence.precision import DatePrecision
from tests.diplomacy.factories import make_date, make_event
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db

ACCORD = "Conference of National Accord"
LOST = date(2006, 2, 7)


@pytest.fixture
def reader():
    return make_user()


def titles(on, reader):
    return [event.title for event in events_ahead(on, reader)]


def test_an_event_stands_on_the_date_that_was_last_announced(reader):
    make_date(ACCORD, LOST, announced_on=date(2005, 11, 21))
    make_date(ACCORD, date(2006, 6, 20), announced_on=date(2006, 5, 11))

    (before,) = events_ahead(TODAY, reader)
    assert (before.starts_on, before.has_slipped, before.was) == (LOST, False, "")
    assert before.when == "7 Feb 2006"

    (after,) = events_ahead(date(2006, 5, 11), reader)
    assert (after.when, after.has_slipped) == ("20 Jun 2006", True)
    assert (after.was, after.announced_on) == ("7 Feb 2006", date(2006, 5, 11))


def test_an_event_is_unknown_before_its_first_announcement(reader):
    make_date(ACCORD, date(2006, 6, 20), announced_on=date(2006, 5, 11))

    assert titles(date(2006, 5, 10), reader) == []
    assert titles(date(2006, 5, 11), reader) == [ACCORD]


def test_an_event_that_was_put_off_stays_and_says_what_date_it_lost(reader):
    make_date(ACCORD, LOST, announced_on=date(2005, 11, 21))
    make_date(ACCORD, None, announced_on=date(2006, 1, 26), reason="After the vote")
    make_date("Summit", date(2006, 3, 28))

    lost, summit = events_ahead(TODAY, reader)
    assert (lost.is_put_off, lost.has_slipped) == (True, False)
    assert (lost.when, lost.was, lost.reason) == (
        "no date",
        "7 Feb 2006",
        "After the vote",
    )
    assert summit.title == "Summit"
    assert titles(date(2006, 4, 1), reader) == [ACCORD]


def test_a_month_of_which_a_day_is_named_has_not_moved(reader):
    month = {"starts_precision": DatePrecision.MONTH}
    make_date(ACCORD, LOST, announced_on=date(2005, 11, 21))
    make_date(ACCORD, date(2006, 3, 1), announced_on=date(2006, 1, 10), **month)
    make_date("Summit", date(2006, 3, 1), announced_on=date(2006, 1, 10), **month)
    for title in (ACCORD, "Summit"):
        make_date(title, date(2006, 3, 9), announced_on=date(2006, 1, 20))

    accord, summit = events_ahead(TODAY, reader)

    assert (accord.was, accord.has_slipped) == ("7 Feb 2006", True)
    assert (summit.was, summit.has_slipped) == ("", False)


def test_an_unknown_day_stays_a_month_until_the_month_is_over(reader):
    make_date(starts_on=date(2006, 3, 1), starts_precision=DatePrecision.MONTH)

    assert events_ahead(TODAY, reader)[0].when == "Mar 2006"
    assert titles(date(2006, 3, 31), reader) == ["Donor conference"]
    assert titles(date(2006, 4, 1), reader) == []


@pytest.mark.parametrize(
    ("on", "ahead"), [(date(2006, 7, 17), True), (date(2006, 7, 18), False)]
)
def test_an_event_is_ahead_until_its_last_day(reader, on, ahead):
    make_date("G8 summit", date(2006, 7, 15), ends_on=date(2006, 7, 17))

    found = events_ahead(on, reader)

    assert bool(found) is ahead
    if ahead:
        assert found[0].when == "15 Jul 2006 to 17 Jul 2006"


def test_an_event_whose_outcome_is_known_is_no_longer_ahead(reader):
    event = make_event("Vote", outcome="Renewed", outcome_on=date(2006, 5, 30))
    make_date(event, date(2006, 7, 1))

    assert titles(date(2006, 5, 29), reader) == ["Vote"]
    assert titles(date(2006, 5, 30), reader) == []


def test_a_reader_sees_no_event_and_no_date_above_the_ceiling(reader):
    secret = make_marking("secret")
    make_date(make_event("Secret talks", marking=secret), date(2006, 3, 1))
    make_date(ACCORD, LOST, announced_on=date(2005, 11, 21))
    make_date(ACCORD, None, announced_on=date(2006, 1, 26), marking=secret)

    (open_date,) = events_ahead(TODAY, make_user(ceiling="restricted"))
    assert (open_date.title, open_date.starts_on) == (ACCORD, LOST)
    above = make_user(ceiling="secret")
    assert titles(TODAY, above) == [ACCORD, "Secret talks"]


def test_events_cost_one_query_however_many(reader, count_queries):
    make_date()
    one = count_queries(lambda: events_ahead(TODAY, reader))
    for number in range(3):
        make_date(f"Event {number}")

    assert count_queries(lambda: events_ahead(TODAY, reader)) == one == 1


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("event_ends_after_it_starts", {"ends_on": date(2006, 2, 28)}),
        ("event_date_is_set_once_a_day", {}),
    ],
)
def test_the_database_refuses_a_date_that_cannot_be(name, broken):
    event = make_event()
    if not broken:
        make_date(event)

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_date(event, **broken)


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("event_line_is_known", {"line": "cultural"}),
        ("event_outcome_is_dated", {"outcome": "Held"}),
    ],
)
def test_the_database_refuses_an_event_that_cannot_be(name, broken):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_event(**broken)
