"""A departure in words, and the departures of some contributors, or of one outcome."""

from datetime import date

import pytest

from coalition.missions.departures import (
    contributors_with,
    departures,
    departures_of,
)
from coalition.missions.rule import RETAINED, Outcome
from coalition.models import Status
from tests.coalition.factories import make_status
from tests.coalition.missions.factories import make_bulgaria
from tests.factories import make_user

pytestmark = pytest.mark.django_db

FEBRUARY, LATER = date(2006, 2, 1), date(2006, 12, 31)


def make_italy():
    return make_status("Italy", Status.LEAVING, FEBRUARY).contributor


def test_of_some_contributors_it_says_what_it_says_of_all():
    bulgaria = make_bulgaria().contributor
    make_italy()
    reader = make_user()

    found = departures_of([bulgaria.pk], LATER, reader)

    assert list(found) == [bulgaria.pk]
    assert found[bulgaria.pk] in departures(LATER, reader)
    assert departures_of([], LATER, reader) == {}


def test_of_some_contributors_it_leaves_out_none_where_the_list_is_cut(monkeypatch):
    some = {make_bulgaria().contributor_id, make_italy().pk}
    monkeypatch.setattr(departures, "__defaults__", (None, 1))

    assert len(departures(LATER, make_user())) == 1
    assert departures_of(some, LATER, make_user()).keys() == some


def test_who_has_an_outcome_is_found_by_it():
    bulgaria = make_bulgaria().contributor
    italy = make_italy()
    reader = make_user()

    assert contributors_with([Outcome.RETAINED], LATER, reader) == [bulgaria.pk]
    assert contributors_with([Outcome.NOTHING], LATER, reader) == [italy.pk]
    assert contributors_with(RETAINED, FEBRUARY, reader) == []


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (FEBRUARY, "Not retained, no mission follows"),
        (
            date(2006, 2, 10),
            "Not retained yet, option open: Guard at Camp Ashraf, offered 10 February"
            " 2006",
        ),
        (LATER, "Retained: Guard at Camp Ashraf, deployed 31 March 2006"),
    ],
)
def test_a_departure_says_whether_it_is_retained_and_by_what(on, words):
    make_bulgaria()

    (found,) = departures(on, make_user())

    assert found.finding_words == words
