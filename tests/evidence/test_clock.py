"""Every page answers as at a date; a date that cannot be read is said so."""

from datetime import date

import pytest

from partnership.evidence.middleware import _read
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


def test_the_default_is_the_date_that_the_programme_pins(login):
    page = login("Minister").get("/")

    assert page.context["as_at"] == TODAY
    assert page.context["as_at_is_default"]


def test_the_address_can_name_another_date(login):
    page = login("Minister").get("/?as_at=2006-05-31")

    assert page.context["as_at"] == date(2006, 5, 31)
    assert not page.context["as_at_is_default"]
    assert "as_at=2006-05-31" in page.context["nav"][0]["url"]


@pytest.mark.parametrize(
    "text", ["2006-02-31", "yesterday", "1/2/2006", "9" * 400, "<script>", "0000-01-01"]
)
def test_a_date_that_cannot_be_read_is_named_and_the_default_shown(login, text):
    page = login("Minister").get("/", {"as_at": text})

    assert page.status_code == 400
    assert page.context["as_at"] == TODAY
    assert "is not a date" in page.context["as_at_error"]
    assert "<script>" not in page.content.decode().replace("<script src", "")


def test_spaces_around_a_date_do_no_harm():
    assert _read(" 2006-02-01 ", date(2020, 1, 1)) == (TODAY, "")


@pytest.mark.parametrize(
    "text", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"]
)
def test_a_date_outside_the_clock_is_refused_with_its_range(login, text):
    page = login("Minister").get("/", {"as_at": text})

    assert page.status_code == 400
    assert page.context["as_at"] == TODAY
    assert "from 1900-01-01 to 2199-12-31" in page.context["as_at_error"]


@pytest.mark.parametrize("text", ["1900-01-01", "2199-12-31"])
@pytest.mark.parametrize("address", ["/", "/security/", "/economic/", "/countries/"])
def test_the_first_and_the_last_day_can_be_asked(login, address, text):
    page = login("Policy officer").get(address, {"as_at": text}, follow=True)

    assert page.status_code in (200, 404)
