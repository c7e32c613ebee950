"""The first and last days that a reader can choose, and records far from both."""

from datetime import date

import pytest

from coalition.models import Mandate
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_mandate,
    make_strength,
    make_team,
)
from tests.coalition.pages import LIST, MANDATES, TEAMS, contributor_page
from tests.coalition.pages import mandate_page as mandate_address

pytestmark = pytest.mark.django_db

FAR = [
    {"expires_on": date.max},
    {"expires_on": date(9999, 12, 1), "expires_precision": "month"},
    {"expires_on": date.min},
    {"expires_on": date(1, 6, 1), "notice_days": 400, "recess_days": 30},
    {"expires_on": date.max, "review_on": date.max, "runs_from": date.min},
]


@pytest.mark.parametrize("on", ["1900-01-01", "1900-01-31", "2199-12-31"])
def test_every_page_answers_at_the_calendars_ends(login, on):
    make_denmark_mandate(review_on=date(2006, 6, 15))
    make_strength()
    make_team()
    for values in FAR:
        make_mandate("Italy", **values)
    client = login("Policy officer")
    mandates = [mandate_address(mandate) for mandate in Mandate.objects.all()]

    for address in [LIST, MANDATES, TEAMS, contributor_page(make_contributor())]:
        assert client.get(address, {"as_at": on}).status_code == 200, address
    for address in mandates:
        assert client.get(address, {"as_at": on}).status_code in (200, 404), address


@pytest.mark.parametrize("values", FAR)
def test_a_far_mandate_has_its_page_and_its_forms(login, values):
    mandate = make_mandate(**values)
    client = login("Policy officer")

    for address in [
        LIST,
        MANDATES,
        mandate_address(mandate),
        mandate_address(mandate, "edit/"),
        mandate_address(mandate, "renew/"),
        contributor_page(make_contributor()),
    ]:
        assert client.get(address).status_code == 200, address
