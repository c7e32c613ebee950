"""The pages of the security line: what they say, to whom, and at what cost."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from coalition.models import Contributor, Mandate, Status
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_dependency,
    make_intent,
    make_mandate,
    make_renewal,
    make_status,
    make_strength,
    make_team,
    make_un_mandate,
)
from tests.factories import make_marking, make_province, make_source

pytestmark = pytest.mark.django_db

LIST = "/security/"
MANDATES = "/security/mandates/"
PROVINCES = "/security/provinces/"


def page(client, address, **query):
    response = client.get(address, query)
    assert response.status_code == 200
    return response.content.decode()


def contributor_page(contributor, action=""):
    return f"/security/contributors/{contributor.pk}/{action}"


def mandate_page(mandate, action=""):
    return f"/security/mandates/{mandate.pk}/{action}"


@pytest.fixture
def denmark():
    make_status()
    make_strength(source=make_source("list", title="AP, list of 2 December"))
    make_intent(likelihood="likely")
    make_denmark_mandate()
    return make_contributor()


def test_the_list_says_strength_intent_and_the_next_decision(login, denmark):
    text = page(login("Policy officer"), LIST)

    for words in [
        "Denmark",
        "Contributing",
        "530",
        "2 Dec 2005",
        "Stay: likely or probable",
        "7 days old",
        "1 Jul 2006",
        "150 days",
        "Decision due",
    ]:
        assert words in text


def test_the_list_says_what_nobody_recorded(login):
    make_contributor("Moldova")

    text = page(login("Minister"), LIST)

    assert "no figure recorded" in text
    assert "no expiry recorded" in text
    assert "Not recorded" in text


def test_an_empty_list_says_what_will_be_there(login):
    assert "No contributor is recorded" in page(login("Minister"), LIST)
    assert "No contributor fits these filters" in page(login("Minister"), LIST, q="x")


def test_filters_live_in_the_address_and_links_keep_them(login, denmark):
    make_strength("Italy", 2900)
    client = login("Policy officer")

    text = page(client, LIST, status="contributing", as_at="2006-05-31", sort="name")

    assert "Italy" not in text
    links = [part.split('"')[0] for part in text.split('href="?')[1:]]
    kept = parse_qs(links[0].replace("&amp;", "&"))
    assert kept["status"] == ["contributing"]
    assert kept["as_at"] == ["2006-05-31"]
    assert f'{contributor_page(denmark)}?as_at=2006-05-31"' in text


def test_a_filter_that_cannot_be_says_so_and_the_list_stays(login, denmark):
    text = page(
        login("Minister"), LIST, status="nonsense", force="9", page="x", sort="y"
    )

    assert "Error:" in text
    assert "Denmark" in text


def test_pages_hold_fifty(login):
    for number in range(51):
        make_contributor(f"Country {number:02}")
    client = login("Minister")

    first, second = page(client, LIST), page(client, LIST, page="2")

    assert "Showing 1 to 50 of 51" in first
    assert "Country 50" not in first
    assert "Country 50" in second


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


def test_a_mandate_says_what_falls_with_it(login):
    un = make_un_mandate()
    make_dependency(make_mandate("Poland", date(2006, 12, 31)), un)

    text = page(login("Minister"), mandate_page(un))

    assert "1 mandate falls with it" in text
    assert "Poland" in text


def test_provinces_and_teams_have_a_page(login):
    make_team(province=make_province())

    text = page(login("Minister"), PROVINCES)

    assert "0 of 1 provinces are handed over" in text
    assert "Approved, not yet open" in text


def test_what_is_above_the_ceiling_is_not_there_at_all(login):
    secret = make_marking("secret")
    hidden = make_contributor("Sweden", marking=secret)
    mandate = make_mandate(marking=secret, title="Quiet mandate")
    client = login("Policy officer")

    for address in [
        contributor_page(hidden),
        contributor_page(hidden, "edit/"),
        contributor_page(hidden, "strength/"),
        contributor_page(hidden, "mandate/"),
        mandate_page(mandate),
        mandate_page(mandate, "edit/"),
        mandate_page(mandate, "renew/"),
        contributor_page(Contributor(pk=0)),
    ]:
        assert client.get(address).status_code == 404, address
    assert "Sweden" not in page(client, LIST)
    assert "Quiet mandate" not in page(client, MANDATES)


def test_a_source_above_the_ceiling_is_not_named(login, denmark):
    make_strength(
        stated_on=date(2006, 1, 1),
        source=make_source(
            "quiet", title="Quiet source", marking=make_marking("secret")
        ),
    )

    assert "Quiet source" not in page(login("Minister"), contributor_page(denmark))


def test_a_minister_reads_and_does_not_edit(login, denmark):
    mandate = Mandate.objects.get()
    client = login("Minister")

    assert "Record a strength" not in page(client, contributor_page(denmark))
    for action in ["edit/", "strength/", "intent/", "status/", "mandate/"]:
        assert client.get(contributor_page(denmark, action)).status_code == 403
    for action in ["edit/", "renew/"]:
        assert client.get(mandate_page(mandate, action)).status_code == 403


def test_nobody_reads_without_the_right_or_without_signing_in(login, client, denmark):
    stranger = login()
    for address in [LIST, contributor_page(denmark), MANDATES, PROVINCES]:
        assert stranger.get(address).status_code == 403
        assert urlsplit(client.get(address).url).path == "/account/login/"


@pytest.mark.parametrize("address", [LIST, MANDATES, PROVINCES])
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
