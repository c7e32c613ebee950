"""Who departs, and how tests count who is retained."""

from datetime import date

from coalition.missions.departures import departures
from coalition.missions.retention import rates
from coalition.missions.rule import Outcome
from coalition.models import Status
from tests.coalition.factories import make_status
from tests.factories import make_user

FEBRUARY = date(2006, 2, 1)
LATER = date(2006, 12, 31)


def outcomes(on, reader=None):
    rows = departures(on, reader or make_user())
    return {row.name: Outcome(row.outcome) for row in rows}


def rate(on, reader=None):
    (found,) = rates([on], reader or make_user())
    return found


def make_leaving(name, since=FEBRUARY, **values):
    make_status(name, Status.CONTRIBUTING, date(2005, 12, 2))
    return make_status(name, Status.LEAVING, since, **values)
