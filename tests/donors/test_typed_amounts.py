"""An amount is typed, and shown again, to the smallest coin of its currency."""

from datetime import date

import pytest
from django.urls import reverse

from donors.models import Pledge
from tests.donors.factories import make_pledge, make_rate
from tests.donors.pages import pledge_form, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer")


def record_answer(officer, amount, currency):
    make_rate("JPY", "120", on=date(2006, 1, 20))
    make_rate("KWD", "0.3", on=date(2006, 1, 20))
    donor = make_pledge("Sweden", 33).donor
    asked = pledge_form(donor=donor.pk, amount=amount, currency=currency)
    return officer.post(reverse("donors:pledge_add"), asked)


def record(officer, amount, currency):
    assert record_answer(officer, amount, currency).status_code == 302
    return Pledge.objects.latest("pk")


@pytest.mark.parametrize(
    ("amount", "currency", "is_right"),
    [
        ("1.000", "USD", False),
        ("1.500", "USD", False),
        ("1.0000", "KWD", False),
        ("1.000", "JPY", False),
        ("1.000", "KWD", True),
        ("100.00", "JPY", True),
        ("1,000.50", "USD", True),
    ],
)
def test_a_point_that_may_group_thousands_is_not_guessed_at(
    officer, amount, currency, is_right
):
    answer = record_answer(officer, amount, currency)

    assert (answer.status_code == 302) is is_right
    if not is_right:
        assert "decimals" in answer.context["form"].errors["amount"][0]


@pytest.mark.parametrize(
    ("currency", "amount", "shown"),
    [
        ("JPY", "123456789", "123,456,789"),
        ("KWD", "1234.567", "1,234.567"),
        ("KWD", "1234.5", "1,234.50"),
        ("USD", "1000.5", "1,000.50"),
    ],
)
def test_a_form_shows_an_amount_as_one_would_type_it(officer, currency, amount, shown):
    pledge = record(officer, amount, currency)

    page = officer.get(reverse("donors:pledge_edit", args=[pledge.pk]))

    assert f'value="{shown}"' in text(page)


@pytest.mark.parametrize(
    ("currency", "amount", "shown"),
    [
        ("JPY", "123456789", "JPY 123,456,789<"),
        ("KWD", "1234.5", "KWD 1,234.500<"),
        ("USD", "1000.5", "USD 1,000.50<"),
    ],
)
def test_an_amount_has_the_decimals_of_its_currency(officer, currency, amount, shown):
    pledge = record(officer, amount, currency)

    page = text(officer.get(pledge.get_absolute_url()))

    assert shown in page
