"""What a country page says of a contingent agrees with the contributor's own page."""

from datetime import date

import pytest
from django.urls import reverse

from coalition.models import Status
from tests.coalition.factories import (
    make_contributor,
    make_intent,
    make_mandate,
    make_status,
    make_strength,
    make_un_mandate,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def country(login):
    client = login("Minister")

    def read(slug, **query):
        address = reverse("dashboard:country", args=[slug])
        return client.get(address, query).content.decode()

    return read


def test_who_has_departed_is_said_to_have(country):
    make_strength("Italy", 2600)
    make_mandate("Italy", date(2006, 6, 30))
    make_status("Italy", Status.DEPARTED, date(2006, 1, 15))

    text = country("italy")

    assert "Italy departed on 15 January 2006." in text
    assert "Security: departed" in text
    assert "No strength is recorded" not in text
    assert "No figure" not in text


def test_nought_is_a_strength_and_none_recorded_is_not(country):
    make_strength("Bulgaria", 0)
    make_mandate("Bulgaria", date(2007, 3, 31))
    make_mandate("Latvia", date(2006, 12, 31))

    bulgaria = country("bulgaria")
    assert "Nobody serves, by the newest statement; the mandate ends on" in bulgaria
    latvia = country("latvia")
    assert "No strength is recorded by this date; the mandate ends on" in latvia


def test_a_lapsed_mandate_lapsed_and_one_of_today_ends_today(country):
    make_strength("Japan", 600)
    make_mandate("Japan", date(2006, 1, 31))
    make_strength("Poland", 900)
    make_mandate("Poland", date(2006, 2, 1))

    assert "under a mandate that lapsed on 31 January 2006, 1 day ago" in country(
        "japan"
    )
    assert "Security: the mandate ends today" in country("poland")


def test_a_day_of_decision_before_the_end_is_named(country):
    make_strength()
    make_mandate(notice_days=22)

    text = country("denmark")

    assert "ends on 1 July 2006; decision needed by 9 June 2006, 128 days" in text
    assert "Security: a decision is needed in 128 days" in text


def test_a_review_is_no_end_of_a_mandate(country):
    make_un_mandate()

    assert "Security: a review is due in 134 days" in country("united-nations")


def test_leaving_by_stated_plan_is_said_with_the_steps(country):
    one = make_contributor("Japan")
    make_status(one)
    make_intent(one, "leave", takes_effect_on=date(2006, 6, 30), personnel_after=0)

    text = country("japan")

    assert "Leaving by stated plan, by 30 June 2006" in text
    assert "Leave by 30 June 2006, none left" in text
