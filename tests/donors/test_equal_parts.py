"""A plan is filled in equal parts, to the smallest unit, and nothing is saved."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from donors.models import Instalment
from donors.plan import days_between, equal_parts
from tests.donors.factories import make_pledge, millions
from tests.donors.pages import day, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer")


def address(pledge):
    return reverse("donors:plan_edit", args=[pledge.pk])


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({"months": 12}, [date(2004, 1, 31), date(2005, 1, 31), date(2006, 1, 31)]),
        ({"months": 6}, 5),
        ({"months": 3}, 9),
        ({"months": 1, "last_year": 2005, "last_month": 6, "last_day": 30}, 18),
    ],
)
def test_equal_parts_fill_the_rows_to_the_cent_and_save_nothing(officer, asked, rows):
    pledge = make_pledge("Sweden", 100)
    dates = day("first", date(2004, 1, 31)) | day("last", date(2006, 1, 31))

    form = officer.get(address(pledge), dates | asked).context["form"]

    filled = [name for name in form.initial if name.startswith("amount_")]
    assert len(filled) == (rows if isinstance(rows, int) else len(rows))
    amounts = [Decimal(form.initial[name].replace(",", "")) for name in filled]
    assert sum(amounts) == millions(100)
    assert len(set(amounts[:-1])) == 1
    if not isinstance(rows, int):
        assert [form.initial[f"due_on_{n}"] for n in (1, 2, 3)] == rows
    assert not Instalment.objects.exists()


def test_the_last_part_takes_the_rounding_in_the_smallest_unit():
    days = [date(2006, month, 1) for month in (1, 2, 3)]

    dollars = [row.amount for row in equal_parts(Decimal(100), "USD", days)]
    yen = [row.amount for row in equal_parts(Decimal(100), "JPY", days)]

    assert dollars == [Decimal("33.33"), Decimal("33.33"), Decimal("33.34")]
    assert yen == [33, 33, 34]


def test_the_end_of_a_month_stays_its_end():
    days = days_between(date(2004, 1, 31), date(2004, 5, 1), 1)

    assert days == [date(2004, 1, 31), date(2004, 2, 29), date(2004, 3, 31)] + [
        date(2004, 4, 30)
    ]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"last_year": 2003}, "The last instalment is due before the first one"),
        ({"months": 1, "last_year": 2009}, "That is more than 24 instalments"),
        ({"last_month": 13}, "A year has 12 months"),
        ({"months": "7"}, "Select a valid choice"),
        ({"first_day": ""}, "Enter a day for the first instalment"),
    ],
)
def test_parts_that_cannot_be_are_refused_in_words(officer, asked, sentence):
    pledge = make_pledge("Sweden", 100)
    dates = day("first", date(2004, 1, 31)) | day("last", date(2006, 1, 31))

    page = text(officer.get(address(pledge), dates | {"months": 12} | asked))

    assert sentence in page
