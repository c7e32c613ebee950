"""What a ledger asks of its pledge's own terms: currency, parts, channel."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from donors.models import Pledge, Transaction
from tests.donors.factories import (
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
    make_rate,
    make_statement,
    millions,
)
from tests.donors.ledgers import answers
from tests.donors.pages import day, pledge_form, text
from tests.factories import make_actor, make_marking

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer")


def edit(officer, pledge, **values):
    """The answer to an edit of a pledge, all else left as it is."""
    asked = pledge_form(
        donor=pledge.donor_id,
        amount=str(pledge.amount),
        currency=pledge.currency,
        version=pledge.version,
        opened_version=pledge.version,
        **day("pledged_on", pledge.pledged_on),
    )
    address = reverse("donors:pledge_edit", args=[pledge.pk])
    return officer.post(address, asked | values)


def an_entry(pledge):
    make_disbursement(pledge, 1)


def a_statement(pledge):
    make_statement(pledge, 1)


def a_part(pledge):
    make_part(pledge, "grant", 1)


@pytest.mark.parametrize(
    ("record", "words"),
    [(an_entry, "entries"), (a_statement, "statements"), (a_part, "parts")],
)
def test_the_currency_stays_once_something_is_counted_in_it(officer, record, words):
    make_rate("SEK", "8", on=date(2003, 10, 24))
    pledge = make_pledge("Sweden", 33)
    record(pledge)

    refused = edit(officer, pledge, currency="SEK")

    assert refused.context["form"].errors["currency"] == [
        f"The currency cannot change: {words} in USD are recorded"
    ]
    pledge.refresh_from_db()
    assert pledge.currency == "USD"


def test_what_is_hidden_and_counted_in_the_currency_is_not_named(login):
    make_rate("SEK", "8", on=date(2003, 10, 24))
    pledge = make_pledge("Sweden", 33)
    make_disbursement(pledge, 1, marking=make_marking("secret"))

    refused = edit(
        login("Policy officer", ceiling="declassified"), pledge, currency="SEK"
    )

    assert refused.context["form"].errors["currency"] == [
        "The currency cannot change: records in USD exist that you may not see"
    ]


def test_a_part_is_in_the_currency_of_its_whole(officer):
    make_rate("SEK", "8", on=date(2006, 1, 20))
    whole = make_pledge("Sweden", 33)
    address = reverse("donors:pledge_add") + f"?part_of={whole.pk}"
    assert officer.get(address).context["form"]["currency"].value() == "USD"

    refused = officer.post(address, pledge_form(donor=whole.donor_id, currency="SEK"))

    assert "The whole pledge is in USD, and so are its parts" in text(refused)
    assert Pledge.objects.count() == 1


def test_a_part_does_not_leave_the_currency_of_its_whole(officer):
    make_rate("SEK", "8", on=date(2003, 10, 24))
    part = make_part(make_pledge("Sweden", 33), "grant", 10)

    refused = edit(officer, part, currency="SEK")

    assert "The whole pledge is in USD" in refused.context["form"].errors["currency"][0]


def test_an_amount_stays_above_what_was_taken_away_since(officer):
    pledge = make_pledge("Sweden", 33)
    make_disbursement(pledge, -20, kind="12")

    refused = edit(officer, pledge, amount="19,999,999.99")

    assert refused.context["form"].errors["amount"] == [
        "USD 20,000,000.00 was taken away from the pledge since"
    ]
    assert edit(officer, pledge, amount="20,000,000").status_code == 302


def test_what_a_hidden_entry_took_away_is_not_told(login):
    pledge = make_pledge("Sweden", 33)
    make_disbursement(pledge, -20, kind="12", marking=make_marking("secret"))

    officer = login("Policy officer", ceiling="declassified")
    refused = edit(officer, pledge, amount="10,000,000")

    assert refused.context["form"].errors["amount"] == [
        "More than you may see was taken away from the pledge since"
    ]


def test_a_pledge_that_was_cancelled_below_its_plan_can_still_be_edited(officer):
    pledge = make_pledge("Sweden", 33)
    make_instalment(pledge, 33, date(2007, 1, 1))
    make_disbursement(pledge, -20, kind="12")

    assert edit(officer, pledge, title="Another title").status_code == 302


@pytest.mark.parametrize(
    ("channel", "status"), [("direct", 200), ("not_stated", 200), ("trust_fund", 302)]
)
def test_money_goes_through_somebody_by_a_channel_that_has_somebody(
    officer, channel, status
):
    fund = make_actor("IRFFI", kind="organisation")
    donor = make_pledge("Sweden", 33).donor
    asked = pledge_form(donor=donor.pk, channel=channel, through=fund.pk)

    response = officer.post(reverse("donors:pledge_add"), asked)

    assert response.status_code == status
    if status == 200:
        assert "Choose that channel" in response.context["form"].errors["through"][0]
        assert len(response.context["form"].errors) == 1
    else:
        pledge = Pledge.objects.get(title="Irbil pledge")
        assert "Through IRFFI" in text(officer.get(pledge.get_absolute_url()))


def test_a_hidden_trust_fund_is_not_left_without_its_channel(login):
    fund = make_actor("IRFFI", kind="organisation", marking=make_marking("secret"))
    pledge = make_pledge("Sweden", 33, channel="trust_fund", through=fund)
    officer = login("Policy officer", ceiling="declassified")

    refused = edit(officer, pledge, channel="direct")

    assert refused.status_code == 200
    assert "IRFFI" not in text(refused)
    assert edit(officer, pledge, channel="trust_fund").status_code == 302
    pledge.refresh_from_db()
    assert pledge.through == fund


FORMS = {
    "commitment": {},
    "revision": {"stated_as": "falls"},
    "cancellation": {},
    "transfer": {},
}


@pytest.mark.parametrize("name", FORMS)
def test_an_entry_sent_twice_is_one_entry(officer, name):
    pledge, other = make_pledge("Spain", 220), make_pledge("Japan")
    asked = answers(entry_token=str(uuid4()), to=other.pk, **FORMS[name])
    address = reverse(f"donors:{name}_add", args=[pledge.pk])

    assert officer.post(address, asked).status_code == 302
    assert "the form was sent twice" in text(officer.post(address, asked))
    assert Transaction.objects.filter(pledge=pledge).count() == 1


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("currency", ["XXX", "DEM", "usd", ""])
def test_a_currency_that_is_none_is_refused(officer, name, currency):
    pledge, other = make_pledge("Spain", 220), make_pledge("Japan")
    asked = answers(currency=currency, to=other.pk, **FORMS[name])

    response = officer.post(reverse(f"donors:{name}_add", args=[pledge.pk]), asked)

    assert "currency" in response.context["form"].errors
    assert not Transaction.objects.exists()


def test_a_statement_in_another_currency_counts_in_the_pledges_own(officer):
    make_rate("SEK", "8", on=date(2006, 1, 15))
    pledge = make_pledge("Sweden", 33)
    asked = answers(kind="undelivered", amount="80,000,000", currency="SEK")
    asked |= day("stated_on", date(2006, 1, 15))

    sent = officer.post(reverse("donors:statement_add", args=[pledge.pk]), asked)

    assert sent.status_code == 302
    assert pledge.statements.get().in_pledge_currency == millions(10)
