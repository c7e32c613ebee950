"""Who keeps events, and one whose date is set."""

from datetime import date

import pytest

from tests.diplomacy.factories import make_date, make_event


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def event():
    event = make_event()
    make_date(event, date(2006, 3, 15), announced_on=date(2005, 12, 1))
    return event
