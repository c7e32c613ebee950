"""A pledge is recorded and edited, and what it cannot be is said at its field."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from donors.models import Instalment, Pledge
from tests.donors.factories import (
    make_disbursement,
    make_instalment,
    make_pledge,
    make_rate,
    millions,
)
from tests.donors.pages import day, pledge_form, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer")


def test_a_pledge_in_another_currency_is_converted_once_at_the_rate_of_its_day(officer):
    make_rate("SEK", "7.5", on=date(2006, 1, 19))
    donor = make_pledge("Sweden", 33).donor
    asked = pledge_form(donor=donor.pk, currency="SEK")

    assert officer.post(reverse("donors:pledge_add"), asked).status_code == 302

    pledge = Pledge.objects.get(title="Irbil pledge")
    assert pledge.amount_usd == Decimal("33333333.33")
    assert pledge.rated_on == date(2006, 1, 19)
    assert pledge.rate_set.code == "test-rates"


def test_who_records_a_pledge_is_shown_it_at_the_date_they_read(officer):
    donor, address = make_pledge("Sweden", 33).donor, reverse("donors:pledge_add")
    asked = pledge_form(donor=donor.pk)

    response = officer.post(f"{address}?as_at=2006-01-25", asked, follow=True)

    pledge = Pledge.objects.get(title="Irbil pledge")
    shown = f"{pledge.get_absolute_url()}?as_at=2006-01-25"
    assert response.redirect_chain == [(shown, 302)]
    assert "The pledge is recorded" in text(response)


def test_a_pledge_after_the_date_that_one_reads_is_shown_as_it_is_today(officer):
    donor, address = make_pledge("Sweden", 33).donor, reverse("donors:pledge_add")
    asked = pledge_form(donor=donor.pk)

    response = officer.post(f"{address}?as_at=2005-01-01", asked, follow=True)

    pledge = Pledge.objects.get(title="Irbil pledge")
    assert response.redirect_chain == [(pledge.get_absolute_url(), 302)]
    assert response.status_code == 200


def test_a_pledge_without_a_figure_is_recorded_as_such(officer):
    donor = make_pledge("Germany", 1).donor

    officer.post(reverse("donors:pledge_add"), pledge_form(donor=donor.pk, amount=""))

    assert Pledge.objects.get(title="Irbil pledge").amount_usd is None


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"donor": ""}, "Choose the donor"),
        ({"title": ""}, "Enter what the pledge is for"),
        ({"high_usd": "200,000,000"}, "The top of the range is below its bottom"),
        ({"amount": "", "high_usd": "2"}, "Enter the bottom of the range"),
        (
            day("period_from", date(2007, 1, 1)) | day("period_to", date(2006, 1, 1)),
            "The period ends before it begins",
        ),
    ],
)
def test_a_pledge_that_cannot_be_is_refused_in_plain_words(officer, values, sentence):
    donor = make_pledge("Sweden", 33).donor

    response = officer.post(
        reverse("donors:pledge_add"), pledge_form(donor=donor.pk) | values
    )

    assert sentence in text(response)
    assert Pledge.objects.count() == 1


def test_a_part_of_a_pledge_counts_once(officer):
    whole = make_pledge("Japan", 4914)
    address = reverse("donors:pledge_add") + f"?part_of={whole.pk}"
    asked = pledge_form(donor=whole.donor_id, amount="1,414,000,000", title="Grants")

    assert officer.post(address, asked).status_code == 302

    part = Pledge.objects.get(title="Grants")
    assert part.parent == whole
    wrong = reverse("donors:pledge_add") + f"?part_of={part.pk}"
    assert officer.get(wrong).status_code == 404
    endless = reverse("donors:pledge_add") + f"?part_of={'9' * 5000}"
    assert officer.get(endless).status_code == 404


def test_an_edit_converts_again_and_needs_a_reason(officer):
    make_rate("SEK", "10", on=date(2003, 10, 24))
    pledge = make_pledge("Sweden", 33)
    address = reverse("donors:pledge_edit", args=[pledge.pk])
    asked = pledge_form(
        donor=pledge.donor_id,
        currency="SEK",
        version=1,
        opened_version=1,
        **day("pledged_on", date(2003, 10, 24)),
    )

    refused = officer.post(address, asked | {"reason_code": ""})
    assert "Choose the reason for the change" in text(refused)
    assert officer.post(address, asked | {"reason": "As announced"}).status_code == 302

    pledge.refresh_from_db()
    assert (pledge.amount, pledge.amount_usd) == (millions(250), millions(25))
    assert pledge.version == 2


def test_the_second_of_two_editors_is_shown_what_changed(officer):
    pledge = make_pledge("Sweden", 33)
    address = reverse("donors:pledge_edit", args=[pledge.pk])
    asked = pledge_form(
        donor=pledge.donor_id, version=1, opened_version=1, reason="First"
    )
    officer.post(address, asked | {"title": "First title"})

    second = officer.post(address, asked | {"title": "Second title"})

    assert second.status_code == 409
    assert "First title" in text(second)
    assert "Second title" in text(second)


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        (
            {"currency": "SEK"},
            "currency",
            "The currency cannot change: instalments in USD are",
        ),
        ({"amount": "19,000,000"}, "amount", "less than its instalments: USD 20"),
    ],
)
def test_an_edit_does_not_leave_the_instalments_without_their_pledge(
    officer, values, field, sentence
):
    make_rate("SEK", "10", on=date(2003, 10, 24))
    pledge = make_pledge("Sweden", 33)
    make_instalment(pledge, 20, date(2006, 6, 30))
    asked = pledge_form(
        donor=pledge.donor_id,
        amount="33,000,000",
        version=1,
        opened_version=1,
        reason="As announced",
        **day("pledged_on", date(2003, 10, 24)),
    )

    response = officer.post(
        reverse("donors:pledge_edit", args=[pledge.pk]), asked | values
    )

    assert sentence in response.context["form"].errors[field][0]
    pledge.refresh_from_db()
    assert (pledge.amount_usd, pledge.version) == (millions(33), 1)


def test_a_pledge_dated_anew_takes_its_instalments_to_the_new_rate(officer):
    rate = make_rate("SEK", "10", on=date(2003, 10, 24))
    make_rate("SEK", "8", on=date(2004, 1, 5))
    converted = {"currency": "SEK", "rate_set": rate.rate_set, "rated_on": rate.on}
    pledge = make_pledge("Sweden", 80, amount_usd=millions(8), **converted)
    first = make_instalment(pledge, 60, date(2006, 6, 30), amount_usd=millions(6))
    asked = pledge_form(
        donor=pledge.donor_id,
        amount="80,000,000",
        currency="SEK",
        version=1,
        opened_version=1,
        reason="Dated wrongly",
        **day("pledged_on", date(2004, 1, 5)),
    )

    address = reverse("donors:pledge_edit", args=[pledge.pk])
    assert officer.post(address, asked).status_code == 302

    pledge.refresh_from_db()
    first.refresh_from_db()
    assert (pledge.amount_usd, first.amount_usd) == (millions(10), millions("7.5"))
    assert (first.version, first.updated_by) == (2, pledge.updated_by)
    event = Instalment.pgh_event_model.objects.get(pgh_label="update")
    assert event.pgh_context.metadata["reason"] == "Dated wrongly"


def test_the_future_begins_after_the_date_of_the_record(officer):
    donor = make_pledge("Sweden", 33).donor
    asked = pledge_form(donor=donor.pk, **day("pledged_on", date(2006, 2, 2)))

    refused = officer.post(reverse("donors:pledge_add"), asked)

    assert "2 February 2006 is in the future. Enter 1 February 2006" in text(refused)


def test_a_figure_stays_while_changes_of_it_are_recorded(officer):
    pledge = make_pledge("Sweden", 33)
    make_disbursement(pledge, -20, kind="12", nature="cancellation")
    address = reverse("donors:pledge_edit", args=[pledge.pk])

    made_on = day("pledged_on", pledge.pledged_on)
    asked = pledge_form(donor=pledge.donor_id, amount="", version=1, **made_on)
    refused = officer.post(address, asked)

    assert refused.context["form"].errors["amount"] == [
        "The figure stays: changes of it are recorded"
    ]
    assert Pledge.objects.get().amount == millions(33)


def test_a_first_figure_is_not_below_the_plan(officer):
    pledge = make_pledge("Sweden", 33)
    make_instalment(pledge, 33, date(2006, 6, 1))
    address = reverse("donors:pledge_edit", args=[pledge.pk])
    asked = pledge_form(donor=pledge.donor_id, version=1)

    assert officer.post(address, asked | {"amount": ""}).status_code == 302
    refused = officer.post(address, asked | {"amount": "1", "version": 2})

    assert "less than its instalments" in refused.context["form"].errors["amount"][0]
    assert Pledge.objects.get().amount is None
