"""A country page: everything on the three lines about one actor."""

import pytest
from django.urls import reverse

from tests.donors.factories import make_pledge
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db


def country(client, slug, **query):
    return client.get(reverse("dashboard:country", args=[slug]), query)


def test_denmark_on_1_february_2006(iraq, login):
    page = country(login("Minister"), "denmark").content.decode()

    assert (
        "530 personnel serve in Basra under a mandate that ends on 1 July 2006" in page
    )
    assert "US$27m was pledged; nobody has recorded what was delivered." in page
    assert "2.7%" in page
    assert "S/RES/1637" in page


def test_denmark_after_its_renewal(iraq, login):
    page = country(login("Minister"), "denmark", as_at="2006-05-31").content.decode()

    assert "renewed to 1 July 2007" in page


def test_sweden_shows_that_its_sources_disagree(iraq, login):
    page = country(login("Minister"), "sweden").content.decode()

    assert "Sources disagree" in page
    assert "US$35m is still to come" in page


def test_an_actor_above_the_ceiling_does_not_exist(login):
    make_actor("Atlantis", marking=make_marking("secret-2006"))
    client = login("Minister", ceiling="restricted")

    assert country(client, "atlantis").status_code == 404
    listing = client.get(reverse("dashboard:country_list"))
    assert "Atlantis" not in listing.content.decode()


def test_an_actor_without_records_says_what_will_appear(login):
    make_actor("Norway")

    page = country(login("Minister"), "norway").content.decode()

    assert "No contribution is recorded" in page
    assert "No pledge is recorded" in page


def test_the_list_finds_a_name_and_keeps_the_date(iraq, login):
    client = login("Minister")

    page = client.get(
        reverse("dashboard:country_list"), {"q": "den", "as_at": "2006-05-31"}
    ).content.decode()

    assert "/countries/denmark/?as_at=2006-05-31" in page
    assert "/countries/canada/" not in page


@pytest.mark.parametrize("number", ["0", "-1", "99999999999999999999", "two"])
def test_a_page_number_that_is_none_gives_the_nearest(iraq, login, number):
    page = login("Minister").get(reverse("dashboard:country_list"), {"page": number})

    assert page.status_code == 200


def test_the_list_costs_the_same_however_many_actors(login, count_queries):
    client = login("Minister")
    make_pledge("Canada")
    one = count_queries(lambda: client.get(reverse("dashboard:country_list")))

    for name in ["Spain", "Sweden", "Norway"]:
        make_pledge(name)

    assert count_queries(lambda: client.get(reverse("dashboard:country_list"))) == one
