"""The pages of the economic line: who opens them, and what they cost."""

import pytest
from django.urls import reverse

from donors.models import Channel
from tests.donors.debt_factories import make_claim, make_paris_club, make_stage
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_pledge,
    make_three_donors,
)
from tests.donors.page_factories import make_everything, make_explanation
from tests.donors.pages import text
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db

PAGES = [
    ("donor_list", [], "donors.view_pledge"),
    ("donor", ["spain"], "donors.view_pledge"),
    ("conference_list", [], "donors.view_conference"),
    ("conference", ["madrid-2003"], "donors.view_conference"),
    ("reasons", [], "donors.view_pledge"),
    ("fund_list", [], "donors.view_pledge"),
    ("fund", ["irffi"], "donors.view_pledge"),
    ("debt_list", [], "donors.view_debtclaim"),
    ("debt_claim", ["claim"], "donors.view_debtclaim"),
    ("debt_claim_add", [], "donors.add_debtclaim"),
    ("debt_claim_edit", ["claim"], "donors.change_debtclaim"),
    ("relief_stage_add", ["claim"], "donors.add_reliefstage"),
    ("relief_stage_edit", ["stage"], "donors.change_reliefstage"),
]
LISTS = ["donor_list", "conference_list", "reasons", "fund_list", "debt_list"]


@pytest.fixture
def addresses():
    claim = make_everything()
    known = {"claim": claim.pk, "stage": claim.stages.get().pk}
    return {
        name: reverse(f"donors:{name}", args=[known.get(arg, arg) for arg in args])
        for name, args, _ in PAGES
    }


@pytest.mark.parametrize(("name", "args", "right"), PAGES)
def test_each_page_asks_for_its_own_right(login, addresses, name, args, right):
    assert login("donors.view_publishedtotal").get(addresses[name]).status_code == 403
    assert login(right).get(addresses[name]).status_code == 200


@pytest.mark.parametrize("name", [name for name, _, right in PAGES if "view" in right])
def test_each_page_costs_the_same_however_much_there_is(
    login, addresses, count_queries, name
):
    client = login("Policy officer")
    make_paris_club()
    one = count_queries(lambda: client.get(addresses[name]))

    for number, donor in enumerate(["Italy", "Japan", "Canada"]):
        make_everything(donor, f"Fund {number}", f"Conference {number}")

    assert count_queries(lambda: client.get(addresses[name])) == one


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_list_says_what_will_be_there(login, name):
    page = text(login("Policy officer").get(reverse(f"donors:{name}")))

    assert 'class="empty"' in page


def test_nothing_of_a_hidden_record_shows(login):
    secret = make_marking("secret")
    hidden = make_actor("Hidden", marking=secret)
    spain = make_pledge("Spain", 220, through=hidden, channel=Channel.TRUST_FUND)
    make_disbursement(spain, "11.11", marking=secret)
    make_explanation(spain, words="Hidden words", marking=secret)
    make_condition(spain, text="Hidden text", marking=secret)
    make_condition(spain, owner=hidden)
    make_pledge("Hidden", "33.33")
    make_pledge("Spain", "44.44", marking=secret)
    claim = make_claim("Spain", creditor=hidden)
    make_stage(claim, "17", marking=secret)
    client = login("Policy officer", ceiling="declassified")
    addresses = [reverse(f"donors:{name}") for name in LISTS]
    addresses += [
        reverse("donors:donor", args=["spain"]),
        reverse("donors:conference", args=["madrid-2003"]),
        reverse("donors:debt_claim", args=[claim.pk]),
    ]

    for address in addresses:
        page = text(client.get(address))
        for word in ("Hidden", "11.1", "33.3", "44.4", "17%"):
            assert word not in page, (address, word)
    for name in ("donor", "fund"):
        assert client.get(reverse(f"donors:{name}", args=["hidden"])).status_code == 404


def test_the_paper_s_three_donors_come_first_with_their_gaps(login):
    make_three_donors()
    page = text(login("Analyst").get(reverse("donors:donor", args=["spain"])))

    assert "Spain has US$177m still to deliver of US$220m pledged" in page
    assert "US$71.58m is behind schedule" in page
