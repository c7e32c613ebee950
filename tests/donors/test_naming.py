"""A page and a file bear the marking of every record that they name, and no other."""

import pytest
from django.urls import reverse

from donors.models import PublishedTotal
from partnership.actors.models import Grouping
from partnership.evidence.models import Grade, Source
from tests.donors.debt_factories import make_claim, make_stage
from tests.donors.factories import (
    MADRID,
    make_condition,
    make_conference,
    make_disbursement,
    make_pledge,
    make_rate,
    make_statement,
)
from tests.donors.page_factories import make_explanation
from tests.donors.pledge_report.world import make_membership
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db

GAP, LIST = reverse("donors:pledge_gap"), reverse("donors:pledge_list")
REPORT = reverse("donors:pledge_report")
SPAIN = reverse("donors:donor", args=["spain"])
LETTER = reverse("donors:letter", args=["spain"])
DEBT = reverse("donors:debt_list")
DONORS = reverse("donors:donor_list")


@pytest.fixture
def secret():
    return {"marking": make_marking("secret")}


@pytest.fixture
def client(login):
    return login("Analyst", ceiling="secret")


def cable(secret) -> Source:
    return make_source("cable", title="A secret cable", **secret)


def name_its_source(secret):
    return make_pledge(source=cable(secret))


def name_a_statement(secret):
    pledge = make_pledge()
    make_statement(pledge, source=cable(secret))
    return pledge


def name_an_explanation(secret):
    pledge = make_pledge()
    make_explanation(pledge, source=cable(secret))
    return pledge


def name_an_entry(secret):
    pledge = make_pledge()
    make_disbursement(pledge, source=cable(secret))
    return pledge


def name_its_conference(secret):
    return make_pledge(conference=make_conference("Riyadh", **secret))


def name_its_fund(secret):
    fund = make_actor("IRFFI", kind="organisation", **secret)
    return make_pledge(through=fund, channel="trust_fund")


def name_an_owner(secret):
    pledge = make_pledge()
    make_condition(pledge, owner=make_actor("An owner", **secret))
    return pledge


def name_its_donor(secret):
    make_actor("Spain", **secret)
    return make_pledge()


def name_its_rates(secret):
    rate_set = make_rate().rate_set
    rate_set.source = cable(secret)
    rate_set.save()
    rated = {"currency": "SEK", "rate_set": rate_set, "rated_on": MADRID}
    return make_pledge(usd_per_unit="0.15", **rated)


def name_a_published_total(secret):
    PublishedTotal.objects.create(
        title="Pledged in all",
        amount_usd=33_000_000_000,
        stated_on=MADRID,
        grade=Grade.OFFICIAL,
        source=cable(secret),
        marking=make_marking(),
    )
    return make_pledge()


def name_a_grouping(secret):
    make_membership("Spain", "NATO")
    Grouping.objects.update(**secret)
    return make_pledge()


def bears(client, address, **asked) -> str:
    return client.get(address, asked).context["marking_banner"].code


def pledge_page(pledge) -> str:
    return pledge.get_absolute_url()


@pytest.mark.parametrize(
    ("name", "address"),
    [
        (name_its_donor, LIST),
        (name_its_conference, LIST),
        (name_its_donor, GAP),
        (name_its_source, GAP),
        (name_a_statement, GAP),
        (name_a_published_total, GAP),
        (name_its_donor, REPORT),
        (name_its_source, REPORT),
        (name_its_source, DONORS),
        (name_its_source, SPAIN),
        (name_an_entry, SPAIN),
        (name_its_conference, SPAIN),
        (name_a_statement, SPAIN),
        (name_an_explanation, SPAIN),
        (name_an_owner, SPAIN),
        (name_a_grouping, SPAIN),
        (name_its_donor, LETTER),
        (name_its_donor, reverse("donors:letter_list")),
        (name_its_donor, reverse("donors:conference", args=["madrid-2003"])),
        (name_its_source, pledge_page),
        (name_a_statement, pledge_page),
        (name_an_explanation, pledge_page),
        (name_an_entry, pledge_page),
        (name_its_conference, pledge_page),
        (name_its_fund, pledge_page),
        (name_an_owner, pledge_page),
        (name_its_donor, pledge_page),
        (name_its_rates, pledge_page),
    ],
)
def test_a_page_bears_what_it_names(client, secret, name, address):
    pledge = name(secret)
    address = address if isinstance(address, str) else address(pledge)

    assert bears(client, address) == "secret"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        (name_its_source, LIST),
        (name_its_fund, LIST),
        (name_an_owner, LIST),
        (name_its_conference, GAP),
        (name_an_owner, GAP),
        (name_its_fund, GAP),
        (name_its_conference, REPORT),
        (name_its_fund, SPAIN),
        (name_its_source, reverse("donors:reasons")),
    ],
)
def test_and_not_what_it_does_not_name(client, secret, name, address):
    name(secret)

    assert bears(client, address) == "declassified"


def test_a_depositor_is_borne_by_the_page_of_its_fund(client, secret):
    make_actor("Spain", **secret)
    fund = make_actor("IRFFI", kind="organisation")
    make_pledge(through=fund, channel="trust_fund")

    assert bears(client, reverse("donors:fund", args=[fund.slug])) == "secret"


def test_the_sources_of_a_conference_and_of_rates_are_borne(client, secret):
    conference = make_conference(source=cable(secret))
    rate_set = make_rate().rate_set
    rate_set.source = cable(secret)
    rate_set.save()

    for address in (
        reverse("donors:conference", args=[conference.slug]),
        reverse("donors:rate_set", args=[rate_set.code]),
        reverse("donors:rate_set_list"),
    ):
        assert bears(client, address) == "secret"


@pytest.mark.parametrize("whose", ["claim", "stage"])
def test_the_source_of_a_debt_is_borne_where_it_is_named(client, secret, whose):
    source = {"source": cable(secret)}
    claim = make_claim("Spain", **(source if whose == "claim" else {}))
    make_stage(claim, **(source if whose == "stage" else {}))
    make_pledge()

    assert bears(client, DEBT) == "secret"
    assert bears(client, claim.get_absolute_url()) == "secret"
    assert bears(client, SPAIN) == ("secret" if whose == "claim" else "declassified")


@pytest.mark.parametrize(
    "name",
    [
        name_its_donor,
        name_its_conference,
        name_its_source,
        name_a_statement,
    ],
)
def test_the_file_of_gaps_bears_what_its_rows_name(client, secret, name):
    name(secret)

    pieces = client.get(f"{GAP}csv/").streaming_content

    assert "# Marking: Secret" in b"".join(pieces).decode()


def test_the_report_bears_the_fund_that_it_was_asked_for(client, secret):
    name_its_fund(secret)

    assert bears(client, REPORT, through="irffi") == "secret"
    assert bears(client, REPORT, by="conference") == "declassified"


def test_a_grouping_above_the_ceiling_is_not_named(login, secret):
    name_a_grouping(secret)

    page = login("Analyst", ceiling="restricted").get(SPAIN).content.decode()

    assert "NATO" not in page


def test_what_the_reader_may_not_see_is_not_borne(login, secret):
    name_its_source(secret)

    assert bears(login("Analyst", ceiling="restricted"), GAP) == "declassified"
