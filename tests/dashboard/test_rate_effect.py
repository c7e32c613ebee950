from datetime import date
from decimal import Decimal

import pytest

from donors.actions import record_pledge
from donors.models import Instrument
from partnership.evidence.models import Grade
from tests.coalition.missions.test_pages import plain
from tests.donors.factories import make_rate
from tests.donors.pages import text
from tests.factories import TODAY, make_actor, make_marking

pytestmark = pytest.mark.django_db
MADRID = date(2003, 10, 24)


@pytest.fixture
def sweden():
    make_rate("SEK", "8", on=MADRID)
    sweden = make_actor("Sweden")
    record_pledge(
        donor=sweden,
        title="Reconstruction",
        instrument=Instrument.GRANT,
        amount=Decimal(80_000_000),
        currency="SEK",
        pledged_on=MADRID,
        grade=Grade.OFFICIAL,
        marking=make_marking(),
        by=None,
    )
    return sweden


def test_a_minister_sees_what_the_rates_did_apart_from_what_donors_did(login, sweden):
    make_rate("SEK", "4", on=TODAY)
    minister = login("Minister")

    page = text(minister.get(sweden.get_absolute_url()))
    front = plain(text(minister.get("/")))

    assert "Exchange-rate effect" in page
    assert "at the rates of 1 February 2006 they are US$20m" in page
    assert "Exchange-rate effect 10.0" in front
    assert "The gap at the rates of the date, US$ million 20.0" in front


def test_a_rate_that_is_lacking_is_said_where_the_figure_would_stand(login, sweden):
    page = plain(text(login("Minister").get("/")))

    assert "Exchange-rate effect a rate is lacking" in page
    assert "The gap, US$ million 10.0" in page
