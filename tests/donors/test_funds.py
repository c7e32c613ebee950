"""A deposit in a trust fund and what the fund spends of it never both count."""

import pytest
from django.urls import reverse

from donors.funds.page import funds_at
from donors.models import Pledge
from donors.totals import donor_position, totals
from tests.donors.factories import make_disbursement, make_part, make_pledge, millions
from tests.donors.pages import text
from tests.factories import TODAY, make_actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def fund():
    """A fund with a deposit of 100 and a bilateral pledge beside it; 30 went on."""
    fund = make_actor("IRFFI", kind="organisation")
    deposit = make_pledge(
        "Japan", 100, instrument="grant", channel="trust_fund", through=fund
    )
    make_disbursement(deposit, 80)
    make_disbursement(deposit, 90, kind="2")
    onward = make_pledge("IRFFI", 60, instrument="grant", is_onward=True, title="On")
    make_disbursement(onward, 30)
    make_disbursement(onward, 40, kind="2")
    make_part(onward, "grant", 60, is_onward=True)
    make_pledge("Spain", 7, instrument="grant")
    return fund


def test_a_fund_shows_its_deposits_beside_what_it_passed_on(reader, fund):
    (found,) = funds_at(TODAY, reader)

    assert found.actor == fund
    assert found.deposits.totals.pledged_usd == millions(100)
    assert found.deposits.totals.counted.committed_usd == millions(90)
    assert found.received_usd == millions(80)
    assert found.onward.totals.counted.committed_usd == millions(40)
    assert found.passed_on_usd == millions(30)
    assert found.holds_usd == millions(50)


def test_what_a_fund_holds_is_unknown_while_its_deposits_are(reader):
    fund = make_actor("IRFFI")
    make_pledge("Japan", 100, through=fund, channel="trust_fund", title="Silent",
                delivery_is_tracked=False)  # fmt: skip

    (found,) = funds_at(TODAY, reader)

    assert (found.received_usd, found.holds_usd) == (None, None)


def test_no_total_of_the_product_counts_a_deposit_and_its_onward_spending(
    login, reader, fund
):
    client = login("Policy officer")

    def context(name, *args, **asked):
        return client.get(reverse(name, args=args), asked).context

    whole = totals(TODAY, reader)
    sums = [
        whole.counted,
        context("donors:donor_list")["list"].totals.counted,
        context("donors:pledge_gap")["report"].totals.counted,
        context("donors:pledge_gap", instrument="grant")["report"].totals.counted,
        context("dashboard:front_page")["page"].money.counted,
        context("donors:conference", "madrid-2003")["totals"].counted,
        context("donors:conference_list")["rows"][0].sums.totals.counted,
        context("donors:reasons")["page"].totals.counted,
    ]
    for group in sums:
        assert group.pledged_usd == millions(107)
        assert group.delivered_usd == millions(80)
        assert group.committed_usd == millions(90)
        assert group.instruments == {"grant": millions(107)}
    card = context("donors:conference", "madrid-2003")["card"]
    assert card.total.pledged.usd == millions(107)
    pledged = context("donors:donor", "japan")["page"].chart.rows.drawn[0]
    assert pledged.figures[-1].number == millions(100)
    rows, of_the_fund = donor_position(fund, TODAY, reader)
    assert (rows, of_the_fund.pledges) == ([], 0)
    assert context("donors:donor", "irffi")["page"].totals.pledges == 0


def test_a_fund_s_page_says_that_neither_counts_twice(login, fund):
    page = text(login("Analyst").get(reverse("donors:fund", args=["irffi"])))

    assert "paid in US$80m" in page
    assert "passed on US$30m and holds US$50m" in page
    assert "so that neither counts twice" in page
    assert "Japan" in page


def test_what_a_fund_passes_on_is_said_to_be_cut_only_where_it_is(
    login, fund, monkeypatch
):
    make_pledge("IRFFI", 20, instrument="grant", is_onward=True, title="More")
    address = reverse("donors:fund", args=["irffi"])

    assert "Onward pledges, US$ million</caption>" in text(
        login("Analyst").get(address)
    )
    monkeypatch.setattr("donors.funds.page.MOST_PLEDGES", 1)
    cut = text(login("Analyst").get(address))
    assert "Onward pledges, US$ million; the 1 largest of 2 gaps" in cut


def test_onward_spending_is_found_in_the_list_and_counts_nowhere(login, fund):
    client, address = login("Analyst"), reverse("donors:pledge_list")

    def found(**asked):
        return {row.title for row in client.get(address, asked).context["list"].rows}

    assert "On" not in found()
    assert found(onward="only") == {"On"}
    assert found(onward="only", q="on", instrument="grant", status="overdue") == set()
    assert found(onward="only", instrument="grant") == {"On"}
    assert found(onward="only", instrument="loan") == set()
    page = text(client.get(address, {"onward": "only"}))
    assert "It is in no total: the deposits are." in page
    assert client.get(address, {"onward": "all"}).status_code == 400


@pytest.mark.parametrize("is_ticked", [True, False])
def test_by_form_a_part_counts_as_its_whole_does(is_ticked):
    onward = make_pledge("IRFFI", 60, instrument="mixed", is_onward=True)
    make_part(onward, "grant", 60, is_onward=is_ticked)
    mixed = make_pledge("Spain", 7, instrument="mixed")
    part = make_part(mixed, "grant", 7, is_onward=is_ticked)

    assert list(Pledge.objects.of_instrument("grant")) == [part]


def test_a_part_of_onward_spending_is_offered_as_such(login):
    whole = make_pledge("IRFFI", 60, instrument="mixed", is_onward=True)
    address = reverse("donors:pledge_add")

    page = login("Policy officer").get(address, {"part_of": whole.pk})

    assert page.context["form"]["is_onward"].value() is True


def test_by_form_a_part_is_within_a_whole_of_one_form():
    whole = make_pledge("Spain", 7, instrument="grant")
    make_part(whole, "grant", 3)

    assert list(Pledge.objects.of_instrument("grant")) == [whole]


def test_a_fund_that_nobody_is_seen_to_pay_into_still_has_its_row(login):
    make_pledge("Iraq Trust", 30, is_onward=True)

    page = text(login("Analyst").get(reverse("donors:fund_list")))

    assert "Iraq Trust" in page
    assert "no figure" in page
