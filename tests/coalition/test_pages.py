"""The pages of the security line: what they say, and at what cost."""

from datetime import date

import pytest

from coalition.models import Mandate, Status
from tests.coalition.factories import (
    make_dependency,
    make_intent,
    make_mandate,
    make_renewal,
    make_status,
    make_strength,
    make_team,
    make_un_mandate,
)
from tests.coalition.pages import (
    LIST,
    MANDATES,
    PROVINCES,
    TEAMS,
    contributor_page,
    mandate_page,
    page,
)
from tests.factories import make_province, make_source

pytestmark = pytest.mark.django_db


def test_the_contributors_page_shows_its_history_up_to_the_date(login, denmark):
    make_strength(personnel=490, stated_on=date(2006, 2, 10))
    client = login("Policy officer")

    text = page(client, contributor_page(denmark))
    later = page(client, contributor_page(denmark), as_at="2006-02-10")

    assert "AP, list of 2 December" in text
    assert "Next decision: 150 days" in text
    assert "490" not in text
    assert "490" in later


def test_as_at_31_may_denmark_is_renewed(login, denmark):
    mandate = Mandate.objects.get()
    make_renewal(mandate)
    client = login("Minister")

    before = page(client, MANDATES, as_at="2006-05-29")
    after = page(client, MANDATES, as_at="2006-05-31")

    assert "renewed" not in before.lower()
    assert "Denmark: renewed to 1 July 2007" in after
    lede = page(client, mandate_page(mandate), as_at="2006-05-31")
    assert "See the renewal" in lede


def test_the_mandates_page_has_denmark_and_the_review_of_unscr_1637(login, denmark):
    make_un_mandate()

    text = page(login("Minister"), MANDATES)

    assert "Denmark: troop mandate ends" in text
    assert "United Nations: the review of UNSCR 1637 is due" in text
    assert "530 personnel at stake" in text


def test_each_page_with_bars_says_what_an_outline_is(login, denmark):
    mandate = Mandate.objects.get(holder__name="Denmark")
    client = login("Minister")

    for address in (contributor_page(denmark), mandate_page(mandate), MANDATES):
        text = page(client, address).lower()
        assert "outline only: press only or unverified" in text, address


def test_a_mandate_says_what_falls_with_it(login):
    un = make_un_mandate()
    make_dependency(make_mandate("Poland", date(2006, 12, 31)), un)

    text = page(login("Minister"), mandate_page(un))

    assert "1 mandate falls with it" in text
    assert "Poland" in text


def test_teams_have_a_page(login):
    make_team(province=make_province())

    text = page(login("Minister"), TEAMS)

    assert "Approved, not yet open" in text


@pytest.mark.parametrize("address", [LIST, MANDATES, PROVINCES, TEAMS])
def test_a_list_costs_the_same_however_many_rows(login, count_queries, address):
    client = login("Policy officer")

    def add(name):
        make_status(name)
        make_strength(name)
        make_intent(name)
        mandate = make_mandate(name)
        make_dependency(mandate, make_mandate(name, date(2006, 12, 31)))
        make_team(f"{name} PRT", province=make_province(name, name[:6]))

    add("Denmark")
    one = count_queries(lambda: client.get(address))
    for name in ["Italy", "Poland", "Japan", "Estonia"]:
        add(name)

    assert count_queries(lambda: client.get(address)) == one


def test_a_contributors_page_costs_the_same_however_long_its_history(
    login, count_queries, denmark
):
    client = login("Policy officer")
    address = contributor_page(denmark)
    make_dependency(Mandate.objects.get(), make_un_mandate())
    one = count_queries(lambda: client.get(address))
    for day in range(3, 9):
        make_strength(stated_on=date(2005, 12, day), source=make_source(f"s{day}"))
        make_intent(stated_on=date(2005, 12, day))
        make_status(status=Status.REDUCING, since=date(2005, 12, day))
        make_dependency(make_mandate(expires_on=date(2006, 8, day)), make_un_mandate())

    assert count_queries(lambda: client.get(address)) == one
