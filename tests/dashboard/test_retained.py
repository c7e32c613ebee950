"""Whether a departure is retained, on the front page and on a country's own."""

from datetime import date

import pytest
from django.urls import reverse

from coalition.models import (
    ContributorStatus,
    Mission,
    MissionOption,
    OptionState,
    OptionStep,
    Status,
)
from tests.coalition.factories import make_status, make_strength
from tests.coalition.missions.factories import make_bulgaria, make_step
from tests.coalition.missions.test_pages import plain
from tests.factories import make_marking, make_programme

pytestmark = pytest.mark.django_db

APRIL, FEBRUARY = "2006-04-01", "2006-02-01"
LABEL = "Departures retained by another mission"


@pytest.fixture
def bulgaria():
    make_programme()
    make_strength("Bulgaria")
    return reverse("dashboard:country", args=[make_bulgaria().contributor.actor.slug])


def read(client, address, as_at=APRIL):
    return client.get(address, {"as_at": as_at}).content.decode()


def test_the_front_page_has_a_figure_that_opens_the_missions(login, bulgaria):
    make_status("Ukraine", Status.DEPARTED, date(2005, 12, 27))
    client = login("Minister")

    february, april = read(client, "/", FEBRUARY), read(client, "/")

    assert f"{LABEL} 0 of 2 " in plain(february)
    assert f"{LABEL} 1 of 2 " in plain(april)
    assert f'<a href="/security/missions/?as_at={APRIL}">{LABEL}</a>' in april


def test_without_a_departure_the_front_page_says_so(login):
    make_status("Denmark")

    text = plain(read(login("Minister"), "/"))

    assert f"{LABEL} no departure by this date" in text


def test_the_country_s_page_says_it_first_and_beside_the_status(login, bulgaria):
    client = login("Minister")

    february, april = read(client, bulgaria, FEBRUARY), read(client, bulgaria)

    assert "Not retained, no mission follows." in plain(february)
    assert "Retained: Guard at Camp Ashraf, deployed 31 March 2006." in plain(april)
    assert "Departed 31 December 2005, and back since" in april
    assert "Retained : Guard at Camp Ashraf , deployed" in plain(april)


def test_a_country_that_stays_has_no_departure(login):
    make_status("Denmark")

    text = read(login("Minister"), reverse("dashboard:country", args=["denmark"]))

    assert "etained" not in text


@pytest.mark.parametrize("model", [Mission, MissionOption, OptionStep])
def test_what_follows_is_borne_where_it_is_seen_and_untold_where_not(
    login, bulgaria, model
):
    secret = make_marking("secret")
    model.objects.update(marking=secret)
    low, high = login("Minister"), login("Analyst", ceiling="secret")

    for address in ("/", bulgaria):
        assert secret.name in read(high, address)
        assert secret.name not in read(low, address)
    assert "Guard at Camp Ashraf" in read(high, bulgaria)
    assert "Not retained, no mission follows" in read(low, bulgaria)
    assert f"{LABEL} 1 of 1" in plain(read(high, "/"))
    assert f"{LABEL} 0 of 1" in plain(read(low, "/"))


def test_a_departure_of_who_is_back_is_borne_where_it_counts(login, bulgaria):
    secret = make_marking("secret")
    left = ContributorStatus.objects.filter(status=Status.DEPARTED)
    assert left.update(marking=secret) == 1

    high = read(login("Analyst", ceiling="secret"), "/")
    low = read(login("Minister"), "/")

    assert f"{LABEL} 1 of 1" in plain(high)
    assert secret.name in high
    assert f"{LABEL} no departure by this date" in plain(low)
    assert secret.name not in low


def test_both_cost_the_same_however_many_have_left(login, bulgaria, count_queries):
    client = login("Minister")
    make_step("Bulgaria", OptionState.EXPLORED)

    def cost(address):
        return count_queries(lambda: read(client, address))

    before = cost("/"), cost(bulgaria)
    for number in range(3):
        make_status(f"Country {number}", Status.LEAVING, date(2006, 1, 1))
        make_step(f"Country {number}", OptionState.ACCEPTED)

    assert (cost("/"), cost(bulgaria)) == before
