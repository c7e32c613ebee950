"""The pages of the handover bear the marking of all that they name."""

from datetime import date

import pytest

from tests.coalition.factories import make_responsibility, make_sector, make_team
from tests.coalition.handover_factories import (
    make_assessment,
    make_condition,
    make_muthanna,
    make_plan,
)
from tests.coalition.pages import PROVINCES, page, province_page
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db
SECRET = "secret"


def name_a_source(province, secret):
    source = make_source("q", title="Named", marking=secret)
    make_plan(province=province, source=source)


def name_a_sector(province, secret):
    sector = make_sector()
    type(sector).objects.update(marking=secret)
    make_responsibility(province, sector=sector)


def name_a_lead(province, secret):
    lead = make_actor("Named", marking=secret)
    make_responsibility(province, lead=lead)


def record_a_plan(province, secret):
    make_plan(province=province, marking=secret)


def set_a_condition(province, secret):
    make_condition(province=province, marking=secret)


NAMING = [name_a_source, name_a_sector, name_a_lead, record_a_plan, set_a_condition]


@pytest.mark.parametrize("arrange", NAMING)
def test_both_pages_bear_the_marking_of_all_that_they_show_or_name(login, arrange):
    province = make_muthanna()
    client = login("Minister", ceiling=SECRET)
    addresses = [PROVINCES, province_page(province)]
    assert not any("Secret" in page(client, one) for one in addresses)

    arrange(province, make_marking(SECRET))

    for address in addresses:
        assert "Secret" in page(client, address), address


def assess_by_a_source(province, secret):
    make_assessment(
        make_condition(province=province), source=make_source("q", marking=secret)
    )


def set_by_a_source(province, secret):
    make_condition(province=province, source=make_source("q", marking=secret))


def send_a_team(province, secret):
    make_team(province=province, lead=make_actor("Named", marking=secret))


@pytest.mark.parametrize("arrange", [assess_by_a_source, set_by_a_source, send_a_team])
def test_a_province_bears_the_marking_of_what_only_it_names(login, arrange):
    province = make_muthanna()
    client = login("Minister", ceiling=SECRET)

    arrange(province, make_marking(SECRET))

    assert "Secret" in page(client, province_page(province))


@pytest.mark.parametrize("arrange", NAMING)
def test_what_is_above_the_ceiling_marks_and_names_nothing(login, arrange):
    province = make_muthanna()
    arrange(province, make_marking(SECRET))
    client = login("Minister")

    for address in [PROVINCES, province_page(province)]:
        text = page(client, address)
        assert "Secret" not in text
        assert "Named" not in text


def test_what_comes_after_the_date_marks_nothing(login):
    province = make_muthanna()
    make_plan(stated_on=date(2006, 3, 1), marking=make_marking(SECRET))
    make_assessment(
        make_condition(set_on=date(2006, 3, 1), marking=make_marking(SECRET)),
        assessed_on=date(2006, 3, 1),
    )
    client = login("Minister", ceiling=SECRET)

    for address in [PROVINCES, province_page(province)]:
        assert "Secret" not in page(client, address, as_at="2006-02-28")


def test_a_hidden_province_has_no_page(login):
    province = make_muthanna()
    type(province).objects.update(marking=make_marking(SECRET))
    make_plan(province=province)
    client = login("Policy officer")

    assert client.get(province_page(province)).status_code == 404
    assert client.get(province_page(province, "plan/")).status_code == 404
    assert "Muthanna" not in page(client, PROVINCES)
