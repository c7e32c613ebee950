"""Whether the personnel of a mandate's contributor serve under it."""

from datetime import date

import pytest

from coalition.models import Status
from tests.coalition.factories import (
    make_denmark_mandate,
    make_mandate,
    make_renewal,
    make_status,
    make_strength,
)
from tests.coalition.pages import mandate_page, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(login):
    make_strength()
    return login("Minister")


def test_a_renewal_that_does_not_run_yet_is_to_be_served_under(reader):
    old = make_denmark_mandate()
    new = make_renewal(old)

    before = page(reader, mandate_page(new), as_at="2006-05-31")
    assert "530 personnel are to serve under it." in before
    running = page(reader, mandate_page(new), as_at="2006-07-01")
    assert "530 personnel serve under it." in running


def test_once_it_is_over_nobody_serves_under_what_was_renewed(reader):
    old = make_denmark_mandate()
    make_renewal(old)

    for as_at, is_said in [("2006-07-01", True), ("2006-07-02", False)]:
        text = page(reader, mandate_page(old), as_at=as_at)
        assert ("530 personnel serve under it." in text) is is_said


def test_who_stays_under_a_lapsed_mandate_is_said_as_such(reader):
    mandate = make_mandate(expires_on=date(2006, 1, 31))

    text = page(reader, mandate_page(mandate))

    assert "530 personnel are still on record as serving." in text


def test_nobody_serves_once_they_have_departed(reader):
    mandate = make_mandate(expires_on=date(2006, 1, 31))
    make_status(mandate.contributor, Status.DEPARTED, date(2006, 1, 31))

    text = page(reader, mandate_page(mandate))

    assert "Denmark has departed: nobody serves under it." in text
    assert "530 personnel" not in text
